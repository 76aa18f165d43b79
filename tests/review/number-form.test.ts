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

describe("a dot that parts no thousands", () => {
  const report = (figure: string): string => `Toàn tỉnh tiếp nhận ${figure}, tăng 6,4% so với cùng kỳ. Thu ngân sách đạt 3.215 tỷ đồng, chi ngân sách 4.180 tỷ đồng, trồng mới 1.260 ha rừng.`;
  test("in a count, or with a digit too many", () => {
    expect(troubles(report("12.38 hồ sơ"))).toEqual(["review wording: 12.38"]);
    expect(troubles(report("12.3855 hồ sơ"))).toEqual(["review wording: 12.3855"]);
    expect(troubles(report("12.3855 tỷ đồng"))).toEqual(["review wording: 12.3855"]);
    expect(troubles(report("12.3.855 triệu đồng"))).toEqual(["review wording: 12.3.855"]);
  });
  test("not where it is right, or a measure or average may have decimals", () => {
    expect(troubles(report("12.385 hồ sơ"))).toEqual([]);
    expect(troubles(report("12.4 tỷ đồng"))).toEqual([]);
    expect(troubles(report("bình quân 12.38 hồ sơ mỗi ngày"))).toEqual([]);
    expect(troubles(report("12.38 hồ sơ/ngày"))).toEqual([]);
  });
  test("not where the report writes its decimals so", () => {
    expect(troubles(`${report("12.38 hồ sơ")} Năng suất 4.5 tấn, giá 2.75 triệu đồng.`).filter((told) => told.includes("12.38"))).toEqual([]);
  });
});
