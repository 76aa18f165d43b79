import fc from "fast-check";
import { saveXlsx } from "../../src/excel-standin/ooxml";
import { createJobs } from "../../src/jobs";
import { columnValues, headersOf, openTables, type Cell, type TableFixture } from "../support/excel";

const figure: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -5000, max: 900_000 }).map((n) => n / 100) },
  { weight: 3, arbitrary: fc.constantFrom<Cell>("", "-", "…", "x", 0, "1.234,5", "12,5%", "Trên 10", "Dưới 3", "6,6-6,8", "từ 93,7% trở lên", "16/19", "132,9 tỷ đồng", "âm 3,8", "Xuất siêu") },
);
const row: fc.Arbitrary<Cell[]> = fc.tuple(
  fc.constantFrom<Cell>("1", "2.1", "-", "A", ""),
  fc.constantFrom<Cell>("Thu ngân sách", "Tỷ lệ hộ nghèo", "Tốc độ tăng GRDP", "Sản lượng lúa", "Trong đó: chè", "KINH TẾ", "Mức giảm tỷ lệ hộ nghèo"),
  fc.constantFrom<Cell>("tỷ đồng", "triệu đồng", "%", "‰", "tấn", "người", ""),
  figure,
  figure,
  figure,
  figure,
);
const HEADERS = ["TT", "Chỉ tiêu", "ĐVT", "TH 2022", "KH 2023 tỉnh giao", "KH 2023 HĐND giao", "TH 2023"];

const table: fc.Arbitrary<TableFixture> = fc.record({
  name: fc.constant("ChiTieu"),
  title: fc.constantFrom<string[]>([], ["BÁO CÁO 10 THÁNG NĂM 2023"], ["BIỂU NĂM 2023"]),
  headers: fc.constant(HEADERS),
  rows: fc.array(row, { minLength: 1, maxLength: 12 }),
});

test("recalculation is idempotent: a second press writes nothing, whatever stands in the table", async () => {
  await fc.assert(
    fc.asyncProperty(table, async (fixture) => {
      const excel = await openTables([fixture]);
      const jobs = createJobs();
      await jobs.recalculate();
      excel.host.editor.calculate();
      const bytes = saveXlsx(excel.book);
      const again = await jobs.recalculate();
      expect(again).toMatchObject({ changes: 0, roundTrips: 2 });
      excel.host.editor.calculate();
      expect(Buffer.compare(saveXlsx(excel.book), bytes)).toBe(0);
      excel.close();
    }),
    { numRuns: 40 },
  );
});

test("what a person typed is the same before and after, and after undo the table is as it was", async () => {
  await fc.assert(
    fc.asyncProperty(table, async (fixture) => {
      const excel = await openTables([fixture]);
      const typed = async () => Promise.all(HEADERS.map((header) => columnValues("ChiTieu", header)));
      const before = await typed();
      const jobs = createJobs();
      await jobs.recalculate();
      expect(await typed()).toEqual(before);
      expect((await jobs.undo()).kept).toEqual([]);
      expect(await headersOf("ChiTieu")).toEqual(HEADERS);
      expect(await typed()).toEqual(before);
      excel.close();
    }),
    { numRuns: 20 },
  );
});
