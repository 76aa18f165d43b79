/** What a bracket right behind a change explains, and numbers behind the names of what they count. */
import { named, troubles } from "./helpers";

test.each<[string, string, string]>([
  ["Sau sắp xếp, toàn huyện giảm 26 tổ dân phố và thôn (từ 142 tổ dân phố và thôn xuống còn 116 tổ dân phố và thôn).", "142", "168"],
  ["Toàn tỉnh giảm 47 đơn vị sự nghiệp công lập (từ 312 đơn vị xuống còn 265 đơn vị).", "312", "355"],
  ["Trong tháng tiếp nhận 214 đơn, trong đó đơn khiếu nại 41, đơn tố cáo 17, đơn kiến nghị, phản ánh 156.", "17", "27"],
])("%s", (text, from, to) => {
  named(text, [from, to]);
});

test.each([
  // Names with numbers, not numbers of something.
  "Xã có 14 ấp: 1, 3, 4, Cây Sộp, Bến Đình, Ninh Hòa 2.",
  // Days are not minutes.
  "Cắt giảm 90 phút thời gian chờ (từ 3 ngày xuống còn 2 ngày).",
  "Giảm 14,5% chi phí đi lại của người dân (từ 815 hồ sơ xuống còn 307 hồ sơ phải nộp trực tiếp).",
])("silent: %s", (text) => {
  expect(troubles(text)).toEqual([]);
});
