/** Counts and amounts with the percentage that is said of them alone: "90 hộ nghèo, chiếm 12%", "45 hồ sơ giải quyết đúng hạn đạt 90%". */
import { firstFrom, placeOf, type Claim, type ReadParagraph } from "../../claims/claim";
import type { Reading } from "../../claims/roles";
import { PRIOR_BASE } from "../../claims/words";
import { decimal, HUNDRED, type Decimal } from "../../../figures";
import { isPercent, isPoints, nounOf, sameThing, type Figure } from "../../reading/figure";
import { oncePer } from "../../once";
import { isValue } from "../lists/partlist";
import { inTurn, saidOfAnother } from "../quotients";
import { groupsAround } from "../../reading/structure";

/** A percentage, and the count it is said of. */
export interface Said {
  readonly part: Claim;
  readonly stated: Reading;
  /** What stands between a part and its share: "(trên tổng số 420 hộ, chiếm 12%)". */
  readonly whole: Claim | null;
}

const CONNECTING = "chiếm|đạt|bằng|tỷ lệ|tỉ lệ|tỷ trọng|tỉ trọng|tương ứng|tương đương|ứng|khoảng|gần|hơn|trên|là|với|tới|đến|xấp xỉ|ước|=";
/** Words of the count's own, then at most one sign, then nothing but words that lead over. */
export const LEADS_OVER = new RegExp(`^[^,;.:()]{0,90}?(?:(?:^|[\\s,–-])\\s*(?:${CONNECTING})(?:\\s+(?:${CONNECTING}))*|[,–-]?\\s*\\(\\s*(?:(?:${CONNECTING})\\s+)*(?:${CONNECTING})?)\\s*$`, "u");
/** Said of a change, of a target, of what is compared. */
const ANOTHER = /(?<![A-Za-zÀ-ỹ])(?:tăng|giảm|vượt|hơn so|cao hơn|thấp hơn|so với|so|kế hoạch|chỉ tiêu|dự toán|cùng kỳ|lãi suất|mỗi|bình quân|lần)(?![A-Za-zÀ-ỹ])/u;
const OTHER_BASE = /(?<![A-Za-zÀ-ỹ])(?:kế hoạch|kh|chỉ tiêu|dự toán|nghị quyết|mục tiêu|cùng kỳ|so với|năm (?:trước|20\d\d)|yêu cầu|nhu cầu)(?![A-Za-zÀ-ỹ])/u;
/** "so với tổng số": of all there is, no comparison. */
const OF_TOTAL = /so với(?=\s+(?:tổng|toàn)(?![A-Za-zÀ-ỹ]))/u;
/** "trên tổng số 420 hộ", "trong số 90 người": what the figure behind is the whole of. */
export const OF_ALL = /(?:^|[\s,;(])(?:trong|trên|của|so với)\s+(?:(?:tổng|toàn bộ|tổng cộng)\s+(?:số\s+)?|số\s+)(?:[A-Za-zÀ-ỹ]+\s+){0,6}(?:là\s+|có\s+)?$/u;
/** "Trong số người trúng cử có 20 nữ". */
const PART_OF = /[A-Za-zÀ-ỹ]\s+có\s+$/u;
/** Told of another time. */
export const PRIOR = /cùng kỳ|năm (?:trước|ngoái|20\d\d)|(?:so với|bằng) (?:tháng|quý|đầu|cuối)/u;
/** From a part to its whole, over a stroke. */
export const STROKE = /^(?:\s+[A-Za-zÀ-ỹ]+){0,6}\s*\/\s*$/u;
const LEAD = 60;
const MORE = /(?<![A-Za-zÀ-ỹ])thêm(?:\s+được)?\s*$/u;
const MORE_LEAD = 12;

/** "sẽ có thêm 9 xã đạt chuẩn, bằng 64% số xã": counted besides what there is; a share behind it is of all there will be. */
export function isBesides(low: string, { start }: Pick<Figure, "start">): boolean {
  return MORE.test(low.slice(Math.max(0, start - MORE_LEAD), start));
}

/** The words behind a percentage, but those that begin something else: "chiếm 18,4% và số quá hạn còn 633", "tỷ lệ 28% - Số xã …". */
export const ownTail = ({ tail }: Reading): string => tail.replace(/^\s*(?:và(?![A-Za-zÀ-ỹ])|[-–+•]\s).*$/su, "");

const MOST_BACK = 6;
/** A share with a digit too many. */
const THOUSAND = decimal(1000);
/** So much beyond all is a share that was reckoned wrong. */
const OVER = decimal(131);

/** A share said so is none of a target, which may be passed: it may be told as a little more than all, or "chiếm 352%" without its comma. */
function mostOf({ figure, operator }: Reading): Decimal {
  if (operator === "chiếm" && figure.decimals === 0) return THOUSAND;
  return operator === "chiếm" || operator === "đạt" || operator === "" ? OVER : HUNDRED;
}

/** The last figure in front of a place that stands in no brackets of its own. */
function before(read: ReadParagraph, at: number, groups: readonly number[]): Reading | undefined {
  return read.readings.slice(Math.max(0, at - MOST_BACK), at).findLast(({ figure }) => groups.includes(figure.group));
}

function claimOf(read: ReadParagraph, { figure }: Reading): Claim | null {
  const claim = read.claims[firstFrom(read.claims, figure.start)];
  return claim?.figure.id === figure.id && isValue(claim) && !isPercent(figure) && !isPoints(figure) && !figure.bound && figure.denominator === null && figure.value.gt(0) ? claim : null;
}

const outsideBrackets = (text: string): string => text.replace(/\([^()]*\)/g, " ");

function saidOf(read: ReadParagraph, stated: Reading): Said[] {
  const { low } = read.paragraph.content;
  const { figure, role, tail } = stated;
  if (!isPercent(figure) || figure.bound || figure.value.lte(0) || figure.value.gt(mostOf(stated)) || (role !== "share" && role !== "ratio" && role !== "value")) return [];
  if (PRIOR_BASE.test(tail) || OTHER_BASE.test(tail.replace(OF_TOTAL, " "))) return [];
  const groups = groupsAround(read.structure, figure.group);
  const last = before(read, placeOf(read.readings, figure), groups);
  const claim = last === undefined ? null : claimOf(read, last);
  if (last === undefined || claim === null) return [];
  const between = outsideBrackets(low.slice(last.figure.unitEnd, figure.start));
  if (!LEADS_OVER.test(between) || ANOTHER.test(between) || isBesides(low, claim.figure) || saidOfAnother(read, claim, stated) || inTurn(read, stated).length > 0) return [];
  const first = before(read, placeOf(read.readings, claim.figure), groups);
  const stroke = first !== undefined && STROKE.test(outsideBrackets(low.slice(first.figure.unitEnd, claim.figure.start)));
  if (!stroke && !OF_ALL.test(low.slice(Math.max(0, claim.figure.start - LEAD), claim.figure.start))) return [{ part: claim, stated, whole: null }];
  // "giải quyết 942 vụ/1.610 bị cáo, đạt 86,4%": two things of one number are no fraction, and the share is of the first.
  const [things, others] = [nounOf(first?.figure ?? claim.figure), nounOf(claim.figure)];
  const couple = stroke && things !== "" && others !== "" && things !== others && !sameThing(first.figure, claim.figure);
  // "24 kho (trong tổng số 410 kho, chiếm 5,9%)", "62 đơn (51 khiếu nại, 11 tố cáo)/80 đơn": the whole stands between the part and its share.
  const part = first === undefined ? null : claimOf(read, first);
  // "Trong số người trúng cử có 20 nữ": a part of those that are named.
  if (first === undefined && PART_OF.test(low.slice(Math.max(0, claim.figure.start - LEAD), claim.figure.start))) return [{ part: claim, stated, whole: null }];
  if (part === null || /[;.](?!\d)/.test(low.slice(part.figure.unitEnd, claim.figure.start)) || ANOTHER.test(outsideBrackets(low.slice(part.figure.unitEnd, claim.figure.start)).replace(OF_TOTAL, " "))) return [];
  return [{ part, stated, whole: couple ? null : claim }];
}

/** All percentages of a paragraph that are said of one count or amount, and of no target, change or other time. */
export const sharesSaid: (read: ReadParagraph) => readonly Said[] = oncePer((read) => read.readings.flatMap((stated) => saidOf(read, stated)));
