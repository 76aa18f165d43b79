/** Faults put into consistent tables one at a time: each that the figures can exclude is found, named, placed and, where only one edit mends it, mended. */
import fc from "fast-check";
import type { SourceTable } from "../../../src/plan";
import type { BookResult, CellSpan } from "../../../src/review";
import { cellAddress } from "../../../src/plan";
import { check, num, table, withCell, type Value } from "./support";

const HEADERS = ["TT", "Chỉ tiêu", "ĐVT", "TH 2022", "KH 2023", "TH 2023", "% KH", "So cùng kỳ (%)", "Đánh giá"];
const [PRIOR, TARGET, ACTUAL, PERCENT, GROWTH, VERDICT] = [3, 4, 5, 6, 7, 8] as const;
const AMOUNTS = [PRIOR, TARGET, ACTUAL] as const;

interface Made {
  readonly source: SourceTable;
  /** Rows of totals and of their parts. */
  readonly blocks: readonly { readonly total: number; readonly parts: readonly number[] }[];
  readonly singles: readonly number[];
  readonly rates: readonly number[];
}

interface BlockSpec {
  readonly said: boolean;
  readonly unit: string;
  readonly decimals: number;
  readonly parts: readonly (readonly [number, number, number])[];
}

const UNITS = ["triệu đồng", "tấn", "ha", "người", "lượt khách"];
const NAMES = ["Thu ngân sách xã", "Sản lượng cây trồng", "Diện tích canh tác", "Lao động có việc làm", "Khách tham quan", "Vốn đầu tư công", "Doanh thu dịch vụ"];
const PARTS = ["Khu vực phía Bắc", "Khu vực phía Nam", "Khu vực trung tâm", "Khu vực ven sông"];

const round1 = (x: number): number => Math.round(x * 10 + (x >= 0 ? 1e-9 : -1e-9)) / 10;
const at = (x: number, decimals: number): number => Number((x / 10 ** decimals).toFixed(decimals));

/** Digits beyond the first two, so that no percentage is within rounding of another by chance. */
const figure = fc.integer({ min: 1_111, max: 99_999 });
const near = (base: number) => fc.integer({ min: 60, max: 170 }).map((p) => Math.round((base * p) / 100) + 7);
const triple = figure.chain((k) => fc.tuple(near(k), fc.constant(k), near(k)));

const block: fc.Arbitrary<BlockSpec> = fc.record({
  said: fc.boolean(),
  unit: fc.constantFrom(...UNITS),
  decimals: fc.constantFrom(0, 0, 1),
  parts: fc.array(triple, { minLength: 2, maxLength: 4 }),
});

const book: fc.Arbitrary<Made> = fc
  .record({
    blocks: fc.array(block, { minLength: 1, maxLength: 3 }),
    singles: fc.array(fc.tuple(fc.constantFrom(...UNITS), triple), { minLength: 3, maxLength: 6 }),
    rates: fc.array(fc.tuple(fc.integer({ min: 300, max: 700 }), fc.integer({ min: 300, max: 700 }), fc.integer({ min: 300, max: 700 })), { minLength: 3, maxLength: 4 }),
  })
  .map(({ blocks, singles, rates }) => {
    const rows: Value[][] = [];
    const made: { total: number; parts: number[] }[] = [];
    const verdict = (t: number, k: number): string => (t > k ? "Vượt" : t === k ? "Đạt" : "Không đạt");
    const push = (order: string, name: string, unit: string, [p, k, t]: readonly [number, number, number], decimals: number): number => {
      rows.push([order, name, unit, num(at(p, decimals), decimals), num(at(k, decimals), decimals), num(at(t, decimals), decimals), num(round1((t / k) * 100), 1), num(round1((t / p) * 100 - 100), 1), verdict(t, k)]);
      return rows.length - 1;
    };
    blocks.forEach(({ said, unit, decimals, parts }, b) => {
      const whole = unit === "người" || unit === "lượt khách";
      const d = whole ? 0 : decimals;
      const total = parts.reduce<[number, number, number]>((sum, [p, k, t]) => [sum[0] + p, sum[1] + k, sum[2] + t], [0, 0, 0]);
      const totalRow = push(String(b + 1), `${NAMES[b] ?? ""}`, unit, total, d);
      if (said) rows.push(["", "Chia ra:", ""]);
      made.push({ total: totalRow, parts: parts.map((part, i) => push("-", PARTS[i] ?? "", unit, part, d)) });
    });
    const single = singles.map(([unit, figures], i) => push(String(blocks.length + i + 1), `${NAMES[(i + 3) % NAMES.length] ?? ""} đợt ${i + 1}`, unit, figures, 0));
    const rate = rates.map(([p, k, t], i) => {
      rows.push([String(blocks.length + singles.length + i + 1), `Tỷ lệ bao phủ nhóm ${i + 1}`, "%", num(p / 10, 1), num(k / 10, 1), num(t / 10, 1), num(round1((t - k) / 10), 1), num(round1((t - p) / 10), 1), verdict(t, k)]);
      return rows.length - 1;
    });
    return { source: table(HEADERS, rows), blocks: made, singles: single, rates: rate };
  });

