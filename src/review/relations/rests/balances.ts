/** Revenue against expenditure of one purse: what is spent was there, and one sum has one percentage of one target. */
import { baseInterval, isPercent, kindOf, type Figure } from "../../reading/figure";
import type { Claim, ReadParagraph } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import { quoted } from "../../claims/name";
import { asWritten, judge, shown, type Draft, type Values } from "../draft";
import { notAbove } from "../evidence";
import { planPercents, weightOfValue, type Stated } from "../links/facts";
import { scopesDiffer } from "../links/link";
import { lowOf } from "../links/passages";
import { flowRelations } from "./flows";
import { gapRelations } from "./gaps";
import { headedRelations } from "./headed";
import { leftovers } from "./leftover";
import { openedRests } from "./opened";
import { remainderRelations } from "./remainders";
import { settledRelations } from "./settled";
import { surplusRelations } from "./surplus";
import { tradeRelations } from "./trade";
import { withoutSome } from "./without";

const REVENUE = /(?<![A-Za-zÀ-ỹ])tổng (?:số )?thu(?![A-Za-zÀ-ỹ]|\s+(?:nhập|hút|hoạch|gom|hồi))/u;
const EXPENDITURE = /(?<![A-Za-zÀ-ỹ])tổng (?:số )?chi(?![A-Za-zÀ-ỹ]|\s+(?:nhánh|tiết))/u;
/** Purses whose expenditure is paid from elsewhere, too. */
const OTHER_SOURCES = /ngân sách|(?<![A-Za-zÀ-ỹ])ns(?:nn|đp|tw)?(?![A-Za-zÀ-ỹ])|bảo hiểm|bhxh|bhyt|tiền mặt|bội (?:thu|chi)|chuyển nguồn|dự toán/u;
/** A sum with this many digits is not found twice by chance. */
const TELLING = 5;

/** The words that name the purse: "ngân sách địa phương" of "tổng thu ngân sách địa phương". */
function purseOf(claim: Claim): string {
  return claim.core.filter((word) => word !== "thu" && word !== "chi").join(" ");
}

function isSum(claim: Claim, pattern: RegExp): boolean {
  return pattern.test(claim.reading.clause) && claim.measure === "value" && claim.parent === null && claim.figure.unit?.dimension.startsWith("money") === true && !isPercent(claim.figure) && !claim.figure.bound && claim.figure.denominator === null;
}

/** A budget of its own level; "ngân sách" alone is what is collected in a place, not what the place may spend. */
function isBudget(purse: string): boolean {
  return /^ngân sách \S/.test(purse);
}

function covered(revenue: Claim, expenditure: Claim, failed: Draft["verdict"] | null): Draft[] {
  const figures: Figure[] = [expenditure.figure, revenue.figure];
  const holds = (values: Values): boolean => notAbove(baseInterval(values(expenditure.figure)), baseInterval(values(revenue.figure)));
  const fits = holds(asWritten);
  if (!fits && failed === null) return [];
  return [{
    kind: "same", figures, holds, verdict: judge(figures, holds, failed ?? "review"),
    message: fits ? `Tổng chi không vượt tổng thu (${quoted(revenue)}).` : `Cần xem: tổng chi ${shown(expenditure.figure)} lớn hơn tổng thu ${shown(revenue.figure)}; nên nêu rõ kỳ hoặc nguồn.`,
    formula: `chi ${shown(expenditure.figure)} ${fits ? "≤" : ">"} thu ${shown(revenue.figure)}`,
  }];
}

/** One sum, and of one level's target two percentages, one of which the other claim states of another level's. */
function mixedLevels(a: Claim, b: Claim): Draft[] {
  if (!a.figure.value.eq(b.figure.value) || a.figure.unit?.id !== b.figure.unit?.id || weightOfValue(a.figure.value) < TELLING) return [];
  const [mine, theirs] = [planPercents(b), planPercents(a)];
  const of = (level: string, list: readonly Stated[]): Stated | undefined => list.find((s) => s.levels.includes(level));
  return mine.flatMap((stated): Draft[] => {
    const [level] = stated.levels;
    if (level === undefined || stated.levels.length > 1) return [];
    const here = of(level, theirs);
    const elsewhere = theirs.find((s) => s.levels.length === 1 && !s.levels.includes(level) && s.figure.value.eq(stated.figure.value));
    if (here === undefined || elsewhere === undefined || here.figure.value.eq(stated.figure.value)) return [];
    return [{
      kind: "plan", verdict: "review", figures: [stated.reading.figure, here.reading.figure, elsewhere.reading.figure],
      message: `Cần xem ${quoted(b)}: cùng số tiền mà so với dự toán cùng cấp ghi ${shown(here.reading.figure)} và ${shown(stated.reading.figure)}; có thể nhầm cấp giao.`,
      formula: `${shown(stated.reading.figure)} ↔ ${shown(here.reading.figure)}`,
    }];
  });
}

function ofOneTime(a: Claim, b: Claim): boolean {
  return a.planned === b.planned && a.year === b.year && !scopesDiffer(a, b) && kindOf(a.figure) === kindOf(b.figure);
}

/** "Quỹ …: Tổng thu lũy kế …; tổng chi lũy kế …": the revenue right in front of a fund's expenditure. */
function ofFund(report: ReadReport, read: ReadParagraph, expenditure: Claim): Claim | undefined {
  const { anchor, content, section } = read.paragraph;
  const host = anchor === null ? "" : lowOf(report, anchor);
  const revenue = read.claims[read.claims.indexOf(expenditure) - 1];
  if (revenue === undefined || !isSum(revenue, REVENUE) || revenue.group !== expenditure.group) return undefined;
  return [content.low, host, section.title].some((text) => OTHER_SOURCES.test(text)) ? undefined : revenue;
}

export function balanceRelations(report: ReadReport): Draft[] {
  const out: Draft[] = [];
  const revenues = new Map<string, Claim>();
  for (const read of report.paragraphs) {
    for (const claim of read.claims) {
      const purse = purseOf(claim);
      const key = `${read.paragraph.file}|${purse}`;
      if (isSum(claim, REVENUE)) revenues.set(key, claim);
      if (!isSum(claim, EXPENDITURE)) continue;
      const revenue = purse === "" ? ofFund(report, read, claim) : isBudget(purse) ? revenues.get(key) : undefined;
      if (revenue === undefined || !ofOneTime(revenue, claim)) continue;
      out.push(...covered(revenue, claim, purse === "" ? "review" : null), ...mixedLevels(revenue, claim));
    }
  }
  return [...out, ...surplusRelations(report), ...remainderRelations(report), ...settledRelations(report), ...leftovers(report), ...headedRelations(report), ...openedRests(report), ...withoutSome(report), ...tradeRelations(report), ...flowRelations(report), ...gapRelations(report)];
}
