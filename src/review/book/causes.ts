/** Which failing relations have one root cause: those that share a figure. */
import type { BookDraft } from "./draft";
import type { Fault } from "./types";

/** Of several faults at one place, the one that explains the others. */
const EXPLAINS: readonly Fault[] = [
  "typed-over-formula", "text-number", "unit-mismatch", "formula-range", "thousandfold", "stale-text",
];

class Sets {
  readonly #up: number[];
  constructor(size: number) {
    this.#up = Array.from({ length: size }, (_, i) => i);
  }

  root(i: number): number {
    let at = i;
    for (let up = this.#up[at] ?? at; up !== at; up = this.#up[at] ?? at) {
      const next = this.#up[up] ?? up;
      this.#up[at] = next;
      at = next;
    }
    return at;
  }

  join(a: number, b: number): void {
    const [p, q] = [this.root(a), this.root(b)];
    // The earlier one stays the root, whatever the order of joining.
    if (p !== q) this.#up[Math.max(p, q)] = Math.min(p, q);
  }
}

/** Keys of the figures that all of the given relations have in common: where a single fault can lie. */
export function suspects(drafts: readonly BookDraft[]): ReadonlySet<string> {
  const [first, ...rest] = drafts;
  if (first === undefined) return new Set();
  let common = new Set(first.operands.map((o) => o.key));
  for (const draft of rest) {
    const keys = new Set(draft.operands.map((o) => o.key));
    common = new Set([...common].filter((key) => keys.has(key)));
  }
  return common;
}

/** Groups of failing drafts (by index), each with one root cause; a doubt about the figure at fault belongs to the fault. */
export function causesOf(drafts: readonly BookDraft[]): number[][] {
  const sets = new Sets(drafts.length);
  const wrong = drafts.flatMap((d, i) => (d.verdict === "inconsistent" ? [i] : []));
  const doubtful = drafts.flatMap((d, i) => (d.verdict === "review" ? [i] : []));
  joinBySharing(drafts, wrong, sets);
  const suspectOwner = new Map<string, number>();
  for (const members of gather(wrong, sets)) {
    const first = members[0] ?? 0;
    for (const key of suspects(members.flatMap((i) => drafts[i] ?? []))) if (!suspectOwner.has(key)) suspectOwner.set(key, first);
  }
  const free: number[] = [];
  for (const i of doubtful) {
    const owner = drafts[i]?.operands.map((o) => suspectOwner.get(o.key)).find((found) => found !== undefined);
    if (owner === undefined) free.push(i);
    else sets.join(owner, i);
  }
  joinBySharing(drafts, free.filter((i) => drafts[i]?.form !== true), sets);
  return gather([...wrong, ...doubtful].sort((a, b) => a - b), sets);
}

function joinBySharing(drafts: readonly BookDraft[], members: readonly number[], sets: Sets): void {
  const owner = new Map<string, number>();
  for (const i of members) {
    for (const { key } of drafts[i]?.operands ?? []) {
      const other = owner.get(key);
      if (other === undefined) owner.set(key, i);
      else sets.join(i, other);
    }
  }
}

function gather(members: readonly number[], sets: Sets): number[][] {
  const groups = new Map<number, number[]>();
  for (const i of members) {
    const root = sets.root(i);
    const group = groups.get(root);
    if (group === undefined) groups.set(root, [i]);
    else group.push(i);
  }
  return [...groups.values()];
}

/** The draft that names a group: the fault that explains the rest, else what is certainly wrong, else the first. */
export function leading(group: readonly BookDraft[]): BookDraft | undefined {
  for (const fault of EXPLAINS) {
    const named = group.filter((d) => d.fault === fault);
    const found = named.find((d) => d.verdict === "inconsistent") ?? named[0];
    if (found !== undefined) return found;
  }
  const wrong = group.filter((d) => d.verdict === "inconsistent");
  // A word is judged by its figures: where those are at odds with others too, the word is not the cause.
  return wrong.find((d) => d.fault !== "verdict-word") ?? wrong[0] ?? group[0];
}
