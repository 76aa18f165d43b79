/** A plan table as the checks see it: figures by row and column with their places, children by parent, columns by use. */
import { foldHeader, sameKind, tidy, type Unit } from "../../figures";
import { cellAddress, type ColumnMatch, type Indicator, type PlanTable, type Role, type SourceCell, type SourceTable } from "../../plan";
import { figureOf, type CellFigure, type CellOperand } from "./cell";
import { typedInFull } from "./precision";
import type { CellSpan } from "./types";

const FIGURE_ROLES: ReadonlySet<Role> = new Set<Role>(["prior", "target", "actual", "month", "estimate", "nextTarget"]);
/** Headers that compare or divide say nothing that could be added up. */
const COMPARING = /[%/±‰]|\b(?:so|tỷ lệ|tỷ trọng|cơ cấu|tốc độ|tăng|giảm|chênh lệch|bình quân|điểm)\b/u;

const samePlaceAs = (a: CellSpan, b: CellSpan): boolean => a.address === b.address && a.sheet === b.sheet;

type Figures = (CellFigure | null | undefined)[];

function samePlace(a: SourceTable, b: SourceTable): boolean {
  return a.sheet === b.sheet && a.headerRow === b.headerRow && a.firstColumn === b.firstColumn && a.headers.length === b.headers.length;
}

export class TableView {
  readonly indicatorAt = new Map<number, Indicator>();
  readonly children = new Map<string, readonly Indicator[]>();
  readonly byId = new Map<string, Indicator>();
  /** Columns whose figures stand for amounts of some time: roles of figures, and columns that name months or years. */
  readonly amounts: readonly ColumnMatch[];
  /** By row and column, filled as they are asked for. */
  readonly #figures: Figures;
  /** By unit, where the header says it. */
  readonly #others = new Map<string, Map<number, CellFigure | null>>();
  #full: readonly boolean[] | null = null;

  /** @param before the table as it was: figures of cells that did not change since are not read again */
  constructor(
    readonly table: PlanTable,
    readonly file: string,
    before: TableView | null = null,
  ) {
    const children = new Map<string, Indicator[]>();
    for (const indicator of table.indicators) {
      this.indicatorAt.set(indicator.row, indicator);
      this.byId.set(indicator.id, indicator);
      if (indicator.parent === null) continue;
      const siblings = children.get(indicator.parent);
      if (siblings === undefined) children.set(indicator.parent, [indicator]);
      else siblings.push(indicator);
    }
    this.children = children;
    this.#figures = new Array<CellFigure | null | undefined>(this.rowCount * this.source.headers.length).fill(undefined);
    this.amounts = table.columns.filter((match) => !match.ours && (match.role === null ? namesTime(match) : FIGURE_ROLES.has(match.role)));
    if (before !== null && before.file === file && samePlace(before.source, this.source)) this.#takeOver(before);
  }

  #takeOver(before: TableView): void {
    const width = this.source.headers.length;
    for (let row = 0; row < this.rowCount; row++) {
      const cells = this.source.rows[row];
      const known = before.source.rows[row];
      if (cells === undefined || known === undefined) continue;
      for (let column = 0; column < width; column++) {
        const slot = row * width + column;
        if (cells[column] === known[column] && this.#unitAt(row, column)?.id === before.#unitAt(row, column)?.id) this.#figures[slot] = before.#figures[slot];
      }
    }
    for (const [unit, figures] of before.#others) {
      const kept = [...figures].filter(([slot]) => this.#cellIn(slot) === before.#cellIn(slot));
      this.#others.set(unit, new Map(kept));
    }
  }

  #cellIn(slot: number): SourceCell | undefined {
    const width = this.source.headers.length;
    return this.cell(Math.floor(slot / width), slot % width);
  }

  get source(): SourceTable {
    return this.table.source;
  }

  get rowCount(): number {
    return this.source.rows.length;
  }

