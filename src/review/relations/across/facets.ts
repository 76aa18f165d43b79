/** What a statement says of its indicator: how much there is, the target, what there was, how it changed, what share it is; and by what figure. */
import { signedGrowth } from "../../claims/claim";
import type { Role } from "../../claims/roles";
import { oncePer } from "../../once";
import { isPercent, type Figure } from "../../reading/figure";
import { isChangeOnly, weightOfValue } from "../links/facts";
import type { Statement } from "../links/statements";

/** Digits of a count in a table that may be a difference. */
const FEW_DIGITS = 2;

const CHANGES: ReadonlySet<Role> = new Set<Role>(["growth", "change", "plan-change"]);
export type Sort = "level" | "change" | "any";

const LEVELS: ReadonlySet<Statement["column"]> = new Set<Statement["column"]>(["prior", "target", "actual", "month", "estimate"]);
const isSigned = ({ figure }: Statement): boolean => figure.value.lt(0) || figure.text.startsWith("+");

const RATE = /(?<![A-Za-zÀ-ỹ])tỷ (?:lệ|trọng)(?![A-Za-zÀ-ỹ])[^,;:.\d]*$/u;

/** "tỷ lệ hộ nghèo giảm còn 2,52%": where it has fallen to. */
const isReached = ({ role, figure, claim, reading }: Pick<Statement, "role" | "figure" | "claim" | "reading">): boolean => reading?.toLevel === true && role === "growth" && isPercent(figure) && reading.figure.id === claim?.figure.id && RATE.test(reading.lead);

/** How much there is, or how much it changed; "any" where a cell does not say. */
export const sortOf = oncePer((s: Statement): Sort => {
  // "+2" and "-3" in a column of differences are nobody's count.
  if (s.role === "cell") return isPercent(s.figure) || s.unit?.dimension === "percent" || weightOfValue(s.value) > FEW_DIGITS ? "any" : s.column === "gap" || isSigned(s) ? "change" : LEVELS.has(s.column) ? "level" : "any";
  if (isReached(s)) return "level";
  if (CHANGES.has(s.role as Role) || (s.claim !== null && s.role === "value" && (isChangeOnly(s.claim) || s.claim.measure === "growth"))) return "change";
  // "207 vụ, giảm 29 vụ (12,29%)": the change once more, in percent.
  return s.role === "ratio" ? "any" : "level";
});

export type Facet = "level" | "target" | "prior" | "plan" | "growth" | "share" | "change";

/** What is said of the indicator: only one facet of two statements can be one. */
export const facetOf = oncePer(({ role, column, figure, claim, reading }: Statement): Facet => {
  if (role === "target" || column === "target") return "target";
  if (role === "prior" || column === "prior") return "prior";
  if (role === "plan-percent" || column === "percentOfTarget") return "plan";
  if (isReached({ role, figure, claim, reading })) return "level";
  if (role === "growth" || column === "growth" || (claim !== null && role === "value" && claim.measure === "growth")) return "growth";
  if (role === "change" || role === "plan-change" || column === "gap" || (claim !== null && role === "value" && isChangeOnly(claim))) return "change";
  return role === "share" || (role === "ratio" && isPercent(figure)) ? "share" : "level";
});

/** "Kế hoạch vốn được giao 602.170, gồm …": the unit of all amounts is said at the head of the paper. */
const unitless = (s: Statement): boolean => s.role !== "cell" && s.unit === null && s.figure.noun === "" && s.figure.denominator === null;
const isMoney = ({ unit }: Statement): boolean => unit?.dimension.startsWith("money") === true;

/** The figure in the unit that only the words of its table name. */
export function asFigure(s: Statement, model: Statement): Figure {
  if (s.role !== "cell") return unitless(s) && isMoney(model) ? { ...s.figure, unit: model.unit } : s.figure;
  return { ...s.figure, unit: s.unit ?? model.unit, noun: s.unit === null ? model.figure.noun : "", whole: model.figure.whole };
}

/** Whether a change is a fall; null where that is not said. A cell need not bear its sign. */
export const fallen = oncePer((s: Statement): boolean | null => (s.role === "cell" ? (s.figure.value.lt(0) ? true : null) : sortOf(s) === "change" && s.reading !== null ? signedGrowth(s.reading).value.lt(0) : null));

/** "giảm 9,2%" is not "tăng 9,2%". */
export function turned(a: Statement, b: Statement): boolean {
  const [x, y] = [fallen(a), fallen(b)];
  return x !== null && y !== null && x !== y;
}
