import fs from "node:fs";
import path from "node:path";
import type { RecalcReport } from "../../src/cli/report";
import { runCli, temporaryFolder } from "../support/cli";

const CITY = "assets/vi-du-thanh-pho-2023.xlsx";
const PROVINCE = "assets/vi-du-tinh-2023.xlsx";

async function recalc(input: string): Promise<{ report: RecalcReport; out: string }> {
  const out = path.join(temporaryFolder(), "out.xlsx");
  const { code, stdout, stderr } = await runCli(["recalc", input, "--out", out, "--json"]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  return { report: JSON.parse(stdout) as RecalcReport, out };
}

const allIndicators = (report: RecalcReport) => report.tables.flatMap((t) => t.indicators);

describe("recalc on the samples", () => {
  test("the city's budget revenue is 65 % of one target, 64 % of the other, and missed", async () => {
    const { report } = await recalc(CITY);
    expect(report.roundTrips).toBeLessThanOrEqual(3);
    expect(allIndicators(report).length).toBeGreaterThanOrEqual(60);
    const revenue = allIndicators(report).find((i) => /thu ngân sách nhà nước trên địa bàn/i.test(i.name));
    expect(revenue).toMatchObject({ actual: 132900, unit: "triệu đồng", verdict: "Không đạt" });
    expect(Object.values(revenue?.percentOfTarget ?? {}).map((p) => Math.round(p ?? NaN))).toEqual([65, 64]);
  });

  test("the province's GRDP growth and poverty are judged in points and in the right direction", async () => {
    const { report } = await recalc(PROVINCE);
    const growth = allIndicators(report).find((i) => /tốc độ tăng.*GRDP/i.test(i.name));
    expect(growth).toMatchObject({ actual: -3.8, measure: "growth-rate", growth: null, verdict: "Không đạt" });
    expect(Object.values(growth?.pointsToTarget ?? {})).toContain(-12.8);
    const poverty = allIndicators(report).find((i) => /^tỷ lệ hộ nghèo/i.test(i.name));
    expect(poverty).toMatchObject({ measure: "rate", direction: "lower-is-better" });
  });

  test("a second run changes nothing: the same figures and the same columns", async () => {
    const first = await recalc(CITY);
    const second = await recalc(first.out);
    expect(allIndicators(second.report)).toEqual(allIndicators(first.report));
    expect(second.report.tables.map((t) => t.columns)).toEqual(first.report.tables.map((t) => t.columns));
    expect(second.report.roundTrips).toBe(2);
    expect(fs.readFileSync(second.out).equals(fs.readFileSync(first.out))).toBe(true);
  });
});

describe("summarise", () => {
  test("writes one paragraph a line in the style asked for", async () => {
    const { code, stdout } = await runCli(["summarise", CITY, "--style", "city"]);
    expect(code).toBe(0);
    expect(stdout.trim().split("\n").length).toBeGreaterThan(3);
    expect(stdout).toMatch(/132,9 tỷ đồng/);
  });
});

describe("what cannot be used", () => {
  const folder = () => temporaryFolder();
  const write = (bytes: Uint8Array | string): string => {
    const file = path.join(folder(), "tep.xlsx");
    fs.writeFileSync(file, bytes);
    return file;
  };
  const cutShort = () => write(fs.readFileSync(CITY).subarray(0, 9000));
  // The header of an OLE compound file with the stream name that Excel gives an encrypted workbook.
  const encrypted = () => {
    const bytes = Buffer.alloc(4096);
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(bytes);
    Buffer.from("EncryptedPackage", "utf16le").copy(bytes, 1024);
    return write(bytes);
  };

  test.each([
    ["no such file", () => "khong-co.xlsx", /Không tìm thấy tệp/],
    ["a text file", () => write("xin chào"), /không phải tệp Excel/],
    ["a truncated file", cutShort, /bị cụt|bị hỏng/],
    ["a workbook with a password", encrypted, /mật khẩu/],
    ["a workbook without a table", () => "", /chưa có bảng/],
  ])("%s: one Vietnamese line, exit 2, nothing written", async (what, make, message) => {
    const input = what === "a workbook without a table" ? await withoutTable(folder()) : make();
    const out = path.join(folder(), "out.xlsx");
    fs.writeFileSync(out, "bản cũ");
    const { code, stdout, stderr } = await runCli(["recalc", input, "--out", out, "--json"]);
    expect(code).toBe(2);
    expect(stdout).toBe("");
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
    expect(stderr).toMatch(message);
    expect(fs.readFileSync(out, "utf8")).toBe("bản cũ");
    expect(fs.readdirSync(path.dirname(out))).toEqual(["out.xlsx"]);
  });

  test("an output that cannot be written leaves nothing behind", async () => {
    const { code, stderr } = await runCli(["recalc", CITY, "--out", path.join(folder(), "khong", "co", "out.xlsx"), "--json"]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/Không ghi được/);
  });

  test.each([[["recalc"]], [["lam-gi-do", CITY]], [["summarise", CITY, "--style", "village"]], [["recalc", CITY, "--khong"]]])("wrong words %j get the usage", async (args) => {
    const { code, stderr } = await runCli(args);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^Cách dùng: /);
  });
});

/** A workbook whose only sheet holds plain cells. */
async function withoutTable(folder: string): Promise<string> {
  const { createBook } = await import("../../src/excel-standin/model");
  const { saveXlsx } = await import("../../src/excel-standin/ooxml");
  const file = path.join(folder, "khong-bang.xlsx");
  fs.writeFileSync(file, saveXlsx(createBook()));
  return file;
}
