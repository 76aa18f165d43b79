/** How one column of a table may follow from two others: sum, difference, percentage, growth, average; the header says which are worth trying. */
import { addIntervals, divideIntervals, growthPercent, meets, percentOf, powerOfTen, roughly, scaleInterval, subtractIntervals, type AnyInterval } from "../../../figures";
import { digitsWritten, type Figure } from "../../reading/figure";
import { asWritten, type Values } from "../draft";
import { own, type CellAt } from "./totalRows";

/** "Số trường đạt chuẩn" counts; "đạt (%)", "Đạt so với kế hoạch" do not. */
export const PERCENT = /%|tỷ lệ|tỷ trọng|cơ cấu|so sánh|so với|(?<![A-Za-zÀ-ỹ])đạt(?=\s*(?:$|[(/]|so |kế hoạch|kh(?![A-Za-zÀ-ỹ])|dự toán|dt(?![A-Za-zÀ-ỹ])|chỉ tiêu|nghị quyết))/u;
export const AVERAGE = /bình quân|trung bình|\/|mỗi|năng suất|mật độ|đơn giá/u;
/** Columns that say how much a figure has grown, in percent. */
const GROWN = /tăng|giảm|so với|so cùng|so sánh|\/\s*cùng kỳ/u;
/** A percentage of what its header does not say: behind a column of differences it tells them once more. */
const PERCENT_ALONE = /^(?:tỷ lệ )?\(?%\)?$/u;
/** A difference of two columns, and one in so many words, which is never an addend. */
const LESS = /tăng|giảm|chênh lệch|thay đổi|biến động|vượt|hụt|thiếu|còn|chưa/u;
export const CHANGED = /chênh lệch|thay đổi|biến động|vượt|hụt|tăng[^A-Za-zÀ-ỹ]*(?:\(\+\))?[\s,/;-]*giảm|(?:tăng|giảm)[^%]*so (?:với|cùng)/u;
/** "Tỷ lệ giáo viên/lớp": no percentage but so many for each. */
const PER = /[A-Za-zÀ-ỹ]\s*\/\s*[A-Za-zÀ-ỹ]/u;
/** A percentage of a target. */
export const PLANNED = /kế hoạch|(?<![A-Za-zÀ-ỹ])kh(?![A-Za-zÀ-ỹ])|dự toán|chỉ tiêu/u;
const MOST_BACK = 7;
/** Tạ of tấn, đồng of triệu đồng: an average in another unit than its terms. */
const MOST_DECADES = 6;
const NEAR = 0.02;

/** "rise": the percentage that a change (b) is of what there was before, told beside what there is now (a). */
export type Form = "sum" | "difference" | "percent" | "growth" | "rise" | "average";

export interface Rule {
  readonly form: Form;
  readonly column: number;
  readonly a: number;
  readonly b: number;
  /** Power of ten between the units of an average and of its terms. */
  readonly decades: number;
}

/** What a rule makes of two columns. */
export function made({ form, decades }: Rule, x: Figure, y: Figure, values: Values): AnyInterval {
  const [p, q] = [values(x), values(y)];
  if (form === "sum") return addIntervals(own(p), own(q));
  if (form === "difference") return subtractIntervals(own(p), own(q));
  if (form === "growth") return growthPercent(own(p), own(q));
  if (form === "percent") return percentOf(own(p), own(q));
  if (form === "rise") return percentOf(own(q), subtractIntervals(own(p), own(q)));
  return divideIntervals(scaleInterval(own(p), powerOfTen(decades)), own(q));
}

function applies(form: Form, x: Figure, y: Figure): boolean {
  if (form === "percent" || form === "growth" || form === "average") return y.value.gt(0) && x.value.gte(0);
  if (form === "rise") return x.value.gt(0) && x.value.gt(y.value);
  return !x.value.eq(0) && !y.value.eq(0);
}

export interface Tried {
  readonly figures: readonly [Figure, Figure, Figure];
  readonly fits: boolean;
}

export function tryRow(cell: CellAt, rule: Rule, row: number): Tried | null {
  const [c, a, b] = [cell(row, rule.column), cell(row, rule.a), cell(row, rule.b)];
  if (c === null || a === null || b === null || !applies(rule.form, a, b)) return null;
  return { figures: [a, b, c], fits: meets(made(rule, a, b, asWritten), own(c)) };
}

/** Figures of one digit agree by chance. */
export function telling({ figures: [a, b, c] }: Tried): boolean {
  return digitsWritten(c) >= 2 && digitsWritten(a) + digitsWritten(b) >= 3;
}

/** How likely an unrelated quotient would agree as that of a row does: how much of its value the roundings leave open. */
export function chanceOf({ figures }: Tried): number {
  return Math.min(1, figures.reduce((all, figure) => {
    const { low, high } = own(figure);
    return all + (low === null || high === null || figure.value.eq(0) ? 1 : roughly(high.minus(low).div(figure.value.abs())));
  }, 0));
}

/** The power of ten between c and a / b, as most of the rows have it; null where it is none. */
export function decadesOf(cell: CellAt, rows: readonly number[], column: number, a: number, b: number): number | null {
  const seen: number[] = [];
  for (const row of rows) {
    const [z, x, y] = [column, a, b].map((at) => cell(row, at)?.value);
    if (x === undefined || y === undefined || z === undefined || !x.gt(0) || !y.gt(0) || !z.gt(0)) continue;
    const exactly = Math.log10((roughly(z) * roughly(y)) / roughly(x));
    const near = Math.round(exactly);
    if (Math.abs(exactly - near) < NEAR && Math.abs(near) <= MOST_DECADES && seen.includes(near)) return near;
    seen.push(Math.abs(exactly - near) < NEAR ? near : NaN);
    if (seen.length > 3) return null;
  }
  return null;
}

/** Rules worth trying for a column, by its header and those of the columns around it. */
export function candidates(column: number, numeric: readonly number[], headers: readonly string[], rows: readonly number[], cell: CellAt): Rule[] {
  const header = headers[column] ?? "";
  const others = numeric.filter((other) => other !== column && !PERCENT.test(headers[other] ?? ""));
  const left = others.filter((other) => other < column);
  const ordered = (among: readonly number[], firsts: readonly number[], form: Form): Rule[] => firsts.flatMap((a) => among.filter((b) => b !== a).map((b): Rule => ({ form, column, a, b, decades: 0 })));
  const differences = LESS.test(header) && !header.includes("%") ? ordered(left, left, "difference") : [];
  const averages = (among: readonly number[]): Rule[] => ordered(among, among, "average").flatMap((rule) => {
    const decades = decadesOf(cell, rows, column, rule.a, rule.b);
    return decades === null ? [] : [{ ...rule, decades }];
  });
  // A column without a name: its figures alone must tell.
  if (header === "") {
    const pairs = left.flatMap((a, i) => left.slice(i + 1).map((b): Rule => ({ form: "sum", column, a, b, decades: 0 })));
    const behind = others.filter((other) => other > column);
    const split = behind.flatMap((a, i) => behind.slice(i + 1).map((b): Rule => ({ form: "sum", column, a, b, decades: 0 })));
    return [...pairs, ...split, ...ordered(left, left, "difference"), ...ordered(left, left, "percent"), ...ordered(left, left, "growth")];
  }
  if (PERCENT.test(header)) {
    // "Tỷ lệ" stands behind its part; the whole may be any column in front. "% kế hoạch" may go far back for what has been done.
    const shares = ordered(left, left.slice(PLANNED.test(header) ? -MOST_BACK : -3), "percent");
    const last = numeric[numeric.indexOf(column) - 1];
    const afterChange = PERCENT_ALONE.test(header) && last !== undefined && CHANGED.test(headers[last] ?? "");
    const grown = GROWN.test(header) || afterChange ? shares.map((rule): Rule => ({ ...rule, form: "growth" })) : [];
    const rises = PERCENT_ALONE.test(header) || GROWN.test(header) ? left.filter((b) => CHANGED.test(headers[b] ?? "")).flatMap((b) => left.filter((a) => a !== b && !CHANGED.test(headers[a] ?? "")).map((a): Rule => ({ form: "rise", column, a, b, decades: 0 }))) : [];
    return [...shares, ...grown, ...rises, ...differences, ...(PER.test(header) && !header.includes("%") ? averages(left) : [])];
  }
  if (AVERAGE.test(header)) return averages(others);
  const addends = others.filter((other) => !CHANGED.test(headers[other] ?? ""));
  const sums = addends.flatMap((a, i) => addends.slice(i + 1).map((b): Rule => ({ form: "sum", column, a, b, decades: 0 })));
  return [...sums, ...differences];
}
