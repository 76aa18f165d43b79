/** One wrong figure among what was, what is and the change between them, where each stands in a clause of its own. */
import { named, troubles } from "./helpers";

describe("the words say which value is of then and which of now", () => {
  test.each<[string, [string, string][]]>([
    ["Sản lượng nuôi trồng cả năm 5.736 tấn, hụt 4,6% nếu so với con số 6.013 tấn của năm 2024.", [["5.736", "5.436"], ["6.013", "9.013"], ["4,6", "7,6"]]],
    ["Số hộ kinh doanh đăng ký mới là 764 so với 853 của 9 tháng năm trước (giảm 10,4%).", [["764", "734"], ["853", "553"], ["10,4", "40,4"]]],
    ["Năm 2023 xảy ra 138 vụ vi phạm, năm nay 117 vụ (giảm 21 vụ).", [["138", "168"], ["117", "417"], ["21 vụ", "51 vụ"]]],
    ["Thu tiền thuê đất 84.310 triệu đồng; giảm 7,3% so với cùng kỳ năm 2023 - thời điểm đó thu được 90.949 triệu đồng.", [["84.310", "54.310"], ["90.949", "90.649"], ["7,3", "4,3"]]],
    ["Tiêm phòng 726 liều - cao hơn năm 2022 là 58 liều (năm 2022 tiêm được 668).", [["726", "756"], ["668", "968"], ["58", "28"]]],
    ["Năm 2023 nhân dân góp 24.680 ngày công; 10 tháng năm nay 31.245 ngày công, nhiều hơn 26,6%.", [["24.680", "27.680"], ["31.245", "61.245"], ["26,6", "56,6"]]],
    ["Tỷ lệ kết hôn sớm 6,8%, so với 9,1% năm 2022 giảm 2,3 điểm %.", [["6,8", "3,8"], ["9,1", "6,1"], ["2,3", "5,3"]]],
    ["Thu nhập từ chỗ 38,7 triệu đồng của năm 2020 nay đạt 54,2 triệu đồng, tăng thêm 15,5 triệu đồng.", [["38,7", "38,4"], ["54,2", "84,2"], ["15,5", "45,5"]]],
    ["Cuối năm 2024 toàn xã còn 1.364 hộ nghèo, giảm 428 hộ; con số đầu năm là 1.792 hộ.", [["1.364", "1.394"], ["428", "458"], ["1.792", "1.492"]]],
  ])("%s", (text, slips) => named(text, ...slips));
});

describe("silence where the words leave it open", () => {
  test.each([
    // Each value has a change of its own.
    "Kim ngạch năm 2017 ước đạt 1,7 triệu USD, tăng 10% so với năm 2016; 9 tháng đầu năm 2018 ước đạt 1,5 triệu USD, tăng 9% so với cùng kỳ năm 2017.",
    "Số lượt xe năm 2018 là 15 triệu lượt xe, tăng 50% so với năm 2015 và trong quý I/2019 đạt 4 triệu lượt xe, tăng 14% so với cùng kỳ năm 2018.",
    "Lao động trong độ tuổi là 48,5 triệu người, tăng 535,7 nghìn người (quý III 48,8 triệu người, tăng 539,9 nghìn người).",
    // Prices of buying and selling: no time parts them.
    "Trong khi đó, doanh nghiệp niêm yết giá hôm nay mua vào 36,26 triệu đồng, bán ra 36,36 triệu đồng, tăng 30.000 đồng so với phiên giao dịch sáng 18/4.",
    // Where a change led.
    "Chi phí hoạt động tăng mạnh gần 2.500 tỷ đồng lên 13.522 tỷ đồng, và chi phí dự phòng tăng 63% so với năm 2015, lên mức 9.274 tỷ đồng.",
    // Another thing, and a target.
    "Năm 2023 nhân dân góp 24.680 ngày công; năm nay doanh nghiệp góp 31.245 ngày công, nhiều hơn 56,6%.",
    "Trồng rừng đạt 412 ha; kế hoạch năm 2023 giao 380 ha, tăng 62 ha.",
    // No single slip makes the three agree.
    "Năm 2023 xảy ra 138 vụ vi phạm, năm nay 117 vụ (giảm 64 vụ).",
  ])("%s", (text) => expect(troubles(text)).toEqual([]));
});
