/** The counts of a paragraph as a list reads them: a fraction as one entry, each with the words in front and the kind that it is of. */
import type { ReadParagraph } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import { oncePer } from "../../once";
import { isPercent, isPoints, kindOf, type Figure } from "../../reading/figure";

/** A count, or the number above a stroke with the one below it. */
export interface Entry {
  readonly figure: Figure;
  readonly below: Figure | null;
  /** The words between the entry in front and this one, what stands in brackets left out. */
  readonly words: string;
  /** What is counted, without the word for cases: "khiếu nại đúng" of "12 đơn khiếu nại đúng", or of "khiếu nại đúng 12 đơn". */
  readonly kind: string;
  /** A change, another time, a bound: no count of now. */
  readonly other: boolean;
}

const CASES = /^(?:(?:lượt|vụ|việc|án|đơn|thư|hồ sơ|trường hợp|cuộc|người|ý kiến|nội dung|văn bản)(?![A-Za-zÀ-ỹ])[\s,]*)+/u;
const SHORT: readonly (readonly [RegExp, string])[] = [[/(?<![A-Za-zÀ-ỹ])kn(?![A-Za-zÀ-ỹ])/gu, "khiếu nại"], [/(?<![A-Za-zÀ-ỹ])tc(?![A-Za-zÀ-ỹ])/gu, "tố cáo"], [/(?<![A-Za-zÀ-ỹ])pa(?![A-Za-zÀ-ỹ])/gu, "phản ánh"]];
const ENDS = /[,;.:()[\]\d/]|(?<![A-Za-zÀ-ỹ])và(?![A-Za-zÀ-ỹ])/u;
const LEAD = /^(?:\s|[,;:.-]|(?:trong đó|còn lại|còn|tồn|có|là|gồm|với|và|đã|được|giải quyết|xong|nội dung|về|kết quả|số|đơn|vụ|việc)(?![A-Za-zÀ-ỹ]))+/u;
const OTHER = /cùng kỳ|(?:năm|tháng|quý|kỳ) trước|so với|(?<![A-Za-zÀ-ỹ])(?:tăng|giảm|bình quân|kế hoạch|chỉ tiêu)(?![A-Za-zÀ-ỹ])/u;

function spelled(words: string): string {
  return SHORT.reduce((text, [short, long]) => text.replace(short, long), words).replace(/\s+/g, " ").trim();
}

function behind(low: string, at: number): string {
  const text = low.slice(at, at + 80);
  const end = ENDS.exec(text);
  return spelled(text.slice(0, end?.index ?? text.length)).replace(CASES, "");
}

function inFront(words: string): string {
  const pieces = words.split(/[,;:.]\s|\svà\s/u);
  return spelled(pieces[pieces.length - 1] ?? "").replace(LEAD, "").trim();
}

const entriesIn = oncePer((report: ReadReport) => oncePer((read: ReadParagraph): readonly Entry[] => {
  const { low } = read.paragraph.content;
  const out: Entry[] = [];
  let from = 0;
  for (const { figure, role, operator, toLevel } of read.readings) {
    if (role === "denominator" || figure.numerator !== null || kindOf(figure) !== "count" || isPercent(figure) || isPoints(figure) || read.structure.groups[figure.group]?.parent !== null) continue;
    const below = figure.denominator === null ? null : (report.figures.get(figure.denominator) ?? null);
    const words = low.slice(from, figure.start).replace(/\([^()]*\)/g, " ");
    const end = below ?? figure;
    const kind = behind(low, end.end);
    const changed = role === "change" || role === "prior" || /^(?:tăng|giảm)$/u.test(operator) || toLevel === true;
    out.push({ figure, below, words, kind: kind === "" ? inFront(words) : kind, other: changed || figure.bound || figure.hedge !== null || OTHER.test((words.split(/[;.]\s/u).pop() ?? "").slice(-60)) });
    from = end.unitEnd;
  }
  return out;
}));

/** The counts of a paragraph outside brackets, in order. */
export const entriesOf = (report: ReadReport, read: ReadParagraph): readonly Entry[] => entriesIn(report)(read);

/** Of one kind: the first two syllables are the same, or the only one. */
export function sameKind(a: string, b: string): boolean {
  const [x, y] = [a, b].map((kind) => kind.split(" ").slice(0, 2).join(" "));
  return x !== undefined && x !== "" && x === y;
}
