/** Numbers written in words and signs: targets, ranges, thresholds, fractions, "âm", figures with their unit. */
import { decimal, divide, HUNDRED } from "./decimal";
import { parseNumeral, type DecimalHabit, type Numeral } from "./numeral";
import { foldHeader, tidy } from "./text";
import type { Absence, Comparison, Decimal, NoQuantity, Quantity, Reading, Unit } from "./types";
import { convert, convertedDecimals, parseUnit, sameKind } from "./units";

export interface ReadingContext {
  /** Unit of the row, the column or the table; a figure with a unit of its own is converted to it. */
  readonly unit?: Unit | null;
  /** Decimal mark of the sheet, where it is known; then nothing is ambiguous. */
  readonly habit?: DecimalHabit;
}

/** Longer texts are remarks, not figures. */
const MAX_LENGTH = 120;

const ABSENCES = new Map<string, Absence>([
  ["", "empty"],
  ...["-", "–", "—", "−", "--", "- -", "không", "không có", "ko"].map((t) => [t, "none"] as const),
  ...["…", "...", "..", "……", "....", ".....", "chưa có", "chưa có số liệu", "chưa có số", "chưa tổng hợp", "chưa thống kê",
    "chưa báo cáo", "chưa đánh giá", "chưa công bố"].map((t) => [t, "not-collected"] as const),
  ...["x", "×", "n/a", "na", "k", "không giao", "không áp dụng"].map((t) => [t, "not-applicable"] as const),
]);
const EXCEL_ERROR = /^#(?:div\/0!|n\/a|name\?|null!|num!|ref!|value!|spill!|calc!|getting_data|field!|busy!|unknown!|blocked!|connect!)$/;

