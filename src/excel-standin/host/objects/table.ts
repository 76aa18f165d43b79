/** Tables, their columns and rows, filters and sorting. */
import { addColumn, addRows, area as makeArea, bodyArea, clearFilters, convertToRange, createTable, deleteColumns, deleteRows, deleteTable, findColumn, findTable, headerArea, invalid, notFound, renameColumn, renameTable, resizeTable, rowCount, sameName, setFilter, setHeaders, setTotals, sortRows, totalsArea, allTables, applyFilters, type Area, type Sheet, type Table } from "../../model";
import { boolean, integer, isMissing, number, oneOf, optionalInteger, optionalText, record, text } from "../arguments";
import { make, selfOf, type HostObject } from "../registry";
import { defineType, type Property } from "../schema";
import type { Session } from "../session";
import { place, type Place } from "./places";
import { plainValue, setContents, valuesOf } from "./rangeValues";
import { EVENT_METHODS } from "./worksheet";

const tableObject = (table: Table): HostObject => make("Table", { tableId: table.id });

/** Columns of a table travel with their own ids, unique in the table. */
function columnOf(session: Session, self: { tableId: number; columnId: number }): { sheet: Sheet; table: Table; index: number } {
  const found = session.table(self.tableId);
  const index = found.table.columns.findIndex((column) => column.id === self.columnId);
  if (index < 0) throw notFound(`column ${self.columnId} of table ${found.table.name}`);
  return { ...found, index };
}

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
        if (style !== "" && !/^[\p{L}\p{N} _.-]{1,255}$/u.test(style)) throw invalid(`'${style}' is no table style.`);
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

const columnObject = (tableId: number, columnId: number): HostObject => make("TableColumn", { tableId, columnId });

/** The entries of a column given as [[a],[b]] or [a, b]; a single value stands for the header alone where it cannot fill. */
function columnInputs(value: unknown, rows: number): (string | number | boolean | null)[] | null {
  if (isMissing(value)) return null;
  const list = Array.isArray(value) ? (value as unknown[]).map((entry) => (Array.isArray(entry) ? rowEntry(entry as unknown[]) : entry)) : Array.from({ length: rows }, () => value);
  return list.map((entry) => {
    if (entry === null || ["string", "number", "boolean"].includes(typeof entry)) return entry as string | number | boolean | null;
    throw invalid("The values of a column must be strings, numbers or booleans.");
  });
}

function rowEntry(row: readonly unknown[]): unknown {
  if (row.length !== 1) throw invalid("Each row of a column's values holds one value.");
  return row[0];
}

defineType("TableColumnCollection", {
  properties: { Count: { get: (self, session) => session.table(self.tableId).table.columns.length } },
  items: (self, session) => session.table(self.tableId).table.columns.map((column) => columnObject(self.tableId, column.id)),
  item: (self, key, session) => {
    const { table } = session.table(self.tableId);
    const byName = typeof key === "string" ? findColumn(table, key) : -1;
    const column = byName >= 0 ? table.columns[byName] : table.columns.find((candidate) => String(candidate.id) === String(key));
    return column ? columnObject(self.tableId, column.id) : null;
  },
  methods: {
    Add: (self, args, session) => {
      const { sheet, table } = session.table(self.tableId);
      const at = addColumn(session.editor, sheet, table, optionalInteger(args[0], "index") ?? null, columnInputs(args[1], rowCount(table.area)), optionalText(args[2], "name") ?? null);
      return columnObject(self.tableId, table.columns[at]?.id ?? 0);
    },
  },
});

const columnPart = (pick: (table: Table) => Area | null, what: string) => (self: { tableId: number; columnId: number }, _args: readonly unknown[], session: Session) => {
  const { sheet, table, index } = columnOf(session, self);
  const found = pick(table);
  if (!found) throw notFound(`${what} of table ${table.name}`);
  return session.range(sheet, { ...found, left: table.area.left + index, right: table.area.left + index });
};

