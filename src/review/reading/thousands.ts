/** Digits of a line as numbers: "1.284", "19.136,5", and, in texts that write so, "19 136" with spaces between the thousands. */

/** Digits as they stand in a line, in characters of it. */
export interface Digits {
  readonly start: number;
  readonly text: string;
}

const PLAIN = /\d+(?:[.,]\d+)*/g;
/** One to three digits and groups of three, nothing of a number in front or behind. */
const SPACED = /(?<![\d.,/–-]|\d\s)[1-9]\d{0,2}(?: \d{3})+(?:,\d{1,3})?(?![.,]?\d| \d)/g;
/** What is counted or measured stands behind, or a sign ends the words; no digits of a row of a table. */
const COUNTED = /^\s?(?:%|[A-Za-zÀ-ỹ]|[/,;.)]\s?(?:[A-Za-zÀ-ỹ(\d]|$)|\(|$)/u;
/** A number of its own may end here, with another behind it: "quý 1 250 hộ", "lớp 9 412 em", "xã Tân Lập 3 120 hộ". */
const NUMBERED = /(?<![A-Za-zÀ-ỹ])(?:ngày|tháng|năm|quý|tuần|kỳ|đợt|lần|vòng|điều|khoản|mục|điểm|số|thứ|nhóm|lớp|khối|cấp|loại|hạng|mức|tổ|đội|bản|thôn|xóm|ấp|khu|phố|phường|quận|vùng|khóa|mũi|giai đoạn|chương trình|dự án|bảng|biểu|phụ lục|quyết định|km|quốc lộ|đường|lô|tầng|phòng|mã|hẻm|ngõ|nội dung|tiêu chí|trang|top|covid)\s*$/u;
/** "Sơn La 1 250 hộ": behind a name of a place nothing tells which it is. */
const NAMED = /\p{Lu}\p{Ll}*\s$/u;
const DOTTED = /(?<![\d.,/])\d{1,3}(?:\.\d{3})+(?![\d.]*\d)/g;

/** No number of its own begins with a nought: "374 000 ha", "12 045 hộ". */
const SURE = /\s0/;

function spacedIn(text: string): Digits[] {
  const out: Digits[] = [];
  for (const { index, 0: digits } of text.matchAll(SPACED)) {
    const before = text.slice(Math.max(0, index - 24), index);
    if (COUNTED.test(text.slice(index + digits.length, index + digits.length + 3)) && !NUMBERED.test(before.toLowerCase()) && !NAMED.test(before)) out.push({ start: index, text: digits });
  }
  return out;
}

/** True of a document that parts thousands by spaces in prose at least twice, and more often than by dots. */
export function spacesBetweenThousands(text: string): boolean {
  const prose = text.replace(/[\u00a0\u202f]/g, " ").split("\n").filter((line) => !line.includes("\t") && !line.includes("|") && !/\S {2,}\S/.test(line)).join("\n");
  const spaced = spacedIn(prose).length;
  return spaced >= 2 && spaced > (prose.match(DOTTED)?.length ?? 0);
}

/**
 * The digits of a line in order, its dots, commas and strokes as they stand; `written`: the line with its capitals, of the
 * same length as `low`; with `spaced`, groups parted by spaces are one number, else those that can be nothing else.
 */
export function digitsIn(low: string, written: string, spaced: boolean): readonly Digits[] {
  const joined = spacedIn(written.length === low.length ? written : low).filter(({ text }) => spaced || SURE.test(text));
  const out: Digits[] = [];
  let [next, covered] = [0, 0];
  for (const { index, 0: text } of low.matchAll(PLAIN)) {
    if (index < covered) continue;
    const one = joined[next];
    const own = one !== undefined && one.start <= index ? one : { start: index, text };
    if (own === one) next++;
    covered = own.start + own.text.length;
    out.push(own);
  }
  return out;
}
