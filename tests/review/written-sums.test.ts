/** Sums that a report writes out: with signs, period by period, and lists whose items leave their unit out. */
import { outcome, troubles } from "./helpers";

describe("equations with signs", () => {
  test("a total equals its terms, what stands in brackets apart", () => {
    const income = (part: string): string => `Thu ngân sách xã 84.310 triệu đồng = thu được hưởng 12.740 triệu đồng + bổ sung cấp trên ${part} triệu đồng (cân đối 49.200, mục tiêu 18.130) + chuyển nguồn 4.240 triệu đồng.`;
    expect(outcome(income("67.330"))).toContain("consistent sum: 84.310 12.740 67.330 4.240");
    expect(troubles(income("67.330"))).toEqual([]);
    expect(troubles(income("63.730"))).toContain("inconsistent sum: 84.310 12.740 63.730 4.240");
  });

  test("the total may stand behind the sign, and how far a term has come is no other thing", () => {
    const works = (n: string): string => `Nước sạch tập trung: 47 công trình hoàn thành + ${n} đang thi công = 62 công trình.`;
    expect(outcome(works("15"))).toContain("consistent sum: 62 47 15");
    expect(troubles(works("18"))).toEqual(["inconsistent sum: 62 47 18"]);
  });

  test.each([
    "Tiếp 44 lượt = 47 người = 44 vụ việc.",
    "Đón 12 đoàn + 30 khách lẻ = 240 người.",
    "Công thức: điểm = điểm thẩm định + điểm xã hội học; có 12 sở đạt 85 điểm.",
    "Năng suất 60 tạ/ha = 6 tấn/ha.",
  ])("silent: %s", (text) => {
    expect(troubles(text)).toEqual([]);
  });
});

describe("a total told period by period", () => {
  test.each([
    ["Tạo việc làm 3 năm cho 8.145 người (năm 2021 2.236, năm 2022 2.885, năm 2023 3.024), đạt 62,7% mục tiêu 13.000 người.", "8.145 2.236 2.885 3.024", "3.024", "3.042"],
    ["Kết nạp 5.209 đảng viên, lần lượt qua từng năm 2021: 1.127; 2022: 1.204; 2023: 1.186; 2024: 1.255; 6 tháng 2025: 437, vượt chỉ tiêu.", "5.209 1.127 1.204 1.186 1.255 437", "1.204", "1.240"],
    ["Tổ chức 1.264 lượt tuần tra (quý I: 286; quý II: 331; quý III: 308; quý IV: 339).", "1.264 286 331 308 339", "331", "313"],
  ])("%s", (text, figures, from, to) => {
    expect(outcome(text)).toContain(`consistent sum: ${figures}`);
    expect(troubles(text)).toEqual([]);
    expect(troubles(text.replace(from, to))).toEqual([`review sum: ${figures.replace(from, to)}`]);
  });

  test.each([
    "Dân số 120.400 người (năm 2021: 118.300 người, năm 2022: 119.250 người, năm 2023: 119.800 người).",
    "Thu nhập bình quân 58,4 triệu đồng (năm 2021: 50,1; năm 2022: 54,2; năm 2023: 56,0).",
    "Đang quản lý 412 đối tượng (quý I: 398; quý II: 405; quý III: 409; quý IV: 412).",
  ])("levels add up to nothing: %s", (text) => {
    expect(troubles(text)).toEqual([]);
  });
});

describe("items without a unit", () => {
  test("among items of one unit a bare number behind a name is one of them", () => {
    const guests = (n: string): string => `Đón 72 đoàn khách với 655 lượt người (Trung Quốc 34 đoàn, Lào ${n}, nước khác 25 đoàn).`;
    expect(outcome(guests("13"))).toContain("consistent sum: 72 34 13 25");
    expect(troubles(guests("13"))).toEqual([]);
    expect(troubles(guests("10"))).toEqual([]);
  });

  test("the last item alone bears the unit", () => {
    const spent = "Thực hiện 11.902 triệu đồng, bao gồm đoàn ra 3.764, đoàn vào 3.120, hội nghị 3.575, còn 1.443 triệu đồng là việc khác.";
    expect(outcome(spent)).toContain("consistent sum: 11.902 3.764 3.120 3.575 1.443");
    expect(troubles(spent)).toEqual([]);
  });

  test("behind a colon all items are in the unit of the total", () => {
    const spent = (n: string): string => `Tổng chi 6.120,4 triệu đồng: chi đầu tư 1.284,0, chi thường xuyên ${n}, dự phòng 74,2.`;
    expect(outcome(spent("4.762,2"))).toContain("consistent sum: 6.120,4 1.284,0 4.762,2 74,2");
    expect(troubles(spent("4.672,2"))).toEqual(["review sum: 6.120,4 1.284,0 4.672,2 74,2"]);
  });

  test("a number that names is no amount", () => {
    expect(troubles("Giao 90 tỷ đồng (Dự án 1 52 tỷ đồng, Dự án 2 38 tỷ đồng).")).toEqual([]);
  });
});

describe("“trong đó” behind several figures of one unit", () => {
  test.each([
    "Có 64 dự án, vốn đăng ký 912,4 triệu USD, vốn thực hiện 488,1 triệu USD (53,5%), trong đó 39 dự án trong khu công nghiệp với 640,2 triệu USD.",
    "Có 128 hợp tác xã, vốn điều lệ 740 tỷ đồng, doanh thu 365 tỷ đồng, trong đó 96 hợp tác xã nông nghiệp với 420 tỷ đồng vốn điều lệ.",
    "Đàn lợn 88.400 con, xuất chuồng 57.300 con, trong đó trang trại nuôi 61.900 con.",
  ])("a part larger than the nearest, though not than all of them, is silent: %s", (text) => {
    expect(troubles(text)).toEqual([]);
  });

  test("larger than all of them, it is wrong", () => {
    expect(troubles("Có 64 dự án, vốn đăng ký 612,4 triệu USD, vốn thực hiện 488,1 triệu USD, trong đó 39 dự án trong khu công nghiệp với 640,2 triệu USD.")).toHaveLength(1);
  });
});
