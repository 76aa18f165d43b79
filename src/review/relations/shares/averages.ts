/** Totals, counts and the average between them: "250 hộ, tổng số 1.050 người, bình quân 4,2 người/hộ". */
import { meets, multiplyIntervals, scaleInterval } from "../../../figures";
import { baseInterval, intervalOf, nounOf, type Figure } from "../../reading/figure";
import type { Claim, ReadParagraph } from "../../claims/claim";
import { contentWords } from "../../claims/words";
import type { ReadReport } from "../../claims/read";
import { isBelow, isCount, isTotal, PEOPLE, rateOf, type Rate } from "./each";
import { perTime } from "./perTime";
import { countedIn, isPopulation } from "./wholes";
import { asWritten, brief, judge, shown, type Draft, type Values } from "../draft";

const AVERAGE = /bình quân|(?<!dân số )trung bình|mỗi|định mức|mật độ|tính ra/;
/** Averages that are no quotient of two figures beside them. */
const NOT_DIVIDED = /thu nhập|(?<![A-Za-zÀ-ỹ])lương|grdp|gdp|năng suất|lãi suất/u;
const AVERAGES = new Set(contentWords("bình quân trung bình mỗi một đầu người đạt ước năm giá trị số"));
const MOST_BEFORE = 8;
const MOST_AFAR = 24;
const MOST_BEHIND = 3;
const MOST_WHOLES = 3;

