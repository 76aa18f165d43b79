/** Totals, counts and the average between them: "250 hộ, tổng số 1.050 người, bình quân 4,2 người/hộ". */
import { decimal, meets, multiplyIntervals, parseUnit, scaleInterval, type Decimal, type Unit } from "../../../figures";
import { baseInterval, intervalOf, kindOf, nounOf, type Figure } from "../../reading/figure";
import type { Claim, ReadParagraph } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import { asWritten, brief, judge, shown, type Draft, type Values } from "../draft";

const AVERAGE = /bình quân|trung bình|mỗi|định mức/;
/** Averages that are no quotient of two figures beside them. */
const NOT_DIVIDED = /thu nhập|(?<!\p{L})lương|grdp|gdp|năng suất|lãi suất/u;
const MOST_BEFORE = 8;
const MOST_BEHIND = 3;
const MOST_WHOLES = 3;

/** "triệu đồng/hộ": what is divided, and among how many of what. */
interface Rate {
  readonly above: Unit;
  readonly below: string;
  /** So many of them at a time: 10.000 for "vạn dân". */
  readonly each: Decimal;
}

const OF_POPULATION = /^(?:1\s+)?(vạn|10\.000|1\.000|100)\s*dân$/;
const POPULATIONS: Readonly<Record<string, number>> = { vạn: 10_000, "10.000": 10_000, "1.000": 1000, "100": 100 };
const PEOPLE = /^(?:người|dân|(?:nhân )?khẩu|lao động|học sinh|học viên|sinh viên|lưu học sinh|cán bộ|đối tượng|trẻ)(?!\p{L})/u;

/** Null for rates of time, and where more than one stroke stands. */
function rateOf(average: Figure): Rate | null {
  const [head, tail, ...more] = (average.unit?.label ?? "").split("/");
  if (head === undefined || tail === undefined || more.length > 0) return null;
  const above = parseUnit(head.trim(), { allowUnknown: true });
  if (above === null) return null;
  const population = OF_POPULATION.exec(tail.trim())?.[1];
  return population === undefined ? { above, below: tail.trim(), each: decimal(1) } : { above, below: "người", each: decimal(POPULATIONS[population] ?? 1) };
}

/** "hộ" of "hộ vay", "lượt hộ", "hộ"; people by whatever name. */
function named(noun: string, wanted: string): boolean {
  if (noun === "" || wanted === "") return false;
  return noun === wanted || noun.startsWith(`${wanted} `) || wanted.startsWith(`${noun} `) || noun.endsWith(` ${wanted}`) || (PEOPLE.test(wanted) && PEOPLE.test(noun));
}

function isCount({ figure }: Claim, { below, each }: Rate): boolean {
  const whole = figure.whole || figure.decimals === 0 || (each.gt(1) && figure.unit?.dimension === "count");
  return figure.denominator === null && whole && figure.value.gt(0) && (named(nounOf(figure), below) || (figure.unit !== null && figure.unit.label === below));
}

function isTotal({ figure }: Claim, { above }: Rate): boolean {
  if (figure.denominator !== null) return false;
  return above.dimension === "count" ? named(nounOf(figure), above.base) || figure.unit?.base === above.base : kindOf(figure) === `${above.dimension}:${above.base}`;
}

function averageDraft(total: Figure, count: Figure, average: Claim, { above, each }: Rate): Draft {
  const figures = [total, count, average.figure];
  const holds = (values: Values): boolean => {
    const product = multiplyIntervals(baseInterval(values(count)), scaleInterval(intervalOf(values(average.figure)), above.factor));
    return meets(product, scaleInterval(baseInterval(values(total)), each));
  };
  const ok = holds(asWritten);
  const computed = total.value.times(total.unit?.factor ?? 1).div(above.factor).times(each).div(count.value.times(count.unit?.factor ?? 1)).round(2, 1).toFixed().replace(".", ",");
  return {
    kind: "ratio", figures, holds, verdict: judge(figures, holds, "review"),
    message: ok ? `Số bình quân khớp với tổng số và số lượng (${brief(average.label)}).` : `Cần xem ${brief(average.label)}: ${shown(total)} chia ${shown(count)} được ${computed}, báo cáo ghi bình quân ${shown(average.figure)}.`,
    formula: `${shown(total)} / ${shown(count)} = ${computed} ${ok ? "≈" : "≠"} ${shown(average.figure)}`,
  };
}

