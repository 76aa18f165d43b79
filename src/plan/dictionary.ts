/** The dictionary of text cells: what each text means as a number, so that formulas can look it up and never hold a stale value. */
import { divide, HUNDRED, type Quantity } from "../figures";
import type { DictionaryEntry } from "./computed-types";

/** Name of the dictionary table on the add-in's sheet. */
export const READINGS_TABLE = "SoatSoDocSo";
/** Its columns, in order: key, text, lower end, upper end. */
export const READINGS_HEADERS = ["Khóa", "Chữ", "Từ", "Đến"] as const;

/** Excel's lookups fail on longer keys. */
const MAX_KEY = 255;

/** A text as it stands in a cell, what it was read as, and the scale of the row's stored numbers. */
export interface DictionaryRequest {
  readonly key: string;
  readonly text: string;
  readonly quantity: Quantity;
  readonly scale: 1 | 100;
}

export interface Dictionary {
  /** By lower-case key: lookups do not see case. */
  readonly entries: ReadonlyMap<string, DictionaryEntry>;
  /** Keys that mean different numbers in different rows; they are left out. */
  readonly ambiguous: ReadonlySet<string>;
}

function stored(value: Quantity["value"], scale: 1 | 100): number {
  return Number((scale === 100 ? divide(value, HUNDRED) : value).toString());
}

/** Put before every key of a table. One dictionary serves all: a text that is a target in one may be no figure, or another one, in the next. */
export function tableKeys(table: string): string {
  return `${table}|`;
}

/** Put before a key that is looked up for its spelling in the table of targets. */
export function aliasKeys(tablePrefix: string): string {
  return `${tablePrefix}→|`;
}

/** Whether a text can be looked up at all. */
export function canLookUp(key: string): boolean {
  return key.length <= MAX_KEY;
}

/** Collects entries; a key wanted with two meanings is dropped, so that neither row gets a wrong number. */
export function makeDictionary(requests: readonly DictionaryRequest[]): Dictionary {
  const entries = new Map<string, DictionaryEntry>();
  const ambiguous = new Set<string>();
  for (const { key, text, quantity, scale } of requests) {
    if (!canLookUp(key)) continue;
    const id = key.toLowerCase();
    const low = stored(quantity.value, scale);
    const high = quantity.upper === undefined ? low : stored(quantity.upper, scale);
    const before = entries.get(id);
    if (before === undefined) entries.set(id, { key, text, low, high });
    else if (before.low !== low || before.high !== high) ambiguous.add(id);
  }
  for (const id of ambiguous) entries.delete(id);
  return { entries, ambiguous };
}
