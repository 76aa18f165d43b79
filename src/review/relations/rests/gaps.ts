/** Differences told in words behind the two figures they lie between: "kế hoạch giao 1.100, vượt 46 tin", "được giao 4.310 biên chế, hiện có 3.972 người, còn thiếu 338 chỉ tiêu", "cho vay 1.204 tỷ, thu nợ 873 tỷ, dư nợ tăng 331 tỷ đồng". Told only where they are met. */
import type { ReadReport } from "../../claims/read";
import { quotedWords } from "../../claims/name";
import { kindOf, sameThing, tellingDigits, type Figure } from "../../reading/figure";
import type { Draft } from "../draft";
import { baseValue, sharp } from "../evidence";
import { addable, amountsOf, measuredAs, type Amount } from "../lists/amounts";
import { leaves, restDraft } from "../totals";

/** More, or less, than a target. */
const ABOVE = /(?<![A-Za-zÀ-ỹ]|không |chưa |quá )(?:vượt|cao hơn|nhiều hơn)(?: (?:so với )?(?:kế hoạch|kh|chỉ tiêu|dự toán|mục tiêu|mức (?:cho phép|giao)))?(?: là)?\s*$/u;
const BELOW = /(?<![A-Za-zÀ-ỹ]|không |chưa |quá )(?:còn thiếu|thiếu|hụt|thấp hơn|ít hơn|chưa tuyển|chưa sử dụng)(?: (?:so với )?(?:kế hoạch|kh|chỉ tiêu|dự toán|mục tiêu|mức (?:cho phép|giao)))?(?: là)?\s*$/u;
const TARGET = /(?<![A-Za-zÀ-ỹ])(?:kế hoạch|kh|dự toán|chỉ tiêu|mục tiêu|được giao|giao|được phép|cho phép|nhu cầu|yêu cầu|định mức)(?![A-Za-zÀ-ỹ])/u;
/** What is left of what came in. */
const LEFT = /(?<![A-Za-zÀ-ỹ])(?:số|phần)\s+(?:[A-Za-zÀ-ỹ]+\s+){0,4}còn lại(?: là)?\s*$/u;
const LENT = /(?<![A-Za-zÀ-ỹ])cho vay(?![A-Za-zÀ-ỹ])/u;
const PAID_BACK = /(?<![A-Za-zÀ-ỹ])thu nợ(?![A-Za-zÀ-ỹ])/u;
const DEBT_MOVED = /(?<![A-Za-zÀ-ỹ])dư nợ (tăng|giảm)(?: thêm)?\s*$/u;
const MOVED = /(?<![A-Za-zÀ-ỹ])(tăng|giảm)\s*$/u;
const RAISED = /(?<![A-Za-zÀ-ỹ])(?:nâng|đưa)\s[^,;]{0,60}\slên(?: thành| là)?\s*$/u;
/** Of what was told for another time the difference is another's. */
const ELSEWHERE = /cùng kỳ|(?<![A-Za-zÀ-ỹ])(?:bình quân|mỗi|trong đó|gồm|lũy kế)(?![A-Za-zÀ-ỹ])/u;

const MOST_BACK = 4;
const LEAST_DIGITS = 2;
const LEAST_TIMES = 20;

const clauseOf = (words: string): string => words.split(/[;,]\s|\.\s/u).pop() ?? "";

/** Of one kind, or both of them counts. */
const alike = (a: Figure, b: Figure): boolean => addable(a, b) || (kindOf(a) === "count" && kindOf(b) === "count");

/** `asked`: a question where it is not met, too. */
function draftOf(more: Amount, less: Amount, gap: Amount, asked = false): Draft[] {
  const measured = measuredAs([more, less, gap].map(({ figure }) => figure).find(({ unit, noun }) => unit !== null || noun !== "") ?? gap.figure);
  const [a, b, rest] = [more, less, gap].map(({ figure }) => measured(figure));
  if (a === undefined || b === undefined || rest === undefined || !sharp(rest, [], 2) || !sharp(a, [b], LEAST_TIMES) || baseValue(b).eq(baseValue(rest))) return [];
  const ok = leaves(a, [b], rest);
  if (!ok && (!asked || [a, b, rest].some(({ hedge }) => hedge !== null) || !sameThing(a, b) || !sameThing(rest, a) || rest.unit?.label.includes("/") === true)) return [];
  return [restDraft(a, [b], rest, (ok) => (ok ? `Chênh lệch khớp với hai số đã nêu (${quotedWords(`${clauseOf(gap.words).trim()} ${gap.figure.text}${gap.behind}`)}).` : `Cần xem ${quotedWords(`${clauseOf(gap.words).trim()} ${gap.figure.text}${gap.behind}`)}: hiệu của hai số đã nêu ra số khác.`))];
}

