/** What came to what there was, told a sentence in front or right behind the total it made. */
import { outcome, troubles } from "./helpers";

describe("totals raised by what was added", () => {
  it.each<[string, [string, string][]]>([
    ["Toàn huyện có 37 hợp tác xã. Trong năm thành lập mới 08 hợp tác xã, nâng tổng số lên 45 hợp tác xã.", [["45", "54"]]],
    ["Toàn tỉnh đã xây dựng được 208 trường đạt chuẩn. Năm học này công nhận thêm 7 trường, nâng tổng số lên 215 trường.", [["215", "251"], ["215", "219"]]],
    ["Đến cuối năm 2022, toàn huyện có 41 xã đạt chuẩn. Năm 2023 công nhận thêm 4 xã, nâng tổng số xã đạt chuẩn lên 45 xã.", [["45", "46"]]],
    ["Trong tháng thành lập mới 63 doanh nghiệp, nâng tổng số doanh nghiệp trên địa bàn lên 3.417 doanh nghiệp, cuối tháng trước có 3.354 doanh nghiệp.", [["3.417", "3.471"]]],
    ["Cấp mới 114 giấy phép, nâng tổng số giấy phép đã cấp lên 2.468 giấy phép; cuối năm 2022 là 2.354 giấy phép.", [["2.468", "2.486"]]],
  ])("%s", (text, slips) => {
    expect(outcome(text)).not.toEqual([]);
    expect(troubles(text)).toEqual([]);
    for (const [from, to] of slips) expect(troubles(text.replace(from, to))).not.toEqual([]);
  });

  it.each([
    "Toàn huyện có 58 xã. Năm nay công nhận thêm 4 xã, nâng tổng số xã đạt chuẩn lên 47 xã.",
    "Toàn tỉnh có 326 trường mầm non và 214 trường tiểu học. Công nhận thêm 5 trường, nâng tổng số trường chuẩn lên 221 trường.",
    "Cả xã có 1.245 hộ. Hỗ trợ mới 32 hộ, nâng tỷ lệ hộ dùng nước sạch lên 94%.",
  ])("another whole is no value of before: %s", (text) => expect(troubles(text)).toEqual([]));
});

describe("a change, what is left, and what was before in brackets", () => {
  it.each<[string, string, string]>([
    ["Sau sắp xếp, toàn huyện giảm 6 thôn, còn 127 thôn (trước sắp xếp là 133 thôn).", "127", "117"],
    ["Cắt giảm 14 thủ tục, còn 86 thủ tục (trước đây 100 thủ tục).", "86", "68"],
  ])("%s", (text, from, to) => {
    expect(outcome(text)).not.toEqual([]);
    expect(troubles(text)).toEqual([]);
    expect(troubles(text.replace(from, to))).not.toEqual([]);
  });

  it("leaves a plan in brackets alone", () => expect(troubles("Giảm 6 thôn, còn 127 thôn (năm tới còn 121 thôn).")).toEqual([]));
});
