/** What Office.js writes make of a string, and what the formula bar shows for a cell. */
import { getFormatFromId, isPercentFormat, isTextFormat, isDateFormat, parseValue } from "./numfmt";
import type { Cell, CellStyle, CellValue } from "../model/types";
import type { CellInput, FormatOptions } from "./types";
import { errorOf, ERROR_CODES } from "./errors";
import { formatValue } from "./format";
import { isFormula, FormulaSyntaxError } from "./syntax";

/** Excel reads no more than this much of a constant as a number. */
const LONGEST_NUMBER = 255;
/** The longest date with a time and written-out month is shorter. */
const LONGEST_DATE = 40;
/** No number or date in English notation holds other signs than these. */
const ENGLISH_CONSTANT = /^[ -~\u00a0€£¥₫]*$/;

/** The constant that a text stands for in en-US notation; null where it is just text. */
export function parseConstant(text: string, locale: string): { value: CellValue; numberFormat?: string } | null {
  const trimmed = text.trim();
  if (trimmed === "" || trimmed.length > LONGEST_NUMBER) return null;
  const upper = trimmed.toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return { value: upper === "TRUE" };
  if (ERROR_CODES.has(upper)) return { value: errorOf(upper) };
  if (!/[0-9]/.test(trimmed)) return null;
  if (trimmed.length > LONGEST_DATE && !/^[-+0-9., ()%eE]+$/.test(trimmed)) return null;
  if (locale === "en-US" && !ENGLISH_CONSTANT.test(trimmed)) return null;
  const parsed = parseValue(trimmed, { locale });
  if (!parsed || typeof parsed.value !== "number" || !Number.isFinite(parsed.value)) return null;
  const value = limitDigits(parsed.value);
  return parsed.formatId ? { value, numberFormat: getFormatFromId(parsed.formatId, "en-US") } : { value };
}

/** Excel keeps 15 significant digits of what is entered (learn.microsoft.com, "Excel specifications and limits"). */
export function limitDigits(value: number): number {
  return Number.isInteger(value) && Math.abs(value) < 1e15 ? value : Number(value.toPrecision(15));
}

/**
 * What a value written through `Range.values` or `Range.formulas` becomes: "5" → 5, "10%" → 0.1 with a percent format,
 * a leading apostrophe → text, "=…" → formula; everything stays text where the cell's format is "@".
 * Throws FormulaSyntaxError for "=…" that is no formula (Excel answers InvalidArgument).
 */
export function coerceInput(input: string | number | boolean | null, currentFormat: string): CellInput {
  if (input === null || input === "") return { value: null, quotePrefix: false };
  if (typeof input === "boolean") return { value: input, quotePrefix: false };
  if (typeof input === "number") return { value: Number.isFinite(input) ? limitDigits(input) : errorOf("#NUM!"), quotePrefix: false };
  return readText(input, currentFormat, "en-US", (text) => text);
}

/** Shared by API writes and keystrokes: apostrophe, "@", formula, constant, text, in that order. */
export function readText(input: string, currentFormat: string, locale: string, toEnglish: (formula: string) => string): CellInput {
  if (input.startsWith("'")) return { value: input.slice(1), quotePrefix: true };
  if (isTextFormat(currentFormat)) return { value: input, quotePrefix: false };
  if (input.startsWith("=") && input.length > 1) {
    const formula = toEnglish(input.slice(1)).trim();
    if (!isFormula(formula)) throw new FormulaSyntaxError(input);
    return { value: null, formula, quotePrefix: false };
  }
  const constant = parseConstant(input, locale);
  if (constant) {
    const general = currentFormat === "" || currentFormat === "General";
    return {
      value: constant.value,
      quotePrefix: false,
      ...(general && constant.numberFormat !== undefined ? { numberFormat: constant.numberFormat } : {}),
    };
  }
  // Lotus habits that Excel still honours: "+A1", "-A1" and "@SUM(A1)" are formulas.
  if (/^[+-]./.test(input) || /^@[A-Za-z.]+\(/.test(input)) {
    const formula = toEnglish(input.startsWith("@") ? input.slice(1) : input).trim();
    if (isFormula(formula)) return { value: null, formula, quotePrefix: false };
  }
  return { value: input, quotePrefix: false };
}

/**
 * What the formula bar shows for a cell and F2 edits: the formula, else the constant with Vietnamese separators at full
 * precision, percent and dates in their own form. Formulas keep en-US separators, which `parseTyped` reads back unambiguously.
 */
export function editText(cell: Cell | undefined, style: CellStyle | undefined, options: FormatOptions = {}): string {
  if (!cell) return "";
  if (cell.formula !== undefined) return `=${cell.formula}`;
  const { value } = cell;
  if (value === null) return "";
  const locale = options.locale ?? "vi-VN";
  if (typeof value === "string") return style?.quotePrefix === true ? `'${value}` : value;
  const pattern = style?.numberFormat ?? "General";
  if (typeof value !== "number") return formatValue(value, pattern, options);
  if (isPercentFormat(pattern)) return `${plainNumber(limitDigits(value * 100), locale)}%`;
  if (isDateFormat(pattern) && value >= 0) {
    const day = locale === "vi-VN" ? "dd/mm/yyyy" : "m/d/yyyy";
    if (Number.isInteger(value)) return formatValue(value, day, options);
    return formatValue(value, value < 1 ? "h:mm:ss" : `${day} h:mm:ss`, options);
  }
  return plainNumber(value, locale);
}

function plainNumber(value: number, locale: string): string {
  const magnitude = Math.abs(value);
  if (magnitude !== 0 && (magnitude >= 1e21 || magnitude < 1e-9)) {
    const [mantissa = "0", exponent = "0"] = value.toExponential().split("e");
    const sign = exponent.startsWith("-") ? "-" : "+";
    const text = `${mantissa}E${sign}${exponent.replace(/^[+-]/, "").padStart(2, "0")}`;
    return locale === "vi-VN" ? text.replace(".", ",") : text;
  }
  const text = Number.isInteger(value) ? BigInt(value).toString() : value.toFixed(Math.min(20, 15 - Math.min(0, Math.floor(Math.log10(magnitude)))));
  const short = text.includes(".") ? String(Number(value.toPrecision(15))) : text;
  const plain = /e/i.test(short) ? trimZeros(text) : short;
  return locale === "vi-VN" ? plain.replace(".", ",") : plain;
}

function trimZeros(text: string): string {
  return text.includes(".") ? text.replace(/0+$/, "").replace(/\.$/, "") : text;
}

