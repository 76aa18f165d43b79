/** Shares of what there is in all: side by side behind it, of a total that the words behind them name, of what was given; and of what they make together. */
import { describe, expect, test } from "@jest/globals";
import { outcome, troubles } from "./helpers";

describe("shares side by side behind what there is in all", () => {
  const text = (poor: string, near: string): string => `Toàn xã có 1.180 hộ; hộ nghèo ${poor} hộ, chiếm 9%; hộ cận nghèo ${near} hộ, chiếm 6%.`;

  test("are of that, and a wrong one is asked about", () => {
    expect(troubles(text("106", "71"))).toEqual([]);
    expect(troubles(text("160", "71"))).toEqual(["review ratio: 160 1.180 9"]);
    expect(troubles(text("106", "77"))).toEqual(["review ratio: 77 1.180 6"]);
  });

  test("of a group in between they may be as well: silent", () => {
    expect(troubles("Toàn xã có 1.180 hộ, trong đó 640 hộ làm nghề; hộ có xưởng 96 hộ, chiếm 15%; hộ bán hàng 61 hộ, chiếm 9,5%.")).toEqual([]);
  });
});

describe("a total that the words behind a share name", () => {
  test("in the sentence, though a semicolon stands between", () => {
    const text = (share: string): string => `Hiện có 93 dự án còn hiệu lực với tổng vốn 2.310 triệu USD; trong đó 58 dự án sản xuất với vốn 1.617 triệu USD, chiếm ${share}% tổng vốn.`;
    expect(troubles(text("70"))).toEqual([]);
    expect(troubles(text("76"))).toEqual(["inconsistent ratio: 1.617 2.310 76"]);
  });

  test("the value a sentence begins with, under its own words", () => {
    const text = (bad: string): string => `Dư nợ cho vay 9.640 tỷ đồng; trong đó ngắn hạn 5.880 tỷ đồng (61%), trung và dài hạn 3.760 tỷ đồng (39%); nợ xấu ${bad} tỷ đồng, chiếm 1,3% tổng dư nợ.`;
    expect(troubles(text("125"))).toEqual([]);
    expect(troubles(text("152"))).toEqual(["review ratio: 152 9.640 1,3"]);
  });
});

test("of two funds each with what was given and what was spent, a wrong percentage is asked about in its own", () => {
  const text = (second: string): string => `Nguồn trung ương giao 264.000 triệu đồng, giải ngân 190.080 triệu đồng, đạt 72%; nguồn tỉnh giao 85.000 triệu đồng, giải ngân 62.050 triệu đồng, đạt ${second}%.`;
  expect(troubles(text("73"))).toEqual([]);
  expect(troubles(text("78"))).toEqual(["review ratio: 62.050 85.000 78"]);
});

test("shares that all parts have in their own sum are of no larger whole in front", () => {
  const text = "Trong quý tiếp nhận 1.860 hồ sơ, giải quyết trước hạn 1.204 hồ sơ (67%), đúng hạn 539 hồ sơ (30%), quá hạn 54 hồ sơ (3%); đang giải quyết 63 hồ sơ.";
  expect(troubles(text)).toEqual([]);
  expect(outcome(text)).toContain("consistent ratio: 1.204 539 54 67");
});
