/** Lists of kinds that exclude one another, and one slip of the pen in them: a digit typed twice, a part larger than all. */
import { troubles } from "./helpers";

test.each([
  ["Kiểm tra an toàn lao động 82 cuộc (255 cuộc chuyển tiếp, 57 cuộc trong kỳ).", "82 255 57"],
  ["Thanh tra sở triển khai 74 cuộc (29 cuộc theo kế hoạch, 18 cuộc đột xuất).", "74 29 18"],
  ["Hồ sơ phải giải quyết 1.344 hồ sơ; trong đó 782 hồ sơ cũ tồn chuyển qua, 616 hồ sơ mới phát sinh.", "1.344 782 616"],
  ["Khám sức khỏe cho 3.128 trẻ, trong đó trẻ 3 tuổi 419 cháu, trẻ từ 4 đến 6 tuổi 2.711 cháu.", "3.128 419 2.711"],
  ["Ban chấp hành có 51 đồng chí: dưới 35 tuổi 9 đồng chí; 35 - 45 tuổi 27 đồng chí; trên 45 tuổi 18 đồng chí.", "51 9 27 18"],
  ["Tổng thu 8.412 tỷ đồng, đạt 57,3% dự toán, thu nội địa 6.207 tỷ đồng; thu từ hải quan 22.205 tỷ đồng; chi 4.265 tỷ đồng.", "8.412 6.207 22.205"],
  ["Vốn đầu tư thực hiện 318 tỷ đồng; Trung ương 64,5 tỷ đồng; địa phương 523,5 tỷ đồng.", "318 64,5 523,5"],
  ["Có 59 sản phẩm được gắn sao, 78 sản phẩm 4 sao và 41 sản phẩm 3 sao.", "59 78 41"],
  ["Nghĩa vụ công an 541 công dân, chính thức 378, dự bị 73 công dân.", "541 378 73"],
  ["Đảng bộ kết nạp 87 đảng viên, gồm 552 đảng viên khối xã, 35 đảng viên khối cơ quan.", "87 552 35"],
  ["Tổng sản lượng ước 7.214,6 nghìn tấn, tăng 5,9% (riêng quý III 1.742 nghìn tấn); cá 5.120,3 nghìn tấn; tôm 871,4 nghìn tấn; thủy sản khác 1.229,2 nghìn tấn.", "7.214,6 5.120,3 871,4 1.229,2"],
  ["Khám cho trẻ từ 3 đến 6 tuổi: có 3.123 trẻ, trong đó trẻ 3 tuổi 417 em, trẻ từ 4 đến 6 tuổi 2.711 em.", "3.123 417 2.711"],
  ["Toàn tỉnh có 213 trường đạt chuẩn; mầm non 57, tiểu học 112, THCS 41, THPT 9 trường.", "213 57 112 41 9"],
])("named: %s", (text, figures) => {
  expect(troubles(text).some((line) => line.endsWith(`sum: ${figures}`))).toBe(true);
});

test.each([
  "Kiểm tra an toàn lao động 82 cuộc (25 cuộc chuyển tiếp, 57 cuộc trong kỳ).",
  "Khám sức khỏe cho 3.128 trẻ, trong đó trẻ 3 tuổi 417 cháu, trẻ từ 4 đến 6 tuổi 2.711 cháu.",
  // Only some of the ages.
  "Đoàn có 84 cán bộ, trong đó dưới 30 tuổi 12 cán bộ, từ 31 đến 40 tuổi 29 cán bộ.",
  // What the bracket holds is of another kind.
  "Tiến hành 82 cuộc (255 lượt kiểm tra, 57 lượt xác minh).",
  // Two others.
  "Có 59 sản phẩm được gắn sao, 12 sản phẩm 4 sao và 31 sản phẩm chờ xét.",
  "Tổng thu 8.412 tỷ đồng; thu nội địa 6.207 tỷ đồng; thu dầu thô 1.180 tỷ đồng.",
])("silent: %s", (text) => {
  expect(troubles(text)).toEqual([]);
});

test.each<[string, string]>([
  ["Tổng số 141 ý kiến, kiến nghị, trong đó 23 ý kiến thuộc thẩm quyền Trung ương; 86 ý kiến cấp tỉnh, 39 ý kiến cấp huyện.", "141 23 86 39"],
  ["Thực hiện 583 công trình thanh niên. Cấp tỉnh 8 công trình, trị giá 3,1 tỷ đồng; cấp huyện 150 công trình, trị giá 4,6 tỷ đồng; cơ sở 470 công trình, trị giá 6,2 tỷ đồng.", "583 8 150 470"],
  ["Phát hiện, xử lý 43 vụ, 91 đối tượng vi phạm về ma túy; khởi tố 14 vụ, 16 bị can; xử lý hành chính 29 vụ, 55 đối tượng.", "91 16 55"],
])("levels, and what is done with cases: %s", (text, figures) => {
  expect(troubles(text).some((line) => line.endsWith(`sum: ${figures}`))).toBe(true);
});
