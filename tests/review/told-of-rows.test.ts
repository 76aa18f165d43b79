/** Differences told in prose against the row of a table that they are of. */
import { outcome, troubles } from "./helpers";

const TABLE = `Biểu 1. Thu ngân sách
Đơn vị: triệu đồng
Khoản thu\tDự toán\tThực hiện\tCùng kỳ năm trước
1. Thuế giá trị gia tăng\t92.000\t96.742\t88.150
2. Lệ phí trước bạ\t41.000\t31.274\t38.650
3. Tiền sử dụng đất\t180.000\t142.635\t196.380
Tổng cộng\t313.000\t270.651\t323.180`;

const behind = (prose: string): string => `${TABLE}\nCác khoản chủ yếu như sau. ${prose}`;

test.each([
  ["Thuế giá trị gia tăng vượt dự toán 4.742 triệu đồng.", "4.742", "96.742 92.000", "4.472"],
  ["Khoản hụt lớn nhất là tiền sử dụng đất, hụt 37.365 triệu đồng so với dự toán.", "37.365", "142.635 180.000", "37.635"],
  ["Lệ phí trước bạ giảm 7.376 triệu đồng so với cùng kỳ.", "7.376", "31.274 38.650", "7.976"],
  ["Thu tiền sử dụng đất giảm 53,7 tỷ đồng so với năm trước.", "53,7", "142.635 196.380", "57,3"],
])("%s", (prose, stated, cells, slip) => {
  expect(troubles(behind(prose))).toEqual([]);
  expect(outcome(behind(prose))).toContain(`consistent growth: ${stated} ${cells}`);
  expect(troubles(behind(prose.replace(stated, slip)))).toEqual([`inconsistent growth: ${slip} ${cells}`]);
});

test("the percentage beside it is of the same two figures", () => {
  expect(outcome(behind("Lệ phí trước bạ hụt 9.726 triệu đồng (23,7%) so với dự toán."))).toContain("consistent growth: 23,7 31.274 41.000");
});

test("the total without one row", () => {
  const prose = "Nếu không kể tiền sử dụng đất, số thu đạt 128.016 triệu đồng.";
  expect(outcome(behind(prose))).toContain("consistent sum: 128.016 270.651 142.635");
  expect(troubles(behind(prose.replace("128.016", "128.106")))).toContain("inconsistent sum: 128.106 270.651 142.635");
});

test.each([
  "Thuế giá trị gia tăng quý IV tăng 1.250 triệu đồng so với quý III.",
  "Trong tháng, thuế giá trị gia tăng vượt 512 triệu đồng so với dự toán tháng.",
  "Xã Minh Tân thu lệ phí trước bạ vượt 315 triệu đồng so với dự toán.",
  "Tiền sử dụng đất được giảm 2.140 triệu đồng cho 12 hộ.",
  "Lệ phí trước bạ dự kiến năm sau tăng 8.500 triệu đồng so với dự toán.",
])("another time, place or matter: %s", (prose) => {
  expect(troubles(behind(prose))).toEqual([]);
});

test("a table knows its unit from the lines above it, with prose behind it", () => {
  expect(outcome(behind("Tổng thu tiền sử dụng đất đạt 142,6 tỷ đồng."))).toContain("consistent same: 142.635 142,6");
});
