/** Figures told again in the closing part: which differences are asked about, and which are of another time, status or part. */
import { troubles } from "./helpers";

const report = (body: string, closing: string, title = "II. ĐÁNH GIÁ CHUNG"): string => `BÁO CÁO\nTình hình kinh tế - xã hội 6 tháng đầu năm 2024\nI. KẾT QUẢ\n${body}\n${title}\n${closing}`;

describe("a closing part whose title names what is ahead, too", () => {
  const body = "1. Thuế\nNợ thuế quá hạn của doanh nghiệp 46,8 tỷ đồng, giảm so với đầu năm.";

  test("still speaks of results", () => {
    for (const title of ["II. ĐÁNH GIÁ CHUNG VÀ NHIỆM VỤ 6 THÁNG CUỐI NĂM", "Phần II: NHẬN XÉT, PHƯƠNG HƯỚNG"]) {
      expect(troubles(report(body, "Nợ thuế quá hạn của doanh nghiệp còn 48,6 tỷ đồng.", title))).toEqual(["review same: 46,8 48,6"]);
      expect(troubles(report(body, "Nợ thuế quá hạn của doanh nghiệp còn 46,8 tỷ đồng.", title))).toEqual([]);
    }
  });
});

describe("targets of the coming year behind the results", () => {
  const body = "1. Du lịch\nKhách du lịch nội địa 62,5 nghìn lượt, tăng so với năm trước.";

  test.each(["III. CHỈ TIÊU NĂM 2025", "PHẦN III. CHỈ TIÊU 2025", "C. CHỈ TIÊU NĂM 2025"])("are no results: %s", (title) => {
    expect(troubles(`${report(body, "Công tác du lịch có bước phát triển.", "PHẦN II. ĐÁNH GIÁ")}\n${title}\n40 đoàn khảo sát; khách du lịch nội địa 65,2 nghìn lượt.`)).toEqual([]);
  });
});

describe("a value that the other passage states as well", () => {
  test("is not told wrongly there", () => {
    const body = "1. Lao động\nTỷ lệ lao động nông thôn qua đào tạo nghề đến cuối 2023 đạt 58,6%.";
    const years = (last: string): string => `Tỷ lệ lao động nông thôn qua đào tạo nghề năm 2021: 56,8%; năm 2022: 57,2%; năm 2023: ${last}%.`;
    expect(troubles(report(body, years("58,6")))).toEqual([]);
  });

  test("so a row's figure is not held against a part of the sentence that tells it", () => {
    const table = "Chỉ tiêu\tĐơn vị\tThực hiện\nLao động được giải quyết việc làm\tNgười\t263";
    const sentence = "Giải quyết việc làm mới cho 263 lao động, trong đó đi làm việc ở nước ngoài 236 người.";
    expect(troubles(report(`1. Lao động\n${sentence}\n${table}`, "Kết quả khá."))).toEqual([]);
  });
});

describe("an amount told again in a larger unit, rounded", () => {
  const body = "1. Ngân sách\nTổng thu ngân sách nhà nước trên địa bàn 26.384 triệu đồng, đạt 55,1% dự toán.\n2. Thủy sản\nSản lượng thủy sản đánh bắt xa bờ đạt 47.251.000 kg.";

  test("agrees with what it was rounded from", () => {
    expect(troubles(report(body, "Tổng thu ngân sách nhà nước trên địa bàn 26,4 tỷ đồng; sản lượng thủy sản đánh bắt xa bờ gần 47,3 nghìn tấn."))).toEqual([]);
    expect(troubles(report(body, "Tổng thu ngân sách nhà nước trên địa bàn trên 26,3 tỷ đồng."))).toEqual([]);
  });

  test("is asked about where two of its digits are exchanged", () => {
    expect(troubles(report(body, "Tổng thu ngân sách nhà nước trên địa bàn gần 24,6 tỷ đồng."))).toEqual(["review same: 26.384 24,6"]);
  });

  test("may be of another thing", () => {
    expect(troubles(report(body, "Tổng chi đầu tư phát triển 24,6 tỷ đồng."))).toEqual([]);
    expect(troubles(report(body, "Thu tiền sử dụng đất 24,6 tỷ đồng."))).toEqual([]);
  });
});

describe("people and houses counted under another noun", () => {
  const body = "1. Việc làm\nGiải quyết việc làm mới cho 734 lao động, tăng so với cùng kỳ.\n2. Nhà ở\nXóa nhà tạm, nhà dột nát cho hộ nghèo được 1.258 căn.";

  test("are one count", () => {
    expect(troubles(report(body, "Người có việc làm mới được giải quyết 743 người."))).toEqual(["review same: 734 743"]);
    expect(troubles(report(body, "Người có việc làm mới được giải quyết 734 người."))).toEqual([]);
    expect(troubles(report(body, "Hộ nghèo được xóa nhà tạm, nhà dột nát 1.285 ngôi nhà."))).toEqual(["review same: 1.258 1.285"]);
  });

  test("but not people of another kind, nor households", () => {
    expect(troubles(report(body, "Xuất khẩu lao động 743 người."))).toEqual([]);
    expect(troubles(report(body, "Tập huấn an toàn cho 743 lao động."))).toEqual([]);
    expect(troubles(report(body, "Kết nạp mới 743 hội viên."))).toEqual([]);
  });
});

