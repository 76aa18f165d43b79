/** Rewriting all formulas of a book when cells, sheets, tables or names change under them. */
import type { ReferenceChange, Services } from "./services";
import type { Book, Cell, ConditionalRule, ConditionalThreshold, Sheet } from "./types";

/** The editor, as far as rewriting needs it. */
interface Rewritable {
  readonly book: Book;
  readonly services: Services;
  putCell(sheet: Sheet, row: number, column: number, cell: Cell): void;
}

export function rewriteBook(editor: Rewritable, change: ReferenceChange): void {
  const { book, services } = editor;
  for (const sheet of book.sheets) rewriteSheet(editor, sheet, change);
  for (const name of book.names) {
    const at = book.sheets.find((sheet) => sheet.id === name.scope)?.name ?? book.sheets[0]?.name ?? "";
    name.formula = services.shift(name.formula, { sheet: at, row: 0, column: 0 }, change);
  }
  for (const kept of book.kept) {
    const at = book.sheets.find((sheet) => sheet.id === kept.sheet)?.name ?? "";
    kept.formula = services.shift(kept.formula, { sheet: at, row: 0, column: 0 }, change);
  }
}

function rewriteSheet(editor: Rewritable, sheet: Sheet, change: ReferenceChange): void {
  const { services } = editor;
  const cache = new Map<string, string>();
  const rewrite = (formula: string, row: number, column: number, table?: string): string => {
    // References in A1 form do not depend on where the formula stands, except in a copy.
    const key = change.kind === "copy" ? null : `${table ?? ""}\u0000${formula}`;
    const known = key === null ? undefined : cache.get(key);
    if (known !== undefined) return known;
    const result = services.shift(formula, { sheet: sheet.name, row, column, ...(table === undefined ? {} : { table }) }, change);
    if (key !== null) cache.set(key, result);
    return result;
  };
  for (const [row, line] of sheet.cells) {
    for (const [column, cell] of line) {
      if (cell.formula === undefined) continue;
      const table = sheet.tables.length === 0 ? undefined : tableAround(sheet, row, column);
      const formula = rewrite(cell.formula, row, column, table);
      if (formula !== cell.formula) editor.putCell(sheet, row, column, { ...cell, formula });
    }
  }
  for (const table of sheet.tables) {
    table.columns.forEach((column, index) => {
      const at = [table.area.top + 1, table.area.left + index, table.name] as const;
      if (column.calculated !== undefined) column.calculated = rewrite(column.calculated, ...at);
      if (column.totalsFormula !== undefined) column.totalsFormula = rewrite(column.totalsFormula, ...at);
    });
  }
  for (const format of sheet.conditionalFormats) {
    const row = format.areas[0]?.top ?? 0;
    const column = format.areas[0]?.left ?? 0;
    format.rule = rewrittenRule(format.rule, (formula) => rewrite(formula, row, column));
  }
  for (const validation of sheet.dataValidations) {
    const row = validation.areas[0]?.top ?? 0;
    const column = validation.areas[0]?.left ?? 0;
    const isQuoted = (text: string): boolean => text === "" || text.startsWith('"');
    if (!isQuoted(validation.formula1)) validation.formula1 = rewrite(validation.formula1, row, column);
    if (!isQuoted(validation.formula2)) validation.formula2 = rewrite(validation.formula2, row, column);
  }
}

/** The very same rule where nothing changes. */
function rewrittenRule(rule: ConditionalRule, rewrite: (formula: string) => string): ConditionalRule {
  const all = (formulas: readonly string[]): readonly string[] => formulas.map(rewrite);
  const threshold = <T extends ConditionalThreshold>(limit: T): T => (limit.type === "formula" && limit.value !== undefined ? { ...limit, value: rewrite(limit.value) } : limit);
  switch (rule.type) {
    case "expression": return { ...rule, formula: rewrite(rule.formula) };
    case "cellIs":
    case "opaque": return { ...rule, formulas: all(rule.formulas) };
    case "dataBar": return { ...rule, min: threshold(rule.min), max: threshold(rule.max) };
    case "colorScale": return { ...rule, stops: rule.stops.map((stop) => ({ ...stop, threshold: threshold(stop.threshold) })) };
    case "iconSet": return { ...rule, thresholds: rule.thresholds.map(threshold) };
    default: return rule;
  }
}

function tableAround(sheet: Sheet, row: number, column: number): string | undefined {
  return sheet.tables.find(({ area: a }) => row >= a.top && row <= a.bottom && column >= a.left && column <= a.right)?.name;
}
