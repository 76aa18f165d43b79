/** The blocks this add-in wrote, sentence by sentence as they stand in their cells, beside what they would say today. */
import { narrate, type FigureMark, type Sentence } from "../../narrative";
import { cellAddress, type Indicator, type PlanTable } from "../../plan";
import type { CellSpan, WrittenBlock, WrittenSentence } from "../../review";
import { rangeAddress, type MarkedRange, type WorkbookSnapshot } from "../../workbook";
import { matchRows } from "../compose";
import type { BlockRecord } from "../remembered";

/** Today's sentences of a block, by their id; kept with the table they were made from. */
const narrated = new WeakMap<PlanTable, Map<string, ReadonlyMap<string, Sentence>>>();

export function writtenBlocks(snapshot: Pick<WorkbookSnapshot, "marked" | "tables">, records: readonly BlockRecord[], tables: readonly PlanTable[], file: string): WrittenBlock[] {
  const places = placesOf(snapshot, tables, file);
  return records.flatMap((record) => {
    const range = snapshot.marked.get(record.definedName);
    if (!range) return [];
    const today = sentencesToday(record, tables);
    return [{
      id: record.id,
      title: record.title,
      sheet: range.sheet,
      address: rangeAddress(range.row, range.column, Math.max(range.lines.length, 1), range.columns),
      sentences: sentencesOf(record, range, today, places),
    }];
  });
}

function sentencesToday(record: BlockRecord, tables: readonly PlanTable[]): ReadonlyMap<string, Sentence> {
  const table = tables.find((t) => t.name === record.options.scope.table);
  if (!table) return new Map();
  const known = narrated.get(table) ?? new Map<string, ReadonlyMap<string, Sentence>>();
  narrated.set(table, known);
  const key = JSON.stringify(record.options);
  let found = known.get(key);
  if (!found) {
    found = new Map(narrate(tables, record.options).paragraphs.flatMap((p) => p.sentences.map((s) => [s.id, s] as const)));
    known.set(key, found);
  }
  return found;
}

function sentencesOf(record: BlockRecord, range: MarkedRange, today: ReadonlyMap<string, Sentence>, places: Places): WrittenSentence[] {
  return matchRows(record, range.lines).flatMap(({ line, text, state }, i): WrittenSentence[] => {
    const address = cellAddress(range.row + i, range.column);
    if (state === null) return text.trim() === "" ? [] : [{ address, start: 0, end: text.length, text, own: true, expected: null }];
    if (line?.kind !== "paragraph") return [];
    const own = new Set(line.sentences.filter((s) => s.own).map((s) => s.id));
    const find = finder(text);
    return state.pieces.flatMap((piece): WrittenSentence[] => {
      const at = find(piece.text);
      if (!at) return [];
      const isOwn = piece.state !== "same" || piece.id === null || own.has(piece.id);
      // A figure typed into one of our sentences is compared with its cell as long as the words are still ours.
      const sentence = piece.id === null ? undefined : today.get(piece.id);
      return [{ address, ...at, text: text.slice(at.start, at.end), own: isOwn, expected: sentence ? { text: sentence.text, figures: sentence.figures.map((f) => ({ start: f.start, end: f.end, sources: places(f) })) } : null }];
    });
  });
}

/** Finds tidied pieces, one behind the other, in a cell's text as it is (line breaks, decomposed letters and all). */
function finder(cell: string): (piece: string) => { start: number; end: number } | null {
  let tidy = "";
  const starts: number[] = [];
  const ends: number[] = [];
  for (const [cluster] of cell.matchAll(/[\s\u00a0]+|\P{M}\p{M}*|\p{M}+/gu)) {
    const at = ends.at(-1) ?? 0;
    const plain = /^[\s\u00a0]/.test(cluster) ? " " : cluster.normalize("NFC");
    for (let i = 0; i < plain.length; i += 1) {
      starts.push(at);
      ends.push(at + cluster.length);
    }
    tidy += plain;
  }
  let from = 0;
  return (piece) => {
    const at = piece === "" ? -1 : tidy.indexOf(piece, from);
    const start = starts[at];
    const end = ends[at + piece.length - 1];
    if (at < 0 || start === undefined || end === undefined) return null;
    from = at + piece.length;
    return { start, end };
  };
}

type Places = (figure: FigureMark) => CellSpan[];

/** Cells a figure of a sentence comes from: its own, and for a computed one those it is computed of. */
function placesOf(snapshot: Pick<WorkbookSnapshot, "tables">, tables: readonly PlanTable[], file: string): Places {
  let known: Map<Indicator["id"], { table: PlanTable; indicator: Indicator }> | null = null;
  const cell = (table: PlanTable, row: number, column: number): CellSpan => ({ file, sheet: table.sheet, address: cellAddress(table.source.headerRow + 1 + row, table.source.firstColumn + column) });
  const under = (table: PlanTable, indicator: Indicator, header: string): CellSpan[] => {
    const own = table.columns.find((c) => c.header === header);
    if (own) return [cell(table, indicator.row, own.index)];
    const joined = table.targetColumns.find((c) => c.header === header);
    const other = snapshot.tables.find((t) => t.name === table.targetTable);
    if (!joined || !other || indicator.targetRow === null) return [];
    return [{ file, sheet: other.sheet.name, address: cellAddress(other.source.headerRow + 1 + indicator.targetRow, other.source.firstColumn + joined.index) }];
  };
  return ({ indicator: id, role, header }) => {
    if (id === null) return [];
    known ??= new Map(tables.flatMap((table) => table.indicators.map((indicator) => [indicator.id, { table, indicator }] as const)));
    const found = known.get(id);
    if (!found) return [];
    const { table, indicator } = found;
    const spans = under(table, indicator, header);
    const computed = role === "percentOfTarget" || role === "gap" || role === "growth";
    const judged = computed ? table.columns.find((c) => c.role === indicator.judged && !c.ours)?.header : undefined;
    return judged === undefined || judged === header ? spans : [...under(table, indicator, judged), ...spans];
  };
}
