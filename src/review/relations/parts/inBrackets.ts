/** Totals that stand in brackets, and their parts behind: "độ che phủ 54,8% (diện tích rừng 264.310 ha trên 482.300 ha), gồm rừng tự nhiên 151.720 ha và rừng trồng 112.590 ha", "hơn một nghìn tỷ đồng (1.418,6 tỷ đồng): năm 2021 402,7 tỷ đồng, …". */
import type { ReadParagraph } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import { quotedWords } from "../../claims/name";
import { tellingDigits, type Figure } from "../../reading/figure";
import type { Draft } from "../draft";
import { makes, sharp } from "../evidence";
import { addable, amountsOf, type Amount } from "../lists/amounts";
import { sumDraft } from "../totals";

/** Words that lead the parts in, right behind the bracket or at the end of what it stands in. */
const LEADS = /^[^;.()]{0,80}?(?:(?<![A-Za-zÀ-ỹ])(?:bao gồm|gồm|trong đó|chia ra|cụ thể)(?![A-Za-zÀ-ỹ])|:)/u;
/** Of another time or measure than the total. */
const NO_PART = /(?<![A-Za-zÀ-ỹ])(?:cùng kỳ|so với|(?:năm|kỳ|tháng|quý) (?:trước|ngoái)|bình quân|trung bình|mỗi|kế hoạch|chỉ tiêu|dự toán|tổng|lũy kế)(?![A-Za-zÀ-ỹ])/u;
const MOST_PARTS = 12;
/** Amounts behind the total that are looked at, those in other brackets too. */
const MOST_BEHIND = 2 * MOST_PARTS;
const LEAST_TIMES = 20;
/** Digits of a total that two others do not make by chance; three and more do so less often. */
const TELLING = 4;
const TELLING_OF_THREE = 3;

const plain = ({ figure }: Amount): boolean => !figure.bound && figure.denominator === null && figure.hedge === null;

/** The amounts behind a bracket that may be parts of what stands in it, up to the end of the sentence or to what is of another kind. */
function partsBehind(amounts: readonly Amount[], at: number, low: string): readonly Amount[] {
  const whole = amounts[at];
  if (whole === undefined) return [];
  const behind = amounts.slice(at + 1, at + 1 + MOST_BEHIND).filter(({ aside }) => !aside);
  const [first] = behind;
  const close = low.indexOf(")", whole.figure.unitEnd);
  if (first === undefined || first.sentence !== whole.sentence || close < 0 || close > first.figure.start || !LEADS.test(low.slice(close + 1, first.figure.start))) return [];
  const stop = behind.findIndex((part, i) => part.sentence !== whole.sentence || i >= MOST_PARTS || !plain(part) || NO_PART.test(part.words) || !addable(part.figure, whole.figure));
  return stop < 0 ? behind : behind.slice(0, stop);
}

const tells = (whole: Figure, parts: readonly Figure[]): boolean => tellingDigits(whole) >= (parts.length > 2 ? TELLING_OF_THREE : TELLING) && sharp(whole, parts, LEAST_TIMES);

function ofParagraph(read: ReadParagraph, told: ReadonlySet<number>): Draft[] {
  const { low } = read.paragraph.content;
  const amounts = amountsOf(read);
  return amounts.flatMap((whole, at): Draft[] => {
    if (!whole.aside || told.has(whole.figure.id) || !plain(whole)) return [];
    const parts = partsBehind(amounts, at, low).map(({ figure }) => figure);
    if (parts.length < 2 || !tells(whole.figure, parts) || !makes(parts, whole.figure)) return [];
    return [sumDraft(whole.figure, parts, () => `Các phần nêu sau ngoặc cộng lại khớp với ${quotedWords(`${whole.words.replace(/^[\s,;:.(]+/u, "")}${low.slice(whole.figure.start, whole.figure.unitEnd)}`)}.`)];
  });
}

/** Totals in brackets that the parts behind them make; those `told` with their parts left out. */
export function bracketedTotals(report: ReadReport, told: ReadonlySet<number>): Draft[] {
  return report.paragraphs.flatMap((read) => {
    const { low } = read.paragraph.content;
    return read.readings.length < 3 || low.includes("\t") || !low.includes(")") ? [] : ofParagraph(read, told);
  });
}
