/** Sums, counts, extremes, ranks, and SUBTOTAL and AGGREGATE over them. */
import type { CellError, CellValue } from "../../model/types";
import { someValue, usedPart, matrixOf } from "../cells";
import type { Frame } from "../code";
import { DIV0, isError, NA, NUM, VALUE } from "../errors";
import { finite } from "../operators";
import { firstOf, Matrix, MISSING, Reference, sameNumber, toNumber, type Operand } from "../values";
import { fixed, many, type FunctionSet, type FunctionSpec } from "./define";
import { numbersIn, summarise } from "./numbers";

function overNumbers(compute: (numbers: number[]) => CellValue): FunctionSpec {
  return many(["r"], (frame, args) => {
    const numbers = numbersIn(args, frame);
    return isError(numbers) ? numbers : compute(numbers);
  });
}

function variance(numbers: readonly number[], sample: boolean): number | CellError {
  const divisor = numbers.length - (sample ? 1 : 0);
  if (divisor <= 0) return DIV0;
  const mean = numbers.reduce((sum, x) => sum + x, 0) / numbers.length;
  return numbers.reduce((sum, x) => sum + (x - mean) ** 2, 0) / divisor;
}

function root(value: number | CellError): number | CellError {
  return typeof value === "number" ? Math.sqrt(value) : value;
}

function median(numbers: number[]): CellValue {
  if (numbers.length === 0) return NUM;
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? 0) + upper) / 2;
}

/** Interpolated percentile, both ends included. */
export function percentile(numbers: readonly number[], share: number): CellValue {
  if (numbers.length === 0 || share < 0 || share > 1) return NUM;
  const sorted = [...numbers].sort((a, b) => a - b);
  const position = share * (sorted.length - 1);
  const low = sorted[Math.floor(position)] ?? 0;
  const high = sorted[Math.ceil(position)] ?? low;
  return low + (high - low) * (position - Math.floor(position));
}

function nth(frame: Frame, list: Operand, k: number, largest: boolean): CellValue {
  const numbers = numbersIn([list], frame);
  if (isError(numbers)) return numbers;
  const sorted = numbers.sort((a, b) => (largest ? b - a : a - b));
  return sorted[Math.ceil(k) - 1] ?? NUM;
}

function rank(frame: Frame, value: number, list: Operand, ascending: number | undefined, average: boolean): CellValue {
  const numbers = numbersIn([list], frame);
  if (isError(numbers)) return numbers;
  let before = 0;
  let same = 0;
  for (const number of numbers) {
    if (sameNumber(number, value)) same += 1;
    else if (ascending ? number < value : number > value) before += 1;
  }
  if (same === 0) return NA;
  return before + 1 + (average ? (same - 1) / 2 : 0);
}

const AVERAGE = many(["r"], (frame, args) => {
  const { error, count, sum } = summarise(args, frame);
  return error ?? (count === 0 ? DIV0 : sum / count);
});

/** Counts do not mind errors. */
function counting(counts: (value: CellValue) => boolean, direct: (value: CellValue, frame: Frame) => boolean): FunctionSpec {
  return many(["r"], (frame, args) => {
    let count = 0;
    const visit = (value: CellValue): void => {
      if (counts(value)) count += 1;
    };
    for (const arg of args) {
      if (arg instanceof Reference) arg.areas.forEach((area) => someValue(area, frame.world, visit));
      else if (arg instanceof Matrix) arg.cells.forEach(visit);
      else if (arg === MISSING || direct(firstOf(arg), frame)) count += 1;
    }
    return count;
  });
}

/** The functions behind SUBTOTAL's and AGGREGATE's numbers (support.microsoft.com, SUBTOTAL function). */
const BY_NUMBER: readonly ((numbers: number[], filled: number) => CellValue)[] = [
  (numbers) => (numbers.length === 0 ? DIV0 : numbers.reduce((a, b) => a + b, 0) / numbers.length),
  (numbers) => numbers.length,
  (_numbers, filled) => filled,
  (numbers) => (numbers.length === 0 ? 0 : numbers.reduce((a, b) => Math.max(a, b))),
  (numbers) => (numbers.length === 0 ? 0 : numbers.reduce((a, b) => Math.min(a, b))),
  (numbers) => numbers.reduce((a, b) => a * b, numbers.length === 0 ? 0 : 1),
  (numbers) => root(variance(numbers, true)),
  (numbers) => root(variance(numbers, false)),
  (numbers) => finite(numbers.reduce((a, b) => a + b, 0)),
  (numbers) => variance(numbers, true),
  (numbers) => variance(numbers, false),
];

