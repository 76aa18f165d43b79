/** Which column is for what: headers as planning offices write them. */
import fc from "fast-check";
import { detectPeriod, DEFAULT_POLICY, isPlanTable, matchColumns, NO_MEMORY, readPlanTables, whatIsMissing, type Role } from "../../src/plan";
import { cell, table, type Value } from "./support/tables";

function roles(headers: readonly string[], above: readonly string[] = []): Record<string, Role | null> {
  return Object.fromEntries(matchColumns(table(headers, [], { above }), NO_MEMORY).map((m) => [m.header, m.role]));
}
const period = (headers: readonly string[], above: readonly string[] = []): string => {
  const source = table(headers, [], { above });
  return detectPeriod(source, matchColumns(source, NO_MEMORY), DEFAULT_POLICY).label;
};

describe("one header, one role", () => {
  const cases: readonly (readonly [string, Role | null])[] = [
    ["STT", "order"], ["Số TT", "order"], ["Mã số", "code"], ["Mã CT", "code"], ["Tên chỉ tiêu", "indicator"], ["CHỈ TIÊU CHỦ YẾU", "indicator"],
    ["Nội dung", "indicator"], ["Tên sản phẩm", "indicator"], ["Đ.V.T", "unit"], ["Đơn vị\ntính", "unit"], ["ĐV tính", "unit"],
    ["TH 2022", "prior"], ["TH năm 2022", "prior"], ["Thực hiện năm trước", "prior"], ["Cùng kỳ", "prior"], ["Lũy kế cùng kỳ", "prior"], ["Cộng dồn 7 tháng năm trước", "prior"], ["8 tháng năm ngoái", "prior"], ["Luỹ kế cùng kì", "prior"],
    ["Kế hoạch 2023", "target"], ["KH năm 2023 (tỉnh giao)", "target"], ["Chỉ tiêu HĐND giao", "target"], ["Dự toán HĐND TP giao", "target"], ["Nghị quyết giao", "target"],
    ["TW giao", "target"], ["KH điều chỉnh", "target"], ["NQ HĐND", "target"], ["KHN 2023", "target"], ["DT 2023 TW", "target"], ["DT địa phương", "target"], ["Dư dự toán", null], ["KH còn lại", null], ["Còn phải thu", null], ["Phấn đấu năm 2023", "target"], ["Kế hoạch\r\nnăm 2023", "target"],
    ["TH 2023", "actual"], ["T.H 2023", "actual"], ["Thực hiện 9 tháng đầu năm 2023", "actual"], ["Lũy kế", "actual"], ["Cộng dồn từ đầu năm", "actual"], ["10 tháng", "actual"], ["Kỳ này", "actual"], ["Đã gieo trồng (ha)", "actual"], ["Chi đến 30/6/2023", "actual"], ["Năm nay", "actual"], ["TH đến 31/10/2023", "actual"],
    ["Ước TH cả năm", "estimate"], ["ƯTH 2023", "estimate"], ["Dự ước", "estimate"], ["Ước thực hiện năm 2023", "estimate"],
    ["So với KH (%)", "percentOfTarget"], ["TH/KH (%)", "percentOfTarget"], ["%HTKH", "percentOfTarget"], ["Tỷ lệ TH/KH", "percentOfTarget"], ["% KH", "percentOfTarget"], ["Ước TH/KH", "percentOfTarget"], ["Mức độ hoàn thành", "percentOfTarget"],
    ["So sánh (%) TH 2023/TH 2022", "growth"], ["So cùng kỳ", "growth"], ["Tăng (+) giảm (-)", "growth"], ["Tốc độ tăng", "growth"], ["% so CK", "growth"],
    ["Chênh lệch", "gap"], ["+/- so KH", "gap"], ["Kế hoạch năm 2024", "nextTarget"], ["Dự kiến KH 2024", "nextTarget"], ["KH 2024/TH 2023 (%)", null],
    ["Chiều tốt", "direction"], ["Ghi chú", "note"], ["Đánh giá", "verdict"], ["Đánh giá lại", "override"], ["Cách so", "measure"],
  ];
  test.each(cases)("%j is %s", (header, role) => {
    const beside = ["TH 2023", "KH 2023"].filter((h) => header !== h && role !== "target" && role !== "actual");
    expect(roles([header, ...beside], ["BIỂU CHỈ TIÊU NĂM 2023"])[header]).toBe(role);
  });
});

