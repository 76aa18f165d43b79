/** @jest-environment jsdom */
/** The results tab as a person meets it: what is seen, pressed, said aloud, and where the focus is afterwards. */
import { act } from "react";
import { fakeJobs, longTable, overviewOf } from "../support/fake-jobs";
import { button, called, close, key, open, press, rowNamed, rows, said, select, settle, text, type } from "../support/open-pane";

afterEach(close);

describe("the results", () => {
  test("show the flag to make first: 65 % of one target, 64 % of the other, not reached", async () => {
    await open(fakeJobs());
    const row = rowNamed("Thu ngân sách trên địa bàn");
    expect(row?.textContent).toContain("65%");
    expect(row?.textContent).toContain("64%");
    expect(row?.textContent).toContain("Không đạt");
  });

  test("are filtered by pressing a verdict and by words without accents", async () => {
    await open(fakeJobs());
    await press("Không đạt: 6 chỉ tiêu");
    expect(button("Không đạt: 6 chỉ tiêu").getAttribute("aria-pressed")).toBe("true");
    expect(rows()).toHaveLength(6);
    await type(document.querySelector("input"), "xi mang");
    expect(rows().map((row) => row.dataset.row)).toEqual([expect.stringContaining("Xi măng")]);
    await type(document.querySelector("input"), "không có chữ này");
    expect(text()).toContain("Không có chỉ tiêu nào khớp");
    await press("Bỏ lọc");
    expect(rows().length).toBeGreaterThan(6);
  });

  test("are read from the top again when something else is asked for", async () => {
    await open(fakeJobs());
    const list = document.querySelector<HTMLElement>(".list-scroll");
    if (list === null) throw new Error("no list");
    list.scrollTop = 300;
    await type(document.querySelector("input"), "ty le");
    expect(list.scrollTop).toBe(0);
  });

  test("go to the cell on a click", async () => {
    const jobs = fakeJobs();
    await open(jobs);
    await act(async () => rowNamed("Khách du lịch")?.click());
    expect(called(jobs, "goTo")).toEqual([{ sheet: "Biểu 1", address: "A9" }]);
    expect(rowNamed("Khách du lịch")?.getAttribute("aria-current")).toBe("true");
  });

  test("follow the row that is selected in the sheet", async () => {
    const jobs = fakeJobs();
    await open(jobs);
    await act(async () => jobs.select({ table: "ChiTieu", row: 2 }));
    expect(rowNamed("Thu ngân sách")?.getAttribute("aria-current")).toBe("true");
    await act(async () => jobs.select(null));
    expect(document.querySelector("[aria-current]")).toBeNull();
  });

  test("are walked by arrow keys with one stop for the Tab key, and opened by the right arrow", async () => {
    await open(fakeJobs());
    expect(rows().filter((row) => row.tabIndex === 0)).toHaveLength(1);
    rows()[0]?.focus();
    await key(document.activeElement, "ArrowDown");
    expect(document.activeElement?.textContent).toContain("Thu ngân sách");
    await key(document.activeElement, "ArrowRight");
    expect(text()).toContain("Thực hiện thấp hơn kế hoạch giao");
    expect(button("Chi tiết: Thu ngân sách trên địa bàn").getAttribute("aria-expanded")).toBe("true");
    await key(document.activeElement, "ArrowLeft");
    expect(text()).not.toContain("Thực hiện thấp hơn kế hoạch giao");
  });

  test("draw a part of 5.000 rows only, and reach the last one by the End key", async () => {
    await open(fakeJobs(overviewOf([longTable(5000)])));
    expect(rows().length).toBeLessThan(60);
    rows()[0]?.focus();
    await key(document.activeElement, "End");
    await settle();
    expect(document.activeElement?.textContent).toContain("Chỉ tiêu số 5000");
  });

  test("open to every target with its cell, the growth and the explanation of the note column", async () => {
    const jobs = fakeJobs();
    await open(jobs);
    await press("Chi tiết: Xi măng");
    expect(text()).toContain("Nhà máy dừng lò từ tháng 5 để sửa chữa.");
    expect(text()).toContain("chưa có số liệu so sánh");
    await press("105.300\u00a0tấn, Đến ô Kế hoạch");
    expect(called(jobs, "goTo")).toEqual([{ sheet: "Biểu 1", address: "G13" }]);
  });
});

describe("a verdict of one's own", () => {
  test("needs a reason, is saved with it, and gives the focus back to its row", async () => {
    const jobs = fakeJobs();
    await open(jobs);
    await press("Chi tiết: Xi măng");
    await press("Đổi đánh giá");
    await press("Lưu");
    expect(text()).toContain("Ghi lý do");
    expect(called(jobs, "override")).toEqual([]);
    await type(select("Đánh giá"), "at-risk");
    await type(document.querySelector("textarea"), "Nhà máy chạy lại từ tháng 11");
    await press("Lưu");
    expect(called(jobs, "override")).toEqual([{ table: "ChiTieu", indicator: expect.stringContaining("Xi măng"), verdict: "at-risk", reason: "Nhà máy chạy lại từ tháng 11" }]);
    expect(document.activeElement).toBe(rowNamed("Xi măng"));
    expect(said()).toBe("Đã lưu đánh giá của «Xi măng».");
  });
});
