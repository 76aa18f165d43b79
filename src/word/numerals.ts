/** An automatic number as Word writes it in a given format. */

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, "m"], [900, "cm"], [500, "d"], [400, "cd"], [100, "c"], [90, "xc"], [50, "l"], [40, "xl"], [10, "x"], [9, "ix"], [5, "v"], [4, "iv"], [1, "i"],
];

function roman(n: number): string {
  let rest = n;
  let out = "";
  for (const [value, sign] of ROMAN) {
    while (rest >= value) {
      out += sign;
      rest -= value;
    }
  }
  return out;
}

/** 27 is "aa", 28 "bb": Word repeats the letter. */
function letters(n: number): string {
  return String.fromCharCode(97 + ((n - 1) % 26)).repeat(Math.min(10, Math.ceil(n / 26)));
}

/** `format` is OOXML's ST_NumberFormat; formats of other scripts are written as digits. 0 and below give digits. */
export function ordinal(n: number, format: string): string {
  if (format === "none") return "";
  if (format === "decimalZero") return String(n).padStart(2, "0");
  if (n < 1 || n > 3999) return String(n);
  if (format === "lowerRoman") return roman(n);
  if (format === "upperRoman") return roman(n).toUpperCase();
  if (format === "lowerLetter") return letters(n);
  if (format === "upperLetter") return letters(n).toUpperCase();
  return String(n);
}
