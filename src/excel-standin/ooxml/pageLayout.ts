/** Printing: page setup, margins, header and footer, print area and titles. */
import type { Area, PageLayout } from "../model/types";
import { areaRef, columnName, parseArea, sheetPrefix, LAST_COLUMN } from "./refs";
import type { XmlNode } from "./xml";
import { child, flag, numeric, textOf } from "./xml";
import { fromXString, toXString, escapeText } from "./xmlText";
import { element, serialize } from "./xmlWrite";

/** The page as the sheet's part describes it; area and titles come from defined names. */
export function readPage(root: XmlNode): PageLayout {
  const setup = child(root, "pageSetup")?.attributes ?? {};
  const margins = child(root, "pageMargins")?.attributes ?? {};
  const fit = flag(child(child(root, "sheetPr"), "pageSetUpPr")?.attributes["fitToPage"], false);
  const headerFooter = child(root, "headerFooter");
  const pages = (name: string): number | null => {
    const count = numeric(setup[name], 1);
    return fit && count > 0 ? count : null;
  };
  return {
    orientation: setup["orientation"] === "landscape" ? "landscape" : "portrait",
    paper: numeric(setup["paperSize"], 1),
    fitToWidth: pages("fitToWidth"),
    fitToHeight: pages("fitToHeight"),
    scale: fit ? null : numeric(setup["scale"], 100),
    margins: {
      left: numeric(margins["left"], 0.7),
      right: numeric(margins["right"], 0.7),
      top: numeric(margins["top"], 0.75),
      bottom: numeric(margins["bottom"], 0.75),
      header: numeric(margins["header"], 0.3),
      footer: numeric(margins["footer"], 0.3),
    },
    printArea: null,
    titleRows: null,
    centerHorizontally: flag(child(root, "printOptions")?.attributes["horizontalCentered"], false),
    header: fromXString(textOf(child(headerFooter, "oddHeader"))),
    footer: fromXString(textOf(child(headerFooter, "oddFooter"))),
  };
}

export function writePrintOptions(page: PageLayout, original: XmlNode | undefined): string {
  const attributes = { ...original?.attributes, horizontalCentered: page.centerHorizontally };
  return Object.values(attributes).some((value) => value !== false) ? element("printOptions", attributes) : "";
}

export function writeMargins(page: PageLayout): string {
  const { left, right, top, bottom, header, footer } = page.margins;
  return element("pageMargins", { left, right, top, bottom, header, footer });
}

export function writeSetup(page: PageLayout, original: XmlNode | undefined): string {
  const fit = page.fitToWidth !== null || page.fitToHeight !== null;
  const pages = (count: number | null): number | undefined => (!fit || count === 1 ? undefined : (count ?? 0));
  return element("pageSetup", {
    ...original?.attributes,
    paperSize: page.paper,
    scale: page.scale === null || page.scale === 100 || fit ? undefined : page.scale,
    fitToWidth: pages(page.fitToWidth),
    fitToHeight: pages(page.fitToHeight),
    orientation: page.orientation,
  });
}

export function writeHeaderFooter(page: PageLayout, original: XmlNode | undefined): string {
  const text = (name: string, content: string): string => (content === "" ? "" : element(name, {}, escapeText(toXString(content))));
  const inner =
    text("oddHeader", page.header) +
    text("oddFooter", page.footer) +
    (original?.children ?? []).filter((c): c is XmlNode => typeof c !== "string" && c.name !== "oddHeader" && c.name !== "oddFooter").map(serialize).join("");
  return inner === "" ? "" : element("headerFooter", original?.attributes ?? {}, inner);
}

/** Areas of a name like Print_Area: sheet prefixes dropped; null when the formula is more than a list of areas. */
function listedAreas(formula: string): Area[] | null {
  const areas: Area[] = [];
  const item = /\s*(?:(?:'(?:[^']|'')*'|[^'!,()\s]+)!)?(\$?[A-Za-z]{0,3}\$?\d{0,7}(?::\$?[A-Za-z]{0,3}\$?\d{0,7})?)\s*(,|$)/y;
  while (item.lastIndex < formula.length) {
    const m = item.exec(formula);
    const area = m?.[1] ? parseArea(m[1]) : null;
    if (!m || !area) return null;
    areas.push(area);
  }
  return areas.length > 0 ? areas : null;
}

/** The one print area, or null when there are several or none. */
export function readPrintArea(formula: string): Area | null {
  const areas = listedAreas(formula);
  return areas?.length === 1 ? (areas[0] ?? null) : null;
}

/** Rows repeated on each page, with the columns that the model does not hold. */
export function readPrintTitles(formula: string): { rows: PageLayout["titleRows"]; columns: { from: number; to: number } | null } {
  let rows: PageLayout["titleRows"] = null;
  let columns: { from: number; to: number } | null = null;
  for (const area of listedAreas(formula) ?? []) {
    if (area.left === 0 && area.right === LAST_COLUMN) rows = { from: area.top, to: area.bottom };
    else columns = { from: area.left, to: area.right };
  }
  return { rows, columns };
}

export function writePrintArea(sheetName: string, area: Area): string {
  return sheetPrefix(sheetName) + absolute(areaRef(area));
}

export function writePrintTitles(sheetName: string, rows: PageLayout["titleRows"], columns: { from: number; to: number } | null): string {
  const parts: string[] = [];
  if (columns) parts.push(`${sheetPrefix(sheetName)}$${columnName(columns.from)}:$${columnName(columns.to)}`);
  if (rows) parts.push(`${sheetPrefix(sheetName)}$${rows.from + 1}:$${rows.to + 1}`);
  return parts.join(",");
}

function absolute(ref: string): string {
  return ref.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
}
