/** Sentences about changes of things named in them, whose values stand in a sentence in front; changes told in percent and in units. */
import { outcome, troubles } from "./helpers";

describe("a change with its subject, the value in the sentence before", () => {
  const text = (cases: string, percent: string): string =>
    `Trong quý, lực lượng chức năng phát hiện 66 vụ vi phạm, diện tích rừng thiệt hại 4,5 ha. So sánh với cùng kỳ năm trước, số vụ vi phạm tăng ${cases} vụ (tương ứng tăng ${percent}%); diện tích rừng thiệt hại giảm 0,5 ha (tương ứng giảm 10%).`;

  test("each finds the value of its name", () => {
    expect(outcome(text("6", "10"))).toEqual(expect.arrayContaining(["consistent growth: 66 6 10", "consistent growth: 4,5 0,5 10"]));
    expect(troubles(text("6", "10"))).toEqual([]);
  });

  test("one figure changed is named", () => {
    expect(troubles(text("9", "10"))).toEqual(["inconsistent growth: 66 9 10"]);
    expect(troubles(text("6", "40"))).toEqual(["inconsistent growth: 66 6 40"]);
  });

  test("a part is found by its own name and that of its whole", () => {
    const said = (percent: string): string =>
      `Số người chết do tai nạn là 88 người (có hợp đồng: 60 người; không có hợp đồng: 28 người). So với năm 2022, số người chết trong nhóm có hợp đồng giảm 15 người, tương ứng với 20%; trong nhóm không có hợp đồng, số người chết tăng 8 người, tương ứng với ${percent}%.`;
    expect(outcome(said("40"))).toEqual(expect.arrayContaining(["consistent growth: 60 15 20", "consistent growth: 28 8 40"]));
    expect(troubles(said("70"))).toEqual(["review growth: 28 8 70"]);
  });

  test("the comparison is said once for the sentences behind it", () => {
    expect(outcome("Xảy ra 45 vụ tai nạn (đường bộ: 36 vụ; đường sắt: 9 vụ). So với năm 2022, số vụ trên đường bộ giảm 4 vụ (10%). Còn trên đường sắt, số vụ giảm 3 vụ (25%).")).toEqual(expect.arrayContaining(["consistent growth: 36 4 10", "consistent growth: 9 3 25"]));
  });

  test("of how many were dealt with, all may be meant", () => {
    expect(outcome("Công an huyện điều tra, làm rõ 180/200 vụ phạm tội. Tuy nhiên, so với cùng kỳ, số vụ giảm 50 vụ (giảm 20%).")).toContain("consistent growth: 200 50 20");
  });

  test("another name is another thing", () => {
    expect(troubles("Trong tháng xảy ra 34 vụ tai nạn. So với tháng trước, số vụ cháy giảm 5 vụ (giảm 20%).")).toEqual([]);
    expect(troubles("Toàn huyện có 120 cơ sở sản xuất. So với năm trước, số cơ sở lưu trú tăng 9 cơ sở (tăng 30%).")).toEqual([]);
  });
});

describe("one change, in percent and in its unit", () => {
  test.each([
    ["Tiếp nhận 5.024 hồ sơ (tăng 46 hồ sơ, 0,9% so với cùng kỳ năm 2022).", "0,9%", "9,9%"],
    ["Chi đầu tư đạt 46.100 tỷ đồng, tăng 36,3% (tương ứng 12.270 tỷ đồng) so với cùng kỳ.", "36,3", "63,3"],
    ["Tổng thu đạt 500 tỷ đồng, tăng 25% (tức tăng 100 tỷ đồng) so với năm trước.", "25%", "52%"],
    ["Máy vi tính tăng 360 triệu USD, tương đương gần 12%, đạt 3,40 tỷ USD.", "12%", "42%"],
    ["Hàng dệt may giảm 166 triệu USD, tương đương 13,6%, chỉ đạt 1.056 triệu USD.", "13,6", "16,6"],
  ])("%s", (text, right, wrong) => {
    expect(outcome(text).some((line) => line.startsWith("consistent growth"))).toBe(true);
    expect(troubles(text)).toEqual([]);
    expect(troubles(text.replace(right, wrong))).toHaveLength(1);
  });

  test("a bracket that says nothing may hold the difference or what was before", () => {
    const text = (percent: string): string => `Chi đầu tư đạt 46.100 tỷ đồng, tăng ${percent}% (khoảng 12.270 tỷ đồng) so với cùng kỳ.`;
    expect(outcome(text("36,3"))).toEqual(["consistent growth: 46.100 12.270 36,3"]);
    expect(troubles(text("36,9"))).toEqual(["review growth: 46.100 12.270 36,9"]);
    expect(troubles(text("52,7"))).toEqual([]);
  });

  test("a list of changes in percent keeps its own values", () => {
    expect(troubles("Xảy ra 40 vụ, làm chết 12 người, tăng 8 vụ, 20% số người chết so với cùng kỳ.")).toEqual([]);
    expect(troubles("Tỉnh cử 96 đoàn với 486 lượt người, giảm 11 đoàn và giảm 14,6% số lượt người so với năm 2023.")).toEqual([]);
  });
});

describe("said once for two things", () => {
  const text = (second: string): string => `Tiếp nhận 218 đoàn với 1.347 lượt người, tăng 16,6% về số đoàn và ${second}% về số người so với năm 2023 (187 đoàn, 1.205 lượt người).`;

  test("a verb in front of two percentages", () => {
    expect(outcome(text("11,8"))).toEqual(expect.arrayContaining(["consistent growth: 218 187 16,6", "consistent growth: 1.347 1.205 11,8"]));
    expect(troubles(text("11,8"))).toEqual([]);
    expect(troubles(text("17,8"))).toHaveLength(1);
  });

  test("a unit in front of the value of then", () => {
    const income = (then: string): string => `Thu nhập bình quân đầu người 57,8 triệu đồng/năm (năm 2022 là ${then}), tăng 9,9%.`;
    expect(outcome(income("52,6"))).toEqual(["consistent growth: 57,8 52,6 9,9"]);
    expect(troubles(income("55,6"))).toEqual(["inconsistent growth: 57,8 55,6 9,9"]);
  });
});
