/** Shares that miss a hundred since they are not all of one whole, or not all there are: "lúa 62%, ngô 21%, lúa nếp 12% (trong diện tích lúa)", "400 hồ sơ (một nửa), 200 hồ sơ (25%), 200 hồ sơ (25%)". */
import { meets, percentOf } from "../../../../figures";
import { placeOf, type ReadParagraph } from "../../../claims/claim";
import type { ReadReport } from "../../../claims/read";
import { baseInterval, intervalOf, isNameless, isPercent, sameThing, tellingDigits, type Figure } from "../../../reading/figure";
import type { Draft } from "../../draft";

/** Brackets right behind a share that name what it is of. */
const OF_ANOTHER = /^\s*\(\s*(?:(?:là|chỉ|tính|nằm)\s+)*(?:trong(?! (?:số )?(?:đó|này|khi))|thuộc|của|trên)\s[^()\d]*\)/u;
const LEAST = 3;
const MOST_BACK = 16;

/** The count that a share in brackets, or behind "chiếm", is told of. */
function countOf(read: ReadParagraph, share: Figure): Figure | null {
  const before = read.readings[placeOf(read.readings, share) - 1]?.figure;
  return before === undefined || isPercent(before) || before.bound || /[;.](?!\d)/u.test(read.paragraph.content.low.slice(before.unitEnd, share.start)) ? null : before;
}

/** All shares but one at most are what their own numbers are of one number in front: what is missing has been told without a share. */
function heldBesides(read: ReadParagraph, shares: readonly Figure[]): boolean {
  const pairs = shares.flatMap((share) => {
    const count = countOf(read, share);
    return count === null ? [] : [{ share, count }];
  });
  const [first] = pairs;
  if (first === undefined || pairs.length < shares.length || pairs.length < LEAST || !pairs.some(({ count }) => tellingDigits(count) >= 2)) return false;
  const at = placeOf(read.readings, first.count);
  return read.readings.slice(Math.max(0, at - MOST_BACK), at).some(({ figure: whole }) => (sameThing(whole, first.count) || isNameless(first.count)) && !isPercent(whole) && whole.value.gt(first.count.value) && pairs.filter(({ share, count }) => count.value.gt(0) && meets(percentOf(baseInterval(count), baseInterval(whole)), intervalOf(share))).length >= pairs.length - 1);
}

/** All drafts but shares that are no shares of one whole, or not all of its. */
export function withoutOtherWholes(report: ReadReport, drafts: readonly Draft[]): Draft[] {
  return drafts.filter(({ kind, verdict, figures }) => {
    if (kind !== "sum" || verdict === "consistent" || figures.length < LEAST || !figures.every(isPercent)) return true;
    const [first] = figures;
    const read = first === undefined ? undefined : report.paragraphs[first.paragraph];
    if (read === undefined || figures.some((f) => f.paragraph !== first?.paragraph)) return true;
    const { low } = read.paragraph.content;
    return !figures.some((f) => OF_ANOTHER.test(low.slice(f.unitEnd, f.unitEnd + 60))) && !heldBesides(read, figures);
  });
}
