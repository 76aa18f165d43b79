/** Digits without a mark of thousands beside others that have one: counts, and what is no count. */
import { troubles } from "./helpers";

test("a count", () => {
  expect(troubles("Đón 12.415 lượt khách, trong đó khách quốc tế 1040 lượt khách.")).toEqual(["review wording: 1040"]);
});

test("a name or a year", () => {
  expect(troubles("Cổng 1022 tiếp nhận 12.415 phản ánh, đã xử lý 11.980 phản ánh.")).toEqual([]);
  expect(troubles("Đường dây nóng 1080 nhận 12.415 cuộc gọi.")).toEqual([]);
  expect(troubles("So với các năm 2022 và 2023 tăng 12.415 hồ sơ.")).toEqual([]);
});
