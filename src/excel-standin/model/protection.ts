/** Sheet protection: what may be done on a protected sheet, and the password's check value. */
import { Refusal } from "./errors";
import type { Editor } from "./editor";
import { MAX_COLUMNS } from "./area";
import { styleAt } from "./styles";
import type { Area, Sheet } from "./types";

export type ProtectedAction =
  | "allowFormatCells" | "allowFormatColumns" | "allowFormatRows" | "allowInsertColumns" | "allowInsertRows" | "allowInsertHyperlinks"
  | "allowDeleteColumns" | "allowDeleteRows" | "allowSort" | "allowAutoFilter" | "allowPivotTables" | "allowEditObjects" | "allowEditScenarios";

export const PROTECTED_ACTIONS: readonly ProtectedAction[] = [
  "allowAutoFilter", "allowDeleteColumns", "allowDeleteRows", "allowEditObjects", "allowEditScenarios", "allowFormatCells", "allowFormatColumns",
  "allowFormatRows", "allowInsertColumns", "allowInsertHyperlinks", "allowInsertRows", "allowPivotTables", "allowSort",
];

const denied = (sheet: Sheet): Refusal => new Refusal("AccessDenied", `You can't perform the requested operation: the worksheet '${sheet.name}' is protected.`);

/** Whether a protected sheet allows the action; a sheet that is not protected allows all. Files may name it as OOXML does ("formatCells"). */
export function isAllowed(sheet: Sheet, action: ProtectedAction): boolean {
  if (!sheet.protection) return true;
  const plain = action.slice("allow".length);
  return (sheet.protection.options[action] ?? sheet.protection.options[plain[0]?.toLowerCase() + plain.slice(1)] ?? false) === true;
}

/** @throws Refusal AccessDenied */
export function assertAllowed(sheet: Sheet, action: ProtectedAction): void {
  if (!isAllowed(sheet, action)) throw denied(sheet);
}

/** @throws Refusal AccessDenied where the sheet is protected at all. */
export function assertUnprotected(sheet: Sheet): void {
  if (sheet.protection) throw denied(sheet);
}

/** @throws Refusal AccessDenied where the sheet is protected and one of the cells is locked. */
export function assertUnlocked(editor: Editor, sheet: Sheet, area: Area): void {
  if (!sheet.protection) return;
  const right = Math.min(area.right, MAX_COLUMNS - 1);
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= right; column++) {
      if (styleAt(editor.book, editor.styleIndex(sheet, row, column)).locked) throw denied(sheet);
    }
  }
}

/** Excel's old 16-bit check value of a sheet password (ECMA-376 part 4, 3.2.29), as four hex digits. */
export function passwordCheck(password: string): string {
  let hash = 0;
  for (let i = password.length - 1; i >= 0; i--) {
    hash = ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
    hash ^= password.charCodeAt(i) & 0xff;
  }
  hash = ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
  return (hash ^ password.length ^ 0xce4b).toString(16).toUpperCase().padStart(4, "0");
}

export function protect(editor: Editor, sheet: Sheet, options: Record<string, boolean>, password?: string): void {
  assertUnprotected(sheet);
  editor.touchShape(sheet);
  sheet.protection = { options, password: password ? { password: passwordCheck(password) } : null };
  editor.record({ kind: "protection", sheetId: sheet.id });
}

/** @throws Refusal AccessDenied where the password is wrong, or cannot be checked here (SHA-512 of newer files). */
export function unprotect(editor: Editor, sheet: Sheet, password?: string): void {
  const kept = sheet.protection?.password;
  if (!sheet.protection) return;
  if (kept && Object.keys(kept).length > 0 && (kept.password === undefined || passwordCheck(password ?? "") !== kept.password)) {
    throw new Refusal("AccessDenied", "The password you supplied is not correct.");
  }
  editor.touchShape(sheet);
  sheet.protection = null;
  editor.record({ kind: "protection", sheetId: sheet.id });
}
