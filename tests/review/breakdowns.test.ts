/** Lists that break a total down: when they must add up, when they only may, and what they are then worth. */
import { namedAs, outcome, troubles, verdicts } from "./helpers";

describe("a breakdown everybody knows in full must add up", () => {
  test.each([
    ["Toàn thị xã có 12.480 người học nghề, trong đó nam 7.260 người, nữ 5.920 người.", "inconsistent"],
    ["Kế hoạch vốn giao 8.640 triệu đồng, trong đó: vốn đầu tư 5.120 triệu đồng; vốn sự nghiệp 3.250 triệu đồng.", "inconsistent"],
    ["Cả vùng gieo cấy 2.184,5 nghìn ha, trong đó các địa phương phía Bắc 912,3 nghìn ha; các địa phương phía Nam 1.722,2 nghìn ha.", "review"],
    ["Có 36 bến xe khách liên vận (trong đó 21 tuyến nội tỉnh và 18 tuyến liên tỉnh).", "review"],
    ["Tiếp nhận 74 đơn, trong đó: khiếu nại 21 đơn, tố cáo 09 đơn, kiến nghị, phản ánh 64 đơn.", "review"],
    ["Thu 5.420 triệu đồng, trong đó: thu phí 2.110 triệu đồng; thu lệ phí 1.300 triệu đồng; thu khác 2.510 triệu đồng.", "review"],
  ])("%s", (text, verdict) => {
    expect(verdicts(text, "sum")).toEqual([verdict]);
  });

  test("with the right figure each of them holds", () => {
    expect(outcome("Toàn thị xã có 12.480 người học nghề, trong đó nam 6.560 người, nữ 5.920 người.")).toEqual(["consistent sum: 12.480 6.560 5.920"]);
    expect(outcome("Tiếp nhận 74 đơn, trong đó: khiếu nại 21 đơn, tố cáo 09 đơn, kiến nghị, phản ánh 44 đơn; đủ điều kiện 60 đơn.")).toEqual([
      "consistent sum: 74 21 09 44",
    ]);
    expect(outcome("Cử 41 đoàn, trong đó: 22 đoàn sang Lào, 08 đoàn sang Thái Lan, 11 đoàn sang các nước khác; đón 30 đoàn.")).toEqual(["consistent sum: 41 22 08 11"]);
  });
});

describe("some parts, and a gap that one slip of the pen explains", () => {
  test("a long total one digit or one swap away from its parts is for a person to see", () => {
    expect(verdicts("Giá trị sản xuất đạt 647,4 tỷ đồng, trong đó trồng trọt 431,4 tỷ đồng, chăn nuôi 8,1 tỷ đồng, dịch vụ 27,9 tỷ đồng.", "sum")).toEqual(["review"]);
    expect(verdicts("Toàn ngành có 4.216 người, trong đó: quản lý 172 người, giảng dạy 1.986 người, phục vụ 258 người.", "sum")).toEqual(["review"]);
  });

  test.each([
    "Toàn tỉnh có 35 đề tài, trong đó có 05 đề tài cấp quốc gia, 20 đề tài cấp tỉnh.",
    "Tổng thu 1.250 tỷ đồng, trong đó: thu nội địa 800 tỷ đồng, thu tiền sử dụng đất 250 tỷ đồng.",
    "Đàn gia súc 12.300 con, trong đó đàn trâu 3.100 con, đàn bò 4.200 con; đàn gia cầm 250.000 con.",
    "Trồng mới 450 ha rừng, trong đó rừng sản xuất 300 ha, rừng phòng hộ 52 ha.",
    "Hỗ trợ 120 hộ, trong đó hộ nghèo 80 hộ, hộ cận nghèo 30 hộ.",
    "Có 12 vụ tai nạn (08 người chết, 14 người bị thương).",
    "Tổ chức 12 lớp tập huấn (360 học viên, 24 giảng viên).",
    "Thu hồi 45 ha đất của 120 hộ, bồi thường 85 tỷ đồng (đất ở 5 ha, đất nông nghiệp 30 ha).",
    "Tổng số 320 cán bộ, trong đó nữ 150 cán bộ, dân tộc thiểu số 90 cán bộ, đảng viên 250 cán bộ.",
    "Có 150 doanh nghiệp đăng ký mới, gồm 120 công ty trách nhiệm hữu hạn, 20 công ty cổ phần và các loại hình khác.",
    "Diện tích gieo trồng 1.124,6 ha. Trong đó:\na) Lúa xuân 312/310 ha, đạt 100,6% KH.\nb) Ngô xuân 245/250 ha; c) Sắn 180 ha; d) Rau các loại 387,6 ha.",
  ])("rounder figures and overlapping kinds stay silent: %s", (text) => {
    expect(troubles(text)).toEqual([]);
  });
});

