/** What stands in the paragraphs of two figures: where the one also has the value of the other, neither has told the other wrongly. */
import { claimsAbout } from "../../claims/about";
import type { Claim } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import type { Role } from "../../claims/roles";
import { oncePer } from "../../once";
import { isPercent, isPoints, kindOf, type Figure } from "../../reading/figure";
import { baseValue } from "../evidence";

/** A value as a text: in its base unit, and as it is written, for a cell's unit is said elsewhere. */
const textsOf = oncePer((figure: Figure): readonly [string, string] => {
  const base = baseValue(figure);
  const text = figure.value.abs().toFixed();
  return [base === figure.value ? text : base.abs().toFixed(), text];
});

interface Words {
  /** By paragraph: the figures of each value in its base unit, and as it is written. */
  readonly valuesAt: ReadonlyMap<number, readonly [ReadonlyMap<string, readonly Figure[]>, ReadonlyMap<string, readonly Figure[]>]>;
  /** The claim that a figure is the own figure of, or is said about. */
  readonly about: ReadonlyMap<number, Claim>;
  /** What a figure is held against. */
  readonly roles: ReadonlyMap<number, "plan" | "time">;
}

const AGAINST: Partial<Record<Role, "plan" | "time">> = { "plan-percent": "plan", "plan-change": "plan", growth: "time", change: "time", prior: "time" };

const wordsOf = oncePer((report: ReadReport): Words => {
  const valuesAt = new Map<number, readonly [Map<string, Figure[]>, Map<string, Figure[]>]>();
  for (const figure of report.figures.values()) {
    const here = valuesAt.get(figure.paragraph) ?? ([new Map<string, Figure[]>(), new Map<string, Figure[]>()] as const);
    valuesAt.set(figure.paragraph, here);
    textsOf(figure).forEach((text, form) => {
      const those = here[form]?.get(text);
      if (those === undefined) here[form]?.set(text, [figure]);
      else those.push(figure);
    });
  }
  const roles = new Map(report.paragraphs.flatMap((read) => read.readings.flatMap(({ figure, role }) => {
    const against = AGAINST[role];
    return against === undefined ? [] : [[figure.id, against] as const];
  })));
  return { valuesAt, about: claimsAbout(report), roles };
});

/** Digits from which a value that stands beside is no chance. */
const LEAST_DIGITS = 2;

/** "tỷ lệ hộ nghèo 9,8%" beside "tỷ suất sinh 8,9‰" is told of another indicator, a distance in points is no level, tonnes are no đồng. */
function ofAnother(beside: Figure, figures: readonly Figure[], { about, roles }: Words): boolean {
  const own = about.get(beside.id);
  return figures.every((figure) => {
    // "thấp hơn kế hoạch 6,0 điểm ‰ …, giảm 6,4 điểm ‰ so với năm 2022": against the target, and against the year before.
    const sides = [beside, figure].map((f) => roles.get(f.id));
    if (sides.includes("plan") && sides.includes("time")) return true;
    if (isPoints(beside) !== isPoints(figure) && (isPercent(beside) || isPoints(beside))) return true;
    if (beside.unit !== null && figure.unit !== null && kindOf(beside) !== kindOf(figure)) return true;
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
  const [x, y] = [textsOf(a), textsOf(b)];
  const stands = (paragraph: number, [base, plain]: readonly [string, string]): boolean => {
    const here = words.valuesAt.get(paragraph);
    const another = (beside: Figure): boolean => !ofAnother(beside, [a, b], words);
    return here !== undefined && ((here[0].get(base)?.some(another) ?? false) || (here[1].get(plain)?.some(another) ?? false));
  };
  return (b.value.c.length >= LEAST_DIGITS && stands(a.paragraph, y)) || (a.value.c.length >= LEAST_DIGITS && stands(b.paragraph, x));
}

/** Figures in front of one and behind it that may be told with it. */
const MOST_NEAR = 3;

/** "7/151 xã nợ quá hạn trên 1%, 2 xã trên 2%" here and "9/151 xã" there: what one place tells apart, another adds up. */
export function together(report: ReadReport, source: { readonly figure: Figure }, told: { readonly figure: Figure }): boolean {
  const { figure } = source;
  const readings = report.paragraphs[figure.paragraph]?.readings ?? [];
  const at = readings.findIndex((reading) => reading.figure.id === figure.id);
  return readings.slice(Math.max(0, at - MOST_NEAR), at + MOST_NEAR + 1).some(({ figure: near }) => near.id !== figure.id && kindOf(near) === kindOf(figure) && !isPercent(near) && near.value.plus(figure.value).eq(told.figure.value));
}
