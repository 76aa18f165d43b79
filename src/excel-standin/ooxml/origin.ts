/** What opening a file leaves for saving it: the package as it came, and what each part of the model looked like then. */
import type { Book } from "../model/types";
import type { ColorTable } from "./colors";
import type { FormulaForms } from "./formulaForms";
import type { Dialect } from "./namespaces";
import type { CellText } from "./sharedStrings";
import type { StyleTables } from "./stylesRead";
import type { XmlRoot } from "./xml";
import type { ZipEntry } from "./zipRead";

/** Parts of a worksheet that are rewritten one by one. */
export type SheetSection = "properties" | "views" | "format" | "columns" | "protection" | "merges" | "rules" | "validations" | "printOptions" | "margins" | "setup" | "headerFooter" | "notes" | "threads" | "drawings" | "kept";

export interface RowSpan {
  readonly start: number;
  readonly end: number;
  digest: number;
  /** False where the row's text depends on another row: shared formulas. */
  readonly whole: boolean;
}

export interface TableOrigin {
  readonly part: string;
  readonly digest: number;
}

export interface SheetOrigin {
  readonly part: string;
  /** The part's tree, its cells left out; positions count in the part's text. */
  readonly root: XmlRoot;
  readonly relationshipId: string;
  readonly sheetId: string;
  readonly name: string;
  readonly digests: Record<SheetSection, number>;
  readonly rows: Map<number, RowSpan>;
  /** False when rows or cells came twice, out of order or without their numbers: then no row can be kept by its text. */
  readonly rowsInOrder: boolean;
  /** Rule → its elements in the file, for every rule alike one entry. */
  readonly rules: Map<string, RuleXml[]>;
  /** The same by the id of the conditional format. */
  readonly rulesById: ReadonlyMap<string, RuleSource>;
  readonly validations: Map<string, ValidationXml[]>;
  readonly tables: Map<number, TableOrigin>;
  readonly comments: string | null;
  /** Boxes of notes. */
  readonly vml: string | null;
  readonly drawing: string | null;
  /** The part with the threaded comments. */
  readonly threads: string | null;
  /** Thread's id → digest of what it said. */
  readonly threadWords: ReadonlyMap<string, number>;
}

/** `main` stands in the sheet proper, `extended` in its x14 list; canonical prefixes. */
export interface RuleXml {
  readonly main?: string;
  readonly extended?: string;
}

/** A rule as the file had it: its elements, its words without formulas, its cells. */
export interface RuleSource {
  readonly xml: RuleXml;
  readonly words: string;
  readonly ref: string;
}

export interface ValidationXml {
  readonly xml: string;
  readonly extended: boolean;
}

/** A name of the file that the model does not hold, or holds elsewhere; `scope` is the model's sheet id. */
export interface NameOrigin {
  readonly attributes: Record<string, string>;
  readonly text: string;
  /** Sheet id, "opaque:n" for a chart sheet, null for the book. */
  readonly scope: string | null;
}

export interface Origin {
  readonly kind: "xlsx";
  readonly entries: readonly ZipEntry[];
  readonly dialect: Dialect;
  readonly workbookPart: string;
  readonly stylesPart: string | null;
  readonly personsPart: string | null;
  readonly strings: { readonly part: string; readonly root: XmlRoot; readonly texts: readonly CellText[] } | null;
  readonly colors: ColorTable;
  readonly sheets: Map<string, SheetOrigin>;
  /** All sheets of the file in order; chart sheets and the like as "opaque:n". */
  readonly order: readonly string[];
  readonly names: readonly NameOrigin[];
  readonly forms: FormulaForms;
  /** The file's formats as they were read. */
  readonly styles: StyleTables;
  readonly bookDigest: number;
}

export function originOf(book: Book): Origin | null {
  const origin = book.origin as Origin | null | undefined;
  return origin && origin.kind === "xlsx" ? origin : null;
}

/** The folder of the workbook part, where its other parts go. */
export function folderOf(origin: Origin): string {
  return origin.workbookPart.slice(0, origin.workbookPart.lastIndexOf("/") + 1);
}
