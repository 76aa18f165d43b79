/** What a report says was reached of an allotment: amounts with their percentage, and the name they are told under. */
import { isPercent } from "../../../reading/figure";
import { parentAmong, type Claim, type ReadParagraph } from "../../../claims/claim";
import { contentWords } from "../../../claims/words";
import { planPercents, type Stated } from "../../links/facts";
import { headingOf, ownFrame, ownName } from "./allotments";
import { agreement, sourceWords } from "./names";
import type { Above } from "./outline";

export interface Result {
  readonly claim: Claim;
  readonly stated: Stated;
  readonly name: readonly string[];
  /** What it is told within: the programme of a kind of capital. */
  readonly within: readonly string[];
  /** The same with the lines that it stands below. */
  readonly around: readonly string[];
  /** No words of its own: it may be of what stands right in front. */
  readonly unnamed: boolean;
  readonly read: ReadParagraph;
}

const OF_THEN = /(?<![a-zà-ỹ])(?:cùng kỳ|(?<!các )năm trước|năm ngoái|kỳ trước|cùng thời điểm)(?![a-zà-ỹ])/u;
const REACHED = /^(?:đạt|bằng|vượt|)$/u;
const IN_OTHER_WORDS = /(?<![a-zà-ỹ])(?:tương đương|tương ứng|tức|với)(?: với| là)?\s*$/u;
/** "cả vốn năm 2024 và vốn kéo dài": several together. */
const TOGETHER = /(?<![a-zà-ỹ])(?:(?<!đến )cả(?! năm)|kể cả|bao gồm|lẫn|cộng|chung cho|các nguồn)(?![a-zà-ỹ])/u;
const MOST_IN_PARAGRAPH = 40;

/** An amount or count that may have been reached of a plan. */
function isAmount({ measure, figure, attributes }: Claim): boolean {
  return measure === "value" && !isPercent(figure) && figure.denominator === null && !figure.bound && attributes.every((a) => a.role !== "target");
}

/** "đạt 82,9%", "(68,8%)", "bằng 66,5% KH": a percentage of what was allotted, no other base being named. */
function statedOf(claim: Claim): Stated | null {
  const plan = planPercents(claim)[0];
  if (plan !== undefined) return plan;
  const [first] = claim.attributes;
  if (first === undefined || first.role !== "ratio" || !isPercent(first.figure) || first.figure.bound || !REACHED.test(first.operator)) return null;
  return contentWords(first.tail).length > 0 || contentWords(first.clause).length > 0 ? null : { figure: first.figure, reading: first, levels: [] };
}

/** "riêng vốn sự nghiệp chỉ đạt 56,4%": a percentage that is a claim of its own. */
function statedAlone({ figure, measure, reading }: Claim): Stated | null {
  const alone = isPercent(figure) && !figure.bound && (measure === "none" ? reading.role === "plan-percent" : measure === "value") && /^(?:đạt|bằng)$/.test(reading.operator);
  return alone && contentWords(reading.tail.replace(/kế hoạch|kh(?![a-zà-ỹ])/u, "")).length === 0 ? { figure, reading, levels: [] } : null;
}

/** The amount that a percentage with a name of its own is said of: of that name in front, or "tương đương 327 triệu đồng" right behind. */
function amountOf(read: ReadParagraph, at: number, name: readonly string[]): Claim | null {
  const next = read.claims[at + 1];
  const said = read.claims[at];
  if (next !== undefined && said !== undefined && isAmount(next) && next.attributes.length === 0) {
    // "dự án 2 đạt 53,0% (30.902 triệu đồng)".
    if (next.parent === said.id && ownName(next).length === 0) return next;
    if (next.group === said.group && IN_OTHER_WORDS.test(`${next.reading.clause} ${next.reading.operator}`)) return next;
  }
  const inFront = read.claims.slice(0, at).filter((c) => isAmount(c) && c.attributes.length === 0 && agreement(ownName(c), name) === 2);
  return inFront.length === 1 ? (inFront[0] ?? null) : null;
}

/** All percentages of a paragraph that may be of an allotment, with what they are said of. */
export function resultsOf(read: ReadParagraph, outline: Above): Result[] {
  const heading = sourceWords(headingOf(read));
  const title = heading.length > 0 ? heading : outline.nearest;
  return read.claims.slice(0, MOST_IN_PARAGRAPH).flatMap((claim, at): Result[] => {
    if (OF_THEN.test(claim.reading.clause) || TOGETHER.test(claim.reading.clause)) return [];
    const own = ownName(claim);
    const alone = statedAlone(claim);
    const amount = alone === null ? (isAmount(claim) ? claim : null) : amountOf(read, at, own);
    const stated = alone ?? statedOf(claim);
    if (stated === null || amount === null) return [];
    const parent = parentAmong(read.claims, amount);
    const above = parent === null ? [] : ownName(parent);
    const name = own.length > 0 ? own : parent === null ? title : [];
    const frame = ownFrame(claim);
    const within = frame.length > 0 ? frame : above.length > 0 ? (above.every((word) => name.includes(word)) ? [] : above) : heading.every((word) => name.includes(word)) ? [] : heading;
    return [{ claim: amount, stated, name, within, around: [...new Set([...within, ...outline.words])], unnamed: own.length === 0 && parent === null, read }];
  });
}
