/** Cells that are exact: what is counted, not measured; and sums that hold to the last digit all over a table. */
import { foldHeader, roughly } from "../../../figures";
import type { Figure } from "../../reading/figure";
import { titleIn } from "../../tables/blocks";
import type { ReportTable } from "../../tables/table";
import type { Draft } from "../draft";
import { AVERAGE, PERCENT } from "./rules";
import type { CellAt } from "./totalRows";

/** The header of a column of units. */
export const UNIT = /^(?:đvt|đơn vị tính|đv tính|đơn vị)$/u;
/** Money, areas, weights: a table may round them to whole numbers. */
const MEASURED = /(?:tỷ|triệu|nghìn|ngàn|trăm)\s+đồng|[(:]\s*(?:đồng|tỷ)|(?<![A-Za-zÀ-ỹ])(?:trđ|tr\.\s?đ|tấn|tạ|ha|km|kg|usd|m2|m3|m²|m³|kwh)(?![A-Za-zÀ-ỹ])/u;
const COUNTING = /(?<![A-Za-zÀ-ỹ])số (?:hộ|người|dân|nhân|lao động|học|giáo|trường|lớp|cơ sở|xã|thôn|vụ|đơn|hồ sơ|doanh nghiệp|hợp tác|dự án|công trình|đối tượng|lượt|ca|trẻ|cuộc)(?![A-Za-zÀ-ỹ])/u;
/** What is counted, not measured. */
const THINGS = /(?<![A-Za-zÀ-ỹ])(?:hộ|người|vụ(?! (?:đông|xuân|hè|thu|mùa|chiêm))|trường|lớp|học sinh|giáo viên|hồ sơ|đơn thư|cơ sở|đối tượng|lượt|doanh nghiệp|hợp tác xã|đảng viên|hội viên|bị can|trường hợp|cuộc|thí sinh|cán bộ|công chức)(?![A-Za-zÀ-ỹ])/u;
/** A unit of what is counted one by one. */
const COUNTED_UNIT = /^(?:người|hộ|vụ|trường|lớp|học sinh|giáo viên|hồ sơ|đơn|cơ sở|lượt|lượt người|lượt khách|doanh nghiệp|dn|htx|hợp tác xã|con|chiếc|cái|ca|cuộc|xã|thôn|phòng|giường|bác sỹ|dự án|công trình|trẻ|em|cháu)$/u;

/** The cells of a table, those exact that count: by their column, their row or its unit, or all the table. */
export function countedCells(table: ReportTable, nameColumn: number, cell: CellAt): CellAt {
  const headers = table.headers.map((header) => foldHeader(header));
  const all = foldHeader([...table.above, ...table.rows.slice(0, 1).flatMap((row) => titleIn(row) ?? [])].join(" ")).concat(" ", headers.join(" "));
  const unitColumn = headers.findIndex((header, column) => column !== nameColumn && UNIT.test(header));
  const things = THINGS.test(all) && unitColumn < 0 && !MEASURED.test(all);
  const relative = headers.map((header) => PERCENT.test(header) || AVERAGE.test(header));
  const rows = table.rows.map(({ cells }) => {
    const unit = foldHeader(cells[unitColumn]?.text ?? "");
    return unit === "" ? COUNTING.test(foldHeader(cells[nameColumn]?.text ?? "")) : COUNTED_UNIT.test(unit);
  });
  const exact = new Map<number, Figure>();
  return (row, column) => {
    const figure = cell(row, column);
    if (figure === null || figure.decimals > 0 || figure.unit !== null || relative[column] === true || !(things || rows[row] === true || COUNTING.test(headers[column] ?? ""))) return figure;
    const known = exact.get(figure.id) ?? { ...figure, whole: true };
    exact.set(figure.id, known);
    return known;
  };
}

const HUNDRED = 100;
/** Beyond this chance rounded figures would have made all those sums to the last digit. */
const LIKELY = 0.03;
/** One wrong cell spoils a sum of its row, of its column and of its group. */
const MOST_ODD = 3;

/** How often rounding leaves a sum of so many rounded parts right to the last digit, at most. */
const chanceOf = ({ figures }: Draft): number => Math.min(0.67, 1.25 / Math.sqrt(figures.length));

const gapOf = ({ figures: [whole, ...parts] }: Draft): number => (whole === undefined ? 0 : Math.abs(roughly(parts.reduce((rest, part) => rest.minus(part.value), whole.value))));

/** The drafts of a table, with sums off in their last digits as questions where all others hold to the last digit, more of them than rounding explains, and one cell is in all that do not. */
export function exactSums(drafts: readonly Draft[]): Draft[] {
  // Shares are rounded each by itself.
  const hundred = (whole: Figure): boolean => whole.decimals > 0 && whole.value.eq(HUNDRED);
  const shared = drafts.some(({ kind, figures: [whole] }) => kind === "sum" && whole !== undefined && hundred(whole));
  const share = (whole: Figure): boolean => hundred(whole) || (shared && whole.decimals > 0 && whole.value.lt(HUNDRED));
  const sums = drafts.filter(({ kind, verdict, figures: [whole, ...parts] }) => kind === "sum" && verdict === "consistent" && whole !== undefined && !share(whole) && parts.length >= 2 && [whole, ...parts].every((f) => f.decimals === whole.decimals && f.unit === null && !f.whole));
  const odd = sums.filter((draft) => gapOf(draft) > 0);
  const [first, ...others] = odd;
  if (first === undefined || odd.length > MOST_ODD || !first.figures.some((f) => others.every(({ figures }) => figures.some(({ id }) => id === f.id)))) return [...drafts];
  const chance = sums.reduce((p, draft) => (odd.includes(draft) ? p : p * chanceOf(draft)), 1);
  return chance > LIKELY ? [...drafts] : drafts.map((draft) => (odd.includes(draft) ? { ...draft, verdict: "review", message: `${draft.message.replace(/^Cột “(.*?)” khớp/u, "Cần xem cột “$1”").replace(/^Dòng tổng khớp với các dòng chi tiết/u, "Cần xem dòng tổng").replace(/\.$/u, "")}: lệch ở chữ số cuối, các tổng khác đều khớp.`, formula: draft.formula.replace(/=(?!.*=)/u, "≠"), holds: (values) => gapOf({ ...draft, figures: draft.figures.map(values) }) === 0 } : draft));
}
