/** What a row does not say in cells of its own: units in names, headings and captions; direction and namesakes under headings. */
import { bracketUnit, NO_MEMORY, DEFAULT_POLICY, readPlanTable, accumulates, type PlanTable } from "../../src/plan";
import { parseUnit } from "../../src/figures";
import { differences } from "./support/agreement";
import { table, type Value } from "./support/tables";

function read(headers: readonly string[], rows: readonly (readonly Value[])[], above: readonly string[] = []): PlanTable {
  return readPlanTable({ ...table([...headers], rows), above: [...above] }, { memory: NO_MEMORY, policy: DEFAULT_POLICY });
}
const units = (plan: PlanTable): (string | undefined)[] => plan.indicators.map((i) => i.unit?.label);
const PLAIN = ["Chỉ tiêu", "TH năm 2022", "KH năm 2023", "TH năm 2023"];

test("a unit in brackets after the name is the row's unit, and decides how it is compared", () => {
  const plan = read(PLAIN, [
    ["Tốc độ tăng giá trị sản xuất (%)", 7.1, 8, 7.4],
    ["Kim ngạch nhập khẩu (triệu USD)", 210, 240, 251],
    ["Vốn thực hiện (Tỷ.đ)", 900, 1000, 1000],
    ["Tỷ suất sinh thô (‰)", 15, 14.8, 14.6],
    ["Giá trị tăng thêm (giá so sánh 2010)", 10, 11, 12],
  ]);
  expect(units(plan)).toEqual(["%", "triệu USD", "tỷ đồng", "‰", undefined]);
  expect(plan.indicators.map((i) => i.measure)).toEqual(["growth-rate", "amount", "amount", "rate", "amount"]);
  expect(plan.indicators[0]?.growthPoints).toBeNull();
  expect(plan.indicators[0]?.assessments[0]?.pointsToTarget?.toString()).toBe("-0.6");
  expect(plan.problems.filter((p) => p.code === "unit-missing").map((p) => p.row)).toEqual([4]);
  expect(differences(plan)).toEqual([]);
});

test("brackets that say whose or when are no unit", () => {
  for (const text of ["Thu điều tiết (tỉnh)", "Dự án khởi công (năm)", "Thu phí (kể cả lệ phí)", "Số lượt (lần)", "Diện tích", "Tỷ lệ (so với 2020)"]) expect(bracketUnit(text)).toBeNull();
  expect(bracketUnit("Diện tích trồng mới (ha)")).toMatchObject({ rest: "Diện tích trồng mới", unit: { label: "ha" } });
});

test("the cell's own unit stands before the name's", () => {
  const plan = read(["Chỉ tiêu", "ĐVT", "KH năm 2023", "TH năm 2023"], [["Thu phí (tỷ đồng)", "triệu đồng", 400, 420], ["Thu lệ phí (tỷ đồng)", "", 4, 5]]);
  expect(units(plan)).toEqual(["triệu đồng", "tỷ đồng"]);
});

test("a heading's unit holds for the rows below it, up to the next heading of its rank", () => {
  const plan = read(["TT", ...PLAIN], [
    ["I", "Diện tích gieo trồng (ha)"],
    [1, "Lúa", 100, 110, 112],
    [2, "Ngô", 50, 50, 49],
    ["II", "Sản lượng (tấn)"],
    [1, "Lúa", 500, 550, 560],
    ["III", "Khác"],
    [1, "Thu phí", 5, 5, 5],
  ]);
  expect(units(plan)).toEqual(["ha", "ha", "tấn", undefined]);
  expect(plan.problems.filter((p) => p.code === "duplicate-name")).toEqual([]);
});

test.each([
  [["1. Thu, chi ngân sách (triệu đồng)"], "triệu đồng"],
  [["BIỂU 2", "(Đơn vị tính tỷ đồng)"], "tỷ đồng"],
  [["ĐVT: nghìn đồng", "Năm 2023", "So sánh (%)"], "nghìn đồng"],
  [["Danh sách (người)"], undefined],
] as const)("caption %j: %s", (above, unit) => {
  expect(units(read(PLAIN, [["Thu phí", 5, 6, 7]], above))).toEqual([unit]);
});

test("a share does not take the table's money for its unit, nor a number its parent's percent", () => {
  const plan = read(["TT", ...PLAIN], [
    [1, "Thu phí", 100, 110, 112],
    [2, "Tỷ lệ điều tiết", 40, 41, 42],
    [3, "Tỷ lệ hộ dùng nước sạch (%)", 80, 85, 86],
    ["-", "Số hộ dùng nước sạch", 800, 850, 850],
  ], ["Đơn vị tính: triệu đồng"]);
  expect(units(plan)).toEqual(["triệu đồng", undefined, "%", undefined]);
  expect(plan.indicators.map((i) => i.measure)).toEqual(["amount", "rate", "rate", "amount"]);
});

