/** Writes the workbook part: the list of sheets, names, the active tab, the order to recalculate. */
import type { Book, DefinedName, Sheet } from "../model/types";
import type { PackageEdits } from "./edits";
import type { KeptReferences } from "./kept";
import type { Origin } from "./origin";
import { patchChildren, WORKBOOK_ORDER } from "./patch";
import { readPrintArea, readPrintTitles, writePrintArea, writePrintTitles } from "./pageLayout";
import { bookDigest } from "./sheetDigest";
import type { XmlNode } from "./xml";
import { child, children, numeric, parseXml } from "./xml";
import { escapeText, toXString } from "./xmlText";
import { element, serialize } from "./xmlWrite";

/** `newSheets`: relationship ids of sheets that the file did not have; `kept`: names beyond the model; `recalculate`: cells were written. */
export function writeWorkbook(book: Book, origin: Origin, edits: PackageEdits, newSheets: ReadonlyMap<string, string>, kept: KeptReferences, recalculate: boolean): void {
  const changed = bookDigest(book) !== origin.bookDigest;
  if (!changed && !recalculate) return;
  const text = edits.text(origin.workbookPart);
  const root = parseXml(text, origin.workbookPart, edits.original.budget);
  const replacements = new Map<string, string>();
  if (changed) {
    const order = finalOrder(book, origin);
    replacements.set("sheets", sheetsXml(book, origin, order, child(root.node, "sheets"), newSheets));
    const names = namesXml(book, origin, order, kept);
    if (names !== "" || child(root.node, "definedNames")) replacements.set("definedNames", names === "" ? "" : element("definedNames", {}, names));
    replacements.set("bookViews", viewsXml(Math.max(0, order.indexOf(book.active)), child(root.node, "bookViews")));
  }
  if (recalculate) replacements.set("calcPr", element("calcPr", { ...child(root.node, "calcPr")?.attributes, fullCalcOnLoad: "1" }));
  edits.put(origin.workbookPart, patchChildren(text, root, replacements, WORKBOOK_ORDER, origin.dialect));
}

/** The model's sheets in their order; a chart sheet stays behind the sheet that it stood behind. */
function finalOrder(book: Book, origin: Origin): string[] {
  const order = book.sheets.map((sheet) => sheet.id);
  origin.order.forEach((id, i) => {
    if (!id.startsWith("opaque:")) return;
    let at = 0;
    for (let k = i - 1; k >= 0; k--) {
      const place = order.indexOf(origin.order[k] ?? "");
      if (place >= 0) {
        at = place + 1;
        break;
      }
    }
    order.splice(at, 0, id);
  });
  return order;
}

function sheetsXml(book: Book, origin: Origin, order: readonly string[], original: XmlNode | undefined, newSheets: ReadonlyMap<string, string>): string {
  const olds = new Map(children(original, "sheet").map((node, i) => [origin.order[i] ?? "", node]));
  let highest = 0;
  for (const node of olds.values()) highest = Math.max(highest, numeric(node.attributes["sheetId"], 0));
  return element(
    "sheets",
    original?.attributes ?? {},
    order
      .map((id) => {
        const old = olds.get(id);
        const sheet = book.sheets.find((s) => s.id === id);
        if (!sheet) return old ? serialize(old) : "";
        return element("sheet", {
          ...(old?.attributes ?? { name: "", sheetId: String(++highest) }),
          name: toXString(sheet.name),
          state: sheet.visibility === "visible" ? undefined : sheet.visibility,
          "r:id": old?.attributes["r:id"] ?? newSheets.get(id),
        });
      })
      .join(""),
  );
}

function viewsXml(active: number, original: XmlNode | undefined): string {
  const [first, ...others] = children(original);
  const attributes = { ...first?.attributes, activeTab: active === 0 ? undefined : String(active) };
  // A first visible tab behind the active one would hide it.
  if (numeric(first?.attributes["firstSheet"], 0) > active) delete (attributes as Record<string, unknown>)["firstSheet"];
  return element("bookViews", original?.attributes ?? {}, element("workbookView", attributes, children(first).map(serialize).join("")) + others.map(serialize).join(""));
}

/** Names keep their place and what the model does not hold of them; new ones follow. */
function namesXml(book: Book, origin: Origin, order: readonly string[], kept: KeptReferences): string {
  const left = new Set<DefinedName>(book.names);
  const printed = new Set<string>();
  let out = "";
  const sheetOf = (id: string | null): Sheet | undefined => book.sheets.find((sheet) => sheet.id === id);
  const write = (attributes: Record<string, string | undefined>, scope: string | null, formula: string): void => {
    if (formula === "") return;
    out += element("definedName", { ...attributes, localSheetId: scope === null ? undefined : order.indexOf(scope) }, escapeText(toXString(formula)));
  };
  const writeModel = (name: DefinedName, attributes: Record<string, string>): void =>
    write({ ...attributes, name: toXString(name.name), hidden: name.visible ? undefined : "1", comment: name.comment === "" ? undefined : toXString(name.comment) }, name.scope, origin.forms.file(name.formula));
  origin.names.forEach((old, i) => {
    if (old.scope !== null && !order.includes(old.scope)) return;
    const name = old.attributes["name"] ?? "";
    const sheet = sheetOf(old.scope);
    if (sheet && (name === "_xlnm.Print_Area" || name === "_xlnm.Print_Titles")) {
      printed.add(`${name} ${sheet.id}`);
      write(old.attributes, old.scope, printName(name, sheet, kept.name(i)));
    } else if (name.startsWith("_xlnm.") || (old.scope !== null && !sheet)) write(old.attributes, old.scope, name.startsWith("_xlnm.") ? (kept.name(i) ?? "") : old.text);
    else {
      const model = book.names.find((n) => left.has(n) && n.scope === old.scope && toXString(n.name).toLocaleLowerCase() === name.toLocaleLowerCase());
      if (!model) return;
      left.delete(model);
      writeModel(model, old.attributes);
    }
  });
  for (const name of left) if (name.scope === null || order.includes(name.scope)) writeModel(name, {});
  for (const sheet of book.sheets) {
    for (const name of ["_xlnm.Print_Area", "_xlnm.Print_Titles"]) {
      if (!printed.has(`${name} ${sheet.id}`)) write({ name }, sheet.id, printName(name, sheet, null));
    }
  }
  return out;
}

/** Formula of a print area or of print titles; "" for none. `old` is the file's, moved along; what the model could not read of it stays unless the model has its own. */
function printName(name: string, sheet: Sheet, old: string | null): string {
  if (name === "_xlnm.Print_Area") {
    const { printArea } = sheet.page;
    const before = old === null ? null : readPrintArea(old);
    if (printArea) return old !== null && JSON.stringify(before) === JSON.stringify(printArea) ? old : writePrintArea(sheet.name, printArea);
    return old !== null && !before ? old : "";
  }
  const before = old === null ? null : readPrintTitles(old);
  if (old !== null && JSON.stringify(before?.rows) === JSON.stringify(sheet.page.titleRows)) return old;
  return writePrintTitles(sheet.name, sheet.page.titleRows, before?.columns ?? null);
}
