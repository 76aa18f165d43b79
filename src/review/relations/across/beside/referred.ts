/** "Trong 742 vụ, việc thụ lý, đã giải quyết 689 vụ": a count that a sentence goes on from, told again of the one in front of it. */
import type { ReadParagraph } from "../../../claims/claim";
import type { ReadReport } from "../../../claims/read";
import type { Reading } from "../../../claims/roles";
import { quoted } from "../../../claims/name";
import { isPercent, isPoints, kindOf, type Figure } from "../../../reading/figure";
import { shown, written, type Draft } from "../../draft";
import { sentenceBefore } from "../../links/namesakes";
import { digitSlip } from "../../slips";
import { compareFigures } from "../indicator/comparisons";
import { apartByComputation, type Known } from "../known";
import { explained } from "./fractions";

/** What opens a sentence that goes on from a count; behind "qua" and the like the name must be told again, too. */
const OPENS = /(?:^|[.;:•–+-]\s*)(trong(?: tổng)?(?: số)?|(?:qua|với|tại|từ|cả|toàn bộ|tất cả|đối với)(?: tổng)?(?: số)?)\s*$/u;
const WITHIN = /^trong/u;
const MOST_OPENING = 30;
/** Readings in front, and paragraphs, among which the count is looked for. */
const MOST_BACK = 10;
const PARAGRAPHS_BACK = 1;
/** "Trong 5 năm qua". */
const OF_TIME = /^(?:năm|tháng|quý|tuần|ngày|giờ|kỳ|giai đoạn|nhiệm kỳ|lần|đợt|vòng)$/u;
/** Where the name of what is counted ends. */
const ENDS = /[.,;:()\d/]|(?<![A-Za-zÀ-ỹ])(?:này|đó|trên|nói trên|nêu trên|kể trên|có|đã|được|thì|đang|đều|còn|của|do|là|và|hiện|tại|ở|với|so|phải|sẽ|chưa)(?![A-Za-zÀ-ỹ])/u;
const POINTS_BACK = /^\s*(?:[A-Za-zÀ-ỹ]+\s+){1,4}(?:này|đó|nói trên|nêu trên|kể trên)(?![A-Za-zÀ-ỹ])/u;
/** "(năm trước 46 trường)", "kỳ trước chuyển sang". */
const ANOTHER_TIME = /(?<![A-Za-zÀ-ỹ])(?:trước|ngoái|cùng kỳ|đầu năm|lũy kế|cộng dồn)(?![A-Za-zÀ-ỹ])[^.;]*$/u;
const MOST_NAME = 50;
/** Words of a name that leave no doubt. */
const FULL_NAME = 3;
const TWO = 2;

/** The words right behind a figure that name what it counts. */
function nameBehind(low: string, { end }: Figure): string[] {
  const rest = low.slice(end, end + MOST_NAME);
  const stop = rest.search(ENDS);
  return (stop < 0 ? rest : rest.slice(0, stop)).match(/[A-Za-zÀ-ỹ]+/gu) ?? [];
}

/** All of the name stands behind the other figure. */
const answers = (name: readonly string[], behind: readonly string[]): boolean => name[0] === behind[0] && name.every((word) => behind.includes(word));

/** Its head and its last two words do. */
function ends(name: readonly string[], behind: readonly string[]): boolean {
  const [x, y] = name.slice(-TWO);
  return name.length >= FULL_NAME && name[0] === behind[0] && behind.some((word, i) => word === x && behind[i + 1] === y);
}

const countable = ({ role, figure }: Reading): boolean => (role === "value" || role === "denominator") && figure.hedge === null && !figure.bound && figure.decimals === 0 && !isPercent(figure) && !isPoints(figure);

interface Before {
  readonly reading: Reading;
  readonly low: string;
  readonly gap: string;
}

