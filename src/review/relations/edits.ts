/** The slips that a single edit mends: a digit, the decimal sign, a unit, a verb, two figures in each other's place. */
import { decimal, formatNumber, parseNumeral, parseUnit, powerOfTen, HUNDRED, type Decimal, type DecimalHabit } from "../../figures";
import { oncePer } from "../once";
import { digitsWritten, isPercent, isPoints, type Figure } from "../reading/figure";
import type { ReadReport } from "../claims/read";
import type { Reading } from "../claims/roles";
import { asQuestion, type Draft, type Values } from "./draft";
import { textOf } from "./links/passages";

/** A change of one stretch of a paragraph, and what all figures say once it is made. */
export interface Edit {
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  readonly from: string;
  readonly to: string;
  readonly reason: string;
  readonly values: Values;
  /** The same, the edited digits taken for exact. */
  readonly exact: Values;
  /** Figures whose relations must hold. */
  readonly touched: readonly number[];
}

const MOST_DIGITS = 12;

function digitTexts(text: string): { to: string; reason: string }[] {
  const out: { to: string; reason: string }[] = [];
  // "08" is how a count below ten is written; no other figure begins with 0 unless a comma follows.
  const padded = /^\d(?:\d$|,|$)/.test(text);
  for (let i = 0; i < text.length; i++) {
    const c = text.charAt(i);
    if (!/\d/.test(c)) continue;
    for (let d = 0; d <= 9; d++) {
      if (String(d) === c || (i === 0 && d === 0 && !padded)) continue;
      out.push({ to: text.slice(0, i) + String(d) + text.slice(i + 1), reason: "sai một chữ số" });
    }
    const next = /^[.,]?(\d)/.exec(text.slice(i + 1));
    if (next?.[1] !== undefined && next[1] !== c && !(i === 0 && next[1] === "0" && !padded)) {
      const at = i + next[0].length;
      out.push({ to: text.slice(0, i) + next[1] + text.slice(i + 1, at) + c + text.slice(at + 1), reason: "đảo hai chữ số" });
    }
  }
  return out;
}

const SHIFTS: readonly (readonly [number, string])[] = [
  [3, "thiếu 1.000 lần"], [-3, "thừa 1.000 lần"], [1, "sai dấu thập phân"], [-1, "sai dấu thập phân"], [2, "sai dấu thập phân"], [-2, "sai dấu thập phân"],
];

/** The digits with their decimal sign moved; nothing where that makes a figure nobody would write. */
function shiftTexts(figure: Figure): { to: string; reason: string }[] {
  // "3 tỷ 250 triệu đồng" has no one sign to move.
  if (/[A-Za-zÀ-ỹ]/u.test(figure.text)) return [];
  const grouped = !/^\d{4,}/.test(figure.text);
  return SHIFTS.flatMap(([shift, reason]) => {
    const value = figure.value.abs().times(powerOfTen(shift));
    const to = formatNumber(value, { group: grouped });
    // Things are counted, not measured: only a dot between thousands is lost; and no figure gains more than three decimals, no percentage more than two.
    if (isPercent(figure) && Math.abs(shift) > 1) return [];
    if (value.eq(0) || (figure.whole && (/,/.test(to) || Math.abs(shift) < 3)) || (isPercent(figure) ? /,\d{3}/ : /,\d{4}/).test(to)) return [];
    return [{ to, reason }];
  });
}

/** The decimal mark that a figure has been read with. */
const habitOf = oncePer((figure: Figure): DecimalHabit => (parseNumeral(figure.text, "comma")?.value.eq(figure.value.abs()) === false ? "dot" : "comma"));

function reread(figure: Figure, to: string): Figure | null {
  const numeral = parseNumeral(to, habitOf(figure));
  // Nothing is mended by making it nothing.
  if (numeral === null || (numeral.value.eq(0) && !figure.value.eq(0))) return null;
  return { ...figure, text: to, value: figure.value.lt(0) ? numeral.value.times(-1) : numeral.value, decimals: numeral.decimals, alternative: null };
}

