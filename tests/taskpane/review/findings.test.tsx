/** @jest-environment jsdom */
/** The workbook's check as a person meets it: run it, read what was found, walk, decide; where the focus is, what is said aloud. */
import type { JobFailure } from "../../../src/jobs";
import { fakeReview } from "../../support/fake-review";
import { alert, button, buttonOrNull, called, closePane, field, focusedRow, happens, key, openResults, openRow, press, rowIds, rows, said, settle, text, type } from "./on-stage";

beforeEach(() => localStorage.clear());
afterEach(closePane);

const PROTECTED: JobFailure = { code: "protected-sheet", message: "Trang «Biểu 1» đang được bảo vệ. Tệp chưa bị thay đổi.", workbook: "unchanged", detail: "AccessDenied" };
const FIRST = "sum-cay-luong-thuc";
const SECOND = "percent-xi-mang";

describe("the findings", () => {
  test("come with the counts said aloud, the focus on the first, dismissed and right ones out of sight", async () => {
    await openResults();
    expect(said()).toBe("Đã đối chiếu 148 quan hệ: 141 khớp, 4 sai, 3 cần xem.");
    expect(rowIds()).toHaveLength(7);
    expect(focusedRow()).toBe(FIRST);
    expect(["Sai: 4", "Cần xem: 2", "Gợi ý: 1", "Khớp: 141"].map((name) => button(name).getAttribute("aria-pressed"))).toEqual(["false", "false", "false", "false"]);
    expect(buttonOrNull(/^Đã bỏ qua/)).toBeNull();
  });

  test("are walked with J, K and the arrows, each opening to its equation; both ends hold", async () => {
    await openResults();
    await key("j");
    expect([focusedRow(), openRow()]).toEqual([FIRST, FIRST]);
    await key("j");
    expect([focusedRow(), openRow()]).toEqual([SECOND, SECOND]);
    expect(text()).toContain("45.500 / 105.300 = 43,2% ≠ 34,2%");
    await key("k");
    await key("ArrowUp");
    expect([focusedRow(), openRow()]).toEqual([FIRST, FIRST]);
    await key("End");
    expect(focusedRow()).toBe("unit-ocop");
    await key("ArrowDown");
    expect(focusedRow()).toBe("unit-ocop");
    await key("Escape");
    expect([focusedRow(), openRow()]).toEqual(["unit-ocop", null]);
    expect(rows().filter((row) => row.tabIndex === 0)).toHaveLength(1);
  });

  test("lead to their cells: Enter or a click to all of them, a link to one, on another sheet too", async () => {
    const { review } = await openResults();
    await press(/Khách du lịch ghi 223.490/);
    await press("Đến ô D6, trang Biểu 2");
    await press("Chọn cả 2 ô");
    expect(called(review, "goToSpans").map(([spans, at]) => [(spans as { address: string }[]).map(({ address }) => address), at])).toEqual([
      [["E9", "D6"], undefined],
      [["E9", "D6"], 1],
      [["E9", "D6"], undefined],
    ]);
  });

  test("offer their cells together only where Excel can select them so", async () => {
    const older = { context: { requirements: { isSetSupported: (_set: string, version: string) => version !== "1.18" } } };
    Object.assign(globalThis, { Office: older });
    try {
      await openResults();
      await press(/Khách du lịch ghi 223.490/);
      expect(buttonOrNull("Đến ô D6, trang Biểu 2")).not.toBeNull();
      expect(buttonOrNull(/^Chọn cả/)).toBeNull();
    } finally {
      Reflect.deleteProperty(globalThis, "Office");
    }
  });

  test("say how many relations they gather where one fault breaks several", async () => {
    await openResults();
    expect(text()).not.toContain("gom thành");
    await closePane();
    const review = fakeReview();
    review.alsoBroken = 2;
    await openResults({ review });
    expect(text()).toMatch(/9\squan hệ chưa khớp gom thành 7\schỗ dưới đây\./);
  });

  test("are filtered by class, by place and by words without accents", async () => {
    await openResults();
    await press("Cần xem: 2");
    expect(rowIds()).toEqual(["points-ho-ngheo", "stale-nhan-xet"]);
    await press("Gợi ý: 1");
    expect(rowIds()).toHaveLength(3);
    await type(field("Nơi"), "Nhận xét");
    expect(rowIds()).toEqual(["stale-nhan-xet"]);
    await type(field("Tìm trong kết quả"), "khong co");
    expect(text()).toContain("Không có mục nào khớp");
    await press("Bỏ lọc");
    expect(rowIds()).toHaveLength(7);
    await type(field("Tìm trong kết quả"), "thu ngan sach");
    expect(rowIds()).toEqual(["text-thu-ngan-sach"]);
  });

  test("what was found right can be looked through, drawn only as far as it is in view", async () => {
    await openResults();
    await press("Khớp: 141");
    expect(rows().length).toBeLessThan(40);
    expect(document.querySelector(`[data-row="ok-0"]`)?.closest("[role=listitem]")?.getAttribute("aria-setsize")).toBe("141");
    await key("j", document.querySelector(`[data-row="ok-0"]`));
    expect(buttonOrNull("Đã sửa")).toBeNull();
    expect(text()).toContain("900 / 1.000 = 90,0%");
  });
});

