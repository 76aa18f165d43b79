/** Numbers, texts and errors as a cell shows them. */
import { format, formatColor as patternColor, isDateFormat } from "./numfmt";
import type { CellValue } from "../model/types";
import type { FormatOptions, Locale } from "./types";

/** Excel keeps these two built-in formats (ids 14 and 22) in the user's regional order, whatever their English code says. */
const REGIONAL: Record<Locale, ReadonlyMap<string, string>> = {
  "en-US": new Map(),
  "vi-VN": new Map([
    ["m/d/yyyy", "dd/mm/yyyy"],
    ["m/d/yyyy h:mm", "dd/mm/yyyy h:mm"],
  ]),
};
/** Days between the two date systems of Excel (learn.microsoft.com, "1900 and 1904 date systems"). */
const DAYS_TO_1904 = 1462;
const OVERFLOW = "########";

const COLOURS: Record<string, string> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#00FF00",
  blue: "#0000FF",
  yellow: "#FFFF00",
  magenta: "#FF00FF",
  cyan: "#00FFFF",
};

const datePatterns = new Map<string, boolean>();
function isDate(pattern: string): boolean {
  let known = datePatterns.get(pattern);
  if (known === undefined) {
    known = isDateFormat(pattern);
    datePatterns.set(pattern, known);
  }
  return known;
}

/**
 * A number under "General": at most 11 characters for the digits and the decimal sign, 1,23457E+11 beyond.
 * Source: support.microsoft.com "Available number formats in Excel" (General).
 */
export function generalText(value: number, locale: Locale = "vi-VN"): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e11) return String(value === 0 ? 0 : value);
  return format("General", value, { locale });
}

/**
 * The text that a cell shows for a value under a number format, Vietnamese separators unless told otherwise.
 * Never throws: a format that cannot be read counts as General, a date out of range shows as ########.
 */
export function formatValue(value: CellValue, numberFormat: string, options: FormatOptions = {}): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "object") return value.error;
  const locale = options.locale ?? "vi-VN";
  const pattern = REGIONAL[locale].get(numberFormat) ?? numberFormat;
  if (pattern === "" || pattern === "General" || pattern === "@") {
    return typeof value === "string" ? value : generalText(value, locale);
  }
  try {
    if (typeof value === "string") return pattern.includes("@") ? format(pattern, value, { locale }) : value;
    if (value < 0 && isDate(pattern)) return OVERFLOW;
    const shifted = options.date1904 === true && isDate(pattern) ? value + DAYS_TO_1904 : value;
    return format(pattern, shifted, { locale, overflow: OVERFLOW, dateErrorThrows: false, dateErrorNumber: false });
  } catch {
    return typeof value === "string" ? value : generalText(value, locale);
  }
}

/** The colour that a number format gives a value, e.g. "[Red]-0" → "#FF0000"; null = the font's own. */
export function formatColor(value: CellValue, numberFormat: string): string | null {
  if (value === null || typeof value === "object" || typeof value === "boolean" || !numberFormat.includes("[")) return null;
  try {
    const color = patternColor(numberFormat, value, { throws: false });
    if (typeof color !== "string") return null;
    return COLOURS[color.toLowerCase()] ?? (/^#[0-9a-f]{6}$/i.test(color) ? color.toUpperCase() : null);
  } catch {
    return null;
  }
}
