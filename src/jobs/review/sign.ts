/** "Ký biên bản": a record of the check on a sheet of its own, and its row in the log. */
import { queueRecord, type Conversation, type ReviewSnapshot } from "../../workbook";
import { failure } from "../failures";
import type { LogBook, Site } from "./log-book";
import { recordLines, recordText } from "./record";
import { RECORD_KIND, SAY } from "./sentences";
import type { BookCheck } from "./types";

/** One round trip: the sheet, filled, and the row that names it. @returns the record as text to copy */
export async function writeRecord(conversation: Conversation, check: BookCheck, reviewer: string, site: Site, book: LogBook): Promise<string> {
  const locked = site.log.tables.find((t) => t.protected);
  if (locked && site.log.tables.every((t) => t.protected)) throw failure("protected-sheet", { written: false, what: SAY.sheetProtected(locked.sheet) });
  const lines = recordLines(check, reviewer);
  const { name } = queueRecord(conversation.context, lines, site.sheets.map((s) => s.name));
  const logged = book.queue(conversation, { ...site, sheets: [...site.sheets, { name }] }, [
    { act: "sign", by: reviewer, kind: RECORD_KIND, finding: check.summary, reason: "", fingerprint: "", figures: check.fingerprint, place: { sheet: name, address: "A1" }, anchor: null },
  ]);
  conversation.context.workbook.worksheets.getItem(name).activate();
  await conversation.trip("write");
  logged.settle();
  return recordText(lines);
}

/** What a reading knows of the log and of names that are taken. */
export const siteOf = (snapshot: ReviewSnapshot): Site => ({
  log: snapshot.log,
  sheets: snapshot.sheets,
  tables: snapshot.tableNames,
  names: new Set(snapshot.anchors.keys()),
  isProtected: (sheet) => snapshot.sheets.find((s) => s.name === sheet)?.protected ?? false,
});
