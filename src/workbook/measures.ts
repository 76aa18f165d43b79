/** Sizes of cells: Office.js counts points, people and Excel's own dialogs count characters and lines. */

/** Points per character of Calibri 11, Excel's standard font. */
const POINTS_PER_CHARACTER = 5.25;
/** Excel takes no taller row (Excel specifications and limits). */
const MAX_ROW_HEIGHT = 409;

/** Width of a written report: A4 portrait less the margins below, in points. */
export const PAGE_WIDTH = 490;
/** About as wide as a line of a report, in points. */
export const COMFORTABLE_WIDTH = 470;

/** A column's width in points, from characters of the standard font. */
export function columnPoints(characters: number): number {
  return characters * POINTS_PER_CHARACTER;
}

/** Height in points of a row of wrapped text: `perLine` letters a line, `lineHeight` points each. */
export function rowPoints(letters: number, perLine: number, lineHeight: number): number {
  return Math.min(MAX_ROW_HEIGHT, lineHeight * Math.max(1, Math.ceil(letters / perLine)));
}
