/** Whether one slip of the pen explains a quotient that misses, and how often unrelated figures would look so by chance. */
import { decimal, powerOfTen } from "../../figures";
import { isPercent, roughBounds, type Figure } from "../reading/figure";
import type { Draft, Values } from "./draft";
import { bySlip } from "./edits";

/** Figures with more digits are no counts. */
const MOST_DIGITS = 12;
const LETTERS = /[A-Za-zÀ-ỹ]/u;
/** The logarithm of ten: unrelated quotients are spread evenly over the orders, not over the numbers. */
const ORDER = Math.LN10;

/** What the digits of a figure become with two neighbours exchanged: as multiples of its last place. */
function exchangesOf({ text }: Figure): number[] {
  const digits = text.replace(/\D/g, "");
  if (LETTERS.test(text) || digits.length > MOST_DIGITS) return [];
  const value = Number(digits);
  return [...digits].flatMap((sign, i) => {
    const [own, next] = [Number(sign), Number(digits.charAt(i + 1))];
    const place = 10 ** (digits.length - 1 - i);
    return i + 1 < digits.length && next !== own && !(i === 0 && next === 0) ? [value + (next - own) * place + ((own - next) * place) / 10] : [];
  });
}

/** What they become with one of them changed. */
function changesOf({ text }: Figure): number[] {
  const digits = text.replace(/\D/g, "");
  if (LETTERS.test(text) || digits.length > MOST_DIGITS) return [];
  const out: number[] = [];
  const value = Number(digits);
  for (let i = 0; i < digits.length; i++) {
    const place = 10 ** (digits.length - 1 - i);
    const own = Number(digits.charAt(i));
    for (let d = 0; d <= 9; d++) {
      if (d !== own && !(i === 0 && d === 0 && digits.length > 1)) out.push(value + (d - own) * place);
    }
  }
  return out;
}

const slipsOf = (figure: Figure): number[] => [...exchangesOf(figure), ...changesOf(figure)];

/** What they become with the comma moved by a place, a digit typed twice, or one lost: rarer slips, so many more of them. */
function rarerSlipsOf({ text, decimals }: Figure): number[] {
  const digits = text.replace(/\D/g, "");
  if (LETTERS.test(text) || digits.length >= MOST_DIGITS) return [];
  const out = decimals > 0 ? [Number(digits) * 10, Number(digits) / 10] : [];
  for (let i = 0; i < digits.length; i++) if (digits.length > 2 && digits.charAt(i) === digits.charAt(i + 1)) out.push(Number(digits.slice(0, i) + digits.slice(i + 1)));
  for (let i = 0; i <= digits.length; i++) for (let d = i === 0 ? 1 : 0; d <= 9; d++) out.push(Number(`${digits.slice(0, i)}${d}${digits.slice(i)}`));
  return out;
}

/** The value in base units, as a binary number. */
function rough(figure: Figure): number {
  return Number(figure.value.toFixed()) * Number((figure.unit?.factor ?? 1).toString());
}

/** The width of what a figure stands for, over its value. */
function width(figure: Figure): number {
  const { low, high } = roughBounds(figure);
  const middle = Math.abs(low + high) / 2;
  return middle > 0 && Number.isFinite(middle) ? (high - low) / middle : 1;
}

/** The figure with other digits in its places. */
function withDigits(figure: Figure, digits: number): Figure {
  const value = decimal(digits).times(powerOfTen(-figure.decimals));
  return { ...figure, value, alternative: null };
}

/** A part of one, a share of zero or beyond all of it: nobody would have written that. */
function sensible(figure: Figure, most: number): boolean {
  return figure.value.gt(0) && !(isPercent(figure) && figure.value.gt(most));
}

export interface Slipped {
  /** One slip of the pen in one of the figures lets the relation hold. */
  readonly explained: boolean;
  /** Only with the comma moved, or a digit lost or typed twice. */
  readonly rare: boolean;
  /** How often it would among figures that have nothing to do with one another, from 0 on. */
  readonly chance: number;
}

