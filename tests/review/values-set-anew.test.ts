/** A value that was set anew, with the difference from the one that a clause or a sentence in front tells. */
import { named, outcome, troubles } from "./helpers";

describe("one slip from what it was", () => {
  test.each<[string, [string, string][]]>([
    ["Tổng mức đầu tư ban đầu của tuyến đường là 246,18 tỷ đồng. Đến tháng 9, tổng mức đầu tư được điều chỉnh là 318,45 tỷ đồng (tăng 72,27 tỷ đồng).", [["246,18", "264,18"], ["318,45", "381,45"], ["72,27", "72,37"]]],
    ["Dự toán đầu năm là 5.260 triệu đồng; dự toán sau điều chỉnh là 5.815 triệu đồng, tăng 555 triệu đồng.", [["5.260", "5.620"], ["5.815", "5.185"], ["555", "525"]]],
    ["Quy hoạch cũ dành 134,6 ha đất công nghiệp.\nQuy hoạch mới dành 171,8 ha đất công nghiệp, tăng 37,2 ha so với quy hoạch cũ.", [["134,6", "136,4"], ["171,8", "117,8"], ["37,2", "32,7"]]],
    ["Số tự lập ghi doanh thu 9.427 triệu đồng. Sau kiểm toán, doanh thu là 9.186 triệu đồng (giảm 241 triệu đồng).", [["9.427", "9.472"], ["241", "214"]]],
  ])("%s", (text, slips) => named(text, ...slips));
});

test("things counted are tied where they fit, and asked about under one name only", () => {
  expect(outcome("Theo thiết kế được duyệt, khu tái định cư có 624 căn hộ. Đến nay đã xây 872 căn hộ (tăng 248 căn hộ).")).toContain("consistent growth: 872 624 248");
  expect(troubles("Toàn xã hiện có 245 hộ nghèo. Hiện thôn Đông có 112 hộ nghèo (giảm 130 hộ).")).toEqual([]);
});

test("a change from another time or a plan is of no value in front", () => {
  expect(troubles("Tổng thu ban đầu là 5.260 triệu đồng. Tổng thu hiện nay 5.815 triệu đồng, tăng 525 triệu đồng so với cùng kỳ.")).toEqual([]);
  expect(troubles("Tổng thu ban đầu là 5.260 triệu đồng. Tổng thu hiện nay 5.815 triệu đồng, tăng 525 triệu đồng so với kế hoạch.")).toEqual([]);
});
