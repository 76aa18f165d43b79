/** getCellProperties and setCellProperties: the look of every cell of a range in one call. */
import { applyStyle, fullAddress, patched, Refusal, styleAt, area as makeArea, type Area, type CellStyle, type Sheet, type StylePatch } from "../../model";
import { isMissing, record } from "../arguments";
import type { Session } from "../session";
import { changedEdge, FILL, FONT, FORMAT, lineStyle, lineWeight, PROTECTION } from "./styleProperties";
import { matrix } from "./rangeValues";
import { spelled } from "../schema";

const GROUPS = { font: FONT, fill: FILL, protection: PROTECTION } as const;
const SIDES = { top: "top", bottom: "bottom", left: "left", right: "right" } as const;

const unknown = (name: string): Refusal => new Refusal("ApiNotFound", `The stand-in does not implement the cell property ${name}.`);

/** One object a cell, with what was asked for (true). @throws Refusal ApiNotFound for properties that are missing here */
export function getCellProperties(session: Session, sheet: Sheet, a: Area, wanted: Record<string, unknown>): Record<string, unknown>[][] | null {
  const { editor } = session;
  const asked = Object.entries(wanted).filter(([, ask]) => !isMissing(ask) && ask !== false);
  // Cells share a handful of styles: what each looks like is worked out once, and the answer is only read.
  const looks = new Map<number, Record<string, unknown>>();
  const lookOf = (index: number, ask: unknown): Record<string, unknown> => {
    let look = looks.get(index);
    if (look === undefined) {
      look = readFormat(styleAt(editor.book, index), record(ask, "format"));
      looks.set(index, look);
    }
    return look;
  };
  return matrix(session, sheet, a, (cell, row, column) => {
    const result: Record<string, unknown> = {};
    for (const [name, ask] of asked) {
      if (name === "address" || name === "addressLocal") result[name] = fullAddress(sheet.name, makeArea(row, column, row, column));
      else if (name === "format") result.format = lookOf(cell?.style ?? editor.styleIndex(sheet, row, column), ask);
      else if (name === "hidden") result.hidden = sheet.rows.get(row)?.hidden === true || sheet.columns.get(column)?.hidden === true;
      else throw unknown(name);
    }
    return result;
  });
}

function readFormat(style: CellStyle, wanted: Record<string, unknown>): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const [name, ask] of Object.entries(wanted)) {
    if (isMissing(ask) || ask === false) continue;
    if (name === "borders") {
      result.borders = readBorders(style, ask === true ? { top: true, bottom: true, left: true, right: true } : record(ask, "borders"));
      continue;
    }
    const words = GROUPS[name as keyof typeof GROUPS];
    if (words) {
      const inner = ask === true ? Object.fromEntries(Object.keys(words).map((key) => [key, true])) : record(ask, name);
      result[name] = Object.fromEntries(Object.keys(inner).filter((key) => inner[key]).map((key) => [key[0]?.toLowerCase() + key.slice(1), wordOf(words, key).read(style)]));
    } else result[name] = wordOf(FORMAT, name).read(style);
  }
  return result;
}

function readBorders(style: CellStyle, wanted: Record<string, unknown>): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const side of Object.keys(wanted)) {
    if (!wanted[side]) continue;
    const edge = style.borders[SIDES[side as keyof typeof SIDES]];
    if (!(side in SIDES)) throw unknown(`format.borders.${side}`);
    result[side] = { style: lineStyle(edge), weight: lineWeight(edge), color: edge?.color ?? "#000000" };
  }
  return result;
}

function wordOf(words: typeof FONT, name: string) {
  const spelling = spelled(words, name);
  const word = spelling === undefined ? undefined : words[spelling];
  if (!word) throw unknown(name);
  return word;
}

/** Sets what each cell's object says; null leaves a cell as it is. */
export function setCellProperties(session: Session, sheet: Sheet, a: Area, cell: (row: number, column: number) => unknown): void {
  const patches: ((style: CellStyle) => CellStyle)[][] = [];
  for (let row = a.top; row <= a.bottom; row++) {
    const line: ((style: CellStyle) => CellStyle)[] = [];
    for (let column = a.left; column <= a.right; column++) {
      const given = cell(row - a.top, column - a.left);
      line.push(isMissing(given) ? (style) => style : patchOf(record(given, "cell properties")));
    }
    patches.push(line);
  }
  applyStyle(session.editor, sheet, a, (style, row, column) => patches[row - a.top]?.[column - a.left]?.(style) ?? style);
}

function patchOf(given: Record<string, unknown>): (style: CellStyle) => CellStyle {
  const patches: StylePatch[] = [];
  let edges: ((style: CellStyle) => CellStyle) | null = null;
  for (const [name, value] of Object.entries(given)) {
    if (isMissing(value)) continue;
    if (name !== "format") throw unknown(name);
    for (const [part, inner] of Object.entries(record(value, "format"))) {
      if (isMissing(inner)) continue;
      if (part === "borders") edges = bordersOf(record(inner, "borders"));
      else if (part in GROUPS) {
        for (const [key, one] of Object.entries(record(inner, part))) if (!isMissing(one)) patches.push(wordOf(GROUPS[part as keyof typeof GROUPS], key).write(one));
      } else patches.push(wordOf(FORMAT, part).write(inner));
    }
  }
  return (style) => {
    const changed = patches.reduce(patched, style);
    return edges ? edges(changed) : changed;
  };
}

function bordersOf(given: Record<string, unknown>): (style: CellStyle) => CellStyle {
  return (style) => {
    const borders: Record<string, unknown> = { ...style.borders };
    for (const [side, value] of Object.entries(given)) {
      if (isMissing(value)) continue;
      if (!(side in SIDES)) throw unknown(`format.borders.${side}`);
      borders[side] = changedEdge(style.borders[side as keyof typeof SIDES], record(value, side) as { style?: string; weight?: string; color?: string });
    }
    return { ...style, borders: borders as CellStyle["borders"] };
  };
}
