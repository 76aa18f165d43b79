/** Shares whose whole a bracket behind them tells by whatever name: "cấp 1.860 thẻ, đạt 93,0% (nhu cầu 2.000 người)", "tập hợp 84,5% phụ nữ từ 18 tuổi (1.420 người)", "vốn đầu tư/GRDP đạt 31,2% (GRDP 96.400 tỷ đồng)". */
import { HUNDRED, isBelow } from "../../../figures";
import { firstFrom, type Claim, type ReadParagraph } from "../../claims/claim";
import type { Reading } from "../../claims/roles";
import { baseInterval, isPercent, sameKind, type Figure } from "../../reading/figure";
import { confirming, type Draft } from "../draft";
import { ratioDraft } from "../quotients";
import { asked, fitChance } from "../slipped";
import { alike, canBeWhole } from "./wholes";

/** From the percentage into the bracket; what is no figure there names something. */
const INTO = /^[^;.()%]{0,80}\(\s*([^;.,()\d%]{0,40})$/u;
const CLOSES = /^[^;.,()\d]{0,24}\)/u;
/** Of a target, of another time, a part, the amount itself. */
const NO_WHOLE = /(?<![A-Za-zÀ-ỹ])(?:kế hoạch|kh|dự toán|chỉ tiêu|mục tiêu|nghị quyết|cùng kỳ|năm (?:trước|ngoái|20\d\d)|tăng|giảm|trong đó|riêng|gồm|còn|tương (?:đương|ứng)|tức|với|so với (?!tổng)|cao hơn|thấp hơn)(?![A-Za-zÀ-ỹ])/u;
const SAID: ReadonlySet<Reading["role"]> = new Set<Reading["role"]>(["value", "ratio", "share"]);
const RATE = /(?<![A-Za-zÀ-ỹ])tỷ (?:lệ|trọng)(?![A-Za-zÀ-ỹ])/u;
const ENDS = /[.](?!\d)/;
const MOST_BACK = 5;
/** So much may be chance where figures are tried one by one. */
const BY_CHANCE = 0.08;
const ALONE = 0.3;

/** The values in front that may be the part: of the sentence; behind "tỷ lệ" of the one before, too. */
function partsFor({ claims, paragraph: { content: { low } } }: ReadParagraph, stated: Reading, whole: Figure): Claim[] {
  const end = firstFrom(claims, stated.figure.start);
  const rate = RATE.test(stated.clause);
  return claims.slice(Math.max(0, end - MOST_BACK), end).reverse().filter((claim) => {
    const { figure } = claim;
    if (!canBeWhole(claim) || claim.planned || figure.denominator !== null || claim.reading.role !== "value" || !sameKind(figure, whole) || !isBelow(baseInterval(figure), baseInterval(whole))) return false;
    const ends = low.slice(figure.unitEnd, stated.figure.start).match(new RegExp(ENDS, "gu"))?.length ?? 0;
    return ends <= (rate ? 1 : 0);
  });
}

/** All shares of a paragraph with their whole in the bracket behind, but those judged already. */
export function sharesOfBracketed(read: ReadParagraph, judged: ReadonlySet<number>): Draft[] {
  const { low } = read.paragraph.content;
  if (!low.includes("%") || !low.includes("(")) return [];
  return read.readings.flatMap((stated, at): Draft[] => {
    const next = read.readings[at + 1];
    const { figure } = stated;
    if (!isPercent(figure) || figure.bound || !SAID.has(stated.role) || judged.has(figure.id) || figure.value.gt(HUNDRED) || next === undefined || isPercent(next.figure) || next.figure.bound || next.figure.group === figure.group || next.figure.numerator !== null || next.figure.denominator !== null) return [];
    const between = low.slice(figure.unitEnd, next.figure.start);
    if (!INTO.test(between) || NO_WHOLE.test(between) || !CLOSES.test(low.slice(next.figure.unitEnd, next.figure.unitEnd + 30))) return [];
    const parts = partsFor(read, stated, next.figure);
    const ofItsKind = parts.filter((part) => alike(part.figure, next.figure));
    const drafts = (ofItsKind.length > 0 ? ofItsKind : parts).flatMap((part) => ratioDraft(part.figure, next.figure, figure, part, "review") ?? []);
    const held = drafts.find(({ verdict }) => verdict === "consistent");
    if (held !== undefined) return fitChance(figure, drafts.length) <= BY_CHANCE ? [confirming(held)] : [];
    const [only] = drafts;
    const question = only === undefined || drafts.length > 1 ? null : asked(only, ALONE);
    return question === null ? [] : [question];
  });
}
