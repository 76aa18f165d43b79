/** "Sửa": writes a proposed edit into its cell, where the cell and its row still hold what was checked; and puts it back. */
import { asText, queuePatch, type Conversation, type Edited, type LogRow, type ReviewSnapshot } from "../../workbook";
import { failure } from "../failures";
import type { Place } from "../types";
import type { CellContent, PlannedEdit } from "./edits";
import { listSite, type Listed, type LogBook, type Note, type Site } from "./log-book";
import { SAY } from "./sentences";

/** What a fix replaced, to be put back where nobody changed it since. */
export interface FixDone {
  readonly place: Place;
  /** Defined name that follows the cell. */
  readonly anchor: string;
  readonly was: string | number | boolean;
  /** Number format that went with it; null where it was left alone. */
  readonly format: string | null;
  readonly wrote: string | number;
}

export interface Written {
  /** The reading as it is after the write; "moved" where it has to be made anew. */
  readonly snapshot: ReviewSnapshot | "moved";
  readonly place: Place;
}

const nameOf = ({ sheet, address }: Place): string => `${sheet}!${address}`;

/** Three round trips: look at the cell, write it, log it. Refuses before anything is written where the cell is another one now. */
export async function applyFix(conversation: Conversation, planned: PlannedEdit, snapshot: ReviewSnapshot, book: LogBook, note: Note, edits: readonly Edited[]): Promise<Written & { done: FixDone }> {
  const { place } = planned.edit;
  const listed = listSite(conversation);
  const standing = queueStanding(conversation, planned);
  await conversation.trip();
  const site = listed();
  if (!standing.holds()) throw failure("changed-meanwhile", { written: false, what: SAY.cellChanged(nameOf(place)) });
  refuseProtected(site, place.sheet);
  const readLog = site.readLog();
  const result = await writeCell(conversation, { cell: standing.cell, was: planned.was, content: planned.content, place }, stillThere(snapshot, site), edits);
  const [row] = await logged(conversation, book, [note], { ...site, log: readLog() });
  return { ...result, place, done: { place, anchor: row?.anchor ?? "", was: planned.was, format: formatOf(planned.content) === null ? null : standing.format(), wrote: planned.content.value } };
}

/** The cell is written: where its row cannot be logged now, it is logged with the next. */
async function logged(conversation: Conversation, book: LogBook, notes: readonly Note[], site: Site): Promise<readonly LogRow[]> {
  try {
    return await book.write(conversation, notes, site);
  } catch (error) {
    book.owe(notes);
    throw error;
  }
}

const formatOf = (content: CellContent): string | null => (content.kind === "formula" ? null : content.numberFormat);

/** Finds the cell through its table, so that rows inserted above the table do not matter, and looks whether its row is the one that was checked. */
function queueStanding({ context }: Conversation, { home, edit, was }: PlannedEdit): { cell(): Excel.Range; holds(): boolean; format(): string } {
  const worksheet = context.workbook.worksheets.getItem(edit.place.sheet);
  if (home.kind === "cell") {
    const cell = worksheet.getRange(edit.place.address);
    cell.load("formulas,numberFormat");
    return { cell: () => worksheet.getRange(edit.place.address), holds: () => cell.formulas[0]?.[0] === was, format: () => String(cell.numberFormat[0]?.[0]) };
  }
  const table = context.workbook.tables.getItem(home.table);
  const header = table.getHeaderRowRange();
  header.load("values,columnIndex,rowIndex");
  const cell = (): Excel.Range => table.getDataBodyRange().getCell(home.row, home.column);
  const row = table.getDataBodyRange().getRow(0).getOffsetRange(home.row, 0);
  row.load("formulas,numberFormat,rowIndex");
  return {
    cell,
    holds: () => {
      const headers = (header.values[0] ?? []).map(String);
      const contents: unknown[] = row.formulas[0] ?? [];
      return row.rowIndex === header.rowIndex + 1 + home.row && contents[home.column] === was && home.typed.every(([name, value]) => contents[headers.indexOf(name)] === value);
    },
    format: () => String(row.numberFormat[0]?.[home.column]),
  };
}