describe("the same items in two units", () => {
  const note = (ha: string, tons: string): string =>
    `Diện tích cây màu đạt ${ha} ha, sản lượng ${tons} tấn¹.\n¹ Cây lạc 210,5 ha, sản lượng 704 tấn; cây đậu 483 ha, sản lượng 1.303 tấn. Rau các loại 78,8 ha, sản lượng 942 tấn.`;

  test("where one unit adds up, the other must, too", () => {
    expect(troubles(note("693,5", "2.007"))).toEqual([]);
    expect(verdicts(note("693,5", "5.007"), "sum")).toEqual(["consistent", "inconsistent"]);
  });

  test("two counts in front share the items out by what they count", () => {
    expect(outcome("Cử 62 đoàn với 418 lượt cán bộ, trong đó: 38 đoàn sang Lào, 24 đoàn sang Trung Quốc; đón 74 đoàn với 896 lượt người.")).toEqual(["consistent sum: 62 38 24"]);
  });
});

describe("lists in lines", () => {
  const lines = (first: string, second: string): string =>
    `Tổng vốn giao 30.500 triệu đồng (đầu tư 20.300 triệu đồng, sự nghiệp 10.200 triệu đồng), trong đó:\n- Chương trình A: 18.500 triệu đồng (đầu tư ${first} triệu đồng, sự nghiệp 6.200 triệu đồng).\n- Chương trình B: 12.000 triệu đồng (đầu tư ${second} triệu đồng, sự nghiệp 4.000 triệu đồng).\nHết.`;

  test("add up by line and by kind", () => {
    expect(outcome(lines("12.300", "8.000"))).toEqual([
      "consistent sum: 30.500 20.300 10.200", "consistent sum: 30.500 18.500 12.000", "consistent sum: 20.300 12.300 8.000", "consistent sum: 10.200 6.200 4.000",
      "consistent sum: 18.500 12.300 6.200", "consistent sum: 12.000 8.000 4.000",
    ]);
    expect(troubles(lines("12.300", "8.500"))).toEqual(["review sum: 20.300 12.300 8.500", "inconsistent sum: 12.000 8.500 4.000"]);
  });

  test("of several figures in a line the column that adds up, or nearly does, is meant", () => {
    const text = "Kim ngạch cả kỳ đạt 151,98 triệu USD. Cụ thể:\n- Hàng dệt trong tháng đạt 12,15 triệu USD; cả kỳ đạt 81,09 triệu USD.\n- Hàng gỗ trong tháng đạt 10,24 triệu USD; cả kỳ đạt 70,89 triệu USD.";
    expect(outcome(text)).toEqual(["consistent sum: 151,98 81,09 70,89"]);
    // Which figure of a line is meant is open: nothing that misses the total is told.
    expect(troubles(text.replace("151,98", "151,38"))).toEqual([]);
    expect(troubles(text.replace("151,98", "164,73"))).toEqual([]);
  });
});

test("“27 công lập” counts schools, not days of work", () => {
  expect(outcome("Có 28 trường mầm non (27 công lập, 1 tư thục).")).toEqual(["consistent sum: 28 27 1"]);
});

test("a full list with one more part behind “và” is for a person to see", () => {
  const text = (last: string): string => `Hợp tác xã chạy 58 tuyến xe, trong đó có 17 tuyến nội tỉnh và 41 tuyến liên tỉnh${last}`;
  expect(troubles(text("; 13 đơn vị vận tải."))).toEqual([]);
  expect(troubles(text(" và 01 tuyến quốc tế; 13 đơn vị vận tải."))).toEqual(["review sum: 58 17 41 01"]);
  expect(troubles("Hỗ trợ 120 hộ, trong đó 85 hộ nghèo, 35 hộ cận nghèo, 60 lao động nữ.")).toEqual([]);
});

/** A total with a share of its own base, and parts with shares of theirs: the smaller bases tell that they are no shares of one whole. */
test.each<[string, [string, string][]]>([
  ["Toàn tỉnh thu hoạch 512,4 nghìn ha lúa, chiếm 61,5% diện tích gieo cấy, trong đó: các huyện phía Bắc thu hoạch 346,1 nghìn ha, chiếm 66% và bằng 81,2% cùng kỳ; các huyện phía Nam thu hoạch 166,3 nghìn ha, chiếm 53,9% và bằng 110,4% cùng kỳ.", [["346,1", "364,1"], ["166,3", "186,3"]]],
])("%s", (text, slips) => namedAs(/sum/)(text, ...slips));
