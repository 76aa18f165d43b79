/** Events: from what changed in the book to the messages the client's handlers wait for. */
import { formatArea, intersect, MAX_COLUMNS, MAX_ROWS, type Area, type Change, type ChangeBatch } from "../model";
import { plainValue, valueType } from "./objects/rangeValues";
import type { EventEntry } from "./protocol";
import { selfOf } from "./registry";
import type { Session } from "./session";

/** Message types, read in the source of the client. */
const Type = {
  worksheetChanged: 10, worksheetActivated: 11, worksheetDeactivated: 12, worksheetAdded: 13, worksheetSelectionChanged: 14, worksheetDeleted: 15,
  worksheetCalculated: 16, worksheetFormatChanged: 18, worksheetRowHiddenChanged: 22, worksheetProtectionChanged: 24, worksheetNameChanged: 25,
  worksheetVisibilityChanged: 26, worksheetMoved: 27, tableSelectionChanged: 100, tableChanged: 101, tableAdded: 102, tableDeleted: 103, documentSelectionChanged: 2,
  commentAdded: 250, commentDeleted: 251, commentChanged: 252,
} as const;

const WORKBOOK = "Workbook";
/** References that event arguments hold for `getRange`; older ones are dropped. */
const MAX_EVENT_REFERENCES = 500;

export class EventWriter {
  #next = 1;
  readonly #references: string[] = [];

  constructor(private readonly session: Session) {}