interface Skips {
  readonly hidden: boolean;
  readonly errors: boolean;
  readonly subtotals: boolean;
}

/** Values of visible cells; rows that a filter hides never count, rows hidden by hand only when told so. */
function visibleValues(reference: Reference, frame: Frame, skips: Skips): { numbers: number[]; filled: number } | CellError {
  const numbers: number[] = [];
  let filled = 0;
  let failure: CellError | null = null;
  for (const area of reference.areas) {
    const { sheet } = area.grid;
    const filtered = sheet.tables.filter((table) => table.filters.size > 0).map((table) => table.area);
    const isHidden = (row: number): boolean => {
      if (sheet.rows.get(row)?.hidden !== true) return false;
      return skips.hidden || filtered.some(({ top, bottom }) => row > top && row <= bottom);
    };
    someValue(area, frame.world, (value, row, column) => {
      if (isHidden(row)) return false;
      if (skips.subtotals) {
        const formula = frame.world.formulaAt(area.grid, row, column);
        if (formula !== null && /\b(SUBTOTAL|AGGREGATE)\(/i.test(formula)) return false;
      }
      if (isError(value)) {
        if (skips.errors) return false;
        failure = value;
        return true;
      }
      filled += 1;
      if (typeof value === "number") numbers.push(value);
      return false;
    });
    if (failure) return failure;
  }
  return { numbers, filled };
}

const SUBTOTAL = many(
  ["n", "r"],
  (frame, [code, ...references]) => {
    const number = typeof code === "number" ? Math.trunc(code) : 0;
    const compute = BY_NUMBER[(number > 100 ? number - 100 : number) - 1];
    if (!compute || number < 1) return VALUE;
    const areas = references.flatMap((reference) => (reference instanceof Reference ? reference.areas : []));
    if (areas.length === 0) return VALUE;
    const values = visibleValues(new Reference(areas), frame, { hidden: number > 100, errors: false, subtotals: true });
    return isError(values) ? values : compute(values.numbers, values.filled);
  },
  { volatile: true },
);

const AGGREGATE = many(
  ["n", "n", "r"],
  (frame, [code, option, subject, extra]) => {
    const number = typeof code === "number" ? Math.trunc(code) : 0;
    const choice = typeof option === "number" ? Math.trunc(option) : -1;
    if (number < 1 || number > 19 || choice < 0 || choice > 7) return VALUE;
    const skips = { hidden: [1, 3, 5, 7].includes(choice), errors: [2, 3, 6, 7].includes(choice), subtotals: choice < 4 };
    let values: { numbers: number[]; filled: number } | CellError;
    if (subject instanceof Reference) values = visibleValues(subject, frame, skips);
    else {
      const cells = matrixOf(subject ?? null, frame).cells;
      const error = skips.errors ? undefined : cells.find(isError);
      const numbers = cells.filter((value) => typeof value === "number");
      values = error && isError(error) ? error : { numbers, filled: numbers.length };
    }
    if (isError(values)) return values;
    const simple = BY_NUMBER[number - 1];
    if (simple) return simple(values.numbers, values.filled);
    if (number === 12) return median(values.numbers);
    const k = toNumber(extra === undefined || extra instanceof Reference ? matrixOf(extra ?? null, frame).at(0, 0) : firstOf(extra), frame.world.locale);
    if (typeof k !== "number") return k;
    if (number === 14 || number === 15) return values.numbers.sort((a, b) => (number === 14 ? b - a : a - b))[Math.ceil(k) - 1] ?? NUM;
    if (number === 16) return percentile(values.numbers, k);
    return number === 17 ? percentile(values.numbers, k / 4) : NUM;
  },
  { min: 3, volatile: true },
);

const COUNTBLANK = fixed(["r"], (frame, range) => {
  if (!(range instanceof Reference)) return VALUE;
  let blanks = 0;
  for (const area of range.areas) {
    blanks += (area.bottom - area.top + 1) * (area.right - area.left + 1);
    if (usedPart(area)) {
      someValue(area, frame.world, (value) => {
        if (value !== "") blanks -= 1;
      });
    }
  }
  return blanks;
});

const SUMPRODUCT = many(["r"], (frame, args) => {
  const matrices = args.map((arg) => matrixOf(arg, frame));
  const [first] = matrices;
  if (!first) return VALUE;
  let total = 0;
  if (matrices.some((matrix) => matrix.rows !== first.rows || matrix.columns !== first.columns)) return VALUE;
  for (let i = 0; i < first.cells.length; i++) {
    let product = 1;
    for (const matrix of matrices) {
      const value = matrix.cells[i] ?? null;
      if (isError(value)) return value;
      product *= typeof value === "number" ? value : 0;
    }
    total += product;
  }
  return finite(total);
});

export const AGGREGATES: FunctionSet = {
  specials: new Map(),
  functions: new Map<string, FunctionSpec>([
    [
      "SUM",
      many(["r"], (frame, args) => {
        const { error, sum } = summarise(args, frame);
        return error ?? finite(sum);
      }),
    ],
    ["AVERAGE", AVERAGE],
    [
      "MIN",
      many(["r"], (frame, args) => {
        const { error, count, min } = summarise(args, frame);
        return error ?? (count === 0 ? 0 : min);
      }),
    ],
    [
      "MAX",
      many(["r"], (frame, args) => {
        const { error, count, max } = summarise(args, frame);
        return error ?? (count === 0 ? 0 : max);
      }),
    ],
    ["COUNT", counting((value) => typeof value === "number", (value, frame) => value !== null && typeof toNumber(value, frame.world.locale) === "number")],
    ["COUNTA", counting((value) => value !== null, () => true)],
    ["COUNTBLANK", COUNTBLANK],
    ["PRODUCT", overNumbers((numbers) => finite(numbers.reduce((a, b) => a * b, numbers.length === 0 ? 0 : 1)))],
    ["SUMSQ", overNumbers((numbers) => finite(numbers.reduce((sum, x) => sum + x * x, 0)))],
    ["MEDIAN", overNumbers(median)],
    ["STDEV", overNumbers((numbers) => root(variance(numbers, true)))],
    ["STDEV.S", overNumbers((numbers) => root(variance(numbers, true)))],
    ["STDEVP", overNumbers((numbers) => root(variance(numbers, false)))],
    ["STDEV.P", overNumbers((numbers) => root(variance(numbers, false)))],
    ["VAR", overNumbers((numbers) => variance(numbers, true))],
    ["VAR.S", overNumbers((numbers) => variance(numbers, true))],
    ["VARP", overNumbers((numbers) => variance(numbers, false))],
    ["VAR.P", overNumbers((numbers) => variance(numbers, false))],
    ["GEOMEAN", overNumbers((numbers) => (numbers.length === 0 || numbers.some((x) => x <= 0) ? NUM : Math.exp(numbers.reduce((sum, x) => sum + Math.log(x), 0) / numbers.length)))],
    ["LARGE", fixed(["r", "n"], (frame, list, k) => nth(frame, list, k, true))],
    ["SMALL", fixed(["r", "n"], (frame, list, k) => nth(frame, list, k, false))],
    ["RANK", fixed(["n", "r", "n?"], (frame, value, list, order) => rank(frame, value, list, order, false))],
    ["RANK.EQ", fixed(["n", "r", "n?"], (frame, value, list, order) => rank(frame, value, list, order, false))],
    ["RANK.AVG", fixed(["n", "r", "n?"], (frame, value, list, order) => rank(frame, value, list, order, true))],
    ...["PERCENTILE", "PERCENTILE.INC"].map((name): [string, FunctionSpec] => [
      name,
      fixed(["r", "n"], (frame, list, share) => {
        const numbers = numbersIn([list], frame);
        return isError(numbers) ? numbers : percentile(numbers, share);
      }),
    ]),
    ...["QUARTILE", "QUARTILE.INC"].map((name): [string, FunctionSpec] => [
      name,
      fixed(["r", "n"], (frame, list, quarter) => {
        const numbers = numbersIn([list], frame);
        return isError(numbers) ? numbers : percentile(numbers, Math.trunc(quarter) / 4);
      }),
    ]),
    ["SUBTOTAL", SUBTOTAL],
    ["AGGREGATE", AGGREGATE],
    ["SUMPRODUCT", SUMPRODUCT],
  ]),
};
