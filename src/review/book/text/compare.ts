/** A claim against the row it speaks of: its value, percentages of the target, changes, targets; each with a test that must hold. */
import {
  absoluteInterval, addIntervals, displayed, exact, growthPercent, HUNDRED, meets, negateInterval, percentOf, subtractIntervals, truncated,
  type AnyInterval, type Decimal, type Interval,
} from "../../../figures";
import { isDown, type Reading } from "../../claims/roles";
import { baseInterval, isPercent, isPoints, type Figure } from "../../reading/figure";
import { shown } from "../../relations/draft";
import { weightOfValue } from "../../relations/links/facts";
import type { RelationKind } from "../../types";
import { asItStands, type BookDraft, type Operand, type OperandValues } from "../draft";
import type { CellSpan } from "../types";
import type { Fact, Target } from "./facts";
import type { Named } from "./names";
import type { Held } from "./places";
import { cellOperand, type TextOperands } from "./operands";
import { cellName, SAY, short, tableFigure, withUnit } from "./say";
import { rounded, shifted } from "./should";
import { commonUnit } from "./units";
import { differBy, unitCells } from "./unit-alone";

/** One thing a claim says, held against the table. */
export interface Comparison {
  readonly draft: BookDraft;
  readonly agrees: boolean;
  /** Agrees only where the text cut its digits instead of rounding, or where they are read in another way. */
  readonly cut: boolean;
  /** Significant digits of the text's figure: how much an agreement tells. */
  readonly weight: number;
  readonly what: "value" | "percent" | "growth" | "gap" | "target" | "prior";
  /** The text leaves no choice which of the row's figures is meant. */
  readonly certain: boolean;
  /** Whether it would hold with the text's own value (base units) in place of the row's. */
  readonly withOwnValue?: (value: Interval) => boolean;
  /** The two figures are so far apart that they may be of two places. */
  readonly far: boolean;
  /** Holds with the verb that says the opposite. */
  readonly turned?: boolean;
}

type Test = (values: OperandValues) => boolean;

interface Parts {
  readonly kind: RelationKind;
  readonly what: Comparison["what"];
  readonly figure: Figure;
  readonly operands: readonly Operand[];
  readonly holds: Test;
  readonly row: Named;
  readonly message: string;
  readonly formula: (sign: string) => string;
  readonly certain: boolean;
  /** The text's figure as the table would have it. */
  readonly should: string | null;
  readonly withOwnValue?: (value: Interval) => boolean;
  /** Whether it holds with the verb that says the opposite. */
  readonly turned?: () => boolean;
  /** Cells of units that alone make the difference: nobody can say which of them is wrong, so no figure is proposed. */
  readonly units?: readonly CellSpan[];
}

function otherReading(figure: Figure): Interval | null {
  if (figure.alternative === null) return null;
  return baseInterval({ ...figure, value: figure.alternative, decimals: figure.decimals === 0 ? 3 : 0, alternative: null });
}

function cutReading(figure: Figure): Interval | null {
  if (figure.hedge !== null || figure.whole) return null;
  const cut = truncated(figure.value, figure.decimals);
  const factor = figure.unit?.factor;
  return factor === undefined || factor.eq(1) ? cut : { ...cut, low: cut.low?.times(factor) ?? null, high: cut.high?.times(factor) ?? null };
}

/** How a difference is told: of a target it is above or below, of a year before more or less. */
const DIFFERS = { gap: { up: "cao hơn", down: "thấp hơn" }, growth: { up: "tăng", down: "giảm" } } as const;
const FAR = "1.5";
const THOUSANDS = [1, 3, 6, 9];

/** More than half as much again; a factor of ten or a thousand is a slip of the keyboard, no other place. */
function farApart(a: AnyInterval | undefined, b: AnyInterval | undefined): boolean {
  const [x, y] = [a === undefined ? null : middle(a), b === undefined ? null : middle(b)];
  if (x === null || y === null || x.lte(0) || y.lte(0)) return false;
  const ratio = x.gt(y) ? x.div(y) : y.div(x);
  return ratio.gt(FAR) && !THOUSANDS.some((power) => ratio.times(`1e-${power}`).minus(1).abs().lt("0.01"));
}

