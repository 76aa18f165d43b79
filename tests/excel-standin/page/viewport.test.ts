import { Axis } from "../../../src/excel-standin/page/axis";
import { borderAt, boxOf, placeAt, scrollTo, visibleSpan, type Viewport } from "../../../src/excel-standin/page/viewport";

/** 10 columns of 64 px and 40 rows of 20 px in sight, two rows and one column frozen, scrolled by 100 rows and 3 columns. */
const view: Viewport = { rows: new Axis(1_048_576, 20), columns: new Axis(16_384, 64), frozenRows: 2, frozenColumns: 1, scrollX: 192, scrollY: 2_000, width: 640, height: 800 };

describe("what is in sight", () => {
  test("frozen lines stay, the others begin where scrolling has come to", () => {
    expect(placeAt(view, 10, 10)).toEqual({ row: 0, column: 0 });
    expect(placeAt(view, 70, 45)).toEqual({ row: 102, column: 4 });
  });

  test("the visible span reaches one line beyond either edge and never into the frozen ones", () => {
    expect(visibleSpan(view.rows, 2, 2_000, 800)).toEqual({ first: 101, last: 141 });
    expect(visibleSpan(view.rows, 2, 0, 800).first).toBe(2);
  });

  test("an area under the frozen rows is cut there and has no upper edge of its own", () => {
    expect(boxOf(view, { top: 50, left: 4, bottom: 102, right: 4 })).toEqual({ left: 64, right: 128, top: 40, bottom: 60, edges: { left: true, top: false, right: true, bottom: true } });
  });

  test("an area that spans frozen and scrolling rows is one box", () => {
    expect(boxOf(view, { top: 1, left: 0, bottom: 102, right: 0 })).toMatchObject({ top: 20, bottom: 60, edges: { top: true, bottom: true } });
  });

  test("an area out of sight has no box", () => {
    expect(boxOf(view, { top: 50, left: 4, bottom: 60, right: 4 })).toBeNull();
    expect(boxOf(view, { top: 900, left: 4, bottom: 901, right: 4 })).toBeNull();
  });

  test("scrolling moves as little as it takes", () => {
    const cell = (row: number, column: number) => scrollTo(view, { top: row, left: column, bottom: row, right: column });
    expect(cell(110, 5)).toEqual({ x: 192, y: 2_000 });
    expect(cell(60, 5)).toEqual({ x: 192, y: 1_160 });
    expect(cell(150, 5)).toEqual({ x: 192, y: 2_220 });
    expect(cell(0, 0)).toEqual({ x: 192, y: 2_000 });
  });

  test("the border between two column headers belongs to the left one", () => {
    expect(borderAt(view.columns, 1, 192, 127)).toBe(4);
    expect(borderAt(view.columns, 1, 192, 130)).toBe(4);
    expect(borderAt(view.columns, 1, 192, 100)).toBeNull();
  });
});
