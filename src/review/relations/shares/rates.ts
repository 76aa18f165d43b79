/** Percentages with a name or a count of their own: "tỷ lệ nộp trực tuyến 85%", "nữ chiếm 37,5% (690 người)", "tính trên số vốn đã phân bổ thì đạt 65%". */
import { HUNDRED, isBelow } from "../../../figures";
import { firstFrom, parentAmong, placeOf, type Claim, type ReadParagraph } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import type { Reading } from "../../claims/roles";
import { contentWords } from "../../claims/words";
import { baseInterval, isPercent, kindOf, nounOf, type Figure } from "../../reading/figure";
import { bodyOf } from "../../reading/sections";
import { confirming, type Draft } from "../draft";
import { baseValue } from "../evidence";
import { inTurn, ratioDraft } from "../quotients";
import { fitChance, onlyAsked } from "../slipped";
import { headsOf, placesOf, type Places } from "./around";
import type { Context } from "./candidates";
import { alike, baseBehind, canBeWhole, namedWholes, wholesAfar } from "./wholes";

const MOST_BACK = 24;
const MOST_BEFORE = 12;
const MOST_PARTS = 3;
const MOST_AFAR = 15;
/** Words of a rate that name neither its part nor its whole. */
const RATE_WORDS = new Set(contentWords("tỷ lệ tỷ trọng chiếm đạt bằng mức độ cơ cấu trong đó riêng bình quân chung là còn khoảng gần hơn trên có như vậy tới đến ước"));
/** How something came or was dealt with. */
const MANNER = new Set(contentWords("nộp tiếp nhận giải quyết xử lý trả kết quả hồ sơ thực hiện"));
/** "…, nâng tỷ lệ lao động qua đào tạo lên 58%": the rate of all, not of what was done. */
const RAISED = /(?<![A-Za-zÀ-ỹ])(?:nâng|đưa|góp phần|lên|xuống|giảm|tăng|còn)(?![A-Za-zÀ-ỹ])/u;
const OF_ALL = /(?<![A-Za-zÀ-ỹ])(?:tỷ lệ|tỷ trọng|chiếm|cơ cấu)(?![A-Za-zÀ-ỹ])/u;
const RATE = /(?<![A-Za-zÀ-ỹ])(?:tỷ lệ|tỷ trọng|độ che phủ|độ bao phủ)(?![A-Za-zÀ-ỹ])/u;
const TARGETS = /kế hoạch|(?<![A-Za-zÀ-ỹ])kh(?![A-Za-zÀ-ỹ])|chỉ tiêu|dự toán|nghị quyết|mục tiêu|cùng kỳ|năm trước|(?:so với|so) (?:năm|tháng|quý|đầu|cuối)|tăng|giảm|lãi suất|thuế suất/u;
/** "tính trên số vốn đã phân bổ thì", "tỷ lệ nợ trên tổng thu ngân sách là", "nợ/tổng thu nội địa ở mức". */
const BASE_IN_FRONT = /(?:(?<![A-Za-zÀ-ỹ])(?:tính trên|so với|trên)\s+(?:tổng số|tổng|số|toàn bộ)\s+|\/\s?(?:tổng số|tổng)\s+)([^,;.()/]{3,60})$/u;
const ON_TOTAL = /^\s*(?:,\s*việc\s)?(?:[^,;.()\d]{0,30}\s)?(?:trên|trong) (?:tổng|tổng số|toàn bộ)(?![A-Za-zÀ-ỹ])[^,;.()]*$/u;

function wordsOf(text: string): string[] {
  return contentWords(text).filter((word) => !RATE_WORDS.has(word));
}

/** What a claim is called; words that lead over to the percentage are the percentage's. */
function nameOf(claim: Claim, stated: Reading): ReadonlySet<string> {
  const leads = claim.group === stated.figure.group && claim.figure.unitEnd + claim.reading.tail.length >= stated.leadStart && stated.leadStart >= claim.figure.unitEnd;
  const own = leads ? contentWords(`${claim.reading.clause} ${nounOf(claim.figure)}`) : [...claim.core, ...contentWords(`${nounOf(claim.figure)} ${claim.reading.tail.replace(/:.*/su, "")}`)];
  return new Set(own);
}

const canBePart = (claim: Claim): boolean => claim.measure === "value" && !isPercent(claim.figure) && !claim.figure.bound && claim.figure.value.gt(0);

