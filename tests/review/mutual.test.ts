/** Figures that two parts of a short report tell under one name in words of their own. */
import { troubles } from "./helpers";

const report = (head: string, ...sections: string[]): string => `BÁO CÁO\nTình hình kinh tế - xã hội năm 2024\n${head}\n${sections.map((section, i) => `${i + 1}. ${section}`).join("\n")}`;

describe("a summary of a sentence or two in front of its sections", () => {
  test.each([
    ["Đã hỗ trợ xây mới 58 nhà tình thương", "Xã hội: hỗ trợ xây dựng «58» căn nhà tình thương.", "85"],
    ["Dân số trung bình của huyện năm 2024 là 137.260 người", "Dân số: dân số trung bình «137.260» người.", "132.760"],
    ["Tỷ lệ thu gom rác thải sinh hoạt nông thôn đạt 81,4%", "Môi trường: khối lượng rác thải sinh hoạt nông thôn thu gom 9.120 tấn, đạt tỷ lệ «81,4»%.", "84,1"],
    ["Chỉ số sản xuất công nghiệp năm 2024 tăng 6,3% so với cùng kỳ", "Công nghiệp: chỉ số sản xuất toàn ngành công nghiệp tăng «6,3»% so với cùng kỳ năm trước.", "3,6"],
    ["Thiệt hại do mưa bão ước 73,8 tỷ đồng", "Thiên tai: tổng giá trị thiệt hại do mưa bão là «73,8» tỷ đồng.", "78,3"],
    ["Đã trao 2.947 suất quà, trị giá 1.473 triệu đồng cho gia đình chính sách", "Chính sách: đã trao «2.947» suất quà cho gia đình chính sách, người có công, trị giá 1.473 triệu đồng.", "2.974"],
  ])("%s", (head, section, wrong) => {
    expect(troubles(report(`${head}.`, section.replace(/[«»]/g, "")))).toEqual([]);
    expect(troubles(report(`${head}.`, section.replace(/«.*»/, wrong))).length).toBe(1);
  });

  test("a digit too many in a number of many", () => {
    const text = (n: string): string => report(`Có ${n} hộ gia đình văn hóa được công nhận.`, "Văn hóa: công nhận 23.481 hộ gia đình văn hóa.");
    expect(troubles(text("23.481"))).toEqual([]);
    expect(troubles(text("233.481")).length).toBe(1);
  });

  test("a cell without a unit beside millions may count in thousands", () => {
    expect(troubles("I. KẾT QUẢ\nToàn tỉnh có 186 nghìn đơn vị, tăng 7,1%. Lao động 28,1 triệu người, tăng 8,5%.\nBảng 1: Số đơn vị và lao động\nLoại | Số đơn vị (nghìn) | Lao động (nghìn) | Tăng so 2012 (%)\nTổng số | 186,2 | 28.102,6 | 8,5\n1. Doanh nghiệp | 17,9 | 14.103,8 | 9,1\n2. Hợp tác xã | 168,3 | 13.998,8 | 7,9")).toEqual([]);
  });

  test("three digits are not enough to speak of one left out", () => {
    expect(troubles("Theo báo cáo quyết toán 9 tháng của xí nghiệp, đơn vị ghi nhận lượng nước thất thoát không thu được tiền giảm còn 18 tỷ so với 146 tỷ cùng kỳ 2023.\nĐơn vị ghi nhận doanh thu ở mức 1.462 tỷ đồng, giảm so với mức 1.875 tỷ đồng cùng kỳ 2023.")).toEqual([]);
  });

  test("a digit typed twice or left out, with decimals, behind a hedge, in another unit", () => {
    const rice = (n: string): string => report(`Diện tích gieo trồng lúa cả năm gần ${n} nghìn ha.`, "Trồng trọt: diện tích gieo trồng lúa cả năm đạt 38.462 ha, năng suất khá.");
    expect(troubles(rice("38,5"))).toEqual([]);
    expect(troubles(rice("388,5"))).toEqual(["review same: 388,5 38.462"]);
    const insured = (n: string): string => report(`Tỷ lệ bao phủ bảo hiểm y tế toàn dân đạt ${n}%.`, "Y tế: tỷ lệ bao phủ bảo hiểm y tế toàn dân đạt 93,47%, vượt chỉ tiêu.");
    expect(troubles(insured("93,47"))).toEqual([]);
    expect(troubles(insured("9,47"))).toEqual(["review same: 9,47 93,47"]);
    const funds = (n: string): string => report(`Tổng nguồn vốn huy động xây dựng nông thôn mới gần ${n} tỷ đồng.`, "Nông thôn mới: tổng nguồn vốn huy động xây dựng nông thôn mới 2.758,4 tỷ đồng.");
    expect(troubles(funds("2.759"))).toEqual([]);
    expect(troubles(funds("2.795"))).toEqual(["review same: 2.795 2.758,4"]);
  });

  test("a product that holds with either figure tells none of them from the other", () => {
    const rows = (n: string): string => `BÁO CÁO\nSản xuất vụ xuân năm 2024\nI. KẾT QUẢ\nToàn huyện gieo trồng 4.905 ha.\n- Cây lúa: diện tích 3.184 ha, năng suất ước 61,7 tạ/ha, sản lượng ước ${n} tấn.\n- Cây ngô: diện tích 1.721 ha, sản lượng ước 7.916 tấn.\nII. BIỂU SỐ LIỆU\nBiểu 1. Diện tích, năng suất, sản lượng vụ xuân\nLoại cây | Diện tích (ha) | Năng suất (tạ/ha) | Sản lượng (tấn)\nLúa | 3.184 | 61,7 | 19.645\nNgô | 1.721 | 46,0 | 7.916\nKhoai | 215 | 88,0 | 1.892`;
    expect(troubles(rows("19.645"))).toEqual([]);
    expect(troubles(rows("19.654"))).toEqual(["review same: 19.654 19.645"]);
  });
});

describe("two things under words that are alike", () => {
  test.each([
    ["what is planned", "Cho vay hộ nghèo đạt 152 tỷ đồng.", "Kế hoạch tới: dư nợ dự kiến đạt 480 tỷ đồng, cho vay hộ nghèo đạt 182 tỷ đồng."],
    ["round numbers", "Huyện đã giới thiệu 40 người ứng cử để bầu vào hội đồng.", "Bầu cử: sẽ bầu 400 đại biểu trong số những người ứng cử để bầu vào hội đồng."],
    ["what is left of others", "Đoàn liên ngành của huyện lập 2.413 biên bản vi phạm.", "Còn lại các xã lập 2.513 biên bản vi phạm."],
    ["short and long", "Dư nợ cho vay ngắn hạn đạt 1.550 tỷ đồng.", "Tín dụng: dư nợ cho vay dài hạn đạt 1.350 tỷ đồng."],
    ["two times", "Tháng 5 thu hoạch 1.326 ha lúa nước.", "Trồng trọt: tháng 6 thu hoạch 1.362 ha lúa nước."],
    ["two places", "Trường tiểu học Nguyễn Huệ có 1.326 học sinh.", "Giáo dục: trường tiểu học Lê Lợi có 1.362 học sinh."],
    ["others beside them differ", "Đoàn kiểm tra quý đầu: 126 cơ sở, phạt 47 cơ sở, số tiền 318 triệu đồng.", "Kiểm tra tiếp: 162 cơ sở, phạt 63 cơ sở, số tiền 405 triệu đồng."],
  ])("%s", (_, head, section) => {
    expect(troubles(report(head, section))).toEqual([]);
  });
});
