/** Table parts, read and written. */
import type { Sheet, Table, TableColumn } from "../model/types";
import type { FormulaForms } from "./formulaForms";
import { areaRef, cellRef, columnName, parseArea } from "./refs";
import type { XmlNode } from "./xml";
import { child, children, flag, numeric, textOf } from "./xml";
import { escapeText, fromXString, toXString } from "./xmlText";
import { element, serialize } from "./xmlWrite";

/** The table, or null for one without a usable area. */
export function readTable(root: XmlNode, forms: FormulaForms): Table | null {
  const a = root.attributes;
  const area = parseArea(a["ref"] ?? "");
  const name = a["displayName"] ?? a["name"];
  if (!area || name === undefined) return null;
  const filter = child(root, "autoFilter");
  const style = child(root, "tableStyleInfo")?.attributes ?? {};
  const filters: Table["filters"] = new Map();
  let hiddenButtons = 0;
  for (const column of children(filter, "filterColumn")) {
    const index = numeric(column.attributes["colId"], -1);
    const criteria = children(column);
    if (flag(column.attributes["hiddenButton"], false)) hiddenButtons++;
    const values = criteria[0];
    if (!values || index < 0) continue;
    const simple = values.name === "filters" && criteria.length === 1 && children(values).every((v) => v.name === "filter");
    filters.set(
      index,
      simple ? { values: children(values).map((v) => fromXString(v.attributes["val"] ?? "")), ...(flag(values.attributes["blank"], false) ? { blank: true } : {}) } : { opaque: criteria.map(serialize).join("") },
    );
  }
  const columns = children(child(root, "tableColumns"), "tableColumn").map((node, i) => readTableColumn(node, i, name, forms));
  // What the columns lack to the area's width would make every lookup by column fail.
  for (let i = columns.length; i <= area.right - area.left && i < 16_384; i++) columns.push({ id: i + 1, name: `Column${i + 1}` });
  return {
    id: numeric(a["id"], 0),
    name: fromXString(name),
    area,
    headerRow: numeric(a["headerRowCount"], 1) > 0,
    totalsRow: numeric(a["totalsRowCount"], 0) > 0,
    columns: columns.slice(0, area.right - area.left + 1),
    style: style["name"] ?? null,
    bandedRows: flag(style["showRowStripes"], false),
    bandedColumns: flag(style["showColumnStripes"], false),
    firstColumn: flag(style["showFirstColumn"], false),
    lastColumn: flag(style["showLastColumn"], false),
    filterButton: filter !== undefined && hiddenButtons <= area.right - area.left,
    filters,
    sort: readSort(child(root, "sortState") ?? child(filter, "sortState"), area.left),
  };
}

function readTableColumn(node: XmlNode, index: number, table: string, forms: FormulaForms): TableColumn {
  const a = node.attributes;
  const column: TableColumn = { id: numeric(a["id"], index + 1), name: fromXString(a["name"] ?? `Column${index + 1}`) };
  const calculated = fromXString(textOf(child(node, "calculatedColumnFormula")));
  if (calculated !== "") column.calculated = forms.ui(calculated, table);
  const total = a["totalsRowFunction"];
  if (total !== undefined && total !== "none") column.totalsFunction = total;
  if (a["totalsRowLabel"] !== undefined) column.totalsLabel = fromXString(a["totalsRowLabel"]);
  const formula = fromXString(textOf(child(node, "totalsRowFormula")));
  if (formula !== "") column.totalsFormula = forms.ui(formula, table);
  return column;
}

function readSort(state: XmlNode | undefined, left: number): Table["sort"] {
  const sort: Table["sort"] = [];
  for (const condition of children(state, "sortCondition")) {
    const area = parseArea(condition.attributes["ref"] ?? "");
    const by = condition.attributes["sortBy"] ?? "value";
    if (area && by === "value" && area.left >= left) sort.push({ column: area.left - left, descending: flag(condition.attributes["descending"], false) });
  }
  return sort;
}

/**
 * Column names as the file may hold them: never empty, never twice (without case). Excel repairs a table whose names
 * differ from its header cells, so the header cells are written with these names too.
 */
export function safeColumnNames(table: Table): string[] {
  const taken = new Set<string>();
  return table.columns.map((column, i) => {
    const base = column.name === "" ? `Column${i + 1}` : column.name;
    let name = base;
    for (let n = 2; taken.has(name.toLocaleLowerCase()); n++) name = `${base}${n}`;
    taken.add(name.toLocaleLowerCase());
    return name;
  });
}

/** Texts that header cells of the sheet's tables must hold: row → column → text. */
export function headerTexts(sheet: Sheet): Map<number, Map<number, string>> {
  const rows = new Map<number, Map<number, string>>();
  for (const table of sheet.tables) {
    if (!table.headerRow) continue;
    const row = rows.get(table.area.top) ?? new Map<number, string>();
    safeColumnNames(table).forEach((name, i) => row.set(table.area.left + i, name));
    rows.set(table.area.top, row);
  }
  return rows;
}