interface Pair {
  readonly part: Claim;
  readonly whole: Figure;
  /** The words leave no other pair. */
  readonly sure: boolean;
  /** The words name part and whole, if not them alone. */
  readonly named?: boolean;
  /** The words name the part. */
  readonly called?: boolean;
}

/** Fewer than these, and a quotient fits or fails by chance. */
const TELLING = 10;
/** Beyond this chance a pair that fits says nothing. */
const BY_CHANCE = 0.1;

/** A slip of the pen seldom makes ten times as much or as little: such a quotient is of other units. */
function oneOrder({ part, whole }: Pair, stated: Figure): boolean {
  const quotient = baseValue(part.figure).times(HUNDRED).div(baseValue(whole));
  return quotient.lt(stated.value.times(TELLING)) && quotient.times(TELLING).gt(stated.value);
}

/** One value of the very noun in front in the sentence. */
function onlyOne(heads: readonly Claim[], part: Claim): boolean {
  const same = heads.filter((c) => nounOf(c.figure) === nounOf(part.figure));
  return nounOf(part.figure) !== "" && same.length > 0 && new Set(same.map((c) => c.figure.value.toFixed())).size === 1;
}

/** Claims in front that a rate may be of: those of its paragraph, and of the paragraphs in front in the section. */
function claimsBefore(report: ReadReport, read: ReadParagraph, index: number, at: number): Claim[] {
  const behind = firstFrom(read.claims, at);
  const own = read.claims.slice(Math.max(0, behind - MOST_BACK), behind).reverse();
  const out = own.filter(canBePart);
  for (let i = index - 1; i >= 0 && i >= index - 4 && out.length < own.length + MOST_BEFORE; i--) {
    const before = report.paragraphs[i];
    if (before === undefined || before.paragraph.file !== read.paragraph.file || before.paragraph.section.id !== read.paragraph.section.id) break;
    out.push(...before.claims.slice(-MOST_BEFORE).filter(canBePart).reverse());
  }
  return out;
}

/** The one count in the brackets right behind a percentage. */
function inBrackets(read: ReadParagraph, stated: Reading): Claim | null {
  const { low } = read.paragraph.content;
  const behind = /^[^,;.()\d]{0,40}\(/u.exec(low.slice(stated.figure.unitEnd, stated.figure.unitEnd + 42))?.[0];
  if (behind === undefined) return null;
  const start = stated.figure.unitEnd + behind.length;
  const count = read.claims[firstFrom(read.claims, start)];
  if (count === undefined || count.figure.start > start + 2 || !canBePart(count) || count.figure.denominator !== null || count.group === stated.figure.group) return null;
  return /^[^,;.()\d]{0,40}\)/.test(low.slice(count.figure.unitEnd, count.figure.unitEnd + 42)) ? count : null;
}

/** Wholes of a part: of its list or brackets, in front of it, and further off. */
function wholesFor(places: Places, context: Context, stated: Figure, part: Claim, byName: boolean): { readonly figure: Figure; readonly near: boolean }[] {
  const listed = (context.totals.get(part.id) ?? []).map((c) => c.figure);
  const parent = [parentAmong(places.read.claims, part)].flatMap((c) => (c !== null && canBeWhole(c) ? [c.figure] : []));
  const heads = headsOf(places, part).map((c) => c.figure);
  const afar = byName ? wholesAfar(context.counted, bodyOf(places.read.paragraph), part, stated).slice(0, MOST_AFAR).map((w) => w.figure) : [];
  const near = [...listed, ...parent].map((figure) => ({ figure, near: true }));
  return [...near, ...[...heads, ...afar].map((figure) => ({ figure, near: false }))].filter(({ figure }) => kindOf(figure) === kindOf(part.figure) && figure.id !== part.figure.id);
}

/** The two claims of its group in front of a figure; of fewer the first alone. */
function lastTwo(claims: readonly Claim[], { start, group }: Figure): readonly Claim[] {
  const out: Claim[] = [];
  for (let i = firstFrom(claims, start) - 1; i >= 0 && out.length < 2; i--) {
    const claim = claims[i];
    if (claim?.group === group) out.unshift(claim);
  }
  return out;
}

