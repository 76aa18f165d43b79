/** A change told a second time in other words behind its value. */
import { outcome, troubles } from "./helpers";

describe("a change in other words", () => {
  it.each<[string, string, string]>([
    ["Nhân khẩu nông thôn 685.200 người, giảm 51.310 người hay giảm 6,97%.", "6,97", "9,67"],
    ["Hộ khác 7.412 hộ, tăng 2.368 hộ hay tăng 46,95%.", "46,95", "46,75"],
    ["Thu nộp ngân sách 364 tỷ đồng (tăng 26 tỷ đồng, 7,7%).", "7,7", "8,7"],
    ["Doanh thu bán lẻ 48,9 nghìn tỷ đồng, tăng 5,3 nghìn tỷ đồng (gần 12,2%).", "12,2", "21,2"],
    ["Lao động có việc làm 26,4 triệu người, tăng 18,4%, tương đương 4,1 triệu người.", "4,1", "1,4"],
  ])("%s", (text, from, to) => {
    expect(outcome(text)).not.toEqual([]);
    expect(troubles(text)).toEqual([]);
    expect(troubles(text.replace(from, to))).not.toEqual([]);
  });

  it.each([
    "Thu ngân sách 364 tỷ đồng, tăng 26 tỷ đồng hay giảm chi 3,4%.",
    "Thu ngân sách đạt 364 tỷ đồng, tăng 26 tỷ đồng, 94% kế hoạch năm.",
    "Doanh thu 48,9 tỷ đồng, tăng 18,4%, tương đương 57,9 tỷ đồng cả năm.",
  ])("another thing stays silent: %s", (text) => expect(troubles(text)).toEqual([]));
});
