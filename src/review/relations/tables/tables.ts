/** Relations in the tables of a report: the checks of a workbook's tables, and what the columns of any table show of one another. */
import { exact } from "../../../figures";
import { acrossTables } from "../../book/checks/across";
import { tableDrafts } from "../../book/checks/table";
import type { BookDraft, Operand, OperandValues } from "../../book/draft";
import type { Fault } from "../../book/types";
import type { ReadReport } from "../../claims/read";
import type { Figure } from "../../reading/figure";
import { tablesOf } from "../../tables/all";
import { placeOf } from "../../tables/source";
import { columnRelations, nameColumnOf } from "./columns";
import { countedCells, exactSums } from "./exact";
import { badlyGrouped } from "./grouping";
import { settled } from "./roots";
import { toldOfRows } from "./told";
import { rateRelations } from "./rates";
import { toldInBlocks } from "./told-blocks";
import { asWritten, type Draft, type Values } from "../draft";

/** What a text can be asked: all its cells are text, and its units may stand anywhere. */
const ASKED: ReadonlySet<Fault> = new Set<Fault>(["percent", "growth", "gap", "points", "sum", "part", "share", "average", "cumulative", "same-indicator", "prior-year", "verdict-word", "thousandfold"]);
/** Places in a sheet mean nothing in a text. */
const CELL = /\s*\(ô [A-Z]{1,3}\d+\)|\s*\([^()]*![A-Z]{1,3}\d+[^()]*\)/g;
const MOST_COMPARED = 60;

/** All drafts, taken at once. */
function booked(work: Generator<void, BookDraft[]>): BookDraft[] {
  for (let next = work.next(); ; next = work.next()) if (next.done === true) return next.value;
}

/** Finds the figure of a cell that a check names. */
type FigureOf = (operand: Operand) => Figure | null;

/** A workbook's draft as one of the text; null where one of its figures is none. */
function asDraft(draft: BookDraft, figureOf: FigureOf): Draft | null {
  const figures = draft.operands.map(figureOf);
  const own = figures.filter((figure): figure is Figure => figure !== null);
  if (!ASKED.has(draft.fault) || own.length < figures.length || own.length === 0) return null;
  const { holds } = draft;
  const byKey = new Map(draft.operands.map((operand, i) => [operand.key, figures[i] ?? null]));
  const read = (values: Values): OperandValues => (operand) => {
    const figure = byKey.get(operand.key);
    const put = figure === null || figure === undefined ? figure : values(figure);
    // What is counted is exact, to whatever digits the column rounds.
    if (put?.whole === true && put.unit === null) return exact(put.value);
    return put === figure || put === null || put === undefined ? operand.interval : (operand.read(put.text) ?? operand.interval);
  };
  // Held by rounding alone, of what is counted: the columns say what it should be.
  if (draft.verdict === "consistent" && holds?.(read(asWritten)) === false) return null;
  return {
    // A stated difference of amounts is a change, whatever its column.
    kind: draft.fault === "gap" && draft.kind === "points" ? "growth" : draft.kind, verdict: draft.verdict, message: draft.message.replace(CELL, ""), formula: draft.formula, figures: own,
    ...(holds === undefined ? {} : { holds: (values: Values) => holds(read(values)) }),
    ...(draft.form === true ? { form: true } : {}),
  };
}

/** The rows of a vertical sum; "" for anything else. */
function rowsOf(draft: BookDraft): string {
  const places = draft.operands.flatMap(({ span }) => ("address" in span ? [placeOf(span.address)] : []));
  const [first] = places;
  const upright = (draft.fault === "sum" || draft.fault === "share") && first !== null && first !== undefined && places.every((at) => at !== null && at.column === first.column);
  return upright ? places.map((at) => at?.row).join(",") : "";
}

/** Where the same rows miss their total in column after column, they are not all of its parts: no slip of the pen. */
function notAllParts(drafts: readonly BookDraft[]): BookDraft[] {
  const tally = new Map<string, { all: number; failed: number }>();
  for (const draft of drafts) {
    const rows = rowsOf(draft);
    const found = tally.get(rows) ?? { all: 0, failed: 0 };
    tally.set(rows, { all: found.all + 1, failed: found.failed + (draft.verdict === "consistent" ? 0 : 1) });
  }
  return drafts.flatMap((draft): BookDraft[] => {
    const rows = rowsOf(draft);
    const { all, failed } = tally.get(rows) ?? { all: 0, failed: 0 };
    if (rows === "" || draft.verdict === "consistent" || failed < 2 || 4 * failed <= all) return [draft];
    return 2 * failed >= all && all > 2 ? [] : [{ ...draft, verdict: "review" }];
  });
}

const COMPARES: ReadonlySet<Draft["kind"]> = new Set<Draft["kind"]>(["growth", "plan", "points", "ratio"]);

/** All drafts but failing comparisons of a cell that the columns explain in another way: "Tăng 2022/2021" beside the column of 2023. */
function withoutExplained(drafts: readonly Draft[], columns: readonly Draft[]): Draft[] {
  const explained = new Set(columns.flatMap(({ kind, verdict, figures }) => (verdict === "consistent" && COMPARES.has(kind) ? [figures[figures.length - 1]?.id] : [])));
  return drafts.filter(({ kind, verdict, figures: [stated] }) => verdict === "consistent" || !COMPARES.has(kind) || !explained.has(stated?.id));
}

/** Judges the tables of a report, each by itself and with one another. */
export function tableRelations(report: ReadReport): Draft[] {
  const { tables, cells } = tablesOf(report);
  const named = new Map(tables.map((one) => [one.name, one.table]));
  const figureOf: FigureOf = ({ span }) => {
    const table = "address" in span ? named.get(span.sheet) : undefined;
    const at = "address" in span ? placeOf(span.address) : null;
    return table === undefined || at === null || !("address" in span) ? null : cells.at(table, span.sheet, at.row, at.column, null);
  };
  const own = tables.flatMap((one) => {
    const { table, name, view } = one;
    const all = booked(tableDrafts(view, null));
    const nameColumn = nameColumnOf(table);
    const cell = countedCells(table, nameColumn, (row, column) => cells.at(table, name, row, column, null));
    const counted: FigureOf = ({ span }) => {
      const at = "address" in span && span.sheet === name ? placeOf(span.address) : null;
      return at === null ? null : cell(at.row, at.column);
    };
    const inText = (drafts: readonly BookDraft[]): Draft[] => drafts.flatMap((draft) => asDraft(draft, counted) ?? []);
    const known = inText(all);
    const columns = columnRelations(table, nameColumn, cell, known);
    const drafts = [...withoutExplained(inText(notAllParts(all)), columns.told), ...columns.told, ...toldInBlocks(one, cells)];
    return [...exactSums(settled(drafts, columns.asked)), ...badlyGrouped(table)];
  });
  const views = tables.slice(0, MOST_COMPARED).map((one) => one.view);
  return [...own, ...rateRelations(tables, cells), ...toldOfRows(report), ...booked(acrossTables(views, new WeakMap())).flatMap((draft) => asDraft(draft, figureOf) ?? [])];
}
