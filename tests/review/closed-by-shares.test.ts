/** Parts that are all by what is told with them: their shares make a hundred; contributions of all sectors; what is done and what is pending around what is told of one. */
import { named, troubles } from "./helpers";

test.each<[string, string, string]>([
  ["Toàn huyện có 84 tổ chức cơ sở đảng; xếp loại: hoàn thành xuất sắc nhiệm vụ 16 tổ chức (19,0%), hoàn thành tốt nhiệm vụ 61 tổ chức (72,6%), hoàn thành nhiệm vụ 7 tổ chức (8,3%).", "84", "94"],
  ["Thị xã có 65 trường học; kết quả đánh giá: tốt 13 trường (20,0%), khá 44 trường (67,7%), đạt 8 trường (12,3%).", "65", "56"],
  ["GRDP 6 tháng tăng 6,85% so với cùng kỳ, trong đó khu vực nông, lâm nghiệp và thủy sản tăng 2,9%, đóng góp 0,51 điểm phần trăm; khu vực công nghiệp và xây dựng tăng 9,4%, đóng góp 3,62 điểm phần trăm; khu vực dịch vụ tăng 6,3%, đóng góp 2,43 điểm phần trăm; thuế sản phẩm trừ trợ cấp sản phẩm tăng 3,8%, đóng góp 0,29 điểm phần trăm.", "3,62", "36,2"],
  ["GRDP 6 tháng tăng 6,85% so với cùng kỳ, trong đó khu vực nông, lâm nghiệp và thủy sản tăng 2,9%, đóng góp 0,51 điểm phần trăm; khu vực công nghiệp và xây dựng tăng 9,4%, đóng góp 3,62 điểm phần trăm; khu vực dịch vụ và thuế sản phẩm tăng 5,9%, đóng góp 2,72 điểm phần trăm.", "2,72", "7,22"],
  ["Kết quả: tiếp nhận 31.406 hồ sơ; đã giải quyết 30.188 hồ sơ, trong đó trước hạn 29.957 hồ sơ, quá hạn 231 hồ sơ; đang giải quyết 1.218 hồ sơ.", "1.218", "2.118"],
  ["Kết quả: tiếp nhận 31.406 hồ sơ; đã giải quyết 30.188 hồ sơ, trong đó trước hạn 29.957 hồ sơ, quá hạn 231 hồ sơ; đang giải quyết 1.218 hồ sơ.", "30.188", "40.188"],
])("%s", (text, from, to) => {
  named(text, [from, to]);
});

test.each([
  // Some contributions of all.
  "GRDP 6 tháng tăng 6,85% so với cùng kỳ; trong đó khu vực nông, lâm nghiệp và thủy sản đóng góp 0,51 điểm phần trăm; khu vực công nghiệp và xây dựng đóng góp 3,62 điểm phần trăm; ngành xây dựng đóng góp 0,97 điểm phần trăm.",
  // Not all of them have been looked at.
  "Toàn huyện có 84 tổ chức cơ sở đảng; đã xếp loại 40 tổ chức, trong đó hoàn thành xuất sắc 8 tổ chức (20,0%), hoàn thành tốt 32 tổ chức (80,0%).",
])("silent: %s", (text) => {
  expect(troubles(text)).toEqual([]);
});
