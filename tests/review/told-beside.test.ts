/** Two things told of a total and of each of its parts: by a stroke, in brackets, in the other order, under another name. */
import { check, outcome, troubles } from "./helpers";

const formulas = (text: string): string[] => check(text).relations.filter((r) => r.kind === "sum").map((r) => r.formula);

const SCHOOLS = "Toàn xã có 03 trường, 52 lớp, 1.496 học sinh: Mầm non 17 nhóm lớp/412 cháu; Tiểu học 22 lớp/631 em; THCS 13 lớp/453 em.";

test("classes and pupils bear the names of their stage", () => {
  expect(formulas(SCHOOLS)).toEqual(expect.arrayContaining(["17 + 22 + 13 = 52", "412 + 631 + 453 = 1.496"]));
  expect(troubles(SCHOOLS.replace("631", "661"))).toHaveLength(1);
});

test("the parts may tell the two the other way round", () => {
  expect(formulas("Trường học có 52 lớp, 1.496 học sinh: MN 412 cháu/17 lớp, TH 631 em/22 lớp, THCS 453 em/13 lớp.")).toEqual(expect.arrayContaining(["17 + 22 + 13 = 52", "412 + 631 + 453 = 1.496"]));
});

test("those who travel are told as what they are", () => {
  expect(formulas("Năm qua cử 87 đoàn với 402 lượt cán bộ đi công tác nước ngoài. Chia theo cấp đoàn: đoàn cấp cao 09 đoàn/95 người; đoàn cấp sở 51 đoàn/206 người; đoàn đi học tập 27 đoàn/101 người.")).toEqual(expect.arrayContaining(["09 + 51 + 27 = 87", "95 + 206 + 101 = 402"]));
});

test("a fraction among couples has its unit from them", () => {
  expect(formulas("Tiếp được 247 lượt công dân/301 người. Trong đó, tiếp thường xuyên 158/194 người; tiếp định kỳ 89 lượt/107 người.")).toEqual(expect.arrayContaining(["158 + 89 = 247", "194 + 107 = 301"]));
});

const GUESTS = "Quản lý 206 đoàn với 1.288 lượt người nước ngoài, tăng 9,6% về số đoàn. Trong đó, khách cấp tỉnh 41 đoàn (398 lượt người), khách của sở 98 đoàn (566 lượt người), khách của doanh nghiệp 67 đoàn (324 lượt người).";

test("what stands in the brackets of the parts adds up to what is joined to the total", () => {
  expect(formulas(GUESTS)).toEqual(expect.arrayContaining(["41 + 98 + 67 = 206", "398 + 566 + 324 = 1.288"]));
  expect(troubles(GUESTS.replace("566", "596"))).toHaveLength(1);
});

test.each([
  "Quản lý 206 đoàn với 1.288 lượt người nước ngoài. Trong đó, khách cấp tỉnh 41 đoàn (398 lượt người), khách của sở 98 đoàn (566 lượt người).",
  "Toàn xã có 52 lớp, 1.496 học sinh. Trong năm sửa 12 lớp/340 em học nhờ; xây mới 05 lớp/131 em.",
  "Tổ chức 41 lớp với 1.288 lượt người; tặng 98 suất quà, 67 triệu đồng.",
])("some of them, or others, say nothing: %s", (text) => {
  expect(troubles(text)).toEqual([]);
});

describe("the second of two against the first", () => {
  const text = (gap: string, behind = ""): string => `Rừng phòng hộ: trung ương phân bổ 71.345 ha; phương án của tỉnh 69.820 ha, thấp hơn ${gap} ha${behind}.`;
  test("in the words of a difference", () => {
    expect(outcome(text("1.525"))).toContain("consistent growth: 69.820 71.345 1.525");
    expect(troubles(text("1.552"))).toEqual(["review growth: 69.820 71.345 1.552"]);
  });
  test("not where another base is named, or no slip explains it", () => {
    expect(troubles(text("1.552", " so với năm 2020"))).toEqual([]);
    expect(troubles(text("4.871"))).toEqual([]);
  });
});
