/** Office.js' words for the look of a cell, both ways. */
import type { BorderEdge, CellStyle, StylePatch } from "../../model";
import { boolean, color, integer, number, oneOf, text } from "../arguments";

const HORIZONTAL = { General: "general", Left: "left", Center: "center", Right: "right", Fill: "fill", Justify: "justify", CenterAcrossSelection: "centerContinuous", Distributed: "distributed" } as const;
const VERTICAL = { Top: "top", Center: "center", Bottom: "bottom", Justify: "justify", Distributed: "distributed" } as const;
const UNDERLINE = { None: "none", Single: "single", Double: "double", SingleAccountant: "single", DoubleAccountant: "double" } as const;

const keys = <T extends object>(map: T): (keyof T & string)[] => Object.keys(map) as (keyof T & string)[];
const wordFor = <T extends Record<string, string>>(map: T, value: string): string => keys(map).find((key) => map[key] === value) ?? "";

interface StyleWord {
  read(style: CellStyle): unknown;
  write(value: unknown): StylePatch;
}

/** Properties of format.font, by Office.js name. */
export const FONT: Readonly<Record<string, StyleWord>> = {
  Name: { read: (s) => s.font.name, write: (v) => ({ font: { name: text(v, "name") } }) },
  Size: { read: (s) => s.font.size, write: (v) => ({ font: { size: number(v, "size") } }) },
  Color: { read: (s) => s.font.color, write: (v) => ({ font: { color: color(v) ?? "#000000" } }) },
  Bold: { read: (s) => s.font.bold, write: (v) => ({ font: { bold: boolean(v, "bold") } }) },
  Italic: { read: (s) => s.font.italic, write: (v) => ({ font: { italic: boolean(v, "italic") } }) },
  Underline: { read: (s) => wordFor(UNDERLINE, s.font.underline), write: (v) => ({ font: { underline: UNDERLINE[oneOf(v, keys(UNDERLINE), "underline")] } }) },
  Strikethrough: { read: (s) => s.font.strike, write: (v) => ({ font: { strike: boolean(v, "strikethrough") } }) },
};

/** No fill reads as white, as in Excel. */
export const FILL: Readonly<Record<string, StyleWord>> = {
  Color: { read: (s) => s.fill ?? "#FFFFFF", write: (v) => ({ fill: color(v) }) },
};

export const FORMAT: Readonly<Record<string, StyleWord>> = {
  HorizontalAlignment: { read: (s) => wordFor(HORIZONTAL, s.horizontal), write: (v) => ({ horizontal: HORIZONTAL[oneOf(v, keys(HORIZONTAL), "horizontalAlignment")] }) },
  VerticalAlignment: { read: (s) => wordFor(VERTICAL, s.vertical), write: (v) => ({ vertical: VERTICAL[oneOf(v, keys(VERTICAL), "verticalAlignment")] }) },
  WrapText: { read: (s) => s.wrap, write: (v) => ({ wrap: boolean(v, "wrapText") }) },
  ShrinkToFit: { read: (s) => s.shrink, write: (v) => ({ shrink: boolean(v, "shrinkToFit") }) },
  IndentLevel: { read: (s) => s.indent, write: (v) => ({ indent: integer(v, "indentLevel") }) },
  TextOrientation: { read: (s) => s.rotation, write: (v) => ({ rotation: integer(v, "textOrientation") }) },
};

export const PROTECTION: Readonly<Record<string, StyleWord>> = {
  Locked: { read: (s) => s.locked, write: (v) => ({ locked: boolean(v, "locked") }) },
  FormulaHidden: { read: (s) => s.formulaHidden, write: (v) => ({ formulaHidden: boolean(v, "formulaHidden") }) },
};

/** Line style and weight in Office.js; the file's single word in the model. */
const LINES: readonly (readonly [BorderEdge["style"], string, string])[] = [
  ["thin", "Continuous", "Thin"],
  ["medium", "Continuous", "Medium"],
  ["thick", "Continuous", "Thick"],
  ["hair", "Continuous", "Hairline"],
  ["dashed", "Dash", "Thin"],
  ["mediumDashed", "Dash", "Medium"],
  ["dotted", "Dot", "Thin"],
  ["dashDot", "DashDot", "Thin"],
  ["mediumDashDot", "DashDot", "Medium"],
  ["dashDotDot", "DashDotDot", "Thin"],
  ["mediumDashDotDot", "DashDotDot", "Medium"],
  ["slantDashDot", "SlantDashDot", "Medium"],
  ["double", "Double", "Thick"],
];

export const LINE_STYLES = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot"] as const;
export const LINE_WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"] as const;

export const lineStyle = (edge: BorderEdge | undefined): string => (edge ? (LINES.find(([word]) => word === edge.style)?.[1] ?? "Continuous") : "None");
export const lineWeight = (edge: BorderEdge | undefined): string => (edge ? (LINES.find(([word]) => word === edge.style)?.[2] ?? "Thin") : "Thin");

/** The edge that results from setting style, weight or colour on an edge; undefined = no line. */
export function changedEdge(edge: BorderEdge | undefined, change: { style?: string; weight?: string; color?: string }): BorderEdge | undefined {
  if (change.style === "None") return undefined;
  const style = change.style ?? (edge ? lineStyle(edge) : "Continuous");
  const weight = change.weight ?? (edge && change.style === undefined ? lineWeight(edge) : "Thin");
  const word = LINES.find((line) => line[1] === style && line[2] === weight) ?? LINES.find((line) => line[1] === style);
  return { style: word?.[0] ?? "thin", color: change.color ?? edge?.color ?? "#000000" };
}
