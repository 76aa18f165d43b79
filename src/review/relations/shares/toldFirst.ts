/** Shares told before their amount: "760 cơ sở, trong đó 46%, tương đương 350 cơ sở", "góp 51% vốn điều lệ (153 tỷ đồng)": the amount behind is the part, the whole stands in front or behind both. */
import { isBelow } from "../../../figures";
import { firstFrom, placeOf, type Claim, type ReadParagraph } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import type { Reading } from "../../claims/roles";
import { contentWords } from "../../claims/words";
import { baseInterval, isPercent, isPoints, kindOf, nounOf, type Figure } from "../../reading/figure";
import { groupsAround, sentenceAround } from "../../reading/structure";
import { confirming, type Draft } from "../draft";
import { ratioDraft } from "../quotients";
import { asked, onlyAsked, plausible } from "../slipped";
import { claimsAbove } from "./above";
import { alike, canBeWhole } from "./wholes";
import { PRIOR } from "./said";

/** A share, the words of its base and the amount it is of that base. */
interface ToldFirst {
  readonly stated: Reading;
  readonly part: Figure;
  readonly base: readonly string[];
  readonly ofPlan: boolean;
  /** A figure between share and amount: "65% của vốn điều lệ 40 tỷ đồng, tương đương 26 tỷ đồng". */
  readonly inner: Claim | null;
}

