/** The wholes of a paper by what they count and are called: what a base in words names, what is counted in all, the population. */
import type { Claim } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import { contrasted } from "../../claims/words";
import { isBelow } from "../../../figures";
import { oncePer } from "../../once";
import { baseInterval, isPeople, isPercent, kindOf, nounOf, sameThing, type Figure } from "../../reading/figure";
import { bodyOf } from "../../reading/sections";
import { isValue } from "../lists/partlist";

/** Words that say "all of it" or where, not of what. */
const UNSAID = new Set(
  `tổng số toàn bộ cả các những của trong trên so với là có được địa bàn tỉnh huyện thành phố quận thị này nêu đó hiện nay ước đạt thực
hiện và tại theo dân cư gia đình khoảng gần hơn năm cùng kỳ lũy kế đến hết tháng quý từ đầu chung cộng vào thì do thuộc bị`.split(/\s+/),
);
const MEASURES = new Set(["mức", "giá", "trị", "kim", "ngạch"]);
/** What the unit says already: "diện tích rau" of 246 ha, "lượng khách" of so many. */
const IMPLIED = new Set(["diện", "tích", "lượng", "vốn"]);
const MOST_SEARCHED = 300;
/** Of any name, from which those of the part's kind are taken. */
const MOST_SIFTED = 1200;
const LEAD = 140;
/** What a word costs that only stands in front of the name. */
const AROUND = 3;

/** What a base or a claim is named by. */
function namesIn(text: string): string[] {
  return (text.match(/[A-Za-zÀ-ỹ]+/gu) ?? []).filter((word) => !UNSAID.has(word));
}

/** Words around a claim that name it, with what it counts. */
function nameOf(claim: Claim): string {
  const { reading, figure } = claim;
  return `${reading.clause.replace(/^.*:/, "")} ${figure.unit?.dimension === "count" ? figure.unit.label : figure.noun} ${reading.tail}`;
}

/** A base in words: "tổng số hộ nghèo", "dân số", "chi thường xuyên". */
export interface Base {
  readonly words: readonly string[];
  /** All of it: "tổng", "toàn", "số", "dân số". */
  readonly total: boolean;
  /** Only words that may name a whole: "41,8% lượng khách quốc tế", "72,4% cam kết". */
  readonly loose?: true;
}

const BASE = /^\s*(?:so với|so|trong|trên|của)?\s*(tổng số|tổng|toàn bộ|toàn|số|dân số|kim ngạch|diện tích|chi|thu|dư nợ|vốn)(?![A-Za-zÀ-ỹ])([^,;:.()]*)/u;
const PLAN = /kế hoạch|(?<![A-Za-zÀ-ỹ])kh(?![A-Za-zÀ-ỹ])|chỉ tiêu|dự toán|nghị quyết|mục tiêu|cùng kỳ|năm trước|yêu cầu|nhu cầu/u;
const POPULATION = /^\s*(?:so với|trong|trên|của)?\s*(?:tổng\s+)?dân số(?![A-Za-zÀ-ỹ])/u;

/** "tổng dư nợ và tăng 21%", "tổng số thương vụ trong năm 2018": what is said further. */
const FURTHER = /\s(?:và\s+)?(?:(?:của|ở) (?:việt nam|nước ta)|tăng|giảm|đứng|xếp|trong (?:năm|tháng|quý|\d)|cả nước|toàn quốc)(?![A-Za-zÀ-ỹ]).*$/su;

/** The base that the words right behind a percentage name; null where they name none, or a target or another time. */
export function baseBehind(text: string): Base | null {
  const [, head = "", rest = ""] = BASE.exec(text) ?? [];
  if (head === "" || PLAN.test(text)) return null;
  const words = POPULATION.test(text) ? ["dân"] : namesIn(`${head} ${rest.replace(FURTHER, " ")}`);
  return { words, total: /tổng|toàn|dân số|kim ngạch/.test(head) };
}

const LOOSE = /^\s*(?:so với|so|trong|trên|của)?\s*(?:(?:lượng|giá trị|phần|các|những)\s+)?([A-Za-zÀ-ỹ\s-]+)/u;
const GOES_ON = /\s(?:và|tăng|giảm|do|trong khi|nhưng|song|thì|là|được|đã|đang|với|cho|ở|tại|về|bằng|đạt|theo|trở lên|trở xuống)(?![A-Za-zÀ-ỹ]).*$/su;

