import { createJobs, type InsertResult, type Jobs } from "../../src/jobs";
import type { Narrative } from "../../src/narrative";
import { openTables, type TableFixture } from "../support/excel";

const TABLE: TableFixture = {
  name: "ChiTieu",
  title: ["BIỂU NĂM 2023"],
  headers: ["TT", "Chỉ tiêu", "ĐVT", "TH 2022", "KH 2023", "TH 2023"],
  rows: [
    ["1", "Thu ngân sách trên địa bàn", "triệu đồng", 150000, 207700, 132900],
    ["2", "Sản lượng thịt hơi", "tấn", 1000, 1000, 1060],
    ["3", "Tỷ lệ hộ nghèo", "%", 3.5, 3, 2.1],
  ],
};
const OPTIONS = { style: "city", length: "medium", scope: { kind: "table", table: "ChiTieu" } } as const;

async function textAt(sheet: string, address: string): Promise<string[]> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address);
    range.load("values");
    await context.sync();
    return range.values.map((row: unknown[]) => String(row[0]));
  });
}

const write = (sheet: string, address: string, value: string | number): Promise<void> =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).values = [[value]];
    await context.sync();
  });

async function ready(): Promise<{ jobs: Jobs; narrative: Narrative; excel: Awaited<ReturnType<typeof openTables>> }> {
  const excel = await openTables([TABLE]);
  const jobs = createJobs();
  await jobs.overview();
  return { jobs, narrative: await jobs.narrate(OPTIONS), excel };
}

const request = (narrative: Narrative, target: "sheet" | "selection" | { id: string }, more: { edits?: Record<string, string>; overwriteEdited?: boolean } = {}) => ({
  narrative,
  target: typeof target === "object" ? { kind: "block" as const, id: target.id } : { kind: target },
  edits: more.edits ?? {},
  overwriteEdited: more.overwriteEdited ?? false,
});

function inserted(result: InsertResult) {
  if (result.kind !== "inserted") throw new Error(`not inserted: ${result.kind}`);
  return result;
}

const wholeBlock = async (address: string) => (await textAt("Nhận xét", address)).join("\n");

