/** Passages that tell again what others have told: shorter figures, other words, and what of it differs. */
import { outcome, troubles } from "./helpers";

const SECTIONS = "1. Hạ tầng\nTrong năm, huyện phối hợp kiên cố hóa 246 km đường giao thông nông thôn, vượt 2,5% kế hoạch (240 km).\n2. Thu ngân sách\nThu ngân sách nhà nước trên địa bàn 64.218 triệu đồng, đạt 107,0% dự toán (60.000 triệu đồng), tăng 8,4% so với cùng kỳ.\n3. Chăn nuôi\nTổng đàn lợn 45.320 con, bằng 90,6% kế hoạch (50.000 con).";
const paper = (opening: string, closing = "Kết quả khá."): string => `BÁO CÁO\nTình hình kinh tế - xã hội năm 2024\n${opening}\nI. KẾT QUẢ THỰC HIỆN\n${SECTIONS}\nII. ĐÁNH GIÁ CHUNG\n${closing}`;

describe("what stands in front of the first part", () => {
  const opening = (roads: string): string => `Qua một năm, toàn huyện kiên cố hóa ${roads} km đường giao thông nông thôn; thu ngân sách trên địa bàn 64.218 triệu đồng; trồng 31 ha rừng.`;

  test("tells ahead what follows", () => {
    expect(troubles(paper(opening("246")))).toEqual([]);
    expect(troubles(paper(opening("346")))).toEqual(["review same: 346 246"]);
    expect(troubles(paper(opening("249")))).toEqual(["review same: 249 246"]);
  });

  test("may speak of something else that is merely as long, of more, of another year", () => {
    expect(troubles(paper(opening("246").replace("kiên cố hóa 246 km đường giao thông nông thôn", "nạo vét 346 km kênh mương nội đồng")))).toEqual([]);
    expect(troubles(paper(opening("1.782")))).toEqual([]);
    expect(troubles(paper(opening("246").replace("246 km", "346 km đường nội đồng và 246 km")))).toEqual([]);
  });
});

describe("a closing part", () => {
  test("that tells the same in fewer digits agrees", () => {
    expect(outcome(paper("Căn cứ kế hoạch năm.", "Thu ngân sách trên địa bàn 64,2 tỷ đồng."))).toContain("consistent same: 64.218 64,2");
    expect(outcome(paper("Căn cứ kế hoạch năm.", "Thu ngân sách trên địa bàn trên 64 tỷ đồng; tổng đàn lợn 45,3 nghìn con."))).toEqual(expect.arrayContaining(["consistent same: 45.320 45,3"]));
  });

  test("whose shorter figure differs by one slip is asked about", () => {
    expect(troubles(paper("Căn cứ kế hoạch năm.", "Thu ngân sách trên địa bàn 62,4 tỷ đồng."))).toEqual(["review same: 64.218 62,4"]);
    expect(troubles(paper("Căn cứ kế hoạch năm.", "Tổng đàn lợn 48,3 nghìn con."))).toEqual(["review same: 45.320 48,3"]);
  });

  test("may cut a figure, or be of another one", () => {
    expect(troubles(paper("Căn cứ kế hoạch năm.", "Thu ngân sách trên địa bàn 64,3 tỷ đồng."))).toEqual([]);
    expect(troubles(paper("Căn cứ kế hoạch năm.", "Chi ngân sách trên địa bàn 62,4 tỷ đồng."))).toEqual([]);
    expect(troubles(paper("Căn cứ kế hoạch năm.", "3. Định hướng dự toán năm 2025: thu ngân sách trên địa bàn 67,2 tỷ đồng."))).toEqual([]);
    expect(troubles(paper("Căn cứ kế hoạch năm.", "Phấn đấu năm 2025 tổng đàn lợn đạt 48,3 nghìn con."))).toEqual([]);
  });
});

describe("beside a value that two places share", () => {
  const told = (beside: string): string => paper("Căn cứ kế hoạch năm.", `Số thu ngân sách được 64.218 triệu đồng, ${beside}.`);

  test("the change is the same", () => {
    expect(troubles(told("tăng 8,4% so với cùng kỳ"))).toEqual([]);
    expect(troubles(told("tăng 4,8% so với cùng kỳ"))).toEqual([expect.stringMatching(/same: 8,4 4,8$/)]);
  });

  test("and so is the percentage of the target, unless another one is meant", () => {
    expect(troubles(told("đạt 107,0% dự toán"))).toEqual([]);
    expect(troubles(told("đạt 170,0% dự toán")).length).toBeGreaterThan(0);
    expect(troubles(told("tăng 4,8% so với tháng trước"))).toEqual([]);
    expect(troubles(told("tăng 4,8% so với năm 2019"))).toEqual([]);
    expect(troubles(told("chiếm 31,5% tổng thu toàn tỉnh"))).toEqual([]);
  });
});

