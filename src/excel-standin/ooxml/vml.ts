/** The VML drawing of a sheet: the boxes of notes, and other shapes, which stay as they are. */
import { numeric } from "./xml";

export interface BoxSize {
  readonly width?: number;
  readonly height?: number;
}

/** A box at a cell; `old` = the cell where the file has its box, null for a new one. */
export interface Box extends BoxSize {
  readonly row: number;
  readonly column: number;
  readonly old: { readonly row: number; readonly column: number } | null;
}

interface ReadBox extends BoxSize {
  readonly row: number;
  readonly column: number;
}

const SHAPE_END = "</v:shape>";

/** The text cut into shapes and what stands between them; one scan, whatever is left unclosed. */
function cutShapes(vml: string): { text: string; shape: boolean }[] {
  const pieces: { text: string; shape: boolean }[] = [];
  const start = /<v:shape\s/g;
  let at = 0;
  for (let m = start.exec(vml); m; m = start.exec(vml)) {
    const end = vml.indexOf(SHAPE_END, m.index);
    if (end < 0) break;
    pieces.push({ text: vml.slice(at, m.index), shape: false }, { text: vml.slice(m.index, end + SHAPE_END.length), shape: true });
    at = end + SHAPE_END.length;
    start.lastIndex = at;
  }
  pieces.push({ text: vml.slice(at), shape: false });
  return pieces;
}

/** Cell and size in points of a note's box; VML need not be well-formed XML, so it is read as text. */
function readShape(shape: string): ReadBox | null {
  if (!/ObjectType\s*=\s*["']Note["']/.test(shape)) return null;
  const row = /<x:Row>\s*(\d+)\s*<\/x:Row>/.exec(shape)?.[1];
  const column = /<x:Column>\s*(\d+)\s*<\/x:Column>/.exec(shape)?.[1];
  if (row === undefined || column === undefined) return null;
  const style = /\sstyle\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(shape.slice(0, shape.indexOf(">")));
  const points = (name: string): number | undefined => {
    const m = new RegExp(`(?:^|;)\\s*${name}\\s*:\\s*([\\d.]+)(pt|px|in|cm|mm)?`).exec(style?.[1] ?? style?.[2] ?? "");
    return m ? numeric(m[1], 0) * ({ pt: 1, px: 0.75, in: 72, cm: 72 / 2.54, mm: 72 / 25.4 }[m[2] ?? "px"] ?? 1) : undefined;
  };
  const width = points("width");
  const height = points("height");
  return { row: Number(row), column: Number(column), ...(width === undefined ? {} : { width }), ...(height === undefined ? {} : { height }) };
}

const key = (at: { readonly row: number; readonly column: number }): string => `${at.row},${at.column}`;

/** "row,column" → size of the note's box. */
export function readBoxes(vml: string | null): Map<string, BoxSize> {
  const sizes = new Map<string, BoxSize>();
  for (const { text, shape } of cutShapes(vml ?? "")) {
    const box = shape ? readShape(text) : null;
    if (box) sizes.set(key(box), { ...(box.width === undefined ? {} : { width: box.width }), ...(box.height === undefined ? {} : { height: box.height }) });
  }
  return sizes;
}

const VML_HEAD =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
  '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>';

const NOTE_TYPE =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

/** The drawing with these boxes and no others; a box whose cell moved moves along, all other shapes stay as they are. */
export function writeVml(boxes: readonly Box[], original: string | null): string {
  const wanted = new Map(boxes.flatMap((box) => (box.old ? [[key(box.old), box] as const] : [])));
  const kept = new Set<Box>();
  let highest = 1024;
  let xml = "";
  for (const { text, shape } of cutShapes(original ?? `${VML_HEAD}${NOTE_TYPE}</xml>`)) {
    const read = shape ? readShape(text) : null;
    if (shape) highest = Math.max(highest, Number(/_x0000_s(\d+)/.exec(text)?.[1] ?? 0));
    const box = read ? wanted.get(key(read)) : undefined;
    if (read && (!box || kept.has(box))) continue;
    if (box) kept.add(box);
    xml += read && box ? movedShape(text, read, box) : text;
  }
  let added = "";
  for (const box of boxes) if (!kept.has(box)) added += shapeXml(box, ++highest);
  if (added !== "" && !xml.includes('"_x0000_t202"')) added = NOTE_TYPE + added;
  const end = xml.lastIndexOf("</xml>");
  return end < 0 ? `${VML_HEAD}${NOTE_TYPE}${added}</xml>` : xml.slice(0, end) + added + xml.slice(end);
}

function movedShape(shape: string, from: ReadBox, to: Box): string {
  const [down, right] = [to.row - from.row, to.column - from.column];
  if (down === 0 && right === 0) return shape;
  return shape
    .replace(/(<x:Row>)\s*\d+\s*(<)/, `$1${to.row}$2`)
    .replace(/(<x:Column>)\s*\d+\s*(<)/, `$1${to.column}$2`)
    .replace(/(<x:Anchor>)([^<]*)/, (all, tag: string, numbers: string) => {
      const parts = numbers.split(",").map(Number);
      if (parts.length !== 8 || parts.some((n) => !Number.isFinite(n))) return all;
      return tag + parts.map((n, i) => (i % 4 === 0 ? Math.max(0, n + right) : i % 4 === 2 ? Math.max(0, n + down) : n)).join(", ");
    });
}

function shapeXml(box: Box, id: number): string {
  const { row, column, width = 108, height = 59.25 } = box;
  // From one column right of the cell; the anchor counts in columns and rows of standard size.
  const columns = Math.max(1, Math.round(width / 48));
  const rows = Math.max(1, Math.round(height / 15));
  const top = Math.max(0, row - 1);
  const anchorText = [column + 1, 15, top, 10, column + 1 + columns, 15, top + rows, 4].join(", ");
  return (
    `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;margin-left:59.25pt;margin-top:1.5pt;width:${width}pt;height:${height}pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchorText}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  );
}
