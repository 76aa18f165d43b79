/** Threaded comments and notes in files: what is kept, what moves, what is written anew. */
import { strFromU8, unzipSync } from "fflate";
import { calculatingServices } from "../../../src/excel-standin/host";
import { addComment, addReply, area, changeComment, createBook, deleteComment, Editor, insertCells, setNote, type Book, type Sheet } from "../../../src/excel-standin/model";
import { openXlsx, saveXlsx } from "../../../src/excel-standin/ooxml";
import { excelParts, excelWorkbook, packed } from "../../support/xlsx-fixtures";

const first = (book: Book): Sheet => book.sheets[0] as Sheet;
const text = (bytes: Uint8Array, part: string): string => strFromU8(unzipSync(bytes)[part] ?? new Uint8Array());
const names = (bytes: Uint8Array): string[] => Object.keys(unzipSync(bytes));
const THREADS = "xl/threadedComments/threadedComment1.xml";
const COMMENTS = "xl/comments1.xml";
const VML = "xl/drawings/vmlDrawing1.vml";
const THREAD = "{7E0D0F6B-0000-0000-0000-000000000001}";
const WHEN = "2024-02-01T01:02:03.450Z";

function edited(edit: (editor: Editor, sheet: Sheet) => void): Uint8Array {
  const book = openXlsx(excelWorkbook());
  first(book).protection = null;
  const editor = new Editor(book, calculatingServices(), { author: "Lê Văn Soát" });
  editor.edit(() => edit(editor, first(book)));
  return saveXlsx(book);
}

/** What Excel needs to show a thread: the thread, its author, the plain text with the box. */
function assertWhole(bytes: Uint8Array, id: string, cell: string, row: number, column: number): void {
  const thread = new RegExp(`<threadedComment [^>]*ref="${cell}"[^>]* id="${id}"|<threadedComment [^>]* id="${id}"[^>]*ref="${cell}"`);
  expect(text(bytes, THREADS)).toMatch(thread);
  const person = new RegExp(`<threadedComment [^>]*personId="([^"]*)"[^>]* id="${id}"`).exec(text(bytes, THREADS))?.[1];
  expect(text(bytes, "xl/persons/person.xml")).toContain(`id="${person ?? "?"}"`);
  const author = [...text(bytes, COMMENTS).matchAll(/<author>([^<]*)<\/author>/g)].findIndex((m) => m[1] === `tc=${id}`);
  expect(text(bytes, COMMENTS)).toMatch(new RegExp(`<comment [^>]*ref="${cell}" authorId="${author}"`));
  expect(text(bytes, VML)).toContain(`<x:Row>${row}</x:Row><x:Column>${column}</x:Column>`);
}

test("a comment added to a new book brings thread, person, plain text and box, and opens the same", () => {
  const book = createBook(["Biểu"]);
  const editor = new Editor(book, calculatingServices(), { author: "Lê Văn <Soát>" });
  const added = addComment(editor, first(book), 1, 2, "Thấp hơn kế hoạch & cần giải trình", WHEN);
  addReply(editor, added.id, "Đã giải trình\nở mục II", WHEN);
  changeComment(editor, added.id, { resolved: true });
  const saved = saveXlsx(book);
  assertWhole(saved, added.id, "C2", 1, 2);
  expect(text(saved, COMMENTS)).toContain("[Threaded comment]");
  expect(text(saved, "[Content_Types].xml")).toContain('PartName="/xl/threadedComments/threadedComment1.xml" ContentType="application/vnd.ms-excel.threadedcomments+xml"');
  expect(text(saved, "xl/_rels/workbook.xml.rels")).toContain('Type="http://schemas.microsoft.com/office/2017/10/relationships/person" Target="persons/person.xml"');
  expect(text(saved, "xl/worksheets/_rels/sheet1.xml.rels")).toContain('Type="http://schemas.microsoft.com/office/2017/10/relationships/threadedComment" Target="../threadedComments/threadedComment1.xml"');
  const again = openXlsx(saved);
  expect(first(again).comments).toEqual(first(book).comments);
  expect(first(again).notes).toEqual([]);
  expect(saveXlsx(again)).toEqual(saved);
});

test("the last comment taken away takes its parts along", () => {
  const book = createBook(["Biểu"]);
  const editor = new Editor(book, calculatingServices());
  addComment(editor, first(book), 1, 2, "một", WHEN);
  const again = openXlsx(saveXlsx(book));
  const other = new Editor(again, calculatingServices());
  for (const { id } of [...first(again).comments]) deleteComment(other, id);
  expect(names(saveXlsx(again)).filter((name) => /threaded|comments\d|vml/.test(name))).toEqual([]);
});

