/** What a name and a unit say: measure, flow, direction; and the words for them. */
import { parseUnit } from "../../src/figures";
import { accumulates, comparisonFromWord, guessDirection, measureOf, parseDirection, parseVerdict, verdictLabel } from "../../src/plan";

test.each([
  ["Thu ngân sách trên địa bàn", "tỷ đồng", "amount"], ["Giải quyết việc làm", "người", "count"], ["Năng suất lúa", "tạ/ha", "intensity"], ["Thu nhập bình quân đầu người", "triệu đồng", "intensity"],
  ["Bác sĩ/vạn dân", "bác sĩ", "intensity"], ["Tỷ lệ hộ nghèo", "%", "rate"], ["Tỷ lệ tăng dân số tự nhiên", "‰", "rate"], ["Mức giảm tỷ lệ hộ nghèo", "điểm %", "rate"],
  ["Tốc độ tăng GRDP", "%", "growth-rate"], ["Tăng lượt khách du lịch", "%", "growth-rate"], ["Tăng tỷ lệ che phủ rừng", "%", "rate"], ["Cơ cấu kinh tế: dịch vụ", "%", "rate"], ["Chỉ số giá tiêu dùng (CPI)", "%", "rate"],
] as const)("%s (%s) is compared as %s", (name, unit, measure) => {
  expect(measureOf(name, parseUnit(unit))).toBe(measure);
});

test.each([
  ["Thu ngân sách trên địa bàn", "tỷ đồng", true], ["Sản lượng chè búp tươi", "tấn", true], ["Khách du lịch", "lượt", true], ["Trồng rừng mới", "ha", true], ["Giải quyết việc làm", "người", true],
  ["Dư nợ tín dụng", "tỷ đồng", false], ["Tổng đàn gia súc", "con", false], ["Dân số trung bình", "người", false], ["Diện tích chè", "ha", false], ["Tỷ lệ che phủ rừng", "%", false], ["Số xã đạt chuẩn nông thôn mới", "xã", false],
] as const)("%s (%s) adds up over the year: %s", (name, unitText, flow) => {
  const unit = parseUnit(unitText);
  expect(accumulates(name, unit, measureOf(name, unit))).toBe(flow);
});

test.each([
  ["Tỷ lệ hộ nghèo", "lower-is-better"], ["Số hộ cận nghèo", "lower-is-better"], ["Trẻ em dưới 5 tuổi suy dinh dưỡng thể thấp còi", "lower-is-better"], ["Tỷ lệ thất nghiệp", "lower-is-better"], ["Tỷ lệ tăng dân số tự nhiên", "lower-is-better"],
  ["Tỷ suất sinh thô", "lower-is-better"], ["Số vụ tai nạn giao thông", "lower-is-better"], ["CPI bình quân", "lower-is-better"], ["Tỷ lệ nợ xấu trên tổng dư nợ", "lower-is-better"], ["Tỷ lệ hộ nghèo giảm còn", "lower-is-better"], ["Số doanh nghiệp tạm ngừng hoạt động", "lower-is-better"], ["Giải thể hợp tác xã yếu kém", "higher-is-better"],
  ["Mức giảm tỷ lệ hộ nghèo", "higher-is-better"], ["Giảm tỷ lệ hộ nghèo", "higher-is-better"], ["Số hộ thoát nghèo", "higher-is-better"], ["Mức giảm tỷ suất sinh", "higher-is-better"], ["Dư nợ cho vay hộ nghèo", "higher-is-better"],
  ["Tỷ lệ giải quyết tố giác tội phạm", "higher-is-better"], ["Tỷ lệ xã không có người sinh con thứ 3", "higher-is-better"], ["Sản lượng mắc ca", "higher-is-better"], ["Thu ngân sách", "higher-is-better"], ["Tăng trưởng GRDP", "higher-is-better"],
] as const)("%s: %s", (name, direction) => {
  expect(guessDirection(name, null).direction).toBe(direction);
});

test("words of a direction column", () => {
  for (const word of ["Thấp", "giảm", "↓", "-", "−", "càng thấp càng tốt", "Nghịch", "THẤP HƠN"]) expect(parseDirection(word)).toBe("lower-is-better");
  for (const word of ["Cao", "tăng", "↑", "+", "càng cao càng tốt", "Thuận"]) expect(parseDirection(word)).toBe("higher-is-better");
  for (const word of ["", "abc", "?"]) expect(parseDirection(word)).toBeNull();
});

test("verdicts and their words", () => {
  expect(["exceeded", "met", "nearly-met", "missed", "at-risk", "on-pace", "behind-pace", "no-target", "no-data", "not-judged"].map((v) => parseVerdict(verdictLabel(v as "met")))).toEqual(
    ["exceeded", "met", "nearly-met", "missed", "at-risk", "on-pace", "behind-pace", "no-target", "no-data", "not-judged"],
  );
  expect(parseVerdict("  KHÔNG  đạt ")).toBe("missed");
  expect(parseVerdict("tạm được")).toBeNull();
});

test("«Cách so» is read as the formulas read it", () => {
  expect(comparisonFromWord("Lượng lũy kế ↓")).toEqual({ kind: "amount", flow: true, direction: "lower-is-better" });
  expect(comparisonFromWord("Tỷ lệ → Khó đạt")).toEqual({ kind: "rate", flow: null, direction: "higher-is-better" });
  expect(comparisonFromWord("gì đó")).toBeNull();
});
