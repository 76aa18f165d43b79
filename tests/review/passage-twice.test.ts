/** A passage that stands in two places: the one figure that does not agree, whatever its digits. */
import { troubles } from "./helpers";

describe("a passage that stands in two places", () => {
  const said = (figure: string, others = "1.342 lượt hộ vay, bằng 108% cùng kỳ"): string => `Tổng doanh số cho vay ưu đãi của các quỹ hỗ trợ nông dân đạt gần ${figure} tỷ đồng, cho ${others}.`;
  const paper = (first: string, second: string): string => `Vốn đến với nông dân\n${first}\nCác quỹ tiếp tục thẩm định hồ sơ.\nCán bộ tín dụng bám sát cơ sở.\nViệc thu hồi vốn đúng hạn.\n${second}`;

  test("tells one figure, whatever its digits", () => {
    expect(troubles(paper(said("476"), said("476")))).toEqual([]);
    expect(troubles(paper(said("476"), said("476").replace("476", "518")))).toEqual(["review same: 476 518"]);
  });

  test("is two where nothing else agrees, or the one figure tells the other shorter", () => {
    expect(troubles(paper(said("476"), said("518", "2.905 lượt hộ vay, bằng 96% cùng kỳ")))).toEqual([]);
    expect(troubles(paper(said("7.146"), said("7.100")))).toEqual([]);
    expect(troubles(paper(said("476"), said("518").replace("gần", "")))).toEqual([]);
  });

  test("is no line of a list that says the same of another", () => {
    const course = (whom: string, cost: string): string => `- Lớp bồi dưỡng cho cán bộ ${whom} cấp xã ở các huyện vùng cao có 45 học viên tham gia trong 5 ngày với kinh phí hỗ trợ từ nguồn sự nghiệp là ${cost} triệu đồng.`;
    expect(troubles(paper(course("hội phụ nữ", "125"), course("hội nông dân", "163")))).toEqual([]);
    expect(troubles(`Vốn đến với nông dân\n${course("hội phụ nữ:", "125")}\n${course("hội nông dân:", "163")}`)).toEqual([]);
  });

  test("keeps its figure beside shorter words that are said of others", () => {
    const more = "Doanh số thu nợ đạt gần 391 tỷ đồng.\nDoanh số huy động đạt gần 225 tỷ đồng.";
    expect(troubles(`${paper(said("476"), said("479"))}\n${more}`)).toEqual(["review same: 476 479"]);
  });
});
