/** Tables typed in TCVN3 and VNI fonts are understood as they stand, and said to be so. */
import { computedColumns, DEFAULT_POLICY, NO_MEMORY, readPlanTable, type PlanTable } from "../../src/plan";
import { differences } from "./support/agreement";
import { table, type Value } from "./support/tables";

function read(headers: readonly string[], rows: readonly (readonly Value[])[]): PlanTable {
  return readPlanTable(table(headers, rows), { memory: NO_MEMORY, policy: DEFAULT_POLICY });
}
const TCVN3_HEADERS = ["Tªn chØ tiªu", "§¬n vÞ tÝnh", "Thùc hiÖn n¨m 2021", "KÕ ho¹ch n¨m 2022", "Thùc hiÖn n¨m 2022"];
const TCVN3_ROWS = [["Tû lÖ hé nghÌo", "%", 6, 5, 5.5], ["Tæng thu ng©n s¸ch", "triÖu ®ång", "1.150,5", 1200, 1300]];
const VNI_HEADERS = ["Teân chæ tieâu", "Ñôn vò tính", "Thöïc hieän naêm 2021", "Keá hoaïch naêm 2022", "Thöïc hieän naêm 2022"];
const VNI_ROWS = [["Tyû leä hoä ngheøo", "%", 6, 5, 5.5], ["Toång thu ngaân saùch", "trieäu ñoàng", "1.150,5", 1200, 1300]];

describe.each([["TCVN3", TCVN3_HEADERS, TCVN3_ROWS], ["VNI", VNI_HEADERS, VNI_ROWS]] as const)("%s", (encoding, headers, rows) => {
  const plan = read(headers, rows);

  test("columns, names and units are read, headers stay as typed", () => {
    expect(plan.columns.map((c) => c.role)).toEqual(["indicator", "unit", "prior", "target", "actual"]);
    expect(plan.columns.map((c) => c.header)).toEqual(headers);
    expect(plan.indicators.map((i) => [i.name, i.unit?.label])).toEqual([["Tỷ lệ hộ nghèo", "%"], ["Tổng thu ngân sách", "triệu đồng"]]);
    expect(plan.source.rows.map((row) => row[0]?.value)).toEqual(rows.map((row) => row[0]));
    expect(plan.period).toMatchObject({ year: 2022, months: 12 });
  });

  test("rows are judged, in the right direction, by formulas that name the headers as typed", () => {
    expect(plan.indicators.map((i) => [i.direction, i.verdict])).toEqual([["lower-is-better", "missed"], ["higher-is-better", "exceeded"]]);
    expect(computedColumns(plan).columns.find((c) => c.role === "percentOfTarget")?.formula).toContain(`[${headers[3]}]`);
    expect(differences(plan)).toEqual([]);
  });

  test("it is said once for the table", () => {
    expect(plan.problems.map((p) => p.code)).toEqual(["legacy-encoding"]);
    expect(plan.problems[0]?.message).toContain(encoding);
  });

  test("our own columns beside the old text change nothing", () => {
    const again = read([...headers, "Cách so", "% KH", "Tăng trưởng", "Đánh giá"], rows.map((row) => [...row, "Lượng", 1, 0.1, "Đạt"]));
    expect(again.indicators.map((i) => i.name)).toEqual(plan.indicators.map((i) => i.name));
    expect(again.columns.slice(0, 5).map((c) => c.role)).toEqual(plan.columns.map((c) => c.role));
  });
});

test("a table in Unicode with a name in another language is not touched", () => {
  const plan = read(["Chỉ tiêu", "ĐVT", "KH 2022", "TH 2022"], [["Thuê chuyên gia Müller", "người", 2, 2], ["Số lô cà phê", "lô", 5, 6]]);
  expect(plan.problems).toEqual([]);
  expect(plan.indicators.map((i) => i.name)).toEqual(["Thuê chuyên gia Müller", "Số lô cà phê"]);
});
