/** A1 addresses: columns as letters and back, a cell's place within a sheet. */

const LETTERS = Array.from("ABCDEFGHIJKLMNOPQRSTUVWXYZ");

/** 0 → "A", 26 → "AA". */
export function columnLetters(column: number): string {
  const single = LETTERS[column];
  if (single !== undefined) return single;
  let out = "";
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) out = String.fromCharCode(65 + ((n - 1) % 26)) + out;
  return out;
}

/** "AA" → 26. */
export function columnIndex(letters: string): number {
  let n = 0;
  for (const letter of letters.toUpperCase()) n = n * 26 + letter.charCodeAt(0) - 64;
  return n - 1;
}

export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

const DOLLAR = 0x24;
const ZERO = 0x30;
const LETTER_A = 0x41;
const LOWER = 0x20;
const MOST_LETTERS = 3;
const MOST_DIGITS = 7;

/** Zero-based row and column of an address's first cell; null where it is none. */
export function parseAddress(address: string): { readonly row: number; readonly column: number } | null {
  let at = address.charCodeAt(0) === DOLLAR ? 1 : 0;
  let column = 0;
  const letters = at;
  for (; at - letters < MOST_LETTERS; at++) {
    const letter = (address.charCodeAt(at) & ~LOWER) - LETTER_A;
    if (!(letter >= 0 && letter < 26)) break;
    column = column * 26 + letter + 1;
  }
  if (at === letters) return null;
  if (address.charCodeAt(at) === DOLLAR) at++;
  const digits = at;
  let row = 0;
  for (; at - digits < MOST_DIGITS; at++) {
    const digit = address.charCodeAt(at) - ZERO;
    if (!(digit >= 0 && digit <= 9)) break;
    row = row * 10 + digit;
  }
  return at === digits ? null : { row: row - 1, column: column - 1 };
}
