/** Levels of several times in a row, and what they moved by from one to the next. */
import { named, troubles } from "./helpers";

test("what a level moved by at one of the times", () => {
  named("Tỷ lệ nộp trực tuyến cuối tháng 7, 8, 9 lần lượt là 41,2%, 52,6%, 60,1%; riêng tháng 8 tăng thêm 11,4 điểm %, tháng 9 tăng thêm 7,5 điểm %.", ["11,4", "14,1"], ["7,5", "5,7"], ["41,2", "42,1"]);
});

test("another time, another thing", () => {
  expect(troubles("Tỷ lệ nộp trực tuyến cuối tháng 7, 8, 9 lần lượt là 41,2%, 52,6%, 60,1%; riêng tháng 10 tăng thêm 3,3 điểm %.")).toEqual([]);
});
