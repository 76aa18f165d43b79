/** Lists whose own words say that they hold all and only the parts of their total, though no slip of the pen explains the gap. */
import { troubles } from "./helpers";

test.each([
  // A bracket that is told to its last item.
  ["Cống dài 730 m (đoạn hở 410 m và đoạn ngầm 530 m).", "730 410 530"],
  ["Tuyến kênh dài 46 km (27 km kênh chính và 8 km kênh nhánh).", "46 27 8"],
  // Counted once, item by item.
  ["Trong quý mở 14 lớp tập huấn (06 lớp trồng trọt; 05 lớp chăn nuôi; 07 lớp thủy sản).", "14 06 05 07"],
  ["Bộ phận một cửa nhận 08 hồ sơ (03 hồ sơ đất đai, 07 hồ sơ hộ tịch).", "08 03 07"],
  ["Đội kiểm tra 09 đợt (02 đợt đột xuất; 86 đợt định kỳ; 01 đợt chuyên đề).", "09 02 86 01"],
  ["Xử lý 09 trường hợp (02 trường hợp lấn chiếm vỉa hè, 05 trường hợp xây dựng sai phép).", "09 02 05"],
  // Parts of the total's own unit, all of them, and more than it.
  ["Tuyến đê dài 41,8 km, bao gồm 23,5 km qua đồng bằng và 31,2 km ven biển.", "41,8 23,5 31,2"],
  // Kinds that are all, however far off.
  ["Sản lượng đạt 9.640 tấn, trong đó khai thác 2.180 tấn, nuôi trồng 4.730 tấn.", "9.640 2.180 4.730"],
  ["Huyện tiếp 1.286 lượt công dân; trong đó tiếp thường xuyên 817 lượt; tiếp định kỳ và đột xuất 388 lượt.", "1.286 817 388"],
  ["Sở có 1.640 dịch vụ công trực tuyến, trong đó có 512 dịch vụ toàn trình và 1.047 dịch vụ một phần.", "1.640 512 1.047"],
  ["Vụ này toàn tỉnh sạ 5.318 ha lúa (lúa đông xuân 2.104 ha; lúa hè thu 1.377 ha; lúa mùa 968 ha; lúa thu đông 402 ha).", "5.318 2.104 1.377 968 402"],
  ["Có 14/31 chỉ tiêu vượt kế hoạch; 12/31 chỉ tiêu đạt kế hoạch, chỉ có 02/31 chỉ tiêu không đạt kế hoạch.", "31 14 12 02"],
  // Percentages between the parts are no parts.
  ["Thu nội địa đạt 1.846 tỷ đồng, gồm: thu thuế và phí đạt 764 tỷ đồng, bằng 47,3% dự toán; thu tiền sử dụng đất đạt 881 tỷ đồng, bằng 52,6% dự toán.", "1.846 764 881"],
])("named: %s", (text, figures) => {
  expect(troubles(text).some((line) => line.endsWith(`sum: ${figures}`))).toBe(true);
});

test("what is told anew, of another kind, is no third state", () => {
  const lines = troubles("Xã thụ lý 34 vụ việc khiếu nại (21 vụ việc kỳ trước chuyển sang), giải quyết xong 3/34 vụ việc, đang tiếp tục giải quyết 26 vụ việc; đã thụ lý giải quyết 6/6 vụ tố cáo.");
  expect(lines.some((line) => line.endsWith("sum: 34 3 26"))).toBe(true);
});

test.each([
  "Cống dài 730 m (đoạn hở 200 m và đoạn ngầm 530 m).",
  "Trong quý mở 18 lớp tập huấn (06 lớp trồng trọt; 05 lớp chăn nuôi; 07 lớp thủy sản).",
  // One village may be of several kinds.
  "Xã có 14 thôn (08 thôn văn hóa, 05 thôn kiểu mẫu, 04 thôn thông minh).",
  // Some of the places only.
  "Bão làm tốc mái 419 nhà (xã An Phú 212 nhà, xã An Bình 91 nhà, xã An Thịnh 11 nhà).",
  "Xây mới 464 phòng học (trong đó, mầm non 200 phòng và THPT 118 phòng).",
  "Có 14/28 chỉ tiêu vượt kế hoạch; 12/28 chỉ tiêu đạt kế hoạch, chỉ có 02/28 chỉ tiêu không đạt kế hoạch.",
  // Sudden visits may be told elsewhere.
  "Huyện tiếp 1.286 lượt công dân; trong đó tiếp thường xuyên 817 lượt; tiếp định kỳ 388 lượt.",
  // "Trong đó" of what is measured may be of two kinds at once.
  "Xã gieo trồng 418 ha, trong đó cây màu 235 ha, cây ăn quả 312 ha.",
  // "Trong đó" tells some.
  "Xã gieo trồng 718 ha, trong đó cây màu 235 ha, cây ăn quả 312 ha.",
  "Tổng mức đầu tư 1.640,8 triệu USD, trong đó vốn vay của ngân hàng là 798,5 triệu USD và vốn vay của quỹ là 590,4 triệu USD.",
  // Of those that came, the girls and the young.
  "Hội thi có 46 thí sinh, trong đó có 29 nữ, 31 thí sinh dưới 30 tuổi.",
  // What a stronger sign parts off is of another total.
  "Tổng huy động vốn đạt 4.120 tỷ đồng, tăng 9% so với năm trước, trong đó vốn huy động tại chỗ đạt 2.310 tỷ đồng, tăng 5,2%; tổng dư nợ tín dụng đạt 3.905 tỷ đồng, tăng 7,4%.",
  // "khoảng" of the parts, and a kind left out.
  "Khối lượng đặt mua 652 triệu cổ phần, trong đó của cá nhân trong nước hơn 248 triệu cổ phần, của tổ chức nước ngoài hơn 338 triệu cổ phần.",
  // The rest of another question.
  "Trong số 759 người được hỏi, 58 người chọn phương án một, 69 người chọn phương án hai, và 231 người khác chưa trả lời.",
])("silent: %s", (text) => {
  expect(troubles(text).filter((line) => / sum: /.test(line))).toEqual([]);
});
