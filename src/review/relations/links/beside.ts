/** What stands in the paragraphs of two figures: where the one also has the value of the other, neither has told the other wrongly. */
import { decimal } from "../../../figures";
import type { Claim } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import { oncePer } from "../../once";
import { isPercent, isPoints, type Figure } from "../../reading/figure";

/** A value in its base unit, within its paragraph. */
const keyOf = (paragraph: number, { value, unit }: Figure): string => `${paragraph}:${value.abs().times(unit?.factor ?? decimal(1)).toFixed()}`;

/** The same as it is written: a cell's unit is said elsewhere. */
const plainKeyOf = (paragraph: number, { value }: Figure): string => `${paragraph}=${value.abs().toFixed()}`;

interface Words {
  readonly valuesAt: ReadonlyMap<string, readonly Figure[]>;
  /** The claim that a figure is the own figure of, or is said about. */
  readonly about: ReadonlyMap<number, Claim>;
}

const wordsOf = oncePer((report: ReadReport): Words => {
  const valuesAt = new Map<string, Figure[]>();
  for (const figure of report.figures.values()) {
    for (const key of [keyOf(figure.paragraph, figure), plainKeyOf(figure.paragraph, figure)]) {
      const those = valuesAt.get(key);
      if (those === undefined) valuesAt.set(key, [figure]);
      else if (!those.includes(figure)) those.push(figure);
    }
  }
  const about = new Map<number, Claim>();
  for (const claim of report.claims.values()) {
    about.set(claim.figure.id, claim);
    for (const { figure } of claim.attributes) about.set(figure.id, claim);
  }
  return { valuesAt, about };
});

/** Digits from which a value that stands beside is no chance. */
const LEAST_DIGITS = 2;

/** "tỷ lệ hộ nghèo 9,8%" beside "tỷ suất sinh 8,9‰" is told of another indicator, and a distance in points is no level. */
function ofAnother(beside: Figure, figures: readonly Figure[], { about }: Words): boolean {
  const own = about.get(beside.id);
  return figures.every((figure) => {
    if (isPoints(beside) !== isPoints(figure) && (isPercent(beside) || isPoints(beside))) return true;
    const name = about.get(figure.id);
    if (own === undefined || name === undefined || own === name) return false;
    const common = own.core.filter((word) => name.core.includes(word)).length;
    return 2 * common < Math.min(own.core.length, name.core.length);
  });
}

/** "năm 2020: 47,5%; … năm 2023: 57,4%" against "57,4%" elsewhere: true where one paragraph states both values. */
export function statedBeside(report: ReadReport, a: Figure, b: Figure): boolean {
  // "tăng 9,2%" against "giảm 9,2%", "812,5 triệu đồng" against "812,5 tỷ đồng": the figure itself, not one beside it.
  if (a.paragraph === b.paragraph || a.value.abs().eq(b.value.abs())) return false;
  const words = wordsOf(report);
  const stands = (key: string): boolean => (words.valuesAt.get(key) ?? []).some((beside) => !ofAnother(beside, [a, b], words));
  return [[a, b], [b, a]].some(([x, y]) => x !== undefined && y !== undefined && y.value.c.length >= LEAST_DIGITS && (stands(keyOf(x.paragraph, y)) || stands(plainKeyOf(x.paragraph, y))));
}
