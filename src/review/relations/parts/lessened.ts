/** Totals that a list tells with what has been taken off: "phải giải quyết 640 đơn (kỳ trước chuyển sang 210, nhận mới 452, trừ 22 đơn rút)". */
import { sum } from "../../../figures";
import type { ReadReport } from "../../claims/read";
import { quoted } from "../../claims/name";
import { isPercent, isPoints, kindOf, sameThing, tellingDigits, type Figure } from "../../reading/figure";
import type { Draft } from "../draft";
import { bySlip } from "../edits";
import { baseValue } from "../evidence";
import type { PartList } from "../lists/partlist";
import type { Term } from "../slips";
import { makesOf, termsDraft } from "../totals";

/** Taken off in so many words. */
const TAKEN = /(?<![A-Za-zÀ-ỹ])(?<!(?:khai|phòng|bài|diệt|tiễu|ngoại|tiêu|áp) )trừ(?! (?:khi|trường hợp|sâu|gian|cỏ|bệnh|dịch))(?![A-Za-zÀ-ỹ])/u;
/** What may be taken off, where it makes the total so. */
const GOES = /(?<![A-Za-zÀ-ỹ])(?:(?<!(?:khai|phòng|bài|diệt|tiễu|ngoại|tiêu|áp) )trừ|giảm|rút|ủy thác|uỷ thác|miễn|xóa|xoá|hủy|huỷ|chuyển (?:đi|trả|nơi|hồ sơ|trại|sinh hoạt)|nộp trả|hoàn trả|trả lại|nghỉ|chết|thoát|đình chỉ|nhập vào|tách|thu hồi|không tính|loại|thôi|ra khỏi|giải thể|sáp nhập|cắt)(?![A-Za-zÀ-ỹ])/u;
const MOST_TERMS = 6;
const REACH = 60;
/** Digits of a total that figures, some of them taken off, do not make by chance. */
const TELLING = 3;
/** Below it they may. */
const LEAST = 50;

/** The figures of a list from its first part on, in its own sentence or brackets, with which way each goes. */
function termsOf(report: ReadReport, { total, parts }: PartList): { readonly terms: Term[]; readonly sure: boolean } | null {
  const [first] = parts;
  const read = first === undefined ? undefined : report.paragraphs[first.figure.paragraph];
  if (first === undefined || read === undefined || parts.length > MOST_TERMS) return null;
  const { low } = read.paragraph.content;
  const last = parts[parts.length - 1]?.figure ?? first.figure;
  if (!GOES.test(low.slice(Math.max(0, first.figure.start - REACH), last.unitEnd + 2 * REACH))) return null;
  const terms: Term[] = [];
  let [sure, from] = [false, Math.max(0, first.figure.start - REACH, total.figure.paragraph === first.figure.paragraph && total.figure.end < first.figure.start ? total.figure.unitEnd : 0)];
  for (const { figure, role } of read.readings) {
    if (figure.start < first.figure.start) continue;
    if (figure.group !== first.figure.group || isPercent(figure) || isPoints(figure) || figure.denominator !== null || figure.numerator !== null) break;
    const listed = parts.some((part) => part.figure.id === figure.id);
    const between = low.slice(from, figure.start);
    const words = /[^,;:(]*$/u.exec(between)?.[0] ?? "";
    const behind = /^[^,;.():\d]*/u.exec(low.slice(figure.end, figure.end + REACH))?.[0] ?? "";
    const [taken, goes] = [TAKEN.test(words), GOES.test(`${words} ${behind}`)];
    const alike = sameThing(figure, total.figure) || (kindOf(figure) === kindOf(total.figure) && figure.unit === null) || (kindOf(figure) === "count" && kindOf(total.figure) === "count" && figure.unit?.id === total.figure.unit?.id);
    if (!listed && (!(goes || taken) || !alike || role === "prior" || /[.](?!\d)/u.test(between))) break;
    from = figure.unitEnd;
    terms.push({ figure, sign: taken || goes ? -1 : 1 });
    sure ||= taken;
  }
  const plus = terms.filter(({ sign }) => sign > 0).length;
  return plus >= 2 && terms.length > plus && terms.length <= MOST_TERMS && terms[0]?.sign === 1 ? { terms, sure } : null;
}

/** Off by half of it at most. */
function isNear(whole: Figure, terms: readonly Term[]): boolean {
  const made = sum(terms.map(({ figure, sign }) => baseValue(figure).times(sign)));
  return made.minus(baseValue(whole)).abs().times(2).lte(baseValue(whole).abs());
}

/** What each list with something taken off comes to; an alarm of the same list taken as a plain one is its no more. */
export function lessenedSums(report: ReadReport, lists: readonly PartList[]): Draft[] {
  return lists.flatMap((list): Draft[] => {
    const found = termsOf(report, list);
    const whole: Figure = list.total.figure;
    if (found === null || isPercent(whole)) return [];
    const { terms, sure } = found;
    const ok = makesOf(terms, { figure: whole, sign: 1 });
    if (!sure && (!ok || tellingDigits(whole) < TELLING)) return [];
    const draft = termsDraft({ figure: whole, sign: 1 }, terms, (holds) => (holds ? `Các số cộng vào và trừ đi khớp với ${quoted(list.total)}.` : `Cần xem ${quoted(list.total)}: các số cộng vào và trừ đi ra số khác.`));
    return ok || bySlip(draft) || (list.claims !== "some" && !list.open && isNear(whole, terms)) ? [draft] : [];
  });
}

/** Without alarms of plain sums where something is taken off. */
export function withoutLessened(report: ReadReport, lists: readonly PartList[], drafts: readonly Draft[], lessened: readonly Draft[]): Draft[] {
  const told = new Set(lessened.flatMap(({ figures: [whole] }) => (whole === undefined ? [] : [whole.id])));
  for (const list of lists) {
    const found = told.has(list.total.figure.id) ? null : termsOf(report, list);
    if (found !== null && (found.sure || (baseValue(list.total.figure).gte(LEAST) && makesOf(found.terms, { figure: list.total.figure, sign: 1 })))) told.add(list.total.figure.id);
  }
  if (told.size === 0) return [...drafts];
  return drafts.filter(({ kind, verdict, figures: [whole] }) => verdict === "consistent" || kind !== "sum" || whole === undefined || !told.has(whole.id));
}
