/** What there was, what came and went, and what there is: "đầu kỳ 214, thành lập mới 11, giải thể 6; cuối kỳ 219", "dự toán 82,5 tỷ đồng, bổ sung 4,1 tỷ đồng, cắt giảm 2,6 tỷ đồng, còn 84 tỷ đồng". */
import type { ReadReport } from "../../claims/read";
import { quotedWords } from "../../claims/name";
import { oncePer } from "../../once";
import { tellingDigits, type Figure } from "../../reading/figure";
import type { Draft } from "../draft";
import { baseValue, sharp } from "../evidence";
import { addable, amountsOf, measuredAs, type Amount } from "../lists/amounts";
import type { Term } from "../slips";
import { makesOf, restDraft, termsDraft } from "../totals";

const TIME = "(?:kỳ|năm|tháng|quý|vụ|ngày|giai đoạn|nhiệm kỳ)";
/** What there was at first. */
const OPENING = new RegExp(`(?<![A-Za-zÀ-ỹ])(?:(?:từ |số )?đầu ${TIME}(?! trước)|(?:tồn|dư|kết chuyển|chuyển từ) (?:ở )?${TIME} trước|(?:cuối )?${TIME} trước(?: chuyển (?:sang|qua|tiếp))?|(?:số |vụ |việc )?cũ(?: chuyển (?:sang|qua))?|dự toán(?: [A-Za-zÀ-ỹ]+){0,6}|tồn đầu)(?![A-Za-zÀ-ỹ])`, "u");
/** What there is at last; "còn" where nothing but the number follows. */
const CLOSING = new RegExp(`(?<![A-Za-zÀ-ỹ])(?:cuối ${TIME}(?! trước)|tồn cuối|đến (?:nay|cuối)|hiện (?:có|còn|nay)|tổng (?:số|cộng)? ?(?:[A-Za-zÀ-ỹ]+ ){0,3}phải (?:thi hành|giải quyết|thu|xử lý)|lũy (?:kế|tích)|(?:nâng|đưa)(?: [A-Za-zÀ-ỹ]+){0,5} (?:lên|còn|là))(?![A-Za-zÀ-ỹ])|(?<![A-Za-zÀ-ỹ])còn(?: lại| là| có)?\\s*$`, "u");
const INTO = /(?<![A-Za-zÀ-ỹ])(?:(?:thành lập |thụ lý |nhận |tiếp nhận |kết nạp |phát sinh |tuyển |đăng ký |cấp |mở |xây |trồng |vay )?mới|phát sinh|tái (?:nghèo|phạm|đàn|lập|hoạt động)|bổ sung|tiếp nhận|nhận (?:về|thêm|chuyển)|chuyển đến|kết nạp|nhập (?:về|kho|thêm)?|tăng thêm|thêm|thu(?! hồi| nhập| hút)|cho vay|phát hiện|quay (?:trở )?lại|tăng)(?![A-Za-zÀ-ỹ])/u;
const OUT = /(?<![A-Za-zÀ-ỹ])(?:giảm|cắt giảm|cắt|trừ|ủy thác|giải thể|sáp nhập|hợp nhất|thoát (?:nghèo|cận nghèo)|chuyển đi|xuất|chi|trả (?:nợ|lại)?|thu nợ|xóa|hết|nghỉ (?:hưu|việc)|thôi việc|từ trần|tử vong|chết|khai trừ|thu hồi|chấm dứt|ngừng|thanh lý|đình chỉ|rút|mãn hạn)(?![A-Za-zÀ-ỹ])/u;
/** "giảm ròng 1.225 hộ", "tăng 12 so với đầu năm": what all moves make together. */
const NET = /(?<![A-Za-zÀ-ỹ])(?:ròng|thuần|tức (?:là )?(?:tăng|giảm))(?![A-Za-zÀ-ỹ])/u;
const MOVED = /(?<![A-Za-zÀ-ỹ])(?:tăng|giảm)(?: thêm)?\s*$/u;
/** Parts, averages, targets: none of the account. */
const BESIDE = /(?<![A-Za-zÀ-ỹ])(?:trong đó|gồm|bình quân|chiếm|kế hoạch|chỉ tiêu|cùng kỳ|riêng|mỗi|tỷ lệ|phấn đấu)(?![A-Za-zÀ-ỹ])/u;
/** "(chưa kể khoản bổ sung)": what is told is not all that moved. */
const NOT_ALL = /(?<![A-Za-zÀ-ỹ])(?:chưa|không|ngoài ra|chẳng) (?:kể|tính|bao gồm|gồm)(?![A-Za-zÀ-ỹ])|ngoài ra/u;

type Part = "opening" | "closing" | "in" | "out" | "net";

const MOST_MOVES = 8;
const LEAST_TIMES = 50;
const MOST_BACK = 10;

/** The last clause of the words in front of a figure. */
const clauseOf = (words: string): string => words.replace(/\s+$/u, "").replace(/:$/u, "").split(/[;,:]\s|\.\s|\s(?:và|nhưng|sau khi|trong khi)\s/u).pop() ?? "";

/** "so với 352 hợp tác xã của đầu năm". */
const OF_OPENING = new RegExp(`^(?:\\s[A-Za-zÀ-ỹ]+){0,4}\\s(?:của|hồi|ở|vào) đầu ${TIME}(?! trước)`, "u");

