/** Marks in the sheet: threaded comments on cells, each known by its text; other people's comments and notes are never touched. */
import { queueMemory, queueMemoryWrites, readMemory, EMPTY_READINGS, MEMORY_SHEET, MEMORY_TABLE, changedEntries, type MemorySnapshot } from "./memory";
import type { Conversation } from "./run";

/** A comment or note as it stands in the workbook. */
export interface StandingComment {
  /** null for a note. */
  readonly id: string | null;
  readonly sheet: string;
  readonly address: string;
  readonly content: string;
  readonly replies: number;
}

export interface Comments {
  readonly standing: readonly StandingComment[];
  readonly memory: MemorySnapshot;
  readonly memorySheetExists: boolean;
  isProtected(sheet: string): boolean;
}

/** The notes of ExcelApi 1.18, which this add-in does not require. */
interface NotesApi {
  readonly items: readonly { readonly content: string; getLocation(): Excel.Range }[];
  load(properties: string): void;
}

const NOTES_SET = "1.18";

function notesOf(workbook: Excel.Workbook): NotesApi | null {
  const supported = typeof Office !== "undefined" && Office.context?.requirements?.isSetSupported("ExcelApi", NOTES_SET) === true;
  return supported ? ((workbook as unknown as { readonly notes?: NotesApi }).notes ?? null) : null;
}

/**
 * Lists comments with their cells, and what the workbook remembers: two round trips.
 * @param cells values to read along the way, as a check that they are still what they were
 */
export async function readComments(conversation: Conversation, cells: readonly { readonly sheet: string; readonly address: string }[]): Promise<Comments & { readonly values: readonly unknown[] }> {
  const { workbook } = conversation.context;
  const { comments, tables, worksheets } = workbook;
  comments.load("items/id,items/content,items/replies/items/id");
  tables.load("items/name");
  worksheets.load("items/name,items/protection/protected");
  const notes = notesOf(workbook);
  notes?.load("items/content");
  await conversation.trip();
  const located = [...comments.items.map((c) => ({ id: c.id, content: c.content, replies: c.replies.items.length, range: c.getLocation() })), ...(notes?.items ?? []).map((n) => ({ id: null, content: n.content, replies: 0, range: n.getLocation() }))];
  for (const { range } of located) range.load("address,worksheet/name");
  const memoryRange = tables.items.some((t) => t.name === MEMORY_TABLE) ? queueMemory(conversation.context) : null;
  const read = cells.map(({ sheet, address }) => {
    const range = workbook.worksheets.getItem(sheet).getRange(address);
    range.load("values");
    return range;
  });
  await conversation.trip();
  return {
    standing: located.map(({ range, ...rest }) => ({ ...rest, sheet: range.worksheet.name, address: range.address.slice(range.address.lastIndexOf("!") + 1).replaceAll("$", "") })),
    memory: readMemory(memoryRange),
    memorySheetExists: worksheets.items.some((s) => s.name === MEMORY_SHEET),
    isProtected: (sheet) => worksheets.items.find((s) => s.name === sheet)?.protection.protected ?? false,
    values: read.map((range) => range.values[0]?.[0] as unknown),
  };
}

export interface CommentChange {
  /** Ids of comments that go. */
  readonly remove: readonly string[];
  readonly add: readonly { readonly sheet: string; readonly address: string; readonly content: string }[];
}

/**
 * Queues the change with what is remembered of it. The memory comes first: a mark that is remembered and does not
 * stand does no harm, one that stands and is not remembered could never be taken away.
 * @returns to be asked after the round trip: whether the memory stands as written
 */
export function queueComments({ context }: Conversation, comments: Comments, change: CommentChange, entries: ReadonlyMap<string, string | null>): () => boolean {
  const { workbook } = context;
  const stands = queueMemoryWrites(context, { memory: comments.memory, readings: EMPTY_READINGS, sheetExists: comments.memorySheetExists }, changedEntries(comments.memory, entries), []);
  for (const id of change.remove) workbook.comments.getItem(id).delete();
  for (const { sheet, address, content } of change.add) workbook.comments.add(workbook.worksheets.getItem(sheet).getRange(address), content);
  return stands;
}