describe("beside threads that the file had", () => {
  test("a new comment leaves them letter by letter, mentions and plain text included", () => {
    const after = edited((editor, sheet) => void addComment(editor, sheet, 2, 2, "Chưa đạt", WHEN));
    const before = excelParts();
    expect(text(after, THREADS)).toContain(/<threadedComment .*<\/threadedComment>/s.exec(String(before[THREADS]))?.[0]);
    expect(text(after, COMMENTS)).toContain(/<comment ref="C2".*?<\/comment>/s.exec(String(before[COMMENTS]))?.[0]);
    expect(text(after, COMMENTS)).toContain(/<comment ref="B1".*?<\/comment>/s.exec(String(before[COMMENTS]))?.[0]);
    expect(text(after, VML).match(/<v:shape /g)).toHaveLength(3);
    expect(first(openXlsx(after)).comments.map(({ author, content }) => `${author}: ${content}`)).toEqual(["Trần Văn Bình: Kiểm tra lại @Mai", "Lê Văn Soát: Chưa đạt"]);
  });

  test("a deleted comment goes with its plain text and its box; the note stays", () => {
    const after = edited((editor) => deleteComment(editor, THREAD));
    expect(names(after)).not.toContain(THREADS);
    expect(text(after, COMMENTS)).not.toContain("[Threaded comment]");
    expect(text(after, COMMENTS)).toContain('ref="B1"');
    expect(text(after, VML).match(/<v:shape /g)).toHaveLength(1);
    expect(first(openXlsx(after)).notes).toHaveLength(1);
  });

  test("a reply is written behind the others, and the plain text tells it", () => {
    const after = edited((editor) => void addReply(editor, THREAD, "Số của Sở Tài chính", WHEN));
    expect(text(after, THREADS)).toContain("<mention ");
    expect(first(openXlsx(after)).comments[0]?.replies.map(({ content }) => content)).toEqual(["Đã đối chiếu", "Số của Sở Tài chính"]);
    expect(text(after, COMMENTS)).toContain("Reply:\n    Số của Sở Tài chính");
    assertWhole(after, THREAD, "C2", 1, 2);
  });
});

test("columns and rows put in before take notes, threads and their boxes along, in their own words", () => {
  const after = edited((editor, sheet) => {
    sheet.merges = [];
    insertCells(editor, sheet, area(0, 0, 1_048_575, 0), "horizontal");
    insertCells(editor, sheet, area(0, 0, 1, 16_383), "vertical");
  });
  assertWhole(after, THREAD, "D4", 3, 3);
  expect(text(after, THREADS)).toContain("<mention ");
  expect(text(after, COMMENTS)).toMatch(/<comment ref="C3" authorId="0" shapeId="0"><text><r><rPr><b\/><\/rPr><t>Nguồn:/);
  expect(text(after, VML)).toContain("<div>a<br></div>");
  expect(first(openXlsx(after)).notes).toEqual([{ row: 2, column: 2, author: "Phòng Kế hoạch", text: "Nguồn: Nghị quyết", width: 120, height: 60 }]);
});

test("two notes with the same words that change places keep one box each", () => {
  const book = createBook(["Biểu"]);
  const editor = new Editor(book, calculatingServices(), { author: "A" });
  setNote(editor, first(book), 0, 0, "xem lại");
  setNote(editor, first(book), 1, 0, "xem lại");
  const again = openXlsx(saveXlsx(book));
  const other = new Editor(again, calculatingServices());
  insertCells(other, first(again), area(0, 0, 0, 16_383), "vertical");
  const saved = saveXlsx(again);
  expect(first(openXlsx(saved)).notes.map(({ row, text: words }) => [row, words])).toEqual([[1, "xem lại"], [2, "xem lại"]]);
  expect(text(saved, VML).match(/<v:shape /g)).toHaveLength(2);
});

test("a plain text whose thread is missing is a note; broken threads leave the workbook open", () => {
  const parts = excelParts();
  for (const broken of ["<ThreadedComments", "<ThreadedComments/>"]) {
    const sheet = first(openXlsx(packed({ ...parts, [THREADS]: broken })));
    expect(sheet.comments).toEqual([]);
    expect(sheet.notes.map(({ row, column }) => [row, column])).toEqual([[0, 1], [1, 2]]);
  }
  const book = openXlsx(packed({ ...parts, "xl/persons/person.xml": "<" }));
  const editor = new Editor(book, calculatingServices());
  first(book).protection = null;
  addComment(editor, first(book), 3, 3, "mới", WHEN);
  expect(first(openXlsx(saveXlsx(book))).comments).toHaveLength(2);
});
