/** Ratios stated beside their two numbers: "22/28, đạt 78,6%", "chiếm 92%", "vượt 100% (300/150)". */
import { isBelow, HUNDRED } from "../../../figures";
import { baseInterval, isPercent, kindOf, nounOf, type Figure } from "../../reading/figure";
import type { Claim, ReadParagraph } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import type { Reading } from "../../claims/roles";
import { contentWords, contrasted, SECOND_NAME } from "../../claims/words";
import type { Draft } from "../draft";
import { denominatorOf, partLists, type PartList } from "../lists/groups";
import { contextOf } from "./candidates";
import { withCommonWholes } from "./common";
import { multiples } from "./multiples";
import { ofOneBase } from "./oneBase";
import { ofOnlyWhole } from "./onlyWhole";
import { ordered } from "./ordered";
import { namesAnother, portions } from "./portions";
import { sharesOfWholesBehind } from "./behind";
import { sharesByCount } from "./byCount";
import { inTurn, ratioDraft, saidOfAnother, twoNames } from "../quotients";
import { rates } from "./rates";
import { asked, plausible } from "../slipped";
import { linesOfOne, rowsOfOne } from "./rowsOfOne";
import { tied } from "./tied";
import { withOwnSums } from "./together";
import { toldFirst } from "./toldFirst";
import { writtenQuotients } from "./writtenOut";
import { yields } from "./yields";

/** What holds; of what fails nothing where the percentage is `foreign` to the fraction, and a question at most where it is `loose`ly said of it. */
function told(draft: Draft, foreign: boolean, loose: boolean): Draft[] {
  if (draft.verdict === "consistent" || (!foreign && !loose)) return [draft];
  const question = foreign ? null : asked(draft);
  return question === null ? [] : [question];
}

/** A percentage right behind a fraction: its own ratio, or where nothing else is said, its share of the target. */
function behindFractions(report: ReadReport, read: ReadParagraph): Draft[] {
  const out: Draft[] = [];
  read.claims.forEach((claim, i) => {
    const whole = denominatorOf(report, claim.figure);
    if (whole === null || signedBehind(read, claim)) return;
    const ratio = claim.attributes.find((a) => (a.role === "ratio" || a.role === "share") && isPercent(a.figure) && !saidOfAnother(read, claim, a));
    const next = read.claims[i + 1];
    const named = next !== undefined && next.group === claim.group && isPercent(next.figure) ? next.reading : undefined;
    const first = ratio ?? named;
    const turn = first === undefined ? [] : inTurn(read, first);
    if (turn.length > 0) {
      out.push(...pairedInTurn(report, read.claims.slice(Math.max(0, i - turn.length), i + 1), turn));
      return;
    }
    if (ratio !== undefined) {
      const draft = ratioDraft(claim.figure, whole, ratio.figure, claim, contentWords(ratio.tail).length > 0 ? "review" : "inconsistent");
      // "đạt 90% tổng đàn": a base of its own; only an agreement says that it is the fraction's.
      const { low } = read.paragraph.content;
      const foreign = !ownWhole(ratio.tail, claim, whole) || /vượt/.test(ratio.operator) || roughFraction(claim.figure, whole) || OWN_WHOLE.test(low.slice(ratio.figure.unitEnd, ratio.figure.unitEnd + 30)) || RAISED.test(low.slice(whole.unitEnd, ratio.figure.start));
      const between = low.slice(whole.unitEnd, ratio.figure.start);
      if (draft !== null) out.push(...told(draft, foreign, anotherSubject(between) || !ownRate(claim, between)));
      return;
    }
    if (next !== undefined && namesRatio(claim, next, read)) {
      const draft = ratioDraft(claim.figure, whole, next.figure, next, overlap(claim, next) ? "inconsistent" : "review");
      const between = read.paragraph.content.low.slice(whole.unitEnd, next.figure.start);
      // "…; tỷ lệ giao dịch tại xã 98,6%, giải ngân 99,1%": behind a semicolon the rate may have a subject of its own.
      if (draft !== null) out.push(...told(draft, roughFraction(claim.figure, whole) || RAISED.test(between), NAMED_APART.test(between) || !ownRate(claim, between)));
      return;
    }
    // "12/18 xã đạt tiêu chí, gần 67%": nothing else is said of the percentage.
    if (next !== undefined && next === read.claims[i + 1] && next.group === claim.group && isPercent(next.figure) && next.measure === "value" && claim.attributes.length === 0 && BARE_PERCENT.test(read.paragraph.content.low.slice(whole.unitEnd, next.figure.start)) && BARE_END.test(read.paragraph.content.low.slice(next.figure.unitEnd))) {
      const draft = ratioDraft(claim.figure, whole, next.figure, next, "review");
      if (draft !== null) out.push(...told(draft, roughFraction(claim.figure, whole), true));
      return;
    }
    const plan = claim.attributes.find((a) => a.role === "plan-percent" && isPercent(a.figure));
    if (plan === undefined || claim.attributes.indexOf(plan) !== 0) return;
    const draft = ratioDraft(claim.figure, whole, againstTarget(plan), claim, "inconsistent");
    if (draft === null) return;
    // "22/28 trường, đạt 88% kế hoạch": the fraction need not be actual over target.
    const canBePart = claim.figure.value.lte(whole.value) && claim.figure.whole;
    const figures = [claim.figure, whole, plan.figure];
    if (draft.verdict === "consistent" || !canBePart) out.push({ ...draft, figures });
    // "kết nạp 45/50 đảng viên, đạt 95% kế hoạch": what is done, over what was to be done.
    else if (DOING.test(claim.reading.clause)) out.push(...[asked({ ...draft, figures }, DONE_BY_CHANCE) ?? []].flat());
  });
  return out;
}

