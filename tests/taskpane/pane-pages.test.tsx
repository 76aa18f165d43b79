/** @jest-environment jsdom */
/** The pane without our tables, its head, its pages and its two languages. */
import { act } from "react";
import { UNREAD, fakeJobs, overviewOf } from "../support/fake-jobs";
import { button, called, close, key, languages, open, press, rowNamed, rows, select, settle, text, type } from "../support/open-pane";

afterEach(close);

describe("a workbook without our tables", () => {
  test("that is empty says what this is and offers the template", async () => {
    const jobs = fakeJobs(overviewOf([]));
    await open(jobs);
    expect(text()).toContain("Soát số liệu kế hoạch và viết nhận xét");
    await press("Dùng tệp mẫu");
    expect(rowNamed("Thu ngân sách")).not.toBeNull();
  });

  test("with other tables says what they lack, and «Ghép cột» saves the roles once they make sense", async () => {
    const jobs = fakeJobs(overviewOf([], { unread: [UNREAD] }));
    await open(jobs);
    expect(text()).toContain("Không có cột tên chỉ tiêu.");
    await press("Ghép cột của bảng BangLuong");
    expect(document.activeElement?.textContent).toBe("Ghép cột: BangLuong");
    await press("Lưu cách ghép");
    expect(text()).toContain("Cần một cột «Tên chỉ tiêu».");
    const [name, , amount] = [...document.querySelectorAll("select")];
    await type(name ?? null, "indicator");
    await type(amount ?? null, "actual");
    await press("Lưu cách ghép");
    expect(called(jobs, "matchColumns")).toEqual([{ table: "BangLuong", roles: { "Họ và tên": "indicator", "Hệ số": null, "Thành tiền": "actual" } }]);
  });

  test("that cannot be read says why, and is read again on request", async () => {
    const jobs = fakeJobs();
    jobs.failNext("overview", { code: "cell-editing", message: "Một ô đang gõ dở.", workbook: "unchanged", detail: "InvalidOperation" });
    await open(jobs);
    expect(text()).toContain("Không đọc được sổ tính");
    await press("Thử lại");
    expect(rows().length).toBeGreaterThan(0);
  });
});

describe("head and pages", () => {
  test("open to the tables, how sure each column is, and what could not be read", async () => {
    await open(fakeJobs());
    await act(async () => document.querySelector<HTMLElement>("header button[aria-expanded]")?.click());
    expect(text()).toContain("Ghi chú (có lẽ đúng)");
    expect(text()).toContain("% kế hoạch (do Soát Số ghi)");
    expect(text()).toContain("Ô E12 ghi «đang tổng hợp» nên chưa đọc được số.");
    await key(document.querySelector("header section"), "Escape");
    expect(text()).not.toContain("có lẽ đúng");
  });

  test("settings are saved in the workbook; Escape gives the focus back", async () => {
    const jobs = fakeJobs();
    await open(jobs);
    await press("Mở trình đơn");
    await press("Thiết lập");
    await type(select("Văn phong"), "province");
    await act(async () => document.querySelectorAll<HTMLInputElement>("input[type=checkbox]")[1]?.click());
    await press("Lưu");
    expect(called(jobs, "saveSettings")).toMatchObject([{ style: "province", policy: { nearlyMet: true, period: null } }]);
    await press("Mở trình đơn");
    await press("Trợ giúp");
    await key(document.activeElement, "Escape");
    expect(document.activeElement).toBe(button("Mở trình đơn"));
  });

  test("the second language is complete at once, and remembered", async () => {
    await open(fakeJobs());
    await press("Mở trình đơn");
    await press("English");
    await settle();
    expect(button("Recalculate")).toBeDefined();
    expect(languages()).toEqual(["en"]);
    expect(document.documentElement.lang).toBe("en");
  });

  test("what was said in the first language does not stay behind in the second", async () => {
    await open(fakeJobs());
    await press("Tính lại");
    const spoken = () => document.querySelector("[role=status][aria-live=polite]")?.textContent ?? "";
    expect(spoken()).toContain("đúng sẵn");
    await press("Mở trình đơn");
    await press("English");
    await settle();
    expect(spoken()).toBe("");
  });

  test("the tabs follow the arrow keys", async () => {
    await open(fakeJobs());
    document.getElementById("tab-results")?.focus();
    await key(document.activeElement, "ArrowRight");
    expect(document.activeElement?.id).toBe("tab-narrative");
    expect(document.querySelector("[role=tabpanel]")?.id).toBe("panel-narrative");
  });
});
