/** The edit that puts a text right by its table: the slip undone, the verb turned, the word mended; none where two would do. */
import { checkBook, type BookFinding } from "../../../src/review";
import { addressesOf, book, drafts, failing, planTable, sourceTable, told, type Row } from "./support";

const ROWS: readonly Row[] = [
  ["1", "Doanh thu vận tải", "tỷ đồng", 212.4, 230, 241.7],
  ["2", "Tổng thu ngân sách", "triệu đồng", 486_310, 512_000, 534_275],
  ["3", "Khách tham quan", "lượt khách", 86_400, 90_000, 93_150],
  ["4", "Tỷ lệ hộ nghèo", "%", 4.62, 4.02, 3.75],
  ["5", "Gạch nung", "nghìn viên", 9_840, 9_900, 9_355],
  ["6", "Số xã đạt chuẩn nông thôn mới", "xã", 9, 11, 11],
];
const table = planTable(sourceTable(ROWS));

/** The findings of one sentence in a cell. */
function found(sentence: string): readonly BookFinding[] {
  return checkBook(book([table], [sentence])).findings;
}

/** The sentence with the only finding's proposal carried out. */
function mended(sentence: string): string | null {
  const [finding, ...more] = found(sentence);
  expect(more).toEqual([]);
  if (finding?.proposal === undefined) return null;
  const { from, to, span } = finding.proposal;
  const { start = 0, end = 0 } = span as { start?: number; end?: number };
  expect(sentence.slice(start, end)).toBe(from);
  return sentence.slice(0, start) + to + sentence.slice(end);
}

const CARRIER = "Doanh thu vận tải đạt 241,7 tỷ đồng, đạt 105,1% kế hoạch, tăng 13,8% so với năm 2022.";
const REVENUE = "Tổng thu ngân sách đạt 534,3 tỷ đồng, vượt 4,4% kế hoạch, tăng 9,9% so với năm 2022.";
const BRICKS = "Gạch nung đạt 9.355 nghìn viên, đạt 94,5% kế hoạch, giảm 4,9% so với năm 2022, không đạt kế hoạch.";
const VISITORS = "Khách tham quan đạt 93.150 lượt khách, vượt kế hoạch 3.150 lượt khách, tăng 7,8% so với năm 2022.";
const POOR = "Tỷ lệ hộ nghèo còn 3,75%, thấp hơn kế hoạch 0,27 điểm %, giảm 0,87 điểm % so với năm 2022.";

test.each([CARRIER, REVENUE, BRICKS, VISITORS, POOR])("as it should be, nothing is found: %s", (sentence) => {
  expect(found(sentence)).toEqual([]);
});

test.each<[string, string, string]>([
  ["a thousand times too much", CARRIER.replace("241,7", "241.700"), CARRIER],
  ["a thousand times too much, rounded in a larger unit", REVENUE.replace("534,3", "534.300"), REVENUE],
  ["a count a thousand times too large", VISITORS.replace("93.150", "93.150.000"), VISITORS],
  ["the decimal sign moved", POOR.replace("3,75", "37,5"), POOR],
  ["a digit", CARRIER.replace("241,7", "247,7"), CARRIER],
  ["two digits swapped", VISITORS.replace("93.150", "91.350"), VISITORS],
  ["a rise for a fall", BRICKS.replace("giảm", "tăng"), BRICKS],
  ["a fall for a rise", CARRIER.replace("tăng", "giảm"), CARRIER],
  ["above for below the target", POOR.replace("thấp hơn", "cao hơn"), POOR],
  ["“đạt” for “vượt”", REVENUE.replace("vượt", "đạt"), REVENUE],
  ["“vượt” for “đạt”", CARRIER.replace("đạt 105", "vượt 105"), CARRIER],
  ["the wrong word behind percentages", BRICKS.replace("không đạt", "đạt"), BRICKS],
  ["points for a percentage of the target", BRICKS.replace("94,5%", "94,5 điểm %"), BRICKS],
  ["a percentage for points to the target", POOR.replace("0,27 điểm %", "0,27%"), POOR],
  ["a percentage for points to last year", POOR.replace("0,87 điểm %", "0,87%"), POOR],
  ["points for a growth", CARRIER.replace("13,8%", "13,8 điểm %"), CARRIER],
])("%s is put right", (_what, wrong, right) => {
  expect(mended(wrong)).toBe(right);
});

test.each<[string, string]>([
  ["the digits under another unit", CARRIER.replace("tỷ đồng", "triệu đồng")],
  ["digits rounded in another unit", REVENUE.replace("tỷ đồng", "triệu đồng")],
  ["a unit of things", VISITORS.replace("93.150 lượt khách", "93.150 nghìn lượt khách")],
])("%s: found as a matter of units, nothing is proposed", (_what, wrong) => {
  const [finding, ...more] = found(wrong);
  expect(more).toEqual([]);
  expect(finding).toMatchObject({ class: "wrong", fault: "unit-mismatch" });
  expect(finding?.proposal).toBeUndefined();
});

