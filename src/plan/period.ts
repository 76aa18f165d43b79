/** The part of the year a table reports on: headers first, then the lines above it, a person's choice above all. */
import { periodInText, saysSchoolYear, titleYear } from "./titles";
import type { ColumnMatch, Period, Policy, SourceTable } from "./types";
import { PERIOD } from "./words";

const ROMAN = ["I", "II", "III", "IV"] as const;

function kindOf(months: number): Period["kind"] {
  if (months === 12) return "year";
  if (months === 9) return "nine-months";
  return months === 6 ? "half" : "month";
}

function labelOf(kind: Period["kind"], months: number, year: number | null, schoolYear: boolean): string {
  switch (kind) {
    case "year":
      return schoolYear && year !== null ? PERIOD.schoolYear(year) : PERIOD.year(year);
    case "half":
      return PERIOD.half(year);
    case "nine-months":
      return PERIOD.nine(year);
    case "quarter":
      return PERIOD.quarter(ROMAN[Math.max(0, Math.min(3, Math.ceil(months / 3) - 1))] ?? "I", year);
    case "month":
      return PERIOD.months(months, year);
  }
}

type Part = Pick<Period, "kind" | "months">;

function fromHeaders(matches: readonly ColumnMatch[]): Part | null {
  const actual = matches.find((m) => m.role === "actual");
  const month = matches.find((m) => m.role === "month");
  if (actual !== undefined && actual.months !== null) {
    if (actual.span === "quarter") return { kind: "quarter", months: actual.months };
    return { kind: kindOf(actual.months), months: actual.months };
  }
  if (month !== undefined && month.months !== null) return { kind: month.span === "quarter" ? "quarter" : kindOf(month.months), months: month.months };
  return null;
}

function fromTitle(above: readonly string[]): Part | null {
  let year: Part | null = null;
  for (const line of above) {
    const found = periodInText(line);
    if (found !== null && found.kind !== "year") return found;
    year ??= found;
  }
  return year;
}

function yearOf(matches: readonly ColumnMatch[], above: readonly string[]): number | null {
  const ofRole = (role: ColumnMatch["role"]): number | null => matches.find((m) => m.role === role && m.year !== null)?.year ?? null;
  const next = ofRole("nextTarget");
  const prior = ofRole("prior");
  return (
    ofRole("actual") ?? ofRole("estimate") ?? ofRole("target") ?? ofRole("month") ??
    (next === null ? null : next - 1) ?? (prior === null ? null : prior + 1) ?? titleYear(above)
  );
}

/** Whether the columns that name the year, else the title, mean a school year. */
function isSchoolYear(matches: readonly ColumnMatch[], above: readonly string[]): boolean {
  const dated = matches.filter((m) => m.year !== null && (m.role === "actual" || m.role === "estimate" || m.role === "target"));
  return dated.length > 0 ? dated.every((m) => saysSchoolYear(m.legible ?? m.header)) : above.some(saysSchoolYear);
}

/**
 * The period of a table. Where an estimate for the year stands beside a figure of some months, the title decides
 * whether the year or the months are reported; without a title the year.
 */
export function detectPeriod(source: SourceTable, matches: readonly ColumnMatch[], policy: Policy): Period {
  const set = policy.period ?? {};
  const year = set.year !== undefined && set.year !== null ? set.year : yearOf(matches, source.above);
  const headers = fromHeaders(matches);
  const title = fromTitle(source.above);
  const yearEstimate = matches.some((m) => m.role === "estimate" && (m.months === null || m.months === 12));
  const part: Part =
    headers === null ? (title ?? { kind: "year", months: 12 })
    : yearEstimate && headers.months < 12 ? (title !== null && title.kind !== "year" ? title : { kind: "year", months: 12 })
    : headers;
  const months = set.months !== undefined ? Math.max(1, Math.min(12, Math.round(set.months))) : set.kind === "year" ? 12 : set.kind === "half" ? 6 : set.kind === "nine-months" ? 9 : part.months;
  const kind = set.kind ?? (set.months !== undefined ? kindOf(months) : part.kind);
  const schoolYear = kind === "year" && isSchoolYear(matches, source.above);
  return { kind, year, months, label: labelOf(kind, months, year, schoolYear), ...(schoolYear ? { schoolYear } : {}) };
}
