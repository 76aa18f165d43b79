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
