/** Sorting and filtering of tables. */
import { bodyArea, clearFilters, invalid, notFound, setFilter, sortRows, applyFilters } from "../../model";
import { integer, isMissing, number, oneOf, record } from "../arguments";
import { defineType } from "../schema";
import type { Session } from "../session";
import { plainValue } from "./rangeValues";
import { columnOf } from "./tableColumns";

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
