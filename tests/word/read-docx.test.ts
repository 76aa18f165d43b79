import { AlignmentType, Document, FootnoteReferenceRun, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from "docx";
import { checkText } from "../../src/review";
import { readDocx, type WordDocument } from "../../src/word";
import { cell, docxOf, footnote, footnoteMark, listed, paragraph, row, run, table, type Made } from "./fixtures";

const read = (made: Made): WordDocument => readDocx(docxOf(made));
const linesOf = (made: Made): string[] => read(made).text.split("\n");

/** The text under a place, found through the paragraph's number and offsets alone. */
function under(document: WordDocument, line: number, said: string): { place: ReturnType<WordDocument["place"]>; text: string | undefined } {
  const start = (document.text.split("\n")[line - 1] ?? "").indexOf(said);
  const place = document.place({ line, start, end: start + said.length });
  const source = place.note === undefined ? document.paragraphs[(place.paragraph ?? 0) - 1]?.text : document.notes[place.note - 1];
  return { place, text: source?.slice(place.start, place.end) };
}

const NUMBERING = `
  <w:abstractNum w:abstractNumId="7">
    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>
    <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/></w:lvl>
    <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2.%3."/></w:lvl>
    <w:lvl w:ilvl="3"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%4)"/></w:lvl>
    <w:lvl w:ilvl="4"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="-"/></w:lvl>
    <w:lvl w:ilvl="5"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/></w:lvl>
  </w:abstractNum>
  <w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>
  <w:num w:numId="4"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="1"><w:startOverride w:val="5"/></w:lvlOverride></w:num>`;

describe("a document written by another program", () => {
  test("comes paragraph by paragraph, with numbers, rows and notes where a reader sees them", async () => {
    const made = new Document({
      numbering: { config: [{ reference: "muc", levels: [{ level: 0, format: LevelFormat.UPPER_ROMAN, text: "%1.", alignment: AlignmentType.LEFT }] }] },
      footnotes: { 1: { children: [new Paragraph("Gồm 12 xã và 3 phường.")] } },
      sections: [
        {
          children: [
            new Paragraph({ text: "Trồng trọt", numbering: { reference: "muc", level: 0 } }),
            new Paragraph({ children: [new TextRun("Toàn huyện có 15 đơn vị"), new FootnoteReferenceRun(1), new TextRun(" báo cáo.")] }),
            new Table({
              rows: [
                ["Chỉ tiêu", "Kế hoạch", "Thực hiện"],
                ["Diện tích lúa (ha)", "1.250", "1.302,5"],
              ].map((cells) => new TableRow({ children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })) })),
            }),
            new Paragraph({ text: "Chăn nuôi", numbering: { reference: "muc", level: 0 } }),
          ],
        },
      ],
    });
    const document = readDocx(new Uint8Array(await Packer.toBuffer(made)));
    expect(document.text.split("\n")).toEqual([
      "I. Trồng trọt",
      "Toàn huyện có 15 đơn vị[footnoteRef:1] báo cáo. [1: Gồm 12 xã và 3 phường.]",
      "Chỉ tiêu\tKế hoạch\tThực hiện",
      "Diện tích lúa (ha)\t1.250\t1.302,5",
      "II. Chăn nuôi",
    ]);
  });
});

