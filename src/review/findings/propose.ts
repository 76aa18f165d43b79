/** One edit that mends everything: a digit, two digits swapped, a factor of a thousand; proposed only where it is the only one. */
import { parseNumeral } from "../../figures";
import type { Figure } from "../reading/figure";
import { asWritten, type Draft } from "../relations/draft";

export interface Edit {
  readonly figure: Figure;
  readonly to: string;
  readonly reason: string;
}

/** Relations with more figures have too many ways out to name one. */
const MOST_FIGURES = 12;
const MOST_DIGITS = 12;
/** A text with more errors than this is no report with slips: nobody mends it edit by edit. */
const MOST_PROPOSALS = 200;

function digitEdits(text: string): { to: string; reason: string }[] {
  const out: { to: string; reason: string }[] = [];
  for (let i = 0; i < text.length; i++) {
    const c = text.charAt(i);
    if (!/\d/.test(c)) continue;
    for (let d = 0; d <= 9; d++) {
      if (String(d) === c || (i === 0 && d === 0 && text.length > 1)) continue;
      out.push({ to: text.slice(0, i) + String(d) + text.slice(i + 1), reason: "sai một chữ số" });
    }
    const next = /^[.,]?(\d)/.exec(text.slice(i + 1));
    if (next?.[1] !== undefined && next[1] !== c) {
      const at = i + next[0].length;
      out.push({ to: text.slice(0, i) + next[1] + text.slice(i + 1, at) + c + text.slice(at + 1), reason: "đảo hai chữ số" });
    }
  }
  return out;
}

function withText(figure: Figure, to: string): Figure | null {
  const numeral = parseNumeral(to, "comma");
  if (numeral === null) return null;
  return { ...figure, text: to, value: figure.value.lt(0) ? numeral.value.times(-1) : numeral.value, decimals: numeral.decimals, alternative: null };
}

interface Candidate extends Edit {
  /** The edited digits alone, without their rounding, satisfy everything: no mere touch of two intervals. */
  readonly snug: boolean;
}

/** Edits of one figure under which every relation it takes part in holds. */
function editsOf(figure: Figure, drafts: readonly Draft[]): Candidate[] {
  const digits = figure.text.replace(/\D/g, "").length;
  if (digits > MOST_DIGITS) return [];
  const out: Candidate[] = [];
  for (const { to, reason } of digitEdits(figure.text)) {
    const edited = withText(figure, to);
    if (edited === null) continue;
    const holdsWith = (put: Figure): boolean => drafts.every((draft) => draft.holds === undefined || draft.holds((f) => (f.id === figure.id ? { ...put, unit: f.unit } : f)));
    if (holdsWith(edited)) out.push({ figure, to, reason, snug: holdsWith({ ...edited, whole: true }) });
  }
  return out;
}

/** For each failing relation the single edit that lets all relations of its figure hold, where there is exactly one. */
export function proposals(drafts: readonly Draft[]): Map<Draft, Edit> {
  const byFigure = new Map<number, Draft[]>();
  for (const draft of drafts) {
    if (draft.holds === undefined || draft.verdict === "unverifiable") continue;
    for (const figure of draft.figures) byFigure.set(figure.id, [...(byFigure.get(figure.id) ?? []), draft]);
  }
  const out = new Map<Draft, Edit>();
  let tried = 0;
  for (const draft of drafts) {
    if (tried >= MOST_PROPOSALS) break;
    if (draft.verdict !== "inconsistent" || draft.holds === undefined || draft.figures.length > MOST_FIGURES) continue;
    if (draft.holds(asWritten)) continue;
    tried++;
    const edits: Candidate[] = [];
    for (const figure of draft.figures) {
      const involved = byFigure.get(figure.id) ?? [];
      if (involved.length > 30) continue;
      edits.push(...editsOf(figure, involved));
    }
    const snug = edits.filter((edit) => edit.snug);
    const [only] = snug.length === 1 ? snug : edits;
    if (only !== undefined && (edits.length === 1 || snug.length === 1)) out.set(draft, only);
  }
  return out;
}
