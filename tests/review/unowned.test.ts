/** Percentages in brackets behind names tell again what the body says; rates by the head, by the year, and reached. */
import { outcome, troubles } from "./helpers";

const report = (list: string): string => `I. KẾT QUẢ THỰC HIỆN
Tổng diện tích gieo trồng cây hàng năm 9.216 ha, đạt 97,3% kế hoạch, trong đó cây lúa 6.814,2 ha, đạt 106,4% kế hoạch. Năng suất lúa cả năm 54,6 tạ/ha, đạt 102,8% kế hoạch; sản lượng lúa 37.206 tấn, đạt 109,4% kế hoạch.
Có 206 doanh nghiệp thành lập mới, đạt 103,5% kế hoạch.
II. ĐÁNH GIÁ CHUNG
${list}`;
const LIST = "Nhiều chỉ tiêu đạt và vượt kế hoạch: diện tích lúa (106,4%), năng suất lúa (102,8%), sản lượng lúa (109,4%), doanh nghiệp thành lập mới (103,5%). Diện tích gieo trồng cây hàng năm chưa đạt kế hoạch (97,3%).";

test("each is tied to the indicator that bears its name", () => {
  expect(troubles(report(LIST))).toEqual([]);
  const same = outcome(report(LIST)).filter((line) => line.includes(" same:"));
  for (const value of ["106,4", "102,8", "109,4", "103,5", "97,3"]) expect(same.join("\n")).toContain(`${value} ${value}`);
});

test.each([["(109,4%)", "(104,9%)", "109,4 104,9"], ["(102,8%)", "(107,8%)", "102,8 107,8"], ["(97,3%)", "(79,3%)", "97,3 79,3"]])("%s as %s is asked about", (from, to, figures) => {
  expect(troubles(report(LIST.replace(from, to)))).toEqual([`review same: ${figures}`]);
});

test.each([
  // No slip parts them: of something else.
  report("Nhiều chỉ tiêu đạt và vượt kế hoạch: sản lượng lúa (121,7%)."),
  // Too short a name for the area of all that is sown.
  report("Nhiều chỉ tiêu đạt và vượt kế hoạch: diện tích (98,3%)."),
  // By how much it rose is no rate of a plan.
  report("Nhiều lĩnh vực tăng khá: sản lượng lúa (104,9%)."),
])("silent: %s", (text) => {
  expect(troubles(text)).toEqual([]);
});

test("told by the head and by the year, in decimals of a count, and where a rate has fallen to", () => {
  const text = `Bình quân mỗi xã đạt 16,42 tiêu chí; thu nhập bình quân khu vực nông thôn 43,6 triệu đồng/người; tỷ lệ hộ nghèo giảm còn 5,87%.
I. KẾT QUẢ
Toàn huyện đạt 312 lượt tiêu chí, bình quân 16,42 tiêu chí/xã. Thu nhập bình quân đầu người khu vực nông thôn ước 43,6 triệu đồng/năm.
Đầu năm có 1.512 hộ nghèo, chiếm 7,12%; qua rà soát còn 1.246 hộ, chiếm 5,87%.`;
  expect(troubles(text)).toEqual([]);
  for (const value of ["16,42", "43,6", "5,87"]) expect(outcome(text).join("\n")).toContain(`same: ${value} ${value}`);
});

test("a share that stands behind a name and its verb alone; a rise is no fall", () => {
  const text = (closing: string): string => `I. DU LỊCH
Khách nội tỉnh 1.836 nghìn lượt, chiếm 43,2%; tỷ lệ chuyển tuyến giảm 2,8 điểm %.
II. ĐÁNH GIÁ CHUNG
${closing}`;
  expect(outcome(text("Khách nội tỉnh chiếm 43,2% tổng lượt khách.")).join("\n")).toContain("same: 43,2 43,2");
  expect(outcome(text("Tỷ lệ chuyển tuyến tăng 2,8 điểm %.")).join("\n")).not.toContain("same: 2,8 2,8");
});
