/** Finding cells: addresses, names and tables as `getRange` takes them, and areas by offset, edge or kind. */
import { area as makeArea, areaOfName, bodyArea, findColumn, findName, findTable, forEachCell, hasContent, headerArea, intersect, invalid, isInside, MAX_COLUMNS, MAX_ROWS, notFound, parseAddress, parseAddresses, sheetByName, usedArea, WHOLE_SHEET, type Area, type ParsedAddress, type Sheet } from "../../model";
import type { Session } from "../session";

export interface Place {
  readonly sheet: Sheet;
  readonly area: Area;
}

/**
 * What an address means on a sheet: A1, a name, a table or a simple structured reference ("ChiTieu[Thực hiện]").
 * @throws Refusal InvalidArgument where it means nothing, or another sheet than the one asked
 */
export function place(session: Session, sheet: Sheet | null, address: string): Place {
  const parsed = parseAddress(address);
  if (parsed) return onSheet(session, sheet, parsed);
  const name = address.trim().replace(/^=/, "");
  const entry = (sheet && findName(session.editor, name, sheet.id)) ?? findName(session.editor, name, null);
  const named = entry ? areaOfName(session.editor, entry) : null;
  if (named) return named;
  const structured = structuredPlace(session, name);
  if (structured) return structured;
  throw invalid(`'${address}' is no address, name or table here.`);
}

function onSheet(session: Session, sheet: Sheet | null, { sheet: name, area }: ParsedAddress): Place {
  const named = name === null ? undefined : sheetByName(session.editor.book, name);
  if (name !== null && !named) throw invalid(`There is no worksheet '${name}'.`);
  if (named && sheet && named !== sheet) throw invalid(`The address lies on another worksheet, '${named.name}'.`);
  const target = named ?? sheet;
  if (!target) throw invalid("The address names no worksheet.");
  return { sheet: target, area };
}

function structuredPlace(session: Session, text: string): Place | null {
  const match = /^([^[\]]+)(?:\[(?:\[?([^[\]]+)\]?)?\])?$/.exec(text);
  const found = match?.[1] === undefined ? undefined : findTable(session.editor.book, match[1]);
  if (!found || /^\d+$/.test(match?.[1] ?? "")) return null;
  const { table, sheet } = found;
  const part = match?.[2];
  if (part === undefined) return { sheet, area: bodyArea(table) };
  if (part.toLowerCase() === "#all") return { sheet, area: table.area };
  if (part.toLowerCase() === "#data") return { sheet, area: bodyArea(table) };
  if (part.toLowerCase() === "#headers") {
    const header = headerArea(table);
    return header ? { sheet, area: header } : null;
  }
  const column = findColumn(table, part);
  return column < 0 ? null : { sheet, area: { ...bodyArea(table), left: table.area.left + column, right: table.area.left + column } };
}

/** Several areas of one sheet. */
export function places(session: Session, sheet: Sheet | null, address: string): Place[] {
  if (address.length > 8192) throw invalid("The address is longer than 8,192 characters.");
  const parsed = parseAddresses(address);
  return parsed ? parsed.map((part) => onSheet(session, sheet, part)) : [place(session, sheet, address)];
}

/** @throws Refusal InvalidArgument outside the sheet */
export function inside(a: Area): Area {
  if (!isInside(a)) throw invalid("The range lies outside the worksheet.");
  return a;
}

export const offset = (a: Area, rows: number, columns: number): Area => inside(makeArea(a.top + rows, a.left + columns, a.bottom + rows, a.right + columns));

export function intersection(a: Area, b: Area): Area {
  const common = intersect(a, b);
  if (!common) throw notFound("intersection");
  return common;
}

/** The used part of an area. @throws Refusal ItemNotFound where nothing is used */
export function used(sheet: Sheet, a: Area, valuesOnly: boolean): Area {
  const found = usedArea(sheet, valuesOnly, a);
  if (!found) throw notFound("used cells");
  return found;
}

export type SpecialCells = "Constants" | "Formulas" | "Blanks" | "Visible" | "ConditionalFormats" | "DataValidations";

