/** What the columns of a table show of one another: one is the sum, the difference or the percentage of two, all rows long. */
import { addIntervals, divideIntervals, exact, foldHeader, growthPercent, meets, percentOf, subtractIntervals, type AnyInterval, type Interval } from "../../../figures";
import { digitsWritten, type Figure } from "../../reading/figure";
import type { ReportTable } from "../../tables/table";
import { asWritten, judge, shown, type Draft, type Values } from "../draft";
import { runRelations } from "./runs";
import { ORDER, own, sharesOfTotalRow, topRows, totalRow, type CellAt } from "./totalRows";

/** Columns of figures that are tried against one another, and rows that are tried first. */
const MOST_COLUMNS = 14;
const SAMPLE = 12;
const LEAST_ROWS = 3;

const PERCENT = /%|tỷ lệ|tỷ trọng|cơ cấu|so sánh|so với|đạt/u;
const SUMMED = /tổng|cộng|lũy kế/u;
const AVERAGE = /bình quân|trung bình|\/|mỗi/u;
/** Columns that say how much a figure has grown, in percent. */
const GROWN = /tăng|giảm|so với|so cùng|so sánh|\/\s*cùng kỳ/u;

const UNIT = /^(?:đvt|đơn vị tính|đv tính|đơn vị)$/u;

/** A percentage of a target. */
const PLANNED = /kế hoạch|(?<![A-Za-zÀ-ỹ])kh(?![A-Za-zÀ-ỹ])|dự toán|chỉ tiêu/u;
const MOST_BACK = 7;

type Form = "sum" | "difference" | "percent" | "growth" | "average";

interface Rule {
  readonly form: Form;
  readonly column: number;
  readonly a: number;
  readonly b: number;
}

/** What a rule makes of two columns; counts without decimals are taken as exact for a percentage, as no table rounds them. */
function made(form: Form, x: Figure, y: Figure, values: Values): AnyInterval {
  const [p, q] = [values(x), values(y)];
  const whole = (f: Figure): Interval => (f.decimals === 0 && f.unit === null ? exact(f.value) : own(f));
  if (form === "sum") return addIntervals(own(p), own(q));
  if (form === "difference") return subtractIntervals(own(p), own(q));
  if (form === "growth") return growthPercent(whole(p), whole(q));
  return form === "percent" ? percentOf(whole(p), whole(q)) : divideIntervals(whole(p), whole(q));
}

function applies(form: Form, x: Figure, y: Figure): boolean {
  if (form === "percent" || form === "growth" || form === "average") return y.value.gt(0) && x.value.gte(0);
  return !x.value.eq(0) && !y.value.eq(0);
}

interface Tried {
  readonly figures: readonly [Figure, Figure, Figure];
  readonly fits: boolean;
}

function tryRow(cell: CellAt, rule: Rule, row: number): Tried | null {
  const [c, a, b] = [cell(row, rule.column), cell(row, rule.a), cell(row, rule.b)];
  if (c === null || a === null || b === null || !applies(rule.form, a, b)) return null;
  return { figures: [a, b, c], fits: meets(made(rule.form, a, b, asWritten), own(c)) };
}

/** Figures of one digit agree by chance. */
function telling({ figures: [a, b, c] }: Tried): boolean {
  return digitsWritten(c) >= 2 && digitsWritten(a) + digitsWritten(b) >= 3;
}

/** Rules worth trying for a column, by its header and those of the columns around it. */
function candidates(column: number, numeric: readonly number[], headers: readonly string[]): Rule[] {
  const header = headers[column] ?? "";
  const others = numeric.filter((other) => other !== column && !PERCENT.test(headers[other] ?? ""));
  const left = others.filter((other) => other < column);
  if (PERCENT.test(header)) {
    // "Tỷ lệ" stands behind its part; the whole may be any column in front. "% kế hoạch" may go far back for what has been done.
    const near = left.slice(PLANNED.test(header) ? -MOST_BACK : -3);
    const shares = near.flatMap((a) => left.filter((b) => b !== a).map((b): Rule => ({ form: "percent", column, a, b })));
    return GROWN.test(header) ? [...shares, ...shares.map((rule): Rule => ({ ...rule, form: "growth" }))] : shares;
  }
  if (AVERAGE.test(header)) return left.flatMap((a) => left.filter((b) => b !== a).map((b): Rule => ({ form: "average", column, a, b })));
  const pairs = others.flatMap((a, i) => others.slice(i + 1).map((b) => [a, b] as const));
  const sums = pairs.map(([a, b]): Rule => ({ form: "sum", column, a, b }));
  const differences = /tăng|giảm|chênh lệch|còn/u.test(header) ? left.flatMap((a) => left.filter((b) => b !== a).map((b): Rule => ({ form: "difference", column, a, b }))) : [];
  return [...sums, ...differences];
}

