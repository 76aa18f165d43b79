import { changedEntries, changedReadings, converse, MEMORY_SHEET, queueMemoryWrites, readWorkbook, type ReadPlan, type WorkbookSnapshot } from "../../src/workbook";
import { columnValues, openTables } from "../support/excel";

const PLAN: ReadPlan = { table: () => ({ wanted: "all", name: null, order: null }), ownHeaders: () => [], detail: "all", namePrefix: "SoatSo_" };
const read = (): Promise<WorkbookSnapshot> => converse((conversation) => readWorkbook(conversation, PLAN));

/** Remembers entries as a job does; answers whether they stand when read back. */
async function remember(entries: Record<string, string | null>, readings: Parameters<typeof queueMemoryWrites>[3] = []): Promise<boolean> {
  return converse(async (conversation) => {
    const snapshot = await readWorkbook(conversation, PLAN);
    const changed = changedEntries(snapshot.memory, new Map(Object.entries(entries)));
    const stands = queueMemoryWrites(conversation.context, { ...snapshot, sheetExists: snapshot.sheets.some((s) => s.name === MEMORY_SHEET) }, changed, changedReadings(snapshot.readings, readings));
    await conversation.trip("write");
    return stands();
  });
}

const remembered = async (): Promise<Record<string, string>> => Object.fromEntries([...(await read()).memory.entries].map(([k, v]) => [k, v.value]));

describe("the workbook's memory", () => {
  test("begins as a hidden sheet with a plain table, once there is something to remember", async () => {
    await openTables([]);
    expect((await read()).memory.exists).toBe(false);
    expect(await remember({ "thiet-lap": '{"style":"city"}' })).toBe(true);
    expect(await remembered()).toEqual({ "thiet-lap": '{"style":"city"}' });
    expect((await read()).sheets.find((s) => s.name === MEMORY_SHEET)?.visible).toBe(false);
  });

  test("changes rows in place and adds new ones below", async () => {
    await openTables([]);
    await remember({ a: "1", b: "2" });
    await remember({ b: "3", c: "4" });
    expect(await remembered()).toEqual({ a: "1", b: "3", c: "4" });
    expect(await columnValues("SoatSoNho", "Khóa")).toEqual(["a", "b", "c"]);
  });

  test("forgetting empties the row and leaves the others where they are", async () => {
    await openTables([]);
    await remember({ a: "1", b: "2", c: "3" });
    await remember({ b: null });
    expect(await remembered()).toEqual({ a: "1", c: "3" });
  });

  test("a value longer than a cell is cut and put together again", async () => {
    await openTables([]);
    const long = JSON.stringify("kế hoạch ".repeat(8000));
    expect(await remember({ dai: long })).toBe(true);
    expect((await remembered())["dai"]).toBe(long);
    await remember({ dai: '"ngắn"' });
    expect((await remembered())["dai"]).toBe('"ngắn"');
  });

  test("text that looks like a formula stays text", async () => {
    await openTables([]);
    await remember({ '=1+1': '"=HYPERLINK(1)"' });
    expect(await remembered()).toEqual({ '=1+1': '"=HYPERLINK(1)"' });
  });

  test("a damaged or newer entry is named and left where it is", async () => {
    await openTables([]);
    await remember({ a: "1", b: "2" });
    await Excel.run(async (context) => {
      const body = context.workbook.tables.getItem("SoatSoNho").getDataBodyRange();
      body.getCell(0, 1).values = [["{hỏng"]];
      body.getCell(1, 2).values = [[99]];
      await context.sync();
    });
    const { memory } = await read();
    expect(memory.entries.size).toBe(0);
    expect(memory.problems).toHaveLength(2);
    expect(await columnValues("SoatSoNho", "Giá trị")).toEqual(["{hỏng", "2"]);
  });

  test("readings and entries begin on one sheet in one request", async () => {
    const { book } = await openTables([]);
    await remember({ a: "1" }, [{ key: "%|Trên 10%", text: "Trên 10%", low: 10, high: 10 }]);
    expect(book.sheets.filter((s) => s.name.startsWith(MEMORY_SHEET))).toHaveLength(1);
    expect((await read()).readings.rows.get("%|Trên 10%")).toMatchObject({ low: 10, high: 10 });
    await remember({}, [{ key: "%|Dưới 3", text: "Dưới 3", low: 3, high: 3 }]);
    expect((await read()).readings.rows.size).toBe(2);
  });
});
