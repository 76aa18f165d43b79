/** Shares whose whole stands behind them: "chiếm 12,25% trong tổng số 198.450 hộ", "đạt 95,7% dân số (40.120 người)", "tỷ lệ 6,26% (tổng số hộ 240.130 hộ)". */
import { firstFrom, type Claim, type ReadParagraph } from "../../claims/claim";
import type { Reading } from "../../claims/roles";
import { HUNDRED } from "../../../figures";
import { isPercent, sameThing, type Figure } from "../../reading/figure";
import type { Draft } from "../draft";
import { ratioDraft } from "../quotients";
import { asked } from "./slipped";
import { alike, canBeWhole } from "./wholes";

const OF_TOTAL = /^\s*(?:(?:so với|trong|trên|của|\/)?\s*(?:tổng số|tổng)\s*(?:là\s*)?|(?:trong|trên|của)\s+(?:số\s+)?)$/;
const BASE_NAMED = /^\s*(?:so với\s+|trên\s+|trong\s+|của\s+)?(?:tổng|dân số|toàn bộ)[^,;.()]*\($/;
/** The brackets say themselves that they hold the whole. */
const WHOLE_INSIDE = /^[^,;.()\d]{0,40}\(\s*(?:(?:(?:trên|trong|của|so với)\s+)?(?:tổng|dân số|toàn)[^,;.()\d]*|(?:trên|trong)\s+)$/u;
const MOST_BACK = 3;
/** Where part and whole are told by their words, more may be chance. */
const NAMED = 0.3;

/** The value a percentage without one of its own may be of: the last in front of it in its item. */
function partOf(read: ReadParagraph, share: Reading, whole: Figure): Claim | null {
  const { low } = read.paragraph.content;
  const end = firstFrom(read.claims, share.figure.start);
  const part = read.claims.slice(Math.max(0, end - MOST_BACK), end).findLast((c) => c.group === share.figure.group && canBeWhole(c) && c.figure.denominator === null);
  return part === undefined || !alike(part.figure, whole) || /[;.](?!\d)/.test(low.slice(part.figure.unitEnd, share.figure.start)) ? null : part;
}

/** Judges every share with its whole right behind it. */
export function sharesOfWholesBehind(read: ReadParagraph): Draft[] {
  const { low } = read.paragraph.content;
  const ownerOf = new Map<number, Claim>();
  for (const claim of read.claims) {
    const share = claim.attributes.find((a) => (a.role === "share" || a.role === "ratio") && isPercent(a.figure));
    if (share !== undefined && claim.figure.denominator === null && !isPercent(claim.figure)) ownerOf.set(share.figure.id, claim);
  }
  return read.readings.flatMap((share, i): Draft[] => {
    const whole = read.readings[i + 1];
    if (whole === undefined || !isPercent(share.figure) || share.figure.bound || whole.role === "denominator" || share.figure.value.gt(HUNDRED) || (share.role !== "share" && share.role !== "ratio" && share.role !== "value")) return [];
    const between = low.slice(share.figure.unitEnd, whole.figure.start);
    const named = BASE_NAMED.test(between);
    if (!OF_TOTAL.test(between) && !named && !WHOLE_INSIDE.test(between)) return [];
    const closed = /^\s*\)/.test(low.slice(whole.figure.unitEnd, whole.figure.unitEnd + 8));
    const owner = ownerOf.get(share.figure.id);
    if (owner !== undefined && sameThing(owner.figure, whole.figure) && (OF_TOTAL.test(between) || (named && closed))) {
      const draft = ratioDraft(owner.figure, whole.figure, share.figure, owner.label, "inconsistent");
      return draft === null ? [] : [draft];
    }
    const part = owner ?? partOf(read, share, whole.figure);
    if (part === null || !closed || !alike(part.figure, whole.figure)) return [];
    const draft = ratioDraft(part.figure, whole.figure, share.figure, part.label, "review");
    const told = draft === null || draft.verdict === "consistent" ? draft : asked(draft, NAMED);
    return told === null ? [] : [told];
  });
}