describe("a table whose unit is said at the head of the paper", () => {
  const text = (shown: string): string => `BÁO CÁO\nQuyết toán ngân sách năm 2023 (đơn vị tính: triệu đồng)\nI. KẾT QUẢ\n1. Chi ngân sách\nChi sự nghiệp y tế ${shown} tỷ đồng.\nNội dung\tDự toán\tQuyết toán\nSự nghiệp y tế\t118.400\t121.753\nSự nghiệp văn hóa\t9.500\t9.216`;

  test("is told again in a larger unit", () => {
    expect(outcome(text("121,75"))).toContain("consistent same: 121,75 121.753");
    expect(troubles(text("118,9"))).toEqual([]);
  });
});

describe("an opening or a closing part that leaves no doubt what it means", () => {
  const body = "1. Chi ngân sách\nChi thường xuyên 84.310 triệu đồng, tăng 6,2% so với cùng kỳ.\n2. Giá cả\nCPI bình quân 9 tháng tăng 2,84% so với bình quân cùng kỳ.\n3. Hộ gia đình\nTỷ lệ hộ dân dùng nước sạch hợp vệ sinh đạt 87% chỉ tiêu giao.";
  const told = (closing: string): string => `BÁO CÁO\nTình hình kinh tế - xã hội 9 tháng đầu năm 2024\nI. KẾT QUẢ THỰC HIỆN\n${body}\nII. ĐÁNH GIÁ CHUNG\n${closing}`;

  test("is asked about a fall for a rise", () => {
    expect(troubles(told("Chi thường xuyên tăng 6,2% so với cùng kỳ."))).toEqual([]);
    expect(troubles(told("Chi thường xuyên giảm 6,2% so với cùng kỳ."))).toEqual(["review same: 6,2 6,2"]);
    expect(troubles(told("Chi đầu tư giảm 6,2% so với cùng kỳ."))).toEqual([]);
    expect(troubles(told("Chi thường xuyên giảm 6,2% so với năm 2019."))).toEqual([]);
    expect(troubles(told("Chi thường xuyên giảm 3,1% so với tháng trước."))).toEqual([]);
  });

  test("is asked about another digit under a short name in the same turn of phrase", () => {
    expect(troubles(told("CPI bình quân 9 tháng tăng 2,84%."))).toEqual([]);
    expect(troubles(told("CPI bình quân 9 tháng tăng 2,34%."))).toEqual(["review same: 2,84 2,34"]);
    expect(troubles(told("CPI tháng 9 tăng 2,34%."))).toEqual([]);
    expect(troubles(told("CPI bình quân 9 tháng của vùng tăng 4,19%."))).toEqual([]);
  });

  test("is asked about another digit of two where the name is the same", () => {
    expect(troubles(told("Hạn chế: tỷ lệ hộ dân dùng nước sạch hợp vệ sinh mới đạt 82% chỉ tiêu giao."))).toEqual([expect.stringMatching(/^review same: 87 82$/)]);
    expect(troubles(told("Hạn chế: tỷ lệ hộ dân dùng điện lưới mới đạt 82% chỉ tiêu giao."))).toEqual([]);
    expect(troubles(told("Tỷ lệ hộ dân dùng nước sạch hợp vệ sinh năm 2022 đạt 82% chỉ tiêu giao."))).toEqual([]);
  });
});

test("years of one series are other times than the year that a summary names without the word", () => {
  const text = (end: string): string => `BÁO CÁO\nKết quả đào tạo nghề 3 năm\n+ Tỷ lệ lao động qua đào tạo tới cuối ${end} đạt 57,4%.\nI. KẾT QUẢ\nTỷ lệ lao động qua đào tạo năm 2020: 47,5%; năm 2021: 50,8%, năm 2022: 53,6%, năm 2023: 57,4%.`;
  expect(troubles(text("2023"))).toEqual([]);
});
