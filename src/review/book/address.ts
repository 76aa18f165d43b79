/** A1 addresses: columns as letters and back, a cell's place within a sheet. */

/** 0 → "A", 26 → "AA". */
export function columnLetters(column: number): string {
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

/** Zero-based row and column of an address's first cell; null where it is none. */
export function parseAddress(address: string): { readonly row: number; readonly column: number } | null {
  const found = /^\$?([A-Z]{1,3})\$?(\d{1,7})/i.exec(address);
  return found === null ? null : { row: Number(found[2]) - 1, column: columnIndex(found[1] ?? "A") };
}