const SAME_AS = "(?:tức(?: là)?|tương đương(?: với)?|tương ứng(?: với)?|ứng với|hay(?: là)?)";
/** "35% hộ nghèo (21 hộ nghèo/60 hộ)": the brackets hold part and whole. */
const OPENS = /^[^\d,;:.()]{0,40}\((?:\s*[A-Za-zÀ-ỹ]+){0,6}\s*$/u;
const STROKE = /^(?:\s+[A-Za-zÀ-ỹ]+){0,5}\s*\/\s*$/u;
/** Words of the base, then those that put the amount in other words. */
const IN_OTHER_WORDS = new RegExp(`(?:^|[\\s,(–-])${SAME_AS}\\s+([^\\d;:,()]{0,40})$`, "u");
const BASE_WORDS = new RegExp(`[\\s,(–-]*${SAME_AS}[^,;]*$`, "u");
const MOST_BETWEEN = 90;
const CHANGED = /(?<![A-Za-zÀ-ỹ])(?:tăng|giảm|vượt|thêm|mỗi|bình quân|cùng kỳ|hơn so|cao hơn|thấp hơn|lãi suất|thuế suất|cổ tức|chiết khấu|mệnh giá)(?![A-Za-zÀ-ỹ])/u;
const PLANNED = /kế hoạch|(?<![A-Za-zÀ-ỹ])kh(?![A-Za-zÀ-ỹ])|chỉ tiêu|dự toán|nghị quyết|mục tiêu|được giao/u;
/** "…, so với chỉ tiêu cả năm là 84.000 tỷ đồng", "… trong số 520 cơ sở": the whole behind both. */
const WHOLE_BEHIND = /^[^\d;.:]{0,30}?[\s,(](?:trên|trong|của|so với)\s+(?:tổng|số|toàn|chỉ tiêu|kế hoạch|dự toán|mục tiêu)[^\d;.:]{0,50}$/u;
const JOINT = /^\s*(?:,|và|,\s*và)\s*$/u;
const MOST_BACK = 12;
const LINES_ABOVE = 2;
const UNSAID = new Set(["số", "phần", "cổ", "lượng", "giá", "trị"]);
/** Where the words tie part and whole, more may be chance. */
const NAMED = 0.3;
/** And where they leave no other. */
const SOLE = 1;

function claimAt(read: ReadParagraph, figure: Figure): Claim | null {
  const claim = read.claims[firstFrom(read.claims, figure.start)];
  return claim?.figure.id === figure.id && canBeWhole(claim) && claim.figure.denominator === null ? claim : null;
}

/** The whole right behind its part: "21 hộ nghèo/60 hộ", "35 nữ trên tổng số 120 người". */
function wholeBeside(read: ReadParagraph, part: Figure): Figure | null {
  const next = read.readings[placeOf(read.readings, part) + 1]?.figure;
  if (next === undefined || isPercent(next) || kindOf(next) !== kindOf(part)) return null;
  const between = read.paragraph.content.low.slice(part.unitEnd, next.start);
  return next.id === part.denominator || STROKE.test(between) || WHOLE_BEHIND.test(between) ? next : null;
}

const isAmount = (f: Figure): boolean => !f.bound && !isPoints(f) && f.value.gt(0);

/** The shares of a paragraph that an amount behind them puts in other words. */
function toldFirstIn(read: ReadParagraph): ToldFirst[] {
  const { low } = read.paragraph.content;
  return read.readings.flatMap((stated, i): ToldFirst[] => {
    if (!isPercent(stated.figure) || stated.figure.bound || !["value", "share", "ratio", "plan-percent"].includes(stated.role) || stated.operator === "vượt") return [];
    const before = read.readings[i - 1];
    if (CHANGED.test(low.slice(Math.max(before?.figure.unitEnd ?? 0, stated.figure.start - MOST_BETWEEN), stated.figure.start))) return [];
    // "46% và 54%, tương ứng 350 và 410": each in its turn.
    if (before !== undefined && isPercent(before.figure) && JOINT.test(low.slice(before.figure.unitEnd, stated.figure.start))) return [];
    for (const at of [i + 1, i + 2]) {
      const next = read.readings[at];
      if (next === undefined || isPercent(next.figure) || next.figure.start - stated.figure.unitEnd > MOST_BETWEEN) return [];
      const between = low.slice(stated.figure.unitEnd, next.figure.start);
      if (/[;:]|[.](?!\d)/.test(between) || CHANGED.test(between)) return [];
      const last = read.readings[at - 1]?.figure;
      if (last === undefined) return [];
      // "đạt 100% kế hoạch (12/15 xã)": the fraction may count something else than the target.
      const both = at === i + 1 && stated.role !== "plan-percent" && !PLANNED.test(between) && OPENS.test(between) && wholeBeside(read, next.figure) !== null;
      if (!both && !IN_OTHER_WORDS.test(low.slice(last.unitEnd, next.figure.start))) continue;
      const part = next.figure;
      const inner = at === i + 1 ? null : claimAt(read, last);
      if (!isAmount(part) || (at > i + 1 && inner === null)) return [];
      const words = low.slice(stated.figure.unitEnd, inner === null ? next.figure.start : last.start).replace(BASE_WORDS, "");
      if (PRIOR.test(words)) return [];
      return [{ stated, part, base: contentWords(words).filter((word) => !UNSAID.has(word)), ofPlan: stated.role === "plan-percent" || PLANNED.test(words), inner }];
    }
    return [];
  });
}

/** Amounts of one kind; counts of one noun, or of one that the whole leaves out. */
function ofOne(part: Figure, whole: Figure): boolean {
  return alike(part, whole) || (kindOf(part) === "count" && kindOf(whole) === "count" && (nounOf(whole) === "" || nounOf(part) === "" || nounOf(part).startsWith(nounOf(whole))));
}

const isNamed = ({ base }: ToldFirst, claim: Claim): boolean => {
  const words = new Set([...claim.core, ...claim.full, ...contentWords(`${claim.reading.lead} ${claim.reading.tail} ${nounOf(claim.figure)}`)]);
  return base.every((word) => words.has(word));
};

const figureOf = ({ figure }: Claim): Figure => figure;

/** The wholes that the words leave, the surest first, and whether they leave no other. */
function wholesOf(report: ReadReport, index: number, read: ReadParagraph, told: ToldFirst, parts: ReadonlySet<number>): { readonly wholes: readonly Figure[]; readonly sure: boolean } {
  const { part, stated, inner } = told;
  const can = (claim: Claim): boolean => !parts.has(claim.figure.id) && canBeWhole(claim) && ofOne(part, claim.figure);
  const beside = wholeBeside(read, part);
  if (beside !== null) return { wholes: [beside], sure: true };
  if (inner !== null) return { wholes: [inner].filter(can).map(figureOf), sure: true };
  const groups = groupsAround(read.structure, part.group);
  const sentence = sentenceAround(read.structure, part.group);
  const end = firstFrom(read.claims, stated.figure.start);
  const front = read.claims.slice(Math.max(0, end - MOST_BACK), end).reverse();
  const near = front.filter((c) => groups.includes(c.group));
  const rows = [near, front.filter((c) => !near.includes(c) && c.group === sentence - 1), claimsAbove(report, index, LINES_ABOVE)];
  for (const row of rows) {
    const all = row.filter(can).filter((c) => !told.ofPlan || c.planned || PLANNED.test(c.reading.lead));
    const roomy = all.filter((c) => !isBelow(baseInterval(c.figure), baseInterval(part)));
    // What the part exceeds is its whole only where nothing else can be, and a slip has made it so.
    const found = roomy.length > 0 || row !== near ? roomy : all;
    const named = told.base.length === 0 ? [] : found.filter((c) => isNamed(told, c));
    if (named.length > 0) return { wholes: named.map(figureOf), sure: row !== rows[2] && new Set(named.map((c) => c.figure.value.toFixed())).size === 1 };
    if (found.length > 0 && told.base.length === 0 && row !== rows[2]) return { wholes: found.map(figureOf), sure: found.length === 1 && nounOf(part) === nounOf(found[0]?.figure ?? part) };
  }
  return { wholes: [], sure: false };
}

/** Judges the shares of a paragraph whose amount comes behind them. */
export function toldFirst(report: ReadReport, read: ReadParagraph, index: number): Draft[] {
  const all = toldFirstIn(read);
  if (all.length === 0) return [];
  const parts = new Set(all.map(({ part }) => part.id));
  return all.flatMap((told): Draft[] => {
    const { wholes, sure } = wholesOf(report, index, read, told, parts);
    const drafts = wholes.flatMap((whole) => ratioDraft(told.part, whole, told.stated.figure, told.stated, "review") ?? []).map((draft): Draft => (told.ofPlan ? { ...draft, kind: "plan" } : draft));
    const fits = drafts.find(({ verdict }) => verdict === "consistent");
    if (fits !== undefined) return [confirming(fits)];
    const [only] = drafts;
    if (only !== undefined && sure) return plausible(only) || asked(only, SOLE) !== null ? [{ ...only, sure: true }] : [];
    const question = onlyAsked(drafts, NAMED);
    return question === null ? [] : [question];
  });
}
