/** @jest-environment jsdom */
/** The tab around the findings: before, during and without a result, watching, marks, log and signature. */
import type { JobFailure } from "../../../src/jobs";
import { fakeJobs, overviewOf } from "../../support/fake-jobs";
import { fakeReview } from "../../support/fake-review";
import { alert, button, buttonOrNull, called, closePane, field, focusedRow, happens, openPane, openResults, openTab, press, rowIds, said, settle, text, type, until } from "./on-stage";

beforeEach(() => localStorage.clear());
afterEach(closePane);

const LOST: JobFailure = { code: "session-lost", message: "Mất kết nối với Excel giữa chừng. Tệp chưa bị thay đổi.", workbook: "unchanged", detail: "InvalidRequestContext" };
const cancelled = "Đã dừng. Chưa có kết quả nào; sổ tính vẫn như trước.";
const head = () => document.querySelector(".review-scope summary")?.textContent ?? "";
const menu = async (entry: string) => {
  await press("Việc khác");
  await press(entry);
};

describe("before the first check", () => {
  test("one button, what it will look at, and a quiet way to a text from elsewhere and back", async () => {
    await openTab();
    expect(text()).toContain("Bảng ChiTieu (trang «Biểu 1»), 16 chỉ tiêu");
    expect(text()).toContain("Ô chữ và hộp chữ có số liệu ở mọi trang tính");
    await press("Kiểm tra văn bản ngoài (Word, dán chữ)");
    expect(document.activeElement).toBe(button("Kiểm tra số liệu"));
    expect(text()).toContain("Dán nội dung báo cáo");
    await press("Kiểm tra số liệu");
    await settle();
    expect(document.activeElement).toBe(button("Kiểm tra văn bản ngoài (Word, dán chữ)"));
  });

  test("without any table it says so, and offers the check all the same", async () => {
    await openTab({ jobs: fakeJobs(overviewOf([])) });
    expect(text()).toContain("Chưa thấy bảng chỉ tiêu nào; phần lời văn vẫn được đối chiếu.");
    expect(button("Kiểm tra số liệu")).toBeTruthy();
  });
});

describe("a check that takes its time", () => {
  test("says which step and how far, and stops on request without harm", async () => {
    const { review } = await openTab();
    review.pace = 200;
    await press("Kiểm tra số liệu");
    await until(() => document.querySelector("[role=progressbar]") !== null);
    expect(document.activeElement).toBe(button("Dừng"));
    await until(() => document.querySelector("[role=progressbar]")?.getAttribute("aria-label") === "Đang đối chiếu");
    expect(text()).toMatch(/\d+\/148/);
    await press("Dừng");
    await until(() => said() === cancelled);
    expect(button("Kiểm tra số liệu")).toBeTruthy();
    expect(alert()).toBeNull();
  });

  test("keeps the results of the one before, in view and after stopping", async () => {
    const { review } = await openResults();
    review.pace = 200;
    await press("Kiểm tra lại");
    await until(() => buttonOrNull("Dừng") !== null);
    expect(rowIds()).toHaveLength(7);
    await press("Dừng");
    await until(() => said() === "Đã dừng. Kết quả lần trước còn nguyên; sổ tính vẫn như trước.");
    expect(rowIds()).toHaveLength(7);
  });

  test("that does not give way is left behind", async () => {
    const { review } = await openTab();
    review.pace = 1_500;
    review.deaf = true;
    await press("Kiểm tra số liệu");
    await until(() => buttonOrNull("Dừng") !== null);
    await press("Dừng");
    await settle(4_100);
    expect(alert()?.textContent).toContain("Excel không trả lời sau khi dừng.");
    expect(button("Kiểm tra số liệu")).toBeTruthy();
  }, 15_000);
});

