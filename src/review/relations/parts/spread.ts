/** Two kinds of which no third is thinkable, each in a sentence or line of its own behind their total: "Vốn ngân sách 8.412 tỷ đồng … Vốn trung ương quản lý 2.310 tỷ đồng … Vốn địa phương quản lý 6.102 tỷ đồng". */
import { decimal } from "../../../figures";
import type { Claim } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import { contentWords } from "../../claims/words";
import { sameThing, tellingDigits } from "../../reading/figure";
import { anySlipChance } from "../chance";
import type { Draft } from "../draft";
import { baseValue, makes } from "../evidence";
import { scopesDiffer } from "../links/link";
import { namesNone, sidesIn, type Side } from "../lists/families";
import { lengthSlipChance, lesser } from "../slips";
import { sentencesOf, type Sentence } from "./followed";
import { cannotMake } from "./outright";
import { sumBehind } from "./unannounced";

/** Sentences between the two, and between them and their total. */
const MOST_APART = 4;
const MOST_BACK = 6;
/** Digits of a total that two of one name do not make by chance. */
const TELLING = 3;
/** What a coincidence explains at most. */
const LIKELY = decimal("0.5");
const ELSEWHERE = /(?<![A-Za-zÀ-ỹ])(?:cùng kỳ|so với|(?:năm|tháng|quý|kỳ) (?:trước|ngoái)|bình quân|trung bình|mỗi|kế hoạch|dự toán|riêng|giá|khác|còn lại)(?![A-Za-zÀ-ỹ])/u;

/** "tăng từ 18,2 tỷ đồng lên 19,8 tỷ đồng": what there was. */
const WAS = /(?<![A-Za-zÀ-ỹ])từ\s*$/u;

const named = ({ reading }: Claim): string => reading.clause.toLowerCase();

/** What two sides are called beside their kinds is the same, and shared with the total. */
function alike(whole: Claim, a: Side, b: Side): boolean {
  const [x, y, all] = [a.rest, b.rest, named(whole)].map((text) => new Set(contentWords(text)));
  if (x === undefined || y === undefined || all === undefined) return false;
  const [less, more] = x.size < y.size ? [x, y] : [y, x];
  return less.size > 0 && more.size - less.size <= 1 && [...less].every((word) => more.has(word)) && [...less].some((word) => all.has(word));
}

/** How many words of a side's name a total bears, too. */
function shared(whole: Claim, { rest }: Side): number {
  const words = new Set(contentWords(named(whole)));
  return new Set(contentWords(rest).filter((word) => words.has(word))).size;
}

const sound = ({ figure, reading, planned }: Claim, whole: Claim): boolean =>
  !figure.bound && figure.denominator === null && figure.numerator === null && planned === whole.planned && sameThing(figure, whole.figure) && !ELSEWHERE.test(reading.clause.toLowerCase()) && !WAS.test(reading.lead);

interface Placed {
  readonly claim: Claim;
  readonly at: number;
}

/** The nearest figure of the other side behind one; none where its own side is told again before. */
function otherOf(rows: readonly Placed[], from: number, side: Side): { readonly placed: Placed; readonly side: Side } | null {
  const first = rows[from];
  for (const placed of rows.slice(from + 1)) {
    if (first === undefined || placed.at - first.at > MOST_APART) return null;
    const told = sidesIn(named(placed.claim)).find(({ family }) => family === side.family);
    if (told === undefined || !sameThing(placed.claim.figure, first.claim.figure)) continue;
    return told.kind === side.kind ? null : { placed, side: told };
  }
  return null;
}

function draftsOf(whole: Claim, parts: readonly Claim[]): Draft[] {
  const figures = parts.map(({ figure }) => figure);
  const draft = sumBehind(whole, whole.figure, figures);
  if (makes(figures, whole.figure)) return [draft];
  if ([whole.figure, ...figures].some(({ hedge }) => hedge !== null) || figures.some((figure) => baseValue(figure).eq(baseValue(whole.figure)))) return [];
  const chance = lesser(anySlipChance(whole.figure, figures), lengthSlipChance(whole.figure, figures));
  return chance?.lte(LIKELY) === true || cannotMake(whole, parts, []) ? [draft] : [];
}

/** Sums of two kinds told apart from each other, but for those whose figures are `told` together. */
export function spreadSums(report: ReadReport, told: readonly Draft[]): Draft[] {
  const bySection = new Map<string, Sentence[]>();
  for (const sentence of sentencesOf(report.paragraphs)) {
    const held = bySection.get(sentence.section);
    if (held === undefined) bySection.set(sentence.section, [sentence]);
    else held.push(sentence);
  }
  const known = new Set(told.filter(({ kind, figures }) => kind === "sum" && figures.length === 3).map(({ figures }) => figures.map(({ id }) => id).sort((a, b) => a - b).join()));
  return [...bySection.values()].flatMap((sentences): Draft[] => {
    const rows = sentences.flatMap(({ claims }, at) => claims.map((claim) => ({ claim, at })));
    return rows.flatMap(({ claim: first, at }, i): Draft[] => sidesIn(named(first)).flatMap((side): Draft[] => {
      const other = otherOf(rows, i, side);
      if (other === null) return [];
      const second = other.placed.claim;
      // The same two told before: of another time or place, as may be what stands in front of them.
      const since = rows.slice(0, i).findLastIndex(({ claim, at: then }) => at - then <= MOST_BACK && sameThing(claim.figure, first.figure) && sidesIn(named(claim)).some(({ family }) => family === side.family));
      const wholes = rows.slice(since + 1, i).filter(({ claim, at: then }) => at - then <= MOST_BACK && sameThing(claim.figure, first.figure) && namesNone(named(claim), side.family) && alike(claim, side, other.side) && sound(claim, first)).map(({ claim }) => claim);
      // "Tổng sản lượng thủy sản …, trong đó thủy sản nước ngọt …": the one that is called what they are.
      const whole = wholes.findLast((claim) => wholes.every((another) => shared(another, side) <= shared(claim, side)));
      if (whole === undefined || tellingDigits(whole.figure) < TELLING || ![first, second].every((part) => sound(part, whole) && (part.scope === "" || !scopesDiffer(part, whole)))) return [];
      return known.has([whole, first, second].map(({ figure }) => figure.id).sort((a, b) => a - b).join()) ? [] : draftsOf(whole, [first, second]);
    }));
  });
}
