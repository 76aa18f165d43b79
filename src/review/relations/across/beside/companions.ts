/** "312 vụ/408 đối tượng" here, "312 vụ với 480 đối tượng" there: where one count of a pair is told again, the other is, too. */
import { placeAmong, type Claim } from "../../../claims/claim";
import type { ReadReport } from "../../../claims/read";
import { contentWords } from "../../../claims/words";
import { quoted } from "../../../claims/name";
import { isPercent, nounOf } from "../../../reading/figure";
import { shown, written, type Draft } from "../../draft";
import { statedBeside } from "../../links/beside";
import { weightOfValue } from "../../links/facts";
import { ofTwoNames } from "../../links/namesakes";
import { slip } from "../../links/strength";
import { compareFigures } from "../indicator/comparisons";
import { knownFrom, type Known } from "../known";
import { slippedWholes } from "./fractions";
import { fractionsAgain } from "./fractionsAgain";
import { indexes } from "./indexes";
import { inOtherUnits } from "./inOtherUnits";
import { ledTo } from "./ledTo";
import { referred } from "./referred";
import { unowned } from "./unowned";
import { twins } from "./twins";

/** What may stand between the two counts of a pair. */
const BETWEEN = /^\s*(?:\/|[^\d;.:()]{0,40}(?:,|và|với|gồm|liên quan|làm|bắt(?: giữ)?|khởi tố|xử lý|làm chết|bị thương))\s*$/u;
const LEAST_WEIGHT = 2;

/** The claims right beside one, of a noun of their own. */
function beside(claim: Claim, report: ReadReport): readonly Claim[] {
  const read = report.paragraphs[claim.paragraph];
  if (read === undefined) return [];
  const { low } = read.paragraph.content;
  const at = placeAmong(read.claims, claim);
  const pair = (x: Claim | undefined, y: Claim | undefined): boolean =>
    x !== undefined && y !== undefined && x.group === y.group && BETWEEN.test(low.slice(x.figure.unitEnd, y.figure.start)) && nounOf(x.figure) !== "" && nounOf(y.figure) !== "" && nounOf(x.figure) !== nounOf(y.figure);
  const [before, after] = [read.claims[at - 1], read.claims[at + 1]];
  return [...(before !== undefined && pair(before, claim) ? [before] : []), ...(after !== undefined && pair(claim, after) ? [after] : [])];
}

/** What stands beside a figure that agrees in two places, so `told` says, and does not agree itself. */
export function companions(report: ReadReport, told: readonly Draft[]): Draft[] {
  const known = knownFrom(told);
  const again = told.filter((draft) => draft.kind === "same" && draft.verdict === "consistent");
  return [...pairs(report, again, known), ...twins(report, again, known), ...slippedWholes(report, known), ...fractionsAgain(report, known), ...inOtherUnits(report, known), ...ledTo(report, known), ...referred(report, known), ...unowned(report, known), ...indexes(report, again, known)];
}

/** Pairs of counts of which one agrees in two places and the other differs by a slip. */
function pairs(report: ReadReport, again: readonly Draft[], { failing, alike }: Known): Draft[] {
  const byFigure = new Map([...report.claims.values()].map((claim) => [claim.figure.id, claim]));
  return again.flatMap((draft): Draft[] => {
    const [first, last] = [draft.figures[0], draft.figures[draft.figures.length - 1]];
    if (first === undefined || last === undefined || first.paragraph === last.paragraph) return [];
    const [a, b] = [byFigure.get(first.id), byFigure.get(last.id)];
    if (a === undefined || b === undefined || isPercent(first) || weightOfValue(first.value) < LEAST_WEIGHT || a.planned !== b.planned) return [];
    return beside(a, report).flatMap((x) => beside(b, report).flatMap((y): Draft[] => {
      const { figure: p } = x;
      const { figure: q } = y;
      if (nounOf(p) !== nounOf(q) || p.value.eq(q.value) || !slip(p, q) || statedBeside(report, p, q) || [p, q].some((f) => failing.has(f.id) || f.hedge !== null || f.bound || f.denominator !== null) || alike.has(q.id) || ofTwoNames(first, last, report)) return [];
      return [{
        kind: "same", verdict: "review", figures: [p, q], holds: compareFigures("value", p, q, true).holds,
        message: `Cần xem ${contentWords(y.label).length > 0 ? quoted(y) : nounOf(q)}: cùng ${written(first)}, nơi này ghi ${written(p)}, nơi kia ghi ${written(q)}.`,
        formula: `${shown(p)} ↔ ${shown(q)}`,
      }];
    }));
  });
}
