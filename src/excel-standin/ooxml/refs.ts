/** A1 references as files write them: cells, areas, lists of areas. */
import type { Area } from "../model/types";

export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;

/** "C5" → row 4, column 2 (zero-based); null when it is no cell of a sheet. */
export function parseCell(ref: string): { row: number; column: number } | null {
  let i = 0;
  let column = 0;
  if (ref.charCodeAt(i) === 36) i++;
  const letters = i;
  for (; i < ref.length; i++) {
    const c = ref.charCodeAt(i) & 0xdf;
    if (c < 65 || c > 90 || ref.charCodeAt(i) < 65) break;
    column = column * 26 + c - 64;
  }
  if (i === letters || i - letters > 3) return null;
  if (ref.charCodeAt(i) === 36) i++;
  const digits = i;
  let row = 0;
  for (; i < ref.length; i++) {
    const d = ref.charCodeAt(i) - 48;
    if (d < 0 || d > 9) return null;
    row = row * 10 + d;
  }
  if (i === digits || i - digits > 7 || row < 1 || row - 1 > LAST_ROW || column - 1 > LAST_COLUMN) return null;
  return { row: row - 1, column: column - 1 };
}

/** "A1:B3", "A1", "A:C" or "2:5"; null when it is none of these. */
export function parseArea(ref: string): Area | null {
  const [from = "", to = from, more] = ref.replaceAll("$", "").split(":");
  if (more !== undefined) return null;
  const a = parseCell(from);
  const b = parseCell(to);
  if (a && b) return { top: Math.min(a.row, b.row), left: Math.min(a.column, b.column), bottom: Math.max(a.row, b.row), right: Math.max(a.column, b.column) };
  const columns = [parseCell(`${from}1`), parseCell(`${to}1`)];
  if (/^[A-Za-z]+$/.test(from) && /^[A-Za-z]+$/.test(to) && columns[0] && columns[1]) {
    return { top: 0, left: Math.min(columns[0].column, columns[1].column), bottom: LAST_ROW, right: Math.max(columns[0].column, columns[1].column) };
  }
  const rows = [parseCell(`A${from}`), parseCell(`A${to}`)];
  if (/^\d+$/.test(from) && /^\d+$/.test(to) && rows[0] && rows[1]) {
    return { top: Math.min(rows[0].row, rows[1].row), left: 0, bottom: Math.max(rows[0].row, rows[1].row), right: LAST_COLUMN };
  }
  return null;
}

/** Areas of a `sqref`, those out of range left out. */
export function parseAreas(sqref: string | undefined): Area[] {
  const areas: Area[] = [];
  for (const ref of (sqref ?? "").split(/\s+/)) {
    const area = ref === "" ? null : parseArea(ref);
    if (area) areas.push(area);
  }
  return areas;
}

const COLUMN_NAMES: string[] = [];

/** 0 → "A". */
export function columnName(column: number): string {
  const known = COLUMN_NAMES[column];
  if (known !== undefined) return known;
  let name = "";
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  if (column >= 0 && column <= LAST_COLUMN) COLUMN_NAMES[column] = name;
  return name;
}

export function cellRef(row: number, column: number): string {
  return columnName(column) + (row + 1);
}

export function areaRef(area: Area): string {
  const from = cellRef(area.top, area.left);
  return area.top === area.bottom && area.left === area.right ? from : `${from}:${cellRef(area.bottom, area.right)}`;
}

export function areasRef(areas: readonly Area[]): string {
  return areas.map(areaRef).join(" ");
}

/** "'Biểu 1'!" where quotes are needed, "Sheet1!" where not. */
export function sheetPrefix(name: string): string {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) && !/^[A-Za-z]{1,3}\d+$|^[Rr]\d*([Cc]\d*)?$|^[Cc]\d*$/.test(name) ? `${name}!` : `'${name.replaceAll("'", "''")}'!`;
}