/** Nothing may be written that could not be logged. */
function refuseProtected(site: Listed, sheet: string): void {
  const locked = site.isProtected(sheet) ? sheet : site.lockedLog;
  if (locked !== null) throw failure("protected-sheet", { written: false, what: SAY.sheetProtected(locked) });
}

/** The reading where all it speaks of is still there under its name: reading on must not fail a request that writes. */
function stillThere(snapshot: ReviewSnapshot, { tables, sheets, names }: Listed): ReviewSnapshot | null {
  const named = new Set(sheets.map((s) => s.name));
  const stands = snapshot.tables.every((t) => tables.includes(t.name)) && snapshot.log.tables.every((t) => tables.includes(t.name)) && snapshot.texts.every((t) => named.has(t.sheet)) && [...snapshot.marked.keys()].every((name) => names.has(name));
  return stands ? snapshot : null;
}

interface CellWrite {
  cell(): Excel.Range;
  /** What must stand there right before. */
  readonly was: string | number | boolean;
  readonly content: CellContent;
  readonly place: Place;
}

/** One round trip; where somebody changed the cell in the same moment, a second one gives it back. */
async function writeCell(conversation: Conversation, write: CellWrite, snapshot: ReviewSnapshot | null, edits: readonly Edited[]): Promise<{ snapshot: ReviewSnapshot | "moved" }> {
  const before = write.cell();
  before.load("formulas,numberFormat");
  put(write.cell(), write.content);
  const after = snapshot === null ? () => "moved" as const : queuePatch(conversation.context, snapshot, edits);
  await conversation.trip("write");
  const found = before.formulas[0]?.[0] as string | number | boolean;
  if (found === write.was) return { snapshot: after() };
  const back = write.cell();
  back.numberFormat = [[String(before.numberFormat[0]?.[0])]];
  restore(back, found);
  await conversation.trip("write");
  throw failure("changed-meanwhile", { written: false, what: SAY.cellChangedWhileWriting(nameOf(write.place)) });
}

function put(cell: Excel.Range, content: CellContent): void {
  const format = formatOf(content);
  if (format !== null) cell.numberFormat = [[format]];
  if (content.kind === "formula") cell.formulas = [[content.value]];
  else cell.values = [[content.kind === "text" ? asText(content.value) : content.value]];
}

function restore(cell: Excel.Range, was: string | number | boolean): void {
  if (typeof was === "string" && was.startsWith("=")) cell.formulas = [[was]];
  else cell.values = [[typeof was === "string" ? asText(was) : was]];
}

/** Three round trips: look, write, log. @returns null where somebody has changed the cell since; nothing is written then */
export async function revertFix(conversation: Conversation, done: FixDone, snapshot: ReviewSnapshot, book: LogBook, note: Omit<Note, "place" | "anchor">): Promise<Written | null> {
  const listed = listSite(conversation);
  const cell = (): Excel.Range => (done.anchor === "" ? conversation.context.workbook.worksheets.getItem(done.place.sheet).getRange(done.place.address) : conversation.context.workbook.names.getItem(done.anchor).getRange());
  const looked = cell();
  looked.load("formulas,rowIndex,columnIndex,address,worksheet/name");
  await conversation.trip();
  const site = listed();
  const place: Place = { sheet: looked.worksheet.name, address: looked.address.slice(looked.address.lastIndexOf("!") + 1) };
  if (looked.formulas[0]?.[0] !== done.wrote) return null;
  refuseProtected(site, place.sheet);
  const readLog = site.readLog();
  const edits: Edited[] = [{ sheet: place.sheet, area: { top: looked.rowIndex, bottom: looked.rowIndex, left: looked.columnIndex, right: looked.columnIndex } }];
  const content: CellContent = typeof done.was === "number" ? { kind: "number", value: done.was, numberFormat: done.format } : { kind: "text", value: String(done.was), numberFormat: done.format };
  const result = await writeCell(conversation, { cell, was: done.wrote, content, place }, stillThere(snapshot, site), edits);
  await logged(conversation, book, [{ ...note, place, anchor: done.anchor }], { ...site, log: readLog() });
  return { ...result, place };
}
