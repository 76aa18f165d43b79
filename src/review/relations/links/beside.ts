/** What stands in the paragraphs of two figures: where the one also has the value of the other, neither has told the other wrongly. */
import { decimal } from "../../../figures";
import type { ReadReport } from "../../claims/read";
import type { Figure } from "../../reading/figure";

const known = new WeakMap<ReadReport, ReadonlySet<string>>();

/** A value in its base unit, within its paragraph. */
const keyOf = (paragraph: number, { value, unit }: Figure): string => `${paragraph}:${value.abs().times(unit?.factor ?? decimal(1)).toFixed()}`;

/** The same as it is written: a cell's unit is said elsewhere. */
const plainKeyOf = (paragraph: number, { value }: Figure): string => `${paragraph}=${value.abs().toFixed()}`;

function valuesOf(report: ReadReport): ReadonlySet<string> {
  const before = known.get(report);
  if (before !== undefined) return before;
  const values = new Set<string>();
  for (const figure of report.figures.values()) values.add(keyOf(figure.paragraph, figure)).add(plainKeyOf(figure.paragraph, figure));
  known.set(report, values);
  return values;
}

/** Digits from which a value that stands beside is no chance. */
const LEAST_DIGITS = 2;

/** "năm 2020: 47,5%; … năm 2023: 57,4%" against "57,4%" elsewhere: true where one paragraph states both values. */
export function statedBeside(report: ReadReport, a: Figure, b: Figure): boolean {
  // "tăng 9,2%" against "giảm 9,2%", "812,5 triệu đồng" against "812,5 tỷ đồng": the figure itself, not one beside it.
  if (a.paragraph === b.paragraph || a.value.abs().eq(b.value.abs())) return false;
  const values = valuesOf(report);
  return [[a, b], [b, a]].some(([x, y]) => x !== undefined && y !== undefined && y.value.c.length >= LEAST_DIGITS && (values.has(keyOf(x.paragraph, y)) || values.has(plainKeyOf(x.paragraph, y))));
}
