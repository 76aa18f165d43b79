/** The figures of all rows in their row's unit, and what the table's formulas will see of them: factors, scales, texts. */
import { compare, decimal, HUNDRED, isZero, ONE, type Decimal, type NoQuantity, type Quantity, type Reading, type Unit } from "../figures";
import { makeDictionary, type Dictionary, type DictionaryRequest } from "./dictionary";
import { factorBetween, isSingleFigure, NO_FIGURE, readFigure, type RawFigure } from "./figure-cells";
import type { FindTarget, Join } from "./join";
import type { FigureColumn, Layout } from "./layout";
import type { Bounds } from "./judge";
import type { RowUnit } from "./row-units";
import type { ColumnMatch, SourceCell, SourceTable } from "./types";
import { REASON } from "./words";

/** All columns that formulas refer to. */
export function comparedColumns(layout: Layout): FigureColumn[] {
  return [...layout.judged, ...layout.targets, ...(layout.prior === null ? [] : [layout.prior]), ...(layout.outlook === null ? [] : [layout.outlook])];
}

/** A figure as formulas see it, in the row's unit (percent in percent); null with the reason. */
export interface Seen {
  readonly bounds: Bounds | null;
  readonly reading: Reading;
  readonly reason: string;
}

export interface RowFigures {
  readonly row: number;
  readonly targetRow: number | null;
  /** Why the row has no target row, "" where it has one or needs none. */
  readonly joinReason: string;
  /** Stored number × scale = figure in percent, for the whole row. */
  readonly scale: 1 | 100;
  readonly unit: Unit | null;
  /** No formula can be right for this row: why. "" where all is well. */
  readonly blocked: string;
  readonly blockedBy: "" | "scale-mismatch" | "unit-mismatch" | "unreadable-cell" | "unjoined-row";
  /** By slot; columns that are not compared have none. */
  readonly seen: readonly (Seen | undefined)[];
}

/** How a text of a column is keyed: by the row's own unit cell, or by a fixed label. */
export type KeyPrefix = { readonly kind: "unit-cell" } | { readonly kind: "fixed"; readonly label: string };

export interface TableFigures {
  readonly rows: ReadonlyMap<number, RowFigures>;
  /** Constant by which formulas multiply a column's cells. */
  readonly factors: ReadonlyMap<number, Decimal>;
  readonly prefixes: ReadonlyMap<number, KeyPrefix>;
  /** Put before every key of this table. */
  readonly tablePrefix: string;
  /** Columns with texts that the dictionary holds; and those among them with ranges. */
  readonly textColumns: ReadonlySet<number>;
  readonly rangeColumns: ReadonlySet<number>;
  readonly dictionary: Dictionary;
}

/** VLOOKUP reads these as wildcards; the formulas give up on such texts rather than find another one's number. */
const WILDCARD = /[*?~]/;

interface Gathered {
  readonly row: number;
  readonly targetRow: number | null;
  readonly joinReason: string;
  readonly joinBlocks: boolean;
  readonly unit: RowUnit;
  /** In the order of the compared columns. */
  readonly cells: readonly GatheredCell[];
}

interface GatheredCell {
  readonly slot: number;
  readonly cell: SourceCell | undefined;
  readonly from: Unit | null;
  readonly factor: Decimal | null;
}

export interface FiguresInput {
  readonly source: SourceTable;
  readonly layout: Layout;
  readonly unitColumn: ColumnMatch | null;
  readonly units: readonly RowUnit[];
  readonly rows: readonly number[];
  readonly join: Join | null;
  readonly findTarget: FindTarget | null;
  readonly targetUnits: readonly RowUnit[];
}

const NO_UNIT: RowUnit = { text: "", unit: null, own: false };
const NO_TARGET: ReturnType<FindTarget> = { row: null, reason: "", blocks: false };

