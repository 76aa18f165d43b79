/** Which columns are compared with which: decided once a table, used for reading rows and for writing formulas alike. */
import type { ColumnMatch, Period } from "./types";

/** A column of figures; `joined` = it stands in the table of targets (KeHoach). */
export interface FigureColumn {
  /** Place of the column's figures in a row's list. */
  readonly slot: number;
  readonly match: ColumnMatch;
  readonly joined: boolean;
}

export interface TargetColumn extends FigureColumn {
  /** Index, among the targets, of the adjusted target that takes this one's place where it has a figure. */
  readonly supersededBy: number | null;
  /** The target is for the period's months, not for the year. */
  readonly final: boolean;
  /** Takes part in the verdict (a target for some months does not, beside one for the year). */
  readonly judged: boolean;
}

export interface Layout {
  /** The first of these with a figure is T. */
  readonly judged: readonly FigureColumn[];
  /** Within the year: estimate for the whole year. */
  readonly outlook: FigureColumn | null;
  readonly prior: FigureColumn | null;
  /** A prior column stands there but is of another span. */
  readonly priorNotComparable: boolean;
  readonly targets: readonly TargetColumn[];
  /** Months elapsed; null for a year, or where targets are for the period's own months. */
  readonly months: number | null;
  /** T is cumulative since January (a single month or quarter is not paced). */
  readonly cumulative: boolean;
}

/** "HĐND giao, điều chỉnh" and "HĐND giao" are of one level. */
function baseLevel(level: string): string {
  return level.replace(/,? ?điều chỉnh$/u, "");
}

function supersededBy(index: number, targets: readonly FigureColumn[]): number | null {
  const own = targets[index]?.match;
  if (own === undefined || own.level.endsWith("điều chỉnh")) return null;
  const adjusted = targets.map((t, i) => ({ level: t.match.level, i })).filter(({ level }) => level.endsWith("điều chỉnh"));
  const sameLevel = adjusted.findLast(({ level }) => baseLevel(level) === own.level || (own.level === "đầu năm" && baseLevel(level) === ""));
  if (sameLevel !== undefined) return sameLevel.i;
  const general = adjusted.findLast(({ level }) => baseLevel(level) === "");
  const hasPlain = targets.some((t) => t.match.level === "" || t.match.level === "đầu năm");
  return general !== undefined && !hasPlain ? general.i : null;
}

/** True unless the headers say that the prior figure is of another span: a whole year, a month alone, other months. */
function sameSpan(prior: ColumnMatch, lead: ColumnMatch | undefined, withinYear: boolean): boolean {
  const alone = (match: ColumnMatch | undefined): boolean => match?.span === "month" || match?.span === "quarter";
  if (alone(prior) !== alone(lead) && prior.months !== null) return false;
  if (!withinYear || lead === undefined || lead.months === null || lead.months === 12) return true;
  if (prior.months !== null) return prior.months === lead.months;
  const header = prior.header.normalize("NFC");
  const wholeYear = prior.year !== null && /năm/iu.test(header) && !/cùng kỳ|lũy kế/iu.test(header);
  return !wholeYear;
}

/** Reads the layout off the matched columns of a table and, where there is one, of its table of targets. */
export function layoutOf(columns: readonly ColumnMatch[], targetColumns: readonly ColumnMatch[], period: Period): Layout {
  const own = (role: ColumnMatch["role"]): FigureColumn | null => {
    const match = columns.find((m) => m.role === role && !m.ours);
    return match === undefined ? null : { slot: match.index, match, joined: false };
  };
  // Columns of the joined table come after all columns of this one.
  const joined = (match: ColumnMatch): FigureColumn => ({ slot: columns.length + match.index, match, joined: true });
  const withinYear = period.months < 12;
  const actual = own("actual");
  const estimate = own("estimate");
  const spanOf = (column: FigureColumn | null): number => column?.match.months ?? 12;
  const judged: FigureColumn[] = [];
  let outlook: FigureColumn | null = null;
  if (withinYear) {
    if (actual !== null) judged.push(actual);
    if (estimate !== null) {
      if (actual === null) judged.push(estimate);
      else outlook = estimate;
    }
  } else {
    if (estimate !== null) judged.push(estimate);
    // Nine months' figures are no substitute for a missing estimate of the year.
    if (actual !== null && (spanOf(actual) === 12 || estimate === null)) judged.push(actual);
  }
  const ownTargets = columns.filter((m) => m.role === "target" && !m.ours).map((match): FigureColumn => ({ slot: match.index, match, joined: false }));
  const joinedTargets = targetColumns.filter((m) => m.role === "target" && !m.ours).map(joined);
  const found: FigureColumn[] = ownTargets.length > 0 ? ownTargets : joinedTargets;
  const ofMonths = (column: FigureColumn): boolean => column.match.months !== null && column.match.months < 12;
  const allOfMonths = found.length > 0 && found.every(ofMonths);
  const targets = found.map((column, index): TargetColumn => ({
    ...column,
    supersededBy: supersededBy(index, found),
    final: ofMonths(column),
    judged: allOfMonths || !ofMonths(column),
  }));
  const joinedPrior = targetColumns.find((m) => m.role === "prior" && !m.ours);
  const prior = own("prior") ?? (joinedPrior === undefined ? null : joined(joinedPrior));
  const lead = judged[0]?.match;
  const priorNotComparable = prior !== null && !sameSpan(prior.match, lead, withinYear);
  return {
    judged,
    outlook,
    prior: priorNotComparable ? null : prior,
    priorNotComparable,
    targets,
    months: withinYear && !allOfMonths ? period.months : null,
    cumulative: lead?.span === undefined || lead.span === "cumulative",
  };
}
