/** Worksheets and their collection, protection, frozen panes. */
import { activate, addSheet, area as makeArea, columnCharacters, columnPoints, deleteSheet, invalid, isWholeColumns, isWholeRows, MAX_COLUMNS, MAX_ROWS, moveSheet, notFound, protect, PROTECTED_ACTIONS, renameSheet, sheetByName, setVisibility, unprotect, usedArea, WHOLE_SHEET, type Area, type Sheet } from "../../model";
import { boolean, color, integer, isMissing, number, oneOf, optionalBoolean, optionalText, record, text } from "../arguments";
import { make, selfOf, type HostObject } from "../registry";
import { defineType } from "../schema";
import type { Session } from "../session";
import { inside, place, places } from "./places";
import { search } from "./range";

const VISIBILITY = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" } as const;
type VisibilityWord = keyof typeof VISIBILITY;

const sheetObject = (sheet: Sheet): HostObject => make("Worksheet", { sheetId: sheet.id });
const visibleOnly = (session: Session, only: unknown): Sheet[] => session.editor.book.sheets.filter((sheet) => only !== true || sheet.visibility === "visible");

function neighbour(session: Session, sheetId: string, step: 1 | -1, only: unknown): HostObject {
  const { sheets } = session.editor.book;
  for (let i = sheets.findIndex((sheet) => sheet.id === sheetId) + step; i >= 0 && i < sheets.length; i += step) {
    const sheet = sheets[i];
    if (sheet && (only !== true || sheet.visibility === "visible")) return sheetObject(sheet);
  }
  throw notFound("next or previous worksheet");
}

const events = (names: readonly string[]) =>
  Object.fromEntries(
    names.flatMap((name) => [
      [`_Register${name}`, (_self: unknown, _args: readonly unknown[], session: Session) => count(session, name, 1)],
      [`_Unregister${name}`, (_self: unknown, _args: readonly unknown[], session: Session) => count(session, name, -1)],
    ]),
  );

function count(session: Session, name: string, by: number): void {
  session.registered.set(name, (session.registered.get(name) ?? 0) + by);
}

/** Event registrations that sheets, tables and their collections share. */
export const EVENT_METHODS = events([
  "ActivatedEvent", "AddedEvent", "CalculatedEvent", "ColumnSortedEvent", "DataChangedEvent", "DeactivatedEvent", "DeletedEvent", "EventNameChanged",
  "EventVisibilityChanged", "EventMoved", "FormatChangedEvent", "FormulaChangedEvent", "ProtectionChangedEvent", "RowHiddenChangedEvent", "RowSortedEvent", "SelectionChangedEvent", "SingleClickedEvent", "ChangedEvent",
]);

defineType("WorksheetCollection", {
  items: (_self, session) => session.editor.book.sheets.map(sheetObject),
  item: (_self, key, session) => {
    const sheet = session.editor.book.sheets.find((candidate) => candidate.id === key) ?? sheetByName(session.editor.book, String(key));
    return sheet ? sheetObject(sheet) : null;
  },
  methods: {
    ...EVENT_METHODS,
    Add: (_self, args, session) => sheetObject(addSheet(session.editor, optionalText(args[0], "name"))),
    GetActiveWorksheet: (_self, _args, session) => sheetObject(session.sheet(session.editor.book.active)),
    GetCount: (_self, args, session) => visibleOnly(session, args[0]).length,
    GetFirst: (_self, args, session) => sheetObject(visibleOnly(session, args[0])[0] ?? session.sheet("")),
    GetLast: (_self, args, session) => sheetObject(visibleOnly(session, args[0]).at(-1) ?? session.sheet("")),
  },
});