/** "36,4 km trên tổng chiều dài 41,2 km, đạt 88,3%": the two values right in front. */
function onTotal(read: ReadParagraph, stated: Reading): Pair[] {
  const [part, whole] = lastTwo(read.claims, stated.figure);
  if (part === undefined || whole === undefined || !canBePart(part) || !canBeWhole(whole) || kindOf(part.figure) !== kindOf(whole.figure)) return [];
  const { low } = read.paragraph.content;
  if (!ON_TOTAL.test(low.slice(part.figure.unitEnd, whole.figure.start)) || /[;.](?!\d)/.test(low.slice(whole.figure.unitEnd, stated.figure.start))) return [];
  return [{ part, whole: whole.figure, sure: contentWords(stated.tail).length === 0 }];
}

/** "Đã giải ngân 62,2%, trong đó chương trình A 75,8%, chương trình B 55,4%": rates of one kind, and no word that says "of the whole". */
function goesOn(read: ReadParagraph, stated: Reading): boolean {
  const { low } = read.paragraph.content;
  const at = placeOf(read.readings, stated.figure);
  const parent = read.structure.groups[stated.figure.group]?.parent ?? null;
  // Over brackets in between, and from the rate in front of its own brackets.
  const before = read.readings.slice(Math.max(0, at - MOST_RATES), at).findLast((r) => r.figure.group === stated.figure.group) ?? read.readings.slice(Math.max(0, at - MOST_RATES), at).findLast((r) => r.figure.group === parent);
  return before !== undefined && isPercent(before.figure) && !OF_ALL.test(low.slice(before.figure.unitEnd, stated.figure.start).replace(/\([^()]*\)/g, " "));
}

const MOST_RATES = 6;
/** "Cơ cấu kinh tế (giá hiện hành)": of other amounts than those at constant prices. */
const PRICES = /(?<![A-Za-zÀ-ỹ])giá (?:hiện hành|so sánh|thực tế|cố định)(?![A-Za-zÀ-ỹ])/u;
const PRICES_BACK = 160;

/** A share at the prices of its own sentence, of amounts of another. */
function otherPrices(read: ReadParagraph, stated: Figure): boolean {
  const { low } = read.paragraph.content;
  const lead = low.slice(Math.max(0, stated.start - PRICES_BACK), stated.start);
  return PRICES.test(lead.slice(lead.lastIndexOf(". ") + 1));
}

/** "tỷ lệ đúng và trước hạn": of two parts together, but for "… và số thí sinh dự thi chiếm 99%", which begins anew. */
const BOTH = /(?<![A-Za-zÀ-ỹ])và(?!\s+(?:số|tổng số|có)\s)(?![A-Za-zÀ-ỹ])/u;

/** "152 giải/228 em": of a whole of its own. */
function divided(low: string, { figure }: Claim): boolean {
  return /^\s*\/\s*\d/.test(low.slice(figure.unitEnd));
}

