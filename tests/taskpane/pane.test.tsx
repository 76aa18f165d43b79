/** @jest-environment jsdom */
/** The pane as a person meets it: what is seen, pressed, said aloud, and where the focus is afterwards. */
import { act } from "react";
import { createRoot } from "react-dom/client";
import type { Root } from "react-dom/client";
import type { JobFailure } from "../../src/jobs";
import { Pane } from "../../src/taskpane/Pane";
import type { FakeJobs } from "../support/fake-jobs";
import { UNREAD, cityTable, fakeJobs, longTable, overviewOf } from "../support/fake-jobs";

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

let root: Root;
let languages: string[];

const settle = () => act(async () => void (await new Promise((resolve) => setTimeout(resolve, 20))));

async function open(jobs: FakeJobs): Promise<void> {
  document.body.innerHTML = '<div id="pane"></div>';
  languages = [];
  const element = document.getElementById("pane");
  if (element === null) throw new Error("no element");
  root = createRoot(element);
  await act(async () => root.render(<Pane jobs={jobs} startLanguage="vi" onLanguage={(language) => languages.push(language)} />));
  await settle();
}

afterEach(() => act(async () => root.unmount()));

const buttons = () => [...document.querySelectorAll<HTMLElement>("button, [role=button]")];
const button = (name: string): HTMLElement => {
  const found = buttons().find((one) => (one.getAttribute("aria-label") ?? one.textContent) === name);
  if (found === undefined) throw new Error(`no button «${name}» among: ${buttons().map((one) => one.getAttribute("aria-label") ?? one.textContent).join(" | ")}`);
  return found;
};
const press = async (name: string) => {
  await act(async () => button(name).click());
  await settle();
};
const key = async (target: Element | null, name: string) => {
  await act(async () => void target?.dispatchEvent(new KeyboardEvent("keydown", { key: name, bubbles: true, cancelable: true })));
  await settle();
};
const type = async (field: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement | null, value: string) => {
  if (field === null) throw new Error("no field");
  const setter = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field) as object, "value")?.set;
  await act(async () => {
    setter?.call(field, value);
    field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? "change" : "input", { bubbles: true }));
  });
  await settle();
};
const rows = () => [...document.querySelectorAll<HTMLElement>("[data-row]")];
const rowNamed = (name: string) => rows().find((row) => row.textContent?.includes(name)) ?? null;
const text = () => document.body.textContent ?? "";
const said = () => document.querySelector("[role=status][aria-live]")?.textContent ?? "";
const called = (jobs: FakeJobs, name: string) => jobs.calls.filter((call) => call.name === name).map(({ argument }) => argument);
const select = (label: string): HTMLSelectElement | null => {
  const id = [...document.querySelectorAll("label")].find((one) => one.textContent === label)?.htmlFor;
  return document.querySelector<HTMLSelectElement>(`select[id="${id ?? ""}"]`);
};

const FAILURE: JobFailure = { code: "protected-sheet", message: "Trang «Biểu 1» đang được bảo vệ. Tệp chưa bị thay đổi.", workbook: "unchanged", detail: "AccessDenied" };

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

describe("«Tính lại»", () => {
  test("says what it did, and offers to take it back", async () => {
    const jobs = fakeJobs(overviewOf([cityTable()], { upToDate: false }));
    await open(jobs);
    await press("Tính lại");
    expect(said()).toBe("Đã tính lại 16 chỉ tiêu, 6 không đạt.");
    await press("Hoàn tác");
    expect(said()).toBe("Đã trả lại như trước.");
    expect(buttons().some((one) => one.textContent === "Hoàn tác")).toBe(false);
  });

  test("says so where nothing had to be written", async () => {
    await open(fakeJobs());
    await press("Tính lại");
    expect(said()).toContain("Không phải ghi gì");
    expect(buttons().some((one) => one.textContent === "Hoàn tác")).toBe(false);
  });

  test("is called for when figures change, and no longer afterwards", async () => {
    const jobs = fakeJobs();
    await open(jobs);
    await act(async () => jobs.change());
    expect(text()).toContain("Số liệu vừa thay đổi");
    await press("Tính lại");
    expect(text()).not.toContain("Số liệu vừa thay đổi");
  });

  test("is called for again where somebody changed a figure while it was at work", async () => {
    const jobs = fakeJobs();
    jobs.pace = 5;
    await open(jobs);
    await press("Tính lại");
    await act(async () => jobs.change());
    while (!said().includes("chỉ tiêu")) await act(async () => void (await new Promise((resolve) => setTimeout(resolve, 10))));
    expect(text()).toContain("Số liệu vừa thay đổi");
  });

  test("can be stopped, and says that nothing was changed", async () => {
    const jobs = fakeJobs();
    jobs.pace = 150;
    await open(jobs);
    await press("Tính lại");
    await act(async () => void (await new Promise((resolve) => setTimeout(resolve, 350))));
    expect(document.querySelector("[role=progressbar]")).not.toBeNull();
    await press("Dừng");
    await act(async () => void (await new Promise((resolve) => setTimeout(resolve, 250))));
    expect(said()).toBe("Đã dừng theo yêu cầu. Sổ tính vẫn như trước.");
    expect(document.querySelector("[role=alert]")).toBeNull();
  });

  test("leaves no button that a second press on «Dừng» would hit", async () => {
    const jobs = fakeJobs(overviewOf([cityTable()], { upToDate: false }));
    await open(jobs);
    await press("Tính lại");
    jobs.pace = 150;
    await press("Tính lại");
    await act(async () => void (await new Promise((resolve) => setTimeout(resolve, 350))));
    const stop = button("Dừng");
    stop.focus();
    await press("Dừng");
    await act(async () => void (await new Promise((resolve) => setTimeout(resolve, 250))));
    expect(button("Hoàn tác")).not.toBe(stop);
    expect(stop.isConnected).toBe(false);
  });

  test("that fails says what happened and what was changed, takes the focus, and can be tried again", async () => {
    const jobs = fakeJobs();
    jobs.failNext("recalculate", FAILURE);
    await open(jobs);
    await press("Tính lại");
    const alert = document.querySelector("[role=alert]");
    expect(alert?.textContent).toContain("Trang «Biểu 1» đang được bảo vệ. Tệp chưa bị thay đổi.");
    expect(alert?.querySelector("details")?.open).toBe(false);
    expect(document.activeElement).toBe(alert);
    await press("Thử lại");
    expect(document.querySelector("[role=alert]")).toBeNull();
    expect(called(jobs, "recalculate")).toHaveLength(2);
  });
});

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
    jobs.failNext("overview", { ...FAILURE, code: "cell-editing", message: "Một ô đang gõ dở." });
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
    expect(languages).toEqual(["en"]);
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
