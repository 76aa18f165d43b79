/** What there was at the start and what is there at the end, each with its rate; changes told behind both. */
import { outcome, troubles } from "./helpers";

describe("counts and rates of two times", () => {
  test.each([
    ["the start in front", "Hộ nghèo đầu năm 486 hộ, chiếm 32,7%; rà soát sơ bộ còn 398 hộ, chiếm 26,8%, giảm 88 hộ, tương ứng giảm 5,9 điểm %.", ["consistent growth: 398 486 88", "consistent points: 26,8 32,7 5,9"], ["5,9", "8,9"], "points: 26,8 32,7 8,9"],
    ["the end in front, by years", "Cuối năm 2024 toàn huyện còn 1.530 hộ nghèo, tỷ lệ 10,74%; cuối năm 2023 là 1.970 hộ, chiếm 14,00%. Như vậy trong năm giảm 440 hộ, tỷ lệ hộ nghèo giảm 3,26 điểm %.", ["consistent points: 10,74 14,00 3,26"], ["14,00", "17,00"], "points: 10,74 17,00 3,26"],
    ["the count between", "Đầu năm toàn xã có 189 hộ nghèo, chiếm 7,95% tổng số hộ. Ước cuối năm còn 150 hộ, giảm 39 hộ, tỷ lệ 6,26%, giảm 1,69 điểm % (kế hoạch giảm 1,5 điểm %).", ["consistent growth: 150 189 39", "consistent points: 6,26 7,95 1,69"], ["39 hộ", "69 hộ"], "growth: 150 189 69"],
  ])("%s", (_name, text, expected, [right, wrong], trouble) => {
    expect(outcome(text)).toEqual(expect.arrayContaining(expected));
    expect(troubles(text)).toEqual([]);
    expect(troubles(text.replace(right ?? "", wrong ?? "")).map((line) => line.replace(/^\S+ /, ""))).toContain(trouble);
  });

  test.each([
    ["what is planned is no state", "Đầu năm có 189 hộ nghèo, chiếm 7,95%. Phấn đấu cuối năm còn 150 hộ, chiếm 6,26%, giảm 2,9 điểm %."],
    ["another name", "Đầu năm có 189 hộ nghèo, chiếm 7,95%; cuối năm còn 150 hộ, chiếm 6,26%. Tỷ lệ trẻ suy dinh dưỡng giảm 0,9 điểm %."],
    ["a base of its own", "Đầu năm tỷ lệ là 7,95%; cuối năm còn 6,26%, giảm 3,2 điểm % so với năm 2019."],
    ["no times", "Tỷ lệ hộ nghèo 7,95%; tỷ lệ hộ cận nghèo 6,26%, giảm 1,1 điểm %."],
    ["which of three is open", "Đầu năm tỷ lệ là 7,95%; giữa năm 7,1%; cuối năm còn 6,26%, giảm 0,84 điểm %."],
  ])("silent: %s", (_name, text) => {
    expect(troubles(text)).toEqual([]);
  });
});

describe("from … to …", () => {
  test.each([
    ["Tỷ lệ hộ nghèo từ 42,15% (cuối năm 2021) xuống 24,60% cuối năm 2024; cả 03 năm giảm 17,55 điểm phần trăm.", "consistent points: 24,60 42,15 17,55", "17,55", "14,55"],
    ["Tỷ lệ hộ nghèo giảm từ 17,93% xuống 14,86%, mức giảm 3,07 điểm %.", "consistent points: 14,86 17,93 3,07", "17,93", "47,93"],
  ])("%s", (text, expected, right, wrong) => {
    expect(outcome(text)).toContain(expected);
    expect(troubles(text.replace(right, wrong))).toHaveLength(1);
  });

  test("behind the semicolon another rate falls", () => {
    expect(troubles("Tỷ lệ hộ nghèo từ 42,15% xuống 24,60%; tỷ lệ hộ cận nghèo giảm 3,2 điểm phần trăm.")).toEqual([]);
  });
});
