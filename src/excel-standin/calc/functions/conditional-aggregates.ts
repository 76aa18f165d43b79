/** SUMIF, COUNTIFS, AVERAGEIFS, MAXIFS … : aggregates over the cells that meet criteria. */
import type { CellError, CellValue } from "../../model/types";
import { lift, scalarOf, usedPart } from "../cells";
import type { Frame } from "../code";
import { DIV0, isError, VALUE } from "../errors";
import type { SheetArea } from "../grid";
import { Matrix, Reference, type Operand } from "../values";
import { readCriterion, type Criterion } from "./criteria";
import { fixed, given, many, type FunctionSet, type FunctionSpec } from "./define";

interface Condition {
  readonly area: SheetArea;
  readonly meets: Criterion;
}

function height(area: SheetArea): number {
  return area.bottom - area.top + 1;
}

function width(area: SheetArea): number {
  return area.right - area.left + 1;
}

function areaOf(operand: Operand | undefined): SheetArea | null {
  return operand instanceof Reference ? operand.single : null;
}

/** Calls `visit` with the offset of each cell that meets all conditions; blanks beyond the used rectangle are counted, not visited. */
function forEachMatch(conditions: readonly Condition[], frame: Frame, visit: (row: number, column: number) => boolean | void): number {
  const [first] = conditions;
  if (!first) return 0;
  const rows = height(first.area);
  const columns = width(first.area);
  let usedRows = 0;
  let usedColumns = 0;
  for (const { area } of conditions) {
    const used = usedPart(area);
    if (!used) continue;
    frame.world.settle(used);
    usedRows = Math.max(usedRows, height(used));
    usedColumns = Math.max(usedColumns, width(used));
  }
  let matches = 0;
  const tests = conditions.map(({ area, meets }) => ({ columns: area.grid.columns, top: area.top, left: area.left, meets }));
  for (let column = 0; column < usedColumns; column++) {
    const values = tests.map((test) => test.columns[test.left + column]?.values);
    for (let row = 0; row < usedRows; row++) {
      let all = true;
      for (let i = 0; i < tests.length && all; i++) {
        const test = tests[i];
        if (test) all = test.meets(values[i]?.[test.top + row] ?? null);
      }
      if (!all) continue;
      matches += 1;
      if (visit(row, column) === true) return matches;
    }
  }
  if (conditions.every(({ meets }) => meets(null))) matches += rows * columns - usedRows * usedColumns;
  return matches;
}

interface Matched {
  readonly matches: number;
  readonly numbers: number[];
}

/** Numbers of `target` where all conditions hold. */
function collect(target: SheetArea | null, conditions: readonly Condition[], frame: Frame): Matched | CellError {
  const numbers: number[] = [];
  let failure: CellError | null = null;
  if (target) {
    const used = usedPart(target);
    if (used) frame.world.settle(used);
  }
  const matches = forEachMatch(conditions, frame, (row, column) => {
    if (!target) return false;
    const value = target.grid.columns[target.left + column]?.values[target.top + row] ?? null;
    if (typeof value === "number") numbers.push(value);
    else if (isError(value)) failure = value;
    return failure !== null;
  });
  return failure ?? { matches, numbers };
}

/** Runs once for each value of the criteria where one of them is an array. */
function perCriterion(criteria: readonly Operand[], frame: Frame, compute: (values: readonly CellValue[]) => CellValue): Operand {
  if (!criteria.some((criterion) => criterion instanceof Matrix)) return compute(criteria.map((criterion) => scalarOf(criterion, frame)));
  return lift(
    criteria.map((criterion) => (criterion instanceof Matrix ? criterion : scalarOf(criterion, frame))),
    compute,
  );
}

function withPairs(pairs: readonly Operand[], frame: Frame, shape: SheetArea | null, compute: (conditions: Condition[]) => CellValue): Operand {
  if (pairs.length === 0 || pairs.length % 2 === 1) return VALUE;
  const areas: SheetArea[] = [];
  for (let i = 0; i < pairs.length; i += 2) {
    const area = areaOf(pairs[i]);
    const first = shape ?? areas[0];
    if (!area || (first && (height(first) !== height(area) || width(first) !== width(area)))) {
      const error = pairs[i];
      return error !== undefined && isError(error) ? error : VALUE;
    }
    areas.push(area);
  }
  const criteria = pairs.filter((_, index) => index % 2 === 1);
  return perCriterion(criteria, frame, (values) => compute(areas.map((area, index) => ({ area, meets: readCriterion(values[index] ?? null, frame.world.locale) }))));
}

function overPairs(finish: (numbers: number[]) => CellValue): FunctionSpec {
  return many(
    ["r"],
    (frame, [target, ...pairs]) => {
      const area = areaOf(target);
      if (!area) return target !== undefined && isError(target) ? target : VALUE;
      return withPairs(pairs, frame, area, (conditions) => {
        const found = collect(area, conditions, frame);
        return isError(found) ? found : finish(found.numbers);
      });
    },
    { min: 3 },
  );
}

/** SUMIF and AVERAGEIF: the range to add up takes its size from the range to test. */
function overOne(finish: (numbers: number[]) => CellValue): FunctionSpec {
  return fixed(["r", "r", "r?"], (frame, range, criterion, target) => {
    const area = areaOf(range);
    if (!area) return isError(range) ? range : VALUE;
    const chosen = given(target) ? areaOf(target) : area;
    if (!chosen) return VALUE;
    const sized = { ...chosen, bottom: chosen.top + area.bottom - area.top, right: chosen.left + area.right - area.left };
    return perCriterion([criterion], frame, ([value = null]) => {
      const found = collect(sized, [{ area, meets: readCriterion(value, frame.world.locale) }], frame);
      return isError(found) ? found : finish(found.numbers);
    });
  });
}

const sum = (numbers: number[]): CellValue => numbers.reduce((a, b) => a + b, 0);
const average = (numbers: number[]): CellValue => (numbers.length === 0 ? DIV0 : numbers.reduce((a, b) => a + b, 0) / numbers.length);
const least = (numbers: number[]): CellValue => (numbers.length === 0 ? 0 : numbers.reduce((a, b) => Math.min(a, b)));
const greatest = (numbers: number[]): CellValue => (numbers.length === 0 ? 0 : numbers.reduce((a, b) => Math.max(a, b)));

function count(conditions: readonly Condition[], frame: Frame): CellValue {
  const found = collect(null, conditions, frame);
  return isError(found) ? found : found.matches;
}

export const CONDITIONAL_AGGREGATES: FunctionSet = {
  specials: new Map(),
  functions: new Map<string, FunctionSpec>([
    ["SUMIF", overOne(sum)],
    ["AVERAGEIF", overOne(average)],
    ["SUMIFS", overPairs(sum)],
    ["AVERAGEIFS", overPairs(average)],
    ["MINIFS", overPairs(least)],
    ["MAXIFS", overPairs(greatest)],
    ["COUNTIF", fixed(["r", "r"], (frame, range, criterion) => withPairs([range, criterion], frame, null, (conditions) => count(conditions, frame)))],
    ["COUNTIFS", many(["r"], (frame, pairs) => withPairs(pairs, frame, null, (conditions) => count(conditions, frame)), { min: 2 })],
  ]),
};