defineType("TableColumn", {
  identity: (self) => ({ Id: self.columnId }),
  properties: {
    Id: { get: (self) => self.columnId },
    Index: { get: (self, session) => columnOf(session, self).index },
    Name: {
      get: (self, session) => {
        const { table, index } = columnOf(session, self);
        return table.columns[index]?.name ?? "";
      },
      set: (self, value, session) => {
        const { sheet, table, index } = columnOf(session, self);
        renameColumn(session.editor, sheet, table, index, text(value, "name"));
      },
    },
    Values: {
      get: (self, session) => {
        const { sheet, table, index } = columnOf(session, self);
        return valuesOf(session, sheet, { ...table.area, left: table.area.left + index, right: table.area.left + index });
      },
      set: (self, value, session) => {
        const { sheet, table, index } = columnOf(session, self);
        setContents(session, sheet, { ...table.area, left: table.area.left + index, right: table.area.left + index }, value, "values");
      },
    },
  },
  navigations: { Filter: (self) => make("Filter", self) },
  methods: {
    GetRange: columnPart((table) => table.area, "range"),
    GetDataBodyRange: columnPart(bodyArea, "body"),
    GetHeaderRowRange: columnPart(headerArea, "header row"),
    GetTotalRowRange: columnPart(totalsArea, "totals row"),
    Delete: (self, _args, session) => {
      const { sheet, table, index } = columnOf(session, self);
      deleteColumns(session.editor, sheet, table, index);
    },
  },
});

const bodyRow = (table: Table, index: number): Area => {
  const body = bodyArea(table);
  if (!Number.isInteger(index) || index < 0 || index >= rowCount(body)) throw notFound(`row ${index} of table ${table.name}`);
  return makeArea(body.top + index, body.left, body.top + index, body.right);
};

defineType("TableRowCollection", {
  properties: { Count: { get: (self, session) => rowCount(bodyArea(session.table(self.tableId).table)) } },
  items: (self, session) => Array.from({ length: rowCount(bodyArea(session.table(self.tableId).table)) }, (_, index) => make("TableRow", { tableId: self.tableId, index })),
  methods: {
    Add: (self, args, session) => {
      const { sheet, table } = session.table(self.tableId);
      const index = optionalInteger(args[0], "index") ?? null;
      const width = table.columns.length;
      const given = isMissing(args[1]) ? [Array.from({ length: width }, () => null)] : args[1];
      const rows = Array.isArray(given) ? (given as unknown[]).map((row) => (Array.isArray(row) ? (row as unknown[]) : [row])) : [Array.from({ length: width }, () => given)];
      const values = rows.map((row) => row.map((entry) => (isMissing(entry) ? null : (entry as string | number | boolean))));
      return make("TableRow", { tableId: self.tableId, index: addRows(session.editor, sheet, table, index, values) });
    },
    DeleteRowsAt: (self, args, session) => {
      const { sheet, table } = session.table(self.tableId);
      deleteRows(session.editor, sheet, table, integer(args[0], "index"), optionalInteger(args[1], "count") ?? 1);
    },
    DeleteRows: (self, args, session) => {
      const { sheet, table } = session.table(self.tableId);
      if (!Array.isArray(args[0])) throw invalid("The rows must be an array.");
      const indexes = (args[0] as unknown[]).map((row) => selfOf("TableRow", row)?.index ?? number(row, "row"));
      for (const index of [...new Set(indexes)].sort((a, b) => b - a)) deleteRows(session.editor, sheet, table, index);
    },
  },
});

defineType("TableRow", {
  properties: {
    Index: { get: (self) => self.index },
    Values: {
      get: (self, session) => {
        const { sheet, table } = session.table(self.tableId);
        return valuesOf(session, sheet, bodyRow(table, self.index));
      },
      set: (self, value, session) => {
        const { sheet, table } = session.table(self.tableId);
        setContents(session, sheet, bodyRow(table, self.index), value, "values");
      },
    },
  },
  methods: {
    GetRange: (self, _args, session) => {
      const { sheet, table } = session.table(self.tableId);
      return session.range(sheet, bodyRow(table, self.index));
    },
    Delete: (self, _args, session) => {
      const { sheet, table } = session.table(self.tableId);
      deleteRows(session.editor, sheet, table, self.index);
    },
  },
});

defineType("TableSort", {
  properties: {
    Fields: { get: (self, session) => session.table(self.tableId).table.sort.map(({ column, descending }) => ({ key: column, ascending: !descending, sortOn: "Value" })) },
    MatchCase: { get: () => false },
    Method: { get: () => "PinYin" },
  },
  methods: {
    Apply: (self, args, session) => {
      const { sheet, table } = session.table(self.tableId);
      if (!Array.isArray(args[0])) throw invalid("The sort fields must be an array.");
      const keys = (args[0] as unknown[]).map((field) => {
        const { key, ascending } = record(field, "sort field");
        return { column: number(key, "key"), descending: ascending === false };
      });
      if (keys.some((key) => key.column < 0 || key.column >= table.columns.length)) throw invalid("A sort key lies outside the table.");
      sortRows(session.editor, sheet, bodyArea(table), keys);
      session.editor.touchShape(sheet);
      table.sort = keys;
    },
    Clear: (self, _args, session) => {
      const { sheet, table } = session.table(self.tableId);
      session.editor.touchShape(sheet);
      table.sort = [];
    },
    Reapply: (self, _args, session) => {
      const { sheet, table } = session.table(self.tableId);
      if (table.sort.length > 0) sortRows(session.editor, sheet, bodyArea(table), table.sort);
    },
  },
});

