import { Axis } from "../../../src/excel-standin/page/axis";
import { advance, growToMerges, jump, move, region, selectCell, step, stretchTo, type Terrain } from "../../../src/excel-standin/page/selection";

/** A table of four rows in B2:D5, a lone cell in B9, row 4 (the sheet's) hidden on request. */
function terrain(hiddenRows: readonly number[] = [], merges: Terrain["merges"] = []): Terrain {
  const filled = (row: number, column: number): boolean => (row >= 1 && row <= 4 && column >= 1 && column <= 3) || (row === 8 && column === 1);
  return { rows: new Axis(1_048_576, 20, hiddenRows.map((row) => [row, 0])), columns: new Axis(16_384, 64), merges, filled, used: { top: 1, left: 1, bottom: 8, right: 3 } };
}

describe("moving about a sheet", () => {
  test("an arrow goes one cell, and stays at the sheet's edge", () => {
    expect(step(terrain(), { row: 0, column: 0 }, "down")).toEqual({ row: 1, column: 0 });
    expect(step(terrain(), { row: 0, column: 0 }, "up")).toEqual({ row: 0, column: 0 });
  });

  test("an arrow passes over filtered rows", () => {
    expect(step(terrain([2, 3]), { row: 1, column: 1 }, "down")).toEqual({ row: 4, column: 1 });
  });

  test("an arrow leaves a merged cell at its far side", () => {
    const merged = { top: 0, left: 0, bottom: 1, right: 3 };
    expect(step(terrain([], [merged]), { row: 0, column: 0 }, "right")).toEqual({ row: 0, column: 4 });
    expect(step(terrain([], [merged]), { row: 0, column: 0 }, "down")).toEqual({ row: 2, column: 0 });
  });

  test("Ctrl+arrow goes to the end of the block, then to the next filled cell, then to the sheet's edge", () => {
    const places = [jump(terrain(), { row: 1, column: 1 }, "down")];
    places.push(jump(terrain(), places[0] ?? { row: 0, column: 0 }, "down"));
    places.push(jump(terrain(), places[1] ?? { row: 0, column: 0 }, "down"));
    expect(places.map((place) => place.row)).toEqual([4, 8, 1_048_575]);
  });

  test("Ctrl+up from the bottom of the sheet finds the last filled cell", () => {
    expect(jump(terrain(), { row: 1_048_575, column: 1 }, "up")).toEqual({ row: 8, column: 1 });
  });

  test("Ctrl+arrow from an empty column runs to the edge", () => {
    expect(jump(terrain(), { row: 1, column: 7 }, "left")).toEqual({ row: 1, column: 3 });
    expect(jump(terrain(), { row: 20, column: 7 }, "left")).toEqual({ row: 20, column: 0 });
  });

  test("Shift+arrow stretches from the active cell and shrinks again", () => {
    const there = move(terrain(), selectCell({ row: 2, column: 2 }, []), "right", { extend: true, jump: false });
    expect(there.areas).toEqual([{ top: 2, left: 2, bottom: 2, right: 3 }]);
    expect(move(terrain(), there, "left", { extend: true, jump: false }).areas).toEqual([{ top: 2, left: 2, bottom: 2, right: 2 }]);
  });

  test("a selection never cuts a merged cell", () => {
    const merges = [{ top: 2, left: 2, bottom: 3, right: 4 }, { top: 3, left: 4, bottom: 6, right: 5 }];
    expect(growToMerges({ top: 1, left: 1, bottom: 2, right: 2 }, merges)).toEqual({ top: 1, left: 1, bottom: 6, right: 5 });
    expect(stretchTo(selectCell({ row: 1, column: 1 }, merges), { row: 2, column: 2 }, merges).areas[0]?.bottom).toBe(6);
  });

  test("Tab goes round within several selected cells, row by row", () => {
    let selection = { areas: [{ top: 0, left: 0, bottom: 1, right: 1 }], active: { row: 0, column: 0 }, corner: { row: 1, column: 1 } };
    const seen: string[] = [];
    for (let i = 0; i < 4; i += 1) {
      const next = advance(terrain(), selection, "right");
      selection = { ...selection, active: next.active };
      seen.push(`${next.active.row},${next.active.column}`);
    }
    expect(seen).toEqual(["0,1", "1,0", "1,1", "0,0"]);
  });

  test("Enter goes down within the selection and skips filtered rows", () => {
    const selection = { areas: [{ top: 1, left: 1, bottom: 4, right: 1 }], active: { row: 1, column: 1 }, corner: { row: 4, column: 1 } };
    expect(advance(terrain([2, 3]), selection, "down").active).toEqual({ row: 4, column: 1 });
  });

  test("the region of a cell is the block around it, up to empty rows and columns", () => {
    expect(region(terrain(), { row: 3, column: 2 })).toEqual({ top: 1, left: 1, bottom: 4, right: 3 });
    expect(region(terrain(), { row: 12, column: 9 })).toEqual({ top: 12, left: 9, bottom: 12, right: 9 });
  });
});