const WHAT: Readonly<Record<Form, string>> = { sum: "tổng hai cột", difference: "hiệu hai cột", percent: "tỷ lệ của hai cột", growth: "mức tăng, giảm giữa hai cột", average: "thương của hai cột" };
const SIGN: Readonly<Record<Form, string>> = { sum: "+", difference: "−", percent: "/", growth: "so với", average: "/" };

function draftOf(rule: Rule, tried: Tried, name: string, header: string, sure: boolean): Draft {
  const [a, b, c] = tried.figures;
  const holds = (values: Values): boolean => meets(made(rule.form, a, b, values), own(values(c)));
  return {
    kind: rule.form === "growth" ? "growth" : rule.form === "percent" && PLANNED.test(foldHeader(header)) ? "plan" : rule.form === "percent" || rule.form === "average" ? "ratio" : "sum",
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
  const shown: { readonly rule: Rule; readonly fits: number }[] = [];
  for (const rule of candidates(column, numeric, headers)) {
    const tried = sample.flatMap((row) => tryRow(cell, rule, row) ?? []);
    const fits = tried.filter((t) => t.fits && telling(t)).length;
    const all = tried.length >= 2 && fits === tried.length && (PERCENT.test(header) || AVERAGE.test(header) || SUMMED.test(header));
    const fitting = tried.filter((t) => t.fits).length;
    // Two rows of three digits and more do not agree by chance; one row that does not is the one to look at.
    const but = PERCENT.test(header) && fits >= 2 && fitting === tried.length - 1;
    if (!all && !but && (fits < LEAST_ROWS || 4 * fitting < 3 * tried.length)) continue;
    shown.push({ rule, fits });
  }
  const [best, ...others] = shown.sort((x, y) => y.fits - x.fits).map(({ rule }) => rule);
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

/** Relations that the columns show beside those `known` of them already. */
export function columnRelations(table: ReportTable, cell: CellAt, known: readonly Draft[]): Draft[] {
  const headers = table.headers.map((header) => foldHeader(header));
  const rows = table.rows.map((_, row) => row);
  const nameColumn = Math.max(0, headers.findIndex((header, column) => !ORDER.test(header) && rows.some((row) => /[A-Za-zÀ-ỹ]{2}/u.test(table.rows[row]?.cells[column]?.text ?? ""))));
  const names = table.rows.map((row) => foldHeader(row.cells[nameColumn]?.text ?? ""));
  const numeric = headers.flatMap((header, column) => (column !== nameColumn && !ORDER.test(header) && rows.slice(0, SAMPLE).some((row) => cell(row, column) !== null) ? [column] : [])).slice(0, MOST_COLUMNS);
  const setOf = (figures: readonly Figure[]): string => figures.map((figure) => figure.id).sort((x, y) => x - y).join(",");
  const told = new Set(known.map((draft) => setOf(draft.figures)));
  const unitColumn = headers.findIndex((header) => UNIT.test(header));
  const unitOf = (row: number): string => table.rows[row]?.cells[unitColumn]?.text ?? "";
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
      return tried.map(({ row, found }) => draftOf(rule, found, table.rows[row]?.cells[nameColumn]?.text ?? "", table.headers[column] ?? "", sure));
    });
  };
  const blocks = blocksOf(rows, numeric, cell);
  const drafts = numeric.flatMap((column): Draft[] => {
    const percent = PERCENT.test(headers[column] ?? "");
    const asked = percent ? amounts : summed;
    const whole = ruled(column, asked);
    if (whole !== null) return whole;
    if (percent) return sharesOfTotalRow(column, numeric.filter((other) => other < column && !PERCENT.test(headers[other] ?? "")), table, names, top, cell);
    // "Cơ cấu (%)" between the rows: what holds below it need not hold above.
    return blocks.length < 2 ? [] : blocks.flatMap((block) => ruled(column, block.filter((row) => asked.includes(row))) ?? []);
  });
  const runs = runRelations(headers, numeric, summed, cell, (row) => table.rows[row]?.cells[nameColumn]?.text ?? "");
  return [...drafts, ...runs, ...totalRow(headers, numeric, names, top, cell)].filter((draft) => !told.has(setOf(draft.figures)));
}
