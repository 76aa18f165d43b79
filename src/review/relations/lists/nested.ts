/** Items that break down one of themselves: "gồm: a) thuế 84 tỷ đồng; b) tiền đất 62 tỷ đồng, trong đó đấu giá 46 tỷ đồng; c) phí 9 tỷ đồng". */
import type { Claim } from "../../claims/claim";
import { asWritten } from "../draft";
import { fills } from "../evidence";
import type { PartList } from "./partlist";

const NESTED = /trong (?:số )?đó|bao gồm|gồm|chia ra|phân theo|cụ thể/g;
const MARKED = /^;\s*(?:\(?[b-zđ]\)|\(?\d{1,2}\))\s/;

export interface Around {
  /** The items on both sides of what is nested. */
  readonly parts: readonly Claim[];
  /** A letter or number opens the next item: the list goes on. */
  readonly marked: boolean;
}

/** End of an item: the next ";" outside brackets; −1 where none. */
function endOfItem(plain: string, from: number): number {
  return plain.indexOf(";", from);
}

/** The listed claims of `low` from `at` to `end` without what stands behind a nested marker up to the end of its item; null where nothing follows it. */
export function aroundNested(low: string, claims: readonly Claim[], at: number, first: number, end: number): Around | null {
  const plain = low.slice(at, end).replace(/\([^()]*\)/g, (aside) => " ".repeat(aside.length));
  if (!plain.slice(0, first - at).includes(";")) return null;
  const stretches: { readonly from: number; readonly to: number }[] = [];
  let marked = false;
  for (const { index } of plain.slice(first - at).matchAll(NESTED)) {
    const from = first - at + index;
    if (from < (stretches[stretches.length - 1]?.to ?? 0)) continue;
    const to = endOfItem(plain, from);
    if (to < 0) {
      stretches.push({ from, to: plain.length });
      break;
    }
    if (stretches.length === 0) marked = MARKED.test(low.slice(at + to, at + to + 8));
    stretches.push({ from, to });
  }
  const listed = claims.filter(({ figure }) => figure.start > at && figure.start < end);
  const parts = listed.filter(({ figure }) => !stretches.some(({ from, to }) => figure.start > at + from && figure.start < at + to));
  const behind = stretches[0];
  return behind !== undefined && parts.some(({ figure }) => figure.start > at + behind.to) ? { parts, marked } : null;
}

/** Of the lists up to what is nested and those on both sides of it: the ones that add up, or go on by their letters; in doubt only an agreement counts. */
export function eitherWay(short: readonly PartList[], wide: readonly PartList[], marked: boolean): readonly PartList[] {
  const full = (list: PartList): boolean => list.parts.length >= 2 && fills(list.parts.map((part) => part.figure), list.total.figure, asWritten);
  if (short.some(full)) return short;
  return wide.some(full) || marked ? wide : short.map((list) => ({ ...list, tentative: true }));
}
