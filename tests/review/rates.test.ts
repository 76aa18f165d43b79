/** Percentages with a name or a count of their own, and the part and the whole that they are of. */
import { outcome, ratios, troubles } from "./helpers";

const sorted = (text: string, figures: string): string => figures.split(" ").sort((a, b) => text.indexOf(a) - text.indexOf(b)).join(" ");

describe("part and whole", () => {
  test.each([
    ["Toàn huyện có 86 trường học các cấp; tỷ lệ trường đạt chuẩn quốc gia 73,3% (63 trường).", "63 86 73,3"],
    ["Tổng số hồ sơ tiếp nhận 12.450 hồ sơ, trong đó nộp qua mạng chiếm 82,4% (10.259 hồ sơ).", "10.259 12.450 82,4"],
    ["Phường hiện có 214 khu dân cư; 95,3% khu dân cư (204 khu dân cư) được công nhận văn hóa.", "204 214 95,3"],
    ["Tiếp nhận 5.120 hồ sơ (trực tuyến 4.352 hồ sơ, trực tiếp 768 hồ sơ); tỷ lệ nộp trực tuyến đạt 85%.", "4.352 5.120 85"],
    ["Tổng số hộ dân 24.350 hộ, số hộ dùng nước sạch là 21.672 hộ, tỷ lệ hộ dùng nước sạch đạt 89%.", "21.672 24.350 89"],
    ["Diện tích đất có rừng là 52.630 ha trên tổng diện tích tự nhiên 94.870 ha, độ che phủ rừng đạt 55,5%.", "52.630 94.870 55,5"],
    ["Đã bàn giao mặt bằng 36,4 km trên tổng chiều dài 41,2 km toàn tuyến, đạt 88,3%.", "36,4 41,2 88,3"],
    ["Nợ thuế đến cuối kỳ là 214 tỷ đồng; tổng thu ngân sách 2.675 tỷ đồng, tỷ lệ nợ thuế trên tổng thu ngân sách là 8%.", "214 2.675 8"],
    ["Chi môi trường 86 tỷ đồng, bằng 2% chi thường xuyên (4.300 tỷ đồng).", "86 4.300 2"],
  ])("%s", (text, figures) => {
    const [part = "", whole = "", stated = ""] = figures.split(" ");
    expect(ratios(text).map((line) => sorted(text, line.replace(/.*: /, "")))).toContain(sorted(text, `${part} ${whole} ${stated}`));
    expect(troubles(text)).toEqual([]);
  });

  test("the amounts of shares in brackets, the whole behind them", () => {
    const text = "Cơ cấu: công nghiệp chiếm 45% (4.590 tỷ đồng), dịch vụ chiếm 35% (3.570 tỷ đồng), nông nghiệp chiếm 20% (2.040 tỷ đồng) trong tổng giá trị sản xuất 10.200 tỷ đồng.";
    expect(ratios(text).filter((line) => line.startsWith("consistent"))).toHaveLength(3);
  });

  test("a name that stands in a list, in a sentence of its own", () => {
    expect(troubles("Trợ cấp cho 32.438 người, gồm: người cao tuổi 14.926 người; người khuyết tật 13.570 người; trẻ em 3.942 người. Người khuyết tật chiếm 41,8%.")).toEqual([]);
    expect(troubles("Trợ cấp cho 32.438 người, gồm: người cao tuổi 14.926 người; người khuyết tật 13.570 người; trẻ em 3.942 người. Người khuyết tật chiếm 48,1%.")).toEqual(["review ratio: 13.570 32.438 48,1"]);
  });
});

describe("a percentage that misses them", () => {
  test.each([
    "Toàn huyện có 86 trường học các cấp; tỷ lệ trường đạt chuẩn quốc gia 76,3% (63 trường).",
    "Tiếp nhận 5.120 hồ sơ (trực tuyến 4.352 hồ sơ, trực tiếp 768 hồ sơ); tỷ lệ nộp trực tuyến đạt 58%.",
    "Tổng số hộ dân 24.350 hộ, số hộ dùng nước sạch là 21.672 hộ, tỷ lệ hộ dùng nước sạch đạt 98%.",
    "Đã bàn giao mặt bằng 36,4 km trên tổng chiều dài 41,2 km toàn tuyến, đạt 83,8%.",
    "Chi môi trường 86 tỷ đồng, bằng 3% chi thường xuyên (4.300 tỷ đồng).",
    "Tổng đàn gia súc có 84.500 con. Đàn bò 21.970 con, chiếm 62%.",
  ])("%s", (text) => {
    expect(troubles(text)).toEqual([expect.stringMatching(/^review ratio:/)]);
  });

  test.each([
    "Làm mới 198,8 km đường (đường trục xã 48,6 km, đường trục bản 112,3 km, đường nội đồng 37,9 km); tỷ lệ đường trục xã được cứng hóa 91,4%.",
    "Khám cho 10.258 lượt người (khám BHYT 9.746 lượt, khám khác 512 lượt). Tỷ lệ tham gia BHYT 97,6%.",
    "Có 22.853 lao động, gồm: lao động trong tỉnh 18.947 người; lao động ngoài tỉnh 3.906 người.\nLao động nữ chiếm 47,6%.",
    "Tạo việc làm cho 9.842 lao động, vượt 16,6% kế hoạch; đào tạo 9.004 lao động, vượt 12,6% kế hoạch; tỷ lệ lao động qua đào tạo đạt 58,3%.",
    "Tạo việc làm cho 9.842 lao động, đào tạo 9.004 lao động, nâng tỷ lệ lao động đào tạo lên 58,3%.",
    "Liên danh 3 nhà đầu tư gồm công ty A, công ty B (2 công ty này chiếm tỷ lệ sở hữu 50%).",
    "Bán 488,8 triệu cổ phần, chiếm 34,8% vốn điều lệ (14.046 tỷ đồng).",
    "Tỷ lệ thất nghiệp 2,34%; toàn tỉnh có 1.200 doanh nghiệp, lãi suất vay 6,5% (320 doanh nghiệp).",
  ])("of something else, and left alone: %s", (text) => {
    expect(troubles(text)).toEqual([]);
  });
});

test("a fraction and a bare percentage behind a comma", () => {
  const text = (percent: string): string => `Toàn huyện có 23/31 xã đạt tiêu chí văn hóa, gần ${percent}%.`;
  expect(outcome(text("75"))).toContain("consistent ratio: 23 31 75");
  expect(troubles(text("12"))).toEqual([]);
});