describe("columns of a table together", () => {
  test("a congress's target is for its whole term: it counts only where no year's target stands", () => {
    expect(roles(["Chỉ tiêu", "Chỉ tiêu NQ Đại hội", "HĐND giao 2024", "TH 2024"])).toMatchObject({ "Chỉ tiêu NQ Đại hội": null, "HĐND giao 2024": "target" });
    expect(roles(["Chỉ tiêu", "Chỉ tiêu NQ Đại hội", "TH 2024"])).toMatchObject({ "Chỉ tiêu NQ Đại hội": "target" });
  });

  test("a report with a month, the cumulative figure and the same period of last year", () => {
    const headers = ["TT", "Chỉ tiêu", "ĐVT", "KH 2023", "TH tháng 10", "Lũy kế 10 tháng", "Cùng kỳ", "TH năm 2022"];
    expect(roles(headers)).toEqual({ TT: "order", "Chỉ tiêu": "indicator", ĐVT: "unit", "KH 2023": "target", "TH tháng 10": "month", "Lũy kế 10 tháng": "actual", "Cùng kỳ": "prior", "TH năm 2022": null });
    expect(period(headers)).toBe("10 tháng năm 2023");
  });

  test("an estimate of some months is the period's figure, an estimate of the year stands beside it", () => {
    const matches = matchColumns(table(["Chỉ tiêu", "ĐVT", "KH 2023", "Ước TH tháng 10", "Ước TH 10 tháng", "Ước TH năm 2023"], []), NO_MEMORY);
    expect(matches.map((m) => m.role)).toEqual(["indicator", "unit", "target", "month", "actual", "estimate"]);
    expect(matches[4]?.estimated).toBe(true);
  });

  test("a blank form names the years N-2, N-1, N and N+1", () => {
    expect(roles(["TT", "Chỉ tiêu", "ĐVT", "TH N-2", "TH N-1", "KH N", "TH N", "TH N/TH N-1 (%)", "KH N+1"], ["BIỂU CHỈ TIÊU NĂM 2025"])).toEqual({
      TT: "order", "Chỉ tiêu": "indicator", ĐVT: "unit", "TH N-2": null, "TH N-1": "prior", "KH N": "target", "TH N": "actual", "TH N/TH N-1 (%)": "growth", "KH N+1": "nextTarget",
    });
    expect(roles(["Chỉ tiêu", "Thực hiện năm N – 1", "Kế hoạch năm N", "Ước TH năm N", "Kế hoạch năm N + 1"])).toMatchObject({ "Thực hiện năm N – 1": "prior", "Kế hoạch năm N": "target", "Ước TH năm N": "estimate", "Kế hoạch năm N + 1": "nextTarget" });
  });

  test("a school year is one year, and MT stands for mục tiêu", () => {
    expect(roles(["Chỉ tiêu", "TH năm học 2023-2024", "KH năm học 2024-2025", "TH năm học 2024-2025"])).toMatchObject({ "TH năm học 2023-2024": "prior", "KH năm học 2024-2025": "target", "TH năm học 2024-2025": "actual" });
    expect(roles(["Chỉ tiêu", "KQ 2024", "MT 2025", "KQ 2025"])).toMatchObject({ "KQ 2024": "prior", "MT 2025": "target", "KQ 2025": "actual" });
  });

  test("a school year is named after both its years, from headers or the title", () => {
    expect(period(["Chỉ tiêu", "TH năm học 2022-2023", "KH năm học 2023-2024", "TH năm học 2023-2024"])).toBe("năm học 2023-2024");
    expect(period(["Chỉ tiêu", "Kế hoạch", "Thực hiện"], ["KẾT QUẢ NĂM HỌC 2023–2024"])).toBe("năm học 2023-2024");
    expect(period(["Chỉ tiêu", "KH 2024", "TH 2024"], ["Số liệu năm học 2023-2024 của ngành giáo dục"])).toBe("năm 2024");
  });

  test("a bare year beside the same year's estimate is its plan, and a person is asked to look", () => {
    const headers = ["Chỉ tiêu", "ĐVT", "2024", "2025", "UTH 2025"];
    expect(roles(headers)).toEqual({ "Chỉ tiêu": "indicator", ĐVT: "unit", "2024": "prior", "2025": "target", "UTH 2025": "estimate" });
    expect(whatIsMissing(matchColumns(table(headers, []), NO_MEMORY)).map((p) => [p.code, p.header])).toContainEqual(["ambiguous-column", "2025"]);
    expect(roles(["Chỉ tiêu", "2024", "2025", "TH 2025"])).toMatchObject({ "2025": "target", "TH 2025": "actual" });
    expect(roles(["Chỉ tiêu", "ĐVT", "2024", "KH 2025", "2025"])).toMatchObject({ "2024": "prior", "2025": "actual" });
    expect(roles(["Chỉ tiêu", "2024", "KH 2025", "2025", "UTH 2025"])).toMatchObject({ "KH 2025": "target", "2025": "actual", "UTH 2025": "estimate" });
    expect(roles(["Chỉ tiêu", "2023", "2024"])).toMatchObject({ "2023": "prior", "2024": "actual" });
  });

  test("years count from the year of the table", () => {
    expect(roles(["Chỉ tiêu", "ĐVT", "TH 2021", "TH 2022", "KH 2023", "Ước TH 2023", "KH 2024"])).toMatchObject({ "TH 2021": null, "TH 2022": "prior", "KH 2023": "target", "Ước TH 2023": "estimate", "KH 2024": "nextTarget" });
    expect(roles(["Chỉ tiêu", "TH 2022", "KH 2023"])).toMatchObject({ "TH 2022": "prior", "KH 2023": "target" });
    expect(roles(["Chỉ tiêu", "ĐVT", "Năm 2022", "Năm 2023 - Kế hoạch", "Năm 2023 - Ước thực hiện", "Năm 2023 - % so KH"])).toMatchObject({ "Năm 2022": "prior", "Năm 2023 - Kế hoạch": "target", "Năm 2023 - Ước thực hiện": "estimate", "Năm 2023 - % so KH": "percentOfTarget" });
  });

  test("every assigning level is a target with its level", () => {
    const matches = matchColumns(table(["Chỉ tiêu", "Dự toán TW giao", "HĐND tỉnh giao", "KH 2023 (tỉnh giao)", "HĐND thành phố giao", "KH điều chỉnh", "TH 2023"], []), NO_MEMORY);
    expect(matches.filter((m) => m.role === "target").map((m) => m.level)).toEqual(["TW giao", "HĐND tỉnh giao", "tỉnh giao", "HĐND thành phố giao", "điều chỉnh"]);
  });

  test("a unit in a header is the column's; an assigning body in brackets is no unit", () => {
    const matches = matchColumns(table(["Nội dung", "KH 2023 (triệu đồng)", "TH 2023, tỷ đồng", "KH 2024 (tỉnh)"], []), NO_MEMORY);
    expect(matches.map((m) => m.unit?.label ?? null)).toEqual([null, "triệu đồng", "tỷ đồng", null]);
  });

  test("a quarter's table has its own target and prior", () => {
    expect(roles(["Chỉ tiêu", "ĐVT", "Kế hoạch quý III", "TH quý III", "Quý III năm trước"])).toMatchObject({ "Kế hoạch quý III": "target", "TH quý III": "actual", "Quý III năm trước": "prior" });
  });

  test("a person's choice wins over every header", () => {
    const source = table(["Chỉ tiêu", "KH 2023", "TH 2023", "Cột lạ"], []);
    const matches = matchColumns(source, { ...NO_MEMORY, roles: { "Cột lạ": "actual", "TH 2023": null } });
    expect(matches.map((m) => m.role)).toEqual(["indicator", "target", null, "actual"]);
    expect(matches[3]?.reason).toBe("người dùng đã chọn");
  });

  test("columns whose formulas are ours are known without memory", () => {
    const ours = cell(0.5, "0.0%", { formula: '=IF(LEFT([@[Cách so]],5)="Lượng",1,"")' });
    const matches = matchColumns(table(["Chỉ tiêu", "KH 2023", "TH 2023", "Cách so", "% KH"], [["Thu", 10, 5, "Lượng", ours]]), NO_MEMORY);
    expect(matches.map((m) => [m.role, m.ours])).toEqual([["indicator", false], ["target", false], ["actual", false], ["measure", true], ["percentOfTarget", true]]);
  });

  test("contents speak where headers say nothing", () => {
    const rows: Value[][] = [["Thu ngân sách", "tỷ đồng", 5, 6], ["Sản lượng lúa", "tấn", 7, 8], ["Số xã đạt chuẩn", "xã", 1, 2]];
    const matches = matchColumns(table(["Cột A", "Cột B", "KH 2023", "TH 2023"], rows), NO_MEMORY);
    expect(matches.slice(0, 2).map((m) => m.role)).toEqual(["indicator", "unit"]);
    expect(matches[0]?.confidence).toBeLessThan(0.65);
    expect(whatIsMissing(matches).map((p) => p.header)).toContain("Cột A");
  });

  test("a staff list is no plan table, and says what is missing", () => {
    const matches = matchColumns(table(["Họ tên", "Ngày sinh", "Chức vụ"], []), NO_MEMORY);
    expect(isPlanTable(matches)).toBe(false);
    expect(whatIsMissing(matches).map((p) => p.code)).toEqual(["no-indicator-column", "no-figure-column"]);
  });

  test("no header and no cell breaks the reading", () => {
    const word = fc.constantFrom("KH", "TH", "ước", "2023", "2022", "%", "/", "so với", "cùng kỳ", "(", ")", "tháng", "10", "quý", "III", "lũy kế", "giao", "[", "'", "\n", "chỉ tiêu", "ĐVT", "-", "2021-2025", "31/10");
    const header = fc.oneof(fc.string({ maxLength: 30, unit: "grapheme" }), fc.array(word, { maxLength: 6 }).map((w) => w.join(" ")));
    const anyCell = fc.oneof(fc.string({ maxLength: 12, unit: "grapheme" }), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean(), fc.constantFrom("I", "1.1", "- Lúa", "Trong đó:", "#REF!", "x", "1/2", "tỷ đồng"));
    fc.assert(
      fc.property(fc.array(header, { maxLength: 9 }), fc.array(fc.array(anyCell, { maxLength: 9 }), { maxLength: 6 }), fc.array(header, { maxLength: 3 }), (headers, rows, above) => {
        const { tables, unread } = readPlanTables([table(headers, rows, { above })], {}, DEFAULT_POLICY);
        expect(tables.length + unread.length).toBe(1);
      }),
      { numRuns: 500 },
    );
  });
});

