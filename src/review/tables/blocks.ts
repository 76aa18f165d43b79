/** What stands in a table below a title of its own: "Tốc độ tăng (%)", "Chỉ số phát triển (Năm trước = 100)", "Cơ cấu (%)" of the rows above. */
import type { ReportTable, TableRow } from "./table";

/** What the rows of a block tell: amounts, so many for each of another amount, how much they grew, or which share they are. */
export type BlockKind = "amounts" | "rate" | "growth" | "share";

export interface Block {
  readonly kind: BlockKind;
  readonly title: string;
  readonly rows: readonly TableRow[];
}

const MOST_TITLE = 90;
const LEAD = /^[\s\d.)*+–-]*(?:phân theo|chia theo)?\s*/u;
const GROWTH = /^(?:tỷ lệ|tốc độ|mức) (?:tăng|phát triển|gia tăng)|^tăng trưởng|^chỉ số (?:phát triển|giá trị|khối lượng|tăng)|^(?:tăng,? ?\/?(?: hoặc)? ?giảm|tăng \(\+\)|so (?:với|sánh)|chênh lệch|phát triển)|(?:năm|kỳ|tháng|quý)[^=()]{0,20}=\s*100|^tăng[^A-Za-zÀ-ỹ]*%/u;
const SHARE = /^(?:cơ cấu|tỷ trọng)(?![A-Za-zÀ-ỹ])|^tỷ lệ\s*(?:\(?%\)?)?$/u;

/** "Năng suất (Tạ/ha)", "Mật độ dân số (Người/km2)". */
const RATE = /^(?:năng suất|mật độ)(?![A-Za-zÀ-ỹ])|bình quân|[A-Za-zÀ-ỹ]\s*\/\s*[A-Za-zÀ-ỹ]+\d?\)?$/u;
/** A title that goes on with the block it stands in. */
const WITHIN = /^(?:phân|chia|trong đó|theo)(?![A-Za-zÀ-ỹ])/u;

/** Whether a title tells of shares or growth, and not of amounts; `title` in small letters. */
export function kindOf(title: string): BlockKind {
  const words = title.replace(LEAD, "");
  if (words.length > MOST_TITLE) return "amounts";
  return GROWTH.test(words) ? "growth" : SHARE.test(words) ? "share" : RATE.test(words) ? "rate" : "amounts";
}

/** The words of a row that has nothing but words in one cell, or the same in all of them; null for any other. */
export function titleIn(row: TableRow): string | null {
  const filled = row.cells.map((cell) => cell.text).filter((text) => text !== "");
  const [first] = filled;
  return first !== undefined && /[A-Za-zÀ-ỹ%]/u.test(first) && filled.every((text) => text === first) && (filled.length === 1 || filled.length > 2) && !/^[\d.,\s]+%?$/.test(first) ? first : null;
}

/** A year that names a row or a column: "2019", "Sơ bộ 2023", "2018-2019" for the first of the two; null for any other name. */
export function yearOf(name: string): number | null {
  const [, year] = /^(?:[A-Za-zÀ-ỹ.()]{1,10} ){0,3}((?:19|20)\d\d)(?:\s?[-–]\s?(?:19|20)?\d\d)?\s*(?:\([A-Za-zÀ-ỹ]{1,8}\))?$/u.exec(name.trim()) ?? [];
  return year === undefined ? null : Number(year);
}

/** What each row of a list is called, so that the same row is known in another list: a year, or its name behind that of the last row named but once. */
export function keysOf(names: readonly string[], once: ReadonlySet<string>): string[] {
  let parent = "";
  return names.map((name) => {
    const year = yearOf(name);
    const own = year === null ? name.replace(/^[\s\d.)*+–-]+/u, "") : String(year);
    if (once.has(own)) parent = own;
    return once.has(own) ? own : `${parent}|${own}`;
  });
}

/** Names that only one row has. */
export function namedOnce(names: readonly string[]): ReadonlySet<string> {
  const own = names.map((name) => (yearOf(name) === null ? name.replace(/^[\s\d.)*+–-]+/u, "") : String(yearOf(name))));
  const times = new Map<string, number>();
  for (const name of own) times.set(name, (times.get(name) ?? 0) + 1);
  return new Set(own.filter((name) => times.get(name) === 1));
}

/** A table of amounts with the blocks that are told of it. */
export interface Parted {
  readonly amounts: ReportTable;
  readonly told: readonly Block[];
}

const nameIn = (row: TableRow): string => row.cells.find((cell) => /[A-Za-zÀ-ỹ]{2}|(?:19|20)\d\d/u.test(cell.text))?.text.toLowerCase() ?? "";

/** Most rows of the one are rows of the other, too. */
export function sameRows(told: readonly TableRow[], amounts: readonly TableRow[]): boolean {
  const known = new Set(amounts.map(nameIn).map((name) => String(yearOf(name) ?? name)));
  const own = told.map(nameIn).map((name) => String(yearOf(name) ?? name));
  return 2 * own.filter((name) => name !== "" && known.has(name)).length > own.length;
}

/** The rows of a table between its titles. */
function titled(table: ReportTable): { kind: BlockKind; title: string; rows: TableRow[] }[] {
  const blocks: { kind: BlockKind; title: string; rows: TableRow[] }[] = [{ kind: "amounts", title: "", rows: [] }];
  for (const row of table.rows) {
    const title = titleIn(row);
    const kind = title === null ? "amounts" : kindOf(title.toLowerCase());
    if (title === null || (kind === "amounts" && WITHIN.test(title.toLowerCase()))) blocks[blocks.length - 1]?.rows.push(row);
    else blocks.push({ kind, title, rows: kind === "amounts" ? [row] : [] });
  }
  return blocks.filter(({ rows }) => rows.length > 0);
}

/** The tables of amounts that a table consists of, each with what is told of it; one with nothing told where its titles do not part it into blocks of the same rows. */
export function partsOf(table: ReportTable): Parted[] {
  const out: { amounts: ReportTable; told: Block[] }[] = [];
  for (const block of titled(table)) {
    const last = out[out.length - 1];
    const again = last !== undefined && sameRows(block.rows, last.amounts.rows);
    if (block.kind !== "amounts" && !again) return [{ amounts: table, told: [] }];
    if (block.kind !== "amounts") last?.told.push(block);
    else if (last === undefined) out.push({ amounts: { ...table, rows: block.rows }, told: [] });
    else if (again) out.push({ amounts: { ...table, rows: block.rows, above: [block.title] }, told: [] });
    // A section of a table that only some titles part.
    else if (last.told.length > 0) return [{ amounts: table, told: [] }];
    else last.amounts = { ...last.amounts, rows: [...last.amounts.rows, ...block.rows] };
  }
  return out.length === 0 ? [{ amounts: table, told: [] }] : out;
}
