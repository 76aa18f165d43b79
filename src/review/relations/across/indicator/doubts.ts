/** What arithmetic allows and a colleague would still ask about: more handled than found, one sum for two papers, a zero too many. */
import { isPercent, nounOf, type Figure } from "../../../reading/figure";
import type { Claim, ReadParagraph } from "../../../claims/claim";
import type { ReadReport } from "../../../claims/read";
import { contentWords } from "../../../claims/words";
import { quoted } from "../../../claims/name";
import { shown, type Draft } from "../../draft";
import { weightOfValue } from "../../links/facts";
import type { Link } from "../../links/link";

function doubt(kind: Draft["kind"], figures: readonly Figure[], message: string, formula: string, form = false): Draft {
  return { kind, verdict: "review", figures, message, formula, ...(form ? { form } : {}) };
}

const LOWER_IS_BETTER = /nghèo|thất nghiệp|suy dinh dưỡng|tử vong|sinh con thứ|tảo hôn|bỏ học|nợ xấu|thất thoát/u;

/** "tỷ lệ hộ nghèo còn 2,1%, vượt 0,3% so với kế hoạch": over the plan, or better than it? */
function exceededLow(read: ReadParagraph): Draft[] {
  return read.claims.flatMap((claim) => {
    if (!isPercent(claim.figure) || claim.measure !== "value" || !LOWER_IS_BETTER.test(claim.label)) return [];
    return claim.attributes.filter((a) => a.role === "plan-percent" && isPercent(a.figure) && a.operator === "vượt" && a.figure.value.lt(claim.figure.value)).map((a) =>
      doubt("wording", [claim.figure, a.figure], `Gợi ý: ${quoted(claim)} càng thấp càng tốt; "vượt ${shown(a.figure)}" nên ghi rõ thấp hơn hay cao hơn kế hoạch bao nhiêu điểm %.`, `${shown(claim.figure)}, vượt ${shown(a.figure)}`, true));
  });
}

const SCHOOLS = /trường (?:học|chuẩn|mầm|tiểu|trung|đạt|thcs|thpt|phổ|công|dạy|nghề)|mầm non|học sinh|giáo dục|đào tạo|giáo viên/u;
const PEOPLE = /^(?:nguoi|người|bệnh nhân|ca|đối tượng|trẻ|nạn nhân|lượt)/u;

/** "1.250 người nhiễm (giảm 18 trường so với năm trước)": a word is lost behind "trường". */
function lostWord(read: ReadParagraph): Draft[] {
  const { low } = read.paragraph.content;
  if (SCHOOLS.test(low)) return [];
  return read.claims.flatMap((claim) => {
    if (!PEOPLE.test(nounOf(claim.figure))) return [];
    return claim.attributes.filter(({ figure }) => /^\s*trường\s+so(?![A-Za-zÀ-ỹ])/u.test(low.slice(figure.end, figure.end + 14))).map(({ figure }) =>
      doubt("wording", [figure], `Gợi ý: "${figure.text} trường" có thể thiếu chữ "hợp".`, `${figure.text} trường`, true));
  });
}

const FOUND = /(?:^|[\s:;,-])(?:tội phạm|vi phạm|phát hiện|xảy ra|bắt giữ)(?![A-Za-zÀ-ỹ])/u;
const HANDLING = /(?<![A-Za-zÀ-ỹ])(?:khởi tố|xử phạt|xử lý|điều tra|làm rõ|giải quyết)(?![A-Za-zÀ-ỹ])/u;
const HANDLED = new RegExp(`^[\\s,;:-]*(?:đã\\s+)?${HANDLING.source}`, "u");
const CARRIED = /kỳ trước|năm trước|chuyển sang|tồn(?![A-Za-zÀ-ỹ])|lũy kế|cũ(?![A-Za-zÀ-ỹ])/u;

