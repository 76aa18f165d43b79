/** A sum that fails, or a part above its whole, though the text shows that the total is another, or is not all told. */
import { decimal, sum, type Decimal } from "../../../figures";
import { claimsAbout } from "../../claims/about";
import { placeOf, type Claim } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import { isPercent, kindOf, type Figure } from "../../reading/figure";
import type { Draft } from "../draft";
import { baseValue } from "../evidence";
import { behind } from "./passages";

/** The share that is told of a claim itself. */
export const ownShare = (claim: Claim | undefined): Figure | undefined => claim?.attributes.find(({ role, figure }) => (role === "share" || role === "ratio") && isPercent(figure))?.figure;

const MOST_BEHIND = 120;

/** Of the total at most, so much may rounding leave. */
const ROUNDED = decimal("0.005");

/** Shares of one thing point to one whole, whatever rounding does to them. */
const OF_LESS = decimal("0.9");

/** "14 nhiệm vụ (chiếm 23,7%), 3 nhiệm vụ (chiếm 3,5%)" behind "44 nhiệm vụ (chiếm 73,3%)": shares beside one another, not of one another. */
function besideIts(report: ReadReport, whole: Figure, parts: readonly Figure[]): boolean {
  const about = claimsAbout(report);
  const own = ownShare(about.get(whole.id));
  const shares = parts.flatMap((part) => ownShare(about.get(part.id)) ?? []);
  const [first] = shares;
  if (own === undefined || first === undefined || shares.length < parts.length || parts.length < 2) return false;
  // "giải quyết 4.120 vụ (62,7%), gồm cấp tỉnh 512 vụ (68,9%), cấp huyện 3.608 vụ (61,9%)": how much of each is done, that of all between.
  const told = [whole, ...parts].every(({ id }) => about.get(id)?.attributes.some(({ role, figure }) => role === "ratio" && isPercent(figure)) === true);
  if (told && shares.some((f) => f.value.lt(own.value)) && shares.some((f) => f.value.gt(own.value))) return false;
  // "thu hoạch 1.500 ha, chiếm 60% diện tích, trong đó phía Bắc 900 ha, chiếm 58%; phía Nam 600 ha, chiếm 63%": each of less than all is.
  const of = (figure: Figure, share: Figure): Decimal | null => (share.value.gt(0) ? baseValue(figure).div(share.value) : null);
  const all = of(whole, own);
  if (all !== null && parts.every((part, i) => of(part, shares[i] ?? own)?.lt(all.times(OF_LESS)) === true)) return false;
  return new Set([own, ...shares].map((f) => f.id)).size > shares.length && sum(shares.map((f) => f.value)).minus(own.value).abs().gt(first.value.div(2));
}

/** "chiếm đoạt 361,5 triệu đồng. Trong đó, lãi còn tồn 374,2 triệu đồng thì A 145, B 69,1, C 147,3": without the one that is more than all, the others make the total. */
function besideAll(whole: Figure, parts: readonly Figure[]): boolean {
  // Of counts of one noun each is told as a part: one that is more than all is a slip.
  if (whole.whole) return false;
  const value = baseValue(whole);
  const [more, others] = [parts.filter((part) => baseValue(part).gt(value)), parts.filter((part) => baseValue(part).lte(value))];
  return more.length === 1 && others.length >= 2 && sum(others.map(baseValue)).minus(value).abs().lte(value.times(ROUNDED));
}

const MOST_IN_ROW = 8;

/** "412 tin: tố cáo 187 tin; phản ánh 221, 4 thư góp ý; chuyển nơi khác 9 tin": what stands in a row behind the total makes it, whatever each is called. */
function inRow(report: ReadReport, whole: Figure, parts: readonly Figure[]): boolean {
  const claims = report.paragraphs[whole.paragraph]?.claims ?? [];
  const at = placeOf(claims, whole);
  const row = at < 0 ? [] : claims.slice(at + 1, at + 1 + MOST_IN_ROW).map(({ figure }) => figure);
  const end = row.findIndex((f) => kindOf(f) !== kindOf(whole));
  const own = end < 0 ? row : row.slice(0, end);
  const begins = own[0]?.id === parts[0]?.id;
  const told = new Set(parts.map(({ id }) => id));
  // Where the parts themselves make it before the last of them, that one is too many.
  const makesIt = (row: readonly Figure[]): boolean => row.length > 1 && sum(row.map(baseValue)).eq(baseValue(whole)) && row.some(({ id }) => !told.has(id));
  // "164 xã, gồm 8 thị trấn, 21 phường và 135 xã": with what stands in front of them, they make it.
  const holdsAll = (row: readonly Figure[]): boolean => parts.every(({ id }) => row.some((f) => f.id === id));
  return own.some((_, i) => makesIt(own.slice(0, i + 1)) && (begins || holdsAll(own.slice(0, i + 1))));
}

/** "14 tuyến đã xong, 38 tuyến đang làm, các tuyến khác chờ vốn": a rest that is not counted. */
const REST_BEHIND = /^[^.;\d]*(?:các|những|số)(?:\s[A-Za-zÀ-ỹ]+){0,3}\s(?:khác|còn lại)(?![A-Za-zÀ-ỹ])(?!\s*(?:là|có)?\s*:?\s*\d)/u;

function restUncounted(report: ReadReport, whole: Figure, parts: readonly Figure[]): boolean {
  const last = parts[parts.length - 1];
  return last !== undefined && sum(parts.map(baseValue)).lt(baseValue(whole)) && REST_BEHIND.test(behind(report, last, MOST_BEHIND));
}

const HUNDRED_LEAST = decimal(85);
const HUNDRED_MOST = decimal(115);

/** Shares of one thing, in which none is the whole of the others. */
function nearHundred(figures: readonly Figure[]): boolean {
  const added = sum(figures.map(({ value }) => value));
  return figures.every(isPercent) && added.gte(HUNDRED_LEAST) && added.lte(HUNDRED_MOST);
}

/** Null where the parts are no parts of this total, or not all of them are told; percentages near a hundred have no total. */
export function addition(report: ReadReport, draft: Draft): Draft | null {
  const { figures: [whole, ...parts] } = draft;
  return whole !== undefined && draft.sure !== true && !nearHundred([whole, ...parts]) && (besideAll(whole, parts) || besideIts(report, whole, parts) || inRow(report, whole, parts) || restUncounted(report, whole, parts)) ? null : draft;
}

/** "84,6 triệu USD và 5.310 tỷ đồng": half of a whole that is told in two kinds of money. */
const AND_MONEY = /^\s*(?:và|cùng(?: với)?)\s+[\d.,]+\s*(?:nghìn |triệu |tỷ )*(đồng|usd|đô la)(?![A-Za-zÀ-ỹ])/u;

/** Null where the whole is told in two kinds of money. */
export function larger(report: ReadReport, draft: Draft): Draft | null {
  const half = (f: Figure): boolean => {
    const other = AND_MONEY.exec(behind(report, f, MOST_BEHIND))?.[1];
    return other !== undefined && f.unit !== null && (other === "đồng") !== (f.unit.dimension === "money-vnd");
  };
  return draft.figures.some(half) ? null : draft;
}
