/** What there is and what there was in runs of their own with the changes behind both, two growths from one start, and changes told of a year. */
import { describe, expect, test } from "@jest/globals";
import { outcome, troubles } from "./helpers";

const slipped = (text: string, right: string, wrong: string): string => {
  expect(text.split(right)).toHaveLength(2);
  return troubles(text.replace(right, wrong)).join(" | ");
};

describe("two runs of values, the changes behind them", () => {
  const text = "Trong quý II xảy ra 63 vụ đuối nước, chết 27 người, bị thương 52 người. Cùng kỳ năm trước xảy ra 71 vụ, chết 33 người, bị thương 46 người. So sánh: số vụ giảm 8 vụ (11,3%), số người chết giảm 6 người (18,2%), số người bị thương tăng 6 người (13,0%).";
  test("each by its name", () => {
    expect(troubles(text)).toEqual([]);
    expect(outcome(text).filter((line) => line.startsWith("consistent growth")).length).toBeGreaterThanOrEqual(6);
    expect(slipped(text, "71 vụ", "77 vụ")).toContain("77");
    expect(slipped(text, "33 người", "38 người")).toContain("38");
    expect(slipped(text, "18,2%", "12,8%")).toContain("12,8");
  });

  const people = "Cùng kỳ năm trước có 734 người nghiện và 268 người tái nghiện; năm nay có 651 người nghiện và 305 người tái nghiện, như vậy người nghiện giảm 11,3%, người tái nghiện tăng 13,8%.";
  test("a name within another is of its own value", () => {
    expect(troubles(people)).toEqual([]);
    expect(slipped(people, "11,3%", "17,3%")).toContain("17,3");
    expect(slipped(people, "268", "286")).toContain("286");
  });

  test.each([
    // Of another thing, and of a value of its own.
    "Trong quý xảy ra 63 vụ cháy. Cùng kỳ năm trước xảy ra 71 vụ nổ. Số vụ trộm cắp giảm 12 vụ.",
    "Năm nay trồng 420 ha ngô. Cùng kỳ năm trước trồng 388 ha sắn. Diện tích lạc tăng 15 ha.",
  ])("left alone: %s", (other) => {
    expect(troubles(other)).toEqual([]);
  });
});

describe("two growths from one start", () => {
  const text = "Dư nợ đến 30/9/2022 đạt 6.318 tỷ đồng, tăng 7,86% so với đầu năm; ước đến 31/12/2022 đạt 6.542 tỷ đồng, tăng 11,68% so với đầu năm.";
  test("begin at one value", () => {
    expect(troubles(text)).toEqual([]);
    expect(outcome(text).filter((line) => line.startsWith("consistent growth"))).toHaveLength(1);
    expect(slipped(text, "11,68%", "14,29%")).toContain("14,29");
    expect(slipped(text, "11,68%", "17,68%")).toContain("17,68");
    expect(slipped(text, "6.318", "6.381")).toContain("6.381");
  });

  test.each([
    text.replace("ước đến 31/12/2022 đạt", "huy động vốn đạt"),
    text.replaceAll("đầu năm", "cùng kỳ").replace("6.542", "6.942"),
  ])("of other things, or from times that move along: %s", (other) => {
    expect(troubles(other)).toEqual([]);
  });
});

test("a change told of a year is of the value of that year", () => {
  const text = "Doanh thu năm 2021 đạt 614 tỷ đồng, năm 2022 đạt 742 tỷ đồng, năm 2023 đạt 858 tỷ đồng; năm 2022 tăng 20,8% so với năm 2021, năm 2023 tăng 15,6% so với năm 2022.";
  expect(troubles(text)).toEqual([]);
});

test("values told in turn, and their changes in turn", () => {
  const text = "Số hộ nghèo, hộ cận nghèo lần lượt là 318 hộ và 527 hộ, giảm lần lượt 74 hộ và 63 hộ so với năm 2021 (392 hộ và 590 hộ).";
  expect(troubles(text)).toEqual([]);
  expect(slipped(text, "63 hộ", "36 hộ")).toContain("36");
  expect(slipped(text, "318", "381")).toContain("381");
});
