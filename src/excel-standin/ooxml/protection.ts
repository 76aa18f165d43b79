/** Sheet protection: the file says what is locked, the model (with Office.js' names) what may be done. */
import type { SheetProtection } from "../model/types";
import type { XmlNode } from "./xml";
import { flag } from "./xml";
import { element } from "./xmlWrite";

/** Option → attribute and whether the attribute's absence locks it. */
const OPTIONS: readonly (readonly [option: string, attribute: string, lockedByDefault: boolean])[] = [
  ["allowEditObjects", "objects", false],
  ["allowEditScenarios", "scenarios", false],
  ["allowFormatCells", "formatCells", true],
  ["allowFormatColumns", "formatColumns", true],
  ["allowFormatRows", "formatRows", true],
  ["allowInsertColumns", "insertColumns", true],
  ["allowInsertRows", "insertRows", true],
  ["allowInsertHyperlinks", "insertHyperlinks", true],
  ["allowDeleteColumns", "deleteColumns", true],
  ["allowDeleteRows", "deleteRows", true],
  ["allowSelectLockedCells", "selectLockedCells", false],
  ["allowSort", "sort", true],
  ["allowAutoFilter", "autoFilter", true],
  ["allowPivotTables", "pivotTables", true],
  ["allowSelectUnlockedCells", "selectUnlockedCells", false],
];

const PASSWORD = ["password", "algorithmName", "hashValue", "saltValue", "spinCount"];

/** null when the sheet is not protected, whatever hash is left behind. */
export function readProtection(node: XmlNode | undefined): SheetProtection | null {
  if (!node || !flag(node.attributes["sheet"], false)) return null;
  const options: Record<string, boolean> = {};
  for (const [option, attribute, lockedByDefault] of OPTIONS) options[option] = !flag(node.attributes[attribute], lockedByDefault);
  const password: Record<string, string> = {};
  for (const name of PASSWORD) {
    const value = node.attributes[name];
    if (value !== undefined) password[name] = value;
  }
  return { options, password: Object.keys(password).length > 0 ? password : null };
}

/** An option that is absent from the model counts as Excel's default: objects and scenarios locked, selecting allowed. */
export function writeProtection(protection: SheetProtection | null): string {
  if (!protection) return "";
  const attributes: Record<string, string | undefined> = { ...protection.password, sheet: "1" };
  for (const [option, attribute, lockedByDefault] of OPTIONS) {
    const allowed = protection.options[option] ?? option.startsWith("allowSelect");
    if (allowed === lockedByDefault) attributes[attribute] = allowed ? "0" : "1";
  }
  return element("sheetProtection", attributes);
}
