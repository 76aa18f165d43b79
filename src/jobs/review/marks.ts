/** A comment on each cell with an open finding, and the removal of exactly those. */
import { nameFailure, queueComments, readComments, type Conversation, type ReviewSnapshot, type StandingComment } from "../../workbook";
import { failure } from "../failures";
import type { Place } from "../types";
import { cellAt } from "./edits";
import { markDigest, MARKS_KEY, marksRemembered, writeMarks } from "./marks-memory";
import { MARK_PREFIX, SAY } from "./sentences";
import type { MarkResult, ReviewFinding } from "./types";

/** A finding about few cells marks each of them; a long sum only its first, lest the sheet be papered over. */
const MAX_CELLS = 4;
/** Characters of one comment. */
const MAX_TEXT = 1_000;

export interface Marked {
  readonly result: MarkResult;
  /** Marks that stand now. */
  readonly standing: number;
}

/** Cells and what their marks say: the cell of a proposal, else the cells that take part. */
export function wantedMarks(findings: readonly ReviewFinding[]): Map<string, { readonly place: Place; readonly text: string }> {
  const out = new Map<string, { place: Place; text: string }>();
  for (const finding of findings) {
    if (finding.state === "dismissed") continue;
    const cells = finding.spans.flatMap((span) => ("address" in span && span.shape === undefined ? [{ sheet: span.sheet, address: span.address.split(":")[0] ?? span.address }] : []));
    const distinct = [...new Map(cells.map((c) => [key(c), c])).values()];
    const proposed = finding.proposal && "address" in finding.proposal.span && finding.proposal.span.shape === undefined ? finding.proposal.span : null;
    const places = proposed ? [{ sheet: proposed.sheet, address: proposed.address }] : distinct.length <= MAX_CELLS ? distinct : distinct.slice(0, 1);
    for (const place of places) {
      const before = out.get(key(place))?.text;
      const text = before === undefined ? MARK_PREFIX + finding.message : before.includes(finding.message) ? before : `${before}\n${finding.message}`;
      out.set(key(place), { place, text: text.slice(0, MAX_TEXT) });
    }
  }
  return out;
}

const key = ({ sheet, address }: Place): string => `${sheet}!${address}`;

/** Cells with notes that are found one failure at a time, before the job gives up. */
const MAX_NOTES = 20;
/** Where Excel refuses a comment: its cell has a note, which this Excel cannot list (before ExcelApi 1.18). */
const REFUSED = /CommentCollection\.add/i;

/** Three round trips: list, look where they are, write; as many again for each cell whose note could not be seen. @param findings none for taking all marks away */
export async function placeMarks(conversation: Conversation, findings: readonly ReviewFinding[], tables: ReviewSnapshot["tables"]): Promise<Marked> {
  const noted: Place[] = [];
  for (;;) {
    const tried: Place[] = [];
    try {
      const { result, standing } = await placeOnce(conversation, findings, tables, noted, tried);
      return { result: { ...result, left: [...result.left, ...noted] }, standing };
    } catch (error) {
      if (!REFUSED.test(nameFailure(error, true).detail) || noted.length >= MAX_NOTES) throw error;
      // Comments are added in order: the first that does not stand is the one that was refused.
      const { standing } = await readComments(conversation, []);
      const refused = tried.find((place) => !standing.some((c) => key(c) === key(place)));
      if (!refused) throw error;
      noted.push({ sheet: refused.sheet, address: refused.address });
    }
  }
}

async function placeOnce(conversation: Conversation, findings: readonly ReviewFinding[], tables: ReviewSnapshot["tables"], noted: readonly Place[], tried: Place[]): Promise<Marked> {
  const wanted = wantedMarks(findings);
  for (const place of noted) wanted.delete(key(place));
  const targets = [...wanted.values()];
  const read = await readComments(conversation, targets.map((t) => t.place));
  if (targets.some(({ place }, i) => !sameValue(tables, place, read.values[i]))) throw failure("changed-meanwhile", { written: false });
  const remembered = marksRemembered(read.memory);
  const isMark = (c: StandingComment): boolean => c.id !== null && remembered.has(markDigest(c.content));
  const left = new Map<string, Place>();
  const leave = (c: StandingComment) => left.set(key(c), { sheet: c.sheet, address: c.address });
  const remove: StandingComment[] = [];
  const kept: StandingComment[] = [];
  const taken = new Set<string>();
  for (const comment of read.standing) {
    const want = wanted.get(key(comment));
    const ours = isMark(comment);
    if (!ours) {
      // Somebody's own, or a mark that somebody rewrote: in the way, or a mark no longer known as one.
      if (want || comment.content.startsWith(MARK_PREFIX)) leave(comment);
      taken.add(key(comment));
    } else if (want && markDigest(want.text) === markDigest(comment.content)) {
      kept.push(comment);
      taken.add(key(comment));
    } else if (comment.replies > 0) {
      leave(comment);
      kept.push(comment);
      taken.add(key(comment));
    } else remove.push(comment);
  }
  const add = targets.filter(({ place }) => !taken.has(key(place))).map(({ place, text }) => ({ ...place, content: text }));
  const locked = [...remove, ...add].find((c) => read.isProtected(c.sheet));
  if (locked) throw failure("protected-sheet", { written: false, what: SAY.sheetProtected(locked.sheet) });
  const result: MarkResult = { marked: add.length + kept.filter((c) => wanted.has(key(c)) && !left.has(key(c))).length, removed: remove.length, left: [...left.values()] };
  const standing = kept.length + add.length;
  const entries = new Map([[MARKS_KEY, writeMarks([...kept.map((c) => markDigest(c.content)), ...add.map((a) => markDigest(a.content))])]]);
  const unchanged = add.length === 0 && remove.length === 0;
  if (unchanged) return { result, standing };
  tried.push(...add);
  const stands = queueComments(conversation, read, { remove: remove.flatMap((c) => (c.id === null ? [] : [c.id])), add }, entries);
  await conversation.trip("write");
  if (!stands()) throw failure("changed-meanwhile", { written: true });
  return { result, standing };
}

/** Whether a table's cell still holds what was checked: a mark must not land on another row. */
function sameValue(tables: ReviewSnapshot["tables"], place: Place, value: unknown): boolean {
  const at = cellAt(place.address);
  const table = tables.find((t) => t.sheet.name === place.sheet && at !== null && at.row > t.source.headerRow && at.row <= t.source.headerRow + t.rowCount && at.column >= t.source.firstColumn && at.column < t.source.firstColumn + t.source.headers.length);
  if (!table || !at) return true;
  const cell = table.source.rows[at.row - table.source.headerRow - 1]?.[at.column - table.source.firstColumn];
  return cell === undefined || cell.formula !== null || cell.value === value;
}
