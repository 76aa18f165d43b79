/** Draws a sample: title block, the table `ChiTieu`, notes and signatures, ready to print. */
import { Book, columnLetter, done, numberFormat, type Look } from "./book";
import { resolve, type Cell, type ResolvedRow, type SampleData } from "./data";

const HEADER_ROW = 7;
const NOTES: readonly string[] = [
  "Ghi chú: Số in nghiêng là số suy ra. Báo cáo chỉ nêu mức đạt so với kế hoạch hoặc mức tăng, giảm; biểu lấy số tròn nhất (ít chữ số có nghĩa nhất) trong khoảng mà mức đó cho phép.",
  "Nơi báo cáo ghi đạt 100% hoặc «đạt kế hoạch», kế hoạch không lấy lớn hơn số thực hiện. Ô để trống: báo cáo không nêu.",
];
const SECTION_FILL = "E7E6E6";
const HEADER_FILL = "D9D9D9";

type Field = "tt" | "name" | "unit" | "direction" | "prior" | "upper" | "council" | "actual" | "next" | "note";

interface Column {
  readonly field: Field;
  readonly header: string;
  readonly width: number;
}

function columnsOf(data: SampleData): readonly Column[] {
  const direction: readonly Column[] = data.showDirection ? [{ field: "direction", header: "Chiều", width: 11 }] : [];
  return [
    { field: "tt", header: "TT", width: 8 },
    { field: "name", header: "Chỉ tiêu", width: 50 },
    { field: "unit", header: "ĐVT", width: 22 },
    ...direction,
    { field: "prior", header: data.prior, width: 14 },
    { field: "upper", header: data.targets.upper, width: 15 },
    { field: "council", header: data.targets.council, width: 16 },
    { field: "actual", header: data.actual, width: 15 },
    { field: "next", header: data.next, width: 15 },
    { field: "note", header: "Ghi chú", width: 36 },
  ];
}

type Weight = "part" | "section" | "group" | "marker" | "row";

function weightOf({ entry }: ResolvedRow): Weight {
  if ("marker" in entry) return "marker";
  if (!("heading" in entry)) return "row";
  if (typeof entry.tt === "number") return "group";
  return /^[IVX]+$/.test(entry.tt) ? "section" : "part";
}

function textOf(row: ResolvedRow, field: Field): string | number {
  const { entry } = row;
  if ("marker" in entry) return field === "name" ? entry.marker : "";
  if (field === "tt") return entry.tt;
  if ("heading" in entry) return field === "name" ? entry.heading : "";
  switch (field) {
    case "name":
      return entry.name;
    case "unit":
      return entry.unit;
    case "direction":
      return entry.neutral === true ? "" : entry.lower === true ? "Thấp" : "Cao";
    case "note":
      return row.note;
    default:
      return "";
  }
}

function figureOf(row: ResolvedRow, field: Field): Cell | null {
  return field === "prior" || field === "upper" || field === "council" || field === "actual" || field === "next" ? row[field] : null;
}

function lookOf(row: ResolvedRow, column: Column, weight: Weight): Look {
  const cell = figureOf(row, column.field);
  const heavy = weight === "part" || weight === "section" || weight === "group";
  const base: Look = {
    boxed: true,
    bold: heavy,
    italic: weight === "marker" || (cell?.kind === "number" && cell.implied),
    ...(weight === "part" ? { fill: SECTION_FILL } : {}),
  };
  if (cell !== null) return { ...base, align: "right", indent: 1, ...(cell.kind === "number" ? { format: numberFormat(cell.decimals) } : {}) };
  switch (column.field) {
    case "name": {
      const isPart = weight === "marker" || ("tt" in row.entry && row.entry.tt === "-");
      // Headings run on into the empty cells beside them.
      return { ...base, wrap: weight === "row", indent: isPart ? 1 : 0 };
    }
    case "note":
      return { ...base, wrap: true, size: 10 };
    case "unit":
      return { ...base, align: "center", wrap: true };
    default:
      return { ...base, align: "center" };
  }
}

/** Thousandths of the font's size: what a letter of Times New Roman takes; what is not listed takes 500. */
const LETTERS: Readonly<Record<string, number>> = {
  " ": 250, ".": 250, ",": 250, ";": 278, ":": 278, "/": 278, "-": 333, "(": 333, ")": 333, "%": 833,
  a: 444, c: 444, e: 444, z: 444, i: 278, j: 278, l: 278, t: 278, f: 333, r: 333, s: 389, m: 778, w: 722,
  A: 722, B: 667, C: 667, D: 722, Đ: 722, E: 611, F: 556, G: 722, H: 722, I: 333, J: 389, K: 722, L: 611, M: 889, N: 722, O: 722, P: 556,
  Q: 722, R: 667, S: 556, T: 611, U: 722, V: 722, W: 944, X: 722, Y: 722, Z: 611,
};
const PIXELS_PER_POINT = 96 / 72;
/** Programs round each letter to whole pixels, mostly upwards. */
const ROUNDING = 1.07;

