/** "Dùng tệp mẫu": a sheet with an empty plan table, ready to be filled in, added to the open workbook. */
import { columnPoints } from "./measures";
import type { Conversation } from "./run";

export interface TemplateColumn {
  readonly header: string;
  /** Characters. */
  readonly width: number;
  readonly numberFormat: string;
  /** Allowed words, if the column takes only some. */
  readonly words?: readonly string[];
}

export interface Template {
  readonly sheet: string;
  readonly table: string;
  readonly title: string;
  readonly subtitle: string;
  readonly columns: readonly TemplateColumn[];
  readonly rows: readonly (readonly (string | number)[])[];
}

const HEADER_ROW = 3;
/** Characters that the filter button covers, left free on both sides because headers are centred. */
const BUTTON = 6;

/** Adds the sheet under a free name and selects its first input cell; two round trips. */
export async function addTemplate(conversation: Conversation, template: Template): Promise<void> {
  const { workbook } = conversation.context;
  workbook.worksheets.load("items/name");
  workbook.tables.load("items/name");
  await conversation.trip();
  const sheet = workbook.worksheets.add(free(template.sheet, workbook.worksheets.items.map((s) => s.name), " "));
  const width = template.columns.length;
  sheet.getRange("A1").values = [[template.title]];
  sheet.getRange("A2").values = [[template.subtitle]];
  sheet.getRange("A1").format.font.bold = true;
  sheet.getRange("A1").format.font.size = 14;
  sheet.getRange("A2").format.font.italic = true;
  const area = sheet.getRangeByIndexes(HEADER_ROW, 0, template.rows.length + 1, width);
  area.values = [template.columns.map((c) => c.header), ...template.rows.map((row) => template.columns.map((_, i) => row[i] ?? ""))];
  const table = workbook.tables.add(area, true);
  table.name = free(template.table, workbook.tables.items.map((t) => t.name), "_");
  table.style = "TableStyleMedium2";
  template.columns.forEach((column, i) => {
    const body = sheet.getRangeByIndexes(HEADER_ROW + 1, i, template.rows.length, 1);
    body.format.columnWidth = columnPoints(Math.max(column.width, longestWord(column.header) + BUTTON));
    body.numberFormat = template.rows.map(() => [column.numberFormat]);
    if (column.words) body.dataValidation.rule = { list: { inCellDropDown: true, source: column.words.join(",") } };
  });
  const header = sheet.getRangeByIndexes(HEADER_ROW, 0, 1, width);
  header.format.wrapText = true;
  header.format.horizontalAlignment = "Center";
  header.format.verticalAlignment = "Center";
  sheet.freezePanes.freezeRows(HEADER_ROW + 1);
  sheet.pageLayout.orientation = "Landscape";
  sheet.pageLayout.paperSize = "A4";
  sheet.activate();
  sheet.getRangeByIndexes(HEADER_ROW + 1, 1, 1, 1).select();
  await conversation.trip("write");
}

const longestWord = (text: string): number => Math.max(...text.split(/\s+/).map((word) => word.length));

function free(name: string, taken: readonly string[], joint: string): string {
  const lower = new Set(taken.map((t) => t.toLowerCase()));
  for (let n = 1; ; n += 1) {
    const candidate = n === 1 ? name : `${name}${joint}${n}`;
    if (!lower.has(candidate.toLowerCase())) return candidate;
  }
}
