/** In which ways a list can be read whose figures do not all make its total: where it may end, and which figure of an item is meant. */
import { isBelow } from "../../../figures";
import type { Claim } from "../../claims/claim";
import { baseInterval, nounOf, sameThing, type Figure } from "../../reading/figure";
import { closedByRest, familyOf } from "../lists/families";
import type { PartList } from "../lists/partlist";

export interface Way {
  readonly claims: readonly Claim[];
  /** What is added up where it is not the claims' own figures: the numbers below their strokes. */
  readonly figures?: readonly Figure[];
  /** Nothing of the list is left over, or what is taken tells all kinds there are. */
  readonly closed: boolean;
  /** More of the kind is listed behind it, with no stronger sign between, or within its items. */
  readonly cut: boolean;
}

const MOST_WAYS = 8;
const MOST_TRIED = 12;

/** What is done with the things counted, or another way to sort them: no further kind of them. */
export const NO_KIND = /(?<![A-Za-zÀ-ỹ])(?:đã|đang|chưa|còn|xong|trong đó|riêng|nam|nữ|tổng|lũy kế|cùng kỳ|với|qua|tăng|giảm|đạt|thêm|thanh toán|giải ngân|giải quyết|xử lý|xử phạt|khởi tố|bắt|thu|nộp|hoàn thành|kết nạp|công nhận|tuổi|nghèo|dân tộc)(?![A-Za-zÀ-ỹ])/u;

/** "32 nghị quyết, 16 quyết định": every item begins with its number. */
export function enumerated(claims: readonly Claim[]): boolean {
  return claims.every((claim, i) => (i > 0 && /(?:^|\s)và\s*$/.test(claim.reading.clause)) || (i === 0 ? claim.reading.clause.replace(/^[^:]*:/, "") : claim.reading.clause).replace(/(?<![A-Za-zÀ-ỹ])(?:trong đó|bao gồm|gồm|cụ thể|có|và)(?![A-Za-zÀ-ỹ])|[:,;]/gu, "").trim() === "");
}

/** All ways to read a list, the usual one first; `items`: so many of its items add up in another unit. */
export function waysOf(list: PartList, parts: readonly Claim[], items: number): readonly Way[] {
  const whole = list.total.figure;
  const told = (n: number): boolean => /sure|whole/.test(familyOf(list.total, parts.slice(0, n)) ?? "");
  // "trong đó: ngắn hạn …; dài hạn …; nợ xấu …": what follows a complete breakdown is another matter.
  const complete = parts.slice(0, MOST_TRIED).map((_, i) => Math.min(parts.length, MOST_TRIED) - i).find((n) => n >= 2 && n < parts.length && told(n)) ?? 0;
  const large = parts.findIndex((part, i) => i >= 2 && isBelow(baseInterval(whole), baseInterval(part.figure)));
  const behind = parts.findIndex((_, i) => i >= 2 && parts.slice(i).every(({ reading }) => NO_KIND.test(`${reading.clause} ${reading.tail}`)));
  // "gồm 9.400 vụ tai nạn và 8.700 vụ va chạm, làm 8.100 người chết": from there on of something else.
  const other = parts.findIndex((part, i) => i >= 2 && nounOf(part.figure) !== "" && !sameThing(part.figure, whole) && parts.slice(0, i).every((own) => sameThing(own.figure, whole)));
  // "gồm 50 m hầm kín, 380 m hầm hở và đường dẫn dài 150 m": its number behind its name, where the items before have theirs in front.
  const turned = parts.findIndex((part, i) => i >= 2 && /(?<!(?:^|[\s,;])(?:và|cùng|với))\s*$/u.test(part.reading.clause.trimEnd()) && /[A-Za-zÀ-ỹ]/u.test(part.reading.clause) && enumerated(parts.slice(0, i)));
  // "…; cây khác 3,0 ha; cây lâu năm 184,6 ha": what is left closes the list.
  const rest = parts.findIndex((_, i) => i >= 2 && closedByRest(parts.slice(0, i)));
  const some = list.claims === "some" ? (complete || (list.stops[0] ?? parts.length)) : parts.length;
  const ends = [...new Set([some, parts.length, ...list.stops.slice(0, 3), items, complete, large, behind, other, turned, rest])].filter((n) => n >= 1 && n <= parts.length && (n >= 2 || n === some || n === parts.length));
  const ways = ends.map((n): Way => ({ claims: parts.slice(0, n), closed: n === list.parts.length || n === items || (n === complete && list.claims === "all"), cut: n < parts.length && n !== complete && n !== behind && n !== other && n !== turned && n !== rest && !list.stops.includes(n) }));
  // "a 18 tỷ đồng; b 24 tỷ đồng, riêng … 9 tỷ đồng; c 6 tỷ đồng": an item tells a part of its own.
  const fresh = list.firsts.length >= 2 && !(ends.includes(list.firsts.length) && list.firsts.every((part, i) => part === parts[i]));
  return fresh ? [...ways, { claims: list.firsts, closed: false, cut: true }].slice(0, MOST_WAYS) : ways.slice(0, MOST_WAYS);
}

/** "A 11,4 tỷ đồng, đã giải ngân 10,2 tỷ đồng; B 1,3 tỷ đồng; …": what has been done of an item is told in it, and is no part beside it. */
const DONE_OF_IT = /^[\s,]*(?:đã |hiện |mới |nay )+(?:được )?(?:giải ngân|thanh toán|quyết toán|nghiệm thu|thực hiện|cấp|sử dụng|chi trả|thu|nộp|giải quyết|hoàn thành)(?![A-Za-zÀ-ỹ])/u;

/** Parts without what has been done of them; `low`: the text of a paragraph in lower case. */
export function withoutDone(parts: readonly Claim[], low: (paragraph: number) => string): readonly Claim[] {
  const between = (i: number): string => {
    const [before, own] = [parts[i - 1]?.figure, parts[i]?.figure];
    return before === undefined || own === undefined || before.paragraph !== own.paragraph ? ";" : low(own.paragraph).slice(before.unitEnd, own.start);
  };
  if (!parts.some((_, i) => i > 0 && between(i).includes(";"))) return parts;
  const own = parts.filter((part, i) => i === 0 || between(i).includes(";") || !DONE_OF_IT.test(part.reading.clause));
  return own.length < 2 ? parts : own;
}
