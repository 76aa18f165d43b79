/** @jest-environment jsdom */
import { deserialize, serialize } from "node:v8";
import { addComment, addReply, setNote } from "../../../src/excel-standin/model";
import { GridView } from "../../../src/excel-standin/page/grid-view";
import { NoteCard } from "../../../src/excel-standin/page/note-card";
import { workspaceOf } from "./support";

// jsdom lays nothing out: the grid is told its size once, and nobody resizes it.
globalThis.ResizeObserver = class {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
};
Object.assign(document, { adoptedStyleSheets: [] });
globalThis.structuredClone ??= <T>(value: T): T => deserialize(serialize(value)) as T;

const WHEN = "2024-01-15T08:30:00.000Z";

function open() {
  const workspace = workspaceOf([["Chỉ tiêu", "Thực hiện"], ["Thu ngân sách", "132,9"]]);
  const scroller = document.createElement("div");
  Object.defineProperties(scroller, { clientWidth: { value: 800 }, clientHeight: { value: 600 } });
  document.body.replaceChildren(scroller);
  const grid = new GridView(scroller, workspace);
  grid.paint();
  return { workspace, grid, card: new NoteCard(grid), cell: (address: string) => scroller.querySelector(`[data-address="${address}"]`) };
}

describe("a cell's note and thread", () => {
  test("show as a corner, of another kind for a thread, and only where they are", () => {
    const { workspace, grid, cell } = open();
    setNote(workspace.editor, workspace.sheet, 1, 0, "Nguồn: nghị quyết");
    const { id } = addComment(workspace.editor, workspace.sheet, 1, 1, "Kiểm tra lại", WHEN);
    grid.paint();
    expect(["A1", "A2", "B2"].map((address) => cell(address)?.querySelector(".corner")?.className ?? "")).toEqual(["", "corner", "corner thread"]);
    workspace.sheet.comments = workspace.sheet.comments.filter((comment) => comment.id !== id);
    grid.paint();
    expect(cell("B2")?.querySelector(".corner")).toBeNull();
  });

  test("the card tells a thread's authors, times and replies in order", () => {
    const { workspace, card } = open();
    const { id } = addComment(workspace.editor, workspace.sheet, 1, 1, "Kiểm tra lại", WHEN);
    addReply(workspace.editor, id, "Đã đối chiếu", WHEN);
    expect(card.show(1, 1)).toBe(true);
    const shown = document.getElementById("note-card");
    expect(shown?.classList.contains("thread")).toBe(true);
    expect([...(shown?.querySelectorAll("strong, p") ?? [])].map((part) => part.textContent)).toEqual(["Người dùng", "Kiểm tra lại", "Người dùng", "Đã đối chiếu"]);
    expect(shown?.querySelector("time")?.dateTime).toBe(WHEN);
  });

  test("the card of a note says its text once, of an empty cell nothing", () => {
    const { workspace, card } = open();
    setNote(workspace.editor, workspace.sheet, 1, 0, "Người dùng:\nNguồn: nghị quyết");
    expect(card.show(1, 0)).toBe(true);
    expect(document.getElementById("note-card")?.classList.contains("thread")).toBe(false);
    expect(document.getElementById("note-card")?.querySelector("p")?.textContent).toBe("Nguồn: nghị quyết");
    expect(card.show(0, 0)).toBe(false);
    expect(card.isShown).toBe(false);
  });
});
