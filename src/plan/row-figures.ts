/** The figures of all rows in their row's unit, and what the table's formulas will see of them: factors, scales, texts. */
import { compare, isZero, ONE, type Decimal, type Unit } from "../figures";
import { commonFactor, Conversions } from "./conversions";
import { readFigure, type Figure } from "./figure-cells";
import type { FoundTarget } from "./join";
import type { FigureColumn, Layout } from "./layout";
import type { Block, FiguresInput, RowDraft, TableFigures } from "./row-drafts";
import type { RowUnit } from "./row-units";
import { settleTexts } from "./text-figures";
import type { SourceCell } from "./types";
import { REASON } from "./words";

/** All columns that formulas refer to, each at the place of its slot; the prior column comes last. */
export function comparedColumns(layout: Layout): FigureColumn[] {
  return [...layout.judged, ...layout.targets, ...(layout.outlook === null ? [] : [layout.outlook]), ...(layout.prior === null ? [] : [layout.prior])];
}

const NO_UNIT: RowUnit = { text: "", unit: null, own: false };
const NO_TARGET: FoundTarget = { row: null, reason: "", blocks: false, byAlias: false };

/** A row's unit: its own, or that of its row of targets where it names none. */
function unitOfRow(input: FiguresInput, row: number, targetUnit: RowUnit | undefined): RowUnit {
  const own = input.units[row] ?? NO_UNIT;
  return own.unit === null && own.text === "" && targetUnit !== undefined && targetUnit.unit !== null ? targetUnit : own;
}

/** Reads the compared cells of all rows; linear. Rows that no single formula can serve come back blocked, with the reason. */
export function readFigures(input: FiguresInput): TableFigures {
  const columns = comparedColumns(input.layout);
  const conversions = new Conversions(columns);
  const drafts: RowDraft[] = [];
  for (const row of input.rows) {
    const found = input.findTarget === null ? NO_TARGET : input.findTarget(row);
    const targetUnit = found.row === null ? undefined : input.targetUnits[found.row];
    const { unit, text } = unitOfRow(input, row, targetUnit);
    const draft: RowDraft = {
      row,
      targetRow: found.row,
      joinReason: found.reason,
      conversions: conversions.ofRow(unit, targetUnit?.unit ?? null),
      scale: 1,
      unit,
      blocked: found.blocks && found.reason !== "" ? { reason: found.reason, code: "unjoined-row" } : null,
      priorBlocked: null,
      seen: NOTHING,
    };
    drafts.push(unit === null && text === "" ? withUnitFromFigures(input, columns, conversions, draft, targetUnit?.unit ?? null) : draft);
  }
  const factors = columns.map((column, slot) => commonFactor(filledFactors(input, column, slot, drafts)));
  const priorSlot = input.layout.prior?.slot ?? -1;
  for (const draft of drafts) readRow(input, columns, draft, factors, priorSlot);
  return { rows: drafts, factors, ...settleTexts(input, columns, factors, drafts) };
}

const NOTHING: readonly Figure[] = [];

function cellOf(input: FiguresInput, column: FigureColumn, draft: RowDraft): SourceCell | undefined {
  if (!column.joined) return input.source.rows[draft.row]?.[column.match.index];
  return draft.targetRow === null ? undefined : input.join?.targetSource.rows[draft.targetRow]?.[column.match.index];
}

function* filledFactors(input: FiguresInput, column: FigureColumn, slot: number, drafts: readonly RowDraft[]): Generator<Decimal | null> {
  if (!column.joined && column.match.unit === null) return;
  for (const draft of drafts) {
    const cell = cellOf(input, column, draft);
    if (cell !== undefined && cell.value !== "") yield draft.conversions[slot]?.factor ?? null;
  }
}

function readCells(input: FiguresInput, columns: readonly FigureColumn[], draft: RowDraft): Figure[] {
  return columns.map((column, slot) => readFigure(cellOf(input, column, draft), draft.conversions[slot]?.from ?? null, draft.unit));
}

/** A row that names no unit is kept in the one its figures show, and its columns convert into that one. */
function withUnitFromFigures(input: FiguresInput, columns: readonly FigureColumn[], conversions: Conversions, draft: RowDraft, targetUnit: Unit | null): RowDraft {
  const unit = unitFromFigures(readCells(input, columns, draft));
  return unit === null ? draft : { ...draft, unit, conversions: conversions.ofRow(unit, targetUnit) };
}

function readRow(input: FiguresInput, columns: readonly FigureColumn[], draft: RowDraft, factors: readonly Decimal[], priorSlot: number): void {
  draft.seen = readCells(input, columns, draft);
  const leading = draft.seen.findIndex((figure) => scaleOf(figure) !== null);
  const lead = draft.seen[leading];
  draft.scale = (lead === undefined ? null : scaleOf(lead)) ?? 1;
  if (draft.blocked !== null) return;
  block(draft, factors, priorSlot);
  if (draft.blocked !== null || draft.scale === 1 || percentStands(draft.unit)) return;
  if (leading !== priorSlot) draft.blocked = { reason: REASON.mixedScale, code: "scale-mismatch" };
  else {
    draft.priorBlocked = { reason: REASON.priorScale, code: "scale-mismatch" };
    draft.scale = 1;
  }
}

/** Unit of a row that names none, from its figures: percent formats, "132,9 tỷ đồng". */
function unitFromFigures(figures: readonly Figure[]): Unit | null {
  for (const { native } of figures) if (native !== null && native.unit !== null) return native.unit;
  return null;
}

/** The scale of a stored number; null where there is none, or zero, which is the same in every scale. */
function scaleOf({ numeric, native }: Figure): 1 | 100 | null {
  return numeric && native !== null && !isZero(native.value) ? native.scale : null;
}

/** Sets the first reason, from left to right, why no formula can be right for the row, or for its prior figure. */
function block(draft: RowDraft, factors: readonly Decimal[], priorSlot: number): void {
  for (let slot = 0; slot < draft.seen.length; slot++) {
    const figure = draft.seen[slot];
    if (figure === undefined || (!figure.numeric && figure.native === null)) continue;
    const found = blockOf(draft, slot, figure, factors[slot] ?? ONE, slot === priorSlot);
    if (found === null) continue;
    if (slot === priorSlot) draft.priorBlocked = found;
    else {
      draft.blocked = found;
      return;
    }
  }
}

/** A percent format on an amount, or on ‰, shows another number than the unit says. */
function percentStands(unit: Unit | null): boolean {
  return unit === null || unit.dimension === "points" || (unit.dimension === "percent" && compare(unit.factor, ONE) === 0);
}

function blockOf(draft: RowDraft, slot: number, figure: Figure, common: Decimal, prior: boolean): Block | null {
  const factor = draft.conversions[slot]?.factor ?? null;
  if (factor === null) return { reason: REASON.joinUnit, code: "unit-mismatch" };
  if (factor !== common && compare(factor, common) !== 0) return { reason: REASON.columnUnit, code: "unit-mismatch" };
  if (!figure.numeric) return null;
  if (figure.native === null) return { reason: figure.reason, code: "unreadable-cell" };
  const scale = scaleOf(figure);
  return scale !== null && scale !== draft.scale ? { reason: prior ? REASON.priorScale : REASON.mixedScale, code: "scale-mismatch" } : null;
}
