/** All worksheet functions by name: our own first, then the long tail of @formulajs/formulajs. */
import type { Special } from "../code";
import { AGGREGATES } from "./aggregates";
import { ARRAYS } from "./arrays";
import { CONDITIONAL_AGGREGATES } from "./conditional-aggregates";
import { DATES } from "./dates";
import type { FunctionSet, FunctionSpec } from "./define";
import { externalFunction } from "./external";
import { INFORMATION } from "./information";
import { LOGIC } from "./logic";
import { LOOKUPS } from "./lookup";
import { MATHS } from "./maths";
import { REFERENCES } from "./references";
import { TEXTS } from "./texts";

const SETS: readonly FunctionSet[] = [LOGIC, LOOKUPS, REFERENCES, AGGREGATES, CONDITIONAL_AGGREGATES, MATHS, TEXTS, DATES, INFORMATION, ARRAYS];

const functions = new Map<string, FunctionSpec>(SETS.flatMap((set) => [...set.functions]));
const specials = new Map<string, Special>(SETS.flatMap((set) => [...set.specials]));

/** Specials whose result may change though no cell they name has changed. */
export const VOLATILE_SPECIALS: ReadonlySet<string> = new Set(["OFFSET", "INDIRECT", "CELL", "ISFORMULA", "FORMULATEXT"]);

/** The function of an upper-case name; undefined = #NAME?. */
export function functionNamed(name: string): FunctionSpec | undefined {
  const own = functions.get(name);
  if (own) return own;
  const external = externalFunction(name);
  if (external) functions.set(name, external);
  return external;
}

export function specialNamed(name: string): Special | undefined {
  return specials.get(name);
}