defineType("Worksheet", {
  identity: (self, session) => ({ Id: session.sheet(self.sheetId).id }),
  properties: {
    Id: { get: (self) => self.sheetId },
    Name: { get: (self, session) => session.sheet(self.sheetId).name, set: (self, value, session) => renameSheet(session.editor, session.sheet(self.sheetId), text(value, "name")) },
    Position: {
      get: (self, session) => session.editor.book.sheets.indexOf(session.sheet(self.sheetId)),
      set: (self, value, session) => moveSheet(session.editor, session.sheet(self.sheetId), integer(value, "position")),
    },
    Visibility: {
      get: (self, session) => (Object.keys(VISIBILITY) as VisibilityWord[]).find((word) => VISIBILITY[word] === session.sheet(self.sheetId).visibility),
      set: (self, value, session) => setVisibility(session.editor, session.sheet(self.sheetId), VISIBILITY[oneOf(value, Object.keys(VISIBILITY) as VisibilityWord[], "visibility")]),
    },
    TabColor: {
      get: (self, session) => session.sheet(self.sheetId).tabColor ?? "",
      set: (self, value, session) => view(session, self.sheetId, (sheet) => { sheet.tabColor = color(value); }),
    },
    ShowGridlines: {
      get: (self, session) => session.sheet(self.sheetId).showGridlines,
      set: (self, value, session) => view(session, self.sheetId, (sheet) => { sheet.showGridlines = boolean(value, "showGridlines"); }),
    },
    // What the client sends for showGridlines where it takes the host for another platform than the web.
    Gridlines: {
      set: (self, value, session) => view(session, self.sheetId, (sheet) => { sheet.showGridlines = boolean(value, "showGridlines"); }),
    },
    StandardWidth: {
      get: (self, session) => columnPoints(session.sheet(self.sheetId).defaultColumnWidth),
      set: (self, value, session) => view(session, self.sheetId, (sheet) => { sheet.defaultColumnWidth = columnCharacters(number(value, "standardWidth")); }),
    },
    StandardHeight: { get: (self, session) => session.sheet(self.sheetId).defaultRowHeight },
    EnableCalculation: { get: () => true },
  },
  navigations: {
    Tables: (self) => make("TableCollection", { sheetId: self.sheetId }),
    Names: (self) => make("NamedItemCollection", { scope: self.sheetId }),
    Protection: (self) => make("WorksheetProtection", self),
    FreezePanes: (self) => make("WorksheetFreezePanes", self),
    PageLayout: (self) => make("PageLayout", self),
    AutoFilter: (self) => make("AutoFilter", { sheetId: self.sheetId, tableId: null }),
    Comments: (self) => make("CommentCollection", { sheetId: self.sheetId }),
    Charts: (self) => make("ChartCollection", self),
    Shapes: (self) => make("ShapeCollection", self),
    PivotTables: (self) => make("PivotTableCollection", { sheetId: self.sheetId }),
  },
  methods: {
    ...EVENT_METHODS,
    Activate: (self, _args, session) => activate(session.editor, session.sheet(self.sheetId)),
    Delete: (self, _args, session) => deleteSheet(session.editor, session.sheet(self.sheetId)),
    Calculate: (_self, _args, session) => session.editor.calculate(),
    GetRange: (self, args, session) => {
      const sheet = session.sheet(self.sheetId);
      if (isMissing(args[0]) || args[0] === "") return session.range(sheet, WHOLE_SHEET);
      const found = place(session, sheet, text(args[0], "address"));
      if (found.sheet !== sheet) throw invalid(`'${String(args[0])}' lies on another worksheet.`);
      return session.range(sheet, found.area);
    },
    GetRangeByIndexes: (self, args, session) => {
      const [row, column, rows, columns] = [integer(args[0], "startRow"), integer(args[1], "startColumn"), integer(args[2], "rowCount"), integer(args[3], "columnCount")];
      return session.range(session.sheet(self.sheetId), inside(makeArea(row, column, row + rows - 1, column + columns - 1)));
    },
    GetCell: (self, args, session) => {
      const [row, column] = [integer(args[0], "row"), integer(args[1], "column")];
      return session.range(session.sheet(self.sheetId), inside(makeArea(row, column, row, column)));
    },
    GetRanges: (self, args, session) => {
      const sheet = session.sheet(self.sheetId);
      return session.areas(sheet, isMissing(args[0]) ? [WHOLE_SHEET] : places(session, sheet, text(args[0], "address")).map((part) => part.area));
    },
    // A blank sheet answers its first cell; only …OrNullObject says that there is nothing.
    GetUsedRange: (self, args, session) => {
      const sheet = session.sheet(self.sheetId);
      return session.range(sheet, usedArea(sheet, optionalBoolean(args[0]) ?? false) ?? makeArea(0, 0, 0, 0));
    },
    GetUsedRangeOrNullObject: (self, args, session) => {
      const sheet = session.sheet(self.sheetId);
      const used = usedArea(sheet, optionalBoolean(args[0]) ?? false);
      return used ? session.range(sheet, used) : null;
    },
    FindAll: (self, args, session) => {
      const sheet = session.sheet(self.sheetId);
      const found = search(session, sheet, WHOLE_SHEET, text(args[0], "text"), isMissing(args[1]) ? {} : record(args[1]));
      if (found.length === 0) throw notFound(`text '${String(args[0])}'`);
      return session.areas(sheet, found);
    },
    GetNext: (self, args, session) => neighbour(session, self.sheetId, 1, args[0]),
    GetPrevious: (self, args, session) => neighbour(session, self.sheetId, -1, args[0]),
    _GetSheetById: (_self, args, session) => sheetObject(session.sheet(text(args[0]))),
  },
});

