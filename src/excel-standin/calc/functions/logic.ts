/** Conditions: IF and its family compute only the branch they need. */
import type { CellValue } from "../../model/types";
import { inMode, lift, scalarOf, someValue } from "../cells";
import type { Frame, Mode, Run, Special } from "../code";
import { isError, NA, VALUE } from "../errors";
import { firstOf, Matrix, MISSING, Reference, sameNumber, compareValues, toBoolean, toNumber, type Operand } from "../values";
import { fixed, many, type FunctionSet } from "./define";

function conditionMode(mode: Mode): Mode {
  return mode === "scalar" ? "scalar" : "array";
}

/** An omitted branch is FALSE, an empty one 0; in an operand's place an empty one stays a plain blank. */
function branch(run: Run | undefined, frame: Frame, otherwise: CellValue): Operand {
  if (!run) return otherwise;
  const value = run(frame);
  return value === MISSING ? 0 : value;
}

/** Picks element by element where a condition is an array. */
function pick(conditions: Matrix, frame: Frame, choose: (condition: CellValue) => Run | CellValue): Matrix {
  const cache = new Map<Run, CellValue | Matrix>();
  let rows = conditions.rows;
  let columns = conditions.columns;
  const choices = conditions.cells.map((condition) => {
    const choice = choose(condition);
    if (typeof choice !== "function") return choice;
    let value = cache.get(choice);
    if (value === undefined) {
      const operand = inMode(choice(frame), "array", frame);
      value = operand instanceof Matrix ? operand : scalarOf(operand === MISSING ? 0 : operand, frame);
      cache.set(choice, value);
      if (value instanceof Matrix) {
        rows = Math.max(rows, value.rows);
        columns = Math.max(columns, value.columns);
      }
    }
    return value;
  });
  const grid = new Matrix(conditions.rows, conditions.columns, choices.map((_, index) => index));
  return lift([grid, new Matrix(rows, columns, Array.from({ length: rows * columns }, (_, index) => index))], ([at = null, position = null]) => {
    if (typeof at !== "number" || typeof position !== "number") return NA;
    const choice = choices[at] ?? null;
    return choice instanceof Matrix ? choice.at(Math.floor(position / columns), position % columns) : choice;
  });
}

const IF: Special = (compile, args, mode) => {
  if (args.length < 1 || args.length > 3) return () => VALUE;
  const condition = compile(args[0] ?? null, conditionMode(mode));
  const yes = args.length > 1 ? compile(args[1] ?? null, mode) : undefined;
  const no = args.length > 2 ? compile(args[2] ?? null, mode) : undefined;
  return (frame) => {
    const test = condition(frame);
    if (test instanceof Matrix && test.cells.length > 1) {
      return pick(test, frame, (value) => {
        const holds = toBoolean(value);
        if (isError(holds)) return holds;
        return holds ? (yes ?? true) : (no ?? false);
      });
    }
    const holds = toBoolean(scalarOf(test, frame));
    if (isError(holds)) return holds;
    return holds ? branch(yes, frame, true) : branch(no, frame, false);
  };
};

const IFS: Special = (compile, args, mode) => {
  if (args.length === 0 || args.length % 2 === 1) return () => VALUE;
  const runs = args.map((arg, index) => compile(arg, index % 2 === 0 ? conditionMode(mode) : mode));
  return (frame) => {
    for (let i = 0; i < runs.length; i += 2) {
      const holds = toBoolean(scalarOf(runs[i]?.(frame) ?? null, frame));
      if (isError(holds)) return holds;
      if (holds) return branch(runs[i + 1], frame, 0);
    }
    return NA;
  };
};

