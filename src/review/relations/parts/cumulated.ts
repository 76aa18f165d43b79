/** What has come together up to a month: "tháng 5 đạt 214 tỷ đồng; lũy kế 5 tháng 1.036 tỷ đồng (4 tháng đạt 822 tỷ đồng)": the months before and the month make it. */
import type { ReadParagraph } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import type { Reading } from "../../claims/roles";
import { numberIn } from "../../claims/words";
import { isPercent, isPoints, sameThing, tellingDigits } from "../../reading/figure";
import type { Draft } from "../draft";
import { bySlip } from "../edits";
import { sumDraft } from "../totals";

const NUMBER = "\\d{1,2}|một|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười|mười một|mười hai";
/** A month, or so many of them, in front of a figure. */
const TIME = new RegExp(`(?<![A-Za-zÀ-ỹ\\d/])(?:(${NUMBER})\\s+tháng(?!\\s+\\d)|tháng\\s+(${NUMBER}))(?![A-Za-zÀ-ỹ\\d/])`, "gu");
/** What is no flow, or of another time. */
const NO_FLOW = /(?<![A-Za-zÀ-ỹ])(?:bình quân|trung bình|mỗi|cùng kỳ|năm (?:trước|ngoái)|kế hoạch|dự toán|tỷ lệ|giá(?! trị)|chỉ số|dự kiến|so với|cuối|còn lại)(?![A-Za-zÀ-ỹ])/u;
const LAST = 12;
const LEAST_DIGITS = 2;

interface Told {
  readonly reading: Reading;
  readonly span: "month" | "months";
  readonly n: number;
}

const monthOf = (text: string): number => (/^\d/.test(text) ? Number(text) : text === "tư" ? 4 : (numberIn(text) ?? 0));

/** The value of a month or of so many months: the one time in front of it since the figure before. */
function toldOf(read: ReadParagraph, at: number): Told | null {
  const { low } = read.paragraph.content;
  const reading = read.readings[at];
  if (reading === undefined || (reading.role !== "value" && reading.role !== "prior" && reading.toLevel !== true) || (/^(?:tăng|giảm)$/.test(reading.operator) && reading.toLevel !== true)) return null;
  const { figure } = reading;
  if (isPercent(figure) || isPoints(figure) || figure.bound || figure.hedge !== null || figure.numerator !== null || figure.denominator !== null || figure.unit?.label.includes("/") === true || tellingDigits(figure) < LEAST_DIGITS) return null;
  const from = read.readings[at - 1]?.figure.unitEnd ?? 0;
  const front = low.slice(from, figure.start).replace(/^.*[.](?!\d)/su, " ");
  const times = [...front.matchAll(TIME)];
  const [time] = times;
  if (time === undefined || times.length > 1 || NO_FLOW.test(front)) return null;
  const n = monthOf(time[1] ?? time[2] ?? "");
  return n < 1 || n > LAST ? null : { reading, span: time[1] === undefined ? "month" : "months", n };
}

/** The months up to one, those before it, and itself, each told once in the paragraph; far off by more than a slip it is another thing's. */
function ofParagraph(read: ReadParagraph): Draft[] {
  if (!read.paragraph.content.low.includes("tháng") || read.readings.length < 3) return [];
  const told = read.readings.flatMap((_, at) => toldOf(read, at) ?? []);
  return told.flatMap((all): Draft[] => {
    if (all.span !== "months" || all.n < 2) return [];
    const like = (span: Told["span"], n: number): Told[] => told.filter((other) => other.span === span && other.n === n && sameThing(other.reading.figure, all.reading.figure));
    const [months, before, month] = [like("months", all.n), like("months", all.n - 1), like("month", all.n)];
    const [first, last] = [before[0], month[0]];
    if (first === undefined || last === undefined || months.length + before.length + month.length > 3) return [];
    const draft = sumDraft(all.reading.figure, [first.reading.figure, last.reading.figure], (ok) => (ok ? `${all.n - 1} tháng và tháng ${all.n} cộng lại khớp với ${all.n} tháng.` : `Cần xem số ${all.n} tháng: ${all.n - 1} tháng và tháng ${all.n} cộng lại ra số khác.`));
    return draft.verdict === "consistent" || bySlip(draft) ? [draft] : [];
  });
}

/** Judges what is told month by month and in all. */
export function cumulatedMonths(report: ReadReport): Draft[] {
  return report.paragraphs.flatMap(ofParagraph);
}
