/** Fractions with a percentage beside them: "22/28 trường, đạt 78,6%", "vượt 100% (300/150)". */
import { decimal, HUNDRED } from "../../../figures";
import { isPercent, kindOf, nounOf, tellingDigits, type Figure } from "../../reading/figure";
import type { Claim, ReadParagraph } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import type { Reading } from "../../claims/roles";
import { contentWords, SECOND_NAME } from "../../claims/words";
import type { Draft } from "../draft";
import { denominatorOf } from "../lists/groups";
import { inTurn, ratioDraft, saidOfAnother } from "../quotients";
import { asked, isNear } from "../slipped";

/** What holds; of what fails nothing where the percentage is `foreign` to the fraction, and a question at most where it is `loose`ly said of it. */
function told(draft: Draft, foreign: boolean, loose: boolean): Draft[] {
  if (draft.verdict === "consistent" || (!foreign && !loose)) return [draft];
  const question = foreign ? null : asked(draft);
  return question === null ? [] : [question];
}

/** A percentage right behind a fraction: its own ratio, or where nothing else is said, its share of the target. */
export function behindFractions(report: ReadReport, read: ReadParagraph): Draft[] {
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
      const foreign = isExtent({ figure: ratio.figure }, low.slice(whole.unitEnd, ratio.figure.start)) || !ownWhole(ratio.tail, claim, whole) || isThreshold(ratio, low.slice(whole.unitEnd, ratio.figure.start)) || /vượt/.test(ratio.operator) || roughFraction(claim.figure, whole) || OWN_WHOLE.test(low.slice(ratio.figure.unitEnd, ratio.figure.unitEnd + 30)) || RAISED.test(low.slice(whole.unitEnd, ratio.figure.start));
      const between = low.slice(whole.unitEnd, ratio.figure.start);
      if (draft !== null) out.push(...told(draft, foreign, anotherSubject(between) || !ownRate(claim, between) || isUnparted(claim, ratio, between)));
      return;
    }
    if (next !== undefined && namesRatio(claim, next, read)) {
      const draft = ratioDraft(claim.figure, whole, next.figure, next, overlap(claim, next) ? "inconsistent" : "review");
      const between = read.paragraph.content.low.slice(whole.unitEnd, next.figure.start);
      // "…; tỷ lệ giao dịch tại xã 98,6%, giải ngân 99,1%": behind a semicolon the rate may have a subject of its own.
      if (draft !== null) out.push(...told(draft, roughFraction(claim.figure, whole) || RAISED.test(between) || isExtent(next, between), NAMED_APART.test(between) || !ownRate(claim, between)));
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
    // "tổng đàn 14.820 con/15.060 con, đạt 89% kế hoạch": nobody counts so many that have reached theirs.
    else if ([claim.figure, whole].every((figure) => tellingDigits(figure) >= MANY_DIGITS) && isNear(draft, NOT_FAR)) out.push({ ...draft, figures, verdict: "review" });
    // "kết nạp 45/50 đảng viên, đạt 95% kế hoạch": what is done, over what was to be done.
    else if (DOING.test(claim.reading.clause)) out.push(...[asked({ ...draft, figures }, DONE_BY_CHANCE) ?? []].flat());
  });
  return out;
}

const AT_LEAST = /(?<![A-Za-zÀ-ỹ])(?:trên|dưới|hơn|ít nhất|tối thiểu|tối đa|không quá|từ)\s*$/u;

const UPWARDS = /^\s*trở (?:lên|xuống)(?![A-Za-zÀ-ỹ])/u;

const PARTED = /[,;:(=–-]/;

/** "31/63 tỉnh đạt trên 80%", "12/18 xã đạt 100%": what each of them has reached, where nothing parts the percentage from their name. */
function isThreshold({ figure, tail }: Reading, between: string): boolean {
  return !PARTED.test(between) && (AT_LEAST.test(between) || UPWARDS.test(tail) || figure.bound || figure.value.eq(HUNDRED));
}

/** "12/18 xã đạt 90%": so round a percentage is what each of them has reached, or how many they are. */
const isUnparted = ({ figure }: Claim, { figure: stated }: Reading, between: string): boolean => kindOf(figure) === "count" && nounOf(figure) !== "" && !PARTED.test(between) && stated.value.mod(ROUND).eq(0);

const ROUND = decimal(5);

const BARE_PERCENT = /^[^,;.()\d]{0,60},\s*(?:(?:gần|hơn|khoảng|trên|xấp xỉ)\s+)?$/u;

const BARE_END = /^\s*(?:[.;,)]|$)/u;

const DOING = /(?<![A-Za-zÀ-ỹ])(?:kết nạp|gieo|gieo trồng|gieo cấy|trồng|làm đất|tiêm|tiêm phòng|đào tạo|tập huấn|vận động|tuyển|xây dựng|sửa chữa|giải quyết việc làm|thu|giải ngân|phát triển)(?![A-Za-zÀ-ỹ])[^,;]*$/u;

