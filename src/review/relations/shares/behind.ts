/** Shares whose whole comes after them: right behind ("chiếm 12,25% trong tổng số 198.450 hộ", "đạt 95,7% dân số (40.120 người)"), at the end of a list, or in the next clause. */
import { HUNDRED, isBelow } from "../../../figures";
import { firstFrom, type Claim, type ReadParagraph } from "../../claims/claim";
import type { Reading } from "../../claims/roles";
import { contentWords } from "../../claims/words";
import { baseInterval, isPercent, kindOf, sameThing, type Figure } from "../../reading/figure";
import { asQuestion, confirming, type Draft } from "../draft";
import { isValue } from "../lists/partlist";
import { ratioDraft, saidOfAnother } from "../quotients";
import { OF_ALL } from "./said";
import { asked, fitChance, plausible } from "../slipped";
import { alike, canBeWhole } from "./wholes";

interface Share {
  readonly stated: Reading;
  /** The count it is said of. */
  readonly owner: Claim | null;
  /** The figure behind it. */
  readonly next: Reading | undefined;
}

type Owned = Share & { readonly owner: Claim };
const isOwned = (share: Share): share is Owned => share.owner !== null;

function sharesIn({ claims, readings }: ReadParagraph): Share[] {
  const ownerOf = new Map<number, Claim>();
  for (const claim of claims) {
    const share = claim.attributes.find((a) => (a.role === "share" || a.role === "ratio") && isPercent(a.figure));
    if (share !== undefined && claim.figure.denominator === null && !isPercent(claim.figure)) ownerOf.set(share.figure.id, claim);
  }
  return readings.flatMap((stated, i): Share[] => {
    if (!isPercent(stated.figure) || stated.figure.bound || (stated.role !== "share" && stated.role !== "ratio" && stated.role !== "value")) return [];
    return stated.figure.value.gt(HUNDRED) && stated.operator !== "chiếm" ? [] : [{ stated, owner: ownerOf.get(stated.figure.id) ?? null, next: readings[i + 1] }];
  });
}

