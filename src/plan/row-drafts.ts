/** The shapes of a table's figures: as its rows are read, and as formulas and judgements use them. */
import type { Decimal, Unit } from "../figures";
import type { Conversion } from "./conversions";
import type { Dictionary } from "./dictionary";
import type { Figure, Seen } from "./figure-cells";
import type { FindTarget, Join } from "./join";
import type { Layout } from "./layout";
import type { RowUnit } from "./row-units";
import type { ColumnMatch, SourceTable, TableProblem } from "./types";

/** How a text of a column is keyed: by the row's own unit cell, or by a fixed label. */
export type KeyPrefix = { readonly kind: "unit-cell" } | { readonly kind: "fixed"; readonly label: string };

/** Why no formula can be right for a row, or for its comparison with the prior figure. */
export interface Block {
  readonly reason: string;
  readonly code: Extract<TableProblem["code"], "scale-mismatch" | "unit-mismatch" | "unreadable-cell" | "unjoined-row">;
}

export interface RowFigures {
  readonly row: number;
  readonly targetRow: number | null;
  /** Why the row has no target row, "" where it has one or needs none. */
  readonly joinReason: string;
  /** Stored number × scale = figure in percent, for the whole row. */
  readonly scale: 1 | 100;
  readonly unit: Unit | null;
  /** Nothing of the row can be compared; null where all is well. */
  readonly blocked: Block | null;
  /** Only the prior figure cannot be compared. */
  readonly priorBlocked: Block | null;
  /** By slot. */
  readonly seen: readonly Seen[];
}

/** A row while its table is read. */
export interface RowDraft {
  readonly row: number;
  readonly targetRow: number | null;
  readonly joinReason: string;
  /** By slot. */
  readonly conversions: readonly Conversion[];
  scale: 1 | 100;
  readonly unit: Unit | null;
  blocked: Block | null;
  priorBlocked: Block | null;
  seen: readonly Figure[];
}

export interface TableFigures {
  /** One for each row asked for, in the same order. */
  readonly rows: readonly RowFigures[];
  /** By slot: constant by which formulas multiply a column's cells. */
  readonly factors: readonly Decimal[];
  readonly prefixes: readonly KeyPrefix[];
  /** Put before every key of this table. */
  readonly tablePrefix: string;
  /** Slots of columns with texts that the dictionary holds; and of those among them with ranges. */
  readonly textColumns: ReadonlySet<number>;
  readonly rangeColumns: ReadonlySet<number>;
  readonly dictionary: Dictionary;
}

export interface FiguresInput {
  readonly source: SourceTable;
  readonly layout: Layout;
  readonly unitColumn: ColumnMatch | null;
  readonly units: readonly RowUnit[];
  readonly rows: readonly number[];
  readonly join: Join | null;
  readonly findTarget: FindTarget | null;
  readonly targetUnits: readonly RowUnit[];
}
