/** Shares a third more or less than they come to: reckoned wrong, where nothing else is near that they may be of. */
import { named, troubles } from "./helpers";

test("a share beside its count, of the one whole told in front", () => {
  const text = "Toàn xã có 640 hộ. Trong đó dân tộc: Tày chiếm 169 hộ, 26,41%. Nùng chiếm: 468 hộ, 73,13%; Kinh chiếm 3 hộ, 0,47%.";
  named(text, ["73,13", "84,29"], ["26,41", "22,79"]);
});

test.each([
  "Chỉ số nhóm A đã giảm 12,54 điểm (1,21%), xuống 1.026,31 điểm; còn chỉ số nhóm B giảm 1,65 điểm (1,38%), xuống 117,94 điểm.",
  "Dư nợ đạt 73.600 tỷ đồng (gồm cả trái phiếu), trong đó dư nợ cho vay khách hàng tăng 3.410 tỷ đồng, tương ứng 5,7%.",
])("a change is no share of another level: %s", (text) => {
  expect(troubles(text)).toEqual([]);
});
