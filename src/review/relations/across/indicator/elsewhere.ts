/** Growth whose base is stated as a claim of its own: "Năm 2022 … 12,4%" here, "năm 2023 … 9,1%, giảm 3,3 điểm % so với năm 2022" there. */
import { isPercent, sameThing } from "../../../reading/figure";
import type { Claim } from "../../../claims/claim";
import type { ReadReport } from "../../../claims/read";
import { CONNECTIVE, type Reading } from "../../../claims/roles";
import type { Draft } from "../../draft";
import { baseOf } from "../../links/facts";
import { compareWith } from "../../changes/changes";
import { contrasted } from "../../../claims/words";
import { isPlan } from "../../plans/planInFront";
import { heldOrAsked } from "../../edits";
import { sameKindOfFigure, type Link } from "../../links/link";
import { oneMeasure } from "../../links/strength";

const BASE_YEAR = /năm\s+(20\d\d)/;

/** Changes against a year: the one the base names, or the year before. */
function changesSince(claim: Claim, year: number): Reading[] {
  return claim.attributes.filter((a) => {
    if (a.role !== "growth" && a.role !== "change") return false;
    if (claim.attributes.some((b) => b.baseOf === a.figure.id) || baseOf(a) !== "year" || /bình quân|trung bình|\d\s+năm/.test(a.base)) return false;
    const named = BASE_YEAR.exec(a.base)?.[1];
    if (named !== undefined) return Number(named) === year;
    return /cùng kỳ|năm trước|năm ngoái/.test(a.base) && claim.year === year + 1;
  });
}

const ONLY_A_YEAR = /^[\s,;:(–-]*(?:(?:trong đó|và|riêng|ước)\s+)*năm\s+20\d\d(?:\s+(?:là|đạt|có|ước đạt))?[\s:]*$/u;

const MOST_YEARS = 12;
/** Values told in the prices of their years and growth without them: both are right. */
const PRICED = /tổng sản phẩm|(?<![A-Za-zÀ-ỹ])(?:grdp|gdp|gtsx|vốn đầu tư toàn xã hội)(?![A-Za-zÀ-ỹ])|giá trị (?:sản xuất|tăng thêm|gia tăng|sản phẩm)|quy mô|giá (?:so sánh|hiện hành|cố định)/u;
const ENDS_IN_A_YEAR = /(?<![A-Za-zÀ-ỹ])năm\s+20\d\d(?:\s+(?:là|đạt|có|ước đạt))?[\s:]*$/u;

/** "năm 2022: 2.586 tỷ đồng, tăng 22,9%; năm 2023: 2.975 tỷ đồng, tăng 15,0%": year after year, each against the one in front. */
function yearAfterYear(claims: readonly Claim[], prices: string): Draft[] {
  return claims.flatMap((current, i): Draft[] => {
    const prior = claims[i - 1];
    if (prior === undefined || !isResult(current) || !isResult(prior) || !ONLY_A_YEAR.test(current.reading.clause) || !ENDS_IN_A_YEAR.test(prior.reading.clause)) return [];
    if (prior.group !== current.group || prior.parent !== current.parent || !sameThing(prior.figure, current.figure) || current.year !== (prior.year ?? 0) + 1) return [];
    const changes = current.attributes.filter((a) => (a.role === "growth" || a.role === "change") && a.base === "" && a.average !== true && a.tail.trim() === "" && CONNECTIVE.test(a.clause) && a.figure.group === current.group);
    const drafts = changes.length === 1 && current.attributes.length === 1 ? compareWith(current.figure, prior.figure, changes, current, "review") : [];
    return PRICED.test(prices) ? drafts.filter((d) => d.verdict === "consistent") : drafts;
  });
}

/** "năm 2023 là 2.315 lượt, năm 2024 là 2.768 lượt (tăng 19,6% so với năm 2023)": years of one series in one sentence. */
export function inSeries(report: ReadReport): Draft[] {
  return report.paragraphs.flatMap(({ claims, paragraph }) => {
    const inTurn = yearAfterYear(claims, paragraph.content.low);
    const years = claims.filter((c) => isResult(c) && ONLY_A_YEAR.test(c.reading.clause));
    return inTurn.concat(years.flatMap((current, i) => {
      const before = years.slice(Math.max(0, i - MOST_YEARS), i).filter((c) => c.group === current.group && c.parent === current.parent && sameThing(c.figure, current.figure) && c.year !== null && c.year === (current.year ?? 0) - 1);
      const [prior] = before;
      return prior === undefined || before.length > 1 ? [] : compareWith(current.figure, prior.figure, changesSince(current, prior.year ?? 0), current, "inconsistent");
    }));
  });
}

function isResult(claim: Claim): boolean {
  return claim.measure === "value" && claim.year !== null && !claim.figure.bound && claim.figure.denominator === null;
}

/** The names must be the same, the years one apart: everything else speaks of another thing. */
export function growthElsewhere(links: readonly Link[]): Draft[] {
  const out: Draft[] = [];
  const seen = new Set<string>();
  for (const link of links) {
    const [a, b] = [link.earlier, link.later];
    if (!link.onePlace || !isResult(a) || !isResult(b) || a.year === b.year || !sameKindOfFigure(a, b) || contrasted(a.label, b.label)) continue;
    if (link.similar < 0.85 || link.common < 2 || link.scope !== "same" || !oneMeasure(a, b)) continue;
    if (a.parent !== null || b.parent !== null) continue;
    const [prior, current] = (a.year ?? 0) < (b.year ?? 0) ? [a, b] : [b, a];
    if (prior.planned || isPlan(prior) || isPlan(current)) continue;
    if (prior.attributes.some((x) => x.role === "prior") || current.attributes.some((x) => x.role === "prior")) continue;
    const changes = changesSince(current, prior.year ?? 0).filter((c) => !isPercent(c.figure) || c.role === "growth");
    const drafts = heldOrAsked(compareWith(current.figure, prior.figure, changes, current, "review"));
    for (const draft of drafts) {
      const key = draft.figures.slice(2).map((f) => f.id).join(",");
      // The nearest names come first: one base for each change.
      if (seen.has(key)) continue;
      seen.add(key);
      out.push(draft);
    }
  }
  return out;
}