/** What a quotient is said to be: 2,3 is 102,3 where it is "vượt 2,3%"; and the highest percentage anybody would write. */
export interface Level {
  readonly over: number;
  readonly most: number;
  /** Its words tie what it is a quotient of: two digits exchanged, which are so few of all slips, are weighed by themselves. */
  readonly tied?: true;
}

const SHARE: Level = { over: 0, most: 100 };

/**
 * Looks for the slip that explains a quotient. `computed` gives it in the unit of the stated figure, as a binary number
 * that leaves out what is far off; `holds` judges the rest.
 */
export function slipped(figures: readonly Figure[], stated: Figure, computed: (rough: (figure: Figure) => number) => number, holds: (values: Values) => boolean, { over, most, tied } = SHARE): Slipped {
  const goal = rough(stated) + over;
  const wide = width(stated) * rough(stated);
  const others = figures.reduce((all, figure) => all + (figure === stated ? 0 : width(figure)), 0);
  const span = wide / goal + others;
  // How much of what a quotient can be, in logarithms, lies within reach of a slip; less where a slip of what is said leads to larger values.
  let reach = 0;
  const fitting = (slipsOfOne: (figure: Figure) => number[]): boolean => figures.reduce((found, figure) => {
    const unit = 10 ** -figure.decimals * Number((figure.unit?.factor ?? 1).toString());
    const slips = slipsOfOne(figure);
    if (figure !== stated) reach += slips.length * span;
    else for (const digits of slips) reach += wide / Math.max(goal, digits * unit + over) + others;
    return found || slips.some((digits) => {
      const value = digits * unit;
      const [made, said] = figure === stated ? [computed(rough), value + over] : [computed((f) => (f === figure ? value : rough(f))), goal];
      if (!(Math.abs(made - said) <= wide + others * said)) return false;
      const other = withDigits(figure, digits);
      return sensible(other, most) && holds((f) => (f.id === figure.id ? { ...f, value: other.value, alternative: null } : f));
    });
  }, false);
  const usual = tied === true ? fitting(exchangesOf) || fitting(changesOf) : fitting(slipsOf);
  const many = reach;
  const rare = !usual && fitting(rarerSlipsOf);
  return { explained: usual || rare, rare, chance: (rare ? reach : many) / ORDER };
}

/** What one slip of the pen in a figure makes of it where that `fits`, a usual one before a rarer one; and how many slips there are. */
export function slippedTo(figure: Figure, fits: (other: Figure) => boolean): { readonly to: Figure | null; readonly rare: boolean; readonly variants: number } {
  const found = (slips: readonly number[]): Figure | undefined => slips.map((digits) => withDigits(figure, digits)).find((other) => other.value.gt(0) && fits(other));
  const usual = slipsOf(figure);
  const rarer = rarerSlipsOf(figure);
  const known = found(usual);
  const to = known ?? found(rarer);
  const slips = known === undefined ? [...usual, ...rarer] : usual;
  return { to: to === undefined ? null : { ...to, text: to.value.toFixed(to.decimals).replace(".", ",").replace(/\B(?=(?:\d{3})+(?!\d)(?<!,\d*))/g, ".") }, rare: known === undefined, variants: slips.length };
}

/** Beyond this chance a slip explains nothing. */
export const BY_CHANCE = 0.15;

/** "khoảng 60%", "gần 90%": said by and large; of more digits only "khoảng" leaves them open. */
const isVague = ({ hedge, value, decimals }: Figure): boolean => hedge !== null && (hedge === "about" || (decimals === 0 && value.mod(10).eq(0)));

/** The slip that explains a share: a relation of part, whole and stated percentage. */
export function slippedShare({ figures, holds }: Draft): Slipped {
  const [part, whole, stated] = figures;
  // "khoảng 40%" says no digits; "hơn 83%" does.
  if (part === undefined || whole === undefined || stated === undefined || holds === undefined || isVague(stated)) return { explained: false, rare: false, chance: 0 };
  const hundred = stated.unit?.id === "permille" ? 1000 : 100;
  return slipped(figures, stated, (rough) => (rough(part) / rough(whole)) * hundred, holds, { ...SHARE, tied: true });
}

