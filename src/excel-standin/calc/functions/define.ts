/** How worksheet functions are declared: the kinds of their arguments, and what they do with the values. */
import type { CellError, CellValue } from "../../model/types";
import { lift, scalarOf, inMode } from "../cells";
import type { Compile, Frame, Mode, Run, Special } from "../code";
import { isError, VALUE } from "../errors";
import { firstOf, Matrix, MISSING, Reference, toBoolean, toNumber, toText, type Operand } from "../values";

/**
 * n number, t text, b condition, v any value but an error, e any value, r range or array as it is; "?" may be left out.
 * Scalar kinds accept arrays too: the function then runs for each element.
 */
export type Kind = "n" | "t" | "b" | "v" | "e" | "r" | "n?" | "t?" | "b?" | "v?" | "e?" | "r?";

type Plain<K> = K extends "n" ? number : K extends "t" ? string : K extends "b" ? boolean : K extends "v" ? Exclude<CellValue, CellError> : K extends "e" ? CellValue : Operand;
type ArgumentOf<K> = K extends `${infer P}?` ? Plain<P> | undefined : Plain<K>;
export type ArgumentsOf<T extends readonly Kind[]> = { [I in keyof T]: ArgumentOf<T[I]> };

export interface FunctionSpec {
  readonly kinds: readonly Kind[];
  readonly min: number;
  /** Infinity: the last kind repeats. */
  readonly max: number;
  readonly volatile: boolean;
  run(args: readonly (Operand | undefined)[], frame: Frame): Operand;
}

export interface FunctionSet {
  readonly functions: ReadonlyMap<string, FunctionSpec>;
  readonly specials: ReadonlyMap<string, Special>;
}

/** A function with a fixed list of arguments. */
export function fixed<const T extends readonly Kind[]>(kinds: T, run: (frame: Frame, ...args: ArgumentsOf<T>) => Operand, options: { volatile?: boolean } = {}): FunctionSpec {
  return {
    kinds,
    min: kinds.filter((kind) => !kind.endsWith("?")).length,
    max: kinds.length,
    volatile: options.volatile === true,
    run: (args, frame) => run(frame, ...(args as unknown as ArgumentsOf<T>)),
  };
}

/** A function whose last argument may be repeated; its arguments come as a list. */
export function many<const T extends readonly Kind[]>(kinds: T, run: (frame: Frame, args: readonly ArgumentOf<T[number]>[]) => Operand, options: { min?: number; volatile?: boolean } = {}): FunctionSpec {
  return {
    kinds,
    min: options.min ?? kinds.length,
    max: 255,
    volatile: options.volatile === true,
    run: (args, frame) => run(frame, args as unknown as ArgumentOf<T[number]>[]),
  };
}

/** Whether a value could not be coerced; errors among the values of kind "e" are values, not failures. */
function coerce(kind: string, value: CellValue, frame: Frame): CellValue {
  switch (kind) {
    case "n":
      return toNumber(value, frame.world.locale);
    case "t":
      return toText(value, frame.world.locale);
    case "b":
      return toBoolean(value);
    default:
      return value;
  }
}

/** Compiles a call: argument places, coercion, and running element by element where an array stands for a scalar. */
export function compileCall(spec: FunctionSpec, args: readonly (Parameters<Compile>[0])[], compile: Compile, mode: Mode): Run {
  if (args.length < spec.min || args.length > spec.max) return () => VALUE;
  const scalarMode: Mode = mode === "scalar" ? "scalar" : "array";
  const kinds = args.map((_, index) => (spec.kinds[Math.min(index, spec.kinds.length - 1)] ?? "e").charAt(0));
  const runs = args.map((arg, index) => compile(arg, kinds[index] === "r" ? "operand" : scalarMode));
  const count = Math.max(runs.length, spec.max < 255 ? spec.kinds.length : 0);
  const once = (values: readonly (Operand | undefined)[], frame: Frame): Operand => {
    const coerced: (Operand | undefined)[] = new Array<Operand | undefined>(count).fill(undefined);
    for (let i = 0; i < values.length; i++) {
      const kind = kinds[i] ?? "e";
      const value = values[i];
      if (kind === "r" || value === undefined) {
        coerced[i] = value;
        continue;
      }
      const result = coerce(kind, scalarOf(value, frame), frame);
      if (kind !== "e" && isError(result)) return result;
      coerced[i] = result;
    }
    return spec.run(coerced, frame);
  };
  return (frame) => {
    const values = runs.map((run) => run(frame));
    let arrays = false;
    for (let i = 0; i < values.length; i++) {
      if (kinds[i] !== "r" && values[i] instanceof Matrix) arrays = true;
    }
    if (!arrays) return inMode(once(values, frame), mode, frame);
    const lifted = values.map((value, index): CellValue | Matrix => {
      if (kinds[index] === "r") return null;
      if (value instanceof Matrix) return value;
      return value === undefined || value instanceof Reference ? null : firstOf(value);
    });
    return lift(lifted, (elements) => once(elements.map((element, index) => (kinds[index] === "r" ? values[index] : element)), frame));
  };
}

/** An optional argument's value, or what it is when left out; an empty place counts as given (0, "" or FALSE). */
export function orElse<T>(value: T | undefined, otherwise: T): T {
  return value === undefined ? otherwise : value;
}

/** An operand that was really given, not an empty place. */
export function given(operand: Operand | undefined): operand is Exclude<Operand, typeof MISSING> {
  return operand !== undefined && operand !== MISSING;
}