/** Cells of a kind, as few rectangles as rows and runs allow. */
export function specialCells(session: Session, sheet: Sheet, a: Area, kind: SpecialCells, valueKind: string): Area[] {
  const bounds = kind === "Visible" ? a : usedArea(sheet, false, a.top === a.bottom && a.left === a.right ? WHOLE_SHEET : a);
  if (!bounds) return [];
  if (kind === "ConditionalFormats") return sheet.conditionalFormats.flatMap((format) => format.areas.flatMap((part) => intersect(part, a) ?? []));
  if (kind === "DataValidations") return sheet.dataValidations.flatMap((validation) => validation.areas.flatMap((part) => intersect(part, a) ?? []));
  if (kind === "Visible") return visibleBands(sheet, bounds);
  session.editor.calculate();
  const wanted = (type: string): boolean => valueKind === "All" || valueKind.toLowerCase().includes(type.toLowerCase());
  const rows = new Map<number, number[]>();
  const note = (row: number, column: number): void => {
    const line = rows.get(row);
    if (line) line.push(column);
    else rows.set(row, [column]);
  };
  if (kind === "Blanks") {
    for (let row = bounds.top; row <= bounds.bottom; row++) for (let column = bounds.left; column <= bounds.right; column++) if (!hasContent(session.editor.cell(sheet, row, column))) note(row, column);
  } else {
    forEachCell(sheet, bounds, (cell, row, column) => {
      if (!hasContent(cell) || (cell.formula !== undefined) !== (kind === "Formulas")) return;
      const type = cell.value === null || typeof cell.value === "string" ? "Text" : typeof cell.value === "object" ? "Errors" : typeof cell.value === "boolean" ? "Logical" : "Numbers";
      if (wanted(type)) note(row, column);
    });
  }
  return rectangles(rows);
}

function visibleBands(sheet: Sheet, a: Area): Area[] {
  const bands: Area[] = [];
  for (let row = a.top; row <= a.bottom; row++) {
    if (sheet.rows.get(row)?.hidden) continue;
    const last = bands.at(-1);
    if (last && last.bottom === row - 1) bands[bands.length - 1] = { ...last, bottom: row };
    else bands.push(makeArea(row, a.left, row, a.right));
  }
  return bands;
}

/** Runs of columns per row, equal runs of neighbouring rows joined. */
function rectangles(rows: ReadonlyMap<number, readonly number[]>): Area[] {
  const result: Area[] = [];
  let open: Area[] = [];
  for (const [row, columns] of [...rows].sort((a, b) => a[0] - b[0])) {
    const runs: Area[] = [];
    for (const column of [...columns].sort((a, b) => a - b)) {
      const last = runs.at(-1);
      if (last && last.right === column - 1) runs[runs.length - 1] = { ...last, right: column };
      else runs.push(makeArea(row, column, row, column));
    }
    open = runs.map((run) => {
      const above = open.find((other) => other.bottom === row - 1 && other.left === run.left && other.right === run.right);
      if (!above) {
        result.push(run);
        return run;
      }
      const joined = { ...above, bottom: row };
      result[result.indexOf(above)] = joined;
      return joined;
    });
  }
  return result;
}

/** Ctrl+arrow: the edge of the data in a direction. */
export function edge(sheet: Sheet, row: number, column: number, direction: "Up" | "Down" | "Left" | "Right"): { row: number; column: number } {
  const [dr, dc] = direction === "Up" ? [-1, 0] : direction === "Down" ? [1, 0] : direction === "Left" ? [0, -1] : [0, 1];
  const filled = (r: number, c: number): boolean => hasContent(sheet.cells.get(r)?.get(c));
  const on = (r: number, c: number): boolean => r >= 0 && c >= 0 && r < MAX_ROWS && c < MAX_COLUMNS;
  const all = usedArea(sheet, true);
  let r = row;
  let c = column;
  if (filled(r, c) && on(r + dr, c + dc) && filled(r + dr, c + dc)) {
    while (on(r + dr, c + dc) && filled(r + dr, c + dc)) [r, c] = [r + dr, c + dc];
    return { row: r, column: c };
  }
  const end = { row: dr === 0 ? row : dr < 0 ? 0 : MAX_ROWS - 1, column: dc === 0 ? column : dc < 0 ? 0 : MAX_COLUMNS - 1 };
  for (;;) {
    [r, c] = [r + dr, c + dc];
    const past = !all || (dr > 0 && r > all.bottom) || (dc > 0 && c > all.right) || !on(r, c);
    if (past) return end;
    if (filled(r, c)) return { row: r, column: c };
  }
}
