/** Averages between a total and a count, and what is none. */
import { outcome, troubles } from "./helpers";

test("a total, a count and the average between them", () => {
  expect(outcome("Toàn xã có 250 hộ tham gia, tổng số 1.050 người, bình quân 4,2 người/hộ.")).toContain("consistent ratio: 1.050 250 4,2");
  expect(outcome("Tổng dư nợ đạt 6,457 tỷ đồng cho 113 hộ vay, bình quân 57,1 triệu đồng/hộ.")).toContain("consistent ratio: 6,457 113 57,1");
  expect(outcome("Tổng dư nợ đạt 6.457 triệu đồng cho 113 hộ vay, bình quân 75,1 triệu đồng/hộ.")).toContain("review ratio: 6.457 113 75,1");
});

test.each([
  "Thu nhập bình quân 59 triệu đồng/người/năm, dân số 40.120 người, thu ngân sách 132,9 tỷ đồng.",
  "Hỗ trợ 500 triệu đồng cho 25 hộ nghèo, 40 hộ cận nghèo, bình quân 20 triệu đồng/hộ.",
  "Toàn xã có 1.250 hộ; hỗ trợ 500 triệu đồng, bình quân 20 triệu đồng/hộ.",
  "Bình quân đạt 17,5 tiêu chí/xã, toàn tỉnh có 94 xã.",
])("no average of these: %s", (text) => {
  expect(troubles(text)).toEqual([]);
});

test("next year's plan is not the base of this year's percentage", () => {
  expect(troubles("Kế hoạch năm 2024 là 450 ha, năm 2023 thực hiện 400 ha, đạt 101% kế hoạch.")).toEqual([]);
});
