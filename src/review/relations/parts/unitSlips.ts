/** A figure whose unit alone keeps its list from adding up: "tỷ" among "triệu". */
import { ZERO } from "../../../figures";
import { isPercent, type Figure } from "../../reading/figure";
import type { ReadReport } from "../../claims/read";
import { quoted } from "../../claims/name";
import { asWritten, type Draft, type Values } from "../draft";
import { equation, makes } from "../evidence";
import { partLists, type PartList } from "../lists/groups";

/** Digits the total needs before an agreement is no accident. */
const LEAST_DIGITS = 3;
const MOST_PARTS = 12;

function measured(f: Figure): boolean {
  return f.unit !== null && f.unit.dimension !== "count" && !isPercent(f) && f.denominator === null && f.hedge === null && !f.bound;
}

type KnownUnit = NonNullable<Figure["unit"]>;

interface Slip {
  readonly odd: Figure;
  readonly unit: KnownUnit;
}

/** Each figure in each unit that another figure of the list has; none where they measure unlike things. */
function slipsOf(figures: readonly Figure[]): Slip[] {
  const units = new Map(figures.flatMap((f) => (f.unit === null ? [] : [[f.unit.id, f.unit] as const])));
  const [first, ...others] = [...units.values()];
  if (first === undefined || others.length === 0 || others.some((unit) => unit.dimension !== first.dimension || unit.base !== first.base)) return [];
  return figures.flatMap((odd) => [...units.values()].filter((unit) => odd.unit?.factor.eq(unit.factor) === false).map((unit) => ({ odd, unit })));
}

function inOneUnit(list: PartList): Draft[] {
  const whole = list.total.figure;
  const parts = list.parts.map((part) => part.figure);
  const all = [whole, ...parts];
  if (list.tentative === true || parts.length < 2 || parts.length > MOST_PARTS || !all.every(measured) || whole.value.c.length < LEAST_DIGITS) return [];
  const adds = (values: Values): boolean => makes(parts, whole, values);
  if (adds(asWritten)) return [];
  const slips = slipsOf(all).filter(({ odd, unit }) => {
    // A part that vanishes beside the rest fits in any unit.
    const none: Values = (f) => (f.id === odd.id ? { ...f, value: ZERO, decimals: 9, whole: false } : f);
    return adds((f) => (f.id === odd.id ? { ...f, unit } : f)) && !adds(none);
  });
  const [slip] = slips;
  if (slip === undefined || slips.length > 1) return [];
  return [{
    kind: "sum", verdict: list.claims === "all" && !list.open ? "inconsistent" : "review", figures: all, holds: adds, formula: equation(parts, "≠", whole),
    message: `Cần rà soát ${quoted(list.total)}: ${slip.odd.text} ghi bằng ${slip.odd.unit?.label ?? ""}; nếu bằng ${slip.unit.label} thì tổng khớp.`,
  }];
}

export function unitSlips(report: ReadReport): Draft[] {
  return partLists(report).flatMap(inOneUnit);
}
