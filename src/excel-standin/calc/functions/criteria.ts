/** Criteria of COUNTIF and its family, and wildcard patterns. */
import type { CellValue } from "../../model/types";
import { ERROR_CODES, isError } from "../errors";
import { compareText, numberFromText, sameNumber, sameText } from "../values";
import type { Locale } from "../types";

const patterns = new Map<string, RegExp>();

export function hasWildcard(text: string): boolean {
  return /[*?~]/.test(text);
}

/** Excel's wildcards: * any text, ? one character, ~ before either of them (or itself) takes it literally. */
export function wildcard(pattern: string, anywhere = false): RegExp {
  const key = `${anywhere ? "a" : "w"}${pattern}`;
  const known = patterns.get(key);
  if (known) return known;
  if (patterns.size > 5_000) patterns.clear();
  let source = "";
  for (let i = 0; i < pattern.length; i++) {
    const sign = pattern.charAt(i);
    const next = pattern.charAt(i + 1);
    if (sign === "~" && (next === "*" || next === "?" || next === "~")) {
      source += `\\${next}`;
      i += 1;
    } else if (sign === "*") source += anywhere ? "[^]*?" : "[^]*";
    else if (sign === "?") source += "[^]";
    else source += sign.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
  }
  const expression = new RegExp(anywhere ? source : `^(?:${source})$`, "i");
  patterns.set(key, expression);
  return expression;
}

export type Criterion = (value: CellValue) => boolean;

/**
 * Reads a criterion such as ">=100", "<>Đạt", "Thu*" or 5. Numbers also match texts that look like them, as in Excel;
 * "" and "=" match blanks, "<>" whatever is not blank.
 * Source: support.microsoft.com, COUNTIF function and SUMIFS function.
 */
export function readCriterion(criterion: CellValue, locale: Locale): Criterion {
  if (criterion === null) return (value) => typeof value === "number" && value === 0;
  if (isError(criterion)) return (value) => isError(value) && value.error === criterion.error;
  if (typeof criterion === "boolean") return (value) => value === criterion;
  if (typeof criterion === "number") return equalsNumber(criterion, locale);
  const match = /^(<=|>=|<>|=|<|>)([^]*)$/.exec(criterion);
  const operator = match?.[1] ?? "";
  const rest = match?.[2] ?? criterion;
  if (operator === "" || operator === "=") return equals(rest, operator === "=", locale);
  if (operator === "<>") {
    if (rest === "") return (value) => value !== null;
    const same = equals(rest, true, locale);
    return (value) => !same(value);
  }
  const holds = (order: number) => (operator === "<" ? order < 0 : operator === ">" ? order > 0 : operator === "<=" ? order <= 0 : order >= 0);
  const number = numberFromText(rest, locale);
  if (number !== null) return (value) => typeof value === "number" && holds(sameNumber(value, number) ? 0 : value - number);
  return (value) => typeof value === "string" && holds(sameText(value, rest) ? 0 : compareText(value, rest));
}

function equalsNumber(number: number, locale: Locale): Criterion {
  return (value) => {
    if (typeof value === "number") return sameNumber(value, number);
    if (typeof value !== "string" || value === "") return false;
    const read = numberFromText(value, locale);
    return read !== null && sameNumber(read, number);
  };
}

function equals(text: string, withSign: boolean, locale: Locale): Criterion {
  if (text === "") return withSign ? (value) => value === null : (value) => value === null || value === "";
  const upper = text.toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return (value) => value === (upper === "TRUE");
  if (ERROR_CODES.has(upper)) return (value) => isError(value) && value.error === upper;
  const number = numberFromText(text, locale);
  if (number !== null) return equalsNumber(number, locale);
  if (hasWildcard(text)) {
    const pattern = wildcard(text);
    return (value) => typeof value === "string" && pattern.test(value);
  }
  return (value) => typeof value === "string" && sameText(value, text);
}
