/** Header rows of a table: which they are, and one name for each column where a header spans several. */

interface Row {
  readonly cells: readonly { readonly text: string }[];
}

const MOST_HEADER_ROWS = 3;
const ORDER = /^(?:tt|stt|số tt|số thứ tự)\.?$/iu;

/** "1.250", "(3,5)", "khoảng 4": a figure; "Lũy kế 9 tháng", "TH 2023" name a column. */
export function isNumber(text: string): boolean {
  return /^[^A-Za-zÀ-ỹ]*\d|^(?:khoảng|trên|dưới|gần|hơn|từ|âm|ước)\s*\d/iu.test(text);
}

/** "2023", "2022-2023", "2023/2022 (%)", "2023: diện tích", "ước 9 tháng": a number that names a column. */
function namesColumn(text: string): boolean {
  return !isNumber(text) || /^(?:ước\s+)?(?:(?:19|20)\d\d(?:\s?[-–/]\s?(?:19|20)\d\d)?(?:\s?\(?%\)?|\s?[:–-]\s?[A-Za-zÀ-ỹ].*)?$|\d{1,2} tháng)/iu.test(text);
}

/** A dash is no name. */
const ABSENT = /^[-–—…x.]+$/u;

/** "2023 | Sơ bộ 2024" beside the empty cell above the names of the rows. */
const YEAR = /^(?:[A-Za-zÀ-ỹ. ]{1,12} )?(?:19|20)\d\d$/u;

/** Only words, and enough of them to name columns: no title of a section, be it in one cell or the same in all. */
export function isHeaderRow(row: Row): boolean {
  const filled = row.cells.filter((cell) => cell.text !== "");
  const years = filled.length === 2 && row.cells.length === 3 && row.cells[0]?.text === "" && filled.every((cell) => YEAR.test(cell.text));
  return (filled.length >= 3 || years) && filled.every((cell) => namesColumn(cell.text)) && new Set(filled.flatMap((cell) => (ABSENT.test(cell.text) ? [] : [cell.text]))).size > 1;
}

/** Names of columns below a header that spans them: nothing stands where rows have their number and name. */
function isLowerRow(row: Row, first: Row): boolean {
  const named = ORDER.test(first.cells[0]?.text ?? "") ? 2 : 1;
  const filled = row.cells.filter((cell) => cell.text !== "");
  return filled.length >= 2 && row.cells.slice(0, named).every((cell) => cell.text === "") && filled.every((cell) => namesColumn(cell.text));
}

/** The header rows that a block begins with. */
export function headerRowsFrom(block: readonly Row[]): readonly Row[] {
  const [first] = block;
  if (first === undefined) return [];
  let n = 1;
  for (let row = block[n]; row !== undefined && n < MOST_HEADER_ROWS && (isHeaderRow(row) || isLowerRow(row, first)); row = block[n]) n++;
  return block.slice(0, n);
}

/** Runs of filled cells of a row, as numbers of cells; 0 for each empty one. */
function runsOf(cells: readonly string[]): number[] {
  const out: number[] = [];
  cells.forEach((text, i) => {
    if (text === "") out.push(0);
    else if (i > 0 && cells[i - 1] !== "") out[out.length - 1] = (out[out.length - 1] ?? 0) + 1;
    else out.push(1);
  });
  return out;
}

/** The cells of an upper header row that has one cell where the row below has several, each above the first of its own. */
function spread(upper: readonly string[], lower: readonly string[]): readonly string[] {
  const runs = runsOf(lower);
  const spanning = runs.filter((n) => n > 0);
  const covers = upper.length - (runs.length - spanning.length);
  if (upper.length >= lower.length || spanning.length === 0 || covers < spanning.length) return upper;
  const under = spanning.reduce((a, b) => a + b, 0) / covers;
  if (covers > spanning.length && !spanning.every((n) => n % under === 0)) return upper;
  let at = 0;
  return runs.flatMap((n): string[] => {
    if (n === 0) return [upper[at++] ?? ""];
    const pieces = covers === spanning.length ? 1 : n / under;
    return Array.from({ length: n }, (_, i) => (i % (n / pieces) === 0 ? (upper[at++] ?? "") : ""));
  });
}

/** One header for each column: below a header that spans several columns stand their own. */
export function joined(rows: readonly Row[]): string[] {
  const texts = rows.map((row) => row.cells.map((cell) => cell.text));
  const width = Math.max(...texts.map((row) => row.length));
  const full = texts.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? ""));
  const placed = texts.map((row, i) => (full[i + 1] === undefined || row.length >= width ? row : spread(row, full[i + 1] ?? [])));
  return Array.from({ length: width }, (_, column) => {
    const parts = placed.map((row, depth) => {
      const own = row[column] ?? "";
      const below = placed.slice(depth + 1).some((lower) => (lower[column] ?? "") !== "");
      if (own !== "" || !below) return own;
      return row.slice(0, column).reverse().find((text) => text !== "") ?? "";
    });
    return [...new Set(parts.filter((part) => part !== ""))].join(" ");
  });
}