/** The whole `<table>` element; what the file held beyond the model stays with its column id. */
export function writeTable(table: Table, id: number, original: XmlNode | undefined, forms: FormulaForms): string {
  const old = original?.attributes ?? {};
  const names = safeColumnNames(table);
  const ref = areaRef(table.area);
  const oldColumns = new Map(children(child(original, "tableColumns"), "tableColumn").map((node, i) => [numeric(node.attributes["id"], i + 1), node]));
  const columns = table.columns.map((column, i) => writeTableColumn(column, names[i] ?? column.name, table, oldColumns.get(column.id), forms)).join("");
  const attributes = {
    ...old,
    id,
    name: old["name"] !== undefined && old["displayName"] === table.name ? old["name"] : toXString(table.name),
    displayName: toXString(table.name),
    ref,
    headerRowCount: table.headerRow ? undefined : "0",
    totalsRowCount: table.totalsRow ? "1" : undefined,
    totalsRowShown: table.totalsRow ? old["totalsRowShown"] : (old["totalsRowShown"] ?? "0"),
    insertRow: undefined,
    insertRowShift: undefined,
  };
  const style = child(original, "tableStyleInfo");
  const inner =
    (table.headerRow ? writeFilter(table, child(original, "autoFilter")) : "") +
    writeSort(table, child(original, "sortState")) +
    element("tableColumns", { count: table.columns.length }, columns) +
    (table.style === null && !style
      ? ""
      : element("tableStyleInfo", {
          name: table.style ?? undefined,
          showFirstColumn: table.firstColumn ? "1" : "0",
          showLastColumn: table.lastColumn ? "1" : "0",
          showRowStripes: table.bandedRows ? "1" : "0",
          showColumnStripes: table.bandedColumns ? "1" : "0",
        })) +
    children(original, "extLst").map(serialize).join("");
  return element("table", attributes, inner);
}

function writeTableColumn(column: TableColumn, name: string, table: Table, old: XmlNode | undefined, forms: FormulaForms): string {
  const formula = (tag: string, text: string | undefined): string => {
    if (text === undefined) return "";
    const file = toXString(forms.file(text, table.name));
    const before = child(old, tag);
    return element(tag, before && textOf(before) === file ? before.attributes : {}, escapeText(file));
  };
  return element(
    "tableColumn",
    {
      ...old?.attributes,
      id: column.id,
      name: toXString(name, true),
      totalsRowFunction: column.totalsFunction,
      totalsRowLabel: column.totalsLabel === undefined ? undefined : toXString(column.totalsLabel, true),
    },
    formula("calculatedColumnFormula", column.calculated) + formula("totalsRowFormula", column.totalsFormula) + children(old).filter((c) => c.name === "xmlColumnPr" || c.name === "extLst").map(serialize).join(""),
  );
}

function writeFilter(table: Table, original: XmlNode | undefined): string {
  if (!table.filterButton && table.filters.size === 0) return "";
  const { top, left, bottom, right } = table.area;
  const area = { top, left, right, bottom: table.totalsRow && bottom > top ? bottom - 1 : bottom };
  const hidden = new Set(children(original, "filterColumn").filter((node) => flag(node.attributes["hiddenButton"], false)).map((node) => numeric(node.attributes["colId"], -1)));
  const allHidden = !table.filterButton;
  let inner = "";
  for (let index = 0; index < table.columns.length; index++) {
    const filter = table.filters.get(index);
    const hiddenButton = allHidden || (hidden.has(index) && hidden.size < table.columns.length);
    if (!filter && !hiddenButton) continue;
    const criteria = !filter
      ? ""
      : (filter.opaque ?? element("filters", { blank: filter.blank }, (filter.values ?? []).map((value) => element("filter", { val: toXString(value) })).join("")));
    inner += element("filterColumn", { colId: index, hiddenButton }, criteria);
  }
  return element("autoFilter", { ...original?.attributes, ref: areaRef(area) }, inner);
}

function writeSort(table: Table, original: XmlNode | undefined): string {
  const unchanged = original && JSON.stringify(readSort(original, table.area.left)) === JSON.stringify(table.sort);
  const first = table.area.top + (table.headerRow ? 1 : 0);
  const last = table.area.bottom - (table.totalsRow ? 1 : 0);
  if (table.sort.length === 0) return unchanged && children(original).length > 0 ? serialize(original) : "";
  if (unchanged && parseArea(original.attributes["ref"] ?? "")?.bottom === last) return serialize(original);
  const conditions = table.sort
    .map(({ column, descending }) => element("sortCondition", { descending, ref: `${cellRef(first, table.area.left + column)}:${columnName(table.area.left + column)}${last + 1}` }))
    .join("");
  return element("sortState", { ref: areaRef({ ...table.area, top: first, bottom: last }) }, conditions);
}
