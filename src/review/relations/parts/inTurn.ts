/** Parts told in turn behind their total, their unit once at the end, and a total sorted once more: "tổng kinh phí 1.240 triệu đồng (lần lượt 420, 365 và 455 triệu đồng)", "96 học sinh bỏ học, chiếm 0,31% …; chia theo cấp: tiểu học 41, THCS 38, THPT 17". */
import { decimal } from "../../../figures";
import type { ReadParagraph } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import { quotedWords } from "../../claims/name";
import { kindOf, nounOf, tellingDigits, type Figure } from "../../reading/figure";
import { shareOf } from "../chance";
import type { Draft } from "../draft";
import { makes, sharp } from "../evidence";
import { addable, amountsOf, measuredAs, type Amount } from "../lists/amounts";
import { sumDraft } from "../totals";

/** In front of the first of them. */
const IN_TURN = /(?:^|[\s(,;:])(?:lần lượt|tương ứng|theo thứ tự)(?:\s+(?:là|các mức|với|bằng))?\s*:?\s*$/u;
const BETWEEN = /^\s*(?:[,;]\s*(?:và\s+)?|và\s+)$/u;
const TOTAL = /(?<![A-Za-zÀ-ỹ])tổng(?: số| cộng)?(?! (?:cục|công ty|giám đốc|hợp|kết))(?![A-Za-zÀ-ỹ])[^,;]{0,60}$/u;
const RIGHT_BEHIND = /^\s*\((?:lần lượt|tương ứng|theo thứ tự)(?:\s+(?:là|với|bằng))?\s*:?\s*$/u;
/** "chia theo cấp:", "theo địa bàn:". */
const SORTED = /(?:^|[.;,(]\s*|(?<![A-Za-zÀ-ỹ])(?:phân loại|phân|chia|xét|tính)\s+)theo\s+(?!(?:quy định|kế hoạch|báo cáo|số liệu|thống kê|đó|dõi|tiến độ|luật)(?![A-Za-zÀ-ỹ]))[^,;:.\d]{2,60}:/u;
const NO_PART = /(?<![A-Za-zÀ-ỹ])(?:cùng kỳ|so với|(?:năm|kỳ|tháng|quý) (?:trước|ngoái)|bình quân|trung bình|mỗi|trong đó|riêng|tăng|giảm|kế hoạch|chỉ tiêu)(?![A-Za-zÀ-ỹ])/u;
const MOST_PARTS = 12;
const MOST_BACK = 6;
const LEAST_TIMES = 20;
/** Between which shares of the total the parts may lie that are asked about. */
const [LEAST_SHARE, MOST_SHARE] = [decimal("0.08"), decimal(12)];

function draftOf(whole: Amount, parts: readonly Amount[], model: Figure, low: string): Draft {
  const measured = measuredAs(model);
  const name = `${(whole.words.split(/[;,:]\s|\.\s/u).pop() ?? "").trim()} ${low.slice(whole.figure.start, whole.figure.unitEnd)}`;
  return sumDraft(measured(whole.figure), parts.map(({ figure }) => measured(figure)), (ok) => (ok ? `Các số tiếp theo cộng lại khớp với ${quotedWords(name)}.` : `Cần xem ${quotedWords(name)}: các số nêu tiếp theo cộng lại ra số khác.`));
}

const meets = ({ figures: [total, ...parts] }: Draft): boolean => total !== undefined && makes(parts, total) && sharp(total, parts, LEAST_TIMES);

const plain = ({ figure }: Amount): boolean => !figure.bound && figure.denominator === null;

/** "lần lượt 420, 365 và 455 triệu đồng": numbers with nothing between them but signs. */
function inTurn(amounts: readonly Amount[], low: string): Draft[] {
  return amounts.flatMap((first, at): Draft[] => {
    if (!IN_TURN.test(first.words.slice(-40)) || !plain(first)) return [];
    let end = at + 1;
    while (end < amounts.length && end - at < MOST_PARTS && BETWEEN.test(low.slice(amounts[end - 1]?.figure.unitEnd ?? 0, amounts[end]?.figure.start ?? 0))) end++;
    const parts = amounts.slice(at, end);
    const last = parts[parts.length - 1];
    if (parts.length < 2 || last === undefined || !parts.every(plain)) return [];
    const [near] = amounts.slice(Math.max(0, at - MOST_BACK), at).filter((amount) => plain(amount) && !amount.aside && kindOf(amount.figure) === kindOf(last.figure) && addable(last.figure, amount.figure)).reverse();
    if (near === undefined) return [];
    const draft = draftOf(near, parts, last.figure, low);
    if (meets(draft)) return parts.length > 2 || tellingDigits(near.figure) > 2 ? [draft] : [];
    // Right behind what is said to be a total, in brackets of their own.
    const own = first.aside && TOTAL.test(near.words) && RIGHT_BEHIND.test(low.slice(near.figure.unitEnd, first.figure.start)) && /^\s*\)/u.test(low.slice(last.figure.unitEnd));
    const share = shareOf(near.figure, draft.figures.slice(1));
    return own && share !== null && share.gte(LEAST_SHARE) && share.lte(MOST_SHARE) && [near, ...parts].every(({ figure }) => figure.hedge === null) ? [draft] : [];
  });
}

/** What "theo …:" sorts, up to the end of its sentence or to what is sorted next. */
function sortedAgain(amounts: readonly Amount[], low: string): Draft[] {
  return amounts.flatMap((first, at): Draft[] => {
    if (first.aside || !SORTED.test(first.words)) return [];
    const rest = amounts.slice(at + 1, at + MOST_PARTS).filter(({ aside }) => !aside);
    const stop = rest.findIndex(({ sentence, words }) => sentence !== first.sentence || SORTED.test(words) || NO_PART.test(words));
    const row = [first, ...(stop < 0 ? rest : rest.slice(0, stop))];
    const ends = row.findIndex(({ words }, i) => i > 1 && /;\s/u.test(words) && !/;\s/u.test(row[1]?.words ?? ""));
    const named = row.find(({ figure }) => nounOf(figure) !== "" || figure.unit !== null)?.figure;
    const before = amounts.slice(Math.max(0, at - MOST_BACK), at).filter((amount) => plain(amount) && !amount.aside).reverse();
    for (const parts of [row, ...(ends < 0 ? [] : [row.slice(0, ends)])]) {
      if (parts.length < 2 || !parts.every(plain)) continue;
      const found = before.filter(({ figure }) => parts.every((part) => addable(part.figure, figure))).map((whole) => draftOf(whole, parts, named ?? whole.figure, low)).find(meets);
      const digits = found?.figures[0] === undefined ? 0 : tellingDigits(found.figures[0]);
      if (found !== undefined && (digits > 2 || (digits > 1 && parts.length > 2))) return [found];
    }
    return [];
  });
}

function ofParagraph(read: ReadParagraph): Draft[] {
  const { low } = read.paragraph.content;
  const [turns, sorts] = [/lần lượt|tương ứng|thứ tự/u.test(low), /(?<![A-Za-zÀ-ỹ])theo\s[^.;]*:/u.test(low)];
  if (read.readings.length < 3 || low.includes("\t") || !(turns || sorts)) return [];
  const amounts = amountsOf(read);
  return [...(turns ? inTurn(amounts, low) : []), ...(sorts ? sortedAgain(amounts, low) : [])];
}

/** Parts told in turn, and totals sorted once more, where they meet their total. */
export const inTurnSums = (report: ReadReport): Draft[] => report.paragraphs.flatMap(ofParagraph);