describe("«Sửa»", () => {
  test("shows before and after first, and «Thôi» writes nothing", async () => {
    const { review } = await openResults();
    await press(/1.694 ha/);
    await press("Sửa");
    expect(text()).toContain("Sửa ô E10, trang Biểu 1");
    expect([".review-before", ".review-after"].map((part) => document.querySelector(part)?.textContent)).toEqual(["1.694", "1.649"]);
    await press("Thôi");
    expect(called(review, "fix")).toEqual([]);
    expect(focusedRow()).toBe(FIRST);
  });

  test("writes with the person's name, goes on to the next finding, and can be undone", async () => {
    const { review } = await openResults();
    await press(/1.694 ha/);
    await press("Sửa");
    await press("Ghi");
    expect(text()).toContain("Ghi họ tên để nhật ký biết ai đã làm.");
    expect(document.activeElement).toBe(field("Họ tên người rà soát"));
    await type(field("Họ tên người rà soát"), " Nguyễn Thị Hoa ");
    await press("Ghi");
    expect(called(review, "fix")).toEqual([[FIRST, "Nguyễn Thị Hoa"]]);
    expect(said()).toBe("Đã ghi 1.649 vào ô E10, trang Biểu 1.");
    expect([focusedRow(), openRow()]).toEqual([SECOND, SECOND]);
    await press("Hoàn tác sửa E10");
    expect(called(review, "undoFix")).toEqual([["Nguyễn Thị Hoa"]]);
    expect(said()).toBe("Đã trả lại như trước.");
    expect(focusedRow()).toBe(FIRST);
    expect(buttonOrNull(/^Hoàn tác/)).toBeNull();
  });

  test("is not offered where there is no single edit, and Escape in its form gives it up", async () => {
    await openResults();
    await press(/139,2 tỷ đồng/);
    expect(buttonOrNull("Sửa")).toBeNull();
    await press(/Xi măng ghi 34,2%/);
    await press("Sửa");
    await key("Escape");
    expect(buttonOrNull("Ghi")).toBeNull();
    expect([focusedRow(), openRow()]).toEqual([SECOND, SECOND]);
  });

  test("on a protected sheet says why; the form is as it was", async () => {
    const { review } = await openResults();
    review.failNext("fix", PROTECTED);
    await press(/1.694 ha/);
    await press("Sửa");
    await type(field("Họ tên người rà soát"), "Hoa");
    await press("Ghi");
    expect(alert()?.textContent).toContain("Chưa sửa được");
    expect(alert()?.textContent).toContain("Trang «Biểu 1» đang được bảo vệ. Tệp chưa bị thay đổi.");
    expect(document.activeElement).toBe(alert());
    await press("Đóng thông báo");
    await press("Ghi");
    expect(said()).toContain("Đã ghi 1.649");
  });
});

