/** "cấp phép 27 cuộc, đã diễn ra 24/27 cuộc": the whole of a fraction, told again behind the count that it is. */
import { ONE } from "../../../figures";
import type { ReadParagraph } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import type { Reading } from "../../claims/roles";
import { isPercent, kindOf, nounOf, type Figure } from "../../reading/figure";
import { brief, shown, written, type Draft } from "../draft";
import { digitSlip } from "../slips";
import { compareFigures } from "./comparisons";
import { knownFrom, type Known } from "./retellings";

/** Readings in front that may be what the fraction is of. */
const MOST_BACK = 10;
const LEAST_DIGITS = 2;
const MANY_DIGITS = 3;

/** Nothing more is said of the whole behind it: "24/27 cuộc, còn 03 cuộc", "9/14 vụ đã xác định"; not "96/126 trường công lập". */
const NO_MORE = /^\s*(?:việc(?![A-Za-zÀ-ỹ])\s*)?(?:$|[,;.)]|(?:đã|đạt|chưa|được|có|còn|bằng|và|thì)(?![A-Za-zÀ-ỹ]))/u;
/** Older cases that come to those just found. */
const CARRIED = /kỳ trước|năm trước|chuyển sang|tồn(?![A-Za-zÀ-ỹ])|lũy kế|cộng dồn/u;
/** "16 xã, thị trấn" and "12/15 xã": places of several levels are counted now with, now without one. */
const PLACES = /^(?:xã|phường|thị trấn|huyện|đơn vị|thôn|bản|tổ|khu phố)(?![A-Za-zÀ-ỹ])/u;

const digitsOf = (f: Figure): string => f.value.abs().toFixed().replace(".", "");

/** What stands behind a figure and its noun. */
function behind(low: string, f: Figure): string {
  const rest = low.slice(f.unitEnd, f.unitEnd + 60);
  const noun = f.unit === null ? f.noun : "";
  return noun !== "" && rest.trimStart().startsWith(noun) ? rest.trimStart().slice(noun.length) : rest;
}

/** Of one unit, or counting things of one name. */
const alike = (a: Figure, b: Figure): boolean => kindOf(a) === kindOf(b) && !isPercent(a) && a.unit?.id === b.unit?.id && nounOf(a) === nounOf(b) && (a.unit !== null || a.noun !== "");

/** What else of the paragraph, added to the count or taken from it, makes the whole; or two that make it. */
function explained(count: Figure, whole: Figure, others: readonly Figure[]): boolean {
  return others.some((x) => count.value.plus(x.value).eq(whole.value) || count.value.minus(x.value).eq(whole.value) || others.some((y) => y.id > x.id && x.value.plus(y.value).eq(whole.value)));
}

/** The count in front of a fraction that its whole repeats but for a slip; null where the words leave another. */
function countOf(read: ReadParagraph, at: number, whole: Figure): Reading | null {
  const { low } = read.paragraph.content;
  const before = read.readings.slice(Math.max(0, at - MOST_BACK), at).filter(({ figure, role }) => role === "value" && figure.numerator === null && figure.denominator === null && !figure.bound && figure.hedge === null && alike(figure, whole));
  if (before.some(({ figure }) => figure.value.eq(whole.value))) return null;
  // What is told in brackets is a part of the count, not what the fraction is of.
  const counts = before.filter(({ figure }) => figure.group === whole.group);
  const count = counts[counts.length - 1];
  // "64 đơn thư …, giải quyết 51/63 đơn": one may not be theirs to decide.
  if (count === undefined || count.figure.decimals !== whole.decimals || count.figure.value.minus(whole.value).eq(ONE) || digitSlip(digitsOf(count.figure), digitsOf(whole)) === null) return null;
  const between = low.slice(count.figure.unitEnd, whole.start).replace(/\([^()]*\)/gu, " ");
  const few = digitsOf(whole).length < MANY_DIGITS;
  if (CARRIED.test(between) || (few && (PLACES.test(nounOf(whole)) || (counts.length > 1 && /\.\s/u.test(between))))) return null;
  return count;
}

function inParagraph(read: ReadParagraph, known: Known): Draft[] {
  const asked = new Set<number>();
  return read.readings.flatMap(({ figure: whole }, i): Draft[] => {
    if (whole.numerator === null || digitsOf(whole).length < LEAST_DIGITS || !NO_MORE.test(behind(read.paragraph.content.low, whole))) return [];
    const count = countOf(read, i, whole);
    if (count === null || asked.has(count.figure.id)) return [];
    const { figure } = count;
    const both = (ids: ReadonlySet<number>): boolean => ids.has(figure.id) && ids.has(whole.id);
    if ([figure, whole].some(({ id }) => known.failing.has(id)) || both(known.computed) || both(known.alike)) return [];
    const others = read.readings.map((r) => r.figure).filter((f) => f.id !== figure.id && f.id !== whole.id && f.id !== whole.numerator && kindOf(f) === kindOf(whole) && !isPercent(f));
    if (explained(figure, whole, others)) return [];
    asked.add(figure.id);
    const { holds } = compareFigures("value", figure, whole, true);
    return [{
      kind: "same", verdict: "review", figures: [figure, whole], holds,
      message: `Cần xem ${brief(count.clause)}: nơi này ghi ${written(figure)}, phân số phía sau ghi trên ${written(whole)}.`,
      formula: `${shown(figure)} ↔ ${shown(whole)}`,
    }];
  });
}

/** Wholes of fractions that differ by a slip from the count they are told of; `told`: all other relations. */
export function slippedWholes(report: ReadReport, told: readonly Draft[]): Draft[] {
  const known = knownFrom(told, new Set());
  return report.paragraphs.flatMap((read) => inParagraph(read, known));
}
