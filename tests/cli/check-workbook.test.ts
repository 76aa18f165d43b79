import fs from "node:fs";
import path from "node:path";
import { Document, Packer, Paragraph } from "docx";
import { saveXlsx } from "../../src/excel-standin/ooxml";
import { createJobs } from "../../src/jobs";
import type { FileCheck, FileSpan } from "../../src/cli/check-shapes";
import { runCli, temporaryFolder } from "../support/cli";
import { openTables, type TableFixture } from "../support/excel";

const TABLE: TableFixture = {
  name: "ChiTieu",
  sheet: "Biểu chỉ tiêu",
  title: ["KẾT QUẢ THỰC HIỆN KẾ HOẠCH NĂM 2023"],
  headers: ["TT", "Chỉ tiêu", "ĐVT", "TH 2022", "KH 2023", "TH 2023"],
  rows: [
    ["1", "Thu ngân sách nhà nước trên địa bàn", "triệu đồng", 150_000, 207_700, 132_900],
    ["2", "Sản lượng thịt hơi xuất chuồng", "tấn", 1_000, 1_020, 1_060],
    ["3", "Tỷ lệ hộ nghèo", "%", 3.5, 3, 2.1],
  ],
};
const OTHER: TableFixture = { name: "DanhSach", headers: ["Họ tên", "Phòng"], rows: [["Nguyễn Văn An", "Kế hoạch"], ["Lò Thị Mai", "Tài chính"]] };
const AGREES = "Thu ngân sách nhà nước trên địa bàn năm 2023 đạt 132,9 tỷ đồng, chỉ đạt 64% kế hoạch.";
const DIFFERS = "Sản lượng thịt hơi xuất chuồng năm 2023 đạt 1.600 tấn, vượt 3,9% kế hoạch.";

/** A workbook as a person saved it: tables, sentences on a sheet of their own, perhaps a block of ours and an edit after it. */
async function saved(tables: readonly TableFixture[], texts: readonly string[], after?: () => Promise<void>): Promise<string> {
  const excel = await openTables(tables);
  if (texts.length > 0) {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Nhận xét");
      texts.forEach((text, i) => (sheet.getRange(`B${i + 2}`).values = [[text]]));
      await context.sync();
    });
  }
  await after?.();
  excel.host.editor.calculate();
  const file = path.join(temporaryFolder(), "so.xlsx");
  fs.writeFileSync(file, saveXlsx(excel.book));
  return file;
}

function report(...lines: readonly string[]): string {
  const file = path.join(temporaryFolder(), "bao-cao.txt");
  fs.writeFileSync(file, `${lines.join("\n")}\n`);
  return file;
}

async function checked(...files: readonly string[]): Promise<{ code: number | null; result: FileCheck }> {
  const { code, stdout, stderr } = await runCli(["check", ...files, "--json"]);
  expect(stderr).toBe("");
  return { code, result: JSON.parse(stdout) as FileCheck };
}

const cells = (spans: readonly FileSpan[]): string[] => spans.map((span) => ("address" in span ? `${span.sheet}!${span.address}` : `dòng ${span.line}`));

describe("check of a workbook", () => {
  test("names sheet, cell and stretch of every figure, consistent relations too", async () => {
    const file = await saved([TABLE], [AGREES, DIFFERS]);
    const { code, result } = await checked(file);
    expect(code).toBe(1);
    const against = result.relations.filter((r) => (r as { fault?: string }).fault === "text-against-table");
    expect(against.filter((r) => r.verdict === "consistent").length).toBeGreaterThanOrEqual(3);
    const wrong = against.filter((r) => r.verdict === "inconsistent");
    expect(wrong.map((r) => cells(r.spans))).toEqual([["Nhận xét!B3", "Biểu chỉ tiêu!F4"]]);
    const at = DIFFERS.indexOf("1.600");
    expect(wrong[0]?.spans[0]).toEqual({ file, sheet: "Nhận xét", address: "B3", start: at, end: at + 5 });
    expect(result.findings).toMatchObject([{ class: "wrong", fault: "text-against-table", state: "open", relations: [wrong[0]?.id], proposal: { from: "1.600", to: "1.060", span: { file } } }]);
  });

  test("tells people sheet and cell", async () => {
    const { code, stdout } = await runCli(["check", await saved([TABLE], [DIFFERS])]);
    expect(code).toBe(1);
    const [summary, , heading, finding, equation] = stdout.split("\n");
    expect(summary).toMatch(/^Đã đối chiếu \d+ quan hệ: \d+ khớp, 1 sai, 0 cần xem\.$/);
    expect([heading, finding]).toEqual(["SAI", expect.stringMatching(/^- Nhận xét!B2; Biểu chỉ tiêu!F4: Cần rà soát “Sản lượng thịt hơi/)]);
    expect(equation).toMatch(/1\.600 tấn ≠/);
  });

  test("finds a block of ours that is out of date", async () => {
    const options = { style: "city", length: "medium", scope: { kind: "table", table: "ChiTieu" } } as const;
    const file = await saved([TABLE], [], async () => {
      const jobs = createJobs();
      await jobs.recalculate();
      await jobs.insertNarrative({ narrative: await jobs.narrate(options), target: { kind: "sheet" }, edits: {}, overwriteEdited: false });
      await Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Biểu chỉ tiêu").getRange("F4").values = [[1_040]];
        await context.sync();
      });
    });
    const { code, result } = await checked(file);
    expect(code).toBe(1);
    expect(result.findings).toMatchObject([{ class: "wrong", fault: "stale-text" }]);
  });

  test("the samples hold nothing to mend", async () => {
    for (const file of ["assets/vi-du-thanh-pho-2023.xlsx", "assets/vi-du-tinh-2023.xlsx"]) {
      const { code, result } = await checked(file);
      expect({ code, findings: result.findings }).toEqual({ code: 0, findings: [] });
      expect(result.relations.length).toBeGreaterThan(50);
    }
  });

  test("without a plan table the texts are checked all the same, and it says so", async () => {
    const file = await saved([OTHER], ["Toàn xã có 12/15 trường đạt chuẩn quốc gia, đạt tỷ lệ 90%."]);
    const { code, stdout } = await runCli(["check", file]);
    expect(code).toBe(1);
    expect(stdout).toMatch(/không có bảng chỉ tiêu nào Soát Số đọc được/);
    expect(stdout).toMatch(/- Nhận xét!B2: .*\n {4}.*90/);
  });
});

