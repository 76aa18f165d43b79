/** "tăng 12,4%" told of a value, and 112,4 in the row of a table that has the same value: one change, told as a percentage and as an index. */
import { HUNDRED } from "../../../../figures";
import { signedGrowth } from "../../../claims/claim";
import type { ReadReport } from "../../../claims/read";
import type { Reading } from "../../../claims/roles";
import { isPercent, type Figure } from "../../../reading/figure";
import { shown, type Draft } from "../../draft";
import { baseOf, planPercents, type Base } from "../../links/facts";
import { quotedStatement, statementsOf, type Statement } from "../../links/statements";
import { slip } from "../../links/strength";
import { facetOf } from "../facets";
import { compareFigures } from "../indicator/comparisons";
import type { Known } from "../known";

/** Digits of a value that a place and a row share by no chance. */
const LEAST_DIGITS = 3;
/** An index stands about a hundred; a percentage of change above that is rare. */
const LEAST_INDEX = 50;

const ofMonth = /tháng trước|tháng\s*\d/u;
const ofQuarter = /quý trước/u;
const headed = ({ label }: Statement): Base => (ofMonth.test(label.replace(/\d+ tháng/gu, "")) ? "month" : ofQuarter.test(label) ? "quarter" : "year");

interface Told {
  readonly said: Figure;
  readonly level: Figure;
  readonly cell: Statement;
}

/** Each change and each surplus of the target that a claim tells, with the one index of the row that is of the same base. */
function toldOf({ claim }: Statement, row: readonly Statement[]): Told[] {
  if (claim === null) return [];
  const indexes = row.filter((s) => s.figure.value.gt(LEAST_INDEX) && s.unit?.dimension === "percent" && s.column !== "target" && s.column !== "actual");
  const only = (cells: readonly Statement[]): readonly Statement[] => (cells.length === 1 ? cells : []);
  const over = (reading: Reading, level: Figure, cells: readonly Statement[]): Told[] => only(cells).map((cell) => ({ said: reading.figure, level, cell }));
  const growths = claim.attributes.filter((a) => a.role === "growth" && isPercent(a.figure) && a.toLevel !== true && !a.figure.bound && a.figure.hedge === null);
  return [
    ...growths.flatMap((a) => {
      const grown = signedGrowth(a);
      return over(a, { ...grown, value: grown.value.plus(HUNDRED) }, indexes.filter((s) => facetOf(s) === "growth" && headed(s) === baseOf(a)));
    }),
    ...planPercents(claim).flatMap(({ reading, figure }) => (figure === reading.figure || figure.hedge !== null ? [] : over(reading, figure, indexes.filter((s) => facetOf(s) === "plan")))),
  ];
}

/** What a claim and the row of its value tell of one change; `again`: two places each that tell one value. */
export function indexes(report: ReadReport, again: readonly Draft[], { failing }: Known): Draft[] {
  const statements = statementsOf(report);
  const byFigure = new Map(statements.map((s) => [s.figure.id, s]));
  const rows = new Map<string, Statement[]>();
  for (const s of statements) {
    if (s.role !== "cell") continue;
    const row = rows.get(s.place);
    if (row === undefined) rows.set(s.place, [s]);
    else row.push(s);
  }
  const seen = new Set<number>();
  return again.flatMap(({ figures }): Draft[] => {
    const [a, b] = [figures[0], figures[figures.length - 1]].map((f) => (f === undefined ? undefined : byFigure.get(f.id)));
    if (a === undefined || b === undefined || (a.role === "cell") === (b.role === "cell")) return [];
    const [cell, prose] = a.role === "cell" ? [a, b] : [b, a];
    if (prose.claim?.figure.id !== prose.figure.id || prose.value.c.length < LEAST_DIGITS || facetOf(cell) !== "level") return [];
    return toldOf(prose, rows.get(cell.place) ?? []).flatMap(({ said, level, cell: index }): Draft[] => {
      if (seen.has(said.id)) return [];
      const stated = { ...index.figure, unit: level.unit, whole: false };
      const { holds, agrees } = compareFigures("growth", level, stated, false);
      if (agrees) {
        seen.add(said.id);
        return [{ kind: "same", verdict: "consistent", figures: [said, index.figure], message: `Hai nơi nêu khớp nhau: mức tăng, giảm của ${quotedStatement(prose)}.`, formula: `${shown(said)} ↔ ${shown(index.figure)}` }];
      }
      if (failing.has(said.id) || failing.has(index.figure.id) || !slip(level, stated)) return [];
      seen.add(said.id);
      return [{
        kind: "same", verdict: "review", figures: [level, stated], holds,
        message: `Cần xem ${quotedStatement(prose)}: lời văn ghi ${shown(said)}, bảng ghi ${shown(index.figure)} so với 100%.`,
        formula: `100% + ${shown(said)} ↔ ${shown(index.figure)}`,
      }];
    });
  });
}
