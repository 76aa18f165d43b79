/** Figures typed over a column's formula. */
import { compare, decimal, HUNDRED, ONE, PERCENT, roundHalfUp, type Decimal } from "../../../figures";
import { parseVerdict, type ColumnMatch, type Indicator, type SourceTable } from "../../../plan";
import { operandOf } from "../cell";
import type { BookDraft } from "../draft";
import { plain } from "../equations";
import { evaluate, type CellValue } from "../evaluate";
import { movedTo, relative } from "../formulas";
import type { CellSpan } from "../types";
import type { TableView } from "../view";
import { SAY } from "../words";

/** Of the figures of a column, so many carry the one formula. */
const SHARE = 0.8;
const LEAST = 3;
/** A longer formula is no equation that a person would read. */
const LONG = 60;

interface CommonFormula {
  readonly row: number;
  readonly formula: string;
  readonly typed: readonly number[];
}

/** The formula most figures of a column share, and the rows with a bare number; null where there is none. */
function commonFormula(source: SourceTable, column: number, texts: boolean): CommonFormula | null {
  const counts = new Map<string, { count: number; row: number; formula: string }>();
  const typed: number[] = [];
  for (const [row, cells] of source.rows.entries()) {
    const cell = cells[column];
    if (cell === undefined) continue;
    if (cell.formula !== null) {
      const key = relative(cell.formula, source.headerRow + 1 + row, source.firstColumn + column);
      const known = counts.get(key);
      if (known === undefined) counts.set(key, { count: 1, row, formula: cell.formula });
      else known.count++;
    } else if (typeof cell.value === "number" || (texts && typeof cell.value === "string" && cell.value.trim() !== "")) typed.push(row);
  }
  let best: { count: number; row: number; formula: string } | null = null;
  let all = typed.length;
  for (const entry of counts.values()) {
    all += entry.count;
    if (best === null || entry.count > best.count) best = entry;
  }
  if (best === null || typed.length === 0 || best.count < LEAST || best.count < SHARE * all) return null;
  return { row: best.row, formula: best.formula, typed };
}

/** What the column's formula gives in a row, where it is plain arithmetic; null where that cannot be said here. */
function expected(source: SourceTable, formula: string, row: number): Decimal | null {
  return evaluate(formula, {
    here: (header) => valueOf(source, row, source.headers.findIndex((h) => h.toLowerCase() === header.toLowerCase())),
    at: (sheetRow, sheetColumn) => valueOf(source, sheetRow - source.headerRow - 1, sheetColumn - source.firstColumn),
  });
}

function valueOf(source: SourceTable, row: number, column: number): CellValue | undefined {
  const cell = source.rows[row]?.[column];
  return typeof cell?.value === "boolean" ? undefined : cell?.value;
}

/** As equal as Excel's own arithmetic can tell. */
function agree(x: Decimal, y: Decimal): boolean {
  const size = x.abs().gt(1) ? x.abs() : ONE;
  return compare(x.minus(y).abs(), size.times("1e-9")) <= 0;
}

export interface Typed {
  readonly row: number;
  readonly place: CellSpan;
  readonly verdict: "inconsistent" | "review";
  readonly formula: string;
  readonly from: string;
  readonly right: Decimal | null;
}

/** Typed figures, and words where a column holds words, in a column of formulas; wrong where the formula gives another number. */
export function typedOver(source: SourceTable, column: number, span: (row: number, column: number) => CellSpan, texts = false): Typed[] {
  const common = commonFormula(source, column, texts);
  if (common === null) return [];
  return common.typed.map((row) => {
    const formula = movedTo(common.formula, row - common.row);
    const right = expected(source, formula, row);
    const value = source.rows[row]?.[column]?.value;
    const same = right !== null && typeof value === "number" && agree(right, decimal(value));
    return {
      row, place: span(row, column), formula, right,
      verdict: right === null || same ? "review" : "inconsistent",
      from: source.rows[row]?.[column]?.text ?? "",
    };
  });
}

export function typedOverDraft({ place, verdict, formula, from, right }: Typed, name: string, header: string): BookDraft {
  return {
    kind: "wording",
    fault: "typed-over-formula",
    verdict,
    message: verdict === "inconsistent" || right === null ? SAY.typedOver(name, place.address, header) : SAY.typedOverFits(name, place.address, header),
    formula: `${formula.length > LONG ? "Công thức của cột" : formula}${right === null ? "" : ` = ${plain(roundHalfUp(right, 6))}`}${verdict === "inconsistent" ? ` ≠ ${from}` : ""}`,
    operands: [],
    places: [place],
    edit: { span: place, from, to: formula, reason: "trả lại công thức của cột" },
  };
}

/** What a column of ours should show in a row, in the cell's own scale; null where that is no number. */
function ownFigure(indicator: Indicator, column: ColumnMatch, view: TableView): Decimal | null {
  const index = view.table.columns.filter((m) => m.ours && m.role === "percentOfTarget").indexOf(column);
  const assessment = indicator.assessments[index];
  if (column.role === "percentOfTarget") return assessment?.percentOfTarget ?? assessment?.pointsToTarget ?? null;
  return column.role === "growth" ? (indicator.growth ?? indicator.growthPoints) : null;
}

function columnDrafts(view: TableView, column: ColumnMatch): BookDraft[] {
  const words = column.ours && column.role === "verdict";
  return typedOver(view.source, column.index, (row, c) => view.span(row, c), words).flatMap((typed): BookDraft[] => {
    const indicator = view.indicatorAt.get(typed.row);
    if (indicator === undefined) return [];
    if (words) return [typedOverDraft({ ...typed, verdict: parseVerdict(view.textAt(typed.row, column.index)) === indicator.verdict ? "review" : "inconsistent" }, indicator.name, view.header(column.index))];
    const figure = column.ours ? view.figureIn(typed.row, column.index, PERCENT) : view.figure(typed.row, column.index);
    const right = column.ours ? ownFigure(indicator, column, view) : null;
    const wrong = right !== null && figure !== null && !agree(right, figure.quantity.value);
    const known = right === null ? typed : { ...typed, verdict: wrong ? ("inconsistent" as const) : ("review" as const), right: figure?.quantity.scale === 100 ? right.div(HUNDRED) : right };
    const operand = figure === null ? null : operandOf(figure);
    const draft = typedOverDraft(known, indicator.name, view.header(column.index));
    return [operand === null ? draft : { ...draft, operands: [operand] }];
  });
}

export function* typedOverDrafts(view: TableView): Generator<void, BookDraft[]> {
  const drafts: BookDraft[] = [];
  for (const column of view.table.columns) {
    if (column.role === "measure" || column.role === "override") continue;
    drafts.push(...columnDrafts(view, column));
    yield;
  }
  return drafts;
}
