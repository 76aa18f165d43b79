/** Structured references: reading them, finding the cells they mean. */
import { parseStructRef } from "@borgar/fx";
import type { Area, Table } from "../model/types";

export interface StructuredReference {
  /** "" = the table around the formula. */
  readonly table: string;
  readonly columns: readonly string[];
  /** Lower case: "this row", "headers", "data", "totals", "all". */
  readonly sections: readonly string[];
}

/** Column and table names compare without case and regardless of how accents are encoded. */
export function nameKey(name: string): string {
  return name.normalize("NFC").toLowerCase();
}

export function readStructured(text: string): StructuredReference | null {
  try {
    const parsed = parseStructRef(text);
    if (!parsed) return null;
    return { table: parsed.table ?? "", columns: parsed.columns ?? [], sections: (parsed.sections ?? []).map((section) => section.toLowerCase()) };
  } catch {
    return null;
  }
}

/** Signs that ' escapes within brackets (support.microsoft.com, "Using structured references with Excel tables"). */
function escaped(name: string): string {
  return name.replace(/[[\]#'@]/g, "'$&");
}

const SECTION_NAMES: Readonly<Record<string, string>> = { all: "#All", headers: "#Headers", data: "#Data", totals: "#Totals", "this row": "#This Row" };

/** [x] needs a second pair of brackets where the name holds a sign of the formula language. */
function isPlainName(name: string): boolean {
  return /^[A-Za-zÀ-ỹ\p{M}\p{N}_ ]+$/u.test(name);
}

function columnSpan(columns: readonly string[]): string {
  return columns.map((name) => `[${escaped(name)}]`).join(":");
}

/** As people see it: [@x], [@[x y]], T[x], T[[#Headers],[x]]. An empty table name is left out. */
export function printUi(reference: StructuredReference): string {
  const { table, columns, sections } = reference;
  if (sections.length === 1 && sections[0] === "this row") {
    const [only, second] = columns;
    if (only === undefined) return `${table}[@]`;
    if (second === undefined && /^[A-Za-zÀ-ỹ\p{M}\p{N}_]+$/u.test(only)) return `${table}[@${only}]`;
    return `${table}[@${columnSpan(columns)}]`;
  }
  return printBrackets(reference);
}

/** As a file stores it: T[[#This Row],[x]], T[x], T[[#Headers],[x]]. */
export function printFile(reference: StructuredReference): string {
  return printBrackets(reference);
}

function printBrackets({ table, columns, sections }: StructuredReference): string {
  const [only, second] = columns;
  if (sections.length === 0) {
    if (only === undefined) return `${table}[]`;
    return second === undefined && isPlainName(only) ? `${table}[${only}]` : `${table}[${columnSpan(columns)}]`;
  }
  const names = sections.map((section) => SECTION_NAMES[section] ?? `#${section}`);
  if (only === undefined && names.length === 1) return `${table}[${names[0] ?? ""}]`;
  const items = names.map((name) => `[${name}]`);
  if (only !== undefined) items.push(columnSpan(columns));
  return `${table}[${items.join(",")}]`;
}

export interface StructuredTarget extends Area {
  readonly thisRow: boolean;
}

/**
 * The cells that a structured reference means in its table; for "this row" the data rows, of which the formula's own is
 * meant. Null where a column does not exist, or the section is switched off (#REF! in Excel).
 */
export function locateStructured(reference: StructuredReference, table: Table): StructuredTarget | null {
  const positions = reference.columns.map((name) => table.columns.findIndex((column) => nameKey(column.name) === nameKey(name)));
  if (positions.some((position) => position < 0)) return null;
  const first = positions.length > 0 ? Math.min(...positions) : 0;
  const last = positions.length > 0 ? Math.max(...positions) : table.columns.length - 1;
  const rows = locateRows(reference.sections, table);
  if (!rows) return null;
  return { ...rows, left: table.area.left + first, right: table.area.left + last };
}

function locateRows(sections: readonly string[], table: Table): { top: number; bottom: number; thisRow: boolean } | null {
  const { top, bottom } = table.area;
  const dataTop = top + (table.headerRow ? 1 : 0);
  const dataBottom = bottom - (table.totalsRow ? 1 : 0);
  if (sections.includes("all")) return { top, bottom, thisRow: false };
  if (sections.includes("this row")) return { top: dataTop, bottom: dataBottom, thisRow: true };
  const headers = sections.includes("headers");
  const totals = sections.includes("totals");
  const data = sections.includes("data") || (!headers && !totals);
  if (headers && !table.headerRow && !data) return null;
  if (totals && !table.totalsRow && !data) return null;
  return {
    top: headers && table.headerRow ? top : data ? dataTop : bottom,
    bottom: totals && table.totalsRow ? bottom : data ? dataBottom : top,
    thisRow: false,
  };
}
