/** All tables of a report, read once for everyone who asks. */
import type { TableView } from "../book/view";
import type { ReadReport } from "../claims/read";
import { oncePer } from "../once";
import { CellFigures, viewOf } from "./source";
import { kindOf, partsOf, sameRows, type Block } from "./blocks";
import { tablesIn, type ReportTable } from "./table";

export interface NamedTable {
  readonly table: ReportTable;
  /** "Bảng 1". */
  readonly name: string;
  readonly view: TableView;
  /** Number of the table in the text that it is a part of. */
  readonly source: number;
  /** Blocks of the same columns that tell of its amounts: growth, shares. */
  readonly told: readonly ToldBlock[];
}

export interface ToldBlock extends Block {
  /** For the figures of its cells. */
  readonly name: string;
  readonly table: ReportTable;
}

export interface ReportTables {
  readonly tables: readonly NamedTable[];
  readonly cells: CellFigures;
}

/** How far back the table may stand that another one tells of. */
const MOST_BACK = 4;

/** A table of its own that tells of the rows and columns of one before; null for any other. */
function toldOf(table: ReportTable, before: readonly { readonly amounts: ReportTable }[]): { readonly block: Block; readonly of: number } | null {
  const title = table.above.map((line) => line.toLowerCase()).findLast((line) => ["growth", "share"].includes(kindOf(line)));
  if (title === undefined) return null;
  const of = before.findLastIndex(({ amounts }, i) => i >= before.length - MOST_BACK && amounts.headers.join("|") === table.headers.join("|") && sameRows(table.rows, amounts.rows));
  return of < 0 ? null : { block: { kind: kindOf(title), title, rows: table.rows }, of };
}

/** The tables of a report with the figures of their cells. */
export const tablesOf = oncePer((report: ReadReport): ReportTables => {
  const parted: { readonly amounts: ReportTable; readonly told: Block[]; readonly source: number }[] = [];
  for (const [source, table] of tablesIn(report.paragraphs.map((read) => read.paragraph)).entries()) {
    const told = toldOf(table, parted);
    if (told !== null) parted[told.of]?.told.push(told.block);
    else parted.push(...partsOf(table).map((part) => ({ amounts: part.amounts, told: [...part.told], source })));
  }
  const tables = parted.map(({ amounts, told, source }, i): NamedTable => {
    const name = `Bảng ${i + 1}`;
    const blocks = told.map((block, j): ToldBlock => ({ ...block, name: `${name}.${j + 1}`, table: { ...amounts, rows: block.rows } }));
    return { table: amounts, name, view: viewOf(amounts, name, amounts.rows[0]?.paragraph.file ?? ""), told: blocks, source };
  });
  return { tables, cells: new CellFigures() };
});
