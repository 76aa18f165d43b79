/** Changes with what is and what was as a fraction in brackets behind them: "giảm 10% (45/50 vụ)", "(07/09 người, -22,2%)". */
import { outcome, troubles } from "./helpers";

test.each([
  ["So với năm trước, số vụ giảm 10% (45/50 vụ), số người chết giảm 16,7% (20/24 người).", 2],
  ["Xảy ra 18 vụ, tăng 02 vụ (18/16 vụ, +12,5%), giảm 02 người chết (07/09 người, -22,2%).", 4],
  ["Số đơn khiếu nại tăng 15,4% (45/39 đơn), số đơn tố cáo giảm 20% (12/15 đơn).", 2],
  ["Bị thương 12 người (12/16 người, -25%).", 1],
] as const)("%s", (text, count) => {
  const lines = outcome(text);
  expect(lines.filter((line) => line.startsWith("consistent growth"))).toHaveLength(count);
  expect(troubles(text)).toEqual([]);
});

test.each([
  "So với năm trước, số vụ giảm 13% (45/50 vụ), số người chết giảm 16,7% (20/24 người).",
  "Xảy ra 18 vụ, tăng 02 vụ (18/16 vụ, +12,5%), giảm 02 người chết (07/09 người, -26,2%).",
  "Bị thương 12 người (12/18 người, -25%).",
])("a slip is named: %s", (text) => {
  expect(troubles(text)).toHaveLength(1);
});

test.each([
  "Số hộ nghèo giảm 10% (45/50 xã có hộ nghèo giảm).",
  "Có 9/14 xã đạt chuẩn, tăng 02 xã so với năm 2023 (7/14 xã) và tăng 06 xã so với năm 2020 (3/14 xã).",
  "Sản lượng tăng 12% (tại 15/20 xã), giá bán giảm 5% (một số loại).",
  "Số vụ giảm 10% so với cùng kỳ; đã giải quyết 45/50 vụ (90%).",
])("a fraction of something else is no change: %s", (text) => {
  expect(troubles(text)).toEqual([]);
});

describe("a percentage that need not be of the change in front of it", () => {
  test("in brackets that say what was reached", () => {
    expect(troubles("Án dân sự: thụ lý 5.180 vụ; giải quyết 4.217 vụ, so cùng kỳ giảm 1.364 vụ (đạt 81,41%).")).toEqual([]);
  });
  test("behind the share that it may be points of", () => {
    expect(troubles("Nợ quá hạn 3.612 triệu đồng, chiếm 0,21% tổng dư nợ, giảm 314 triệu đồng, giảm 0,04% so với đầu năm.")).toEqual([]);
    expect(troubles("Nợ quá hạn 3.612 triệu đồng, giảm 314 triệu đồng, giảm 0,04% so với đầu năm.")).not.toEqual([]);
  });
});
