/** Totals told band by band: what communes have reached, rates, ages. */
import { named, troubles } from "./helpers";

test.each<[string, string, string]>([
  ["Đến tháng 9, toàn tỉnh có 18/94 xã đạt chuẩn nông thôn mới; 06 xã đạt từ 15 đến 18 tiêu chí; 37 xã đạt từ 10 đến 14 tiêu chí; 33 xã đạt dưới 10 tiêu chí.", "37 xã", "73 xã"],
  ["Kết quả: 22 xã đạt 19 tiêu chí; 13 xã đạt 15 đến 18 tiêu chí; 45 xã đạt 10 đến 14 tiêu chí; 7 xã đạt dưới 10 tiêu chí trên tổng số 87 xã.", "45 xã", "54 xã"],
  ["Có 29/58 tỉnh đạt trên 75%; 18/58 tỉnh đạt từ 50% đến 75%; 11/58 tỉnh đạt dưới 50%.", "18/58", "13/58"],
  ["Đến 30/9, trong 57 chủ đầu tư được giao vốn có 16 đơn vị giải ngân trên 70%, 29 đơn vị từ 40% đến 70% và 12 đơn vị dưới 40%.", "29 đơn vị", "92 đơn vị"],
])("%s", (text, from, to) => {
  named(text, [from, to]);
});

test.each([
  // The lowest of them are not told.
  "Toàn tỉnh có 18/94 xã đạt chuẩn nông thôn mới; 06 xã đạt từ 15 đến 18 tiêu chí; 37 xã đạt từ 10 đến 14 tiêu chí.",
  // The bands do not touch.
  "Có 19/58 tỉnh đạt trên 75%; 18/58 tỉnh đạt từ 40% đến 60%; 11/58 tỉnh đạt dưới 50%.",
  "Nhiệt độ từ 15 đến 18 độ, mưa từ 120 đến 180 mm, số giờ nắng 95 giờ.",
])("silent: %s", (text) => {
  expect(troubles(text)).toEqual([]);
});
