/** The check itself: read, relate, judge, and gather what people should see. */
import { spanOf } from "./claims/place";
import { readReport, type ReadReport } from "./claims/read";
import { compileTimes } from "./claims/times";
import { findingsOf } from "./findings/findings";
import { proposals } from "./findings/propose";
import { relationsOf } from "./relations";
import type { Draft } from "./relations/draft";
import type { CheckResult, Relation, ReportDocument, Span } from "./types";
import type { Figure } from "./reading/figure";
import { slipsThatBreak } from "./whatIf";

function keyOf(draft: Draft): string {
  const figures = draft.figures.map((f) => f.id).sort((a, b) => a - b).join(",");
  const stretch = draft.stretch === undefined ? "" : `${draft.stretch.paragraph}:${draft.stretch.start}`;
  return `${draft.kind}|${figures}|${stretch}`;
}

const RANK = { consistent: 0, inconsistent: 1, review: 2, unverifiable: 3 } as const;

/** One draft for each equation: where two readings of the text lead to the same figures, the kinder one stays. */
function distinct(drafts: readonly Draft[]): Draft[] {
  const kept = new Map<string, Draft>();
  for (const draft of drafts) {
    const key = keyOf(draft);
    const old = kept.get(key);
    if (old === undefined || RANK[draft.verdict] < RANK[old.verdict]) kept.set(key, draft);
  }
  return [...kept.values()];
}

function place(draft: Draft): readonly [number, number] {
  const first = draft.figures[0];
  return draft.stretch !== undefined ? [draft.stretch.paragraph, draft.stretch.start] : [first?.paragraph ?? 0, first?.start ?? 0];
}

/** "Đã đối chiếu 148 quan hệ: 141 khớp, 4 sai, 3 cần xem". */
function summaryOf(relations: readonly Relation[]): string {
  const count = (verdict: Relation["verdict"]): number => relations.filter((r) => r.verdict === verdict).length;
  return `Đã đối chiếu ${relations.length} quan hệ: ${count("consistent")} khớp, ${count("inconsistent")} sai, ${count("review")} cần xem.`;
}

/** Characters of a text that asks most patterns of times. */
const ASKS_MOST = 10_000;

/** Reads the documents and judges everything in them, in reading order. */
export function draftsFor(documents: readonly ReportDocument[]): { readonly report: ReadReport; readonly drafts: readonly Draft[] } {
  if (documents.some(({ text }) => text.length > ASKS_MOST)) compileTimes();
  const report = readReport(documents);
  const told = distinct(relationsOf(report));
  const placed = distinct([...told, ...slipsThatBreak(documents, report, told)]).map((draft) => ({ draft, at: place(draft) }));
  placed.sort(({ at: [p, s] }, { at: [q, t] }) => p - q || s - t);
  return { report, drafts: placed.map(({ draft }) => draft) };
}

/**
 * Checks reports: every relation between their figures that arithmetic can test, consistent ones too, in reading order.
 * Spans are UTF-16 columns of the raw lines. Nothing outside the texts is consulted; any text is accepted.
 */
export function checkText(documents: readonly ReportDocument[]): CheckResult {
  const { report, drafts } = draftsFor(documents);
  const figureSpan = (figure: Figure): Span => spanOf(report, figure.paragraph, figure.start, figure.end);
  const proposed = proposals(drafts, report);
  const relations = drafts.map((draft, i): Relation => {
    const edit = proposed.get(draft);
    return {
      id: `r${i + 1}`,
      kind: draft.kind,
      verdict: draft.verdict,
      message: draft.message,
      formula: draft.formula,
      spans: draft.stretch === undefined
        ? draft.figures.map(figureSpan)
        : [draft.stretch, ...(draft.others ?? [])].map((at) => spanOf(report, at.paragraph, at.start, at.end)),
      ...(edit === undefined ? {} : { proposal: { span: spanOf(report, edit.paragraph, edit.start, edit.end), from: edit.from, to: edit.to, reason: edit.reason } }),
    };
  });
  return { relations, findings: findingsOf(drafts, relations), summary: summaryOf(relations) };
}
