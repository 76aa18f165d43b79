/** Totals that close what stands in front of them, and accounts from what there was to what there is. */
import { outcome, troubles } from "./helpers";

describe("what a word for adding closes", () => {
  test("counts of several things, and a sentence of its own behind the list", () => {
    const visits = (all: string): string => `Trung tâm tiếp 1.620 hồ sơ, hướng dẫn 2.345 lượt hỏi, cộng ${all} lượt việc.`;
    expect(outcome(visits("3.965"))).toContain("consistent sum: 3.965 1.620 2.345");
    expect(troubles(visits("3.695"))).toEqual(["review sum: 3.695 1.620 2.345"]);
    const saved = (power: string): string => `Đã tiết giảm: xăng dầu 412 triệu đồng; hội nghị giảm 736 triệu đồng; điện thoại ${power} triệu đồng. Cộng: 1.333 triệu đồng.`;
    expect(outcome(saved("185"))).toContain("consistent sum: 1.333 412 736 185");
    expect(troubles(saved("158"))).toEqual(["review sum: 1.333 412 736 158"]);
  });

  test("numbers measured as their total is", () => {
    const sources = (own: string): string => `Kinh phí năm 2022 (tr.đ): tỉnh cấp 20.300; huyện cấp ${own}; xã hội hóa 6.425; dân góp 3.180. Cộng: 41.775 tr.đ.`;
    expect(outcome(sources("11.870"))).toContain("consistent sum: 41.775 20.300 11.870 6.425 3.180");
    expect(troubles(sources("18.170"))).toEqual(["review sum: 41.775 20.300 18.170 6.425 3.180"]);
  });

  test("as many as are told, by what is said of each", () => {
    const left = (all: string): string => `Chợ A đã giao 140 quầy, còn thừa 31 quầy; chợ B đã giao 96 quầy, còn thừa 22 quầy. Hai chợ còn thừa tổng cộng ${all} quầy.`;
    expect(outcome(left("53"))).toContain("consistent sum: 53 31 22");
    expect(troubles(left("63"))).toEqual(["review sum: 63 31 22"]);
    expect(troubles("Chợ A còn thừa 31 quầy; chợ B còn thừa 22 quầy; chợ C còn thừa 9 quầy. Hai chợ còn thừa tổng cộng 58 quầy.")).toEqual([]);
  });

  test("year after year", () => {
    const years = (all: string): string => `Phát triển hội viên: Năm 2021: 62 người; năm 2022: 75; năm 2023: 58; năm 2024: 81. Cả nhiệm kỳ phát triển ${all} người.`;
    expect(outcome(years("276"))).toContain("consistent sum: 276 62 75 58 81");
    expect(troubles(years("267"))).toEqual(["review sum: 267 62 75 58 81"]);
    expect(troubles("Phát triển hội viên: Năm 2021: 62 người; năm 2024: 81. Cả nhiệm kỳ phát triển 276 người.")).toEqual([]);
  });

  test("what counts something else beside its like is no part", () => {
    const shares = (all: string): string => `Theo đó, 2 tổ chức mua 412.000 cổ phần, 3 cá nhân mua 96.500 cổ phần, tổng cộng ${all} cổ phần.`;
    expect(troubles(shares("508.500"))).toEqual([]);
  });

  test("a list that is open, an average and another time close nothing", () => {
    expect(troubles("Xã có 12 trường, 9 trạm và nhiều công trình khác, cộng 31 công trình.")).toEqual([]);
    expect(troubles("Năm trước thu 310 triệu đồng, năm nay thu 420 triệu đồng; bình quân cả hai năm thu 365 triệu đồng.")).toEqual([]);
    expect(troubles("Huyện có 3 bệnh viện, 14 trạm y tế; tổng số 205 giường.")).toEqual([]);
  });
});

describe("accounts", () => {
  test("what there was, what came and went, and what there is", () => {
    const clubs = (last: string): string => `Câu lạc bộ: đầu kỳ 226, thành lập mới 19, giải thể 7, sáp nhập giảm 12; cuối kỳ ${last} câu lạc bộ.`;
    expect(outcome(clubs("226"))).toContain("consistent sum: 226 19 7 12 226");
    expect(troubles(clubs("262"))).toEqual(["review sum: 226 19 7 12 262"]);
    const budget = (last: string): string => `Dự toán chi sự nghiệp 61,4 tỷ đồng, sau khi bổ sung 3,85 tỷ đồng và cắt giảm 1,95 tỷ đồng còn ${last} tỷ đồng.`;
    expect(outcome(budget("63,30"))).toContain("consistent sum: 61,4 3,85 1,95 63,30");
  });

  test("told behind its closing, or in brackets", () => {
    expect(outcome("Số hộ thoát nghèo trong kỳ 518 hộ, số hộ nghèo phát sinh 43 hộ, tái nghèo 7 hộ nên cuối kỳ toàn huyện còn 1.912 hộ nghèo (đầu kỳ 2.380 hộ), tức giảm ròng 468 hộ.")).toEqual(expect.arrayContaining(["consistent sum: 2.380 518 43 7 1.912", "consistent sum: 2.380 1.912 468"]));
    expect(outcome("Thành lập mới 16 hợp tác xã, giải thể 5 hợp tác xã; lũy kế cuối năm có 208 hợp tác xã so với 197 hợp tác xã của đầu năm.")).toContain("consistent sum: 197 16 5 208");
    expect(troubles("Tổng số phải thi hành 2.410 việc (năm trước chuyển sang 815, thụ lý mới 1.621, trừ ủy thác 26).")).toEqual([]);
    expect(troubles("Tổng số phải thi hành 2.440 việc (năm trước chuyển sang 815, thụ lý mới 1.621, trừ ủy thác 26).")).not.toEqual([]);
  });

  test("what is not all told is not asked about", () => {
    expect(troubles("Tồn quỹ đầu tháng 1,860 tỷ đồng; trong tháng thu 0,940 tỷ đồng, chi 1,120 tỷ đồng; tồn quỹ cuối tháng 1,720 tỷ đồng (chưa kể các khoản ghi thu, ghi chi).")).toEqual([]);
    expect(troubles("Tồn quỹ đầu tháng 1,860 tỷ đồng; trong tháng thu 0,940 tỷ đồng, chi 1,120 tỷ đồng; tồn quỹ cuối tháng 1,720 tỷ đồng.")).not.toEqual([]);
    expect(troubles("Đầu năm có 640 doanh nghiệp, trong năm thành lập mới 85; cuối năm còn 700 doanh nghiệp.")).toEqual([]);
  });
});