/** Relations hold a figure as written, signed, or as a percentage beside 100; the new value takes the same form. */
export function inForm(form: Figure, old: Decimal, next: Decimal): Decimal {
  if (form.value.eq(old)) return next;
  if (form.value.eq(old.times(-1))) return next.times(-1);
  if (form.value.eq(old.plus(HUNDRED))) return next.plus(HUNDRED);
  return form.value.eq(old.minus(HUNDRED)) ? next.minus(HUNDRED) : next;
}

const put = (figure: Figure, edited: Figure, whole: boolean): Values => (f) =>
  f.id === figure.id
    ? { ...f, text: edited.text, value: inForm(f, figure.value, edited.value), decimals: edited.decimals, alternative: null, whole: whole || f.whole }
    : f;

function ofFigure(figure: Figure, to: string, reason: string): Edit | null {
  const edited = reread(figure, to);
  if (edited === null) return null;
  return {
    paragraph: figure.paragraph, start: figure.start, end: figure.end, from: figure.text, to, reason,
    // A percentage is always rounded; a value taken for exact must do without its rounding.
    values: put(figure, edited, false), exact: put(figure, edited, !isPercent(figure) && !isPoints(figure)), touched: [figure.id],
  };
}

/** Slips in the digits of a figure. */
export function digitEdits(figure: Figure, shifts: boolean): Edit[] {
  const digits = digitsWritten(figure);
  if (digits > MOST_DIGITS) return [];
  const texts = [...digitTexts(figure.text), ...(shifts ? shiftTexts(figure) : [])];
  return texts.flatMap(({ to, reason }) => ofFigure(figure, to, reason) ?? []);
}

/** The figure with one of its digits left out: "9412" for 412. */
function withoutOneDigit(figure: Figure): Figure[] {
  const text = figure.value.toFixed(figure.decimals);
  return [...text].flatMap((sign, i) => (/\d/.test(sign) && /\d/.test(text.slice(0, i) + text.slice(i + 1)) ? [{ ...figure, value: decimal(text.slice(0, i) + text.slice(i + 1)) }] : [])).filter((other) => !other.value.eq(0));
}

/**
 * True where one slip of the pen in one of the figures is all that keeps a relation from holding: one digit wrong or two
 * neighbouring ones exchanged; with `any` also a digit too many and a lost or added sign, whatever the new figure is rounded to.
 */
export function slipMends(figures: readonly Figure[], holds: (values: Values) => boolean, any = false): boolean {
  return figures.some((figure) =>
    digitEdits(figure, any).some(({ exact, values }) => holds(any ? values : exact)) || (any && withoutOneDigit(figure).some((other) => holds((f) => (f.id === figure.id ? other : f)))));
}

/** The same of a draft, by any slip. */
export function bySlip({ figures, holds }: Draft): boolean {
  return holds !== undefined && slipMends(figures, holds, true);
}

/** The draft where it holds, or where another digit, or two exchanged, in one figure would let it hold. */
export function heldOrMended(draft: Draft): Draft[] {
  return draft.verdict === "consistent" || (draft.holds !== undefined && slipMends(draft.figures, draft.holds)) ? [draft] : [];
}

/** Those of the drafts that hold, and, as questions, those that one slip keeps from it. */
export function heldOrAsked(drafts: readonly Draft[]): Draft[] {
  return drafts.filter((draft) => draft.verdict === "consistent" || bySlip(draft)).map(asQuestion);
}

/** "tỷ" among figures in "triệu": the unit of the others. */
export function unitEdit(figure: Figure, others: readonly Figure[], report: ReadReport): Edit | null {
  const { unit } = figure;
  const [other] = others;
  if (unit === null || other?.unit === null || other?.unit === undefined || unit.dimension !== other.unit.dimension || unit.base !== other.unit.base) return null;
  if (others.some((f) => f.unit?.id !== other.unit?.id) || unit.id === other.unit.id || figure.unitEnd <= figure.end) return null;
  const text = textOf(report, figure).slice(figure.end, figure.unitEnd);
  const start = figure.unitEnd - text.trimStart().length;
  const { label } = other.unit;
  // "tỷ" alone stays alone: "tỷ" → "triệu".
  const to = /đồng/.test(text) ? label : label.replace(/ đồng$/, "");
  if (parseUnit(to)?.id !== other.unit.id) return null;
  const values: Values = (f) => (f.id === figure.id ? { ...f, unit: other.unit } : f);
  return { paragraph: figure.paragraph, start, end: figure.unitEnd, from: text.trim(), to, reason: "sai đơn vị", values, exact: values, touched: [figure.id] };
}

