/** Totals told with what is taken off them, and lists that turn to another question. */
import { named, outcome, troubles } from "./helpers";

describe("what has been taken off a total", () => {
  test.each<[string, [string, string][]]>([
    ["Tổng số hồ sơ phải xét duyệt 2.519 hồ sơ (kỳ trước chuyển qua 684 hồ sơ, nhận mới 1.872 hồ sơ, trừ 37 hồ sơ trùng).", [["2.519", "2.591"], ["684", "648"], ["1.872", "1.672"], ["37", "97"]]],
    ["Tổng nguồn được dùng là 316,4 tỷ đồng, gồm số dư 41,8 tỷ đồng, cấp mới 283,1 tỷ đồng, sau khi trừ 8,5 tỷ đồng nộp trả.", [["316,4", "361,4"], ["41,8", "14,8"]]],
  ])("%s", (text, slips) => named(text, ...slips));

  test("signed sums are found", () => {
    expect(outcome("Tổng số nợ phải thu 734 tỷ đồng (nợ cũ 268 tỷ đồng, phát sinh 491 tỷ đồng, miễn giảm 25 tỷ đồng).")).toContain("consistent sum: 734 268 491 25");
  });

  test("an expulsion takes nothing off", () => {
    expect(troubles("Kỷ luật 57 đảng viên: khiển trách 38, cảnh cáo 11, cách chức 03, khai trừ 50.")).not.toEqual([]);
  });

  test.each([
    "Tổng số việc phải xử lý 3.046 việc, trong đó năm trước để lại 1.127 việc, thụ lý 1.973 việc, chuyển trả nơi khác 54 việc.",
    "Dự toán được dùng 208,7 tỷ đồng (giao đầu năm 196,2 tỷ đồng, bổ sung 21,4 tỷ đồng, cắt giảm 8,9 tỷ đồng).",
    "Tổng số đơn phải xem xét 528 đơn (cũ 131, mới 415, rút 18).",
  ])("%s", (text) => expect(troubles(text)).toEqual([]));
});

describe("lists that turn to another question", () => {
  test.each([
    "Toàn tỉnh có 437 tổ hợp tác, trong đó 318 tổ hợp tác trồng trọt, 19 đội thủy nông; 153 tổ hợp tác có hợp đồng, 72 tổ hợp tác do thanh niên lập.",
    "Huyện có 86 trường, trong đó 34 trường mầm non, 7 trung tâm học tập; 51 trường có bếp ăn.",
    "Hiện có 738 sản phẩm, trong đó 502 sản phẩm thực phẩm, 41 sản phẩm dược liệu; 199 sản phẩm bán trên mạng.",
  ])("%s", (text) => expect(troubles(text)).toEqual([]));

  test("kinds that are all there are stay parts in front of it", () => {
    named("Huyện có 286 hợp tác xã, trong đó 195 hợp tác xã nông nghiệp, 91 hợp tác xã phi nông nghiệp; 103 hợp tác xã có hợp đồng.", ["286", "268"], ["195", "159"]);
  });
});
