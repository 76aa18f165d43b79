/** Reads the cells of a sheet as the parser meets them. */
import type { Cell, CellValue, ErrorCode, RowInfo, Sheet, Table } from "../model/types";
import type { FormulaForms } from "./formulaForms";
import type { Budget } from "./limits";
import type { RowSpan } from "./origin";
import { LAST_COLUMN, LAST_ROW, parseArea, parseCell } from "./refs";
import { WorkbookFileError } from "./errors";
import type { CellText } from "./sharedStrings";
import { readCellText } from "./sharedStrings";
import type { FormulaPieces } from "./sharedFormulas";
import { cutFormula, moveFormula } from "./sharedFormulas";
import type { XmlNode, XmlStream } from "./xml";
import { flag, numeric } from "./xml";
import { fromXString } from "./xmlText";
import { attributesText } from "./xmlWrite";

/** What `Cell.origin` holds. */
export interface CellOrigin {
  /** Metadata indexes of dynamic arrays and rich values. */
  readonly cm?: string;
  readonly vm?: string;
  /** A what-if table's `<f>`, which has no text. */
  readonly dataTable?: string;
}

/** What `RowInfo.origin` holds. */
export interface RowOrigin {
  /** A height that Excel found by itself. */
  readonly automatic?: number;
  readonly attributes: Record<string, string>;
}

export interface CellsContext {
  readonly part: string;
  readonly strings: readonly CellText[];
  readonly styleCount: number;
  readonly date1904: boolean;
  readonly tables: readonly Table[];
  readonly forms: FormulaForms;
  readonly budget: Budget;
}

const ERRORS: ReadonlySet<string> = new Set<ErrorCode>(["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#SPILL!", "#CALC!", "#GETTING_DATA"]);

export class CellsReader implements XmlStream {
  readonly element = "sheetData";
  readonly cells: Sheet["cells"] = new Map();
  readonly rows: Sheet["rows"] = new Map();
  readonly spans = new Map<number, RowSpan>();
  inOrder = true;

  private row = -1;
  private rowStart = 0;
  private whole = true;
  private line: Map<number, Cell> = new Map();
  private column = -1;
  private type: string | undefined;
  private style = 0;
  private attributes: Record<string, string> = {};
  private valueText: string | undefined;
  private formulaText: string | undefined;
  private formulaAttributes: Record<string, string> = {};
  private taking: "" | "v" | "f" = "";
  /** Open elements inside an inline string. */
  private inline: XmlNode[] = [];
  private inlineText: CellText | undefined;
  private readonly shared = new Map<string, { row: number; column: number; pieces: FormulaPieces }>();

  constructor(private readonly context: CellsContext) {}

  open(name: string, attributes: Record<string, string>, start: number): void {
    if (this.inline.length > 0) {
      this.context.budget.spend("elements");
      const node: XmlNode = { name, attributes, children: [], start, end: start };
      this.inline[this.inline.length - 1]?.children.push(node);
      this.inline.push(node);
    } else if (name === "c") this.openCell(attributes);
    else if (name === "v") {
      this.taking = "v";
      this.valueText = "";
    } else if (name === "f") {
      this.taking = "f";
      this.formulaText = "";
      this.formulaAttributes = attributes;
    } else if (name === "row") this.openRow(attributes, start);
    else if (name === "is") this.inline = [{ name, attributes, children: [], start, end: start }];
  }

  text(text: string): void {
    if (this.inline.length > 0) this.inline[this.inline.length - 1]?.children.push(text);
    else if (this.taking === "v") this.valueText += text;
    else if (this.taking === "f") this.formulaText += text;
  }

  close(name: string, end: number): void {
    if (this.inline.length > 0) {
      const node = this.inline.pop();
      if (node && this.inline.length === 0) this.inlineText = readCellText(node);
    } else if (name === "c") this.closeCell();
    else if (name === "v" || name === "f") this.taking = "";
    else if (name === "row") {
      if (this.spans.has(this.row)) this.inOrder = false;
      this.spans.set(this.row, { start: this.rowStart, end, digest: 0, whole: this.whole });
    }
  }

  private openRow(a: Record<string, string>, start: number): void {
    const given = a["r"];
    const row = given === undefined ? this.row + 1 : numeric(given, 0) - 1;
    if (!Number.isInteger(row) || row < 0 || row > LAST_ROW) throw new WorkbookFileError("damaged", `${this.context.part}: row ${given ?? row + 1}`);
    // A row without a number cannot be copied to stand behind another.
    if (row <= this.row || given === undefined) this.inOrder = false;
    this.row = row;
    this.rowStart = start;
    this.whole = true;
    this.column = -1;
    this.line = this.cells.get(row) ?? new Map<number, Cell>();
    const info: RowInfo = {};
    const height = numeric(a["ht"], -1);
    if (height >= 0) info.height = height;
    if (flag(a["hidden"], false)) info.hidden = true;
    const outline = numeric(a["outlineLevel"], 0);
    if (outline > 0) info.outline = outline;
    const style = numeric(a["s"], 0);
    if (flag(a["customFormat"], false) && style >= 0 && style < this.context.styleCount) info.style = style;
    const attributes: Record<string, string> = {};
    for (const name of ["collapsed", "thickTop", "thickBot", "ph"]) if (a[name] !== undefined) attributes[name] = a[name];
    const automatic = height >= 0 && !flag(a["customHeight"], false) ? height : undefined;
    if (automatic !== undefined || Object.keys(attributes).length > 0) info.origin = { automatic, attributes } satisfies RowOrigin;
    if (Object.keys(info).length > 0) {
      this.context.budget.spend("cells");
      this.rows.set(row, info);
    }
  }

