/** Totals, counts and the average between them: "250 hộ, tổng số 1.050 người, bình quân 4,2 người/hộ". */
import { baseInterval, kindOf, nounOf, type Figure } from "../../reading/figure";
import { firstFrom, type Claim, type ReadParagraph } from "../../claims/claim";
import { contentWords } from "../../claims/words";
import type { ReadReport } from "../../claims/read";
import { oncePer } from "../../once";
import { asQuestion, confirming, type Draft } from "../draft";
import { bySlip } from "../edits";
import { amongAll, joinedCounts } from "./amongAll";
import { claimsAbove } from "./above";
import { averageAsked, averageDraft, isNearly, type Pair } from "./average";
import { isBelow, isCount, isTotal, PEOPLE, rateOf, type Rate } from "./each";
import { overSeveral } from "./several";
import { perTime } from "./perTime";
import { perYear } from "./perYear";
import { fitChance } from "../slipped";
import { STROKE } from "./said";
import { countedIn, isPopulation } from "./wholes";

const AVERAGE = /bình quân|(?<!dân số )trung bình|mỗi|mật độ|tính ra|suất đầu tư/;
/** Averages that are no quotient of two figures beside them. */
const NOT_DIVIDED = /thu nhập|(?<![A-Za-zÀ-ỹ])lương(?! thực)|grdp|gdp|năng suất|lãi suất/u;
const AVERAGES = new Set(contentWords("bình quân trung bình mỗi một đầu người đạt ước năm giá trị số tỷ trọng"));
const MOST_BEFORE = 8;
const MOST_AFAR = 24;
const MOST_BEHIND = 3;
const MOST_WHOLES = 3;
/** Figures in front in the sentence, where no word says that it is an average. */
const MOST_BESIDE = 5;
/** Paragraphs above, and pairs of a total and a count of them. */
const MOST_ABOVE = 3;
const MOST_PAIRS = 8;
const MOST_OF_EACH = 4;
/** Where the words leave one pair alone, more may be chance. */
const ALONE = 0.3;
const SURE = 2;
const OF_ALL = 0.8;
const TAKINGS = /(?<![A-Za-zÀ-ỹ])(?:doanh thu|tổng thu|tổng (?:giá trị|kinh phí|số tiền|vốn|sản lượng))(?![A-Za-zÀ-ỹ])/u;
const TOTAL = /(?<![A-Za-zÀ-ỹ])tổng(?![A-Za-zÀ-ỹ])/u;
const IN_ALL = /(?<![A-Za-zÀ-ỹ])tổng(?: cộng)?(?: số)?(?: là| có)?\s*$/u;
/** Beyond this chance a pair further off that fits says nothing. */
const BY_CHANCE = 0.1;

/** "412 người/km2 với 618.000 người trên diện tích 1.500 km2". */
const GOES_ON = /^\s*,?\s*(?:với|trên|tính trên|của)(?![A-Za-zÀ-ỹ])/u;

