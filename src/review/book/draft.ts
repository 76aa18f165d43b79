/** Relations of a workbook before they are numbered: the operands with their places, the test that must hold, the verdict. */
import type { AnyInterval, Decimal } from "../../figures";
import type { RelationKind, RelationVerdict } from "../types";
import type { BookSpan, Fault } from "./types";

/** One figure that takes part: where it stands and what it stands for, in the relation's own unit. */
export interface Operand {
  /** One place, one key: "KeHoach!F12", "KeHoach!F12:8-14", "bao-cao.txt:12:40". */
  readonly key: string;
  readonly span: BookSpan;
  /** The figure as it shows, digits only ("1.234,5"), as a proposal would quote it. */
  readonly text: string;
  readonly interval: AnyInterval;
  /** Middle of the interval, where it is at hand. */
  readonly middle?: Decimal;
  /** Typed by a person, so that a proposal may change it; formulas and figures of a source table are not. */
  readonly editable: boolean;
  /** What other digits in this place would stand for, in the same unit; null where they cannot be read. */
  readonly read: (text: string) => AnyInterval | null;
}

/** Looks up what an operand stands for, perhaps with other digits put in its place. */
export type OperandValues = (operand: Operand) => AnyInterval;

export const asItStands: OperandValues = (operand) => operand.interval;

export interface BookDraft {
  readonly kind: RelationKind;
  readonly fault: Fault;
  readonly verdict: RelationVerdict;
  /** One Vietnamese sentence, under 40 words. */
  readonly message: string;
  /** The equation in the workbook's own numbers. */
  readonly formula: string;
  readonly operands: readonly Operand[];
  /** Whether the relation would hold with other values; absent for findings of form. */
  readonly holds?: (values: OperandValues) => boolean;
  /** Places without a figure that belong to it (a word, a whole block), shown with the operands'. */
  readonly places?: readonly BookSpan[];
  /** A matter of form only. */
  readonly form?: boolean;
  /** False where the figures may be right and only their reading is in doubt: no edit is looked for. */
  readonly mended?: false;
  /** The one edit that mends it, where it is known without a search (a word, a unit, a formula put back). */
  readonly edit?: { readonly span: BookSpan; readonly from: string; readonly to: string; readonly reason: string };
}
