/** Drafts become the result: relations numbered in reading order, findings one a cause, the count of what was compared. */
import { ORDER, classOf } from "../findings/findings";
import { hash } from "../findings/hash";
import type { RelationVerdict } from "../types";
import { causesOf, leading } from "./causes";
import type { BookDraft } from "./draft";
import { Places, samePlace, spanKey } from "./places";
import { Proposer } from "./proposals";
import type { BookFinding, BookRelation, BookSpan, BookToCheck, BookResult } from "./types";
import type { TableView } from "./view";

/** Above this many a map of places is quicker than looking at each. */
const FEW = 8;

function spansOf(draft: BookDraft): BookSpan[] {
  const spans = [...draft.operands.map((o) => o.span), ...(draft.places ?? [])];
  return spans.length > FEW ? distinct(spans) : spans.filter((span, i) => !spans.some((other, j) => j < i && samePlace(other, span)));
}

function distinct(spans: readonly BookSpan[]): BookSpan[] {
  return [...new Map(spans.map((span) => [spanKey(span), span])).values()];
}

const SLICE = 2000;

/** "Đã đối chiếu 148 quan hệ: 141 khớp, 4 sai, 3 cần xem." */
export function summaryOf(relations: readonly { readonly verdict: RelationVerdict }[]): string {
  const count = (verdict: RelationVerdict): number => relations.filter((r) => r.verdict === verdict).length;
  const undecided = count("unverifiable");
  return `Đã đối chiếu ${relations.length} quan hệ: ${count("consistent")} khớp, ${count("inconsistent")} sai, ${count("review")} cần xem${undecided === 0 ? "" : `, ${undecided} không đủ căn cứ`}.`;
}

/** Numbers the drafts, gathers findings and looks for proposals; yields between findings, as proposals cost most. */
export function* assemble(book: BookToCheck, views: readonly TableView[], drafts: readonly BookDraft[]): Generator<void, BookResult> {
  const places = new Places(book, views);
  const sorted: { draft: BookDraft; spans: BookSpan[]; at: ReturnType<Places["order"]>; i: number }[] = [];
  for (const [i, draft] of drafts.entries()) {
    const spans = spansOf(draft);
    sorted.push({ draft, spans, at: places.order(spans[0]), i });
    if (i % SLICE === SLICE - 1) yield;
  }
  sorted.sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1] || a.at[2] - b.at[2] || a.at[3] - b.at[3] || a.i - b.i);
  const ordered = sorted.map((s) => s.draft);
  yield;
  const causes = causesOf(ordered);
  yield;
  const proposer = new Proposer();
  yield* proposer.link(ordered, causes);
  const relations: BookRelation[] = [];
  for (const { draft, spans } of sorted) {
    const { kind, fault, verdict, message, formula } = draft;
    relations.push({ id: `r${relations.length + 1}`, kind, fault, verdict, message, formula, spans });
    if (relations.length % SLICE === 0) yield;
  }
  const findings: BookFinding[] = [];
  const seen = new Map<string, number>();
  for (const members of causes) {
    const group = members.flatMap((i) => ordered[i] ?? []);
    const lead = leading(group);
    if (lead === undefined) continue;
    const proposal = yield* proposer.propose(group);
    const mended = proposal === null ? null : { proposal };
    for (const i of members) {
      const relation = relations[i];
      if (relation !== undefined && mended !== null) relations[i] = { ...relation, ...mended };
    }
    // The lead comes first: what a person reads is about it.
    const related = [...members].sort((a, b) => Number(ordered[b] === lead) - Number(ordered[a] === lead) || a - b).flatMap((i) => relations[i] ?? []);
    const base = identityOf(lead, places);
    const ordinal = (seen.get(base) ?? 0) + 1;
    seen.set(base, ordinal);
    findings.push({
      fingerprint: hash(ordinal === 1 ? base : `${base}#${ordinal}`),
      fault: lead.fault,
      class: group.map(classOf).reduce((worst, c) => (ORDER[c] < ORDER[worst] ? c : worst)),
      message: lead.message,
      formulas: [...new Set(related.map((r) => r.formula))].filter((f) => f !== ""),
      relations: related.map((r) => r.id),
      spans: distinct(related.flatMap((r) => r.spans)),
      figures: hash(figuresOf(group)),
      ...(mended ?? {}),
    });
    yield;
  }
  findings.sort((a, b) => ORDER[a.class] - ORDER[b.class]);
  return { relations, findings, summary: summaryOf(relations) };
}

/** Kind and place, no values: the first figure is what the relation is about, a repeated figure has two. */
function identityOf(draft: BookDraft, places: Places): string {
  const spans = spansOf(draft).slice(0, draft.kind === "same" ? 2 : 1);
  return `${draft.fault}|${spans.map((span) => places.identity(span)).join("|")}`;
}

/** Where a cell stands is no part of what it says. */
const PLACE = /\s*\([^()]*![A-Z]+\d+\)/g;

/** What a finding's figures are; a text's finding has the table's side in its equation, where no cell of it is an operand. */
function figuresOf(group: readonly BookDraft[]): string {
  const texts = new Map(group.flatMap((d) => d.operands.map((o) => [o.key, o.text] as const)));
  const words = group.flatMap((d) => (d.operands.length === 0 || d.fault === "stale-text" || d.fault === "text-against-table" ? [d.formula.replace(PLACE, "")] : []));
  return [...[...texts].map(([, text]) => text), ...words].join("|");
}
