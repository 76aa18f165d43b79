/** What hangs on the cells of a sheet: notes, comments, drawings; plain data. */

export interface Note {
  row: number;
  column: number;
  author: string;
  text: string;
  width?: number;
  height?: number;
}

/** An answer below a comment. */
export interface CommentReply {
  /** "{GUID}", stable within the book. */
  readonly id: string;
  author: string;
  content: string;
  /** ISO 8601. */
  readonly created: string;
}

/** A threaded comment; a cell has one comment or one note, never both. */
export interface Comment extends CommentReply {
  row: number;
  column: number;
  resolved: boolean;
  replies: CommentReply[];
}

/** A point on the sheet: a cell, and points from its upper left corner. */
export interface Corner {
  readonly row: number;
  readonly column: number;
  readonly down: number;
  readonly across: number;
}

/** How a drawing hangs on the cells: "TwoCell" moves and sizes with them, "OneCell" moves, "Absolute" stays. */
export interface Anchor {
  readonly placement: "TwoCell" | "OneCell" | "Absolute";
  readonly from: Corner;
  /** null where the file tells a size instead. */
  readonly to: Corner | null;
  /** Points; of no meaning beside `to`. */
  readonly width: number;
  readonly height: number;
}

/** Something drawn over the cells. The model knows where it is and what text it holds; the rest stays in the file. */
export interface Drawing {
  /** "{GUID}", stable within the book. */
  readonly id: string;
  readonly name: string;
  /** "fallback": what older programs draw in place of another drawing; it only moves along. */
  readonly kind: "shape" | "image" | "line" | "group" | "chart" | "other" | "fallback";
  /** OOXML's name of the form, e.g. "rect"; null for all but shapes. */
  readonly geometry: string | null;
  readonly title: string;
  readonly description: string;
  readonly visible: boolean;
  /** Degrees. */
  readonly rotation: number;
  /** Paragraphs and line breaks as "\n"; null where there can be no text. */
  readonly text: string | null;
  /** null for a part of a group: it goes where the group goes. */
  readonly anchor: Anchor | null;
  /** Parts of a group. */
  readonly parts: readonly Drawing[];
}
