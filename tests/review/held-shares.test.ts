/** Shares in brackets between a name and its value are of that value, not of the one in front. */
import { named, ratios, troubles } from "./helpers";

test.each<[string, [string, string][]]>([
  ["Giá trị sản xuất đạt 1.240 tỷ đồng, trong đó khu vực tư nhân (chiếm 75%) đạt 930 tỷ đồng; khu vực nhà nước (chiếm 25%) đạt 310 tỷ đồng.", [["75%", "57%"], ["25%", "35%"]]],
  ["Doanh thu dịch vụ đạt 84,5 tỷ đồng. Trong đó, các cơ sở lưu trú (chiếm 62% doanh thu) đạt trên 52,4 tỷ đồng, tăng 4,1%; vận tải 31,9 tỷ đồng.", [["62%", "26%"]]],
  ["Toàn xã có 1.240 hộ; hộ nghèo (chiếm 5%) là 62 hộ, hộ cận nghèo (chiếm 10%) là 124 hộ.", [["124", "142"]]],
])("%s", (text, slips) => named(text, ...slips));

test("a share behind its value stays with it", () => {
  expect(ratios("Giá trị sản xuất đạt 1.240 tỷ đồng, trong đó khu vực tư nhân đạt 930 tỷ đồng (chiếm 75%), đạt 104% kế hoạch; khu vực nhà nước 310 tỷ đồng (chiếm 25%).")).toEqual(["consistent ratio: 930 1.240 75", "consistent ratio: 310 1.240 25"]);
  expect(troubles("Toàn huyện gieo trồng 4.800 ha, trong đó lúa 2.880 ha (chiếm 60%) với 12 xã đạt kế hoạch.")).toEqual([]);
  expect(troubles("Toàn xã có 1.240 hộ; số hộ dùng nước sạch (chiếm 48% số hộ nghèo) là 30 hộ.")).toEqual([]);
});
