/** What a report says was allotted, and for what: totals of a plan and the parts told for them, in the sentence, a bracket, a list or a note. */
import { isPercent, isPoints, kindOf, type Figure } from "../../../reading/figure";
import type { Claim, ReadParagraph } from "../../../claims/claim";
import type { ReadReport } from "../../../claims/read";
import { partLists, type PartList } from "../../lists/groups";
import { inUnitOf } from "../../links/facts";
import { sourceWords } from "./names";
import { outlineOf } from "./outline";

export interface Allotment {
  readonly claim: Claim;
  readonly figure: Figure;
  readonly name: readonly string[];
  /** The name of what it is a part of; empty where that is the whole plan. */
  readonly within: readonly string[];
  /** The same with the lines that it stands below. */
  readonly around: readonly string[];
  /** The total that is said to be a plan. */
  readonly root: Claim;
  /** Totals of one plan have one: the first figure of the section whose title says that it is a plan, else their own. */
  readonly plan: number;
}

/** "kế hoạch vốn", "được giao", "phân bổ": words of a plan. */
const PLANNED = /(?<![a-zà-ỹ])(?:kế hoạch|kh|khv|chỉ tiêu|dự toán|(?<!có )mục tiêu(?! quốc gia)|giao(?! thông| dịch| lưu| khoa| quân| thương)|phân bổ|bố trí|cam kết|tổng nguồn vốn|tổng nguồn lực|tổng nguồn|tổng vốn|tổng số vốn|nguồn vốn|tổng kinh phí|kinh phí)(?![a-zà-ỹ])/u;
/** "đã giải ngân", "đạt 61% kế hoạch": words of a result. */
const DONE = /(?<![a-zà-ỹ])(?:giải ngân|thanh toán|đã|hoàn thành|thực hiện(?! năm)|đạt|ước|còn lại|chưa|tồn|dư|so với|thu được|nộp|lũy kế|kết quả|tăng|giảm(?! nghèo)|thiếu|hụt|tiết kiệm|cắt giảm|huy động)(?![a-zà-ỹ])/u;
/** "phần còn lại 371.208 triệu đồng là vốn sự nghiệp": the last part of a list, not what is left unspent. */
const LAST_PART = /^[\s,;–-]*(?:và\s+)?(?:phần |số )?còn lại(?: là)?\s*$/u;
const EARLIER = /(?<![a-zà-ỹ])(?:cùng kỳ|(?<!các )năm trước|năm ngoái|kỳ trước)(?![a-zà-ỹ])/u;
const SPENT = /kết quả|giải ngân|thực hiện|thanh toán|tình hình|tiến độ/u;
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

/** "Chương trình nông thôn mới: vốn đầu tư": what the colon leads to is named, if anything is; the rest says within what. */
function inFront({ reading: { clause } }: Claim): { readonly name: readonly string[]; readonly within: readonly string[] } {
  const colon = clause.lastIndexOf(":");
  const last = sourceWords(clause.slice(colon + 1));
  return last.length > 0 && colon >= 0 ? { name: last, within: sourceWords(clause.slice(0, colon)) } : { name: sourceWords(clause), within: [] };
}

/** The programme that a claim's own words put it in. */
export const ownFrame = (claim: Claim): readonly string[] => inFront(claim).within;

/** The words that name a claim: those in front of its figure, else those behind it. */
export function ownName(claim: Claim): readonly string[] {
  const front = inFront(claim).name;
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

/** How a claim is said to be a plan: by its own words, by the title of its section, or not at all. */
function planOf(read: ReadParagraph, claim: Claim): "said" | "titled" | null {
  if (!canBeAllotted(claim) || read.paragraph.section.outlook || claim.parent !== null) return null;
  const heading = read.paragraph.content.low.slice(0, Math.min(MOST_HEADING, claim.figure.start));
  if (PLANNED.test(claim.reading.clause) || (read.claims[0] === claim && PLANNED.test(heading) && !isResult(heading))) return "said";
  // "2. Chi tiết vốn giao năm 2024" above "2.1. Chương trình …: 720.765 triệu đồng".
  const { title } = read.paragraph.section;
  return read.claims[0] === claim && isMoney(claim) && PLANNED.test(title) && !SPENT.test(title) && sourceWords(heading).length > 0 && !isResult(heading) ? "titled" : null;
}

function isMoney({ figure }: Claim): boolean {
  return figure.unit?.dimension.startsWith("money") === true;
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
  const outline = outlineOf(report);
  const headings = new Map<Claim, readonly string[]>();
  const titled = new Map<ReadParagraph["paragraph"]["section"], number>();
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
    const frame = ownFrame(claim);
    const within = frame.length > 0 ? frame : above.claim === above.root ? (headings.get(above.root) ?? []) : above.name;
    const own = { claim, figure, name, within, around: [...new Set([...within, ...above.around])], root: above.root, plan: above.plan };
    out.push(own);
    for (const list of listsOf(claim)) for (const part of list.parts) add(part, own);
  };
  report.paragraphs.forEach((read, index) => {
    read.claims.forEach((claim, at) => {
      const said = seen.has(claim.id) || out.length >= MOST_MEMBERS ? null : planOf(read, claim);
      if (said === null) return;
      seen.add(claim.id);
      const heading = sourceWords(headingOf(read));
      const own = ownName(claim);
      headings.set(claim, heading);
      const name = own.every((word) => heading.includes(word)) ? heading : own;
      const root: Allotment = { claim, figure: claim.figure, name, within: [], around: outline[index]?.words ?? [], root: claim, plan: said === "said" ? claim.id : (titled.get(read.paragraph.section) ?? claim.id) };
      if (said === "titled" && !titled.has(read.paragraph.section)) titled.set(read.paragraph.section, claim.id);
      out.push(root);
      for (const list of listsOf(claim)) for (const part of list.parts) add(part, root);
      for (const part of besideTotal(read, claim, at)) add(part, root);
    });
  });
  return out;
}
