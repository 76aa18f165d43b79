import type { NodeExcel } from "../../../src/excel-standin/host";
import { writeInputs } from "../../../src/excel-standin/model";
import { failure, onSheet, openIndicators, valuesAt } from "./support";

let excel: NodeExcel;
beforeEach(async () => {
  excel = await openIndicators();
});
afterEach(() => excel.close());

describe("requests that fail on demand", () => {
  it("fail once, as a whole, with any code", async () => {
    excel.host.faults.failNext("ServiceNotAvailable");
    expect(await failure(excel, (_context, sheet) => void (sheet.getRange("F1").values = [["x"]]))).toMatchObject({ code: "ServiceNotAvailable" });
    expect(await valuesAt(excel, "F1")).toEqual([[""]]);
  });

  it("fail half-way: what came before stands", async () => {
    excel.host.faults.failWhen((request) => (request.writes ? { code: "GeneralException", afterActions: request.list.findIndex((action) => JSON.stringify(action).includes("hai")) } : null));
    expect(
      await failure(excel, (_context, sheet) => {
        sheet.getRange("F1").values = [["một"]];
        sheet.getRange("F2").values = [["hai"]];
      }),
    ).toMatchObject({ code: "GeneralException" });
    excel.host.faults.clear();
    expect(await valuesAt(excel, "F1:F2")).toEqual([["một"], [""]]);
  });

  it("fail by the number of the round trip; clean-up requests are neither counted nor hit", async () => {
    const stop = excel.host.faults.failWhen((request) => (request.roundTrip === 2 ? "RequestAborted" : null));
    const trips: string[] = [];
    expect(
      await failure(excel, async (context, sheet) => {
        sheet.getRange("A1").load("values");
        await context.sync();
        trips.push("một");
        sheet.getRange("A2").load("values");
      }),
    ).toMatchObject({ code: "RequestAborted" });
    stop();
    expect(trips).toEqual(["một"]);
    await excel.host.settled();
    expect(excel.host.log.requests.map((request) => [request.kind, request.error])).toEqual([["sync", null], ["sync", "RequestAborted"], ["cleanup", null]]);
  });

  it("wait as long as they are told; others are answered meanwhile", async () => {
    let release: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (release = resolve));
    excel.host.faults.delay((request) => (request.roundTrip === 1 ? gate : null));
    const order: string[] = [];
    const write = (text: string) =>
      onSheet(excel, async (sheet, context) => {
        sheet.getRange("F1").values = [[text]];
        await context.sync();
        order.push(text);
      });
    const slow = write("chậm");
    await write("nhanh");
    expect(await valuesAt(excel, "F1")).toEqual([["nhanh"]]);
    release();
    await slow;
    expect(order).toEqual(["nhanh", "chậm"]);
    expect(await valuesAt(excel, "F1")).toEqual([["chậm"]]);
    expect(excel.host.log.requests.filter(({ kind }) => kind === "sync").map(({ roundTrip }) => roundTrip)).toEqual([1, 2, 3, 4]);
  });

  it("hang for ever without keeping other work from its answer; those told to hang too do", async () => {
    const stop = excel.host.faults.delay((request) => (request.roundTrip <= 2 ? new Promise(() => undefined) : null));
    const hanging = [valuesAt(excel, "A1"), valuesAt(excel, "A2")].map((work) => work.then(() => "trả lời"));
    expect(await valuesAt(excel, "B2")).toEqual([[204.9]]);
    stop();
    expect(await Promise.race([...hanging, new Promise((resolve) => setTimeout(() => resolve("vẫn chờ"), 20))])).toBe("vẫn chờ");
  });

  it("all held by the same time keep their order", async () => {
    excel.host.faults.delay(5);
    const order: number[] = [];
    await Promise.all([1, 2, 3].map((n) => onSheet(excel, async (sheet, context) => {
      sheet.getRange("F1").values = [[n]];
      await context.sync();
      order.push(n);
    })));
    expect(order).toEqual([1, 2, 3]);
  });
});

