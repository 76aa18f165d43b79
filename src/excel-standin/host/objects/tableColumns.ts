/** Columns of a table. */
import { addColumn, bodyArea, deleteColumns, findColumn, headerArea, invalid, notFound, renameColumn, rowCount, totalsArea, type Area, type Sheet, type Table } from "../../model";
import { isMissing, optionalInteger, optionalText, text } from "../arguments";
import { make, type HostObject } from "../registry";
import { defineType } from "../schema";
import type { Session } from "../session";
import { setContents, valuesOf } from "./rangeValues";

/** Columns of a table travel with their own ids, unique in the table. */
export function columnOf(session: Session, self: { tableId: number; columnId: number }): { sheet: Sheet; table: Table; index: number } {
  const found = session.table(self.tableId);
  const index = found.table.columns.findIndex((column) => column.id === self.columnId);
  if (index < 0) throw notFound(`column ${self.columnId} of table ${found.table.name}`);
  return { ...found, index };
}

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
