/** Large workbooks: linear time in short slices, nothing computed twice. */
import { BookChecker, type BookResult, type BookToCheck, type CheckStep } from "../../../src/review";
import type { SourceTable } from "../../../src/plan";
import { bookOf, calc, num, table, withCell } from "./support";

const HEADERS = ["TT", "Chỉ tiêu", "ĐVT", "TH 2022", "KH 2023", "TH 2023", "% KH", "So cùng kỳ (%)"];

function large(rows: number, name = "ChiTieu", sheet = "Biểu 1"): SourceTable {
  const body = [];
  for (let block = 0; block * 5 < rows; block++) {
    const parts = [0, 1, 2, 3].map((i) => ({ p: 1_000 + block + i * 37, k: 1_200 + block * 2 + i * 41, t: 1_100 + block + i * 91 }));
    const total = parts.reduce((s, x) => ({ p: s.p + x.p, k: s.k + x.k, t: s.t + x.t }), { p: 0, k: 0, t: 0 });
    const line = (order: string, label: string, { p, k, t }: { p: number; k: number; t: number }) => [order, label, "tấn", p, k, t, calc("=F2/E2", t / k, "0.0%"), num(Math.round((t / p) * 1000 - 1000) / 10, 1)];
    body.push(line(String((block % 900) + 1), `Sản lượng vùng ${block + 1}`, total), ...parts.map((x, i) => line("-", `Thôn ${i + 1}`, x)));
  }
  return table(HEADERS, body, { name, sheet });
}

function drain(steps: Generator<CheckStep, BookResult>): { result: BookResult; slices: number } {
  for (let slices = 1, next = steps.next(); ; slices += 1, next = steps.next()) if (next.done === true) return { result: next.value, slices };
}

describe("a table of 5,000 rows", () => {
  const book: BookToCheck = bookOf([large(5_000)]);

  test("is checked in steps that let the page breathe, all of it right", () => {
    const { result, slices } = drain(new BookChecker().check(book));
    expect(result.findings).toEqual([]);
    expect(result.relations.length).toBeGreaterThan(10_000);
    expect(slices).toBeGreaterThan(50);
  });

  test("takes twice the steps and gives twice the relations when it is twice as long", () => {
    const work = (rows: number) => {
      const { result, slices } = drain(new BookChecker().check(bookOf([large(rows)])));
      return { relations: result.relations.length, slices };
    };
    const [half, whole] = [work(2_000), work(4_000)];
    expect(whole.relations / half.relations).toBeCloseTo(2, 1);
    expect(whole.slices).toBeLessThan(2.5 * half.slices);
  });
});

describe("a second check", () => {
  test("gives the same result from what it remembers", () => {
    const book = bookOf([large(2_000, "A", "Biểu 1"), large(2_000, "B", "Biểu 2")]);
    const checker = new BookChecker();
    const first = drain(checker.check(book)).result;
    const second = drain(checker.check({ ...book })).result;
    expect(second).toEqual(first);
  });

  test("looks again at a table that is another object, and only says what is true of it", () => {
    const source = large(200);
    const checker = new BookChecker();
    expect(drain(checker.check(bookOf([source]))).result.findings).toEqual([]);
    const wrong = bookOf([withCell(source, 0, 5, num(99_999))]);
    expect(drain(checker.check(wrong)).result.findings.length).toBeGreaterThan(0);
    expect(drain(checker.check(bookOf([source]))).result.findings).toEqual([]);
  });
});
