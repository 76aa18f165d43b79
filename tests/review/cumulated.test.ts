/** Months that come together: what was before, the month, and all of them. */
import { named, troubles } from "./helpers";

test("the months before and the month make what there is up to it", () => {
  named("Doanh thu du lịch tháng 5 đạt 214,6 tỷ đồng; lũy kế 5 tháng 1.036,2 tỷ đồng; riêng 4 tháng trước đó đạt 821,6 tỷ đồng.", ["821,6", "812,6"], ["214,6", "241,6"], ["1.036,2", "1.063,2"]);
  named("Tháng 9 khám 1.318 lượt người, nâng tổng số 9 tháng lên 11.472 lượt người (8 tháng đầu năm khám 10.154 lượt người).", ["10.154", "101.154"]);
});

test("what is no flow, of another thing, or told twice is not added", () => {
  expect(troubles("Giá bán bình quân tháng 5 là 214 tỷ đồng; 5 tháng 1.036 tỷ đồng; 4 tháng 812 tỷ đồng.")).toEqual([]);
  expect(troubles("Tháng 5 cấp 1.240 thẻ; 5 tháng khám 6.310 lượt; 4 tháng khám 5.190 lượt.")).toEqual([]);
});