test("a table a thousand times the text: the text is not told to follow it", () => {
  const thousandfold = planTable(sourceTable(ROWS.map((row) => (row[1] === "Gạch nung" ? [...row.slice(0, 5), 9_355_000] : row))));
  for (const finding of checkBook(book([thousandfold], [BRICKS])).findings) {
    expect(finding.proposal?.to ?? "").not.toContain("9.355.000");
    expect(finding.fault).not.toBe("unit-mismatch");
  }
});

test("“không đạt kế hoạch” with how far: the amount is below the target, or above it where less is better", () => {
  const below = "Gạch nung đạt 9.355 nghìn viên, không đạt kế hoạch 545 nghìn viên.";
  expect(told(failing(drafts(book([table], [below]))))).toEqual([]);
  expect(failing(drafts(book([table], ["Tỷ lệ hộ nghèo còn 3,75%, không đạt kế hoạch 0,27 điểm %."]))).map((d) => d.verdict)).toEqual(["inconsistent"]);
});

test("a figure and a word that agree with each other and not with the table: found, nothing proposed", () => {
  const moved = planTable(sourceTable(ROWS.map((row) => (row[1] === "Gạch nung" ? [...row.slice(0, 5), 99_355] : row))));
  const { findings } = checkBook(book([moved], ["Gạch nung đạt 9.355 nghìn viên, không đạt kế hoạch."]));
  expect(findings).toHaveLength(1);
  expect(findings[0]?.class).toBe("wrong");
  expect(findings[0]?.proposal).toBeUndefined();
});

test("a difference is told with its unit, and of a target as above or below it", () => {
  const messages = [VISITORS.replace("hoạch 3.150", "hoạch 3.510"), POOR.replace("0,27", "0,72"), VISITORS.replace("tăng 7,8%", "tăng 7.650 lượt khách")].map((sentence) => found(sentence)[0]?.message ?? "");
  expect(messages[0]).toContain("văn bản ghi vượt 3.510 lượt khách so với kế hoạch, theo bảng là cao hơn 3.150 lượt khách");
  expect(messages[1]).toContain("thấp hơn 0,72 điểm % so với kế hoạch, theo bảng là thấp hơn 0,27 điểm %");
  expect(messages[2]).toContain("văn bản ghi tăng 7.650 lượt khách so với năm trước, theo bảng là tăng 6.750 lượt khách");
  for (const message of messages) expect(message.split(/\s+/u).length).toBeLessThan(40);
});

test("of two targets, one that is not given is no target missed", () => {
  const headers = ["TT", "Chỉ tiêu", "ĐVT", "TH 2022", "KH tỉnh giao 2023", "KH HĐND giao 2023", "Ước TH 2023"];
  const two = planTable(sourceTable([["1", "Gạch nung", "nghìn viên", 9_840, 9_900, undefined, 9_900]], { headers }));
  expect(failing(drafts(book([two], ["Gạch nung ước đạt 9.900 nghìn viên, không đạt kế hoạch."])))).toHaveLength(1);
  expect(told(failing(drafts(book([two], ["Gạch nung ước đạt 9.900 nghìn viên, đạt kế hoạch."]))))).toEqual([]);
});

test("a word about the target names the cells it is judged by", () => {
  const [finding] = failing(drafts(book([table], ["Số xã đạt chuẩn nông thôn mới là 11 xã, không đạt kế hoạch."])));
  expect(finding === undefined ? [] : addressesOf(finding)).toEqual(expect.arrayContaining(["Nhận xét!A1", "KeHoach!E10", "KeHoach!F10"]));
  expect(finding?.edit).toMatchObject({ from: "không đạt", to: "đạt" });
});

test("in a text box and in the middle of a merged paragraph the place is the figure's own, and the edit the same", () => {
  const merged = ["BÁO CÁO NĂM 2023", CARRIER, BRICKS.replace("9.355", "9.535"), POOR].join("\n");
  const at = merged.indexOf("9.535");
  for (const more of [{}, { shape: "Hộp 1" }]) {
    const { findings } = checkBook(book([table], [{ sheet: "Nhận xét", address: "B4", text: merged, ...more }]));
    expect(findings).toHaveLength(1);
    expect(findings[0]?.proposal).toMatchObject({ from: "9.535", to: "9.355", span: { sheet: "Nhận xét", address: "B4", start: at, end: at + 5, ...more } });
  }
});
