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

describe("the base in other words", () => {
  const results = "I. KẾT QUẢ THỰC HIỆN NĂM 2023\nKế hoạch vốn năm 2023 là 1.471.221 triệu đồng; giải ngân 989.992 triệu đồng. Thu nhập bình quân đầu người 57,8 triệu đồng/năm. Kim ngạch hàng hóa qua cửa khẩu đạt 161,64 triệu USD. Đưa 334 người đi làm việc ở nước ngoài. Tỷ lệ hộ nghèo giảm còn 4,52%. Xã đạt 13/19 tiêu chí nông thôn mới. Chuyển nguồn năm trước sang 46.912 triệu đồng. Tổng chi chuyển nguồn sang năm 2024 là 41.575 triệu đồng, giảm 11,4% so với số chuyển nguồn năm 2022 sang.\n";
  test.each([
    ["so với kế hoạch năm", "Kế hoạch vốn năm 2024 là 1.550.350 triệu đồng. So với kế hoạch năm 2023 tăng 5,4%.", "consistent growth: 1.550.350 1.471.221 5,4"],
    ["an income that lost its “/người”", "Thu nhập bình quân 63,0 triệu đồng/người, tăng 5,2 triệu đồng so với năm 2023.", "consistent growth: 63,0 57,8 5,2"],
    ["only a word that every name has", "Kim ngạch đạt 180 triệu USD, tăng 11,4% so với ước thực hiện năm 2023.", "consistent growth: 180 161,64 11,4"],
    ["people by another name", "Đưa 400 lao động đi làm việc ở nước ngoài, nhiều hơn thực hiện năm 2023 là 66 người.", "consistent growth: 400 334 66"],
    ["a rate without a base", "Tỷ lệ hộ nghèo còn 3,2%, giảm 1,32 điểm %.", "consistent points: 3,2 4,52 1,32"],
    ["a count out of all", "Phấn đấu đạt 15/19 tiêu chí nông thôn mới, tăng 02 tiêu chí so với năm 2023.", "consistent growth: 15 13 02"],
  ])("%s", (_name, aims, expected) => {
    const text = `${results}II. MỤC TIÊU, NHIỆM VỤ NĂM 2024\n${aims}`;
    expect(outcome(text)).toContain(expected);
    expect(troubles(text)).toEqual([]);
  });

  test("a base that has a name of its own", () => {
    expect(outcome(results)).toContain("consistent growth: 41.575 46.912 11,4");
    expect(outcome("Chi chuyển nguồn sang năm 2024 là 51,73 tỷ đồng, tăng 22,2% so với số chuyển nguồn từ năm 2022 sang (42.318 triệu đồng).")).toEqual(["consistent growth: 51,73 42.318 22,2"]);
    expect(troubles("Chi chuyển nguồn sang năm 2024 là 51,73 tỷ đồng, tăng 32,2% so với số chuyển nguồn từ năm 2022 sang (42.318 triệu đồng).")).toEqual(["inconsistent growth: 51,73 42.318 32,2"]);
  });

  test("a plan is not measured from a result, nor the other way round", () => {
    const text = `${results}II. MỤC TIÊU, NHIỆM VỤ NĂM 2024\nGiải ngân vốn đầu tư 1.200.000 triệu đồng, tăng 9,9% so với kế hoạch năm 2023.`;
    expect(outcome(text).filter((line) => line.includes("1.200.000"))).toEqual([]);
  });

  test("a section of results is measured from what it names itself", () => {
    expect(troubles("I. KẾT QUẢ NĂM 2023\nSố hộ kinh doanh 1.420 hộ, tăng 4% so với năm 2022. Vùng ven có số hộ kinh doanh 310 hộ, tăng 9% so với năm 2022.")).toEqual([]);
  });
});
