/**
 * What was done of what was given, both told in one item without a name of its own for the second: "ngân sách tỉnh 10.500 triệu
 * đồng, đã giải ngân 6.720 triệu đồng, đạt 64% KH", "vốn cam kết 615 nghìn USD, giải ngân 158 nghìn USD, bằng 26%".
 */
import { isBelow } from "../../../figures";
import type { Claim, ReadParagraph } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import { contentWords } from "../../claims/words";
import { baseInterval, isPercent, kindOf, sameThing } from "../../reading/figure";
import type { Draft } from "../draft";
import { planPercents, type Stated } from "../links/facts";
import { canBeWhole } from "../shares/wholes";
import { plausible, slippedShare } from "../slipped";
import { againstStated } from "./ofTarget";

/** The deed that the second amount is told by. */
const DONE = /(?<![A-Za-zÀ-ỹ])(?:giải ngân|thanh toán|giải quyết|thực hiện|xử lý|thi hành|chi trả|nghiệm thu|cấp phát|thu hồi|hoàn thành|gieo|trồng|cho vay|sử dụng|bàn giao)(?:\s+(?:xong|được|đạt|ước|khoảng|hơn|gần|trên|là))*\s*$/u;
/** Of a time of its own, or a part. */
const OTHER_TIME = /(?<![A-Za-zÀ-ỹ])(?:lũy kế|cộng dồn|cùng kỳ|năm|tháng|quý|riêng|trong đó|gồm|bình quân|mỗi|thêm|còn|tăng|giảm|vượt|dự kiến|phấn đấu)(?![A-Za-zÀ-ỹ])/u;
/** What the first amount may not be: itself a result. */
const RESULT = /(?<![A-Za-zÀ-ỹ])(?:đã|giải ngân|thanh toán|đạt|được|lũy kế|cùng kỳ|năm trước|tăng|giảm|còn|nợ|thiếu|thu|chi trả|doanh thu|nộp)(?![A-Za-zÀ-ỹ])/u;
const DONE_WORDS: ReadonlySet<string> = new Set(contentWords("đến nay hiện mới đã được giải ngân thanh toán giải quyết thực hiện xử lý thi hành chi trả nghiệm thu cấp phát thu hồi hoàn thành gieo trồng cho vay sử dụng bàn giao xong đạt ước khoảng hơn gần trên là"));
const ITEM_ENDS = /[;:.](?!\d)/;
/** Claims of an item that are looked at. */
const MOST_IN_ITEM = 24;
const BESIDE = /^[^,;:.()]{0,30}[,(]?\s*(?:mới\s+)?(?:đạt|bằng|chiếm)(?:\s+(?:tỷ lệ|khoảng|gần|hơn|trên))*\s*$/u;
const OF_GIVEN = /^(?:\s*(?:so với\s+)?(?:kế hoạch|kh|khv|dự toán|vốn|tổng vốn|số vốn)(?:\s+(?:vốn|năm|giao|được giao|cam kết|phân bổ|bố trí|đề ra))*)?\s*(?:[,;.()]|$|và(?![A-Za-zÀ-ỹ]))/u;
/** More may be chance, as no other amount stands in the item. */
const SOLE = 1;

/** What the percentage behind an amount says of it, with the words of its base. */
function statedOf(claim: Claim): Stated[] {
  const shares = claim.attributes.filter((a) => a.role === "ratio" && isPercent(a.figure) && !a.figure.bound && /^(?:đạt|bằng)$/.test(a.operator));
  return [...planPercents(claim), ...shares.map((reading): Stated => ({ figure: reading.figure, reading, levels: [] }))];
}

/** The claims of its group in front of one, back to where its item begins. */
function inItemOf({ claims, paragraph: { content: { low } } }: ReadParagraph, done: Claim, at: number): Claim[] {
  const out: Claim[] = [];
  let end = done.figure.start;
  for (let i = at - 1; i >= 0 && out.length < MOST_IN_ITEM; i--) {
    const claim = claims[i];
    if (claim === undefined || ITEM_ENDS.test(low.slice(claim.figure.unitEnd, end))) break;
    end = claim.figure.start;
    if (claim.group === done.group) out.unshift(claim);
  }
  return out;
}

function ofItem(read: ReadParagraph, done: Claim, at: number): Draft[] {
  const { low } = read.paragraph.content;
  const [stated, ...more] = statedOf(done);
  if (stated === undefined || more.length > 0 || done.measure !== "value" || done.figure.denominator !== null || isPercent(done.figure) || done.attributes.some(({ role }) => role === "target")) return [];
  const { figure } = stated.reading;
  if (!BESIDE.test(low.slice(done.figure.unitEnd, figure.start)) || !OF_GIVEN.test(low.slice(figure.unitEnd, figure.unitEnd + 60))) return [];
  const given = read.claims[at - 1];
  if (given === undefined || given.group !== done.group || given.parent !== null) return [];
  const inItem = inItemOf(read, done, at);
  const own = inItem.filter((c) => kindOf(c.figure) === kindOf(done.figure));
  const [whole] = own;
  const between = whole === undefined ? "" : low.slice(whole.figure.unitEnd, done.figure.start);
  if (whole === undefined || own.length > 1 || inItem[0] !== whole || !canBeWhole(whole) || whole.figure.denominator !== null || whole.attributes.some((a) => isPercent(a.figure)) || !sameThing(whole.figure, done.figure)) return [];
  if (RESULT.test(whole.reading.clause) || !DONE.test(done.reading.clause) || OTHER_TIME.test(between) || contentWords(between.replace(/\d[\d.,]*\s*[A-Za-zÀ-ỹ]+/gu, " ")).some((word) => !DONE_WORDS.has(word))) return [];
  const against = againstStated(done, whole.figure, stated, "review");
  // "bằng 26%" of what was given says no plan.
  const draft: Draft | null = against === null || stated.reading.role === "plan-percent" ? against : { ...against, kind: "ratio" };
  if (draft === null || draft.verdict === "consistent") return draft === null ? [] : [draft];
  const { explained, chance } = slippedShare(draft);
  const near = plausible(draft) && !isBelow(baseInterval(whole.figure), baseInterval(done.figure));
  return near || (explained && chance <= SOLE) ? [{ ...draft, sure: true }] : [];
}

/** All percentages of amounts done that stand right behind the only other amount of their item. */
export function doneOfGiven(report: ReadReport): Draft[] {
  return report.paragraphs.flatMap((read) => read.claims.flatMap((claim, i) => ofItem(read, claim, i)));
}
