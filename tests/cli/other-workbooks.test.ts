/** Workbooks as other offices make them, through the command line: every figure right or a reason, the rest of the file kept. */
import fs from "node:fs";
import path from "node:path";
import { unzipSync } from "fflate";
import type { IndicatorReport, RecalcReport } from "../../src/cli/report";
import { runCli, temporaryFolder } from "../support/cli";
import { packed, plainParts } from "../support/xlsx-fixtures";

type Value = string | number | null;

interface PlanSheet {
  readonly title: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly Value[])[];
  /** Content of `<worksheet>` after the cells. */
  readonly after?: string;
  /** Cells right of the table, by address. */
  readonly right?: Readonly<Record<string, string>>;
}

const xml = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;").replace(/\n/g, "&#10;");
const inline = (address: string, text: string): string => `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${xml(text)}</t></is></c>`;

/** A title in row 1, the header in row 3, inline strings throughout, as small exporters write. */
function workbook({ title, headers, rows, after = "", right = {} }: PlanSheet): string {
  const cell = (value: Value, row: number, column: number): string => {
    const address = `${String.fromCharCode(65 + column)}${row}`;
    return value === null ? "" : typeof value === "number" ? `<c r="${address}"><v>${value}</v></c>` : inline(address, value);
  };
  const lines = [headers, ...rows].map((line, i) => {
    const row = i + 3;
    const beside = Object.entries(right).filter(([address]) => address.endsWith(String(row)) && address.length === 1 + String(row).length);
    return `<row r="${row}">${line.map((value, column) => cell(value, row, column)).join("")}${beside.map(([address, text]) => inline(address, text)).join("")}</row>`;
  });
  const ref = `A3:${String.fromCharCode(64 + headers.length)}${rows.length + 3}`;
  const relationship = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const parts = plainParts(`<sheetData><row r="1">${inline("A1", title)}</row>${lines.join("")}</sheetData>${after}<tableParts count="1"><tablePart r:id="rId1"/></tableParts>`);
  const file = path.join(temporaryFolder(), "bieu.xlsx");
  fs.writeFileSync(file, packed({
    ...parts,
    "[Content_Types].xml": String(parts["[Content_Types].xml"]).replace("</Types>", '<Override PartName="/xl/tables/table1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml"/></Types>'),
    "xl/worksheets/_rels/sheet1.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relationship}/table" Target="../tables/table1.xml"/></Relationships>`,
    "xl/tables/table1.xml": `<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="Biểu.số_1" displayName="Biểu.số_1" ref="${ref}"><autoFilter ref="${ref}"/><tableColumns count="${headers.length}">${headers.map((name, i) => `<tableColumn id="${i + 1}" name="${xml(name)}"/>`).join("")}</tableColumns></table>`,
  }));
  return file;
}

async function recalc(input: string): Promise<{ indicators: readonly IndicatorReport[]; period: string; out: string }> {
  const out = path.join(temporaryFolder(), "ra.xlsx");
  const { code, stdout, stderr } = await runCli(["recalc", input, "--out", out, "--json"]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  const [table] = (JSON.parse(stdout) as RecalcReport).tables;
  return { indicators: table?.indicators ?? [], period: table?.period ?? "", out };
}

const figures = (i: IndicatorReport | undefined) => i && { percent: Object.values(i.percentOfTarget), points: Object.values(i.pointsToTarget), growth: i.growth, growthPoints: i.growthPoints, verdict: i.verdict };

const ROWS: readonly (readonly Value[])[] = [
  ["1", "Thu ngân sách trên địa bàn", "tỷ đồng", 120, 160, 140],
  ["2", "Tỷ lệ hộ nghèo", "%", 4, 3.5, 3],
];
const REVENUE = { percent: [87.5], points: [null], growth: (140 / 120) * 100 - 100, growthPoints: null };
const POVERTY = { percent: [null], points: [-0.5], growth: null, growthPoints: -1, verdict: "Vượt" };

describe("headers of other offices", () => {
  const forms: readonly (readonly [string, readonly string[], string, string])[] = [
    ["BIỂU CHỈ TIÊU NĂM 2025", ["TT", "Chỉ tiêu", "ĐVT", "TH N-1", "KH N", "TH N"], "năm 2025", "Không đạt"],
    ["Kết quả 9 tháng đầu năm 2025", ["Số TT", "CÁC CHỈ TIÊU\nCHỦ YẾU", "Đơn vị\ntính", "TH cùng kỳ", "KH cả năm", "Lũy kế từ đầu năm"], "9 tháng năm 2025", "Đúng tiến độ"],
    ["Năm học 2024-2025", ["TT", "Chỉ tiêu", "ĐVT", "TH năm học 2023-2024", "KH năm học 2024-2025", "TH năm học 2024-2025"], "năm học 2024-2025", "Không đạt"],
    ["Năm 2025", ["TT", "Chỉ  tiêu", "ĐVT", "Thực hiện\nnăm 2024", "Kế  hoạch\nnăm 2025", "Thực hiện\nnăm 2025"].map((h) => h.normalize("NFD")), "năm 2025", "Không đạt"],
  ];
  test.each(forms)("%s: %j", async (title, headers, period, verdict) => {
    const report = await recalc(workbook({ title, headers, rows: ROWS }));
    expect(report.period).toBe(period);
    expect(figures(report.indicators[0])).toEqual({ ...REVENUE, growth: expect.closeTo(REVENUE.growth, 9) as number, verdict });
    expect(figures(report.indicators[1])).toEqual({ ...POVERTY, growthPoints: -1 });
  });
});

test("text cells are read or refused with a reason, never taken for zero", async () => {
  const { indicators } = await recalc(workbook({
    title: "BÁO CÁO NĂM 2025",
    headers: ["TT", "Chỉ tiêu", "ĐVT", "TH 2024", "KH 2025", "TH 2025"],
    rows: [
      ["1", "Thu thuế", "triệu đồng", "120.500", "132,9 tỷ đồng", "140.300,5"],
      ["2", "Thu phí", "triệu đồng", "…", 500, "x"],
      ["3", "Lợi nhuận", "triệu đồng", "(350)", 100, 120],
      ["4", "Tỷ lệ tham gia BHYT", "%", "93,1", "từ 95% trở lên", "94,5%"],
      ["5", "Khách du lịch", "lượt", 0, 0, 10],
    ],
  }));
  const [tax, fee, profit, insurance, guests] = indicators;
  expect(figures(tax)).toMatchObject({ percent: [expect.closeTo((140300.5 / 132900) * 100, 9)], verdict: "Vượt" });
  expect(figures(fee)).toMatchObject({ percent: [null], growth: null, verdict: "Chưa có số liệu" });
  expect(fee?.reason).toContain("«x»");
  expect(figures(profit)).toMatchObject({ percent: [120], growth: null, verdict: "Vượt" });
  expect(profit?.reason).toContain("số năm trước âm");
  expect(figures(insurance)).toMatchObject({ points: [-0.5], verdict: "Không đạt" });
  expect(figures(guests)).toMatchObject({ percent: [null], growth: null });
  expect(guests?.reason).toMatch(/kế hoạch bằng 0.*số năm trước bằng 0/);
});

test("what stands right of the table moves along and keeps its rules; a second run changes no byte", async () => {
  const { out } = await recalc(workbook({
    title: "Năm 2025",
    headers: ["TT", "Chỉ tiêu", "ĐVT", "TH 2024", "KH 2025", "TH 2025"],
    rows: ROWS,
    right: { G4: "giữ nguyên" },
    after: '<mergeCells count="1"><mergeCell ref="G8:H9"/></mergeCells><dataValidations count="1"><dataValidation type="list" allowBlank="1" sqref="G4:G5"><formula1>"a,b"</formula1></dataValidation></dataValidations><pageSetup paperSize="9" orientation="landscape"/>',
  }));
  const sheet = new TextDecoder().decode(unzipSync(new Uint8Array(fs.readFileSync(out)))["xl/worksheets/sheet1.xml"]);
  expect(sheet).toMatch(/<c r="K4"[^>]*>.*?<\/c>/);
  expect(sheet).toContain('sqref="K4:K5"');
  expect(sheet).toContain('<mergeCell ref="G8:H9"/>');
  expect(sheet).toContain('orientation="landscape"');
  const again = await recalc(out);
  expect(fs.readFileSync(again.out).equals(fs.readFileSync(out))).toBe(true);
});
