/** Parts that follow their total in one sentence without a word for it. */
import { checkText } from "../../src/review";

const sums = (text: string): string[] => checkText([{ file: "báo cáo", text }]).relations.filter(({ kind }) => kind === "sum").map(({ verdict, formula }) => `${verdict} ${formula}`);

describe("parts behind a total that no word announces", () => {
  it.each([
    ["Huyện có 57 sản phẩm được gắn sao, 23 sản phẩm 4 sao và 34 sản phẩm 3 sao.", "consistent 23 + 34 = 57"],
    ["Huyện Bình Sơn: 418 hợp tác xã, 371 đang hoạt động, 47 ngừng hoạt động.", "consistent 371 + 47 = 418"],
    ["Nghĩa vụ quân sự giao 386 công dân, chính thức 341, dự bị 45 công dân.", "consistent 341 + 45 = 386"],
    ["Sản lượng hơn 64.310 tấn, tăng 2%; khai thác hơn 41.870 tấn, tăng 1%; nuôi trồng hơn 22.440 tấn, tăng 4%.", "consistent 41.870 + 22.440 = 64.310"],
    ["Độ che phủ 38,62%; cây rừng 36,15%, cây cao su 2,47%.", "consistent 36,15% + 2,47% = 38,62%"],
    ["Trong ngày đã tiêm 3.415 người tại 04 huyện: Tân Lập 1.220, Phú Sơn 874, Bình Hòa 911, An Thạnh 410.", "consistent 1.220 + 874 + 911 + 410 = 3.415"],
  ])("are told where chance hardly makes them: %s", (text, sum) => {
    expect(sums(text)).toContain(sum);
  });

  it.each([
    // Few figures meet by chance.
    "Toàn xã có 9 thôn, 4 trường học, 5 trạm bơm, 3 nhà văn hóa.",
    "Trong tuần có 7 đoàn, 3 đoàn trong nước, 4 lượt tàu cập cảng.",
    // What was planned, what was there before.
    "Thu hoạch 5.214 ha, kế hoạch 3.105 ha, cùng kỳ 2.109 ha.",
    // Rounded figures are near many sums.
    "Doanh thu 12 tỷ đồng, chi phí 7 tỷ đồng, lãi vay 5 tỷ đồng.",
  ])("stay silent where nothing but chance may speak: %s", (text) => {
    expect(sums(text)).toEqual([]);
  });
});
