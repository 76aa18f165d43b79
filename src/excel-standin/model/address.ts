/** A1 addresses: reading and writing them, sheet names in quotes, several areas, whole rows and columns. */
import { area, isWholeColumns, isWholeRows, MAX_COLUMNS, MAX_ROWS } from "./area";
import type { Area } from "./types";

/** 0 → "A", 27 → "AB". */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

/** "AB" → 27; -1 where it is no column of a sheet. */
export function columnIndex(name: string): number {
  if (!/^[A-Za-z]{1,3}$/.test(name)) return -1;
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index <= MAX_COLUMNS ? index - 1 : -1;
}

export const cellAddress = (row: number, column: number): string => `${columnName(column)}${row + 1}`;

/** "A1", "A1:C3", "A:C", "1:3". */
export function formatArea(a: Area): string {
  if (isWholeColumns(a)) return `${columnName(a.left)}:${columnName(a.right)}`;
  if (isWholeRows(a)) return `${a.top + 1}:${a.bottom + 1}`;
  const first = cellAddress(a.top, a.left);
  return a.top === a.bottom && a.left === a.right ? first : `${first}:${cellAddress(a.bottom, a.right)}`;
}

const PLAIN_SHEET_NAME = /^[A-Za-zÀ-ỹ_][A-Za-zÀ-ỹ\p{N}_.]*$/u;
const LOOKS_LIKE_CELL = /^([A-Za-z]{1,3}\d+|[Rr]\d*([Cc]\d*)?|[Cc]\d*)$/;

/** A sheet's name as it stands before "!": quoted where Excel quotes it. */
export function quoteSheet(name: string): string {
  return PLAIN_SHEET_NAME.test(name) && !LOOKS_LIKE_CELL.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

export const fullAddress = (sheetName: string, a: Area): string => `${quoteSheet(sheetName)}!${formatArea(a)}`;

export interface ParsedAddress {
  /** null where the address names no sheet. */
  readonly sheet: string | null;
  readonly area: Area;
}

const CELL = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/;
const COLUMN = /^\$?([A-Za-z]{1,3})$/;
const ROW = /^\$?(\d{1,7})$/;

type Corner = { row: number | null; column: number | null };

function corner(text: string): Corner | null {
  const cell = CELL.exec(text);
  const column = cell?.[1] ?? COLUMN.exec(text)?.[1];
  const row = cell?.[2] ?? ROW.exec(text)?.[1];
  const parsed: Corner = { row: row === undefined ? null : Number(row) - 1, column: column === undefined ? null : columnIndex(column) };
  if (parsed.row === null && parsed.column === null) return null;
  if (parsed.row !== null && (parsed.row < 0 || parsed.row >= MAX_ROWS)) return null;
  return parsed.column !== null && parsed.column < 0 ? null : parsed;
}

/** One area without a sheet: "B2", "$A$1:C3", "A:C", "2:5"; null where it is none. */
export function parseArea(text: string): Area | null {
  const [from, to, ...more] = text.trim().split(":");
  if (from === undefined || more.length > 0) return null;
  const a = corner(from.trim());
  if (!a) return null;
  if (to === undefined) return a.row === null || a.column === null ? null : area(a.row, a.column, a.row, a.column);
  const b = corner(to.trim());
  if (!b || (a.row === null) !== (b.row === null) || (a.column === null) !== (b.column === null)) return null;
  const [top, bottom] = a.row === null || b.row === null ? [0, MAX_ROWS - 1] : [Math.min(a.row, b.row), Math.max(a.row, b.row)];
  const [left, right] = a.column === null || b.column === null ? [0, MAX_COLUMNS - 1] : [Math.min(a.column, b.column), Math.max(a.column, b.column)];
  return area(top, left, bottom, right);
}

/** Cuts "'Biểu 1'!A1" into sheet and rest. */
export function splitSheet(text: string): { sheet: string | null; rest: string } {
  const quoted = /^'((?:[^']|'')+)'!(.*)$/s.exec(text);
  if (quoted) return { sheet: (quoted[1] ?? "").replaceAll("''", "'"), rest: quoted[2] ?? "" };
  const bang = text.lastIndexOf("!");
  return bang > 0 ? { sheet: text.slice(0, bang), rest: text.slice(bang + 1) } : { sheet: null, rest: text };
}

/** Reads one address with or without a sheet and a leading "="; null where it is none. */
export function parseAddress(text: string): ParsedAddress | null {
  const { sheet, rest } = splitSheet(text.trim().replace(/^=/, ""));
  const parsed = parseArea(rest);
  return parsed ? { sheet, area: parsed } : null;
}

/** Reads several areas separated by commas (quotes respected); null where one of them is no address. */
export function parseAddresses(text: string): ParsedAddress[] | null {
  const parts: string[] = [];
  let current = "";
  let quoted = false;
  for (const char of text) {
    if (char === "'") quoted = !quoted;
    if (char === "," && !quoted) {
      parts.push(current);
      current = "";
    } else current += char;
  }
  parts.push(current);
  const parsed = parts.map((part) => parseAddress(part));
  return parsed.every((p): p is ParsedAddress => p !== null) ? parsed : null;
}
