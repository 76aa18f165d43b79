/** Shares that must make a hundred by what they are of: kinds that are all there are, what one leaves to another, sectors of one growth. */
import { named, troubles } from "./helpers";

test.each<[string, string, string]>([
  ["Tổng vốn huy động 1.460 tỷ đồng, ngân sách nhà nước chiếm 27,3%, còn 72,7% từ các nguồn khác.", "72,7", "77,2"],
  ["Kinh tế tăng 7,4%, trong đó nông nghiệp tăng 3,2%, góp 9,4% vào mức tăng chung; công nghiệp, xây dựng tăng 9,1%, góp 51,8%; dịch vụ tăng 6,6%, góp 38,8%.", "51,8", "58,1"],
  ["Có 316.204 thí sinh đăng ký dự thi: trực tuyến 92,36%, trực tiếp 7,64%.", "92,36", "93,26"],
  ["Tổng diện tích tự nhiên 5.218 ha, trong đó đất nông nghiệp chiếm 82,4%, phi nông nghiệp 11,35%, chưa sử dụng 6,25%.", "11,35", "113,5"],
  ["Xếp loại: 86,31% hoàn thành tốt nhiệm vụ trở lên; 12,04% hoàn thành nhiệm vụ; 1,65% không hoàn thành nhiệm vụ.", "86,31", "863,1"],
])("%s", (text, from, to) => {
  named(text, [from, to]);
});

test.each([
  // Some are not due yet, some came by mail.
  "Đã giải quyết 1.240 hồ sơ: đúng hạn 97,2%, quá hạn 1,1%.",
  "Tiếp nhận 2.318 hồ sơ, trực tuyến chiếm 71,8%, trực tiếp chiếm 23,2%.",
  // Taxes on products are left out.
  "Kinh tế tăng 7,4%, trong đó nông nghiệp góp 8,4% vào mức tăng chung; công nghiệp, xây dựng góp 45,8%; dịch vụ góp 38,1%.",
  "Hộ nghèo chiếm 3,2%, còn 1,6% là hộ cận nghèo.",
])("silent: %s", (text) => {
  expect(troubles(text)).toEqual([]);
});