describe("a column of the year that the paper is about", () => {
  const table = "1. Xuất khẩu\nCửa khẩu\tNăm 2022 (triệu USD)\tNăm 2023 (triệu USD)\nCửa khẩu phụ Nà Hin\t61,5\t74,8\nCửa khẩu phụ Bản Chắt\t42,6\t39,1";

  test("is what a sentence without a year tells again", () => {
    expect(troubles(report(table, "Cửa khẩu phụ Nà Hin đạt 74,8 triệu USD."))).toEqual([]);
    expect(troubles(report(table, "Cửa khẩu phụ Nà Hin đạt 78,4 triệu USD."))).toEqual(["review same: 74,8 78,4"]);
  });

  test("and no other year's", () => {
    expect(troubles(report(table, "Cửa khẩu phụ Nà Hin đạt 65,1 triệu USD."))).toEqual([]);
    expect(troubles(report(table, "Năm 2021, cửa khẩu phụ Nà Hin đạt 78,4 triệu USD."))).toEqual([]);
  });
});

describe("a list of missed targets behind the results", () => {
  const results = (rate: string): string => `Sản lượng chè búp tươi đạt ${rate} tấn, chỉ đạt 6% kế hoạch (kế hoạch 999.998,3 tấn). Tỷ suất sinh đạt 8,9‰, thấp hơn kế hoạch 53,1 điểm ‰. Tỷ lệ hộ nghèo đạt 9,7%, thấp hơn kế hoạch 0,1 điểm % (kế hoạch 9,8%).`;
  const missed = (rate: string, births = "8,9"): string => `Còn 02 chỉ tiêu không đạt kế hoạch: sản lượng chè búp tươi ${rate} tấn, chỉ đạt 6% kế hoạch; tỷ suất sinh ${births}‰, thấp hơn kế hoạch 53,1 điểm ‰.`;

  test("tells them again: a coarse percentage that fits both values speaks for neither", () => {
    expect(troubles(`${results("61.295,1")}\n${missed("61.295,1")}`)).toEqual([]);
    expect(troubles(`${results("63.295,1")}\n${missed("61.295,1")}`)).toEqual(["inconsistent same: 63.295,1 61.295,1"]);
  });

  test("is not excused by the same value of another indicator", () => {
    const told = (amount: string): string => `Tổng giá trị sản xuất đạt 0,23 tỷ đồng, chỉ đạt 4% kế hoạch (kế hoạch 6 tỷ đồng). Sản lượng chè búp tươi đạt 0,23 tấn, chỉ đạt 0,1% kế hoạch.\nCòn 02 chỉ tiêu không đạt kế hoạch: tổng giá trị sản xuất ${amount} tỷ đồng, chỉ đạt 4% kế hoạch; sản lượng chè búp tươi 0,23 tấn, chỉ đạt 0,1% kế hoạch.`;
    expect(troubles(told("0,23"))).toEqual([]);
    expect(troubles(told("0,03"))).toEqual([expect.stringMatching(/same: 0,23 0,03$/)]);
    expect(troubles(`${results("61.295,1")}\n${missed("61.295,1", "9,8")}`)).toEqual([expect.stringMatching(/same: 8,9 9,8$/)]);
  });
});

test("an area that only its value points to binds no output", () => {
  const text = (area: string): string => `Sản lượng lương thực đạt 84.708,67 tấn. Năng suất ngô đạt 999.998,6 tạ/ha. Diện tích gieo trồng lạc đạt ${area} ha.`;
  expect(troubles(text("0,8"))).toEqual([]);
  expect(troubles(text("8,0"))).toEqual([]);
});

test("a quotient of other figures that fits by chance keeps no wrong figure", () => {
  const text = (rate: string): string => `Có 0/4 chỉ tiêu đạt kế hoạch; 04 chỉ tiêu không đạt kế hoạch.\nSố trường chuẩn quốc gia đạt 0,11 trường, chỉ đạt 11% kế hoạch (kế hoạch 1 trường). Tỷ lệ hộ nghèo đạt 9,2%, thấp hơn kế hoạch 0,8 điểm % (kế hoạch 10%).\nHạn chế\nCòn 02 chỉ tiêu không đạt kế hoạch: số trường chuẩn quốc gia 0,11 trường, chỉ đạt 11% kế hoạch; tỷ lệ hộ nghèo ${rate}%, thấp hơn kế hoạch 0,8 điểm %.`;
  expect(troubles(text("9,2")).filter((line) => line.includes("9,2"))).toEqual([]);
  // 0,11 / 04 is 2,75 %, give or take what was rounded away.
  expect(troubles(text("2,9")).filter((line) => line.includes("2,9"))).toEqual([expect.stringMatching(/same: 9,2 2,9$/)]);
});

test("a result that is told like its target is not the target told again", () => {
  const text = (rate: string): string => `Tỷ lệ hộ cận nghèo đạt 4,6%, thấp hơn kế hoạch 1,8 điểm % (kế hoạch 6,4%).\nHạn chế\nCòn 01 chỉ tiêu không đạt kế hoạch: tỷ lệ hộ cận nghèo ${rate}%, thấp hơn kế hoạch 1,8 điểm %.`;
  expect(troubles(text("4,6"))).toEqual([]);
  expect(troubles(text("6,4"))).toContain("inconsistent same: 4,6 6,4");
});

test("what a sentence tells behind the time it begins with is of that time", () => {
  const text = (head: string): string => `Doanh thu vận tải 9 tháng đạt 2.104 tỷ đồng; vận chuyển hành khách 8,16 triệu người.\n${head} doanh thu vận tải đạt 1.620 tỷ đồng; vận chuyển hành khách 6,18 triệu người.`;
  expect(troubles(text("Bảy tháng,"))).toEqual([]);
  expect(troubles(text("Sáu tháng đầu năm,"))).toEqual([]);
});