function partOf({ words, behind }: Amount): Part | null {
  const clause = clauseOf(words);
  if (BESIDE.test(clause)) return null;
  if (OF_OPENING.test(behind)) return "opening";
  if (NET.test(clause) || (MOVED.test(clause) && /so với/u.test(behind))) return "net";
  if (CLOSING.test(`${clause} `.trimEnd())) return "closing";
  if (OPENING.test(clause)) return "opening";
  const [into, out] = [INTO.exec(clause), OUT.exec(clause)];
  if (into === null && out === null) return INTO.test(behind) ? "in" : OUT.test(behind) ? "out" : null;
  return out !== null && (into === null || out.index >= into.index || /^(?:giảm|trừ|cắt giảm)/u.test(out[0])) ? "out" : "in";
}

interface Account {
  readonly opening: Amount;
  readonly closing: Amount;
  /** What all moves are said to make together. */
  readonly nets: readonly Amount[];
  readonly moves: readonly { readonly amount: Amount; readonly sign: 1 | -1 }[];
}

/** The accounts that end, or are opened last, at each closing amount: all moves told since. */
function accountsOf(amounts: readonly Amount[]): Account[] {
  const parts = amounts.map(partOf);
  return amounts.flatMap((closing, at): Account[] => {
    if (parts[at] !== "closing" || closing.figure.bound || closing.figure.hedge !== null || closing.figure.denominator !== null) return [];
    const reach = amounts.flatMap((amount, i) => (Math.abs(i - at) <= MOST_BACK && Math.abs(amount.sentence - closing.sentence) <= 1 && i !== at && addable(amount.figure, closing.figure) ? [{ amount, part: parts[i] ?? null, i }] : []));
    const opening = reach.filter(({ part }) => part === "opening");
    const [first] = opening;
    if (first === undefined || opening.length > 1) return [];
    const from = Math.min(first.i, at);
    const told = reach.filter(({ i }) => i < Math.max(first.i, at) || amounts[i]?.aside === true);
    const own = told.filter(({ part, i, amount }) => (part === "in" || part === "out") && (i > from || first.amount.aside || amount.aside || first.i > at));
    // Something of the kind between them that is no move: the account is another's.
    if (own.length === 0 || own.length > MOST_MOVES || told.some(({ part, i }) => part === null && i > from && i < Math.max(first.i, at))) return [];
    const nets = reach.filter(({ part, i }) => part === "net" && i > Math.max(first.i, at)).map(({ amount }) => amount);
    return [{ opening: first.amount, closing, nets, moves: own.map(({ amount, part }) => ({ amount, sign: part === "in" ? 1 : -1 })) }];
  });
}

/** "tức giảm ròng 872 hộ": from what there was to what there is. */
function netDrafts({ opening, closing, nets }: Account): Draft[] {
  return nets.flatMap((net): Draft[] => {
    const fallen = /giảm/u.test(clauseOf(net.words));
    if (!fallen && !/tăng/u.test(clauseOf(net.words))) return [];
    const [more, less] = fallen ? [opening, closing] : [closing, opening];
    const draft = restDraft(more.figure, [less.figure], net.figure, () => "Số tăng, giảm khớp với số đầu kỳ và cuối kỳ.");
    return draft.verdict === "consistent" ? [draft] : [];
  });
}

function draftOf({ opening, closing, moves }: Account, low: string): Draft[] {
  const measured = measuredAs([closing, opening, ...moves.map(({ amount }) => amount)].map(({ figure }) => figure).find(({ unit, noun }) => unit !== null || noun !== "") ?? closing.figure);
  const terms: Term[] = [{ figure: measured(opening.figure), sign: 1 }, ...moves.map(({ amount, sign }) => ({ figure: measured(amount.figure), sign }))];
  const whole: Term = { figure: measured(closing.figure), sign: 1 };
  const figures = terms.map(({ figure }): Figure => figure);
  const told = termsDraft(whole, terms, (ok) => (ok ? `Số đầu kỳ cộng số tăng, trừ số giảm khớp với ${quotedWords(clauseOf(closing.words))}.` : `Cần xem ${quotedWords(clauseOf(closing.words))}: số đầu kỳ cộng số tăng, trừ số giảm ra số khác.`));
  // As the other rooms of stocks tell it: what there is, last.
  const draft = { ...told, figures: [...figures, whole.figure] };
  if (makesOf(terms, whole)) return sharp(whole.figure, figures, LEAST_TIMES) && tellingDigits(whole.figure) > 1 ? [draft] : [];
  const stretch = low.slice(Math.min(opening.figure.start, closing.figure.start), closing.figure.unitEnd + 80);
  const open = NOT_ALL.test(stretch) || figures.some(({ hedge, bound }) => hedge !== null || bound);
  const sure = moves.length >= 2 && moves.some(({ sign }) => sign > 0) && moves.some(({ sign }) => sign < 0) && /đầu/u.test(opening.words) && /cuối|còn/u.test(closing.words);
  if (open || !sure || baseValue(opening.figure).lte(0)) return [];
  return [draft];
}

/** Accounts of a report, from what there was to what there is. */
export const flowRelations = oncePer((report: ReadReport): readonly Draft[] =>
  report.paragraphs.flatMap((read) => {
    const { low } = read.paragraph.content;
    if (read.readings.length < 3 || low.includes("\t") || !OPENING.test(low)) return [];
    return accountsOf(amountsOf(read)).flatMap((account) => [...draftOf(account, low), ...netDrafts(account)]);
  }));
