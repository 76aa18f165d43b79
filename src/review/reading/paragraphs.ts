/** A document as paragraphs with their sections and footnotes: page breaks mended, notes tied to their sentence. */
import { spelledOut } from "./abbreviations";
import { Growing } from "./growing";
import { withoutIndents } from "./indents";
import { join, mapLine, slice, type Mapped } from "./normalise";
import { LIST_MARK, NOTE_LINE, TABLE_LINE } from "./marks";
import { HEADING, NOWHERE, RESULT, sectionsOf, type Section } from "./sections";
import { withBareTables } from "./bare";
import { withSlashedTables } from "./slashed";
import { withSpacedTables } from "./spaced";
import { unwrapped } from "./wrapped";

export interface Paragraph {
  readonly index: number;
  readonly file: string;
  readonly content: Mapped;
  readonly section: Section;
  /** Starts with a list mark ("-", "+", "a)", "(1)"). */
  readonly listed: boolean;
  /** Length of the list mark and number in front. */
  readonly markLength: number;
  /** An item of a list of targets: "Tỉnh giao các chỉ tiêu chính:". */
  readonly assigned: boolean;
  /** For a footnote: where its reference stands. */
  readonly anchor: { readonly paragraph: number; readonly position: number } | null;
}

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const REFERENCE = /\[footnoteref:(\d{1,4})\]|<sup>(\d{1,3})<\/sup>|([⁰¹²³⁴-⁹]+)|\[\^(\d{1,3})\]/g;
const INLINE_NOTE = /\[(\d{1,4}):\s/g;

const UNFINISHED = /[A-Za-zÀ-ỹ\d,–-]$/u;

function noteNumber(mark: string): string {
  return Array.from(mark, (c) => (SUPERSCRIPTS.includes(c) ? String(SUPERSCRIPTS.indexOf(c)) : c)).join("").replace(/\D/g, "");
}

interface Draft {
  readonly content: Mapped;
  /** Number of the footnote, null for body text. */
  readonly note: string | null;
  /** Index of the draft that holds an inline note. */
  readonly host: number | null;
  readonly hostPosition: number;
}

/** Cuts "[1:  …]" notes out of a line; a note without its closing bracket runs to the end. */
function cutInlineNotes(line: Mapped): { readonly body: Mapped; readonly notes: readonly { number: string; content: Mapped; open: boolean }[] } {
  const notes: { number: string; content: Mapped; open: boolean }[] = [];
  const kept: Mapped[] = [];
  let from = 0;
  INLINE_NOTE.lastIndex = 0;
  for (let match = INLINE_NOTE.exec(line.low); match !== null; match = INLINE_NOTE.exec(line.low)) {
    let depth = 1;
    let end = match.index + match[0].length;
    while (end < line.low.length && depth > 0) {
      const c = line.low.charAt(end);
      if (c === "[") depth++;
      else if (c === "]") depth--;
      end++;
    }
    kept.push(slice(line, from, match.index));
    const open = depth > 0;
    notes.push({
      number: match[1] ?? "",
      content: slice(line, match.index + match[0].length, open ? end : end - 1),
      open,
    });
    from = end;
    INLINE_NOTE.lastIndex = end;
  }
  if (notes.length === 0) return { body: line, notes };
  kept.push(slice(line, from, line.low.length));
  return { body: join(kept), notes };
}

/** Lines → drafts: paragraphs broken by a page are joined, footnote lines apart, inline notes cut out. */
function draftsOf(rawLines: readonly string[]): Draft[] {
  const drafts: (Omit<Draft, "content"> & { readonly growing: Growing })[] = [];
  let openBody = -1;
  let openNote = -1;
  let inlineOpen = -1;
  const mapped = spelledOut(unwrapped(withBareTables(withSlashedTables(withSpacedTables(withoutIndents(rawLines.map((raw, i) => mapLine(raw.replace(/\r$/, ""), i + 1))))))));
  const nextFilled = new Array<number>(mapped.length).fill(-1);
  for (let i = mapped.length - 2; i >= 0; i--) {
    nextFilled[i] = (mapped[i + 1]?.low.trim() ?? "") !== "" ? i + 1 : (nextFilled[i + 1] ?? -1);
  }
  const add = ({ content, ...draft }: Draft): number => drafts.push({ growing: new Growing(content), ...draft }) - 1;
  mapped.forEach((line, i) => {
    if (line.low.trim() === "") return;
    if (inlineOpen >= 0) {
      const close = line.low.lastIndexOf("]");
      add({ content: slice(line, 0, close < 0 ? line.low.length : close), note: drafts[inlineOpen]?.note ?? null, host: null, hostPosition: 0 });
      if (close >= 0) inlineOpen = -1;
      return;
    }
    const noteMark = NOTE_LINE.exec(line.low);
    if (noteMark !== null) {
      openNote = add({ content: slice(line, noteMark[0].length, line.low.length), note: noteNumber(noteMark[1] ?? ""), host: null, hostPosition: 0 });
      return;
    }
    const { body, notes } = cutInlineNotes(line);
    const continues = /^\s*[\p{Ll}\d]/u.test(body.text) && !LIST_MARK.test(body.low) && !TABLE_LINE.test(body.text);
    const noteUnfinished = openNote >= 0 && UNFINISHED.test(drafts[openNote]?.growing.end.trimEnd() ?? ".");
    // A title in capitals ("III. CHỈ TIÊU 2025") does not run on in small letters.
    const open = drafts[openBody]?.growing;
    const titled = open?.inCapitals === true && /\p{Ll}/u.test(body.text) && HEADING.test(open.head);
    const bodyUnfinished = open !== undefined && !titled && !open.isTable && UNFINISHED.test(open.end.replace(/[⁰¹²³⁴-⁹\s]+$/, ""));
    const next = nextFilled[i] ?? -1;
    const beforeNotes = next >= 0 && NOTE_LINE.test(mapped[next]?.low ?? "");
    if (continues && noteUnfinished && (beforeNotes || !bodyUnfinished)) {
      drafts[openNote]?.growing.add(body);
      return;
    }
    if (continues && bodyUnfinished && notes.length === 0) {
      open?.add(body);
      return;
    }
    openBody = add({ content: body, note: null, host: null, hostPosition: 0 });
    for (const note of notes) {
      const at = add({ content: note.content, note: note.number, host: null, hostPosition: 0 });
      if (note.open) inlineOpen = at;
    }
  });
  return drafts.map(({ growing, ...draft }) => ({ content: growing.content, ...draft }));
}

/** Where each footnote is referred to: note number → last reference before the note, or the first after it. */
function anchorsOf(drafts: readonly Draft[]): (readonly [paragraph: number, position: number] | null)[] {
  const references = new Map<string, (readonly [number, number])[]>();
  drafts.forEach((draft, index) => {
    if (draft.note !== null) return;
    for (const match of draft.content.low.matchAll(REFERENCE)) {
      // "m²" and "m³" are units, no references.
      if (match[3] !== undefined && /(?:^|[^A-Za-zÀ-ỹ])k?m$/u.test(draft.content.low.slice(Math.max(0, match.index - 3), match.index))) continue;
      const number = noteNumber(match[1] ?? match[2] ?? match[3] ?? match[4] ?? "");
      const list = references.get(number) ?? [];
      list.push([index, match.index]);
      references.set(number, list);
    }
  });
  return drafts.map((draft, index) => {
    if (draft.note === null) return null;
    const all = references.get(draft.note) ?? [];
    let [low, high] = [0, all.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((all[middle]?.[0] ?? index) <= index) low = middle + 1;
      else high = middle;
    }
    return all[low - 1] ?? all[0] ?? null;
  });
}

/** "UBND tỉnh giao các chỉ tiêu chính trong năm:" opens a list of targets; "Kết quả thực hiện các chỉ tiêu được giao:" one of results. */
const ASSIGNS = /(?<![A-Za-zÀ-ỹ])(?:giao|đề ra|đặt ra|phấn đấu)(?![A-Za-zÀ-ỹ])[^.;:]*(?:chỉ tiêu|mục tiêu)[^.;:\d]*:\s*$|(?<![A-Za-zÀ-ỹ])(?:chỉ tiêu|mục tiêu)(?![A-Za-zÀ-ỹ])[^.;:]*(?:giao|đề ra|đặt ra|phấn đấu)[^.;:\d]*:\s*$/u;
const REACHED = /kết quả|thực hiện|hoàn thành|(?<![A-Za-zÀ-ỹ])đạt|vượt/u;
const MOST_OPENING = 200;

/** The mark of a line without what counts on: "(n)", "-", "n."; "" where there is none. */
const shapeOf = (low: string): string => (LIST_MARK.exec(low)?.[0] ?? "").trim().replace(/\d+/g, "n").replace(/^(\(?)[A-Za-zÀ-ỹ](?=[).])/u, "$1a");

/** Which lines are items of a list of targets: those of one mark behind the line that opens it. */
function assignedLines(lows: readonly string[]): boolean[] {
  let open = false;
  let shape = "";
  return lows.map((low) => {
    const own = shapeOf(low);
    if (open && own !== "" && (shape === "" || own === shape) && !RESULT.test(low)) {
      shape = own;
      return true;
    }
    const opening = low.slice(-MOST_OPENING);
    [open, shape] = [ASSIGNS.test(opening) && !REACHED.test(/[^.]*$/u.exec(opening)?.[0] ?? ""), ""];
    return false;
  });
}

/** Reads a document into paragraphs, footnotes after the paragraph that holds their text. */
export function readParagraphs(file: string, text: string, firstIndex: number): Paragraph[] {
  const drafts = draftsOf(text.split("\n"));
  const anchors = anchorsOf(drafts);
  const sections = sectionsOf(drafts);
  const assigned = assignedLines(drafts.map((draft) => draft.content.low));
  return drafts.map((draft, i) => {
    const anchor = anchors[i] ?? null;
    const mark = LIST_MARK.exec(draft.content.low);
    const home = anchor === null ? i : anchor[0];
    return {
      index: firstIndex + i,
      file,
      content: draft.content,
      section: sections[home] ?? NOWHERE,
      listed: mark !== null,
      markLength: mark?.[0].length ?? 0,
      assigned: assigned[i] ?? false,
      anchor: anchor === null ? null : { paragraph: firstIndex + anchor[0], position: anchor[1] },
    };
  });
}
