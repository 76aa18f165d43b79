/** A percentage or change that fails for one reading of the sentence and holds for another; and one that is far from any. */
import { describe, expect, test } from "@jest/globals";
import { troubles } from "./helpers";

describe("another figure of the sentence lets it hold: which was meant is open", () => {
  test.each([
    "Cả năm thực hiện 642 phần việc trị giá 11.350 triệu đồng, đạt 107% kế hoạch năm (600), trong đó 12 phần việc cấp tỉnh.",
    "Đã cấp 365.770 tài khoản trên 421.300 hồ sơ, bằng 104,2% chỉ tiêu được giao (351.000 tài khoản).",
    "Toàn huyện có 243 hợp tác xã, trong năm giải thể 9 hợp tác xã; so với cuối năm trước (231 hợp tác xã) tăng 12 hợp tác xã.",
    "Xảy ra 121 vụ, làm chết 55 người; so với cùng kỳ tăng 36 vụ (tăng 42,4%), giảm 08 người chết (giảm 12,7%) (cùng kỳ 85 vụ, chết 63 người).",
    "Tiếp nhận 1.846 hồ sơ, giải quyết 1.702 hồ sơ (trước hạn 1.214, đúng hạn 471, trễ 17), tỷ lệ đúng, trước hạn 99,0%.",
    "Điểm giao dịch đặt tại 151/151 xã; tỷ lệ giao dịch tại xã 98,6%, giải ngân 99,1%, thu nợ 96,4%.",
    "Viện trợ cho huyện bạn 18,4 tỷ đồng (giai đoạn 2021 - 2025 là 80 tỷ đồng, lũy kế đã thực hiện 66,9 tỷ đồng, đạt 83,6%).",
  ])("%s", (text) => {
    expect(troubles(text)).toEqual([]);
  });

  test.each([
    "Giải ngân 4.216,9 tỷ đồng, bằng 31,8% kế hoạch vốn, cao hơn cùng kỳ 2,4 điểm % và cao hơn bình quân cả nước (22,3%) là 9,5 điểm %.",
    "Vốn năm 2023 giải ngân 251.847 triệu đồng, đạt 63,1% kế hoạch: vốn đầu tư 179.668/216.841 triệu đồng (82,9%), vốn sự nghiệp 72.179/182.071 triệu đồng (39,6%).",
    "Toàn tỉnh xảy ra 48 vụ, làm chết 29 người, bị thương 36 người. So với quý trước, giảm 07 vụ (55 vụ), giảm 04 người chết (33 người), giảm 05 người bị thương (41 người).",
    "Đề nghị cấp 61 thẻ cho doanh nhân của 27 doanh nghiệp (cấp mới 44, cấp lại 17).",
  ])("a base that is another's, a result that is no target: %s", (text) => {
    expect(troubles(text)).toEqual([]);
  });

  test("a total of the next sentence is no rival of the one whose parts are listed right behind it", () => {
    const text = (total: string): string => `Trong quý nhận ${total} đơn, gồm 7 đơn khiếu nại, 4 đơn tố cáo, 62 đơn kiến nghị. Đến nay xử lý xong 69/73 đơn, còn 4 đơn.`;
    expect(troubles(text("73"))).toEqual([]);
    expect(troubles(text("70"))).toContain("inconsistent sum: 70 7 4 62");
  });

  test("a total told rightly in front is no rival of the same total with a slip, whose parts stand in its bracket", () => {
    const text = (lent: string): string => `Tổng nguồn vốn đến cuối năm là 7.243 triệu đồng; đã cho vay ${lent} triệu đồng (trong đó: hộ nghèo 08 hộ, dư nợ 420 triệu đồng; hộ cận nghèo 96 hộ, dư nợ 6.823 triệu đồng).`;
    expect(troubles(text("7.243"))).toEqual([]);
    expect(troubles(text("7.423"))).toContain("review sum: 7.423 420 6.823");
    // The parts are larger than the total as it is written.
    expect(troubles(text("2.743"))).toContain("inconsistent sum: 2.743 420 6.823");
    // No slip leads from one to the other: the bracket may break down either.
    expect(troubles(text("5.180")).filter((t) => t.startsWith("inconsistent"))).toEqual([]);
  });

  test("with no other reading it is named", () => {
    expect(troubles("Cả năm thực hiện 642 phần việc, đạt 109% kế hoạch năm (600).")).toEqual(["inconsistent plan: 642 600 109"]);
    expect(troubles("Toàn huyện có 243 hợp tác xã, so với cuối năm trước (231 hợp tác xã) tăng 14 hợp tác xã.")).toEqual(["inconsistent growth: 243 231 14"]);
    // The two of a fraction stand for themselves.
    expect(troubles("Toàn huyện có 42 trường. Số trường đạt chuẩn quốc gia 31/34 trường, đạt 73,8%.")).toEqual(["inconsistent ratio: 31 34 73,8"]);
  });
});

describe("a quotient several times off", () => {
  test.each([
    "Trồng mới 484 ha, tháng trước 40 ha, đạt 34%.",
    "Có 3.469 vụ thụ lý, cấp tỉnh 485 vụ, tỷ lệ giải quyết 62,2%.",
  ])("is no wrong figure but a wrong base: %s", (text) => {
    expect(troubles(text)).toEqual([]);
  });

  test("is a wrong figure where one slip explains it", () => {
    // A comma left out.
    expect(troubles("Thu ngân sách 1.254 triệu đồng, đạt 1045% dự toán (1.200 triệu đồng).")).toContain("inconsistent plan: 1.254 1.200 1045");
    // Another first digit.
    expect(troubles("Gieo trồng 9.120 ha, đạt 93,3% kế hoạch (1.200 ha).")).toEqual(["inconsistent plan: 9.120 1.200 93,3"]);
  });
});
