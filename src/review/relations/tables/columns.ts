/** What the columns of a table show of one another: one is the sum, the difference or the percentage of two, all rows long. */
import { foldHeader } from "../../../figures";
import type { Figure } from "../../reading/figure";
import type { ReportTable } from "../../tables/table";
import type { Draft } from "../draft";
import { UNIT } from "./exact";
import { AVERAGE, PERCENT } from "./rules";
import { silentGroups } from "./groups";
import { nestedGroups } from "./nested";
import { partitions, type TableLine } from "./partitions";
import { rateRows } from "./rateRows";
import { ruled, rulesOf, type Lines } from "./ruled";
import { runRelations } from "./runs";
import { sectionSums } from "./sections";
import { sharedBase } from "./sharedBase";
import { shareColumn } from "./shareColumns";
import { yearRelations } from "./years";
import { ORDER, titleOf, topRows, TOTAL, totalRow, type CellAt } from "./totalRows";

/** Columns of figures that are tried against one another. */
const MOST_COLUMNS = 14;
/** Rows that show which columns hold figures. */
const SAMPLE = 12;

/** A row under the one in front of it. */
const DASHED = /^\s*[-+–•*]/u;

/** Stretches of rows with figures, parted by rows that hold nothing but a name. */
function blocksOf(rows: readonly number[], numeric: readonly number[], cell: CellAt): number[][] {
  const blocks: number[][] = [];
  let open: number[] = [];
  for (const row of rows) {
    if (numeric.some((column) => cell(row, column) !== null)) open.push(row);
    else if (open.length > 0) {
      blocks.push(open);
      open = [];
    }
  }
  return open.length > 0 ? [...blocks, open] : blocks;
}

/** The column that names the rows. */
export function nameColumnOf({ headers, rows }: ReportTable): number {
  return Math.max(0, headers.findIndex((header, column) => !ORDER.test(foldHeader(header)) && rows.some(({ cells }) => /[A-Za-zÀ-ỹ]{2}/u.test(cells[column]?.text ?? ""))));
}