const BARE_PERCENT = /^[^,;.()\d]{0,60},\s*(?:(?:gần|hơn|khoảng|trên|xấp xỉ)\s+)?$/u;
const BARE_END = /^\s*(?:[.;,)]|$)/u;

const DOING = /(?<![A-Za-zÀ-ỹ])(?:kết nạp|gieo|gieo trồng|gieo cấy|trồng|làm đất|tiêm|tiêm phòng|đào tạo|tập huấn|vận động|tuyển|xây dựng|sửa chữa|giải quyết việc làm|thu|giải ngân|phát triển)(?![A-Za-zÀ-ỹ])[^,;]*$/u;
const DONE_BY_CHANCE = 0.3;

/** "(07/09 người, -22,2%)", "(18/16 vụ, +12,5%)": now and then, and the change between them. */
function signedBehind({ paragraph: { content: { low } } }: ReadParagraph, { attributes: [first] }: Claim): boolean {
  return first !== undefined && isPercent(first.figure) && /[+–−-]\s?$/.test(low.slice(Math.max(0, first.figure.start - 2), first.figure.start));
}

/** "…, nâng tỷ lệ lên trên 93%": of all there is, not of what stands in front. */
const RAISED = /(?<![A-Za-zÀ-ỹ])(?:nâng|đưa)\s+(?:tổng |được )?(?:tỷ lệ|tỷ trọng|độ|mức|số)(?![A-Za-zÀ-ỹ])/u;

/** "19/23 trường, 15/18 trường, lần lượt chiếm 82,6% và 83,3%": fractions and percentages in one order; nothing where their numbers differ or no pair fits. */
function pairedInTurn(report: ReadReport, claims: readonly Claim[], turn: readonly Reading[]): Draft[] {
  const open = claims.map((c) => c.figure.denominator !== null && (c === claims[claims.length - 1] || c.attributes.length === 0));
  const fractions = claims.slice(open.lastIndexOf(false) + 1);
  if (fractions.length !== turn.length) return [];
  const drafts = fractions.flatMap((claim, i) => {
    const [whole, stated] = [denominatorOf(report, claim.figure), turn[i]];
    const draft = whole === null || stated === undefined ? null : ratioDraft(claim.figure, whole, stated.figure, claim, "inconsistent");
    return draft === null ? [] : [draft];
  });
  return drafts.some((draft) => draft.verdict === "consistent") ? drafts : [];
}

