/** Form of figures: digits that make no number, a missing "%", units that do not fit, years that disagree. */
import { isPercent, nounOf } from "../../reading/figure";
import { unitAfter } from "../../reading/around";
import type { Paragraph } from "../../reading/paragraphs";
import type { ReadParagraph } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import { shown, type Draft } from "../draft";
import { oddDots } from "./dots";

function ofText(p: Paragraph, start: number, end: number, message: string, verdict: Draft["verdict"], formula: string): Draft {
  return { kind: "wording", verdict, message, formula, figures: [], stretch: { paragraph: p.index, start, end }, form: true };
}

/** "0912.345.678", "0218.3854.123". */
const PHONE = /^0\d{2,4}(?:\.\d{2,4}){1,3}$/;

/** "10.933.4": a group of three and a rest that is none. */
function malformed(read: ReadParagraph): Draft[] {
  return read.malformed
    .filter(({ end, text }) => (/[.,]\d{3}[.,]\d/.test(text) || (/^[1-9]\d{0,2}(?:\.\d{1,4}){2,}$/.test(text) && /\.\d{3}(?:\.|$)/.test(text) && unitAfter(read.paragraph.content.low, end).unit !== null)) && !/^\d{1,2}(?:\.\d{1,2})+$/.test(text) && !PHONE.test(text))
    .map(({ start, end, text }) => ofText(read.paragraph, start, end, `Gợi ý: "${text}" dùng lẫn dấu phân cách nghìn và dấu thập phân.`, "review", text));
}

/** "vượt 0,9 kế hoạch": a change against the target without its "%". */
function missingPercent(read: ReadParagraph): Draft[] {
  const { low } = read.paragraph.content;
  const out: Draft[] = [];
  for (const { figure } of read.readings) {
    const before = low.slice(Math.max(0, figure.start - 14), figure.start);
    const behind = low.slice(figure.end, figure.end + 26);
    if (!/(?:vượt|tăng|giảm|đạt|bằng)\s+$/.test(before) || !/^\s+(?:so với\s+)?(?:kế hoạch|kh)(?![A-Za-zÀ-ỹ])/u.test(behind)) continue;
    if (figure.decimals === 0 && !/(?:vượt)\s+$/.test(before)) continue;
    out.push({
      kind: "wording", verdict: figure.decimals > 0 ? "inconsistent" : "review", figures: [figure], form: true,
      message: `Cần rà soát: "${figure.text} kế hoạch" thiếu ký hiệu %.`, formula: `${shown(figure)} kế hoạch`,
    });
  }
  return out;
}

/** An output in tấn/ha, a yield in tấn. */
function unfittingUnits(read: ReadParagraph): Draft[] {
  const out: Draft[] = [];
  for (const claim of read.claims) {
    // "sản lượng ước trên diện tích đã thu hoạch": the area says of what.
    const clause = claim.reading.clause.replace(/(?<![A-Za-zÀ-ỹ])(?:trên|theo|của)\s+(?:tổng\s+)?diện tích/gu, " ");
    const { unit } = claim.figure;
    if (unit === null || /bình quân|trên\s+(?:1|một)\s/.test(clause)) continue;
    // "Năng suất, sản lượng: lúa đạt 62 tạ/ha, sản lượng 19 tấn": both are announced, the unit says which.
    if (/(?:sản lượng|năng suất|diện tích)\s*(?:,|và)\s*(?:sản lượng|năng suất|diện tích)[^,;.]*$/.test(claim.reading.lead)) continue;
    // "giảm năng suất gần 1.600 ha": where it falls.
    if (/(?<![A-Za-zÀ-ỹ])(?:giảm|mất|ảnh hưởng|thiệt hại)(?:\s+(?:đến|về))?\s+năng suất[^,;]*$/u.test(clause) && claim.figure.unit?.dimension === "area") continue;
    // "… năng suất thấp ở ven biển có thể chuyển sang nuôi tôm còn 500 ha", "3,5 tấn / ha": another thing, another unit.
    const noun = /(sản lượng|năng suất|diện tích)(?![^,;]*(?:sản lượng|năng suất|diện tích))[^,;]{0,40}$/.exec(clause)?.[1];
    // "2 tấn mỗi hecta", "540.000 tấn mỗi năm", "3,5 tấn lúa/1 ha".
    if (/^[^,;.()\d]{0,20}(?:\/|(?<![A-Za-zÀ-ỹ])(?:mỗi|trên (?:một|1))(?![A-Za-zÀ-ỹ]))/u.test(claim.reading.text.slice(claim.figure.unitEnd, claim.figure.unitEnd + 30).toLowerCase())) continue;
    const odd =
      (noun === "sản lượng" && unit.dimension === "intensity" && unit.base.endsWith("/m2")) ||
      (noun === "năng suất" && (unit.dimension === "mass" || unit.dimension === "area")) ||
      (noun === "diện tích" && unit.dimension === "mass");
    if (!odd || noun === undefined) continue;
    out.push({
      kind: "wording", verdict: "review", figures: [claim.figure], form: true,
      message: `Cần xem: ${noun} ghi bằng "${unit.label}".`, formula: `${noun} ${shown(claim.figure)} ${unit.label}`,
    });
  }
  return out;
}

