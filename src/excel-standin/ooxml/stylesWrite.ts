/** The stylesheet while a book is saved: the file's formats keep their numbers, new ones are appended. */
import type { Book, CellStyle } from "../model/types";
import { DEFAULT_STYLE } from "../model/styles";
import { bordersXml, DifferentialFormats } from "./dxfs";
import { argb } from "./colors";
import type { PackageEdits } from "./edits";
import { builtinFormatId } from "./numberFormats";
import type { Origin } from "./origin";
import { appended, patchChildren, STYLES_ORDER } from "./patch";
import type { XmlNode } from "./xml";
import { child, children, parseXml } from "./xml";
import { toXString } from "./xmlText";
import { attributesText, element } from "./xmlWrite";

const STYLES_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";

export class StyleSheet {
  readonly dxfs: DifferentialFormats;
  /** False when the file's formats no longer stand where they stood: then no row can be kept by its text. */
  readonly stable: boolean;
  private readonly xfs = new Map<number, number>();
  private readonly added: CellStyle[] = [];
  private byKey: Map<string, number> | null = null;

  constructor(
    private readonly book: Book,
    private readonly origin: Origin,
  ) {
    this.dxfs = new DifferentialFormats(origin.styles.dxfs);
    this.stable = origin.styles.styles.every((style, i) => same(style, book.styles[i]));
  }

  /** Number of a style's `<xf>`. */
  readonly xf = (style: number): number => {
    const known = this.xfs.get(style);
    if (known !== undefined) return known;
    const wanted = this.book.styles[style] ?? DEFAULT_STYLE;
    const file = this.origin.styles.styles;
    let index = style;
    if (!same(file[style], wanted)) {
      this.byKey ??= new Map(file.map((s, i): [string, number] => [keyOf(s), i]).reverse());
      const key = keyOf(wanted);
      const found = this.byKey.get(key);
      index = found ?? file.length + this.added.push(wanted) - 1;
      this.byKey.set(key, index);
    }
    this.xfs.set(style, index);
    return index;
  };

  write(edits: PackageEdits): void {
    if (this.added.length === 0 && this.dxfs.added.length === 0) return;
    let part = this.origin.stylesPart;
    if (part === null) {
      part = edits.addNamed(`${this.origin.workbookPart.slice(0, this.origin.workbookPart.lastIndexOf("/") + 1)}styles.xml`, blankStylesheet(this.origin.dialect.main), STYLES_TYPE);
      edits.relate(this.origin.workbookPart, "styles", part);
    }
    const text = edits.text(part);
    const root = parseXml(text, part, edits.original.budget);
    const replacements = new Map<string, string>();
    const append = (name: string, added: readonly string[]): void => {
      if (added.length === 0) return;
      const node = child(root.node, name);
      replacements.set(name, appended(text, node, name, added, (count) => attributesText({ ...node?.attributes, count })));
    };
    const cells = new CellFormats(root.node, this.origin);
    const xfs = this.added.map((style) => cells.xf(style));
    append("numFmts", cells.formats);
    append("fonts", cells.fonts.added);
    append("fills", cells.fills.added);
    append("borders", cells.borders.added);
    // A stylesheet without cell formats was read as having the default one.
    append("cellXfs", xfs.length > 0 && children(child(root.node, "cellXfs")).length === 0 ? ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>', ...xfs] : xfs);
    append("dxfs", this.dxfs.added);
    edits.put(part, patchChildren(text, root, replacements, STYLES_ORDER, this.origin.dialect));
  }
}

function keyOf({ font: f, borders: b, ...s }: CellStyle): string {
  const edges = [b.left, b.right, b.top, b.bottom].map((edge) => (edge ? edge.style + edge.color.toUpperCase() : ""));
  return JSON.stringify([f.name, f.size, f.bold, f.italic, f.underline, f.strike, f.color, edges, s.numberFormat, s.fill, s.horizontal, s.vertical, s.wrap, s.shrink, s.indent, s.rotation, s.locked, s.formulaHidden, s.quotePrefix]);
}

function same(a: CellStyle | undefined, b: CellStyle | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && keyOf(a) === keyOf(b));
}

/** Elements known by what they mean, new ones numbered behind them. */
class Pool {
  readonly added: string[] = [];
  private readonly index = new Map<string, number>();

  constructor(
    keys: readonly (string | null)[],
    private readonly count: number,
  ) {
    keys.forEach((key, i) => {
      if (key !== null && !this.index.has(key)) this.index.set(key, i);
    });
  }

  idOf(key: string, xml: () => string): number {
    const known = this.index.get(key);
    if (known !== undefined) return known;
    const id = this.count + this.added.push(xml()) - 1;
    this.index.set(key, id);
    return id;
  }
}

