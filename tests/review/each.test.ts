/** Averages said in words, over measures, populations and spans of time. */
import { outcome, ratios, troubles } from "./helpers";

describe("in words", () => {
  test.each([
    ["Tổ chức 48 lớp tập huấn cho 2.160 lượt người, bình quân mỗi lớp 45 người.", "48 2.160 45"],
    ["Trao 320 suất quà với tổng trị giá 192 triệu đồng (mỗi suất 600 nghìn đồng).", "320 192 600"],
    ["Có 340 doanh nghiệp thành lập mới, vốn đăng ký 2.040 tỷ đồng. Vốn đăng ký bình quân một doanh nghiệp đạt 6 tỷ đồng.", "340 2.040 6"],
    ["Toàn xã thu 3.150 triệu đồng từ 210 hộ kinh doanh, trung bình mỗi hộ nộp 15 triệu đồng.", "3.150 210 15"],
  ])("%s", (text, figures) => {
    const [total = "", count = "", each = ""] = figures.split(" ");
    const sorted = [total, count, each].sort((a, b) => text.indexOf(a) - text.indexOf(b));
    expect(ratios(text).map((line) => [...line.replace(/.*: /, "").split(" ")].sort((a, b) => text.indexOf(a) - text.indexOf(b)))).toEqual([sorted]);
    expect(troubles(text)).toEqual([]);
    expect(troubles(text.replace(each, `1${each}`))).toHaveLength(1);
  });

  test.each([
    "Trao 30 xe đạp, 200 suất quà tổng trị giá 145 triệu đồng (mỗi suất 500 nghìn đồng).",
    "Trao 320 suất quà với tổng trị giá 192 triệu đồng, mỗi suất từ 300 nghìn đồng trở lên.",
    "Trao 320 suất quà, tổng trị giá 292 triệu đồng, mỗi suất gồm 500 nghìn đồng và nhu yếu phẩm.",
    "Có 320 hộ vay 19.200 triệu đồng, mỗi năm thu 600 triệu đồng.",
  ])("no average: %s", (text) => {
    expect(troubles(text)).toEqual([]);
  });
});

describe("over measures and populations", () => {
  test.each([
    ["Thu hồi 42,5 ha đất; kinh phí bồi thường 119 tỷ đồng, bình quân 2,8 tỷ đồng/ha.", "consistent ratio: 119 42,5 2,8"],
    ["Diện tích tự nhiên 125,4 km2, dân số 38.874 người, mật độ dân số 310 người/km2.", "consistent ratio: 38.874 125,4 310"],
    ["Tổng số giường bệnh 1.350 giường, đạt 30 giường bệnh/vạn dân (dân số trung bình 450 nghìn người).", "consistent ratio: 1.350 450 30"],
    ["Dân số toàn huyện 142.800 người.\nSản lượng lương thực đạt 64.260 tấn, bình quân lương thực đầu người đạt 450 kg/người/năm.", "consistent ratio: 64.260 142.800 450"],
    ["Dân số toàn huyện 142.800 người.\nToàn ngành có 120 bác sĩ, 36 dược sĩ. Đạt 8,4 bác sĩ/vạn dân.", "consistent ratio: 120 142.800 8,4"],
  ])("%s", (text, found) => {
    expect(outcome(text)).toContain(found);
    expect(troubles(text)).toEqual([]);
  });

  test("the only total and the only count of a sentence that do not give it", () => {
    expect(troubles("Tổng số giường bệnh 1.350 giường, đạt 33 giường bệnh/vạn dân (dân số trung bình 450 nghìn người).")).toEqual(["review ratio: 1.350 450 33"]);
    expect(troubles("Diện tích tự nhiên 125,4 km2, dân số 38.874 người, mật độ dân số 130 người/km2.")).toEqual(["review ratio: 38.874 125,4 130"]);
    expect(troubles("Toàn xã có 1.250 ha; hỗ trợ 500 triệu đồng, bình quân 20 triệu đồng/ha.")).toEqual([]);
  });
});

describe("over a span of time", () => {
  test.each([
    "Thu ngân sách 9 tháng đạt 5.670 tỷ đồng, bình quân mỗi tháng thu 630 tỷ đồng.",
    "Trong 6 tháng đầu năm xảy ra 78 vụ cháy, bình quân 13 vụ/tháng.",
    "Ba tháng cuối năm phải giải ngân 1.260 tỷ đồng, bình quân mỗi tháng 420 tỷ đồng.",
    "Cả năm đón 1.095.000 lượt khách, bình quân mỗi ngày 3.000 lượt (tính 365 ngày).",
    "Giai đoạn 2021 - 2025, huyện trồng 4.500 ha rừng, bình quân mỗi năm 900 ha.",
  ])("%s", (text) => {
    expect(ratios(text)).toHaveLength(1);
    expect(troubles(text)).toEqual([]);
  });

  test("a figure that misses it", () => {
    expect(troubles("Thu ngân sách 9 tháng đạt 5.670 tỷ đồng, bình quân mỗi tháng thu 360 tỷ đồng.")).toHaveLength(1);
    expect(troubles("Cả năm đón 1.095.000 lượt khách, bình quân mỗi ngày 3.600 lượt (tính 365 ngày).")).toHaveLength(1);
  });

  test.each([
    "Thu nhập 9 tháng đạt 45 triệu đồng, thu nhập bình quân 6 triệu đồng/người/tháng.",
    "Trong 12 tháng thành lập 120 doanh nghiệp, bình quân mỗi tháng giải thể 3 doanh nghiệp.",
    "Đến nay có 120 doanh nghiệp, bình quân mỗi tháng giải thể 3 doanh nghiệp.",
    "Tăng trưởng bình quân mỗi năm 7,2%, 5 năm qua tăng 41%.",
  ])("left alone: %s", (text) => {
    expect(troubles(text)).toEqual([]);
  });
});
