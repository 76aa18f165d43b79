/** The same indicator in the closing section of a report, which leaves out what the whole report is about. */
import { outcome, troubles } from "./helpers";

function report(title: string, body: string, closing: string): string {
  return `BÁO CÁO\n${title}\nI. KẾT QUẢ THỰC HIỆN\n${body}\nII. ĐÁNH GIÁ CHUNG\n${closing}`;
}

const NINE = "Tình hình kinh tế - xã hội 9 tháng đầu năm 2024; nhiệm vụ trọng tâm 3 tháng cuối năm";

describe("a span that the whole report is about", () => {
  const body = "Tổng thu ngân sách nhà nước trên địa bàn 9 tháng đạt 1.352 tỷ đồng, đạt 71,2% dự toán.";

  test("need not be said again", () => {
    expect(outcome(report(NINE, body, "Thu NSNN trên địa bàn đạt 1.352 tỷ đồng."))).toEqual(["consistent same: 1.352 1.352"]);
    expect(troubles(report(NINE, body, "Thu NSNN trên địa bàn đạt 1.532 tỷ đồng."))).toEqual(["review same: 1.352 1.532"]);
  });

  test("is not a month of it, nor the rest of the year", () => {
    expect(outcome(report(NINE, body, "Thu NSNN trên địa bàn tháng 9 đạt 1.532 tỷ đồng."))).toEqual([]);
    expect(outcome(report(NINE, body, "Thu NSNN trên địa bàn 3 tháng cuối năm đạt 1.532 tỷ đồng."))).toEqual([]);
  });

  test("of two spans in the title, only a slip speaks for one", () => {
    const both = "Tình hình kinh tế - xã hội tháng 9 và 9 tháng đầu năm 2024";
    expect(troubles(report(both, body, "Thu NSNN trên địa bàn đạt 1.532 tỷ đồng."))).toEqual(["review same: 1.352 1.532"]);
    expect(troubles(report(both, body, "Thu NSNN trên địa bàn đạt 168 tỷ đồng."))).toEqual([]);
  });
});

describe("what is ahead is no result", () => {
  test("in all of a sentence that begins with the goal", () => {
    const closing = "Mục tiêu năm 2025: kim ngạch đạt 210 triệu USD, trong đó xuất khẩu hàng địa phương qua cửa khẩu 130 triệu USD.";
    expect(troubles(report("Kết quả công tác năm 2024", "Xuất khẩu hàng địa phương qua cửa khẩu đạt 120 triệu USD.", closing))).toEqual([]);
  });

  test("a heading of both results and tasks gives its year to the tasks only", () => {
    const text = "BÁO CÁO\nKết quả công tác năm 2024\nI. KẾT QUẢ\nThu thuế xuất nhập khẩu qua cửa khẩu đạt 64.518 triệu đồng.\nII. ĐÁNH GIÁ CHUNG VÀ PHƯƠNG HƯỚNG NĂM 2025\n1. Kết quả nổi bật: thu thuế xuất nhập khẩu qua cửa khẩu đạt 64,5 tỷ đồng.";
    expect(outcome(text)).toEqual(["consistent same: 64.518 64,5"]);
  });
});

describe("what there is and how much it changed", () => {
  const body = "Xảy ra 32 vụ cháy rừng, tăng 12 vụ so với cùng kỳ năm trước.";

  test("are two things", () => {
    expect(troubles(report(NINE, body, "Tình hình cháy rừng còn phức tạp, số vụ cháy rừng tăng 12 vụ."))).toEqual([]);
  });

  test("and the change is told twice, too", () => {
    const told = (n: string): string => report(NINE, "Số hộ cận nghèo toàn tỉnh là 9.120 hộ, tăng 431 hộ so với năm 2023.", `Số hộ cận nghèo toàn tỉnh tăng ${n} hộ so với năm 2023.`);
    expect(outcome(told("431"))).toEqual(["consistent same: 431 431"]);
    expect(troubles(told("341"))).toEqual(["review same: 431 341"]);
  });
});

describe("short names are told of something in front of them", () => {
  test.each([
    ["Tiếp nhận và đón 38 đoàn của tỉnh bạn.", "Đón 96 đoàn khách quốc tế."],
    ["Tai nạn giao thông xảy ra 62 vụ, bị thương 58 người, thiệt hại về tài sản 8,6 tỷ đồng.", "Tội phạm về trật tự xã hội xảy ra 74 vụ, bị thương 21 người, thiệt hại về tài sản 5,2 tỷ đồng."],
    ["Hỗ trợ 05 công trình, giải ngân 38,2 tỷ đồng (đạt 81%).", "Viện trợ 23 dự án, giải ngân 3,4 triệu USD (đạt 74,5%)."],
    ["Diện tích cây ăn quả 1.262 ha.", "Thiên tai làm thiệt hại cây ăn quả 66 ha."],
  ])("%s / %s", (a, b) => {
    expect(troubles(report(NINE, a, b))).toEqual([]);
  });
});

test("“đạt 51%” may be the percentage of the plan told before", () => {
  const told = (p: string): string => report(NINE, "Giải ngân vốn đầu tư công đạt 2.086 tỷ đồng, đạt 51,4% kế hoạch.", `Giải ngân vốn đầu tư công đạt ${p}%, thấp hơn cùng kỳ.`);
  expect(outcome(told("51,4"))).toEqual(["consistent same: 51,4 51,4"]);
  expect(troubles(told("54,1"))).toEqual(["review same: 51,4 54,1"]);
  expect(troubles(told("63,2"))).toEqual([]);
});

describe("a passage that sums up", () => {
  const body = "I. KẾT QUẢ\n1. Giá cả\nChỉ số giá tiêu dùng bình quân 9 tháng tăng 3,46% so với bình quân cùng kỳ.\n2. Đầu tư\nGiải ngân vốn đầu tư công: tổng kế hoạch vốn 84.210 triệu đồng; lũy kế giải ngân 47.832 triệu đồng, đạt 56,8% kế hoạch vốn.";

  test("takes the name from the head of the paragraph it tells again", () => {
    expect(troubles(`${body}\nII. ĐÁNH GIÁ CHUNG\nGiải ngân vốn đầu tư công đạt 56,8% kế hoạch vốn.`)).toEqual([]);
    expect(troubles(`${body}\nII. ĐÁNH GIÁ CHUNG\nGiải ngân vốn đầu tư công đạt 58,6% kế hoạch vốn.`)).toEqual(["review same: 56,8 58,6"]);
  });

  test("need not stand in a part of its own", () => {
    expect(troubles(`${body}\n3. Đánh giá: chỉ số giá tiêu dùng bình quân 9 tháng tăng 3,64%, trong tầm kiểm soát; kinh tế ổn định.`)).toEqual(["review same: 3,46 3,64"]);
  });
});
