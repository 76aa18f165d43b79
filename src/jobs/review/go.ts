/** Going to places: all places of a finding at once, or the log. */
import type { CellSpan } from "../../review";
import { isLogTable, selectAreas, type Conversation } from "../../workbook";
import type { Place } from "../types";

/** Selects the places on one sheet together; with `at` that place alone. */
export async function goToSpans(conversation: Conversation, spans: readonly CellSpan[], at?: number): Promise<void> {
  const chosen = at === undefined ? spans[0] : spans[at];
  if (!chosen) return;
  const together = at === undefined ? spans.filter((s) => s.sheet === chosen.sheet) : [chosen];
  selectAreas(conversation.context, chosen.sheet, [...new Set(together.map((s) => s.address))]);
  await conversation.trip();
}

/** Brings the log's sheet to the front; null where there is no log. */
export async function showLog(conversation: Conversation): Promise<Place | null> {
  const { tables } = conversation.context.workbook;
  tables.load("items/name,items/worksheet/name");
  await conversation.trip();
  const log = tables.items.find((t) => isLogTable(t.name));
  if (!log) return null;
  const sheet = log.worksheet.name;
  const header = log.getHeaderRowRange();
  header.load("address");
  selectAreas(conversation.context, sheet, []);
  log.getDataBodyRange().getLastRow().select();
  await conversation.trip();
  return { sheet, address: header.address.slice(header.address.lastIndexOf("!") + 1) };
}