function gather(input: FiguresInput, columns: readonly FigureColumn[]): Gathered[] {
  const result: Gathered[] = [];
  for (const row of input.rows) {
    const found = input.findTarget === null ? NO_TARGET : input.findTarget(row);
    const own = input.units[row] ?? NO_UNIT;
    const targetUnit = found.row === null ? null : (input.targetUnits[found.row]?.unit ?? null);
    const unit = own.unit === null && own.text === "" && targetUnit !== null ? { text: input.targetUnits[found.row ?? 0]?.text ?? "", unit: targetUnit, own: false } : own;
    const cells: GatheredCell[] = [];
    for (const column of columns) cells.push(gatherCell(input, column, row, found.row, unit.unit, targetUnit));
    result.push({ row, targetRow: found.row, joinReason: found.reason, joinBlocks: found.blocks, unit, cells });
  }
  return result;
}

function gatherCell(input: FiguresInput, column: FigureColumn, row: number, targetRow: number | null, unit: Unit | null, targetUnit: Unit | null): GatheredCell {
  const source = column.joined ? input.join?.targetSource : input.source;
  const at = column.joined ? targetRow : row;
  const cell = at === null ? undefined : source?.rows[at]?.[column.match.index];
  const from = column.joined ? (column.match.unit ?? targetUnit) : column.match.unit;
  if (from === null || unit === null) return { slot: column.slot, cell, from, factor: ONE };
  // A header's unit that does not convert into the row's says nothing about this row; in a pair it is a contradiction.
  const sameKind = from.dimension === unit.dimension && from.base === unit.base;
  if (sameKind) return { slot: column.slot, cell, from, factor: factorBetween(from, unit) };
  const contradiction = column.joined && column.match.unit === null && cell !== undefined && cell.value !== "";
  const bothCount = from.dimension === "count" && unit.dimension === "count" && from.factor.eq(unit.factor);
  return { slot: column.slot, cell, from: null, factor: contradiction && !bothCount ? null : ONE };
}

/** Adds up what equal numbers counted, under the one met first. */
function mergeEqual(counts: Map<Decimal, number>): void {
  if (counts.size < 2) return;
  const first = new Map<string, Decimal>();
  for (const [factor, count] of [...counts]) {
    const digits = factor.toFixed();
    const known = first.get(digits);
    if (known === undefined) first.set(digits, factor);
    else {
      counts.set(known, (counts.get(known) ?? 0) + count);
      counts.delete(factor);
    }
  }
}

/** One constant a column: the factor most of its rows need. */
function commonFactors(gathered: readonly Gathered[], columns: readonly FigureColumn[]): Map<number, Decimal> {
  const result = new Map<number, Decimal>();
  for (const [index, { slot }] of columns.entries()) {
    const counts = new Map<Decimal, number>();
    for (const { cells } of gathered) {
      const entry = cells[index];
      if (entry === undefined || entry.factor === null || entry.cell === undefined || entry.cell.value === "") continue;
      // Units of one spelling share their factor: different objects are few.
      counts.set(entry.factor, (counts.get(entry.factor) ?? 0) + 1);
    }
    mergeEqual(counts);
    const [best] = [...counts].sort((a, b) => b[1] - a[1]);
    result.set(slot, best?.[0] ?? ONE);
  }
  return result;
}

interface Read {
  readonly gathered: Gathered;
  /** In the order of the compared columns. */
  readonly figures: readonly RawFigure[];
  readonly effectiveUnit: Unit | null;
  readonly scale: 1 | 100;
  readonly blocked: string;
  readonly blockedBy: RowFigures["blockedBy"];
}

/** Unit of a row that names none, from its figures: percent formats, "132,9 tỷ đồng". */
function unitFromFigures(figures: Iterable<RawFigure>): Unit | null {
  for (const { native } of figures) if (native !== null && native.unit !== null) return native.unit;
  return null;
}

function readCells(row: Gathered, unit: Unit | null): RawFigure[] {
  const figures: RawFigure[] = [];
  for (const { cell, from } of row.cells) figures.push(cell === undefined ? NO_FIGURE : readFigure(cell, from, unit));
  return figures;
}

function readRow(row: Gathered, factors: ReadonlyMap<number, Decimal>): Read {
  let unit = row.unit.unit;
  let figures = readCells(row, unit);
  if (unit === null && row.unit.text === "") {
    unit = unitFromFigures(figures);
    if (unit !== null) figures = readCells(row, unit);
  }
  const scale = scaleOf(figures);
  const { blocked, blockedBy } = row.joinBlocks && row.joinReason !== "" ? { blocked: row.joinReason, blockedBy: "unjoined-row" as const } : blockOf(row, figures, unit, scale, factors);
  return { gathered: row, figures, effectiveUnit: unit, scale: scale ?? 1, blocked, blockedBy };
}

