/** Finds the references that parts hold beyond the model: in sheets, charts, drawings, pivot tables and controls. */
import { parseAreas } from "./refs";
import type { XmlNode } from "./xml";
import { children } from "./xml";

/** A reference in a part's text. `formula`: A1 with its sheet's name; `area`: one rectangle; `areas`: several; `row`, `column`: a page break. */
export interface Slot {
  readonly kind: "formula" | "area" | "areas" | "row" | "column";
  readonly start: number;
  readonly end: number;
  /** Unescaped. */
  readonly value: string;
  /** In an attribute, between double or single quotes. */
  readonly quoted: boolean;
  /** What goes when its cells are gone, from the element itself outwards: each goes where it would be left without the former. */
  readonly owners: readonly XmlNode[];
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

const unescaped = (text: string): string =>
  text.replace(/&(?:#(\d+)|#x([0-9a-fA-F]+)|(\w+));/g, (all, decimal: string | undefined, hex: string | undefined, name: string | undefined) =>
    decimal !== undefined ? String.fromCodePoint(Number(decimal)) : hex !== undefined ? String.fromCodePoint(parseInt(hex, 16)) : (ENTITIES[name ?? ""] ?? all));

const FORMULA_TEXT = /<(?:[\w.-]+:)?(?:f|sqref)(?:\s[^<>]*)?>([^<]+)<\//g;
const FORMULA_ATTRIBUTE = /\s(?:textlink|fmlaLink|fmlaRange|fmlaTxbx)\s*=\s*(?:"([^"<]+)"|'([^'<]+)')/g;

function matches(text: string, pattern: RegExp, quoted: boolean): Slot[] {
  return [...text.matchAll(pattern)].map((m) => {
    const written = m[1] ?? m[2] ?? "";
    const start = m.index + m[0].length - written.length - (quoted ? 1 : 2);
    return { kind: "formula" as const, start, end: start + written.length, value: unescaped(written), quoted, owners: [] };
  });
}

/** Formulas of a chart (series, titles, filtered series). */
export const chartSlots = (text: string): Slot[] => matches(text, FORMULA_TEXT, false);

/** Formulas that shapes and form controls are linked by. */
export const linkSlots = (text: string): Slot[] => matches(text, FORMULA_ATTRIBUTE, true);

/** An attribute's value in the start tag of a node, where its name has no prefix. */
function attribute(text: string, node: XmlNode, name: string): { start: number; end: number } | null {
  const tag = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(text.slice(node.start, node.end));
  if (!tag || node.attributes[name] === undefined) return null;
  const length = (tag[1] ?? tag[2] ?? "").length;
  const end = node.start + tag.index + tag[0].length - 1;
  return { start: end - length, end };
}

function attributeSlot(text: string, node: XmlNode, name: string, kind: Slot["kind"], owners: readonly XmlNode[]): Slot[] {
  const place = attribute(text, node, name);
  return place ? [{ kind, ...place, value: node.attributes[name] ?? "", quoted: true, owners }] : [];
}

function textSlot(text: string, node: XmlNode, kind: Slot["kind"], owners: readonly XmlNode[]): Slot[] {
  const element = text.slice(node.start, node.end);
  const [start, end] = [element.indexOf(">") + 1, element.lastIndexOf("</")];
  if (end <= start) return [];
  const written = element.slice(start, end);
  // Anything but plain text (comments, CDATA) stays as it is.
  return written.includes("<") ? [] : [{ kind, start: node.start + start, end: node.start + end, value: unescaped(written), quoted: false, owners }];
}

/** Where a pivot table stands. */
export const pivotTableSlots = (text: string, root: XmlNode): Slot[] => children(root, "location").flatMap((node) => attributeSlot(text, node, "ref", "area", []));

export interface PivotSource {
  readonly ref: { start: number; end: number; value: string } | null;
  readonly sheet: { start: number; end: number; value: string } | null;
  /** Name of a table, or a defined name. */
  readonly name: { start: number; end: number; value: string } | null;
}

/** The source of a pivot cache, where it is in this workbook. */
export function pivotSource(text: string, root: XmlNode): PivotSource | null {
  const node = children(children(root, "cacheSource")[0], "worksheetSource")[0];
  if (!node || node.attributes["r:id"] !== undefined) return null;
  const part = (name: string): PivotSource["ref"] => {
    const place = attribute(text, node, name);
    return place && { ...place, value: node.attributes[name] ?? "" };
  };
  return { ref: part("ref"), sheet: part("sheet"), name: part("name") };
}

/** Element → attribute and what it means. */
const SHEET_ATTRIBUTES: Readonly<Record<string, readonly [string, Slot["kind"]]>> = {
  hyperlink: ["ref", "area"],
  protectedRange: ["sqref", "areas"],
  scenarios: ["sqref", "areas"],
  inputCells: ["r", "area"],
  autoFilter: ["ref", "area"],
  sortState: ["ref", "area"],
  sortCondition: ["ref", "area"],
  cellWatch: ["r", "area"],
  ignoredError: ["sqref", "areas"],
  "xm:sqref": ["", "areas"],
  "xm:f": ["", "formula"],
};

/** Children of a worksheet that hold references and no cells of the model; of the extensions those that the model leaves alone. */
const SHEET_PARTS: ReadonlySet<string> = new Set(["protectedRanges", "scenarios", "autoFilter", "sortState", "hyperlinks", "rowBreaks", "colBreaks", "cellWatches", "ignoredErrors", "extLst"]);

/** Whether the sheet may hold references of this kind; then `sheetSlots` is worth its text. */
export const hasSheetSlots = (root: XmlNode): boolean => children(root).some(({ name }) => SHEET_PARTS.has(name));

/** References of a sheet's part; `owned` tells the extensions that the model holds. */
export function sheetSlots(text: string, root: XmlNode, owned: (extension: XmlNode) => boolean): Slot[] {
  const slots: Slot[] = [];
  const walk = (node: XmlNode, around: readonly XmlNode[]): void => {
    const owners = [node, ...around];
    const rule = SHEET_ATTRIBUTES[node.name];
    if (node.name === "brk") slots.push(...attributeSlot(text, node, "id", around[0]?.name === "colBreaks" ? "column" : "row", owners));
    // A sparkline goes when its cell goes, not when its data does.
    else if (rule && rule[0] === "") slots.push(...textSlot(text, node, rule[1], rule[1] === "formula" ? [] : around));
    else if (rule) slots.push(...attributeSlot(text, node, rule[0], rule[1], owners));
    for (const inner of children(node)) if (!(node.name === "extLst" && owned(inner))) walk(inner, owners);
  };
  for (const part of children(root)) if (SHEET_PARTS.has(part.name)) walk(part, []);
  return slots.filter(({ kind, value }) => kind === "formula" || kind === "row" || kind === "column" || parseAreas(value).length > 0);
}
