/** What stands beside a total and its parts: changes, earlier values, targets add up as they do. */
import { sums, troubles } from "./helpers";

describe("changes", () => {
  const debts = (a: string): string => `Tổng dư nợ đạt 1.240 tỷ đồng, tăng 86 tỷ đồng so với đầu năm, trong đó ngắn hạn 720 tỷ đồng, tăng ${a} tỷ đồng; trung, dài hạn 520 tỷ đồng, tăng 35 tỷ đồng.`;

  test("of the parts make that of the whole", () => {
    expect(sums(debts("51"))).toContain("consistent sum: 86 51 35");
    expect(troubles(debts("57"))).toEqual(["review sum: 86 57 35"]);
  });

  test("up and down", () => {
    expect(sums("Tổng số vụ là 48 vụ, giảm 04 vụ so với cùng kỳ, trong đó: trộm cắp 31 vụ, giảm 06 vụ; cố ý gây thương tích 17 vụ, tăng 02 vụ.")).toContain("consistent sum: 04 06 02");
  });

  test("in a finer unit than the values, over the end of a sentence", () => {
    expect(sums("Sản lượng đạt 18,4 triệu tấn, tăng 215,6 nghìn tấn. Trong đó, miền Bắc đạt 6,1 triệu tấn, tăng 140,5 nghìn tấn; miền Nam đạt 12,3 triệu tấn, tăng 75,1 nghìn tấn.")).toContain("consistent sum: 215,6 140,5 75,1");
  });

  test.each([
    "Tổng dư nợ đạt 1.240 tỷ đồng, tăng 86 tỷ đồng so với đầu năm, trong đó ngắn hạn 720 tỷ đồng, tăng 12 tỷ đồng so với tháng trước; trung, dài hạn 520 tỷ đồng, tăng 35 tỷ đồng.",
    "Tổng dư nợ đạt 1.240 tỷ đồng, tăng 86 tỷ đồng, trong đó ngắn hạn 720 tỷ đồng, tăng 12 tỷ đồng; trung, dài hạn 520 tỷ đồng.",
    "Tổng dư nợ đạt 1.240 tỷ đồng, tăng hơn 80 tỷ đồng, trong đó ngắn hạn 720 tỷ đồng, tăng 12 tỷ đồng; trung, dài hạn 520 tỷ đồng, tăng 35 tỷ đồng.",
  ])("of other bases, of some of the parts: %s", (text) => {
    expect(troubles(text)).toEqual([]);
  });
});

describe("earlier values and targets", () => {
  test("of the parts make those of the whole", () => {
    const cases = (b: string): string => `Toàn huyện xảy ra 48 vụ (cùng kỳ 52 vụ), gồm: trộm cắp 31 vụ (cùng kỳ 35 vụ), cố ý gây thương tích 17 vụ (cùng kỳ ${b} vụ).`;
    expect(sums(cases("17"))).toContain("consistent sum: 52 35 17");
    expect(troubles(cases("27"))).toEqual(["review sum: 52 35 27"]);
    expect(sums("Thu ngân sách 812 tỷ đồng (KH 900 tỷ đồng), gồm: thu nội địa 700 tỷ đồng (KH 770 tỷ đồng); thu xuất nhập khẩu 112 tỷ đồng (KH 130 tỷ đồng).")).toContain("consistent sum: 900 770 130");
  });

  test("over the lines of a list, and in a balance of trade", () => {
    const trade = (former: string): string => `Kim ngạch năm 2024 đạt 83,8 triệu USD, tăng 4% so với năm 2023 (80,6 triệu USD). Trong đó:\na) Xuất khẩu 52,6 triệu USD, tăng 5,2% so với năm 2023 (50 triệu USD).\nb) Nhập khẩu 31,2 triệu USD, tăng 2% so với năm 2023 (30,6 triệu USD).\nc) Xuất siêu 21,4 triệu USD so với năm 2023 (xuất siêu ${former} triệu USD).`;
    expect(sums(trade("19,4"))).toContain("consistent sum: 80,6 50 30,6");
    expect(sums(trade("19,4"))).toContain("consistent sum: 50 30,6 19,4");
    expect(troubles(trade("16,4"))).toContain("review sum: 50 30,6 16,4");
  });
});