function comparison(parts: Parts): Comparison {
  const { figure, holds, operands, row } = parts;
  const [own] = operands;
  const unitAlone = parts.units !== undefined;
  const put = (interval: Interval | null): boolean => interval !== null && holds((operand) => (operand === own ? interval : operand.interval));
  const agrees = holds(asItStands);
  // Digits that can be read in two ways, or were cut instead of rounded: a person should look, nobody is blamed.
  const cut = !agrees && (put(otherReading(figure)) || put(cutReading(figure)));
  const turned = !agrees && parts.turned?.() === true;
  const should = agrees || unitAlone || turned || own === undefined || parts.should === null ? null : (shifted(figure, put) ?? parts.should);
  return {
    agrees, cut, what: parts.what, certain: parts.certain,
    far: (parts.what === "value" || parts.what === "target") && operands.length === 2 && !agrees && farApart(operands[0]?.interval, operands[1]?.interval),
    ...(parts.withOwnValue === undefined ? {} : { withOwnValue: parts.withOwnValue }),
    ...(turned ? { turned } : {}),
    weight: isPercent(figure) && figure.value.eq(HUNDRED) ? 0 : weightOfValue(figure.value),
    draft: {
      kind: parts.kind, fault: unitAlone ? "unit-mismatch" : "text-against-table", operands, holds,
      ...(unitAlone ? { places: parts.units } : {}),
      verdict: agrees ? "consistent" : cut ? "review" : "inconsistent",
      message: agrees ? SAY.agrees(row) : parts.message,
      formula: parts.formula(agrees ? "≈" : "≠"),
      ...(own === undefined || should === null || should === figure.text ? {} : { edit: { span: own.span, from: figure.text, to: should, reason: SAY.fromTable } }),
    },
  };
}

/** Best of several readings of one statement: one that agrees, else the first. */
export function best(all: readonly Comparison[]): Comparison | null {
  const found = all.find((c) => c.agrees) ?? all.find((c) => c.cut) ?? all[0] ?? null;
  return found === null ? null : { ...found, certain: found.certain && all.length === 1 };
}

/** A single value in the interval's middle, where it has one. */
function middle(any: AnyInterval): Decimal | null {
  const { low, high } = plain(any);
  return low === null || high === null ? null : low.plus(high).div(2);
}

export class Comparer {
  constructor(private readonly operands: TextOperands) {}

  /** The claim's own figure against one fact of the table. */
  value(figure: Figure, fact: Fact, certain: boolean, what: "value" | "prior" | "target" = "value"): Comparison | null {
    return this.amount(figure, fact.row, fact.held, certain, what);
  }

  target(figure: Figure, row: Named, target: Target, certain: boolean): Comparison | null {
    return this.amount(figure, row, target.held, certain, "target");
  }

  private amount(figure: Figure, row: Named, held: Held, certain: boolean, what: Comparison["what"]): Comparison | null {
    const points = isPoints(figure) || row.indicator.unit?.dimension === "points";
    const common = points ? { table: row.indicator.unit?.factor ?? ONE } : commonUnit(figure, figure.unit, row.indicator);
    if (common === null || figure.bound) return null;
    const unsure = differBy(figure, held, row, common.table);
    const stated = this.operands.of(figure);
    const [text, cell] = [unsure === null ? stated : { ...stated, editable: false }, cellOperand(held, common.table)];
    // "trên 96%" in the table and "trên 97%" in the text are two bounds.
    const bound = figure.hedge === "more-than" && held.interval.high === null && held.interval.low !== null;
    const tableInterval = (values: OperandValues): AnyInterval => {
      const interval = values(cell);
      return bound && interval.high === null && interval.low !== null && !("num" in interval.low) ? exact(interval.low) : interval;
    };
    const holds: Test = (values) => (bound ? exactly(values(text), tableInterval(values)) : meets(values(text), tableInterval(values)));
    const value = middle(cell.interval);
    return comparison({
      kind: "same", what, figure, operands: [text, cell], holds, row, certain,
      message: SAY.value(row, figure, held),
      formula: (sign) => `${shown(figure)}${figure.unit === null || isPercent(figure) ? "" : ` ${figure.unit.label}`} ${sign} ${tableFigure(held, row)}`,
      should: value === null || unsure !== null ? null : rounded(value.div(figure.unit?.factor ?? 1).abs(), figure),
      ...(unsure === "unit" ? { units: unitCells(row, held) } : {}),
    });
  }

