/** How much more or less than its target a result is, told beside the percentage of it; and targets of clauses of their own that a slip of the pen points to. */
import { plans, troubles } from "./helpers";

describe("a difference beside the percentage", () => {
  test("behind the target, or behind the percentage", () => {
    expect(plans("Tạo việc làm 3.328 lao động, bằng 104,0% kế hoạch (3.200 lao động), vượt 128 lao động.")).toContain("consistent plan: 3.328 3.200 128");
    expect(plans("Năm nay trồng 378 ha; so với kế hoạch (420 ha) đạt 90,0%, thiếu 42 ha.")).toContain("consistent plan: 378 420 42");
    expect(plans("Ước cả năm thu 1.653.000 triệu đồng, vượt 1,4% dự toán (1.630.000 triệu đồng), tương ứng vượt 23.000 triệu đồng.")).toContain("consistent plan: 1.653.000 1.630.000 23.000");
    expect(plans("Kết nạp 216 đảng viên, đạt 108% chỉ tiêu (200 đảng viên), vượt 16 đồng chí.")).toContain("consistent plan: 216 200 16");
  });
  test("is named where it is wrong", () => {
    expect(troubles("Tạo việc làm 3.328 lao động, bằng 104,0% kế hoạch (3.200 lao động), vượt 182 lao động.")).toEqual(["inconsistent plan: 3.328 3.200 182"]);
    expect(troubles("Năm nay trồng 378 ha; so với kế hoạch (420 ha) đạt 90,0%, thiếu 24 ha.")).toEqual(["inconsistent plan: 378 420 24"]);
  });
  test("of another time is none", () => {
    expect(plans("Gieo trồng 8.463 ha, bằng 102% kế hoạch (8.300 ha), tăng 163 ha, tăng 120 ha so với cùng kỳ.")).toEqual(["consistent plan: 8.463 8.300 102", "consistent plan: 8.463 8.300 163"]);
    expect(troubles("Gieo trồng 8.463 ha, bằng 102% kế hoạch (8.300 ha), tăng 35 ha.")).toEqual([]);
    expect(troubles("Gieo trồng 8.463 ha, bằng 102% kế hoạch (8.300 ha), vượt 35 ha so với cùng kỳ năm trước.")).toEqual([]);
  });
});

describe("a target in a clause of its own", () => {
  test.each([
    ["Kim ngạch qua địa bàn 268,4 triệu USD. So với kế hoạch (320 triệu USD) đạt 83,9%.", "83,9", "38,9", "review plan: 268,4 320 38,9"],
    ["Nếu không kể tiền sử dụng đất, số thu đạt 168.270 triệu đồng, so với dự toán cùng phạm vi (174.000 triệu đồng) bằng 96,7%.", "96,7", "66,7", "review plan: 168.270 174.000 66,7"],
    ["Kế hoạch vốn 2025 dự kiến 655.000 triệu đồng, tăng 6,2% so với kế hoạch năm 2024 là 616.800 triệu đồng.", "6,2", "9,2", "review plan: 655.000 616.800 9,2"],
    ["Nhà ở 1.134 hộ, chuyển đổi nghề 2.317 hộ. Kế hoạch năm về nhà ở là 1.350 hộ, như vậy đạt 84,0%.", "84,0", "48,0", "review plan: 1.134 1.350 48,0"],
    ["Tổng vốn giao 4 năm: 3.124.600 triệu đồng. So với dự kiến cả giai đoạn 4.512.000 triệu đồng, số đã giao đạt 69,3%.", "69,3", "63,9", "review plan: 3.124.600 4.512.000 63,9"],
  ])("%s", (text, right, wrong, failing) => {
    expect(troubles(text)).toEqual([]);
    expect(plans(text)).toHaveLength(1);
    expect(troubles(text.replace(right, wrong))).toEqual([failing]);
  });
  test("is left alone where no slip explains it, or chance may", () => {
    expect(troubles("Kim ngạch qua địa bàn 268,4 triệu USD. So với kế hoạch (320 triệu USD) đạt 64,7%.")).toEqual([]);
    // A target that another percentage is of is not meant again.
    expect(troubles("Tiền sử dụng đất 2.418,6 tỷ đồng, đạt 109,9% DT (2.200 tỷ đồng); tiền thuê đất 310,4 tỷ đồng, đạt 94,1%.")).toEqual([]);
    expect(troubles("Tổng thu 6.527.733 triệu đồng, bằng 105,3% dự toán tỉnh giao (6.200.000 triệu đồng) và tăng 6,9% so với quyết toán năm 2022.")).toEqual([]);
    expect(troubles("Trồng 36 ha, chăm sóc 41 ha, khoán 12 ha. Kế hoạch năm là 40 ha, đạt 70%.")).toEqual([]);
  });
});