/** The average right behind its total and count, or right in front of the brackets that hold them. */
function together(read: ReadParagraph, near: readonly Claim[], total: Claim, count: Claim, average: Claim): boolean {
  const places = [total, count, average].map((claim) => near.indexOf(claim)).sort((a, b) => a - b);
  if ((places[2] ?? 0) - (places[0] ?? 0) !== 2) return false;
  const ahead = near.indexOf(average) === places[0] && GOES_ON.test(read.paragraph.content.low.slice(average.figure.unitEnd, average.figure.unitEnd + 12));
  const inside = (total.parent === average.id && count.parent === average.id && total.group === count.group) || ahead;
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

/** "trao 30 xe đạp, 200 suất quà trị giá 145 triệu đồng (mỗi suất …)": the total is of more than what is counted last. */
function first(read: ReadParagraph, near: readonly Claim[], { total, count }: Pair): boolean {
  const before = near[near.indexOf(count) - 1];
  // "1 xe trị giá 1,6 tỷ đồng, 12 bộ bàn ghế, mỗi bộ 75 triệu đồng": the value is of what stands in front of it.
  const counted = before === total ? near[near.indexOf(total) - 1] : undefined;
  if (counted !== undefined && counted.group === total.group && kindOf(counted.figure) === "count" && /trị giá|giá trị/.test(total.reading.clause) && !/[;.](?!\d)/.test(read.paragraph.content.low.slice(counted.figure.unitEnd, count.figure.start))) return false;
  return before === undefined || before === total || before.group !== count.group || /[;.](?!\d)/.test(read.paragraph.content.low.slice(before.figure.unitEnd, count.figure.start));
}

/** The names of the average are the total's: "vốn đăng ký bình quân một doanh nghiệp" of "vốn đăng ký". */
function namesTotal(average: Claim, total: Claim, { below }: Rate, count: Claim | null = null): boolean {
  const bears = (word: string): boolean => total.core.includes(word) || total.full.includes(word);
  const own = new Set(contentWords(count === null ? below : `${below} ${count.reading.clause} ${nounOf(count.figure)}`));
  // "84 doanh nghiệp với số vốn đăng ký là …": what leads from the number to its total names both.
  const words = contentWords(average.reading.clause).filter((word) => !AVERAGES.has(word) && !own.has(word) && (bears(word) || count?.core.includes(word) !== true));
  return words.length > 0 && words.every(bears);
}

/** The one total and the one count of the sentence, the total right in front or named by the average. */
function sole(read: ReadParagraph, near: readonly Claim[], average: Claim, rate: Rate, pairs: readonly Pair[]): Pair | undefined {
  const { low } = read.paragraph.content;
  const reached = pairs.filter(({ total, count }) => [total, count].every((c) => c.parent === null || inReach(read, average, c)));
  // "dư nợ 3.400 tỷ đồng …; dư nợ bình quân 45 triệu đồng/hộ. Nợ quá hạn 3 tỷ đồng": what is told behind has another name.
  const named = reached.length < 2 ? [] : reached.filter(({ total }) => namesTotal(average, total, rate));
  const here = named.length === 1 ? named : reached;
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
  if (/(?<![A-Za-zÀ-ỹ])giá(?! trị)(?![A-Za-zÀ-ỹ])/u.test(average.reading.clause)) return [];
  const reached = near.filter((c) => inReach(read, average, c));
  const close = pairs.filter(({ total, count }) => reached.includes(total) && reached.includes(count) && together(read, reached, total, count, average));
  const [only] = close;
  const pair = only !== undefined && close.length === 1 && !(rate.said && !first(read, reached, only)) ? only : sole(read, near, average, rate, pairs);
  return pair === undefined ? [] : [pair.draft];
}

/** What a whole file counts. */
interface Wholes {
  readonly ofFractions: ReadonlyMap<string, readonly Figure[]>;
  readonly people: readonly Figure[];
}

/** The numbers below strokes, by the id of the one above. */
const belowOf = oncePer((read: ReadParagraph): ReadonlyMap<number, Figure> => new Map(read.readings.flatMap(({ figure }) => (figure.numerator === null ? [] : [[figure.numerator, figure]]))));

/** Numbers further off that an average may be of: in the paragraph, below a stroke, of the population. */
function countsAfar(read: ReadParagraph, average: Claim, claims: readonly Claim[], near: readonly Claim[], rate: Rate, totals: readonly Claim[], { ofFractions, people }: Wholes): Figure[] {
  const afar = claims.filter((c) => isCount(c, rate) && !isAverage(c) && !totals.includes(c)).reverse().map((c) => c.figure);
  // "… bình quân mỗi xã 18,5 tiêu chí. Trong tổng số 180 xã, …": what there is in all may be told behind.
  const behind = read.claims.slice(firstFrom(read.claims, average.figure.unitEnd)).slice(0, MOST_BEHIND).filter((c) => isCount(c, rate) && IN_ALL.test(c.reading.lead)).map((c) => c.figure);
  const denominators = [
    ...behind,
    ...near.flatMap((c) => belowOf(read).get(c.figure.id) ?? []),
    ...(ofFractions.get(rate.below) ?? []).slice(0, MOST_WHOLES),
    ...(PEOPLE.test(rate.below) ? people.slice(0, MOST_WHOLES) : []),
  ];
  return [...afar, ...denominators].filter((f) => (afar.includes(f) || isBelow(rate, nounOf(f)) || people.includes(f)) && f.value.gt(0));
}

/** Of totals that an average names those with the fewest words besides its own and its number's: "vốn đăng ký của doanh nghiệp thành lập mới" before "vốn đăng ký tăng thêm của doanh nghiệp thay đổi". */
function closest(named: readonly Claim[], average: Claim, count: Claim | null): Claim[] {
  const known = new Set([...contentWords(average.reading.clause), ...(count?.core ?? [])]);
  const besides = ({ core }: Claim): number => new Set(core.filter((word) => !known.has(word))).size;
  const least = Math.min(...named.map(besides));
  return named.filter((total) => besides(total) === least);
}

/** "128 xã. …\nTổng số tiêu chí đạt 1.984 tiêu chí, bình quân 15,5 tiêu chí/xã": total or count in the lines above. */
function withAbove(report: ReadReport, index: number, average: Claim, rate: Rate, totals: readonly Claim[], counts: readonly Claim[]): Draft[] {
  const above = claimsAbove(report, index, MOST_ABOVE).filter((c) => c.measure === "value" && !isAverage(c));
  const totalsAbove = above.filter((c) => isTotal(c, rate)).slice(0, MOST_OF_EACH);
  const countsAbove = above.filter((c) => isCount(c, rate) && !totalsAbove.includes(c)).slice(0, MOST_OF_EACH);
  const joined = (all: readonly Claim[], numbers: readonly Claim[]): Pair[] => all.flatMap((total) => numbers.map((count) => ({ total, count, draft: averageDraft(total.figure, count.figure, average, rate) })));
  const counted = countsAbove[0] ?? counts[0] ?? null;
  const named = closest(totalsAbove.filter((total) => namesTotal(average, total, rate, counted)), average, counted);
  const pairs = [...joined(totals, countsAbove), ...joined(totalsAbove, counts), ...joined(named.length > 0 ? named : totalsAbove, countsAbove).filter(({ total, count }) => total.paragraph === count.paragraph || named.includes(total))].slice(0, MOST_PAIRS);
  const fitting = pairs.find(({ draft }) => draft.verdict === "consistent");
  if (fitting !== undefined) return fitChance(average.figure, pairs.length) <= BY_CHANCE || named.includes(fitting.total) ? [confirming(fitting.draft)] : [];
  const [only] = pairs;
  if (only === undefined || NOT_DIVIDED.test(average.label) || new Set(pairs.map(({ total, count }) => `${total.figure.value.toFixed()}|${count.figure.value.toFixed()}`)).size > 1) return [];
  if (!named.includes(only.total)) return [];
  // "5.200 doanh nghiệp với số vốn đăng ký là 46.800 tỷ đồng, …\nVốn đăng ký bình quân một doanh nghiệp đạt 90 tỷ đồng": the very total that it names, told with its number.
  const told = isAverage(average) && only.total.paragraph === only.count.paragraph;
  const question = averageAsked(only.draft, rate, told ? SURE : undefined) ?? (told && (isNearly(only.draft, rate) || bySlip(only.draft)) ? only.draft : null);
  return question === null ? [] : [question];
}

/** "1 xe trị giá 1,6 tỷ đồng": the value of what stands right in front of it. */
function isPriced(read: ReadParagraph, { figure, group, reading }: Claim): boolean {
  const counted = read.claims[firstFrom(read.claims, figure.start) - 1];
  return counted?.group === group && kindOf(counted.figure) === "count" && /trị giá|giá trị/.test(reading.clause) && !/[;.,](?!\d)/.test(read.paragraph.content.low.slice(counted.figure.unitEnd, figure.start));
}

/** One total and one number of what it is divided among in all the paragraph: asked about where one slip explains it. */
function askedAfar(read: ReadParagraph, average: Claim, rate: Rate, totals: readonly Claim[], counts: readonly Figure[]): Draft | null {
  const [total, ...others] = totals;
  const [count, ...more] = counts;
  if (total === undefined || count === undefined || isPriced(read, total) || others.some((c) => !c.figure.value.eq(total.figure.value)) || more.some((f) => !f.value.eq(count.value))) return null;
  // "…, trung bình 4,2 triệu đồng/máy. Cả lô trị giá 1,3 tỷ đồng": told as the total, beside the only number of what it is divided among.
  const sure = isAverage(average) && total.figure.start > average.figure.start && TOTAL.test(total.reading.clause);
  // "2,46 triệu lượt khách; doanh thu 1.845 tỷ đồng, bình quân 750 nghìn đồng/lượt khách": takings are of all that came.
  const ofAll = isAverage(average) && TAKINGS.test(total.reading.clause) && count.paragraph === total.figure.paragraph;
  const draft = averageDraft(total.figure, count, average, rate);
  const asked = averageAsked(draft, rate, sure ? SURE : ofAll ? OF_ALL : ALONE);
  // "38 doanh nghiệp, vốn đăng ký 190 tỷ đồng. Vốn đăng ký bình quân một doanh nghiệp 6 tỷ đồng": of the very total that it names.
  const counted = read.claims.find(({ figure }) => figure === count) ?? null;
  return asked ?? (isAverage(average) && namesTotal(average, total, rate, counted) && (isNearly(draft, rate) || bySlip(draft)) ? draft : null);
}

/** "Đạt 1.530 tiêu chí/90 xã; bình quân 17 tiêu chí/xã": the only total that is told over a number of what it is divided among, or, where the average names it, of what may be the same ("dư nợ 900 tỷ đồng/18.000 khách hàng; dư nợ bình quân 50 triệu đồng/hộ"). */
function acrossStroke(read: ReadParagraph, near: readonly Claim[], average: Claim, rate: Rate, totals: readonly Claim[]): Draft | null {
  const { low } = read.paragraph.content;
  const found = isAverage(average) ? totals.flatMap((total) => {
    const count = near[near.indexOf(total) + 1];
    if (count === undefined || count.figure.start >= average.figure.start || !STROKE.test(low.slice(total.figure.unitEnd, count.figure.start))) return [];
    const draft = averageDraft(total.figure, count.figure, average, rate);
    return isCount(count, rate) || (rate.measured === null && kindOf(count.figure) === "count" && nounOf(count.figure) !== "" && namesTotal(average, total, rate) && isNearly(draft, rate)) ? [draft] : [];
  }) : [];
  const [only] = found;
  return only === undefined || found.length > 1 ? null : asQuestion(only);
}

const SENTENCE_ENDS = /[.](?!\d)/;

/** "12.600 kg gạo cho 840 khẩu thiếu đói, 15 kg/khẩu": no word says that it is an average; total and count are of its own sentence. */
function bare(read: ReadParagraph, claims: readonly Claim[], i: number, average: Claim, rate: Rate): Draft[] {
  const { low } = read.paragraph.content;
  const inSentence = (c: Claim): boolean => !SENTENCE_ENDS.test(c.figure.start < average.figure.start ? low.slice(c.figure.unitEnd, average.figure.start) : low.slice(average.figure.unitEnd, c.figure.start));
  const near = claims.slice(Math.max(0, i - MOST_BESIDE), i + 1 + MOST_BEHIND).filter((c) => c === average || (!isAverage(c) && inSentence(c)));
  const totals = near.filter((c) => c !== average && isTotal(c, rate));
  const counts = near.filter((c) => c !== average && isCount(c, rate) && !totals.includes(c));
  const pairs = totals.flatMap((total) => counts.map((count) => ({ total, count, draft: averageDraft(total.figure, count.figure, average, rate) })));
  const fitting = pairs.find(({ draft }) => draft.verdict === "consistent");
  const [only] = pairs;
  const alone = only !== undefined && pairs.length === 1 && together(read, near, only.total, only.count, average);
  if (fitting !== undefined) return [alone ? fitting.draft : confirming(fitting.draft)];
  const question = alone && !NOT_DIVIDED.test(average.label) ? averageAsked(only.draft, rate) : null;
  return question === null ? [] : [question];
}

function ofParagraph(report: ReadReport, read: ReadParagraph, index: number, wholes: Wholes): Draft[] {
  const claims = read.claims.filter((c) => c.measure === "value");
  return claims.flatMap((average, i): Draft[] => {
    const rate = rateOf(average);
    if (rate === null) return [];
    if (!isAverage(average) && !rate.population && !rate.said) return bare(read, claims, i, average, rate);
    const near = claims.slice(Math.max(0, i - MOST_BEFORE), i + 1 + MOST_BEHIND).filter((c) => c === average || (!isAverage(c) && (c.parent === null || inReach(read, average, c))));
    const totals = near.filter((c) => c !== average && isTotal(c, rate));
    // "(mỗi đội có 24 xe), 4 đội ở …": behind its brackets nothing is told of it any more.
    const inBrackets = (c: Claim): boolean => average.parent === null || c.group === average.group || c.figure.start < average.figure.start;
    const numbers = near.filter((c) => c !== average && isCount(c, rate) && !totals.includes(c) && inBrackets(c));
    // The nearest pair that fits is meant; without one, the only pair beside the average.
    const distance = (c: Claim): number => Math.abs(near.indexOf(c) - near.indexOf(average));
    const pairs = totals.flatMap((total) => numbers.map((count) => ({ total, count }))).sort((a, b) => distance(a.total) + distance(a.count) - distance(b.total) - distance(b.count));
    const drafts = pairs.map(({ total, count }) => ({ total, count, draft: averageDraft(total.figure, count.figure, average, rate) }));
    const fitting = drafts.find(({ draft }) => draft.verdict === "consistent");
    if (fitting !== undefined) return [fitting.draft];
    const ofAll = overSeveral(read, totals, numbers, average, rate);
    if (ofAll !== null) return ofAll;
    const counts = countsAfar(read, average, claims.slice(Math.max(0, i - MOST_AFAR), i), near, rate, totals, wholes);
    const against = totals.flatMap((total) => counts.map((count) => averageDraft(total.figure, count, average, rate)));
    const ofWhole = against.find((draft) => draft.verdict === "consistent");
    if (ofWhole !== undefined) return [ofWhole];
    // "14 lớp mầm non và 9 lớp tiểu học cho 690 em": of all of them, or of which is open.
    const several = joinedCounts(read, numbers);
    if (several.length > 0) return [amongAll(totals, several, average, rate) ?? []].flat();
    const divided = !NOT_DIVIDED.test(average.label);
    const missed = divided ? missing(read, near, average, rate, drafts) : [];
    const told = missed.length > 0 ? missed : withAbove(report, index, average, rate, totals, numbers);
    const ofStroke = divided && told.length === 0 ? acrossStroke(read, near, average, rate, totals) : null;
    if (ofStroke !== null) return [ofStroke];
    // "Tổng lượt khách 1,86 triệu lượt, trong đó khách quốc tế 0,24 triệu lượt, …": what there is in all, beside its parts.
    const inAll = numbers.filter((c) => TOTAL.test(c.reading.clause)).map((c) => c.figure);
  const question = divided && told.length === 0 ? askedAfar(read, average, rate, totals, inAll.length > 0 ? inAll : [...numbers.map((c) => c.figure), ...counts]) : null;
    return question === null ? told : [question];
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
      if (known.length < MOST_WHOLES && !known.some((f) => f.value.eq(figure.value))) ofFile.set(noun, [...known, figure]);
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
  const fractions = wholesOf(report);
  const people = populationsOf(report);
  return report.paragraphs.flatMap((read, index) => {
    const { file } = read.paragraph;
    const wholes: Wholes = { ofFractions: fractions.get(file) ?? new Map<string, Figure[]>(), people: people.get(file) ?? [] };
    return [...ofParagraph(report, read, index, wholes), ...perTime(read), ...perYear(read)];
  });
}
