/** The total row of a table: its columns add up. */
import { addIntervals, decimal, displayed, exact, meets, ZERO, type Interval } from "../../../figures";
import { intervalOf, tellingDigits, type Figure } from "../../reading/figure";
import type { ReportTable } from "../../tables/table";
import { asQuestion, asWritten, judge, shown, type Draft, type Values } from "../draft";
import { slipChance } from "../chance";

export type CellAt = (row: number, column: number) => Figure | null;
export type TextAt = (row: number, column: number) => string;

export const NO_SUM = /%|tỷ lệ|tỷ trọng|cơ cấu|so sánh|so với|tốc độ|bình quân|trung bình|(?<![A-Za-zÀ-ỹ])(?:tb|bq)(?![A-Za-zÀ-ỹ])|năng suất|giá(?![A-Za-zÀ-ỹ])(?!\s+trị)|điểm|tăng|giảm|năm sinh|xếp|mật độ|tuổi|thời gian|thu nhập|công suất|mức lương|hệ số|[A-Za-zÀ-ỹ]\s*\/\s*[A-Za-zÀ-ỹ]/u;
export const TOTAL = /^(?:tổng số|tổng cộng|cộng|tổng|toàn (?:tỉnh|huyện|thành phố|thị xã|xã|phường|quốc|ngành|vùng)|cả (?:nước|tỉnh|vùng|năm))(?![A-Za-zÀ-ỹ])/u;
export const ORDER = /^(?:tt|stt|số tt|mã|mã số)$/u;

/** A column's header, or its place where it has none. */
export function titleOf(header: string | undefined, column: number): string {
  return header === undefined || header === "" ? `thứ ${column + 1}` : header;
}

/** Cells hold what they show, to their last digit; counts are exact where the table shows that they are. */
export function own(figure: Figure): Interval {
  return figure.unit === null && !figure.whole ? displayed(figure.value, figure.decimals) : intervalOf(figure);
}

/** Columns that add up before another one is held to it. */
const PROVING = 2;
const COUNTED = /^(?:tổng )?(?:số|diện tích|sản lượng|kinh phí)(?![A-Za-zÀ-ỹ])/u;
const NOTHING = /^(?:[-–—]|0)$/;

/** What a coincidence may explain at most where no column shows which rows are meant. */
export const LIKELY_SLIP = decimal("0.06");
const SURE_CHANCE = decimal("0.02");
const RATE = /%|tỷ lệ|tỷ trọng|cơ cấu|bình quân|tốc độ/u;
const DASHED = /^[-–+*]\s/;

/** The rows that a total adds up: those that count what it counts; behind it the rows with a dash, where only some have one. */
function partRows(at: number, names: readonly string[], rows: readonly number[], percent: (row: number) => boolean): number[] {
  const amounts = rows.filter((row) => row !== at && !RATE.test(names[row] ?? "") && !percent(row));
  const behind = amounts.filter((row) => row > at);
  const end = behind.findIndex((row) => !DASHED.test(names[row] ?? ""));
  if (end >= 2) return behind.slice(0, end);
  // "Mầm non, - Công lập, - Ngoài công lập, Tiểu học, …": what has a dash is a part of the row in front.
  return end === 0 || behind.length === 0 ? amounts.filter((row) => !DASHED.test(names[row] ?? "")) : amounts;
}

/** Digits of a total and its rows from which they are amounts, not averages. */
const LONG = 4;

/** A total no larger than its largest row, and no smaller than its smallest, is their average; long numbers that one slip of the pen explains are amounts all the same. */
export function isAverage(whole: Figure, parts: readonly Figure[]): boolean {
  const [least, most] = [parts.reduce((a, b) => (b.value.lt(a.value) ? b : a)), parts.reduce((a, b) => (b.value.gt(a.value) ? b : a))];
  if (parts.some((part) => part.value.lt(0)) || whole.value.lt(least.value) || whole.value.gt(most.value)) return false;
  const long = [whole, ...parts].every((f) => f.decimals === whole.decimals) && tellingDigits(whole) >= LONG + whole.decimals;
  return !long || slipChance(whole, parts)?.lte(SURE_CHANCE) !== true;
}

