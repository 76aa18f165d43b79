/** Words that judge ("Đạt", "Vượt", "Không đạt") against the figures of their row. */
import { isBelow, meets, searchKey } from "../../../figures";
import type { Indicator, Verdict } from "../../../plan";
import { operandOf, type CellOperand } from "../cell";
import type { BookDraft, OperandValues } from "../draft";
import { shownIn } from "../equations";
import type { TableView } from "../view";
import { SAY } from "../words";
import { judgedTerm, targetTerms, type TermColumn } from "./comparison-terms";

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
  // "Vượt" beside an exact tie may come from digits that are not shown.
  if (pairs.some(({ term, base }) => meets(term.interval, base.interval))) return claim === "exceeded" ? null : true;
  const contradicting = verdicts.filter((v) => CONTRADICTS[claim].includes(v));
  return contradicting.length > 0 && contradicting.length === verdicts.filter((v) => v !== "no-target").length ? false : null;
}

function pairsOf(indicator: Indicator, judged: TermColumn, targets: readonly TermColumn[]): Pair[] {
  const figure = judged.of(indicator);
  const term = figure === null ? null : operandOf(figure, indicator.unit);
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
    pairs.some(({ term, base }) => {
      const [t, k] = lower ? [values(base), values(term)] : [values(term), values(base)];
      return claim === "missed" ? !isBelow(k, t) : claim === "nearly" || !isBelow(t, k);
    });
}

/** The word this column uses for what the figures say. */
function rightWord(indicator: Indicator, words: ReadonlyMap<Claim, string>): string | null {
  const verdict = indicator.computedVerdict;
  if (verdict === "exceeded") return words.get("exceeded") ?? words.get("met") ?? "Vượt";
  if (verdict === "met") return words.get("met") ?? "Đạt";
  return verdict === "missed" ? (words.get("missed") ?? "Không đạt") : null;
}

const knows = ({ directionSource }: Indicator): boolean => directionSource !== "default";

/** All words of one column, judged together: how the others fit tells whether higher is better here. */
function columnDrafts(view: TableView, column: number, targets: readonly TermColumn[], inNote: boolean): BookDraft[] {
  const term = judgedTerm(view);
  const words = new Map<Claim, string>();
  const found: Judged[] = [];
  for (const indicator of view.table.indicators) {
    if (indicator.override !== null) continue;
    const text = view.cell(indicator.row, column)?.value;
    const claim = typeof text === "string" && text !== "" ? claimOf(text) : null;
    if (claim === null || typeof text !== "string") continue;
    if (!words.has(claim)) words.set(claim, text.trim());
    const pairs = pairsOf(indicator, term, targets);
    const fits = judge(indicator, claim, pairs);
    if (fits !== null) found.push({ indicator, claim, fits, pairs });
  }
  const guessed = found.filter((j) => !knows(j.indicator));
  const trusted = guessed.filter((j) => j.fits).length >= 2 && guessed.filter((j) => !j.fits).length * 4 <= guessed.length;
  const sane = found.filter((j) => j.fits).length * 2 >= found.length || found.length <= 2;
  return found.flatMap((judged): BookDraft[] => {
    const { indicator, fits, pairs } = judged;
    const place = view.span(indicator.row, column);
    const operands = pairs.flatMap(({ term: t, base }, i) => (i === 0 ? [t, base] : [base]));
    const word = view.textAt(indicator.row, column);
    if (!fits && !sane) return [];
    // Of a count nobody knows to be wanted or not, the column's other rows say nothing.
    const sure = knows(indicator) || (trusted && indicator.unit?.dimension !== "count");
    const to = fits || inNote ? null : rightWord(indicator, words);
    const holds = holdsFor(judged);
    const [first] = pairs;
    return [{
      kind: "wording",
      fault: "verdict-word",
      verdict: fits ? "consistent" : sure ? "inconsistent" : "review",
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
