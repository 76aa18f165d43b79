/** A report on several bodies, one after another, each under a line in capitals that says whose figures follow and of when. */
import { outcome, troubles } from "./helpers";

const report = (second: string): string => `CHI NHÁNH TỈNH ĐÔNG HẢI, đến hết tháng 8 năm 2023
Tổng dư nợ 6.120 tỷ đồng, tăng 8,4% so với đầu năm. Bảo hiểm thất nghiệp có 182.450 người tham gia.
${second}
Nợ quá hạn 9,2 tỷ đồng, chiếm 0,31% tổng dư nợ. Bảo hiểm thất nghiệp có 128.450 người tham gia.`;

test("the total of one body is no base of another's shares, nor its count a slip of the other's", () => {
  expect(troubles(report("CHI NHÁNH TỈNH TÂY HẢI, đến hết tháng 8 năm 2023"))).toEqual([]);
});

test("where no other body is named, the base is looked for as before", () => {
  expect(troubles(report("Về chất lượng tín dụng, đến hết tháng 8 năm 2023:")).length).toBeGreaterThan(0);
});

test("what one body says of itself twice is still compared", () => {
  const text = (percent: string): string => `BẢO HIỂM XÃ HỘI TỈNH ĐÔNG HẢI, hết năm 2022
Toàn tỉnh có 812.400 người dân. Số người tham gia bảo hiểm y tế là 763.656 người, chiếm ${percent}% dân số.`;
  expect(outcome(text("94,0"))).toContain("consistent ratio: 763.656 812.400 94,0");
  expect(troubles(text("49,0"))).not.toEqual([]);
});
