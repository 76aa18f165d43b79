import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { SaxesParser } from "saxes";
import { createBook } from "../../../src/excel-standin/model";
import { openXlsx, saveXlsx } from "../../../src/excel-standin/ooxml";

const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A book as openpyxl writes it: the relationships' prefix is declared on each element that uses it, not on the root. */
function locallyDeclared(): Uint8Array {
  const parts = unzipSync(saveXlsx(createBook()));
  const xml = strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array())
    .replace(` xmlns:r="${RELATIONS}"`, "")
    .replaceAll("<sheet ", `<sheet xmlns:r="${RELATIONS}" `);
  parts["xl/workbook.xml"] = strToU8(xml);
  return zipSync(parts);
}

function assertNamespacesBound(xml: string): void {
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(xml).close();
}

test("a sheet added to a book that declares prefixes locally is bound too", () => {
  const book = openXlsx(locallyDeclared());
  const added = createBook().sheets[0];
  if (!added) throw new Error("a new book has a sheet");
  book.sheets.push({ ...added, id: "{NEW}", name: "Trang mới" });
  const saved = saveXlsx(book);
  const parts = unzipSync(saved);
  for (const [name, bytes] of Object.entries(parts)) if (/\.(xml|rels)$/.test(name)) assertNamespacesBound(strFromU8(bytes));
  expect(openXlsx(saved).sheets.map((s) => s.name)).toContain("Trang mới");
});