  /** "đạt x% kế hoạch", "vượt x% kế hoạch" against actual and target. */
  percent(reading: Reading, fact: Fact, target: Target, certain: boolean): Comparison | null {
    const { figure } = reading;
    const { row } = fact;
    if (figure.bound || !isPercent(figure)) return null;
    const [text, actual, plan] = [this.operands.of(figure), cellOperand(fact.held, ONE), cellOperand(target.held, ONE)];
    const { low, high } = plain(plan.interval);
    const bounded = low === null || high === null;
    const base = bounded ? (low ?? high) : low;
    if (base === null || base.lte(0)) return null;
    const planOf = (values: OperandValues): Interval => asInterval(values(plan), bounded);
    const over = /vượt/.test(reading.operator);
    const stated = (values: OperandValues, above = over): AnyInterval => (above ? addIntervals(plain(values(text)), exact(HUNDRED)) : values(text));
    const rate = row.indicator.measure === "rate" || row.indicator.measure === "growth-rate";
    const computed = (values: OperandValues): AnyInterval => percentOf(plain(values(actual)), planOf(values));
    const holds: Test = (values) =>
      meets(computed(values), stated(values)) ||
      (rate && over && meets(absoluteInterval(subtractIntervals(plain(values(actual)), planOf(values))), values(text)));
    const [a, t] = [middle(actual.interval), middle(planOf(asItStands))];
    const ratio = a === null || t === null || t.eq(0) ? null : a.times(100).div(t);
    const should = ratio === null || rate ? null : over ? (ratio.gt(100) ? ratio.minus(100) : null) : ratio;
    return comparison({
      kind: "plan", what: "percent", figure, operands: [text, actual, plan], holds, row, certain,
      message: SAY.percent(row, `${reading.operator} ${shown(figure)}`.trim(), ratio === null ? "?" : short(ratio)),
      formula: (sign) => `${fact.held.text} (${cellName(fact.held.span)}) / ${target.held.text} (${cellName(target.held.span)})${ratio === null ? "" : ` = ${short(ratio)}%`} ${sign} ${reading.operator} ${shown(figure)}`,
      should: should === null ? null : rounded(should, figure),
      turned: () => meets(computed(asItStands), stated(asItStands, !over)),
      withOwnValue: (value) => holds((operand) => (operand === actual ? inRow(value, row) : operand.interval)),
    });
  }

  /** "cao hơn kế hoạch 0,25 điểm %", "vượt 500 tấn so với kế hoạch", "tăng 5% so với kế hoạch". */
  gap(reading: Reading, fact: Fact, target: Target, certain: boolean): Comparison | null {
    return this.difference(reading, fact, target.held, certain, "gap");
  }

  /** "GRDP tăng 7,2%" against the row "Tốc độ tăng GRDP". */
  pace(reading: Reading, fact: Fact): Comparison | null {
    const { figure } = reading;
    if (figure.bound || !isPercent(figure) || fact.row.indicator.unit?.dimension !== "percent") return null;
    const [text, cell] = [this.operands.of(figure), cellOperand(fact.held, fact.row.indicator.unit.factor)];
    const down = isDown(reading.operator);
    const holds: Test = (values) => meets(down ? negateInterval(plain(values(text))) : values(text), values(cell));
    return comparison({
      kind: "growth", what: "growth", figure, operands: [text, cell], holds, row: fact.row, certain: true,
      message: SAY.value(fact.row, figure, fact.held),
      formula: (sign) => `${reading.operator} ${shown(figure)} ${sign} ${tableFigure(fact.held, fact.row)}`,
      should: null,
    });
  }

  /** "tăng 7,7% so với cùng kỳ", "giảm 0,3 điểm %", "tăng 12 vụ". */
  growth(reading: Reading, fact: Fact, prior: Fact, certain: boolean): Comparison | null {
    return this.difference(reading, fact, prior.held, certain, "growth");
  }

