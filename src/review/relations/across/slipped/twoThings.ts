/** What sets two statements under one name apart, whatever their figures: other papers, times, places, items, or arithmetic of their own. */
import type { ReadReport } from "../../../claims/read";
import { statedBeside, together } from "../../links/beside";
import { onePaper } from "../../links/documents";
import { ofTwoNames, ofTwoPlaces, sentenceBefore } from "../../links/namesakes";
import { scopesBetween } from "../../links/scopes";
import type { Statement } from "../../links/statements";
import type { Evidence } from "../agreeing/evidence";
import { asFigure } from "../facets";
import { apartByComputation, type Known } from "../known";
import { isWish, ofOtherValues } from "./comparable";
import { parallelIn } from "./parallel";

/** Words of its item that each has besides, from which the items speak of two things: "chế độ điều dưỡng cho thân nhân", "mai táng phí cho thân nhân". */
const MANY_OWN = 3;
const ownWords = (a: Statement, b: Statement): number => a.around.item.filter((word) => !b.around.full.has(word) && !b.around.item.includes(word)).length;
const ofTwoItems = (a: Statement, b: Statement): boolean => Math.min(ownWords(a, b), ownWords(b, a)) >= MANY_OWN;

/** "Còn lại các phường lập 3.513 biên bản": of what the rest of the sentence does not name. */
const OTHERS = /(?<![A-Za-zÀ-ỹ])(?:còn lại|khác|riêng)(?![A-Za-zÀ-ỹ])/iu;

/** True for two statements that other papers, a paragraph that tells both values, or arithmetic of their own set apart, whatever their words. */
export function setApart(report: ReadReport, known: Known): (a: Statement, b: Statement) => boolean {
  const ofOne = onePaper(report);
  return (a, b) => !ofOne(a.file, b.file) || (known.alike.has(a.figure.id) && known.alike.has(b.figure.id)) || statedBeside(report, asFigure(a, b), asFigure(b, a)) || together(report, a, b) || together(report, b, a) || apartByComputation(known, a.figure, b.figure);
}

/** True for two statements that are no telling again of one thing, as far as anything but their names says; `near` says of two statements whether they may be compared. */
export function twoThings(report: ReadReport, statements: readonly Statement[], known: Known, evidence: Evidence, near: (a: Statement, b: Statement) => boolean): (a: Statement, b: Statement) => boolean {
  const scopeOf = scopesBetween(report);
  const apart = setApart(report, known);
  const parallel = parallelIn(statements, evidence, near);
  return (a, b) => {
    if (apart(a, b) || isWish(a, report) !== isWish(b, report)) return true;
    if (!near(a, b) || ofOtherValues(a, b) || ofTwoItems(a, b)) return true;
    if (a.claim !== null && b.claim !== null && (scopeOf(a.claim, b.claim) === "differ" || ofTwoPlaces(a.claim, b.claim, report))) return true;
    if (OTHERS.test(sentenceBefore(a.figure, report)) !== OTHERS.test(sentenceBefore(b.figure, report))) return true;
    return ofTwoNames(a.figure, b.figure, report) || parallel(a, b);
  };
}
