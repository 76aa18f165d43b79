import fc from "fast-check";
import { area, columnIndex, columnName, formatArea, fullAddress, intersect, MAX_COLUMNS, MAX_ROWS, overlaps, parseAddress, parseAddresses, parseArea, quoteSheet, shiftArea, subtract, cellCount, covers } from "../../../src/excel-standin/model";

const anyArea = fc
  .tuple(fc.nat(MAX_ROWS - 1), fc.nat(MAX_ROWS - 1), fc.nat(MAX_COLUMNS - 1), fc.nat(MAX_COLUMNS - 1))
  .map(([a, b, c, d]) => area(Math.min(a, b), Math.min(c, d), Math.max(a, b), Math.max(c, d)));
const smallArea = fc.tuple(fc.nat(12), fc.nat(12), fc.nat(6), fc.nat(6)).map(([top, left, height, width]) => area(top, left, top + height, left + width));

describe("A1 addresses", () => {
  it.each([
    ["A1", area(0, 0, 0, 0)],
    ["$B$2:D$5", area(1, 1, 4, 3)],
    ["D5:B2", area(1, 1, 4, 3)],
    ["C:E", area(0, 2, MAX_ROWS - 1, 4)],
    ["3:4", area(2, 0, 3, MAX_COLUMNS - 1)],
    ["XFD1048576", area(MAX_ROWS - 1, MAX_COLUMNS - 1, MAX_ROWS - 1, MAX_COLUMNS - 1)],
  ])("reads %s", (text, expected) => expect(parseArea(text)).toEqual(expected));

  it.each(["", "A", "A0", "A1048577", "XFE1", "A1:B", "A1:B2:C3", "A-1", "Thực hiện", "1.5:2"])("does not take %j for an area", (text) => expect(parseArea(text)).toBeNull());

  it.each([
    ["'Biểu 1'!A1:B2", "Biểu 1"],
    ["'Đợt ''2'''!A1", "Đợt '2'"],
    ["Bieu!$A$1", "Bieu"],
    ["=Bieu!A1", "Bieu"],
  ])("reads the sheet of %s", (text, sheet) => expect(parseAddress(text)?.sheet).toBe(sheet));

  it("splits several areas, commas in sheet names apart", () => {
    expect(parseAddresses("'Thu, chi'!A1,B2:C3")?.map((part) => part.sheet)).toEqual(["Thu, chi", null]);
    expect(parseAddresses("A1,Không")).toBeNull();
  });

  it.each([["Bieu", "Bieu"], ["Biểu 1", "'Biểu 1'"], ["KếHoạch", "KếHoạch"], ["A1", "'A1'"], ["2023", "'2023'"], ["R1C1", "'R1C1'"], ["d'Or", "'d''Or'"]])("quotes the sheet name %s as %s", (name, quoted) => expect(quoteSheet(name)).toBe(quoted));

  it("reads every address it writes", () => {
    fc.assert(fc.property(anyArea, fc.string({ minLength: 1, maxLength: 31 }).filter((s) => !/[\r\n]/.test(s)), (a, sheet) => {
      expect(parseArea(formatArea(a))).toEqual(a);
      expect(parseAddress(fullAddress(sheet, a))).toEqual({ sheet, area: a });
    }));
  });

  it("counts columns in letters without gaps", () => {
    for (let column = 0; column < MAX_COLUMNS; column++) if (columnIndex(columnName(column)) !== column) throw new Error(columnName(column));
    expect(columnIndex("XFE")).toBe(-1);
  });
});

describe("areas", () => {
  it("cut out of one another leave pieces that neither overlap nor lose a cell", () => {
    fc.assert(fc.property(smallArea, smallArea, (a, b) => {
      const pieces = subtract(a, b);
      const common = intersect(a, b);
      expect(pieces.reduce((sum, piece) => sum + cellCount(piece), 0) + (common ? cellCount(common) : 0)).toBe(cellCount(a));
      expect(pieces.some((piece) => overlaps(piece, b))).toBe(false);
      expect(pieces.every((piece, i) => pieces.every((other, j) => i === j || !overlaps(piece, other)))).toBe(true);
    }));
  });

  it("stand where they stood after rows are inserted and deleted again", () => {
    fc.assert(fc.property(smallArea, fc.nat(15), fc.integer({ min: 1, max: 4 }), (a, from, count) => {
      const by = area(from, 0, from + count - 1, MAX_COLUMNS - 1);
      const moved = shiftArea(a, { area: by, direction: "vertical", kind: "insert" });
      expect(moved && shiftArea(moved, { area: by, direction: "vertical", kind: "delete" })).toEqual(a);
    }));
  });

  it("shrink by what is deleted of them and vanish when all is", () => {
    const rows = (top: number, bottom: number) => area(top, 0, bottom, MAX_COLUMNS - 1);
    const remove = (a: ReturnType<typeof area>, top: number, bottom: number) => shiftArea(a, { area: rows(top, bottom), direction: "vertical", kind: "delete" });
    expect(remove(area(2, 1, 6, 3), 4, 5)).toEqual(area(2, 1, 4, 3));
    expect(remove(area(2, 1, 6, 3), 0, 3)).toEqual(area(0, 1, 2, 3));
    expect(remove(area(2, 1, 6, 3), 5, 9)).toEqual(area(2, 1, 4, 3));
    expect(remove(area(2, 1, 6, 3), 2, 6)).toBeNull();
    expect(covers(area(0, 0, 9, 9), area(2, 1, 6, 3))).toBe(true);
  });
});
