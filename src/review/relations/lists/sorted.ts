/** Lists that open with what they are sorted by: "Cơ cấu: …", "Theo mục đích: …", "Phân tích nguyên nhân: …". */
import { meets } from "../../../figures";
import { baseInterval, isPercent, sameThing } from "../../reading/figure";
import type { Claim, ReadParagraph } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import { asWritten } from "../draft";
import { total } from "../evidence";
import { claimsByGroup } from "./inline";
import { isOpen, isValue, lists, stopsAtStronger, type PartList } from "./partlist";

const OPENER =
  /^\s*(?:[-+*–]\s*)?(?:trong đó\s*,?\s*)?(?:cơ cấu|phân loại|phân nhóm|phân tích|phân theo|chia theo|xét theo|theo(?!\s+(?:đó|báo cáo|kế hoạch|quy định|chỉ tiêu|số liệu|đánh giá|dự báo|ước tính|nghị quyết|quyết định)(?![A-Za-zÀ-ỹ]))|địa bàn|nguyên nhân|loại hình|lĩnh vực|hình thức|thành phần|nhóm)(?![A-Za-zÀ-ỹ])[^:;.,()\d]{0,40}(?::|(?<=theo [^:;.,()\d]{3,40}),(?:\s+có)?)\s/u;
/** Paragraphs in front that may hold the total. */
const FARTHEST = 6;
const MOST_PARTS = 40;

/** The first value of a kind in each sentence of a paragraph: what the sentence is about, last sentence first. */
function headsOf(read: ReadParagraph, part: Claim, before: number): Claim[] {
  const heads: Claim[] = [];
  const seen = new Set<number>();
  for (const claim of read.claims) {
    if (claim.figure.end > before || read.structure.groups[claim.group]?.parent !== null || seen.has(claim.group)) continue;
    if (!isValue(claim) || isPercent(claim.figure) || !sameThing(claim.figure, part.figure)) continue;
    seen.add(claim.group);
    heads.push(claim);
  }
  return heads.reverse();
}

/** Nearest first; those of the sentence right in front alone may be found wrong. */
function headsInFront(report: ReadReport, index: number, start: number, part: Claim): { readonly near: Claim | null; readonly all: readonly Claim[] } {
  const here = report.paragraphs[index];
  if (here === undefined) return { near: null, all: [] };
  const own = headsOf(here, part, start);
  const all = [...own];
  let near = own[0] ?? null;
  let asked = 0;
  for (let i = index - 1; i >= 0 && asked < FARTHEST; i--) {
    const read = report.paragraphs[i];
    if (read === undefined || read.paragraph.file !== here.paragraph.file || read.paragraph.section.top !== here.paragraph.section.top) break;
    if (read.paragraph.anchor !== null) continue;
    asked++;
    const heads = headsOf(read, part, Infinity);
    // The sentence that opens the paragraph in front says what it is about.
    if (asked === 1 && near === null) near = heads[heads.length - 1] ?? null;
    all.push(...heads);
  }
  return { near, all };
}

/** All lists of a report that say what they are sorted by, each with the total that fits, or else the one right in front. */
export function inSortedSentences(report: ReadReport): PartList[] {
  const out: PartList[] = [];
  report.paragraphs.forEach((read, index) => {
    const { low } = read.paragraph.content;
    if (read.claims.length < 2) return;
    const byGroup = claimsByGroup(read);
    read.structure.groups.forEach((group, at) => {
      const claims = group.parent === null ? (byGroup.get(at) ?? []) : [];
      const opener = claims.length < 2 || claims.length > MOST_PARTS ? null : OPENER.exec(low.slice(group.start, group.start + 90));
      const parts = claims.filter((c) => isValue(c) && !isPercent(c.figure));
      const [first] = parts;
      if (opener === null || first === undefined || first.figure.start < group.start + opener[0].length || parts.length < 2) return;
      if (parts.some((part) => !sameThing(part.figure, first.figure))) return;
      const { near, all } = headsInFront(report, index, group.start, first);
      const sum = total(parts.map((part) => part.figure), asWritten);
      const fitting = all.find((head) => meets(sum, baseInterval(head.figure)));
      const whole = fitting ?? near;
      if (whole === null || (fitting === undefined && parts.length < 3)) return;
      const text = low.slice(group.start, group.end);
      const found = lists([whole], parts, { claims: "plain", where: "next-sentence", open: isOpen(text), sorted: true }, stopsAtStronger(low, 2), low);
      // "Theo trình tự giải quyết, có 10 đơn …": without a colon less sure.
      out.push(...(opener[0].includes(":") ? found : found.map((list) => ({ ...list, tentative: true }))));
    });
  });
  return out;
}
