import type { NodeExcel } from "../../../src/excel-standin/host";
import { failure, onSheet, openIndicators, SHEET } from "./support";

const BORN = Date.UTC(2024, 0, 15, 8, 30);

let excel: NodeExcel;
beforeEach(async () => {
  excel = await openIndicators({ editor: { author: "Nguyễn Thị Mai" }, now: () => BORN });
});
afterEach(() => excel.close());

/** Adds a comment through the API and answers its id. */
const comment = (address: string, content: string): Promise<string> =>
  onSheet(excel, async (_sheet, context) => {
    const added = context.workbook.comments.add(`'${SHEET}'!${address}`, content).load("id");
    await context.sync();
    return added.id;
  });

/** "cell: content" of all comments, as an add-in finds them. */
const all = (): Promise<string[]> =>
  onSheet(excel, async (_sheet, context) => {
    const comments = context.workbook.comments.load("items/content");
    await context.sync();
    const places = comments.items.map((item) => item.getLocation().load("address"));
    await context.sync();
    return comments.items.map((item, i) => `${places[i]?.address.replace(/.*!/, "") ?? ""}: ${item.content}`);
  });

describe("comments", () => {
  it("are added to a cell and say who wrote what and when", async () => {
    const read = await onSheet(excel, async (sheet, context) => {
      const added = context.workbook.comments.add(sheet.getRange("C2"), "Thấp hơn kế hoạch 72 tỷ đồng");
      added.load("id,content,authorName,authorEmail,creationDate,resolved,contentType,richContent,mentions");
      const count = sheet.comments.getCount();
      await context.sync();
      return { ...added.toJSON(), count: count.value };
    });
    expect(read).toMatchObject({ content: "Thấp hơn kế hoạch 72 tỷ đồng", authorName: "Nguyễn Thị Mai", resolved: false, contentType: "Plain", count: 1 });
    expect(new Date(read.creationDate ?? 0).getTime()).toBe(BORN);
    expect(read.id).toMatch(/^\{[0-9A-F-]{36}\}$/);
  });

  it("are found by cell, by id and by position", async () => {
    const id = await comment("B2", "Kiểm tra lại số");
    const read = await onSheet(excel, async (sheet, context) => {
      const { comments } = context.workbook;
      const found = [comments.getItemByCell(`'${SHEET}'!B2`), comments.getItemByCell(sheet.getRange("B2")), comments.getItem(id), comments.getItemAt(0), sheet.comments.getItemOrNullObject(id)].map((item) => item.load("content"));
      const missing = comments.getItemOrNullObject("{không có}").load("content");
      await context.sync();
      return { contents: found.map((item) => item.content), missing: missing.isNullObject };
    });
    expect(read).toEqual({ contents: Array<string>(5).fill("Kiểm tra lại số"), missing: true });
  });

  it("are deleted singly, leaving all others", async () => {
    const ids = [await comment("B2", "một"), await comment("B3", "hai"), await comment("C3", "ba")];
    await onSheet(excel, async (_sheet, context) => {
      context.workbook.comments.getItem(ids[1] ?? "").delete();
      await context.sync();
    });
    expect(await all()).toEqual(["B2: một", "C3: ba"]);
  });

  it("move with their cell, and go with it", async () => {
    await comment("B2", "một");
    await comment("B3", "hai");
    await onSheet(excel, async (sheet, context) => {
      sheet.getRange("1:2").insert("Down");
      sheet.getRange("A:A").insert("Right");
      await context.sync();
    });
    expect(await all()).toEqual(["C4: một", "C5: hai"]);
    await onSheet(excel, async (sheet, context) => {
      sheet.getRange("4:4").delete("Up");
      await context.sync();
    });
    expect(await all()).toEqual(["C4: hai"]);
  });

  it("go when everything of their cells is cleared, stay when the contents are", async () => {
    await comment("B2", "một");
    await comment("B3", "hai");
    await onSheet(excel, async (sheet, context) => {
      sheet.getRange("B2").clear("Contents");
      sheet.getRange("B3").clear();
      await context.sync();
    });
    expect(await all()).toEqual(["B2: một"]);
  });

  it("are edited, resolved and opened again", async () => {
    const id = await comment("B2", "một");
    const read = await onSheet(excel, async (_sheet, context) => {
      const item = context.workbook.comments.getItem(id);
      item.content = "một, đã sửa";
      item.resolved = true;
      item.load("content,resolved");
      await context.sync();
      return [item.content, item.resolved];
    });
    expect(read).toEqual(["một, đã sửa", true]);
  });

  it("have replies that are answered, edited and deleted", async () => {
    const id = await comment("B2", "Số này lấy ở đâu?");
    const [first, second] = await onSheet(excel, async (_sheet, context) => {
      const { replies } = context.workbook.comments.getItem(id);
      const added = [replies.add("Báo cáo quý IV"), replies.add("Đã đối chiếu")].map((reply) => reply.load("id"));
      await context.sync();
      return added.map((reply) => reply.id);
    });
    const read = await onSheet(excel, async (_sheet, context) => {
      const { comments } = context.workbook;
      const parent = comments.getItemByReplyId(first ?? "").load("content");
      comments.getItem(id).replies.getItem(first ?? "").delete();
      const kept = comments.getItem(id).replies.getItem(second ?? "");
      kept.content = "Đã đối chiếu, đúng";
      const replies = comments.getItem(id).replies.load("items/content,items/authorName");
      await context.sync();
      return [parent.content, replies.items.map((reply) => `${reply.authorName}: ${reply.content}`)];
    });
    expect(read).toEqual(["Số này lấy ở đâu?", ["Nguyễn Thị Mai: Đã đối chiếu, đúng"]]);
  });

  it("refuse a second one on the cell, a missing one, several cells, an address without its sheet, and no content", async () => {
    await comment("B2", "Kiểm tra lại số");
    const { code } = await failure(excel, (context, sheet) => void context.workbook.comments.add(sheet.getRange("B2"), "Nữa"));
    expect(code).toBe("InvalidArgument");
    expect(await failure(excel, (context) => void context.workbook.comments.getItemByCell(`'${SHEET}'!B3`).load("content"))).toMatchObject({ code: "ItemNotFound", location: "CommentCollection.getItemByCell" });
    expect(await failure(excel, (context, sheet) => void context.workbook.comments.add(sheet.getRange("B3:B4"), "Nữa"))).toMatchObject({ code: "InvalidArgument" });
    expect(await failure(excel, (context) => void context.workbook.comments.add("B3", "Nữa"))).toMatchObject({ code: "InvalidArgument" });
    expect(await failure(excel, (context) => void context.workbook.comments.add(`'${SHEET}'!B3`, ""))).toMatchObject({ code: "InvalidArgument" });
    expect(await all()).toEqual(["B2: Kiểm tra lại số"]);
  });

  it("refuse a cell that has a note, and a protected sheet", async () => {
    excel.book.sheets[0]?.notes.push({ row: 1, column: 1, author: "Phòng Kế hoạch", text: "Nguồn: nghị quyết" });
    expect(await failure(excel, (context) => void context.workbook.comments.add(`'${SHEET}'!B2`, "Nữa"))).toMatchObject({ code: "InvalidArgument" });
    await onSheet(excel, async (sheet, context) => {
      sheet.protection.protect();
      await context.sync();
    });
    expect(await failure(excel, (context) => void context.workbook.comments.add(`'${SHEET}'!B3`, "Nữa"))).toMatchObject({ code: "AccessDenied" });
  });

  it("raise events that name the comment and what became of it", async () => {
    const seen: string[] = [];
    const hear = (what: string) => (event: { source: string; commentDetails: readonly { commentId: string }[] }) => {
      seen.push(`${what} ${event.source} ${event.commentDetails.map(({ commentId }) => commentId).join()}`);
      return Promise.resolve();
    };
    await Excel.run(async (context) => {
      const { comments } = context.workbook;
      comments.onAdded.add(hear("thêm"));
      comments.onChanged.add((event) => hear(event.changeType)(event));
      comments.onDeleted.add(hear("xoá"));
      await context.sync();
    });
    const id = await comment("B2", "một");
    await onSheet(excel, async (_sheet, context) => {
      context.workbook.comments.getItem(id).resolved = true;
      context.workbook.comments.getItem(id).delete();
      await context.sync();
    });
    await excel.host.settled();
    expect(seen).toEqual([`thêm Local ${id}`, `CommentResolved Local ${id}`, `xoá Local ${id}`]);
  });

  it("come back with undo where the add-in's calls are undoable", async () => {
    excel.close();
    excel = await openIndicators({ undoable: true });
    await comment("B2", "một");
    expect(excel.host.editor.undo()).toBe(true);
    expect(await all()).toEqual([]);
    expect(excel.host.editor.redo()).toBe(true);
    expect(await all()).toEqual(["B2: một"]);
  });
});

it("marks on a thousand cells take two round trips", async () => {
  excel.host.log.clear();
  await onSheet(excel, async (sheet, context) => {
    for (let row = 0; row < 1000; row++) context.workbook.comments.add(sheet.getRange("E1").getOffsetRange(row, 0), `Dấu ${row + 1}`);
    await context.sync();
    sheet.comments.load("items/id,items/content");
    await context.sync();
    expect(sheet.comments.items.map(({ content }) => content).at(-1)).toBe("Dấu 1000");
  });
  expect(excel.host.log.roundTrips).toBe(2);
});
