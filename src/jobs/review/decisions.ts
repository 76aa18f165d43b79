/** What the log says: which findings were dismissed and still are, who signed last, who has reviewed. */
import type { BookFinding } from "../../review";
import type { LogRow, LogSnapshot } from "../../workbook";
import { ACTS } from "./sentences";
import type { Decision, ReviewFinding } from "./types";

export interface Decisions {
  stateOf(finding: Pick<BookFinding, "fingerprint" | "figures">): Pick<ReviewFinding, "state" | "decision">;
  /** The latest row about a finding, for its anchor. */
  latest(fingerprint: string): LogRow | null;
  /** The row of the last signature. */
  readonly signature: LogRow | null;
  /** The last thing anybody did with the log: nobody decides without a check. */
  readonly last: Decision | null;
  readonly reviewers: readonly string[];
}

export function readDecisions(log: LogSnapshot): Decisions {
  // Rows of two reviewers may stand in either order; of the same second, the lower one counts as later.
  const rows = [...log.rows].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const byFinding = new Map<string, LogRow[]>();
  for (const row of rows) {
    if (row.fingerprint === "") continue;
    const list = byFinding.get(row.fingerprint);
    if (list) list.push(row);
    else byFinding.set(row.fingerprint, [row]);
  }
  const latestRow = rows.at(-1);
  return {
    stateOf: (finding) => stateFrom(byFinding.get(finding.fingerprint) ?? [], finding.figures),
    latest: (fingerprint) => byFinding.get(fingerprint)?.at(-1) ?? null,
    signature: rows.findLast((row) => row.act === ACTS.sign) ?? null,
    last: latestRow ? { by: latestRow.by, at: latestRow.at, reason: latestRow.act } : null,
    reviewers: [...new Set([...rows].reverse().map((row) => row.by).filter((name) => name !== ""))],
  };
}

/** A dismissal holds while the finding's figures are those it was given for, until somebody takes it back. */
function stateFrom(rows: readonly LogRow[], figures: string): Pick<ReviewFinding, "state" | "decision"> {
  const standing: LogRow[] = [];
  for (const row of rows) {
    if (row.act === ACTS.dismiss) standing.push(row);
    else if (row.act === ACTS.reopen) standing.length = 0;
  }
  const held = standing.findLast((row) => row.figures === figures);
  const last = standing.at(-1);
  if (held) return { state: "dismissed", decision: decisionOf(held) };
  return last ? { state: "returned", decision: decisionOf(last) } : { state: "open", decision: null };
}

export const decisionOf = (row: LogRow): Decision => ({ by: row.by, at: row.at, reason: row.reason });
