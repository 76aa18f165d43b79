/** Files that are no workbook, broken or made to harm: each is refused by name, none hangs or crashes. */
import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { openXlsx, saveXlsx, WorkbookFileError } from "../../../src/excel-standin/ooxml";
import type { WorkbookFileLimits } from "../../../src/excel-standin/ooxml";
import { excelParts, excelWorkbook, packed, plainParts } from "../../support/xlsx-fixtures";

function problem(bytes: Uint8Array, limits?: Partial<WorkbookFileLimits>): string {
  try {
    openXlsx(bytes, limits);
    return "opened";
  } catch (error) {
    if (error instanceof WorkbookFileError) return error.code;
    throw error;
  }
}
const sheetWith = (xml: string): Uint8Array => packed(plainParts(xml));

function compoundFile(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [...stream].forEach((c, i) => (bytes[1024 + 128 + 2 * i] = c.charCodeAt(0)));
  return bytes;
}

test("a password-protected workbook is told from an old .xls and from other compound files", () => {
  expect(problem(compoundFile("EncryptedPackage"))).toBe("encrypted");
  expect(problem(compoundFile("Workbook"))).toBe("old-xls");
  expect(problem(compoundFile("WordDocument"))).toBe("not-xlsx");
});

test("other kinds of files are no workbooks", () => {
  expect(problem(new Uint8Array())).toBe("not-xlsx");
  expect(problem(strToU8("Chỉ tiêu;Kế hoạch\n"))).toBe("not-xlsx");
  expect(problem(zipSync({ "a.txt": strToU8("a") }))).toBe("not-xlsx");
  const parts = plainParts("<sheetData/>");
  expect(problem(packed({ ...parts, "[Content_Types].xml": String(parts["[Content_Types].xml"]).replace("spreadsheetml.sheet.main+xml", "wordprocessingml.document.main+xml") }))).toBe("not-xlsx");
});

test("a file that was cut off is truncated", () => {
  const bytes = excelWorkbook();
  expect(problem(bytes.subarray(0, bytes.length >> 1))).toBe("truncated");
  expect(problem(bytes.subarray(0, bytes.length - 1))).toBe("truncated");
});

test("a workbook with chart sheets only has no sheet", () => {
  const parts = excelParts();
  expect(problem(packed({ ...parts, "xl/workbook.xml": String(parts["xl/workbook.xml"]).replace(/<sheet name="(Biểu 1|Danh mục)"[^>]*>/g, "") }))).toBe("no-sheet");
});

test("limits hold before anything is inflated", () => {
  const bytes = excelWorkbook();
  expect(problem(bytes, { partBytes: 1000 })).toBe("too-large");
  expect(problem(bytes, { totalBytes: 5000 })).toBe("too-large");
  expect(problem(bytes, { entries: 3 })).toBe("too-large");
  expect(problem(bytes, { fileBytes: 100 })).toBe("too-large");
  expect(problem(bytes, { cells: 5 })).toBe("too-large");
});

test("a bomb is refused by its ratio, and one that lies about its size by what comes out", () => {
  const bomb = packed({ ...plainParts("<sheetData/>"), "xl/bomb.xml": new Uint8Array(20_000_000) });
  expect(problem(bomb)).toBe("hostile");
  const sheet = "xl/worksheets/sheet1.xml";
  const bytes = packed({ ...plainParts("<sheetData/>"), [sheet]: `<worksheet>${" ".repeat(1_000_000)}</worksheet>` });
  const view = new DataView(bytes.buffer);
  for (let i = 0; i + 46 < bytes.length; i++) {
    if (view.getUint32(i, true) === 0x02014b50 && new TextDecoder().decode(bytes.subarray(i + 46, i + 46 + sheet.length)) === sheet) view.setUint32(i + 24, 500, true);
  }
  expect(problem(bytes)).toBe("hostile");
});

test.each(["../xl/x.xml", "/etc/passwd", "C:/x.xml", "xl\\..\\..\\x.xml", "XL/Workbook.xml"])("an entry named %s is refused", (name) => {
  expect(problem(packed({ ...plainParts("<sheetData/>"), [name]: "x" }))).toBe("hostile");
});

