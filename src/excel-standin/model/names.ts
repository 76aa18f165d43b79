/** Defined names of the workbook and of its sheets. */
import { parseAddress } from "./address";
import { sameName, sheetByName } from "./book";
import { invalid, Refusal } from "./errors";
import type { Editor } from "./editor";
import { allTables, isValidName } from "./tableShape";
import type { Area, DefinedName, Sheet } from "./types";

export const findName = (editor: Editor, name: string, scope: string | null): DefinedName | undefined =>
  editor.book.names.find((entry) => entry.scope === scope && sameName(entry.name, name));

/** Adds a name for a formula ("=" optional). @throws Refusal InvalidArgument, ItemAlreadyExists */
export function addName(editor: Editor, name: string, formula: string, scope: string | null, comment = ""): DefinedName {
  if (!isValidName(name)) throw invalid(`The name '${name}' is not valid.`);
  const taken = findName(editor, name, scope) !== undefined || (scope === null && allTables(editor.book).some(({ table }) => sameName(table.name, name)));
  if (taken) throw new Refusal("ItemAlreadyExists", `The name '${name}' already exists.`);
  editor.touchBook();
  const entry: DefinedName = { name, scope, formula: formula.replace(/^=/, ""), visible: true, comment };
  editor.book.names.push(entry);
  editor.structureChanged();
  editor.record({ kind: "names" });
  return entry;
}

export function changeName(editor: Editor, entry: DefinedName, change: Partial<Pick<DefinedName, "formula" | "visible" | "comment">>): void {
  editor.touchBook();
  Object.assign(entry, change);
  editor.structureChanged();
  editor.record({ kind: "names" });
}

export function deleteName(editor: Editor, entry: DefinedName): void {
  editor.touchBook();
  editor.book.names = editor.book.names.filter((other) => other !== entry);
  editor.structureChanged();
  editor.record({ kind: "names" });
}

/** The area a name stands for, if it is a plain reference to an existing sheet. */
export function areaOfName(editor: Editor, entry: DefinedName): { sheet: Sheet; area: Area } | null {
  const parsed = parseAddress(entry.formula);
  if (!parsed || parsed.sheet === null) return null;
  const sheet = sheetByName(editor.book, parsed.sheet);
  return sheet ? { sheet, area: parsed.area } : null;
}
