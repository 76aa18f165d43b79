/** Columns of a table that tell which part of its total each row is: "Tỷ trọng (%)", and such a column without a name. */
import { HUNDRED } from "../../../figures";
import type { Figure } from "../../reading/figure";
import { shown, type Draft } from "../draft";
import { fitting, judged, type Asked } from "./asked";
import { TOTAL, type CellAt } from "./totalRows";

/** Rows that show what a column is, and one without a name. */
const LEAST = 2;
const LEAST_UNNAMED = 4;

/** What a column of shares is asked of. */
export interface Shared {
  readonly column: number;
  readonly unnamed: boolean;
  /** Columns of amounts that it may tell of. */
  readonly amounts: readonly number[];
  /** Rows that make the total, and all with those below them. */
  readonly top: readonly number[];
  readonly all: readonly number[];
  /** Names of all rows, in small letters and as they are written. */
  readonly names: readonly string[];
  readonly nameOf: (row: number) => string;
}

/** The share of the total itself, where it is not all. */
function ofTotal(whole: Figure, share: Figure | null, name: string): Draft[] {
  if (share === null || share.value.eq(HUNDRED)) return [];
  return [{
    kind: "ratio", figures: [whole, share], holds: (values) => values(share).value.eq(HUNDRED), verdict: "review",
    message: `Cần xem cơ cấu ở “${name}”: dòng tổng phải là 100%.`, formula: `${shown(whole)} / ${shown(whole)} ≠ ${shown(share)}%`,
  }];
}

/** Each row's share of the total, the row so named or that of a hundred, where one column of amounts alone explains it. */
export function shareColumn(asked: Shared, cell: CellAt): Draft[] {
  const { column, unnamed, amounts, top, all, names, nameOf } = asked;
  const total = top.find((row) => TOTAL.test(names[row] ?? "")) ?? all.find((row) => cell(row, column)?.value.eq(HUNDRED));
  if (total === undefined) return [];
  const shows = (shares: readonly Asked[]): boolean => fitting(shares) >= (unnamed ? LEAST_UNNAMED : LEAST) && fitting(shares) >= shares.length - 1;
  for (const of of amounts) {
    const whole = cell(total, of);
    if (whole === null || whole.value.lte(0)) continue;
    const sharesOf = (rows: readonly number[]): Asked[] => rows.flatMap((row): Asked[] => {
      const [now, stated] = [cell(row, of), cell(row, column)];
      return row === total || now === null || stated === null ? [] : [{ form: "share", now, then: whole, stated, name: nameOf(row) }];
    });
    const direct = sharesOf(top);
    const found = [[...direct, ...sharesOf(all.filter((row) => !top.includes(row)))], direct].find(shows);
    if (found !== undefined) return [...judged(found), ...ofTotal(whole, cell(total, column), nameOf(total))];
  }
  return [];
}