describe("a check that fails", () => {
  test("says why, what became of the workbook, and tries again on request", async () => {
    const { review } = await openTab();
    review.failNext("check", LOST);
    await press("Kiểm tra số liệu");
    expect(alert()?.textContent).toContain("Chưa kiểm tra được");
    expect(alert()?.textContent).toContain(LOST.message);
    expect(document.activeElement).toBe(alert());
    await press("Thử lại");
    expect(rowIds()).toHaveLength(7);
    expect(alert()).toBeNull();
  });

  test("where results stood already leads back to them once it went well", async () => {
    const { review } = await openResults();
    review.failNext("check", LOST);
    await press("Kiểm tra lại");
    await press("Thử lại");
    await until(() => focusedRow() !== null);
    expect(alert()).toBeNull();
  });

  test("because its scripts did not come says so, and fetches them again on request", async () => {
    const review = fakeReview();
    let tries = 0;
    await openTab({ load: async () => { if (++tries === 1) throw new Error("ChunkLoadError"); return review; } });
    await press("Kiểm tra số liệu");
    expect(alert()?.textContent).toContain("Chưa tải được phần kiểm tra.");
    await press("Thử lại");
    expect(rowIds()).toHaveLength(7);
  });

  test("in English says it in English", async () => {
    const review = fakeReview();
    await openTab({ review, language: "en" });
    review.failNext("check", LOST);
    await press("Check the figures");
    expect(alert()?.textContent).toContain("The check did not run");
    expect(alert()?.textContent).not.toContain("Mất kết nối");
    await press(/^Try again|^Retry/);
    expect(said()).toBe("148 relations compared: 141 agree, 4 wrong, 3 to look at.");
  });
});

describe("a check that finds nothing wrong", () => {
  test("says what was checked and what could not be", async () => {
    const review = fakeReview();
    review.faults = [];
    await openResults({ review });
    expect(text()).toContain("Không thấy chỗ nào sai");
    expect(text()).toContain("Bảng ChiTieu (trang «Biểu 1»)118 quan hệ");
    expect(text()).toContain("Bảng BangLuong ở trang «Lương» không có cột tên chỉ tiêu nên chưa đối chiếu.");
    expect(button("Sai: 0")).toBeTruthy();
    expect(document.activeElement?.tagName).toBe("H2");
    await press("Khớp: 141");
    expect(rowIds()[0]).toBe("ok-0");
  });

  test("because there is nothing to compare says what it would take", async () => {
    const review = fakeReview();
    Object.assign(review, { faults: [], consistent: 0, parts: [] });
    await openResults({ review });
    expect(text()).toContain("Không có số liệu nào đối chiếu được");
    expect(buttonOrNull(/^Khớp/)).toBeNull();
  });

  test("that is open tells that all was handled where some were dismissed", async () => {
    const review = fakeReview();
    review.faults = review.faults.slice(0, 1);
    await review.dismiss("sum-cay-luong-thuc", "Hoa", "làm tròn");
    await openResults({ review });
    expect(text()).toContain("Mọi chỗ tìm thấy đã được xử lý");
    expect(text()).toContain("1 chỗ đã bỏ qua, có nêu lý do.");
  });
});

test("when it ran last and by whom is told, with what was looked at", async () => {
  await openResults();
  expect(head()).toContain("Đã xem 4 phần · 1 chỗ chưa kiểm tra được");
  expect(text()).toMatch(/Lần trước: \d\d:\d\d 20\/11\/2023, Lò Văn Minh/);
});

describe("watching", () => {
  test("follows edits of anyone while it is on: the list, the time, and what it brought", async () => {
    const { review } = await openResults();
    expect(review.watchers).toBe(1);
    await happens(() => review.edit(review.faults.slice(1)));
    expect(rowIds()).toHaveLength(6);
    expect(head()).toMatch(/vừa kiểm lại \d\d:\d\d/);
    expect(said()).toMatch(/^Vừa kiểm lại \d\d:\d\d, 1 chỗ đã hết\.$/);
    expect(text()).not.toContain("Số liệu đã đổi, kiểm tra lại.");
  });

  test("keeps the focus in the list when an edit settles the finding at hand", async () => {
    const { review } = await openResults();
    expect(focusedRow()).toBe("sum-cay-luong-thuc");
    await happens(() => review.edit(review.faults.slice(1)));
    await settle(60);
    expect(focusedRow()).toBe("percent-xi-mang");
  });

  test("is switched off and remembered; then an edit makes the results old until they are checked again", async () => {
    const { jobs, review } = await openResults();
    await press(/^Đã xem/);
    await toggle();
    expect(review.watchers).toBe(0);
    await happens(() => jobs.change());
    expect(text()).toContain("Số liệu đã đổi, kiểm tra lại.");
    await press("Kiểm tra lại");
    expect(text()).not.toContain("Số liệu đã đổi, kiểm tra lại.");
    await closePane();
    await openTab();
    expect(document.querySelector<HTMLInputElement>("input[role=switch]")?.checked).toBe(false);
  });

  test("that fails says so, and the results count as old", async () => {
    const { review } = await openResults();
    await happens(() => review.breakWatch(LOST));
    expect(alert()?.textContent).toContain("Không tự kiểm tra lại được");
    expect(text()).toContain("Số liệu đã đổi, kiểm tra lại.");
    await press("Thử lại");
    expect(text()).not.toContain("Số liệu đã đổi, kiểm tra lại.");
  });
});

