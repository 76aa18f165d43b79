/** The check as people get it: findings with their state and edit, what was looked at, what was not, who signed last. */
import type { BookFinding, BookResult, FindingClass } from "../../review";
import type { LogSnapshot, ReviewSnapshot } from "../../workbook";
import type { Understood } from "./book";
import { decisionOf, readDecisions, type Decisions } from "./decisions";
import { plannedEdit } from "./edits";
import { markDigest, marksRemembered } from "./marks-memory";
import { partsOf } from "./parts";
import { SAY } from "./sentences";
import type { BookCheck, ReviewFinding, Signature } from "./types";

/** What a check found, before decisions are laid over it; a dismissal needs no new check. */
export interface Checked {
  readonly understood: Understood;
  readonly result: BookResult;
  readonly fingerprint: string;
  readonly at: string;
}

const ORDER: Readonly<Record<FindingClass, number>> = { wrong: 0, review: 1, form: 2 };

export interface Around {
  readonly log: LogSnapshot;
  readonly roundTrips: number;
  /** Cells that carry a mark. */
  readonly marked: number;
  /** Sentences of this job besides those of the reading. */
  readonly remarks?: readonly string[];
}

export function bookCheck({ understood, result, fingerprint, at }: Checked, { log, roundTrips, marked, remarks = [] }: Around): BookCheck {
  const { snapshot } = understood;
  const decisions = readDecisions(log);
  const findings = [...result.findings].sort((a, b) => ORDER[a.class] - ORDER[b.class]).map((finding) => reviewed(finding, decisions, snapshot));
  const count = (verdict: string): number => result.relations.filter((r) => r.verdict === verdict).length;
  return {
    relations: result.relations,
    findings,
    counts: { relations: result.relations.length, consistent: count("consistent"), inconsistent: count("inconsistent"), review: count("review"), unverifiable: count("unverifiable") },
    summary: result.summary,
    parts: partsOf(understood, result.relations),
    notChecked: [...snapshot.notRead, ...unreadTables(understood), ...understood.remembered.problems, ...log.problems, ...remarks],
    fingerprint,
    at,
    last: decisions.last,
    signature: signatureOf(decisions, snapshot, fingerprint),
    reviewers: decisions.reviewers,
    marked,
    roundTrips,
  };
}

/** Edits are looked for once a finding: the list is made anew with every decision. */
const edits = new WeakMap<BookFinding, { readonly snapshot: ReviewSnapshot; readonly edit: ReviewFinding["edit"] }>();

function reviewed(finding: BookFinding, decisions: Decisions, snapshot: ReviewSnapshot): ReviewFinding {
  let known = edits.get(finding);
  if (known?.snapshot !== snapshot) {
    known = { snapshot, edit: plannedEdit(finding, snapshot)?.edit ?? null };
    edits.set(finding, known);
  }
  return { ...finding, ...decisions.stateOf(finding), edit: known.edit };
}

function unreadTables({ unread, book }: Understood): string[] {
  const others = new Set(book.others.map((o) => o.name));
  return unread.filter((u) => others.has(u.source.name)).map(({ source, problems }) => SAY.unread(source.name, source.sheet, problems[0]?.message.replace(/\.$/, "") ?? "không có cột chỉ tiêu"));
}

function signatureOf(decisions: Decisions, snapshot: ReviewSnapshot, fingerprint: string): Signature | null {
  const row = decisions.signature;
  if (!row) return null;
  // A row written just now has no anchor in this reading yet: its own words name the sheet.
  return { ...decisionOf(row), sheet: snapshot.anchors.get(row.anchor)?.sheet ?? row.place.replace(/![^!]*$/, ""), fingerprint: row.figures, unchanged: row.figures === fingerprint };
}

/** Comments that are marks of this add-in. */
export function markedCells(snapshot: ReviewSnapshot): number {
  const ours = marksRemembered(snapshot.memory);
  return snapshot.comments.filter((text) => ours.has(markDigest(text))).length;
}
