/** Counts followed by how far their things have come, or by both kinds there are, without a word that announces parts. */
import { sums, troubles } from "./helpers";

test("bare numbers behind their states are of the count in front", () => {
  expect(sums("Đầu tư 23 công trình nước, đã hoàn thành 14, đang thi công 06, chuẩn bị đầu tư 03.")).toContain("consistent sum: 23 14 06 03");
});

test("targets that are met and those that are not", () => {
  expect(sums("Nghị quyết giao 21 chỉ tiêu; ước cả năm có 17 chỉ tiêu đạt và vượt, 04 chỉ tiêu không đạt.")).toContain("consistent sum: 21 17 04");
});

test.each(["Đầu tư 23 công trình nước, đã hoàn thành 14, đang thi công 06.", "Đầu tư 23 công trình nước, khoan 14 giếng, đang thăm dò 06."])("others say nothing: %s", (text) => {
  expect(sums(text)).toEqual([]);
  expect(troubles(text)).toEqual([]);
});
