/** What is left, told by a sentence that opens with it. */
import { named, outcome, troubles } from "./helpers";

describe("what is left of what the sentences in front tell", () => {
  test.each<[string, [string, string][]]>([
    ["Toàn xã có 263 giếng khoan. Kiểm tra cho thấy 178 giếng khoan đạt chuẩn. Số còn lại 85 giếng khoan phải trám lấp.", [["85", "58"], ["263", "236"]]],
    ["Đợt này thẩm định 1.742 hồ sơ. Qua phân loại, có 394 hồ sơ đủ điều kiện. 1.348 hồ sơ còn lại được trả để bổ sung.", [["1.348", "1.438"], ["394", "934"]]],
    ["Tổ liên ngành kiểm tra 427 quán ăn, nhắc nhở 61 quán ăn. Các quán còn lại (366 quán ăn) chấp hành tốt.", [["366", "363"]]],
    ["Huyện có 57/93 thôn có sân thể thao. Số thôn còn lại là 36 thôn đang tìm đất.", [["36", "63"], ["93", "98"]]],
    ["Tổng vốn của dự án là 2.315 tỷ đồng. Ngân sách huyện góp 482 tỷ đồng. Phần còn lại 1.833 tỷ đồng là vốn vay.", [["1.833", "1.383"]]],
  ])("%s", (text, slips) => named(text, ...slips));

  test("brackets and changes between do not stand in the way", () => {
    const text = (left: string): string => `Trong kỳ tiếp nhận 2.184 phản ánh (tồn cũ 73, mới 2.111), tăng 205 phản ánh so với cùng kỳ. Qua phân loại, có 318 phản ánh thuộc thẩm quyền, giảm 46 phản ánh. Số còn lại ${left} phản ánh được chuyển đi.`;
    expect(outcome(text("1.866")).some((line) => line.startsWith("consistent sum: 2.184 318 1.866"))).toBe(true);
    expect(troubles(text("1.686"))).toEqual(["review sum: 2.184 318 1.686"]);
  });
});

describe("silence where it may be left of something else", () => {
  test.each([
    "Toàn xã có 263 giếng khoan, trong đó 178 giếng khoan đạt chuẩn, 40 giếng khoan bỏ hoang. Số còn lại 58 giếng khoan phải trám lấp.",
    "Toàn xã có 263 giếng khoan. Kiểm tra cho thấy 178 giếng khoan đạt chuẩn. Số còn lại 12 giếng khoan phải trám lấp.",
    "Toàn xã có 263 giếng khoan. Năm trước 178 giếng khoan đạt chuẩn. Số còn lại 58 giếng khoan phải trám lấp.",
    "Toàn xã có 263 giếng khoan. Kiểm tra cho thấy 178 giếng khoan đạt chuẩn. Còn lại 58 hộ chưa có nước sạch.",
    "Toàn xã có 263 giếng khoan. Kiểm tra cho thấy 178 giếng khoan đạt chuẩn. Số còn lại 58 giếng khoan cũ, 27 giếng khoan hỏng.",
    "Toàn xã có khoảng 263 giếng khoan. Kiểm tra cho thấy 178 giếng khoan đạt chuẩn. Số còn lại 58 giếng khoan phải trám lấp.",
  ])("%s", (text) => expect(troubles(text)).toEqual([]));
});
