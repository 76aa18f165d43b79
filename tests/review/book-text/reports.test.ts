/** Reports beside workbooks: lines of the one against cells of the other, and silence where they are about two places. */
import { checkReports, type BookToCheck } from "../../../src/review";
import { book, CITY, cityTable, planTable, sourceTable } from "./support";

const city: BookToCheck = book([cityTable()], [], { file: "so.xlsx" });
const report = (...lines: readonly string[]) => [{ file: "bao-cao.txt", text: lines.join("\n") }];
const TITLE = "BÁO CÁO KẾT QUẢ THỰC HIỆN KẾ HOẠCH NĂM 2023";
const RIGHT = [
  "Thu ngân sách nhà nước trên địa bàn ước đạt 132,9 tỷ đồng, đạt 102,2% kế hoạch.",
  "Diện tích chè đạt 963,45 ha, đạt 100,4% kế hoạch, tăng 1,4% so với năm 2022.",
  "Sản lượng chè búp tươi đạt 10.980,7 tấn, tăng 11,1% so với năm 2022.",
];

test("a report that agrees gives relations with lines and cells", () => {
  const { relations, findings } = checkReports(report(TITLE, ...RIGHT), [city]);
  expect(findings).toEqual([]);
  expect(relations.length).toBeGreaterThanOrEqual(7);
  expect(relations[0]?.spans).toEqual([{ file: "bao-cao.txt", line: 2, start: 44, end: 49 }, { file: "so.xlsx", sheet: "KeHoach", address: "F6" }]);
});

test("one slip is one finding, and the proposal puts the table's figure back", () => {
  const { findings } = checkReports(report(TITLE, ...RIGHT.map((line) => line.replace("963,45", "936,45"))), [city]);
  expect(findings).toMatchObject([{ class: "wrong", fault: "text-against-table", proposal: { from: "936,45", to: "963,45", span: { file: "bao-cao.txt", line: 3 } } }]);
});

test("a cell of the table that is at fault is one finding too: the text's own percentages fit the target", () => {
  const wrong = planTable(sourceTable(CITY.map((row) => (row[1] === "Diện tích chè" ? row.map((v, i) => (i === 5 ? 693.45 : v)) : row))));
  const { findings } = checkReports(report(TITLE, ...RIGHT), [book([wrong], [], { file: "so.xlsx" })]);
  expect(findings).toHaveLength(1);
  expect(findings[0]?.spans).toContainEqual({ file: "so.xlsx", sheet: "KeHoach", address: "F10" });
});

test("several figures of one sentence that all differ are of another time or place", () => {
  const { findings } = checkReports(report(TITLE, "Diện tích chè đạt 412 ha, đạt 91% kế hoạch, tăng 6,5% so với năm 2022."), [city]);
  expect(findings).toEqual([]);
});

test("a report about another place says nothing about this table", () => {
  const lines = ["Thu ngân sách nhà nước trên địa bàn đạt 2.086 tỷ đồng.", "Diện tích chè đạt 9.786 ha.", "Sản lượng chè búp tươi đạt 54.000 tấn.", "Tỷ lệ hộ nghèo còn 24,63%.", "Toàn tỉnh giải quyết việc làm cho 9.842 lao động."];
  expect(checkReports(report(TITLE, ...lines), [city]).findings).toEqual([]);
});

test("the same place in a sentence and in the table's title is no other place", () => {
  const table = planTable(sourceTable(CITY, { above: ["Kết quả năm 2023 của huyện Phong Hải"] }));
  const said = (place: string) => checkReports(report(TITLE, `Diện tích chè huyện ${place} đạt 936,45 ha.`), [book([table], [])]).findings.length;
  expect([said("Phong Hải"), said("Tân Lập")]).toEqual([1, 0]);
});

test("reports are held against one another too", () => {
  const second = { file: "hai.txt", text: "Toàn xã có 12/15 trường đạt chuẩn quốc gia, đạt tỷ lệ 90%." };
  const { findings } = checkReports([...report(TITLE, ...RIGHT), second], [city]);
  expect(findings).toMatchObject([{ fault: "text", spans: [{ file: "hai.txt" }, { file: "hai.txt" }, { file: "hai.txt" }] }]);
});

test("two workbooks with one sheet name keep their cells apart", () => {
  const other = book([planTable(sourceTable([["1", "Sản lượng xi măng", "tấn", 40_000, 45_000, 42_000]]))], [], { file: "khac.xlsx" });
  const { findings } = checkReports(report(TITLE, "Sản lượng xi măng đạt 24.000 tấn.", "Thu ngân sách nhà nước trên địa bàn đạt 139,2 tỷ đồng."), [city, other]);
  expect(findings.map((f) => f.spans[1])).toEqual([expect.objectContaining({ file: "khac.xlsx" }), expect.objectContaining({ file: "so.xlsx" })]);
});