class CellFormats {
  readonly formats: string[] = [];
  readonly fonts: Pool;
  readonly fills: Pool;
  readonly borders: Pool;
  private readonly formatIds = new Map<string, number>();
  private nextFormat = 164;

  constructor(stylesheet: XmlNode, { styles }: Origin) {
    const nodes = (list: string, item: string): XmlNode[] => children(child(stylesheet, list), item);
    const fills = nodes("fills", "fill");
    const borders = nodes("borders", "border");
    this.fonts = new Pool(styles.fonts.map((font) => JSON.stringify(fontKey(font))), nodes("fonts", "font").length);
    // Patterns, gradients and diagonals look like something simpler in the model: never taken for it.
    this.fills = new Pool(fills.map((fill, i) => (plainFill(fill) ? String(styles.fills[i] ?? null) : null)), fills.length);
    this.borders = new Pool(borders.map((border, i) => (child(border, "diagonal")?.attributes["style"] === undefined ? borderKey(styles.borders[i] ?? {}) : null)), borders.length);
    for (const [id, code] of styles.formats) {
      if (!this.formatIds.has(code)) this.formatIds.set(code, id);
      this.nextFormat = Math.max(this.nextFormat, id + 1);
    }
  }

  xf(style: CellStyle): string {
    const fontId = this.fonts.idOf(JSON.stringify(fontKey(style.font)), () => fontXml(style.font));
    const fillId = this.fills.idOf(String(style.fill), () => (style.fill === null ? '<fill><patternFill patternType="none"/></fill>' : `<fill><patternFill patternType="solid"><fgColor rgb="${argb(style.fill)}"/><bgColor indexed="64"/></patternFill></fill>`));
    const borderId = this.borders.idOf(borderKey(style.borders), () => bordersXml(style.borders, true));
    const numFmtId = this.formatId(style.numberFormat);
    const alignment = {
      horizontal: style.horizontal === "general" ? undefined : style.horizontal,
      vertical: style.vertical === "bottom" ? undefined : style.vertical,
      textRotation: style.rotation || undefined,
      wrapText: style.wrap,
      indent: style.indent || undefined,
      shrinkToFit: style.shrink,
    };
    const aligned = attributesText(alignment) !== "";
    const guarded = !style.locked || style.formulaHidden;
    return element(
      "xf",
      { numFmtId, fontId, fillId, borderId, xfId: 0, quotePrefix: style.quotePrefix, applyNumberFormat: numFmtId !== 0, applyFont: fontId !== 0, applyFill: style.fill !== null, applyBorder: Object.keys(style.borders).length > 0, applyAlignment: aligned, applyProtection: guarded },
      (aligned ? element("alignment", alignment) : "") + (guarded ? element("protection", { locked: style.locked ? undefined : "0", hidden: style.formulaHidden }) : ""),
    );
  }

  private formatId(code: string): number {
    const known = builtinFormatId(code) ?? this.formatIds.get(code);
    if (known !== undefined) return known;
    const id = this.nextFormat++;
    this.formatIds.set(code, id);
    this.formats.push(element("numFmt", { numFmtId: id, formatCode: toXString(code) }));
    return id;
  }
}

function fontKey(f: CellStyle["font"]): unknown[] {
  return [f.name, f.size, f.bold, f.italic, f.underline, f.strike, f.color.toUpperCase()];
}

function borderKey(b: CellStyle["borders"]): string {
  return JSON.stringify([b.left, b.right, b.top, b.bottom].map((edge) => (edge ? `${edge.style}${edge.color.toUpperCase()}` : "")));
}

function plainFill(fill: XmlNode): boolean {
  const type = child(fill, "patternFill")?.attributes["patternType"] ?? (child(fill, "patternFill") ? "none" : undefined);
  return type === "none" || type === "solid";
}

function fontXml(font: CellStyle["font"]): string {
  return element(
    "font",
    {},
    (font.bold ? "<b/>" : "") +
      (font.italic ? "<i/>" : "") +
      (font.strike ? "<strike/>" : "") +
      (font.underline === "none" ? "" : font.underline === "double" ? '<u val="double"/>' : "<u/>") +
      element("sz", { val: font.size }) +
      element("color", { rgb: argb(font.color) }) +
      element("name", { val: font.name }),
  );
}

/** What a workbook without a stylesheet is taken to have. */
export function blankStylesheet(main: string): string {
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${main}">` +
    '<fonts count="1"><font><sz val="11"/><color rgb="FF000000"/><name val="Calibri"/><family val="2"/></font></fonts>' +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
    '<dxfs count="0"/><tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/></styleSheet>'
  );
}
