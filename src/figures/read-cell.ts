/** Workbook cells as quantities: stored numbers with what is displayed, and text cells read as people meant them. */
import { compare, decimal, decimalsOf, fromDigits, hundredfold, plainDigits, roundHalfUp } from "./decimal";
import { readNumberText, type ReadingContext } from "./read-text";
import { tidy } from "./text";
import type { Decimal, Reading } from "./types";
import { PERCENT } from "./units";

export interface CellToRead {
  readonly value: string | number | boolean;
  /** As displayed, in any locale; "" where it was not read. */
  readonly text?: string;
  /** en-US number format code. */
  readonly numberFormat?: string;
}

/** The first section of a format code without quoted text, colours, locales, escapes and fillers. */
function bareFormat(code: string): string {
  const bare = code.slice(0, 200).replace(/"[^"]*"?|\[[^\]]*\]?|\\.|_.|\*./g, "");
  return bare.split(";")[0] ?? "";
}

/** What a format code says about the numbers it shows. */
interface Format {
  readonly date: boolean;
  readonly percent: boolean;
  readonly general: boolean;
  readonly decimals: number | null;
}

function readFormat(code: string): Format {
  const bare = bareFormat(code);
  return {
    date: !/^\s*general\s*$/i.test(bare) && /[dmyhs]/i.test(bare),
    percent: bare.includes("%"),
    general: bare === "" || /general/i.test(bare) || bare.trim() === "@",
    decimals: /[0#?]/.test(bare) ? (/\.([0#?]+)/.exec(bare)?.[1]?.length ?? 0) : null,
  };
}

/** A workbook has a handful of format codes for all its cells. */
const FORMATS = new Map<string, Format>();
const MAX_FORMATS = 500;

function formatOf(code: string): Format {
  const known = FORMATS.get(code);
  if (known !== undefined) return known;
  if (FORMATS.size >= MAX_FORMATS) FORMATS.clear();
  const format = readFormat(code);
  FORMATS.set(code, format);
  return format;
}

/** Decimals of a number's plain digits as shown: "58.3" or "58,3" for 58.3, "1.234" for 1234; null where signs or rounding need a closer look. */
function plainDecimals(plain: string | null, text: string): number | null {
  if (plain === null || text.length < plain.length || text.length > 24) return null;
  if (plain === text) return decimalsIn(plain);
  let at = 0;
  let mark = -1;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const expected = plain.charCodeAt(at);
    if (code === expected && code >= DIGIT_ZERO && code <= DIGIT_NINE) at++;
    else if (code === COMMA && expected === DOT && mark < 0) {
      mark = at;
      at++;
    } else if ((code !== DOT && code !== COMMA) || mark >= 0 || !grouping(plain, at)) return null;
  }
  return at === plain.length && plain !== "0" ? decimalsIn(plain) : null;
}

function decimalsIn(plain: string): number {
  const mark = plain.indexOf(".");
  return mark < 0 ? 0 : plain.length - 1 - mark;
}

/** True where a mark between thousands may stand before the digit at `at`: only in whole numbers, every three digits from the end. */
function grouping(plain: string, at: number): boolean {
  return at > 0 && at < plain.length && !plain.includes(".") && (plain.length - at) % 3 === 0;
}

const COMMA = 0x2c;
const DOT = 0x2e;
const DIGIT_ZERO = 0x30;
const DIGIT_NINE = 0x39;

/** "58,3", "58.3%": nothing is rounded where the digits are the value's own. */
const ONE_MARK = /^(\d+)[.,](\d+)\s?%?$/;

/** Decimals shown: those with which the value, rounded, has exactly the digits displayed; works for any locale. */
function shownDecimals(value: Decimal, text: string): number | null {
  const plain = text.length > 30 ? null : ONE_MARK.exec(text);
  if (plain !== null) {
    const [, whole = "", fraction = ""] = plain;
    if (compare(value, fromDigits(1, whole + fraction, fraction.length)) === 0) return fraction.length;
  }
  const run = /\d(?:[\d.,\s'’]*\d)?/.exec(text)?.[0];
  if (run === undefined || run.length > 60) return null;
  const digits = run.replace(/\D/g, "").replace(/^0+(?=\d)/, "");
  const afterMark = /[.,](\d+)$/.exec(run)?.[1]?.length ?? 0;
  for (const decimals of afterMark === 0 ? [0] : [afterMark, 0]) {
    const rounded = roundHalfUp(value.abs(), decimals).toFixed(decimals).replace(".", "").replace(/^0+(?=\d)/, "");
    if (rounded === digits) return decimals;
  }
  return null;
}

/** Digits that the format General shows of a number with a fraction, at most: 11 characters with its mark (Excel, "Number format codes"). */
const GENERAL_DIGITS = 10;

/** Decimals that a format shows of a value whose displayed text was not read; its own digits are "-12.5". */
function unseenDecimals(digits: string, { general, decimals }: Format): number {
  const own = decimalsIn(digits);
  const whole = digits.length - (own && own + 1) - (digits.startsWith("-") ? 1 : 0);
  return general ? Math.min(own, Math.max(0, GENERAL_DIGITS - whole)) : (decimals ?? own);
}

function readNumber(value: number, cell: CellToRead): Reading {
  const text = tidy((cell.text ?? "").slice(0, 500));
  const format = formatOf(cell.numberFormat ?? "");
  if (!Number.isFinite(value) || format.date) return { kind: "absent", absence: "unreadable", text: text === "" ? String(value) : text };
  const { percent } = format;
  const shown = percent ? hundredfold(value) : decimal(value);
  // Of a long table's thousands no text is read: their digits are written out once.
  const plain = percent ? null : plainDigits(value);
  const digits = text === "" ? (plain ?? shown.toFixed()) : null;
  const decimals =
    digits === null ? (plainDecimals(plain, text) ?? shownDecimals(shown, text) ?? (format.general ? null : format.decimals) ?? decimalsOf(shown)) : unseenDecimals(digits, format);
  return {
    kind: "quantity",
    value: shown,
    comparison: "exactly",
    decimals,
    scale: percent ? 100 : 1,
    unit: percent ? PERCENT : null,
    fromText: false,
    text: digits ?? text,
  };
}

/**
 * Reads one cell. A number in a percent format comes back in percent (0.583 → 58.3, scale 100); dates are no figures.
 * Text is read as by `readNumberText` and expressed in `context.unit` where its own unit converts.
 */
export function readCell(cell: CellToRead, context: ReadingContext = {}): Reading {
  const { value } = cell;
  if (typeof value === "number") return readNumber(value, cell);
  if (typeof value === "boolean") return { kind: "absent", absence: "unreadable", text: tidy(cell.text ?? String(value)) };
  return readNumberText(value, context);
}
