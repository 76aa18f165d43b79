/** Changes against a base that a bracket tells, by whatever name it is called. */
import { named, outcome, troubles } from "./helpers";

test("points below a scenario, above a target of a paper that has a number", () => {
  named("GRDP 9 tháng tăng 7,35%, thấp hơn 0,45 điểm phần trăm so với kịch bản tăng trưởng (7,80%).", ["0,45", "0,54"], ["7,80", "7,08"]);
  named("Tỷ lệ lao động qua đào tạo đạt 71,4%, vượt 1,4 điểm % so với chỉ tiêu tại Nghị quyết số 18/NQ-HĐND (70,0%).", ["vượt 1,4", "vượt 4,1"]);
});

test("more than another time or another place, told in brackets behind the change or in front of it", () => {
  named("Sản lượng tôm đạt 312,6 tấn, nhiều hơn tháng Ba 27,4 tấn (285,2 tấn).", ["27,4", "24,7"], ["285,2", "258,2"]);
  named("Xã Hòa Lợi đạt 84,6 điểm, cao hơn xã cuối bảng (53,1 điểm) 31,5 điểm.", ["31,5", "35,1"], ["53,1", "51,3"]);
});

test("both values in the bracket behind the change", () => {
  named("Toàn huyện giảm 14 lớp (còn 512 lớp, năm học trước 526 lớp).", ["14 lớp", "41 lớp"], ["526", "562"]);
  expect(troubles("Toàn huyện giảm 14 lớp (còn 512 lớp, năm học trước nữa 540 lớp).")).toEqual([]);
});

test("how much of what there was", () => {
  named("Sau sắp xếp, tỉnh có 66 cơ quan (gồm 41 phòng, 25 ban), giảm 22 cơ quan, tương ứng 25,00% so với trước sắp xếp (88 cơ quan).", ["25,00", "52,00"], ["(88", "(98"]);
  expect(troubles("Tỉnh giảm 22 phòng, tương ứng 25% so với trước sắp xếp (88 phòng).")).toEqual([]);
});

test("another base, another thing, another sentence", () => {
  expect(troubles("Lợi nhuận đạt 120 tỷ đồng, nhiều hơn quý trước 15 tỷ đồng (trong đó xuất khẩu 4 tỷ đồng).")).toEqual([]);
  expect(troubles("Tỷ lệ che phủ đạt 41,5%, tăng 0,6 điểm % so với năm trước. Vùng cao tăng 0,9 điểm % so với vùng thấp (38,2%).")).toEqual([]);
});

test("what counts hundreds is no number of a list, what is signed is no number of a paper", () => {
  expect(outcome("Chỉ tiêu 320; trúng tuyển 288 người, đạt 90% chỉ tiêu.")).toEqual(["consistent plan: 288 320 90"]);
  named("Đã ký số 1842 trên 1905 văn bản, tỷ lệ 96,69%.", ["96,69", "69,96"]);
  expect(outcome("Xếp loại đảng viên: hoàn thành xuất sắc nhiệm vụ 38 (19,00%), hoàn thành tốt nhiệm vụ 150 (75,00%), hoàn thành nhiệm vụ 12 (6,00%).").length).toBeGreaterThan(1);
});
