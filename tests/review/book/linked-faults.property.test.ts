/** Faults in figures that other tables, formulas and shares hold: found where whole numbers exclude them, named, and mended by nothing but what stood there. */
import fc from "fast-check";
import type { SourceCell, SourceTable } from "../../../src/plan";
import type { BookResult, CellSpan, Fault } from "../../../src/review";
import { cellAddress } from "../../../src/plan";
import { calc, check, num, table, withCell, type Value } from "./support";

const HEAD = ["TT", "Chỉ tiêu", "ĐVT", "TH 2022", "KH 2023", "TH 2023"];
const NEXT = ["TT", "Chỉ tiêu", "ĐVT", "TH 2023", "KH 2024", "TH 2024"];
const NAMES = ["Thu phí và lệ phí", "Thu tiền sử dụng đất", "Thuế ngoài quốc doanh", "Thu sự nghiệp"];
const COLUMNS = [3, 4, 5] as const;
const LETTERS = ["A", "B", "C", "D", "E", "F"];

type Triple = readonly [number, number, number];

interface Made {
  /** Last year's table and this year's, of the same rows: a total with a formula, its parts, and shares of a whole. */
  readonly tables: readonly [SourceTable, SourceTable];
  readonly parts: number;
}

const figure = fc.integer({ min: 1_111, max: 9_999 });
const near = (base: number): fc.Arbitrary<number> => fc.integer({ min: 80, max: 125 }).map((p) => Math.round((base * p) / 100));
const triple: fc.Arbitrary<Triple> = figure.chain((x) => fc.tuple(near(x), near(x), fc.constant(x)));
/** Tenths of a percent that make a thousand. */
const shares = fc.tuple(fc.integer({ min: 211, max: 389 }), fc.integer({ min: 211, max: 389 })).map(([a, b]): Triple => [a, b, 1000 - a - b]);

function tableOf(name: string, headers: readonly string[], parts: readonly Triple[], herds: readonly Triple[], structure: readonly Triple[]): SourceTable {
  const first = 6;
  const total: Value[] = ["1", "Tổng thu ngân sách", "triệu đồng", ...COLUMNS.map((c) => calc(`=SUM(${LETTERS[c] ?? ""}${first}:${LETTERS[c] ?? ""}${first + parts.length - 1})`, parts.reduce((s, p) => s + (p[c - 3] ?? 0), 0)))];
  const herdRow = first + parts.length;
  return table(headers, [
    total,
    ...parts.map((figures, i): Value[] => ["-", NAMES[i] ?? "", "triệu đồng", ...figures]),
    ["2", "Tổng đàn gia súc", "con", ...COLUMNS.map((c) => calc(`=SUM(${LETTERS[c] ?? ""}${herdRow + 1}:${LETTERS[c] ?? ""}${herdRow + 2})`, herds.reduce((s, h) => s + (h[c - 3] ?? 0), 0)))],
    ...herds.map((h, i): Value[] => ["-", i === 0 ? "Đàn trâu" : "Đàn bò", "con", ...h]),
    ["3", "Cơ cấu kinh tế", "%", ...COLUMNS.map(() => 100)],
    ...["Nông nghiệp", "Công nghiệp", "Dịch vụ"].map((part, i): Value[] => ["-", `Tỷ trọng ${part.toLowerCase()}`, "%", ...structure.map((s) => num((s[i] ?? 0) / 10, 1))]),
  ], { name, sheet: name });
}

const made: fc.Arbitrary<Made> = fc.tuple(fc.array(fc.tuple(triple, triple), { minLength: 2, maxLength: 4 }), fc.array(shares, { minLength: 6, maxLength: 6 })).map(([parts, structures]) => {
  const before = parts.map(([p]) => p);
  // This year's prior column is last year's result.
  const after = parts.map(([[, , done], [, goal, now]]): Triple => [done, goal, now]);
  const [a, b, c, , d, e] = structures as [Triple, Triple, Triple, Triple, Triple, Triple];
  return { tables: [tableOf("Năm 2023", HEAD, before, [[512, 530, 547], [218, 224, 231]], [a, b, c]), tableOf("Năm 2024", NEXT, after, [[547, 560, 574], [231, 240, 238]], [c, d, e])], parts: parts.length };
});

const pick = fc.nat({ max: 10_000 });
const of = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;
const cellOf = (source: SourceTable, row: number, column: number): SourceCell => source.rows[row]?.[column] ?? num(Number.NaN);
const typed = (text: string): number => Number(text.replace(/\./g, "").replace(",", "."));