describe("marks in the sheet", () => {
  test("are set and removed, and the sentence names the cells left alone", async () => {
    const { review } = await openResults();
    review.noted = [{ sheet: "Biểu 1", address: "E10" }];
    await menu("Đánh dấu trong trang tính");
    expect(said()).toMatch(/^Đã đánh dấu \d+ ô\. Để nguyên 1 ô đã có ghi chú của người khác: ô E10, trang Biểu 1\.$/);
    await menu("Gỡ đánh dấu");
    expect(said()).toMatch(/^Đã gỡ \d+ dấu\.$/);
    await menu("Gỡ đánh dấu");
    expect(said()).toBe("Sổ tính không có dấu nào của Soát Số.");
  });
});

describe("the review log", () => {
  test("is opened from the pane's menu too, or it is said that there is none yet", async () => {
    const { review } = await openPane();
    await press("Mở trình đơn");
    await press("Nhật ký rà soát");
    await until(() => said() !== "");
    expect(said()).toBe("Chưa có nhật ký. Nhật ký được lập khi có lần bỏ qua, sửa hoặc ký đầu tiên.");
    review.log = { sheet: "Nhật ký rà soát", address: "A1" };
    await press("Mở trình đơn");
    await press("Nhật ký rà soát");
    expect(said()).toBe("Đã mở trang «Nhật ký rà soát».");
    expect(called(review, "openLog")).toHaveLength(2);
  });
});

describe("the signature", () => {
  test("shows what will be signed, what is still wrong in words, and asks for the name", async () => {
    const { review } = await openResults();
    await press("Ký biên bản");
    expect(text()).toContain("Còn 4 chỗ SAI chưa xử lý. Vẫn ký được; biên bản sẽ ghi rõ.");
    expect(text()).toContain("Còn 2 chỗ cần xem.");
    await press("Ký");
    expect(document.activeElement).toBe(field("Họ tên người rà soát"));
    await type(field("Họ tên người rà soát"), "Nguyễn Thị Hoa");
    await press("Ký");
    expect(called(review, "sign")).toEqual([["Nguyễn Thị Hoa"]]);
    expect(said()).toBe("Đã ký và ghi vào trang «Biên bản rà soát».");
    expect(document.activeElement?.textContent).toBe("Đã ký biên bản");
    expect((field("Nội dung biên bản để chép") as HTMLTextAreaElement).value).toContain("Người rà soát: Nguyễn Thị Hoa");
    await press("Đến trang «Biên bản rà soát»");
    expect(called(review, "goToSpans")).toEqual([[[{ file: "", sheet: "Biên bản rà soát", address: "A1" }], undefined]]);
    await press("Xong");
    await settle();
    expect(document.activeElement).toBe(button("Ký biên bản"));
    expect(text()).toMatch(/Đã ký bởi Nguyễn Thị Hoa, \d\d:\d\d 04\/12\/2023; số liệu chưa đổi/);
    await happens(() => review.edit(review.faults.slice(1)));
    expect(text()).toContain("số liệu ĐÃ ĐỔI từ khi ký");
  });

  test("remembers the name, and «Thôi» signs nothing", async () => {
    localStorage.setItem("soat-so.review", JSON.stringify({ reviewer: "Lò Văn Minh", watching: true }));
    const { review } = await openResults();
    await press("Ký biên bản");
    expect((field("Họ tên người rà soát") as HTMLInputElement).value).toBe("Lò Văn Minh");
    await press("Thôi");
    await settle();
    expect(called(review, "sign")).toEqual([]);
    expect(document.activeElement).toBe(button("Ký biên bản"));
  });

  test("that fails says why on the page itself, and can be tried again", async () => {
    const { review } = await openResults();
    review.failNext("sign", { ...LOST, code: "protected-sheet", message: "Sổ tính đang khóa cấu trúc. Tệp chưa bị thay đổi." });
    await press("Ký biên bản");
    await type(field("Họ tên người rà soát"), "Hoa");
    await press("Ký");
    expect(alert()?.textContent).toContain("Chưa ký được");
    await press("Ký");
    expect(text()).toContain("Đã ký bởi Hoa");
  });
});

async function toggle(): Promise<void> {
  await happens(() => document.querySelector<HTMLInputElement>("input[role=switch]")?.click());
}