/** "Tổng cộng" above or below its rows: each column adds up; wrong only where another column shows which rows are meant. */
export function totalRow(headers: readonly string[], numeric: readonly number[], names: readonly string[], rows: readonly number[], cell: CellAt, textAt: TextAt): Draft[] {
  const at = rows.find((row) => TOTAL.test(names[row] ?? ""));
  if (at === undefined || (at !== rows[0] && at !== rows[rows.length - 1])) return [];
  // "| Tổng số (9 đơn vị) | 20 | 14 |" under "| 1 | Nước A | 8 | 3 |": a row that ends before its columns do has moved to the left.
  const [last, before] = [numeric[numeric.length - 1], numeric[0]];
  if (last !== undefined && last !== before && textAt(at, last) === "" && rows.every((row) => row === at || textAt(row, last) !== "")) return [];
  const others = partRows(at, names, rows, (row) => numeric.some((column) => cell(row, column)?.unit?.dimension === "percent"));
  const averages = new Set<Draft>();
  const tried = numeric.filter((column) => !NO_SUM.test(headers[column] ?? "")).flatMap((column): Draft[] => {
    const whole = cell(at, column);
    const parts = others.flatMap((row) => cell(row, column) ?? []);
    // A dash is nothing.
    if (whole === null || parts.length < 2 || others.some((row) => cell(row, column) === null && !NOTHING.test(textAt(row, column)))) return [];
    const holds = (values: Values): boolean => meets(parts.map((part) => own(values(part))).reduce(addIntervals, exact(ZERO)), own(values(whole)));
    const ok = holds(asWritten);
    const draft: Draft = {
      kind: "sum", figures: [whole, ...parts], holds, verdict: judge([whole, ...parts], holds, "inconsistent"),
      message: ok ? `Dòng tổng khớp với các dòng chi tiết ở cột “${titleOf(headers[column], column)}”.` : `Cần rà soát dòng tổng ở cột “${titleOf(headers[column], column)}”: khác tổng các dòng chi tiết.`,
      formula: `${parts.map(shown).join(" + ")} ${ok ? "=" : "≠"} ${shown(whole)}`,
    };
    // A column without a name may hold rates: only one slip of the pen is asked about.
    if (!ok && headers[column] === "" && slipChance(whole, parts)?.lte(LIKELY_SLIP) !== true) return [];
    if (!ok && isAverage(whole, parts)) {
      if (!COUNTED.test(headers[column] ?? "") && !whole.whole) return [];
      averages.add(draft);
    }
    return [draft];
  });
  // What looks like an average is a wrong sum only where its header counts and the other columns add up.
  const adding = tried.filter((draft) => draft.verdict === "consistent").length;
  const drafts = adding >= PROVING && averages.size <= 1 ? tried : tried.filter((draft) => !averages.has(draft));
  const failed = drafts.filter((draft) => draft.verdict !== "consistent").length;
  // Column after column off: the rows are not all of its parts.
  if (failed >= 2 && drafts.length > 2 && 2 * failed >= drafts.length) return drafts.filter((draft) => draft.verdict === "consistent");
  // No column adds up: rows of another kind, unless one slip of the pen explains each gap.
  if (failed === drafts.length && !drafts.every(({ figures: [whole, ...parts] }) => whole !== undefined && slipChance(whole, parts)?.lte(LIKELY_SLIP) === true)) return [];
  const proven = failed < drafts.length && (failed < 2 || 4 * failed <= drafts.length);
  return proven ? drafts : drafts.map(asQuestion);
}

function markKind(order: string): string {
  return order.trim().replace(/\.$/, "").replace(/\d+/g, "1").replace(/^[IVX]+$/, "I").replace(/^[A-ZĐ]$/, "A");
}

/** The rows that a total adds up: all, or those of the highest numbering, with the total itself where it is none of them. */
export function topRows(table: ReportTable, headers: readonly string[], names: readonly string[], rows: readonly number[]): number[] {
  const orderColumn = headers.findIndex((header) => ORDER.test(header));
  const mark = (row: number): string => (orderColumn < 0 ? "" : markKind(table.rows[row]?.cells[orderColumn]?.text ?? ""));
  const total = rows.find((row) => TOTAL.test(names[row] ?? ""));
  // "1 Tổng thu, 2 Tổng chi": numbered like its neighbours, a row is one of them.
  if (total === undefined || (mark(total) !== "" && rows.some((row) => row !== total && mark(row) === mark(total)))) return [];
  const first = rows.find((row) => row !== total && mark(row) !== "");
  return first === undefined ? [...rows] : rows.filter((row) => row === total || mark(row) === mark(first));
}