/** "giai đoạn 202-2025", "2025-2021". */
function yearRanges(read: ReadParagraph): Draft[] {
  const { low } = read.paragraph.content;
  const out: Draft[] = [];
  for (const match of low.matchAll(/(?:giai đoạn|nhiệm kỳ|thời kỳ|năm học)\s+((\d{2,5})\s*[-–—]\s*(\d{2,5}))(?!\d|[/.,]\d)/g)) {
    const [, range = "", from = "", to = ""] = match;
    const start = match.index + match[0].length - range.length;
    const good = /^(?:19|20)\d\d$/;
    // A year with a digit lost or doubled beside a good one; "giai đoạn 10-15 năm" is no range of years.
    const slipped = (text: string): boolean => text.length === 3 || text.length === 5;
    const wrong = (good.test(from) && slipped(to)) || (good.test(to) && slipped(from));
    const backwards = good.test(from) && good.test(to) && Number(from) > Number(to);
    if (!wrong && !backwards) continue;
    out.push(ofText(read.paragraph, start, start + range.length, `Cần rà soát: "${range}" không phải một giai đoạn năm.`, "inconsistent", range));
  }
  return out;
}

const AFTER_YEAR = /năm\s+(?:19|20)\d\d\s*(?:,|và|-|–)\s*$/u;
/** "giống OM 5451", "loại HT 1250". */
const MODEL = /(?<![A-Za-zÀ-ỹ])[A-ZĐ]{2,5}[\s-]$/u;
/** "từ năm 1755", "giữa năm 1715 và 1789", "thập niên 1870", "trước năm 938": years of old. */
const OLD_YEAR = /(?<![A-Za-zÀ-ỹ])(?:năm|niên|thập kỷ|giai đoạn|thời kỳ|giữa|vào|khoảng năm|từ 1\d{3} (?:đến|-|–))\s+(?:vào\s+|khoảng\s+|giữa\s+)?$/u;
const NAMED = /(?<![A-Za-zÀ-ỹ])(?:cổng|tổng đài|hotline|đường dây nóng|đầu số|số máy|số điện thoại|ứng dụng|phần mềm|mã số|mã|mẫu|(?:cú pháp|nhắn tin|tin nhắn)[^.;]{0,16}\sgửi)\s+(?:số\s+)?$/u;
/** "vàng 9999", "xê-ri 11111", "00052775": no amounts. */
const CODE = /^(?:(\d)\1+|0\d+)$/;

/** "1.645 lượt … 1009 lượt": thousands with and without a dot in one sentence. */
function mixedGrouping(read: ReadParagraph): Draft[] {
  const out: Draft[] = [];
  const { low } = read.paragraph.content;
  const groupedIn = new Set<number>();
  // Hours and days count, too, though they are no figures for the other checks.
  for (const match of low.matchAll(/(?<![\d.,])\d{1,3}(?:\.\d{3})+(?![\d.])/g)) groupedIn.add(read.structure.groupAt[match.index] ?? -1);
  for (const { figure } of read.readings) {
    // "Cổng 1022", "năm 2022 và 2023": a name, or a year.
    const name = CODE.test(figure.text) || AFTER_YEAR.test(low.slice(Math.max(0, figure.start - 24), figure.start)) || figure.unit === null && (/^(?:19|20)\d\d$/.test(figure.text) || NAMED.test(low.slice(Math.max(0, figure.start - 24), figure.start)));
    if (!/^\d{4,}$/.test(figure.text) || isPercent(figure) || name || !groupedIn.has(figure.group)) continue;
    // A figure of nothing named may be a model, a kind of rice, a year.
    if (figure.unit === null && (nounOf(figure) === "" || MODEL.test(read.paragraph.content.text.slice(Math.max(0, figure.start - 12), figure.start)) || OLD_YEAR.test(low.slice(Math.max(0, figure.start - 24), figure.start)))) continue;
    out.push({
      kind: "wording", verdict: "review", figures: [figure], form: true,
      message: `Gợi ý: "${figure.text}" thiếu dấu phân cách nghìn như các số cùng câu.`, formula: figure.text,
    });
  }
  return out;
}

/** "vượt kế hoạch 4,3% kế hoạch". */
function doubledBase(read: ReadParagraph): Draft[] {
  const { low } = read.paragraph.content;
  return [...low.matchAll(/(?:vượt|đạt|bằng)\s+kế hoạch\s+([\d.,]+\s?%)\s+(?:so với\s+)?kế hoạch/g)].map((match) =>
    ofText(read.paragraph, match.index, match.index + match[0].length, `Gợi ý: lặp từ "kế hoạch" quanh ${match[1] ?? ""}.`, "review", match[0]));
}

/** "đạt vượt 3% kế hoạch": two verbs, and which of them the figure goes with is open. */
function doubledVerb(read: ReadParagraph): Draft[] {
  const { low } = read.paragraph.content;
  return [...low.matchAll(/(?<![A-Za-zÀ-ỹ])đạt vượt\s+([\d.,]+\s?%)/gu)].map((match) =>
    ofText(read.paragraph, match.index, match.index + match[0].length, `Gợi ý: "${match[0]}" – nên ghi rõ "đạt" hay "vượt".`, "review", match[0]));
}

export function wordingRelations(report: ReadReport): Draft[] {
  const ofEach = report.paragraphs.flatMap((read) => [
    ...malformed(read), ...missingPercent(read), ...unfittingUnits(read), ...yearRanges(read),
    ...mixedGrouping(read), ...doubledBase(read), ...doubledVerb(read),
  ]);
  return [...ofEach, ...oddDots(report)];
}
