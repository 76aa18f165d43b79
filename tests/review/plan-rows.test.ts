/** A plan, its result and what they make, told in one row; and totals told once more without some of them. */
import { namedAs, troubles } from "./helpers";

const named = namedAs(/plan|points|growth|sum/);

describe("a plan and its result in one row", () => {
  test.each<[string, [string, string][]]>([
    ["2. Thu nhập bình quân: kế hoạch 58 triệu đồng; thực hiện 60,9 triệu đồng; đạt 105,0%.", [["58 ", "53 "], ["60,9", "69,0"], ["105,0", "108,0"]]],
    ["4. Tỷ lệ hộ dùng nước sạch: kế hoạch 91,0%; thực hiện 92,7%, vượt 1,7%.", [["91,0", "97,0"], ["92,7", "97,2"], ["1,7", "1,1"]]],
    ["Chỉ tiêu huyện giao: tỷ lệ thôn đạt chuẩn văn hóa 88%. Kết quả thực hiện 86,4%, còn thiếu 1,6 điểm % so với chỉ tiêu.", [["86,4", "84,6"], ["1,6", "6,1"]]],
    ["- Thu phí, lệ phí:\n+ Kế hoạch: 1.250 triệu đồng.\n+ Thực hiện: 1.375 triệu đồng.\n+ Đạt 110,0% kế hoạch.", [["1.250", "1.280"], ["1.375", "1.735"], ["110,0", "118,0"]]],
    ["Dạy nghề cho 1.380 người, hụt 8,0% kế hoạch (kế hoạch 1.500 người).", [["1.380", "1.830"], ["8,0", "6,0"]]],
    ["Thu tiền thuê đất đạt 63,6 tỷ đồng, mới đạt 42,4% dự toán; còn thiếu 86,4 tỷ đồng so với dự toán.", [["63,6", "66,3"], ["42,4", "47,4"], ["86,4", "81,4"]]],
  ])("%s", (text, slips) => named(text, ...slips));
  test.each([
    // Another year's growth, another plan, a plan of a fall.
    "Thu nhập: kế hoạch 58 triệu đồng; thực hiện 60,9 triệu đồng; tăng 9,4% so với năm trước.",
    "Tỷ lệ hộ nghèo: kế hoạch giảm 1,5%; thực hiện giảm 1,8%.",
    "Kế hoạch trồng 50 ha chè; thực hiện 1.200 lượt tập huấn, đạt 96%.",
    "Thu phí đạt 63,6 tỷ đồng, bằng 42,4% dự toán HĐND giao; vượt 3,6 tỷ đồng so với dự toán Trung ương giao.",
  ])("%s", (text) => expect(troubles(text)).toEqual([]));
});

describe("a rate that moves beside its count", () => {
  test.each<[string, [string, string][]]>([
    ["Toàn huyện có 1.932 hộ nghèo, chiếm 3,85%, giảm 711 hộ (tương ứng giảm 1,47%) so với năm 2022 (2.643 hộ, tỷ lệ 5,32%).", [["3,85", "3,35"], ["5,32", "5,82"], ["711", "771"]]],
    ["Tổng số hộ nghèo đầu năm là 2.643 hộ, tỷ lệ 5,32%; cuối năm còn 1.932 hộ, tỷ lệ 3,85%, giảm 711 hộ, tương ứng giảm 1,47%.", [["3,85", "3,35"], ["5,32", "5,82"]]],
  ])("%s", (text, slips) => named(text, ...slips));
  test("points of the rate are no percentage of the count", () => {
    expect(troubles("Số hộ nghèo là 1.932 hộ, chiếm 3,85%, giảm 711 hộ so với năm trước, tỷ lệ giảm 1,47%.")).toEqual([]);
  });
});

describe("a total told once more without some of it, and what pulls a growth down", () => {
  test.each<[string, [string, string][]]>([
    ["Tổng thu cân đối đạt 3.150 tỷ đồng; nếu loại trừ tiền thuê đất (480 tỷ đồng), thu cân đối đạt 2.670 tỷ đồng, tăng 5% so với cùng kỳ.", [["3.150", "3.250"], ["480", "460"], ["2.670", "2.610"]]],
    ["Chi ngân sách 3.150 tỷ đồng. Nếu không tính chi chuyển nguồn 480 tỷ đồng và chi tạm ứng 70 tỷ đồng thì chi đạt 2.600 tỷ đồng.", [["3.150", "3.250"], ["70 ", "60 "], ["2.600", "2.900"]]],
    ["Trong mức tăng 6,30% của toàn ngành, ngành khai khoáng làm giảm 0,40 điểm phần trăm; ngành chế biến đóng góp 5,80 điểm phần trăm; ngành điện đóng góp 0,70 điểm phần trăm; ngành nước đóng góp 0,20 điểm phần trăm.", [["0,40", "0,80"], ["5,80", "5,30"], ["6,30", "6,80"]]],
  ])("%s", (text, slips) => named(text, ...slips));
  test.each([
    "Tổng thu đạt 3.150 tỷ đồng; nếu không tính thu từ đất thì vẫn vượt 70 tỷ đồng.",
    "Thu nội địa 3.150 tỷ đồng; nếu loại trừ tiền thuê đất 480 tỷ đồng, thu hải quan đạt 390 tỷ đồng.",
  ])("%s", (text) => expect(troubles(text)).toEqual([]));
});
