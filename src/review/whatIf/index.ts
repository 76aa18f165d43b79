/**
 * What if a digit were another one: a figure that no relation holds, and that one slip of the pen parts from what would
 * make one hold. Arithmetic alone chooses the readings worth trying (`equations`, `candidates`); the passage is then read
 * again with the other digits (`reread`), and only where the rooms find a relation there that they would have told, had
 * the digits been right, is a person asked. So a relation that is found where it holds is found where a slip broke it.
 */
import type { ReadReport } from "../claims/read";
import type { Figure } from "../reading/figure";
import { asWritten, named, type Draft } from "../relations/draft";
import type { RelationKind, ReportDocument } from "../types";
import { candidatesOf, type Candidate } from "./candidates";
import type { Making } from "./equations";
import { lookedUp, Passages, type Said } from "./reread";

/** Share of a report's figures that are read again in all, and figures that always may be, so that the whole takes no more than a part of the check itself. */
const SHARE = 0.5;
const FEWEST = 240;
/** What is read around the few that then hold, as often as all figures. */
const WIDER = 2;
/** Paragraphs on either side that must not speak against it. */
const AROUND = 4;

const placeKey = ({ original }: Said, { kind, figures }: Draft): string => `${kind}|${figures.map((figure) => original(figure)?.id ?? "").sort().join(",")}`;
const fails = ({ verdict }: Draft): boolean => verdict === "inconsistent" || verdict === "review";

/** What the rooms call what arithmetic has found. */
const KINDS: Readonly<Record<Making, readonly RelationKind[]>> = {
  sum: ["sum", "growth", "points"], hundred: ["sum", "ratio"], percent: ["ratio", "plan", "growth"], each: ["ratio"],
};

/** Relations that hold with the other digits, of the very figures that arithmetic ties, that say something of their digits. */
function freshOf(said: Said, { figure, beside, sharp, making }: Candidate): Draft[] {
  return said.drafts.filter(({ kind, verdict, holds, chosen, figures }) => {
    // What only its values point to has to be sharper than what the words say.
    const byValue = chosen === true || (holds === undefined && making !== "sum");
    if (verdict !== "consistent" || (byValue && !sharp) || !KINDS[making].includes(kind)) return false;
    const ids = new Set(figures.map((one) => said.original(one)?.id));
    return [figure, ...beside].every(({ id }) => ids.has(id));
  });
}

/** True where the other digits break nothing and let no relation go that held, but for what is no more than the whole. */
function harmless(before: Said, after: Said): boolean {
  const failing = new Set(before.drafts.filter(fails).map((draft) => placeKey(before, draft)));
  if (after.drafts.some((draft) => fails(draft) && !failing.has(placeKey(after, draft)))) return false;
  const holding = new Set(after.drafts.filter(({ verdict }) => verdict === "consistent").map((draft) => placeKey(after, draft)));
  return before.drafts.every((draft) => draft.verdict !== "consistent" || draft.kind === "part" || holding.has(placeKey(before, draft)));
}

/** "412 + 385 = 797" with 779 as it stands: "412 + 385 ≠ 779". */
function formulaOf(formula: string, other: string, told: string): string {
  const [left = "", ...rest] = formula.split(/ [=≈] /);
  const right = rest[rest.length - 1] ?? "";
  const put = (side: string): string => side.replace(new RegExp(`(?<![\\d.,])${other.replace(/[.]/g, "\\.")}(?![\\d]|[.,]\\d)`), told);
  return `${put(left)} ≠ ${put(right)}`;
}

function draftOf(candidate: Candidate, said: Said, fresh: Draft): Draft | null {
  const { figure, reading } = candidate;
  const figures = fresh.figures.map((one) => said.original(one));
  if (figures.some((one) => one === undefined)) return null;
  const { holds: test } = fresh;
  const holds: Draft["holds"] = test === undefined ? undefined : (values) => test(lookedUp(said, figure, values));
  // It holds as it stands, too: nothing is to be asked.
  if (holds?.(asWritten) === true) return null;
  return {
    kind: fresh.kind,
    verdict: "review",
    message: `Cần xem “${named(figure)}”: nếu là ${reading.text} thì khớp với các số bên cạnh; có thể gõ nhầm một chữ số hoặc dấu phẩy.`,
    formula: formulaOf(fresh.formula, reading.text, figure.text),
    figures: figures as Figure[],
    ...(holds === undefined ? {} : { holds }),
  };
}

/** Questions about figures that one slip of the pen parts from a relation that the text tells. */
export function slipsThatBreak(documents: readonly ReportDocument[], report: ReadReport, drafts: readonly Draft[]): Draft[] {
  const candidates = candidatesOf(report, drafts);
  if (candidates.length === 0) return [];
  const passages = new Passages(documents, report);
  let left = Math.max(FEWEST, Math.ceil(report.figures.size * SHARE));
  let around = WIDER * Math.max(FEWEST, report.figures.size);
  const asked = new Set<number>();
  const tried = new Set<string>();
  const out: Draft[] = [];
  for (const candidate of candidates) {
    const key = `${candidate.figure.id}|${candidate.reading.text}|${candidate.beside.map(({ paragraph }) => paragraph).sort().join(",")}`;
    if (tried.has(key) || [candidate.figure, ...candidate.beside].some(({ id }) => asked.has(id))) continue;
    tried.add(key);
    const cost = passages.costOf(candidate, 0);
    if (cost > left) continue;
    left -= cost;
    const near = passages.reread(candidate, 0);
    if (near === null || freshOf(near.after, candidate).length === 0) continue;
    // As it stands, and all around it twice.
    const more = cost + 2 * passages.costOf(candidate, AROUND);
    if (more > around || !harmless(near.before(), near.after)) continue;
    around -= more;
    const wide = passages.reread(candidate, AROUND);
    if (wide === null || !harmless(wide.before(), wide.after)) continue;
    const found = freshOf(wide.after, candidate).flatMap((fresh) => draftOf(candidate, wide.after, fresh) ?? []);
    for (const draft of found.slice(0, 1)) {
      out.push(draft);
      for (const { id } of draft.figures) asked.add(id);
    }
  }
  return out;
}