/** The average right behind its total and count, or right in front of the brackets that hold them. */
function together(read: ReadParagraph, near: readonly Claim[], total: Claim, count: Claim, average: Claim): boolean {
  const places = [total, count, average].map((claim) => near.indexOf(claim)).sort((a, b) => a - b);
  if ((places[2] ?? 0) - (places[0] ?? 0) !== 2) return false;
  const inside = total.parent === average.id && count.parent === average.id;
  if (near.indexOf(average) !== places[2] && !inside) return false;
  const [first, , last] = places.map((at) => near[at]);
  if (first === undefined || last === undefined) return false;
  // "…; bình quân 9,05 tỷ đồng/doanh nghiệp" goes on with the item in front.
  return inside || !/[;.](?!\d)(?!\s*(?:bình quân|trung bình))/.test(read.paragraph.content.low.slice(first.figure.unitEnd, last.figure.start));
}

/** The words in front of a figure, back to the last sign, say that it is an average. */
function isAverage({ reading }: Claim): boolean {
  return AVERAGE.test(/[^,;.()]*$/.exec(reading.lead)?.[0] ?? "");
}

/** Outside brackets where the average stands, or within those right behind it. */
function inReach(read: ReadParagraph, average: Claim, claim: Claim): boolean {
  return claim.group === average.group || claim.group === read.structure.groups[average.group]?.parent || claim.parent === average.id;
}

function ofParagraph(read: ReadParagraph, wholes: ReadonlyMap<string, readonly Figure[]>): Draft[] {
  const claims = read.claims.filter((c) => c.measure === "value");
  return claims.flatMap((average, i): Draft[] => {
    const rate = rateOf(average.figure);
    if (rate === null || (!isAverage(average) && rate.each.eq(1))) return [];
    const near = claims.slice(Math.max(0, i - MOST_BEFORE), i + 1 + MOST_BEHIND).filter((c) => c === average || (!isAverage(c) && (c.parent === null || inReach(read, average, c))));
    const totals = near.filter((c) => c !== average && isTotal(c, rate));
    const numbers = near.filter((c) => c !== average && isCount(c, rate) && !totals.includes(c));
    // The nearest pair that fits is meant; without one, the only pair beside the average.
    const distance = (c: Claim): number => Math.abs(near.indexOf(c) - near.indexOf(average));
    const pairs = totals.flatMap((total) => numbers.map((count) => ({ total, count }))).sort((a, b) => distance(a.total) + distance(a.count) - distance(b.total) - distance(b.count));
    const drafts = pairs.map(({ total, count }) => ({ total, count, draft: averageDraft(total.figure, count.figure, average, rate) }));
    const fitting = drafts.find(({ draft }) => draft.verdict === "consistent");
    if (fitting !== undefined) return [fitting.draft];
    const denominators = [...near.flatMap((c) => read.readings.filter((r) => r.figure.numerator === c.figure.id).map((r) => r.figure)), ...(wholes.get(rate.below) ?? []).slice(0, MOST_WHOLES)];
    const against = totals.flatMap((total) => denominators.filter((f) => named(nounOf(f), rate.below) && f.value.gt(0)).map((count) => averageDraft(total.figure, count, average, rate)));
    const ofWhole = against.find((draft) => draft.verdict === "consistent");
    if (ofWhole !== undefined) return [ofWhole];
    const reached = near.filter((c) => inReach(read, average, c));
    const close = drafts.filter(({ total, count }) => reached.includes(total) && reached.includes(count) && together(read, reached, total, count, average));
    const [only] = close;
    return only !== undefined && close.length === 1 && !NOT_DIVIDED.test(average.label) ? [only.draft] : [];
  });
}

/** Denominators of a file's fractions, by what they count: "94" of "58/94 xã". */
function wholesOf(report: ReadReport): Map<string, Map<string, Figure[]>> {
  const out = new Map<string, Map<string, Figure[]>>();
  for (const read of report.paragraphs) {
    const ofFile = out.get(read.paragraph.file) ?? new Map<string, Figure[]>();
    out.set(read.paragraph.file, ofFile);
    for (const { figure } of read.readings) {
      const noun = nounOf(figure);
      if (figure.numerator === null || !figure.whole || noun === "") continue;
      const known = ofFile.get(noun) ?? [];
      if (!known.some((f) => f.value.eq(figure.value))) ofFile.set(noun, [...known, figure]);
    }
  }
  return out;
}

/** Judges every average whose total and count are stated. */
export function averageRelations(report: ReadReport): Draft[] {
  const wholes = wholesOf(report);
  return report.paragraphs.flatMap((read) => ofParagraph(read, wholes.get(read.paragraph.file) ?? new Map<string, Figure[]>()));
}
