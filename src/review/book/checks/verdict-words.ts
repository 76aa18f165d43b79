/** Words that judge ("Đạt", "Vượt", "Không đạt") against the figures of their row. */
import { isBelow, meets, readCell, sameKind, searchKey, type Interval } from "../../../figures";
import type { Indicator, Verdict } from "../../../plan";
import { operandOf, type CellOperand } from "../cell";
import { asItStands, type BookDraft, type OperandValues } from "../draft";
import { shownIn } from "../equations";
import type { TableView } from "../view";
import { SAY } from "../words";
import { judgedTerm, targetTerms, type TermColumn } from "./comparison-terms";
import { unitOperands } from "./unit-cells";

export type Claim = "exceeded" | "met" | "nearly" | "missed";

/** What a word claims; null for words that say something else or leave it to a person ("Khó đạt"). */
export function claimOf(text: string): Claim | null {
  const key = searchKey(text).replace(/[.;!]+$/, "").trim();
  if (key.length > 40 || /\b(?:kho|co the|se|phan dau|du kien|kha nang|tien do)\b/.test(key)) return null;
  if (/^(?:khong|chua) (?:dat|hoan thanh)\b/.test(key)) return "missed";
  if (/^(?:co ban|gan) (?:dat|hoan thanh)\b/.test(key)) return "nearly";
  if (/^(?:dat va vuot|hoan thanh vuot|vuot)\b/.test(key)) return "exceeded";
  return /^(?:dat|hoan thanh)(?: (?:ke hoach|kh|chi tieu|muc tieu|100%))?$/.test(key) ? "met" : null;
}

interface Pair {
  readonly term: CellOperand;
  readonly base: CellOperand;
}

interface Judged {
  readonly indicator: Indicator;
  readonly claim: Claim;
  readonly fits: boolean;
  readonly pairs: readonly Pair[];
  /** Only the decimals shown, not those typed, contradict the word. */
  readonly close: boolean;
  /** The figure that is judged, also where its target is a bound or a range. */
  readonly term: CellOperand | null;
}

/** Which verdicts on the figures let a claim stand; the others contradict it. */
const AGREES: Readonly<Record<Claim, readonly Verdict[]>> = {
  exceeded: ["exceeded"],
  met: ["met", "exceeded", "nearly-met"],
  nearly: ["nearly-met", "met", "missed"],
  missed: ["missed", "nearly-met", "at-risk", "behind-pace", "not-judged"],
};
const CONTRADICTS: Readonly<Record<Claim, readonly Verdict[]>> = {
  exceeded: ["missed", "nearly-met"],
  met: ["missed"],
  nearly: [],
  missed: ["exceeded", "met"],
};

/** Whether a word can stand with the row's figures; null where they do not decide. */
function judge(indicator: Indicator, claim: Claim, pairs: readonly Pair[]): boolean | null {
  const verdicts = indicator.assessments.map((a) => a.verdict);
  if (verdicts.some((v) => AGREES[claim].includes(v))) return true;
  if (claim === "missed" && pairs.length > 0 && pairs.every((pair) => isTie(pair))) return false;
  // "Vượt" beside an exact tie may come from digits that are not shown.
  if (pairs.some(({ term, base }) => meets(term.interval, base.interval))) return claim === "exceeded" ? null : true;
  const contradicting = verdicts.filter((v) => CONTRADICTS[claim].includes(v));
  return contradicting.length > 0 && contradicting.length === verdicts.filter((v) => v !== "no-target").length ? false : null;
}

/** Whole things in equal number: no rounding lies behind them, and no direction matters. */
function isTie({ term, base }: Pair, values: OperandValues = asItStands): boolean {
  const [t, k] = [values(term), values(base)] as [Interval, Interval];
  return t.low !== null && t.high !== null && k.low !== null && t.low.eq(t.high) && k.high !== null && k.low.eq(k.high) && t.low.eq(k.low);
}

function termOf(indicator: Indicator, judged: TermColumn): CellOperand | null {
  const figure = judged.of(indicator);
  return figure === null ? null : operandOf(figure, indicator.unit);
}

function pairsOf(indicator: Indicator, term: CellOperand | null, targets: readonly TermColumn[]): Pair[] {
  if (term === null) return [];
  return targets.flatMap((target) => {
    const own = target.of(indicator);
    const base = own === null ? null : operandOf(own, indicator.unit);
    return base === null ? [] : [{ term, base }];
  });
}

function holdsFor({ indicator, claim, pairs }: Judged): ((values: OperandValues) => boolean) | undefined {
  if (pairs.length === 0) return undefined;
  const lower = indicator.direction === "lower-is-better";
  return (values) =>
    pairs.some((pair) => {
      const { term, base } = pair;
      const [t, k] = lower ? [values(base), values(term)] : [values(term), values(base)];
      return claim === "missed" ? !isBelow(k, t) && !isTie(pair, values) : claim === "nearly" || !isBelow(t, k);
    });
}