/** A criterion that the stand-in can judge: a list of texts. Others are refused rather than ignored. */
function applyCriteria(session: Session, tableId: number, index: number, criteria: Record<string, unknown>): void {
  const { sheet, table } = session.table(tableId);
  const on = oneOf(criteria.filterOn, ["Values", "Custom", "Top", "Dynamic", "CellColor", "FontColor", "Icon", "TopItems", "TopPercent", "BottomItems", "BottomPercent"] as const, "filterOn");
  if (on === "Values") return applyValues(session, tableId, index, criteria.values);
  const custom = on === "Custom" ? /^=?([^<>=].*)$/.exec(String(criteria.criterion1 ?? "")) : null;
  if (!custom?.[1] || !isMissing(criteria.criterion2) || /[*?]/.test(custom[1])) throw invalid(`The stand-in does not filter on ${on}${on === "Custom" ? " with this criterion" : ""}.`);
  setFilter(session.editor, sheet, table, index, { values: [custom[1]] });
}

function applyValues(session: Session, tableId: number, index: number, values: unknown): void {
  const { sheet, table } = session.table(tableId);
  if (!Array.isArray(values)) throw invalid("The filter values must be an array.");
  const texts = (values as unknown[]).map((value) => (typeof value === "string" ? value : String(plainValue(value as number))));
  setFilter(session.editor, sheet, table, index, { values: texts.filter((value) => value !== ""), blank: texts.includes("") });
}

defineType("Filter", {
  properties: {
    Criteria: {
      get: (self, session) => {
        const { table, index } = columnOf(session, self);
        const filter = table.filters.get(index);
        return filter ? { filterOn: filter.values ? "Values" : "Custom", values: [...(filter.values ?? []), ...(filter.blank ? [""] : [])] } : null;
      },
    },
  },
  methods: {
    Apply: (self, args, session) => applyCriteria(session, self.tableId, columnOf(session, self).index, record(args[0], "criteria")),
    ApplyValuesFilter: (self, args, session) => applyValues(session, self.tableId, columnOf(session, self).index, args[0]),
    ApplyCustomFilter: (self, args, session) => applyCriteria(session, self.tableId, columnOf(session, self).index, { filterOn: "Custom", criterion1: args[0], criterion2: args[1] }),
    Clear: (self, _args, session) => {
      const { sheet, table, index } = columnOf(session, self);
      setFilter(session.editor, sheet, table, index, null);
    },
  },
});

defineType("AutoFilter", {
  properties: {
    Enabled: { get: (self, session) => self.tableId !== null && session.table(self.tableId).table.filterButton },
    IsDataFiltered: { get: (self, session) => self.tableId !== null && session.table(self.tableId).table.filters.size > 0 },
    Criteria: {
      get: (self, session) => (self.tableId === null ? [] : session.table(self.tableId).table.columns.map((_, i) => {
        const filter = session.table(self.tableId ?? 0).table.filters.get(i);
        return filter ? { filterOn: "Values", values: filter.values ?? [] } : null;
      })),
    },
  },
  methods: {
    Apply: (self, args, session) => {
      if (self.tableId === null) throw invalid("The stand-in filters tables only, not plain ranges.");
      if (!isMissing(args[1]) && !isMissing(args[2])) applyCriteria(session, self.tableId, integer(args[1], "columnIndex"), record(args[2], "criteria"));
    },
    ClearCriteria: (self, _args, session) => {
      if (self.tableId === null) return;
      const { sheet, table } = session.table(self.tableId);
      clearFilters(session.editor, sheet, table);
    },
    ClearColumnCriteria: (self, args, session) => {
      if (self.tableId === null) return;
      const { sheet, table } = session.table(self.tableId);
      setFilter(session.editor, sheet, table, integer(args[0], "columnIndex"), null);
    },
    Reapply: (self, _args, session) => {
      if (self.tableId === null) return;
      const { sheet, table } = session.table(self.tableId);
      applyFilters(session.editor, sheet, table);
    },
    Remove: (self, _args, session) => {
      if (self.tableId === null) return;
      const { sheet, table } = session.table(self.tableId);
      clearFilters(session.editor, sheet, table);
      table.filterButton = false;
    },
    GetRange: (self, _args, session) => {
      if (self.tableId === null) throw notFound("filtered range");
      const { sheet, table } = session.table(self.tableId);
      return session.range(sheet, table.area);
    },
  },
});