/** What the words behind a percentage may name as its whole, where they name none by the word of a total. */
export function looseBase(text: string): Base | null {
  if (PLAN.test(text)) return null;
  const words = namesIn((LOOSE.exec(text.replace(GOES_ON, " "))?.[1] ?? ""));
  return words.length === 0 || words.length > MOST_LOOSE ? null : { words, total: false, loose: true };
}

const MOST_LOOSE = 5;

const FIRMS = /^(?:doanh nghiệp|công ty|dn)(?![A-Za-zÀ-ỹ])/u;
const isFirm = (f: Figure): boolean => kindOf(f) === "count" && FIRMS.test(nounOf(f));

/** One thing, or people or firms by whatever name. */
export function alike(a: Figure, b: Figure): boolean {
  return sameThing(a, b) || (isPeople(a) && isPeople(b)) || (isFirm(a) && isFirm(b));
}

const OPENED = /^\s*(?:[-+*]\s*)?(?:trong đó,\s*)?(?:trong|của)\s+(?:tổng\s+)?(?:số|những|các)\s+([^,;:()]{2,90}?)(?:,|\s(?:thì|đã có|có)\s)/u;
const MOST_OPENING = 110;
const WHOLES_SAID = /(?<![A-Za-zÀ-ỹ])(?:này|đó|trên|năm|tháng|20\d\d)(?![A-Za-zÀ-ỹ])/gu;

/** The whole that a sentence begins with: "Trong số doanh nghiệp giải thể, có 3.072 công ty …"; null where it begins otherwise, or with a number. */
export function openedBase(sentence: string): Base | null {
  const said = OPENED.exec(sentence.slice(0, MOST_OPENING))?.[1]?.replace(WHOLES_SAID, " ").replace(/20\d\d/g, " ");
  if (said === undefined || /\d/.test(said) || PLAN.test(said)) return null;
  const words = namesIn(said);
  return words.length === 0 ? null : { words, total: false };
}

/** The one value that all of some claims have. */
export function only(claims: readonly Claim[]): Claim | null {
  const [first] = claims;
  return first !== undefined && claims.every(({ figure }) => figure.value.eq(first.figure.value)) ? first : null;
}

export function canBeWhole(claim: Claim): boolean {
  return isValue(claim) && !isPercent(claim.figure) && !claim.figure.bound && claim.figure.value.gt(0);
}

export interface Whole {
  readonly figure: Figure;
  /** Null for the number below a stroke. */
  readonly claim: Claim | null;
  /** Its sentence in front of it, as far as it names it. */
  readonly before: string;
}

/** What each paper counts, by kind of thing, in reading order. */
export type Counted = ReadonlyMap<string, readonly Whole[]>;

function keyOf(file: string, figure: Figure): string {
  const kind = kindOf(figure);
  return `${file}|${kind}|${kind === "count" ? (nounOf(figure).split(" ")[0] ?? "") : ""}`;
}

function allKey(file: string, figure: Figure): string {
  return `${file}|*|${kindOf(figure)}`;
}

/** All figures of a report that could be wholes; denominators are wholes without a name. */
export function countedIn(report: ReadReport): Counted {
  const out = new Map<string, Whole[]>();
  for (const read of report.paragraphs) {
    const claimOf = new Map(read.claims.map((claim) => [claim.figure.id, claim]));
    const { low } = read.paragraph.content;
    for (const { figure } of read.readings) {
      const claim = claimOf.get(figure.id) ?? null;
      if (claim === null ? figure.numerator === null : !canBeWhole(claim) || figure.denominator !== null) continue;
      const key = keyOf(bodyOf(read.paragraph), figure);
      const whole = { figure, claim, before: low.slice(Math.max(read.structure.groups[figure.group]?.start ?? 0, figure.start - LEAD), figure.start) };
      for (const one of [key, allKey(bodyOf(read.paragraph), figure)]) {
        const list = out.get(one);
        if (list === undefined) out.set(one, [whole]);
        else list.push(whole);
      }
    }
  }
  return out;
}

