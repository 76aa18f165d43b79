/** What stands below the strokes of one section's fractions: "64/431 xã … 127/431 xã … 306/431 xã". */
import { ONE } from "../../../../figures";
import type { ReadReport } from "../../../claims/read";
import { nounOf, type Figure } from "../../../reading/figure";
import { shown, written, type Draft } from "../../draft";
import { digitSlip, lengthSlip } from "../../slips";
import { compareFigures } from "./comparisons";

const LEAST = 10;
/** Digits of a whole that is told twice of one noun by no coincidence. */
const LONG = 4;
const MOST = 60;
/** Fractions of one paragraph that agree against one. */
const MANY = 3;
/** Then, elsewhere, of some of them only: another whole. */
const OTHER = /(?<![A-Za-zÀ-ỹ])(?:năm (?:trước|ngoái|20\d\d)|cùng kỳ|kỳ trước|tháng|quý|đến|riêng|trong đó|của|tại|thuộc|huyện|thành phố|cấp)(?![A-Za-zÀ-ỹ])/u;

interface Stroke {
  readonly whole: Figure;
  readonly above: Figure;
  /** Words between what stands in front and the fraction. */
  readonly words: string;
  /** So many of them are counted elsewhere, without a stroke. */
  readonly counted: boolean;
}

const digitsOf = ({ value }: Figure): string => value.toFixed().replace(/\D/g, "");

/** The counts that no fraction tells, by paper, noun and value: "xã đạt 19 tiêu chí". */
function plainIn(report: ReadReport): ReadonlySet<string> {
  return new Set(report.paragraphs.flatMap(({ paragraph, readings }) => readings.flatMap(({ figure }) => (figure.numerator === null && figure.denominator === null && figure.hedge === null && nounOf(figure) !== "" ? [`${paragraph.file}|${nounOf(figure)}|${figure.value.toFixed()}`] : []))));
}

/** The fractions of each section, by the noun of what they are of. */
function strokesOf(report: ReadReport): Stroke[][] {
  const groups = new Map<string, Stroke[]>();
  const plain = plainIn(report);
  for (const { paragraph, readings } of report.paragraphs) {
    const byId = new Map(readings.map((reading) => [reading.figure.id, reading]));
    for (const { figure: whole } of readings) {
      const above = whole.numerator === null ? undefined : byId.get(whole.numerator);
      const noun = nounOf(whole);
      if (above === undefined || noun === "" || whole.decimals > 0 || whole.value.lt(LEAST) || whole.hedge !== null) continue;
      const key = `${paragraph.file}|${paragraph.section.id}|${noun}`;
      const own = groups.get(key);
      const stroke = { whole, above: above.figure, words: above.clause, counted: plain.has(`${paragraph.file}|${noun}|${whole.value.toFixed()}`) };
      if (own === undefined) groups.set(key, [stroke]);
      else if (own.length < MOST) own.push(stroke);
    }
  }
  return [...groups.values()].filter((group) => group.length >= 2);
}

/** Those told alike in one paragraph. */
function agreeing(group: readonly Stroke[]): Draft[] {
  return group.flatMap(({ whole }, i): Draft[] => {
    const earlier = group.slice(0, i).findLast((other) => other.whole.value.eq(whole.value))?.whole;
    if (earlier?.paragraph !== whole.paragraph) return [];
    const { holds } = compareFigures("value", earlier, whole, true);
    return [{ kind: "same", verdict: "consistent", figures: [earlier, whole], holds, message: `Tổng số ${nounOf(whole)} khớp nhau ở hai nơi.`, formula: `${written(earlier)} = ${written(whole)}` }];
  });
}

/** The only one that differs, by a slip of the pen, from all the others: two of them at least, or one that is long or has the same above the stroke. */
function odd(group: readonly Stroke[]): Draft[] {
  const values = new Set(group.map(({ whole }) => digitsOf(whole)));
  if (values.size !== 2) return [];
  const candidates = group.flatMap((one): { readonly one: Stroke; readonly other: Stroke }[] => {
    const others = group.filter((other) => other !== one && !other.whole.value.eq(one.whole.value));
    const [other] = others;
    if (other === undefined || others.length < group.length - 1) return [];
    const [own, theirs] = [digitsOf(one.whole), digitsOf(other.whole)];
    // "16/12 tiêu chí …, 19/19 tiêu chí": more of them than there are.
    const overfull = one.above.value.gt(one.whole.value) && others.every(({ above, whole }) => above.value.lte(whole.value) && one.above.value.lte(whole.value));
    // "16/69 tiêu chí …, 19/19 tiêu chí" beside "xã đạt 19 tiêu chí": all that there are.
    const all = !one.counted && others.some(({ counted, above, whole }) => counted && above.value.eq(whole.value));
    const sure = overfull || all || others.length >= 2 || (own.length >= LONG && theirs.length >= LONG) || one.above.value.eq(other.above.value);
    const slip = digitSlip(own, theirs) !== null || lengthSlip(own, theirs) !== null;
    const near = one.whole.value.minus(other.whole.value).abs().eq(ONE);
    // Of a list in which all others agree, the one that differs needs no slip.
    const listed = others.length >= MANY && new Set(group.map(({ whole }) => whole.paragraph)).size === 1 && one.above.value.lt(other.whole.value);
    return sure && (slip || listed) && !near && (overfull || all || ![one, ...others].some(({ words }) => OTHER.test(words))) ? [{ one, other }] : [];
  });
  // Of two the later one.
  const found = candidates[candidates.length - 1];
  if (found === undefined) return [];
  const { whole } = found.one;
  const { holds } = compareFigures("value", found.other.whole, whole, true);
  return [{
    kind: "same", verdict: "review", figures: [found.other.whole, whole], holds,
    message: `Cần xem mẫu số ${shown(whole)}: các phân số khác cùng mục ghi trên ${written(found.other.whole)}.`,
    formula: `${shown(found.other.whole)} ↔ ${shown(whole)}`,
  }];
}

/** Wholes of fractions that one section tells alike, and the one that a slip keeps from it. */
export function sameStrokes(report: ReadReport): Draft[] {
  return strokesOf(report).flatMap((group) => [...agreeing(group), ...odd(group)]);
}
