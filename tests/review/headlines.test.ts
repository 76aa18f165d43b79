/** Headlines and the paragraphs below them; wholes of fractions and the counts in front of them. */
import { troubles } from "./helpers";

describe("a headline and what stands below it", () => {
  const paper = (headline: string, sentence: string): string =>
    `${headline}\nTheo ngành nông nghiệp, chăn nuôi gia súc tiếp tục ổn định, dịch bệnh được kiểm soát tốt trên các địa bàn.\n${sentence}`;
  const BODY = "Tính chung 5 tháng đầu năm, sản lượng thịt hơi xuất chuồng ước đạt 4.215 tấn, tăng 5,1% so với cùng kỳ.";

  test.each([
    ["5 tháng, sản lượng thịt hơi xuất chuồng đạt 4.215 tấn", []],
    ["5 tháng, sản lượng thịt hơi xuất chuồng đạt hơn 4.200 tấn", []],
    ["5 tháng, sản lượng thịt hơi xuất chuồng đạt 4.512 tấn", ["review same: 4.215 4.512"]],
    ["5 tháng, sản lượng thịt hơi xuất chuồng đạt 9.512 tấn", ["review same: 4.215 9.512"]],
    ["5 tháng, sản lượng thịt hơi xuất chuồng đạt 29.512 tấn", []],
  ])("agree, differ under one name, or are too far apart: %s", (headline, expected) => {
    expect(troubles(paper(headline, BODY))).toEqual(expected);
  });

  test("are asked about where a slip parts them", () => {
    expect(troubles(paper("5 tháng, sản lượng thịt hơi xuất chuồng đạt 4.515 tấn", BODY))).toEqual(["review same: 4.515 4.215"]);
    expect(troubles(paper("5 tháng, sản lượng thịt hơi xuất chuồng đạt hơn 7.200 tấn", BODY))).toEqual(["review same: 4.215 7.200"]);
  });

  test("a headline may tell in round figures", () => {
    expect(troubles(paper("5 tháng, sản lượng thịt hơi xuất chuồng đạt 4.210 tấn", BODY.replace("4.215", "4.213")))).toEqual([]);
  });

  test("are not the year before", () => {
    expect(troubles(paper("5 tháng, sản lượng thịt hơi xuất chuồng đạt hơn 4.200 tấn", "Năm ngoái, sản lượng thịt hơi xuất chuồng đạt 4.715 tấn."))).toEqual([]);
  });

  test("nor another month", () => {
    expect(troubles(paper("5 tháng, sản lượng thịt hơi xuất chuồng đạt 4.215 tấn", "Trong tháng 5, sản lượng thịt hơi xuất chuồng đạt 4.515 tấn."))).toEqual([]);
  });
});

describe("the whole of a fraction and the count in front of it", () => {
  test.each([
    ["Xảy ra 156 vụ tội phạm về trật tự xã hội, điều tra làm rõ 149/156 vụ, bắt 201 đối tượng.", "149/156", "149/159"],
    ["Cơ quan thanh tra kiến nghị thu hồi 418 triệu đồng, đến cuối kỳ đã nộp 351/418 triệu đồng.", "hồi 418", "hồi 718"],
    ["Thụ lý 23 vụ việc khiếu nại (20 vụ việc từ kỳ trước chuyển sang), giải quyết xong 11/23 vụ việc.", "lý 23", "lý 53"],
    ["Tiếp nhận 1.284 hồ sơ, đã giải quyết 1.261/1.284 hồ sơ.", "nhận 1.284", "nhận 1.824"],
  ])("%s", (sentence, right, wrong) => {
    expect(troubles(sentence)).toEqual([]);
    expect(troubles(sentence.replace(right, wrong))).toEqual([expect.stringMatching(/^review same/)]);
  });

  test("also in the sentence and in the paragraph in front, under the same words", () => {
    const told = (count: string): string => `Lũy kế đã phát hiện ${count} vụ, 1.222 đối tượng. Qua đó, đã điều tra khám phá 597/726 vụ (đạt 82,2%).`;
    expect(troubles(told("726"))).toEqual([]);
    expect(troubles(told("756"))).toEqual([expect.stringMatching("review same: 756 726")]);
    const ahead = (whole: string): string => `Qua phân loại, số đơn thuộc thẩm quyền là 56 đơn khiếu nại, tố cáo.\nĐã giải quyết được 22/${whole} đơn khiếu nại, tố cáo theo đúng quy định.`;
    expect(troubles(ahead("56"))).toEqual([]);
    expect(troubles(ahead("51"))).toEqual([expect.stringMatching("review same: 56 51")]);
  });

  test.each([
    ["Bắt giữ 206 vụ mua bán trái phép chất ma túy, so với cùng kỳ năm 2023 tăng 93 vụ (206/113 vụ).", "giữ 206", "giữ 260"],
    ["Từ đầu năm đến nay có 69 doanh nghiệp giải thể, giảm 9,2% so cùng kỳ (69/76 doanh nghiệp).", "có 69", "có 96"],
  ])("what is and what was, behind a change: %s", (sentence, right, wrong) => {
    expect(troubles(sentence)).toEqual([]);
    expect(troubles(sentence.replace(right, wrong))).not.toEqual([]);
  });

  test.each([
    ["Toàn huyện có 128 trường học; 96/126 trường công lập đạt chuẩn quốc gia."],
    ["Toàn huyện có 17 xã, thị trấn; 12/15 xã đạt chuẩn nông thôn mới."],
    ["Năm học này toàn huyện có 45 trường; 36/45 trường đạt chuẩn (năm học trước 35/46 trường)."],
    ["Xảy ra 25 vụ, đã giải quyết 20/35 vụ, gồm cả 10 vụ cũ."],
    ["Nhận mới 42 đơn, kỳ trước chuyển sang 10 đơn; đã giải quyết 40/52 đơn."],
  ])("of another whole: %s", (sentence) => {
    expect(troubles(sentence)).toEqual([]);
  });
});

describe("a line and the paragraph behind it that tells it again word for word", () => {
  const paper = (line: string, again: string): string => `Tình hình thương mại của tỉnh tiếp tục chuyển biến tích cực, sức mua tăng khá.\n${line}\n${again}`;
  const AGAIN = "Gồm có doanh thu các chợ và siêu thị trong tỉnh đạt 8.475,3 tỷ đồng, tăng 11,2%; doanh thu khách sạn, nhà nghỉ đạt 264,8 tỷ đồng, tăng 19,4%.";

  test("are asked about where a slip parts them", () => {
    expect(troubles(paper("Doanh thu các chợ và siêu thị trong tỉnh đạt 8.475,3 tỷ đồng.", AGAIN))).toEqual([]);
    expect(troubles(paper("Doanh thu các chợ và siêu thị trong tỉnh đạt 8.457,3 tỷ đồng.", AGAIN))).toEqual([expect.stringMatching("same: .*8.457,3")]);
  });

  test("are of two things in two places, as wishes, in lists of many", () => {
    expect(troubles("Tại thị trường Hà Nội, giá vàng miếng niêm yết chiều mua vào đạt 66,10 triệu đồng.\nTại thị trường Đà Nẵng, giá vàng miếng niêm yết chiều mua vào đạt 66,40 triệu đồng.")).toEqual([]);
    expect(troubles(paper("Doanh thu các chợ và siêu thị trong tỉnh đạt 8.475,3 tỷ đồng.", "Phấn đấu cả năm, doanh thu các chợ và siêu thị trong tỉnh đạt 8.775,3 tỷ đồng."))).toEqual([]);
  });
});
