/** What a person should know about a table that was read: rows that cannot be compared, rows without a partner. */
import { readHierarchy } from "./hierarchy";
import type { Join } from "./join";
import type { FigureColumn, Layout } from "./layout";
import type { RowFigures } from "./row-drafts";
import type { Indicator, TableProblem } from "./types";
import { PROBLEM } from "./words";

export type Say = (code: TableProblem["code"], message: string, row?: number | null, header?: string | null) => void;

/** Says why a row is not compared, and which of its cells cannot be read. */
export function reportRow(row: RowFigures, name: string, layout: Layout, compared: readonly FigureColumn[], say: Say): void {
  const { blocked, priorBlocked } = row;
  if (blocked !== null) say(blocked.code, blocked.code === "scale-mismatch" ? PROBLEM.scale(name) : PROBLEM.unitMismatch(name, blocked.reason), row.row);
  else if (row.joinReason !== "" && layout.targets.some((t) => t.joined)) say("unjoined-row", PROBLEM.unjoined(name, row.joinReason), row.row);
  if (blocked === null && priorBlocked !== null) say(priorBlocked.code, PROBLEM.priorBlocked(name, priorBlocked.reason), row.row, layout.prior?.match.header ?? null);
  for (const column of compared) {
    const seen = row.seen[column.slot];
    if (seen === undefined || seen.reason === "" || seen.reading.kind !== "absent") continue;
    const { absence, text } = seen.reading;
    if (absence === "unreadable" || absence === "error") say("unreadable-cell", PROBLEM.unreadable(name, column.match.header, text), row.row, column.match.header);
  }
}

/** Says which targets of a pair have no row of figures. */
export function reportUnjoined(join: Join, indicators: readonly Indicator[], say: Say): void {
  const joined = new Set(indicators.map((indicator) => indicator.targetRow));
  for (const place of readHierarchy(join.targetSource, join.targetColumns).rows) {
    if (place.kind === "indicator" && !joined.has(place.row)) say("unjoined-row", PROBLEM.unjoinedTarget(place.name, indicators[0]?.table ?? ""), null);
  }
}