const pick = fc.nat({ max: 1_000_000 });
const of = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;

const valueAt = (source: SourceTable, row: number, column: number): number => source.rows[row]?.[column]?.value as number;
const decimalsAt = (source: SourceTable, row: number, column: number): number => /,(\d+)$/.exec(source.rows[row]?.[column]?.text ?? "")?.[1]?.length ?? 0;

function place(source: SourceTable, row: number, column: number): string {
  return cellAddress(source.headerRow + 1 + row, source.firstColumn + column);
}

interface Injected {
  readonly source: SourceTable;
  readonly row: number;
  readonly column: number;
  readonly before: number;
}

function put(made: Made, row: number, column: number, value: number): Injected {
  return { source: withCell(made.source, row, column, num(value, decimalsAt(made.source, row, column))), row, column, before: valueAt(made.source, row, column) };
}

/** Whether a stated percentage can be what its operands give, rounded or cut: worked out here by plain bounds. */
function percentFits(stated: number, t: number, k: number, less: number): boolean {
  const [low, high] = [((t - slack(t)) / (k + slack(k))) * 100 - less, ((t + slack(t)) / (k - slack(k))) * 100 - less];
  return low <= stated + 2 * slack(stated) && high >= stated - 2 * slack(stated);
}

/** A typed 65 may be rounded to a whole however many decimals its cell shows. */
const slack = (x: number): number => (Number.isInteger(x) ? 0.5 : 0.05);

/** Binary numbers of this oracle are off by less; intervals that just touch meet. */
const HAIR = 1e-9;

/** True where some relation of the injected cell is out of reach of any rounding. */
function excluded(made: Made, { source, row }: Injected): boolean {
  const v = (c: number, r = row): number => valueAt(source, r, c);
  if (!made.rates.includes(row) && (!percentFits(v(PERCENT), v(ACTUAL), v(TARGET), 0) || !percentFits(v(GROWTH), v(ACTUAL), v(PRIOR), 100))) return true;
  const apart = (c: number, base: number): boolean => Math.abs(v(ACTUAL) - v(base) - v(c)) > 2 * (slack(v(ACTUAL)) + slack(v(base)) + slack(v(c))) + HAIR;
  if (made.rates.includes(row) && (apart(PERCENT, TARGET) || apart(GROWTH, PRIOR))) return true;
  return made.blocks.some(({ total, parts }) => AMOUNTS.some((c) => Math.abs(v(c, total) - parts.reduce((s, r) => s + v(c, r), 0)) > [total, ...parts].reduce((s, r) => s + slack(v(c, r)), HAIR)));
}

/** What a proposal's text is once typed. */
const typed = (text: string): number => Number(text.replace(/\./g, "").replace(",", "."));

const wrong = (result: BookResult) => result.findings.filter((f) => f.class === "wrong");

function expectFound(injected: Injected, result: BookResult): void {
  const address = place(injected.source, injected.row, injected.column);
  expect(result.findings.length).toBeGreaterThanOrEqual(1);
  for (const finding of result.findings) expect(finding.spans.map((s) => (s as CellSpan).address)).toContain(address);
  for (const { proposal } of result.findings) {
    if (proposal === undefined || (proposal.span as CellSpan).address !== address) continue;
    expect(typed(proposal.to)).toBe(injected.before);
  }
  for (const { proposal } of wrong(result)) if (proposal !== undefined) expect((proposal.span as CellSpan).address).toBe(address);
}

function cells(made: Made): (readonly [number, number])[] {
  const rows = [...made.blocks.flatMap((b) => [b.total, ...b.parts]), ...made.singles, ...made.rates];
  return rows.flatMap((row) => [PRIOR, TARGET, ACTUAL, PERCENT, GROWTH].map((column) => [row, column] as const));
}

