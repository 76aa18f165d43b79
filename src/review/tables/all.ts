/** All tables of a report, read once for everyone who asks. */
import type { TableView } from "../book/view";
import type { ReadReport } from "../claims/read";
import { oncePer } from "../once";
import { CellFigures, viewOf } from "./source";
import { tablesIn, type ReportTable } from "./table";

export interface NamedTable {
  readonly table: ReportTable;
  /** "Bảng 1". */
  readonly name: string;
  readonly view: TableView;
}

export interface ReportTables {
  readonly tables: readonly NamedTable[];
  readonly cells: CellFigures;
}

/** The tables of a report with the figures of their cells. */
export const tablesOf = oncePer((report: ReadReport): ReportTables => {
  const tables = tablesIn(report.paragraphs.map((read) => read.paragraph)).map((table, i): NamedTable => {
    const name = `Bảng ${i + 1}`;
    return { table, name, view: viewOf(table, name, table.rows[0]?.paragraph.file ?? "") };
  });
  return { tables, cells: new CellFigures() };
});
