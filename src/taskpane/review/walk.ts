/** Walking a list by keys, and where to go when the entry at hand is dealt with. */
import type { Entry } from "./entries";

const PAGE = 8;

/** Which key goes by how many entries. */
const STEPS: Readonly<Record<string, number>> = { j: 1, J: 1, ArrowDown: 1, k: -1, K: -1, ArrowUp: -1 };
/** These belong to the page unless an entry itself has the focus. */
const FAR: Readonly<Record<string, number>> = { PageDown: PAGE, PageUp: -PAGE, Home: -Infinity, End: Infinity };

/** The entry that a key leads to; null where the key means nothing here. Both ends hold. */
export function stepFrom(shown: readonly Entry[], here: string | null, key: string, onEntry: boolean): Entry | null {
  const by = STEPS[key] ?? (onEntry ? FAR[key] : undefined);
  if (by === undefined) return null;
  const at = shown.findIndex(({ id }) => id === here);
  const to = at < 0 ? (by > 0 ? 0 : shown.length - 1) : Math.min(shown.length - 1, Math.max(0, at + by));
  return shown[to] ?? null;
}

/** Ids in the order in which they may take the focus: the entry itself where it stays, those after it, then those before, nearest first. */
export function afterwards(shown: readonly Entry[], id: string, stays: boolean): readonly string[] {
  const at = shown.findIndex((entry) => entry.id === id);
  const ids = shown.map((entry) => entry.id);
  return [...(stays ? [id] : []), ...ids.slice(at + 1), ...ids.slice(0, Math.max(0, at)).reverse()];
}
