/** Text boxes, pictures and charts over the cells: read, moved with the cells, otherwise left alone. */
import { strFromU8, unzipSync } from "fflate";
import { calculatingServices, startNodeExcel } from "../../../src/excel-standin/host";
import { area, deleteCells, Editor, insertCells, type Book, type Drawing, type Sheet } from "../../../src/excel-standin/model";
import { openXlsx, saveXlsx } from "../../../src/excel-standin/ooxml";
import { excelParts, packed, type Parts } from "../../support/xlsx-fixtures";

const PART = "xl/drawings/drawing1.xml";
const first = (book: Book): Sheet => book.sheets[0] as Sheet;
const text = (bytes: Uint8Array): string => strFromU8(unzipSync(bytes)[PART] ?? new Uint8Array());

const point = (tag: string, column: number, row: number, across = 0, down = 0): string => `<xdr:${tag}><xdr:col>${column}</xdr:col><xdr:colOff>${across}</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>${down}</xdr:rowOff></xdr:${tag}>`;
const box = (id: number, name: string, body: string, more = ""): string =>
  `<xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="${id}" name="${name}" descr="ô chữ"${more}/><xdr:cNvSpPr txBox="1"/></xdr:nvSpPr><xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1" cy="1"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr><xdr:txBody><a:bodyPr wrap="square"/><a:lstStyle/>${body}</xdr:txBody></xdr:sp>`;
const anchored = (from: string, to: string, object: string, how = ""): string => `<xdr:twoCellAnchor${how}>${from}${to}${object}<xdr:clientData/></xdr:twoCellAnchor>`;

/** Above the table's right a text box, below it one that only moves, a group, a picture, a line; and what older programs draw. */
const DRAWING =
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">` +
  anchored(point("from", 8, 1, 12700, 6350), point("to", 11, 4), box(2, "Nhận định", `<a:p><a:r><a:rPr lang="vi-VN" b="1"/><a:t>Thu ngân sách đạt 132,9 tỷ đồng, </a:t></a:r><a:r><a:t>bằng 65% kế hoạch</a:t></a:r></a:p><a:p><a:r><a:t>Cần giải trình</a:t></a:r><a:br/><a:r><a:t>trước 31/12</a:t></a:r></a:p>`)) +
  anchored(point("from", 8, 10), point("to", 10, 12), box(3, "Ghi chú", "<a:p/>", ' hidden="1"'), ' editAs="oneCell"') +
  anchored(point("from", 0, 20), point("to", 4, 24), `<xdr:grpSp><xdr:nvGrpSpPr><xdr:cNvPr id="4" name="Nhóm"/><xdr:cNvGrpSpPr/></xdr:nvGrpSpPr><xdr:grpSpPr/>${box(5, "Trong nhóm", "<a:p><a:r><a:t>GRDP tăng 7,1%</a:t></a:r></a:p>")}</xdr:grpSp>`, ' editAs="absolute"') +
  `<xdr:oneCellAnchor>${point("from", 6, 3)}<xdr:ext cx="1270000" cy="635000"/><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="6" name="Ảnh"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill/><xdr:spPr/></xdr:pic><xdr:clientData/></xdr:oneCellAnchor>` +
  `<mc:AlternateContent><mc:Choice xmlns:a14="http://schemas.microsoft.com/office/drawing/2010/main" Requires="a14">${anchored(point("from", 8, 30), point("to", 9, 31), box(7, "Mới", "<a:p><a:r><a:t>bản mới</a:t></a:r></a:p>"))}</mc:Choice><mc:Fallback>${anchored(point("from", 8, 30), point("to", 9, 31), box(8, "Cũ", "<a:p/>"))}</mc:Fallback></mc:AlternateContent>` +
  anchored(point("from", 1, 40), point("to", 2, 41), `<xdr:cxnSp><xdr:nvCxnSpPr><xdr:cNvPr id="9" name="Nối"/><xdr:cNvCxnSpPr/></xdr:nvCxnSpPr><xdr:spPr><a:prstGeom prst="line"><a:avLst/></a:prstGeom></xdr:spPr></xdr:cxnSp>`) +
  `</xdr:wsDr>`;

const withDrawing = (drawing: string = DRAWING): Uint8Array => {
  const parts: Parts = excelParts();
  return packed({ ...parts, [PART]: drawing, "xl/worksheets/sheet1.xml": String(parts["xl/worksheets/sheet1.xml"]).replace(/<sheetProtection[^>]*\/>/, "") });
};

