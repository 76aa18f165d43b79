/** Rules that the lines of a table show: a column that follows from two others in row after row, a row that does in column after column. */
import { foldHeader, meets } from "../../../figures";
import { judge, shown, type Draft, type Values } from "../draft";
import { bySlip } from "../edits";
import { AVERAGE, candidates, chanceOf, CHANGED, made, PERCENT, PLANNED, telling, tryRow, type Form, type Rule, type Tried } from "./rules";
import { own, titleOf, type CellAt } from "./totalRows";

/** Rows that are tried first. */
const SAMPLE = 12;
const LEAST_ROWS = 3;
const LEAST_UNNAMED = 4;

/** What a coincidence may explain of the rows that agree. */
const LIKELY = 1e-6;

const SUMMED = /tổng|cộng|lũy kế/u;

/** A percentage of what there was. */
const PRIOR = /cùng kỳ|năm trước|(?:so với|so) (?:năm|tháng|quý|\d{1,2} tháng)/u;

const WHAT: Readonly<Record<Form, string>> = { sum: "tổng hai cột", difference: "hiệu hai cột", percent: "tỷ lệ của hai cột", growth: "mức tăng, giảm giữa hai cột", rise: "mức tăng, giảm so với kỳ trước", average: "thương của hai cột" };
const SIGN: Readonly<Record<Form, string>> = { sum: "+", difference: "−", percent: "/", growth: "so với", rise: "tăng, giảm", average: "/" };

/** The lines that rules are sought for: columns of a table, or its rows turned to stand as columns. */
export interface Lines {
  /** What each column is called, in small letters, and as it is written. */
  readonly headers: readonly string[];
  readonly titles: readonly (string | undefined)[];
  readonly cell: CellAt;
  readonly nameOf: (row: number) => string;
  /** The columns are rows of the table. */
  readonly turned?: true;
}

/** What a rule makes of one row, as a draft; `sure`: other rows leave no doubt. */
export function draftOf(rule: Rule, tried: Tried, row: number, lines: Lines, sure: boolean): Draft {
  const [a, b, c] = tried.figures;
  const header = titleOf(lines.titles[rule.column], rule.column);
  const [line, across] = lines.turned === true ? ["dòng", "cột"] : ["cột", "dòng"];
  const place = `${line} “${header}” ${tried.fits ? "khớp " : ""}ở ${across} “${lines.nameOf(row)}”`;
  const what = WHAT[rule.form].replace("cột", line);
  const holds = (values: Values): boolean => meets(made(rule, a, b, values), own(values(c)));
  const folded = foldHeader(header);
  return {
    kind: rule.form === "growth" || rule.form === "rise" || (rule.form === "percent" && PRIOR.test(folded) && !PLANNED.test(folded)) || (rule.form === "difference" && CHANGED.test(folded)) ? "growth" : rule.form === "percent" && PLANNED.test(folded) ? "plan" : rule.form === "percent" || rule.form === "average" ? "ratio" : "sum",
    verdict: judge([a, b, c], holds, sure ? "inconsistent" : "review"),
    message: tried.fits ? `${place.charAt(0).toUpperCase()}${place.slice(1)}.` : `Cần rà soát ${place}: không bằng ${what} như các ${across} khác.`,
    formula: `${shown(a)} ${SIGN[rule.form]} ${shown(b)} ${tried.fits ? "=" : "≠"} ${shown(c)}`,
    figures: [a, b, c], holds,
  };
}

/** The rules that the rows of a column show: the one that explains them best, and sums of other columns that do, too. */
export function rulesOf(column: number, numeric: readonly number[], headers: readonly string[], rows: readonly number[], cell: CellAt): Rule[] {
  const sample = rows.slice(0, SAMPLE);
  const header = headers[column] ?? "";
  const found: { readonly rule: Rule; readonly fits: number; readonly tried: number }[] = [];
  for (const rule of candidates(column, numeric, headers, sample, cell)) {
    const tried = sample.flatMap((row) => tryRow(cell, rule, row) ?? []);
    const fits = tried.filter((t) => t.fits && telling(t)).length;
    const all = tried.length >= 2 && fits === tried.length && (PERCENT.test(header) || AVERAGE.test(header) || SUMMED.test(header));
    const fitting = tried.filter((t) => t.fits).length;
    // Two rows of three digits and more do not agree by chance; one row that does not is the one to look at.
    const but = PERCENT.test(header) && fits >= 2 && fitting >= tried.length - 1;
    // Columns without names are tried in every way: nearly all rows, and enough of them, must agree.
    if (header === "") {
      if (fits >= LEAST_UNNAMED && fitting >= tried.length - 1) found.push({ rule, fits, tried: tried.length });
      continue;
    }
    // A column of percentages of which most are not what they should be: those that are have to be beyond chance.
    const most = PERCENT.test(header) && fits >= LEAST_ROWS && 2 * fitting >= tried.length && tried.filter((t) => t.fits).reduce((p, t) => p * chanceOf(t), 1) <= LIKELY;
    if (!all && !but && !most && (fits < LEAST_ROWS || 4 * fitting < 3 * tried.length)) continue;
    found.push({ rule, fits, tried: tried.length });
  }
  const [best, ...others] = found.sort((x, y) => y.fits - x.fits || y.tried - x.tried).map(({ rule }) => rule);
  if (best === undefined) return [];
  // "Tổng số, Nam, Nữ, Thành thị, Nông thôn": one total, broken down twice.
  const apart = (x: Rule, y: Rule): boolean => ![x.a, x.b].some((used) => used === y.a || used === y.b);
  const second = best.form !== "sum" ? undefined : others.find((rule) => rule.form === "sum" && apart(rule, best));
  return second === undefined ? [best] : [best, second];
}

/** What the rules of a column make of its rows; null where its rows show none. `told`: whether these figures are tied already. */
export function ruled(column: number, numeric: readonly number[], lines: Lines, rows: readonly number[], told: (figures: Tried["figures"]) => boolean): Draft[] | null {
  const rules = rulesOf(column, numeric, lines.headers, rows, lines.cell);
  if (rules.length === 0) return null;
  return rules.flatMap((rule) => {
    const tried = rows.flatMap((row) => {
      const found = tryRow(lines.cell, rule, row);
      return found === null || told(found.figures) ? [] : [{ row, found }];
    });
    const fits = tried.filter(({ found }) => found.fits).length;
    const sure = fits >= 3 && (fits >= tried.length - 1 || 5 * fits >= 4 * tried.length);
    const most = fits >= tried.length - 1 || 4 * fits >= 3 * tried.length;
    return tried.flatMap(({ row, found }) => {
      const draft = draftOf(rule, found, row, lines, sure);
      return found.fits || most || bySlip(draft) ? [draft] : [];
    });
  });
}
