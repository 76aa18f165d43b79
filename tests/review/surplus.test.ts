/** What a purse has left of its revenue and expenditure. */
import { outcome, troubles } from "./helpers";

const purse = (left: string, words = "Kết dư (thu trừ chi)"): string =>
  `b) Thu ngân sách xã 92.480 triệu đồng, gồm thu được hưởng 14.120 triệu đồng, bổ sung cấp trên 73.905 triệu đồng, chuyển nguồn 4.455 triệu đồng.\nc) Chi ngân sách xã 86.913 triệu đồng: chi đầu tư 17.350 triệu đồng; chi thường xuyên 69.563 triệu đồng. ${words}: ${left} triệu đồng.`;

test("revenue less expenditure is what is left, over paragraphs", () => {
  expect(outcome(purse("5.567"))).toContain("consistent sum: 92.480 86.913 5.567");
  expect(troubles(purse("5.567"))).toEqual([]);
});

test("where the report says that it is the one less the other, a slip is wrong; else a person should look", () => {
  expect(troubles(purse("5.657"))).toEqual(["inconsistent sum: 92.480 86.913 5.657"]);
  expect(troubles(purse("5.657", "Kết dư"))).toEqual(["review sum: 92.480 86.913 5.657"]);
});

test("told in one sentence", () => {
  const text = "Kết dư: lấy tổng thu ngân sách huyện được hưởng 481.205 triệu đồng trừ tổng chi 472.630 triệu đồng, kết dư ngân sách là 8.575 triệu đồng.";
  expect(outcome(text)).toContain("consistent sum: 481.205 472.630 8.575");
  expect(troubles(text)).toEqual([]);
});

test.each([
  // What is carried over stands between.
  purse("1.240", "Kết dư"),
  // A part of the revenue, from an earlier year.
  "Chi ngân sách xã 86.913 triệu đồng. Thu ngân sách xã 92.480 triệu đồng, gồm: thu điều tiết 86.823 triệu đồng; kết dư 5.657 triệu đồng.",
  "Thu ngân sách xã 92.480 triệu đồng. Chi ngân sách xã 86.913 triệu đồng. Kết dư năm trước chuyển sang 5.657 triệu đồng.",
])("silent: %s", (text) => {
  expect(troubles(text).filter((line) => line.includes("5.657") || line.includes("1.240"))).toEqual([]);
});

test("a deficit is expenditure less revenue", () => {
  const text = "Tổng thu ngân sách tỉnh đạt 8.186,3 tỷ đồng.\nTổng chi ngân sách tỉnh ước đạt 9.323,2 tỷ đồng.\nNhư vậy, ngân sách bội chi 1.136,9 tỷ đồng.";
  expect(troubles(text)).toEqual([]);
  expect(outcome(text)).toContain("consistent sum: 9.323,2 8.186,3 1.136,9");
  expect(troubles(text.replace("1.136,9", "1.163,9"))).toEqual(["review sum: 9.323,2 8.186,3 1.163,9"]);
  expect(troubles(text.replace("ngân sách bội chi 1.136,9", "bội chi dự kiến cả năm 2.450,0"))).toEqual([]);
});
