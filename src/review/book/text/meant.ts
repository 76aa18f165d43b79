/** Which of a row's figures a percentage or a change in the text is of: by levels, years and bases that are named. */
import type { Reading } from "../../claims/roles";
import { levelsOf } from "../../claims/words";
import { baseOf } from "../../relations/links/facts";
import { judgedFact, priorFact, targetsOf, type Fact, type Target } from "./facts";
import type { Named } from "./names";

const OTHER_PLAN = /giai đoạn|nhiệm kỳ|đại hội|(?:kế hoạch|kh|chỉ tiêu)\s+(?:tháng|quý|vụ|[69] tháng|6 tháng)|cả giai/u;

/** The targets that a percentage can refer to, by who set them and for which year. */
export function targetsMeant(row: Named, words: string): { readonly targets: readonly Target[]; readonly named: boolean } {
  if (OTHER_PLAN.test(words)) return { targets: [], named: false };
  const year = /năm\s+(20\d\d)/u.exec(words)?.[1];
  const all = targetsOf(row).filter((t) => year === undefined || t.year === null || t.year === Number(year));
  const levels = levelsOf(words);
  const fitting = levels.length === 0 ? [] : all.filter((t) => levelsOf(t.level.toLowerCase().normalize("NFC")).some((level) => levels.includes(level)));
  if (fitting.length > 0) return { targets: fitting, named: true };
  return { targets: all, named: all.length === 1 };
}

const OTHER_BASE = /đầu năm|cuối năm|giai đoạn|nhiệm kỳ|bình quân|thời điểm|năm học|vụ\s/u;

/** The prior figure a change refers to; null where it is one that the table does not hold. */
export function priorMeant(row: Named, reading: Reading): { readonly prior: Fact; readonly named: boolean } | null {
  const prior = priorFact(row);
  if (prior === null || (row.indicator.growth === null && row.indicator.growthPoints === null)) return null;
  if (baseOf(reading) !== "year" || OTHER_BASE.test(reading.base)) return null;
  const year = /năm\s+(20\d\d)/u.exec(reading.base)?.[1];
  if (year !== undefined && prior.year !== null && Number(year) !== prior.year) return null;
  return { prior, named: /cùng kỳ|năm/u.test(reading.base) };
}

/** The row's figure that percentages and changes in the text are of. */
export function comparedFact(row: Named, stated: readonly Fact[]): Fact | null {
  return stated.find((fact) => fact.row === row && fact.what !== "month" && fact.what !== "prior") ?? judgedFact(row);
}
