/** One indicator told in two places with figures that a slip of the pen parts: what is asked about it. */
import type { ReadReport } from "../../../claims/read";
import { shown, written, type Draft } from "../../draft";
import { quotedStatement, type Statement } from "../../links/statements";
import { asFigure } from "../facets";
import { compareFigures } from "../indicator/comparisons";
import { placesOf } from "../places";
import type { Parted } from "./digits";

/** What a slip has done to a figure, in words. */
export const WORDS = { "one-digit": "khác một chữ số", exchanged: "đảo hai chữ số", moved: "lệch hàng", lost: "thừa hoặc thiếu một chữ số" } as const;

/** A question about what `told` says again of `source`, parted by `how`; null where no slip parts the two. */
export function differing(report: ReadReport, source: Statement, told: Statement, how: Parted["how"] | null): Draft {
  const [x, y] = [asFigure(source, told), asFigure(told, source)];
  const { holds } = compareFigures("value", x, y, true);
  const [here, there] = placesOf(report, y, x);
  const show = x.unit?.id === y.unit?.id ? shown : written;
  return {
    kind: "same", verdict: "review", figures: [x, y], holds,
    message: `Cần xem ${quotedStatement(told)}: ${here} ghi ${written(y)}, ${there} ghi ${written(x)}${how === null ? "" : ` (${WORDS[how]})`}.`,
    formula: `${show(x)} ↔ ${show(y)}`,
  };
}
