/** Columns that sum up a run of others: all years of a period, all kinds of a total, what there was and what came and went. */
import { addIntervals, decimal, divideIntervals, exact, meets, scaleInterval, ZERO, type AnyInterval, type Interval } from "../../../figures";
import { digitsWritten, tellingDigits, type Figure } from "../../reading/figure";
import { asWritten, judge, shown, type Draft, type Values } from "../draft";
import { slipChance } from "../chance";
import { lengthSlipChance } from "../slips";
import { isAverage, own, titleOf, type CellAt } from "./totalRows";
import { isPair } from "../pairs";
import { RATE } from "./rateRows";

const TOTAL = /tổng|(?<![A-Za-zÀ-ỹ])cộng(?![A-Za-zÀ-ỹ])|cả (?:giai đoạn|năm|nhiệm kỳ|thời kỳ|kỳ)|toàn (?:giai đoạn|khóa|kỳ)|lũy kế|\d+ (?:năm|quý|tháng)(?![A-Za-zÀ-ỹ])/u;
const MEAN = /bình quân|trung bình|(?<![A-Za-zÀ-ỹ])(?:bq|tb)(?![A-Za-zÀ-ỹ])/u;
const OPENING = /đầu (?:năm|kỳ|tháng|quý|nhiệm kỳ)|(?:năm|kỳ|tháng) trước|chuyển sang|(?<![A-Za-zÀ-ỹ])cũ(?![A-Za-zÀ-ỹ])/u;
const CLOSING = /hiện (?:có|nay)|cuối (?:năm|kỳ|tháng|quý)|(?<![A-Za-zÀ-ỹ])còn(?: lại)?(?![A-Za-zÀ-ỹ])|(?<![A-Za-zÀ-ỹ])đến (?:nay|ngày)|chuyển (?:sang )?(?:năm|kỳ|quý|tháng) (?:sau|20\d\d)|chuyển sang năm/u;
const CAME = /tăng|phát sinh|mới|thêm|tiếp nhận|bổ sung|(?<![A-Za-zÀ-ỹ])(?:tái|nhập|đến|thu(?! hồi)|vận động)(?![A-Za-zÀ-ỹ])/u;
const WENT = /giảm|thoát|thu hồi|đã|trả|giải (?:quyết|thể)|chuyển đi|(?<![A-Za-zÀ-ỹ])(?:ra|xuất|chết|đi|chi|sử dụng)(?![A-Za-zÀ-ỹ])/u;
const MOST_FLOWS = 5;
const LIKELY = decimal("0.2");
const LEAST_RUN = 3;
const MOST_RUN = 12;
const LEAST_ROWS = 2;
const LEAST_FURTHER = 3;
const LEAST_SILENT = 4;
/** Digits of totals that two rows do not make by chance, and how near one must be that misses: a fifth. */
const LONG = 4;
const NEAR = { least: decimal("0.8"), most: decimal("1.25") };
const SURE_ROWS = 3;

interface Shape {
  readonly column: number;
  /** Columns that are added, and those that are taken away. */
  readonly adds: readonly number[];
  readonly takes: readonly number[];
  /** By how much the result is divided: the number of columns of an average, else 1. */
  readonly over: number;
  /** The headers say what each column is to the result. */
  readonly told?: boolean;
  /** Columns of another breakdown stand between the result and these. */
  readonly further?: boolean;
  /** No header says that the column is a total. */
  readonly silent?: true;
}

interface Row {
  readonly whole: Figure;
  readonly adds: readonly Figure[];
  readonly takes: readonly Figure[];
}

function rowOf(shape: Shape, row: number, cell: CellAt): Row | null {
  const whole = cell(row, shape.column);
  const [adds, takes] = [shape.adds, shape.takes].map((columns) => columns.flatMap((column) => cell(row, column) ?? []));
  return whole === null || adds === undefined || takes === undefined || adds.length < shape.adds.length || takes.length < shape.takes.length ? null : { whole, adds, takes };
}

function madeBy({ adds, takes }: Row, over: number, values: Values): AnyInterval {
  const sum: Interval = [...adds.map((f) => own(values(f))), ...takes.map((f) => scaleInterval(own(values(f)), decimal(-1)))].reduce(addIntervals, exact(ZERO));
  return over === 1 ? sum : divideIntervals(sum, exact(decimal(over)));
}

