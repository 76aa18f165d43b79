/** One numeral as people type it: "1.234,5", "1,234.56", "1 234", "7,562". Signs and words are read elsewhere. */
import { decimal } from "./decimal";
import type { Decimal } from "./types";

/** Which mark a sheet or a report uses for decimals, where that is known. */
export type DecimalHabit = "comma" | "dot";

export interface Numeral {
  readonly value: Decimal;
  /** Decimals as written: "28,0" has one. */
  readonly decimals: number;
  /** The other value "1.234" or "7,562" can mean; null where there is one reading, or the habit decides. */
  readonly alternative: Decimal | null;
}

/** Longer runs of digits are account numbers or noise, and big numbers cost more than linear time. */
const MAX_DIGITS = 40;

const SHAPE = /^\d+(?:[., ]\d+)*$/;

function grouped(parts: readonly string[]): boolean {
  const [first = "", ...rest] = parts;
  return rest.length > 0 && /^[1-9]\d{0,2}$/.test(first) && rest.every((part) => part.length === 3);
}

function make(whole: string, fraction: string, alternative: Decimal | null = null): Numeral {
  return { value: decimal(fraction === "" ? whole : `${whole}.${fraction}`), decimals: fraction.length, alternative };
}

function readSingle(text: string, mark: "." | ",", habit: DecimalHabit | undefined): Numeral | null {
  const parts = text.split(mark);
  const [whole = "", fraction = ""] = parts;
  if (parts.length > 2) return grouped(parts) ? make(parts.join(""), "") : null;
  const asDecimal = make(whole, fraction);
  if (!grouped(parts)) return asDecimal;
  const asGroups = make(whole + fraction, "");
  const markIsDecimal = mark === (habit === "dot" ? "." : ",");
  const [chosen, other] = markIsDecimal ? [asDecimal, asGroups] : [asGroups, asDecimal];
  return habit === undefined ? { ...chosen, alternative: other.value } : chosen;
}

/**
 * Reads digits with grouping and decimal marks; null where the marks make no number ("10.933.4", "1,2,3").
 * Comma is the decimal mark unless `habit` or the shape says otherwise.
 */
export function parseNumeral(text: string, habit?: DecimalHabit): Numeral | null {
  if (text.length > 2 * MAX_DIGITS || !SHAPE.test(text)) return null;
  if (text.replace(/\D/g, "").length > MAX_DIGITS) return null;
  if (text.includes(" ")) {
    const [, head = "", tail = ""] = /^([\d ]+)([.,]\d+)?$/.exec(text) ?? [];
    if (!grouped(head.split(" "))) return null;
    return make(head.replace(/ /g, ""), tail.slice(1));
  }
  const dot = text.lastIndexOf(".");
  const comma = text.lastIndexOf(",");
  if (dot < 0 && comma < 0) return make(text, "");
  if (dot < 0) return readSingle(text, ",", habit);
  if (comma < 0) return readSingle(text, ".", habit);
  const [group, mark] = comma > dot ? [".", ","] : [",", "."];
  const pieces = text.split(mark);
  const [head = "", tail = ""] = pieces;
  if (pieces.length !== 2 || tail.includes(group) || !grouped(head.split(group))) return null;
  return make(head.split(group).join(""), tail);
}
