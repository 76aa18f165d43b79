/** What compiling a formula gives: something to run for any cell of the same sheet and table, and what it reads. */
import type { AstExpression } from "@borgar/fx";
import type { CellValue, Table } from "../model/types";
import type { Grid, SheetArea } from "./grid";
import type { Operand } from "./values";
import type { Locale } from "./types";

/** What functions may ask of the book around them. */
export interface World {
  readonly locale: Locale;
  readonly date1904: boolean;
  /** Milliseconds of the local wall clock, as if UTC. */
  now(): number;
  random(): number;
  /** The value of a cell, computed first if it is stale. */
  read(grid: Grid, row: number, column: number): CellValue;
  /** Computes what is stale in the rectangle. */
  settle(area: SheetArea): void;
  gridByName(name: string): Grid | null;
  /** Compiles a reference written as text (INDIRECT) and runs it. */
  indirect(text: string, frame: Frame): Operand;
  /** The table around a cell. */
  tableAt(grid: Grid, row: number, column: number): Table | null;
  /** The formula at a cell, without "=". */
  formulaAt(grid: Grid, row: number, column: number): string | null;
}

/** One run of a formula. */
export interface Frame {
  readonly world: World;
  readonly grid: Grid;
  readonly row: number;
  readonly column: number;
  /** Values of LET and LAMBDA names, by slot. */
  readonly locals: Operand[];
}

export type Run = (frame: Frame) => Operand;

/** A rectangle that the formula reads; with `thisRow` only the formula's own row of it. */
export interface Precedent extends SheetArea {
  readonly thisRow: boolean;
}

export interface Code {
  readonly run: Run;
  readonly precedents: readonly Precedent[];
  /** Must run at each recalculation: NOW, OFFSET, INDIRECT, SUBTOTAL … */
  readonly volatile: boolean;
  /**
   * What it needs is not here: "function" = one we do not have, "workbook" = another file. Such a cell keeps the value that
   * its file brought along, as long as nothing asks for a new one.
   */
  readonly lacking: "function" | "workbook" | null;
}

/**
 * What a place in a formula wants of an expression: one value (a range gives the cell in the formula's own row or
 * column), every value (a range gives a matrix), or whatever it is, references included.
 */
export type Mode = "scalar" | "array" | "operand";

/** Compiles a sub-expression; null is an argument left empty. */
export type Compile = (node: AstExpression | null, mode: Mode) => Run;

/** A function that decides itself which of its arguments to compute. */
export type Special = (compile: Compile, args: readonly (AstExpression | null)[], mode: Mode) => Run;
