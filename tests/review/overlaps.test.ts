/** Parts that overlap, lists that are not told to the end, days and classes that are no parts: silent, where a slip in a closed list is not. */
import { outcome, troubles, verdicts } from "./helpers";

describe("“trong đó” with more than its total", () => {
  test.each([
    "Kiểm tra 412 hồ sơ, trong đó có 388 hồ sơ đã được số hóa, 37 hồ sơ đã bị trả lại, 9 hồ sơ đã chuyển kho.",
    "Đoàn có 80 đại biểu. Trong đó có 28 nữ (chiếm 35%), 22 đại biểu trẻ (chiếm 27,5%) và cả thảy 44 người ngoài Đảng (chiếm 55%).",
    "Công ty Xây lắp 12 không có vốn nước ngoài, cổ đông gồm 1 tổ chức và 1.204 cá nhân.",
    "Mưa lũ làm 2.140 ha hoa màu bị ngập, trong đó sắn 1.306 ha, rau màu 597 ha, diện tích mất trắng là 451 ha.",
    "Chi sự nghiệp 734,2 tỷ đồng, trong đó chi tiền công và phụ cấp 402,6 tỷ đồng, chi y tế 298,4 tỷ đồng, chi mua sắm 171,9 tỷ đồng.",
    "Toàn huyện 18 xã: 15/18 xã đạt chuẩn, trong số đó 06 xã đạt nâng cao, 02 xã kiểu mẫu.",
  ])("may overlap: %s", (text) => {
    expect(troubles(text)).toEqual([]);
  });

  test("kinds that exclude one another may not, nor where one digit explains it", () => {
    expect(verdicts("Có 1.250 học sinh, trong đó: nam 640 học sinh, nữ 650 học sinh.", "sum")).toEqual(["inconsistent"]);
    expect(verdicts("Trồng 8.426 ha rừng, trong đó keo 5.127 ha, quế 3.399 ha.", "sum")).toEqual(["review"]);
    expect(outcome("Trồng 8.426 ha rừng, trong số đó keo 5.127 ha, quế 3.299 ha.")).toEqual(["consistent sum: 8.426 5.127 3.299"]);
  });
});

describe("a rest without a number leaves the list open", () => {
  test.each([
    "Đưa 1.845 lao động đi làm việc ở nước ngoài (Nhật Bản 902, Đài Loan 471, Hàn Quốc 238, thị trường khác còn lại).",
    "Chi trả cho 17.420 người (thương binh 6.108, bệnh binh 1.944, thân nhân liệt sĩ 2.760, diện khác).",
    "Thu 96,4 tỷ đồng, gồm: thuế 51,2 tỷ đồng, phí 12,8 tỷ đồng, các khoản thu khác.",
  ])("%s", (text) => {
    expect(troubles(text)).toEqual([]);
  });

  test("a rest with its number closes it", () => {
    expect(verdicts("Thu 96,4 tỷ đồng, gồm: thuế 51,2 tỷ đồng, phí 12,8 tỷ đồng, thu khác 23,4 tỷ đồng.", "sum")).toEqual(["inconsistent"]);
    expect(outcome("Thu 96,4 tỷ đồng, gồm: thuế 51,2 tỷ đồng, phí 12,8 tỷ đồng, thu khác 32,4 tỷ đồng.")).toEqual(["consistent sum: 96,4 51,2 12,8 32,4"]);
  });
});

describe("what is no part", () => {
  test("a day in front of its number", () => {
    expect(outcome("Tặng 2.318 suất quà (Tết 1.604 suất, 27/7 714 suất).")).toEqual(["consistent sum: 2.318 1.604 714"]);
    expect(verdicts("Tặng 2.318 suất quà (Tết 1.604 suất, 27/7 741 suất).", "sum")).not.toContain("consistent");
    expect(outcome("Có 22/28 trường đạt chuẩn, bằng 78,6%.")).toContain("consistent ratio: 22 28 78,6");
  });

  test("the bounds of a class", () => {
    const boats = (last: string): string => `Hiện có 1.894 tàu cá (dài từ 15 m trở lên: 216; từ 12 đến dưới 15 m: 158; dưới 12 m: ${last}).`;
    expect(outcome(boats("1.520"))).toEqual(["consistent sum: 1.894 216 158 1.520"]);
    expect(verdicts(boats("1.502"), "sum")).toEqual(["review"]);
  });

  test("years in a row are all parts", () => {
    const years = (last: string): string => `Làm mới 4 năm được 2.516 km đường (2021: 612 km; 2022: 598 km; 2023: 641 km; 2024: ${last} km).`;
    expect(outcome(years("665"))).toEqual(["consistent sum: 2.516 612 598 641 665"]);
    expect(troubles(years("656"))).toEqual([expect.stringMatching(/^(?:review|inconsistent) sum: 2\.516 612 598 641 656$/)]);
  });
});

describe("a row that is named a total", () => {
  test("holds no rates, and is no total where every column misses by far", () => {
    expect(troubles("| Chỉ tiêu | Đầu năm | Cuối năm |\n| Tổng số hộ | 14.208 | 14.396 |\n| Hộ nghèo | 4.102 | 3.317 |\n| Tỷ lệ hộ nghèo (%) | 28,87 | 23,04 |\n| Hộ cận nghèo | 1.822 | 1.640 |")).toEqual([]);
    expect(troubles("| Chỉ tiêu | Việc | Tiền (triệu đồng) |\n| Tổng thụ lý | 7.316 | 941.220 |\n| - Năm trước chuyển sang | 2.104 | 602.815 |\n| - Thụ lý mới | 5.212 | 338.405 |\n| Có điều kiện | 5.960 | 514.302 |\n| Xong | 4.871 | 236.118 |\n| Tỷ lệ xong | 81,73% | 45,91% |")).toEqual([]);
  });

  test("adds the rows with a dash right behind it", () => {
    const table = (fresh: string): string => `| Chỉ tiêu | Việc | Tiền (triệu đồng) |\n| Tổng thụ lý | 7.316 | 941.220 |\n| - Năm trước chuyển sang | 2.104 | 602.815 |\n| - Thụ lý mới | ${fresh} | 338.405 |\n| Có điều kiện | 5.960 | 514.302 |\n| Xong | 4.871 | 236.118 |`;
    expect(outcome(table("5.212"))).toEqual(expect.arrayContaining(["consistent sum: 7.316 2.104 5.212", "consistent sum: 941.220 602.815 338.405"]));
    expect(troubles(table("5.221"))).toEqual([expect.stringMatching(/sum: 7\.316 2\.104 5\.221/)]);
  });
});
