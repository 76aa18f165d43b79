/** What the columns of a table show of one another: one is the sum, the difference or the percentage of two, all rows long. */
import { foldHeader, meets } from "../../../figures";
import type { Figure } from "../../reading/figure";
import type { ReportTable } from "../../tables/table";
import { judge, shown, type Draft, type Values } from "../draft";
import { UNIT } from "./exact";
import { AVERAGE, candidates, CHANGED, made, PERCENT, PLANNED, telling, tryRow, type Form, type Rule, type Tried } from "./rules";
import { nestedGroups } from "./nested";
import { partitions, type TableLine } from "./partitions";
import { runRelations } from "./runs";
import { sectionSums } from "./sections";
import { yearRelations } from "./years";
import { ORDER, own, sharesOfTotalRow, titleOf, topRows, TOTAL, totalRow, type CellAt } from "./totalRows";

/** Columns of figures that are tried against one another, and rows that are tried first. */
const MOST_COLUMNS = 14;
const SAMPLE = 12;
const LEAST_ROWS = 3;
const LEAST_UNNAMED = 4;

const SUMMED = /tổng|cộng|lũy kế/u;

const WHAT: Readonly<Record<Form, string>> = { sum: "tổng hai cột", difference: "hiệu hai cột", percent: "tỷ lệ của hai cột", growth: "mức tăng, giảm giữa hai cột", average: "thương của hai cột" };
const SIGN: Readonly<Record<Form, string>> = { sum: "+", difference: "−", percent: "/", growth: "so với", average: "/" };

function draftOf(rule: Rule, tried: Tried, name: string, header: string, sure: boolean): Draft {
  const [a, b, c] = tried.figures;
  const holds = (values: Values): boolean => meets(made(rule, a, b, values), own(values(c)));
  return {
    kind: rule.form === "growth" || (rule.form === "difference" && CHANGED.test(foldHeader(header))) ? "growth" : rule.form === "percent" && PLANNED.test(foldHeader(header)) ? "plan" : rule.form === "percent" || rule.form === "average" ? "ratio" : "sum",
    verdict: judge([a, b, c], holds, sure ? "inconsistent" : "review"),
    message: tried.fits ? `Cột “${header}” khớp ở dòng “${name}”.` : `Cần rà soát cột “${header}” ở dòng “${name}”: không bằng ${WHAT[rule.form]} như các dòng khác.`,
    formula: `${shown(a)} ${SIGN[rule.form]} ${shown(b)} ${tried.fits ? "=" : "≠"} ${shown(c)}`,
    figures: [a, b, c], holds,
  };
}

/** The rules that the rows of a column show: the one that explains them best, and sums of other columns that do, too. */
function rulesOf(column: number, numeric: readonly number[], headers: readonly string[], rows: readonly number[], cell: CellAt): Rule[] {
  const sample = rows.slice(0, SAMPLE);
  const header = headers[column] ?? "";
  const shown: { readonly rule: Rule; readonly fits: number; readonly tried: number }[] = [];
  for (const rule of candidates(column, numeric, headers, sample, cell)) {
    const tried = sample.flatMap((row) => tryRow(cell, rule, row) ?? []);
    const fits = tried.filter((t) => t.fits && telling(t)).length;
    const all = tried.length >= 2 && fits === tried.length && (PERCENT.test(header) || AVERAGE.test(header) || SUMMED.test(header));
    const fitting = tried.filter((t) => t.fits).length;
    // Two rows of three digits and more do not agree by chance; one row that does not is the one to look at.
    const but = PERCENT.test(header) && fits >= 2 && fitting === tried.length - 1;
    // Columns without names are tried in every way: nearly all rows, and enough of them, must agree.
    if (header === "") {
      if (fits >= LEAST_UNNAMED && fitting >= tried.length - 1) shown.push({ rule, fits, tried: tried.length });
      continue;
    }
    if (!all && !but && (fits < LEAST_ROWS || 4 * fitting < 3 * tried.length)) continue;
    shown.push({ rule, fits, tried: tried.length });
  }
  const [best, ...others] = shown.sort((x, y) => y.fits - x.fits || y.tried - x.tried).map(({ rule }) => rule);
  if (best === undefined) return [];
  // "Tổng số, Nam, Nữ, Thành thị, Nông thôn": one total, broken down twice.
  const apart = (x: Rule, y: Rule): boolean => ![x.a, x.b].some((used) => used === y.a || used === y.b);
  const second = best.form !== "sum" ? undefined : others.find((rule) => rule.form === "sum" && apart(rule, best));
  return second === undefined ? [best] : [best, second];
}

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
  const ruled = (column: number, asked: readonly number[]): Draft[] | null => {
    const rules = rulesOf(column, numeric, headers, asked, cell);
    if (rules.length === 0) return null;
    return rules.flatMap((rule) => {
      const tried = asked.flatMap((row) => {
        const found = tryRow(cell, rule, row);
        return found === null || told.has(setOf(found.figures)) ? [] : [{ row, found }];
      });
      const fits = tried.filter(({ found }) => found.fits).length;
      const sure = fits >= 3 && (fits >= tried.length - 1 || 5 * fits >= 4 * tried.length);
      return tried.map(({ row, found }) => draftOf(rule, found, textAt(row, nameColumn), titleOf(table.headers[column], column), sure));
    });
  };
  const blocks = blocksOf(rows, numeric, cell);
  const drafts = numeric.flatMap((column): Draft[] => {
    const percent = PERCENT.test(headers[column] ?? "");
    const asked = percent ? amounts : summed;
    const whole = ruled(column, asked);
    if (whole !== null) return whole;
    if (percent) return sharesOfTotalRow(column, numeric.filter((other) => other < column && !PERCENT.test(headers[other] ?? "")), table, names, top, amounts, cell);
    // "Cơ cấu (%)" between the rows: what holds below it need not hold above.
    return blocks.length < 2 ? [] : blocks.flatMap((block) => ruled(column, block.filter((row) => asked.includes(row))) ?? []);
  });
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
  const years = yearRelations(headers, numeric, rows, cell, (row) => names[row] ?? "");
  const first = [...drafts, ...runs];
  const ruledSets = new Set(first.map((draft) => setOf(draft.figures)));
  const others = [...years, ...broken].filter((draft) => !ruledSets.has(setOf(draft.figures)));
  return { told: fresh([...first, ...others, ...totalRow(headers, summable, names, top, cell, textAt), ...sections.told]), asked: fresh(sections.asked) };
}
