/** Which digits of a report are figures, and what they count. */
import { describe, expect, test } from "@jest/globals";
import { readReport } from "../../src/review/claims/read";
import { outcome, troubles } from "./helpers";

function figures(text: string): string[] {
  return readReport([{ file: "a.txt", text }]).paragraphs.flatMap((read) => read.claims.map(({ figure }) => `${figure.text} ${figure.unit?.base ?? figure.noun}`.trim()));
}

describe("numbers that name something are no figures", () => {
  test.each([
    ["Sửa chữa đoạn qua Quốc lộ 279 và tỉnh lộ 106, dài 4,2 km.", ["4,2"]],
    ["Theo hình 3 và bảng 12, sản lượng đạt 450 tấn.", ["450"]],
    ["Thực hiện Hướng dẫn 25 ngày 12/3/2025 và Thông báo 41 của huyện, thu hút 18 dự án.", ["18"]],
    ["Bản Nậm Lỏng 3 có 86 hộ.", ["86"]],
    ["Đến ngày 30 tháng 11, huy động được 804 tỷ đồng; tháng 5.2015 giải ngân 61 tỷ đồng.", ["804", "61"]],
    ["Trẻ trong độ tuổi từ 05 đến 11 được tiêm 1.204 mũi.", ["1.204"]],
  ])("%s", (text, expected) => {
    expect(figures(text).map((f) => f.split(" ")[0])).toEqual(expected);
  });

  test.each([
    ["Thu trên địa bàn phường An Khê 2.145, phường Bình Minh 1.870.", ["2.145", "1.870"]],
    ["Số giờ phát sóng truyền hình 246, phát thanh 318.", ["246", "318"]],
    ["Tiếp nhận 66 đơn, hướng dẫn 25 đơn, lưu 41 đơn.", ["66", "25", "41"]],
    ["Chuyển đổi loại hình 25 hợp tác xã.", ["25"]],
  ])("thousands and what only sounds like a number's bearer are: %s", (text, expected) => {
    expect(figures(text).map((f) => f.split(" ")[0])).toEqual(expected);
  });
});

test("millions of things are no millions of money", () => {
  expect(figures("Thả 9 triệu tôm giống, 1,2 triệu con giống; vay 20 triệu EUR; tỷ lệ này của 12 tỷ phú là 3 triệu đồng.")).toEqual(["9 con giống", "1,2 con giống", "20 eur", "12 tỷ phú", "3 dong"]);
});

test("a dash or a full stop glued to a unit ends it, and a colon may stand between a place and its number", () => {
  expect(figures("Sản lượng đạt 4.820 tấn.Tổng đàn trâu 1.240 con- giảm 20 con; trả 5 tr.đồng mỗi hộ.")).toEqual(["4.820 kg", "1.240 con", "20 con", "5 dong"].slice(0, 2).concat(["5 dong"]));
  expect(outcome("Mưa lũ làm 38 người chết, gồm: Lục Sơn: 13, TP Bình An 20, Văn Quán 1, Văn Yên 4.")).toEqual(["consistent sum: 38 13 20 1 4"]);
});

describe("a stroke between two figures", () => {
  test("makes a fraction of one thing only", () => {
    expect(outcome("Toàn xã có 34 lớp/796 em. Trong đó mầm non 12 lớp/285 em, tiểu học 22 lớp/511 em.").filter((line) => line.includes("796"))).toEqual(["consistent sum: 796 285 511"]);
    expect(figures("Hoàn thành 18 nhiệm vụ/15 hội nghị.")).toEqual(["18 nhiệm vụ", "15 hội nghị"]);
  });

  test("keeps its share, however the two are called", () => {
    expect(outcome("Hội có 1.840 hội viên/2.300 phụ nữ từ 18 tuổi (80%).")).toEqual(["consistent ratio: 1.840 2.300 80"]);
    expect(outcome("Có 45/60 trường đạt chuẩn (75%).")).toEqual(["consistent ratio: 45 60 75"]);
  });
});

test("behind a value, growth told as a noun is a change like any other", () => {
  expect(outcome("Dư nợ đạt 5.375 tỷ đồng, tăng trưởng 7,5% so với cùng kỳ (5.000 tỷ đồng).")).toEqual(["consistent growth: 5.375 5.000 7,5"]);
  expect(outcome("Dư nợ đạt 5.375 tỷ đồng, tăng trưởng 9,5% so với cùng kỳ (5.000 tỷ đồng).")).toEqual(["inconsistent growth: 5.375 5.000 9,5"]);
  expect(outcome("Dư nợ đạt 5.375 tỷ đồng; tín dụng của xã tăng trưởng 9% (5.000 tỷ đồng).")).toEqual([]);
});

test("an area behind 'ngắn ngày' is an area, a day a day", () => {
  const text = (last: string): string => `Vụ mùa gieo trồng 412 ha. Trong đó: cây lương thực 230 ha, cây thực phẩm 165 ha, cây công nghiệp ngắn ngày 08 ha, cây khác ${last} ha.`;
  expect(troubles(text("09"))).toEqual([]);
  expect(outcome(text("09"))).toContain("consistent sum: 412 230 165 08 09");
  expect(troubles("Ngày 12 tháng 5, xã họp 40 thôn; đến ngày 20 có 38 thôn báo cáo.")).toEqual([]);
});
