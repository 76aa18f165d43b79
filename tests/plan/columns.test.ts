/** What is written beside a table: headers, formulas, number formats, looks, the dictionary. */
import { computedColumns, DEFAULT_POLICY, NO_MEMORY, readPlanTable, UnreadTableError, type ComputedColumns, type TableMemory } from "../../src/plan";
import { sheetValues } from "./support/agreement";
import { percent, table, type Value } from "./support/tables";

const HEADERS = ["Chỉ tiêu", "ĐVT", "TH 2022", "KH 2023", "TH 2023"];
function columns(headers: readonly string[], rows: readonly (readonly Value[])[], memory: TableMemory = NO_MEMORY): ComputedColumns {
  return computedColumns(readPlanTable(table(headers, rows), { memory, policy: DEFAULT_POLICY }));
}
const headersOf = (c: ComputedColumns): string[] => c.columns.map((column) => column.header);
const CHE: Value[] = ["Chè", "tấn", 90, 100, 110];

test("one target gives «% KH», several one column each", () => {
  expect(headersOf(columns(HEADERS, [CHE]))).toEqual(["Cách so", "% KH", "Tăng trưởng", "Đánh giá"]);
  expect(headersOf(columns(["Chỉ tiêu", "KH\n2023 tỉnh giao", "HĐND giao", "TH 2023"], [["Chè", 1, 2, 3]]))).toEqual(["Cách so", "% KH 2023 tỉnh giao", "% HĐND giao", "Đánh giá"]);
});

test("a clean table gets the formula a person would type", () => {
  const [, share] = columns(HEADERS, [CHE]).columns;
  expect(share?.formula).toBe(
    '=IF(COUNT([@[TH 2023]],[@[KH 2023]])=2,IF(LEFT([@[Cách so]],5)="Lượng",IF(AND([@[TH 2023]]>=0,[@[KH 2023]]>0),[@[TH 2023]]/[@[KH 2023]],""),IF(OR(LEFT([@[Cách so]],5)="Tỷ lệ",LEFT([@[Cách so]],6)="Tốc độ"),ROUND([@[TH 2023]]-[@[KH 2023]],10),"")),"")',
  );
});

test("a person's column is never taken; ours is used again in place", () => {
  const headers = [...HEADERS, "% KH", "Đánh giá"];
  expect(headersOf(columns(headers, [[...CHE, 1.1, ""]]))).toEqual(["Cách so", "% KH (tính)", "Tăng trưởng", "Đánh giá (tính)"]);
  const ours = columns([...HEADERS, "% KH", "Đánh giá", "% HĐND giao"], [[...CHE, 1.1, "", 1]], { ...NO_MEMORY, ours: ["% KH", "% HĐND giao"] });
  expect(ours.columns.map((c) => [c.header, c.existing])).toEqual([["Cách so", null], ["% KH", 5], ["Tăng trưởng", null], ["Đánh giá (tính)", null]]);
  expect(ours.obsolete).toEqual(["% HĐND giao"]);
});

test("«Cách so» says how each row is compared; headings stay empty", () => {
  const c = columns(HEADERS, [["KINH TẾ"], CHE, ["Tỷ lệ hộ nghèo", "%", 6, 5, 4], ["Tốc độ tăng GRDP", "%", 6, 5, 4], ["Tỷ lệ che phủ rừng", "%", 1, 56, percent(0.5)]]);
  expect(c.columns[0]?.values).toEqual(["", "Lượng", "Tỷ lệ ↓", "Tốc độ", "Không so"]);
});

test("number formats: percent for amounts, points for rates, a ratio's points without quotes, ‰ by name", () => {
  const c = columns(HEADERS, [CHE, ["Tỷ lệ che phủ rừng", "%", 50, 52, 51], ["Tỷ lệ hộ nghèo", "%", percent(0.06), percent(0.05), percent(0.04)], ["Tỷ suất sinh", "‰", 16, 15, 15.5]]);
  expect(c.columns[1]?.numberFormats).toEqual([
    "0.0%",
    '+0.0#" điểm %";-0.0#" điểm %";0" điểm %"',
    '+0.0#" điểm "%;-0.0#" điểm "%;0" điểm "%',
    '+0.0#" điểm ‰";-0.0#" điểm ‰";0" điểm ‰"',
  ]);
});