function fits(row: Row, over: number, values: Values = asWritten): boolean {
  return meets(madeBy(row, over, values), own(values(row.whole)));
}

/** "Đầu kỳ, phát sinh, đã thu, cuối kỳ": what there was, with what the headers say came and went; of two without such words the second went. */
function flowsTo(column: number, before: readonly number[], headers: readonly string[]): Shape[] {
  const from = before.findLastIndex((other) => OPENING.test(headers[other] ?? ""));
  const opening = before[from];
  const between = before.slice(from + 1);
  if (opening === undefined || between.length < 2 || between.length > MOST_FLOWS) return [];
  const [came, went] = [CAME, WENT].map((pattern) => between.filter((other) => pattern.test(headers[other] ?? "")));
  const told = came !== undefined && went !== undefined && came.length + went.length === between.length && !came.some((other) => went.includes(other));
  if (told) return [{ column, adds: [opening, ...came], takes: went, over: 1, told: true }];
  const [first, second] = between;
  return between.length === 2 && first !== undefined && second !== undefined ? [{ column, adds: [opening, first], takes: [second], over: 1 }] : [];
}

/** Runs of columns side by side that a column may sum up: those in front of it, longest first, or those behind it. */
function shapesOf(column: number, numeric: readonly number[], headers: readonly string[]): Shape[] {
  const header = headers[column] ?? "";
  const plain = numeric.filter((other) => other !== column && !RATE.test(headers[other] ?? "") && !MEAN.test(headers[other] ?? ""));
  const runs = (columns: readonly number[]): readonly (readonly number[])[] => columns.map((_, i) => columns.slice(i)).filter((run) => run.length >= LEAST_RUN && run.length <= MOST_RUN);
  const before = plain.filter((other) => other < column);
  const behind = plain.filter((other) => other > column);
  const flows = CLOSING.test(header) ? flowsTo(column, before, headers) : [];
  if (RATE.test(header)) return [];
  if (MEAN.test(header)) {
    // The total of the run may stand between it and its average.
    const without = before.filter((other) => !TOTAL.test(headers[other] ?? ""));
    return runs(without).map((adds): Shape => ({ column, adds, takes: [], over: adds.length }));
  }
  if (!TOTAL.test(header)) {
    // "Toàn xã, thôn 1, thôn 2, …": no word tells which column sums up the others, but all rows do.
    const silent = [...runs(before), ...behind.map((_, i) => behind.slice(0, behind.length - i)).filter((run) => run.length >= LEAST_RUN && run.length <= MOST_RUN)];
    return [...flows, ...silent.map((adds): Shape => ({ column, adds, takes: [], over: 1, silent: true }))];
  }
  // Right behind the total two kinds may be all: "Tổng số, đã xử lý, chưa xử lý".
  const forwards = behind.map((_, i) => behind.slice(0, behind.length - i)).filter((run) => run.length >= LEAST_RUN - 1 && run.length <= MOST_RUN);
  // "Tổng số, nam, nữ, thạc sĩ, đại học, khác": broken down once more.
  const further = behind.slice(LEAST_RUN - 1).flatMap((_, i) => {
    const rest = behind.slice(i + LEAST_RUN - 1);
    return rest.map((_column, cut) => rest.slice(0, rest.length - cut)).filter((run) => run.length >= LEAST_RUN - 1 && run.length <= MOST_RUN);
  });
  // "Tổng, đã xử lý, chưa xử lý", "Tổng số, nam, nữ": two kinds and no third, by their headers.
  const pair = (adds: readonly number[]): boolean => isPair(adds.map((other) => headers[other] ?? ""));
  const shape = (adds: readonly number[]): Shape => ({ column, adds, takes: [], over: 1, ...(pair(adds) ? { told: true } : {}) });
  return [...flows, ...[...runs(before), ...forwards].map(shape), ...further.map((adds): Shape => ({ ...shape(adds), further: true }))];
}

