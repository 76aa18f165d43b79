/** Rows of a table that two others make, column after column: "Tỷ lệ hộ nghèo (%)" of "Số hộ nghèo" and "Tổng số hộ", days by patients. */
import { foldHeader } from "../../../figures";
import type { Draft } from "../draft";
import { bySlip } from "../edits";
import { chanceOf, decadesOf, CHANGED, PERCENT, tryRow, type Form, type Rule, type Tried } from "./rules";
import { draftOf, type Lines } from "./ruled";
import type { CellAt } from "./totalRows";
import { titleOf } from "./totalRows";

/** Headers and names of what is told in percent. */
export const RATE = /%|tỷ lệ|tỷ trọng|cơ cấu/u;
const AVERAGE = /bình quân|trung bình|(?<![A-Za-zÀ-ỹ])(?:bq|tb)(?![A-Za-zÀ-ỹ])|mật độ|năng suất|[A-Za-zÀ-ỹ]\s*\/\s*[A-Za-zÀ-ỹ]/u;
/** Rows in front of such a row, and behind it, that it may be made of. */
const MOST_ABOVE = 8;
const MOST_BELOW = 3;
const LEAST_FITS = 2;
const LEAST_SURE = 3;
/** Of the columns, that may not agree. */
const MOST_MISSED = 0.4;
/** What a coincidence may explain of the columns that agree, over all pairs of rows that are tried. */
const LIKELY = 0.005;

interface Found {
  readonly rule: Rule;
  readonly tried: readonly { readonly column: number; readonly found: Tried }[];
  readonly chance: number;
}

/** Relations of the `rows` that tell rates of two others, in the `columns` that hold amounts; `unitOf`: the unit of a row in a column of units, "" where it has none. */
export function rateRows(rows: readonly number[], columns: readonly number[], lines: Lines, unitOf: (row: number) => string): Draft[] {
  const across = columns.filter((column) => !PERCENT.test(lines.headers[column] ?? "") && !CHANGED.test(lines.headers[column] ?? ""));
  const cell: CellAt = (column, row) => lines.cell(row, column);
  const forms = new Map(rows.map((row): [number, Form | null] => {
    const [name, unit] = [foldHeader(lines.nameOf(row)), unitOf(row).trim()];
    return [row, RATE.test(name) || unit === "%" ? "percent" : AVERAGE.test(name) || unit.includes("/") ? "average" : null];
  }));
  const turned: Lines = { headers: [], titles: rows.reduce<string[]>((out, row) => { out[row] = lines.nameOf(row); return out; }, []), cell, nameOf: (column) => titleOf(lines.titles[column], column), turned: true };
  return rows.flatMap((row, i): Draft[] => {
    const form = forms.get(row) ?? null;
    if (form === null || across.length < LEAST_FITS) return [];
    const near = rows.slice(Math.max(0, i - MOST_ABOVE), i + 1 + MOST_BELOW).filter((other) => other !== row && forms.get(other) !== "percent");
    const pairs = near.flatMap((a) => near.filter((b) => b !== a).map((b) => [a, b] as const));
    const best = pairs.reduce<Found | null>((known, [a, b]) => {
      const decades = form === "percent" ? 0 : decadesOf(cell, across, row, a, b);
      if (decades === null) return known;
      const rule: Rule = { form, column: row, a, b, decades };
      const tried = across.flatMap((column) => {
        const found = tryRow(cell, rule, column);
        return found === null ? [] : [{ column, found }];
      });
      const fitting = tried.filter(({ found }) => found.fits);
      const missed = tried.length - fitting.length;
      if (fitting.length < LEAST_FITS || missed > Math.max(1, MOST_MISSED * tried.length)) return known;
      const chance = fitting.reduce((p, { found }) => p * chanceOf(found), pairs.length * tried.length ** missed);
      return chance <= LIKELY && chance < (known?.chance ?? 1) ? { rule, tried, chance } : known;
    }, null);
    if (best === null) return [];
    const missed = best.tried.filter(({ found }) => !found.fits).length;
    const shown = best.tried.length - missed >= LEAST_SURE;
    const sure = missed <= 1 && shown;
    return best.tried.flatMap(({ column, found }) => {
      const draft = draftOf(best.rule, found, column, turned, sure);
      return found.fits || shown || bySlip(draft) ? [draft] : [];
    });
  });
}