describe("automatic numbers", () => {
  test("count on per level, begin anew below a higher one, and name the levels above", () => {
    const levels = [0, 1, 2, 2, 1, 2, 3, 3, 4, 5, 0, 1];
    const body = levels.map((level, i) => paragraph(`mục ${i}`, listed(3, level))).join("");
    expect(linesOf({ body, numbering: NUMBERING })).toEqual([
      "I. mục 0", "1. mục 1", "1.1. mục 2", "1.2. mục 3", "2. mục 4", "2.1. mục 5", "a) mục 6", "b) mục 7", "- mục 8", "• mục 9", "II. mục 10", "1. mục 11",
    ]);
  });

  test("start where the list says so, and stop where a paragraph refuses its style's number", () => {
    const styles = '<w:style w:type="paragraph" w:styleId="Muc"><w:name w:val="Muc"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="4"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Con"><w:name w:val="Con"/><w:basedOn w:val="Muc"/></w:style>';
    const body = paragraph("thu", '<w:pStyle w:val="Muc"/>') + paragraph("chi", '<w:pStyle w:val="Con"/>') + paragraph("ghi chú", '<w:pStyle w:val="Con"/><w:numPr><w:numId w:val="0"/></w:numPr>');
    expect(linesOf({ body, numbering: NUMBERING, styles })).toEqual(["5. thu", "6. chi", "ghi chú"]);
  });

  test("are no part of a paragraph's own text: offsets begin behind them", () => {
    const document = read({ body: paragraph("Trồng mới 320 ha rừng", listed(3, 1)), numbering: NUMBERING });
    expect(under(document, 1, "320")).toEqual({ place: { line: 1, paragraph: 1, start: 10, end: 13 }, text: "320" });
  });
});

describe("tables", () => {
  test("keep their columns where a cell spans several or a row begins late", () => {
    const wide = cell("Năm 2024", '<w:gridSpan w:val="2"/>');
    const late = '<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>' + cell("KH") + cell("TH") + "</w:tr>";
    expect(linesOf({ body: table(row("Chỉ tiêu", wide, "Ghi chú"), late) })).toEqual(["Chỉ tiêu\tNăm 2024\t\tGhi chú", "\tKH\tTH"]);
  });

  test("give each row one line, however many paragraphs and breaks its cells hold", () => {
    const two = cell(paragraph("Thu ngân sách") + paragraph(`${run("trên địa bàn")}<w:r><w:br/></w:r>${run("huyện")}`));
    const document = read({ body: table(row(two, "45,2")) });
    expect(document.text).toBe("Thu ngân sách trên địa bàn huyện\t45,2");
    expect(under(document, 1, "45,2").place).toMatchObject({ paragraph: 3, start: 0, end: 4 });
    expect(under(document, 1, "huyện").text).toBe("huyện");
  });

  test("that only frame text are read as the text inside, and inner tables after their row", () => {
    const inner = table(row("a", "1"), row("b", "2"));
    expect(linesOf({ body: table(row(cell(paragraph("Đoạn một") + paragraph("Đoạn hai")))) })).toEqual(["Đoạn một", "Đoạn hai"]);
    expect(linesOf({ body: table(row(cell(paragraph("Biểu") + inner), "cuối")) })).toEqual(["Biểu\tcuối", "a\t1", "b\t2"]);
  });
});

describe("notes", () => {
  const footnotes = footnote(5, "Trong đó: nam 18 người; nữ 12 người.") + footnote(9, "Xã [Tân An và 2 xã khác.");
  const body = paragraph("Mở đầu") + paragraph(`${run("Tuyển 30 người")}${footnoteMark(5)}${run(" tại 3 xã")}${footnoteMark(9)}${run(".")}`);

  test("are numbered as they are referred to, and stand at the end of that paragraph", () => {
    expect(linesOf({ body, footnotes })[1]).toBe("Tuyển 30 người[footnoteRef:1] tại 3 xã[footnoteRef:2]. [1: Trong đó: nam 18 người; nữ 12 người.] [2: Xã (Tân An và 2 xã khác.]");
  });

  test("are places of their own: the paragraph of the reference, the note, and offsets in it", () => {
    const document = read({ body, footnotes });
    expect(under(document, 2, "18")).toEqual({ place: { line: 2, paragraph: 2, note: 1, start: 14, end: 16 }, text: "18" });
    expect(under(document, 2, "3 xã")).toEqual({ place: { line: 2, paragraph: 2, start: 19, end: 23 }, text: "3 xã" });
  });

  test("take part in the check: a ratio stated in a note is computed", () => {
    const verdict = (share: string) => {
      const made = { body: paragraph(`${run("Có thêm trường học đạt chuẩn")}${footnoteMark(5)}.`), footnotes: footnote(5, `Đạt 12/15 trường, tỷ lệ ${share}.`) };
      return checkText([{ file: "a.docx", text: read(made).text }]).relations.map((r) => r.verdict);
    };
    expect(verdict("80%")).toEqual(["consistent"]);
    expect(verdict("90%")).toEqual(["inconsistent"]);
  });

  test("that are missing from the file, and endnotes, do no harm", () => {
    const endnotes = '<w:endnote w:id="2"><w:p><w:r><w:t>Nguồn: Chi cục Thống kê</w:t></w:r></w:p></w:endnote>';
    const referring = paragraph(`${run("Số liệu")}${footnoteMark(77)}<w:r><w:endnoteReference w:id="2"/></w:r>`);
    expect(linesOf({ body: referring, endnotes })).toEqual(["Số liệu[footnoteRef:1] [1: Nguồn: Chi cục Thống kê]"]);
  });
});