/** Openers that change nothing. */
const NEUTRAL = /^(?:phấn đấu|ước thực hiện|ước tính|ước|thực hiện|đạt mức|đạt|là|bằng|ở mức|duy trì|giữ vững|mức|tăng thêm|tăng lên|tăng|còn lại|còn|khoảng cách|dự kiến|tổng số|có|:)(?=[\s\d(≥>≤<]|$)\s*/u;

const OPENERS: readonly (readonly [RegExp, Comparison])[] = [
  [/^(?:≥|>=|=>|⩾)\s*/u, "at-least"],
  [/^(?:≤|<=|=<|⩽)\s*/u, "at-most"],
  [/^>\s*/u, "above"],
  [/^<\s*/u, "below"],
  [/^(?:~|≈|≃)\s*/u, "about"],
  [/^(?:tối thiểu|ít nhất|không dưới|không thấp hơn|không ít hơn|không nhỏ hơn)\s+/u, "at-least"],
  [/^(?:tối đa|không quá|không vượt quá|nhiều nhất|không cao hơn|không lớn hơn|không trên|giảm xuống còn|giảm còn|xuống còn|giảm xuống)\s+/u, "at-most"],
  [/^(?:khoảng trên dưới|trên dưới|khoảng|xấp xỉ|gần|ước khoảng|trong khoảng|gần bằng|cỡ)\s+/u, "about"],
  [/^(?:trên mức|trên|hơn|cao hơn|lớn hơn|vượt mức|vượt)\s+/u, "above"],
  [/^(?:dưới mức|dưới|thấp hơn|nhỏ hơn|ít hơn|chưa đến|chưa tới)\s+/u, "below"],
];
const CLOSERS: readonly (readonly [RegExp, Comparison])[] = [
  [/\s*(?:trở lên|hoặc hơn|\+)$/u, "at-least"],
  [/\s*trở xuống$/u, "at-most"],
];

const NUMBER = String.raw`\d+(?:[., ]\d+)*`;
const SIGN = String.raw`(?:âm\s*|[-–−+]\s*)?`;
const ONE_FIGURE = new RegExp(`^(${SIGN})(${NUMBER})(.*)$`, "u");
const RANGE = new RegExp(`^(${SIGN})(${NUMBER})([^\\d]*?)\\s*(?:-|–|—|−|÷|~|đến|tới)\\s*(${SIGN})(${NUMBER})(.*)$`, "u");
const FRACTION = /^(\d+(?:\.\d{3})*)\s*\/\s*(\d+(?:\.\d{3})*)(?![\d/.,])(.*)$/u;
const IN_PARENTHESES = new RegExp(`^\\(\\s*(${NUMBER})\\s*(%?)\\s*\\)(.*)$`, "u");

function absent(absence: Absence, text: string): NoQuantity {
  return { kind: "absent", absence, text };
}

interface Expression {
  readonly body: string;
  readonly comparison: Comparison;
}

/** Takes the words of comparison off both ends; "giảm xuống còn dưới 3" is "dưới". */
function readWords(text: string): Expression {
  let body = text;
  let comparison: Comparison = "exactly";
  for (const [pattern, meaning] of CLOSERS) {
    if (!pattern.test(body)) continue;
    body = body.replace(pattern, "").replace(/^từ\s+/u, "");
    comparison = meaning;
  }
  for (let step = 0; step < 6; step++) {
    const neutral = body.replace(NEUTRAL, "");
    const opener = OPENERS.find(([pattern]) => pattern.test(neutral));
    if (opener === undefined) {
      if (neutral === body) break;
      body = neutral;
      continue;
    }
    body = neutral.replace(opener[0], "");
    // "từ trên 90% trở lên": the closing words already say at-least.
    if (comparison === "exactly" || comparison === "about" || opener[1] !== "above") comparison = opener[1];
  }
  return { body, comparison };
}

function negative(sign: string): boolean {
  return /[-–−]|âm/u.test(sign);
}

function signed(value: Decimal, isNegative: boolean): Decimal {
  return isNegative ? value.times(-1) : value;
}

/** Unit after a figure: none, a unit, or undefined where the rest is no unit and the text thus no figure. */
function readUnitAfter(rest: string): Unit | null | undefined {
  const t = rest.trim();
  if (t === "") return null;
  return parseUnit(t, { allowUnknown: !/\d/.test(t) && t.split(" ").length <= 4 }) ?? undefined;
}

interface Draft {
  readonly value: Decimal;
  readonly upper?: Decimal;
  readonly decimals: number;
  readonly alternative: Decimal | null;
  readonly comparison: Comparison;
  readonly unit: Unit | null;
}

/** Expresses a figure in the unit of its row where the units convert. */
function inContext(draft: Draft, target: Unit | null): Draft {
  const { unit } = draft;
  if (unit === null || target === null || !sameKind(unit, target)) return draft;
  const value = convert(draft.value, unit, target);
  const upper = draft.upper === undefined ? undefined : convert(draft.upper, unit, target);
  const alternative = draft.alternative === null ? null : convert(draft.alternative, unit, target);
  if (value === null || upper === null) return draft;
  return { ...draft, value, upper, alternative, decimals: convertedDecimals(draft.decimals, unit, target), unit: target };
}

function quantity(draft: Draft, text: string): Quantity {
  return {
    kind: "quantity",
    value: draft.value,
    ...(draft.upper === undefined ? {} : { upper: draft.upper }),
    comparison: draft.comparison,
    decimals: draft.decimals,
    scale: 1,
    unit: draft.unit,
    fromText: true,
    ...(draft.alternative === null ? {} : { alternative: draft.alternative }),
    text,
  };
}

function readRange(body: string, habit: DecimalHabit | undefined): Omit<Draft, "comparison"> | null {
  const match = RANGE.exec(body.replace(/^từ\s+/u, ""));
  if (match === null) return null;
  const [, lowSign = "", low = "", between = "", highSign = "", high = "", rest = ""] = match;
  const a = parseNumeral(low, habit);
  const b = parseNumeral(high, habit);
  const unitBetween = readUnitAfter(between);
  const unitAfter = readUnitAfter(rest);
  if (a === null || b === null || unitBetween === undefined || unitAfter === undefined) return null;
  if (unitBetween !== null && unitAfter !== null && unitBetween.id !== unitAfter.id) return null;
  const value = signed(a.value, negative(lowSign));
  const upper = signed(b.value, negative(highSign));
  if (upper.lt(value)) return null;
  return { value, upper, decimals: Math.max(a.decimals, b.decimals), alternative: null, unit: unitAfter ?? unitBetween };
}

function readFraction(body: string, context: Unit | null, comparison: Comparison, text: string): Quantity | null {
  const match = FRACTION.exec(body);
  if (match === null) return null;
  const [, left = "", right = "", rest = ""] = match;
  const part = parseNumeral(left, "comma")?.value;
  const whole = parseNumeral(right, "comma")?.value;
  const unit = readUnitAfter(rest.replace(/^\s*\([^()]*\)\s*$/u, ""));
  if (part === undefined || whole === undefined || unit === undefined) return null;
  // "10/2023" is a month.
  if (part.lte(12) && whole.gte(1900) && whole.lte(2100)) return null;
  const asPercent = (unit ?? context)?.dimension === "percent";
  if (asPercent && whole.eq(0)) return null;
  const value = asPercent ? divide(part.times(HUNDRED), whole) : part;
  return {
    ...quantity({ value, decimals: asPercent ? 1 : 0, alternative: null, comparison, unit }, text),
    fraction: { part, whole },
  };
}

function readOne(body: string, habit: DecimalHabit | undefined): Omit<Draft, "comparison"> | null {
  const accounting = IN_PARENTHESES.exec(body);
  if (accounting !== null) {
    const numeral = parseNumeral(accounting[1] ?? "", habit);
    const unit = readUnitAfter(`${accounting[2] ?? ""}${accounting[3] ?? ""}`);
    return numeral === null || unit === undefined ? null : draftOf(numeral, true, unit);
  }
  const match = ONE_FIGURE.exec(body);
  if (match === null) return null;
  const [, sign = "", number = "", rest = ""] = match;
  const numeral = parseNumeral(number, habit);
  const unit = readUnitAfter(rest);
  return numeral === null || unit === undefined ? null : draftOf(numeral, negative(sign), unit);
}

function draftOf(numeral: Numeral, isNegative: boolean, unit: Unit | null): Omit<Draft, "comparison"> {
  return {
    value: signed(numeral.value, isNegative),
    decimals: numeral.decimals,
    alternative: numeral.alternative === null ? null : signed(numeral.alternative, isNegative),
    unit,
  };
}

/** Footnote marks and a remark in parentheses after a figure say nothing about its value. */
function withoutMarks(text: string): string {
  return text.replace(/[¹²³⁰⁴-⁹]+$/u, (marks, at: number) => (/[mk]$/.test(text.slice(0, at)) ? marks : "")).replace(/\s*\*+$/, "");
}

/**
 * Reads a figure from text, Vietnamese habit (comma for decimals) first. Percent stays percent (12.5 for "12,5%").
 * What is no figure comes back as an absence with its reason; nothing is ever guessed to be zero.
 */
export function readNumberText(text: string, context: ReadingContext = {}): Reading {
  if (text.length > 4 * MAX_LENGTH) return absent("unreadable", tidy(text));
  const shown = tidy(text);
  if (shown.length > MAX_LENGTH) return absent("unreadable", shown);
  const folded = foldHeader(shown).replace(/^['’]/, "");
  const absence = ABSENCES.get(folded) ?? (EXCEL_ERROR.test(folded) ? "error" : undefined);
  if (absence !== undefined) return absent(absence, shown);
  const { body, comparison } = readWords(withoutMarks(folded));
  const target = context.unit ?? null;
  const fraction = readFraction(body, target, comparison, shown);
  if (fraction !== null) return fraction;
  const range = readRange(body, context.habit);
  if (range !== null && (comparison === "exactly" || comparison === "about")) {
    return quantity(inContext({ ...range, comparison: "range" }, target), shown);
  }
  const one = readOne(body, context.habit) ?? readOne(body.replace(/(?<=[\d%‰A-Za-zÀ-ỹ])\s*\([^()]*\)$/u, ""), context.habit);
  if (one === null) return absent("unreadable", shown);
  return quantity(inContext({ ...one, comparison }, target), shown);
}

/** The decimal a text names when it is one plain number, else null; for settings and inputs. */
export function readPlainNumber(text: string): Decimal | null {
  const reading = readNumberText(text);
  return reading.kind === "quantity" && reading.comparison === "exactly" ? decimal(reading.value) : null;
}
