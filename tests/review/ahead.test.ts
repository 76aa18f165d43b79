/** Targets of the coming year with the change from this year’s result, told in another section. */
import { outcome, troubles } from "./helpers";

describe("the year ahead against the year that ends", () => {
  const text = (percent: string): string =>
    `PHẦN THỨ NHẤT: KẾT QUẢ NĂM 2023
Năm 2023, giải quyết việc làm cho 22.853 người. Trường đạt chuẩn quốc gia 338 trường. Tỷ lệ lao động qua đào tạo 68,2%.
PHẦN THỨ HAI: KẾ HOẠCH NĂM 2024
Giải quyết việc làm cho 23.500 người, tăng ${percent}% so với thực hiện năm 2023; trường đạt chuẩn quốc gia 352 trường, tăng thêm 14 trường; tỷ lệ lao động qua đào tạo 70% (tăng 1,8 điểm %).`;

  test("amounts, counts and rates", () => {
    expect(outcome(text("2,8"))).toEqual(expect.arrayContaining(["consistent growth: 23.500 22.853 2,8", "consistent growth: 352 338 14", "consistent points: 70 68,2 1,8"]));
    expect(troubles(text("2,8"))).toEqual([]);
  });

  test("a change from the year named that does not fit is for a person to see", () => {
    expect(troubles(text("8,2"))).toEqual(["review growth: 23.500 22.853 8,2"]);
  });

  test("another thing, another year and a target of the target are none", () => {
    expect(troubles("I. KẾT QUẢ NĂM 2023\nTrồng mới 120 ha rừng phòng hộ.\nII. NHIỆM VỤ NĂM 2024\nTrồng mới 180 ha rừng sản xuất, tăng 20% so với năm 2023.")).toEqual([]);
    expect(troubles("I. KẾT QUẢ NĂM 2023\nTổng đàn lợn nái đạt 1.250 con, năm 2022 đạt 1.000 con.\nII. NHIỆM VỤ NĂM 2024\nTổng đàn lợn nái đạt 1.500 con, tăng 50% so với kế hoạch năm 2023.")).toEqual([]);
  });
});
