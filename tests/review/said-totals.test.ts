/** Totals said in so many words behind their parts, what is numbered from the first on, and wholes told first. */
import { outcome, troubles } from "./helpers";

describe("a total said behind its parts", () => {
  test.each<[string, string, [string, string][]]>([
    ["Năm nay thị trấn thu thuế đất 136 triệu đồng, thu phí 92 triệu đồng, thu phạt 45 triệu đồng, tổng cộng 273 triệu đồng.", "consistent sum: 273 136 92 45", [["273", "237"]]],
    ["Xã Tân Lập có 1.348 hộ, xã Tân Bình có 917 hộ. Tổng cộng hai xã có 2.265 hộ.", "consistent sum: 2.265 1.348 917", [["2.265", "2.365"], ["1.348", "1.384"]]],
    ["Trạm bơm số một bơm 13.780 m3, trạm bơm số hai bơm 9.460 m3. Tổng lượng nước của hai trạm là 23.240 m3.", "consistent sum: 23.240 13.780 9.460", [["9.460", "9.640"]]],
    ["Nhà thầu bị truy thu 96,42 tỷ đồng, phạt chậm nộp 23,17 tỷ đồng, phạt hành chính 18,36 tỷ đồng. Như vậy, tổng số tiền phải nộp là 137,95 tỷ đồng.", "consistent sum: 137,95 96,42 23,17 18,36", [["23,17", "23,71"]]],
    ["Huyện chi hỗ trợ bằng tiền 512 tỷ đồng và 640 tấn gạo (tương đương 24 tỷ đồng), tổng cộng 536 tỷ đồng.", "consistent sum: 536 512 24", []],
    ["Cơ sở nộp hơn 874 triệu đồng thuế giá trị gia tăng và hơn 1,8 tỷ đồng thuế thu nhập, tổng cộng hơn 2,6 tỷ đồng.", "consistent sum: 2,6 874 1,8", []],
  ])("%s", (text, expected, slips) => {
    expect(troubles(text)).toEqual([]);
    expect(outcome(text)).toContain(expected);
    for (const [from, to] of slips) expect(troubles(text.replace(from, to))).toHaveLength(1);
  });

  test.each([
    "Khối doanh nghiệp nộp 1.348 tỷ đồng, khối cá nhân nộp 917 tỷ đồng. Tổng thu ngân sách đạt 4.263 tỷ đồng.",
    "Dự án thứ nhất 1.348 tỷ đồng. Dự án thứ hai 917 tỷ đồng. Tổng tài sản của công ty là 2.365 tỷ đồng.",
    "Xã Tân Lập có 1.348 hộ, xã Tân Bình có 917 hộ. Tổng số 2.365 hộ gồm 1.200 hộ vay vốn và 1.165 hộ chưa vay.",
    "Thu 1.348 tỷ đồng, chi 917 tỷ đồng, tổng dư nợ so với cùng kỳ là 2.285 tỷ đồng.",
  ])("silent where the total is of something else: %s", (text) => expect(troubles(text)).toEqual([]));
});

describe("what is numbered from the first on is told in full", () => {
  test.each<[string, string, [string, string]]>([
    ["Tuyến đường có tổng mức đầu tư 7.216 tỷ đồng, chia thành hai giai đoạn (giai đoạn 1 mức đầu tư 2.384 tỷ đồng, thực hiện năm 2021; giai đoạn 2 mức đầu tư 4.832 tỷ đồng).", "consistent sum: 7.216 2.384 4.832", ["4.832", "4.382"]],
    ["Tổng mức đầu tư toàn tuyến là 284.170 triệu đồng. Giai đoạn 1 (2021-2025) 193.450 triệu đồng và giai đoạn 2 (sau năm 2025) 90.720 triệu đồng.", "consistent sum: 284.170 193.450 90.720", ["90.720", "90.270"]],
  ])("%s", (text, expected, [from, to]) => {
    expect(outcome(text)).toContain(expected);
    expect(troubles(text)).toEqual([]);
    expect(troubles(text.replace(from, to))).toHaveLength(1);
  });
  test("another time in brackets is none", () => expect(troubles("Kinh phí bố trí 7.216 tỷ đồng (giai đoạn 2016-2020 là 2.384 tỷ đồng; giai đoạn 2011-2015 là 1.832 tỷ đồng).")).toEqual([]));
});

test("two that are told of a whole, the second what is left", () => {
  const text = (own: string): string => `Trong 860 tỷ đồng vốn đầu tư công, có ${own} tỷ đồng vốn tỉnh, 43 tỷ đồng còn lại là vốn huyện.`;
  expect(outcome(text("817"))).toEqual(["consistent sum: 860 817 43"]);
  expect(troubles(text("871"))).toHaveLength(1);
});
