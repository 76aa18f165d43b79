import fs from "node:fs";
import path from "node:path";
import { Document, FootnoteReferenceRun, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from "docx";
import type { FileCheck, FileSpan } from "../../src/cli/check-shapes";
import { runCli, temporaryFolder } from "../support/cli";

/** The place in a report; a workbook's would fail the test. */
function lineOf(span: FileSpan): Exclude<FileSpan, { readonly address: string }> {
  if ("address" in span) throw new Error(`a cell: ${span.address}`);
  return span;
}

const GOOD = "Toàn xã có 12/15 trường đạt chuẩn quốc gia, đạt tỷ lệ 80%.";
const WRONG = "Toàn xã có 12/15 trường đạt chuẩn quốc gia, đạt tỷ lệ 90%.";

function write(name: string, content: string | Uint8Array): string {
  const file = path.join(temporaryFolder(), name);
  fs.writeFileSync(file, content);
  return file;
}

async function checked(...files: readonly string[]): Promise<{ code: number | null; result: FileCheck }> {
  const { code, stdout, stderr } = await runCli(["check", ...files, "--json"]);
  expect(stderr).toBe("");
  return { code, result: JSON.parse(stdout) as FileCheck };
}

const wordFile = async (sentence: string) =>
  write("bao-cao.docx", new Uint8Array(await Packer.toBuffer(new Document({
    footnotes: { 1: { children: [new Paragraph(sentence)] } },
    sections: [
      {
        children: [
          new Paragraph("BÁO CÁO"),
          new Table({ rows: [new TableRow({ children: ["Chỉ tiêu", "Kết quả"].map((text) => new TableCell({ children: [new Paragraph(text)] })) })] }),
          new Paragraph({ children: [new TextRun("Có thêm trường học đạt chuẩn"), new FootnoteReferenceRun(1), new TextRun(".")] }),
          new Paragraph(sentence),
        ],
      },
    ],
  }))));

describe("check --json", () => {
  test("names every judged relation, and the place of every figure in the raw line", async () => {
    const lines = ["BÁO CÁO", "", `\u00a0${WRONG.normalize("NFD")}`];
    const file = write("bao-cao.txt", lines.join("\r\n"));
    const { code, result } = await checked(file);
    expect(code).toBe(1);
    expect(Object.keys(result)).toEqual(["relations", "findings"]);
    const wrong = result.relations.filter((r) => r.verdict === "inconsistent");
    expect(wrong.map((r) => r.kind)).toEqual(["ratio"]);
    expect(wrong[0]?.spans.map((s) => s.file)).toEqual(Array(3).fill(file));
    expect(wrong[0]?.spans.map(lineOf).map((s) => (lines[s.line - 1] ?? "").slice(s.start, s.end))).toEqual(["12", "15", "90"]);
    expect(result.findings[0]).toMatchObject({ class: "wrong", relations: [wrong[0]?.id] });
  });

  test("has the relations that hold too, and ends with 0 where nothing needs a person", async () => {
    const { code, result } = await checked(write("bao-cao.txt", GOOD));
    expect(code).toBe(0);
    expect(result.findings).toEqual([]);
    expect(result.relations.map((r) => r.verdict)).toContain("consistent");
  });

  test.each<[string, Buffer]>([
    ["UTF-8 with a mark", Buffer.from(`\ufeff\n${WRONG}`, "utf8")],
    ["UTF-16", Buffer.from(`\ufeff\n${WRONG}`, "utf16le")],
    ["lone carriage returns", Buffer.from(`\r${WRONG}`, "utf8")],
  ])("reads a text in %s to the same places", async (_encoding, bytes) => {
    const { result } = await checked(write("bao-cao.txt", bytes));
    expect(result.findings[0]?.spans.map(lineOf).map(({ line, start, end }) => [line, WRONG.slice(start, end)])).toEqual([[2, "12"], [2, "15"], [2, "90"]]);
  });

  test("gives figures of a Word document by paragraph and offset, those of a footnote by the note", async () => {
    const { code, result } = await checked(await wordFile(WRONG));
    expect(code).toBe(1);
    const at = (offset: string) => ({ start: WRONG.indexOf(offset), end: WRONG.indexOf(offset) + offset.length });
    const spans = result.relations.filter((r) => r.verdict === "inconsistent").flatMap((r) => r.spans);
    // Title, two cells, then the paragraph with the note and the one that repeats it.
    expect(spans).toContainEqual(expect.objectContaining({ line: 5, paragraph: 5, ...at("90") }));
    expect(spans).toContainEqual(expect.objectContaining({ line: 4, paragraph: 4, note: 1, ...at("90") }));
  });

  test("reads several reports together: what one says is held against the other", async () => {
    const first = write("mot.txt", "Toàn huyện có 412 hộ nghèo, chiếm tỷ lệ 5,2%.\n");
    const second = write("hai.txt", GOOD);
    const { result } = await checked(first, second, second);
    expect(new Set(result.relations.flatMap((r) => r.spans.map((s) => s.file)))).toContain(second);
    expect(result.relations.filter((r) => r.kind === "ratio")).toHaveLength(1);
  });
});

describe("check for people", () => {
  test("counts what was looked at, then lists what is wrong with its equation and line", async () => {
    const { code, stdout } = await runCli(["check", write("bao-cao.txt", `${GOOD}\n${WRONG}\nDân số 12.500 người.`)]);
    const [summary, , heading, finding, equation] = stdout.split("\n");
    expect(code).toBe(1);
    expect(summary).toMatch(/^Đã đối chiếu \d+ quan hệ: \d+ khớp, [1-9]\d* sai, \d+ cần xem/);
    expect(heading).toBe("SAI");
    expect(finding).toMatch(/^- (?:dòng 1; )?dòng 2/);
    expect(equation).toMatch(/≠/);
  });

  test("says paragraph and note for a Word document", async () => {
    const { stdout } = await runCli(["check", await wordFile(WRONG)]);
    expect(stdout).toMatch(/đoạn 5/);
    expect(stdout).toMatch(/chú thích 1 của đoạn 4/);
  });

  test("says so where nothing is wrong, and where there was nothing to hold against anything", async () => {
    expect(await runCli(["check", write("dung.txt", GOOD)])).toMatchObject({ code: 0, stdout: expect.stringContaining("Không thấy chỗ nào cần sửa.") });
    expect(await runCli(["check", write("trong.txt", "")])).toMatchObject({ code: 0, stdout: expect.stringContaining("Đã đối chiếu 0 quan hệ") });
  });
});

describe("what cannot be read", () => {
  test.each<[string, () => string[], RegExp]>([
    ["no file at all", () => [], /^Cách dùng: /],
    ["a file that is not there", () => ["khong-co.docx"], /Không tìm thấy tệp/],
    ["a folder", () => [temporaryFolder()], /Không tìm thấy tệp/],
    ["a broken .docx beside a good report", () => [write("dung.txt", GOOD), write("hong.docx", new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]))], /hong\.docx.*bị cụt/],
    ["a PDF", () => [write("bao-cao.pdf", "%PDF-1.7")], /lưu báo cáo thành \.docx/],
  ])("%s: one Vietnamese line, exit 2, nothing on stdout", async (_what, files, message) => {
    const { code, stdout, stderr } = await runCli(["check", ...files(), "--json"]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(message);
    expect(stderr.trimEnd()).not.toContain("\n");
  });
});
