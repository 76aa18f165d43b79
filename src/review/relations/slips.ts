/** How two figures of equal length differ by one slip of the pen. */
export type Slip = "one-digit" | "exchanged";

/**
 * What a slip of the pen would have done to the digits `a` to leave `b`: another digit in one place, or two neighbouring
 * digits in the other order; null where more differs, nothing does, or their lengths differ. Digits only, no separators.
 */
export function digitSlip(a: string, b: string): Slip | null {
  if (a.length !== b.length) return null;
  let first = -1;
  let off = 0;
  for (let i = 0; i < a.length; i++) {
    if (a.charCodeAt(i) === b.charCodeAt(i)) continue;
    if (off === 0) first = i;
    else if (off > 1 || i !== first + 1) return null;
    off++;
  }
  if (off === 1) return "one-digit";
  return off === 2 && a.charAt(first) === b.charAt(first + 1) && a.charAt(first + 1) === b.charAt(first) ? "exchanged" : null;
}
