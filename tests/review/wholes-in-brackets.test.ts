/** Shares whose whole a bracket tells by its own name, fractions in words, percentages of two bases joined by "và". */
import { named, outcome, troubles } from "./helpers";

test("the whole in the bracket behind the percentage, called by whatever it is", () => {
  named("Xã đã cấp 1.742 thẻ, đạt 94,2% (nhu cầu 1.850 người).", ["94,2", "92,4"], ["1.850", "1.950"]);
  named("Hội Nông dân có 2.216 hội viên, tập hợp được 78,9% nông dân từ 18 tuổi trở lên (2.810 người).", ["78,9", "79,8"]);
  named("Tổng vốn đầu tư ước 28.640 tỷ đồng. Tỷ lệ vốn đầu tư/GRDP đạt 31,7% (GRDP 90.350 tỷ đồng).", ["31,7", "37,1"]);
});

test("a bracket that holds the amount, a target or another time is no whole", () => {
  expect(troubles("Có 1.742 thẻ, tỷ lệ nữ 41,3% (719 thẻ).")).toEqual([]);
  expect(troubles("Có 1.742 hộ dùng nước sạch, đạt 88,4% (năm trước 1.905 hộ đăng ký).")).toEqual([]);
  expect(troubles("Xã có 5 thôn với 912 hộ, đạt 63,4% (khu vực thành thị 2.350 hộ).")).toEqual([]);
});

test("fractions in words", () => {
  named("Tuyến đường dài 7.240 m, đã rải nhựa 5.430 m, bằng ba phần tư chiều dài.", ["5.430", "5.340"]);
  named("Số giường phục vụ là 1.950 giường, bằng đúng ba phần năm tổng số 3.250 giường hiện có.", ["3.250", "3.520"]);
  named("Cứ 100 hồ sơ thì có 82 hồ sơ nộp trực tuyến (thực tế 3.198 trên 3.900 hồ sơ).", ["82 hồ sơ", "28 hồ sơ"]);
  expect(troubles("Tuyến đường dài 7.240 m, đã rải nhựa 5.120 m, gần bằng ba phần tư chiều dài.")).toEqual([]);
});

test("percentages of two bases, the verb said once", () => {
  named("Kế hoạch vốn 1.240 tỷ đồng, đã phân bổ 1.085 tỷ đồng; giải ngân 642 tỷ đồng, bằng 59,2% vốn đã phân bổ và 51,8% kế hoạch.", ["51,8", "58,1"], ["59,2", "52,9"]);
});

test("a list with a whole of its own told in front of its part", () => {
  expect(troubles("Xã có 1.906 hộ, trong đó hộ Thái là 1.340 hộ, chiếm 70,3%; trong số 186 hộ nghèo của xã, hộ nghèo người Thái 152 hộ, chiếm tới 81,7%.")).toEqual([]);
});

test("shares that all hold by their own counts need not make a hundred", () => {
  expect(troubles("Trung tâm nhận 5.016 hồ sơ: chứng thực 2.508 hồ sơ (đúng một nửa), hộ tịch 1.254 hồ sơ (25,0%), đất đai 627 hồ sơ (12,5%), các lĩnh vực khác 627 hồ sơ (12,5%).")).toEqual([]);
});

test("points of a rate that are called percent, year by year", () => {
  expect(outcome("Tỷ lệ hộ nghèo giảm từ 9,15% năm 2021 xuống còn 3,27% năm 2024, bình quân giảm 1,96%/năm.").some((line) => line.includes("9,15 3,27 1,96") || line.includes("3,27 9,15 1,96"))).toBe(true);
});