function replacing(isCaught: (value: CellValue) => boolean): Special {
  return (compile, args, mode) => {
    if (args.length !== 2) return () => VALUE;
    const value = compile(args[0] ?? null, mode === "operand" ? "array" : mode);
    const otherwise = compile(args[1] ?? null, mode);
    return (frame) => {
      const result = value(frame);
      if (result instanceof Matrix && result.cells.length > 1) {
        if (!result.cells.some(isCaught)) return result;
        const other = inMode(otherwise(frame), "array", frame);
        const replacement = other instanceof Matrix || other instanceof Reference ? other : firstOf(other === MISSING ? 0 : other);
        return lift([result, replacement instanceof Reference ? VALUE : replacement], ([x = null, y = null]) => (isCaught(x) ? y : x));
      }
      const single = scalarOf(result, frame);
      if (!isCaught(single)) return result === MISSING ? 0 : result;
      return branch(otherwise, frame, 0);
    };
  };
}

const CHOOSE: Special = (compile, args, mode) => {
  if (args.length < 2) return () => VALUE;
  const index = compile(args[0] ?? null, conditionMode(mode));
  const choices = args.slice(1).map((arg) => compile(arg, mode));
  return (frame) => {
    const wanted = index(frame);
    const choose = (value: CellValue): Run | CellValue => {
      const number = toNumber(value, frame.world.locale);
      return typeof number === "number" ? (choices[Math.trunc(number) - 1] ?? VALUE) : number;
    };
    if (wanted instanceof Matrix && wanted.cells.length > 1) return pick(wanted, frame, choose);
    const choice = choose(scalarOf(wanted, frame));
    return typeof choice === "function" ? branch(choice, frame, 0) : choice;
  };
};

const SWITCH: Special = (compile, args, mode) => {
  if (args.length < 3) return () => VALUE;
  const subject = compile(args[0] ?? null, conditionMode(mode));
  const rest = args.slice(1);
  const pairs = Math.floor(rest.length / 2);
  const otherwise = rest.length % 2 === 1 ? compile(rest[rest.length - 1] ?? null, mode) : undefined;
  const runs = rest.slice(0, pairs * 2).map((arg, index) => compile(arg, index % 2 === 0 ? conditionMode(mode) : mode));
  return (frame) => {
    const value = scalarOf(subject(frame), frame);
    if (isError(value)) return value;
    for (let i = 0; i < pairs; i++) {
      const candidate = scalarOf(runs[2 * i]?.(frame) ?? null, frame);
      if (isError(candidate)) return candidate;
      if (typeof value === "number" && typeof candidate === "number" ? sameNumber(value, candidate) : compareValues(value, candidate) === 0) return branch(runs[2 * i + 1], frame, 0);
    }
    return otherwise ? branch(otherwise, frame, 0) : NA;
  };
};

/** Folds the conditions of AND, OR, XOR: texts and blanks within ranges do not count; none at all is #VALUE!. */
function conditions(fold: (values: readonly boolean[]) => boolean) {
  return many(["r"], (frame, args) => {
    const values: boolean[] = [];
    let failure: CellValue = null;
    const take = (value: CellValue): boolean => {
      if (isError(value)) failure = value;
      else if (typeof value === "boolean") values.push(value);
      else if (typeof value === "number") values.push(value !== 0);
      return failure !== null;
    };
    for (const arg of args) {
      if (arg === MISSING) values.push(false);
      else if (arg instanceof Reference) arg.areas.some((area) => someValue(area, frame.world, take));
      else if (arg instanceof Matrix) arg.cells.some(take);
      else {
        const single = toBoolean(firstOf(arg));
        if (isError(single)) return single;
        values.push(single);
      }
      if (failure !== null) return failure;
    }
    return values.length === 0 ? VALUE : fold(values);
  });
}

export const LOGIC: FunctionSet = {
  functions: new Map([
    ["AND", conditions((values) => values.every(Boolean))],
    ["OR", conditions((values) => values.some(Boolean))],
    ["XOR", conditions((values) => values.filter(Boolean).length % 2 === 1)],
    ["NOT", fixed(["b"], (_frame, value) => !value)],
    ["TRUE", fixed([], () => true)],
    ["FALSE", fixed([], () => false)],
  ]),
  specials: new Map([
    ["IF", IF],
    ["IFS", IFS],
    ["IFERROR", replacing(isError)],
    ["IFNA", replacing((value) => isError(value) && value.error === "#N/A")],
    ["CHOOSE", CHOOSE],
    ["SWITCH", SWITCH],
  ]),
};
