/** Rates named by the very thing that stands counted in front, whether they hold or miss by some per cent: "Toàn xã 640 hộ. Hộ nghèo: 96 hộ; tỷ lệ hộ nghèo: 15,9%". */
import { isBelow } from "../../../figures";
import type { Claim, ReadParagraph } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import type { Reading } from "../../claims/roles";
import { contentWords } from "../../claims/words";
import { baseInterval, isPercent, kindOf, nounOf } from "../../reading/figure";
import type { Draft } from "../draft";
import { isCut, ratioDraft } from "../quotients";
import { isNear } from "../slipped";
import { canBeWhole, only } from "./wholes";

const RATE = /(?:^|[\s,;:.(–-])tỷ lệ\s+([A-Za-zÀ-ỹ][^,;:.()%]{2,60}?)(?:\s*:|\s+(?:là|đạt|chiếm|còn|bằng|khoảng|trên|dưới))*\s*$/u;
/** Of a target, of another time, of what has changed. */
const ANOTHER = /(?<![A-Za-zÀ-ỹ])(?:kế hoạch|kh|chỉ tiêu|mục tiêu|nghị quyết|dự toán|cùng kỳ|năm (?:trước|20\d\d)|tăng|giảm|lên|xuống|bình quân|lũy kế)(?![A-Za-zÀ-ỹ])/u;
const AND_MORE = /trở (?:lên|xuống)/gu;
/** Words of a rate that its count may be told without. */
const MANNER = new Set(contentWords("sinh tham gia có được đạt dân số người"));
const MOST_BACK = 8;

const isCount = (claim: Claim): boolean => claim.measure === "value" && claim.reading.role === "value" && canBeWhole(claim) && kindOf(claim.figure) === "count" && claim.figure.denominator === null && claim.figure.value.gt(0);
const wordsOf = ({ core, reading, figure }: Claim): ReadonlySet<string> => new Set([...core, ...contentWords(`${reading.clause} ${reading.tail} ${nounOf(figure)}`)]);

/** The counts in front in the paragraph and in the one above it, nearest first. */
function before(report: ReadReport, read: ReadParagraph, index: number, { figure }: Reading): Claim[] {
  const above = report.paragraphs[index - 1];
  const near = above !== undefined && above.paragraph.file === read.paragraph.file && above.paragraph.section.id === read.paragraph.section.id && !above.paragraph.content.low.includes("\t") ? above.claims : [];
  return [...near.slice(-MOST_BACK), ...read.claims.filter((claim) => claim.figure.start < figure.start).slice(-MOST_BACK)].filter(isCount).reverse();
}

/** "Số trẻ là con thứ ba 144" of "1.081 trẻ": counted by one noun, or by that which names it. */
function isOf(whole: Claim, part: Claim): boolean {
  const [own, all] = [nounOf(part.figure), nounOf(whole.figure)];
  return all !== "" && (own === all || (own === "" && contentWords(all).every((word) => wordsOf(part).has(word)))) && !isBelow(baseInterval(whole.figure), baseInterval(part.figure)) && !whole.figure.value.eq(part.figure.value);
}

function ofRate(report: ReadReport, read: ReadParagraph, index: number, stated: Reading): Draft | null {
  const { low } = read.paragraph.content;
  const said = RATE.exec(low.slice(stated.leadStart, stated.figure.start))?.[1];
  if (said === undefined || ANOTHER.test(`${said} ${stated.clause}`.replace(AND_MORE, " ")) || contentWords(stated.tail).length > 0) return null;
  const words = contentWords(said);
  const naming = words.filter((word) => !MANNER.has(word));
  if (words.length === 0 || naming.length === 0) return null;
  const counts = before(report, read, index, stated);
  const bears = (claim: Claim): boolean => naming.every((word) => wordsOf(claim).has(word));
  const part = only(counts.filter(bears));
  const whole = part === null ? null : only(counts.filter((claim) => claim !== part && !bears(claim) && isOf(claim, part)));
  if (part === null || whole === null || counts.indexOf(whole) < counts.indexOf(part) || part.attributes.some(({ figure, role }) => isPercent(figure) && role !== "growth")) return null;
  const draft = ratioDraft(part.figure, whole.figure, stated.figure, part, "review");
  return draft === null || isCut(draft) || (draft.verdict !== "consistent" && !isNear(draft)) ? null : draft;
}

/** The rates of a report by their names, but those in `judged`. */
export function namedRates(report: ReadReport, judged: ReadonlySet<number>): Draft[] {
  return report.paragraphs.flatMap((read, index) => read.readings.flatMap((stated): Draft[] => {
    const { figure, role } = stated;
    if (!isPercent(figure) || figure.bound || judged.has(figure.id) || figure.value.gt(100) || figure.value.lte(0) || (role !== "value" && role !== "ratio" && role !== "share")) return [];
    const draft = ofRate(report, read, index, stated);
    return draft === null ? [] : [draft];
  }));
}
