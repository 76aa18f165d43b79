/** Growth of outputs and averages against the growth of what makes them: no base of any of the three is told. */
import { describe, expect, test } from "@jest/globals";
import { outcome, troubles } from "./helpers";

describe("an area, its yield and the output", () => {
  const text = (output: string): string => `Lúa gieo cấy 31.260 ha, giảm 1,2%; năng suất 62,4 tạ/ha, tăng 3,1%; sản lượng 195.062 tấn, ${output}.`;

  test("the three changes fit one another", () => {
    expect(troubles(text("tăng 1,9%"))).toEqual([]);
    expect(outcome(text("tăng 1,9%"))).toContain("consistent growth: 1,9 1,2 3,1");
  });

  test("one slip away they are asked about, far away nothing is said", () => {
    expect(troubles(text("tăng 9,1%"))).toEqual(["review growth: 9,1 1,2 3,1"]);
    expect(troubles(text("tăng 12,4%"))).toEqual([]);
  });
});

describe("a number, what they have together and on average", () => {
  const text = (average: string): string => `Trong tháng có 412 doanh nghiệp thành lập mới với số vốn đăng ký 3.708 tỷ đồng, tăng 4,1% về số doanh nghiệp và tăng 9,3% về vốn so với tháng trước. Vốn đăng ký bình quân một doanh nghiệp đạt 9 tỷ đồng, ${average}.`;

  test("changes since one time fit one another", () => {
    expect(troubles(text("tăng 5% so với tháng trước"))).toEqual([]);
    expect(outcome(text("tăng 5,0% so với tháng trước"))).toContain("consistent growth: 9,3 4,1 5,0");
    expect(troubles(text("tăng 5,8% so với tháng trước"))).toHaveLength(1);
  });

  test("since another time it is another change", () => {
    expect(troubles(text("tăng 5,8% so với cùng kỳ năm trước"))).toEqual([]);
  });
});

test("growths of values of one digit may be anything: nothing is asked about them", () => {
  expect(troubles("Diện tích gieo trồng đạt 1 ha, giảm 50% so với năm 2022. Năng suất đạt 1 tạ/ha, giảm 83% so với năm 2022. Sản lượng đạt 0,1 tấn, giảm 90% so với năm 2022.")).toEqual([]);
});

test("growths of many thousands of percent began with next to nothing: nothing is asked about them", () => {
  expect(troubles("Số lao động đạt 3.906.243 người, tăng 390.624.200% so với năm 2022. Thu ngân sách đạt 878,905 tỷ đồng, tăng 9.658.197% so với năm 2022. Thu nhập bình quân đầu người đạt 0,225 triệu đồng/người, giảm 78% so với năm 2022.")).toEqual([]);
});
