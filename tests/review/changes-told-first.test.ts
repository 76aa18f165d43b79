/** A change that stands in front of the two values it lies between, and one counted under another name of the same people. */
import { named, troubles } from "./helpers";

test.each<[string, string, string]>([
  ["Trong năm giảm 2.840 hộ nghèo, còn 14.372 hộ (17.212 hộ cuối năm 2022).", "14.372", "14.732"],
  ["Trong năm có thêm 8 xã đạt nông thôn mới nâng cao (lũy kế 29 xã, cuối năm 2022 là 21 xã).", "lũy kế 29", "lũy kế 92"],
  ["Toàn huyện có 42 trường, tổng số 15.648 học sinh, tăng 236 em so với năm học trước (15.412 em).", "236", "336"],
  ["Kế hoạch giải quyết việc làm cho 1.650 lao động, đến nay đạt 1.428 lao động, còn thiếu 222 lao động so với kế hoạch.", "222", "252"],
])("%s", (text, from, to) => {
  named(text, [from, to]);
});

test.each([
  // What was left is of another time, or of something else.
  "Trong năm giảm 2.840 hộ nghèo, còn 14.372 hộ cận nghèo (6,2%).",
  "Thu hút thêm 8 dự án (lũy kế 29 dự án còn hiệu lực).",
  "Giảm 36 vụ so với cùng kỳ, còn tồn 112 vụ (tháng trước 97 vụ).",
])("silent: %s", (text) => {
  expect(troubles(text)).toEqual([]);
});