  private openCell(a: Record<string, string>): void {
    if (this.row < 0) throw new WorkbookFileError("damaged", `${this.context.part}: cell outside a row`);
    const ref = a["r"];
    if (ref === undefined) {
      this.column++;
      this.inOrder = false;
    } else {
      const at = parseCell(ref);
      if (!at) throw new WorkbookFileError("damaged", `${this.context.part}: cell ${ref.slice(0, 20)}`);
      if (at.row !== this.row) throw new WorkbookFileError("damaged", `${this.context.part}: cell ${ref} in row ${this.row + 1}`);
      this.column = at.column;
    }
    if (this.column > LAST_COLUMN) throw new WorkbookFileError("damaged", `${this.context.part}: row ${this.row + 1} is too long`);
    this.type = a["t"];
    const style = a["s"] === undefined ? 0 : numeric(a["s"], 0);
    this.style = style >= 0 && style < this.context.styleCount ? style : 0;
    this.attributes = a;
    this.valueText = undefined;
    this.formulaText = undefined;
    this.inlineText = undefined;
  }

  private closeCell(): void {
    const cell: Cell = { value: null, style: this.style };
    this.readValue(cell);
    const origin = this.formulaText === undefined ? NOTHING : this.readFormula(cell);
    const { cm, vm } = this.attributes;
    if (origin !== NOTHING || cm !== undefined || vm !== undefined) {
      cell.origin = { ...origin, ...(cm === undefined ? {} : { cm }), ...(vm === undefined ? {} : { vm }) } satisfies CellOrigin;
    }
    this.context.budget.spend("cells");
    if (this.line.size === 0) this.cells.set(this.row, this.line);
    if (this.line.has(this.column)) this.inOrder = false;
    this.line.set(this.column, cell);
  }

  private readValue(cell: Cell): void {
    const text = this.valueText;
    if (this.type === "inlineStr") this.putText(cell, this.inlineText ?? { text: fromXString(text ?? "") });
    else if (text === undefined || text === "") {
      // An empty <v> is an empty text; without one the formula was never computed.
      if (this.type === "str" && text === "") cell.value = "";
      else if (this.inlineText) this.putText(cell, this.inlineText);
    } else if (this.type === "s") this.putText(cell, this.context.strings[Number(text)] ?? { text: "" });
    else cell.value = this.typedValue(text);
  }

  private putText(cell: Cell, { text, rich }: CellText): void {
    cell.value = text;
    if (rich !== undefined) cell.richText = rich;
  }

  private typedValue(text: string): CellValue {
    switch (this.type) {
      case "str":
        return fromXString(text);
      case "b":
        return text.trim() === "1" || text.trim() === "true";
      case "e":
        return { error: ERRORS.has(text) ? (text as ErrorCode) : "#VALUE!" };
      case "d":
        return isoSerial(text, this.context.date1904) ?? text;
      default: {
        const n = Number(text);
        return Number.isFinite(n) && text.trim() !== "" ? n : fromXString(text);
      }
    }
  }

  private readFormula(cell: Cell): CellOrigin {
    const a = this.formulaAttributes;
    const type = a["t"];
    let text = fromXString(this.formulaText ?? "").replace(/^\s*=/, "");
    if (type === "dataTable") return { dataTable: `<f${attributesText(a)}/>` };
    if (type === "shared") {
      this.whole = false;
      const id = a["si"] ?? "";
      if (text !== "") this.shared.set(id, { row: this.row, column: this.column, pieces: cutFormula(text) });
      else {
        const master = this.shared.get(id);
        if (!master) return NOTHING;
        text = moveFormula(master.pieces, this.row - master.row, this.column - master.column);
        this.context.budget.spend("formulaChars", text.length);
      }
    }
    if (text === "") return NOTHING;
    const formula = text.includes("[") || text.includes("_xl") ? this.context.forms.ui(text, this.tableHere()) : text;
    cell.formula = formula;
    if (type !== "array") return NOTHING;
    const area = parseArea(a["ref"] ?? "");
    cell.array = { rows: area ? area.bottom - this.row + 1 : 1, columns: area ? area.right - this.column + 1 : 1, dynamic: this.attributes["cm"] !== undefined };
    return NOTHING;
  }

  private tableHere(): string | undefined {
    return this.context.tables.find(({ area }) => this.row >= area.top && this.row <= area.bottom && this.column >= area.left && this.column <= area.right)?.name;
  }
}

const NOTHING: CellOrigin = {};

/** Serial number of an ISO 8601 date, time or both; null for anything else. */
function isoSerial(text: string, date1904: boolean): number | null {
  const m = /^\s*(?:(\d{4})-(\d\d)-(\d\d))?(?:T?(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?Z?\s*$/.exec(text);
  if (!m || (m[1] === undefined && m[4] === undefined)) return null;
  const time = (Number(m[4] ?? 0) * 3600 + Number(m[5] ?? 0) * 60 + Number(m[6] ?? 0)) / 86_400;
  if (m[1] === undefined) return time;
  const days = Date.UTC(Number(m[1]), Number(m[2]) - 1, Number(m[3])) / 86_400_000;
  if (date1904) return days + 24_107 + time;
  const serial = days + 25_569;
  // Excel counts a 29 February 1900 that never was.
  return (serial < 61 ? serial - 1 : serial) + time;
}