function edited(edit: (editor: Editor, sheet: Sheet) => void): { book: Book; after: Uint8Array } {
  const book = openXlsx(withDrawing());
  const editor = new Editor(book, calculatingServices());
  editor.edit(() => edit(editor, first(book)), { undo: "thử" });
  const after = saveXlsx(book);
  editor.undo();
  return { book, after };
}

const places = (drawings: readonly Drawing[]): string[] => drawings.map(({ name, anchor }) => `${name} ${anchor?.from.column ?? ""},${anchor?.from.row ?? ""}→${anchor?.to?.column ?? ""},${anchor?.to?.row ?? ""}`);

const BEFORE = ["Nhận định 8,1→11,4", "Ghi chú 8,10→10,12", "Nhóm 0,20→4,24", "Ảnh 6,3→,", "Mới 8,30→9,31", " 8,30→9,31", "Nối 1,40→2,41"];

test("drawings are read with their kinds, places and texts", () => {
  const { drawings } = first(openXlsx(withDrawing()));
  expect(places(drawings)).toEqual(BEFORE);
  expect(drawings.map(({ kind }) => kind)).toEqual(["shape", "shape", "group", "image", "shape", "fallback", "line"]);
  expect(drawings[0]).toMatchObject({ text: "Thu ngân sách đạt 132,9 tỷ đồng, bằng 65% kế hoạch\nCần giải trình\ntrước 31/12", geometry: "rect", description: "ô chữ", visible: true, anchor: { placement: "TwoCell", from: { across: 1, down: 0.5 } } });
  expect(drawings[1]).toMatchObject({ text: "", visible: false, anchor: { placement: "OneCell" } });
  expect(drawings[2]?.parts.map((part) => part.text)).toEqual(["GRDP tăng 7,1%"]);
  expect(drawings[3]).toMatchObject({ text: null, anchor: { placement: "OneCell", width: 100, height: 50 } });
  expect(first(openXlsx(packed(excelParts()))).drawings.map(({ kind, name }) => [kind, name])).toEqual([["chart", "Biểu đồ 1"]]);
});

test("a column put in before moves what hangs on the cells by one; undo brings all back", () => {
  const { book, after } = edited((editor, sheet) => {
    sheet.merges = [];
    insertCells(editor, sheet, area(0, 7, 1_048_575, 7), "horizontal");
  });
  expect(places(first(openXlsx(after)).drawings)).toEqual(["Nhận định 9,1→12,4", "Ghi chú 9,10→11,12", "Nhóm 0,20→4,24", "Ảnh 6,3→,", "Mới 9,30→10,31", " 9,30→10,31", "Nối 1,40→2,41"]);
  const undone = text(after).replaceAll(/<xdr:col>(9|1[0-2])</g, (_all, column: string) => `<xdr:col>${Number(column) - 1}<`);
  expect(undone).toBe(DRAWING);
  expect(places(first(book).drawings)).toEqual(BEFORE);
  expect(text(saveXlsx(book))).toBe(DRAWING);
});

test("what is put in beneath a drawing stretches it, unless it only moves; at its near edge it is pushed, at its far edge left", () => {
  const rows = (from: number, count: number) => edited((editor, sheet) => insertCells(editor, sheet, area(from, 0, from + count - 1, 16_383), "vertical"));
  expect(places(first(openXlsx(rows(2, 2).after)).drawings).slice(0, 4)).toEqual(["Nhận định 8,1→11,6", "Ghi chú 8,12→10,14", "Nhóm 0,20→4,24", "Ảnh 6,5→,"]);
  expect(places(first(openXlsx(rows(11, 2).after)).drawings)[1]).toBe("Ghi chú 8,10→10,12");
  expect(places(first(openXlsx(rows(1, 1).after)).drawings)[0]).toBe("Nhận định 8,2→11,5");
  expect(places(first(openXlsx(rows(4, 3).after)).drawings)[0]).toBe("Nhận định 8,1→11,4");
});

test("cells put in beside a table move only drawings that lie wholly beside it", () => {
  const { after } = edited((editor, sheet) => insertCells(editor, sheet, area(0, 4, 3, 4), "horizontal"));
  expect(places(first(openXlsx(after)).drawings).slice(0, 2)).toEqual(["Nhận định 9,1→12,4", "Ghi chú 8,10→10,12"]);
});

