import fs from "node:fs";
import path from "node:path";
import { openXlsx } from "../../src/excel-standin/ooxml";
import type { Book, CellValue } from "../../src/excel-standin/model";
import type { RecalcReport } from "../../src/cli/report";
import { findLibreOffice, recalculatedByLibreOffice } from "../support/libreoffice";
import { runCli, temporaryFolder } from "../support/cli";

const SAMPLES = ["vi-du-thanh-pho-2023.xlsx", "vi-du-tinh-2023.xlsx"];
const withLibreOffice = findLibreOffice() ? describe : describe.skip;

function tableOf(book: Book, name: string) {
  for (const sheet of book.sheets) {
    const table = sheet.tables.find((t) => t.name === name);
    if (table) return { sheet, table };
  }
  throw new Error(`no table ${name}`);
}

const asNumber = (value: CellValue | undefined): number | null => (typeof value === "number" ? value : null);

withLibreOffice("what LibreOffice computes from the formulas", () => {
  test.each(SAMPLES)("%s: every percentage, growth and verdict equals the JSON", async (sample) => {
    const folder = temporaryFolder();
    const out = path.join(folder, "out.xlsx");
    const { stdout, code } = await runCli(["recalc", path.join("assets", sample), "--out", out, "--json"]);
    expect(code).toBe(0);
    const report = JSON.parse(stdout) as RecalcReport;
    const book = openXlsx(recalculatedByLibreOffice(new Uint8Array(fs.readFileSync(out))));
    let compared = 0;
    for (const { name, indicators } of report.tables) {
      const { sheet, table } = tableOf(book, name);
      const columnOf = (header: string) => table.area.left + table.columns.findIndex((c) => c.name === header);
      const several = Object.keys(indicators[0]?.targets ?? {}).length > 1;
      for (const indicator of indicators) {
        const cell = (header: string): CellValue | undefined => sheet.cells.get(indicator.row - 1)?.get(columnOf(header))?.value;
        for (const [target, percent] of Object.entries(indicator.percentOfTarget)) {
          const value = asNumber(cell(several ? `% ${target}` : "% KH"));
          const points = indicator.pointsToTarget[target] ?? null;
          const want = percent === null ? points : percent / 100;
          if (want === null) expect(value).toBeNull();
          else expect(value).toBeCloseTo(want, 9);
          compared += want === null ? 0 : 1;
        }
        expect(cell("Đánh giá")).toBe(indicator.verdict);
      }
    }
    expect(compared).toBeGreaterThan(40);
  }, 180_000);
});