const DONE_BY_CHANCE = 0.3;

const MANY_DIGITS = 4;
/** So many times more or less than it comes to a percentage may be stated. */
const NOT_FAR = 1.31;

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
  const between = text.replace(SECOND_NAME, " ").replace(/(?:[,(]\s*)(?:và\s+)?(?:chiếm|đạt|bằng|với|ước đạt)?\s*(?:tỷ lệ)?(?:\s+(?:đạt|là))?\s*$/u, "");
  const at = between.indexOf(",");
  return at >= 0 && (contentWords(between.slice(at)).length >= 3 || /(?<![A-Za-zÀ-ỹ])là(?![A-Za-zÀ-ỹ])/u.test(between.slice(at)));
}

/** "chưa đầy 1/3 (30%)": a simple fraction of nothing counted is a manner of speaking. */
function roughFraction(part: Figure, whole: Figure): boolean {
  return part.unit === null && whole.unit === null && whole.value.lte(10) && (part.value.lte(3) || part.hedge !== null);
}

/** "392/400 cán bộ qua tập huấn, tỷ lệ qua tập huấn là 98%". */
function namesRatio(claim: Claim, next: Claim, read: ReadParagraph): boolean {
  if (!isPercent(next.figure) || next.measure !== "value" || next.group !== claim.group) return false;
  if (claim.attributes.length > 0) return false;
  const between = read.paragraph.content.low.slice(claim.figure.unitEnd, next.figure.start);
  return between.length < 120 && /(?:,|;|\s)\s*(?:tương ứng\s+)?(?:đạt\s+|với\s+|chiếm\s+)?tỷ lệ/.test(between);
}

const EXTENT = /(?<![A-Za-zÀ-ỹ])(?:tỷ lệ|tỉ lệ|mức độ|mức)\s+(?:bị\s+)?(?:chết|hại|gây hại|thiệt hại|hư hại|hư hỏng|bệnh|nhiễm|nhiễm bệnh|sống|nảy mầm|đổ ngã|mất trắng)\s*(?:là|đạt|ở mức|khoảng|từ|trên|dưới|hơn|gần|tới|đến)?\s*(?:khoảng|trên|dưới|hơn|gần)?\s*$/u;

/** "96/140 ha tôm chết với tỷ lệ chết khoảng 60%": how bad it is where it is, told by and large. */
function isExtent({ figure }: Pick<Claim, "figure">, between: string): boolean {
  return figure.decimals === 0 && EXTENT.test(between);
}

function overlap(claim: Claim, next: Claim): boolean {
  const words = new Set([...claim.core, ...claim.full]);
  return next.core.length === 0 || next.core.some((word) => words.has(word));
}

/** "vượt 16,6%" as 116,6 %. */
function againstTarget(reading: Reading): Figure {
  const { figure, operator } = reading;
  return /vượt/.test(operator) ? { ...figure, value: figure.value.plus(HUNDRED) } : figure;
}

const TO_LEVEL = /(?<![A-Za-zÀ-ỹ])(?:còn|lên|xuống|lên mức|lên đạt)\s*$/u;

const TO_LEVEL_LEAD = 12;

/** "còn 41,5% vốn nhưng vẫn có đa số trong hội đồng (5/9 thành viên)": the brackets explain what the sentence has turned to. */
const TURNED = /(?<![A-Za-zÀ-ỹ])(?:nhưng|tuy nhiên|song|trong khi|mặc dù|dù|do|vì)(?![A-Za-zÀ-ỹ])/u;

/** "vượt 100% kế hoạch (300/150 người)". */
export function fractionsInParentheses(report: ReadReport, read: ReadParagraph): Draft[] {
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
    const turned = TURNED.test(low.slice(last.figure.unitEnd, group.start));
    // "giảm còn 3,2% (416 hộ/13.000 hộ)": what it has come to, no change.
    if ((last.role === "growth" && !TO_LEVEL.test(low.slice(Math.max(0, last.figure.start - TO_LEVEL_LEAD), last.figure.start))) || last.role === "plan-change") continue;
    const exact = ratioDraft(claim.figure, whole, againstTarget(last), claim, "inconsistent");
    // "vượt 104% (156/150)": over the target and at 104 % of it are often mixed up.
    const loose = /vượt/.test(last.operator) && exact?.verdict === "inconsistent" && ratioDraft(claim.figure, whole, last.figure, claim, "inconsistent")?.verdict === "consistent";
    const draft = exact !== null && loose ? { ...exact, verdict: "review" as const } : exact;
    // "đạt 100% kế hoạch (12/15 xã)": the fraction may count something else than the target.
    const other = last.role === "plan-percent" && !/vượt/.test(last.operator) && claim.figure.value.lte(whole.value);
    if (draft !== null && (other || turned) && draft.verdict !== "consistent") continue;
    if (draft !== null) out.push({ ...draft, kind: last.role === "plan-percent" ? "plan" : "ratio", figures: [claim.figure, whole, last.figure] });
  }
  return out;
}
