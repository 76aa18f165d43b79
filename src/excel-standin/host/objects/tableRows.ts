/** Rows of a table. */
import { addRows, area as makeArea, bodyArea, deleteRows, invalid, notFound, rowCount, type Area, type Table } from "../../model";
import { integer, isMissing, number, optionalInteger } from "../arguments";
import { make, selfOf } from "../registry";
import { defineType } from "../schema";
import { setContents, valuesOf } from "./rangeValues";

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
