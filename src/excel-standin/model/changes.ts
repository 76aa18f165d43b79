/** What an edit tells its listeners: enough to raise Office.js events and to repaint only what changed. */
import type { Area, CellValue } from "./types";

export type Source = "Local" | "Remote";

export type DataChangeType = "RangeEdited" | "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted" | "CellInserted" | "CellDeleted";

/** As Office.js names them, and the coming and going of whole comments. */
export type CommentChangeType = "Added" | "Deleted" | "CommentEdited" | "CommentResolved" | "CommentReopened" | "ReplyAdded" | "ReplyDeleted" | "ReplyEdited";

export type Change =
  /** Contents of `area` changed or moved; `before`/`after` for a single cell. */
  | { readonly kind: "cells"; readonly sheetId: string; readonly area: Area; readonly type: DataChangeType; readonly direction?: "vertical" | "horizontal"; readonly before?: CellValue; readonly after?: CellValue }
  /** Look of `area` changed: styles, widths, heights, hidden rows, merges, notes, conditional formats. */
  | { readonly kind: "format"; readonly sheetId: string; readonly area: Area }
  | { readonly kind: "rowsHidden"; readonly sheetId: string; readonly area: Area; readonly hidden: boolean }
  /** Values that a recalculation changed. */
  | { readonly kind: "calculated"; readonly sheetIds: readonly string[] }
  | { readonly kind: "sheetAdded" | "sheetDeleted" | "protection" | "view"; readonly sheetId: string }
  | { readonly kind: "sheetRenamed"; readonly sheetId: string; readonly before: string; readonly after: string }
  | { readonly kind: "sheetMoved"; readonly sheetId: string; readonly before: number; readonly after: number }
  | { readonly kind: "sheetVisibility"; readonly sheetId: string; readonly before: string; readonly after: string }
  | { readonly kind: "activated"; readonly sheetId: string; readonly previous: string | null }
  | { readonly kind: "selection"; readonly sheetId: string }
  | { readonly kind: "tableAdded" | "tableDeleted" | "tableChanged"; readonly sheetId: string; readonly tableId: number; readonly name: string }
  | { readonly kind: "comment"; readonly sheetId: string; readonly commentId: string; readonly replyIds: readonly string[]; readonly type: CommentChangeType }
  | { readonly kind: "names" }
  /** An undo or redo put sheets back; repaint all. */
  | { readonly kind: "restored" };

export interface ChangeBatch {
  readonly source: Source;
  readonly changes: readonly Change[];
}