/** The word this column uses for what the figures say. */
function rightWord(indicator: Indicator, words: ReadonlyMap<Claim, string>, bound: boolean): string | null {
  const verdict = indicator.computedVerdict;
  // Past a bound ("từ 95% trở lên") both words are in use.
  if (bound && verdict === "exceeded" && words.has("exceeded") && words.has("met")) return null;
  if (verdict === "exceeded") return words.get("exceeded") ?? words.get("met") ?? "Vượt";
  if (verdict === "met") return words.get("met") ?? "Đạt";
  return verdict === "missed" ? (words.get("missed") ?? "Không đạt") : null;
}

/** A bound that names a unit other than its row's ("từ 90% trở lên" in a row of ‰). */
function boundInOtherUnit(view: TableView, { row, unit }: Indicator, targets: readonly TermColumn[]): boolean {
  return targets.some(({ match }) => {
    const cell = match === null || match.role !== "target" ? undefined : view.cell(row, match.index);
    if (unit === null || typeof cell?.value !== "string") return false;
    const reading = readCell(cell);
    return reading.kind === "quantity" && reading.unit !== null && sameKind(reading.unit, unit) && !reading.unit.factor.eq(unit.factor);
  });
}

/** The units of a row, where they and not the figures make a word wrong. */
function unitDraft(view: TableView, { indicator, term }: Judged): BookDraft {
  const units = unitOperands(view, indicator.row);
  return {
    kind: "wording", fault: "unit-mismatch", verdict: "review", message: SAY.unitBlocked(indicator.name), formula: indicator.reason,
    operands: [...units, ...(term === null ? [] : [term])],
  };
}

const knows = ({ directionSource }: Indicator): boolean => directionSource !== "default";

/** All words of one column, judged together: how the others fit tells whether higher is better here. */
function columnDrafts(view: TableView, column: number, targets: readonly TermColumn[], inNote: boolean): BookDraft[] {
  const judgedBy = judgedTerm(view);
  const words = new Map<Claim, string>();
  const found: Judged[] = [];
  for (const indicator of view.table.indicators) {
    if (indicator.override !== null) continue;
    const text = view.cell(indicator.row, column)?.value;
    const claim = typeof text === "string" && text !== "" ? claimOf(text) : null;
    if (claim === null || typeof text !== "string") continue;
    if (!words.has(claim)) words.set(claim, text.trim());
    const term = termOf(indicator, judgedBy);
    const typed = pairsOf(indicator, term, targets);
    const shown = typed.map(({ term: t, base }): Pair => ({ term: view.asShown(t), base: view.asShown(base) }));
    const fits = judge(indicator, claim, typed);
    const close = fits !== false && judge(indicator, claim, shown) === false;
    if (fits !== null || close) found.push({ indicator, claim, fits: fits === true && !close, close, pairs: close ? shown : typed, term });
  }
  const guessed = found.filter((j) => !knows(j.indicator));
  const trusted = guessed.filter((j) => j.fits).length >= 2 && guessed.filter((j) => !j.fits).length * 4 <= guessed.length;
  const sane = found.filter((j) => j.fits).length * 2 >= found.length || found.length <= 2;
  return found.flatMap((judged): BookDraft[] => {
    const { indicator, fits, pairs } = judged;
    const place = view.span(indicator.row, column);
    if (!fits && boundInOtherUnit(view, indicator, targets)) return [unitDraft(view, judged)];
    const operands = [pairs[0]?.term ?? judged.term ?? [], pairs.map((pair) => pair.base)].flat();
    const word = view.textAt(indicator.row, column);
    if (!fits && !sane) return [];
    // Of a count nobody knows to be wanted or not, the column's other rows say nothing.
    const sure = knows(indicator) || (pairs.length > 0 && pairs.every((pair) => isTie(pair))) || (trusted && indicator.unit?.dimension !== "count");
    const to = fits || inNote ? null : rightWord(indicator, words, pairs.length === 0);
    const holds = holdsFor(judged);
    const [first] = pairs;
    return [{
      kind: "wording",
      fault: "verdict-word",
      verdict: fits ? "consistent" : sure && !judged.close ? "inconsistent" : "review",
      message: fits ? SAY.verdictFits(indicator.name, place.address) : SAY.verdict(indicator.name, place.address, word, first === undefined ? indicator.reason : `thực hiện ${shownIn(first.term)}, kế hoạch ${shownIn(first.base)}`),
      formula: first === undefined ? word : `${shownIn(first.term)} ${isBelow(first.term.interval, first.base.interval) ? "<" : isBelow(first.base.interval, first.term.interval) ? ">" : "="} ${shownIn(first.base)}: ${word}`,
      operands,
      places: [place],
      ...(holds === undefined ? {} : { holds }),
      ...(to === null || !(sure || trusted) ? {} : { edit: { span: place, from: word, to, reason: "lời đánh giá trái với số liệu" } }),
    }];
  });
}

/** Typed verdicts, and notes that hold nothing but one. Our own column and a person's override are no claims to check. */
export function verdictDrafts(view: TableView, targets: TableView | null): BookDraft[] {
  const bases = targetTerms(view, targets);
  if (bases.length === 0) return [];
  return [
    ...view.columns("verdict").flatMap((m) => columnDrafts(view, m.index, bases, false)),
    ...view.columns("note").flatMap((m) => columnDrafts(view, m.index, bases, true)),
  ];
}
