/** Verdicts as words, and back; and the count "X/Y chỉ tiêu đạt và vượt kế hoạch". */
import type { Indicator, Verdict } from "./types";
import { VERDICT_WORDS } from "./words";

/** The Vietnamese word of a verdict, as the "Đánh giá" column shows it. */
export function verdictLabel(verdict: Verdict): string {
  return VERDICT_WORDS[verdict];
}

/** As Excel's LOWER(TRIM(text)), so that sheet and reading agree on what counts as a verdict word. */
export function foldVerdictWord(word: string): string {
  return word.replace(/ +/g, " ").replace(/^ | $/g, "").toLowerCase();
}

const BY_WORD = new Map<string, Verdict>(
  (Object.entries(VERDICT_WORDS) as [Verdict, string][]).map(([verdict, word]) => [foldVerdictWord(word), verdict]),
);

/** The verdict a word names ("không đạt", any case), or null. */
export function parseVerdict(word: string): Verdict | null {
  return BY_WORD.get(foldVerdictWord(word)) ?? null;
}

const RANK: Readonly<Record<Verdict, number>> = {
  missed: 0, "at-risk": 1, "behind-pace": 2, "not-judged": 3, "nearly-met": 4, "on-pace": 5, met: 6, exceeded: 7, "no-target": 8, "no-data": 8,
};

/** Negative where `a` is the worse verdict. */
export function compareVerdicts(a: Verdict, b: Verdict): number {
  return RANK[a] - RANK[b];
}

export interface AchievementCount {
  /** Met and exceeded. */
  readonly achieved: number;
  readonly exceeded: number;
  readonly met: number;
  readonly nearlyMet: number;
  /** Missed or at risk. */
  readonly missed: number;
  readonly onPace: number;
  readonly behindPace: number;
  /** Y of "X/Y": indicators with a verdict. */
  readonly judged: number;
  /** Without a verdict: no target, no figure, not judged. */
  readonly unjudged: number;
  /** Only rows marked as main indicators were counted. */
  readonly mainOnly: boolean;
}

/** Counts verdicts; of main indicators only where any row is marked main. Rows without a verdict are not in Y. */
export function countAchieved(indicators: readonly Indicator[]): AchievementCount {
  const mainOnly = indicators.some((indicator) => indicator.main);
  const counted = mainOnly ? indicators.filter((indicator) => indicator.main) : indicators;
  const of = (...verdicts: Verdict[]): number => counted.filter((indicator) => verdicts.includes(indicator.verdict)).length;
  const unjudged = of("no-target", "no-data", "not-judged");
  return {
    achieved: of("met", "exceeded"),
    exceeded: of("exceeded"),
    met: of("met"),
    nearlyMet: of("nearly-met"),
    missed: of("missed", "at-risk"),
    onPace: of("on-pace"),
    behindPace: of("behind-pace"),
    judged: counted.length - unjudged,
    unjudged,
    mainOnly,
  };
}
