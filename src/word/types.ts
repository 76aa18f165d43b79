/** The shapes of a report's file: what was read, as text for the check, and the way back to where it stands. */

/** A stretch of the flattened text: 1-based line, UTF-16 columns. */
export interface Stretch {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Where a stretch stands in the file. Plain text: the raw line and its columns. Word: `line` and `paragraph` are the
 * 1-based number of the paragraph in reading order (those of table cells and text boxes counted, as Word counts them),
 * `start` and `end` offsets in that paragraph's text, without its automatic number.
 */
export interface FilePlace extends Stretch {
  readonly paragraph?: number;
  /** The footnote or endnote that the offsets are in; `paragraph` then holds its reference. */
  readonly note?: number;
}

/** A report as the check reads it. */
export interface ReportFile {
  readonly kind: "text" | "word";
  /** One paragraph a line; rows of tables as cells between tabs; notes behind the paragraph that refers to them. */
  readonly text: string;
  place(stretch: Stretch): FilePlace;
}

export interface WordParagraph {
  /** 1-based, in reading order. */
  readonly number: number;
  /** Without its automatic number; line breaks as "\n". */
  readonly text: string;
  /** The automatic number or bullet that Word shows before it, or "". */
  readonly label: string;
}

export interface WordDocument extends ReportFile {
  readonly kind: "word";
  readonly paragraphs: readonly WordParagraph[];
  /** Footnotes and endnotes in the order of their references: the first is note 1. */
  readonly notes: readonly string[];
}