  /** The messages for a batch; none while the add-in has events switched off. */
  entries(batch: ChangeBatch): EventEntry[] {
    if (!this.session.enableEvents) return [];
    // Workbook.onSelectionChanged is the one event whose handlers the client does not announce.
    const changes = this.session.registered.size > 0 ? batch.changes : batch.changes.filter((change) => change.kind === "selection");
    return changes.flatMap((change) => this.#of(change, batch.source));
  }

  #entry(messageType: number, targetId: string, payload: Record<string, unknown>): EventEntry {
    return { messageCategory: 65536, messageType, targetId, message: JSON.stringify(payload), id: this.#next++ };
  }

  /** For handlers on the object and on its collection. */
  #both(messageType: number, targetId: string, payload: Record<string, unknown>): EventEntry[] {
    return [this.#entry(messageType, targetId, payload), this.#entry(messageType, WORKBOOK, payload)];
  }

  #of(change: Change, source: string): EventEntry[] {
    switch (change.kind) {
      case "cells": return this.#cells(change, source);
      case "format": return this.#both(Type.worksheetFormatChanged, change.sheetId, { source, worksheetId: change.sheetId, address: clip(change.area) });
      case "rowsHidden": return this.#both(Type.worksheetRowHiddenChanged, change.sheetId, { source, worksheetId: change.sheetId, address: clip(change.area), changeType: change.hidden ? "Hidden" : "Unhidden" });
      case "calculated": return change.sheetIds.flatMap((id) => this.#both(Type.worksheetCalculated, id, { worksheetId: id, address: "" }));
      case "sheetAdded": return [this.#entry(Type.worksheetAdded, WORKBOOK, { source, worksheetId: change.sheetId })];
      case "sheetDeleted": return [this.#entry(Type.worksheetDeleted, WORKBOOK, { source, worksheetId: change.sheetId })];
      case "sheetRenamed": return this.#both(Type.worksheetNameChanged, change.sheetId, { source, worksheetId: change.sheetId, nameBefore: change.before, nameAfter: change.after });
      case "sheetMoved": return [this.#entry(Type.worksheetMoved, WORKBOOK, { source, worksheetId: change.sheetId, positionBefore: change.before, positionAfter: change.after })];
      case "sheetVisibility": return this.#both(Type.worksheetVisibilityChanged, change.sheetId, { source, worksheetId: change.sheetId, visibilityBefore: upper(change.before), visibilityAfter: upper(change.after) });
      case "protection": return this.#both(Type.worksheetProtectionChanged, change.sheetId, { source, worksheetId: change.sheetId, isProtected: this.session.sheet(change.sheetId).protection !== null, sheetPasswordChanged: false });
      case "activated": return source === "Remote" ? [] : [
        ...(change.previous === null ? [] : this.#both(Type.worksheetDeactivated, change.previous, { worksheetId: change.previous })),
        ...this.#both(Type.worksheetActivated, change.sheetId, { worksheetId: change.sheetId }),
      ];
      case "selection": return source === "Remote" ? [] : this.#selection(change.sheetId);
      case "tableAdded": return this.#table(Type.tableAdded, change, source);
      case "tableDeleted": return this.#table(Type.tableDeleted, change, source);
      case "comment": return this.#comment(change, source);
      default: return [];
    }
  }

  #comment(change: Extract<Change, { kind: "comment" }>, source: string): EventEntry[] {
    const type = change.type === "Added" ? Type.commentAdded : change.type === "Deleted" ? Type.commentDeleted : Type.commentChanged;
    const told = { source, worksheetId: change.sheetId, commentDetails: [{ commentId: change.commentId, replyIds: change.replyIds }], ...(type === Type.commentChanged ? { changeType: change.type } : {}) };
    return this.#both(type, change.sheetId, told);
  }

  #table(type: number, change: { sheetId: string; tableId: number; name: string }, source: string): EventEntry[] {
    return this.#both(type, change.sheetId, { source, worksheetId: change.sheetId, tableId: String(change.tableId), tableName: change.name });
  }

  #cells(change: Extract<Change, { kind: "cells" }>, source: string): EventEntry[] {
    const sheet = this.session.editor.book.sheets.find((candidate) => candidate.id === change.sheetId);
    if (!sheet) return [];
    const details = change.before === undefined && change.after === undefined ? {} : detailsOf(change.before ?? null, change.after ?? null);
    const shiftDirection = change.type === "CellInserted" ? (change.direction === "vertical" ? "ShiftCellDown" : "ShiftCellRight") : change.type === "CellDeleted" ? (change.direction === "vertical" ? "ShiftCellUp" : "ShiftCellLeft") : "None";
    // Add-ins tell their own writes from a person's by this (Excel.WorksheetChangedEventArgs, ExcelApi 1.14).
    const triggerSource = this.session.answering && source === "Local" ? "ThisLocalAddin" : "Unknown";
    const payload = (area: Area) => ({ changeType: change.type, source, triggerSource, worksheetId: sheet.id, address: formatArea(area), referenceId: this.#reference(sheet.id, area), shiftDirection, ...details });
    const entries = this.#both(Type.worksheetChanged, sheet.id, payload(change.area));
    for (const table of sheet.tables) {
      const common = intersect(table.area, change.area);
      if (!common) continue;
      const told = { ...payload(common), tableId: String(table.id) };
      entries.push(this.#entry(Type.tableChanged, String(table.id), told), this.#entry(Type.tableChanged, sheet.id, told), this.#entry(Type.tableChanged, WORKBOOK, told));
    }
    return entries;
  }

  #reference(sheetId: string, area: Area): string {
    const object = this.session.range(this.session.sheet(sheetId), area);
    const self = selfOf("Range", object);
    if (!self) return "";
    const ref = this.session.hold(self);
    this.#references.push(ref);
    if (this.#references.length > MAX_EVENT_REFERENCES) this.session.release(this.#references.shift() ?? "");
    return ref;
  }

  #selection(sheetId: string): EventEntry[] {
    const sheet = this.session.sheet(sheetId);
    const areas = sheet.selection.areas;
    const address = areas.map(formatArea).join(",");
    const first = areas[0];
    const tables = sheet.tables.map((table) => {
      const common = first ? intersect(table.area, first) : null;
      return this.#entry(Type.tableSelectionChanged, String(table.id), { worksheetId: sheetId, tableId: String(table.id), address: common ? formatArea(common) : "", isInsideTable: common !== null });
    });
    return [...this.#both(Type.worksheetSelectionChanged, sheetId, { worksheetId: sheetId, address }), ...tables, this.#entry(Type.documentSelectionChanged, "", {})];
  }
}

const upper = (word: string): string => (word[0] ?? "").toUpperCase() + word.slice(1);
const clip = (a: Area): string => formatArea({ ...a, bottom: Math.min(a.bottom, MAX_ROWS - 1), right: Math.min(a.right, MAX_COLUMNS - 1) });

function detailsOf(before: Parameters<typeof plainValue>[0], after: Parameters<typeof plainValue>[0]) {
  return { valueBefore: plainValue(before), valueAfter: plainValue(after), valueTypeBefore: valueType(before), valueTypeAfter: valueType(after) };
}
