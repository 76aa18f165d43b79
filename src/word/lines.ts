/** Gathers the flattened text line by line, and remembers where every stretch of it stands in the document. */
import { ReportFileError } from "./errors";
import type { FilePlace, Stretch } from "./types";

const MAX_CHARACTERS = 5_000_000;

interface Segment {
  readonly column: number;
  readonly length: number;
  readonly paragraph: number;
  readonly note: number | null;
  readonly offset: number;
}

/** Where text comes from; null for what the reader adds: automatic numbers, tabs between cells, brackets of notes. */
export interface Source {
  readonly paragraph: number;
  readonly note: number | null;
  readonly offset: number;
}

export class Lines {
  private readonly done: { readonly text: string; readonly segments: readonly Segment[] }[] = [];
  private current = "";
  private segments: Segment[] = [];
  private characters = 0;

  /** `text` has no line break. */
  add(text: string, source: Source | null): void {
    if (text === "") return;
    this.characters += text.length;
    if (this.characters > MAX_CHARACTERS) throw new ReportFileError("too-large", `more than ${MAX_CHARACTERS} characters of text`);
    if (source !== null) this.segments.push({ column: this.current.length, length: text.length, ...source });
    this.current += text;
  }

  end(): void {
    this.done.push({ text: this.current, segments: this.segments });
    this.current = "";
    this.segments = [];
  }

  text(): string {
    return this.done.map((line) => line.text).join("\n");
  }

  /** The place of a stretch; one that covers added text only is put beside the nearest text. */
  place({ line, start, end }: Stretch): FilePlace {
    const segments = this.done[line - 1]?.segments ?? [];
    const first = segments.find((s) => s.column + s.length > start) ?? segments[segments.length - 1];
    if (first === undefined) return { line, start: 0, end: 0, paragraph: line };
    // What runs on into another paragraph or note ends with its first one.
    const own = segments.filter((s) => s.paragraph === first.paragraph && s.note === first.note);
    const last = own.findLast((s) => s.column < end) ?? first;
    const into = (segment: Segment, column: number): number => segment.offset + Math.min(segment.length, Math.max(0, column - segment.column));
    return {
      line: first.paragraph,
      start: into(first, start),
      end: Math.max(into(first, start), into(last, end)),
      paragraph: first.paragraph,
      ...(first.note === null ? {} : { note: first.note }),
    };
  }
}
