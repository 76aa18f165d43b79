/** Totals that formulas add up: rows left out, added or mixed up, other formulas, figures typed over them; honest totals are left alone. */
import type { SourceCell } from "../../../src/plan";
import { addresses, calc, check, num, only, table, type Value } from "./support";

const HEAD = ["TT", "Chỉ tiêu", "ĐVT", "TH 2022", "KH 2023", "TH 2023"];
const PARTS: readonly (readonly [string, readonly number[]])[] = [["Chi đầu tư", [1_310, 1_402, 1_377]], ["Chi thường xuyên", [2_845, 2_930, 2_911]], ["Chi dự phòng", [118, 125, 97]]];
const HERDS: readonly (readonly [string, readonly number[]])[] = [["Đàn bò", [5_230, 5_400, 5_512]], ["Đàn lợn", [21_840, 23_000, 22_715]]];
const LETTERS = ["D", "E", "F"];
const sumOf = (rows: readonly (readonly [string, readonly number[]])[], c: number): number => rows.reduce((s, [, x]) => s + (x[c] ?? 0), 0);

/** Rows 5 and 9 are totals; `over` replaces the first one's cells. */
function book(over: Readonly<Record<number, SourceCell>> = {}) {
  const total = (n: string, name: string, unit: string, rows: readonly (readonly [string, readonly number[]])[], first: number): Value[] => [n, name, unit, ...LETTERS.map((l, c) => calc(`=SUM(${l}${first}:${l}${first + rows.length - 1})`, sumOf(rows, c)))];
  const part = (unit: string) => ([name, x]: readonly [string, readonly number[]]): Value[] => ["-", name, unit, ...x];
  const top = total("1", "Tổng chi ngân sách xã", "triệu đồng", PARTS, 6).map((v, i): Value => over[i - 3] ?? v);
  return table(HEAD, [top, ...PARTS.map(part("triệu đồng")), total("2", "Tổng đàn vật nuôi", "con", HERDS, 10), ...HERDS.map(part("con"))]);
}

test("that agree are right", () => {
  expect(check(book()).findings).toEqual([]);
});

test.each([
  ["leaves its last row out", "=SUM(E6:E7)", 4_332, "E8"],
  ["leaves its first row out", "=SUM(E7:E8)", 3_055, "E6"],
  ["takes in the next total", "=SUM(E6:E9)", 32_857, "E9"],
  ["stands a row too low", "=SUM(E7:E9)", 31_455, "E6"],
  ["names a wrong row", "=E6+E7+E10", 9_732, "E8"],
])("a formula that %s is named, and only it; its neighbours' formula is proposed", (_name, formula, value, place) => {
  const finding = only(check(book({ 1: calc(formula, value) })));
  expect([finding.class, finding.fault]).toEqual(["wrong", "formula-range"]);
  expect(addresses(finding)).toEqual(expect.arrayContaining(["E5", place]));
  expect(finding.proposal).toMatchObject({ from: formula, to: "=SUM(E6:E8)", span: { address: "E5" } });
});

test("a formula over another column's rows is named, not the jump of its value", () => {
  const finding = only(check(book({ 2: calc("=SUM(H6:H8)", 4) })));
  expect([finding.class, finding.fault, finding.proposal?.to]).toEqual(["wrong", "formula-range", "=SUM(F6:F8)"]);
});

test("a figure typed over a total is named so and its formula put back", () => {
  const finding = only(check(book({ 0: num(4_327) })));
  expect([finding.class, finding.fault]).toEqual(["wrong", "typed-over-formula"]);
  expect(finding.proposal).toMatchObject({ to: "=SUM(D6:D8)", span: { address: "D5" } });
});

test("last year's totals may be typed where they add up, and are wrong as sums where the whole column is typed", () => {
  expect(check(book({ 0: num(4_273) })).findings).toEqual([]);
  const typed = table(HEAD, book().rows.map((cells) => cells.map((cell, c) => (c === 3 && cell.formula !== null ? num(Number(cell.value) + (cell.value === 4_273 ? 300 : 0)) : cell))));
  expect(only(check(typed)).fault).toBe("sum");
});

test("a part a thousand times too large is one finding: the total follows its part", () => {
  const made = book({ 1: calc("=SUM(E6:E8)", 1_405_055) });
  const source = { ...made, rows: made.rows.map((cells, r) => (r === 1 ? cells.map((cell, c) => (c === 4 ? num(1_402_000) : cell)) : cells)) };
  const finding = only(check(source));
  expect([finding.fault, addresses(finding)[0]]).toEqual(["thousandfold", "E6"]);
});
