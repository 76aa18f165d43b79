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

describe("changes of the items that a sentence announces", () => {
  const text = (second: string, whole = "1.846"): string => `Tổng nguồn vốn đạt 5.310 tỷ đồng, tăng ${whole} tỷ đồng so với cuối năm 2020. Trong đó vốn trung ương tăng 1.695 tỷ đồng, vốn ngân sách địa phương tăng ${second} tỷ đồng.`;
  test("make the change in front", () => {
    expect(outcome(text("151"))).toContain("consistent sum: 1.846 1.695 151");
    expect(troubles(text("151"))).toEqual([]);
  });
  test("and one slip among them is asked about", () => {
    expect(troubles(text("151", "1.486"))).toContain("review sum: 1.486 1.695 151");
  });
  test("a fall among them is taken off", () => {
    expect(outcome("Dư nợ tăng 312 tỷ đồng, gồm: cho vay hộ nghèo tăng 380 tỷ đồng, cho vay nước sạch giảm 68 tỷ đồng.")).toContain("consistent sum: 312 380 68");
  });
  test("nothing is said where only some are told, or where values stand among them", () => {
    expect(troubles(text("98"))).toEqual([]);
    expect(troubles("Đàn bò tăng 1.240 con. Trong đó bò sữa 860 con, bò lai tăng 355 con, bò thịt tăng 610 con.")).toEqual([]);
  });
});
