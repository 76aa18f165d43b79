/**
 * Shares that no other room has judged, of the one value that can be their whole: told right behind them under the base's
 * words ("chiếm 5,6% tổng mức đầu tư 2.616 tỷ đồng"), alone in front in the sentence ("trong 483 nhà thầu có 408 đơn vị
 * đạt yêu cầu, chiếm 84%"), or alone in the sentence before, which the words take up ("Tuy nhiên …", "Con số này …").
 */
import { HUNDRED, isBelow } from "../../../figures";
import { firstFrom, placeOf, type Claim, type ReadParagraph } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import type { Reading } from "../../claims/roles";
import { contentWords, PRIOR_BASE } from "../../claims/words";
import { baseInterval, isPercent, kindOf, nounOf, type Figure } from "../../reading/figure";
import { groupsAround, sentenceAround } from "../../reading/structure";
import { confirming, type Draft } from "../draft";
import { inTurn, ratioDraft, saidOfAnother } from "../quotients";
import { asked, plausible, slippedShare } from "../slipped";
import { LEADS_OVER, PRIOR, isBesides } from "./said";
import { alike, canBeWhole, only } from "./wholes";

/** What the words leave as the whole, and whether they name it or take it up. */
interface Tie {
  readonly part: Claim;
  readonly whole: Figure;
  readonly strong: boolean;
  /** Nothing is asked where it does not hold. */
  readonly confirms?: true;
}

