/** A total said in so many words behind what it adds up: "thu phí 18 tỷ đồng, thu khác 3 tỷ đồng, tổng cộng 21 tỷ đồng", "Xã A có 1.240 hộ, xã B có 980 hộ. Tổng cộng hai xã có 2.220 hộ." */
import { decimal } from "../../../figures";
import type { Claim, ReadParagraph } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import { quoted } from "../../claims/name";
import { contentWords, numberIn } from "../../claims/words";
import { oncePer } from "../../once";
import { isPercent, kindOf, tellingDigits } from "../../reading/figure";
import { anySlipChance } from "../chance";
import type { Draft } from "../draft";
import { makes, sharp } from "../evidence";
import { isChangeOnly } from "../links/facts";
import { isOpen, isValue } from "../lists/partlist";
import { lengthSlipChance, lesser } from "../slips";
import { partsOf } from "./followed";
import { sumDraft } from "../totals";

/** "Tổng cộng", "Tính chung", "Như vậy, tổng …": of all that has been told. */
const OF_ALL = /(?<![A-Za-zÀ-ỹ])(?:tổng cộng|cộng (?:chung|lại|cả)|tính chung|tất cả là|như vậy,? (?:tổng|cả)|(?:cả|của|hết) (?:hai|ba|bốn|năm|0?[2-9]) [A-Za-zÀ-ỹ]+)(?![A-Za-zÀ-ỹ])|(?:^|[,;])\s*cộng\s*(?:là\s*)?$/u;
/** "tổng thu", "tổng chiều dài": of what its noun names; no name of an office. */
const OF_KIND = /(?<![A-Za-zÀ-ỹ])tổng(?! (?:cục|công ty|giám đốc|thư ký|bí thư|thống|hợp|kết|điều tra|liên đoàn|thể|quan|phụ trách|biên tập|thầu))(?![A-Za-zÀ-ỹ])/u;
/** The total is of another time, or takes what was told as one of its parts. */
const ELSEWHERE = /(?<![A-Za-zÀ-ỹ])(?:cùng kỳ|so với|năm (?:trước|ngoái)|lũy kế|kế hoạch|bình quân|trung bình|mỗi|nâng|đưa|trong|trên|chiếm|từ|trong đó|gồm|còn|của tổng|vốn điều lệ)(?![A-Za-zÀ-ỹ])/u;
/** An item that is no part: another time, what is compared, what is left. */
const NO_PART = /(?<![A-Za-zÀ-ỹ])(?:cùng kỳ|so với|(?<!các )năm (?:trước|ngoái)|tổng|bình quân|trung bình|mỗi|trong đó|gồm|còn lại|giá(?! trị)|lợi nhuận|vốn điều lệ|vốn chủ sở hữu)(?![A-Za-zÀ-ỹ])/u;

const MOST_PARTS = 12;
const MOST_BACK = 4;
const MOST_WORDS = 120;
/** What a coincidence explains at most, by what the words say. */
const BARS = { all: decimal("0.5"), kind: decimal("0.1") };
/** Of a total so short nothing is asked. */
const LEAST_DIGITS = 2;

/** "hai trạm", "cả 3 xã": so many are added. */
const NUMBERED = /(?<![A-Za-zÀ-ỹ\d.,])(hai|ba|bốn|năm|0?[2-9])(?: [A-Za-zÀ-ỹ]+)/u;

/** One sentence with what it tells, brackets and all, in order. */
interface Told {
  readonly read: ReadParagraph;
  readonly group: number;
  readonly claims: readonly Claim[];
  readonly section: string;
}

const toldIn = oncePer((report: ReadReport): readonly Told[] => report.paragraphs.flatMap((read): Told[] => {
  if (read.paragraph.anchor !== null || read.paragraph.content.low.includes("\t")) return [];
  const byGroup = new Map<number, Claim[]>();
  for (const claim of read.claims) {
    const group = read.structure.groups[claim.group]?.parent ?? claim.group;
    const held = byGroup.get(group);
    if (held === undefined) byGroup.set(group, [claim]);
    else held.push(claim);
  }
  return [...byGroup].map(([group, claims]) => ({ read, group, claims, section: `${read.paragraph.file}|${read.paragraph.section.id}` }));
}));

/** What stands in front of a figure in its sentence, back to the figure before it, without what stands in brackets. */
function wordsBefore({ read, group }: Told, claim: Claim): string {
  const { low } = read.paragraph.content;
  const start = Math.max(read.structure.groups[group]?.start ?? 0, claim.figure.start - 3 * MOST_WORDS);
  return low.slice(start, claim.figure.start).replace(/\([^()]*\)/gu, " ").replace(/^.*\d(?:[.,]\d+)*\s?%?/su, "").slice(-MOST_WORDS);
}