test("99.96 % never shows as 100.0%", () => {
  expect(columns(HEADERS, [["Chè", "tấn", 1, 10000, 9996], ["Ngô", "tấn", 1, 10000, 10000]]).columns[1]?.numberFormats).toEqual(["0.00%", "0.0%"]);
});

test("bars stand on amounts only, as the column of comparisons tells them", () => {
  const c = columns(HEADERS, [CHE, CHE, ["Tỷ lệ che phủ rừng", "%", 50, 52, 51], CHE]);
  expect(c.columns[1]?.format.dataBar?.unless).toEqual({ header: c.columns[0]?.header, words: ["Tỷ lệ", "Tốc độ"] });
  expect(c.columns.filter((column) => column.format.dataBar !== null).map(({ role }) => role)).toEqual(["percentOfTarget"]);
});

test("verdict colours are told apart in a grey print", () => {
  const luminance = (hex: string): number => {
    const [r, g, b] = [1, 3, 5].map((at) => { const x = parseInt(hex.slice(at, at + 2), 16) / 255; return x <= 0.03928 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4; });
    return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
  };
  const words = columns(HEADERS, [CHE]).columns.at(-1)?.format.words ?? [];
  expect(words.length).toBe(10);
  for (const { fill, font } of words) {
    const [light, dark] = [luminance(fill), luminance(font)].sort((a, b) => b - a);
    expect(((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)).toBeGreaterThanOrEqual(7);
  }
  const fillOf = (word: string): number => luminance(words.find((w) => w.word === word)?.fill ?? "#000000");
  expect(fillOf("Không đạt")).toBeLessThan(fillOf("Đạt") / 4);
});

test("texts are looked up by table, unit and text; a text typed later gives nothing rather than something old", () => {
  const source = table(HEADERS, [["Hộ dùng nước sạch", "%", "", "Trên 95", 96], ["Tỷ lệ phủ sóng", "%", "", "Trên 95", 90]]);
  const read = readPlanTable(source, { memory: NO_MEMORY, policy: DEFAULT_POLICY });
  const c = computedColumns(read);
  expect(c.readings).toEqual([{ key: "ChiTieu|%|Trên 95", text: "Trên 95", low: 95, high: 95 }]);
  expect(sheetValues(read).map(({ values }) => values.get("% KH"))).toEqual([1, -5]);
  const edited = { ...read, source: table(HEADERS, [["Hộ dùng nước sạch", "%", "", "Trên 97", 96], ["Tỷ lệ phủ sóng", "%", "", 90, 90]]) };
  expect(sheetValues(edited).map(({ values }) => [values.get("% KH"), values.get("Đánh giá")])).toEqual([["", "Không giao KH"], [0, "Đạt"]]);
});

test("the words of a remembered override stand behind an arrow and reach the verdict", () => {
  const memory: TableMemory = { ...NO_MEMORY, overrides: { "ChiTieu!chè": { verdict: "at-risk", reason: "", by: "", at: "" } } };
  const read = readPlanTable(table(HEADERS, [CHE]), { memory, policy: DEFAULT_POLICY });
  expect(computedColumns(read).columns[0]?.values).toEqual(["Lượng → Khó đạt"]);
  expect(sheetValues(read)[0]?.values.get("Đánh giá")).toBe("Khó đạt");
});

test("a table that was not read here is refused by name", () => {
  const bare = { ...readPlanTable(table(HEADERS, [CHE]), { memory: NO_MEMORY, policy: DEFAULT_POLICY }), workings: undefined };
  expect(() => computedColumns(bare)).toThrow(UnreadTableError);
});