  private difference(reading: Reading, fact: Fact, other: Held, certain: boolean, what: "gap" | "growth"): Comparison | null {
    const { figure } = reading;
    const { row } = fact;
    const { unit } = row.indicator;
    const factor = unit?.factor ?? ONE;
    const [text, actual, base] = [this.operands.of(figure), cellOperand(fact.held, factor), cellOperand(other, factor)];
    const from = plain(base.interval);
    if (figure.bound || from.low === null || from.high === null) return null;
    const rate = unit?.dimension === "percent" || unit?.dimension === "points";
    const percent = isPercent(figure);
    if (!percent && !(isPoints(figure) ? rate : commonUnit(figure, figure.unit, row.indicator) !== null)) return null;
    const relative = percent && from.low.gt(0);
    if (percent && !rate && !relative) return null;
    const level = percent && /^(?:đạt|bằng|tương đương)$/.test(reading.operator);
    const direction = isDown(reading.operator) || /thấp hơn|giảm/.test(reading.operator) ? -1 : /vượt/.test(reading.operator) ? 0 : 1;
    const signed = (own: Interval, down: boolean): Interval => (level ? subtractIntervals(own, exact(HUNDRED)) : down && (own.low?.gte(0) ?? true) ? negateInterval(own) : own);
    const holds = (values: OperandValues, down = direction < 0): boolean => {
      const own = signed(plain(values(text)), down);
      const [now, then] = [plain(values(actual)), plain(values(base))];
      const found: AnyInterval[] = [...(relative ? [growthPercent(now, then)] : []), ...(rate || !percent ? [subtractIntervals(now, then)] : [])];
      // "vượt 0,25 điểm" of a rate that should fall is a fall.
      return found.some((change) => meets(change, own) || (direction === 0 && meets(negateInterval(plain(change)), own)));
    };
    const [a, p] = [middle(actual.interval), middle(base.interval)];
    const change = a === null || p === null ? null : rate || !percent ? a.minus(p).div(factor) : a.times(100).div(p).minus(100);
    const name = change === null ? "?" : `${change.lt(0) ? DIFFERS[what].down : DIFFERS[what].up} ${short(change.abs())}${rate ? ` điểm ${unit.label.replace("điểm ", "")}` : percent ? "%" : ` ${row.indicator.unitText}`}`;
    const stated = `${reading.operator} ${isPoints(figure) ? `${shown(figure)} ${figure.unit?.label ?? ""}` : figure.unit === null ? shown(figure) : withUnit(figure)}`.trim();
    const sameSide = change !== null && (direction === 0 || change.eq(0) || (change.lt(0) ? direction < 0 : direction > 0));
    return comparison({
      kind: rate ? "points" : what === "gap" ? "plan" : "growth",
      what, figure, operands: [text, actual, base], holds, row, certain,
      message: what === "gap" ? SAY.gap(row, stated, name) : SAY.growth(row, stated, name),
      formula: (sign) => `${fact.held.text} (${cellName(fact.held.span)}) so với ${other.text} (${cellName(other.span)}): ${name} ${sign} ${stated}`,
      withOwnValue: (value) => holds((operand) => (operand === actual ? value : operand.interval)),
      turned: () => !level && direction !== 0 && holds(asItStands, direction > 0),
      should: change === null || !sameSide || level || (rate ? percent : !percent) ? null : rounded(change.abs(), figure),
    });
  }
}

const ONE = HUNDRED.div(100);

/** Base units back into the row's own. */
function inRow({ low, high }: Interval, row: Named): Interval {
  const factor = row.indicator.unit?.factor ?? ONE;
  return { low: low?.div(factor) ?? null, high: high?.div(factor) ?? null };
}

function plain(interval: AnyInterval): Interval {
  const { low, high } = interval;
  if (low !== null && "num" in low) return { low: low.num.div(low.den), high: high !== null && "num" in high ? high.num.div(high.den) : null };
  return interval as Interval;
}

function exactly(text: AnyInterval, table: AnyInterval): boolean {
  const [a, b] = [plain(text), plain(table)];
  return a.low !== null && b.low !== null && a.low.eq(b.low);
}

/** A target that is a bound ("trên 10%") is compared by its number. */
function asInterval(interval: AnyInterval, bounded: boolean): Interval {
  const { low, high } = plain(interval);
  const value = low ?? high;
  return bounded && value !== null ? displayed(value, 12) : { low, high };
}
