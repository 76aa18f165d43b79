/** Shares told in the order of the amounts in front of them. */
import { ratios, troubles } from "./helpers";

const products = (shares: string): string => `Giá trị sản xuất ước 800 tỷ đồng, trong đó nông nghiệp 238 tỷ đồng, công nghiệp 352 tỷ đồng và dịch vụ 210 tỷ đồng. Cơ cấu tương ứng là ${shares}.`;

test("each amount has the share of its place", () => {
  const all = ["consistent ratio: 238 800 29,8", "consistent ratio: 352 800 44,0", "consistent ratio: 210 800 26,3"];
  expect(ratios(products("29,8% - 44,0% - 26,3%"))).toEqual(all);
  expect(ratios(products("29,8%; 44,0% và 26,3%"))).toEqual(all);
  expect(ratios("Tổng số 1.200 hộ: nghèo 300 hộ, cận nghèo 420 hộ, khác 480 hộ, lần lượt chiếm 25%, 35% và 40%.")).toHaveLength(3);
  expect(ratios("Giải ngân 7,15 triệu USD. Lĩnh vực: y tế 2,38; giáo dục 1,96; sinh kế 1,74; khác 1,07 (triệu USD); tương ứng 33,3%, 27,4%, 24,3%, 15,0% giá trị giải ngân.")).toHaveLength(4);
});

test("one that differs while the others agree is wrong", () => {
  expect(ratios(products("29,8% - 41,0% - 26,3%")).filter((line) => !line.startsWith("consistent"))).toEqual(["inconsistent ratio: 352 800 41,0"]);
});

test("nothing where the order is another's, the amounts make up nothing, or changes are told", () => {
  expect(ratios(products("26,3% - 29,8% - 44,0%"))).toEqual([]);
  expect(troubles("Thu 500 tỷ đồng, chi 300 tỷ đồng, chuyển nguồn 200 tỷ đồng, lần lượt tăng 5%, 6% và 7%.")).toEqual([]);
  expect(troubles("Có 120 xã, 340 thôn và 75 trường; tỷ lệ đạt chuẩn tương ứng là 62,5%, 48,1%, 71,2%.")).toEqual([]);
  expect(troubles("Toàn tỉnh có 500 cơ sở: hạng một 200 cơ sở, hạng hai 300 cơ sở; tỷ lệ lấp đầy lần lượt là 61,5% và 58,2%.")).toEqual([]);
});
