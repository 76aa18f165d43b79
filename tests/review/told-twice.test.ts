/** Changes told in units and in percent far from their value, ways from one value to another, holidays, and changes of each year between years. */
import { describe, expect, test } from "@jest/globals";
import { outcome, troubles } from "./helpers";

/** The text with one stretch written otherwise. */
const slipped = (text: string, right: string, wrong: string): string => {
  expect(text.split(right)).toHaveLength(2);
  return text.replace(right, wrong);
};
const names = (text: string, right: string, wrong: string): void => {
  expect(troubles(slipped(text, right, wrong)).join(" | ")).toContain(wrong.replace(/[^\d.,]/g, ""));
};

describe("a change told twice, its value sentences in front", () => {
  test.each<[string, [string, string][]]>([
    ["Trong tháng ghi nhận 846 người nhập viện, 217 ca chuyển nặng. So với tháng trước, người nhập viện tăng 7,5% (59 trường hợp), ca chuyển nặng giảm 11,8% (29 trường hợp).", [["846", "864"], ["7,5%", "1,5%"], ["59 ", "95 "], ["11,8%", "17,8%"]]],
    ["Đội liên ngành lập biên bản 18.246 trường hợp vi phạm, tạm giữ 3.127 phương tiện. So với cùng kỳ, số trường hợp tăng 2.418 (15,28%), phương tiện bị tạm giữ giảm 406 (11,49%).", [["2.418", "2.481"], ["15,28%", "19,28%"], ["406", "460"]]],
    ["Dịp nghỉ lễ xảy ra 62 vụ tai nạn, 37 người chết, 48 người bị thương; so với 5 ngày nghỉ Tết 2021 giảm 13 vụ (giảm 17,3%), 8 người chết (giảm 17,8%), 11 người bị thương (giảm 18,6%).", [["17,3%", "71,3%"], ["11 người", "17 người"], ["18,6%", "13,6%"]]],
    ["Thụ lý 316 vụ/524 bị can, so với cùng kỳ tăng 22 vụ/38 bị can, tỷ lệ tăng 7,5% số vụ và 7,8% số bị can.", [["524", "542"], ["22 vụ", "27 vụ"], ["7,8%", "1,8%"]]],
    ["Tòa thụ lý 94 vụ/186 bị cáo, so với năm 2021 tăng 17 vụ, 9 bị cáo, tỷ lệ tăng 22,1%.", []],
  ])("%s", (text, wrongs) => {
    expect(troubles(text)).toEqual([]);
    expect(outcome(text).filter((line) => line.startsWith("consistent growth")).length).toBeGreaterThan(0);
    for (const [right, wrong] of wrongs) names(text, right, wrong);
  });

  test.each([
    // Of another thing, of all together, what there was.
    "Trong tháng ghi nhận 846 người nhập viện. So với tháng trước, số giường bệnh tăng 7,5% (42 giường).",
    "Toàn xã có 1.240 hộ trồng chè. Diện tích chè tăng 6,5% (1.850 ha).",
    "Tiếp nhận 412 đơn của 380 người. Số đơn vượt cấp giảm 12% (31 đơn).",
    "Tăng 38 vụ (24,5%), 44 dự án (36,1%) đã hoàn thành.",
  ])("left alone: %s", (text) => {
    expect(troubles(text)).toEqual([]);
  });

  test.each([
    "Đã giải quyết 318/342 đơn, đạt 93,0%, tăng 14 đơn và tăng 2,6% về tỷ lệ so với cùng kỳ.",
    "Thu hồi 9,6 tỷ đồng, đạt 58,4%, tăng 1,7 tỷ đồng và tăng 4,15% về tỷ lệ so với cùng kỳ.",
  ])("points of the rate in front are no percentage of the change: %s", (text) => {
    expect(troubles(text)).toEqual([]);
  });

  test("a share of the change may be told as 'bằng'", () => {
    expect(troubles("Xảy ra 73 vụ cháy, tăng 15 vụ, bằng 25,9% so với cùng kỳ.")).toEqual([]);
    expect(troubles("Xảy ra 73 vụ cháy, tăng 15 vụ, bằng 125,9% so với cùng kỳ.")).toEqual([]);
    expect(troubles("Xảy ra 73 vụ cháy, tăng 15 vụ, bằng 52,9% so với cùng kỳ.")).toHaveLength(1);
  });
});

describe("the way from one value to another", () => {
  test.each<[string, [string, string][]]>([
    ["Số vụ cháy giảm 14 vụ (9,52%), từ 147 vụ xuống còn 133 vụ.", [["14 vụ", "41 vụ"], ["9,52%", "9,25%"], ["147", "174"], ["133", "138"]]],
    ["Tỷ lệ che phủ rừng tăng 1,6 điểm phần trăm, từ 38,7% lên 40,3%.", [["1,6", "6,1"], ["38,7", "33,7"]]],
    ["Cảng Bắc Hải tăng 64% (từ gần 4,75 triệu tấn lên gần 7,8 triệu tấn); cảng Hòa Lân tăng 82,5% (từ xấp xỉ 812 nghìn tấn lên hơn 1,4 triệu tấn).", [["64%", "46%"], ["812", "212"]]],
    ["Số đơn giảm 34 đơn so với cùng kỳ năm 2021 (162 đơn so với 196 đơn).", [["34 đơn", "43 đơn"], ["196", "169"]]],
    ["Tỷ lệ lao động có chứng chỉ năm 2023 đạt 31,4%, năm 2022 đạt 29,1%, tăng 2,3%.", [["2,3%", "3,2%"], ["29,1", "21,1"]]],
  ])("%s", (text, wrongs) => {
    expect(troubles(text)).toEqual([]);
    for (const [right, wrong] of wrongs) names(text, right, wrong);
  });

  test.each([
    "Giá vàng tăng 1,2 triệu đồng, mỗi cửa hàng bán ra từ 74,5 triệu đồng đến 76,9 triệu đồng.",
    "Lượng mưa tăng 15%, phổ biến từ 120 mm đến 250 mm.",
  ])("left alone: %s", (text) => {
    expect(troubles(text)).toEqual([]);
  });
});

describe("a change of each year between two years", () => {
  const text = "Doanh thu vận tải năm 2019 đạt 8.640 tỷ đồng, năm 2024 đạt 12.694 tỷ đồng, tăng bình quân 8,0%/năm.";
  test("misses by one slip", () => {
    expect(troubles(text)).toEqual([]);
    names(text, "8,0%", "3,0%");
    names(text, "12.694", "15.694");
  });

  test.each([
    // Counted with both ends, in prices of their years, of another stretch of years.
    "Doanh thu vận tải năm 2019 đạt 8.640 tỷ đồng, năm 2024 đạt 12.694 tỷ đồng, tăng bình quân 6,6%/năm.",
    "GRDP năm 2019 đạt 8.640 tỷ đồng, năm 2024 đạt 12.694 tỷ đồng, tăng bình quân 3,0%/năm.",
    "Doanh thu năm 2019 đạt 8.640 tỷ đồng, năm 2022 đạt 10.900 tỷ đồng, năm 2024 đạt 12.694 tỷ đồng, tăng bình quân 3,0%/năm.",
  ])("left alone: %s", (other) => {
    expect(troubles(other)).toEqual([]);
  });
});
