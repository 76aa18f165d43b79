/** Changes whose value of then is told for the very time they are measured from. */
import { namedAs, troubles } from "./helpers";

const named = namedAs(/growth|points/);

describe("the time of the base leads to its value", () => {
  test.each<[string, [string, string][]]>([
    ["Tháng 8, toàn xã thu mua 1.470 tấn sắn; tháng 7 là 1.400 tấn, cùng kỳ năm trước là 1.225 tấn; như vậy tăng 5% so với tháng trước và 20% so với cùng kỳ.", [["1.470", "1.570"], ["1.400", "1.300"], ["1.225", "1.325"], ["5%", "8%"], ["20%", "10%"]]],
    ["Thu phí tháng 6 đạt 318 triệu đồng, tăng 6,0% so với tháng trước và 27,2% so với cùng kỳ. Tháng 5 thu 300 triệu đồng; tháng 6 năm 2023 thu 250 triệu đồng.", [["318", "348"], ["300", "380"], ["250", "230"], ["27,2", "21,2"]]],
    ["Năm 2019 mức hưởng bình quân đạt 31,4 triệu đồng/người; năm 2020 đạt 33,0 triệu đồng/người; năm 2021 đạt 36,5 triệu đồng/người; năm 2022 đạt 39,9 triệu đồng/người, tăng 8,5 triệu đồng so với năm 2019.", [["31,4", "37,4"], ["39,9", "39,4"], ["8,5", "8,3"]]],
    ["Năm 2021 bán được 640 tấn hạt giống, năm 2022 bán được 720 tấn, tăng 12,5%; năm 2023 bán được 828 tấn, tăng 15,0%.", [["640", "670"], ["828", "858"], ["15,0", "16,0"]]],
    ["Đầu năm tỷ lệ hộ cận nghèo là 7,31%, cuối năm còn 5,86%, giảm 1,45%.", [["7,31", "7,37"], ["5,86", "5,68"], ["1,45", "1,15"]]],
    ["Tỷ lệ hộ cận nghèo cuối năm 2022 là 7,31%. Qua rà soát, đến cuối năm 2023 tỷ lệ hộ cận nghèo còn 5,86%, giảm 1,45%.", [["7,31", "7,37"], ["5,86", "5,68"], ["1,45", "1,15"]]],
    ["- Năm 2022: số lượt tàu cập bến đạt 3.260 lượt.\n- Năm 2023: số lượt tàu cập bến đạt 3.749 lượt, tăng 15,0% so với năm 2022.", [["3.260", "3.960"], ["3.749", "3.449"]]],
    ["Doanh số cho vay tăng từ 15,2 tỷ đồng của năm 2021 lên 17,6 tỷ đồng năm 2022 và đạt 20,9 tỷ đồng, tăng 18,8% so với cùng kỳ năm 2022.", [["17,6", "11,6"], ["20,9", "20,3"]]],
  ])("%s", (text, slips) => named(text, ...slips));
});

describe("one verb for two changes, one change in two words", () => {
  test.each<[string, [string, string][]]>([
    ["Toàn huyện có 168 vụ hòa giải, so với cùng kỳ tăng 24 vụ, tương đương 16,7%.", [["168", "108"], ["24", "34"], ["16,7", "17,6"]]],
  ])("%s", (text, slips) => named(text, ...slips));
});

describe("silence where another time, another thing or another price is told", () => {
  test.each([
    "Năm 2022 xuất bán 640 tấn. Quý I/2023 xuất bán 190 tấn, tăng 14% so với cùng kỳ năm 2022.",
    "Tháng 7 toàn huyện cấp 45 giấy phép; lũy kế 7 tháng cấp 300 giấy phép, tăng 8% so với cùng kỳ. Tháng 6 cấp 40 giấy phép.",
    "Năm 2022, thu nội địa đạt 900 tỷ đồng; năm 2023, thu xuất nhập khẩu đạt 450 tỷ đồng, tăng 12% so với năm 2022.",
    "Giá trị sản xuất (giá hiện hành) năm 2022 đạt 1.000 tỷ đồng, năm 2023 đạt 1.150 tỷ đồng, tăng 8,5% so với năm 2022 (giá so sánh 2010).",
    "Năm 2022 bán được 640 tấn, năm 2023 bán được 720 tấn, tăng 18,3% so với bình quân 3 năm trước.",
    "Đã có 168 vụ hòa giải, tăng 24 vụ, tương đương 9% tổng số vụ của tỉnh.",
  ])("%s", (text) => expect(troubles(text)).toEqual([]));
});