test("a sheet that lies outside the package is neither fetched nor followed", () => {
  const parts = plainParts("<sheetData/>");
  const rels = String(parts["xl/_rels/workbook.xml.rels"]);
  expect(problem(packed({ ...parts, "xl/_rels/workbook.xml.rels": rels.replace("worksheets/sheet1.xml", "../../../etc/passwd") }))).toBe("hostile");
  expect(problem(packed({ ...parts, "xl/_rels/workbook.xml.rels": rels.replace('Target="worksheets/sheet1.xml"', 'TargetMode="External" Target="http://vi-du.test/a.xml"') }))).toBe("hostile");
});

test("DOCTYPE and entities are refused", () => {
  const parts = plainParts("<sheetData/>");
  const sheet = String(parts["xl/worksheets/sheet1.xml"]);
  expect(problem(packed({ ...parts, "xl/worksheets/sheet1.xml": sheet.replace("<worksheet", '<!DOCTYPE w [<!ENTITY a "b">]><worksheet') }))).toBe("hostile");
  expect(problem(sheetWith('<sheetData><row r="1"><c r="A1" t="str"><v>&a;</v></c></row></sheetData>'))).toBe("damaged");
});

test("bottomless nesting, endless columns and cells off the sheet are refused", () => {
  expect(problem(sheetWith(`<sheetData/>${"<a>".repeat(5000)}${"</a>".repeat(5000)}`))).toBe("hostile");
  expect(problem(sheetWith(`<cols>${'<col min="1" max="16384" width="9"/>'.repeat(300)}</cols><sheetData/>`))).toBe("too-large");
  expect(problem(sheetWith('<sheetData><row r="1048577"/></sheetData>'))).toBe("damaged");
  expect(problem(sheetWith('<sheetData><row r="1"><c r="XFE1"><v>1</v></c></row></sheetData>'))).toBe("damaged");
});

test("a shared formula cannot be spread without end", () => {
  const long = `"${"x".repeat(8000)}"&amp;B1`;
  const cells = Array.from({ length: 200 }, (_, i) => `<row r="${i + 2}"><c r="A${i + 2}"><f t="shared" si="0"/></c></row>`).join("");
  expect(problem(sheetWith(`<sheetData><row r="1"><c r="A1"><f t="shared" ref="A1:A201" si="0">${long}</f></c></row>${cells}</sheetData>`), { formulaChars: 1e6 })).toBe("too-large");
});

describe("any damage to a good file", () => {
  const good = excelWorkbook();
  const survives = (bytes: Uint8Array): void => {
    let book;
    try {
      book = openXlsx(bytes);
    } catch (error) {
      expect(error).toBeInstanceOf(WorkbookFileError);
      return;
    }
    // What opens must also save.
    expect(saveXlsx(book).length).toBeGreaterThan(0);
  };

  test("cut anywhere", () => {
    fc.assert(fc.property(fc.nat(good.length - 1), (length) => survives(good.subarray(0, length))), { numRuns: 60 });
  });

  test("bytes turned anywhere", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }), (flips) => {
        const bytes = good.slice();
        for (const [at, value] of flips) bytes[at] = value;
        survives(bytes);
      }),
      { numRuns: 150 },
    );
  });

  test("letters turned inside the parts, in a sound zip", () => {
    const parts = excelParts();
    const names = Object.keys(parts).filter((name) => typeof parts[name] === "string");
    fc.assert(
      fc.property(fc.nat(names.length - 1), fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), fc.constantFrom("<", ">", '"', "0", "9", "-", " ", "A", "/", "&", "")), { minLength: 1, maxLength: 4 }), (which, changes) => {
        const name = names[which] ?? "";
        let text = String(parts[name]);
        for (const [where, letter] of changes) {
          const at = Math.floor(where * text.length);
          text = text.slice(0, at) + letter + text.slice(at + 1);
        }
        survives(packed({ ...parts, [name]: text }));
      }),
      { numRuns: 200 },
    );
  });
});