const CHANGED = /(?<![A-Za-zÀ-ỹ])(?:tăng|giảm|vượt|thêm|hơn so|cao hơn|thấp hơn|cùng kỳ|lãi suất|thuế suất|mỗi|bình quân|lần)(?![A-Za-zÀ-ỹ])/u;
/** A rate of its own, or what has been done put as an answer to a need. */
const OTHER_RATE = /(?<![A-Za-zÀ-ỹ])(?:tỷ suất|lợi nhuận|với (?!tỷ lệ|tỷ trọng|khoảng|gần|hơn))/u;
const MEETS = /(?<![A-Za-zÀ-ỹ])(?:đáp ứng|hoàn thành)(?:\s+được)?\s*$/u;
/** "9 đơn vị giải ngân trên 70%" tells no share. */
const SAYS_SHARE = /(?<![A-Za-zÀ-ỹ])(?:chiếm|đạt|bằng|tỷ lệ|tỉ lệ|tỷ trọng|tỉ trọng|tương ứng|tương đương|ứng|đáp ứng|hoàn thành)(?![A-Za-zÀ-ỹ])|=\s*$|\([^()]*$/u;
/** Counted by no name of its own: it takes up what is counted in front. */
const GENERIC = /^(?:trường hợp|đơn vị|cơ sở|đối tượng|người|chiếc|cái|em|cháu|ca|vụ việc|đồng chí|thành viên)(?![A-Za-zÀ-ỹ])/u;
/** Words between a share and its whole: the base, then at most the words that lead over, or an opening bracket. */
const BASE_TOLD = /^(?:\s+|\s*\/\s*)(?:(?:so với|trên|trong|của)\s+)?((?:[A-Za-zÀ-ỹ]+\s+){1,12}?)(?:\(|(?:là|khoảng|hơn|gần|trên|được|cho|cấp|giao)\s+)*$/u;
const JOINS = /(?<![A-Za-zÀ-ỹ])(?:và|với|hay|tương đương|tương ứng|gồm|trong đó|cao nhất|còn|do|để|bằng)(?![A-Za-zÀ-ỹ])/u;
const TAKES_UP = /^\s*(?:[-+*•]\s*)?(?:trong (?:số )?(?:đó|này)|trong số các|tuy nhiên|nhưng|song|thế nhưng|đến nay|hiện nay|hiện|như vậy|riêng|tính đến)(?![A-Za-zÀ-ỹ])/u;
const THIS = /^\s*(?:như vậy,?\s*)?(?:con số|số|mức|khoản|lượng|kết quả|diện tích|tổng số)(?:\s+[A-Za-zÀ-ỹ]+){0,3}?\s+(?:này|đó|trên|nêu trên)\s/u;
const CONTRAST = /(?<![A-Za-zÀ-ỹ])(?:nhưng|song|tuy nhiên|mới|chỉ|đã|trong đó|trong số (?:đó|này)|riêng|có)(?![A-Za-zÀ-ỹ])/u;
/** Bases that name no thing of their own. */
const UNSAID = /^(?:nhu|cầu|yêu|khối|lượng|tổng|số|vốn|kế|hoạch|mục|tiêu|đề|ra|đã|tiền|cả|nước|chung|giao|chỉ|tiêu|toàn|thứ|trên)$/u;
const OPENING = 60;
const MOST_BACK = 12;
/** So many words of a base name what bears them. */
const LEAST_NAMING = 2;
/** Where the words only leave a whole, less may be chance than where they name it. */
const LOOSE = 0.3;
/** So many times more or less than told the share of an only whole may come to: it may be of another. */
const STRICT = 1.15;
const STRONG = 1;

/** Amounts of one kind; counts of one thing, or of what the part takes up without a name. */
function ofOne(part: Figure, whole: Figure): boolean {
  return alike(part, whole) || (kindOf(part) === "count" && kindOf(whole) === "count" && (nounOf(part) === "" || nounOf(whole) === "" || GENERIC.test(nounOf(part)) || nounOf(part).startsWith(nounOf(whole))));
}

const wordsOf = (claim: Claim): ReadonlySet<string> => new Set([...claim.core, ...claim.full, ...contentWords(`${claim.reading.lead} ${claim.reading.tail} ${nounOf(claim.figure)}`)]);
const ownShare = ({ attributes }: Claim): boolean => attributes.some(({ role, figure }) => (role === "share" || role === "ratio" || role === "plan-percent") && isPercent(figure));

/** Values that can be the whole of a part, told in front of it; those with a share of their own stand beside it. */
const canBe = (part: Claim) => (claim: Claim): boolean => claim !== part && claim.parent === null && canBeWhole(claim) && claim.figure.denominator === null && ofOne(part.figure, claim.figure) && (claim.figure.whole || !part.figure.whole) && !ownShare(claim);

/** "2 thủ tục đạt 93%, 3 thủ tục đạt 88%": what each of them has reached. */
const EACH_REACHED = /^(?:\s+[A-Za-zÀ-ỹ]+){0,4}\s+đạt\s+$/u;
/** "nâng vốn từ 300 triệu đồng lên 3.000 triệu đồng": what the whole was before. */
const LEFT_BEHIND = /(?<![A-Za-zÀ-ỹ])từ(?:\s+mức)?\s*$/u;

const WITH_SHARE = /^[^,;.\d]{0,40}$/u;
/** "29 xã, tỷ lệ 28% - Số xã …": a share of its own, where nothing says that what follows is among it. */
const SHARE_TOLD = /^\s*,\s*(?:đạt |với )?(?:tỷ lệ|tỉ lệ|chiếm|tỷ trọng|tỉ trọng|tương ứng)[^,;.\d]{0,20}$/u;
const AMONG_IT = /trong (?:tổng )?(?:số )?(?:đó|này)(?![A-Za-zÀ-ỹ])/u;
/** "đạt 30% so với yêu cầu": of what was asked for. */
const OF_GOAL = /^\s*(?:so với\s+)?(?:các\s+)?(?:yêu cầu|mục tiêu|kế hoạch|kh|chỉ tiêu|dự toán|nghị quyết|đề ra)(?![A-Za-zÀ-ỹ])/u;

/** "36 tỷ đồng (tỷ trọng 2,4% doanh thu) và 33 tỷ đồng (2,2% doanh thu)": beside a share of its own. */
function besideShare(read: ReadParagraph | undefined, { figure }: Claim, part: Claim): boolean {
  const next = read?.readings[placeOf(read.readings, figure) + 1];
  if (read === undefined || next === undefined || !isPercent(next.figure) || next.role === "growth") return false;
  const { low } = read.paragraph.content;
  const between = low.slice(figure.unitEnd, next.figure.start);
  return WITH_SHARE.test(between) || (SHARE_TOLD.test(between) && part.paragraph === figure.paragraph && !AMONG_IT.test(low.slice(next.figure.unitEnd, part.figure.start)));
}

/** The claims of the sentence in front of a place; of the paragraph before where the place opens its own. */
function sentenceInFront(report: ReadReport, index: number, read: ReadParagraph, group: number): readonly Claim[] {
  const own = sentenceAround(read.structure, group);
  const before = read.claims.filter((c) => sentenceAround(read.structure, c.group) === own - 1);
  if (before.length > 0 || own > 0) return before;
  const above = report.paragraphs[index - 1];
  if (above === undefined || above.paragraph.file !== read.paragraph.file || above.paragraph.section.id !== read.paragraph.section.id || above.paragraph.content.low.includes("\t")) return [];
  const last = above.claims[above.claims.length - 1];
  return last === undefined ? [] : above.claims.filter((c) => sentenceAround(above.structure, c.group) === sentenceAround(above.structure, last.group));
}

/** The value that a share is said of: right in front of it in its clause, or what "con số này" takes up. */
function partOf(report: ReadReport, index: number, read: ReadParagraph, stated: Reading): Claim | null {
  const { low } = read.paragraph.content;
  const groups = groupsAround(read.structure, stated.figure.group);
  const at = placeOf(read.readings, stated.figure);
  const last = read.readings.slice(Math.max(0, at - MOST_BACK), at).findLast(({ figure }) => groups.includes(figure.group));
  const opening = low.slice(read.structure.groups[stated.figure.group]?.start ?? 0, stated.figure.start);
  if (THIS.test(opening) && !/\d/.test(opening)) return only(sentenceInFront(report, index, read, stated.figure.group).filter((c) => c.parent === null && canBeWhole(c) && c.figure.denominator === null).slice(-1));
  const claim = last === undefined ? undefined : read.claims[firstFrom(read.claims, last.figure.start)];
  if (last === undefined || claim?.figure.id !== last.figure.id || !canBeWhole(claim) || claim.figure.denominator !== null) return null;
  const between = low.slice(last.figure.unitEnd, stated.figure.start).replace(/\([^()]*\)/g, " ");
  return LEADS_OVER.test(between.replace(MEETS, "đạt ")) && SAYS_SHARE.test(between) && !OTHER_RATE.test(between) && !CHANGED.test(between) && !isBesides(low, claim.figure) && !saidOfAnother(read, claim, stated) && inTurn(read, stated).length === 0 ? claim : null;
}

/** "chiếm 5,6% tổng mức đầu tư 2.616 tỷ đồng", "tương đương 18% thu nhập mỗi năm (640 tỷ đồng)". */
function toldBehind(read: ReadParagraph, stated: Reading, part: Claim): Tie | null {
  const next = read.readings[placeOf(read.readings, stated.figure) + 1]?.figure;
  if (next === undefined || isPercent(next) || next.denominator !== null || next.bound || !ofOne(part.figure, next) || isBelow(baseInterval(next), baseInterval(part.figure))) return null;
  const between = read.paragraph.content.low.slice(stated.figure.unitEnd, next.start);
  const base = BASE_TOLD.exec(between)?.[1] ?? "";
  return contentWords(base).length > 0 && !JOINS.test(base) && !PRIOR.test(between) && !CHANGED.test(base) ? { part, whole: next, strong: true } : null;
}

/** The one whole in front, in the sentence or in the one before. */
function toldInFront(report: ReadReport, index: number, read: ReadParagraph, stated: Reading, part: Claim): Tie | null {
  const { low } = read.paragraph.content;
  // Of targets in front the rooms of plans know more.
  if (part.paragraph !== index || stated.role === "plan-percent" || PRIOR.test(stated.tail)) return null;
  const named = contentWords(stated.tail).filter((word) => !UNSAID.test(word));
  const groups = groupsAround(read.structure, part.group);
  const at = firstFrom(read.claims, part.figure.start);
  const near = read.claims.slice(Math.max(0, at - MOST_BACK), at).filter((c) => groups.includes(c.group) && canBe(part)(c));
  const told = (near.length > 0 ? near : sentenceInFront(report, index, read, part.group).filter(canBe(part))).filter((c) => !besideShare(report.paragraphs[c.paragraph], c, part));
  if (told.some((c) => LEFT_BEHIND.test(c.reading.lead))) return null;
  const bearing = named.length === 0 ? told : told.filter((c) => named.every((word) => wordsOf(c).has(word)));
  const whole = only(bearing);
  if (whole === null) return null;
  const sentence = read.structure.groups[sentenceAround(read.structure, part.group)]?.start ?? 0;
  const opens = TAKES_UP.test(low.slice(sentence, sentence + OPENING));
  const takenUp = near.length > 0 ? CONTRAST.test(low.slice(whole.figure.unitEnd, part.figure.start)) : opens;
  // From another paragraph only by words that take it up or name it.
  if (near.length === 0 && !opens && named.length === 0 && whole.paragraph !== part.paragraph) return null;
  // "Kiến nghị xử lý 4.520 triệu đồng. Đến nay đã thu hồi 3.390 triệu đồng, đạt 57%": what was done may be another thing.
  const reached = kindOf(part.figure) === "count" && EACH_REACHED.test(low.slice(part.figure.unitEnd, stated.figure.start));
  if (reached || (near.length === 0 && stated.operator !== "chiếm" && named.length === 0 && kindOf(part.figure) !== "count")) return { part, whole: whole.figure, strong: false, confirms: true };
  return { part, whole: whole.figure, strong: named.length >= LEAST_NAMING || (takenUp && (named.length > 0 || stated.operator !== "bằng")) };
}

function judged({ part, whole, strong, confirms }: Tie, stated: Reading): Draft | null {
  const draft = ratioDraft(part.figure, whole, stated.figure, part, "review");
  if (draft === null || draft.verdict === "consistent") return draft === null ? null : confirming(draft);
  if (confirms === true) return null;
  if (!strong) return asked(draft, LOOSE);
  const { explained, chance } = slippedShare(draft);
  return plausible(draft, STRICT) || (explained && chance <= STRONG) ? { ...draft, sure: true } : null;
}

/** Judges the shares of a report but those `told` elsewhere. */
export function ofOnlyWhole(report: ReadReport, told: ReadonlySet<number>): Draft[] {
  return report.paragraphs.flatMap((read, index) => read.readings.flatMap((stated): Draft[] => {
    const { figure, role, operator, tail } = stated;
    if (!isPercent(figure) || figure.bound || told.has(figure.id) || figure.value.lte(0) || figure.value.gt(HUNDRED) || operator === "vượt" || PRIOR_BASE.test(tail) || (role !== "plan-percent" && OF_GOAL.test(tail))) return [];
    if (role !== "share" && role !== "ratio" && role !== "value" && role !== "plan-percent") return [];
    const part = partOf(report, index, read, stated);
    const tie = part === null ? null : (toldBehind(read, stated, part) ?? toldInFront(report, index, read, stated, part));
    const draft = tie === null ? null : judged(tie, stated);
    return draft === null ? [] : [role === "plan-percent" ? { ...draft, kind: "plan" as const } : draft];
  }));
}
