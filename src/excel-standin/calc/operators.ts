/** Arithmetic, comparison and joining of two values, and the same over matrices. */
import type { CellError, CellValue } from "../model/types";
import type { World } from "./code";
import { DIV0, isError, NUM, VALUE } from "./errors";
import { lift } from "./cells";
import { compareValues, firstOf, Matrix, Reference, toNumber, toText, type Operand } from "./values";

/** Sums whose operands cancel to this relative rest are 0 in Excel (learn.microsoft.com, floating-point arithmetic, "=1.1-1-0.1"-like cases). */
const CANCELLED = 2 ** -50;

export function finite(value: number): number | CellError {
  return Number.isFinite(value) ? value : NUM;
}

function add(a: number, b: number): number | CellError {
  const sum = a + b;
  if (sum !== 0 && Math.abs(sum) < Math.abs(a) * CANCELLED) return 0;
  return finite(sum);
}

/** a^b under Excel's rules: 0^0 and roots of negative numbers are #NUM!, 0 to a negative power is #DIV/0!. */
export function power(a: number, b: number): number | CellError {
  if (a === 0 && b === 0) return NUM;
  if (a === 0 && b < 0) return DIV0;
  return finite(a ** b);
}

/** Compiled code hands no references to operators; a stray one is an error, not a crash. */
function valueOf(operand: Exclude<Operand, Matrix>): CellValue {
  return operand instanceof Reference ? VALUE : firstOf(operand);
}

type Scalar2 = (a: CellValue, b: CellValue, world: World) => CellValue;

function arithmetic(compute: (a: number, b: number) => number | CellError): Scalar2 {
  return (a, b, world) => {
    if (typeof a === "number" && typeof b === "number") return compute(a, b);
    const x = toNumber(a, world.locale);
    if (typeof x !== "number") return x;
    const y = toNumber(b, world.locale);
    return typeof y === "number" ? compute(x, y) : y;
  };
}

function comparison(holds: (order: number) => boolean): Scalar2 {
  return (a, b) => (isError(a) ? a : isError(b) ? b : holds(compareValues(a, b)));
}

const OPERATORS: ReadonlyMap<string, Scalar2> = new Map<string, Scalar2>([
  ["+", arithmetic(add)],
  ["-", arithmetic((a, b) => add(a, -b))],
  ["*", arithmetic((a, b) => finite(a * b))],
  ["/", arithmetic((a, b) => (b === 0 ? DIV0 : finite(a / b)))],
  ["^", arithmetic(power)],
  [
    "&",
    (a, b, world) => {
      const x = toText(a, world.locale);
      if (typeof x !== "string") return x;
      const y = toText(b, world.locale);
      return typeof y === "string" ? x + y : y;
    },
  ],
  ["=", comparison((order) => order === 0)],
  ["<>", comparison((order) => order !== 0)],
  ["<", comparison((order) => order < 0)],
  [">", comparison((order) => order > 0)],
  ["<=", comparison((order) => order <= 0)],
  [">=", comparison((order) => order >= 0)],
]);

/** The operator's computation for operands that hold no references; null for an unknown operator. */
export function binaryOperator(operator: string): ((a: Operand, b: Operand, world: World) => Operand) | null {
  const compute = OPERATORS.get(operator);
  if (!compute) return null;
  return (a, b, world) => {
    const x = a instanceof Matrix ? a : valueOf(a);
    const y = b instanceof Matrix ? b : valueOf(b);
    if (x instanceof Matrix || y instanceof Matrix) return lift([x, y], ([p = null, q = null]) => compute(p, q, world));
    return compute(x, y, world);
  };
}

/** Minus, plus and percent; plus leaves everything as it is. */
export function unaryOperator(operator: string): ((a: Operand, world: World) => Operand) | null {
  if (operator === "+") return (a) => a;
  if (operator !== "-" && operator !== "%") return null;
  const compute = (value: CellValue, world: World): CellValue => {
    const number = toNumber(value, world.locale);
    if (typeof number !== "number") return number;
    return operator === "-" ? 0 - number : number / 100;
  };
  return (a, world) => (a instanceof Matrix ? lift([a], ([value = null]) => compute(value, world)) : compute(valueOf(a), world));
}
