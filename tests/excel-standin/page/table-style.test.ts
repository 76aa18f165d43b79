import { knowsStyle, tableLook, tint } from "../../../src/excel-standin/page/table-style";
import type { Table } from "../../../src/excel-standin/model";

const TABLE: Table = {
  id: 1,
  name: "ChiTieu",
  area: { top: 3, left: 0, bottom: 8, right: 2 },
  headerRow: true,
  totalsRow: false,
  columns: [],
  style: "TableStyleMedium2",
  bandedRows: true,
  bandedColumns: false,
  firstColumn: false,
  lastColumn: false,
  filterButton: true,
  filters: new Map(),
  sort: [],
};

describe("built-in table styles", () => {
  test("Medium 2 has a blue header with bold white words", () => {
    expect(tableLook(TABLE, 3, 1, 0)).toMatchObject({ fill: "#4472C4", color: "#FFFFFF", bold: true });
  });

  test("every other visible row is banded, beginning with the first", () => {
    expect(tableLook(TABLE, 4, 1, 0)?.fill).toBe(tint("#4472C4", 0.8));
    expect(tableLook(TABLE, 5, 1, 1)?.fill).toBeUndefined();
  });

  test("outside the table and without a style nothing is lent", () => {
    expect(tableLook(TABLE, 9, 1, 5)).toBeNull();
    expect(tableLook({ ...TABLE, style: null }, 4, 1, 0)).toBeNull();
    expect(tableLook({ ...TABLE, style: "Kiểu riêng của cơ quan" }, 4, 1, 0)).toBeNull();
  });

  test("a totals row is bold with a line above it", () => {
    const look = tableLook({ ...TABLE, totalsRow: true }, 8, 0, 4);
    expect(look?.bold).toBe(true);
    expect(look?.borders.top?.style).toBe("double");
  });

  test("all 60 built-in styles are known and no others", () => {
    const names = [...Array(21).keys()].map((i) => `TableStyleLight${i + 1}`).concat([...Array(28).keys()].map((i) => `TableStyleMedium${i + 1}`), [...Array(11).keys()].map((i) => `TableStyleDark${i + 1}`));
    expect(names.filter((name) => !knowsStyle(name))).toEqual([]);
    expect(knowsStyle("TableStyleMedium29")).toBe(false);
  });
});
