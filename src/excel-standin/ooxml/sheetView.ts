/** How a sheet is shown: tab colour, panes, selection, zoom, default sizes, columns; read and written. */
import type { Area, ColumnInfo, Sheet } from "../model/types";
import type { ColorTable } from "./colors";
import { argb, readColor } from "./colors";
import type { Budget } from "./limits";
import { areaRef, areasRef, cellRef, LAST_COLUMN, parseAreas, parseCell } from "./refs";
import type { XmlNode } from "./xml";
import { child, children, flag, numeric } from "./xml";
import { element, serialize } from "./xmlWrite";

/** 64 pixels of Calibri 11, what Excel shows as 8.43. */
export const STANDARD_WIDTH = 9.140625;

type ViewParts = Pick<Sheet, "tabColor" | "frozen" | "showGridlines" | "zoom" | "selection" | "defaultColumnWidth" | "defaultRowHeight">;

/** Reads sheetPr, the first sheetView and sheetFormatPr. */
export function readView(root: XmlNode, colors: ColorTable): ViewParts {
  const format = child(root, "sheetFormatPr")?.attributes ?? {};
  const view = child(child(root, "sheetViews"), "sheetView");
  const pane = child(view, "pane")?.attributes ?? {};
  const frozen = pane["state"] === "frozen" || pane["state"] === "frozenSplit";
  const selections = children(view, "selection");
  const activePane = pane["activePane"] ?? "topLeft";
  const selection = (selections.find((node) => (node.attributes["pane"] ?? "topLeft") === activePane) ?? selections[selections.length - 1])?.attributes ?? {};
  const areas = parseAreas(selection["sqref"]);
  const active = parseCell(selection["activeCell"] ?? "") ?? { row: areas[0]?.top ?? 0, column: areas[0]?.left ?? 0 };
  const spread = (name: string): number => (frozen ? Math.max(0, Math.floor(numeric(pane[name], 0))) : 0);
  const base = numeric(format["baseColWidth"], 8);
  return {
    tabColor: readColor(child(child(root, "sheetPr"), "tabColor"), colors),
    frozen: { rows: spread("ySplit"), columns: spread("xSplit") },
    showGridlines: flag(view?.attributes["showGridLines"], true),
    zoom: Math.min(400, Math.max(10, numeric(view?.attributes["zoomScale"], 100) || 100)),
    selection: { areas: areas.length > 0 ? areas : [{ top: active.row, left: active.column, bottom: active.row, right: active.column }], active },
    defaultColumnWidth: numeric(format["defaultColWidth"], base === 8 ? STANDARD_WIDTH : base + 1.140625),
    defaultRowHeight: numeric(format["defaultRowHeight"], 15),
  };
}

/** sheetPr with the tab colour and the fit-to-page switch. */
export function writeSheetProperties(sheet: Sheet, original: XmlNode | undefined): string {
  const fit = sheet.page.fitToWidth !== null || sheet.page.fitToHeight !== null;
  const setup = child(original, "pageSetUpPr");
  const setupAttributes = { ...setup?.attributes, fitToPage: fit };
  const inner =
    (sheet.tabColor === null ? "" : element("tabColor", { rgb: argb(sheet.tabColor) })) +
    children(original).filter((c) => c.name !== "tabColor" && c.name !== "pageSetUpPr").map(serialize).join("") +
    (fit || Object.keys(setup?.attributes ?? {}).some((name) => name !== "fitToPage") ? element("pageSetUpPr", setupAttributes) : "");
  return inner === "" && Object.keys(original?.attributes ?? {}).length === 0 ? "" : element("sheetPr", original?.attributes ?? {}, inner);
}

/** sheetViews: the first view follows the model, further ones stay. */
export function writeViews(sheet: Sheet, selected: boolean, original: XmlNode | undefined): string {
  const [first, ...others] = children(original);
  const { rows, columns } = sheet.frozen;
  const old = first?.attributes ?? {};
  const attributes = {
    ...old,
    showGridLines: sheet.showGridlines ? undefined : "0",
    tabSelected: selected,
    zoomScale: sheet.zoom === 100 && old["zoomScale"] === undefined ? undefined : String(sheet.zoom),
    zoomScaleNormal: sheet.zoom === 100 && old["zoomScaleNormal"] === undefined ? undefined : String(sheet.zoom),
    workbookViewId: old["workbookViewId"] ?? "0",
  };
  const pane = rows > 0 || columns > 0 ? (rows === 0 ? "topRight" : columns === 0 ? "bottomLeft" : "bottomRight") : undefined;
  const oldPane = child(first, "pane")?.attributes ?? {};
  const corner = parseCell(oldPane["topLeftCell"] ?? "");
  const paneXml =
    pane === undefined
      ? oldPane["state"] === undefined || oldPane["state"] === "split"
        ? children(first, "pane").map(serialize).join("")
        : ""
      : element("pane", {
          xSplit: columns || undefined,
          ySplit: rows || undefined,
          topLeftCell: corner && corner.row >= rows && corner.column >= columns ? oldPane["topLeftCell"] : cellRef(rows, columns),
          activePane: pane,
          state: "frozen",
        });
  const corners = pane === "bottomRight" ? ["topRight", "bottomLeft"].map((name) => element("selection", { pane: name })).join("") : "";
  const selection = element("selection", {
    pane: pane ?? (paneXml === "" ? undefined : oldPane["activePane"]),
    activeCell: cellRef(sheet.selection.active.row, sheet.selection.active.column),
    activeCellId: activeIndex(sheet.selection.areas, sheet.selection.active) || undefined,
    sqref: areasRef(sheet.selection.areas) || cellRef(sheet.selection.active.row, sheet.selection.active.column),
  });
  const kept = children(first).filter((c) => c.name !== "pane" && c.name !== "selection").map(serialize).join("");
  const inner = element("sheetView", attributes, paneXml + corners + selection + kept) + others.map(serialize).join("");
  return element("sheetViews", original?.attributes ?? {}, inner);
}

