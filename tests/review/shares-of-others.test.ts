/** Percentages that only stand beside a count or a fraction: of several things, of a change, at other prices, of each at its own rate. */
import { expect, test } from "@jest/globals";
import { outcome, troubles } from "./helpers";

test.each([
  "Phạt nhiều nhất: Sở Giao thông 3.264,5 triệu đồng, Sở Xây dựng 1.978,0 triệu đồng, Sở Nông nghiệp 1.545,6 triệu đồng - riêng ba sở này chiếm 80,2%.",
  "Thu từ đất 320 tỷ đồng, thu ngoài quốc doanh 140 tỷ đồng, hai khoản trên chiếm 61,5% tổng thu.",
  "Khai giảng năm học mới tại 9/9 trường; vận động thêm 300 người tham gia bảo hiểm y tế, nâng tỷ lệ lên trên 93%.",
  "So với cùng kỳ giảm 02 người chết (07/09 người, -22,2%), tăng 05 người bị thương (16/11 người, +45,5%).",
  "Tỷ lệ giải ngân đứng thứ 24 toàn quốc; tuy nhiên tính tại thời điểm 31/12 mới đạt khoảng 61%.",
  "Tổng vốn 357,59 tỷ đồng, trong đó vốn đầu tư 235,06 tỷ đồng, vốn sự nghiệp 122,53 tỷ đồng. Đến nay giải ngân 208,11 tỷ đồng, đạt 58,2% (vốn đầu tư đạt 71,1%, vốn sự nghiệp đạt 33,4%).",
  "Toàn tỉnh có 6.914,7 km đường bộ: tỉnh lộ 612,4 km, đường huyện 1.218 km, đường xã 5.084,3 km. Tỷ lệ cứng hóa: tỉnh lộ 100%, huyện 94,6% (1.152,3 km), xã 83,7%.",
  "Tổng giá trị sản xuất 9.165 tỷ đồng, trong đó nông nghiệp 2.864 tỷ đồng, công nghiệp 4.195 tỷ đồng, dịch vụ 2.106 tỷ đồng. Cơ cấu kinh tế (giá hiện hành): nông nghiệp 27,4%, công nghiệp 46,9%, dịch vụ 25,7%.",
  "Tổng diện tích gieo trồng vụ mùa 63.831 ha.\nDiện tích lúa đã thu hoạch ước đạt 53.000 ha, bằng 96% diện tích gieo trồng.",
])("left alone: %s", (text) => {
  expect(troubles(text)).toEqual([]);
});

test("the same words with a wrong share of what stands in front are named", () => {
  expect(troubles("Khai giảng năm học mới tại 8/10 trường, đạt tỷ lệ 93%.")).toHaveLength(1);
  expect(troubles("Có 151/320 xã đạt chuẩn nông thôn mới nâng cao, tương đương 31,56%.")).toHaveLength(1);
  expect(troubles("Có 438 dự án còn hiệu lực, trong đó 351 dự án trong khu công nghiệp (50,1% số dự án).")).toHaveLength(1);
  expect(troubles("Lũy kế 1.155 hồ sơ, trong đó đúng hạn 1.096 hồ sơ (=64,9%).")).toHaveLength(1);
  expect(troubles("Hoàn thành chương trình tiểu học 96/106 em = 100%.")).toHaveLength(1);
  expect(troubles("Tại thời điểm báo cáo có 31/62 xã đạt chuẩn, đạt 61%.")).toHaveLength(1);
});

test.each([
  ["Năm nay có 9.501 doanh nghiệp giải thể. Trong số doanh nghiệp giải thể, có 3.072 công ty một thành viên (chiếm 32,3%).", "consistent ratio: 3.072 9.501 32,3"],
  ["Đầu năm có 71 hộ nghèo (4,59% trong 1.548 hộ).", "consistent ratio: 71 1.548 4,59"],
  ["Cuối năm còn 15.021 hộ nghèo, tỷ lệ 6,26% (tổng số hộ cuối năm 240.130 hộ).", "consistent ratio: 15.021 240.130 6,26"],
  ["Số người tham gia bảo hiểm y tế là 1.142.600 người, tỷ lệ bao phủ 93,9% dân số (1.216.300 người).", "consistent ratio: 1.142.600 1.216.300 93,9"],
])("a whole that the sentence begins with, or that stands behind: %s", (text, found) => {
  expect(outcome(text)).toContain(found);
  expect(troubles(text)).toEqual([]);
});

test.each([
  ["Cuối năm còn 15.021 hộ nghèo, tỷ lệ 6,26% (tổng số hộ cuối năm 540.130 hộ).", "review ratio: 15.021 540.130 6,26"],
  ["Huy động 2.089,1 tỷ đồng; ngân sách 612,8 tỷ đồng; lồng ghép 1.245,3 tỷ đồng; doanh nghiệp 87,4 tỷ đồng; dân đóng góp 143,6 tỷ đồng (chiếm 9,9%).", "review ratio: 143,6 2.089,1 9,9"],
  ["Kim ngạch xuất khẩu ước 4.856 triệu USD. Mặt hàng điện tử 1.935 triệu USD, chiếm 39,8%; dệt may 1.204 triệu USD, chiếm 54,8%; giày dép 688 triệu USD.", "review ratio: 1.204 4.856 54,8"],
  ["Một cửa nhận 3.173 hồ sơ, trực tuyến 1.846 hồ sơ, trực tiếp 1.327 hồ sơ; giải quyết đúng hạn 3.158 hồ sơ = 69,5%.", "review ratio: 3.158 3.173 69,5"],
])("a changed share is named: %s", (text, found) => {
  expect(troubles(text)).toEqual([found]);
});

test.each([
  "Vốn lồng ghép: 41.280 triệu đồng - giảm nghèo 15.906 triệu đồng, vùng dân tộc 25.374 triệu đồng - chiếm 42,4%.",
  "Cấp xã tiếp 1.586 lượt, trong đó: khiếu nại 04 lượt, tố cáo 04 lượt, loại khác 1.578 lượt [giảm 61 lượt = 3,70% so cùng kỳ].",
  "Giải quyết việc làm cho 24.000 lao động, tỷ lệ bao phủ bảo hiểm y tế đạt 93,9% dân số (1.216.300 người).",
  "Đầu năm có 120 hộ nghèo, cuối năm còn 87 hộ, chiếm 3,2%.",
  "Tỷ lệ thất nghiệp chung là 0,82%, tương đương với 5.140 người; trong đó tỷ lệ ở thành thị là 1,52%, tương đương với 3.910 người, ở nông thôn có 1.230 người, chiếm tỷ lệ 0,31%.",
])("no share of what stands beside it: %s", (text) => {
  expect(troubles(text)).toEqual([]);
});

test("a share told before its whole, which others make certain, holds", () => {
  const text = "Bộ phận một cửa tiếp nhận mới 18.520 hồ sơ, trả trước và đúng hạn là 18.255 hồ sơ (đạt 96,55%), hồ sơ đến hạn giải quyết 18.908 hồ sơ, hồ sơ quá hạn chưa có kết quả 653 hồ sơ chiếm 3,45%, hồ sơ rút lại là 16 hồ sơ (chiếm 0,08%).";
  expect(outcome(text)).toContain("consistent ratio: 18.255 18.908 96,55");
  expect(troubles(text)).toEqual([]);
});