function pixelsOf(text: string, size: number): number {
  const letters = [...text.normalize("NFD").replace(/\p{M}/gu, "")];
  return letters.reduce((sum, letter) => sum + (LETTERS[letter] ?? 500), 0) * (size / 1000) * PIXELS_PER_POINT * ROUNDING;
}

/** Lines a text needs in a column of so many digits: 7 pixels each, less the padding and the indents. */
function linesOf(text: string, width: number, size: number, indent: number): number {
  const room = width * 7 - 1 - indent * 9;
  let lines = 1;
  let used = 0;
  for (const word of text.split(" ")) {
    const own = pixelsOf(word, size);
    const gap = used > 0 ? pixelsOf(" ", size) : 0;
    if (used > 0 && used + gap + own > room) {
      lines++;
      used = own;
    } else used += gap + own;
  }
  return lines;
}

function drawHead(book: Book, data: SampleData, last: string): void {
  const { sheet } = data;
  const [first, second] = data.agency;
  book.across(sheet, "A1", "B1", first, { align: "center", size: 13 });
  book.across(sheet, "A2", "B2", second, { align: "center", bold: true, size: 13 });
  book.put(sheet, `${last}1`, data.form, { align: "right", italic: true });
  book.across(sheet, "A4", `${last}4`, data.title, { align: "center", bold: true, size: 14 });
  book.across(sheet, "A5", `${last}5`, data.subtitle, { align: "center", italic: true });
  book.height(sheet, 4, 22);
  book.height(sheet, 6, 8);
}

function drawTable(book: Book, data: SampleData, columns: readonly Column[]): number {
  const { sheet } = data;
  columns.forEach((column, at) => {
    const letter = columnLetter(at);
    done("width", book.file.SetColWidth(sheet, letter, letter, column.width));
    book.put(sheet, `${letter}${HEADER_ROW}`, column.header, { boxed: true, bold: true, align: "center", wrap: true, fill: HEADER_FILL });
  });
  book.height(sheet, HEADER_ROW, 50);
  const rows = resolve(data);
  rows.forEach((row, offset) => {
    const line = HEADER_ROW + 1 + offset;
    const weight = weightOf(row);
    let height = 18;
    columns.forEach((column, at) => {
      const cell = figureOf(row, column.field);
      const value = cell === null ? textOf(row, column.field) : cell.kind === "empty" ? "" : cell.kind === "words" ? cell.text : Number(cell.text);
      const look = lookOf(row, column, weight);
      book.put(sheet, `${columnLetter(at)}${line}`, value, look);
      const size = look.size ?? 12;
      if (look.wrap === true) height = Math.max(height, linesOf(String(value), column.width, size, look.indent ?? 0) * (size + 4) + 3);
    });
    book.height(sheet, line, height);
  });
  return HEADER_ROW + rows.length;
}

function drawFoot(book: Book, data: SampleData, columns: readonly Column[], after: number): number {
  const { sheet } = data;
  const last = columnLetter(columns.length - 1);
  NOTES.forEach((note, at) => {
    const line = after + 2 + at;
    book.across(sheet, `A${line}`, `${last}${line}`, note, { italic: true, wrap: true, size: 11 });
    book.height(sheet, line, 16);
  });
  const sign = after + 2 + NOTES.length + 1;
  const right = columnLetter(columns.length - 3);
  book.put(sheet, `B${sign}`, "NGƯỜI LẬP BIỂU", { bold: true, align: "center" });
  book.across(sheet, `${right}${sign}`, `${last}${sign}`, "TM. ỦY BAN NHÂN DÂN", { bold: true, align: "center" });
  book.across(sheet, `${right}${sign + 1}`, `${last}${sign + 1}`, "CHỦ TỊCH", { bold: true, align: "center" });
  return sign + 1;
}

/** The sample workbook's bytes. */
export async function reportWorkbook(data: SampleData): Promise<Uint8Array> {
  const book = await Book.create(data.sheet);
  const columns = columnsOf(data);
  const last = columnLetter(columns.length - 1);
  drawHead(book, data, last);
  const end = drawTable(book, data, columns);
  done(
    "table",
    book.file.AddTable(data.sheet, { Range: `A${HEADER_ROW}:${last}${end}`, Name: data.table, StyleName: "TableStyleLight15", ShowRowStripes: false }),
  );
  const foot = drawFoot(book, data, columns, end);
  book.freeze(data.sheet, HEADER_ROW, 2);
  book.printSetup(data.sheet, `$A$1:$${last}$${foot}`, HEADER_ROW);
  return book.bytes(data.title);
}
