/** The long tail: functions of @formulajs/formulajs, with its errors, dates and arrays turned into ours. */
import * as formulajs from "@formulajs/formulajs";
import type { CellValue } from "../../model/types";
import { matrixOf, scalarOf } from "../cells";
import type { Frame } from "../code";
import { errorOf, isError, NUM, VALUE } from "../errors";
import { Matrix, MISSING, Reference, type Operand } from "../values";
import type { FunctionSpec } from "./define";

const EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

/** Functions of the library that are no worksheet functions, or that reach beyond a cell. */
const REFUSED: ReadonlySet<string> = new Set(["UTILS", "DEFAULT", "INTERVAL", "NUMERAL", "HTML2TEXT", "FINDFIELD", "USELOCAL", "ARGS2ARRAY", "FLATTEN", "JOIN", "NUMBERS", "REFERENCE", "REGEXEXTRACT", "REGEXMATCH", "REGEXREPLACE"]);

/** Functions of a list of numbers: of a range only its numbers count, which the library does not know of blanks. */
const OF_LISTS: ReadonlySet<string> = new Set("AVEDEV DEVSQ HARMEAN KURT SKEW SKEW.P MODE MODE.SNGL MODE.MULT TRIMMEAN IRR NPV MIRR GCD LCM MULTINOMIAL PERCENTRANK PERCENTRANK.INC PERCENTRANK.EXC PERCENTILE.EXC QUARTILE.EXC".split(" "));

type Foreign = (...args: unknown[]) => unknown;

function lookUp(name: string): Foreign | null {
  if (REFUSED.has(name) || !/^[A-Z][A-Z0-9.]*$/.test(name)) return null;
  let target: unknown = formulajs;
  for (const step of name.split(".")) {
    if ((typeof target !== "object" && typeof target !== "function") || target === null || !Object.hasOwn(target, step)) return null;
    target = (target as Record<string, unknown>)[step];
  }
  return typeof target === "function" ? (target as Foreign) : null;
}

/** Values in the library's form: blanks null, errors as its Error objects are not needed since they are answered before. */
function outward(operand: Operand, frame: Frame, numbersOnly: boolean): unknown {
  if (operand === MISSING) return undefined;
  const area = operand instanceof Reference ? operand.single : null;
  if (operand instanceof Matrix || (area && (area.top !== area.bottom || area.left !== area.right))) {
    const matrix = matrixOf(operand, frame);
    if (numbersOnly) return matrix.cells.filter((value) => typeof value === "number" || isError(value));
    return Array.from({ length: matrix.rows }, (_, row) => Array.from({ length: matrix.columns }, (_unused, column) => matrix.at(row, column)));
  }
  return scalarOf(operand, frame);
}

function inward(result: unknown): Operand {
  if (Array.isArray(result)) {
    const rows = result.map((row: unknown): unknown[] => (Array.isArray(row) ? row : [row]));
    const columns = Math.max(0, ...rows.map((row) => row.length));
    return rows.length === 0 || columns === 0 ? VALUE : new Matrix(rows.length, columns, rows.flatMap((row) => Array.from({ length: columns }, (_, index) => single(row[index]))));
  }
  return single(result);
}

function single(result: unknown): CellValue {
  if (result instanceof Error) return errorOf(result.message);
  if (result instanceof Date) return (Date.UTC(result.getFullYear(), result.getMonth(), result.getDate(), result.getHours(), result.getMinutes(), result.getSeconds()) - EPOCH) / DAY;
  if (typeof result === "number") return Number.isFinite(result) ? result : NUM;
  if (typeof result === "string" || typeof result === "boolean" || result === null) return result;
  return result === undefined ? null : VALUE;
}

function firstError(value: unknown): CellValue {
  if (Array.isArray(value)) {
    for (const item of value as unknown[]) {
      const error = firstError(item);
      if (error !== null) return error;
    }
    return null;
  }
  return isError(value) ? value : null;
}

/** A function of the library as one of ours; undefined where it has none of that name. */
export function externalFunction(name: string): FunctionSpec | undefined {
  const foreign = lookUp(name);
  if (!foreign) return undefined;
  return {
    kinds: ["r"],
    min: 0,
    max: 255,
    volatile: false,
    run: (args, frame) => {
      const values = args.map((arg) => (arg === undefined ? undefined : outward(arg, frame, OF_LISTS.has(name))));
      const error = firstError(values);
      if (error !== null) return error;
      try {
        const result = foreign(...values);
        return inward(typeof result === "string" && name.endsWith("2HEX") ? result.toUpperCase() : result);
      } catch {
        return VALUE;
      }
    },
  };
}
