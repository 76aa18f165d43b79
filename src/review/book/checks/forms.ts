/** The form of figures: numbers kept as text, decimal signs that differ, old encodings, missing units, repeated rows. */
import { convertLegacy, detectLegacyEncoding, foldHeader } from "../../../figures";
import type { ColumnMatch, Indicator, Role } from "../../../plan";
import { operandOf } from "../cell";
import type { BookDraft } from "../draft";
import type { CellSpan, Fault } from "../types";
import type { TableView } from "../view";
import { SAY } from "../words";
import { unitOperands } from "./unit-cells";

const NUMERIC: ReadonlySet<Role> = new Set<Role>(["prior", "target", "actual", "month", "estimate", "nextTarget", "percentOfTarget", "growth", "gap"]);
/** From here on a column of texts is one finding, not one a cell. */
const MANY = 4;
const PLAIN_NUMBER = /^[-−+]?\s*\d+(?:[.,\s]\d+)*\s*%?$/u;

export function formDraft(fault: Fault, message: string, formula: string, places: readonly CellSpan[], more: Partial<BookDraft> = {}): BookDraft {
  return { kind: "wording", fault, verdict: "review", form: true, message, formula, operands: [], places, ...more };
}

function numericColumns(view: TableView): ColumnMatch[] {
  return view.table.columns.filter((m) => !m.ours && ((m.role !== null && NUMERIC.has(m.role)) || (m.role === null && (view.amounts.includes(m) || holdsNumbers(view, m)))));
}

/** A column of no known meaning in which numbers are the rule. */
function holdsNumbers(view: TableView, { index }: ColumnMatch): boolean {
  const filled = view.table.indicators.filter(({ row }) => view.cell(row, index)?.value !== "");
  const numbers = filled.filter(({ row }) => typeof view.cell(row, index)?.value === "number").length;
  return numbers >= 3 && numbers * 5 >= filled.length * 4;
}

/** Figures typed as text that nothing but their cell's type tells from numbers. */
function textNumbers(view: TableView, column: ColumnMatch): BookDraft[] {
  const rows = view.table.indicators.filter(({ row }) => {
    const value = view.cell(row, column.index)?.value;
    return typeof value === "string" && PLAIN_NUMBER.test(value.trim()) && view.cell(row, column.index)?.formula === null;
  });
  const numbers = view.table.indicators.filter(({ row }) => typeof view.cell(row, column.index)?.value === "number").length;
  const [first] = rows;
  // A column that holds texts throughout (ranges, bounds) is kept as text on purpose.
  if (first === undefined || (numbers === 0 && rows.length < 2)) return [];
  if (rows.length >= MANY) {
    const places = rows.map(({ row }) => view.span(row, column.index));
    return [formDraft("text-number", SAY.textNumbers(view.header(column.index), rows.length), places.slice(0, 4).map((p) => p.address).join(", "), places)];
  }
  return rows.map((indicator) => {
    const place = view.span(indicator.row, column.index);
    const figure = view.figure(indicator.row, column.index);
    const operand = figure === null ? null : operandOf(figure);
    const text = view.textAt(indicator.row, column.index);
    // Whether "12,5%" is to become 12,5 or 0,125 depends on what the column's formulas expect.
    const edit = operand === null || text.includes("%") ? {} : { edit: { span: place, from: text, to: operand.text, reason: "đổi chữ thành số" } };
    return formDraft("text-number", SAY.textNumber(indicator.name, place.address), `"${text}"`, [place], operand === null ? {} : { operands: [operand], ...edit });
  });
}

type Sign = "comma" | "dot";

/** The decimal sign a text shows beyond doubt. */
function signOf(text: string): Sign | null {
  const run = /\d[\d.,]*\d/.exec(text)?.[0] ?? "";
  const dot = run.lastIndexOf(".");
  const comma = run.lastIndexOf(",");
  if (dot >= 0 && comma >= 0) return comma > dot ? "comma" : "dot";
  const at = Math.max(dot, comma);
  if (at < 0 || run.indexOf(run.charAt(at)) !== at) return null;
  const after = run.length - at - 1;
  return after === 3 ? null : comma >= 0 ? "comma" : "dot";
}

function mixedSigns(view: TableView, columns: readonly ColumnMatch[]): BookDraft[] {
  const found = columns.flatMap((column) =>
    view.table.indicators.flatMap(({ row }) => {
      const value = view.cell(row, column.index)?.value;
      const sign = typeof value === "string" && value.length < 60 ? signOf(value) : null;
      return sign === null ? [] : [{ sign, column, row }];
    }),
  );
  const commas = found.filter((f) => f.sign === "comma");
  const dots = found.filter((f) => f.sign === "dot");
  if (commas.length === 0 || dots.length === 0) return [];
  const odd = dots.length <= commas.length ? dots : commas;
  return [...new Set(odd.map((f) => f.column))].map((column) => {
    const places = odd.filter((f) => f.column === column).map((f) => view.span(f.row, column.index));
    const operands = odd.filter((f) => f.column === column).flatMap((f) => view.figure(f.row, column.index) ?? []).flatMap((figure) => operandOf(figure) ?? []);
    return formDraft("mixed-decimal-sign", SAY.mixedSigns(view.header(column.index), places.map((p) => p.address)), odd.filter((f) => f.column === column).slice(0, 4).map((f) => view.textAt(f.row, column.index)).join("; "), places, { operands });
  });
}

const MOST_CELLS = 200;