describe("inserting the summary", () => {
  test("on its own sheet: title, headings, wrapped paragraphs, three round trips", async () => {
    const { jobs, narrative } = await ready();
    const { block, roundTrips } = inserted(await jobs.insertNarrative(request(narrative, "sheet")));
    expect(roundTrips).toBe(3);
    expect(block.place.sheet).toBe("Nhận xét");
    const text = await wholeBlock(block.place.address);
    expect(text).toContain("132,9 tỷ đồng");
    for (const paragraph of narrative.paragraphs) for (const sentence of paragraph.sentences) expect(text).toContain(sentence.text);
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Nhận xét").getRange(block.place.address);
      range.load("format/wrapText");
      await context.sync();
      expect(range.format.wrapText).toBe(true);
    });
  });

  test("pressing again with new figures updates the same block in place", async () => {
    const { jobs, narrative } = await ready();
    const first = inserted(await jobs.insertNarrative(request(narrative, "sheet")));
    await write("Biểu", "F3", 150000);
    const overview = await jobs.overview();
    expect(overview.blocks[0]?.stale.length).toBeGreaterThan(0);
    const again = inserted(await jobs.insertNarrative(request(await jobs.narrate(OPTIONS), { id: first.block.id })));
    expect(again.block.place).toEqual(first.block.place);
    expect(await wholeBlock(again.block.place.address)).toContain("150 tỷ đồng");
    expect((await jobs.overview()).blocks.map((b) => b.stale)).toEqual([[]]);
  });

  test("asks before replacing a sentence that a person edited, and keeps it when told so", async () => {
    const { jobs, narrative } = await ready();
    const { block } = inserted(await jobs.insertNarrative(request(narrative, "sheet")));
    const lines = await textAt("Nhận xét", block.place.address);
    const row = lines.findIndex((l) => l.includes("132,9 tỷ đồng"));
    await write("Nhận xét", `A${row + 1}`, (lines[row] ?? "").replace("132,9 tỷ đồng", "gần 133 tỷ đồng"));
    expect((await jobs.overview()).blocks[0]?.edited).toHaveLength(1);
    const asked = await jobs.insertNarrative(request(narrative, { id: block.id }));
    if (asked.kind !== "needs-confirmation") throw new Error(asked.kind);
    const [edited] = asked.sentences;
    expect(edited?.inSheet).toContain("gần 133 tỷ đồng");
    expect(edited?.proposed).toContain("132,9 tỷ đồng");
    inserted(await jobs.insertNarrative(request(narrative, { id: block.id }, { edits: { [edited?.id ?? ""]: edited?.inSheet ?? "" }, overwriteEdited: true })));
    expect(await wholeBlock(block.place.address)).toContain("gần 133 tỷ đồng");
    inserted(await jobs.insertNarrative(request(narrative, { id: block.id }, { overwriteEdited: true })));
    expect(await wholeBlock(block.place.address)).not.toContain("gần 133");
  });

  test("the block is found again after rows were inserted above it and its sheet was renamed", async () => {
    const { jobs, narrative } = await ready();
    const { block } = inserted(await jobs.insertNarrative(request(narrative, "sheet")));
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Nhận xét");
      sheet.getRange("1:2").insert("Down");
      sheet.name = "Phần viết";
      await context.sync();
    });
    const { blocks } = await createJobs().overview();
    expect(blocks[0]).toMatchObject({ id: block.id, place: { sheet: "Phần viết" } });
    expect(blocks[0]?.place.address).toMatch(/^A3:/);
  });

  test("text that begins like a formula stays text", async () => {
    const { jobs, narrative } = await ready();
    const id = narrative.paragraphs[0]?.sentences[0]?.id ?? "";
    const { block } = inserted(await jobs.insertNarrative(request(narrative, "sheet", { edits: { [id]: '=HYPERLINK("http://x")' } })));
    const cells = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Nhận xét").getRange(block.place.address);
      range.load("formulas,valueTypes");
      await context.sync();
      return range.formulas.map((row: unknown[], i) => ({ formula: String(row[0]), type: String(range.valueTypes[i]?.[0]) }));
    });
    const cell = cells.find((c) => c.formula.includes("HYPERLINK"));
    expect(cell).toMatchObject({ type: "String" });
  });

  test("at the selected cell, over columns wide enough to read, and never into a table", async () => {
    const { jobs, narrative } = await ready();
    const select = (address: string) =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Biểu");
        sheet.activate();
        sheet.getRange(address).select();
        await context.sync();
      });
    await select("B3");
    expect(await jobs.insertNarrative(request(narrative, "selection"))).toMatchObject({ kind: "occupied" });
    await select("A9");
    const { block } = inserted(await jobs.insertNarrative(request(narrative, "selection")));
    expect(block.place).toMatchObject({ sheet: "Biểu", address: expect.stringMatching(/^A9:[H-L]\d+$/) });
    const { tables } = await jobs.overview();
    expect(tables[0]?.indicators).toHaveLength(3);
  });

  test("undo takes a new block away, with the sheet that came with it", async () => {
    const { jobs, narrative } = await ready();
    const { block } = inserted(await jobs.insertNarrative(request(narrative, "sheet")));
    expect((await jobs.undo()).restored).toBeGreaterThan(0);
    expect((await jobs.overview()).blocks).toEqual([]);
    await expect(textAt("Nhận xét", block.place.address)).rejects.toMatchObject({ code: "ItemNotFound" });
  });

  test("a block that somebody deleted is written anew", async () => {
    const { jobs, narrative } = await ready();
    const { block } = inserted(await jobs.insertNarrative(request(narrative, "sheet")));
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Nhận xét").delete();
      await context.sync();
    });
    await jobs.overview();
    const again = inserted(await jobs.insertNarrative(request(narrative, { id: block.id })));
    expect(again.roundTrips).toBe(3);
    expect(await wholeBlock(again.block.place.address)).toContain("132,9 tỷ đồng");
  });
});