/** Scale of the row's first stored number that is not zero; null where there is none. */
function scaleOf(figures: readonly RawFigure[]): 1 | 100 | null {
  for (const { numeric, native } of figures) if (numeric && native !== null && !isZero(native.value)) return native.scale;
  return null;
}

type Block = Pick<Read, "blocked" | "blockedBy">;
const FREE: Block = { blocked: "", blockedBy: "" };

/** The first reason, from left to right, why no formula can be right for the row. */
function blockOf(row: Gathered, figures: readonly RawFigure[], unit: Unit | null, scale: 1 | 100 | null, factors: ReadonlyMap<number, Decimal>): Block {
  for (let index = 0; index < figures.length; index++) {
    const figure = figures[index];
    const entry = row.cells[index];
    if (figure === undefined) continue;
    if (entry !== undefined && (figure.numeric || figure.native !== null)) {
      if (entry.factor === null) return { blocked: REASON.joinUnit, blockedBy: "unit-mismatch" };
      const common = factors.get(entry.slot) ?? ONE;
      if (entry.factor !== common && compare(entry.factor, common) !== 0) return { blocked: REASON.columnUnit, blockedBy: "unit-mismatch" };
    }
    if (!figure.numeric) continue;
    if (figure.native === null) return { blocked: figure.reason, blockedBy: "unreadable-cell" };
    if (scale !== null && figure.native.scale !== scale && !isZero(figure.native.value)) return { blocked: REASON.mixedScale, blockedBy: "scale-mismatch" };
  }
  // A percent format on an amount, or on ‰, shows another number than the unit says.
  const percentStands = unit === null || unit.dimension === "points" || (unit.dimension === "percent" && compare(unit.factor, ONE) === 0);
  return scale === 100 && !percentStands ? { blocked: REASON.mixedScale, blockedBy: "scale-mismatch" } : FREE;
}

interface Keying {
  readonly prefixes: ReadonlyMap<number, KeyPrefix>;
  readonly tablePrefix: string;
  readonly key: (row: Gathered, slot: number, text: string) => string;
}

function keying(input: FiguresInput, columns: readonly FigureColumn[], factors: ReadonlyMap<number, Decimal>, rows: readonly Read[]): Keying {
  const prefixes = new Map<number, KeyPrefix>();
  for (const column of columns) {
    const converts = !(factors.get(column.slot) ?? ONE).eq(1);
    const label = column.match.unit?.label ?? rows.find(({ gathered }) => gathered.unit.unit !== null)?.gathered.unit.unit?.label ?? "";
    prefixes.set(column.slot, input.unitColumn !== null && !converts ? { kind: "unit-cell" } : { kind: "fixed", label });
  }
  // One dictionary serves all tables: a text that is a target in one may be no figure, or another one, in the next.
  const tablePrefix = `${input.source.name}|`;
  const unitIndex = input.unitColumn?.index ?? -1;
  return {
    prefixes,
    tablePrefix,
    key: (row, slot, text) => {
      const prefix = prefixes.get(slot);
      const unitCell = input.source.rows[row.row]?.[unitIndex]?.value ?? "";
      const unit = prefix === undefined || prefix.kind === "unit-cell" ? String(unitCell) : prefix.label;
      return `${tablePrefix}${unit}|${text}`;
    },
  };
}

function bounds(quantity: Quantity): Bounds {
  return { low: quantity.value, high: quantity.upper ?? quantity.value };
}

