/** Two papers at once: one indicator of one place and period must read the same; everything else is left alone. */
import { checkText, type Relation } from "../../src/review";

const paper = (place: string, period: string, text: string): string => `ỦY BAN NHÂN DÂN ${place}\nBÁO CÁO\nTình hình kinh tế - xã hội ${period}\nI. KẾT QUẢ\n${text}`;

const RESULT = "Ước cả năm đón 223.490 lượt khách, đạt 148% kế hoạch, tăng 78% so với năm trước. Tổng giá trị sản xuất đạt 812,5 tỷ đồng, đạt 103% kế hoạch.";

/** Relations that reach from one paper to the other. */
function across(a: string, b: string): Relation[] {
  const { relations } = checkText([{ file: "bao-cao/a.txt", text: a }, { file: "b.docx", text: b }]);
  return relations.filter((r) => new Set(r.spans.map((s) => s.file)).size > 1);
}

const troubles = (a: string, b: string): string[] => across(a, b).filter((r) => r.verdict !== "consistent").map((r) => `${r.verdict}: ${r.formula}`);

const HERE = "XÃ BÌNH MINH";

test("148 % here, 149 % there", () => {
  const found = across(paper(HERE, "năm 2023", RESULT), paper(HERE, "năm 2023", RESULT.replace("148%", "149%")));
  expect(found.filter((r) => r.verdict === "consistent").length).toBeGreaterThanOrEqual(4);
  const [only, ...more] = found.filter((r) => r.verdict !== "consistent");
  expect(more).toEqual([]);
  expect(only?.verdict).toBe("inconsistent");
  expect(only?.message).toContain("a.txt (dòng 5) ghi 148%, b.docx (đoạn 5) ghi 149%");
});

test("texts without headings are compared as they are", () => {
  expect(troubles(RESULT, RESULT.replace("812,5", "821,5"))).toEqual(["inconsistent: 812,5 tỷ đồng ≠ 821,5 tỷ đồng"]);
});

test.each([
  ["another month", paper(HERE, "tháng 9 năm 2023", "Thu ngân sách trên địa bàn đạt 98.640 triệu đồng, đạt 64% kế hoạch."), paper(HERE, "tháng 10 năm 2023", "Thu ngân sách trên địa bàn đạt 108.640 triệu đồng, đạt 71% kế hoạch.")],
  ["half a year", paper(HERE, "6 tháng đầu năm 2023", "Thu ngân sách trên địa bàn đạt 60.000 triệu đồng, đạt 45% kế hoạch."), paper(HERE, "năm 2023", "Thu ngân sách trên địa bàn đạt 132.900 triệu đồng, đạt 99% kế hoạch.")],
  ["another year", paper(HERE, "năm 2022", RESULT), paper(HERE, "năm 2023", RESULT.replace("812,5", "930,1").replace("148%", "151%"))],
  ["another commune", paper(HERE, "năm 2023", RESULT), paper("XÃ TÂN PHONG", "năm 2023", RESULT.replace("812,5", "930,1").replace("148%", "151%"))],
  ["commune and province", paper(HERE, "năm 2023", "Tỷ lệ bao phủ bảo hiểm y tế đạt 95,4%."), paper("TỈNH SƠN HÀ", "năm 2023", "Tỷ lệ bao phủ bảo hiểm y tế đạt 90,8%.")],
])("%s is another matter", (_what, a, b) => {
  expect(troubles(a, b)).toEqual([]);
});

test("the year before, of the same place, is the base of this year's growth", () => {
  const last = paper(HERE, "năm 2022", "Thu ngân sách trên địa bàn năm 2022 đạt 345,7 tỷ đồng.");
  const now = (percent: string): string => paper(HERE, "năm 2023", `Thu ngân sách trên địa bàn năm 2023 đạt 414,8 tỷ đồng, tăng ${percent}% so với năm 2022.`);
  expect(across(last, now("20")).map((r) => `${r.verdict} ${r.kind}`)).toEqual(["consistent growth"]);
  expect(across(last, now("30")).map((r) => `${r.verdict} ${r.kind}`)).toEqual(["review growth"]);
  expect(across(last.replace("BÌNH MINH", "TÂN PHONG"), now("30"))).toEqual([]);
});
