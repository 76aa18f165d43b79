/** Lists that open with what they are sorted by belong to the total in front that they fill. */
import { check, troubles } from "./helpers";

const formulas = (text: string): string[] => check(text).relations.filter((r) => r.kind === "sum").map((r) => r.formula);

test("one sentence sorts a count and its money at once", () => {
  const text = "Toàn tỉnh cấp mới 31 dự án, vốn đăng ký 418,60 triệu USD, tăng 04 dự án so với năm trước.\nTheo đối tác (dự án cấp mới): Hàn Quốc 14 dự án/210,35 triệu USD; Nhật Bản 09 dự án/131,05 triệu USD; các đối tác khác 08 dự án/77,20 triệu USD.";
  expect(formulas(text)).toEqual(expect.arrayContaining(["14 + 09 + 08 = 31", "210,35 + 131,05 + 77,20 = 418,60"]));
});

test("the bracket behind the opener names the unit of bare numbers", () => {
  const text = "Giá trị giải ngân đạt 4.215 nghìn USD, bằng 91,2% cam kết.\nTheo lĩnh vực (nghìn USD giải ngân): y tế 1.380; giáo dục 1.105; sinh kế 1.230; lĩnh vực khác 500.";
  expect(formulas(text)).toContain("1.380 + 1.105 + 1.230 + 500 = 4.215");
  const gates = "1. Kim ngạch qua các cửa khẩu đạt 914,7 triệu USD, tăng 6,1%.\n2. Phân theo cửa khẩu (triệu USD): cửa khẩu Bản Vàng 602,4; cửa khẩu Pa Thắm 238,7; lối mở 73,6.";
  expect(formulas(gates)).toContain("602,4 + 238,7 + 73,6 = 914,7");
});

test("the unit may stand at the last item alone", () => {
  expect(formulas("Đã giải ngân 5.268,4 nghìn USD.\nTheo lĩnh vực: y tế 1.864,2; giáo dục 2.218,7; môi trường 1.185,5 nghìn USD.")).toContain("1.864,2 + 2.218,7 + 1.185,5 = 5.268,4");
});

test("what is decided is counted, and a decision with its date is not", () => {
  expect(formulas("Năm qua tỉnh cử 75 đoàn ra. Theo cấp phê duyệt: Ban Thường vụ cho chủ trương 14 đoàn, UBND tỉnh quyết định 61 đoàn.")).toContain("14 + 61 = 75");
  expect(formulas("Năm qua tỉnh cử 75 đoàn ra. Theo cấp phê duyệt: có 14 đoàn theo Quyết định 61 của UBND tỉnh.")).toEqual([]);
});

test("two sorted figures that fill no total say nothing", () => {
  expect(troubles("Tỉnh cử 75 đoàn ra. Theo cấp phê duyệt: Ban Thường vụ cho chủ trương 14 đoàn, UBND tỉnh cho phép 52 đoàn.")).toEqual([]);
  expect(troubles("Cấp mới 31 dự án, vốn 418,60 triệu USD.\nTheo đối tác lớn: Hàn Quốc 14 dự án/210,35 triệu USD; Nhật Bản 09 dự án/131,05 triệu USD.")).toEqual([]);
});

test("of graded units the parts make those that were graded", () => {
  expect(troubles("Chi bộ trực thuộc: xếp loại 211/214 chi bộ (3 chi bộ mới thành lập chưa xếp loại), trong đó TSVM 120, HTTNV 71, HTNV 18, yếu kém 2.")).toEqual([]);
});