describe("period", () => {
  test.each([
    [["TH 2023", "KH 2023"], [], "năm 2023"],
    [["TH", "KH"], ["TÌNH HÌNH THỰC HIỆN CHỈ TIÊU 9 THÁNG NĂM 2023"], "9 tháng năm 2023"],
    [["TH", "KH"], ["BIỂU KẾT QUẢ", "(Kèm theo Báo cáo số 12/BC-UBND ngày 05 tháng 7 năm 2023)", "6 tháng đầu năm 2023"], "6 tháng đầu năm 2023"],
    [["TH", "KH"], ["Báo cáo tháng 10/2023"], "10 tháng năm 2023"],
    [["TH quý III", "KH 2023"], [], "quý III năm 2023"],
    [["TH 9 tháng", "Ước TH 2023", "KH 2023"], [], "năm 2023"],
    [["TH 9 tháng", "Ước TH 2023", "KH 2023"], ["Báo cáo 9 tháng đầu năm 2023"], "9 tháng năm 2023"],
    [["TH 9T/2023", "KH 2023"], [], "9 tháng năm 2023"],
  ])("%j under %j is %s", (headers, above, label) => {
    expect(period(["Chỉ tiêu", ...headers], above)).toBe(label);
  });

  test("a person's choice decides", () => {
    const source = table(["Chỉ tiêu", "KH", "TH"], []);
    expect(detectPeriod(source, matchColumns(source, NO_MEMORY), { nearlyMet: false, period: { year: 2025, months: 7 } })).toEqual({ kind: "month", year: 2025, months: 7, label: "7 tháng năm 2025" });
  });
});
