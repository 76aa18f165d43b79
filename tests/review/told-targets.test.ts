/** Targets told beside one result and meant again with another, or with a value that stands further in front. */
import { plans, troubles } from "./helpers";

describe("an aim for the whole year", () => {
  const report = (percent: string, giver = "HĐND tỉnh"): string => `I. KẾT QUẢ
Tổng thu ngân sách trên địa bàn 9 tháng ước 6.214,5 tỷ đồng, bằng 82,9% dự toán Trung ương giao (7.500 tỷ đồng), bằng 77,7% dự toán HĐND tỉnh giao (8.000 tỷ đồng).
II. NHIỆM VỤ 3 THÁNG CUỐI NĂM
1. Phấn đấu cả năm thu ngân sách đạt 8.240 tỷ đồng, vượt ${percent}% dự toán ${giver} giao.`;
  test("against the target of the same giver", () => {
    expect(plans(report("3,0"))).toContain("consistent plan: 8.240 8.000 3,0");
    expect(plans(report("9,9", "Trung ương"))).toContain("consistent plan: 8.240 7.500 9,9");
    expect(troubles(report("8,0"))).toEqual(["review plan: 8.240 8.000 8,0"]);
  });
  test("is silent where another giver is named, or none", () => {
    expect(troubles(report("5,2", "huyện"))).toEqual([]);
    expect(troubles(report("5,2").replace("dự toán HĐND tỉnh giao.", "dự toán."))).toEqual([]);
  });
  test("is silent for an aim of the next year", () => {
    expect(troubles(report("8,0").replace("3 THÁNG CUỐI NĂM", "NĂM 2025").replace("I. KẾT QUẢ", "I. KẾT QUẢ NĂM 2024"))).toEqual([]);
  });
});

describe("a result told again without its target", () => {
  const report = (percent: string, base = "kế hoạch"): string => `1. Giải quyết việc làm tăng thêm cho 18.727 người, bằng 104,0% kế hoạch năm (18.000 người).
Đánh giá chung
Nổi bật: tạo việc làm mới 18.727 người, vượt ${percent}% ${base}.`;
  test("takes it from where it stands", () => {
    expect(plans(report("4,0"))).toContain("consistent plan: 18.727 18.000 4,0");
    expect(troubles(report("7,0"))).toContain("review plan: 18.727 18.000 7,0");
  });
  test("unless its target is of another time", () => {
    expect(troubles(report("7,0", "mục tiêu 5 năm"))).toEqual([]);
  });
});

test("a percentage with its target, whose value stands in the paragraph in front", () => {
  const text = (percent: string): string => `Tổng kim ngạch 9 tháng đạt 2.412,5 triệu USD, trong đó xuất khẩu 1.386,4 triệu USD, nhập khẩu 1.026,1 triệu USD.
- Xuất khẩu tăng 15,1%, đạt ${percent}% kế hoạch năm (1.800 triệu USD).`;
  expect(plans(text("77,0"))).toContain("consistent plan: 1.386,4 1.800 77,0");
  expect(troubles(text("71,0"))).toEqual(["review plan: 1.386,4 1.800 71,0"]);
  expect(troubles(text("64,3"))).toEqual([]);
});

test("two harvests of one size have each its own target", () => {
  const text = (percent: string): string => `A. KINH TẾ
Sản lượng ngô hạt ước đạt 1.500 tấn, đạt ${percent}% kế hoạch, tăng 25% so với năm 2023.
B. CÁC CHỈ TIÊU KHÁC
Sản lượng chè khô ước đạt 1.500 tấn, đạt 98% kế hoạch (kế hoạch 1.530 tấn).`;
  expect(troubles(text("125"))).toEqual([]);
  expect(troubles(text("89"))).toEqual([]);
});
