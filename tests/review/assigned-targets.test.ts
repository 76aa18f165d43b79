/** Targets listed in front of a report, and the percentages of them that it tells later. */
import { outcome, troubles } from "./helpers";

const assigned = (models: string, more = ""): string => `A. CHỈ TIÊU ĐƯỢC GIAO
UBND tỉnh giao các chỉ tiêu chính trong năm:
(1) Số lao động được hỗ trợ đào tạo nghề: 1.850 người;
(2) Kết nối việc làm thành công cho 3.200 lao động;
(3) Nhân rộng 36 mô hình sinh kế bền vững; xóa 840 nhà tạm.${more}

B. KẾT QUẢ
1. Mở 64 lớp đào tạo nghề cho 1.961 người, vượt 6% chỉ tiêu.
2. Kết nối việc làm thành công cho 3.344 lao động, vượt 4,5% kế hoạch.
3. Nhân rộng 39 mô hình sinh kế bền vững, vượt ${models}% kế hoạch; xóa được 798 nhà tạm, bằng 95% kế hoạch.`;

test("a list of targets under its heading", () => {
  expect(troubles(assigned("8,3"))).toEqual([]);
  expect(outcome(assigned("8,3")).filter((line) => line.includes("plan"))).toHaveLength(4);
  expect(troubles(assigned("3,8"))).toEqual(["review plan: 39 36 3,8"]);
});

test("a sentence of aims", () => {
  const text = (wood: string): string => `Năm 2024, xã phấn đấu: thu ngân sách 1.150 triệu đồng; trồng mới 48 ha rừng sản xuất.

Thu ngân sách đạt 1.219 triệu đồng, vượt 6% kế hoạch; trồng mới ${wood} ha rừng sản xuất, đạt 95% kế hoạch.`;
  expect(outcome(text("45,6"))).toEqual(expect.arrayContaining(["consistent plan: 1.219 1.150 6", "consistent plan: 45,6 48 95"]));
  expect(troubles(text("42,6"))).toEqual(["review plan: 42,6 48 95"]);
});

describe("silent", () => {
  test("where another target may be meant, unless one slip explains it", () => {
    expect(troubles(assigned("6,4", "\n(4) Nhân rộng 41 mô hình sinh kế liên kết."))).toEqual([]);
    expect(troubles(assigned("3,8", "\n(4) Nhân rộng 41 mô hình sinh kế liên kết."))).toEqual(["review plan: 39 36 3,8"]);
  });
  test("where the result has a target of its own", () => {
    expect(troubles(assigned("11,4").replace("vượt 11,4% kế hoạch", "vượt 11,4% kế hoạch (35 mô hình)"))).toEqual([]);
  });
  test("where what is assigned is another thing of the same unit", () => {
    expect(troubles(assigned("3,8").replace("Nhân rộng 39 mô hình sinh kế bền vững", "Xây dựng 39 mô hình dân vận khéo"))).toEqual([]);
  });
  test("for what a report aims at in the year to come", () => {
    expect(troubles("Thu ngân sách đạt 1.219 triệu đồng, vượt 6% kế hoạch.\n\nPHƯƠNG HƯỚNG NĂM 2025\nNăm 2025, xã phấn đấu: thu ngân sách 1.400 triệu đồng.")).toEqual([]);
  });
});

describe("a percentage whose value stands in front under its name", () => {
  const text = (percent: string): string => `Tổng thu 6.420,5 triệu đồng (thu bổ sung 6.005,0 triệu đồng; thu trên địa bàn 165,5 triệu đồng; thu chuyển nguồn 250,0 triệu đồng). Riêng thu trên địa bàn đạt ${percent}% dự toán (150 triệu đồng).`;
  test("and its target in the bracket behind", () => {
    expect(troubles(text("110,3"))).toEqual([]);
    expect(troubles(text("130,1"))).toEqual(["review plan: 165,5 150 130,1"]);
  });
  test("stays silent for another name", () => {
    expect(troubles("Thu nội địa 412,4 tỷ đồng, thu xuất nhập khẩu 257,8 tỷ đồng. Thu phí đạt 105,0% kế hoạch (350 tỷ đồng).")).toEqual([]);
  });
});
