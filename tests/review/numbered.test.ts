import { checkText } from "../../src/review";
import { contrasted } from "../../src/review/claims/words";

const verdicts = (text: string): string[] => checkText([{ file: "a.txt", text }]).relations.map((r) => r.verdict);

test.each([
  "Dự án 1 giải ngân 12 tỷ đồng. Dự án 6 giải ngân 31 tỷ đồng.",
  "Sản lượng mặt hàng số 17 đạt 8.950 tấn.\nSản lượng mặt hàng số 18 đạt 9.650 tấn.",
  "Tỷ lệ tiêm mũi 1 đạt 98,6%. Tỷ lệ tiêm mũi 2 đạt 92,8%.",
])("things of one name with different numbers are not one indicator: %s", (text) => {
  expect(verdicts(text).filter((v) => v !== "consistent")).toEqual([]);
});

test.each([
  ["dự án 1", "dự án 6", true],
  ["tỷ lệ tiêm mũi 1 năm 2023", "tỷ lệ tiêm mũi 2 năm 2023", true],
  ["gạch lò số 17", "sản lượng gạch lò số 17", false],
  ["sản lượng gạch năm 2022", "sản lượng gạch năm 2023", false],
  ["sản lượng gạch", "sản lượng gạch lò số 17", false],
])("«%s» and «%s» are parted by their numbers: %s", (a, b, parted) => {
  expect(contrasted(a, b)).toBe(parted);
});
