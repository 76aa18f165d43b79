/** Percentages that are broken down into others of the same base. */
import { outcome, troubles } from "./helpers";

describe("the parts make the percentage, or one slip keeps them from it", () => {
  test.each<[string, string, [string, string]]>([
    ["Tỷ lệ hộ nghèo đa chiều còn 8,46%, trong đó tỷ lệ hộ nghèo 3,52%, tỷ lệ hộ cận nghèo 4,94%.", "consistent sum: 8,46 3,52 4,94", ["4,94", "4,49"]],
    ["Tỷ lệ hộ nghèo đa chiều còn 8,46% (hộ nghèo 3,52%, giảm 0,6%; hộ cận nghèo 4,94%, giảm 0,8%).", "consistent sum: 8,46 3,52 4,94", ["3,52", "3,92"]],
    ["Ba xã chiếm 52,37% diện tích, bao gồm xã An Hòa 1.240 ha (21,46%), xã An Bình (17,08%) và xã An Lạc 799 ha, tương đương 13,83%.", "consistent sum: 52,37 21,46 17,08 13,83", ["17,08", "17,80"]],
    ["Vi phạm do lái xe chiếm 71,4%. Trong đó, đi sai phần đường 28,6%, vượt đèn đỏ 27,9% và nồng độ cồn 14,9%.", "consistent sum: 71,4 28,6 27,9 14,9", ["71,4", "71,4"]],
  ])("%s", (text, expected, [from, to]) => {
    expect(outcome(text)).toContain(expected);
    expect(troubles(text)).toEqual([]);
    if (from !== to) expect(troubles(text.replace(from, to))).toHaveLength(1);
  });
});

test.each([
  "Tỷ lệ hộ nghèo còn 8,46%, trong đó huyện Bắc 12,30%, huyện Nam 5,14%.",
  "Tỷ lệ lao động qua đào tạo đạt 71,4%, trong đó có bằng, chứng chỉ 28,6%, lao động nữ 33,5%.",
  "Tỷ lệ giải ngân đạt 71,4%, trong đó vốn trung ương 68,6%, vốn địa phương 73,5%.",
  "Ba xã chiếm 52,37% diện tích, tiêu biểu: An Hòa 21,46%, An Bình 17,80%, An Lạc 13,83%…",
])("silent where they are rates of their own, or not all: %s", (text) => expect(troubles(text)).toEqual([]));
