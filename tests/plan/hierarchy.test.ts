/** How rows hang together. */
import { matchColumns, NO_MEMORY, readHierarchy } from "../../src/plan";
import { cell, table, type Value } from "./support/tables";

function places(rows: readonly (readonly Value[])[], headers = ["TT", "Chỉ tiêu", "ĐVT", "KH 2023", "TH 2023"]): { kind: string; name: string; depth: number; parent: number | null; partOf: string | null; section: string }[] {
  const source = table(headers, rows);
  return readHierarchy(source, matchColumns(source, NO_MEMORY)).rows.map(({ kind, name, depth, parent, partOf, section }) => ({ kind, name, depth, parent, partOf, section }));
}

test("labels A, I, 1, 1.1, a), - give the depth; headings the section", () => {
  const rows = places([
    ["A", "KINH TẾ"],
    ["I", "Nông nghiệp"],
    [1, "Sản lượng lương thực", "tấn", 10, 11],
    ["1.1", "Lúa", "tấn", 6, 7],
    ["a)", "Lúa mùa", "tấn", 3, 4],
    ["-", "Lúa nương", "tấn", 1, 1],
    ["1.2", "Ngô", "tấn", 4, 4],
    ["II", "Công nghiệp"],
    [1, "Điện", "triệu kWh", 5, 5],
    ["B", "XÃ HỘI"],
    [1, "Dân số", "người", 5, 5],
  ]);
  expect(rows.map((r) => r.depth)).toEqual([0, 1, 2, 3, 4, 5, 3, 1, 2, 0, 1]);
  expect(rows.map((r) => r.parent)).toEqual([null, null, null, 2, 3, 4, 2, null, null, null, null]);
  expect(rows.map((r) => r.section)).toEqual(["", "KINH TẾ", "Nông nghiệp", "Nông nghiệp", "Nông nghiệp", "Nông nghiệp", "Nông nghiệp", "KINH TẾ", "Công nghiệp", "", "XÃ HỘI"]);
});

test("«trong đó» lists some parts, «chia ra» all of them", () => {
  const rows = places([
    [1, "Thu ngân sách (01=02+03)", "tỷ đồng", 10, 11],
    ["", "Trong đó: thu tiền sử dụng đất", "tỷ đồng", 3, 4],
    ["", "Thu từ doanh nghiệp", "tỷ đồng", 1, 1],
    [2, "Tổng đàn gia súc, chia ra:", "con", 100, 90],
    ["", "- Trâu", "con", 60, 50],
    ["", "- Bò", "con", 40, 40],
    [3, "Chi ngân sách", "tỷ đồng", 9, 9],
    ["", "Trong đó:"],
    ["", "+ Chi đầu tư", "tỷ đồng", 2, 2],
  ]);
  expect(rows.map((r) => [r.name, r.parent, r.partOf])).toEqual([
    ["Thu ngân sách", null, null],
    ["thu tiền sử dụng đất", 0, "some-parts"],
    ["Thu từ doanh nghiệp", 0, "some-parts"],
    ["Tổng đàn gia súc", null, null],
    ["Trâu", 3, "parts"],
    ["Bò", 3, "parts"],
    ["Chi ngân sách", null, null],
    ["", null, null],
    ["Chi đầu tư", 6, "some-parts"],
  ]);
  expect(rows[7]?.kind).toBe("marker");
});

test("indents alone are enough, and so are prefixes in the name", () => {
  const headers = ["Chỉ tiêu", "ĐVT", "KH 2023", "TH 2023"];
  const indented = (name: string, indent: number): Value => cell(name, "General", { indent });
  expect(places([[indented("Lương thực", 0), "tấn", 1, 1], [indented("Lúa", 1), "tấn", 1, 1], [indented("Lúa mùa", 2), "tấn", 1, 1], [indented("Ngô", 1), "tấn", 1, 1], [indented("Chè", 0), "tấn", 1, 1]], headers).map((r) => r.parent)).toEqual([null, 0, 1, 0, null]);
  expect(places([["Lương thực", "tấn", 1, 1], ["- Lúa", "tấn", 1, 1], ["+ Lúa mùa", "tấn", 1, 1], ["- Ngô", "tấn", 1, 1], ["Chè", "tấn", 1, 1]], headers).map((r) => r.parent)).toEqual([null, 0, 1, 0, null]);
  expect(places([["I. KINH TẾ"], ["1. Chè", "tấn", 1, 1], ["1.1. Chè khô", "tấn", 1, 1]], headers).map((r) => [r.name, r.depth])).toEqual([["KINH TẾ", 0], ["Chè", 1], ["Chè khô", 2]]);
});

test("the index row under the header is no indicator", () => {
  expect(places([["A", "B", "C", 1, 2], [1, "Chè", "tấn", 3, 4]]).map((r) => r.kind)).toEqual(["index", "indicator"]);
  expect(places([["(1)", "(2)", "(3)", "(4)", "(5)=4/3"], [1, "Chè", "tấn", 3, 4]]).map((r) => r.kind)).toEqual(["index", "indicator"]);
});

test("«C» after «B» goes on with the alphabet, «I» alone is Roman", () => {
  expect(places([["A", "Một"], ["B", "Hai"], ["C", "Ba"], ["I", "Bốn"], [1, "Chè", "tấn", 1, 1]]).map((r) => r.depth)).toEqual([0, 0, 0, 1, 2]);
});

test("«Trong đó: + …» opens a list that the next signs go on with", () => {
  const rows = places([
    [1, "Tổng đàn", "con", 100, 90],
    ["", "Trong đó: + Dê", "con", 60, 50],
    ["", "+ Cừu", "con", 40, 40],
    [2, "Số trại", "trại", 5, 5],
  ]);
  expect(rows.map((r) => [r.name, r.parent, r.partOf])).toEqual([["Tổng đàn", null, null], ["Dê", 0, "some-parts"], ["Cừu", 0, "some-parts"], ["Số trại", null, null]]);
});
