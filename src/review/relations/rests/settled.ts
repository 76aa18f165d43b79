/** Sums that a sentence works out with its last words: "đề nghị A, phê duyệt B, cắt giảm C", "giao A, điều chỉnh giảm B, sau điều chỉnh C", "A, B; cộng C". */
import { placeOf, type ReadParagraph } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import type { Reading } from "../../claims/roles";
import { quoted, type Quotable } from "../../claims/name";
import { digitsWritten, isPercent, isPoints, sameThing, type Figure } from "../../reading/figure";
import { shown, type Draft } from "../draft";
import { baseValue, makes } from "../evidence";
import { ratioDraft } from "../quotients";
import { digitSlip, slipOfSum } from "../slips";
import { leaves, restDraft, sumDraft } from "../totals";

/** What is had, asked for or due, and what of it has come about: named by both, the words of the third say that it is their difference. */
const ALL = /(?<![A-Za-zÀ-ỹ])(?:đề nghị|dự toán|gói thầu|giá gói|kế hoạch|giao|phải (?:thu|nộp|trả|thi hành)|tổng thu|nhu cầu|tổng số|tổng mức|định mức)(?![A-Za-zÀ-ỹ])/u;
const DONE = /(?<![A-Za-zÀ-ỹ])(?:phê duyệt|trúng thầu|thẩm tra|đã|có mặt|hiện có|tổng chi|sử dụng|quyết toán|thực hiện|giải ngân|chấp thuận)(?![A-Za-zÀ-ỹ])/u;
const LEFT = /(?<![A-Za-zÀ-ỹ])(?:cắt giảm|giảm chi|giảm trừ|tiết kiệm|chênh lệch|tồn quỹ|kết dư|hủy (?:bỏ )?dự toán|(?:còn|số) thiếu|(?:còn|số) nợ|còn phải (?:thu|nộp|trả|thi hành)|chưa (?:thu|giải ngân|thanh toán|sử dụng|tuyển))(?:\s+(?:được|giảm|cho|ngân sách|nhà nước|dự toán|là|khoảng|số tiền|kinh phí))*\s*$/u;
const ADDED = /(?<![A-Za-zÀ-ỹ])(?:bổ sung|điều chỉnh tăng|cấp thêm|giao thêm|huy động thêm)(?![A-Za-zÀ-ỹ])[^,;]*$/u;
const LOWERED = /(?<![A-Za-zÀ-ỹ])(?:điều chỉnh giảm|cắt giảm|thu hồi)(?![A-Za-zÀ-ỹ])[^,;]*$/u;
const AFTER = /(?:sau (?:khi )?điều chỉnh|nâng tổng[^,;\d]*lên|đưa tổng[^,;\d]*lên|còn lại)(?![A-Za-zÀ-ỹ])[^,;\d]{0,30}$/u;
const TOGETHER = /(?:^|[,;:]\s*)(?:tổng cộng|cộng(?! đồng| tác| hòa| với))(?![A-Za-zÀ-ỹ])[^,;\d]{0,40}$|(?:nâng|đưa) tổng[^,;\d]*lên\s*$/u;
const OTHER_TIME = /cùng kỳ|năm trước|(?:tháng|quý|kỳ) trước|so với|trong đó|bình quân|mỗi/u;
const FEWEST_DIGITS = 3;
const MOST_PARTS = 8;

interface Said {
  readonly reading: Reading;
  readonly figure: Figure;
  /** The words between the figure in front and this one. */
  readonly words: string;
}

/** The figures of one kind and unit of a sentence, with their words; changes among them. */
function saidIn(read: ReadParagraph): Said[][] {
  const { low } = read.paragraph.content;
  const rows = new Map<number, Reading[]>();
  for (const reading of read.readings) {
    const { figure, role } = reading;
    if (isPercent(figure) || isPoints(figure) || figure.bound || figure.hedge !== null || (role !== "value" && role !== "change" && role !== "aside") || figure.denominator !== null || figure.numerator !== null) continue;
    const row = rows.get(figure.group) ?? [];
    row.push(reading);
    rows.set(figure.group, row);
  }
  return [...rows.entries()].map(([group, row]) => row.map((reading, i) => ({ reading, figure: reading.figure, words: low.slice(Math.max(row[i - 1]?.figure.unitEnd ?? 0, read.structure.groups[group]?.start ?? 0, reading.figure.start - 160), reading.figure.start).replace(/\([^()]*\)/g, " ") })));
}

