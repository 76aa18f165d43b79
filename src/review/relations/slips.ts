/** How two figures of equal length differ by one slip of the pen. */
export type Slip = "one-digit" | "exchanged";

/**
 * What a slip of the pen would have done to the digits `a` to leave `b`: another digit in one place, or two neighbouring
 * digits in the other order; null where more differs, nothing does, or their lengths differ. Digits only, no separators.
 */
export function digitSlip(a: string, b: string): Slip | null {
  if (a.length !== b.length) return null;
  const off = Array.from(a, (c, i) => (c === b.charAt(i) ? -1 : i)).filter((i) => i >= 0);
  const [i, j] = off;
  if (off.length === 1) return "one-digit";
  return off.length === 2 && i !== undefined && j === i + 1 && a.charAt(i) === b.charAt(j) && a.charAt(j) === b.charAt(i) ? "exchanged" : null;
}
