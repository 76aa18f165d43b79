/** Range: cells, their contents and the ranges one gets from them. */
import { appliedHidden, setHidden } from "./hidden";
import { area as makeArea, bounding, cellCount, clearContents, clearFormats, columnCount, contains, deleteCells, deleteComment, formatArea, fullAddress, hasContent, insertCells, intersect, invalid, isWholeColumns, isWholeRows, MAX_COLUMNS, MAX_ROWS, merge, overlaps, rowCount, select, setNote, sortRows, subtract, surroundingRegion, unmerge, usedArea, notFound, type Area, type Sheet } from "../../model";
import { boolean, integer, isMissing, number, oneOf, optionalBoolean, optionalInteger, record, text } from "../arguments";
import { make, selfOf } from "../registry";
import { defineType } from "../schema";
import type { RangeSelf } from "../selves";
import type { Session } from "../session";
import { getCellProperties, setCellProperties } from "./cellProperties";
import { copyInto } from "./copying";
import { edge, inside, intersection, offset, place, specialCells, used } from "./places";
import { formulasOf, inputs, isUnbounded, matrix, numberFormatsOf, setContents, setNumberFormat, textsOf, typesOf, valuesOf, withMerges } from "./rangeValues";
import { heightOf, leftOf, topOf, widthOf } from "./measures";

type Read<T> = (sheet: Sheet, area: Area, session: Session, self: RangeSelf) => T;

const at = <T>(read: Read<T>) => ({ get: (self: RangeSelf, session: Session): T => read(session.sheet(self.sheetId), session.area(self), session, self) });
const go = (pick: (area: Area, args: readonly unknown[], sheet: Sheet, session: Session) => Area) => (self: RangeSelf, args: readonly unknown[], session: Session) => {
  const sheet = session.sheet(self.sheetId);
  return session.range(sheet, inside(pick(session.area(self), args, sheet, session)));
};
const act = <T>(work: (sheet: Sheet, area: Area, args: readonly unknown[], session: Session) => T) => (self: RangeSelf, args: readonly unknown[], session: Session): T =>
  work(session.sheet(self.sheetId), session.area(self), args, session);

/** A range given as an object or as an address on the same sheet. */
function other(value: unknown, sheet: Sheet, session: Session): Area {
  const self = selfOf("Range", value);
  if (self) {
    if (self.sheetId !== sheet.id) throw invalid("The ranges are on different worksheets.");
    return session.area(self);
  }
  return place(session, sheet, text(value, "range")).area;
}

const DIRECTIONS = ["Up", "Down", "Left", "Right"] as const;

function edgeOf(area: Area, args: readonly unknown[], sheet: Sheet, session: Session) {
  const direction = oneOf(args[0], DIRECTIONS, "direction");
  const start = isMissing(args[1]) ? area : other(args[1], sheet, session);
  return { start, end: edge(sheet, start.top, start.left, direction) };
}