function activeIndex(areas: readonly Area[], active: { row: number; column: number }): number {
  return Math.max(0, areas.findIndex((area) => active.row >= area.top && active.row <= area.bottom && active.column >= area.left && active.column <= area.right));
}

/** sheetFormatPr with the default sizes and the deepest outline levels. */
export function writeFormat(sheet: Sheet, original: XmlNode | undefined): string {
  const old = original?.attributes ?? {};
  const deepest = (infos: Iterable<{ outline?: number }>): number => {
    let level = 0;
    for (const info of infos) level = Math.max(level, info.outline ?? 0);
    return level;
  };
  const standard = sheet.defaultColumnWidth === STANDARD_WIDTH || sheet.defaultColumnWidth === 8.43;
  return element("sheetFormatPr", {
    ...old,
    defaultColWidth: standard && (old["defaultColWidth"] === undefined || old["baseColWidth"] === undefined) ? undefined : sheet.defaultColumnWidth,
    defaultRowHeight: sheet.defaultRowHeight,
    customHeight: sheet.defaultRowHeight === 15 ? old["customHeight"] : (old["customHeight"] ?? (numeric(old["defaultRowHeight"], 15) === sheet.defaultRowHeight ? undefined : "1")),
    outlineLevelRow: deepest(sheet.rows.values()) || undefined,
    outlineLevelCol: deepest(sheet.columns.values()) || undefined,
  });
}

/** Columns, one entry each; a `<col>` may stand for thousands. */
export function readColumns(root: XmlNode, styleCount: number, budget: Budget): Map<number, ColumnInfo> {
  const columns = new Map<number, ColumnInfo>();
  for (const node of children(child(root, "cols"), "col")) {
    const a = node.attributes;
    const min = numeric(a["min"], 0) - 1;
    const max = Math.min(numeric(a["max"], min + 1) - 1, LAST_COLUMN);
    if (!Number.isInteger(min) || min < 0) continue;
    const style = numeric(a["style"], 0);
    const width = numeric(a["width"], -1);
    const info: ColumnInfo = {};
    if (width >= 0) info.width = width;
    if (flag(a["hidden"], false)) info.hidden = true;
    const outline = numeric(a["outlineLevel"], 0);
    if (outline > 0) info.outline = outline;
    if (style > 0 && style < styleCount) info.style = style;
    budget.spend("columnInfos", Math.max(0, max - min + 1));
    for (let column = min; column <= max; column++) columns.set(column, { ...info });
  }
  return columns;
}

/** cols, equal neighbours in one element. What the model does not hold (bestFit, collapsed) stays where the column's old element began. */
export function writeColumns(sheet: Sheet, original: XmlNode | undefined, xf: (style: number) => number): string {
  const olds = children(original, "col").map((node) => ({ node, min: numeric(node.attributes["min"], 0) - 1, max: numeric(node.attributes["max"], 0) - 1 }));
  olds.sort((a, b) => a.min - b.min);
  const sorted = [...sheet.columns].filter(([column]) => column >= 0 && column <= LAST_COLUMN).sort((a, b) => a[0] - b[0]);
  let inner = "";
  let run: { from: number; to: number; key: string; attributes: Record<string, string | number | boolean | undefined> } | null = null;
  let at = 0;
  const flush = (): void => {
    if (run) inner += element("col", { min: run.from + 1, max: run.to + 1, ...run.attributes });
  };
  for (const [column, info] of sorted) {
    while (at < olds.length && (olds[at]?.max ?? 0) < column) at++;
    const old = (olds[at]?.min ?? Infinity) <= column ? olds[at]?.node.attributes : undefined;
    const width = info.width ?? sheet.defaultColumnWidth;
    const untouched = old !== undefined && numeric(old["width"], -1) === info.width;
    const attributes = {
      width,
      style: info.style === undefined ? undefined : xf(info.style) || undefined,
      hidden: info.hidden,
      bestFit: untouched ? old["bestFit"] : undefined,
      customWidth: untouched ? old["customWidth"] : info.width === undefined ? undefined : "1",
      outlineLevel: info.outline || undefined,
      collapsed: old?.["collapsed"],
    };
    const key = JSON.stringify(attributes);
    if (run && run.to === column - 1 && run.key === key) run.to = column;
    else {
      flush();
      run = { from: column, to: column, key, attributes };
    }
  }
  flush();
  return inner === "" ? "" : element("cols", {}, inner);
}

/** mergeCells, or nothing. */
export function writeMerges(merges: readonly Area[]): string {
  const real = merges.filter((area) => area.top !== area.bottom || area.left !== area.right);
  return real.length === 0 ? "" : element("mergeCells", { count: real.length }, real.map((area) => element("mergeCell", { ref: areaRef(area) })).join(""));
}
