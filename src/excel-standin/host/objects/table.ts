/** Tables and their collections. */
import { bodyArea, clearFilters, convertToRange, createTable, deleteTable, findTable, headerArea, invalid, notFound, renameTable, resizeTable, sameName, setHeaders, setTotals, totalsArea, allTables, applyFilters, type Area, type Sheet, type Table } from "../../model";
import { boolean, text } from "../arguments";
import { make, selfOf, type HostObject } from "../registry";
import { defineType, type Property } from "../schema";
import type { Session } from "../session";
import { place, type Place } from "./places";
import { EVENT_METHODS } from "./worksheet";

const tableObject = (table: Table): HostObject => make("Table", { tableId: table.id });

function rangeArgument(session: Session, sheet: Sheet | null, value: unknown): Place {
  const range = selfOf("Range", value);
  if (range) return { sheet: session.sheet(range.sheetId), area: session.area(range) };
  return place(session, sheet, text(value, "address"));
}

const inScope = (session: Session, sheetId: string | null) => allTables(session.editor.book).filter(({ sheet }) => sheetId === null || sheet.id === sheetId);

defineType("TableCollection", {
  properties: { Count: { get: (self, session) => inScope(session, self.sheetId).length } },
  items: (self, session) => inScope(session, self.sheetId).map(({ table }) => tableObject(table)),
  item: (self, key, session) => {
    const found = findTable(session.editor.book, String(key));
    return found && (self.sheetId === null || found.sheet.id === self.sheetId) ? tableObject(found.table) : null;
  },
  methods: {
    ...EVENT_METHODS,
    Add: (self, args, session) => {
      const scope = self.sheetId === null ? null : session.sheet(self.sheetId);
      // On the workbook's collection an address without a sheet means the active one.
      const fallback = scope ?? (typeof args[0] === "string" && !args[0].includes("!") ? session.sheet(session.editor.book.active) : null);
      const target = rangeArgument(session, fallback, args[0]);
      if (scope && target.sheet !== scope) throw invalid("The range lies on another worksheet.");
      return tableObject(createTable(session.editor, target.sheet, target.area, boolean(args[1], "hasHeaders")));
    },
  },
});

defineType("TableScopedCollection", {
  items: (self, session) => self.tableIds.map((id) => tableObject(session.table(id).table)),
  item: (self, key, session) => {
    const found = self.tableIds.map((id) => session.table(id).table).find((table) => sameName(table.name, String(key)) || String(table.id) === key);
    return found ? tableObject(found) : null;
  },
  methods: {
    GetFirst: (self, _args, session) => {
      const first = self.tableIds[0];
      if (first === undefined) throw notFound("table");
      return tableObject(session.table(first).table);
    },
  },
});

type TableProperty = Property<{ readonly tableId: number }>;

const flag = (key: "bandedRows" | "bandedColumns" | "firstColumn" | "lastColumn" | "filterButton"): TableProperty => ({
  get: (self, session) => session.table(self.tableId).table[key],
  set: (self, value, session) => {
    const { sheet, table } = session.table(self.tableId);
    session.editor.touchShape(sheet);
    table[key] = boolean(value, key);
    session.editor.record({ kind: "tableChanged", sheetId: sheet.id, tableId: table.id, name: table.name });
  },
});

const part = (pick: (table: Table) => Area | null, what: string) => (self: { readonly tableId: number }, _args: readonly unknown[], session: Session) => {
  const { sheet, table } = session.table(self.tableId);
  const found = pick(table);
  if (!found) throw notFound(`${what} of table ${table.name}`);
  return session.range(sheet, found);
};

defineType("Table", {
  identity: (self, session) => ({ Id: String(session.table(self.tableId).table.id) }),
  properties: {
    Id: { get: (self) => String(self.tableId) },
    LegacyId: { get: (self) => String(self.tableId), onlyWhenNamed: true },
    Name: { get: (self, session) => session.table(self.tableId).table.name, set: (self, value, session) => {
      const { sheet, table } = session.table(self.tableId);
      renameTable(session.editor, sheet, table, text(value, "name"));
    } },
    ShowHeaders: { get: (self, session) => session.table(self.tableId).table.headerRow, set: (self, value, session) => {
      const { sheet, table } = session.table(self.tableId);
      setHeaders(session.editor, sheet, table, boolean(value, "showHeaders"));
    } },
    ShowTotals: { get: (self, session) => session.table(self.tableId).table.totalsRow, set: (self, value, session) => {
      const { sheet, table } = session.table(self.tableId);
      setTotals(session.editor, sheet, table, boolean(value, "showTotals"));
    } },
    Style: {
      get: (self, session) => session.table(self.tableId).table.style ?? "",
      set: (self, value, session) => {
        const { sheet, table } = session.table(self.tableId);
        const style = text(value, "style");
        if (style !== "" && !/^[A-Za-zÀ-ỹ\p{N} _.-]{1,255}$/u.test(style)) throw invalid(`'${style}' is no table style.`);
        session.editor.touchShape(sheet);
        table.style = style === "" ? null : style;
        session.editor.record({ kind: "tableChanged", sheetId: sheet.id, tableId: table.id, name: table.name });
      },
    },
    ShowBandedRows: flag("bandedRows"),
    ShowBandedColumns: flag("bandedColumns"),
    HighlightFirstColumn: flag("firstColumn"),
    HighlightLastColumn: flag("lastColumn"),
    ShowFilterButton: flag("filterButton"),
  },
  navigations: {
    Columns: (self) => make("TableColumnCollection", self),
    Rows: (self) => make("TableRowCollection", self),
    Sort: (self) => make("TableSort", self),
    Worksheet: (self, session) => make("Worksheet", { sheetId: session.table(self.tableId).sheet.id }),
    AutoFilter: (self, session) => make("AutoFilter", { sheetId: session.table(self.tableId).sheet.id, tableId: self.tableId }),
  },
  methods: {
    ...EVENT_METHODS,
    GetRange: part((table) => table.area, "range"),
    GetDataBodyRange: part(bodyArea, "body"),
    GetHeaderRowRange: part(headerArea, "header row"),
    GetTotalRowRange: part(totalsArea, "totals row"),
    Resize: (self, args, session) => {
      const { sheet, table } = session.table(self.tableId);
      const target = rangeArgument(session, sheet, args[0]);
      if (target.sheet !== sheet) throw invalid("A table can't be moved to another worksheet.");
      resizeTable(session.editor, sheet, table, target.area);
    },
    ConvertToRange: (self, _args, session) => {
      const { sheet, table } = session.table(self.tableId);
      return session.range(sheet, convertToRange(session.editor, sheet, table));
    },
    Delete: (self, _args, session) => {
      const { sheet, table } = session.table(self.tableId);
      deleteTable(session.editor, sheet, table);
    },
    ClearFilters: (self, _args, session) => {
      const { sheet, table } = session.table(self.tableId);
      clearFilters(session.editor, sheet, table);
    },
    ReapplyFilters: (self, _args, session) => {
      const { sheet, table } = session.table(self.tableId);
      applyFilters(session.editor, sheet, table);
    },
  },
});