describe("check of reports beside a workbook", () => {
  test("what a report says is held against the table: line and cell", async () => {
    const [book, text] = [await saved([TABLE], []), report("BÁO CÁO NĂM 2023", "", AGREES, DIFFERS)];
    const { code, result } = await checked(text, book);
    expect(code).toBe(1);
    const wrong = result.relations.filter((r) => r.verdict === "inconsistent");
    expect(wrong.map((r) => [r.spans.map((s) => s.file), cells(r.spans)])).toEqual([[[text, book], ["dòng 4", "Biểu chỉ tiêu!F4"]]]);
    expect(new Set(result.relations.map((r) => r.id)).size).toBe(result.relations.length);
    const known = new Set(result.relations.map((r) => r.id));
    expect(result.findings.flatMap((f) => f.relations).every((id) => known.has(id))).toBe(true);
  });

  test("a Word report is held against the table by its paragraphs, and a summary of ours pasted into it agrees", async () => {
    const book = await saved([TABLE], []);
    const { stdout } = await runCli(["summarise", book, "--style", "province", "--length", "full"]);
    const word = async (name: string, lines: readonly string[]): Promise<string> => {
      const at = path.join(temporaryFolder(), name);
      fs.writeFileSync(at, new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children: lines.map((line) => new Paragraph(line)) }] }))));
      return at;
    };
    const summary = stdout.trim().split("\n");
    expect(summary.join(" ")).toContain("132,9 tỷ đồng");
    expect((await checked(await word("tom-tat.docx", summary), book)).result.findings).toEqual([]);
    const { result } = await checked(await word("bao-cao.docx", ["BÁO CÁO NĂM 2023", AGREES, DIFFERS]), book);
    expect(result.findings).toMatchObject([{ class: "wrong", fault: "text-against-table", proposal: { from: "1.600", to: "1.060", span: { line: 3, paragraph: 3 } } }]);
  });

  test("a report that agrees, and one about something else, say nothing", async () => {
    const book = await saved([TABLE], []);
    expect((await checked(report("BÁO CÁO NĂM 2023", AGREES), book)).code).toBe(0);
    expect((await checked(report("BÁO CÁO NĂM 2021", "Sản lượng thịt hơi xuất chuồng đạt 870 tấn.", "Tỷ lệ hộ nghèo xã Tả Lèng còn 18,5%."), book)).code).toBe(0);
  });

  test("two workbooks and a report: every place names its file", async () => {
    const [first, second] = [await saved([TABLE], []), await saved([OTHER], [AGREES])];
    const { stdout } = await runCli(["check", first, second, report("BÁO CÁO NĂM 2023", DIFFERS)]);
    expect(stdout).toContain(`«${second}» không có bảng chỉ tiêu`);
    expect(stdout).toMatch(/bao-cao\.txt, dòng 2; .*so\.xlsx, Biểu chỉ tiêu!F4/);
  });
});

describe("workbooks that cannot be read", () => {
  const file = (name: string, bytes: string | Uint8Array): string => {
    const at = path.join(temporaryFolder(), name);
    fs.writeFileSync(at, bytes);
    return at;
  };

  test.each<[string, () => string, RegExp]>([
    ["no zip at all", () => file("so.xlsx", "TT;Chỉ tiêu"), /không phải tệp Excel/],
    ["a broken one", () => file("so.xlsx", new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])), /bị cụt|bị hỏng/],
    ["none of that name", () => "khong-co.xlsx", /Không tìm thấy tệp/],
  ])("%s: one Vietnamese line, exit 2, nothing on stdout, good files beside it or not", async (_what, make, message) => {
    const { code, stdout, stderr } = await runCli(["check", report(AGREES), make(), "--json"]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(message);
    expect(stderr.trimEnd()).not.toContain("\n");
  });
});