describe("a consistent table", () => {
  test("has no findings, and its relations are counted as right", () => {
    fc.assert(
      fc.property(book, ({ source, blocks }) => {
        const result = check(source);
        expect(result.findings.map((f) => [f.class, f.message, f.formulas])).toEqual([]);
        expect(result.relations.length).toBeGreaterThanOrEqual(blocks.length * 3);
        expect(result.relations.every((r) => r.verdict === "consistent")).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe("one fault", () => {
  function digits(value: number, decimals: number): string {
    return Math.abs(value).toFixed(decimals);
  }

  test("a wrong digit is found where the intervals exclude it, at its place, nothing else", () => {
    fc.assert(
      fc.property(book, pick, pick, fc.integer({ min: 1, max: 9 }), (made, where, which, by) => {
        const [row, column] = of(cells(made), where);
        const text = digits(valueAt(made.source, row, column), decimalsAt(made.source, row, column));
        const spots = [...text].flatMap((c, i) => (c === "." ? [] : [i]));
        const spot = of(spots, which);
        const digit = (Number(text[spot]) + by) % 10;
        fc.pre(!(spot === 0 && digit === 0));
        const sign = valueAt(made.source, row, column) < 0 ? -1 : 1;
        const injected = put(made, row, column, sign * Number(`${text.slice(0, spot)}${digit}${text.slice(spot + 1)}`));
        fc.pre(excluded(made, injected));
        expectFound(injected, check(injected.source));
      }),
      { numRuns: 120 },
    );
  });

  test("two digits swapped are found", () => {
    fc.assert(
      fc.property(book, pick, pick, (made, where, which) => {
        const [row, column] = of(cells(made), where);
        const value = valueAt(made.source, row, column);
        const text = digits(value, decimalsAt(made.source, row, column));
        const spots = [...text].flatMap((c, i) => (i + 1 < text.length && c !== "." && text[i + 1] !== "." && text[i + 1] !== c && !(i === 0 && text[1] === "0") ? [i] : []));
        fc.pre(spots.length > 0);
        const spot = of(spots, which);
        const swapped = `${text.slice(0, spot)}${text[spot + 1]}${text[spot]}${text.slice(spot + 2)}`;
        const injected = put(made, row, column, Math.sign(value) * Number(swapped));
        fc.pre(excluded(made, injected));
        expectFound(injected, check(injected.source));
      }),
      { numRuns: 80 },
    );
  });

  test("a figure a thousand times too large is found, named as one, and mended", () => {
    fc.assert(
      fc.property(book, pick, pick, (made, where, which) => {
        const rows = [...made.blocks.flatMap((b) => [b.total, ...b.parts]), ...made.singles];
        const [row, column] = [of(rows, where), of(AMOUNTS, which)];
        const injected = put(made, row, column, Number((valueAt(made.source, row, column) * 1000).toFixed(1)));
        const result = check(injected.source);
        expectFound(injected, result);
        expect(result.findings.map((f) => f.fault)).toContain("thousandfold");
        expect(typed(result.findings[0]?.proposal?.to ?? "")).toBe(injected.before);
      }),
      { numRuns: 60 },
    );
  });

  test("a number stored as text is found and nothing is wrong", () => {
    fc.assert(
      fc.property(book, pick, (made, where) => {
        const [row, column] = of(cells(made), where);
        const source = withCell(made.source, row, column, made.source.rows[row]?.[column]?.text ?? "");
        const result = check(source);
        expect(wrong(result)).toEqual([]);
        expect(result.findings.map((f) => f.fault)).toContain("text-number");
      }),
      { numRuns: 60 },
    );
  });

  test("a wrong word of judgement is found and put right", () => {
    fc.assert(
      fc.property(book, pick, (made, where) => {
        const row = of([...made.blocks.map((b) => b.total), ...made.singles], where);
        const word = made.source.rows[row]?.[VERDICT]?.value;
        fc.pre(word === "Vượt" || word === "Không đạt");
        const right = made.singles.filter((r) => r !== row).length >= 2;
        fc.pre(right);
        const result = check(withCell(made.source, row, VERDICT, word === "Vượt" ? "Không đạt" : "Vượt"));
        expect(result.findings.map((f) => f.fault)).toEqual(["verdict-word"]);
        expect(result.findings[0]?.spans.map((s) => (s as CellSpan).address)).toContain(place(made.source, row, VERDICT));
        if (result.findings[0]?.proposal !== undefined) expect(["Vượt", "Đạt", "Không đạt"]).toContain(result.findings[0].proposal.to);
      }),
      { numRuns: 60 },
    );
  });

  test("a part's other unit is found by the sum", () => {
    fc.assert(
      fc.property(book, pick, pick, (made, where, which) => {
        const found = of(made.blocks, where);
        const row = of(found.parts, which);
        const unit = made.source.rows[row]?.[2]?.value;
        fc.pre(unit === "triệu đồng" || unit === "tấn");
        const result = check(withCell(made.source, row, 2, unit === "tấn" ? "tạ" : "tỷ đồng"));
        expect(result.findings.map((f) => [f.class, f.fault])).toEqual([["wrong", "unit-mismatch"]]);
        expect(result.findings[0]?.proposal).toMatchObject({ to: unit, span: { address: place(made.source, row, 2) } });
      }),
      { numRuns: 40 },
    );
  });
});
