/** Which columns are compared with which: decided once a table, used for reading rows and for writing formulas alike. */
import { standsAlone } from "./header-facts";
import type { ColumnMatch, Period } from "./types";

/** A column of figures; `joined` = it stands in the table of targets (KeHoach). */
export interface FigureColumn {
  /** Place of the column's figures in a row's list: judged figures, targets, outlook, prior. */
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

type Found = Omit<FigureColumn, "slot">;

function supersededBy(index: number, targets: readonly Found[]): number | null {
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
  const alone = (match: ColumnMatch | undefined): boolean => standsAlone(match?.span, match?.months);
  if (alone(prior) !== alone(lead) && prior.months !== null) return false;
  if (!withinYear || lead === undefined || lead.months === null || lead.months === 12) return true;
  if (prior.months !== null) return prior.months === lead.months;
  const header = (prior.legible ?? prior.header).normalize("NFC");
  const wholeYear = prior.year !== null && /năm/iu.test(header) && !/cùng kỳ|lũy kế/iu.test(header);
  return !wholeYear;
}

/** Reads the layout off the matched columns of a table and, where there is one, of its table of targets. */
export function layoutOf(columns: readonly ColumnMatch[], targetColumns: readonly ColumnMatch[], period: Period): Layout {
  const find = (role: ColumnMatch["role"], joined = false): Found | null => {
    const match = (joined ? targetColumns : columns).find((m) => m.role === role && !m.ours);
    return match === undefined ? null : { match, joined };
  };
  const withinYear = period.months < 12;
  const actual = find("actual");
  const estimate = find("estimate");
  const judged: Found[] = [];
  let outlook: Found | null = null;
  if (withinYear) {
    if (actual !== null) judged.push(actual);
    if (estimate !== null) {
      if (actual === null) judged.push(estimate);
      else outlook = estimate;
    }
  } else {
    if (estimate !== null) judged.push(estimate);
    // Nine months' figures are no substitute for a missing estimate of the year.
    if (actual !== null && ((actual.match.months ?? 12) === 12 || estimate === null)) judged.push(actual);
  }
  const ownTargets = targetsOf(columns, false);
  const found = ownTargets.length > 0 ? ownTargets : targetsOf(targetColumns, true);
  const ofMonths = ({ match }: Found): boolean => match.months !== null && match.months < 12;
  const allOfMonths = found.length > 0 && found.every(ofMonths);
  const prior = find("prior") ?? find("prior", true);
  const lead = judged[0]?.match;
  const priorNotComparable = prior !== null && !sameSpan(prior.match, lead, withinYear);
  let slots = 0;
  const placed = (column: Found): FigureColumn => ({ ...column, slot: slots++ });
  const judgedColumns = judged.map(placed);
  const targets = found.map((column, index): TargetColumn => ({
    ...placed(column),
    supersededBy: supersededBy(index, found),
    final: ofMonths(column),
    judged: allOfMonths || !ofMonths(column),
  }));
  return {
    judged: judgedColumns,
    outlook: outlook === null ? null : placed(outlook),
    prior: prior === null || priorNotComparable ? null : placed(prior),
    priorNotComparable,
    targets,
    months: withinYear && !allOfMonths ? period.months : null,
    cumulative: lead === undefined || !standsAlone(lead.span, lead.months),
  };
}

function targetsOf(columns: readonly ColumnMatch[], joined: boolean): Found[] {
  return columns.filter((m) => m.role === "target" && !m.ours).map((match) => ({ match, joined }));
}
