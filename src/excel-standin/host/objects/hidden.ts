/** Hidden rows and columns of a range. */
import { isWholeColumns, setColumns, setRows, type Area, type Sheet } from "../../model";
import type { Session } from "../session";

/** true, false, or null where only some are hidden. */
export function appliedHidden(sheet: Sheet, a: Area, axis: "rows" | "columns" | "both"): boolean | null {
  const rows = axis === "columns" ? false : common(a.top, isWholeColumns(a) ? a.top : a.bottom, (row) => sheet.rows.get(row)?.hidden === true);
  const columns = axis === "rows" ? false : common(a.left, a.right, (column) => sheet.columns.get(column)?.hidden === true);
  if (rows === true || columns === true) return true;
  return rows === null || columns === null ? null : false;
}

function common(from: number, to: number, isHidden: (line: number) => boolean): boolean | null {
  const first = isHidden(from);
  for (let line = from + 1; line <= to; line++) if (isHidden(line) !== first) return null;
  return first;
}

export function setHidden(session: Session, sheet: Sheet, a: Area, axis: "rows" | "columns", hidden: boolean): void {
  if (axis === "rows") setRows(session.editor, sheet, a, { hidden });
  else setColumns(session.editor, sheet, a, { hidden });
}
