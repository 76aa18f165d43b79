/** What stands below the strokes of one section's fractions: "64/431 xã … 127/431 xã … 306/431 xã". */
import { ONE, sum } from "../../../../figures";
import type { ReadReport } from "../../../claims/read";
import { contentWords } from "../../../claims/words";
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
const OTHER = /(?<![A-Za-zÀ-ỹ])(?:năm (?:trước|ngoái|20\d\d)|cùng kỳ|kỳ trước|tháng|quý|đến|riêng|trong đó|của|tại|thuộc|(?<!(?:toàn|cả) )huyện|(?<!(?:toàn|cả) )thành phố|cấp)(?![A-Za-zÀ-ỹ])/u;

interface Stroke {
  readonly whole: Figure;
  readonly above: Figure;
  /** Words between what stands in front and the fraction. */
  readonly words: string;
  /** What stands behind it, word for word. */
  readonly name: string;
  /** Nothing more is said of the whole: "16/30 chỉ tiêu đạt". */
  readonly bare: boolean;
  /** So many of them are counted elsewhere, without a stroke. */
  readonly counted: boolean;
}

/** Words behind a noun that name one thing. */
const NAMED = 3;
const MOST_NAME = 80;

/** The words behind the fraction, to the next stop; none where they are few. */
function nameBehind(low: string, { end }: Figure): string {
  const words = contentWords(/^[^.;:()\d]*/u.exec(low.slice(end, end + MOST_NAME))?.[0] ?? "");
  return words.length < NAMED ? "" : words.slice(0, NAMED).join(" ");
}

const BARE = /^\s*(?:$|[,;:.()]|(?:đã|đạt|chưa|được|có|còn|bằng|và|thì|không|hoàn thành|vượt)(?![A-Za-zÀ-ỹ]))/u;
const NOUN = 40;

/** True where what stands behind the noun of a fraction says nothing more of it. */
function isBare(low: string, whole: Figure): boolean {
  const rest = low.slice(whole.end, whole.end + NOUN).trimStart();
  const noun = nounOf(whole);
  return rest.startsWith(noun) && BARE.test(rest.slice(noun.length));
}

/** What may stand in front of the second of two fractions that one sentence counts through: no name of a place or of a part. */
const BREATH = /^[^\p{Lu}\d.]*(?:[,;]|(?<![A-Za-zÀ-ỹ])và)\s*(?:(?:và|có|chỉ|còn|đã|toàn\s+[A-Za-zÀ-ỹ]+)\s+)*$/u;

/** Two fractions of one thing right behind one another, its parts or said in the same words: "16/30 chỉ tiêu đạt, 12/30 chỉ tiêu chưa đạt". */
function inOneBreath(a: Stroke, b: Stroke, report: ReadReport): boolean {
  const [x, y] = a.whole.start < b.whole.start ? [a, b] : [b, a];
  const text = report.paragraphs[x.whole.paragraph]?.paragraph.content.text ?? "";
  const parts = x.bare && y.bare && [x, y].some(({ whole }) => x.above.value.plus(y.above.value).lte(whole.value));
  return x.whole.paragraph === y.whole.paragraph && (parts || (x.name !== "" && x.name === y.name)) && BREATH.test(text.slice(x.whole.end, y.above.start));
}

/** The parts of one whole in one paragraph: "13/26 …, 10/26 …, 3/26": what stands above all strokes makes it. */
function tiled(group: readonly Stroke[], { whole }: Stroke): boolean {
  return new Set(group.map((stroke) => stroke.whole.paragraph)).size === 1 && sum(group.map(({ above }) => above.value)).eq(whole.value);
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
      const stroke = { whole, above: above.figure, words: above.clause, name: nameBehind(paragraph.content.low, whole), bare: isBare(paragraph.content.low, whole), counted: plain.has(`${paragraph.file}|${noun}|${whole.value.toFixed()}`) };
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
function odd(group: readonly Stroke[], report: ReadReport): Draft[] {
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
    // "15/19 xã đạt chuẩn, 4/15 xã đạt nâng cao": of those just told.
    if (others.some(({ above }) => above.value.eq(one.whole.value)) || others.some(({ whole }) => whole.value.eq(one.above.value))) return [];
    const parts = tiled(group, other) && one.above.value.lte(other.whole.value);
    const sure = overfull || all || inOneBreath(one, other, report) || others.length >= 2 || (own.length >= LONG && theirs.length >= LONG) || one.above.value.eq(other.above.value);
    const slip = digitSlip(own, theirs) !== null || lengthSlip(own, theirs) !== null;
    const near = one.whole.value.minus(other.whole.value).abs().eq(ONE);
    // Of a list in which all others agree, the one that differs needs no slip.
    const listed = others.length >= MANY && new Set(group.map(({ whole }) => whole.paragraph)).size === 1 && one.above.value.lt(other.whole.value);
    if (parts && (slip || others.length >= 2)) return [{ one, other }];
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
  return strokesOf(report).flatMap((group) => [...agreeing(group), ...odd(group, report)]);
}
