/** A change beside the value it started from: in brackets or in words, of the value, the rate or the share in front. */
import { outcome, troubles } from "./helpers";

describe("the base in brackets belongs to the value of its kind", () => {
  test("though another value stands nearer", () => {
    const text = (base: string): string => `Tổng đàn đạt 8.240 con với 612 hộ nuôi, tăng 3% so với đầu năm (${base} con).`;
    expect(outcome(text("8.000"))).toEqual(["consistent growth: 8.240 8.000 3"]);
    expect(troubles(text("8.600"))).toEqual(["inconsistent growth: 8.240 8.600 3"]);
  });

  test("though the whole of a share stands in brackets between", () => {
    const text = (less: string, base: string): string => `Cuối năm còn 94 hộ nghèo, chiếm 4,7% tổng số hộ dân (2.010 hộ), giảm ${less} hộ so với đầu năm (${base} hộ).`;
    expect(troubles(text("38", "132"))).toEqual([]);
    expect(troubles(text("83", "132"))).toContain("inconsistent growth: 94 132 83");
    expect(troubles(text("38", "182"))).toContain("inconsistent growth: 94 182 38");
    // Right behind a percentage the bracket holds what is compared.
    expect(troubles("Mở bán 1.420 căn, tiêu thụ đạt 55% (781 căn), bằng 74% so với năm 2022 (1.055 căn).")).toEqual([]);
  });

  test("one for each thing that changed", () => {
    const text = (more: string): string => `Phát hiện 54 vụ/71 đối tượng, tăng 06 vụ, ${more} đối tượng so với năm 2023 (48 vụ, 62 đối tượng).`;
    expect(troubles(text("09"))).toEqual([]);
    expect(outcome(text("09"))).toContain("consistent growth: 71 62 09");
    expect(outcome(text("09"))).toContain("consistent growth: 54 48 06");
    expect(troubles(text("19"))).toEqual(["inconsistent growth: 71 62 19"]);
  });

  test("the difference and its percentage share it, and “/người” may be left out", () => {
    const text = (base: string): string => `Thu nhập bình quân đạt 44 triệu đồng/người/năm, tăng 4 triệu đồng (tăng 10%) so với năm 2023 (${base} triệu đồng/người/năm), đạt 110% kế hoạch (KH 40 triệu đồng).`;
    expect(troubles(text("40"))).toEqual([]);
    expect(outcome(text("40")).filter((line) => line.includes("growth")).length).toBeGreaterThanOrEqual(2);
    expect(outcome(text("40"))).toContain("consistent plan: 44 40 110");
    expect(troubles(text("45"))).toContain("inconsistent growth: 44 45 4");
  });
});

describe("points are of the percentage in front", () => {
  test("of the plan", () => {
    const text = (points: string): string => `Giải ngân 2.150 triệu đồng, đạt 53,8% kế hoạch vốn, cao hơn ${points} điểm % so với cùng kỳ (47,1%).`;
    expect(outcome(text("6,7"))).toContain("consistent points: 53,8 47,1 6,7");
    expect(troubles(text("7,6"))).toEqual(["inconsistent points: 53,8 47,1 7,6"]);
  });

  test("of a share, and in ‰ without the word", () => {
    expect(outcome("Có 1.250 hộ nghèo, chiếm 8,4% tổng số hộ, giảm 1,6 điểm % so với năm trước (10%).")).toContain("consistent points: 8,4 10 1,6");
    expect(outcome("Tỷ suất sinh 17,2‰, giảm 0,4‰ so với năm 2023 (17,6‰).")).toContain("consistent points: 17,2 17,6 0,4");
  });
});

describe("the base in words", () => {
  test("behind “so với … đạt” and “so với mức”", () => {
    expect(outcome("Năng suất lúa 58,4 tạ/ha, tăng 1,2 tạ/ha so với vụ trước đạt 57,2 tạ/ha.")).toContain("consistent growth: 58,4 57,2 1,2");
    expect(troubles("Tỷ lệ hộ nghèo còn 12,5%, giảm 3,1 điểm % so với mức 16,5% năm 2023.")).toEqual(["inconsistent points: 12,5 16,5 3,1"]);
    expect(outcome("Cấp mới 126 doanh nghiệp (giảm 10% so cùng kỳ, cùng kỳ 140 doanh nghiệp).")).toContain("consistent growth: 126 140 10");
  });

  test("a target behind “dự toán … là” is no result", () => {
    const text = (percent: string): string => `Thu nội địa 846 tỷ đồng, đạt ${percent}% dự toán tỉnh giao là 1.200 tỷ đồng, đạt 67,7% chỉ tiêu phấn đấu (1.250 tỷ đồng).`;
    expect(troubles(text("70,5"))).toEqual([]);
    expect(troubles(text("75,0"))).not.toEqual([]);
  });

  test("years of one series", () => {
    expect(outcome("Khám cho 5.300 lượt, trong đó năm 2022 là 2.500 lượt, năm 2023 là 2.800 lượt (tăng 12% so với năm 2022).")).toContain("consistent growth: 2.800 2.500 12");
    expect(troubles("Khám cho 5.300 lượt, trong đó năm 2022 là 2.500 lượt, năm 2023 là 2.800 lượt (tăng 21% so với năm 2022).")).toEqual(["inconsistent growth: 2.800 2.500 21"]);
  });
});

describe("a bracket that names no base", () => {
  test("holds the value before or the difference, whichever fits", () => {
    expect(outcome("Đàn bò 5.250 con, tăng 5% (5.000 con).")).toContain("consistent growth: 5.250 5.000 5");
    expect(outcome("Đàn bò 5.250 con, tăng 5% (250 con).")).toContain("consistent growth: 5.250 250 5");
  });

  test("is silent where neither fits, unless a sentence neighbour shows what the brackets hold", () => {
    expect(troubles("Đàn bò 5.250 con, tăng 5% (1.400 con).")).toEqual([]);
    expect(troubles("Đàn trâu 2.040 con, tăng 2% so với cùng kỳ (2.000 con); đàn bò 5.250 con, tăng 5% (4.000 con).")).toEqual(["review growth: 5.250 4.000 5"]);
  });
});

test("“giảm hơn 50%” is a larger fall", () => {
  expect(troubles("Lợi nhuận đạt 46 tỷ đồng, giảm hơn 50% so với năm 2023 (100 tỷ đồng).")).toEqual([]);
  expect(troubles("Lợi nhuận đạt 56 tỷ đồng, giảm hơn 50% so với năm 2023 (100 tỷ đồng).")).not.toEqual([]);
});
