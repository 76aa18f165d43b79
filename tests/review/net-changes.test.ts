/** What came less what went is what a number has really grown or fallen by. */
import { outcome, troubles } from "./helpers";

test.each([
  ["Phát triển mới 4.215 hội viên, đưa ra khỏi tổ chức 1.362 hội viên, thực tăng 2.853 hội viên.", "consistent sum: 4.215 1.362 2.853"],
  ["Trong kỳ tăng 126 hộ, giảm 148 hộ, giảm thuần 22 hộ.", "consistent sum: 148 126 22"],
  ["Đầu kỳ có 1.264 lao động, tuyển mới 215 lao động, nghỉ việc 97 lao động, cuối kỳ có 1.382 lao động.", "consistent sum: 1.264 215 97 1.382"],
])("%s", (text, expected) => {
  expect(outcome(text)).toContain(expected);
  expect(troubles(text)).toEqual([]);
});

test("a wrong one is asked about", () => {
  expect(troubles("Phát triển mới 4.215 hội viên, đưa ra khỏi tổ chức 1.362 hội viên, thực tăng 2.553 hội viên.")).toContain("review sum: 4.215 1.362 2.553");
  expect(troubles("Kết nạp mới 215 đoàn viên, cho ra khỏi Đoàn 62 đoàn viên, tăng thuần 135 đoàn viên.")).toContain("review sum: 215 62 135");
});

test("two that came tell no difference", () => {
  expect(troubles("Kết nạp mới 215 đoàn viên, phát triển mới 62 đoàn viên, thực tăng 135 đoàn viên.")).toEqual([]);
});
