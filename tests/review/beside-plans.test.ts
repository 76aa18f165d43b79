/** Targets beside their result: behind a stroke, behind "trên kế hoạch", as a clause of their own, behind the percentage. */
import { outcome, troubles } from "./helpers";

describe("the target beside the result", () => {
  test.each([
    "Gieo trồng 8.463 ha/KH 8.300 ha, đạt 102% kế hoạch.",
    "Gieo trồng 8.463 ha/kế hoạch 8.300 ha, đạt 102%.",
    "Gieo trồng 8.463 ha trên kế hoạch 8.300 ha, đạt 102%.",
    "Gieo trồng 8.463 ha so với chỉ tiêu 8.300 ha, đạt 102%.",
    "Gieo trồng 8.463 ha (KH 8.300 ha), bằng 102%.",
    "Gieo trồng 8.463 ha, kế hoạch giao 8.300 ha, đạt 102%.",
    "Gieo trồng 8.463 ha (đạt 102% kế hoạch 8.300 ha).",
    "Gieo trồng 8.463 ha, đạt 102% so với kế hoạch đề ra là 8.300 ha.",
  ])("%s", (text) => {
    expect(outcome(text)).toContain("consistent plan: 8.463 8.300 102");
    expect(troubles(text.replace("8.300", "8.800"))).toEqual(["inconsistent plan: 8.463 8.800 102"]);
    expect(troubles(text.replace("102", "120"))).toEqual(["inconsistent plan: 8.463 8.300 120"]);
  });

  test("each budget behind its own percentage", () => {
    const text = (percent: string): string => `Chi giáo dục 2.514,8 tỷ đồng (đạt 67,6% dự toán 3.720 tỷ đồng); chi y tế 618,3 tỷ đồng (đạt ${percent}% dự toán 905 tỷ đồng).`;
    expect(troubles(text("68,3"))).toEqual([]);
    expect(troubles(text("86,3"))).toEqual(["inconsistent plan: 618,3 905 86,3"]);
  });

  test("“kế hoạch” that names what is planned for, and not how much", () => {
    expect(troubles("Đạt 105% kế hoạch tạo việc làm cho 1.200 lao động, tăng 50 lao động. Trồng 50 ha trên tổng số 80 ha đất trống.")).toEqual([]);
  });
});

describe("the target elsewhere in the paragraph or above", () => {
  test("in front of a list, and of the same words", () => {
    const text = (percent: string): string => `Đầu tư công trung hạn được giao 950.000 triệu đồng: nguồn tỉnh 846.000 triệu đồng, nguồn xã 104.000 triệu đồng; hết năm 2023 giải ngân 588.050 triệu đồng, đạt ${percent}% kế hoạch trung hạn.`;
    expect(outcome(text("61,9"))).toContain("consistent plan: 588.050 950.000 61,9");
    expect(troubles(text("69,1"))).toEqual(["review plan: 588.050 950.000 69,1"]);
  });

  test("behind the result", () => {
    expect(outcome("Giá trị sản xuất lũy kế 494,5 tỷ đồng, bằng 84,5% kế hoạch năm, tăng 7,9% so cùng kỳ; kế hoạch cả năm 585 tỷ đồng.")).toContain("consistent plan: 494,5 585 84,5");
  });

  test("a paragraph above", () => {
    expect(outcome("I. ĐẦU TƯ\nTổng kế hoạch vốn năm 2024 là 1.201.452 triệu đồng.\nĐến 30/11/2024 đã giải ngân 670.879 triệu đồng, đạt 55,8% kế hoạch.")).toContain("consistent plan: 670.879 1.201.452 55,8");
  });

  test("a percentage of a target that is nowhere is of none that does not fit", () => {
    expect(troubles("Kế hoạch xóa 1.640 nhà tạm; trồng 320 ha rừng, đạt 64% kế hoạch; làm 12 km đường, đạt 80% kế hoạch.")).toEqual([]);
  });
});

describe("the target’s unit tells whose it is", () => {
  test("an average stands between", () => {
    const text = (percent: string): string => `Mở 29 lớp cho 1.015 học viên, bình quân 35 học viên/lớp, vượt ${percent}% so với chỉ tiêu 980 học viên.`;
    expect(outcome(text("3,6"))).toContain("consistent plan: 1.015 980 3,6");
    expect(troubles(text("6,3"))).toHaveLength(1);
  });

  test("the percentage has a name, its value stands in front", () => {
    expect(outcome("Các đồn tuần tra song phương 64 lần, tuần tra đơn phương 1.872 lần; tuần tra song phương đạt 106,7% kế hoạch năm (60 lần).")).toContain("consistent plan: 64 60 106,7");
  });

  test("“vượt 4,1% (chỉ tiêu 1.500)”", () => {
    const text = (percent: string): string => `Đưa 1.562 người đi làm việc ở nước ngoài, vượt ${percent}% (chỉ tiêu 1.500).`;
    expect(outcome(text("4,1"))).toContain("consistent plan: 1.562 1.500 4,1");
    expect(troubles(text("14,1"))).toEqual(["inconsistent plan: 1.562 1.500 14,1"]);
  });

  test("in brackets right behind the target, and “giao” inside them", () => {
    expect(outcome("Sản lượng chè búp ước 4.180 tấn/KH 4.500 tấn (đạt 92,9%).")).toContain("consistent plan: 4.180 4.500 92,9");
    expect(outcome("Thu tiền sử dụng đất 318.640 triệu đồng, mới bằng 81,7% dự toán (giao 390.000 triệu đồng).")).toContain("consistent plan: 318.640 390.000 81,7");
  });
});
