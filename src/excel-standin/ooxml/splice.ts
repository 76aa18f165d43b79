/** Replacing stretches of a part's text and leaving every other byte where it is. */

/** `text` goes in place of what stands from `start` to `end`. */
export interface Patch {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The stretch of a text with the patches that lie in it; of patches within patches the outer one counts. */
export function spliced(text: string, patches: readonly Patch[], start = 0, end = text.length): string {
  const due = patches.filter((patch) => patch.start >= start && patch.end <= end).sort((a, b) => a.start - b.start || b.end - a.end);
  let at = start;
  let out = "";
  for (const patch of due) {
    if (patch.start < at) continue;
    out += text.slice(at, patch.start) + patch.text;
    at = patch.end;
  }
  return out + text.slice(at, end);
}