describe("«Bỏ qua»", () => {
  test("wants a reason, offers the usual ones, asks for the name once, and goes on to the next", async () => {
    const { review } = await openResults();
    await press(/1.694 ha/);
    await press("Bỏ qua (nêu lý do)");
    expect(document.activeElement).toBe(field("Lý do bỏ qua"));
    await press("Bỏ qua");
    expect(text()).toContain("Ghi lý do để người xem sau hiểu vì sao.");
    await press("Chênh lệch do làm tròn");
    await press("Bỏ qua");
    expect(document.activeElement).toBe(field("Họ tên người rà soát"));
    expect([...document.querySelectorAll("datalist option")].map((one) => one.getAttribute("value"))).toEqual(["Lò Văn Minh", "Nguyễn Thị Hoa"]);
    await type(field("Họ tên người rà soát"), "Nguyễn Thị Hoa");
    await press("Bỏ qua");
    expect(called(review, "dismiss")).toEqual([[FIRST, "Nguyễn Thị Hoa", "Chênh lệch do làm tròn"]]);
    expect(said()).toBe("Đã bỏ qua, ghi vào nhật ký.");
    expect([focusedRow(), rowIds().includes(FIRST)]).toEqual([SECOND, false]);

    await press("Bỏ qua (nêu lý do)");
    expect(text()).toContain("Ghi tên: Nguyễn Thị Hoa");
    await type(field("Lý do bỏ qua"), "Nhà máy dừng lò");
    await press("Bỏ qua");
    expect(called(review, "dismiss")[1]).toEqual([SECOND, "Nguyễn Thị Hoa", "Nhà máy dừng lò"]);
  });

  test("is told with who, when and why, and can be taken back", async () => {
    const { review } = await openResults();
    await review.dismiss(SECOND, "Lò Văn Minh", "Số ước");
    await press("Kiểm tra lại");
    await press("Đã bỏ qua: 1");
    await press(/Xi măng ghi 34,2%/);
    expect(text()).toMatch(/Bỏ qua bởi Lò Văn Minh, \d\d:\d\d 04\/12\/2023: Số ước/);
    expect(buttonOrNull("Sửa")).toBeNull();
    await press("Đưa lại danh sách");
    expect(called(review, "reopen").map(([id]) => id)).toEqual([SECOND]);
    expect(said()).toBe("Đã đưa lại danh sách, ghi vào nhật ký.");
  });

  test("ends when the figures change, and the finding says so", async () => {
    const { review } = await openResults();
    await review.dismiss(SECOND, "Lò Văn Minh", "Số ước");
    await settle();
    await happens(() => review.returns(SECOND));
    await press(/Xi măng ghi 34,2%/);
    expect(text()).toMatch(/Số liệu đã đổi sau khi bỏ qua\. Trước đó Lò Văn Minh bỏ qua lúc \d\d:\d\d 04\/12\/2023: Số ước/);
    expect(button("Sửa")).toBeTruthy();
  });

  test("a reason half written outlasts a look at another finding", async () => {
    await openResults();
    await press(/1.694 ha/);
    await press("Bỏ qua (nêu lý do)");
    await type(field("Lý do bỏ qua"), "Chờ hồ sơ gốc");
    await press(/Xi măng ghi 34,2%/);
    await press(/1.694 ha/);
    expect((field("Lý do bỏ qua") as HTMLTextAreaElement).value).toBe("Chờ hồ sơ gốc");
  });
});

describe("«Đã sửa»", () => {
  test("looks at just that again: gone, it leads on; still there, it stays and says so", async () => {
    const { review } = await openResults();
    await press(/1.694 ha/);
    await press("Đã sửa");
    expect(called(review, "recheck")).toEqual([[FIRST]]);
    expect(said()).toBe("Đã kiểm lại: chỗ này vẫn chưa khớp.");
    expect(focusedRow()).toBe(FIRST);
    review.faults = review.faults.slice(1);
    await press("Đã sửa");
    expect(said()).toBe("Đã kiểm lại: chỗ này khớp.");
    expect([focusedRow(), rowIds().includes(FIRST)]).toEqual([SECOND, false]);
  });

  test("of the last finding leads to the sentence that nothing is left", async () => {
    const { review } = await openResults({});
    await happens(() => review.edit(review.faults.slice(0, 1)));
    await press(/1.694 ha/);
    review.faults = [];
    await press("Đã sửa");
    expect(text()).toContain("Không thấy chỗ nào sai");
    expect(document.activeElement?.tagName).toBe("H2");
  });
});
