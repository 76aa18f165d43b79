/** A1 addresses from zero-based rows and columns. */

/** 0 → "A", 26 → "AA". */
export function columnLetters(column: number): string {
  let out = "";
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) out = String.fromCharCode(65 + ((n - 1) % 26)) + out;
  return out;
}

export const cellAddress = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;
