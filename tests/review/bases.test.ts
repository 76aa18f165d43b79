/** Bases of percentages and changes: in brackets behind them, in front, in a footnote, in another part of the report. */
import { outcome, troubles, verdicts } from "./helpers";

describe("in brackets", () => {
  test("each of several percentages has the target right behind it", () => {
    const text = "Thu nội địa đạt 243,3 tỷ đồng, bằng 61,5% dự toán tỉnh giao (395,6 tỷ đồng) và bằng 57% dự toán HĐND xã giao (426,8 tỷ đồng).";
    expect(outcome(text)).toEqual(["consistent plan: 243,3 395,6 61,5", "consistent plan: 243,3 426,8 57"]);
    expect(outcome(text.replace("57%", "75%"))).toContain("inconsistent plan: 243,3 426,8 75");
    expect(outcome(text.replace("(395,6", "(359,6"))).toContain("inconsistent plan: 243,3 359,6 61,5");
  });

  test("growth against last month and against last year, each with its own base", () => {
    const text = "Giá trị sản xuất tháng 10 đạt 62,5 tỷ đồng, tăng 4,2% so với tháng trước (60 tỷ đồng), tăng 12,3% so với cùng kỳ (55,7 tỷ đồng).";
    expect(outcome(text)).toEqual(["consistent growth: 62,5 60 4,2", "consistent growth: 62,5 55,7 12,3"]);
    expect(outcome(text.replace("12,3%", "21,3%"))).toContain("inconsistent growth: 62,5 55,7 21,3");
  });

  test("points between a rate and the rate of the year before", () => {
    const text = "Tỷ lệ trường chuẩn quốc gia đạt 61,9%, tăng 4,8 điểm % so với năm 2022 (57,1%).";
    expect(outcome(text)).toEqual(["consistent points: 61,9 57,1 4,8"]);
    expect(verdicts(text.replace("4,8", "2,8"))).toEqual(["inconsistent"]);
  });

  test("a share of people in brackets is no base of a growth", () => {
    expect(troubles("Có 120 hộ tham gia, tăng 20% so với năm 2022 (68%).")).toEqual([]);
  });

  test("a difference from the target", () => {
    expect(outcome("Sản lượng thịt hơi là 2.535 tấn, vượt 35 tấn so với kế hoạch (2.500 tấn).")).toEqual(["consistent plan: 2.535 2.500 35"]);
    expect(verdicts("Sản lượng thịt hơi là 2.535 tấn, vượt 85 tấn so với kế hoạch (2.500 tấn).", "plan")).toEqual(["inconsistent"]);
  });
});

describe("in front", () => {
  test.each([
    ["Dự toán HĐND giao 152.000 triệu đồng, thực hiện 10 tháng 128.640 triệu đồng, đạt 84,6% dự toán.", "84,6%", "64,8%"],
    ["Kế hoạch trồng rừng năm 2023 là 395 ha, đến nay đã trồng được 400 ha, đạt 101,3% kế hoạch.", "395", "359"],
    ["Thu ngân sách: Kế hoạch 150 tỷ đồng, thực hiện 120 tỷ đồng (đạt 80%).", "120", "140"],
  ])("%s", (text, from, to) => {
    expect(verdicts(text, "plan")).toEqual(["consistent"]);
    expect(verdicts(text.replace(from, to), "plan")).toEqual(["inconsistent"]);
  });

  test("a result of another name has a plan of its own; the number of a plan is none", () => {
    expect(outcome("Kế hoạch trồng rừng là 395 ha, diện tích chè trồng mới 40 ha, đạt 50% kế hoạch.")).toEqual([]);
    expect(outcome("Kế hoạch số 405 ngày 03/3/2023, đã trồng 120 ha, đạt 60% kế hoạch.")).toEqual([]);
  });
});

test("a footnote of fractions adds up to the result and to its plan", () => {
  const text = (result: string): string =>
    `Kế hoạch vốn năm 2023 là 50.000 triệu đồng. Ước giải ngân cả năm ${result} triệu đồng, đạt 90% kế hoạch[footnoteRef:2]. [2:  Vốn giao trong năm: 41.000 triệu đồng/46.000 triệu đồng; vốn kéo dài: 4.000 triệu đồng/4.000 triệu đồng.]`;
  expect(outcome(text("45.000"))).toEqual(expect.arrayContaining(["consistent same: 50.000 46.000 4.000", "consistent same: 45.000 41.000 4.000"]));
  expect(outcome(text("40.000"))).toContain("inconsistent same: 40.000 41.000 4.000");
});

describe("in another part", () => {
  const report = (change: string): string =>
    `I. KẾT QUẢ NĂM 2022\nTỷ lệ hộ nghèo năm 2022 là 12,4%.\nII. KẾT QUẢ NĂM 2023\nTỷ lệ hộ nghèo năm 2023 còn 9,1%, giảm ${change} điểm % so với năm 2022.`;

  test("the figure of the year before, under the same name", () => {
    expect(outcome(report("3,3"))).toEqual(["consistent points: 9,1 12,4 3,3"]);
    expect(outcome(report("3,9"))).toEqual(["review points: 9,1 12,4 3,9"]);
  });

  test("another year, another period or another name is no base", () => {
    expect(outcome(report("3,3").replace("năm 2022 là", "năm 2021 là").replace("NĂM 2022", "NĂM 2021"))).toEqual([]);
    expect(outcome("Thu ngân sách 10 tháng năm 2022 đạt 340 tỷ đồng.\nThu ngân sách năm 2023 đạt 480 tỷ đồng, tăng 20% so với năm 2022.")).toEqual([]);
  });
});

test("an average with its unit in the name is the same as one with its unit in the figure", () => {
  const report = (b: string): string =>
    `I. KẾT QUẢ\nThu nhập bình quân đầu người đạt 59,4 triệu đồng/người/năm.\nII. CHỈ TIÊU\nThu nhập bình quân đầu người đạt ${b} triệu đồng.`;
  expect(outcome(report("59,4"))).toEqual(["consistent same: 59,4 59,4"]);
  expect(outcome(report("54,9"))).toEqual(["review same: 59,4 54,9"]);
});

describe("a change in per cent with the amount in brackets behind it", () => {
  test.each([
    ["Vườn điều cho thu hoạch có 2.436 ha, tăng 2,31% (bằng 55 ha).", ["consistent growth: 2.436 55 2,31"]],
    ["Năng suất lạc đạt 31,20 tạ/ha, tăng 4,35% so với vụ trước (bằng 1,30 tạ/ha).", ["consistent growth: 31,20 1,30 4,35"]],
    ["Vườn điều cho thu hoạch có 2.436 ha, tăng 2,31% (bằng 85 ha).", ["inconsistent growth: 2.436 85 2,31"]],
    // What there is, told again, is no change; neither is a percentage of the plan.
    ["Chi ngân sách 500 tỷ đồng, tăng 25% (bằng 500 tỷ đồng).", []],
    ["Đàn trâu có 1.240 con, giảm 5% (bằng 98% kế hoạch).", []],
  ])("%s", (text, expected) => {
    expect(outcome(text)).toEqual(expected);
  });

  test("is no small share of what may have been almost nothing", () => {
    expect(outcome("Thu đạt 500 tỷ đồng, tăng 499 tỷ đồng, tương ứng 25% so với cùng kỳ.").map((line) => line.split(" ")[0])).not.toContain("consistent");
  });
});