/** "Vi phạm về lâm luật: 30 vụ, khởi tố 01 vụ; xử phạt 33 vụ": more handled than found, and no word of older cases. */
function handledMore(read: ReadParagraph): Draft[] {
  const out: Draft[] = [];
  const { low } = read.paragraph.content;
  let found: Claim | null = null;
  for (const claim of read.claims) {
    if (claim.measure !== "value" || claim.figure.unit?.base !== "vụ" || claim.parent !== null) continue;
    const handled = HANDLED.test(claim.reading.clause);
    const plain = claim.figure.denominator === null && !claim.figure.bound && claim.figure.hedge === null;
    if (!handled) {
      found = FOUND.test(claim.reading.clause) && !HANDLING.test(claim.reading.clause) && plain ? claim : null;
      continue;
    }
    // "phát hiện, xử lý 40 vụ vi phạm về môi trường": a matter of its own.
    if (/phát hiện|bắt giữ/.test(claim.reading.lead) || contentWords(claim.reading.tail).length > 0) continue;
    if (found === null || !plain || found.group !== claim.group || CARRIED.test(low.slice(found.reading.leadStart, claim.figure.unitEnd + 40))) continue;
    // Twice as many are no cases of these.
    if (claim.figure.value.lte(found.figure.value) || claim.figure.value.gt(found.figure.value.times("1.5"))) continue;
    out.push(doubt("part", [found.figure, claim.figure], `Cần xem ${quoted(found)}: xử lý ${shown(claim.figure)} vụ, nhiều hơn ${shown(found.figure)} vụ đã nêu.`, `${shown(claim.figure)} > ${shown(found.figure)}`));
  }
  return out;
}

const PAPER = /(?:thực hiện|triển khai|theo)\s+(?:nghị quyết|quyết định|đề án|chương trình|kế hoạch)\s+(?:số\s+)?(\d{1,4}(?:\/\d{4})?)(?![\d.,])/gu;
const COST = /(?:kinh phí|số tiền|tổng vốn|tổng giá trị)/u;
const TELLING = 5;

/** The paper a sentence carries out, where it is one. */
function paperOf(read: ReadParagraph, claim: Claim): string | null {
  const group = read.structure.groups[claim.group];
  if (group === undefined || group.parent !== null) return null;
  const papers = new Set([...read.paragraph.content.low.slice(group.start, group.end).matchAll(PAPER)].map((m) => m[1] ?? ""));
  const [only] = papers;
  return papers.size === 1 ? (only ?? null) : null;
}

/** One cost to the last digit in the sentences of two papers: one of them may be copied. */
function copiedCosts(read: ReadParagraph): Draft[] {
  const costs = read.claims.filter((c) => c.measure === "value" && c.figure.unit?.dimension.startsWith("money") === true && COST.test(c.reading.clause) && weightOfValue(c.figure.value) >= TELLING && c.figure.hedge === null);
  return costs.slice(1).flatMap((claim, i) => {
    const before = costs[i];
    if (before === undefined || before.group === claim.group || !before.figure.value.eq(claim.figure.value) || before.figure.unit?.id !== claim.figure.unit?.id) return [];
    const [a, b] = [paperOf(read, before), paperOf(read, claim)];
    if (a === null || b === null || a === b) return [];
    return [doubt("wording", [before.figure, claim.figure], `Cần xem: kinh phí thực hiện văn bản số ${a} và số ${b} cùng ghi ${shown(claim.figure)}; có thể chép nhầm.`, `${shown(before.figure)} = ${shown(claim.figure)}`)];
  });
}

/** "10,4‰" and "10,04‰". */
function zeroApart(a: Figure, b: Figure): boolean {
  const [short, long] = a.decimals < b.decimals ? [a.text, b.text] : [b.text, a.text];
  return /,[1-9]/.test(short) && long === short.replace(",", ",0");
}

/** One rate under one name in two years, told apart by a zero behind the comma alone. */
function lostZeros(links: readonly Link[]): Draft[] {
  return links.flatMap(({ earlier: a, later: b, similar, common, onePlace }) => {
    if (!onePlace || similar < 0.85 || common < 3 || a.paragraph === b.paragraph || a.measure !== "value" || b.measure !== "value") return [];
    if (!isPercent(a.figure) || a.figure.unit?.id !== b.figure.unit?.id || !zeroApart(a.figure, b.figure)) return [];
    return [doubt("same", [a.figure, b.figure], `Cần xem ${quoted(b)}: nơi này ghi ${shown(a.figure)}, nơi kia ghi ${shown(b.figure)}; chỉ khác một chữ số 0.`, `${shown(a.figure)} ↔ ${shown(b.figure)}`)];
  });
}

export function doubts(report: ReadReport, links: readonly Link[]): Draft[] {
  return [...report.paragraphs.flatMap((read) => [...exceededLow(read), ...lostWord(read), ...handledMore(read), ...copiedCosts(read)]), ...lostZeros(links)];
}
