/** How much a workbook file may ask for before it is refused: files come from anywhere, headers lie. */
import { WorkbookFileError } from "./errors";

export interface WorkbookFileLimits {
  /** Bytes of the file itself. */
  readonly fileBytes: number;
  /** Entries in the zip directory. */
  readonly entries: number;
  /** Bytes of one part, inflated. */
  readonly partBytes: number;
  /** Bytes of all parts, inflated. */
  readonly totalBytes: number;
  /** Inflated to compressed size of a part over 16 MB; text of a real workbook stays far below. */
  readonly ratio: number;
  readonly xmlDepth: number;
  /** XML elements kept as a tree, over the whole book. */
  readonly elements: number;
  readonly cells: number;
  readonly sheets: number;
  readonly tablesOnSheet: number;
  /** Column descriptions after `min`…`max` is spread out, over the whole book. */
  readonly columnInfos: number;
  /** Areas of merges, rules and validations, over the whole book. */
  readonly areas: number;
  /** Characters of shared formulas after they are spread out. */
  readonly formulaChars: number;
}

export const DEFAULT_LIMITS: WorkbookFileLimits = {
  fileBytes: 200e6,
  entries: 20_000,
  partBytes: 150e6,
  totalBytes: 300e6,
  ratio: 400,
  xmlDepth: 200,
  elements: 2e6,
  cells: 3e6,
  sheets: 2_000,
  tablesOnSheet: 1_000,
  columnInfos: 4e6,
  areas: 1e6,
  formulaChars: 200e6,
};

type Counted = "elements" | "cells" | "columnInfos" | "areas" | "formulaChars";

/** What one opening has used up so far. */
export class Budget {
  private readonly used: Record<Counted, number> = { elements: 0, cells: 0, columnInfos: 0, areas: 0, formulaChars: 0 };

  constructor(readonly limits: WorkbookFileLimits) {}

  /** Throws "too-large" once more than the limit has been spent. */
  spend(what: Counted, amount = 1): void {
    this.used[what] += amount;
    if (this.used[what] > this.limits[what]) throw new WorkbookFileError("too-large", `more than ${this.limits[what]} ${what}`);
  }
}