/** Reads the compared cells of all rows; linear. Rows that no single formula can serve come back blocked, with the reason. */
export function readFigures(input: FiguresInput): TableFigures {
  const columns = comparedColumns(input.layout);
  const targetSlots = new Set(input.layout.targets.map((column) => column.slot));
  const gathered = gather(input, columns);
  const factors = commonFactors(gathered, columns);
  const read = gathered.map((row) => readRow(row, factors));
  const { prefixes, tablePrefix, key } = keying(input, columns, factors, read);
  const requests: DictionaryRequest[] = [];
  const textColumns = new Set<number>();
  const rangeColumns = new Set<number>();
  for (const row of read) {
    if (row.blocked !== "") continue;
    for (let index = 0; index < row.figures.length; index++) {
      const figure = row.figures[index];
      if (figure === undefined || figure.text === null || figure.native === null) continue;
      const slot = row.gathered.cells[index]?.slot ?? 0;
      if (WILDCARD.test(figure.text)) continue;
      const target = targetSlots.has(slot);
      if (!target && !isSingleFigure(figure.native)) continue;
      requests.push({ key: key(row.gathered, slot, figure.text), text: figure.text, quantity: figure.native, scale: row.scale });
      textColumns.add(slot);
      if (target && figure.native.upper !== undefined) rangeColumns.add(slot);
    }
  }
  const dictionary = makeDictionary(requests);
  const rows = new Map<number, RowFigures>();
  for (const row of read) rows.set(row.gathered.row, settleRow(row));
  return { rows, factors, prefixes, tablePrefix, textColumns, rangeColumns, dictionary };

  function unitCell(row: Read): string {
    return input.unitColumn === null ? "" : String(input.source.rows[row.gathered.row]?.[input.unitColumn.index]?.value ?? "");
  }

  function settleRow(row: Read): RowFigures {
    let { blocked, blockedBy } = row;
    if (blocked === "" && textColumns.size > 0 && WILDCARD.test(unitCell(row))) {
      blocked = REASON.wildcard(unitCell(row));
      blockedBy = "unreadable-cell";
    }
    const seen: Seen[] = [];
    const { gathered } = row;
    for (let index = 0; index < row.figures.length; index++) {
      const figure = row.figures[index];
      if (figure === undefined) continue;
      const slot = gathered.cells[index]?.slot ?? 0;
      const settled = settleFigure(row, slot, figure);
      if (settled === null) {
        if (blocked === "") {
          blocked = WILDCARD.test(figure.text ?? "") ? REASON.wildcard(figure.text ?? "") : REASON.ambiguousText(figure.text ?? "");
          blockedBy = "unreadable-cell";
        }
        continue;
      }
      seen[slot] = settled;
    }
    return {
      row: gathered.row, targetRow: gathered.targetRow, joinReason: gathered.joinReason, scale: row.scale, unit: row.effectiveUnit, blocked, blockedBy, seen,
    };
  }

  /** What the formula sees; null where it would see another number than the reader. */
  function settleFigure(row: Read, slot: number, figure: RawFigure): Seen | null {
    const { reading, native } = figure;
    if (figure.text === null) {
      if (native === null || reading.kind === "absent") return { bounds: null, reading, reason: figure.reason };
      return { bounds: bounds(reading), reading, reason: "" };
    }
    const id = key(row.gathered, slot, figure.text).toLowerCase();
    if (textColumns.has(slot) && WILDCARD.test(figure.text)) return null;
    const entry = textColumns.has(slot) ? dictionary.entries.get(id) : undefined;
    const target = targetSlots.has(slot);
    const usable = native !== null && reading.kind === "quantity" && (target || isSingleFigure(native));
    if (entry === undefined) {
      const reason = usable ? (dictionary.ambiguous.has(id) ? REASON.ambiguousText(figure.text) : REASON.longText)
        : native !== null ? REASON.rangeActual(figure.text)
        : figure.reason;
      return { bounds: null, reading: usable || native === null ? asAbsent(reading, native !== null) : reading, reason };
    }
    if (!usable) return null;
    const factor = factors.get(slot) ?? ONE;
    const scaled = (x: number): Decimal => (row.scale === 100 ? decimal(x).times(HUNDRED) : decimal(x)).times(factor);
    // Another row's reading of the same text must be this row's too.
    const low = row.scale === 100 ? decimal(entry.low).times(HUNDRED) : decimal(entry.low);
    if (!low.eq(decimal(Number(native.value.toString())))) return null;
    if (!target && entry.high !== entry.low) return null;
    return { bounds: { low: scaled(entry.low), high: scaled(entry.high) }, reading, reason: "" };
  }
}

function asAbsent(reading: Reading, wasRead: boolean): Reading {
  if (!wasRead || reading.kind === "absent") return reading;
  const absent: NoQuantity = { kind: "absent", absence: "unreadable", text: reading.text };
  return absent;
}
