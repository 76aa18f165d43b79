/** One indicator in two papers: of one place, period and programme, told in words of their own. */
import { checkText } from "../../src/review";

const failing = (...texts: string[]): string[] => checkText(texts.map((text, i) => ({ file: `${i + 1}.txt`, text }))).relations.filter((r) => r.verdict !== "consistent").map((r) => r.formula);
const paper = (place: string, title: string, ...lines: string[]): string => [`ỦY BAN NHÂN DÂN ${place.toUpperCase()}`, "BÁO CÁO", title, ...lines].join("\n");
const general = (place: string, period: string): string => paper(place, `Tình hình kinh tế - xã hội ${period}`, "I. KẾT QUẢ", "1. Kinh tế", "Tổng thu ngân sách nhà nước trên địa bàn đạt 187,3 tỷ đồng, bằng 78,4% dự toán.", "2. Xã hội", "Giải ngân vốn đầu tư công đạt 82,6 tỷ đồng, bằng 57,9% kế hoạch.");
const budget = (place: string, period: string, income = "187,3", spent = "82,6"): string => paper(place, `Tình hình thực hiện ngân sách ${period}`, `Thu ngân sách nhà nước trên địa bàn là ${income} tỷ đồng, đạt 78,4% dự toán năm.`, `Vốn đầu tư công giải ngân được ${spent} tỷ đồng, đạt 57,9% kế hoạch.`);

test("two papers of one place and period", () => {
  const first = general("huyện Bình Lộc", "9 tháng năm 2025");
  expect(failing(first, budget("huyện Bình Lộc", "9 tháng năm 2025"))).toEqual([]);
  expect(failing(first, budget("huyện Bình Lộc", "9 tháng năm 2025", "178,3")).length).toBe(1);
  expect(failing(first, budget("huyện Bình Lộc", "9 tháng năm 2025", "187,3", "86,2")).length).toBe(1);
});

test("papers of two places, years or periods tell two things", () => {
  const first = general("huyện Bình Lộc", "9 tháng năm 2025");
  expect(failing(first, budget("huyện Bình Lộc", "9 tháng năm 2024", "178,3", "86,2"))).toEqual([]);
  expect(failing(first, budget("huyện Bình Lộc", "6 tháng năm 2025", "178,3", "86,2"))).toEqual([]);
  expect(failing(first, budget("huyện Phú Hưng", "9 tháng năm 2025", "178,3", "86,2"))).toEqual([]);
});

test("so do papers of two programmes", () => {
  const programme = (name: string, cost: string, homes: string): string => paper("xã Tân Lợi", `Kết quả thực hiện Chương trình ${name} năm 2024`, `Tổng kinh phí thực hiện chương trình là ${cost} triệu đồng.`, `Số hộ được hỗ trợ sản xuất là ${homes} hộ.`);
  expect(failing(programme("giảm nghèo bền vững", "1.437", "138"), programme("xây dựng nông thôn mới", "1.473", "183"))).toEqual([]);
  expect(failing(programme("giảm nghèo bền vững", "1.437", "138"), programme("giảm nghèo bền vững", "1.473", "138")).length).toBe(1);
});