function view(session: Session, sheetId: string, change: (sheet: Sheet) => void): void {
  const sheet = session.sheet(sheetId);
  session.editor.touchShape(sheet);
  change(sheet);
  session.editor.record({ kind: "view", sheetId });
}

defineType("WorksheetProtection", {
  properties: {
    Protected: { get: (self, session) => session.sheet(self.sheetId).protection !== null },
    Options: {
      get: (self, session) => {
        const options = session.sheet(self.sheetId).protection?.options ?? {};
        return { ...Object.fromEntries(PROTECTED_ACTIONS.map((action) => [action, options[action] ?? false])), selectionMode: "Normal" };
      },
    },
  },
  methods: {
    Protect: (self, args, session) => {
      const options: Record<string, boolean> = {};
      if (!isMissing(args[0])) for (const [name, value] of Object.entries(record(args[0], "options"))) if (typeof value === "boolean") options[name] = value;
      protect(session.editor, session.sheet(self.sheetId), options, optionalText(args[1], "password"));
    },
    Unprotect: (self, args, session) => unprotect(session.editor, session.sheet(self.sheetId), optionalText(args[0], "password")),
  },
});

function freeze(session: Session, sheetId: string, rows: number, columns: number): void {
  view(session, sheetId, (sheet) => {
    sheet.frozen = { rows, columns };
  });
}

defineType("WorksheetFreezePanes", {
  methods: {
    FreezeRows: (self, args, session) => freeze(session, self.sheetId, isMissing(args[0]) ? 1 : integer(args[0], "count"), 0),
    FreezeColumns: (self, args, session) => freeze(session, self.sheetId, 0, isMissing(args[0]) ? 1 : integer(args[0], "count")),
    FreezeAt: (self, args, session) => {
      const range = selfOf("Range", args[0]);
      const a = range ? session.area(range) : place(session, session.sheet(self.sheetId), text(args[0], "frozenRange")).area;
      // Whole rows freeze rows only, whole columns columns only.
      freeze(session, self.sheetId, isWholeColumns(a) ? 0 : a.bottom + 1, isWholeRows(a) ? 0 : a.right + 1);
    },
    Unfreeze: (self, _args, session) => freeze(session, self.sheetId, 0, 0),
    GetLocation: (self, _args, session) => {
      const sheet = session.sheet(self.sheetId);
      const { rows, columns } = sheet.frozen;
      if (rows === 0 && columns === 0) throw notFound("frozen panes");
      const a: Area = makeArea(0, 0, rows === 0 ? MAX_ROWS - 1 : rows - 1, columns === 0 ? MAX_COLUMNS - 1 : columns - 1);
      return session.range(sheet, a);
    },
  },
});