/** Sets the whole apart from what is merely counted: "tổng", "toàn", "dân số", or the number below a stroke. */
function isAll({ claim, before }: Whole): boolean {
  return claim === null || /tổng/.test(claim.reading.lead) || /toàn (?:tỉnh|huyện|xã|thành phố|quận|phường|thị xã|ngành|quốc|trường|bộ)|dân số/u.test(before);
}

/** How many of a list stand in front of a part; they stand in reading order. */
function inFrontOf(list: readonly Whole[], part: Claim): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.figure.id ?? Infinity) < part.figure.id) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The words of a claim's name, all of them and those that say something, and those of its unit. */
const namesOf = oncePer((whole: Whole): { readonly words: ReadonlySet<string>; readonly said: readonly string[]; readonly unit: ReadonlySet<string> } => {
  const text = whole.claim === null ? "" : nameOf(whole.claim);
  return { words: new Set(text.match(/[A-Za-zÀ-ỹ]+/gu) ?? []), said: namesIn(text), unit: new Set(namesIn(nounOf(whole.figure))) };
});

/** How far a whole's name is from the base: words too many, words that only stand before it; null where one is missing. */
function distance(whole: Whole, base: Base): number | null {
  const { claim, before } = whole;
  if (claim === null) return base.words.join(" ") === nounOf(whole.figure) ? 0.25 : null;
  // "Tổng kim ngạch xuất, nhập khẩu … 161 triệu USD" for "tổng kim ngạch".
  if (base.total && claim.reading.lead.includes(`tổng ${base.words.join(" ")}`)) return 0.25;
  const { words, said, unit } = namesOf(whole);
  const told = base.words.filter((word) => !IMPLIED.has(word) && !MEASURES.has(word));
  const missing = (told.length > 0 ? told : base.words).filter((word) => !words.has(word));
  if (missing.length > 0 && (!isAll(whole) || !missing.every((word) => before.includes(word)))) return null;
  const extra = said.filter((word) => !base.words.includes(word) && !MEASURES.has(word) && !IMPLIED.has(word) && !unit.has(word));
  return new Set(extra).size + (missing.length > 0 ? AROUND : 0) + (base.total && !isAll(whole) ? 1 : 0);
}

export interface Named {
  readonly whole: Whole;
  /** Nothing else of a name as near has another value. */
  readonly sure: boolean;
  /** The name is the base's own. */
  readonly exact: boolean;
  /** Every word of the base and no other names it, and they are too many for an accident: nothing else can be meant. */
  readonly complete: boolean;
}

/** Words of a base from which a whole that bears them all, and no others, is the one. */
const LONG_BASE = 4;

/** "nợ quá hạn … chiếm 0,2% tổng dư nợ" beside "Tổng dư nợ đạt …": a total of two words by its own name, in the part's paragraph. */
const NAMED_TOTAL = 2;

function isComplete(whole: Whole, base: Base, part: Claim): boolean {
  const { claim } = whole;
  const least = base.total && isAll(whole) && whole.figure.paragraph === part.paragraph ? NAMED_TOTAL : LONG_BASE;
  if (claim === null || new Set(base.words).size < least) return false;
  const words = new Set(namesIn(nameOf(claim)));
  return words.size === new Set(base.words).size && base.words.every((word) => words.has(word));
}

const MOST_NAMED = 3;

