/** "gấp … lần": between two stated values, and against the base in brackets. */
import { outcome, troubles } from "./helpers";

test("a multiple of the value in brackets, and the percentages behind it", () => {
  expect(outcome("Doanh thu đạt 84,2 tỷ đồng, gấp 2,1 lần so với năm 2023 (40,1 tỷ đồng), đạt 105,3% kế hoạch (80 tỷ đồng).")).toEqual([
    "consistent ratio: 84,2 40,1 2,1", "consistent plan: 84,2 80 105,3",
  ]);
  expect(troubles("Doanh thu đạt 84,2 tỷ đồng, gấp 2,1 lần so với năm 2023 (46,1 tỷ đồng), đạt 105,3% kế hoạch (80 tỷ đồng).")).toEqual(["inconsistent ratio: 84,2 46,1 2,1"]);
});

test("“tăng gấp” is said of the result and of the increase", () => {
  expect(troubles("Đón 1.495 nghìn lượt khách, tăng gấp 1,48 lần cùng kỳ năm 2023 (1.012 nghìn lượt).")).toEqual([]);
  expect(troubles("Đón 1.495 nghìn lượt khách, tăng gấp 0,48 lần cùng kỳ năm 2023 (1.012 nghìn lượt).")).toEqual([]);
  expect(troubles("Đón 1.495 nghìn lượt khách, tăng gấp 1,84 lần cùng kỳ năm 2023 (1.012 nghìn lượt).")).toEqual(["inconsistent ratio: 1.495 1.012 1,84"]);
});

test("a multiple with no base is no value of its own", () => {
  expect(troubles("Khách du lịch đạt 640 nghìn lượt, gấp 3 lần năm trước, đạt 80% kế hoạch (800 nghìn lượt).")).toEqual([]);
});