/** One slip of the pen explains the gap, and the result is no average or last value of its run. */
function slipped({ whole, adds, takes }: Row, over: number): boolean {
  if (over !== 1 || (takes.length === 0 && isAverage(whole, adds))) return over !== 1;
  // Where the other rows agree to the last digit, cells without decimals are exact.
  const counted = (f: Figure, sign: 1 | -1): Figure => ({ ...f, value: f.value.times(sign), whole: f.decimals === 0 });
  const terms = [...adds.map((f) => counted(f, 1)), ...takes.map((f) => counted(f, -1))];
  return [slipChance, lengthSlipChance].some((chance) => chance(counted(whole, 1), terms)?.lte(LIKELY) === true);
}

/** True where the parts are hardly off. */
function near({ whole, adds, takes }: Row): boolean {
  const made = [...adds.map(({ value }) => value), ...takes.map(({ value }) => value.times(-1))].reduce((a, b) => a.plus(b), ZERO);
  return made.gte(whole.value.times(NEAR.least)) && made.lte(whole.value.times(NEAR.most));
}

function formulaOf({ whole, adds, takes }: Row, over: number, ok: boolean): string {
  const sum = [...adds.map((f, i) => `${i > 0 ? "+ " : ""}${shown(f)}`), ...takes.map((f) => `− ${shown(f)}`)].join(" ");
  return `${over === 1 ? sum : `(${sum}) / ${over}`} ${ok ? "=" : "≠"} ${shown(whole)}`;
}

/** Relations of columns that sum up a run of others in row after row; `nameOf` names a row. */
export function runRelations(headers: readonly string[], numeric: readonly number[], rows: readonly number[], cell: CellAt, nameOf: (row: number) => string): Draft[] {
  return numeric.flatMap((column): Draft[] => {
    const out: Draft[] = [];
    const used = new Set<number>();
    for (const shape of shapesOf(column, numeric, headers)) {
      if (used.size > 0 && (shape.further !== true || shape.adds.some((other) => used.has(other)))) continue;
      if (shape.silent === true && rows.slice(0, LEAST_SILENT).filter((row) => {
        const found = rowOf(shape, row, cell);
        return found !== null && fits(found, 1);
      }).length < LEAST_SILENT - 1) continue;
      const told = rows.flatMap((row) => {
        const found = rowOf(shape, row, cell);
        return found === null ? [] : [{ row, found, ok: fits(found, shape.over) }];
      });
      const proving = told.filter(({ ok, found }) => ok && digitsWritten(found.whole) >= 2).length;
      const fitting = told.filter(({ ok }) => ok).length;
      const long = shape.over === 1 && told.filter(({ ok, found }) => ok && tellingDigits(found.whole) >= LONG).length >= LEAST_ROWS;
      // "Tổng số | Lớp 6 | … | Lớp 9": a total by its name, though some rows of it are wrong.
      const mostly = shape.silent !== true && TOTAL.test(headers[column] ?? "") && proving >= LEAST_SILENT && 3 * fitting >= 2 * told.length;
      if (proving < (shape.told === true ? 1 : shape.silent === true ? LEAST_SILENT : shape.further === true && !long ? LEAST_FURTHER : LEAST_ROWS) || (fitting < told.length - 1 && !mostly)) continue;
      const counted = ({ whole, adds, takes }: Row): boolean => fitting >= SURE_ROWS && [whole, ...adds, ...takes].every((f) => f.whole);
      // A level among amounts ("hộ nghèo cuối năm"): only what a slip of the pen explains is doubted, or what is counted.
      for (const other of shape.adds) used.add(other);
      out.push(...told.filter(({ ok, found }) => ok || shape.told === true || counted(found) || (long && shape.silent !== true && near(found)) || slipped(found, shape.over)).map(({ row, found, ok }): Draft => {
        const figures = [found.whole, ...found.adds, ...found.takes];
        const holds = (values: Values): boolean => fits(found, shape.over, values);
        return {
          kind: shape.over === 1 ? "sum" : "ratio", figures, holds, verdict: judge(figures, holds, fitting >= SURE_ROWS && fitting >= told.length - 1 && shape.over === 1 ? "inconsistent" : "review"), formula: formulaOf(found, shape.over, ok),
          message: ok ? `Cột “${titleOf(headers[column], column)}” khớp ở dòng “${nameOf(row)}”.` : `Cần rà soát cột “${titleOf(headers[column], column)}” ở dòng “${nameOf(row)}”: không khớp các cột như ở các dòng khác.`,
        };
      }));
    }
    return out;
  });
}