/** The wholes that a base in words may name, among what stands in front: best names first, of those the nearest first. */
export function namedWholes(counted: Counted, file: string, part: Claim, base: Base, byAnyName = false): Named[] {
  const population = base.words.length === 1 && base.words[0] === "dân";
  if (base.words.length === 0 || (population && !isPeople(part.figure))) return [];
  const lists = population ? ["người", "nhân", "khẩu", "nghìn"].map((noun) => counted.get(`${file}|count|${noun}`) ?? []) : [counted.get((byAnyName ? allKey : keyOf)(file, part.figure)) ?? []];
  const found = lists.flatMap((list) => {
    const end = inFrontOf(list, part);
    const within = byAnyName ? list.slice(Math.max(0, end - MOST_SIFTED), end).filter(({ figure }) => alike(figure, part.figure)) : list.slice(Math.max(0, end - MOST_SEARCHED), end);
    return within.slice(-MOST_SEARCHED).flatMap((whole) => {
      if (whole.claim?.planned === true && !part.planned) return [];
      const near = population ? (isPopulation(whole) ? 0 : null) : distance(whole, base);
      if (near === null || (whole.claim !== null && contrasted(base.words.join(" "), whole.claim.label))) return [];
      return [{ whole, near, score: near + (whole.figure.paragraph === part.paragraph ? 0 : 0.5) }];
    });
  }).sort((a, b) => a.score - b.score || b.whole.figure.id - a.whole.figure.id);
  const [best] = found;
  if (best === undefined) return [];
  const alone = found.every((f) => f.score > best.score || f.whole.figure.value.eq(best.whole.figure.value));
  const out: Named[] = [];
  for (const { whole, near } of found) {
    if (out.length === MOST_NAMED || out.some((n) => n.whole.figure.value.eq(whole.figure.value))) continue;
    // A number below a stroke is the whole of its own line; in another it proves nothing.
    const foreign = whole.claim === null && whole.figure.paragraph !== part.paragraph;
    out.push({ whole, sure: !foreign && out.length === 0 && alone && (near < 1 || (base.words.length > 1 && near <= 2)), exact: !foreign && near < 1, complete: !foreign && out.length === 0 && alone && isComplete(whole, base, part) });
  }
  return out;
}

/** So many figures in front are looked through, and fewer for a percentage without decimals, which many fit by chance. */
const MOST_AFAR = 40;
const MOST_COARSE = 8;

/** Every figure of the kind in front of a part that is no smaller: totals and things of its name first, of those the nearest. */
export function wholesAfar(counted: Counted, file: string, part: Claim, stated: Figure): Whole[] {
  const list = counted.get(allKey(file, part.figure)) ?? [];
  const low = inFrontOf(list, part);
  const coarse = stated.decimals === 0;
  const seen: Whole[] = [];
  for (let i = low - 1; i >= 0 && i >= low - MOST_SEARCHED && seen.length < (coarse ? MOST_COARSE : MOST_AFAR); i--) {
    const whole = list[i];
    if (whole === undefined || isBelow(baseInterval(whole.figure), baseInterval(part.figure))) continue;
    if (whole.figure.value.eq(part.figure.value) || (whole.claim?.planned === true && !part.planned)) continue;
    if (coarse ? alike(whole.figure, part.figure) : alike(whole.figure, part.figure) || loose(whole.figure, part)) seen.push(whole);
  }
  const rank = (whole: Whole): number => (isAll(whole) ? 0 : 2) + (alike(whole.figure, part.figure) ? 0 : 1);
  return seen.map((whole, i) => ({ whole, i })).sort((a, b) => rank(a.whole) - rank(b.whole) || a.i - b.i).map(({ whole }) => whole);
}

/** "449" of "trường công lập 449" beside "477 trường"; figures without a unit in a paper that declares it once. */
function loose(whole: Figure, part: Claim): boolean {
  const [a, b] = [nounOf(whole), nounOf(part.figure)];
  return b === "" ? a === "" || part.label.includes(a) : a === "";
}

/** What is counted in all: "2.486 hộ" of the whole place for "498 hộ nghèo". */
export function allOf(counted: Counted, file: string, part: Claim): Named[] {
  const noun = nounOf(part.figure);
  return noun === "" ? [] : namedWholes(counted, file, part, { words: namesIn(noun), total: true }).filter(({ whole }) => isAll(whole));
}

/** "dân số 646,8 nghìn người", "12.314 khẩu" of the whole place. */
export function isPopulation(whole: Whole): boolean {
  if (whole.claim === null) return false;
  const { clause, tail } = whole.claim.reading;
  if (/dân số/.test(clause) || nounOf(whole.figure) === "dân") return true;
  return /^(?:nhân )?khẩu$/.test(nounOf(whole.figure)) && namesIn(`${clause} ${tail}`).length === 0 && !/nghèo|dân tộc|thiếu/.test(whole.before);
}
