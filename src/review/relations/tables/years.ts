/** Columns of years and what is told of two of them: "Năm 2021 | Năm 2022 | Tăng 2022/2021 | %", and rows of growth or of an index below rows of values, year by year. */
import { decimal, HUNDRED } from "../../../figures";
import type { Figure } from "../../reading/figure";
import { asWritten, type Draft } from "../draft";
import { best, fitting, holdsOf, judged, type Asked, type Form } from "./asked";
import type { CellAt } from "./totalRows";

const YEARS = /(?<!\d)20\d\d(?!\d)/g;
const NO_RESULT = /%|kế hoạch|(?<![A-Za-zÀ-ỹ])kh(?![A-Za-zÀ-ỹ])|mục tiêu|chỉ tiêu|dự toán|tỷ lệ|so với|so sánh|tăng|giảm|giai đoạn|tỷ trọng|cơ cấu/u;
const PAIR = /(?<!\d)(20\d\d)\s*(?:\/|-|–|so với|so)\s*(?:năm\s+)?(20\d\d)(?!\d)/u;
const PERCENT_ALONE = /^(?:tỷ lệ|tốc độ tăng|tăng,? giảm|mức tăng)?\s*\(?%\)?$/u;
const RELATIVE = /%|tỷ lệ|tốc độ|chỉ số/u;
const CHANGES = /tăng|giảm|chênh lệch|tốc độ/u;
const GROWTH_ROW = /^[\s\d.)*+–-]*(?:tốc độ tăng|tốc độ phát triển|tăng trưởng|tăng,? giảm|mức tăng|so với năm trước|so với cùng kỳ|tăng so|chỉ số)/u;
/** "2021-2022": a school year, by its first. */
const SCHOOL_YEAR = /(?<!\d)(20\d\d)\s*[-–]\s*(20\d\d)(?!\d)/u;
/** Rows above a row of growth that it may be of, and columns that say of which where it is not the one right above. */
const MOST_ABOVE = 12;
const LEAST_SAID = 2;
/** A percentage near a hundred is a level, else a growth, where no row tells. */
const likely = ({ value }: Figure): Form => (value.gt(HUNDRED.times(decimal("0.8"))) ? "level" : "growth");

/** The one column of each year that holds results; none for a year that has several. */
function columnsOfYears(headers: readonly string[], numeric: readonly number[]): ReadonlyMap<number, number> {
  const out = new Map<number, number>();
  const twice = new Set<number>();
  for (const column of numeric) {
    const header = headers[column] ?? "";
    const school = SCHOOL_YEAR.exec(header);
    const years = school !== null && Number(school[2]) === Number(school[1]) + 1 ? [school[1]] : [...new Set(header.match(YEARS) ?? [])];
    if (years.length !== 1 || NO_RESULT.test(header)) continue;
    const year = Number(years[0]);
    if (out.has(year)) twice.add(year);
    out.set(year, column);
  }
  for (const year of twice) out.delete(year);
  return out;
}

/** What the columns told of two years say, and the rows of growth below rows of values. */
export function yearRelations(headers: readonly string[], numeric: readonly number[], rows: readonly number[], cell: CellAt, nameOf: (row: number) => string): Draft[] {
  const years = columnsOfYears(headers, numeric);
  if (years.size < 2) return [];
  const ask = (form: Form, row: number, now: number, then: number, column: number): Asked[] => {
    const [a, b, c] = [cell(row, now), cell(row, then), cell(row, column)];
    return a === null || b === null || c === null || !b.value.gt(0) || a.value.lt(0) ? [] : [{ form, now: a, then: b, stated: c, name: nameOf(row) }];
  };
  let pair: readonly [number, number] | null = null;
  const ofPairs = numeric.flatMap((column): Draft[] => {
    const header = headers[column] ?? "";
    const said = PAIR.exec(header);
    const alone = said === null && PERCENT_ALONE.test(header);
    if (said !== null) {
      const [now, then] = [years.get(Number(said[1])), years.get(Number(said[2]))];
      pair = now === undefined || then === undefined || now === then ? null : [now, then];
    } else if (!alone) pair = null;
    if (pair === null) return [];
    const [now, then] = pair;
    const form = (one: Form): Asked[] => rows.flatMap((row) => ask(one, row, now, then, column));
    if (!alone && !RELATIVE.test(header)) return CHANGES.test(header) ? judged(form("difference")) : [];
    const forms = [form("growth"), form("level")];
    const chosen = best(forms);
    return judged(chosen.some((asked) => holdsOf(asked)(asWritten)) ? chosen : form(chosen[0] === undefined ? "growth" : likely(chosen[0].stated)));
  });
  const inTurn = [...years].sort(([a], [b]) => a - b);
  const ofRows = rows.flatMap((row, at): Draft[] => {
    if (!GROWTH_ROW.test(nameOf(row))) return [];
    const above = rows.slice(Math.max(0, at - MOST_ABOVE), at).filter((other) => !GROWTH_ROW.test(nameOf(other))).reverse();
    const form = (one: Form, values: number): Asked[] => inTurn.flatMap(([year, now], i) => {
      const before = inTurn[i - 1];
      const [a, b, c] = before === undefined || before[0] !== year - 1 ? [null, null, null] : [cell(values, now), cell(values, before[1]), cell(row, now)];
      return a === null || b === null || c === null || !b.value.gt(0) ? [] : [{ form: one, now: a, then: b, stated: c, name: nameOf(values) }];
    });
    const chosen = best(above.flatMap((values) => [form("growth", values), form("level", values), form("difference", values)]));
    const fits = fitting(chosen);
    const right = chosen[0]?.name === nameOf(row - 1);
    return fits >= (right ? 1 : LEAST_SAID) && (right || 2 * fits > chosen.length) ? judged(chosen) : [];
  });
  return [...ofPairs, ...ofRows];
}
