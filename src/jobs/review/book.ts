/** From what was read to what is checked: tables, written text outside them, our own blocks; unchanged tables stay the same objects. */
import { readPlanTablesInSteps, type PlanTable, type SourceTable, type UnreadSource } from "../../plan";
import type { BookText, BookToCheck } from "../../review";
import { outside, type Area, type ReviewSnapshot } from "../../workbook";
import { memoriesOf } from "../reading";
import { readRemembered, type Remembered } from "../remembered";
import { ACTS } from "./sentences";
import { writtenBlocks } from "./written-blocks";

/** A workbook as read and understood. */
export interface Understood {
  readonly snapshot: ReviewSnapshot;
  readonly remembered: Remembered;
  readonly tables: readonly PlanTable[];
  readonly unread: readonly UnreadSource[];
  readonly book: BookToCheck;
}

/**
 * Understands a reading, yielding after each table.
 * @param before the last reading; tables that read the same again are taken from it, so that their relations need no second look
 */
export function* understandBook(snapshot: ReviewSnapshot, before: Understood | null, file = ""): Generator<void, Understood> {
  const remembered = readRemembered(snapshot.memory);
  const known = before && sameMemory(before.remembered, remembered) ? unchangedSince(before) : undefined;
  const sources = snapshot.tables.map((t) => t.source);
  const { tables, unread } = yield* readPlanTablesInSteps(sources, memoriesOf(snapshot, remembered), remembered.settings.policy, known);
  const read = new Set(tables.map((t) => t.name));
  // Tables of targets are joined into the tables of figures; what they say of themselves is looked at apart.
  const others = sources.filter((source) => !read.has(source.name));
  const blocks = writtenBlocks(snapshot, remembered.blocks, tables, file);
  yield;
  return { snapshot, remembered, tables, unread, book: { file, tables, others, texts: textsOf(snapshot), blocks } };
}

const sameMemory = (a: Remembered, b: Remembered): boolean => JSON.stringify([a.settings, a.tables]) === JSON.stringify([b.settings, b.tables]);

/** A table as it was understood before, where nothing of what it is made of was read anew. */
function unchangedSince(before: Understood): (source: SourceTable, targets: SourceTable | null) => PlanTable | null {
  const tables = new Map(before.tables.map((t) => [t.source, t]));
  const sources = new Set(before.snapshot.tables.map((t) => t.source));
  return (source, targets) => {
    const known = tables.get(source);
    return known && known.targetTable === (targets?.name ?? null) && (targets === null || sources.has(targets)) ? known : null;
  };
}

function textsOf(snapshot: ReviewSnapshot): BookText[] {
  const areas = new Map<string, Area[]>();
  const add = (sheet: string, area: Area) => {
    const list = areas.get(sheet);
    if (list) list.push(area);
    else areas.set(sheet, [area]);
  };
  for (const table of snapshot.tables) add(table.sheet.name, tableArea(snapshot, table));
  for (const block of snapshot.marked.values()) add(block.sheet, { top: block.row, left: block.column, bottom: block.row + block.lines.length - 1, right: block.column + block.columns - 1 });
  // A record whose sheet was renamed is still a record.
  const records = new Set(snapshot.log.rows.filter((row) => row.act === ACTS.sign).map((row) => snapshot.anchors.get(row.anchor)?.sheet));
  return [...snapshot.texts.filter((text) => !records.has(text.sheet)).flatMap((text) => outside(text, areas.get(text.sheet) ?? [])), ...snapshot.boxes];
}

/** Header, rows and totals of a table on its sheet. */
export function tableArea(snapshot: Pick<ReviewSnapshot, "totals">, table: ReviewSnapshot["tables"][number]): Area {
  const { headerRow, firstColumn, headers } = table.source;
  return { top: headerRow, left: firstColumn, bottom: headerRow + table.rowCount + (snapshot.totals.has(table.name) ? 1 : 0), right: firstColumn + headers.length - 1 };
}
