/** Findings for people: one for each root cause, with a fingerprint that survives edits elsewhere. */
import type { Draft } from "../relations/draft";
import { hash } from "./hash";
import type { Finding, FindingClass, Relation, Span } from "../types";

/** How grave what fails is. */
export function classOf(draft: Pick<Draft, "verdict" | "form">): FindingClass {
  if (draft.verdict === "inconsistent") return "wrong";
  return draft.form === true ? "form" : "review";
}

/** Failing relations that share a figure have one cause. */
function causes(drafts: readonly Draft[]): number[][] {
  const failing = drafts.map((d, i) => ({ d, i })).filter(({ d }) => d.verdict === "inconsistent" || d.verdict === "review");
  const root = new Map<number, number>(failing.map(({ i }) => [i, i]));
  const find = (i: number): number => {
    let at = i;
    for (let up = root.get(at) ?? at; up !== at; up = root.get(at) ?? at) {
      // Each step halves the way for the next: a report full of one conflict stays linear.
      const next = root.get(up) ?? up;
      root.set(at, next);
      at = next;
    }
    return at;
  };
  const owner = new Map<number, number>();
  for (const { d, i } of failing) {
    for (const figure of d.figures) {
      const other = owner.get(figure.id);
      // A certain error and a mere doubt are told apart.
      if (other !== undefined && drafts[other]?.verdict === d.verdict) root.set(find(i), find(other));
      owner.set(figure.id, i);
    }
  }
  const groups = new Map<number, number[]>();
  for (const { i } of failing) {
    const group = groups.get(find(i));
    if (group) group.push(i);
    else groups.set(find(i), [i]);
  }
  return [...groups.values()];
}

function distinctSpans(spans: readonly Span[]): Span[] {
  return [...new Map(spans.map((s) => [`${s.file}:${s.line}:${s.start}`, s])).values()];
}

/** The gravest class first. */
export const ORDER: Readonly<Record<FindingClass, number>> = { wrong: 0, review: 1, form: 2 };

/** Sai first, then Cần xem, then Gợi ý; inside a class in reading order. */
export function findingsOf(drafts: readonly Draft[], relations: readonly Relation[]): Finding[] {
  const seen = new Map<string, number>();
  const findings = causes(drafts).map((members): Finding => {
    const related = members.flatMap((i) => relations[i] ?? []);
    const first = members[0] === undefined ? undefined : drafts[members[0]];
    const signature = members.map((i) => `${drafts[i]?.kind ?? ""}|${drafts[i]?.formula ?? ""}`).sort().join("||");
    const count = seen.get(signature) ?? 0;
    seen.set(signature, count + 1);
    const proposal = related.find((r) => r.proposal !== undefined)?.proposal;
    return {
      fingerprint: hash(`${signature}#${count}`),
      class: first === undefined ? "review" : classOf(first),
      message: related[0]?.message ?? "",
      formulas: related.map((r) => r.formula),
      relations: related.map((r) => r.id),
      spans: distinctSpans(related.flatMap((r) => r.spans)),
      ...(proposal === undefined ? {} : { proposal }),
    };
  });
  return findings.sort((a, b) => ORDER[a.class] - ORDER[b.class]);
}
