/** An indicator told in two parts of a paper with values that no slip of the pen explains: asked about where its name and its time leave no doubt. */
import { troubles } from "./helpers";

const paper = (title: string, summary: string, detail: string): string => [title, "I. ĐÁNH GIÁ CHUNG", summary, "II. KẾT QUẢ", "1. Các lĩnh vực", detail, "III. HẠN CHẾ", "Thu ngân sách còn thấp (61,3% dự toán)."].join("\n");

describe("the title says which time a paper is about", () => {
  const TITLE = "Báo cáo kết quả thực hiện nhiệm vụ phát triển kinh tế - xã hội 9 tháng, nhiệm vụ 3 tháng cuối năm";
  const detail = "Thu ngân sách nhà nước trên địa bàn 9 tháng đạt 96,2 tỷ đồng, bằng 61,3% dự toán.";

  test("also where it tells of tasks that have been done", () => {
    expect(troubles(paper(TITLE, "Thu ngân sách nhà nước trên địa bàn đạt 61,3% dự toán.", detail))).toEqual([]);
    expect(troubles(paper(TITLE, "Thu ngân sách nhà nước trên địa bàn đạt 70,9% dự toán.", detail))).not.toEqual([]);
  });

  test("not the tasks that are ahead", () => {
    const half = detail.replace("9 tháng", "6 tháng");
    expect(troubles(paper(TITLE, "Thu ngân sách nhà nước trên địa bàn đạt 70,9% dự toán.", half))).toEqual([]);
    expect(troubles(paper("Báo cáo tình hình phát triển kinh tế - xã hội", "Thu ngân sách nhà nước trên địa bàn đạt 70,9% dự toán.", detail))).toEqual([]);
  });
});

const TITLE = "Báo cáo tình hình kinh tế - xã hội năm 2023";

test("a rate that has fallen or risen to a level is told by that level", () => {
  expect(troubles(paper(TITLE, "Tỷ lệ hộ nghèo còn 3,72%.", "Tỷ lệ hộ nghèo giảm còn 3,72%."))).toEqual([]);
  expect(troubles(paper(TITLE, "Tỷ lệ hộ nghèo còn 4,15%.", "Tỷ lệ hộ nghèo giảm còn 3,72%."))).not.toEqual([]);
  // By how much it fell is another thing.
  expect(troubles(paper(TITLE, "Tỷ lệ hộ nghèo còn 4,15%.", "Tỷ lệ hộ nghèo giảm 1,72%."))).toEqual([]);
});
