/** Everything a report says in figures, each with the words it is said by: values, targets, former values, rates, changes, wholes, cells of tables. */
import { quoted } from "../../claims/name";
import { foldHeader, parseUnit, type Decimal, type Unit } from "../../../figures";
import type { Role as ColumnRole } from "../../../plan";
import type { Claim, ReadParagraph } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import type { Reading, Role } from "../../claims/roles";
import { contentWords } from "../../claims/words";
import { oncePer } from "../../once";
import { nounOf, type Figure } from "../../reading/figure";
import { tablesOf, type NamedTable } from "../../tables/all";
import { isNumberOfName } from "./numbers-of-names";

/** The words that a statement stands among, read when it is compared with another: most are with none. */
export class Around {
  #item: readonly string[] | null = null;
  #full: ReadonlySet<string> | null = null;

  constructor(
    private readonly readItem: () => readonly string[],
    private readonly readFull: () => ReadonlySet<string>,
  ) {}

  /** Words of its item, from the last stop in front to the next one behind: more than the name, less than all that stands around. */
  get item(): readonly string[] {
    return (this.#item ??= this.readItem());
  }

  /** The name with what stands around it. */
  get full(): ReadonlySet<string> {
    return (this.#full ??= this.readFull());
  }
}

export interface Statement {
  readonly figure: Figure;
  /** What is said of the indicator; "cell" where only the words around it tell. */
  readonly role: Role | "cell";
  /** As written, without its sign. */
  readonly value: Decimal;
  readonly unit: Unit | null;
  /** Words of the indicator. */
  readonly core: readonly string[];
  readonly around: Around;
  readonly file: string;
  readonly paragraph: number;
  readonly section: number;
  /** What its column is for, of a cell. */
  readonly column: ColumnRole | null;
  /** Of prose: the claim it belongs to. */
  readonly claim: Claim | null;
  readonly reading: Reading | null;
  /** The row of a table or the paragraph it stands in: what stands together is told again together. */
  readonly place: string;
  /** The column that a cell stands in; empty in prose. */
  readonly upright: string;
  readonly label: string;
  /** Row and header of a cell as they are written; empty in prose. */
  readonly heads: string;
}

const NOT_SAID: ReadonlySet<Role> = new Set<Role>(["aside"]);

/** The claim that a reading belongs to, by figure. */
function ownersOf(read: ReadParagraph): Map<number, Claim> {
  const owners = new Map<number, Claim>();
  for (const claim of read.claims) {
    owners.set(claim.figure.id, claim);
    for (const { figure } of claim.attributes) owners.set(figure.id, claim);
  }
  return owners;
}

const MOST_HEADING = 120;
const MOST_BEFORE = 200;
const MOST_BEHIND = 60;

/** Content words clause by clause, for figures of one sentence have most of its clauses in common. */
const wordsOf = (text: string): readonly string[] => text.split(/[,;:()]/).flatMap((clause) => contentWords(clause));

/** Words of the paragraph's heading, and of the sentence around a figure. */
function wordsAround(low: string, figure: Figure): readonly string[] {
  const colon = low.slice(0, MOST_HEADING).search(/:|\d{3}|\d,/u);
  const before = low.slice(Math.max(0, figure.start - MOST_BEFORE), figure.start);
  const behind = /^[^;]*?(?=;|\.\s|$)/u.exec(low.slice(figure.end, figure.end + MOST_BEHIND))?.[0] ?? "";
  const sentence = before.slice(Math.max(0, before.search(/\.\s[^.]*$/u)));
  return [...(colon < 0 || colon > figure.start ? [] : contentWords(low.slice(0, colon))), ...wordsOf(sentence), ...wordsOf(behind)];
}

const MOST_ITEM = 100;
const MOST_END = 40;
const MOST_TITLE = 60;
const HEADING = /^[^:;,]*(?=:)/u;
const BEHIND = /^(?:[^;,.:)]|[,.](?=\d))*/u;

/** Words between the stops in front of a figure and behind it, and those of the paragraph's heading. */
function itemOf(low: string, { start, end }: Figure): string[] {
  const before = low.slice(Math.max(0, start - MOST_ITEM), start);
  const stop = Math.max(...[";", ":", ". "].map((mark) => before.lastIndexOf(mark)));
  const behind = BEHIND.exec(low.slice(end, end + MOST_END))?.[0] ?? "";
  const heading = HEADING.exec(low.slice(0, Math.min(start, MOST_TITLE)))?.[0] ?? "";
  return [...new Set([...contentWords(heading), ...wordsOf(before.slice(Math.max(0, stop))), ...wordsOf(behind)])];
}

function inProse(read: ReadParagraph, report: ReadReport): Statement[] {
  const owners = ownersOf(read);
  const { paragraph } = read;
  const { low } = paragraph.content;
  return read.readings.flatMap((reading): Statement[] => {
    const { figure, role } = reading;
    const claim = owners.get(figure.numerator ?? figure.id);
    if (claim === undefined || NOT_SAID.has(role) || figure.bound || isNumberOfName(report, figure)) return [];
    // "nhà văn hóa thôn 138/151 thôn": a whole, even where the figure above it is read as a name.
    const said = /\d\/$/.test(low.slice(Math.max(0, figure.start - 2), figure.start)) ? "denominator" : role;
    return [{
      figure, role: said, value: figure.value.abs(), unit: figure.unit, core: [...new Set([...claim.core, ...(figure.id === claim.figure.id ? contentWords(nounOf(figure)) : [])])], around: new Around(() => itemOf(low, figure), () => new Set([...claim.full, ...wordsAround(low, figure)])),
      file: paragraph.file, paragraph: paragraph.index, section: paragraph.section.id, column: null, claim, reading, place: String(paragraph.index), upright: "", label: claim.label, heads: "",
    }];
  });
}

const RATES: ReadonlySet<ColumnRole | null> = new Set<ColumnRole | null>(["percentOfTarget", "growth"]);

/** "Kế hoạch (tr.đ)", "Tỷ lệ (%)": the unit a header names. */
function unitIn(header: string): Unit | null {
  const inside = /\(([^()]{1,24})\)\s*$/u.exec(header)?.[1];
  return inside === undefined ? (/%\s*$/u.test(header) ? parseUnit("%") : null) : parseUnit(inside);
}

const TOTAL = /^(?:tổng(?: số| cộng)?|cộng|toàn (?:tỉnh|huyện|thành phố|thị xã|xã|phường))$/u;
const NUMBERED = /^\s*(?:biểu|bảng|phụ lục)\s*(?:số\s*)?[\d.]*\s*[:.]?/u;
const UNIT_LINE = /^\s*\(?\s*(?:đơn vị(?: tính)?|đvt)\s*[:(]/iu;
const TIME = /(?:tháng|năm|quý|ngày)\s+[\d/ivx]+(?:\s*[-–]\s*\d+)?/gu;
const IN_BRACKETS = /\([^()]*\)/gu;

function inTable({ table, name, view }: NamedTable, report: ReadReport): Statement[] {
  const { cells } = tablesOf(report);
  const caption = table.above.flatMap((line) => contentWords(line.toLowerCase()));
  const subject = contentWords((table.above.findLast((line) => !UNIT_LINE.test(line)) ?? "").toLowerCase().replace(NUMBERED, "").replace(IN_BRACKETS, " ").replace(TIME, " "));
  const nameColumn = view.table.columns.find((column) => column.role === "indicator")?.index ?? 0;
  return table.rows.flatMap((line, row) => {
    const words = foldHeader(line.cells[nameColumn]?.text ?? "");
    const total = TOTAL.test(words);
    const named = contentWords(words);
    return table.headers.flatMap((header, column): Statement[] => {
      if (column === nameColumn) return [];
      const figure = cells.at(table, name, row, column, null);
      const { role } = view.table.columns[column] ?? { role: null };
      if (figure === null || role === "order" || role === "code") return [];
      const low = foldHeader(header);
      // The row of the total is of what the table is of.
      const core = [...new Set([...(total ? subject : named), ...contentWords(low.replace(IN_BRACKETS, " "))])];
      const paragraph = line.paragraph;
      return [{
        figure, role: "cell", value: figure.value.abs(), unit: figure.unit ?? unitIn(header) ?? (RATES.has(role) ? parseUnit("%") : view.indicatorAt.get(row)?.unit) ?? null,
        core, around: new Around(() => core, () => new Set([...core, ...caption, ...contentWords(paragraph.section.title)])),
        file: paragraph.file, paragraph: paragraph.index, section: paragraph.section.id, column: role, claim: null, reading: null, place: `${name}:${row}`, upright: `${name}|${column}`, label: `${words} ${low}`.trim(),
        heads: [(line.cells[nameColumn]?.text ?? "").replace(/^[-+*•\s]+/, ""), header].filter((head) => head !== "").join(" – "),
      }];
    });
  });
}

/** All statements in reading order, tables in their places. */
export const statementsOf = oncePer((report: ReadReport): readonly Statement[] => {
  const prose = report.paragraphs.flatMap((read) => inProse(read, report));
  const tabled = tablesOf(report).tables.flatMap((table) => inTable(table, report));
  return [...prose, ...tabled].sort((a, b) => a.paragraph - b.paragraph || a.figure.start - b.figure.start);
});

/** What a statement is called in a message: words of its sentence; of a cell those of its row and column. */
export function quotedStatement({ reading, heads }: Statement): string {
  return reading === null ? `“${heads}”` : quoted(reading);
}