describe("states of Excel", () => {
  it("refuses requests while a cell is being edited, or lets those wait that ask for it", async () => {
    excel.host.editMode = true;
    expect(await failure(excel, (_context, sheet) => sheet.getRange("A1").load("values"))).toMatchObject({ code: "InvalidOperationInCellEditMode" });
    const waiting = Excel.run({ delayForCellEdit: true }, async (context) => {
      const range = context.workbook.worksheets.getItem("Biểu 1").getRange("B2").load("values");
      await context.sync();
      return range.values[0]?.[0];
    });
    expect(await failure(excel, (_context, sheet) => sheet.getRange("A1").load("values"))).toMatchObject({ code: "InvalidOperationInCellEditMode" });
    setTimeout(() => (excel.host.editMode = false), 5);
    expect(await waiting).toBe(204.9);
  });

  it("refuses writes to a read-only workbook and answers reads", async () => {
    excel.host.readOnly = true;
    expect(await failure(excel, (_context, sheet) => void (sheet.getRange("A1").values = [["x"]]))).toMatchObject({ code: "AccessDenied" });
    expect(await failure(excel, (context) => void context.workbook.worksheets.add("Mới"))).toMatchObject({ code: "AccessDenied" });
    expect(await valuesAt(excel, "A2")).toEqual([["Thu ngân sách"]]);
  });

  it("refuses requests and replies of more than 5 MB", async () => {
    const text = "x".repeat(2000);
    expect(await failure(excel, (_context, sheet) => void (sheet.getRange("F1:F3000").values = Array.from({ length: 3000 }, () => [text])))).toMatchObject({ code: "RequestPayloadSizeLimitExceeded" });
    excel.host.payloadLimit = 2000;
    expect(await failure(excel, (_context, sheet) => sheet.getRange("A1:CV20").load("values"))).toMatchObject({ code: "ResponsePayloadSizeLimitExceeded" });
  });

  it("refuses to read more than five million cells of a range", async () => {
    expect(await failure(excel, (_context, sheet) => sheet.getRangeByIndexes(0, 0, 1_000_001, 5).load("values"))).toMatchObject({ code: "ResponsePayloadSizeLimitExceeded" });
  });
});

describe("co-authors", () => {
  it("edit before a coming request", async () => {
    excel.host.coauthor((editor) => {
      const sheet = editor.book.sheets[0];
      if (sheet) writeInputs(editor, sheet, { top: 1, left: 2, bottom: 1, right: 2 }, () => 150);
    }, { request: 2 });
    const read = await onSheet(excel, async (sheet, context) => {
      const range = sheet.getRange("C2").load("values");
      await context.sync();
      const first = range.values[0]?.[0];
      range.load("values");
      await context.sync();
      return [first, range.values[0]?.[0]];
    });
    expect(read).toEqual([132.9, 150]);
  });

  it("insert rows in the middle of a request: later ranges of that request move", async () => {
    excel.host.coauthor((editor) => {
      const sheet = editor.book.sheets[0];
      if (sheet) writeInputs(editor, sheet, { top: 0, left: 7, bottom: 0, right: 7 }, () => "đồng nghiệp");
    }, { action: 3 });
    await onSheet(excel, async (sheet, context) => {
      sheet.getRange("F1").values = [["tôi"]];
      await context.sync();
    });
    expect(await valuesAt(excel, "F1:H1")).toEqual([["tôi", "", "đồng nghiệp"]]);
  });
});

describe("the log", () => {
  it("counts round trips, bytes and actions of the add-in", async () => {
    await onSheet(excel, async (sheet, context) => {
      sheet.getRange("F1").values = [["Đ"]];
      await context.sync();
    });
    const [request] = excel.host.log.requests;
    expect(request).toMatchObject({ roundTrip: 1, kind: "sync", writes: true, error: null });
    expect(request?.actions).toBeGreaterThan(1);
    expect(request?.bytesIn).toBeGreaterThan(200);
    expect(excel.host.log.roundTrips).toBe(1);
  });
});