/** The larger and the smaller that a gap lies between; true where the words leave no doubt of it. */
type Pair = readonly [more: Amount, less: Amount, sure?: true];

function pairsOf(amounts: readonly Amount[], at: number): Pair[] {
  const gap = amounts[at];
  if (gap === undefined) return [];
  const { words, figure, sentence } = gap;
  const near = amounts.slice(Math.max(0, at - MOST_BACK), at).filter((a) => alike(a.figure, figure) && sentence - a.sentence <= 2 && !ELSEWHERE.test(clauseOf(a.words)) && a.figure.denominator === null && !a.figure.bound).reverse();
  const [above, below] = [ABOVE.test(words), BELOW.test(words)];
  if (above || below) {
    const [target, value] = [near.find((a) => TARGET.test(clauseOf(a.words))), near.find((a) => !TARGET.test(clauseOf(a.words)))];
    if (target === undefined || value === undefined) return [];
    const [more, less] = above ? [value, target] : [target, value];
    const nearest = /(?<![A-Za-zÀ-ỹ])(?:vượt|thiếu|hụt)/u.test(clauseOf(words)) && [target, value].every((one) => !one.aside && amounts.indexOf(one) >= at - 2) && !/(?<![A-Za-zÀ-ỹ])từ(?![A-Za-zÀ-ỹ])/u.test(gap.behind);
    return [nearest ? [more, less, true] : [more, less]];
  }
  const [last, first] = near;
  if (LEFT.test(words)) return last !== undefined && first !== undefined ? [[first, last]] : [];
  const debt = DEBT_MOVED.exec(words)?.[1];
  if (debt !== undefined) {
    const [lent, back] = [near.find((a) => LENT.test(clauseOf(a.words))), near.find((a) => PAID_BACK.test(clauseOf(a.words)))];
    return lent === undefined || back === undefined ? [] : [debt === "tăng" ? [lent, back] : [back, lent]];
  }
  // "còn 96 xã, giảm 154 đơn vị so với trước sắp xếp (250 đơn vị)".
  const next = amounts[at + 1];
  const moved = MOVED.exec(words)?.[1];
  if (moved !== undefined && next?.aside === true && last !== undefined && !sameThing(last.figure, figure) && /so với/u.test(gap.behind)) return [moved === "tăng" ? [last, next] : [next, last]];
  return [];
}

/** A total that is raised by what its sentence tells, with what there was in brackets behind it. */
function raised(amounts: readonly Amount[], at: number): Draft[] {
  const [whole, was] = [amounts[at], amounts[at + 1]];
  if (whole === undefined || was?.aside !== true || !RAISED.test(whole.words) || ELSEWHERE.test(was.words) || !alike(was.figure, whole.figure)) return [];
  const added = amounts.slice(Math.max(0, at - MOST_BACK), at).findLast(({ figure, sentence, aside }) => !aside && sentence === whole.sentence && alike(figure, whole.figure));
  return added === undefined ? [] : draftOf(whole, was, added);
}

const ANY = /vượt|thiếu|hụt|(?:cao|thấp|nhiều|ít) hơn|chưa (?:tuyển|sử dụng)|còn lại|dư nợ|so với|(?:nâng|đưa)\s/u;

/** The differences of a report that its words tell and that are met. */
export function gapRelations(report: ReadReport): Draft[] {
  return report.paragraphs.flatMap((read) => {
    const { low } = read.paragraph.content;
    if (read.readings.length < 3 || low.includes("\t") || !ANY.test(low)) return [];
    const amounts = amountsOf(read);
    return amounts.flatMap((gap, at): Draft[] => [
      ...(tellingDigits(gap.figure) < LEAST_DIGITS || gap.figure.hedge !== null ? [] : pairsOf(amounts, at).flatMap(([more, less, sure]) => draftOf(more, less, gap, sure))),
      ...raised(amounts, at),
    ]);
  });
}
