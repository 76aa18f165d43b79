/** Parts that follow their total without a word for it: asked about where the kinds or a rest say that they are all, and one slip explains the gap. */
import { troubles, verdicts } from "./helpers";

test.each([
  "Vận động được 4.840 nghìn USD, tiền mặt 4.186 nghìn USD, hiện vật 654 nghìn USD.",
  "Sản lượng thủy sản 10.942 tấn - nuôi trồng 9.624 tấn, khai thác 1.318 tấn.",
  "Gieo trồng 97.153 ha; lúa 56.318 ha, ngô 14.209 ha, rau đậu 13.876 ha, cây khác 12.750 ha.",
  "Tổng chi 737.990 triệu đồng; chi đầu tư phát triển 174.800 triệu đồng, chi thường xuyên 548.630 triệu đồng, dự phòng ngân sách 14.560 triệu đồng.",
  "Tổng số đơn tiếp nhận là 312 đơn (kỳ trước chuyển sang 24 đơn, tiếp nhận mới 288 đơn).",
])("%s", (text) => {
  expect(verdicts(text, "sum")).toEqual(["consistent"]);
});

test.each([
  "Vận động được 7.840 nghìn USD, tiền mặt 4.186 nghìn USD, hiện vật 654 nghìn USD.",
  "Sản lượng thủy sản 10.942 tấn - nuôi trồng 6.624 tấn, khai thác 1.318 tấn.",
  "Gieo trồng 97.153 ha; lúa 56.318 ha, ngô 14.209 ha, rau đậu 43.876 ha, cây khác 12.750 ha.",
  "Tổng chi 737.990 triệu đồng; chi đầu tư phát triển 174.800 triệu đồng, chi thường xuyên 848.630 triệu đồng, dự phòng ngân sách 14.560 triệu đồng.",
  "Tổng số đơn tiếp nhận là 342 đơn (kỳ trước chuyển sang 24 đơn, tiếp nhận mới 288 đơn).",
])("a slip is asked about: %s", (text) => {
  expect(troubles(text)).toHaveLength(1);
});

test.each([
  // Nothing says that these are all, or no slip explains the gap.
  "Gieo trồng 97.153 ha; lúa 56.318 ha, ngô 14.209 ha, rau đậu 4.421 ha.",
  "Tổng chi 737.990 triệu đồng; chi đầu tư phát triển 174.800 triệu đồng, chi thường xuyên 541.219 triệu đồng, dự phòng ngân sách 14.560 triệu đồng.",
  "Chi cân đối 10.235 tỷ đồng, trong đó chi đầu tư phát triển 3.590 tỷ đồng, chi thường xuyên 6.430 tỷ đồng, dự phòng 205 tỷ đồng.",
  "Cả năm thu 737.990 triệu đồng; cùng kỳ năm trước nội địa 512.402 triệu đồng, xuất nhập khẩu 98.114 triệu đồng.",
  "Toàn huyện có 57 xã; 31 xã đạt chuẩn, 12 xã nâng cao, 4 xã kiểu mẫu.",
])("nothing is said of what may not be all: %s", (text) => {
  expect(troubles(text)).toEqual([]);
});

test.each([
  ["Khu công nghiệp có 46 dự án còn hiệu lực; đã đi vào hoạt động 29 dự án, 11 dự án đang xây dựng, 06 dự án chậm tiến độ.", "11 dự án", "14 dự án"],
  ["Tổ hòa giải thụ lý 1.586 vụ, hòa giải thành 1.329 vụ, không thành 194 vụ, đang hòa giải 63 vụ.", "194 vụ", "164 vụ"],
  ["Cơ quan điều tra giải quyết 293 tin; khởi tố 109 tin, không khởi tố 158 tin, tạm đình chỉ 26 tin.", "158", "188"],
  ["Khởi công 02 khu công nghiệp với tổng diện tích 565,0 ha, lần lượt là 246,3 ha và 318,7 ha.", "565,0", "865,0"],
  ["Giá trị sản xuất công nghiệp đạt 28.417 tỷ đồng; theo ngành: chế biến 24.655 tỷ đồng; khai khoáng 1.901,6 tỷ đồng; điện 1.548,3 tỷ đồng; cấp nước 312,4 tỷ đồng.", "24.655", "24.355"],
  ["Dư nợ cho vay 86.430 tỷ đồng; nợ xấu 1.124 tỷ đồng. Dư nợ ngắn hạn 57.215 tỷ đồng, trung và dài hạn 29.215 tỷ đồng.", "57.215", "57.515"],
  ["Cam kết 5,84 triệu USD; giải ngân 4,67 triệu USD. Phân theo lĩnh vực: y tế 1,96 triệu USD; giáo dục 0,88 triệu USD; kinh tế 1,12 triệu USD; môi trường 0,71 triệu USD.", "4,67", "7,67"],
])("what is done and what is not, and what a list is sorted by: %s", (text, right, wrong) => {
  expect(verdicts(text, "sum")).toContain("consistent");
  expect(troubles(text)).toEqual([]);
  expect(troubles(text.replace(right, wrong))).toHaveLength(1);
});

