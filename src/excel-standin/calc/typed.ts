/** What a keystroke in a Vietnamese Excel makes of a cell. */
import { isPercentFormat } from "./numfmt";
import type { CellInput, Locale } from "./types";
import { readText } from "./input";

/**
 * Reads what a person typed: "1.234,5" → 1234.5, "12,5%" → 0.125 with a percent format, "3/3/2023" as day/month/year,
 * "'007" → text, formulas with ";" or ",". In a percent cell a bare number of 1 or more is percents
 * (support.microsoft.com, "Format numbers as percentages"). Throws FormulaSyntaxError for "=…" that is no formula.
 */
export function parseTyped(text: string, currentFormat: string, options: { readonly locale?: Locale } = {}): CellInput {
  if (text === "") return { value: null, quotePrefix: false };
  const locale = options.locale ?? "vi-VN";
  const read = readText(text, currentFormat, locale, locale === "vi-VN" ? toEnglishFormula : (formula) => formula);
  const bare = typeof read.value === "number" && !text.includes("%");
  if (bare && typeof read.value === "number" && Math.abs(read.value) >= 1 && isPercentFormat(currentFormat)) {
    return { ...read, value: read.value / 100 };
  }
  return read;
}

/**
 * A formula typed with Vietnamese separators in en-US form. A ";" outside an array constant gives the Vietnamese form
 * away; without one, commas inside parentheses are argument separators and only a comma between two digits outside
 * every parenthesis is a decimal sign.
 */
export function toEnglishFormula(formula: string): string {
  const pieces = scan(formula);
  const vietnamese = pieces.some((piece) => piece.code && piece.braces === 0 && piece.text === ";") || pieces.some((piece) => piece.code && piece.braces > 0 && piece.text === "\\");
  const digit = (index: number) => /^[0-9]$/.test(pieces[index]?.text ?? "") && pieces[index]?.code === true;
  return pieces
    .map((piece, index) => {
      if (!piece.code) return piece.text;
      if (piece.text === "," && digit(index - 1) && digit(index + 1) && startsNumber(pieces, index) && (vietnamese || piece.parens === 0)) return ".";
      if (!vietnamese) return piece.text;
      if (piece.text === ";" && piece.braces === 0) return ",";
      return piece.text === "\\" && piece.braces > 0 ? "," : piece.text;
    })
    .join("");
}

interface Piece {
  readonly text: string;
  /** False within a string, a quoted sheet name or brackets. */
  readonly code: boolean;
  readonly parens: number;
  readonly braces: number;
}

function scan(formula: string): Piece[] {
  const pieces: Piece[] = [];
  let quote: string | null = null;
  let brackets = 0;
  let parens = 0;
  let braces = 0;
  for (let i = 0; i < formula.length; i++) {
    const text = formula.charAt(i);
    const code = quote === null && brackets === 0;
    if (quote !== null) {
      if (text === quote) quote = null;
    } else if (brackets > 0) {
      if (text === "'" && i + 1 < formula.length) {
        pieces.push({ text, code: false, parens, braces });
        i += 1;
        pieces.push({ text: formula.charAt(i), code: false, parens, braces });
        continue;
      }
      if (text === "[") brackets += 1;
      if (text === "]") brackets -= 1;
    } else if (text === '"' || text === "'") quote = text;
    else if (text === "[") brackets += 1;
    else if (text === "(") parens += 1;
    else if (text === ")") parens -= 1;
    else if (text === "{") braces += 1;
    else if (text === "}") braces -= 1;
    pieces.push({ text, code: code && text !== '"' && text !== "[", parens, braces });
  }
  return pieces;
}

/** Whether the digits before `index` are a number of their own, not the row of a reference like A1. */
function startsNumber(pieces: readonly Piece[], index: number): boolean {
  let start = index;
  while (start > 0 && /^[0-9]$/.test(pieces[start - 1]?.text ?? "")) start -= 1;
  return !/[A-Za-zÀ-ỹ\p{N}_$.!:]/u.test(pieces[start - 1]?.text ?? "");
}

