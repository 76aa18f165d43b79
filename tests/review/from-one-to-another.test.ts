/** From one value to another: the words between "từ" and the first value are open, and so are those that lead to the change. */
import { named, troubles } from "./helpers";

describe("a change behind the two values", () => {
  test.each<[string, [string, string][]]>([
    ["Mức hỗ trợ được nâng từ mức đang áp dụng là 1.326.400 đồng lên 1.508.900 đồng (tăng 182.500 đồng).", [["1.326.400", "1.362.400"], ["1.508.900", "1.580.900"], ["182.500", "128.500"]]],
    ["Số tổ dân phố từ 318 đã tăng lên 742 (tăng 424 tổ).", [["318", "381"], ["742", "724"], ["424", "442"]]],
    ["Nợ đọng giảm từ 1.264 triệu đồng xuống còn 986 triệu đồng, tương ứng mức giảm 22%.", [["1.264", "1.624"], ["986", "689"], ["22%", "32%"]]],
    ["Sản lượng từ 7.400 tấn lên 8.140 tấn (tỷ lệ tăng trưởng 10,0%).", [["7.400", "4.700"], ["10,0", "11,0"]]],
    ["Tổng mức đầu tư từ 146,2 tỷ đồng thành 191,7 tỷ đồng (chênh lệch 45,5 tỷ đồng, chủ yếu là giải phóng mặt bằng).", [["146,2", "164,2"], ["45,5", "54,5"]]],
    ["Diện tích mía thu hẹp từ 1.350 ha về 1.080 ha, tức giảm 20%.", [["1.350", "1.530"], ["20%", "25%"]]],
    ["Mật độ thuê bao từ 92,6 thuê bao/100 dân xuống 74,1 thuê bao/100 dân, giảm 18,5 thuê bao/100 dân.", [["92,6", "96,2"], ["18,5", "15,8"]]],
  ])("%s", (text, slips) => named(text, ...slips));
});

describe("a change in front of the two values", () => {
  test.each<[string, [string, string][]]>([
    ["Năm học này huyện cắt giảm 26% chỉ tiêu trung cấp, từ 850 xuống còn 629 chỉ tiêu.", [["26%", "62%"], ["850", "580"], ["629", "692"]]],
    ["Giá lúa tăng gần 18%, từ mức 6.100 đồng/kg cuối tháng 2 lên mức 7.190 đồng/kg vào cuối tháng 3.", [["18%", "81%"], ["6.100", "1.600"], ["7.190", "7.910"]]],
    ["Giá nước giảm tới 25% từ mức 12.400 đồng/m3 (giá cũ) xuống 9.300 đồng/m3 (giá mới).", [["25%", "52%"], ["12.400", "14.200"], ["9.300", "3.900"]]],
    ["Điểm bình quân hạ 3,5 điểm, từ 31,25 xuống còn 27,75.", [["31,25", "32,15"], ["3,5 điểm", "5,3 điểm"]]],
  ])("%s", (text, slips) => named(text, ...slips));
});

test("a rate of each year, another thing, another base and a level are no change of the two values", () => {
  expect(troubles("Lương bình quân tăng từ 8,2 triệu đồng lên 9,5 triệu đồng, tương ứng mức tăng 5% mỗi năm.")).toEqual([]);
  expect(troubles("Đàn bò từ 1.240 con lên 1.310 con, đàn lợn tăng 12,6%.")).toEqual([]);
  expect(troubles("Số hồ sơ giảm 9% so với kế hoạch, từ 460 xuống còn 391 hồ sơ.")).toEqual([]);
  expect(troubles("Thu nhập tăng 8% nhờ trồng cam, từ 320 ha lên 410 ha.")).toEqual([]);
  expect(troubles("Tỷ lệ số hóa từ 64% xã lên 100% xã.")).toEqual([]);
});

test("three of one list, of which the first only comes near the sum of the others, are no whole", () => {
  expect(troubles("Trong đó lượng cá 41,6 nghìn tấn, tăng 11,2%; tôm 30,3 nghìn tấn, giảm 12% và mực 11,4 nghìn tấn, giảm 21,5%.")).toEqual([]);
});
