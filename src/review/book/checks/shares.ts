/** Shares that must make a whole: rows of a "cơ cấu", each in percent, adding to 100. */
import { addIntervals, decimal, meets, PERCENT, searchKey, sum, ZERO, type Interval } from "../../../figures";
import type { ColumnMatch, Indicator } from "../../../plan";
import { operandOf, type CellOperand } from "../cell";
import type { BookDraft, OperandValues } from "../draft";
import { plain, shownIn, valueOf } from "../equations";
import type { CellSpan } from "../types";
import type { TableView } from "../view";
import { SAY } from "../words";
import { unitOperands } from "./unit-cells";

const STRUCTURE = /\b(?:co cau|ty trong)\b/;
/** Shares that list no more than some of the whole end far from 100. */
const NEAR_LOW = decimal(90);
const NEAR_HIGH = decimal(110);

const isShare = (i: Indicator): boolean => i.unit?.dimension === "percent" && i.measure !== "growth-rate";
const inPercent = (i: Indicator): boolean => i.unit?.factor.eq(1) === true;

/** Rows that divide one whole: under a parent or a heading that says "cơ cấu", or all named "tỷ trọng". */
function groups(view: TableView): { readonly name: string; readonly whole: Indicator | null; readonly rows: readonly Indicator[] }[] {
  const found = new Map<string, { name: string; whole: Indicator | null; rows: Indicator[] }>();
  for (const indicator of view.table.indicators) {
    if (!isShare(indicator)) continue;
    const parent = indicator.parent === null ? undefined : view.byId.get(indicator.parent);
    const name = parent?.name ?? indicator.section;
    if (!STRUCTURE.test(searchKey(name)) && !STRUCTURE.test(searchKey(indicator.name))) continue;
    const key = `${indicator.parent ?? ""}|${indicator.section}|${indicator.depth}`;
    const group = found.get(key);
    if (group === undefined) found.set(key, { name: name === "" ? indicator.name : name, whole: parent !== undefined && isShare(parent) && STRUCTURE.test(searchKey(parent.name)) ? parent : null, rows: [indicator] });
    else group.rows.push(indicator);
  }
  return [...found.values()].filter(({ rows }) => rows.length >= 2);
}

interface Trial {
  readonly column: ColumnMatch;
  readonly operands: readonly CellOperand[];
  readonly total: ReturnType<typeof sum>;
  readonly holds: (values: OperandValues) => boolean;
}

function tryColumn(view: TableView, rows: readonly Indicator[], column: ColumnMatch): Trial | null {
  const operands = rows.map((i) => view.figure(i.row, column.index)).map((figure, n) => (figure === null ? null : operandOf(figure, rows[n]?.unit ?? null)));
  return operands.some((o) => o === null) ? null : trialOf(column, operands.flatMap((o) => o ?? []));
}

function trialOf(column: ColumnMatch, known: readonly CellOperand[]): Trial {
  const holds = (values: OperandValues): boolean => meets(known.reduce<Interval>((t, o) => addIntervals(t, values(o) as Interval), { low: ZERO, high: ZERO }), { low: decimal(100), high: decimal(100) });
  return { column, operands: known, total: sum(known.map((o) => valueOf(o) ?? ZERO)), holds };
}

/** All shares of a table, column by column; wrong only where the rows make a whole elsewhere or nearly do here. */
export function shareDrafts(view: TableView): BookDraft[] {
  return groups(view).flatMap(({ name, whole: parent, rows }) => {
    const trials = view.amounts.flatMap((column) => tryColumn(view, rows, column) ?? []);
    const whole = trials.filter((t) => t.holds((o) => o.interval)).length;
    const all = parent === null ? rows : [parent, ...rows];
    if (!all.every(inPercent)) return whole > 0 && whole === trials.length && all.some(inPercent) ? all.filter((i) => !inPercent(i)).flatMap((odd) => unitDraft(view, odd, trials)) : [];
    const stated = parent === null || whole < 2 ? [] : trials.flatMap((trial) => (trial.holds((o) => o.interval) ? wholeDraft(view, parent, trial) : []));
    const drafts = trials.flatMap((typed): BookDraft[] => {
      const shown = trialOf(typed.column, typed.operands.map((o) => view.asShown(o)));
      const close = whole >= 2 && typed.holds((o) => o.interval) && !shown.holds((o) => o.interval);
      const trial = close ? shown : typed;
      const fits = trial.holds((o) => o.interval);
      const near = trial.total.gt(NEAR_LOW) && trial.total.lt(NEAR_HIGH);
      if (!fits && whole === 0 && !(near && rows.length >= 3)) return [];
      const header = view.header(trial.column.index);
      return [{
        kind: "sum",
        fault: "share",
        verdict: fits ? "consistent" : whole >= 1 && !close ? "inconsistent" : "review",
        message: fits ? SAY.shareFits(name, header) : SAY.share(name, header, plain(trial.total)),
        formula: `${trial.operands.map(shownIn).join(" + ")} = ${plain(trial.total)}${fits && trial.total.eq(100) ? "" : fits ? " ≈ 100" : " ≠ 100"}`,
        operands: trial.operands,
        holds: trial.holds,
      }];
    });
    return [...drafts, ...stated];
  });
}

/** Digits that make 100 are percent, whatever the unit's cell says. */
function unitDraft(view: TableView, odd: Indicator, trials: readonly Trial[]): BookDraft[] {
  const [unit] = unitOperands(view, odd.row);
  const [first] = trials;
  if (unit === undefined || first === undefined) return [];
  const { address } = unit.span as CellSpan;
  const shares = trials.flatMap((t) => t.operands);
  return [{
    kind: "sum",
    fault: "unit-mismatch",
    verdict: "inconsistent",
    message: SAY.unitOdd(odd.name, address, odd.unitText, PERCENT.label),
    formula: `${first.operands.map(shownIn).join(" + ")} = ${plain(first.total)} (${PERCENT.label})`,
    operands: [unit, ...shares.filter((o) => o.figure.row === odd.row), ...shares.filter((o) => o.figure.row !== odd.row)],
    edit: { span: unit.span, from: odd.unitText, to: PERCENT.label, reason: "sai đơn vị tính" },
  }];
}

/** The whole's own row, where its shares make 100: it says 100 too. */
function wholeDraft(view: TableView, parent: Indicator, { column, operands, total }: Trial): BookDraft[] {
  const figure = view.figure(parent.row, column.index);
  const own = figure === null ? null : operandOf(figure, parent.unit);
  if (own === null) return [];
  const holds = (values: OperandValues): boolean => meets(values(own), { low: decimal(100), high: decimal(100) });
  const fits = holds((o) => o.interval);
  const header = view.header(column.index);
  return [{
    kind: "sum",
    fault: "share",
    verdict: fits ? "consistent" : "inconsistent",
    message: fits ? SAY.shareFits(parent.name, header) : SAY.sum(parent.name, own.span.address, header, plain(total)),
    formula: `${operands.map(shownIn).join(" + ")} = ${plain(total)} ${fits ? "≈" : "≠"} ${shownIn(own)}`,
    operands: [own],
    holds,
    places: operands.map((o) => o.span),
  }];
}
