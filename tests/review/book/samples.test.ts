/** The sample workbooks agree with themselves: much is compared, nothing needs a person. */
import fs from "node:fs";
import path from "node:path";
import { startNodeExcel } from "../../../src/excel-standin/host";
import { openXlsx } from "../../../src/excel-standin/ooxml";
import { readAll } from "../../../src/jobs/reading";
import { checkBook, type BookToCheck, type CellSpan } from "../../../src/review";
import { converse } from "../../../src/workbook";
import { bookOf, num, withCell } from "./support";

async function sample(name: string): Promise<BookToCheck> {
  const excel = await startNodeExcel(openXlsx(new Uint8Array(fs.readFileSync(path.join("assets", `${name}.xlsx`)))));
  try {
    const reading = await converse((conversation) => readAll(conversation));
    return { file: "", tables: reading.tables.map((t) => t.plan), others: reading.unread.map((u) => u.source), texts: [], blocks: [] };
  } finally {
    excel.close();
  }
}

test.each([["vi-du-thanh-pho-2023", 80], ["vi-du-tinh-2023", 60]] as const)("%s: at least %i relations hold, no finding", async (name, least) => {
  const result = checkBook(await sample(name));
  expect(result.findings.map((f) => f.message)).toEqual([]);
  expect(result.relations.length).toBeGreaterThanOrEqual(least);
});

test("a swapped pair of digits in the city's sample is found, and one edit mends it", async () => {
  const [plan] = (await sample("vi-du-thanh-pho-2023")).tables;
  if (plan === undefined) throw new Error("no table in the sample");
  const row = plan.indicators.find((i) => i.name === "Thu bổ sung từ ngân sách cấp trên")?.row ?? -1;
  const column = plan.columns.find((m) => m.role === "estimate")?.index ?? -1;
  const [finding, ...more] = checkBook(bookOf([withCell(plan.source, row, column, num(391_760))])).findings;
  expect(more).toEqual([]);
  expect(finding).toMatchObject({ class: "wrong", fault: "sum", proposal: { from: "391.760", to: "319.760", reason: "đảo hai chữ số" } });
  expect((finding?.proposal?.span as CellSpan | undefined)?.sheet).toBe("Biểu 01");
});