describe("what a reader sees", () => {
  test("is read: tracked insertions, fields' results, links, content controls", () => {
    const body = paragraph(
      `${run("Thu ")}<w:ins>${run("127")}</w:ins><w:del><w:r><w:delText>126</w:delText></w:r></w:del><w:moveFrom>${run("cũ")}</w:moveFrom>` +
        `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> =SUM(1) </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(" tỷ")}<w:r><w:fldChar w:fldCharType="end"/></w:r>` +
        `<w:hyperlink>${run(" đồng")}</w:hyperlink><w:sdt><w:sdtPr/><w:sdtContent>${run("; đạt 92%")}</w:sdtContent></w:sdt>${run(" ẩn", "<w:vanish/>")}`,
    );
    expect(linesOf({ body })).toEqual(["Thu 127 tỷ đồng; đạt 92%"]);
  });

  test("a raised digit stays apart from the figure before it", () => {
    const body = paragraph(`${run("Có 47")}${run("1", '<w:vertAlign w:val="superscript"/>')}${run(" hộ, 350 m")}${run("2", '<w:vertAlign w:val="superscript"/>')}${run(", CO")}${run("2", '<w:vertAlign w:val="subscript"/>')}`);
    expect(linesOf({ body })).toEqual(["Có 47¹ hộ, 350 m², CO2"]);
  });

  test("text boxes are read once, though they are written twice for old programs", () => {
    const box = `<w:txbxContent>${paragraph("Biểu số 1: 25 chỉ tiêu")}</w:txbxContent>`;
    const body = paragraph(`<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>${run("Phụ lục")}`);
    expect(linesOf({ body })).toEqual(["Phụ lục", "Biểu số 1: 25 chỉ tiêu"]);
  });

  test("a table of contents gives no figures, and empty paragraphs keep their number", () => {
    const styles = '<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>';
    const document = read({ body: paragraph("I. KẾT QUẢ\t12", '<w:pStyle w:val="TOC1"/>') + paragraph("") + paragraph("I. KẾT QUẢ"), styles });
    expect(document.text).toBe("\n\nI. KẾT QUẢ");
    expect(document.paragraphs[2]).toEqual({ number: 3, text: "I. KẾT QUẢ", label: "" });
  });

  test("text in the old fonts comes as Unicode, by the font of the run or of its style", () => {
    const styles = '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=".VnTime"/></w:rPr></w:rPrDefault></w:docDefaults>';
    expect(linesOf({ body: paragraph("S¶n l­îng ®¹t 96 tÊn"), styles })).toEqual(["Sản lượng đạt 96 tấn"]);
    expect(linesOf({ body: paragraph(run("DiÖn tÝch", '<w:rFonts w:ascii=".VnTimeH"/>')) })).toEqual(["DIỆN TÍCH"]);
  });

  test("a line break within a paragraph begins a line of text in the same paragraph", () => {
    const document = read({ body: paragraph(`${run("\u0020Lúa 40 ha")}<w:r><w:br/><w:tab/></w:r>${run("Ngô 25 ha")}`) + paragraph("Sắn 8 ha") });
    expect(document.text).toBe(" Lúa 40 ha\n Ngô 25 ha\nSắn 8 ha");
    expect(under(document, 2, "25").place).toEqual({ line: 1, paragraph: 1, start: 16, end: 18 });
    expect(under(document, 3, "8").place).toMatchObject({ paragraph: 2 });
  });
});
