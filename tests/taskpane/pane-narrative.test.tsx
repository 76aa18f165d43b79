/** @jest-environment jsdom */
/** The narrative tab as a person meets it, from the first text to a stale block. */
import { act } from "react";
import type { FakeJobs } from "../support/fake-jobs";
import { cityTable, fakeJobs, overviewOf } from "../support/fake-jobs";
import { button, called, close, open, press, said, select, settle, text, type } from "../support/open-pane";

afterEach(close);

describe("the narrative", () => {
  const openTab = async (jobs: FakeJobs) => {
    await open(jobs);
    await act(async () => document.getElementById("tab-narrative")?.click());
    await settle();
  };
  const tool = (name: string) => button(name);

  test("is the text itself; a figure leads to its cell", async () => {
    const jobs = fakeJobs();
    await openTab(jobs);
    expect(document.querySelector("[role=tabpanel]")?.textContent).toContain("132,9 tỷ đồng");
    await press("132,9 tỷ đồng");
    expect(called(jobs, "goTo")).toEqual([{ sheet: "Biểu 1", address: "F8" }]);
  });

  test("is rewritten when style, length or scope are chosen", async () => {
    const jobs = fakeJobs();
    await openTab(jobs);
    await type(select("Văn phong"), "province");
    await type(select("Phạm vi"), JSON.stringify(["ChiTieu", "Kinh tế"]));
    expect(called(jobs, "narrate").at(-1)).toMatchObject({ style: "province", scope: { kind: "section", table: "ChiTieu", section: "Kinh tế" } });
  });

  test("goes to the sheet with the person's changes, and the next press updates it in place", async () => {
    const jobs = fakeJobs();
    await openTab(jobs);
    const first = document.querySelector<HTMLElement>("[data-sentence]");
    await act(async () => first?.click());
    await act(async () => tool("Sửa").click());
    await type(document.querySelector("textarea"), "Năm 2023 có nhiều khởi sắc.");
    await press("Xong");
    expect(text()).toContain("đã sửa");
    await press("Chèn nhận xét");
    expect(called(jobs, "insertNarrative")[0]).toMatchObject({ target: { kind: "sheet" }, overwriteEdited: false, edits: { [first?.dataset.sentence ?? ""]: "Năm 2023 có nhiều khởi sắc." } });
    expect(said()).toBe("Đã chèn nhận xét vào Nhận xét!A3.");
    await press("Cập nhật đoạn");
    expect(called(jobs, "insertNarrative")[1]).toMatchObject({ target: { kind: "block", id: "b1" } });
    expect(said()).toBe("Đã cập nhật đoạn ở Nhận xét!A3.");
  });

  test("leaves a sentence out and puts it back; the focus stays in the text", async () => {
    await openTab(fakeJobs());
    const count = document.querySelectorAll("[data-sentence]").length;
    await act(async () => document.querySelector<HTMLElement>("[data-sentence]")?.click());
    await act(async () => tool("Bỏ câu").click());
    expect(document.querySelectorAll("[data-sentence]")).toHaveLength(count - 1);
    expect(document.activeElement).toBe(document.querySelector("[data-sentence]"));
    expect(text()).toContain("Đã bỏ 1 câu");
    await press("Lấy lại");
    expect(document.querySelectorAll("[data-sentence]")).toHaveLength(count);
  });

  test("asks before it replaces a sentence edited in the sheet; «Giữ nguyên» writes nothing", async () => {
    const jobs = fakeJobs();
    const sentences = [{ id: "x", inSheet: "Thu ngân sách gặp khó.", proposed: "Thu ngân sách ước đạt 132,9 tỷ đồng." }];
    jobs.insertAnswer = () => ({ kind: "needs-confirmation", sentences });
    await openTab(jobs);
    await press("Chèn nhận xét");
    expect(text()).toContain("Thu ngân sách gặp khó.");
    expect(document.activeElement?.getAttribute("role")).toBe("group");
    await press("Giữ nguyên");
    expect(called(jobs, "insertNarrative")).toHaveLength(1);
    await press("Chèn nhận xét");
    jobs.insertAnswer = null;
    await press("Thay các câu này");
    expect(called(jobs, "insertNarrative").at(-1)).toMatchObject({ overwriteEdited: true });
    expect(said()).toContain("Đã chèn nhận xét");
  });

  test("offers the sheet «Nhận xét» where the selected cell is taken", async () => {
    const jobs = fakeJobs();
    jobs.insertAnswer = ({ target }) => ({ kind: "occupied", place: { sheet: "Biểu 1", address: target.kind === "selection" ? "C7" : "A1" } });
    await openTab(jobs);
    await type(select("Đưa vào"), "selection");
    await press("Chèn nhận xét");
    expect(text()).toContain("Biểu 1!C7 đang có dữ liệu");
    jobs.insertAnswer = null;
    await press("Chèn vào trang «Nhận xét»");
    expect(called(jobs, "insertNarrative").at(-1)).toMatchObject({ target: { kind: "sheet" } });
  });

  test("on selected rows asks for a selection, then follows it", async () => {
    const jobs = fakeJobs();
    await openTab(jobs);
    await type(select("Phạm vi"), "rows");
    expect(text()).toContain("Chọn một hay nhiều dòng");
    jobs.selection = { table: "ChiTieu", rows: [2] };
    await act(async () => {
      jobs.select({ table: "ChiTieu", row: 2 });
      await new Promise((resolve) => setTimeout(resolve, 320));
    });
    await settle();
    expect(called(jobs, "narrate").at(-1)).toMatchObject({ scope: { kind: "rows", table: "ChiTieu", rows: [2] } });
    expect(document.querySelector("[role=tabpanel]")?.textContent).toContain("132,9 tỷ đồng");
  });

  test("marks a stale block and updates it", async () => {
    const jobs = fakeJobs(
      overviewOf([cityTable()], {
        blocks: [{ id: "b7", place: { sheet: "Báo cáo", address: "B2:B9" }, title: "", options: { style: "city", length: "full", scope: { kind: "table", table: "ChiTieu" } }, edited: [], stale: ["a", "b"] }],
      }),
    );
    await openTab(jobs);
    expect(text()).toContain("2 câu cũ");
    await press("Cập nhật đoạn ở Báo cáo!B2");
    expect(called(jobs, "narrate").at(-1)).toMatchObject({ length: expect.any(String) });
    expect(called(jobs, "insertNarrative")).toMatchObject([{ target: { kind: "block", id: "b7" }, narrative: { options: { length: "full" } } }]);
    expect(text()).toContain("còn đúng");
  });

  test("offers the text for Ctrl+C where the clipboard is closed", async () => {
    document.execCommand = () => false;
    await openTab(fakeJobs());
    await type(select("Đưa vào"), "word");
    await press("Chép cho Word");
    const field = document.querySelector<HTMLTextAreaElement>("textarea[readonly]");
    expect(field?.value).toContain("132,9 tỷ đồng");
    expect(document.activeElement).toBe(field);
  });
});
