/** The choices of the Nhận xét tab as values of form fields, and back. */
import type { Scope } from "../../narrative";
import type { BlockState, InsertTarget, Place } from "../../jobs";
import type { PlanTable } from "../../plan";

export interface ScopeChoice {
  readonly value: string;
  readonly scope: Scope;
}

export interface TableScopes {
  readonly table: string;
  readonly whole: ScopeChoice;
  readonly sections: readonly (ScopeChoice & { readonly section: string })[];
}

/** One group of choices per table: all of it, then each section that has indicators. */
export function scopesOf(tables: readonly PlanTable[]): readonly TableScopes[] {
  return tables.map(({ name, indicators }) => {
    const sections = [...new Set(indicators.map(({ section }) => section))].filter((section) => section !== "");
    return {
      table: name,
      whole: { value: scopeValue({ kind: "table", table: name }), scope: { kind: "table", table: name } },
      sections: sections.map((section) => {
        const scope: Scope = { kind: "section", table: name, section };
        return { value: scopeValue(scope), scope, section };
      }),
    };
  });
}

export const ROWS = "rows";

export function scopeValue(scope: Scope): string {
  if (scope.kind === "rows") return ROWS;
  return JSON.stringify(scope.kind === "table" ? [scope.table] : [scope.table, scope.section]);
}

export function sameScope(a: Scope, b: Scope): boolean {
  if (a.kind === "rows" && b.kind === "rows") return a.table === b.table && a.rows.length === b.rows.length && a.rows.every((row, i) => row === b.rows[i]);
  return a.kind === b.kind && scopeValue(a) === scopeValue(b);
}

/** "word" does not touch the workbook; the others are places in it. */
export type Where = InsertTarget | { readonly kind: "word" };

export function whereValue(where: Where): string {
  return where.kind === "block" ? `block:${where.id}` : where.kind;
}

export function whereOf(value: string): Where {
  if (value.startsWith("block:")) return { kind: "block", id: value.slice("block:".length) };
  return value === "selection" ? { kind: "selection" } : value === "word" ? { kind: "word" } : { kind: "sheet" };
}

/** A text of this scope that stands in the workbook already is brought up to date, not written a second time. */
export function blockFor(blocks: readonly BlockState[], scope: Scope): BlockState | null {
  return blocks.find(({ options }) => sameScope(options.scope, scope)) ?? null;
}

/** "Nhận xét!A3": where a range begins is enough to know it by. */
export function placeText({ sheet, address }: Place): string {
  return `${sheet}!${address.split(":")[0] ?? address}`;
}
