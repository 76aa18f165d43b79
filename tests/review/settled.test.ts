/** Sums that a sentence works out with its last words: a slip in any figure of them is asked about. */
import { troubles } from "./helpers";

const SENTENCES = [
  ["Chủ đầu tư đề nghị 138.465 triệu đồng, giá trị phê duyệt 137.118 triệu đồng, cắt giảm 1.347 triệu đồng.", ["138.465", "137.118", "1.347"]],
  ["Gói thầu có dự toán 62.350 triệu đồng, giá trúng thầu 60.118 triệu đồng, tiết kiệm 2.232 triệu đồng (3,58%).", ["62.350", "60.118", "2.232", "3,58"]],
  ["Tổng thu 8.815,9 triệu đồng; tổng chi 8.604,3 triệu đồng; tồn quỹ 211,6 triệu đồng.", ["8.604,3", "211,6"]],
  ["Biên chế được giao là 1.845 người, có mặt 1.790 người, còn thiếu 55 người.", ["1.845", "1.790", "55"]],
  ["Kế hoạch đầu năm giao 412.300 triệu đồng, điều chỉnh giảm 35.150 triệu đồng, kế hoạch sau điều chỉnh 377.150 triệu đồng.", ["412.300", "35.150", "377.150"]],
  ["Kế hoạch vốn đầu năm 320 tỷ đồng, bổ sung trong năm 45,5 tỷ đồng, nâng tổng vốn lên 365,5 tỷ đồng.", ["320", "45,5", "365,5"]],
  ["Chi xây dựng 210,4 tỷ đồng, chi thường xuyên 512,7 tỷ đồng, chi khen thưởng 8,2 tỷ đồng; cộng chi cân đối 731,3 tỷ đồng.", ["210,4", "512,7", "731,3"]],
] as const;

test.each(SENTENCES.map(([text]) => text))("nothing is asked where it is right: %s", (text) => {
  expect(troubles(text)).toEqual([]);
});

test.each(SENTENCES.flatMap(([text, figures]) => figures.map((figure) => [figure, text] as const)))("another second digit in «%s» is named: %s", (figure, text) => {
  const at = [...figure].findIndex((c, i) => /\d/.test(c) && i > 0);
  const wrong = `${figure.slice(0, at)}${(Number(figure[at]) + 4) % 10}${figure.slice(at + 1)}`;
  expect(troubles(text.replace(figure, wrong)).length).toBeGreaterThan(0);
});

test.each([
  // Without the words of the operation, or of another time, or with no slip that explains it.
  "Chủ đầu tư nộp 138.465 triệu đồng, đã trả 137.118 triệu đồng, tiết kiệm 4.347 triệu đồng tiền điện.",
  "Dự toán năm trước 62.350 triệu đồng, đã sử dụng 60.118 triệu đồng, so với cùng kỳ tiết kiệm 5.232 triệu đồng.",
  "Đề nghị 138.465 triệu đồng, phê duyệt 137.118 triệu đồng, tiết kiệm 6.091 triệu đồng.",
  "Được giao 1.845 người, có mặt 1.790 người, bố trí 912 người làm công tác xã hội.",
])("nothing is asked where the words leave it open: %s", (text) => {
  expect(troubles(text)).toEqual([]);
});