const NAMED_APART = /;.*tỷ lệ\s+(?!đạt|là|bằng|chiếm)[A-Za-zÀ-ỹ]+\s+[A-Za-zÀ-ỹ]/u;

/** "18/24 quận, huyện có tỷ lệ bỏ phiếu trên 99%": a rate named by words that the fraction's claim does not have. */
function ownRate(claim: Claim, clause: string): boolean {
  const [, before = "", rate = ""] = /^(.*)tỷ lệ(?!.*tỷ lệ)(.*)$/.exec(clause) ?? [];
  const known = new Set([...contentWords(claim.reading.lead), ...contentWords(before)]);
  return contentWords(rate).every((word) => known.has(word));
}

/** "102/102 (chiếm 97% trên 105 đại biểu)". */
const OWN_WHOLE = /^\s*(?:trên|trong|của|so với)\s+(?:tổng\s+)?(?:số\s+)?\d/;

/** "48/115 xã đạt chuẩn (bằng 41,7% số xã)": the base names what is counted, or nothing. */
function ownWhole(tail: string, claim: Claim, whole: Figure): boolean {
  const known = new Set(contentWords(`${nounOf(claim.figure)} ${nounOf(whole)}`));
  return contentWords(tail).length === 0 || (!/tổng|toàn/.test(tail) && contentWords(tail).every((word) => known.has(word)));
}

