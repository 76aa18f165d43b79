/** How far the words tie figures that would agree: what they announce needs to be less sharp than what only values show. */
import type { ReadReport } from "../claims/read";
import { isPercent, type Figure } from "../reading/figure";
import { ahead, lowOf } from "../relations/links/passages";

/** Words that announce parts behind a total. */
const ANNOUNCES = /gồm|trong đó|chia ra|cụ thể|theo đó|lần lượt|tương ứng|^[^;,.]*:|^[^;.]*\(/u;
/** Words that name a total, in front of it. */
const TOTAL = /(?:tổng|cộng|toàn|tất cả|gộp|nâng|lũy kế|cả (?:hai|ba|bốn|năm|giai đoạn|nhiệm kỳ))[^.;\d]*$/u;
/** What shares of a hundred are called. */
const STRUCTURE = /(?:cơ cấu|tỷ trọng|tỷ lệ|chiếm|xếp loại|đánh giá)/u;
const REACH = 60;

/** True where the words around a total announce what it is the total of. */
export function isAnnounced(report: ReadReport, total: Figure, parts: readonly Figure[]): boolean {
  if (TOTAL.test(ahead(report, total, REACH))) return true;
  const [first] = parts;
  if (first === undefined) return false;
  const text = lowOf(report, total);
  if (first.paragraph !== total.paragraph) return /[:,]\s*$/.test(text);
  return first.start > total.start && ANNOUNCES.test(text.slice(total.end, first.start));
}

/** True where percentages may be the shares of one whole. */
export function isStructure(report: ReadReport, shares: readonly Figure[]): boolean {
  const [first] = shares;
  return first !== undefined && shares.every(isPercent) && STRUCTURE.test(lowOf(report, first));
}