/** Relations that the columns show beside those `known` of them already; `asked`: sums of sections that only another relation makes certain. */
export function columnRelations(table: ReportTable, nameColumn: number, cell: CellAt, known: readonly Draft[]): { readonly told: Draft[]; readonly asked: Draft[] } {
  const headers = table.headers.map((header) => foldHeader(header));
  const rows = table.rows.map((_, row) => row);
  const names = table.rows.map((row) => foldHeader(row.cells[nameColumn]?.text ?? ""));
  const numeric = headers.flatMap((header, column) => (column !== nameColumn && !ORDER.test(header) && (header !== "" || column > nameColumn) && rows.slice(0, SAMPLE).some((row) => cell(row, column) !== null) ? [column] : [])).slice(0, MOST_COLUMNS);
  const setOf = (figures: readonly Figure[]): string => figures.map((figure) => figure.id).sort((x, y) => x - y).join(",");
  const told = new Set(known.map((draft) => setOf(draft.figures)));
  const textAt = (row: number, column: number): string => table.rows[row]?.cells[column]?.text ?? "";
  const unitColumn = headers.findIndex((header, column) => column !== nameColumn && UNIT.test(header));
  const unitOf = (row: number): string => textAt(row, unitColumn);
  const amounts = rows.filter((row) => !/[%‰]|điểm/u.test(unitOf(row)));
  // Yields and prices are no sums.
  const summed = amounts.filter((row) => !unitOf(row).includes("/"));
  const top = topRows(table, headers, names, rows);
  const lines: Lines = { headers, titles: table.headers, cell, nameOf: (row) => textAt(row, nameColumn) };
  const shownBy = (column: number, asked: readonly number[]): Draft[] | null => ruled(column, numeric, lines, asked, (figures) => told.has(setOf(figures)));
  const blocks = blocksOf(rows, numeric, cell);
  const drafts = numeric.flatMap((column): Draft[] => {
    const percent = PERCENT.test(headers[column] ?? "");
    const asked = percent ? amounts : summed;
    const whole = shownBy(column, asked);
    if (whole !== null) return whole;
    const unnamed = headers[column] === "";
    const shares = percent || unnamed ? shareColumn({ column, unnamed, amounts: numeric.filter((other) => other < column && !PERCENT.test(headers[other] ?? "")), top, all: amounts, names, nameOf: lines.nameOf }, cell) : [];
    if (percent || shares.length > 0) return shares;
    // "Cơ cấu (%)" between the rows: what holds below it need not hold above.
    return blocks.length < 2 ? [] : blocks.flatMap((block) => shownBy(column, block.filter((row) => asked.includes(row))) ?? []);
  });
  const stated = new Set(drafts.flatMap(({ verdict, figures }) => (verdict === "consistent" ? [figures[figures.length - 1]?.id] : [])));
  const explained = new Set(numeric.filter((column) => rows.some((row) => stated.has(cell(row, column)?.id ?? -1))));
  const pooled = sharedBase(numeric, lines, amounts, explained);
  const runs = runRelations(headers, numeric, summed, cell, (row) => textAt(row, nameColumn));
  const named = headers.findIndex((header) => ORDER.test(header));
  const orderColumn = named < 0 && headers.every((header) => header === "") ? nameColumn - 1 : named;
  // Percentages in a column without a name are no sums.
  const summable = numeric.filter((column) => headers[column] !== "" || !rulesOf(column, numeric, headers, amounts, cell).some(({ form }) => form === "percent" || form === "growth"));
  const sections = sectionSums(headers, summable, summed, orderColumn, nameColumn, cell, textAt, (filled) => nestedGroups(table, nameColumn, summed, filled, (row) => names[row] ?? ""));
  const fresh = (list: readonly Draft[]): Draft[] => list.filter((draft) => !told.has(setOf(draft.figures)));
  const broken = numeric.filter((column) => TOTAL.test(headers[column] ?? "")).flatMap((column) => {
    const line = (one: number): TableLine => ({ name: titleOf(table.headers[one], one), at: (row) => cell(row, one) });
    const behind = numeric.filter((other) => other > column && !PERCENT.test(headers[other] ?? "") && !AVERAGE.test(headers[other] ?? ""));
    return partitions(line(column), behind.map(line), summed, (row) => textAt(row, nameColumn));
  });
  const rates = rateRows(rows.filter((row) => numeric.some((column) => cell(row, column) !== null)), numeric, lines, unitOf);
  const years = yearRelations(headers, numeric, rows, cell, (row) => names[row] ?? "");
  const level = summed.filter((row) => summable.some((column) => cell(row, column) !== null));
  const first = [...drafts, ...pooled, ...runs];
  const ruledSets = new Set(first.map((draft) => setOf(draft.figures)));
  const inGroups = new Set([...sections.told, ...known].map((draft) => draft.figures[0]?.id));
  const asLines = (some: readonly number[]): TableLine[] => some.map((row) => ({ name: textAt(row, nameColumn), at: (column) => cell(row, column) }));
  const counted = summable.filter((column) => !PERCENT.test(headers[column] ?? "") && !AVERAGE.test(headers[column] ?? ""));
  // "Khách ngủ qua đêm | - quốc tế | - trong nước | Khách trong ngày": the rows between have rows of their own.
  const outer = level.filter((row) => !DASHED.test(textAt(row, nameColumn)));
  const silent = [level, ...(outer.length < level.length ? [outer] : [])].flatMap((some) => silentGroups(asLines(some), counted, (column) => titleOf(table.headers[column], column))).filter(({ figures: [whole] }) => !inGroups.has(whole?.id));
  const others = [...years, ...broken, ...rates, ...silent].filter((draft) => !ruledSets.has(setOf(draft.figures)));
  return { told: fresh([...first, ...others, ...totalRow(headers, summable, names, top, cell, textAt), ...sections.told]), asked: fresh(sections.asked) };
}
