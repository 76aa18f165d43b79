/** Parts that follow their total in its sentence without a word for it, and make it as figures of nothing in common hardly do: "57 sản phẩm được gắn sao, 23 sản phẩm 4 sao và 34 sản phẩm 3 sao". */
import { decimal, type Decimal } from "../../../figures";
import type { Claim, ReadParagraph } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import { baseInterval, isPercent, kindOf, nounOf, type Figure } from "../../reading/figure";
import type { Draft } from "../draft";
import { baseValue, factorOf, fills } from "../evidence";
import { isChangeOnly } from "../links/facts";
import { isBare } from "../lists/partlist";
import { partsOf } from "./followed";
import { sumBehind } from "./unannounced";

const MOST_PARTS = 12;
/** What a coincidence explains at most: of any figures; of all that a sentence tells of the kind, under the total's own noun or none. */
const STRANGE = decimal("0.02");
const OF_ONE_NAME = decimal("0.1");
/** A percentage with fewer decimals is near too many sums. */
const LEAST_DECIMALS = 1;
const OTHER_TIME = /cùng kỳ|năm trước|tháng trước|kỳ trước|so với|kế hoạch|chỉ tiêu giao|dự toán/u;

/** "418 hợp tác xã, 371 đang hoạt động": a state of what is counted, and no noun. */
const STATE = /^(?:đang|đã|chưa|không|ngừng|tạm ngừng|tạm dừng|còn|được|bị|thuộc)(?![A-Za-zÀ-ỹ])/u;

/** True where a count is followed by what is done with it in the place of a noun. */
export const isState = ({ unit, noun }: Figure): boolean => unit === null && STATE.test(noun);

/** How far apart sums and totals may lie that still meet, at least one of the figures' own step; null where there is no end. */
function widthOf(whole: Figure, parts: readonly Figure[]): Decimal | null {
  const figures = [whole, ...parts];
  let width = decimal(0);
  for (const figure of figures) {
    const { low, high } = baseInterval(figure);
    if (low === null || high === null) return null;
    width = width.plus(high.minus(low));
  }
  const step = factorOf(whole);
  return width.gt(step) || figures.some((f) => !f.whole) ? width : step;
}

/** The chance that one of so many first stretches makes a total it has nothing to do with. */
function chanceOf(whole: Figure, parts: readonly Figure[], tries: number): Decimal | null {
  const width = widthOf(whole, parts);
  const value = baseValue(whole).abs();
  return width === null || value.eq(0) ? null : width.times(2 * tries).div(value);
}

const mayBeWhole = ({ figure, measure, reading, planned }: Claim): boolean =>
  measure === "value" && !planned && figure.denominator === null && figure.numerator === null && !figure.bound && figure.value.gt(0) && (!isPercent(figure) || figure.decimals >= LEAST_DECIMALS) && !OTHER_TIME.test(reading.clause);

/** All parts smaller than the whole, and no two of them one figure told twice. */
function sizes(whole: Figure, parts: readonly Figure[]): boolean {
  const most = baseValue(whole);
  return parts.every((part) => baseValue(part).gt(0) && baseValue(part).lt(most));
}

/** The claims behind a total in its sentence that may be its parts, in order. */
function behind({ claims, structure }: ReadParagraph, at: number, whole: Claim): readonly Claim[] {
  const [counts, ofKind] = [kindOf(whole.figure) === "count", partsOf(whole.figure)];
  const isPart = (f: Figure): boolean => (isPercent(whole.figure) ? isPercent(f) && f.decimals >= LEAST_DECIMALS : ofKind(f) || (counts && isState(f)));
  const out: Claim[] = [];
  for (const claim of claims.slice(at + 1)) {
    // "(riêng quý III 742 tấn)": a bracket parts no list.
    if (structure.groups[claim.group]?.parent === whole.group) continue;
    if (claim.group !== whole.group || out.length >= MOST_PARTS || OTHER_TIME.test(claim.reading.clause)) break;
    if (claim.measure === "value" && !isChangeOnly(claim) && claim.figure.denominator === null && claim.figure.numerator === null && !claim.figure.bound && isPart(claim.figure)) out.push(claim);
  }
  return out;
}

/** Sums of the totals that no other room has found one for (`told`, by id). */
export function plainSums(report: ReadReport, told: ReadonlySet<number>): Draft[] {
  return report.paragraphs.flatMap((read) => read.claims.flatMap((whole, at): Draft[] => {
    if (told.has(whole.figure.id) || !mayBeWhole(whole)) return [];
    const next = behind(read, at, whole);
    const noun = nounOf(whole.figure);
    for (let n = 2; n <= next.length; n++) {
      const parts = next.slice(0, n);
      const figures = parts.map(({ figure }) => figure);
      if (!sizes(whole.figure, figures)) break;
      if (!fills(figures, whole.figure)) continue;
      const chance = chanceOf(whole.figure, figures, n - 1);
      const named = noun !== "" && n === next.length && parts.every((part) => nounOf(part.figure) === noun || isBare(part) || isState(part.figure));
      if (chance === null || chance.gt(named ? OF_ONE_NAME : STRANGE)) return [];
      return [sumBehind(whole, whole.figure, figures, fills)];
    }
    return [];
  }));
}