test("a drawing outlives its cells, shrunk to nothing", () => {
  const { after } = edited((editor, sheet) => deleteCells(editor, sheet, area(0, 8, 1_048_575, 12), "horizontal"));
  expect(places(first(openXlsx(after)).drawings)[0]).toBe("Nhận định 8,1→8,1");
});

test("a broken drawing leaves the workbook open and itself as it is", () => {
  for (const broken of ["<xdr:wsDr", "", "<a/>"]) {
    const book = openXlsx(withDrawing(broken));
    expect(first(book).drawings).toEqual([]);
    first(book).cells.get(1)?.set(7, { value: "mới", style: 0 });
    expect(text(saveXlsx(book))).toBe(broken);
  }
});

describe("through Office.js", () => {
  const open = () => startNodeExcel(openXlsx(withDrawing()), { locale: "vi-VN" });

  test("all text boxes of a sheet are found and read, those in groups too", async () => {
    const excel = await open();
    const read = await excel.Excel.run(async (context) => {
      const shapes = context.workbook.worksheets.getItem("Biểu 1").shapes.load("items/id,items/name,items/type,items/visible,items/geometricShapeType");
      await context.sync();
      const forms = shapes.items.filter((shape) => shape.type === "GeometricShape").map((shape) => shape.textFrame.textRange.load("text"));
      const groups = shapes.items.filter((shape) => shape.type === "Group").map((shape) => shape.group.shapes.load("items/name,items/type"));
      await context.sync();
      const inner = groups.flatMap((group) => group.items.map((shape) => shape.textFrame.textRange.load("text")));
      await context.sync();
      return { shapes: shapes.items.map(({ name, type, visible }) => `${name} ${type} ${visible}`), texts: [...forms, ...inner].map((range) => range.text.split("\n")[0]) };
    });
    excel.close();
    expect(read.shapes).toEqual(["Nhận định GeometricShape true", "Ghi chú GeometricShape false", "Nhóm Group true", "Ảnh Image true", "Mới GeometricShape true", "Nối Line true"]);
    expect(read.texts).toEqual(["Thu ngân sách đạt 132,9 tỷ đồng, bằng 65% kế hoạch", "", "bản mới", "GRDP tăng 7,1%"]);
  });

  test("one is found by name, id and position, with its place in points", async () => {
    const excel = await open();
    const read = await excel.Excel.run(async (context) => {
      const { shapes } = context.workbook.worksheets.getItem("Biểu 1");
      const byName = shapes.getItem("Ảnh").load("id,left,top,width,height,placement,level,zOrderPosition,altTextDescription");
      const missing = shapes.getItemOrNullObject("không có");
      const cell = context.workbook.worksheets.getItem("Biểu 1").getRange("G4").load("left,top");
      const count = shapes.getCount();
      await context.sync();
      const byId = shapes.getItem(byName.id).load("name");
      const at = shapes.getItemAt(3).load("name,geometricShapeType");
      await context.sync();
      return { box: [byName.left - cell.left, byName.top - cell.top, byName.width, byName.height], placement: byName.placement, names: [byId.name, at.name], count: count.value, missing: missing.isNullObject };
    });
    excel.close();
    expect(read).toEqual({ box: [0, 0, 100, 50], placement: "OneCell", names: ["Ảnh", "Ảnh"], count: 6, missing: true });
  });

  test.each<[string, (sheet: Excel.Worksheet) => unknown, string]>([
    ["the text of a picture", (sheet) => sheet.shapes.getItem("Ảnh").textFrame.textRange.load("text"), "InvalidOperation"],
    ["the group of a text box", (sheet) => sheet.shapes.getItem("Nhận định").group.load("id"), "InvalidOperation"],
    ["a shape that is not there", (sheet) => sheet.shapes.getItem("không có").load("id"), "ItemNotFound"],
    ["writing a text", (sheet) => void (sheet.shapes.getItem("Nhận định").textFrame.textRange.text = "khác"), "NotImplemented"],
    ["a new text box", (sheet) => sheet.shapes.addTextBox("mới"), "ApiNotFound"],
  ])("%s is refused", async (_name, ask, code) => {
    const excel = await open();
    const failed = excel.Excel.run(async (context) => {
      ask(context.workbook.worksheets.getItem("Biểu 1"));
      await context.sync();
    });
    await expect(failed).rejects.toMatchObject({ code });
    excel.close();
  });
});
