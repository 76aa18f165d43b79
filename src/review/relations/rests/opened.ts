/** What is left, in a sentence that opens with it: "Toàn huyện có 214 công trình. Có 163 công trình hoạt động tốt. Số còn lại 51 công trình …", "48/62 thôn có nhà văn hóa. 14 thôn còn lại …". */
import { sum } from "../../../figures";
import { firstFrom, type ReadParagraph } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import { isPeople, isPercent, isPoints, kindOf, nounOf, sameThing, tellingDigits, type Figure } from "../../reading/figure";
import { written, type Draft } from "../draft";
import { heldOrMended } from "../edits";
import { baseValue } from "../evidence";
import { leaves, restDraft } from "../totals";

/** The opening up to the figure: "Số xã còn lại là", "Các cơ sở còn lại (", "Còn lại có"; or the figure in front of the words. */
const LEADS = /^\s*(?:[-+*–]\s*)?(?:như vậy,?\s+)?(?:còn(?:\s+lại)?|(?:phần|số|khoản|nguồn|các|những|toàn bộ|diện tích)[^,;.:()\d]{0,40}?\scòn lại)(?:\s+(?:là|có|gồm|khoảng|trên địa bàn|với|tương ứng|tương đương))*\s*(?:\(\s*)?$/u;
const FOLLOWS = /^(?:\s+[A-Za-zÀ-ỹ]+){0,3}?\s+còn lại(?![A-Za-zÀ-ỹ])/u;
const OPENS = /^\s*(?:[-+*–]\s*)?(?:như vậy,?\s+)?$/u;
/** Another time, a plan, a change: no state of now. */
const OTHER = /cùng kỳ|so với|(?:năm|tháng|quý|kỳ|vụ) (?:trước|ngoái)|bình quân|trung bình|(?<![A-Za-zÀ-ỹ])(?:mỗi|dự kiến|phấn đấu|kế hoạch|thêm|vượt|lũy kế)(?![A-Za-zÀ-ỹ])/u;
/** Parts of what has been told: what is left may be left of it. */
const PARTS = /(?<![A-Za-zÀ-ỹ])(?:trong (?:số )?(?:đó|này)|gồm|riêng|ngoài ra|bên cạnh đó|nhất là|chủ yếu)(?![A-Za-zÀ-ỹ])/u;
const LEAST_DIGITS = 2;
const MOST_BACK = 2;
const MOST_PARTS = 4;

/** A sentence of a paragraph: its values outside brackets, and its words without what stands in brackets. */
interface Row {
  readonly figures: readonly Figure[];
  readonly words: string;
}

interface Way {
  readonly whole: Figure;
  readonly parts: readonly Figure[];
  /** Nothing is told between that it may be left of instead. */
  readonly plain: boolean;
}

/** The sentences of a paragraph, by the place where each begins. */
function rowsOf({ paragraph: { content: { low } }, readings, structure }: ReadParagraph): ReadonlyMap<number, Row> {
  const rows = new Map<number, { figures: Figure[]; words: string }>();
  structure.groups.forEach(({ start, end, parent }, i) => {
    if (parent === null) rows.set(i, { figures: [], words: low.slice(start, end).replace(/\([^()]*\)/gu, " ") });
  });
  let from = 0;
  for (const { figure, role } of readings) {
    const words = /[^,;.:()]*$/u.exec(low.slice(Math.max(from, figure.start - 80), figure.start))?.[0] ?? "";
    from = figure.unitEnd;
    const row = rows.get(figure.group);
    if (row === undefined || (role !== "value" && role !== "denominator") || isPercent(figure) || isPoints(figure) || figure.bound || figure.hedge !== null || OTHER.test(words)) continue;
    row.figures.push(figure);
  }
  return rows;
}

/** One thing; people under another name. */
const alike = (a: Figure, b: Figure): boolean => (sameThing(a, b) && a.unit?.id === b.unit?.id && (kindOf(a) !== "count" || nounOf(a) !== "")) || (isPeople(a) && isPeople(b));

const exceeds = (whole: Figure, parts: readonly Figure[]): boolean => baseValue(whole).gt(sum(parts.map(baseValue)));

/** What the sentences in front, the nearest first, may have told of the whole and of its parts. */
function waysOf(left: Figure, [near, far]: readonly Row[]): Way[] {
  if (near === undefined) return [];
  const own = near.figures.filter((f) => alike(f, left));
  const plain = !PARTS.test(near.words);
  const [first, second, ...more] = own;
  if (first === undefined || own.length > MOST_PARTS) return [];
  if (first.denominator !== null) return second !== undefined && second.id === first.denominator && more.length === 0 ? [{ whole: second, parts: [first], plain }] : [];
  if (own.some(({ denominator, numerator }) => denominator !== null || numerator !== null)) return [];
  const within: Way[] = second === undefined ? [] : [{ whole: first, parts: [second, ...more], plain: plain && more.length === 0 }];
  const before = far?.figures.filter((f) => alike(f, left) && f.numerator === null && f.denominator === null) ?? [];
  const across = before.map((whole): Way => ({ whole, parts: own, plain: plain && second === undefined && before.length === 1 && !PARTS.test(far?.words ?? "") }));
  return [...within, ...across].filter(({ whole, parts }) => exceeds(whole, parts));
}

function draftOf({ whole, parts }: Way, left: Figure): Draft {
  return restDraft(whole, parts, left, (ok) => (ok ? `Số còn lại ${written(left)} khớp với các số đứng trước.` : `Cần xem số còn lại ${written(left)}: tổng số trừ các số đứng trước ra số khác.`));
}

/** The figure that a sentence opens with as what is left; null where it opens otherwise. */
function openedWith({ paragraph: { content: { low } }, readings }: ReadParagraph, start: number, end: number): Figure | null {
  const reading = readings[firstFrom(readings, start)];
  if (reading === undefined || reading.figure.start >= end || reading.role !== "value") return null;
  const { figure } = reading;
  const [before, behind] = [low.slice(start, figure.start), low.slice(figure.end, figure.end + 60)];
  const opened = LEADS.test(before) || (OPENS.test(before) && FOLLOWS.test(behind));
  return opened && !isPercent(figure) && !figure.bound && figure.hedge === null && figure.denominator === null && tellingDigits(figure) >= LEAST_DIGITS ? figure : null;
}

/** What is left, in the sentences of a report that open with it. */
export function openedRests(report: ReadReport): Draft[] {
  return report.paragraphs.flatMap((read): Draft[] => {
    const { low } = read.paragraph.content;
    if (low.includes("\t") || !/(?<![A-Za-zÀ-ỹ])còn(?![A-Za-zÀ-ỹ])/u.test(low) || read.readings.length < 3) return [];
    const rows = [...rowsOf(read)];
    return rows.flatMap(([group, row], i): Draft[] => {
      const sentence = read.structure.groups[group];
      if (sentence === undefined || i === 0 || !/còn/u.test(row.words)) return [];
      const left = openedWith(read, sentence.start, sentence.end);
      if (left === null) return [];
      const ways = waysOf(left, rows.slice(Math.max(0, i - MOST_BACK), i).reverse().map(([, before]) => before));
      const fitting = ways.find(({ whole, parts }) => leaves(whole, parts, left));
      if (fitting !== undefined) return [draftOf(fitting, left)];
      const [only] = ways;
      // Behind it what else is left is told, or more than one thing may be meant.
      if (only === undefined || ways.length > 1 || !only.plain || row.figures.filter((f) => alike(f, left)).length > 1) return [];
      return heldOrMended(draftOf(only, left));
    });
  });
}
