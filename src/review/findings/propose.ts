/** One edit that mends everything; proposed only where it is the only one, over all kinds of edits of all figures. */
import type { ReadReport } from "../claims/read";
import type { Reading } from "../claims/roles";
import { kindOf, type Figure } from "../reading/figure";
import { asWritten, type Draft, type Values } from "../relations/draft";
import { digitEdits, exchange, pointsEdit, unitEdit, verbEdit, type Edit } from "../relations/edits";

export type { Edit } from "../relations/edits";

/** Relations with more figures have too many ways out to name one. */
const MOST_FIGURES = 12;
/** A figure in more relations than this is no indicator's. */
const MOST_RELATIONS = 30;
/** A text with more errors than this is no report with slips: nobody mends it edit by edit. */
const MOST_PROPOSALS = 200;
const MOST_EXCHANGES = 15;

/** A figure in several drafts as it stands in the text, not signed or set beside 100. */
function plain(figure: Figure, report: ReadReport): Figure {
  const own = report.figures.get(figure.id);
  return own === undefined ? figure : { ...own, unit: figure.unit };
}

/** Figures of other failing relations that share a figure with this one: a swap can lie across two of them. */
function neighbours(draft: Draft, failing: ReadonlyMap<number, readonly Draft[]>): Figure[] {
  const out = new Map(draft.figures.map((f) => [f.id, f]));
  for (const figure of draft.figures) {
    for (const other of (failing.get(figure.id) ?? []).slice(0, 4)) for (const f of other.figures) out.set(f.id, f);
  }
  return [...out.values()].slice(0, MOST_FIGURES);
}

function candidates(draft: Draft, report: ReadReport, readings: ReadonlyMap<number, Reading>, failing: ReadonlyMap<number, readonly Draft[]>): Edit[] {
  const out: Edit[] = [];
  const figures = draft.figures.map((f) => plain(f, report));
  for (const figure of figures) {
    const others = figures.filter((f) => f.id !== figure.id && f.unit !== null && f.unit.dimension === figure.unit?.dimension);
    const unit = unitEdit(figure, others, report);
    const reading = readings.get(figure.id);
    // In another unit than all others, a figure is rather in the wrong unit than a thousand times too large.
    out.push(...digitEdits(figure, unit === null), ...[unit, reading === undefined ? null : verbEdit(reading, report), pointsEdit(figure, report)].filter((e) => e !== null));
  }
  const near = neighbours(draft, failing).map((f) => plain(f, report));
  let exchanges = 0;
  near.forEach((a, i) => {
    for (const b of near.slice(i + 1)) {
      if (exchanges >= MOST_EXCHANGES || kindOf(a) !== kindOf(b)) continue;
      const edit = exchange(a, b, report);
      if (edit === null) continue;
      exchanges++;
      out.push(edit);
    }
  });
  return out;
}

/** For each failing relation the single edit that lets all relations of its figures hold, where there is exactly one. */
export function proposals(drafts: readonly Draft[], report: ReadReport): Map<Draft, Edit> {
  const judged = drafts.filter((d) => d.holds !== undefined && d.verdict !== "unverifiable");
  const byFigure = new Map<number, Draft[]>();
  const failing = new Map<number, Draft[]>();
  const add = (map: Map<number, Draft[]>, id: number, draft: Draft): void => {
    const list = map.get(id);
    if (list === undefined) map.set(id, [draft]);
    else list.push(draft);
  };
  for (const draft of judged) {
    for (const figure of draft.figures) {
      add(byFigure, figure.id, draft);
      if (draft.verdict !== "consistent") add(failing, figure.id, draft);
    }
  }
  const readings = new Map(report.paragraphs.flatMap((read) => read.readings.map((r) => [r.figure.id, r] as const)));
  const out = new Map<Draft, Edit>();
  let tried = 0;
  for (const draft of judged) {
    if (tried >= MOST_PROPOSALS) break;
    if (draft.verdict === "consistent" || draft.form === true || draft.kind === "wording" || draft.figures.length > MOST_FIGURES) continue;
    if (draft.holds?.(asWritten) !== false) continue;
    tried++;
    // What fails with the edit and without it speaks for neither side; nor does a part that a figure a thousand times too large has room for.
    const mends = (edit: Edit, values: Values): boolean =>
      draft.holds?.(values) === true && edit.touched.every((id) => (byFigure.get(id) ?? []).every((d) => d === draft || d.holds?.(values) === true || d.holds?.(asWritten) === false || d.kind === "part"));
    const keepsParts = (edit: Edit): boolean => edit.touched.every((id) => (byFigure.get(id) ?? []).every((d) => d.kind !== "part" || d.holds?.(edit.values) === true));
    const edits = candidates(draft, report, readings, failing)
      .filter((edit) => edit.touched.every((id) => (byFigure.get(id)?.length ?? 0) <= MOST_RELATIONS) && mends(edit, edit.values));
    // Failing relations that share a figure have one cause: an edit that mends them all comes before one that mends some.
    const kin = [...new Set(draft.figures.flatMap((f) => failing.get(f.id) ?? []))].slice(0, MOST_RELATIONS);
    const whole = edits.filter((edit) => kin.every((d) => d.holds?.(edit.values) === true));
    const left = whole.length > 0 ? whole : edits;
    const snug = left.filter((edit) => mends(edit, edit.exact));
    const [only] = snug.length === 1 ? snug : left;
    // Of two places that tell one thing, neither is the right one because it fits better.
    if (only !== undefined && keepsParts(only) && (left.length === 1 || (snug.length === 1 && draft.kind !== "same"))) out.set(draft, only);
  }
  return out;
}
