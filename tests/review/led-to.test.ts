/** A change, its percentage and the level that it led to. */
import { outcome, troubles } from "./helpers";

describe("a change told with its percentage and what it led to", () => {
  test.each([
    ["Số hợp tác xã tăng 18 hợp tác xã (7,5%), lên 258 hợp tác xã.", "18", "26"],
    ["Dư nợ tăng 410 tỷ đồng, tương đương 13,9%, lên 3.360 tỷ đồng.", "410", "460"],
    ["Chỉ số giảm 2,36 điểm (1,62%), xuống còn 143,24 điểm.", "143,24", "173,24"],
    ["Số hộ nghèo giảm 12,5% (tương đương 96 hộ), còn 672 hộ.", "12,5", "15,2"],
    ["Vốn huy động tăng 5,2% (86 tỷ đồng) lên 1.740 tỷ đồng.", "86", "68"],
  ])("%s", (text, from, to) => {
    expect(outcome(text).filter((line) => line.startsWith("consistent growth"))).toHaveLength(1);
    expect(troubles(text)).toEqual([]);
    expect(troubles(text.replace(from, to))).toHaveLength(1);
  });

  test.each([
    ["cut instead of rounded", "Chỉ số tăng 3,17 điểm (2,2%), lên 141,24 điểm."],
    ["a level of something else", "Giá tăng 12 nghìn đồng (4,8%), lên mặt bằng mới ở 63 cửa hàng."],
    ["said by and large", "Dư nợ tăng khoảng 400 tỷ đồng (13,9%), lên 3.360 tỷ đồng."],
    ["another change between", "Xuất khẩu tăng 18 triệu USD (7,5%), nhập khẩu giảm xuống 190 triệu USD."],
  ])("silent: %s", (_, text) => expect(troubles(text)).toEqual([]));
});
