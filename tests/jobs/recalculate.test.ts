import { Calculator, evaluateConditionalFormats } from "../../src/excel-standin/calc";
import { saveXlsx } from "../../src/excel-standin/ooxml";
import { createJobs, JobError } from "../../src/jobs";
import { columnValues, headersOf, openTables, type TableFixture } from "../support/excel";

const CITY: TableFixture = {
  name: "ChiTieu",
  title: ["BIỂU TỔNG HỢP CHỈ TIÊU NĂM 2023"],
  headers: ["TT", "Chỉ tiêu", "ĐVT", "TH 2022", "KH 2023 tỉnh giao", "KH 2023 HĐND giao", "Ước TH 2023"],
  rows: [
    ["A", "KINH TẾ", "", "", "", "", ""],
    ["1", "Thu ngân sách nhà nước trên địa bàn", "triệu đồng", 150000, 204500, 207700, 132900],
    ["2", "Sản lượng lương thực", "tấn", 8000, 8500, "", 8007],
    ["3", "Tỷ lệ hộ nghèo", "%", 3.5, 3, 3, 2.1],
    ["4", "Tốc độ tăng GRDP", "%", 5.2, 9, 9, -3.8],
    ["5", "Tỷ lệ che phủ rừng", "%", 27.1, "Trên 27,5", "", 27.85],
  ],
};

