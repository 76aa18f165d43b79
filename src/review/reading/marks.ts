/** What a line begins with or is parted by that makes it a line of its own: marks of items and footnotes, cells of a table. */

/** A footnote below the text: "¹ …", "<sup>1</sup> …", "[^1] …"; its mark is the first group. */
export const NOTE_LINE = /^\s*([⁰¹²³⁴-⁹]+|<sup>\d{1,3}<\/sup>|\[\^?\d{1,3}\](?=\s))/;

/** An item: "- …", "+ …", "1. …", "1.2. …", "a) …", "(1) …", "iv. …". */
export const LIST_MARK = /^\s*(?:[-–—+*•]\s*|\*\s*-\s*|\(?\d{1,2}[).](?!\d)\s*|\(?[a-zđ]\)\s*|\d{1,2}(?:\.\d{1,2}){1,3}\.?\s+|[ivx]{1,5}\.\s+)/;

/** Cells parted by tabs or bars: a line of a table is complete. */
export const TABLE_LINE = /\t|\|[^|]*\|/;