function averageDraft(total: Figure, count: Figure, average: Claim, { factor, each }: Rate): Draft {
  const figures = [total, count, average.figure];
  const holds = (values: Values): boolean => {
    const product = multiplyIntervals(baseInterval(values(count)), scaleInterval(intervalOf({ ...values(average.figure), whole: false }), factor));
    return meets(product, scaleInterval(baseInterval(values(total)), each));
  };
  const ok = holds(asWritten);
  const computed = total.value.times(total.unit?.factor ?? 1).div(factor).times(each).div(count.value.times(count.unit?.factor ?? 1)).round(2, 1).toFixed().replace(".", ",");
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

interface Pair {
  readonly total: Claim;
  readonly count: Claim;
  readonly draft: Draft;
}

/** "trao 30 xe đạp, 200 suất quà trị giá 145 triệu đồng (mỗi suất …)": the total is of more than what is counted last. */
function first(read: ReadParagraph, near: readonly Claim[], { total, count }: Pair): boolean {
  const before = near[near.indexOf(count) - 1];
  return before === undefined || before === total || before.group !== count.group || /[;.](?!\d)/.test(read.paragraph.content.low.slice(before.figure.unitEnd, count.figure.start));
}

/** The names of the average are the total's: "vốn đăng ký bình quân một doanh nghiệp" of "vốn đăng ký". */
function namesTotal(average: Claim, total: Claim, { below }: Rate): boolean {
  const words = contentWords(average.reading.clause.replace(below, " ")).filter((word) => !AVERAGES.has(word));
  return words.length > 0 && words.every((word) => total.core.includes(word) || total.full.includes(word));
}

/** The one total and the one count of the sentence, the total right in front or named by the average. */
function sole(read: ReadParagraph, near: readonly Claim[], average: Claim, rate: Rate, pairs: readonly Pair[]): Pair | undefined {
  const { low } = read.paragraph.content;
  const here = pairs.filter(({ total, count }) => [total, count].every((c) => c.parent === null || inReach(read, average, c)));
  const [only] = here;
  if (only === undefined || here.length > 1 || (rate.said && !first(read, near, only))) return undefined;
  const [from, to] = [only.total, only.count].map((c) => c.figure).sort((a, b) => a.start - b.start);
  // "toàn xã có 1.250 hộ; hỗ trợ 500 triệu đồng, bình quân …": an average need not be of all.
  if (from === undefined || to === undefined || (/[;.](?!\d)/.test(low.slice(from.unitEnd, to.start)) && only.count.parent !== average.id)) return undefined;
  const before = near.filter((c) => c.parent === null && c.figure.start < average.figure.start).pop();
  const next = (before === only.total || before === only.count) && !/[;.](?!\d)/.test(low.slice(before.figure.unitEnd, average.figure.start));
  return next || namesTotal(average, only.total, rate) ? only : undefined;
}

/** What may be said where no pair gives the average: of the pair that stands beside it, or the only one there is. */
function missing(read: ReadParagraph, near: readonly Claim[], average: Claim, rate: Rate, pairs: readonly Pair[]): Draft[] {
  const reached = near.filter((c) => inReach(read, average, c));
  const close = pairs.filter(({ total, count }) => reached.includes(total) && reached.includes(count) && together(read, reached, total, count, average));
  const [only] = close;
  const pair = only !== undefined && close.length === 1 && !(rate.said && !first(read, reached, only)) ? only : sole(read, near, average, rate, pairs);
  return pair === undefined ? [] : [pair.draft];
}

function ofParagraph(read: ReadParagraph, wholes: ReadonlyMap<string, readonly Figure[]>, people: readonly Figure[]): Draft[] {
  const claims = read.claims.filter((c) => c.measure === "value");
  return claims.flatMap((average, i): Draft[] => {
    const rate = rateOf(average);
    if (rate === null || (!isAverage(average) && !rate.population)) return [];
    const near = claims.slice(Math.max(0, i - MOST_BEFORE), i + 1 + MOST_BEHIND).filter((c) => c === average || (!isAverage(c) && (c.parent === null || inReach(read, average, c))));
    const totals = near.filter((c) => c !== average && isTotal(c, rate));
    const numbers = near.filter((c) => c !== average && isCount(c, rate) && !totals.includes(c));
    // The nearest pair that fits is meant; without one, the only pair beside the average.
    const distance = (c: Claim): number => Math.abs(near.indexOf(c) - near.indexOf(average));
    const pairs = totals.flatMap((total) => numbers.map((count) => ({ total, count }))).sort((a, b) => distance(a.total) + distance(a.count) - distance(b.total) - distance(b.count));
    const drafts = pairs.map(({ total, count }) => ({ total, count, draft: averageDraft(total.figure, count.figure, average, rate) }));
    const fitting = drafts.find(({ draft }) => draft.verdict === "consistent");
    if (fitting !== undefined) return [fitting.draft];
    // Further off in the paragraph, in brackets of their own.
    const afar = claims.slice(Math.max(0, i - MOST_AFAR), i).filter((c) => isCount(c, rate) && !isAverage(c) && !totals.includes(c)).reverse().map((c) => c.figure);
    const denominators = [...near.flatMap((c) => read.readings.filter((r) => r.figure.numerator === c.figure.id).map((r) => r.figure)), ...(wholes.get(rate.below) ?? []).slice(0, MOST_WHOLES), ...(PEOPLE.test(rate.below) ? people.slice(0, MOST_WHOLES) : [])];
    const against = totals.flatMap((total) => [...afar, ...denominators].filter((f) => (afar.includes(f) || isBelow(rate, nounOf(f)) || people.includes(f)) && f.value.gt(0)).map((count) => averageDraft(total.figure, count, average, rate)));
    const ofWhole = against.find((draft) => draft.verdict === "consistent");
    if (ofWhole !== undefined) return [ofWhole];
    return NOT_DIVIDED.test(average.label) ? [] : missing(read, near, average, rate, drafts);
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

/** What a file says of its population, each number once. */
function populationsOf(report: ReadReport): Map<string, Figure[]> {
  const out = new Map<string, Figure[]>();
  for (const [key, list] of countedIn(report)) {
    const file = key.slice(0, key.indexOf("|"));
    for (const whole of list) {
      const known = out.get(file) ?? [];
      if (isPopulation(whole) && !known.some((f) => baseInterval(f).low?.eq(baseInterval(whole.figure).low ?? 0) === true)) out.set(file, [...known, whole.figure]);
    }
  }
  return out;
}

/** Judges every average whose total and count are stated. */
export function averageRelations(report: ReadReport): Draft[] {
  const wholes = wholesOf(report);
  const people = populationsOf(report);
  return report.paragraphs.flatMap((read) => {
    const { file } = read.paragraph;
    return [...ofParagraph(read, wholes.get(file) ?? new Map<string, Figure[]>(), people.get(file) ?? []), ...perTime(read)];
  });
}