/** "13/14 chỉ tiêu, chỉ tiêu không đạt là tốc độ tăng trưởng (7,1%)": a comma and a clause of its own lie between. */
function anotherSubject(text: string): boolean {
  const between = text.replace(SECOND_NAME, " ").replace(/\(\s*(?:chiếm|đạt|bằng)?\s*(?:tỷ lệ)?\s*$/u, "");
  const at = between.indexOf(",");
  return at >= 0 && (contentWords(between.slice(at)).length >= 3 || /(?<![A-Za-zÀ-ỹ])là(?![A-Za-zÀ-ỹ])/u.test(between.slice(at)));
}

/** "chưa đầy 1/3 (30%)": a simple fraction of nothing counted is a manner of speaking. */
function roughFraction(part: Figure, whole: Figure): boolean {
  return part.unit === null && whole.unit === null && whole.value.lte(10) && (part.value.lte(3) || part.hedge !== null);
}

/** "vượt 16,6%" as 116,6 %. */
export function againstTarget(reading: Reading): Figure {
  const { figure, operator } = reading;
  return /vượt/.test(operator) ? { ...figure, value: figure.value.plus(HUNDRED) } : figure;
}

/** "392/400 cán bộ qua tập huấn, tỷ lệ qua tập huấn là 98%". */
function namesRatio(claim: Claim, next: Claim, read: ReadParagraph): boolean {
  if (!isPercent(next.figure) || next.measure !== "value" || next.group !== claim.group) return false;
  if (claim.attributes.length > 0) return false;
  const between = read.paragraph.content.low.slice(claim.figure.unitEnd, next.figure.start);
  return between.length < 120 && /(?:,|;|\s)\s*(?:tương ứng\s+)?(?:đạt\s+|với\s+|chiếm\s+)?tỷ lệ/.test(between);
}

function overlap(claim: Claim, next: Claim): boolean {
  const words = new Set([...claim.core, ...claim.full]);
  return next.core.length === 0 || next.core.some((word) => words.has(word));
}

const TO_LEVEL = /(?<![A-Za-zÀ-ỹ])(?:còn|lên|xuống|lên mức|lên đạt)\s*$/u;
const TO_LEVEL_LEAD = 12;

/** "vượt 100% kế hoạch (300/150 người)". */
function fractionsInParentheses(report: ReadReport, read: ReadParagraph): Draft[] {
  const out: Draft[] = [];
  // For each figure the last one in front of its parentheses.
  const lastIn = new Map<number, Reading>();
  const outer = new Map<number, Reading>();
  for (const reading of read.readings) {
    const parent = read.structure.groups[reading.figure.group]?.parent ?? null;
    const before = parent === null ? undefined : lastIn.get(parent);
    if (before !== undefined) outer.set(reading.figure.id, before);
    lastIn.set(reading.figure.group, reading);
  }
  for (const claim of read.claims) {
    const whole = denominatorOf(report, claim.figure);
    const group = read.structure.groups[claim.group];
    if (whole === null || group === undefined || group.parent === null) continue;
    const { low } = read.paragraph.content;
    if (low.slice(group.start, claim.figure.start).trim() !== "") continue;
    const last = outer.get(claim.figure.id);
    if (last === undefined || !isPercent(last.figure) || /[;.]/.test(low.slice(last.figure.unitEnd, group.start))) continue;
    // "giảm còn 3,2% (416 hộ/13.000 hộ)": what it has come to, no change.
    if ((last.role === "growth" && !TO_LEVEL.test(low.slice(Math.max(0, last.figure.start - TO_LEVEL_LEAD), last.figure.start))) || last.role === "plan-change") continue;
    const exact = ratioDraft(claim.figure, whole, againstTarget(last), claim, "inconsistent");
    // "vượt 104% (156/150)": over the target and at 104 % of it are often mixed up.
    const loose = /vượt/.test(last.operator) && exact?.verdict === "inconsistent" && ratioDraft(claim.figure, whole, last.figure, claim, "inconsistent")?.verdict === "consistent";
    const draft = exact !== null && loose ? { ...exact, verdict: "review" as const } : exact;
    // "đạt 100% kế hoạch (12/15 xã)": the fraction may count something else than the target.
    const other = last.role === "plan-percent" && !/vượt/.test(last.operator) && claim.figure.value.lte(whole.value);
    if (draft !== null && other && draft.verdict !== "consistent") continue;
    if (draft !== null) out.push({ ...draft, kind: last.role === "plan-percent" ? "plan" : "ratio", figures: [claim.figure, whole, last.figure] });
  }
  return out;
}

/** "1.639 người, chiếm tỷ lệ 0,33%" of 6.014: many times off, a share is of more than its list. */
const MOST_TIMES = 2;

/** "trong đó có 1.054 hộ niêm yết giá, chiếm 85%": a listed part with its share of the total. */
function sharesOfTotals(report: ReadReport): Draft[] {
  const out: Draft[] = [];
  const done = new Set<number>();
  for (const list of partLists(report)) {
    for (const owner of list.parts) {
      const share = owner.attributes.find((a) => a.role === "share" || (a.role === "ratio" && /chiếm|tỷ lệ/.test(a.operator + a.clause)));
      if (share === undefined || !isPercent(share.figure) || done.has(share.figure.id)) continue;
      const read = report.paragraphs[owner.paragraph];
      if (read === undefined || saidOfAnother(read, owner, share) || inTurn(read, share).length > 0) continue;
      // "…, thu khác 97 tỷ đồng; thu bảo hiểm chiếm 60%": the part is named again.
      const again = contentWords(share.clause);
      const part = !namesAnother(read, owner, share) || /tỷ lệ/.test(share.clause) ? owner : list.parts.find((p) => again.every((word) => contentWords(p.reading.clause).includes(word)));
      if (part === undefined || part.figure.denominator !== null) continue;
      if (/tổng|của|trong|so với/.test(share.tail.slice(0, 30)) && !/tổng số|trong tổng/.test(share.tail)) continue;
      const below = denominatorOf(report, list.total.figure);
      const wholes = below === null ? [list.total.figure] : [list.total.figure, below];
      const drafts = wholes.map((whole) => ratioDraft(part.figure, whole, share.figure, part, list.claims === "plain" && list.parts.length === 1 ? "review" : "inconsistent")).filter((d) => d !== null);
      const fits = drafts.find((d) => d.verdict === "consistent") ?? drafts[0];
      if (fits === undefined || kindOf(part.figure) !== kindOf(list.total.figure)) continue;
      const low = (claim: Claim): string => report.paragraphs[claim.paragraph]?.paragraph.content.low ?? "";
      if (fits.verdict !== "consistent" && (otherBase(list, part, share) || twoNames({ low: low(list.total), figure: list.total.figure }, { low: low(part), figure: part.figure }, share))) continue;
      if (!plausible(fits, MOST_TIMES)) continue;
      done.add(share.figure.id);
      out.push(fits);
    }
  }
  return out;
}

/**
 * The share may be of something else than the list's total: the total has a share of a named base itself
 * ("đã thu hoạch 893 ha, chiếm 57% diện tích gieo cấy, trong đó …"), the link is open, or the two are opposites.
 */
function otherBase(list: PartList, part: Claim, share?: Reading): boolean {
  if (list.tentative === true || contrasted(list.total.label, part.label)) return true;
  if (isBelow(baseInterval(list.total.figure), baseInterval(part.figure))) return true;
  // "tỷ lệ thất nghiệp là 0,76%, tương đương 6.014 người; … 1.639 người, chiếm 0,33%": rates of a base that is never told.
  if (/^tương (?:đương|ứng)$/.test(list.total.reading.operator)) return true;
  // "giải ngân 600 tỷ đồng, đạt 56% kế hoạch: phần đầu tư 480 tỷ đồng (68%), …": each of a plan of its own.
  if (share !== undefined && share.operator !== "chiếm" && list.total.attributes.some((a) => a.role === "plan-percent" && isPercent(a.figure))) return true;
  // "186 cổ đông, trong đó 4 cổ đông lớn chiếm 80% cổ phần": a base that the total does not name.
  const named = contentWords(share?.tail ?? "");
  const known = new Set([...list.total.core, ...list.total.full, ...contentWords(nounOf(list.total.figure)), ...contentWords(list.total.reading.tail)]);
  if (!named.every((word) => known.has(word))) return true;
  return list.total.attributes.some((a) => (a.role === "share" || a.role === "ratio") && isPercent(a.figure) && contentWords(a.tail).length > 0);
}

/** "85 đại biểu trên 144 người ứng cử, trong đó 18 nữ (21,18%), 1 tôn giáo (1,18%)": a share that holds of a whole which another share beside it has, too. */
function sharedWith(drafts: readonly Draft[], stated: number): boolean {
  const own = drafts.find((draft) => statedIn(draft) === stated && draft.verdict === "consistent");
  const whole = own?.figures[1];
  return whole !== undefined && drafts.some((draft) => draft !== own && draft.verdict === "consistent" && draft.figures[1] === whole);
}

export function ratioRelations(report: ReadReport): Draft[] {
  const beside = report.paragraphs.flatMap((read, index) => [
    ...behindFractions(report, read), ...fractionsInParentheses(report, read), ...sharesOfWholesBehind(read), ...writtenQuotients(read), ...sharesByCount(read), ...yields(report, read, index), ...multiples(read), ...ordered(read), ...toldFirst(report, read, index),
  ]);
  const inLists = sharesOfTotals(report);
  const settled = new Set([...beside, ...inLists.filter(({ verdict }) => verdict === "consistent")].map(statedIn));
  const context = contextOf(report);
  const ties = tied(report);
  const ofWholes = portions(report, context, settled, ties);
  const listed = inLists.filter((draft) => draft.verdict === "consistent" || !sharedWith(ofWholes, statedIn(draft)));
  for (const draft of listed) settled.add(statedIn(draft));
  const counted = ofWholes.filter((draft) => !settled.has(statedIn(draft)));
  for (const draft of counted) settled.add(statedIn(draft));
  const summed = withOwnSums(report, [...beside, ...listed, ...counted, ...rates(report, context, settled)]);
  const told = new Set(summed.map(statedIn));
  const all = withCommonWholes(report, [...summed, ...[...ties.values()].filter((draft) => !told.has(statedIn(draft)))]);
  const used = new Set(all.flatMap(({ figures }) => figures.map(({ id }) => id)));
  const rows = [...report.paragraphs.flatMap((read) => rowsOfOne(read, used)), ...linesOfOne(report, used)];
  for (const draft of rows) used.add(statedIn(draft));
  const sole = [...rows, ...ofOnlyWhole(report, used)];
  for (const draft of sole) used.add(statedIn(draft));
  return [...all, ...sole, ...ofOneBase(report, used)];
}

/** The percentage that a draft judges: its last figure. */
function statedIn({ figures }: Draft): number {
  return figures[figures.length - 1]?.id ?? -1;
}
