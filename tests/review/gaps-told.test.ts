/** Differences told in words, parts told in turn, totals sorted once more. */
import { outcome, troubles } from "./helpers";

describe("differences told in words", () => {
  test("how much a target is passed or missed by", () => {
    const posts = (more: string): string => `Trang tin đăng 1.238 bài viết, kế hoạch giao 1.150 bài viết, vượt ${more} bài viết.`;
    expect(outcome(posts("88"))).toEqual(expect.arrayContaining([expect.stringMatching(/^consistent .*88/u)]));
    expect(troubles(posts("98"))).toEqual([expect.stringMatching(/^review sum: 1\.238 1\.150 98/u)]);
    expect(outcome("Toàn ngành được giao 2.640 biên chế, hiện có 2.417 người, còn thiếu 223 chỉ tiêu.")).toContain("consistent sum: 2.640 2.417 223");
    expect(troubles("Toàn ngành được giao 2.640 biên chế, hiện có 2.417 người, còn thiếu 150 giáo viên mầm non.")).toEqual([]);
  });

  test("what is left, what was lent, what a total was raised by", () => {
    expect(outcome("Tiếp nhận 1.904 hồ sơ, đã chi trả cho 1.768 người; số hồ sơ còn lại 136 đang thẩm định.")).toContain("consistent sum: 1.904 1.768 136");
    expect(outcome("Doanh số cho vay 864 tỷ, doanh số thu nợ 591 tỷ, dư nợ tăng 273 tỷ đồng so với đầu năm.")).toContain("consistent sum: 864 591 273");
    expect(outcome("Sau sắp xếp còn 84 xã, giảm 131 đơn vị so với trước sắp xếp (215 đơn vị).")).toContain("consistent sum: 215 84 131");
    expect(outcome("Thu tháng 9 đạt 512 tỷ đồng, nâng tổng thu 9 tháng lên 4.876 tỷ đồng (8 tháng đạt 4.364 tỷ đồng).")).toContain("consistent sum: 4.876 4.364 512");
  });

  test("a limit is no target that was passed", () => {
    expect(troubles("Giá dự toán giao 21.400 đồng/lít, giá bán 20.150 đồng/lít, dầu không cao hơn 18.300 đồng/lít.")).toEqual([]);
    expect(troubles("Kế hoạch giao 1.150 bài viết, đã đăng 1.238 bài viết, cao hơn 40 bài viết so với huyện bên.")).toEqual([]);
  });
});

describe("parts told in turn", () => {
  test("with their unit once", () => {
    const grants = (second: string): string => `Hỗ trợ 4 mô hình với tổng kinh phí 1.310 triệu đồng (lần lượt 345, ${second}, 290 và 255 triệu đồng).`;
    expect(outcome(grants("420"))).toContain("consistent sum: 1.310 345 420 290 255");
    expect(troubles(grants("240"))).toEqual(["review sum: 1.310 345 240 290 255"]);
    expect(troubles("Ba năm đạt 1.310 triệu đồng (lần lượt 345, 240 và 290 triệu đồng).")).toEqual([]);
  });

  test("sorted once more behind other figures", () => {
    expect(outcome("Đến 30/6, tổng số hội viên 7.416; nam 4.025, nữ 3.391. Theo khu vực: vùng núi 2.974, vùng biển 4.442 hội viên.")).toContain("consistent sum: 7.416 2.974 4.442");
    expect(outcome("Học kỳ này có 83 học sinh nghỉ học, chiếm 0,26% tổng số 31.924 học sinh; chia theo cấp: tiểu học 35, THCS 31, THPT 17.")).toContain("consistent sum: 83 35 31 17");
  });
});

test("what is left may be left of more than was done", () => {
  const homes = (left: string): string => `Phải thu hồi đất của 250 hộ; đã phê duyệt phương án cho 214 hộ; đã chi trả cho 187/214 hộ; còn ${left} hộ chưa phê duyệt phương án.`;
  expect(troubles(homes("36"))).toEqual([]);
});