defineType("Range", {
  identity: (self, session) => ({ _ReferenceId: session.reference(self) }),
  properties: {
    Values: { ...at((sheet, area, session) => valuesOf(session, sheet, area)), set: (self, value, session) => setContents(session, session.sheet(self.sheetId), session.area(self), value, "values") },
    Formulas: { ...at((sheet, area, session) => formulasOf(session, sheet, area)), set: (self, value, session) => setContents(session, session.sheet(self.sheetId), session.area(self), value, "formulas") },
    Text: at((sheet, area, session) => textsOf(session, sheet, area)),
    ValueTypes: at((sheet, area, session) => typesOf(session, sheet, area)),
    NumberFormat: { ...at((sheet, area, session) => numberFormatsOf(session, sheet, area)), set: (self, value, session) => setNumberFormat(session, session.sheet(self.sheetId), session.area(self), value) },
    NumberFormatLocal: { ...at((sheet, area, session) => numberFormatsOf(session, sheet, area)), onlyWhenNamed: true },
    NumberFormatCategories: { ...at((sheet, area, session) => matrix(session, sheet, area, () => "General")), onlyWhenNamed: true },
    Address: at((sheet, area) => fullAddress(sheet.name, area)),
    AddressLocal: at((sheet, area) => fullAddress(sheet.name, area)),
    RowIndex: at((_, area) => area.top),
    ColumnIndex: at((_, area) => area.left),
    RowCount: at((_, area) => rowCount(area)),
    ColumnCount: at((_, area) => columnCount(area)),
    // The documented answer where the number does not fit 32 bits.
    CellCount: at((_, area) => (cellCount(area) > 2 ** 31 - 1 ? -1 : cellCount(area))),
    IsEntireRow: at((_, area) => isWholeRows(area)),
    IsEntireColumn: at((_, area) => isWholeColumns(area)),
    Hidden: at((sheet, area) => appliedHidden(sheet, area, "both")),
    RowHidden: { ...at((sheet, area) => appliedHidden(sheet, area, "rows")), set: (self, value, session) => setHidden(session, session.sheet(self.sheetId), session.area(self), "rows", boolean(value, "rowHidden")) },
    ColumnHidden: { ...at((sheet, area) => appliedHidden(sheet, area, "columns")), set: (self, value, session) => setHidden(session, session.sheet(self.sheetId), session.area(self), "columns", boolean(value, "columnHidden")) },
    HasSpill: at((sheet, area) => spills(sheet, area)),
    Top: at((sheet, area) => topOf(sheet, area)),
    Left: at((sheet, area) => leftOf(sheet, area)),
    Height: at((sheet, area) => heightOf(sheet, area)),
    Width: at((sheet, area) => widthOf(sheet, area)),
  },
  navigations: {
    Worksheet: (self) => make("Worksheet", { sheetId: self.sheetId }),
    Format: (self) => make("RangeFormat", { sheetId: self.sheetId, lives: [self.live] }),
    ConditionalFormats: (self) => make("ConditionalFormatCollection", { sheetId: self.sheetId, lives: [self.live] }),
    DataValidation: (self) => make("DataValidation", { sheetId: self.sheetId, lives: [self.live] }),
    Sort: (self) => make("RangeSort", self),
  },
  methods: {
    _KeepReference: (self, _args, session) => session.keep(self),
    _ValidateArraySize: act((_sheet, area, args) => {
      if (integer(args[0]) !== rowCount(area) || integer(args[1]) !== columnCount(area)) throw invalid("The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
    }),
    GetCell: go((a, args) => makeArea(a.top + integer(args[0], "row"), a.left + integer(args[1], "column"), a.top + integer(args[0]), a.left + integer(args[1]))),
    GetRow: go((a, args) => {
      const row = integer(args[0], "row");
      if (row < 0 || row >= rowCount(a)) throw invalid("The row lies outside the range.");
      return { ...a, top: a.top + row, bottom: a.top + row };
    }),
    GetColumn: go((a, args) => {
      const column = integer(args[0], "column");
      if (column < 0 || column >= columnCount(a)) throw invalid("The column lies outside the range.");
      return { ...a, left: a.left + column, right: a.left + column };
    }),
    GetLastCell: go((a) => makeArea(a.bottom, a.right, a.bottom, a.right)),
    GetLastRow: go((a) => ({ ...a, top: a.bottom })),
    GetLastColumn: go((a) => ({ ...a, left: a.right })),
    GetEntireRow: go((a) => ({ ...a, left: 0, right: MAX_COLUMNS - 1 })),
    GetEntireColumn: go((a) => ({ ...a, top: 0, bottom: MAX_ROWS - 1 })),
    GetOffsetRange: go((a, args) => offset(a, integer(args[0], "rowOffset"), integer(args[1], "columnOffset"))),
    GetResizedRange: go((a, args) => ({ ...a, bottom: a.bottom + integer(args[0], "deltaRows"), right: a.right + integer(args[1], "deltaColumns") })),
    GetAbsoluteResizedRange: go((a, args) => ({ ...a, bottom: a.top + integer(args[0], "numRows") - 1, right: a.left + integer(args[1], "numColumns") - 1 })),
    GetRowsBelow: go((a, args) => neighbours(a, optionalInteger(args[0]) ?? 1, "rows", 1)),
    GetRowsAbove: go((a, args) => neighbours(a, optionalInteger(args[0]) ?? 1, "rows", -1)),
    GetColumnsAfter: go((a, args) => neighbours(a, optionalInteger(args[0]) ?? 1, "columns", 1)),
    GetColumnsBefore: go((a, args) => neighbours(a, optionalInteger(args[0]) ?? 1, "columns", -1)),
    GetBoundingRect: go((a, args, sheet, session) => bounding(a, other(args[0], sheet, session))),
    GetIntersection: go((a, args, sheet, session) => intersection(a, other(args[0], sheet, session))),
    GetSurroundingRegion: go((a, _args, sheet) => surroundingRegion(sheet, a)),
    GetRangeEdge: go((a, args, sheet, session) => {
      const { end } = edgeOf(a, args, sheet, session);
      return makeArea(end.row, end.column, end.row, end.column);
    }),
    GetExtendedRange: go((a, args, sheet, session) => {
      const { end } = edgeOf(a, args, sheet, session);
      return bounding(a, makeArea(end.row, end.column, end.row, end.column));
    }),
    // Unlike a worksheet's, a range's used range is an error where nothing is used (documented).
    GetUsedRange: go((a, args, sheet) => used(sheet, a, optionalBoolean(args[0]) ?? false)),
    GetVisibleView: (self) => make("RangeView", self),
    GetTables: act((sheet, area, args) => {
      const fully = optionalBoolean(args[0]) ?? false;
      const found = sheet.tables.filter((table) => (fully ? intersect(table.area, area) !== null && subtract(table.area, area).length === 0 : overlaps(table.area, area)));
      return make("TableScopedCollection", { tableIds: found.map((table) => table.id) });
    }),
    GetMergedAreas: act((sheet, area, _args, session) => {
      const found = sheet.merges.filter((part) => overlaps(part, area));
      if (found.length === 0) throw notFound("merged areas");
      return session.areas(sheet, found);
    }),
    GetSpecialCells: act((sheet, area, args, session) => {
      const kind = oneOf(args[0], ["Constants", "Formulas", "Blanks", "Visible", "ConditionalFormats", "DataValidations"] as const, "cellType");
      const found = specialCells(session, sheet, area, kind, isMissing(args[1]) ? "All" : text(args[1]));
      if (found.length === 0) throw notFound("cells of this kind");
      return session.areas(sheet, found);
    }),
    Find: act((sheet, area, args, session) => {
      const found = search(session, sheet, area, text(args[0], "text"), isMissing(args[1]) ? {} : record(args[1]))[0];
      if (!found) throw notFound(`text '${String(args[0])}'`);
      return session.range(sheet, found);
    }),
    GetCellProperties: act((sheet, area, args, session) => getCellProperties(session, sheet, area, record(args[0]))),
    SetCellProperties: act((sheet, area, args, session) => {
      const cell = inputs(args[0], area, "cell properties");
      setCellProperties(session, sheet, area, (row, column) => cell(row, column));
    }),
    Clear: act((sheet, area, args, session) => {
      const what = isMissing(args[0]) ? "All" : oneOf(args[0], ["All", "Contents", "Formats", "Hyperlinks", "RemoveHyperlinks"] as const, "applyTo");
      if (what === "All" || what === "Contents") clearContents(session.editor, sheet, area);
      if (what === "All" || what === "Formats") clearFormats(session.editor, sheet, area);
      if (what === "All") {
        session.editor.touchShape(sheet);
        for (const validation of sheet.dataValidations) validation.areas = validation.areas.flatMap((part) => subtract(part, area));
        sheet.dataValidations = sheet.dataValidations.filter((validation) => validation.areas.length > 0);
        for (const note of [...sheet.notes]) if (contains(area, note.row, note.column)) setNote(session.editor, sheet, note.row, note.column, null);
        for (const comment of [...sheet.comments]) if (contains(area, comment.row, comment.column)) deleteComment(session.editor, comment.id);
      }
    }),
    Insert: act((sheet, area, args, session) => {
      const direction = oneOf(args[0], ["Down", "Right"] as const, "shift") === "Down" ? "vertical" : "horizontal";
      insertCells(session.editor, sheet, area, isWholeRows(area) ? "vertical" : isWholeColumns(area) ? "horizontal" : direction);
      return session.range(sheet, area);
    }),
    Delete: act((sheet, area, args, session) => {
      const direction = oneOf(args[0], ["Up", "Left"] as const, "shift") === "Up" ? "vertical" : "horizontal";
      deleteCells(session.editor, sheet, area, isWholeRows(area) ? "vertical" : isWholeColumns(area) ? "horizontal" : direction);
    }),
    Merge: act((sheet, area, args, session) => merge(session.editor, sheet, area, optionalBoolean(args[0]) ?? false)),
    Unmerge: act((sheet, area, _args, session) => unmerge(session.editor, sheet, area)),
    Select: act((sheet, area, _args, session) => select(session.editor, sheet, [withMerges(sheet, area)], { row: area.top, column: area.left })),
    CopyFrom: (self, args, session) => copyInto(session, session.sheet(self.sheetId), session.area(self), args),
    Calculate: (_self, _args, session) => session.editor.calculate(),
    SetDirty: (_self, _args, session) => session.editor.structureChanged(),
  },
});

/** Whether all cells belong to formulas that spill: true, false, or null for some of them. */
function spills(sheet: Sheet, a: Area): boolean | null {
  let covered = 0;
  for (const [row, line] of sheet.cells) {
    for (const [column, { array }] of line) {
      if (!array?.dynamic || array.rows * array.columns === 1) continue;
      const common = intersect(a, makeArea(row, column, row + array.rows - 1, column + array.columns - 1));
      if (common) covered += cellCount(common);
    }
  }
  return covered === 0 ? false : covered === cellCount(a) ? true : null;
}

function neighbours(a: Area, count: number, axis: "rows" | "columns", side: 1 | -1): Area {
  if (count === 0) throw invalid("The count must not be 0.");
  // A negative count asks for lines inside the range, from its edge inwards.
  const n = Math.abs(count);
  const outwards = count > 0 ? side : -side;
  const [first, last] = axis === "rows" ? [a.top, a.bottom] : [a.left, a.right];
  const edgeLine = side > 0 ? last : first;
  const from = count > 0 ? edgeLine + outwards : edgeLine;
  const to = from + outwards * (n - 1);
  const [low, high] = [Math.min(from, to), Math.max(from, to)];
  return axis === "rows" ? { ...a, top: low, bottom: high } : { ...a, left: low, right: high };
}

/** Cells whose shown text contains (or is) the text sought. */
export function search(session: Session, sheet: Sheet, area: Area, sought: string, criteria: Record<string, unknown>): Area[] {
  session.editor.calculate();
  const whole = criteria.completeMatch === true;
  const fold = (value: string): string => (criteria.matchCase === true ? value : value.toLocaleLowerCase("vi-VN"));
  const needle = fold(sought);
  const found: Area[] = [];
  const bounds = usedArea(sheet, true, area);
  if (!bounds) return [];
  for (let row = bounds.top; row <= bounds.bottom; row++) {
    const line = sheet.cells.get(row);
    if (!line) continue;
    for (const [column, cell] of [...line].sort((a, b) => a[0] - b[0])) {
      if (column < bounds.left || column > bounds.right || !hasContent(cell)) continue;
      const shown = fold(session.editor.calculation.displayText(sheet.id, row, column));
      if (whole ? shown === needle : shown.includes(needle)) found.push(makeArea(row, column, row, column));
    }
  }
  return found;
}

defineType("RangeView", {
  properties: {
    Values: at((sheet, area, session) => valuesOf(session, sheet, area)?.filter((_, i) => !sheet.rows.get(area.top + i)?.hidden)),
    Text: at((sheet, area, session) => textsOf(session, sheet, area)?.filter((_, i) => !sheet.rows.get(area.top + i)?.hidden)),
    Formulas: at((sheet, area, session) => formulasOf(session, sheet, area)?.filter((_, i) => !sheet.rows.get(area.top + i)?.hidden)),
    NumberFormat: at((sheet, area, session) => numberFormatsOf(session, sheet, area)?.filter((_, i) => !sheet.rows.get(area.top + i)?.hidden)),
    RowCount: at((sheet, area) => Array.from({ length: rowCount(area) }, (_, i) => area.top + i).filter((row) => !sheet.rows.get(row)?.hidden).length),
    ColumnCount: at((_, area) => columnCount(area)),
    CellAddresses: at((sheet, area, session) => matrix(session, sheet, area, (_cell, row, column) => formatArea(makeArea(row, column, row, column)))?.filter((_, i) => !sheet.rows.get(area.top + i)?.hidden)),
  },
  methods: { GetRange: (self, _args, session) => session.range(session.sheet(self.sheetId), session.area(self)) },
});

defineType("RangeSort", {
  methods: {
    Apply: act((sheet, area, args, session) => {
      if (!Array.isArray(args[0])) throw invalid("The sort fields must be an array.");
      const keys = (args[0] as unknown[]).map((field) => {
        const { key, ascending } = record(field, "sort field");
        return { column: number(key, "key"), descending: ascending === false };
      });
      const header = optionalBoolean(args[2]) ?? false;
      if (isUnbounded(area)) throw invalid("Whole rows or columns can't be sorted.");
      sortRows(session.editor, sheet, header ? { ...area, top: area.top + 1 } : area, keys);
    }),
  },
});
