/** Workbook cells as quantities: stored numbers with what is displayed, and text cells read as people meant them. */
import { decimal, decimalsOf, HUNDRED, roundHalfUp } from "./decimal";
import { readNumberText, type ReadingContext } from "./read-text";
import { tidy } from "./text";
import type { Decimal, Reading } from "./types";
import { PERCENT } from "./units";

export interface CellToRead {
  readonly value: string | number | boolean;
  /** As displayed, in any locale. */
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

/** Decimals of digits shown plainly: "58.3" or "58,3" for 58.3; null where marks, signs or rounding need a closer look. */
function plainDecimals(stored: number, text: string): number | null {
  const plain = String(stored);
  if (plain.length !== text.length || plain.length > 15 || plain.includes("e")) return null;
  const mark = plain.indexOf(".");
  if (plain !== text && (mark < 0 || text.charCodeAt(mark) !== COMMA || plain !== `${text.slice(0, mark)}.${text.slice(mark + 1)}`)) return null;
  return mark < 0 ? 0 : plain.length - 1 - mark;
}

const COMMA = 0x2c;

/** Decimals shown: those with which the value, rounded, has exactly the digits displayed; works for any locale. */
function shownDecimals(value: Decimal, text: string): number | null {
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

function readNumber(value: number, cell: CellToRead): Reading {
  const text = tidy((cell.text ?? "").slice(0, 500));
  const format = formatOf(cell.numberFormat ?? "");
  if (!Number.isFinite(value) || format.date) return { kind: "absent", absence: "unreadable", text };
  const { percent } = format;
  const shown = percent ? decimal(value).times(HUNDRED) : decimal(value);
  const decimals =
    (percent ? null : plainDecimals(value, text)) ?? shownDecimals(shown, text) ?? (format.general ? null : format.decimals) ?? decimalsOf(shown);
  return {
    kind: "quantity",
    value: shown,
    comparison: "exactly",
    decimals,
    scale: percent ? 100 : 1,
    unit: percent ? PERCENT : null,
    fromText: false,
    text: text === "" ? shown.toFixed() : text,
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
