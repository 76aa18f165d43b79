/** Area × yield = output, however they stand to one another. */
import { outcome, troubles } from "./helpers";

const ratios = (text: string): string[] => outcome(text).filter((line) => line.includes(" ratio:"));

test.each([
  ["Diện tích nuôi cá 640 ha; năng suất bình quân 4,5 tấn/ha; sản lượng đạt 2.880 tấn.", "640 4,5 2.880"],
  ["- Lạc: diện tích 1.250 ha (lạc xuân 820 ha, lạc hè 430 ha), năng suất 42 tạ/ha, sản lượng 5.250 tấn.", "1.250 42 5.250"],
  ["Lúa cả năm 8.400 ha (lúa đông xuân 3.600 ha, lúa mùa 4.800 ha); sản lượng lúa đông xuân 23.040 tấn (năng suất 64 tạ/ha).", "3.600 23.040 64"],
  ["Diện tích gieo trồng gồm: lúa xuân 2.400 ha; ngô 1.100 ha. Năng suất lúa xuân đạt 62 tạ/ha, sản lượng ước đạt 14.880 tấn.", "2.400 62 14.880"],
  ["Sản lượng sắn 9.900 tấn, năng suất 45 tạ/ha trên diện tích 2.200 ha.", "9.900 45 2.200"],
  ["Khai thác 310 ha keo, năng suất 95 m3/ha, sản lượng 29.450 m3.", "310 95 29.450"],
])("%s", (text, figures) => {
  expect(ratios(text).map((line) => line.replace(/: .*/, ": ") + line.replace(/.*: /, "").split(" ").sort((a, b) => text.indexOf(a) - text.indexOf(b)).join(" "))).toEqual([`consistent ratio: ${figures}`]);
});

test.each([
  "- Lạc: diện tích 1.250 ha (lạc xuân 820 ha, lạc hè 430 ha), năng suất 42 tạ/ha, sản lượng 5.520 tấn.",
  "Lúa cả năm 8.400 ha (lúa đông xuân 3.600 ha, lúa mùa 4.800 ha); sản lượng lúa đông xuân 23.040 tấn (năng suất 61 tạ/ha).",
  "Diện tích nuôi cá 640 ha; năng suất bình quân 4,5 tấn/ha, sản lượng đạt 3.880 tấn.",
])("a figure that does not fit is named: %s", (text) => {
  expect(ratios(text).filter((line) => /^(?:review|inconsistent)/.test(line))).toHaveLength(1);
});

test.each([
  "Diện tích lúa 1.200 ha, đã thu hoạch 60% diện tích, năng suất 58 tạ/ha, sản lượng 4.176 tấn.",
  "Diện tích cây hằng năm 5.300 ha; năng suất lúa 58 tạ/ha, sản lượng lúa 14.200 tấn.",
  "Lúa mùa 4.800 ha, năng suất lúa đông xuân 64 tạ/ha, sản lượng lúa đông xuân 23.040 tấn.",
  "Chưa đạt: diện tích chè 120 ha; năng suất chè 50 tạ/ha; sản lượng chè 800 tấn.",
])("what is of another area is left alone: %s", (text) => {
  expect(troubles(text)).toEqual([]);
});