const OF_TOTAL = /^\s*(?:(?:so với|trong|trên|của|\/)?\s*(?:tổng số|tổng)\s*(?:là\s*)?|(?:trong|trên|của)\s+(?:số\s+)?)$/;
const BASE_NAMED = /^\s*(?:so với\s+|trên\s+|trong\s+|của\s+)?(?:tổng|dân số|toàn bộ)[^,;.()]*\($/;
/** The brackets say themselves that they hold the whole. */
const WHOLE_INSIDE = /^[^,;.()\d]{0,40}\(\s*(?:(?:(?:trên|trong|của|so với)\s+)?(?:tổng|dân số|toàn)[^,;.()\d]*|(?:trên|trong)\s+)$/u;
/** A base by whatever name, in front of its brackets. */
const ANY_BASE = /^\s*(?:so với\s+|trên\s+|trong\s+|của\s+)?[A-Za-zÀ-ỹ][A-Za-zÀ-ỹ\s-]*\(\s*$/u;
const OTHER_BASE = /kế hoạch|(?<![A-Za-zÀ-ỹ])(?:kh|nq|dt)(?![A-Za-zÀ-ỹ])|chỉ tiêu|dự toán|nghị quyết|mục tiêu|cùng kỳ|năm (?:trước|\d)|so với (?!tổng)|tăng|giảm|trong đó/u;
const CLOSES = /^\s*\)/;
const MOST_BACK = 3;
/** Where part and whole are told by their words, more may be chance. */
const NAMED = 0.3;
/** And where they leave no other. */
const ALONE = 1;

/** The value a percentage without one of its own may be of: the last in front of it in its item. */
function partOf(read: ReadParagraph, { stated }: Share, whole: Figure): Claim | null {
  const { low } = read.paragraph.content;
  const end = firstFrom(read.claims, stated.figure.start);
  const part = read.claims.slice(Math.max(0, end - MOST_BACK), end).findLast((c) => c.group === stated.figure.group && canBeWhole(c) && c.figure.denominator === null);
  return part === undefined || !alike(part.figure, whole) || /[;.](?!\d)/.test(low.slice(part.figure.unitEnd, stated.figure.start)) ? null : part;
}

/** "chiếm 12,9% lực lượng lao động (413.411 người)": not "65 hộ, chiếm 40% số hộ đăng ký (26 hộ)", where the brackets may hold the part. */
function ofAnyBase(read: ReadParagraph, { stated, owner }: Owned, whole: Figure, between: string): boolean {
  if (stated.operator !== "chiếm" || !ANY_BASE.test(between) || OTHER_BASE.test(between) || owner.figure.bound || owner.figure.unit?.label !== whole.unit?.label) return false;
  return isBelow(baseInterval(owner.figure), baseInterval(whole)) && !saidOfAnother(read, owner, stated);
}

/** The figure right behind a share as its whole. */
function rightBehind(read: ReadParagraph, share: Share): Draft | null {
  const { stated, owner, next } = share;
  if (next === undefined || next.role === "denominator") return null;
  const { low } = read.paragraph.content;
  const whole = next.figure;
  const between = low.slice(stated.figure.unitEnd, whole.start);
  const closed = CLOSES.test(low.slice(whole.unitEnd, whole.unitEnd + 8));
  const [ofTotal, named] = [OF_TOTAL.test(between), closed && BASE_NAMED.test(between)];
  if (isOwned(share) && sameThing(share.owner.figure, whole) && (ofTotal || named || (closed && ofAnyBase(read, share, whole, between)))) {
    return ratioDraft(share.owner.figure, whole, stated.figure, share.owner, "inconsistent");
  }
  // "đã cấp 612 giấy chứng nhận, đạt 85% trên tổng số 720 hồ sơ": counted under two names.
  const counted = ofTotal && isOwned(share) && OF_ALL.test(between) && kindOf(share.owner.figure) === "count" && kindOf(whole) === "count" && isBelow(baseInterval(share.owner.figure), baseInterval(whole)) && !saidOfAnother(read, share.owner, stated) ? ratioDraft(share.owner.figure, whole, stated.figure, share.owner, "review") : null;
  if (counted !== null) return counted.verdict === "consistent" ? counted : asked(counted, ALONE);
  const part = closed && (ofTotal || named || WHOLE_INSIDE.test(between)) ? (owner ?? partOf(read, share, whole)) : null;
  if (part === null || !alike(part.figure, whole)) return null;
  const draft = ratioDraft(part.figure, whole, stated.figure, part, "review");
  return draft === null || draft.verdict === "consistent" ? draft : asked(draft, NAMED);
}

const RATE = /(?<![A-Za-zÀ-ỹ])(?:tỷ lệ|bao phủ|che phủ|độ phủ)(?![A-Za-zÀ-ỹ])/u;
/** The base of a rate in words, in front of its brackets. */
const RATE_BASE = /^\s*(?:(?:so với|trên|trong|của)\s+)?(?:tổng\s+)?(?:số\s+)?[A-Za-zÀ-ỹ]+(?:\s+[A-Za-zÀ-ỹ]+){0,7}\s*\(\s*(?:\d|$)/u;
/** The same without brackets: "trên tổng diện tích tự nhiên 120.000 ha". */
const RATE_OF_ALL = /^\s*(?:so với|trên|trong)\s+tổng\s+(?:số\s+)?[A-Za-zÀ-ỹ]+(?:\s+[A-Za-zÀ-ỹ]+){0,6}\s+$/u;
const NO_BASE = /kế hoạch|(?<![A-Za-zÀ-ỹ])(?:kh|nq|dt)(?![A-Za-zÀ-ỹ])|chỉ tiêu|dự toán|nghị quyết|mục tiêu|cùng kỳ|năm (?:trước|\d)|tăng|giảm|trong đó|tương (?:đương|ứng)/u;
const MOST_AHEAD = 10;
const MOST_TOLD = 4;
/** More candidates than words: what fits must do so by more than chance. */
const BY_CHANCE = 0.05;

/** "Có 58.100 người tham gia. Tỷ lệ bao phủ đạt 13,3% so với lực lượng lao động (436.200 người)": a rate of what was told before it, the base in its brackets. */
function rateOfBase(read: ReadParagraph, { stated, owner, next }: Share): Draft | null {
  const { low } = read.paragraph.content;
  const whole = next?.figure;
  if (owner !== null || whole === undefined || stated.role !== "value" || !RATE.test(stated.clause) || next?.role === "denominator" || isPercent(whole)) return null;
  const between = low.slice(stated.figure.unitEnd, whole.start);
  const bracketed = RATE_BASE.test(between) && CLOSES.test(low.slice(whole.unitEnd, whole.unitEnd + 8));
  if (!(bracketed || RATE_OF_ALL.test(between)) || NO_BASE.test(between)) return null;
  const end = firstFrom(read.claims, stated.figure.start);
  const told = read.claims.slice(Math.max(0, end - MOST_AHEAD), end)
    .filter((c) => c.parent === null && canBeWhole(c) && !c.planned && c.figure.denominator === null && kindOf(c.figure) === kindOf(whole) && (alike(c.figure, whole) || whole.unit === null)).slice(-MOST_TOLD);
  const drafts = told.flatMap((part) => ratioDraft(part.figure, whole, stated.figure, part, "review") ?? []);
  const held = drafts.find(({ verdict }) => verdict === "consistent");
  if (held !== undefined) return fitChance(stated.figure, drafts.length) <= BY_CHANCE ? confirming(held) : null;
  const [only, ...others] = drafts;
  return only === undefined || others.length > 0 ? null : asked(only, NAMED);
}

const LISTED = /^\s*(?:,|;)?\s*(?:trên|trong|so với|của)\s+(?:tổng\s+số|tổng)\s*(?:là\s*)?(?:có\s*)?$/;
const GOES_ON = /^[^.:]*$/;

/** The shares without a base of their own right in front of a place, of one sentence. */
function runBefore(shares: readonly Owned[], at: Figure, low: string): Owned[] {
  const out: Owned[] = [];
  let end = at.start;
  for (let i = shares.length - 1; i >= 0; i--) {
    const one = shares[i];
    if (one === undefined || one.stated.figure.start >= end) continue;
    const next = out[0];
    if (contentWords(one.stated.tail).length > 0 && next !== undefined) break;
    if (next !== undefined && (next.owner.group !== one.owner.group || !sameThing(next.owner.figure, one.owner.figure))) break;
    if (!GOES_ON.test(low.slice(one.stated.figure.unitEnd, end).replace(/\d[.,:]\d/g, ""))) break;
    out.unshift(one);
    end = one.owner.figure.start;
  }
  return out;
}

/** "mũi 1 cho 98.120 trẻ (98,1%), mũi 2 cho 95.340 trẻ (95,3%) trên tổng số 100.000 trẻ": a total at the end is that of each in front. */
function atTheEnd(read: ReadParagraph, shares: readonly Owned[]): Draft[] {
  const { low } = read.paragraph.content;
  return read.readings.flatMap((whole, i): Draft[] => {
    const before = read.readings[i - 1];
    if (before === undefined || isPercent(whole.figure) || whole.figure.numerator !== null) return [];
    const from = low.slice(before.figure.unitEnd, whole.figure.start);
    if (!LISTED.test(from.replace(/^\s*\)/, ""))) return [];
    const run = runBefore(shares, whole.figure, low).filter(({ owner }) => sameThing(owner.figure, whole.figure) && owner.group === whole.figure.group);
    if (run.length < 2) return [];
    const drafts = run.flatMap(({ owner, stated }) => ratioDraft(owner.figure, whole.figure, stated.figure, owner, "inconsistent") ?? []);
    if (drafts.some((draft) => draft.verdict === "consistent")) return drafts;
    // None holds: the total itself may have slipped.
    return drafts.flatMap((draft) => asked(draft) ?? []);
  });
}

const TOTAL_NAMED = /^\s*(?:so với\s+|trên\s+|trong\s+|của\s+)?((?:tổng|toàn|số)\s[A-Za-zÀ-ỹ][A-Za-zÀ-ỹ\s-]*?)\s*(?:,|;|\.|\)|$)/u;
const MOST_BEHIND = 3;

/** "chiếm 1,2% tổng dư nợ; tổng dư nợ đến cuối tháng đạt 12.450 tỷ đồng": the base begins the next clause. */
function inNextClause(read: ReadParagraph, { owner, stated }: Owned): Draft | null {
  const { low } = read.paragraph.content;
  const base = TOTAL_NAMED.exec(low.slice(stated.figure.unitEnd, stated.figure.unitEnd + 80))?.[1];
  if (base === undefined || OTHER_BASE.test(base) || contentWords(base).length === 0) return null;
  const from = firstFrom(read.claims, stated.figure.unitEnd);
  const whole = read.claims.slice(from, from + MOST_BEHIND).find((other) => isValue(other) && sameThing(other.figure, owner.figure) && other.reading.clause.trimStart().startsWith(base) && !OTHER_BASE.test(other.reading.clause));
  const draft = whole === undefined ? null : ratioDraft(owner.figure, whole.figure, stated.figure, owner, "inconsistent");
  if (draft === null || draft.verdict === "consistent") return draft;
  return asked(draft, ALONE) ?? (plausible(draft) ? asQuestion(draft) : null);
}

/** Judges every share of a paragraph whose whole comes after it: the nearest first, no share twice. */
export function sharesOfWholesBehind(read: ReadParagraph): Draft[] {
  const shares = sharesIn(read);
  const owned = shares.filter(isOwned);
  const told = new Set<number>();
  const out: Draft[] = [];
  const add = (drafts: readonly Draft[]): void => {
    const open = drafts.filter(({ figures }) => !told.has(figures[2]?.id ?? -1));
    for (const { figures } of open) told.add(figures[2]?.id ?? -1);
    out.push(...open);
  };
  add(shares.flatMap((share) => rightBehind(read, share) ?? []));
  add(shares.flatMap((share) => rateOfBase(read, share) ?? []));
  add(atTheEnd(read, owned));
  add(owned.flatMap((share) => inNextClause(read, share) ?? []));
  return out;
}
