/** Targets in one table, figures in another. */
import { computedColumns, DEFAULT_POLICY, readPlanTables, type SourceTable } from "../../src/plan";
import { differences } from "./support/agreement";
import { table, type Value } from "./support/tables";

const keHoach = (rows: readonly (readonly Value[])[], headers = ["Mã", "Chỉ tiêu", "ĐVT", "KH 2023", "TH 2022"]): SourceTable => table(headers, rows, { name: "KeHoach" });
const thucHien = (rows: readonly (readonly Value[])[], headers = ["Mã", "Chỉ tiêu", "ĐVT", "TH 2023"]): SourceTable => table(headers, rows, { name: "ThucHien" });
function read(...sources: SourceTable[]) {
  const { tables, unread } = readPlanTables(sources, {}, DEFAULT_POLICY);
  for (const t of tables) expect(differences(t, sources)).toEqual([]);
  return { tables, unread };
}

test("are joined by code, whatever the order of rows", () => {
  const { tables } = read(keHoach([["A", "Chè", "tấn", 100, 90], ["B", "Ngô", "tấn", 50, 40]]), thucHien([["B", "Ngô lai", "tấn", 60], ["A", "Chè búp", "tấn", 90]]));
  expect(tables).toHaveLength(1);
  const [t] = tables;
  expect([t?.targetTable, t?.indicators.map((i) => [i.targetRow, i.assessments[0]?.percentOfTarget?.toFixed(), i.growth?.toFixed(), i.verdict])]).toEqual([
    "KeHoach",
    [[1, "120", "50", "exceeded"], [0, "90", "0", "missed"]],
  ]);
  if (t === undefined) throw new Error("not read");
  expect(computedColumns(t).columns[1]?.formula).toContain("INDEX(KeHoach[KH 2023],MATCH([@Mã],KeHoach[Mã],0))");
});

test("by name where there are no codes; a name in two rows is not guessed", () => {
  const headers = ["Chỉ tiêu", "ĐVT", "KH 2023"];
  const { tables } = read(keHoach([["Chè", "tấn", 100], ["Nữ", "người", 5], ["Nữ", "người", 6]], headers), thucHien([["Chè", "tấn", 90], ["Nữ", "người", 4]], ["Chỉ tiêu", "ĐVT", "TH 2023"]));
  expect(tables[0]?.indicators.map((i) => [i.verdict, i.reason])).toEqual([["missed", "chưa đạt kế hoạch"], ["not-judged", "«Nữ» có nhiều dòng trùng, không biết lấy kế hoạch nào"]]);
});

test("units of the two tables are converted, or the row says why not", () => {
  const { tables } = read(keHoach([["A", "Thu", "triệu đồng", 207000, ""], ["B", "Chi", "triệu đồng", 1000, ""], ["C", "Chè", "ha", 5, ""]]), thucHien([["A", "Thu", "tỷ đồng", 132.9], ["B", "Chi", "tỷ đồng", 1], ["C", "Chè", "tấn", 6]]));
  expect(tables[0]?.indicators.map((i) => i.assessments[0]?.percentOfTarget?.toFixed(1) ?? i.reason)).toEqual(["64.2", "100.0", "đơn vị ở hai bảng không đổi được cho nhau"]);
});

test("a row without its target says where it was looked for", () => {
  const { tables } = read(keHoach([["A", "Chè", "tấn", 100, ""], ["Z", "Mía", "tấn", 1, ""]]), thucHien([["A", "Chè", "tấn", 90], ["Q", "Ngô", "tấn", 4]]));
  expect(tables[0]?.indicators[1]?.reason).toBe("chưa giao KH: không có trong bảng «KeHoach»");
  expect(tables[0]?.problems.filter((p) => p.code === "unjoined-row").map((p) => p.row)).toEqual([1, null]);
});

test("figures with codes only take their names from the targets", () => {
  const { tables } = read(keHoach([["A", "Chè", "tấn", 100, ""]]), thucHien([["A", 90]], ["Mã", "Lũy kế"]));
  expect(tables[0]?.indicators.map((i) => [i.name, i.unit?.label, i.verdict])).toEqual([["Chè", "tấn", "missed"]]);
});

test("tables that have nothing in common stay apart, and the dictionary is no plan table", () => {
  const { tables, unread } = read(keHoach([["A", "Chè", "tấn", 100, ""]]), thucHien([["X", "Thu", "tỷ đồng", 5]]), table(["Khóa", "Chữ", "Từ", "Đến"], [], { name: "SoatSoDocSo" }), table(["Mã", "Tháng", "Giá trị"], [["A", 1, 5]], { name: "SoLieuThang" }));
  expect(tables.map((t) => [t.name, t.targetTable])).toEqual([["KeHoach", null], ["ThucHien", null]]);
  expect(unread.map((u) => u.source.name)).toEqual(["SoLieuThang"]);
});

test("names that differ by spaces, composed letters or tone marks are joined, in the live formulas too", () => {
  const headers = ["Chỉ tiêu", "ĐVT", "KH 2023"];
  const plan = keHoach([["Thu ngân  sách\u00a0", "tỷ đồng", 200], ["Chè hoà tan* ", "tấn", 50], ["Ngô", "tấn", 10], ["Mía", "tấn", 5]], headers);
  const done = thucHien([[" Thu ngân sách", "tỷ đồng", 132], ["Chè hòa tan*", "tấn", 60], ["Ngô".normalize("NFD"), "tấn", 10], ["Mía", "tấn", 4]], ["Chỉ tiêu", "ĐVT", "TH 2023"]);
  const { tables, unread } = read(plan, done);
  expect([unread, tables.length, tables[0]?.problems]).toEqual([[], 1, []]);
  expect(tables[0]?.indicators.map((i) => i.assessments[0]?.percentOfTarget?.toFixed())).toEqual(["66", "120", "100", "80"]);
  const [t] = tables;
  if (t === undefined) throw new Error("not read");
  expect(computedColumns(t).readings.map((r) => r.text)).toEqual(["Thu ngân  sách\u00a0", "Chè hoà tan* ", "Ngô"]);
});

test("a spelling that fits two rows is not guessed; an exact one wins", () => {
  const headers = ["Chỉ tiêu", "ĐVT", "KH 2023"];
  const { tables } = read(
    keHoach([["Chè", "tấn", 100], ["Ngô ", "tấn", 5], ["Ngô  ", "tấn", 6], ["Lúa", "tấn", 8]], headers),
    thucHien([["Chè", "tấn", 90], ["Chè ", "tấn", 80], ["Ngô", "tấn", 4], ["Lúa", "tấn", 8]], ["Chỉ tiêu", "ĐVT", "TH 2023"]),
  );
  expect(tables[0]?.indicators.map((i) => i.assessments[0]?.percentOfTarget?.toFixed() ?? i.reason)).toEqual([
    "90", "«Chè» có nhiều dòng trùng, không biết lấy kế hoạch nào", "«Ngô» có nhiều dòng trùng, không biết lấy kế hoạch nào", "100",
  ]);
});