/** The counts of one kind in front of a reading, here and in the paragraph in front, the nearest first. */
function before(report: ReadReport, read: ReadParagraph, at: number): Before[] {
  const own = read.readings[at];
  if (own === undefined) return [];
  const { paragraph } = read;
  const here = read.readings.slice(Math.max(0, at - MOST_BACK), at).reverse().map((reading) => ({ reading, low: paragraph.content.low, gap: paragraph.content.low.slice(reading.figure.end, own.figure.start) }));
  const ahead = [...Array(PARAGRAPHS_BACK).keys()].flatMap((i) => {
    const there = report.paragraphs[paragraph.index - 1 - i];
    if (there === undefined || there.paragraph.file !== paragraph.file || there.paragraph.section !== paragraph.section) return [];
    const { low } = there.paragraph.content;
    return there.readings.slice(-MOST_BACK).reverse().map((reading) => ({ reading, low, gap: low.slice(reading.figure.end) }));
  });
  return [...here, ...ahead].filter(({ reading }) => countable(reading) && kindOf(reading.figure) === kindOf(own.figure) && reading.figure.unit?.id === own.figure.unit?.id);
}

const digitsOf = (f: Figure): string => f.value.toFixed();

/** One digit alone says little, unless the name leaves no doubt. */
function parts(a: Figure, b: Figure, full: boolean): boolean {
  const [x, y] = [digitsOf(a), digitsOf(b)];
  return digitSlip(x, y) !== null && (x.length > 1 || full);
}

/** What a sentence goes on from, told as it was, or with a slip. */
export function referred(report: ReadReport, known: Known): Draft[] {
  return report.paragraphs.flatMap((read) => read.readings.flatMap((reading, i): Draft[] => {
    const { figure } = reading;
    if (!countable(reading) || figure.denominator !== null || figure.numerator !== null) return [];
    const { low } = read.paragraph.content;
    const opening = OPENS.exec(low.slice(Math.max(0, figure.start - MOST_OPENING), figure.start))?.[1];
    if (opening === undefined) return [];
    const name = nameBehind(low, figure);
    const [head] = name;
    if (head === undefined || OF_TIME.test(head)) return [];
    const within = WITHIN.test(opening);
    const full = name.length >= FULL_NAME || (name.length >= TWO && figure.unit === null) || POINTS_BACK.test(low.slice(figure.end, figure.end + MOST_NAME));
    if (!within && !full) return [];
    const inFront = before(report, read, i);
    const named = (by: typeof answers): Before[] => inFront.filter(({ reading: { figure: f }, low: text }) => by(name, nameBehind(text, f)));
    const entire = named(answers);
    const counts = entire.length > 0 ? entire : named(ends);
    const same = counts.find(({ reading: { figure: f } }) => f.value.eq(figure.value));
    const found = same ?? counts[0];
    if (found === undefined) return [];
    const source = found.reading.figure;
    const { holds } = compareFigures("value", source, figure, true);
    if (same !== undefined) {
      return known.alike.has(figure.id) ? [] : [{ kind: "same", verdict: "consistent", figures: [source, figure], holds, message: `Hai nơi nêu khớp nhau: ${quoted(found)}.`, formula: `${written(source)} = ${written(figure)}` }];
    }
    if (counts.some(({ reading: { figure: f } }) => !f.value.eq(source.value)) || !parts(source, figure, full) || [sentenceBefore(source, report), found.gap].some((text) => ANOTHER_TIME.test(text.toLowerCase()))) return [];
    const both = (ids: ReadonlySet<number>): boolean => ids.has(figure.id) && ids.has(source.id);
    if (known.failing.has(figure.id) || known.failing.has(source.id) || apartByComputation(known, figure, source) || both(known.alike)) return [];
    if (explained(source, figure, inFront.map((each) => each.reading.figure).filter((f) => f.id !== source.id))) return [];
    return [{
      kind: "same", verdict: "review", figures: [source, figure], holds,
      message: `Cần xem ${quoted(found)}: phía trước ghi ${written(source)}, câu sau nhắc lại là ${written(figure)}.`,
      formula: `${shown(source)} ↔ ${shown(figure)}`,
    }];
  }));
}
