/** Writes what hangs on a sheet's cells: notes with their boxes, threaded comments with the plain texts that stand for them. */
import type { Sheet } from "../model/types";
import type { PackageEdits } from "./edits";
import { fallbackNote, matched, readComments, threadAuthor, writeComments, type ReadNote, type WrittenNote } from "./notes";
import { folderOf, type Origin, type SheetOrigin } from "./origin";
import { THREADS_KIND, THREADS_TYPE, wordsDigest, writeThreads, type Persons } from "./threads";
import { readBoxes, writeVml, type Box } from "./vml";
import { parseXml } from "./xml";
import { element } from "./xmlWrite";

const COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
const VML_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing";

interface Writer {
  readonly origin: Origin;
  readonly edits: PackageEdits;
  readonly persons: Persons;
}

const parsed = (part: string | null, edits: PackageEdits) => (part === null ? null : { text: edits.text(part), root: parseXml(edits.text(part), part, edits.original.budget) });

/** The part with the threads; it comes with the first and goes with the last. */
export function writeThreadedComments(sheet: Sheet, part: string, before: SheetOrigin | null, { origin, edits, persons }: Writer): void {
  const threads = before?.threads ?? null;
  if (sheet.comments.length === 0) {
    if (threads === null) return;
    edits.unrelate(part, threads);
    edits.remove(threads);
    return;
  }
  const text = writeThreads(sheet.comments, parsed(threads, edits), persons.idOf);
  if (threads !== null) edits.put(threads, text);
  else edits.relate(part, THREADS_KIND, edits.add(`${folderOf(origin)}threadedComments/threadedComment`, ".xml", text, THREADS_TYPE));
}

/** The comments part and the VML drawing; entries that say the same as before keep their own words and boxes. */
export function writeNotes(sheet: Sheet, part: string, before: SheetOrigin | null, { origin, edits }: Writer, replacements: Map<string, string>): void {
  const commentsPart = before?.comments ?? null;
  const drawingPart = before?.vml ?? null;
  const original = parsed(commentsPart, edits);
  const entries = entriesOf(sheet, before, original ? readComments(original.root.node) : []);
  if (entries.length > 0) {
    const text = writeComments(entries, original, origin.dialect);
    if (commentsPart !== null) edits.put(commentsPart, text);
    else edits.relate(part, "comments", edits.add(`${folderOf(origin)}comments`, ".xml", text, COMMENTS_TYPE));
  } else if (commentsPart !== null) {
    edits.unrelate(part, commentsPart);
    edits.remove(commentsPart);
  }
  if (drawingPart === null && entries.length === 0) return;
  const drawing = drawingPart === null ? null : edits.text(drawingPart);
  const sizes = readBoxes(drawing);
  const vml = writeVml(entries.map((entry) => boxOf(entry, sizes)), drawing);
  if (!/<v:shape[\s>]/.test(vml)) {
    if (drawingPart !== null) {
      edits.unrelate(part, drawingPart);
      edits.remove(drawingPart);
      replacements.set("legacyDrawing", "");
    }
  } else if (drawingPart !== null) edits.put(drawingPart, vml);
  else replacements.set("legacyDrawing", element("legacyDrawing", { "r:id": edits.relate(part, "vmlDrawing", edits.add(`${folderOf(origin)}drawings/vmlDrawing`, ".vml", vml, VML_TYPE)) }));
}

/** Notes, and for each thread its plain text: the file's own where the thread still says the same. */
function entriesOf(sheet: Sheet, before: SheetOrigin | null, olds: readonly ReadNote[]): WrittenNote[] {
  const byAuthor = new Map(olds.map((old) => [old.note.author.toLowerCase(), old]));
  const threads = sheet.comments.map((comment): WrittenNote => {
    const old = before?.threadWords.get(comment.id) === wordsDigest(comment) ? byAuthor.get(threadAuthor(comment.id).toLowerCase()) : undefined;
    return { note: fallbackNote(comment), kept: old ?? null };
  });
  const known = new Set([...(before?.threadWords.keys() ?? [])].map((id) => threadAuthor(id).toLowerCase()));
  return [...matched(sheet.notes, olds.filter(({ note }) => !known.has(note.author.toLowerCase()))), ...threads];
}

/** The box stays the file's own unless its size was changed. */
function boxOf({ note, kept }: WrittenNote, sizes: ReadonlyMap<string, { width?: number; height?: number }>): Box {
  const { row, column, width, height } = note;
  const size = kept ? sizes.get(`${kept.note.row},${kept.note.column}`) : undefined;
  const isThread = note.author.startsWith("tc=");
  const same = size !== undefined && (isThread || (size.width === width && size.height === height));
  return { row, column, ...(width === undefined ? {} : { width }), ...(height === undefined ? {} : { height }), old: kept && same ? { row: kept.note.row, column: kept.note.column } : null };
}
