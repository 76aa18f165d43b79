/** How sure it is that two claims speak of one thing, by names and places alone; and whether a gap looks like a slip of the pen. */
import { placeAmong, type Claim } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import { isZero } from "../../../figures";
import { digitsWritten, kindOf, nounOf, type Figure } from "../../reading/figure";
import type { Paragraph } from "../../reading/paragraphs";
import { oncePer } from "../../once";
import { baseValue } from "../evidence";
import { digitSlip } from "../slips";
import type { Link } from "./link";

/** A label as a key, of counts, of amounts and of rates: generic names ("tổng kinh phí") are found in many places, an indicator's in a few. */
const nameOf = oncePer((claim: Claim) => `${[...claim.core].sort().join(" ")}|${claim.planned}|${claim.year ?? ""}|${kindOf(claim.figure)}`);

/** How often each name is used. */
export function countNames(report: ReadReport): ReadonlyMap<string, number> {
  const out = new Map<string, number>();
  for (const claim of report.claims.values()) out.set(nameOf(claim), (out.get(nameOf(claim)) ?? 0) + 1);
  return out;
}

export interface Standing {
  /** Two parts of a report, or two reports: where an indicator is told a second time. */
  readonly apart: boolean;
  /** How many claims bear either name. */
  readonly mentions: number;
  /** "…, bị thương 41 người, thiệt hại 8,6 tỷ đồng": one of them is told of another thing in front of it, and these two differ. */
  readonly ofOthers: boolean;
}

/** Claims that an item has at most. */
const MOST_BACK = 12;

/** The first claim of the item that a claim stands in: what the rest of the item is told of. */
function headOf(claim: Claim, report: ReadReport): Claim {
  const read = report.paragraphs[claim.paragraph];
  if (read === undefined) return claim;
  const { low } = read.paragraph.content;
  let head = claim;
  const at = placeAmong(read.claims, claim);
  for (let i = at - 1; i >= Math.max(0, at - MOST_BACK); i--) {
    const before = read.claims[i];
    if (before === undefined || /[;:]/.test(low.slice(before.figure.unitEnd, head.figure.start)) || (before.group !== claim.group && before.parent === null)) break;
    if (before.group === claim.group) head = before;
  }
  return head;
}

function ofOthers(a: Claim, b: Claim, report: ReadReport): boolean {
  const [x, y] = [headOf(a, report), headOf(b, report)];
  if (x === a && y === b) return false;
  const common = x.core.filter((word) => y.core.includes(word)).length;
  return 2 * common < Math.min(x.core.length, y.core.length);
}

/** "Đánh giá chung: …", "Nhìn chung, …": a passage that tells again what the others have told. */
const MARKED = String.raw`^(?:phần\s+(?:thứ\s+)?[A-Za-zÀ-ỹ]+\s*[:.–/-]*\s*)?(?:[a-hj-uwyzđ][.)/]|[\s\d.)/ivx*+–-])*`;
const SUMMARY = new RegExp(`${MARKED}(?:đánh giá|nhận xét|nhận định|nhìn chung|tóm lại|tóm tắt|tóm lược|tổng kết|kết luận|khái quát|tổng quát|(?:những )?kết quả nổi bật|điểm nổi bật|tồn tại|hạn chế|ưu điểm|(?:mặt|những việc) (?:đã |chưa )?(?:được|làm được|đạt được)|(?:những )?(?:kết quả|mặt) đạt được|(?:(?:kết quả|tình hình) )?(?:mức độ )?(?:thực hiện|hoàn thành) (?:[A-Za-zÀ-ỹ]+ ){0,2}chỉ tiêu)(?![A-Za-zÀ-ỹ])`, "u");

/** "Còn 02 chỉ tiêu không đạt kế hoạch: …", "Có 15/17 chỉ tiêu đạt và vượt kế hoạch, gồm: …": a list that tells again what each has reached. */
const COUNTED = /^[\s\d.)ivx*+–-]*(?:(?:còn|có|trong đó|cụ thể)[\s,:]+){0,2}\d+(?:\/\d+)? (?:[A-Za-zÀ-ỹ]+ ){0,2}chỉ tiêu (?:[A-Za-zÀ-ỹ]+ ){0,6}(?:đạt|vượt|hoàn thành)/u;

/** True for a passage that sums up, by its first words or its section's title. */
export const isSummary = oncePer((p: Paragraph): boolean => SUMMARY.test(p.content.low) || SUMMARY.test(p.section.title) || COUNTED.test(p.content.low));

export function standingOf(link: Link, report: ReadReport, names: ReadonlyMap<string, number>): Standing {
  const [a, b] = [link.earlier, link.later].map((c) => report.paragraphs[c.paragraph]?.paragraph);
  const [x, y] = [nameOf(link.earlier), nameOf(link.later)];
  return {
    apart: a?.file !== b?.file || a?.section.top !== b?.section.top || (a !== undefined && b !== undefined && a.index !== b.index && isSummary(a) !== isSummary(b)),
    get ofOthers() {
      return ofOthers(link.earlier, link.later, report);
    },
    mentions: (names.get(x) ?? 0) + (x === y ? 0 : (names.get(y) ?? 0)),
  };
}

