/** A plan, its result and what that makes, told in one row or in lines of their own: "Kế hoạch 62 triệu đồng; thực hiện 64,5 triệu đồng; đạt 104,0%", "kế hoạch 93,0%; thực hiện 94,6%, vượt 1,6%". */
import { HUNDRED } from "../../../figures";
import { firstFrom, type Claim, type ReadParagraph } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import type { Reading } from "../../claims/roles";
import { PLAN, TIME, timePattern } from "../../claims/times";
import { PRIOR_BASE } from "../../claims/words";
import { isPercent, isPoints, kindOf, nounOf, sameThing, type Figure } from "../../reading/figure";
import { compareWith } from "../changes/changes";
import type { Draft } from "../draft";
import { inUnitOf } from "../links/facts";
import { againstStated } from "./ofTarget";

const MOST_WORDS = 90;
const MOST_NEXT = 60;
/** "thu nội địa: Dự toán", "; kế hoạch tỉnh giao là": nothing but the plan right in front of its figure. */
const IS_PLAN = new RegExp(`(?:^|[:;,.(–-])\\s*(?:tổng\\s+)?${PLAN}\\s*(?:đề ra\\s*)?(?:là\\s+|:\\s*)?$|(?:^|[;.]\\s)[\\s+*•–-]*${PLAN}\\s*:\\s*[^:;.,\\d]{3,60}$`, "u");
const TELLS = `(?:kết quả|thực hiện|ước|đạt|được|đã|là|th|kq|:|cả năm|trong năm|trong kỳ|đến nay|lũy kế|giải ngân|hoàn thành|chỉ|mới|${TIME})`;
/** "; thực hiện", ", kết quả đạt được": what was done of it. */
const IS_RESULT = timePattern(`^[\\s;,.)–-]*(?:${TELLS}\\s*)*$`, "u");
const RESULT = /(?<![A-Za-zÀ-ỹ])(?:kết quả|thực hiện|th|kq|ước|đạt|đã|giải ngân)(?![A-Za-zÀ-ỹ])/u;
/** "; đạt", ", vượt kế hoạch", "(còn thiếu": what the two make. */
const MAKES = new RegExp(`^[\\s;,.()–-]*(?:(?:và|ước|tỷ lệ|như vậy|tương đương|tức|còn)\\s+)*(đạt|bằng|vượt|hoàn thành|tăng|cao hơn|thiếu|hụt|kém|giảm|thấp hơn)(?:\\s+(?:tỷ lệ|so với|so|là|được|${PLAN}))*\\s*:?\\s*$`, "u");
const LEVEL = /^(?:đạt|bằng|hoàn thành)$/u;
const DOWN = /^(?:thiếu|hụt|kém|giảm|thấp hơn)$/u;

interface Row {
  readonly plan: Reading;
  readonly result: Claim;
  readonly made: Reading;
  readonly verb: string;
  /** Told in lines of their own. */
  readonly apart: boolean;
}

function alike(plan: Figure, result: Figure): boolean {
  return sameThing(plan, result) || (kindOf(plan) === kindOf(result) && (nounOf(plan) === "" || nounOf(result) === ""));
}

/** The words in front of a reading of a paragraph, from the one before. */
function wordsBefore({ readings, paragraph: { content: { low } } }: ReadParagraph, at: number): string {
  const [before, own] = [readings[at - 1], readings[at]];
  return own === undefined ? "" : low.slice(Math.max(before?.figure.unitEnd ?? 0, own.figure.start - MOST_WORDS), own.figure.start);
}

const said = (read: ReadParagraph, reading: Reading): string => read.paragraph.content.low.slice(reading.figure.unitEnd, reading.figure.unitEnd + MOST_NEXT);
const claimOf = (read: ReadParagraph, reading: Reading): Claim | undefined => [read.claims[firstFrom(read.claims, reading.figure.start)]].find((c) => c?.figure.id === reading.figure.id);

const YEAR = /20\d\d/gu;

/** "Kế hoạch năm 2026 là 480 ha, năm 2025 thực hiện 430 ha": the plan of one year, what was done in another. */
function ofOtherYears(plan: string, result: string): boolean {
  const [a, b] = [plan.match(YEAR)?.pop(), result.match(YEAR)?.pop()];
  return a !== undefined && b !== undefined && a !== b;
}