function pairsFor(report: ReadReport, index: number, places: Places, context: Context, stated: Reading): Pair[] {
  const { read } = places;
  const file = bodyOf(read.paragraph);
  const { low } = read.paragraph.content;
  const out: Pair[] = onTotal(read, stated);
  const lead = `${stated.clause} ${stated.operator}`;
  const before = claimsBefore(report, read, index, stated.figure.start);
  const sentence = before.filter((c) => c.paragraph === index && !/[.](?!\d)/.test(low.slice(c.figure.unitEnd, stated.figure.start)));
  const count = inBrackets(read, stated);
  const tailWords = wordsOf(stated.tail);
  if (count !== null) {
    const heads = [...headsOf(places, count).filter((c) => c.figure.start < stated.figure.start), ...sentence.filter((c) => alike(c.figure, count.figure))];
    const one = onlyOne(heads, count) && heads.every((c) => nounOf(c.figure) === nounOf(count.figure));
    for (const head of heads) out.push({ part: count, whole: head.figure, sure: one && tailWords.every((word) => nameOf(head, stated).has(word)), called: true, named: !BOTH.test(lead) });
    const behind = read.claims.filter((c) => c.figure.start > count.figure.unitEnd && c.group === stated.figure.group && /tổng/.test(c.reading.clause) && canBeWhole(c));
    for (const whole of behind.slice(0, 1)) out.push({ part: count, whole: whole.figure, sure: false, called: true });
    // "chi môi trường 86 tỷ đồng, bằng 2% chi thường xuyên (4.300 tỷ đồng)": the bracket holds the base.
    const bare = wordsOf(stated.clause).length === 0 && tailWords.length > 0 && /^(?:chiếm|bằng|đạt)$/.test(stated.operator);
    for (const part of sentence.slice(0, MOST_PARTS)) {
      if (kindOf(part.figure) === kindOf(count.figure)) out.push({ part, whole: count.figure, sure: bare && part === sentence[0] && part.group === stated.figure.group && kindOf(part.figure) !== "count" });
    }
    for (const { figure } of wholesAfar(context.counted, file, count, stated.figure).slice(0, MOST_AFAR)) out.push({ part: count, whole: figure, sure: false });
  }
  const named = BASE_IN_FRONT.exec(lead.trimEnd().replace(/\s(?:thì|là|ở mức|đạt|bằng|chiếm)+(?=\s|$)/gu, "").trimEnd());
  const base = named === null ? null : wordsOf(named[1] ?? "");
  const words = wordsOf(named === null ? lead : lead.slice(0, named.index));
  const common = new Map(before.map((c) => [c, words.filter((word) => nameOf(c, stated).has(word)).length]));
  const byName = words.length === 0 ? [] : before.filter((c) => common.get(c) === words.length);
  const loosely = byName.length > 0 ? [] : before.filter((c) => (common.get(c) ?? 0) > 0).sort((a, b) => (common.get(b) ?? 0) - (common.get(a) ?? 0));
  // "tỷ lệ nộp trực tuyến" of "trực tuyến 4.352": all of the name but how it came.
  const own = words.filter((word) => !MANNER.has(word));
  const best = byName.length > 0 ? byName : before.filter((c) => own.length > 1 && own.every((word) => nameOf(c, stated).has(word)));
  const parts = [...byName, ...loosely, ...(words.length === 0 || RATE.test(lead) ? sentence : [])].slice(0, MOST_PARTS);
  if (base !== null && base.length > 0) {
    const bases = before.filter((c) => base.every((word) => nameOf(c, stated).has(word)));
    const values = new Set(bases.map((c) => c.figure.value.toFixed()));
    for (const part of parts) for (const whole of bases) if (whole !== part && kindOf(whole.figure) === kindOf(part.figure)) out.push({ part, whole: whole.figure, sure: values.size === 1 && part === parts[0] && (words.length === 0 || byName.length === 1) });
  }
  const behind = baseBehind(stated.tail) ?? (tailWords.length > 0 ? { words: tailWords, total: false } : null);
  if (behind !== null) {
    for (const part of parts) {
      // "quặng chiếm 82% giá trị nhập khẩu" is no share that imports have.
      if (words.length > 0 && !words.some((word) => nameOf(part, stated).has(word)) && behind.words.every((word) => nameOf(part, stated).has(word))) continue;
      for (const { whole, sure, exact } of namedWholes(context.counted, file, part, behind)) out.push({ part, whole: whole.figure, sure: false, named: sure || exact });
      for (const whole of before.filter((c) => c !== part && behind.words.some((word) => nameOf(c, stated).has(word)) && kindOf(c.figure) === kindOf(part.figure))) out.push({ part, whole: whole.figure, sure: false });
    }
  }
  const within = new Set(words);
  const called = (c: Claim): boolean => {
    const name = wordsOf(c.reading.clause);
    return c.paragraph === index && name.length > 0 && name.every((word) => within.has(word));
  };
  const unique = new Set(best.filter((c) => c.paragraph === index).map((c) => c.figure.value.toFixed())).size === 1;
  for (const part of parts) {
    const meant = best.includes(part) && part.paragraph === index && unique && tailWords.length === 0 && base === null && !goesOn(read, stated);
    // "24.350 hộ, số hộ dùng nước sạch là 21.672 hộ, tỷ lệ hộ dùng nước sạch đạt 89%": right in front, and one thing of the noun in front of it.
    const heads = headsOf(places, part);
    const next = meant && !RAISED.test(lead) && byName.includes(part) && RATE.test(lead) && part === sentence[0] && part.group === stated.figure.group && onlyOne(heads, part)
      && part.attributes.length === 0 && !low.slice(part.figure.unitEnd, stated.figure.start).includes(";");
    for (const { figure, near } of wholesFor(places, context, stated.figure, part, byName.includes(part))) out.push({ part, whole: figure, sure: (near && meant && !isBelow(baseInterval(figure), baseInterval(part.figure))) || (next && heads.some((c) => c.figure === figure && nounOf(figure) === nounOf(part.figure))), called: byName.includes(part), named: near && !divided(low, part) && !BOTH.test(lead) && (called(part) || byName.includes(part)) });
  }
  // "Tỷ trọng vốn FDI là 16,1%" of "FDI 2.932 tỷ đồng", listed for a total.
  for (const part of BOTH.test(lead) ? [] : before.filter((c) => called(c) && !parts.includes(c) && !divided(low, c)).slice(0, MOST_PARTS)) {
    for (const { figure, near } of wholesFor(places, context, stated.figure, part, false)) if (near) out.push({ part, whole: figure, sure: false, named: true });
  }
  return out;
}