/** Claims of one name or the other, beyond which a name is no indicator's. */
const MOST_MENTIONS = 4;

/**
 * How surely the names mean one thing, `support` being the weight of what else both state alike. Certain: a difference of
 * any size is one; strong: one that keeps the order of the figure; likely: one that looks like a slip.
 */
export function nameStrength(link: Link, { apart, mentions }: Standing, support: number): "certain" | "strong" | "likely" | "none" {
  const { similar, common } = link;
  if (mentions > MOST_MENTIONS) return "none";
  if (apart && common >= 3 && similar >= 0.95 && mentions <= 2) return "certain";
  // A name that only these two bear, and something else that both state: headings need not part them.
  if (mentions <= 2 && common >= 2 && similar >= 0.95 && support >= 1) return "certain";
  if (apart && ((common >= 2 && similar >= 0.85) || (common >= 3 && similar >= 0.7 && (support >= 1 || common >= 5)))) return "strong";
  // Names that complete one another: "giải ngân" under "vốn đầu tư công", and "giải ngân vốn đầu tư công".
  if (apart && link.within >= 0.99 && common >= 2 && mentions <= MOST_MENTIONS) return "likely";
  return (common >= 3 && (similar >= 0.6 || (similar >= 0.4 && support >= 2))) || (common >= 2 && similar >= 0.4 && support >= 3) ? "likely" : "none";
}

/** "mức giảm tỷ lệ hộ nghèo" and "tỷ lệ hộ nghèo", "bình quân" and the whole: one has a measure of its own. */
const MEASURES = [/(?<![A-Za-zÀ-ỹ])mức (?:tăng|giảm)(?![A-Za-zÀ-ỹ])|chênh lệch/u, /(?<![A-Za-zÀ-ỹ])(?:giảm|tăng) (?:tỷ lệ|số)(?![A-Za-zÀ-ỹ])/u, /bình quân|trung bình/u, /tốc độ/u, /cao nhất|thấp nhất/u, /lũy kế/u];

/** "trong 04 chỉ tiêu được đánh giá": indicators are counted for the passage that speaks of them. */
const OF_PASSAGE = /^ch[iỉ] ti[eê]u/u;

/** Which of them the name of a claim has, as a key. */
const measuresOf = oncePer((claim: Claim): string => MEASURES.map((pattern) => (pattern.test(claim.label) ? "1" : "0")).join(""));

/** True where neither claim names a measure that the other does not, and neither counts the indicators of its own passage. */
export function oneMeasure(a: Claim, b: Claim): boolean {
  if ([a, b].every((claim) => claim.figure.denominator === null && OF_PASSAGE.test(nounOf(claim.figure)))) return false;
  return measuresOf(a) === measuresOf(b);
}

/** The digits of a figure in base units, without zeros at either end; null for zero. */
const digitsOf = oncePer((f: Figure): { readonly digits: string; readonly exponent: number } | null => {
  const value = baseValue(f);
  return isZero(value) ? null : { digits: value.c.join(""), exponent: value.e };
});

/** Meaningful digits that a slip must leave alone before it is taken for one. */
const TELLING_DIGITS = 3;

/**
 * True where the two figures differ by one slip of the pen: one digit, two neighbouring digits exchanged, or a decimal
 * sign moved. Figures of fewer than three digits differ so by chance.
 */
export function slip(a: Figure, b: Figure): boolean {
  const [x, y] = [digitsOf(a), digitsOf(b)];
  if (x === null || y === null) return false;
  const length = Math.max(x.digits.length, y.digits.length);
  if (length < TELLING_DIGITS && (length < 2 || Math.min(digitsWritten(a), digitsWritten(b)) < TELLING_DIGITS)) return false;
  if (x.digits === y.digits) return x.exponent !== y.exponent && Math.abs(x.exponent - y.exponent) <= 3;
  if (x.exponent !== y.exponent) return false;
  const [p, q] = [x.digits.padEnd(length, "0"), y.digits.padEnd(length, "0")];
  return digitSlip(p, q) !== null;
}

/** Figures of two digits that differ by one digit or by their order: less telling, for one in five pairs do so by chance. */
export function nearSlip(a: Figure, b: Figure): boolean {
  const [x, y] = [digitsOf(a), digitsOf(b)];
  if (x === null || y === null || x.exponent !== y.exponent || Math.max(x.digits.length, y.digits.length) > 2) return false;
  return digitSlip(x.digits.padEnd(2, "0"), y.digits.padEnd(2, "0")) !== null;
}

/** True for values of one order: what is three times another is rarely the same thing. */
export function oneOrder(a: Figure, b: Figure): boolean {
  if (isZero(a.value) || isZero(b.value)) return true;
  const quotient = baseValue(a).div(baseValue(b));
  return quotient.gt("0.33") && quotient.lt(3);
}