describe("recalculating a workbook", () => {
  test("adds live columns for each assigning level, growth and verdict in three round trips", async () => {
    await openTables([CITY]);
    const result = await createJobs().recalculate();
    expect(result).toMatchObject({ tables: 1, indicators: 5, roundTrips: 3, canUndo: true });
    expect(await headersOf("ChiTieu")).toEqual([...CITY.headers, "Cách so", "% KH 2023 tỉnh giao", "% KH 2023 HĐND giao", "Tăng trưởng", "Đánh giá"]);
    const percent = await columnValues("ChiTieu", "% KH 2023 HĐND giao");
    expect(percent[1]).toBeCloseTo(132900 / 207700, 12);
    expect(await columnValues("ChiTieu", "Đánh giá")).toEqual(["", "Không đạt", "Không đạt", "Vượt", "Không đạt", "Vượt"]);
    expect((await columnValues("ChiTieu", "% KH 2023 tỉnh giao"))[5]).toBeCloseTo(0.35, 12);
  });

  test.each([10, 30])("a second table on the sheet, from row %i, has its own unit line, and cells of the table above it are no titles", async (from) => {
    const headers = ["Chỉ tiêu", "KH", "TH"];
    const { host } = await openTables([
      { name: "Thu", title: ["TÌNH HÌNH THU NĂM 2024", "Đơn vị tính: triệu đồng"], headers, rows: [["Thu tiền sử dụng đất", 900, 850], ["Thu phí (năm 2019 bỏ 3 loại)", 40, 44]] },
      { name: "TrongRung", from, title: ["Kết quả trồng rừng", "Đơn vị tính: ha"], headers, rows: [["Rừng sản xuất", 120, 131], ["Rừng phòng hộ", 60, 54.5]] },
    ]);
    host.log.clear();
    const { overview, roundTrips } = await createJobs().recalculate();
    expect(roundTrips).toBe(3);
    expect(overview.tables.map(({ source, period }) => [source.above, period.year])).toEqual([
      [["TÌNH HÌNH THU NĂM 2024", "Đơn vị tính: triệu đồng"], 2024],
      [["TÌNH HÌNH THU NĂM 2024", "Đơn vị tính: triệu đồng", "Kết quả trồng rừng", "Đơn vị tính: ha"], 2024],
    ]);
    expect(overview.tables.map(({ indicators }) => indicators.map(({ unit }) => unit?.label))).toEqual([["triệu đồng", "triệu đồng"], ["ha", "ha"]]);
  });

  test("bars stand beside amounts only, and go with their rows when the table is sorted", async () => {
    const { book, host } = await openTables([CITY]);
    await createJobs().recalculate();
    const bars = (): number[] => {
      host.editor.calculate();
      const calculator = new Calculator(book);
      calculator.recalculate();
      const sheet = book.sheets.find((s) => s.tables.length > 0 && s.visibility === "visible");
      const table = sheet?.tables.find((t) => t.name === "ChiTieu");
      if (!sheet || !table) throw new Error("no table");
      const column = table.area.left + table.columns.findIndex((c) => c.name === "% KH 2023 HĐND giao");
      const found = evaluateConditionalFormats(book, calculator, sheet.id, { ...table.area, left: column, right: column });
      return [...found].flatMap(([at, look]) => (look.dataBar === undefined || look.dataBar === null ? [] : [Number(at.split(",")[0]) - table.area.top]));
    };
    expect(bars()).toEqual([2]);
    await Excel.run(async (context) => {
      const body = context.workbook.tables.getItem("ChiTieu").getDataBodyRange();
      const [first, last] = [body.getRow(1).getResizedRange(0, -4), body.getRow(4).getResizedRange(0, -4)];
      first.load("values");
      last.load("values");
      await context.sync();
      const kept = first.values;
      first.values = last.values;
      last.values = kept;
      await context.sync();
    });
    expect(bars()).toEqual([5]);
  });

  test("a second press changes nothing and needs two round trips", async () => {
    const { book, host } = await openTables([CITY]);
    const jobs = createJobs();
    await jobs.recalculate();
    host.editor.calculate();
    const before = saveXlsx(book);
    const again = await jobs.recalculate();
    expect(again).toMatchObject({ changes: 0, roundTrips: 2 });
    expect(Buffer.compare(saveXlsx(book), before)).toBe(0);
    expect((await createJobs().overview()).upToDate).toBe(true);
  });

  test("a long table is understood in its last rows as in its first, though only the first rows' displayed texts are fetched", async () => {
    const block: [string, string, string, number, number][] = [
      ["1", "Sản lượng điều", "tấn", 1234.5, 1300.25],
      ["1.1", "Sản lượng cà phê", "tấn", 0.1 + 0.2, 1 / 3],
      ["1.10", "Sản lượng tiêu", "tấn", 98, 99.95],
      ["2", "Tỷ lệ che phủ", "%", 0.583, 0.5915],
      ["3", "Giá trị sản xuất", "tỷ đồng", 12000, 12345.678],
    ];
    const rows = Array.from({ length: 90 }, (_, i) => block.map((row): (string | number)[] => [row[0], `${row[1]} vùng ${i + 1}`, ...row.slice(2)])).flat();
    const { host } = await openTables([{ name: "Dai", headers: ["TT", "Chỉ tiêu", "ĐVT", "KH 2023", "TH 2023"], rows }]);
    await Excel.run(async (context) => {
      const body = context.workbook.tables.getItem("Dai").getDataBodyRange();
      const order = body.getColumn(0);
      // "1.10" as a number: only its displayed text tells it from 1.1.
      order.numberFormat = rows.map((row) => [row[0] === "1.10" ? "0.00" : "General"]);
      order.values = rows.map((row) => [Number(row[0])]);
      body.getColumn(3).getResizedRange(0, 1).numberFormat = rows.map((row) => (row[2] === "%" ? ["0.0%", "0.0%"] : row[0] === "3" ? ["#,##0", "#,##0.0"] : ["General", "General"]));
      await context.sync();
    });
    host.log.clear();
    const { overview } = await createJobs().recalculate();
    const indicators = overview.tables[0]?.indicators ?? [];
    const seen = (at: number) => indicators.slice(at, at + 5).map(({ order, depth, actual, assessments, growth, computedVerdict, reason }) => {
      return JSON.stringify({ order, depth, actual: { ...actual, text: "" }, percent: assessments.map((a) => [a.percentOfTarget, a.pointsToTarget]), growth, computedVerdict, reason });
    });
    expect(indicators).toHaveLength(450);
    expect(indicators[442]?.order).toBe("1,10");
    expect(seen(445)).toEqual(seen(5));
  });

  test("of a long table's own formulas only the first rows' are fetched; what formulas give counts like typed figures, and a second press finds nothing to do", async () => {
    const formula = "=[@[KH 2023]]*1.25";
    const fetched = async (actual: (i: number) => number | string): Promise<{ bytes: number; jobs: ReturnType<typeof createJobs> }> => {
      const rows = Array.from({ length: 600 }, (_, i) => [`Sản lượng cây số ${i + 1}`, "tấn", 100 + 4 * i, actual(i)]);
      const { host } = await openTables([{ name: "Dai", headers: ["Chỉ tiêu", "ĐVT", "KH 2023", "TH 2023"], rows }]);
      host.editor.calculate();
      host.log.clear();
      const jobs = createJobs();
      expect(await jobs.recalculate()).toMatchObject({ indicators: 600, roundTrips: 3 });
      host.editor.calculate();
      return { bytes: Math.max(...host.log.requests.map((r) => r.bytesOut)), jobs };
    };
    const typed = await fetched((i) => 125 + 5 * i);
    const computed = await fetched(() => formula);
    expect(computed.bytes).toBeGreaterThan(typed.bytes);
    expect(computed.bytes - typed.bytes).toBeLessThan(500 * formula.length);
    expect((await columnValues("Dai", "% KH"))[599]).toBeCloseTo(1.25, 12);
    expect(await computed.jobs.recalculate()).toMatchObject({ changes: 0, roundTrips: 2 });
  });

  test("undo takes the columns away, and a column that somebody typed into stays", async () => {
    await openTables([CITY]);
    const jobs = createJobs();
    await jobs.recalculate();
    await Excel.run(async (context) => {
      context.workbook.tables.getItem("ChiTieu").columns.getItem("Đánh giá").getDataBodyRange().getCell(1, 0).values = [["Không đạt (giải trình)"]];
      await context.sync();
    });
    const undone = await jobs.undo();
    expect(undone.kept).toEqual([{ sheet: "Biểu", address: "L2" }]);
    expect(await headersOf("ChiTieu")).toEqual([...CITY.headers, "Đánh giá"]);
  });

  test("a protected sheet is refused before anything is written", async () => {
    await openTables([CITY]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Biểu").protection.protect();
      await context.sync();
    });
    const error = await createJobs().recalculate().catch((e: unknown) => e);
    expect(error).toBeInstanceOf(JobError);
    expect((error as JobError).failure).toMatchObject({ code: "protected-sheet", workbook: "unchanged" });
    expect(await headersOf("ChiTieu")).toEqual(CITY.headers);
  });

  test("a person's own column of typed percentages is left as it is", async () => {
    const typed: TableFixture = { name: "Bieu1", headers: ["Chỉ tiêu", "ĐVT", "KH 2023", "TH 2023", "% KH"], rows: [["Thịt hơi", "tấn", 1000, 1060, 105], ["Chè búp", "tấn", 500, 450, 90]] };
    await openTables([typed]);
    await createJobs().recalculate();
    expect(await columnValues("Bieu1", "% KH")).toEqual([105, 90]);
    expect(await columnValues("Bieu1", "% KH (tính)")).toEqual([1.06, 0.9]);
  });
});
