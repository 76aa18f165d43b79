/** A change with both its values beside it, in any order, the value of then behind "so với" or "từ": by words, so that a wrong figure is asked about. */
import { named, troubles } from "./helpers";

describe("each of the three figures", () => {
  test.each<[string, [string, string][]]>([
    ["Đàn trâu của xã giảm 24%, còn 152 con so với mức 200 con năm 2021.", [["24%", "42%"], ["152", "125"], ["200 con", "220 con"]]],
    ["Thu phí tăng mạnh 118,5% lên 4.370 triệu đồng vào cuối năm 2023, so với 2.000 triệu đồng cùng kỳ năm 2019.", [["118,5", "181,5"], ["4.370", "4.730"], ["2.000", "2.200"]]],
    ["Dư nợ tăng 25,4% so với mức 3.150 tỷ đồng năm 2022, đạt 3.950 tỷ đồng.", [["25,4", "52,4"], ["3.150", "3.510"], ["3.950", "9.350"]]],
    ["Giá sàn lúa là 7.350 đồng/kg, cao hơn 5% so với giá sàn bình quân 7.000 đồng/kg của vùng.", [["5%", "9%"], ["7.350", "7.530"]]],
    ["Cây mía trồng được 2.184 ha, tăng 4% hay tăng 84 ha so với vụ trước.", [["2.184", "2.814"], ["4%", "9%"]]],
    ["Xã có 1.140 con bò, giảm 5% tương ứng giảm 60 con so với cùng kỳ năm trước.", [["1.140", "1.410"], ["5%", "8%"], ["60 con", "90 con"]]],
    ["Quỹ dự kiến tăng lên 8.640 triệu đồng, từ mức 7.200 triệu đồng hiện tại, tức tăng 20%.", [["8.640", "8.460"], ["7.200", "2.700"], ["20%", "10%"]]],
    ["Lượt khám giảm 12,4% về số lượng (chỉ đạt 105.576 lượt năm 2022 so với 120.520 lượt năm trước đó).", [["12,4", "14,2"], ["105.576", "150.576"], ["120.520", "102.520"]]],
    ["Tỷ lệ giải ngân tăng 3,6 điểm phần trăm, lên 61,4% so với mức 57,8% của cùng kỳ.", [["3,6", "6,3"], ["61,4", "64,1"], ["57,8", "58,7"]]],
    ["Kinh phí hỗ trợ là 2.850 triệu đồng, gấp 1,9 lần so với mức 1.500 triệu đồng của năm 2020.", [["1,9", "9,1"], ["2.850", "2.580"], ["1.500", "5.100"]]],
  ])("%s", (text, slips) => named(text, ...slips));
});

test("what is said once more names nothing else", () => {
  expect(troubles("Toàn huyện xảy ra 480 vụ, giảm 5,2% số vụ hay giảm 14 người bị thương so với cùng kỳ.")).toEqual([]);
  expect(troubles("Đàn dê 1.240 con, tăng 4% hay tăng về quy mô 12 hộ nuôi so với năm trước.")).toEqual([]);
});

test("a plan, another kind of thing, another change between are no base", () => {
  expect(troubles("Thu ngân sách đạt 640 tỷ đồng, tăng 6% so với kế hoạch 580 tỷ đồng huyện giao đầu năm và so với tổng chi 590 tỷ đồng.")).toEqual([]);
  expect(troubles("Đàn lợn 18.400 con, tăng 6% so với tốc độ 12.500 con/năm của giai đoạn trước.")).toEqual([]);
  expect(troubles("Giá trị sản xuất đạt 1.240 tỷ đồng, tăng 8%; thu hút 310 tỷ đồng vốn đầu tư so với 420 tỷ đồng năm 2021.")).toEqual([]);
});