/** Rows within a paragraph. */
function rowsIn(read: ReadParagraph): Row[] {
  return read.readings.flatMap((plan, at): Row[] => {
    const [result, made] = read.readings.slice(at + 1, at + 3);
    if (result === undefined || made === undefined || !IS_PLAN.test(wordsBefore(read, at))) return [];
    const between = wordsBefore(read, at + 1);
    const verb = MAKES.exec(wordsBefore(read, at + 2))?.[1];
    const claim = claimOf(read, result);
    if (verb === undefined || claim === undefined || ofOtherYears(wordsBefore(read, at), between) || !IS_RESULT.test(between) || !RESULT.test(between) || PRIOR_BASE.test(said(read, made))) return [];
    return [{ plan, result: claim, made, verb, apart: false }];
  });
}

/** Each of three lines tells one of them. */
function rowsDown(paragraphs: readonly ReadParagraph[]): Row[] {
  return paragraphs.flatMap((first, i): Row[] => {
    const [second, third] = [paragraphs[i + 1], paragraphs[i + 2]];
    const plan = first.readings[first.readings.length - 1];
    const [result, made] = [second?.readings[0], third?.readings[0]];
    if (second === undefined || third === undefined || plan === undefined || result === undefined || made === undefined) return [];
    if (second.readings.length > 1 || [second, third].some((p) => p.paragraph.section.id !== first.paragraph.section.id)) return [];
    const words = wordsBefore(second, 0).slice(second.paragraph.markLength);
    const verb = MAKES.exec(wordsBefore(third, 0).slice(third.paragraph.markLength).replace(/^[\s+*•-]+/u, ""))?.[1];
    const claim = claimOf(second, result);
    const bare = words.replace(/^[\s+*•-]+/u, "");
    if (verb === undefined || claim === undefined || !IS_PLAN.test(wordsBefore(first, first.readings.length - 1).replace(/^[\s+*•-]+/u, "")) || !IS_RESULT.test(bare) || !RESULT.test(bare) || PRIOR_BASE.test(said(third, made))) return [];
    return [{ plan, result: claim, made, verb, apart: true }];
  });
}

function judged({ plan, result, made, verb, apart }: Row): Draft[] {
  if ([plan, made].some((r) => r.figure.bound) || result.figure.bound || made.average === true) return [];
  const target = inUnitOf(plan.figure, result.figure);
  const claim = { ...result, figure: inUnitOf(result.figure, plan.figure) };
  if (!alike(target, claim.figure)) return [];
  const failed = apart ? "review" : "inconsistent";
  const rate = isPercent(target);
  if (isPercent(made.figure) && !rate) {
    const shift = LEVEL.test(verb) ? made.figure.value : DOWN.test(verb) ? HUNDRED.minus(made.figure.value) : HUNDRED.plus(made.figure.value);
    if (DOWN.test(verb)) return compareWith(claim.figure, target, [{ ...made, role: "growth", operator: "giảm" }], claim, failed).map((d) => ({ ...d, kind: "plan" }));
    return [againstStated(claim, target, { reading: made, figure: { ...made.figure, value: shift }, levels: [] }, failed) ?? []].flat();
  }
  if (LEVEL.test(verb) || !(isPercent(made.figure) || isPoints(made.figure) || sameThing(inUnitOf(made.figure, claim.figure), claim.figure))) return [];
  if ((isPercent(made.figure) || isPoints(made.figure)) !== rate) return [];
  const change: Reading = { ...made, figure: rate ? made.figure : inUnitOf(made.figure, claim.figure), role: isPercent(made.figure) ? "growth" : "change", operator: DOWN.test(verb) ? "giảm" : "tăng" };
  return compareWith(claim.figure, target, [change], claim, failed).map((d) => (rate ? d : { ...d, kind: "plan" }));
}

/** All rows of a plan, its result and what they make. */
export function plansInRows(report: ReadReport): Draft[] {
  const prose = report.paragraphs.filter((p) => !p.paragraph.content.low.includes("\t"));
  return [...prose.flatMap(rowsIn), ...rowsDown(prose)].flatMap(judged);
}
