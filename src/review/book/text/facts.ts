/** What a table says of an indicator, figure by figure, with the time and standing of each. */
import type { Indicator, Period } from "../../../plan";
import type { Named } from "./names";
import { fits, type FactPeriod, type TextPeriod } from "./period";
import type { Held } from "./places";
import { oncePer } from "../../once";

export interface Fact extends FactPeriod {
  readonly row: Named;
  readonly what: "actual" | "estimate" | "month" | "prior" | "next-target";
  readonly held: Held;
}

export interface Target {
  readonly held: Held;
  readonly level: string;
  readonly year: number | null;
  readonly assessment: Indicator["assessments"][number];
}

function cumulative(held: Held, period: Period): FactPeriod {
  const { year, months, span } = held.column;
  return { year: year ?? period.year, months: months ?? period.months, alone: span === "month" || span === "quarter" };
}

/** All figures that are no targets of this year. */
export const factsOf = oncePer((row: Named): readonly Fact[] => {
  const { table, indicator, cells } = row;
  const { period } = table;
  const out: Fact[] = [];
  const add = (what: Fact["what"], held: Held | null, time: (held: Held) => FactPeriod): void => {
    if (held !== null) out.push({ row, what, held, ...time(held) });
  };
  const actual = cells.byRole(table, indicator, "actual", indicator.actual);
  add("actual", actual, (held) => cumulative(held, period));
  // Beside the period's own figure an estimate is one for the year.
  add("estimate", cells.byRole(table, indicator, "estimate", indicator.estimate), (held) => ({
    ...cumulative(held, period),
    ...(actual !== null && held.column.months === null && period.months < 12 ? { months: 12 } : {}),
  }));
  add("month", cells.byRole(table, indicator, "month", indicator.month), (held) => ({ year: held.column.year ?? period.year, months: held.column.span === "quarter" || held.column.span === "month" ? (held.column.months ?? period.months) : period.months, alone: true }));
  add("prior", cells.byRole(table, indicator, "prior", indicator.prior), (held) => ({
    ...cumulative(held, period),
    year: held.column.year ?? (period.year === null ? null : period.year - 1),
  }));
  add("next-target", cells.byRole(table, indicator, "nextTarget", indicator.nextTarget), (held) => ({ year: held.column.year ?? (period.year === null ? null : period.year + 1), months: 12, alone: false }));
  return out;
});

export function targetsOf(row: Named): Target[] {
  return row.indicator.assessments.flatMap((assessment): Target[] => {
    const held = row.cells.target(row.table, row.indicator, assessment);
    return held === null ? [] : [{ held, level: assessment.level, year: held.column.year ?? row.table.period.year, assessment }];
  });
}

/** Figures of the time that the text speaks of; `certain` where the text leaves no other choice. */
export function factsFor(rows: readonly Named[], period: TextPeriod): { readonly facts: readonly Fact[]; readonly certain: boolean } {
  const found = rows.flatMap((row) =>
    factsOf(row)
      .filter((fact) => fact.what !== "next-target" && (fact.what !== "prior" || period.year !== null))
      .flatMap((fact) => {
        const how = fits(period, fact, row.table.period.year);
        return how === null ? [] : [{ fact, how }];
      }),
  );
  const same = found.filter(({ how }) => how === "same");
  const chosen = same.length > 0 ? same : found;
  return { facts: chosen.map(({ fact }) => fact), certain: chosen.length === 1 };
}

/** The figure that the row is judged by, as a fact. */
export function judgedFact(row: Named): Fact | null {
  return factsOf(row).find((fact) => fact.what === row.indicator.judged) ?? null;
}

export function priorFact(row: Named): Fact | null {
  return factsOf(row).find((fact) => fact.what === "prior") ?? null;
}