  /** Columns of one role that people fill in. */
  columns(role: Role): readonly ColumnMatch[] {
    return this.table.columns.filter((match) => match.role === role && !match.ours);
  }

  cell(row: number, column: number): SourceCell | undefined {
    return this.source.rows[row]?.[column];
  }

  /** Text of a cell, tidy; "" for numbers that no one sees and empty cells. */
  textAt(row: number, column: number): string {
    const cell = this.cell(row, column);
    if (cell === undefined || typeof cell.value === "boolean") return "";
    return tidy(typeof cell.value === "string" ? cell.value.slice(0, 400) : cell.text === "" ? String(cell.value) : cell.text);
  }

  span(row: number, column: number): CellSpan {
    const { headerRow, firstColumn, sheet } = this.source;
    return { file: this.file, sheet, address: cellAddress(headerRow + 1 + row, firstColumn + column) };
  }

  headerSpan(column: number): CellSpan {
    const { headerRow, firstColumn, sheet } = this.source;
    return { file: this.file, sheet, address: cellAddress(headerRow, firstColumn + column) };
  }

  header(column: number): string {
    return tidy(this.source.headers[column] ?? "");
  }

  /** The figure of a cell, in the column's unit where that fits the row's, else in the row's; null where there is none. */
  figure(row: number, column: number): CellFigure | null {
    const slot = row * this.source.headers.length + column;
    const known = this.#figures[slot];
    if (known !== undefined) return known;
    const figure = figureOf(this.cell(row, column), this.#unitAt(row, column), { row, column, span: this.span(row, column) });
    this.#figures[slot] = figure;
    return figure;
  }

  #unitAt(row: number, column: number): Unit | null {
    const unit = this.indicatorAt.get(row)?.unit ?? null;
    const own = this.table.columns[column]?.unit ?? null;
    return own !== null && (unit === null || sameKind(own, unit)) ? own : unit;
  }

  /** The figure of a cell of which the header, not the row, says what unit it is in. */
  figureIn(row: number, column: number, unit: Unit | null): CellFigure | null {
    let inUnit = this.#others.get(unit?.id ?? "");
    if (inUnit === undefined) {
      inUnit = new Map();
      this.#others.set(unit?.id ?? "", inUnit);
    }
    const slot = row * this.source.headers.length + column;
    const known = inUnit.get(slot);
    if (known !== undefined) return known;
    const figure = figureOf(this.cell(row, column), unit, { row, column, span: this.span(row, column) });
    inUnit.set(slot, figure);
    return figure;
  }

  /** Whether people type every decimal that a column shows. */
  typedInFull(column: number): boolean {
    this.#full ??= typedInFull(this.source);
    return this.#full[column] === true;
  }

  /** The operand by the decimals that its cell shows, where people type all of them; itself where that says no more. */
  asShown(operand: CellOperand): CellOperand {
    const { row, column } = operand.figure;
    if (operand.strict === operand.interval || !samePlaceAs(operand.span, this.span(row, column))) return operand;
    return this.typedInFull(column) ? { ...operand, interval: operand.strict } : operand;
  }

  /** Whether a cell of figures is left blank or says that there is none. */
  isBlank(row: number, column: number): boolean {
    const cell = this.cell(row, column);
    return cell === undefined || (typeof cell.value === "string" && /^[\s–—−-]*$/u.test(cell.value));
  }

  /** What a row is called whatever its place: its code, else its name. */
  rowKey(row: number): string {
    const indicator = this.indicatorAt.get(row);
    if (indicator !== undefined) return indicator.id;
    const name = this.table.columns.find((match) => match.role === "indicator" || match.role === "code")?.index ?? 0;
    const text = foldHeader(this.textAt(row, name));
    return `${this.table.name}!${text === "" ? `#${row}` : text}`;
  }
}

function namesTime(match: ColumnMatch): boolean {
  if (match.year === null && match.months === null) return false;
  return !COMPARING.test(foldHeader(match.header));
}
