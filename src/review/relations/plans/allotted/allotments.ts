/** What a report says was allotted, and for what: totals of a plan and the parts told for them, in the sentence, a bracket, a list or a note. */
import { isPercent, isPoints, kindOf, type Figure } from "../../../reading/figure";
import type { Claim, ReadParagraph } from "../../../claims/claim";
import type { ReadReport } from "../../../claims/read";
import { partLists, type PartList } from "../../lists/groups";
import { inUnitOf } from "../../links/facts";
import { sourceWords } from "./names";

export interface Allotment {
  readonly claim: Claim;
  readonly figure: Figure;
  readonly name: readonly string[];
  /** The name of what it is a part of; empty where that is the whole plan. */
  readonly within: readonly string[];
  /** The total that is said to be a plan. */
  readonly root: Claim;
}

/** "kế hoạch vốn", "được giao", "phân bổ": words of a plan. */
const PLANNED = /(?<![a-zà-ỹ])(?:kế hoạch|kh|khv|chỉ tiêu|dự toán|mục tiêu(?! quốc gia)|giao(?! thông| dịch| lưu| khoa| quân| thương)|phân bổ|bố trí|cam kết|tổng nguồn vốn|tổng nguồn lực|tổng nguồn|tổng vốn|tổng số vốn|nguồn vốn|tổng kinh phí|kinh phí)(?![a-zà-ỹ])/u;
/** "đã giải ngân", "đạt 61% kế hoạch": words of a result. */
const DONE = /(?<![a-zà-ỹ])(?:giải ngân|thanh toán|đã|hoàn thành|thực hiện(?! năm)|đạt|ước|còn lại|chưa|tồn|dư|so với|thu được|nộp|lũy kế|kết quả|tăng|giảm(?! nghèo)|thiếu|hụt|tiết kiệm|cắt giảm|huy động)(?![a-zà-ỹ])/u;
/** "phần còn lại 371.208 triệu đồng là vốn sự nghiệp": the last part of a list, not what is left unspent. */
const LAST_PART = /^[\s,;–-]*(?:và\s+)?(?:phần |số )?còn lại(?: là)?\s*$/u;
const EARLIER = /(?<![a-zà-ỹ])(?:cùng kỳ|(?<!các )năm trước|năm ngoái|kỳ trước)(?![a-zà-ỹ])/u;
const MOST_HEADING = 110;
const MOST_MEMBERS = 400;
const MOST_IN_SENTENCE = 16;

/** What a whole paragraph is about: "Chương trình nông thôn mới: …"; "" where its first words say only that it tells a plan or a result. */
export function headingOf(read: ReadParagraph): string {
  const { low } = read.paragraph.content;
  const end = low.slice(0, MOST_HEADING).indexOf(":");
  if (end < 0 || (read.claims[0]?.figure.start ?? low.length) < end) return "";
  const text = low.slice(0, end);
  return PLANNED.test(text) ? "" : text;
}

/** Words behind a figure that name it: "312.940 triệu đồng vốn đầu tư (78,5%)". */
const BEHIND = /^[^,;:.()[\]\d]*/u;

/** The words that name a claim: those in front of its figure, else those behind it. */
export function ownName(claim: Claim): readonly string[] {
  const front = sourceWords(claim.reading.clause);
  return front.length > 0 ? front : sourceWords(BEHIND.exec(claim.reading.after)?.[0] ?? "");
}

export function isResult(text: string): boolean {
  return DONE.test(text) && !LAST_PART.test(text);
}

/** An amount or count that can have been allotted: nothing is said to have been reached with it. */
function canBeAllotted(claim: Claim): boolean {
  const { figure, measure, reading, attributes } = claim;
  if (measure !== "value" || isPercent(figure) || isPoints(figure) || figure.bound || figure.denominator !== null) return false;
  return !isResult(reading.clause) && !EARLIER.test(reading.clause) && attributes.every((a) => a.role === "share" || (a.role === "ratio" && a.operator === "chiếm"));
}

function isRoot(read: ReadParagraph, claim: Claim): boolean {
  if (!canBeAllotted(claim) || read.paragraph.section.outlook || claim.parent !== null) return false;
  const heading = read.paragraph.content.low.slice(0, Math.min(MOST_HEADING, claim.figure.start));
  return PLANNED.test(claim.reading.clause) || (read.claims[0] === claim && PLANNED.test(heading) && !isResult(heading));
}

/** The next claims of a total's sentence, up to the first result; behind it only items that have a result of their own. */
function besideTotal(read: ReadParagraph, root: Claim, at: number): Claim[] {
  const { low } = read.paragraph.content;
  const out: Claim[] = [];
  const beside = read.claims.slice(at + 1, at + 1 + MOST_IN_SENTENCE);
  let spent = false;
  for (const [i, claim] of beside.entries()) {
    if (claim.group !== root.group) {
      if (claim.parent !== null) continue;
      break;
    }
    if (isResult(claim.reading.clause)) {
      spent = true;
      continue;
    }
    if (!canBeAllotted(claim) || kindOf(claim.figure) !== kindOf(root.figure)) continue;
    const next = beside[i + 1];
    // "xã A được giao 900 triệu đồng, giải ngân 600 …; xã B 800 triệu đồng, giải ngân 700 …".
    const inTurn = /;/.test(low.slice(beside[i - 1]?.figure.unitEnd ?? root.figure.unitEnd, claim.figure.start)) && next?.group === root.group && isResult(next.reading.clause);
    if (!spent || inTurn) out.push(claim);
  }
  return out;
}

/** All allotments of a report, in reading order of their totals. */
export function allotmentsOf(report: ReadReport): Allotment[] {
  const out: Allotment[] = [];
  const seen = new Set<number>();
  let byTotal: Map<number, PartList[]> | null = null;
  const listsOf = (claim: Claim): readonly PartList[] => {
    if (byTotal === null) {
      byTotal = new Map();
      for (const list of partLists(report)) byTotal.set(list.total.id, [...(byTotal.get(list.total.id) ?? []), list]);
    }
    return byTotal.get(claim.id) ?? [];
  };
  const add = (claim: Claim, above: Allotment): void => {
    if (seen.has(claim.id) || out.length >= MOST_MEMBERS) return;
    const figure = inUnitOf(claim.figure, above.figure);
    const name = ownName(claim);
    if (!canBeAllotted(claim) || kindOf(figure) !== kindOf(above.figure) || name.length === 0) return;
    seen.add(claim.id);
    const own = { claim, figure, name, within: above.claim === above.root ? above.within : above.name, root: above.root };
    out.push(own);
    for (const list of listsOf(claim)) for (const part of list.parts) add(part, own);
  };
  for (const read of report.paragraphs) {
    read.claims.forEach((claim, at) => {
      if (seen.has(claim.id) || out.length >= MOST_MEMBERS || !isRoot(read, claim)) return;
      seen.add(claim.id);
      const heading = sourceWords(headingOf(read));
      const own = ownName(claim);
      const root: Allotment = { claim, figure: claim.figure, name: own.length > 0 ? own : heading, within: heading, root: claim };
      out.push(root);
      for (const list of listsOf(claim)) for (const part of list.parts) add(part, root);
      for (const part of besideTotal(read, claim, at)) add(part, root);
    });
  }
  return out;
}
