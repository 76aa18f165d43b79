import { continueLine } from "../../../src/excel-standin/page/fill";
import type { Cell } from "../../../src/excel-standin/model";

const cell = (value: Cell["value"], formula?: string): Cell => ({ value, style: 0, ...(formula === undefined ? {} : { formula }) });
const values = (source: readonly Cell[], count: number, backwards = false): unknown[] => continueLine(source, count, backwards).map((filled) => (filled.kind === "copy" ? `copy ${filled.index}+${filled.offset}` : filled.value));

describe("dragging the fill handle", () => {
  test("two years go on as a series", () => {
    expect(values([cell(2022), cell(2023)], 3)).toEqual([2024, 2025, 2026]);
  });

  test("upwards the series runs back", () => {
    expect(values([cell(2022), cell(2023)], 2, true)).toEqual([2021, 2020]);
  });

  test("one number is copied", () => {
    expect(values([cell(12.5)], 2)).toEqual(["copy 0+1", "copy 0+2"]);
  });

  test("decimal steps leave no binary dust", () => {
    expect(values([cell(0.1), cell(0.2)], 1)).toEqual([0.3]);
  });

  test("counting texts count on", () => {
    expect(values([cell("Quý 1")], 3)).toEqual(["Quý 2", "Quý 3", "Quý 4"]);
    expect(values([cell("Biểu 1A"), cell("Biểu 2A")], 2)).toEqual(["Biểu 3A", "Biểu 4A"]);
  });

  test("formulas are copied in turn, moved by their distance", () => {
    expect(values([cell(1, "A1"), cell(2, "A2")], 3)).toEqual(["copy 0+2", "copy 1+2", "copy 0+4"]);
  });
});
