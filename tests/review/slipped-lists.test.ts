/** Lists whose words leave one reading: one figure changed is seen, near sentences stay silent. */
import { outcome, troubles } from "./helpers";

describe("one figure of a list is changed", () => {
  test.each([
    ["money for the poor and for minorities overlaps in nothing", "Bố trí 41.320 triệu đồng, gồm vốn giảm nghèo 15.240 triệu đồng, vốn vùng dân tộc thiểu số 21.660 triệu đồng, ngân sách địa phương 4.420 triệu đồng.", "21.660", "21.960"],
    ["behind the list other things are counted", "Sản phẩm còn hiệu lực 143 sản phẩm: 112 sản phẩm 3 sao, 29 sản phẩm 4 sao, 02 sản phẩm 5 sao, của 96 chủ thể.", "112", "117"],
    ["the list of a colon ends at the stronger sign", "Đầu tư 634 công trình: giao thông 312, thủy lợi 88, trường học 127, nhà văn hóa 107; đã đưa vào sử dụng 551 công trình.", "312", "321"],
    ["an item tells a part of its own", "Chi ngân sách xã 87.240 triệu đồng: chi đầu tư 16.420 triệu đồng; chi thường xuyên 69.310 triệu đồng, riêng sự nghiệp giáo dục 38.205 triệu đồng; dự phòng đã sử dụng 1.510 triệu đồng.", "87.240", "82.740"],
    ["the very thing of the total, each time", "Làm chủ đầu tư 12 công trình: 05 công trình đã nghiệm thu, 04 công trình đang thi công, 03 công trình còn vướng mặt bằng.", "04", "40"],
    ["papers of all kinds", "Ban hành 71 văn bản, gồm 03 nghị quyết, 19 quyết định, 49 công văn hướng dẫn; tổ chức 06 cuộc kiểm tra.", "49", "94"],
    ["“trong số này”", "Tỉnh đã ký 47 thỏa thuận, trong số này 32 thỏa thuận thực hiện tốt, 09 thỏa thuận chậm và 06 thỏa thuận hết hiệu lực.", "09", "90"],
    ["“trong số này” opens the next sentence", "Giải ngân vốn đầu tư công 4.126,5 tỷ đồng. Trong số này vốn ngân sách trung ương 1.583,2 tỷ đồng, vốn ngân sách địa phương 2.543,3 tỷ đồng.", "2.543,3", "2.453,3"],
    ["kinds without a word for them, up to a rest", "Gieo trồng 84.620 ha cây hằng năm, bằng 98,4% kế hoạch; lúa 48.215 ha, ngô 12.830 ha, rau đậu 11.475 ha, cây khác 12.100 ha.", "12.830", "18.230"],
    ["kinds without a word for them, long figures", "Đăng ký 98.416 bộ tờ khai, phân luồng xanh 57.302 bộ, luồng vàng 36.870 bộ, luồng đỏ 4.244 bộ.", "57.302", "53.702"],
    ["“cộng” behind the list", "Giá trị thiệt hại: trồng trọt 16.320 triệu đồng; chăn nuôi 3.145 triệu đồng, thủy sản 5.870 triệu đồng, cộng 25.335 triệu đồng.", "3.145", "3.415"],
    ["“gồm” in front of another count", "Có 81 đoàn kiểm tra, gồm 17 đoàn của tỉnh và 64 đoàn của các huyện, kiểm tra được 112/127 xã.", "64", "46"],
    ["a colon's pair, joined by “và”, in front of a stronger sign", "Đơn thuộc thẩm quyền 194 vụ việc: khiếu nại 152 và tố cáo 42; giải quyết xong 160 vụ việc.", "152", "125"],
    ["some, told to the rest", "Tổng thu 1.342,6 triệu đồng; trong đó phí 231,4 triệu đồng; thuế 512,8 triệu đồng; tiền đất 402,1 triệu đồng; thu khác 196,3 triệu đồng.", "512,8", "812,8"],
    ["the total is told again behind its parts", "Giải quyết việc làm cho 21.480 lao động, đạt 51,1% kế hoạch (42.000 lao động): trong tỉnh 11.205 lao động, ở nước ngoài 10.275 lao động, 47,8% của tổng 21.480.", "11.205", "11.250"],
    ["shares of a structure parted by dashes", "Giá trị sản xuất 812,4 tỷ đồng; cơ cấu tương ứng là 32,4% - 39,1% - 28,5%.", "39,1", "31,9"],
  ])("%s", (_, text, from, to) => {
    expect(troubles(text)).toEqual([]);
    expect(outcome(text).some((line) => line.startsWith("consistent sum"))).toBe(true);
    expect(troubles(text.replace(from, to)).filter((line) => line.includes(" sum:"))).toHaveLength(1);
  });
});

test.each([
  "Tổng số 38 trạm: 36 trạm có bác sĩ (94,7%), 38 trạm có y sĩ (100%), 33 trạm đạt chuẩn (86,8%).",
  "Có 62 hợp tác xã: 41 hợp tác xã nông nghiệp, 27 hợp tác xã có lãi, 12 hợp tác xã ứng dụng công nghệ cao.",
  "Ban hành 71 văn bản, gồm 03 nghị quyết, 19 quyết định và các loại khác; tổ chức 94 cuộc kiểm tra.",
  "Ký 47 thỏa thuận, trong số này 12 thỏa thuận về thương mại.",
  "Đăng ký 98.416 bộ tờ khai, cùng kỳ 91.205 bộ, tháng trước 8.120 bộ, trong tháng 9.011 bộ.",
  "Gieo trồng 84.620 ha cây hằng năm; lúa 48.215 ha, ngô 12.830 ha.",
  "Trồng trọt thiệt hại 16.320 triệu đồng; chăn nuôi 3.145 triệu đồng; ngân sách cộng thêm 25.335 triệu đồng.",
  "Có 81 đoàn kiểm tra, gồm 17 đoàn của tỉnh, kiểm tra được 64/127 xã.",
  "Đơn thuộc thẩm quyền 194 vụ việc: khiếu nại 152; giải quyết xong 160 vụ việc.",
  "Tổng thu 1.342,6 triệu đồng; trong đó thuế 512,8 triệu đồng, riêng thuế đất 402,1 triệu đồng; thu khác 196,3 triệu đồng.",
  "Chuyển dịch cơ cấu kinh tế, tỷ lệ lần lượt tăng 2,4% - 3,1% - 1,5%.",
  "Thu 41.320 triệu đồng, nộp ngân sách 15.240 triệu đồng, chi trả 21.960 triệu đồng.",
])("silent: %s", (text) => {
  expect(troubles(text)).toEqual([]);
});
