/** "Chèn nhận xét": puts a narrative into the sheet as a block that is remembered, updates it in place, asks before replacing a person's words. */
import { columnLetters } from "../plan";
import { locateBlock, writeBlock, type BlockBefore, type BlockSite, type BlockTarget, type Conversation } from "../workbook";
import { compose, editsInSheet, type SheetEdits } from "./compose";
import { blockKey, readRemembered, writeBlockRecord, type BlockRecord } from "./remembered";
import type { BlockState, InsertRequest, InsertResult } from "./types";

const NAME_PREFIX = "SoatSo_NhanXet_";

export interface Inserted {
  readonly result: InsertResult;
  readonly done: BlockBefore | null;
}

/** What the last reading knows of written blocks. */
export interface KnownBlocks {
  readonly records: readonly BlockRecord[];
  /** Defined names whose cells still stand. */
  readonly standing: { has(definedName: string): boolean };
}

/** Three round trips at most: find the place, read what stands there, write. */
export async function insertNarrative(conversation: Conversation, request: InsertRequest, { records, standing }: KnownBlocks): Promise<Inserted> {
  const { narrative, target } = request;
  const former = target.kind === "block" ? records.find((r) => r.id === target.id) : undefined;
  const draft = compose(narrative, target.kind !== "selection", request.edits);
  const rowsNeeded = Math.max(draft.length, 1);
  const gone = target.kind === "block" && !(former && standing.has(former.definedName));
  // A block that somebody deleted is written anew on its sheet.
  const place: BlockTarget = target.kind !== "block" ? target : gone || !former ? { kind: "sheet" } : { kind: "block", definedName: former.definedName };
  const site = (await locateBlock(conversation, place, rowsNeeded)) ?? (await locateBlock(conversation, { kind: "sheet" }, rowsNeeded));
  if (!site) throw new Error("a summary sheet can always be located");
  if (site.insideTable !== null || (target.kind === "selection" && site.freeRowsBelow < rowsNeeded)) {
    return { result: { kind: "occupied", place: placeOf(site, 1) }, done: null };
  }
  const record = former ? (readRemembered(site.memory).blocks.find((b) => b.id === former.id) ?? former) : undefined;
  const inSheet: SheetEdits | undefined = record && site.lines.length > 0 ? editsInSheet(record, site.lines) : undefined;
  if (inSheet && !request.overwriteEdited) {
    const unsure = [...inSheet.edited].filter(([id]) => request.edits[id] === undefined);
    if (unsure.length > 0) return { result: { kind: "needs-confirmation", sentences: unsure.map(([id, text]) => ({ id, inSheet: text, proposed: proposedText(request, id) })) }, done: null };
  }
  const lines = compose(narrative, former ? (record?.lines[0]?.kind === "title") : target.kind !== "selection", request.edits, inSheet);
  const id = former?.id ?? freeId(site, records);
  const definedName = former?.definedName ?? NAME_PREFIX + id;
  const next: BlockRecord = { id, definedName, title: narrative.title, options: narrative.options, lines: lines.flatMap((l) => (l.record ? [l.record] : [])) };
  const done = await writeBlock(conversation, { site, lines, definedName, entries: new Map([[blockKey(id), writeBlockRecord(next)]]) });
  const block: BlockState = { id, place: placeOf(site, lines.length), title: next.title, options: next.options, edited: next.lines.flatMap((l) => l.sentences.filter((s) => s.own).map((s) => s.id)), stale: [] };
  return { result: { kind: "inserted", block, canUndo: true, roundTrips: conversation.trips }, done };
}

function proposedText(request: InsertRequest, id: string): string {
  for (const paragraph of request.narrative.paragraphs) {
    if (id === `heading:${paragraph.id}`) return paragraph.heading;
    const sentence = paragraph.sentences.find((s) => s.id === id);
    if (sentence) return sentence.text;
  }
  return id === "title" ? request.narrative.title : "";
}

function freeId(site: BlockSite, records: readonly BlockRecord[]): string {
  for (let n = 1; ; n += 1) {
    const id = String(n);
    if (!site.names.has((NAME_PREFIX + id).toLowerCase()) && !records.some((r) => r.id === id)) return id;
  }
}

function placeOf(site: BlockSite, rows: number): { sheet: string; address: string } {
  const first = `${columnLetters(site.column)}${site.row + 1}`;
  const last = `${columnLetters(site.column + site.columns - 1)}${site.row + rows}`;
  return { sheet: site.sheet, address: first === last ? first : `${first}:${last}` };
}