const COUNTED = /^[A-Za-zÀ-ỹ\s]{1,60}$/u;
const SAYS_SHARE = /(?<![A-Za-zÀ-ỹ])(?:chiếm|đạt|bằng|tỷ lệ|tỉ lệ|tỷ trọng|tỉ trọng|tương (?:đương|ứng)|là|với|khoảng|gần|hơn|trên)(?![A-Za-zÀ-ỹ])/u;

/** "4 nhà tốc mái 50%", "3 ha thiệt hại 70%": how far each of so many has come, where no sign and no word of a share parts it from them. */
function isDegree(read: ReadParagraph, { figure, operator }: Reading): boolean {
  const before = read.readings[placeOf(read.readings, figure) - 1];
  if (operator !== "" || before === undefined || before.role !== "value" || isPercent(before.figure) || before.figure.group !== figure.group) return false;
  const between = read.paragraph.content.low.slice(before.figure.unitEnd, figure.start);
  return COUNTED.test(between) && !SAYS_SHARE.test(between);
}

/** Each part with each value of a whole once. */
function distinct<P extends Pair>(pairs: readonly P[]): P[] {
  return pairs.filter((pair, i) => pairs.findIndex((p) => p.part === pair.part && p.whole.value.eq(pair.whole.value)) === i);
}

/** Every percentage with a name of its own that nothing has judged yet. */
export function rates(report: ReadReport, context: Context, settled: ReadonlySet<number>): Draft[] {
  return report.paragraphs.flatMap((read, index) => {
    const open = read.readings.filter((r) => isPercent(r.figure) && !r.figure.bound && (r.role === "value" || r.role === "share" || r.role === "ratio") && !settled.has(r.figure.id) && r.figure.value.lte(HUNDRED) && r.figure.value.gt(0));
    if (open.length === 0) return [];
    const places = placesOf(read);
    return open.flatMap((stated): Draft[] => {
      if (TARGETS.test(stated.clause) || TARGETS.test(stated.tail) || inTurn(read, stated).length > 0) return [];
      const tried = pairsFor(report, index, places, context, stated).flatMap((pair) => {
        if (pair.whole.id === pair.part.figure.id || (!pair.sure && isBelow(baseInterval(pair.whole), baseInterval(pair.part.figure)))) return [];
        const draft = ratioDraft(pair.part.figure, pair.whole, stated.figure, pair.part, "review");
        return draft === null ? [] : [{ ...pair, draft }];
      });
      // "0,11 trường" of "04 chỉ tiêu" fits by chance.
      const fitting = tried.find(({ sure, named, called, whole, draft }) => draft.verdict === "consistent" && (sure || ((!whole.whole || whole.value.gte(TELLING)) && (named === true || (called === true && stated.figure.hedge === null) || fitChance(stated.figure, tried.length) <= BY_CHANCE))));
      const question = (): Draft | null => goesOn(read, stated) ? null : onlyAsked(distinct(tried.filter((pair) => pair.named === true)).map(({ draft }) => draft));
      const sure = tried.find((pair) => pair.sure && (!pair.whole.whole || pair.whole.value.gte(TELLING)) && oneOrder(pair, stated.figure));
      if (fitting === undefined && (otherPrices(read, stated.figure) || isDegree(read, stated))) return [];
      return fitting !== undefined ? [fitting.sure ? fitting.draft : confirming(fitting.draft)] : sure !== undefined ? [sure.draft] : [question()].filter((draft) => draft !== null);
    });
  });
}