/** The amounts of the whole's kind: those outside brackets, and of those within the ones whose items bear no other. */
function amounts(told: Told, whole: Claim, before: number): { readonly outer: readonly Claim[]; readonly all: readonly Claim[] } {
  const isPart = partsOf(whole.figure);
  const { low } = told.read.paragraph.content;
  const own = told.claims.filter((c) => c.figure.id < before && isValue(c) && !isPercent(c.figure) && c.figure.denominator === null && !c.figure.bound && isPart(c.figure) && (kindOf(c.figure) === "count" || c.figure.unit?.dimension === whole.figure.unit?.dimension) && !isChangeOnly(c) && c.planned === whole.planned);
  const outer = own.filter((c) => c.group === told.group);
  const alone = (c: Claim): boolean => {
    const open = told.read.structure.groups[c.group]?.start ?? c.figure.start;
    const last = outer.findLast((other) => other.figure.end <= open);
    return (last === undefined || /[,;]|(?<![A-Za-zÀ-ỹ])và(?![A-Za-zÀ-ỹ])/u.test(low.slice(last.figure.unitEnd, open))) && own.every((other) => other === c || other.group !== c.group);
  };
  return { outer, all: own.filter((c) => c.group === told.group || alone(c)) };
}

/** How much of the total may be open where it is met: a tenth behind words for all, else a fiftieth. */
const OPEN = { all: 10, kind: 50 };

function draftOf(whole: Claim, parts: readonly Claim[]): Draft {
  return sumDraft(whole.figure, parts.map((part) => part.figure), (ok) => (ok ? `Các số đứng trước cộng lại khớp với ${quoted(whole)}.` : `Cần xem ${quoted(whole)}: các số đứng trước cộng lại ra số khác.`));
}

/** Which figures in front the total may add up: of its own sentence, or, where it opens one, of the sentences before. */
function waysOf(near: readonly Told[], own: Told, whole: Claim): (readonly Claim[])[] {
  const here = amounts(own, whole, whole.figure.id);
  if (here.all.length > 0) return [here.outer, here.all];
  const ways: (readonly Claim[])[] = [];
  let [outer, all]: (readonly Claim[])[] = [[], []];
  for (const told of near) {
    const found = amounts(told, whole, whole.figure.id);
    [outer, all] = [[...found.outer, ...(outer ?? [])], [...found.all, ...(all ?? [])]];
    ways.push(outer, all);
  }
  return ways;
}

/** "Vốn đăng ký mới là 312 tỷ đồng. Vốn đăng ký tăng thêm là 148 tỷ đồng. Tổng vốn đăng ký …": all are called as the total is. */
function ofOneName(words: string, parts: readonly Claim[]): boolean {
  const [one, two] = contentWords(words.replace(/^.*(?<![A-Za-zÀ-ỹ])tổng(?![A-Za-zÀ-ỹ])/su, " "));
  return one !== undefined && two !== undefined && parts.every(({ reading }) => { const own = contentWords(reading.clause.toLowerCase()); const at = own.indexOf(one); return at >= 0 && at <= 1 && own[at + 1] === two; });
}

function ofTotal(whole: Claim, own: Told, near: readonly Told[]): Draft[] {
  const { figure } = whole;
  if (!isValue(whole) || isPercent(figure) || figure.bound || figure.denominator !== null || whole.group !== own.group || tellingDigits(figure) < LEAST_DIGITS) return [];
  const words = wordsBefore(own, whole);
  const strength = OF_ALL.test(words) ? "all" : OF_KIND.test(words) ? "kind" : null;
  if (strength === null || ELSEWHERE.test(words.replace(/như vậy/u, " "))) return [];
  const ways = waysOf(near, own, whole).filter((way, i, all) => way.length >= 2 && way.length <= MOST_PARTS && all.findIndex((other) => other.length === way.length) === i && way.every((part) => !NO_PART.test(part.reading.clause)));
  const full = ways.find((way) => makes(way.map((part) => part.figure), figure));
  if (full !== undefined) return sharp(figure, full.map((part) => part.figure), OPEN[strength]) ? [draftOf(whole, full)] : [];
  // What follows breaks the total down: it need not be of what stands in front.
  const { low } = own.read.paragraph.content;
  if (figure.hedge !== null || /^[^.]{0,60}?(?:trong đó|gồm|:)/u.test(low.slice(figure.unitEnd, figure.unitEnd + 80))) return [];
  const [first] = ways;
  const here = first?.every((part) => part.paragraph === whole.paragraph && own.claims.includes(part)) === true;
  // "tổng tài sản 4.971 tỷ đồng" behind sentences of other amounts: only what says that all has been told reaches back so far.
  if (first === undefined || (strength === "kind" && !here && !ofOneName(words, first)) || first.some((part) => part.figure.hedge !== null || part.figure.value.eq(figure.value)) || isOpen(low.slice(first[0]?.paragraph === whole.paragraph ? first[0].figure.start : figure.start, figure.start))) return [];
  const figures = first.map((part) => part.figure);
  const chance = lesser(anySlipChance(figure, figures), lengthSlipChance(figure, figures));
  const [, count] = NUMBERED.exec(words) ?? [];
  const told = count !== undefined && numberIn(count) === first.length;
  return chance !== null && chance.lte(told ? BARS.all : BARS[strength]) ? [draftOf(whole, first)] : [];
}

/** Totals that words announce behind their parts: those that hold, and those that one slip keeps from it. `settled`: totals that have been told with their parts. */
export function concludedTotals(report: ReadReport, settled: ReadonlySet<number>): Draft[] {
  const told = toldIn(report);
  return told.flatMap((own, i) => {
    const near = told.slice(Math.max(0, i - MOST_BACK), i).filter((other) => other.section === own.section).reverse();
    return own.claims.flatMap((whole) => (settled.has(whole.figure.id) ? [] : ofTotal(whole, own, near)));
  });
}
