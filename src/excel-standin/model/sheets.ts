/** Operations on sheets: add, rename, delete, move, show and hide, activate, select, merge. */
import { area as makeArea, contains, overlaps } from "./area";
import { createSheet, freshSheetId, sameName, sheetByName } from "./book";
import { forEachCell, hasContent } from "./cells";
import { invalid, Refusal } from "./errors";
import type { Editor } from "./editor";
import { assertUnprotected } from "./protection";
import type { Area, Sheet } from "./types";

/** @throws Refusal InvalidArgument for names that Excel refuses, ItemAlreadyExists for one in use. */
export function assertSheetName(editor: Editor, name: string, except?: Sheet): void {
  if (name.trim() === "" || name.length > 31 || /[\\/?*[\]:]/.test(name) || name.startsWith("'") || name.endsWith("'") || sameName(name, "History")) {
    throw invalid(`The worksheet name '${name}' is not valid.`);
  }
  if (editor.book.sheets.some((sheet) => sheet !== except && sameName(sheet.name, name))) throw new Refusal("ItemAlreadyExists", `A worksheet named '${name}' already exists.`);
}

/** Adds a sheet at the end; without a name "Sheet2", … It does not become the active one. */
export function addSheet(editor: Editor, name?: string, stem = "Sheet"): Sheet {
  let chosen = name;
  if (chosen === undefined) {
    let n = editor.book.sheets.length;
    do chosen = `${stem}${++n - 1 || 1}`;
    while (sheetByName(editor.book, chosen));
  }
  assertSheetName(editor, chosen);
  editor.touchBook();
  const sheet = createSheet(freshSheetId(editor.book), chosen);
  editor.book.sheets.push(sheet);
  editor.structureChanged();
  editor.record({ kind: "sheetAdded", sheetId: sheet.id });
  return sheet;
}

const visible = (editor: Editor): Sheet[] => editor.book.sheets.filter((sheet) => sheet.visibility === "visible");

/** @throws Refusal InvalidOperation where it is the last visible sheet. */
export function deleteSheet(editor: Editor, sheet: Sheet): void {
  const rest = visible(editor).filter((other) => other !== sheet);
  if (rest.length === 0) throw new Refusal("InvalidOperation", "A workbook must contain at least one visible worksheet.");
  if (sheet.visibility === "veryHidden") throw new Refusal("InvalidOperation", "A very hidden worksheet can't be deleted.");
  editor.touchBook();
  const at = editor.book.sheets.indexOf(sheet);
  editor.book.sheets.splice(at, 1);
  editor.book.names = editor.book.names.filter((name) => name.scope !== sheet.id);
  for (const ref of editor.live) if (ref.sheetId === sheet.id) ref.area = null;
  editor.rewriteFormulas({ kind: "deleteSheet", sheet: sheet.name });
  editor.record({ kind: "sheetDeleted", sheetId: sheet.id });
  if (editor.book.active === sheet.id) activate(editor, visible(editor).find((other) => editor.book.sheets.indexOf(other) >= at) ?? rest[rest.length - 1] ?? sheet);
}

export function renameSheet(editor: Editor, sheet: Sheet, name: string): void {
  if (name === sheet.name) return;
  assertSheetName(editor, name, sheet);
  editor.touchShape(sheet);
  const before = sheet.name;
  sheet.name = name;
  editor.rewriteFormulas({ kind: "renameSheet", from: before, to: name });
  editor.record({ kind: "sheetRenamed", sheetId: sheet.id, before, after: name });
}

export function moveSheet(editor: Editor, sheet: Sheet, position: number): void {
  const { sheets } = editor.book;
  if (!Number.isInteger(position) || position < 0 || position >= sheets.length) throw invalid("The position lies outside the workbook.");
  const before = sheets.indexOf(sheet);
  if (before === position) return;
  editor.touchBook();
  sheets.splice(before, 1);
  sheets.splice(position, 0, sheet);
  editor.record({ kind: "sheetMoved", sheetId: sheet.id, before, after: position });
}

/** @throws Refusal InvalidOperation where the last visible sheet would be hidden. */
export function setVisibility(editor: Editor, sheet: Sheet, visibility: Sheet["visibility"]): void {
  if (visibility === sheet.visibility) return;
  const others = visible(editor).filter((other) => other !== sheet);
  if (visibility !== "visible" && others.length === 0) throw new Refusal("InvalidOperation", "A workbook must contain at least one visible worksheet.");
  editor.touchShape(sheet);
  const before = sheet.visibility;
  sheet.visibility = visibility;
  editor.record({ kind: "sheetVisibility", sheetId: sheet.id, before, after: visibility });
  if (editor.book.active === sheet.id && visibility !== "visible" && others[0]) {
    const at = editor.book.sheets.indexOf(sheet);
    activate(editor, others.find((other) => editor.book.sheets.indexOf(other) > at) ?? others[others.length - 1] ?? others[0]);
  }
}

/** @throws Refusal InvalidOperation for a hidden sheet. */
export function activate(editor: Editor, sheet: Sheet): void {
  if (sheet.visibility !== "visible") throw new Refusal("InvalidOperation", `The worksheet '${sheet.name}' is hidden and can't be activated.`);
  const previous = editor.book.active;
  if (previous === sheet.id) return;
  editor.book.active = sheet.id;
  editor.record({ kind: "activated", sheetId: sheet.id, previous: editor.book.sheets.some((other) => other.id === previous) ? previous : null });
}

/** Selects areas of a sheet and brings it to the front; the first cell of the first area is active unless told. */
export function select(editor: Editor, sheet: Sheet, areas: readonly Area[], active?: { row: number; column: number }): void {
  const first = areas[0];
  if (!first) throw invalid("Nothing to select.");
  activate(editor, sheet);
  sheet.selection = { areas: areas.map((a) => ({ ...a })), active: active ?? { row: first.top, column: first.left } };
  editor.record({ kind: "selection", sheetId: sheet.id });
}

/** Merges an area, or each of its rows; only the first cell's content is kept. */
export function merge(editor: Editor, sheet: Sheet, a: Area, across = false): void {
  assertUnprotected(sheet);
  const table = sheet.tables.find((candidate) => overlaps(candidate.area, a));
  if (table) throw new Refusal("InvalidOperation", `Cells of the table '${table.name}' can't be merged.`);
  editor.touchShape(sheet);
  const parts = across ? Array.from({ length: a.bottom - a.top + 1 }, (_, i) => makeArea(a.top + i, a.left, a.top + i, a.right)) : [a];
  for (const part of parts) {
    sheet.merges = sheet.merges.filter((other) => !overlaps(other, part));
    if (part.top === part.bottom && part.left === part.right) continue;
    const contents: [number, number, number][] = [];
    forEachCell(sheet, part, (cell, row, column) => {
      if (hasContent(cell) && (row !== part.top || column !== part.left)) contents.push([row, column, cell.style]);
    });
    for (const [row, column, style] of contents) editor.putCell(sheet, row, column, { value: null, style });
    sheet.merges.push(part);
  }
  editor.valuesChanged(sheet.id, a);
  editor.record({ kind: "format", sheetId: sheet.id, area: a });
}

export function unmerge(editor: Editor, sheet: Sheet, a: Area): void {
  assertUnprotected(sheet);
  editor.touchShape(sheet);
  sheet.merges = sheet.merges.filter((other) => !overlaps(other, a));
  editor.record({ kind: "format", sheetId: sheet.id, area: a });
}

export const mergeAt = (sheet: Sheet, row: number, column: number): Area | undefined => sheet.merges.find((area) => contains(area, row, column));
