import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { ReportFileError, readDocx, readReportFile, type ReportFileProblem } from "../../src/word";
import { compoundFile, docxOf, paragraph, partsOf } from "./fixtures";

const GOOD = docxOf({ body: Array.from({ length: 200 }, (_, i) => paragraph(`Đoạn ${i}: thu ${i * 37 + 11} triệu đồng, đạt ${(i * 13) % 120}% kế hoạch.`)).join("") });

function problemOf(bytes: Uint8Array): ReportFileProblem | "read" {
  try {
    readDocx(bytes);
    return "read";
  } catch (error) {
    if (error instanceof ReportFileError) return error.code;
    throw error;
  }
}

const document = (xml: string) => zipSync({ ...partsOf({ body: "" }), "word/document.xml": strToU8(xml) });
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** The same zip whose directory promises another size for the first part that is as large as `from`. */
function withSize(zip: Uint8Array, from: number, to: number): Uint8Array {
  const bytes = zip.slice();
  const view = new DataView(bytes.buffer);
  for (let at = 0; at + 46 < bytes.length; at++) {
    if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === from) view.setUint32(at + 24, to, true);
  }
  return bytes;
}

describe("files that are no Word document", () => {
  test.each<[string, Uint8Array, ReportFileProblem]>([
    ["an empty file", new Uint8Array(), "not-word"],
    ["a text", strToU8("xin chào"), "not-word"],
    ["a workbook", zipSync({ "xl/workbook.xml": strToU8("<workbook/>") }), "not-word"],
    ["another XML in the document's place", document("<html/>"), "not-word"],
    ["a document with a password", compoundFile("EncryptedPackage"), "encrypted"],
    ["a .doc of Word 97–2003", compoundFile("WordDocument"), "old-doc"],
    ["another compound file", compoundFile("Workbook"), "not-word"],
    ["half a download", GOOD.subarray(0, GOOD.length >> 1), "truncated"],
    ["XML that breaks off", document(`<w:document ${W}><w:body><w:p>`), "damaged"],
  ])("%s", (_what, bytes, problem) => expect(problemOf(bytes)).toBe(problem));

  test("a flipped bit in the text is found by its checksum", () => {
    const bytes = zipSync({ ...partsOf({ body: paragraph("Thu 45 tỷ đồng") }) }, { level: 0 });
    const at = Buffer.from(bytes).indexOf("45 t");
    bytes[at] = "9".charCodeAt(0);
    expect(problemOf(bytes)).toBe("damaged");
  });
});

describe("files made to exhaust a reader", () => {
  test("a bomb that says how large it is, is not inflated", () => {
    expect(problemOf(zipSync({ ...partsOf({ body: "" }), "word/document.xml": new Uint8Array(70_000_000) }))).toBe("too-large");
    expect(problemOf(zipSync({ ...partsOf({ body: "" }), "word/document.xml": new Uint8Array(20_000_000) }))).toBe("hostile");
  });

  test("a bomb that lies about its size is stopped where the lie ends", () => {
    const bomb = zipSync({ ...partsOf({ body: "" }), "word/document.xml": new Uint8Array(30_000_000) });
    expect(problemOf(withSize(bomb, 30_000_000, 1000))).toBe("hostile");
  });

  test("entities and document types are refused", () => {
    const entities = '<!DOCTYPE d [<!ENTITY a "tỷ"><!ENTITY b "&a;&a;&a;&a;">]>';
    expect(problemOf(document(`${entities}<w:document ${W}><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>`))).toBe("hostile");
    expect(problemOf(document(`<w:document ${W}><w:body>&x;</w:body></w:document>`))).toBe("damaged");
  });

  test("bottomless nesting, endless text and a table of a million columns", () => {
    const deep = 100_000;
    expect(problemOf(document(`<w:document ${W}><w:body>${"<w:tbl><w:tr><w:tc>".repeat(deep)}${"</w:tc></w:tr></w:tbl>".repeat(deep)}</w:body></w:document>`))).toBe("hostile");
    expect(problemOf(docxOf({ body: paragraph("tấn ".repeat(1_300_000)) }))).toBe("too-large");
    const wide = '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="1000000"/></w:tcPr><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>';
    expect(readDocx(docxOf({ body: wide })).text.length).toBeLessThan(100);
  });

  test("styles and lists that refer to each other in a circle end", () => {
    const styles = ["A", "B"].map((id, i) => `<w:style w:type="paragraph" w:styleId="${id}"><w:basedOn w:val="${"BA"[i]}"/></w:style>`).join("");
    const numbering = '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="A"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>';
    const body = paragraph("Thu 45 tỷ", '<w:pStyle w:val="A"/><w:numPr><w:ilvl w:val="99999"/><w:numId w:val="1"/></w:numPr>');
    expect(readDocx(docxOf({ body, styles, numbering })).text).toBe("Thu 45 tỷ");
  });
});

test("whatever is changed in a file's bytes, it is read or refused by name", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(GOOD.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }), fc.nat(GOOD.length), (edits, length) => {
      const bytes = GOOD.slice(0, length > GOOD.length / 2 ? GOOD.length : length);
      for (const [at, value] of edits) if (at < bytes.length) bytes[at] = value;
      problemOf(bytes);
    }),
    { numRuns: 300 },
  );
});

test("any markup between the document's tags is read or refused by name", () => {
  const tags = ["p", "r", "t", "tbl", "tr", "tc", "sdt", "sdtContent", "ins", "del", "footnoteReference", "pPr", "numPr", "txbxContent", "br", "tab"];
  const tree = fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof({ maxDepth: 6 }, fc.constantFrom("12,5 tỷ", " ", "<w:tab/>", "<w:br/>"), fc.tuple(fc.constantFrom(...tags), fc.array(tie("node"), { maxLength: 4 })).map(([tag, inner]) => `<w:${tag}>${inner.join("")}</w:${tag}>`)),
  })).node;
  fc.assert(
    fc.property(fc.array(tree, { maxLength: 6 }), (nodes) => {
      const bytes = docxOf({ body: nodes.join("") });
      const read = readDocx(bytes);
      read.text.split("\n").forEach((line, i) => read.place({ line: i + 1, start: 0, end: line.length }));
    }),
    { numRuns: 200 },
  );
});

describe("a file is told by what it holds", () => {
  test.each<[string, Uint8Array]>([
    ["a PDF", strToU8("%PDF-1.7\n…")],
    ["an RTF", strToU8("{\\rtf1\\ansi Thu 45}")],
    ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0, 13, 10, 0, 0])],
  ])("%s is refused", (_what, bytes) => expect(() => readReportFile(bytes)).toThrow(expect.objectContaining({ code: "other-format" })));

  test("a Word document and a text are read whatever their names", () => {
    expect(readReportFile(GOOD).kind).toBe("word");
    expect(readReportFile(strToU8("Thu 45 tỷ đồng"))).toMatchObject({ kind: "text", text: "Thu 45 tỷ đồng" });
  });
});