const OPPOSITES: ReadonlyMap<string, string> = new Map([
  ["tăng", "giảm"], ["giảm", "tăng"], ["cao hơn", "thấp hơn"], ["thấp hơn", "cao hơn"], ["nhiều hơn", "ít hơn"], ["ít hơn", "nhiều hơn"], ["vượt", "đạt"], ["đạt", "vượt"],
]);
const VERB_REACH = 40;

/** "tăng" for "giảm", "vượt" for "đạt". */
export function verbEdit(reading: Reading, report: ReadReport): Edit | null {
  const { figure, operator, role } = reading;
  const opposite = OPPOSITES.get(operator);
  const plan = role === "plan-percent";
  if (opposite === undefined || (plan ? !/vượt|đạt/.test(operator) : !/tăng|giảm|hơn/.test(operator))) return null;
  const content = report.paragraphs[figure.paragraph]?.paragraph.content;
  const from = Math.max(0, figure.start - VERB_REACH);
  const at = content?.low.slice(from, figure.start).lastIndexOf(operator) ?? -1;
  if (content === undefined || at < 0) return null;
  const start = from + at;
  const written = content.text.slice(start, start + operator.length);
  const to = /^\p{Lu}/u.test(written) ? opposite.charAt(0).toUpperCase() + opposite.slice(1) : opposite;
  const turned = (value: Decimal): Decimal => (!plan ? value.times(-1) : operator === "vượt" ? value.minus(HUNDRED) : value.plus(HUNDRED));
  const values: Values = (f) => (f.id === figure.id ? { ...f, value: turned(f.value) } : f);
  return { paragraph: figure.paragraph, start, end: start + operator.length, from: written, to, reason: plan ? "nhầm “đạt” và “vượt”" : "nhầm tăng và giảm", values, exact: values, touched: [figure.id] };
}

/** "điểm %" where the change is relative. */
export function pointsEdit(figure: Figure, report: ReadReport): Edit | null {
  if (!isPoints(figure) || figure.unit?.id === "diem-permille") return null;
  const unit = parseUnit("%");
  const text = textOf(report, figure).slice(figure.end, figure.unitEnd);
  if (unit === null || text.trim() === "") return null;
  const start = figure.end;
  const values: Values = (f) => (f.id === figure.id ? { ...f, unit } : f);
  return { paragraph: figure.paragraph, start, end: figure.unitEnd, from: text, to: "%", reason: "nhầm “điểm %” và “%”", values, exact: values, touched: [figure.id] };
}

const MOST_APART = 250;

/** Two figures of one kind in each other's place: the prior value and the present one, two targets. */
export function exchange(a: Figure, b: Figure, report: ReadReport): Edit | null {
  const [first, second] = a.start < b.start ? [a, b] : [b, a];
  if (a.paragraph !== b.paragraph || second.start - first.end > MOST_APART || a.text === b.text || a.unit?.id !== b.unit?.id || a.value.eq(b.value)) return null;
  const text = textOf(report, a);
  const between = text.slice(first.end, second.start);
  const swap = (f: Figure, from: Figure, by: Figure): Figure => ({ ...f, text: by.text, value: inForm(f, from.value, by.value), decimals: by.decimals, hedge: by.hedge, alternative: by.alternative });
  const values: Values = (f) => (f.id === a.id ? swap(f, a, b) : f.id === b.id ? swap(f, b, a) : f);
  return {
    paragraph: a.paragraph, start: first.start, end: second.end, from: text.slice(first.start, second.end), to: `${second.text}${between}${first.text}`,
    reason: "đổi chỗ hai số", values, exact: values, touched: [a.id, b.id],
  };
}