const oneUnit = (a: Figure, b: Figure): boolean => sameThing(a, b) && a.unit?.id === b.unit?.id;

/** What is left of the first, as a question where the two others do not make it and one slip says why. */
function difference(all: Figure, done: Figure, left: Figure): Draft[] {
  return leaves(all, [done], left) || !slipOfSum(all, [done, left]) ? [] : [restDraft(all, [done], left, () => `Cần xem: ${shown(all)} trừ ${shown(done)} khác ${shown(left)} đã nêu.`)];
}

function sumOf(parts: readonly Figure[], whole: Figure, of: Quotable): Draft[] {
  if (parts.length < 2 || makes(parts, whole) || !slipOfSum(whole, parts)) return [];
  return [sumDraft(whole, parts, () => `Cần xem ${quoted(of)}: các số đứng trước cộng lại khác ${shown(whole)}.`)];
}

const telling = (figure: Figure): boolean => digitsWritten(figure) >= FEWEST_DIGITS;

const ITS_RATE = /^\s*(?:\(\s*(?:tương (?:đương|ứng)(?: với)?|tỷ lệ|đạt|bằng)?|,?\s*(?:tương (?:đương|ứng)(?: với)?|(?:đạt )?tỷ lệ(?: tiết kiệm| giảm)?|chiếm|bằng))\s*$/u;

/** "tiết kiệm 2.232 triệu đồng (3,58%)": the difference that holds, in percent of the first; a slip in it is asked about. */
function rateOf(read: ReadParagraph, all: Figure, done: Figure, left: Figure): Draft[] {
  if (!leaves(all, [done], left)) return [];
  const stated = read.readings[placeOf(read.readings, left) + 1];
  const next = stated?.figure;
  if (stated === undefined || next === undefined || !isPercent(next) || !ITS_RATE.test(read.paragraph.content.low.slice(left.unitEnd, next.start))) return [];
  const draft = ratioDraft(left, all, next, stated, "review");
  if (draft === null || draft.verdict === "consistent") return draft === null ? [] : [draft];
  const computed = baseValue(left).times(100).div(baseValue(all)).toFixed(next.decimals).replace(/\D/g, "");
  return next.decimals > 0 && digitSlip(next.text.replace(/\D/g, ""), computed) !== null ? [draft] : [];
}

/** What the words right before a figure say it is of those in front. */
function settledAt(read: ReadParagraph, row: readonly Said[], i: number): Draft[] {
  const [last, done, all] = [row[i], row[i - 1], row[i - 2]];
  if (last === undefined || done === undefined || all === undefined || !oneUnit(done.figure, last.figure) || !oneUnit(all.figure, last.figure) || OTHER_TIME.test(last.words) || OTHER_TIME.test(done.words)) return [];
  if (TOGETHER.test(last.words) && !ADDED.test(done.words)) {
    const parts = row.slice(0, i);
    const plain = parts.length <= MOST_PARTS && parts.every(({ figure, words }) => oneUnit(figure, last.figure) && !OTHER_TIME.test(words)) && parts.some(({ figure }) => telling(figure));
    return plain && telling(last.figure) ? sumOf(parts.map(({ figure }) => figure), last.figure, last) : [];
  }
  if (!telling(all.figure) || !telling(done.figure) || OTHER_TIME.test(all.words)) return [];
  if (AFTER.test(last.words) && LOWERED.test(done.words)) return difference(all.figure, done.figure, last.figure);
  if (AFTER.test(last.words) && ADDED.test(done.words)) return sumOf([all.figure, done.figure], last.figure, last);
  if (LEFT.test(last.words) && ALL.test(all.words) && DONE.test(done.words)) return [...difference(all.figure, done.figure, last.figure), ...rateOf(read, all.figure, done.figure, last.figure)];
  return [];
}

/** Sums and differences that a sentence states with the words of the operation, and that one slip of the pen parts from their figures. */
export function settledRelations(report: ReadReport): Draft[] {
  return report.paragraphs.flatMap((read) => (read.paragraph.content.low.includes("\t") ? [] : saidIn(read).flatMap((row) => row.flatMap((_, i) => settledAt(read, row, i)))));
}
