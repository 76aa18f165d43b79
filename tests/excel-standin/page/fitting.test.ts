import { DEFAULT_STYLE, patched, type Cell } from "../../../src/excel-standin/model";
import type { Look } from "../../../src/excel-standin/page/cell-look";
import { fit, fitNumber } from "../../../src/excel-standin/page/fitting";
import { countLines } from "../../../src/excel-standin/page/sheet-layout";
import { SEVEN } from "./support";

const look = (value: Cell["value"], text: string, align: Look["align"] = "left", patch = {}): Look => ({
  cell: { value, style: 0 },
  text,
  style: patched(DEFAULT_STYLE, patch),
  align,
  conditional: undefined,
  filter: null,
});
const row = (filled: readonly number[]) => ({ lastColumn: 16_383, width: () => 64, free: (column: number) => !filled.includes(column) });

describe("texts and numbers in narrow cells", () => {
  test("a long text runs over empty neighbours as far as it needs", () => {
    const fitted = fit(look("x", "Thu ngân sách nhà nước"), 1, 64, 1, false, row([]), SEVEN);
    expect(fitted).toMatchObject({ spillLeft: 0, spillRight: 128, covers: [2, 3] });
  });

  test("it stops at the first neighbour that holds something", () => {
    expect(fit(look("x", "Thu ngân sách nhà nước"), 1, 64, 1, false, row([3]), SEVEN).spillRight).toBe(64);
    expect(fit(look("x", "Thu ngân sách nhà nước"), 1, 64, 1, false, row([2]), SEVEN).spillRight).toBe(0);
  });

  test("right-aligned text runs to the left, centred text to both sides", () => {
    expect(fit(look("x", "Đơn vị: triệu đồng", "right"), 5, 64, 1, false, row([]), SEVEN)).toMatchObject({ spillLeft: 128, spillRight: 0 });
    const centred = fit(look("x", "Đơn vị: triệu đồng", "center"), 5, 64, 1, false, row([]), SEVEN);
    expect([centred.spillLeft, centred.spillRight]).toEqual([64, 64]);
  });

  test("wrapped, merged and numeric cells never run over", () => {
    expect(fit(look("x", "Thu ngân sách nhà nước", "left", { wrap: true }), 1, 64, 1, false, row([]), SEVEN).spillRight).toBe(0);
    expect(fit(look("x", "Thu ngân sách nhà nước"), 1, 64, 1, true, row([]), SEVEN).spillRight).toBe(0);
    expect(fit(look(1, "132.900.000.000", "right", { numberFormat: "#,##0" }), 1, 64, 1, false, row([]), SEVEN).spillLeft).toBe(0);
  });

  test("a number with a format that does not fit becomes hash signs", () => {
    expect(fitNumber(132_900_000_000, "132.900.000.000", patched(DEFAULT_STYLE, { numberFormat: "#,##0" }), 60, SEVEN)).toBe("########");
  });

  test("a General number gives up decimals before it becomes hash signs", () => {
    expect(fitNumber(65.147059, "65,147059", DEFAULT_STYLE, 42, SEVEN)).toBe("65,147");
    expect(fitNumber(65.147059, "65,147059", DEFAULT_STYLE, 14, SEVEN)).toBe("65");
    expect(fitNumber(132_900, "132900", DEFAULT_STYLE, 28, SEVEN)).toBe("####");
  });

  test("a wrapped text breaks at spaces, an overlong word anywhere", () => {
    expect(countLines("Tổng sản phẩm trên địa bàn", 70, SEVEN)).toBe(3);
    expect(countLines("dòng 1\ndòng 2", 700, SEVEN)).toBe(2);
    expect(countLines("a".repeat(25), 70, SEVEN)).toBe(3);
    expect(countLines("", 70, SEVEN)).toBe(1);
  });
});
