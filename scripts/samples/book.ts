/** A workbook under construction with excelize: one place for its errors, styles and reproducible bytes. */
import { join } from "node:path";
import { unzipSync, zipSync } from "fflate";
import { init } from "excelize-wasm";
import type { NewFile, Style } from "excelize-wasm";

type Excelize = Awaited<ReturnType<typeof init>>;

let loaded: Promise<Excelize> | undefined;

/** Loads the WebAssembly module once. */
export function excelize(): Promise<Excelize> {
  loaded ??= init(join(__dirname, "../../node_modules/excelize-wasm/excelize.wasm.gz"));
  return loaded;
}

/** Raised when excelize refuses a step; `step` says which. */
export class WorkbookStepError extends Error {
  constructor(
    readonly step: string,
    reason: string,
  ) {
    super(`${step}: ${reason}`);
    this.name = "WorkbookStepError";
  }
}

/** Hands a result on, or raises what excelize reports. */
export function done<T extends { readonly error: string | null }>(step: string, result: T): T {
  if (result.error !== null && result.error !== undefined && result.error !== "") throw new WorkbookStepError(step, result.error);
  return result;
}

export function columnLetter(index: number): string {
  return String.fromCharCode(65 + index);
}

export const FONT = "Times New Roman";
const LINE = { Color: "000000", Style: 1 };
const BOX = ["left", "top", "right", "bottom"].map((Type) => ({ ...LINE, Type }));

export interface Look {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  readonly color?: string;
  readonly align?: "left" | "center" | "right";
  readonly indent?: number;
  readonly wrap?: boolean;
  readonly fill?: string;
  readonly boxed?: boolean;
  readonly format?: string;
  readonly top?: boolean;
}

/** Vietnamese: programs that keep a locale in a format show "1.234,5" anywhere; Excel follows the reader's system. */
const VIETNAMESE = "[$-42A]";

/** Number format with exactly these decimals. */
export function numberFormat(decimals: number): string {
  return `${VIETNAMESE}#,##0${decimals === 0 ? "" : `.${"0".repeat(decimals)}`}`;
}

export class Book {
  private readonly styles = new Map<string, number>();

  private constructor(readonly file: NewFile) {}

  static async create(firstSheet: string): Promise<Book> {
    const { NewFile } = await excelize();
    const file = NewFile();
    const book = new Book(file);
    done("font", file.SetDefaultFont(FONT));
    done("sheet", file.SetSheetName("Sheet1", firstSheet));
    return book;
  }

  style(look: Look): number {
    const key = JSON.stringify(look);
    const known = this.styles.get(key);
    if (known !== undefined) return known;
    const style: Style = {
      Font: { Family: FONT, Size: look.size ?? 12, Bold: look.bold ?? false, Italic: look.italic ?? false, Color: look.color ?? "000000" },
      Alignment: {
        Horizontal: look.align ?? "left",
        Vertical: look.top === true ? "top" : "center",
        WrapText: look.wrap ?? false,
        Indent: look.indent ?? 0,
      },
      ...(look.boxed === true ? { Border: BOX } : {}),
      ...(look.fill === undefined ? {} : { Fill: { Type: "pattern", Pattern: 1, Color: [look.fill] } }),
      ...(look.format === undefined ? {} : { CustomNumFmt: look.format }),
    };
    const { style: id } = done("style", this.file.NewStyle(style));
    this.styles.set(key, id);
    return id;
  }

  put(sheet: string, cell: string, value: string | number | null, look: Look): void {
    if (value !== null && value !== "") done(cell, this.file.SetCellValue(sheet, cell, value));
    done(cell, this.file.SetCellStyle(sheet, cell, cell, this.style(look)));
  }

  /** One text across a row's columns. */
  across(sheet: string, from: string, to: string, text: string, look: Look): void {
    done("merge", this.file.MergeCell(sheet, from, to));
    done(from, this.file.SetCellStyle(sheet, from, to, this.style(look)));
    done(from, this.file.SetCellValue(sheet, from, text));
  }

  height(sheet: string, row: number, points: number): void {
    done("height", this.file.SetRowHeight(sheet, row, points));
  }

  /** A4 landscape, one page wide, header row repeated, page numbers. */
  printSetup(sheet: string, area: string, titleRow: number): void {
    const { file } = this;
    done("page", file.SetPageLayout(sheet, { Size: 9, Orientation: "landscape", FitToWidth: 1, FitToHeight: 0 }));
    done("fit", file.SetSheetProps(sheet, { FitToPage: true }));
    done("margins", file.SetPageMargins(sheet, { Left: 0.6, Right: 0.4, Top: 0.6, Bottom: 0.6, Header: 0.3, Footer: 0.3, Horizontally: true }));
    done("footer", file.SetHeaderFooter(sheet, { OddFooter: `&C&"${FONT},Regular"&11&P/&N` }));
    done("titles", file.SetDefinedName({ Name: "_xlnm.Print_Titles", RefersTo: `'${sheet}'!$${titleRow}:$${titleRow}`, Scope: sheet }));
    done("area", file.SetDefinedName({ Name: "_xlnm.Print_Area", RefersTo: `'${sheet}'!${area}`, Scope: sheet }));
  }

  /** Header row and first columns stay in view. */
  freeze(sheet: string, row: number, columns: number): void {
    const corner = `${columnLetter(columns)}${row + 1}`;
    done(
      "panes",
      this.file.SetPanes(sheet, {
        Freeze: true,
        XSplit: columns,
        YSplit: row,
        TopLeftCell: corner,
        ActivePane: "bottomRight",
        Selection: [{ SQRef: corner, ActiveCell: corner, Pane: "bottomRight" }],
      }),
    );
  }

  /** The file's bytes; the same content gives the same bytes. */
  bytes(title: string): Uint8Array {
    done("properties", this.file.SetDocProps({ Title: title, Creator: "Soát Số", LastModifiedBy: "Soát Số", Created: STAMP, Modified: STAMP }));
    const { buffer } = done("write", this.file.WriteToBuffer());
    return reproducible(buffer as Uint8Array);
  }
}

const STAMP = "2024-01-02T00:00:00Z";

/** The zip rewritten with its parts in order and one time stamp (zip times are local, hence the local date). */
function reproducible(zip: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(zip)).sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(parts), { mtime: new Date(2024, 0, 2), level: 9 });
}

/** Readers expect the content types first. */
function rank(path: string): number {
  return path === "[Content_Types].xml" ? 0 : path.startsWith("_rels/") ? 1 : 2;
}