function legacy(view: TableView): BookDraft[] {
  const columns = view.table.columns.filter((m) => m.role === "indicator" || m.role === "unit" || m.role === "note");
  const found: { place: CellSpan; text: string; encoding: NonNullable<ReturnType<typeof detectLegacyEncoding>> }[] = [];
  const look = (place: CellSpan, text: string): void => {
    const encoding = text.length < 3 || found.length >= MOST_CELLS ? null : detectLegacyEncoding(text);
    if (encoding !== null) found.push({ place, text, encoding });
  };
  view.source.headers.forEach((header, column) => look(view.headerSpan(column), header));
  for (const { index } of columns) {
    for (let row = 0; row < view.rowCount; row++) {
      const value = view.cell(row, index)?.value;
      if (typeof value === "string") look(view.span(row, index), value);
    }
  }
  const [first] = found;
  if (first === undefined) return [];
  const places = found.map((f) => f.place);
  const edit = found.length === 1 ? { edit: { span: first.place, from: first.text, to: convertLegacy(first.text, first.encoding), reason: "chuyển sang Unicode" } } : {};
  return [formDraft("legacy-encoding", SAY.legacy(places.map((p) => p.address), first.encoding), first.text.slice(0, 60), places, edit)];
}

function missingUnits(view: TableView): BookDraft[] {
  const missing = view.table.problems.filter((p) => p.code === "unit-missing" && p.row !== null);
  const column = view.columns("unit")[0];
  const { indicators } = view.table;
  if (missing.length === 0) return [];
  if (column === undefined || missing.length * 2 > indicators.length) {
    const name = view.columns("indicator")[0];
    return [formDraft("unit-missing", SAY.unitsMissing(view.table.name), view.table.name, [view.headerSpan(column?.index ?? name?.index ?? 0)])];
  }
  return missing.flatMap(({ row }) => {
    const indicator = row === null ? undefined : view.indicatorAt.get(row);
    if (indicator === undefined) return [];
    const place = view.span(indicator.row, column.index);
    return [formDraft("unit-missing", SAY.unitMissing(indicator.name, place.address), indicator.name, [place])];
  });
}

/** Rows whose cells no single unit or percent format can serve, as the reading of the table says. */
function blockedRows(view: TableView): BookDraft[] {
  return view.table.problems.flatMap((problem): BookDraft[] => {
    const indicator = problem.row === null ? undefined : view.indicatorAt.get(problem.row);
    if ((problem.code !== "unit-mismatch" && problem.code !== "scale-mismatch") || indicator === undefined) return [];
    const columns = view.amounts.filter((m) => typeof view.cell(indicator.row, m.index)?.value === "number");
    const places = columns.map((m) => view.span(indicator.row, m.index));
    const formula = columns.slice(0, 4).map((m) => view.textAt(indicator.row, m.index)).join("; ");
    return places.length === 0 ? [] : [formDraft("unit-mismatch", SAY.unitBlocked(indicator.name), formula, places, { form: false, operands: unitOperands(view, indicator.row) })];
  });
}

function grouped(indicators: readonly Indicator[], key: (indicator: Indicator) => string): Indicator[][] {
  const groups = new Map<string, Indicator[]>();
  for (const indicator of indicators) {
    const k = key(indicator);
    if (k === "") continue;
    const group = groups.get(k);
    if (group === undefined) groups.set(k, [indicator]);
    else group.push(indicator);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

function duplicates(view: TableView): BookDraft[] {
  const { indicators } = view.table;
  const codeColumn = view.columns("code")[0];
  const nameColumn = view.columns("indicator")[0];
  const out: BookDraft[] = [];
  if (codeColumn !== undefined) {
    // A code repeated down the column (of a programme, a unit) names groups, not rows.
    const groups = grouped(indicators, (i) => (i.code === "" ? "" : foldHeader(i.code)));
    const repeated = groups.reduce((n, g) => n + g.length, 0);
    if (repeated * 3 <= indicators.length || groups.length === 1) {
      for (const group of groups) {
        const places = group.map(({ row }) => view.span(row, codeColumn.index));
        out.push(formDraft("duplicate", SAY.duplicateCode(group[0]?.code ?? "", places.map((p) => p.address)), group[0]?.code ?? "", places, { form: false }));
      }
    }
  }
  if (nameColumn === undefined) return out;
  const names = grouped(indicators, (i) => [foldHeader(i.name), i.section, i.parent ?? "", i.unit?.id ?? i.unitText, codeColumn === undefined ? "" : foldHeader(i.code)].join("|"));
  // Lists of works or units repeat names as a matter of course.
  if (names.reduce((n, g) => n + g.length, 0) * 5 > indicators.length && names.length > 1) return out;
  for (const group of names) {
    const places = group.map(({ row }) => view.span(row, nameColumn.index));
    out.push(formDraft("duplicate", SAY.duplicateName(group[0]?.name ?? "", places.map((p) => p.address)), group[0]?.name ?? "", places, { form: false }));
  }
  return out;
}

/** Everything about form in one table. */
export function* formDrafts(view: TableView): Generator<void, BookDraft[]> {
  const columns = numericColumns(view);
  const drafts: BookDraft[] = [];
  for (const column of columns) {
    drafts.push(...textNumbers(view, column));
    yield;
  }
  drafts.push(...mixedSigns(view, columns));
  yield;
  drafts.push(...legacy(view));
  yield;
  drafts.push(...missingUnits(view), ...blockedRows(view), ...duplicates(view));
  return drafts;
}
