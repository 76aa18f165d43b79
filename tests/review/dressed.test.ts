/** Tabs that set a text in and the marks a converter leaves on it: they change nothing that is read. */
import fc from "fast-check";
import { check, GOOD_REPORT, marked, outcome, troubles } from "./helpers";

const LISTS = `${GOOD_REPORT}III. LĨNH VỰC KHÁC
- Chăn nuôi: Tổng đàn gia súc có 9.480 con, gồm 2.150 con trâu, 1.830 con bò và 5.500 con lợn.
- Đơn thư: tiếp nhận 184 đơn, đã giải quyết 161 đơn, đạt 87,5%; còn lại 23 đơn.
`;
const lines = (text: string, dress: (line: string) => string): string => text.split("\n").map((line) => (line === "" ? line : dress(line))).join("\n");

const DRESSES: readonly (readonly [name: string, dress: (line: string) => string])[] = [
  ["a tab in front", (line) => `\t${line}`],
  ["a tab behind the mark", (line) => line.replace(/^(-|[IVX]+\.|\d\.|\(\d\)) /u, "$1\t")],
  ["titles in bold", (line) => line.replace(/^([IVX]+\.|\d\.) (.*)$/u, "**$1 $2**")],
  ["titles with marks", (line) => line.replace(/^([IVX]+\.|\d\.) (.*)$/u, "## $1 $2")],
  ["names in bold", (line) => line.replace(/^- ([^:]*):/u, "- **$1:**")],
  ["names slanted", (line) => line.replace(/^- ([^:]*):/u, "- *$1*:")],
  ["names in both", (line) => line.replace(/^- ([^:]*):/u, "- ***$1***:")],
  ["marks escaped", (line) => line.replace(/^(\d)\. /u, "$1\\. ").replace(/^- /u, "\\- ")],
];
const found = (text: string): string[] => check(text).relations.map(({ verdict, kind, formula }) => `${verdict} ${kind} ${formula}`);

test.each(DRESSES)("%s", (_name, dress) => {
  const text = lines(LISTS, dress);
  expect(text).not.toBe(LISTS);
  expect(found(text)).toEqual(found(LISTS));
  const wrong = lines(LISTS.replace("5.500 con lợn", "5.800 con lợn"), dress);
  expect(troubles(wrong)).toEqual(["inconsistent sum: 9.480 2.150 1.830 5.800"]);
});

test("a place behind what is passed over is that of the raw line", () => {
  const text = "\t- **Chăn nuôi:** Tổng đàn có *9.480* con, gồm 2.150 con trâu, 1.830 con bò và 5.800 con lợn.";
  const [wrong] = check(text).relations;
  expect(wrong === undefined ? [] : marked(wrong, [text])).toEqual(["9.480", "2.150", "1.830", "5.800"]);
});

test.each([
  ["a star of an item", "* Tổng đàn có 9.480 con, gồm 2.150 con trâu, 1.830 con bò và 5.500 con lợn."],
  ["a star of a note", "Tổng đàn có 9.480 con (*), gồm 2.150 con trâu, 1.830 con bò và 5.500 con lợn. (*) Số ước."],
  ["a product", "Diện tích sàn 12*25 m, gồm 2 lô; tổng đàn có 9.480 con, gồm 2.150 con trâu, 1.830 con bò và 5.500 con lợn."],
])("%s", (_name, text) => {
  expect(outcome(text)).toContain("consistent sum: 9.480 2.150 1.830 5.500");
  expect(troubles(text)).toEqual([]);
});

test("a rank is no title", () => {
  const ranks = ["31: Ông Lê Hoàng Long - Chủ tịch Tân Phú - 7,4", "87: Bà Trần Thị Mai - Giám đốc Hợp Thành - 2,9", "92: Ông Vũ Đức An - Chủ tịch An Bình - 2,1", "140: Ông Đỗ Văn Hòa - Chủ tịch Minh Tâm - 1,6", "141: Ông Ngô Quang Hải - Chủ tịch Hải Hà - 1,3"];
  expect(troubles(["Năm người nộp thuế nhiều nhất huyện:", ...ranks.map((rank) => `# ${rank} tỷ đồng`)].join("\n"))).toEqual([]);
});

test("tabs between cells part them still, in rows and beside them", () => {
  const table = "TT\tChỉ tiêu\tKế hoạch\tThực hiện\tTỷ lệ (%)\n\tLúa\t\t\t\n1.\tLúa xuân\t4.215\t3.980\t94,4\n2.\tLúa mùa\t3.812\t3.505\t91,9\n3.\tNgô\t812\t655\t80,7";
  const told = (text: string): string[] => check(text).relations.map(({ formula }) => formula);
  expect(told(table).length).toBeGreaterThan(2);
  expect(troubles(table.replace("80,7", "87,0"))).toHaveLength(1);
});

test("whatever stands between stars, every place is one of its line", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom("*", "**", "#", " ", "\\", "\t", "Tổng 12 hộ", "gồm 5 hộ nghèo và 7 hộ khác", "-", "1.", ":", "𝔸", "e\u0301"), { maxLength: 40 }), (parts) => {
      const text = parts.join("");
      for (const { spans } of check(text).relations) {
        for (const { start, end } of spans) expect(start >= 0 && end > start && end <= text.length).toBe(true);
      }
    }),
    { numRuns: 200 },
  );
});
