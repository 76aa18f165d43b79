/** Figures told again elsewhere in another role: wholes of fractions, targets, former values, changes, cells of a table. */
import { outcome, troubles } from "./helpers";

const same = (text: string): string[] => outcome(text).filter((line) => line.includes(" same: "));

describe("the whole of a fraction", () => {
  test("is what was counted before it", () => {
    expect(same("Trong kỳ tiếp nhận 64 đơn thư; đã giải quyết 51/64 đơn, đạt 79,7%.")).toEqual(["consistent same: 64 64"]);
    expect(same("Toàn xã có 1.846 hộ.\nĐến nay 1.702/1.846 hộ dùng nước sạch.")).toEqual(["consistent same: 1.846 1.846"]);
  });

  test("is nothing that was counted under another name", () => {
    expect(same("Tiếp nhận 64 đơn thư; đã cấp 51/64 giấy phép xây dựng.")).toEqual([]);
    expect(same("Tiếp nhận 64 đơn thư; đã giải quyết 51/63 đơn.")).toEqual([]);
  });

  test("of one fraction is no repetition of its own count", () => {
    expect(same("Đã đơn giản hóa 24/24 thủ tục hành chính.")).toEqual([]);
  });
});

describe("a row of a table", () => {
  const table = "Nguồn vốn\tKế hoạch (tr.đ)\tGiải ngân (tr.đ)\tTỷ lệ (%)\nVốn tỉnh\t41.300\t30.150\t73\nVốn huyện\t25.200\t12.480\t49,5\nTổng cộng\t66.500\t42.630\t64,1";

  test("says what the sentence above says", () => {
    const found = same(`I. ĐẦU TƯ CÔNG\nVốn đầu tư công: tổng kế hoạch vốn là 66.500 triệu đồng; giải ngân 42.630 triệu đồng, đạt 64,1% kế hoạch.\n${table}`);
    expect(found).toEqual(expect.arrayContaining(["consistent same: 66.500 66.500", "consistent same: 42.630 42.630", "consistent same: 64,1 64,1"]));
  });

  test("leads small counts along where the others agree", () => {
    const school = "Cấp học\tSố trường\tSố lớp\tSố học sinh\nMầm non\t4\t46\t1.127\nTiểu học\t3\t58\t1.795\nCộng\t7\t104\t2.922";
    const found = same(`2. Giáo dục\nToàn xã có 07 trường, 104 lớp, 2.922 học sinh.\n${school}`);
    expect(found).toEqual(expect.arrayContaining(["consistent same: 07 7", "consistent same: 104 104", "consistent same: 2.922 2.922"]));
  });

  test("of another unit is another thing", () => {
    expect(same(`I. ĐẦU TƯ CÔNG\nGiải ngân 42.630 triệu USD.\n${table}`)).toEqual([]);
  });
});

describe("targets, former values and changes", () => {
  test("are told again in the closing part", () => {
    const body = "1. Thu ngân sách\nThu ngân sách nhà nước trên địa bàn đạt 1.284 tỷ đồng, đạt 68,5% dự toán HĐND tỉnh giao (1.875 tỷ đồng), tăng 14,3% so với cùng kỳ (1.123 tỷ đồng).";
    expect(same(`${body}\nII. NHIỆM VỤ\nPhấn đấu cả năm thu ngân sách nhà nước đạt 1.875 tỷ đồng.`)).toEqual(["consistent same: 1.875 1.875"]);
  });

  test("a change down is none up", () => {
    const text = (verb: string): string => `1. Phạm pháp hình sự: xảy ra 207 vụ, giảm 13,26% so với cùng kỳ.\nII. ĐÁNH GIÁ\nPhạm pháp hình sự ${verb} 13,26%.`;
    expect(same(text("giảm"))).toEqual(["consistent same: 13,26 13,26"]);
    expect(same(text("tăng"))).not.toContain("consistent same: 13,26 13,26");
  });

  test("of two indicators with names of their own agree by chance", () => {
    expect(same("Diện tích ngô đạt 45% kế hoạch năm.\nII. XÃ HỘI\nĐào tạo nghề cho thanh niên đạt 45% kế hoạch năm.")).toEqual([]);
  });
});

test("nothing is doubted for a value that merely differs", () => {
  expect(troubles("Tiếp nhận 64 đơn thư; đã giải quyết 12/15 đơn khiếu nại.")).toEqual([]);
});

test("an amount is said once more in another unit", () => {
  expect(same("Cứu đói giáp hạt: 318,5 tấn gạo cho 4.900 hộ (tổng 318.500 kg).")).toEqual(["consistent same: 318,5 318.500"]);
});

test("a long whole is the count before it under another noun, too", () => {
  expect(same("Lũy kế cấp 214.306/218.920 thẻ cho công dân. Kích hoạt tài khoản 168.410/214.306 trường hợp.")).toEqual(["consistent same: 214.306 214.306"]);
});