test("a bare count is judged by what its heading counts", () => {
  const plan = read(["TT", "Chỉ tiêu", "ĐVT", "KH năm 2023", "TH năm 2023"], [
    ["I", "Tai nạn giao thông"],
    [1, "Số vụ", "vụ", 20, 18],
    ["II", "Giảm nghèo bền vững"],
    [1, "Số hộ", "hộ", 20, 18],
    ["III", "Hòa giải ở cơ sở"],
    [1, "Số vụ", "vụ", 20, 18],
    ["IV", "Vi phạm lâm luật"],
    [1, "Số vụ đã xử lý", "vụ", 20, 18],
  ]);
  expect(plan.indicators.map((i) => i.direction)).toEqual(["lower-is-better", "higher-is-better", "higher-is-better", "higher-is-better"]);
  expect(plan.indicators.map((i) => i.verdict)).toEqual(["exceeded", "missed", "missed", "missed"]);
  expect(differences(plan)).toEqual([]);
});

test("none planned and none happened is a target met where fewer is better", () => {
  const plan = read(["Chỉ tiêu", "ĐVT", "KH năm 2023", "TH năm 2023"], [["Số vụ khiếu kiện đông người", "vụ", 0, 0], ["Thu viện trợ", "triệu đồng", 0, 0]]);
  expect(plan.indicators.map((i) => i.verdict)).toEqual(["met", "not-judged"]);
  expect(differences(plan)).toEqual([]);
});

test("names repeat only within one heading and one parent", () => {
  const repeated = (rows: readonly (readonly Value[])[]): (number | null)[] => read(["TT", ...PLAIN], rows).problems.filter((p) => p.code === "duplicate-name").map((p) => p.row);
  expect(repeated([["I", "Thôn A"], [1, "Số hộ nghèo", 5, 4, 4], ["II", "Thôn B"], [1, "Số hộ nghèo", 6, 5, 5]])).toEqual([]);
  expect(repeated([[1, "Diện tích", 5, 4, 4], ["1.1", "Chè", 3, 2, 2], [2, "Sản lượng", 6, 5, 5], ["2.1", "Chè", 3, 3, 3]])).toEqual([]);
  expect(repeated([[1, "Số hộ nghèo", 5, 4, 4], [2, "Dân số", 9, 9, 9], [3, "Số hộ nghèo", 6, 5, 5], [4, "Số hộ nghèo", 6, 5, 5]])).toEqual([2]);
});

test("row labels added up behind a name do not belong to it", () => {
  const named = read(["TT", ...PLAIN], [["", "TỔNG THU (A+B)", 3, 3, 3], ["A", "Thu nội địa (I + II + III)", 2, 2, 2], ["B", "Thu khác (B=1-2)", 1, 1, 1], ["C", "Trẻ đến lớp (3-5)", 1, 1, 1]]);
  expect(named.indicators.map((i) => i.name)).toEqual(["TỔNG THU", "Thu nội địa", "Thu khác", "Trẻ đến lớp (3-5)"]);
});

test.each([
  ["Gạch xây", "triệu viên", true], ["Đón khách tham quan", "nghìn lượt khách", true], ["Hòa giải thành", "vụ việc", true], ["Vốn FDI đăng ký mới", "triệu USD", true],
  ["Nợ thuế", "tỷ đồng", false], ["Thu hồi nợ thuế", "tỷ đồng", true], ["Khách hàng dùng điện", "khách hàng", false], ["Cơ sở lưu trú", "khách sạn", false], ["Biên chế", "viên chức", false],
] as const)("%s (%s) comes together over the year: %s", (name, unit, flow) => {
  expect(accumulates(name, parseUnit(unit, { allowUnknown: true }), parseUnit(unit)?.dimension.startsWith("money") === true ? "amount" : "count")).toBe(flow);
});

test("the first quarter and January are cumulative; the second quarter alone is not paced", () => {
  const verdicts = (actual: string, prior: string): string[] => {
    const plan = read(["Chỉ tiêu", "ĐVT", prior, "KH năm 2024", actual], [["Sản lượng tôm", "tấn", 10, 100, 26], ["Sản lượng cua", "tấn", 10, 100, 24]]);
    expect(differences(plan)).toEqual([]);
    return plan.indicators.map((i) => i.verdict);
  };
  expect(verdicts("TH quý I/2024", "TH quý I/2023")).toEqual(["on-pace", "behind-pace"]);
  expect(verdicts("TH tháng 1/2024", "TH tháng 1/2023")).toEqual(["on-pace", "on-pace"]);
  expect(verdicts("TH quý II/2024", "TH quý II/2023")).toEqual(["not-judged", "not-judged"]);
});
