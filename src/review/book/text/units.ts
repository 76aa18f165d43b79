/** What a figure of a sentence and one of a table have in common to be compared in. */
import { decimal, parseUnit, sameKind, type Decimal, type Unit } from "../../../figures";
import type { Indicator } from "../../../plan";
import type { Figure } from "../../reading/figure";
import { wordsOf } from "./words";

/** Factors that bring both into one unit. */
export interface Common {
  readonly text: Decimal;
  readonly table: Decimal;
}

const ONE = decimal(1);
const PEOPLE = new Set(["người", "lao động", "lượt người", "học sinh", "khách", "dân", "đối tượng", "lượt khách", "cán bộ", "giáo viên"]);

function numeratorOf(unitText: string): Unit | null {
  const [top] = unitText.split("/");
  return top === undefined ? null : parseUnit(top);
}

/** "triệu đồng/người/năm" and "triệu đồng/người" say the same of a year's report. */
function withoutYear(unit: Unit): string {
  return unit.base.replace(/\/(?:năm|nam)$/u, "");
}

/** Null where the two cannot be compared, or nobody can say whether they can. */
export function commonUnit(figure: Figure, unit: Unit | null, indicator: Indicator): Common | null {
  const own = indicator.unit;
  if (own === null) return null;
  if (unit !== null) {
    if (sameKind(unit, own)) return { text: unit.factor, table: own.factor };
    if (unit.dimension === "intensity" && own.dimension === "intensity" && withoutYear(unit) === withoutYear(own)) return { text: unit.factor, table: own.factor };
    if (own.dimension === "intensity" && unit.dimension !== "count" && unit.dimension !== "percent") {
      const top = numeratorOf(indicator.unitText);
      return top !== null && sameKind(top, unit) ? { text: unit.factor, table: top.factor } : null;
    }
  }
  if (own.dimension !== "count" || (unit !== null && unit.dimension !== "count")) return null;
  return countsAlike(figure, unit, own, indicator) ? { text: unit?.factor ?? ONE, table: own.factor } : null;
}

/** Two words for the same things: the unit's, or one that the indicator's name uses itself. */
function countsAlike(figure: Figure, unit: Unit | null, own: Unit, indicator: Indicator): boolean {
  const noun = unit === null ? figure.noun : unit.base;
  if (noun === "") return false;
  if (PEOPLE.has(noun) && PEOPLE.has(own.base)) return true;
  const known = new Set([...wordsOf(own.base), ...wordsOf(indicator.name.toLowerCase().normalize("NFC"))].map((w) => w.text));
  const words = wordsOf(noun).map((w) => w.text);
  return words.length > 0 && words.every((word) => known.has(word));
}
