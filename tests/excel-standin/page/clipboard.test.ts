/** @jest-environment jsdom */
import fc from "fast-check";
import { fromHtml, fromTsv, toHtml, toTsv } from "../../../src/excel-standin/page/clipboard";

describe("cells on the clipboard", () => {
  test("tabs and line breaks within a cell come through in quotation marks", () => {
    expect(toTsv([["Thu ngân sách\ntrên địa bàn", "132.900"]])).toBe('"Thu ngân sách\ntrên địa bàn"\t132.900');
    expect(fromTsv('"Thu ngân sách\ntrên địa bàn"\t132.900\r\n')).toEqual([["Thu ngân sách\ntrên địa bàn", "132.900"]]);
  });

  test("a quotation mark that only begins a text is part of the text", () => {
    expect(fromTsv('"Xanh" và sạch\t5')).toEqual([['"Xanh" và sạch', "5"]]);
  });

  test("a final line break adds no row, an empty line in between is an empty row", () => {
    expect(fromTsv("1\n\n2\n")).toEqual([["1"], [""], ["2"]]);
  });

  test("whatever is copied is pasted the same", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", "ộ", "1", '"', "\t", "\n", " ", ",") });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4 }), fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 4 }), (width, rows) => {
        const cells = rows.map((row) => row.slice(0, width));
        fc.pre(width > 1 || cells[cells.length - 1]?.[0] !== "");
        expect(fromTsv(toTsv(cells))).toEqual(cells);
      }),
    );
  });

  test("a table from Word is read cell by cell, joined cells and line breaks included", () => {
    const html = "<p>Biểu</p><table><tr><td colspan='2'>Chỉ tiêu</td><td>Ước\n TH</td></tr><tr><td>Thu<br>ngân sách</td><td>tỷ đồng</td><td> 132,9 </td></tr></table>";
    expect(fromHtml(html, new DOMParser())).toEqual([["Chỉ tiêu", "", "Ước TH"], ["Thu\nngân sách", "tỷ đồng", "132,9"]]);
  });

  test("text for HTML cannot become markup", () => {
    expect(toHtml([["<img src=x>", "a & b"]])).toBe("<table><tr><td>&lt;img src=x&gt;</td><td>a &amp; b</td></tr></table>");
  });

  test("HTML without a table is no table", () => {
    expect(fromHtml("<p>chỉ là chữ</p>", new DOMParser())).toBeNull();
  });
});