/** A relation that fails, as a question: where one slip of the pen explains it as `computed` gives its last figure, and chance hardly ever; else null. */
export function slipAsked(draft: Draft, computed: (rough: (figure: Figure) => number) => number, limit = BY_CHANCE): Draft | null {
  const stated = draft.figures[draft.figures.length - 1];
  if (draft.verdict === "consistent" || draft.holds === undefined || stated === undefined || stated.hedge !== null) return null;
  const { explained, chance } = slipped(draft.figures, stated, computed, draft.holds);
  return explained && chance <= limit ? { ...draft, verdict: "review" } : null;
}

/** Within this, a share was reckoned wrong; further off one slip explains it, or it is of another whole. */
const NEAR = 1.35;
/** The same, with the comma at another place. */
const NEAR_MOVED = 1.15;
const ORDERS = [1, 10, 100, 1000];

/** So many times more or less a share that was reckoned wrong may be. */
const MOST_OFF = 1.2;

/** True where a number of which another was expected is not far off: no more than a fifth. */
export const isClose = (found: number, expected: number, times = MOST_OFF): boolean => found <= expected * times && expected <= found * times;

/** True where the share comes out not far from what is stated: reckoned wrong, or of figures of another day, but not of another whole. */
export function isNear({ figures: [part, whole, stated] }: Draft, times = MOST_OFF): boolean {
  return part !== undefined && whole !== undefined && stated !== undefined && isClose(roughShare(part, whole, stated), 1, times);
}

/** How many times the stated percentage part over whole comes to, as a binary number. */
const roughShare = (part: Figure, whole: Figure, stated: Figure): number => ((rough(part) / rough(whole)) * (stated.unit?.id === "permille" ? 1000 : 100)) / rough(stated);

/** "5.024 việc, đạt tỷ lệ 78%" of 8.169 is of those that could be done: a share that misses by far, and by no slip of the pen, is of another whole. `times`: so many times more or less are near. */
export function plausible(draft: Draft, times = NEAR): boolean {
  const [part, whole, stated] = draft.figures;
  if (draft.verdict === "consistent" || part === undefined || whole === undefined || stated === undefined) return true;
  const off = roughShare(part, whole, stated);
  const more = Math.max(off, 1 / off);
  return ORDERS.some((order) => Math.max(more / order, order / more) <= (order === 1 ? times : NEAR_MOVED)) || bySlip(draft);
}

/** The relation as a question, where one slip of the pen explains why it fails and chance does so no more often than `limit`; else null. */
export function asked(draft: Draft, limit = BY_CHANCE): Draft | null {
  if (draft.verdict === "consistent") return null;
  const { explained, chance } = slippedShare(draft);
  return explained && chance <= limit ? { ...draft, verdict: "review" } : null;
}

/** More wholes than this, and the words leave the choice to the values. */
const MOST_LEFT = 3;

/** The one of the relations the words leave that one slip explains; null where chance explains one of so many as well. */
export function onlyAsked(drafts: readonly Draft[], limit = BY_CHANCE): Draft | null {
  if (drafts.length > MOST_LEFT) return null;
  let all = 0;
  const tried = drafts.map((draft) => ({ draft, ...slippedShare(draft) }));
  for (const { chance } of tried) all += chance;
  const only = onlyExplained(tried);
  return only === null || all > limit ? null : { ...only, verdict: "review" };
}

/** The only one that a slip explains, a usual one rather than a rare one; null where there are more, or none. */
export function onlyExplained(tried: readonly (Slipped & { readonly draft: Draft })[]): Draft | null {
  const usual = tried.filter(({ explained, rare }) => explained && !rare);
  const [only, ...others] = usual.length > 0 ? usual : tried.filter(({ rare }) => rare);
  return only === undefined || others.length > 0 ? null : only.draft;
}

/** The chance that one of so many unrelated figures gives the stated quotient. */
export function fitChance(stated: Figure, tried: number): number {
  return (tried * width(stated)) / ORDER;
}