test.each([
  // The first of the states is no total of the others.
  "Đã ký kết 26 nội dung, hoàn thành 15 nội dung, đang triển khai 08 nội dung, chưa triển khai 03 nội dung.",
  "Triển khai 65 công trình, trong đó 38 công trình khởi công mới, 27 công trình chuyển tiếp; đã nghiệm thu đưa vào sử dụng 41 công trình.",
  // Another programme's line.
  "- Vốn nông thôn mới: kế hoạch 38.620 triệu đồng.\n- Vốn giảm nghèo: kế hoạch 24.310 triệu đồng, giải ngân 12.846 triệu đồng, còn lại 11.464 triệu đồng.",
])("nothing is asked of: %s", (text) => {
  expect(troubles(text)).toEqual([]);
});

test("what is too small to show in a total is no part of it", () => {
  expect(verdicts("Lợi nhuận dự kiến 3.200 tỷ đồng. Lãi trên một cổ phiếu từ 1.717 đồng lên 2.911 đồng. Ngân hàng đặt mục tiêu lợi nhuận 3.200 tỷ đồng.", "sum")).toEqual([]);
});

test.each([
  ["Dân số thành thị chiếm 34,4%, dân số nông thôn chiếm 65,6%.", "34,4", "37,4"],
  ["Đường bộ chiếm 91,4% giá trị, cư dân biên giới 5,2%, còn lại 3,4% là tạm nhập tái xuất.", "5,2", "8,2"],
  ["Tổ chức đảng vững mạnh chiếm 87,97%; hoàn thành tốt chiếm 10,22%; hoàn thành chiếm 1,42%; yếu kém chiếm 0,39%.", "87,97", "78,97"],
])("shares that miss a hundred by one slip: %s", (text, right, wrong) => {
  expect(verdicts(text, "sum")).toEqual(["consistent"]);
  expect(troubles(text.replace(right, wrong))).toHaveLength(1);
});

test.each([
  // Shares of the largest three, of two wholes, and of another year.
  "Công nghiệp chiếm 42,5%, dịch vụ chiếm 31,5%, nông nghiệp chiếm 16,0%.",
  "Hộ thành thị dùng nước sạch chiếm 94,2%, hộ có nhà vệ sinh chiếm 65,8%.",
  "Năm nay thành thị chiếm 34,4%, cùng kỳ nông thôn chiếm 68,6%.",
])("nothing is asked of shares of which nothing says that they are all: %s", (text) => {
  expect(troubles(text)).toEqual([]);
});

test("files dealt with are in time or late, with and without a word that announces it", () => {
  const text = (done: string, late: string, word = ""): string => `Đã giải quyết ${done} hồ sơ, ${word}đúng và trước hạn 2.946 hồ sơ, quá hạn ${late} hồ sơ; đang giải quyết 41 hồ sơ.`;
  for (const word of ["", "trong đó "]) {
    expect(troubles(text("2.958", "12", word))).toEqual([]);
    expect(troubles(text("2.998", "12", word))).toHaveLength(1);
    expect(troubles(text("2.958", "17", word))).toHaveLength(1);
  }
});

test("a mean population is made of men and women", () => {
  expect(troubles("Dân số trung bình 318.400 người, trong đó nam 158.900 người, nữ 159.500 người.")).toEqual([]);
  expect(troubles("Dân số trung bình 381.400 người, trong đó nam 158.900 người, nữ 159.500 người.")).toEqual(["inconsistent sum: 381.400 158.900 159.500"]);
});
