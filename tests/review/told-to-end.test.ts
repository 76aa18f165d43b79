/** Lists that tell all there is: by ";" with remarks between, by what one part denies of the other, by kinds that exclude one another; funds from their start to their end. */
import { troubles } from "./helpers";

const cases: readonly (readonly [string, (figure: string) => string, string, string])[] = [
  ["remarks by commas, items by semicolons", (f) => `Toàn huyện kiên cố hóa 412,6 km đường, trong đó đường xã 268,9 km, tăng 4% so với năm trước; đường thôn ${f} km, tăng 6%.`, "143,7", "134,7"],
  ["files sent online and handed in", (f) => `Bộ phận một cửa nhận 1.936 hồ sơ, trong đó: nộp trực tuyến 1.487 hồ sơ; nộp trực tiếp ${f} hồ sơ.`, "449", "494"],
  ["what one part denies of the other", (f) => `Toàn xã có 943 hộ, trong đó 861 hộ dùng nước sạch và ${f} hộ chưa dùng nước sạch.`, "82", "28"],
  ["crops that exclude one another are no more than all", (f) => `Vụ đông gieo trồng 147 ha. Trong đó ngô 68 ha, khoai ${f} ha, rau 45 ha.`, "34", "43"],
  ["a measured whole named first", (f) => `Trong tổng mức 286 tỷ đồng có ${f} tỷ đồng bán lẻ hàng hóa, tăng 1,4% so với tháng trước; 41,8 tỷ đồng dịch vụ ăn uống, giảm 0,6%; 32,7 tỷ đồng dịch vụ khác, tăng 2,2%.`, "211,5", "251,5"],
  ["party bodies beside their members", (f) => `Huyện ủy có 7.318 đảng viên ở 96 tổ chức cơ sở đảng, gồm 31 đảng bộ cơ sở và ${f} chi bộ cơ sở.`, "65", "56"],
  ["a fund over the year", (f) => `Quỹ khuyến học: số dư đầu kỳ 94,6 triệu đồng; thu trong kỳ 127,3 triệu đồng; chi trong kỳ 88,5 triệu đồng; số dư cuối kỳ ${f} triệu đồng.`, "133,4", "134,3"],
  ["a total behind its kinds", (f) => `Phí, lệ phí thu 214,7 triệu đồng; thu phạt 86,9 triệu đồng; thu khác 31,2 triệu đồng. Tổng thu trong quý đạt ${f} triệu đồng.`, "332,8", "382,8"],
  ["short and long loans as shares", (f) => `Dư nợ toàn chi nhánh tăng khá: dư nợ ngắn hạn chiếm 57,38% tổng dư nợ; dư nợ trung, dài hạn chiếm ${f}% tổng dư nợ.`, "42,62", "46,62"],
  ["two kinds right behind the total of a table", (f) => `Xã\tTổng số hồ sơ\tĐã trả\tChưa trả\nA\t1.246\t1.187\t59\nB\t2.318\t2.204\t114\nC\t1.752\t${f}\t85\nD\t986\t941\t45`, "1.667", "1.676"],
];

describe("told to the end", () => {
  test.each(cases)("%s", (_, text, right, wrong) => {
    expect(troubles(text(right))).toEqual([]);
    expect(troubles(text(wrong)).length).toBeGreaterThan(0);
  });

  test.each([
    "Toàn huyện kiên cố hóa 412,6 km đường, trong đó đường xã 268,9 km, tăng 4% so với năm trước; duy tu 96,4 km đường thôn.",
    "Bộ phận một cửa nhận 1.936 hồ sơ, trong đó: nộp trực tuyến 1.487 hồ sơ; nộp trực tiếp 412 hồ sơ.",
    "Vụ đông gieo trồng 147 ha. Trong đó ngô 68 ha, rau 45 ha.",
    "Hội nhận 412 đơn, giải quyết 318 đơn, chuyển 27 đơn. Tổng số đơn của cả nhiệm kỳ là 2.946 đơn.",
  ])("others are left out: %s", (text) => {
    expect(troubles(text)).toEqual([]);
  });
});
