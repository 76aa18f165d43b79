/** Lists that open with what they are sorted by: "Cơ cấu: …", "Theo mục đích: …", "Theo lĩnh vực (nghìn USD): …". */
import { isPercent, kindOf, nounOf, sameThing, tellingDigits } from "../../reading/figure";
import type { Claim, ReadParagraph } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import { onlyMissed } from "../chance";
import { makes } from "../evidence";
import { familyOf } from "./families";
import { claimsByGroup } from "./inline";
import { inUnitOf, inUnitOfNeighbours, isOpen, isValue, lists, stopsAtStronger, type PartList } from "./partlist";

const SORTED_BY = "cơ cấu|phân loại|phân nhóm|phân tích|phân theo|chia theo|chia ra|xét theo|tính theo|theo(?!\\s+(?:đó|báo cáo|kế hoạch|quy định|chỉ tiêu|số liệu|đánh giá|dự báo|ước tính|nghị quyết|quyết định)(?![A-Za-zÀ-ỹ]))|địa bàn|nguyên nhân|loại hình|lĩnh vực|hình thức|thành phần|nhóm|thị trường|đối tác|đối tượng|nguồn vốn";
/** "Theo đối tác (dự án cấp mới):", "Chia theo cấp:", "Theo trình tự giải quyết, có". */
const OPENER = new RegExp(`^\\s*(?:[-+*–]\\s*|\\(?\\d{1,2}[.)]\\s*)?(?:(?:trong đó|nếu)\\s*,?\\s*)?(?:${SORTED_BY})(?![A-Za-zÀ-ỹ])[^:;.,()\\d]{0,40}(?:\\([^()\\d]{0,60}\\)\\s*)?(?::|(?<=theo [^:;.,()\\d]{3,40}),(?:\\s+có)?)\\s`, "u");
/** Paragraphs in front that may hold the total. */
const FARTHEST = 6;
const MOST_PARTS = 40;
/** Figures of a sentence that are tried as the total. */
const MOST_BESIDE = 8;

/** Digits of a total that parts in another paragraph do not make by chance. */
const TELLING = 4;

/** The listed figures measured as the head is, where they are of its kind; else null. */
function measuredAs(head: Claim, parts: readonly Claim[]): readonly Claim[] | null {
  const lent = inUnitOf(head, parts);
  if (lent !== parts) return tellingDigits(head.figure) >= TELLING ? lent : null;
  return parts.every((part) => sameThing(part.figure, head.figure)) ? parts : null;
}

interface Heads {
  /** What the sentence right in front is about: it alone may be found wrong. */
  readonly near: Claim | null;
  /** The first value of the kind in each sentence, nearest first, and then all whose digits tell. */
  readonly all: readonly Claim[];
}

/** The values of a paragraph up to a position that the parts may belong to, last first, and those of them that open a sentence. */
function headsOf(read: ReadParagraph, parts: readonly Claim[], before: number): { readonly first: Claim[]; readonly telling: Claim[] } {
  const first: Claim[] = [];
  const telling: Claim[] = [];
  const seen = new Set<number>();
  for (const claim of read.claims) {
    if (claim.figure.end > before || read.structure.groups[claim.group]?.parent !== null) continue;
    if (!isValue(claim) || isPercent(claim.figure) || measuredAs(claim, parts) === null) continue;
    if (tellingDigits(claim.figure) >= TELLING) telling.push(claim);
    if (seen.has(claim.group)) continue;
    seen.add(claim.group);
    first.push(claim);
  }
  return { first: first.reverse(), telling: telling.reverse() };
}

function headsInFront(report: ReadReport, index: number, start: number, parts: readonly Claim[]): Heads {
  const here = report.paragraphs[index];
  if (here === undefined) return { near: null, all: [] };
  const own = headsOf(here, parts, start);
  const all = [...own.first];
  const telling = [...own.telling];
  let near = own.first[0] ?? null;
  let asked = 0;
  for (let i = index - 1; i >= 0 && asked < FARTHEST; i--) {
    const read = report.paragraphs[i];
    if (read === undefined || read.paragraph.file !== here.paragraph.file || read.paragraph.section.top !== here.paragraph.section.top) break;
    if (read.paragraph.anchor !== null) continue;
    asked++;
    const heads = headsOf(read, parts, Infinity);
    // The sentence that opens the paragraph in front says what it is about.
    if (asked === 1 && near === null) near = heads.first[heads.first.length - 1] ?? null;
    all.push(...heads.first);
    telling.push(...heads.telling);
  }
  return { near, all: [...all, ...telling] };
}

/** "cam kết 5,84 triệu USD; giải ngân 4,67 triệu USD. Phân theo lĩnh vực: …": of the figures of a sentence the only one that the parts miss by one slip. */
function missedBeside(report: ReadReport, near: Claim, parts: readonly Claim[]): Claim | null {
  const beside = (report.paragraphs[near.paragraph]?.claims ?? []).filter((claim) => claim.group === near.group && isValue(claim) && !isPercent(claim.figure));
  return onlyMissed(beside.slice(-MOST_BESIDE), (claim) => {
    const measured = measuredAs(claim, parts);
    return measured === null ? null : { whole: claim.figure, parts: measured.map((part) => part.figure) };
  });
}

/** "19 dự án/231 triệu USD; 12 dự án/148 triệu USD": the same things of every item; one list where all are alike. */
function byThing(parts: readonly Claim[]): Claim[][] {
  const things: Claim[][] = [];
  for (const part of parts) {
    const own = things.find(([first]) => first !== undefined && kindOf(first.figure) === kindOf(part.figure) && nounOf(first.figure) === nounOf(part.figure));
    if (own === undefined) things.push([part]);
    else own.push(part);
  }
  if (things.length === 1 || parts.every((part) => sameThing(part.figure, parts[0]?.figure ?? part.figure))) return [[...parts]];
  return things.every((own) => own.length === things[0]?.length) ? things : [];
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
      const opener = claims.length < 2 || claims.length > MOST_PARTS ? null : OPENER.exec(low.slice(group.start, group.start + 160));
      const values = claims.filter((c) => isValue(c) && !isPercent(c.figure));
      const listed = inUnitOfNeighbours(values) ?? values;
      const [first] = listed;
      if (opener === null || first === undefined || first.figure.start < group.start + opener[0].length || listed.length < 2) return;
      const text = low.slice(group.start, group.end);
      for (const parts of byThing(listed)) {
        const { near, all } = headsInFront(report, index, group.start, parts);
        const fitting = all.find((head) => makes((measuredAs(head, parts) ?? parts).map((part) => part.figure), head.figure));
        const whole = fitting ?? (near === null ? null : (missedBeside(report, near, parts) ?? near));
        if (whole === null || parts.length < 2 || (fitting === undefined && parts.length < 3 && !/sure|whole/.test(familyOf(whole, parts) ?? ""))) continue;
        const found = lists([whole], parts, { claims: "plain", where: "next-sentence", open: isOpen(text), sorted: true }, stopsAtStronger(low, 2), low);
        // "Theo trình tự giải quyết, có 10 đơn …": without a colon less sure.
        out.push(...(opener[0].includes(":") ? found : found.map((list) => ({ ...list, tentative: true }))));
      }
    });
  });
  return out;
}
