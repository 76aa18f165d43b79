/** Hours, days and ages with decimals have been measured; whole ones are when something is. */
import { troubles, verdicts } from "./helpers";

test.each([
  ["Thời gian trả kết quả trung bình 4,25 ngày, rút ngắn so với trước; giảm 0,5 ngày so với năm 2022 (4,75 ngày).", "growth"],
  ["Tuổi thọ trung bình của người dân đạt 74,6 tuổi, vượt 0,1 tuổi so với kế hoạch (74,5 tuổi).", "plan"],
  ["Có 24/24 thanh niên lên đường nhập ngũ, đạt 100%.", "ratio"],
] as const)("%s", (text, kind) => {
  expect(verdicts(text, kind)).toEqual(["consistent"]);
});

test.each([
  "Thời gian trả kết quả trung bình 4,25 ngày, giảm 0,8 ngày so với năm 2022 (4,75 ngày).",
  "Có 23/24 thanh niên lên đường nhập ngũ, đạt 98%.",
  "Có 24/24 thanh niên lên đường nhập ngũ, đạt 95%.",
])("a slip is named: %s", (text) => {
  expect(troubles(text)).toHaveLength(1);
});

test.each([
  "Đơn vị trực 24/24 giờ, tiếp nhận 37 tin, đạt 95% yêu cầu.",
  "Lực lượng trực 24/7, tiếp nhận 12 tin báo, xử lý 90% số tin.",
  "Hồ sơ được trả trong 15 ngày, giảm 5 ngày so với quy định (30 ngày).",
])("no figure is made of an hour or a term: %s", (text) => {
  expect(troubles(text)).toEqual([]);
});

test.each([
  "Toàn tỉnh xếp thứ 24 cả nước; tuy nhiên tại thời điểm 31/12 mới đạt khoảng 61% kế hoạch vốn.",
  "Nhu cầu vốn 1.480.500 triệu đồng (Chương trình 1719: 846.200; giảm nghèo: 231.500; nông thôn mới: 402.800).",
])("neither a day nor a programme's number is a figure: %s", (text) => {
  expect(troubles(text)).toEqual([]);
});

test("a value of a piece of the time is no base, unless the change is measured from such a piece", () => {
  expect(troubles("Nuôi trồng 9 tháng đạt 3.118 tấn, tăng 6,5% (quý III 1.204 tấn); khai thác 2.046 tấn.")).toEqual([]);
  expect(troubles("Tháng 9 đạt 132 tỷ đồng, tăng 20% so với tháng trước (tháng 8: 110 tỷ đồng).")).toEqual([]);
  expect(troubles("Tháng 9 đạt 132 tỷ đồng, tăng 30% so với tháng trước (tháng 8: 110 tỷ đồng).")).toEqual(["inconsistent growth: 132 110 30"]);
});