function checked({ tables }: Made, at: number, row: number, column: number, cell: Value): BookResult {
  return check(...tables.map((source, i) => (i === at ? withCell(source, row, column, cell) : source)));
}

function expectFault(result: BookResult, { tables }: Made, at: number, row: number, column: number, faults: readonly Fault[], restored: (to: string) => boolean): void {
  const source = of(tables, at);
  const address = cellAddress(source.headerRow + 1 + row, source.firstColumn + column);
  const here = (span: unknown): boolean => (span as CellSpan).address === address && (span as CellSpan).sheet === source.sheet;
  const found = result.findings.filter((f) => f.spans.some(here));
  expect({ address, named: found.map((f) => f.fault), right: found.some((f) => faults.includes(f.fault)) }).toMatchObject({ right: true });
  expect(result.findings.filter((f) => f.class === "wrong" && !f.spans.some(here)).map((f) => f.message)).toEqual([]);
  for (const { proposal } of result.findings) if (proposal !== undefined) expect([here(proposal.span), restored(proposal.to)]).toEqual([true, true]);
}

test("two years' tables that agree have no finding", () => {
  fc.assert(fc.property(made, ({ tables }) => expect(check(...tables).findings.map((f) => f.message)).toEqual([])), { numRuns: 30 });
});

test("a digit of last year's result differs from this year's prior column, whichever of the two is wrong", () => {
  fc.assert(
    fc.property(made, pick, pick, fc.integer({ min: 1, max: 9 }), (book, which, spot, by) => {
      const [at, row] = [which % 2, 1 + (which % book.parts)];
      const column = at === 0 ? 5 : 3;
      const text = String(cellOf(of(book.tables, at), row, column).value);
      const i = spot % text.length;
      const digit = (Number(text[i]) + by) % 10;
      fc.pre(i > 0 || digit > 0);
      const value = Number(`${text.slice(0, i)}${digit}${text.slice(i + 1)}`);
      // Whole millions within half a million of each other may both be right.
      fc.pre(Math.abs(value - Number(text)) > 1);
      const result = checked(book, at, row, column, num(value));
      // The total's stored value is still that of the right part.
      expectFault(result, book, at, row, column, ["prior-year", "sum"], (to) => typed(to) === Number(text));
    }),
    { numRuns: 50 },
  );
});

test("a share with two digits swapped makes no hundred", () => {
  fc.assert(
    fc.property(made, pick, pick, (book, which, part) => {
      const [at, column, row] = [which % 2, of([4, 5] as const, which), book.parts + 5 + (part % 3)];
      const { value, text } = cellOf(of(book.tables, at), row, column);
      const swapped = Number(text.replace(/^(\d)(\d)/, "$2$1").replace(",", "."));
      // All three to one decimal: within 0,15 of a hundred they may make one; typed whole numbers reach further.
      fc.pre(Math.abs(swapped - Number(value)) > 1.6 && !text.endsWith(",0"));
      expectFault(checked(book, at, row, column, num(swapped, 1)), book, at, row, column, ["share", "prior-year"], (to) => typed(to) === value);
    }),
    { numRuns: 40 },
  );
});

test("a share's unit in ‰, a total's formula that is short, and a figure typed over one are named and put right", () => {
  fc.assert(
    fc.property(made, pick, pick, fc.constantFrom("unit", "short", "typed"), (book, which, n, kind) => {
      const at = which % 2;
      const source = of(book.tables, at);
      if (kind === "unit") {
        const row = book.parts + 5 + (n % 3);
        expectFault(checked(book, at, row, 2, "‰"), book, at, row, 2, ["unit-mismatch"], (to) => to === "%");
        return;
      }
      const column = of(COLUMNS, n);
      const { formula, value } = cellOf(source, 0, column);
      fc.pre(formula !== null && book.parts > 2);
      const last = Number(cellOf(source, book.parts, column).value);
      const letter = LETTERS[column] ?? "";
      const cell = kind === "short" ? calc(`=SUM(${letter}6:${letter}${4 + book.parts})`, Number(value) - last) : num(Number(value) + 357);
      expectFault(checked(book, at, 0, column, cell), book, at, 0, column, [kind === "short" ? "formula-range" : "typed-over-formula"], (to) => to === formula);
    }),
    { numRuns: 50 },
  );
});
