/** One thing told in two places: rows of a table and prose, summaries and sections. What differs among figures that agree is asked about, whatever its digits. */
import { troubles } from "./helpers";

const same = (text: string): string[] => troubles(text).filter((line) => line.includes(" same:"));

describe("a row of a table that prose tells in its order", () => {
  const report = (month: string, total: string): string => [
    "I. THU NGÂN SÁCH", `Thu nội địa tháng 9 được 41.862 triệu đồng, lũy kế ${total} triệu đồng, đạt 78,64% dự toán; thu tiền sử dụng đất tháng 9 được 12.407 triệu đồng, lũy kế 96.318 triệu đồng, đạt 61,05% dự toán.`, "",
    "Chỉ tiêu\tTháng 9\tLũy kế\t% dự toán", `Thu nội địa\t${month}\t375.240\t78,64`, "Thu tiền sử dụng đất\t12.407\t96.318\t61,05",
  ].join("\n");

  test("agrees, or is asked about between what agrees", () => {
    expect(same(report("41.862", "375.240"))).toEqual([]);
    expect(same(report("41.862", "391.577"))).toHaveLength(1);
  });
});

describe("a column that a passage tells row by row", () => {
  const staff = (nurses: string, named = "Điều dưỡng"): string => [
    "II. NHÂN LỰC", "- Bác sỹ: 1.146 người;", "- Dược sỹ: 283 người;", `- ${named}: ${nurses} người;`, "- Nữ hộ sinh: 394 người.", "",
    "Loại\tNăm 2021\tNăm 2022", "Bác sỹ\t1.087\t1.146", "Dược sỹ\t259\t283", "Điều dưỡng\t918\t964", "Nữ hộ sinh\t371\t394",
  ].join("\n");

  test("has the one row that differs asked about", () => {
    expect(same(staff("964"))).toEqual([]);
    expect(same(staff("1.032"))).toHaveLength(1);
  });

  test("is of another time, or of another thing", () => {
    expect(same(staff("918"))).toEqual([]);
    expect(same(staff("1.032", "Kỹ thuật viên xét nghiệm"))).toEqual([]);
  });
});

describe("a value that is told again with what is said of it", () => {
  const crop = (percent: string, base = "kế hoạch"): string => [
    "I. ĐÁNH GIÁ CHUNG", "Vụ đông gieo trồng 12.486 ha, đạt 97,4% kế hoạch.", "", "II. TRỒNG TRỌT", `Diện tích cây vụ đông toàn huyện là 12.486 ha, đạt ${percent}% ${base}. Trong đó ngô 3.275 ha, đậu tương 642 ha.`,
  ].join("\n");

  test("agrees in all of it", () => {
    expect(same(crop("97,4"))).toEqual([]);
    expect(same(crop("91,8"))).toHaveLength(1);
  });

  test("may be held against two targets", () => {
    expect(same(crop("91,8", "kế hoạch tỉnh giao"))).toEqual([]);
  });
});

describe("the two numbers of a fraction", () => {
  const seized = (count: string, both = "187/112"): string => `Quý I bắt giữ ${count} vụ buôn lậu với 241 đối tượng, so với cùng kỳ tăng 75 vụ (${both} vụ); khởi tố 96 vụ.`;

  test("tell which count is right where both make the change", () => {
    expect(troubles(seized("187"))).toEqual([]);
    expect(same(seized("204"))).toEqual(["review same: 204 187"]);
  });

  test("are of as many as in the fractions beside it", () => {
    const wards = (last: string): string => `Có 21/84 xã đạt loại tốt; 38/84 xã đạt loại khá; 17/84 xã trung bình; 08/${last} xã yếu.`;
    expect(troubles(wards("84"))).toEqual([]);
    expect(same(wards("95"))).toEqual(["review same: 84 95"]);
  });
});

describe("columns of percentages that a passage tells", () => {
  const budget = (percent: string): string => [
    "III. CHI NGÂN SÁCH", "Chi sự nghiệp giáo dục tháng 10 được 18.264 triệu đồng, lũy kế 163.905 triệu đồng, đạt 81,47% dự toán; chi sự nghiệp y tế tháng 10 được 6.183 triệu đồng, lũy kế 52.718 triệu đồng, đạt 76,32% dự toán; chi quản lý hành chính tháng 10 được 9.427 triệu đồng, lũy kế 84.556 triệu đồng, đạt 84,09% dự toán.", "",
    "Nội dung\tTháng 10\tLũy kế\tSo dự toán (%)", "Chi sự nghiệp giáo dục\t18.264\t163.905\t81,47", "Chi sự nghiệp y tế\t6.183\t52.718\t76,32", `Chi quản lý hành chính\t9.427\t84.556\t${percent}`,
  ].join("\n");

  test("of the target, told of a value that the row has", () => {
    expect(same(budget("84,09"))).toEqual([]);
    expect(same(budget("88,51"))).toHaveLength(1);
  });

  const output = (trade: string): string => [
    "IV. SẢN XUẤT", "Trong đó: khu vực nông nghiệp đạt 6.318 tỷ đồng, tăng 2,84%; khu vực công nghiệp đạt 21.405 tỷ đồng, tăng 11,36%; khu vực xây dựng đạt 9.733 tỷ đồng, tăng 6,95%; khu vực thương mại đạt 12.260 tỷ đồng, tăng 8,17%.", "",
    "Khu vực\tGiá trị (tỷ đồng)\tSo với năm trước (%)", "Nông nghiệp\t6.318\t102,84", "Công nghiệp\t21.405\t111,36", "Xây dựng\t9.733\t106,95", `Thương mại\t12.260\t${trade}`,
  ].join("\n");

  test("of the year before, as a hundred and more", () => {
    expect(same(output("108,17"))).toEqual([]);
    expect(same(output("110,42"))).toHaveLength(1);
  });
});

describe("what looks alike and is another thing", () => {
  test("a percentage of another target, a growth since another time", () => {
    expect(same([
      "Thu nội địa 9 tháng 264.180 triệu đồng, đạt 76,51% dự toán tỉnh giao, đạt 70,33% dự toán huyện giao; thu phí 38.214 triệu đồng, đạt 64,12% dự toán tỉnh giao, đạt 60,97% dự toán huyện giao; thu khác 9.416 triệu đồng, đạt 57,26% dự toán tỉnh giao.", "",
      "Chỉ tiêu\tLũy kế 9 tháng\t% dự toán huyện", "Thu nội địa\t264.180\t70,33", "Thu phí\t38.214\t60,97", "Thu khác\t9.416\t54,80",
    ].join("\n"))).toEqual([]);
    expect(same([
      "Khu vực nông nghiệp đạt 4.215 tỷ đồng, tăng 3,14% so với cùng kỳ; khu vực công nghiệp đạt 18.604 tỷ đồng, tăng 9,87% so với cùng kỳ; khu vực xây dựng đạt 7.352 tỷ đồng, tăng 5,41% so với tháng trước.", "",
      "Khu vực\tGiá trị (tỷ đồng)\tSo với cùng kỳ (%)", "Nông nghiệp\t4.215\t103,14", "Công nghiệp\t18.604\t109,87", "Xây dựng\t7.352\t103,02",
    ].join("\n"))).toEqual([]);
  });

  test("poor households of a row that counts all, days of work between figures that agree", () => {
    expect(same("Xã Đông Sơn có 1.318 hộ, 5.246 khẩu; xã Đông Hải có 1.094 hộ, 4.417 khẩu; xã Đông Lâm có 961 hộ nghèo và cận nghèo.\n\nXã\tSố hộ\tSố khẩu\nĐông Sơn\t1.318\t5.246\nĐông Hải\t1.094\t4.417\nĐông Lâm\t1.172\t4.805")).toEqual([]);
    expect(same("Huyện nạo vét 13,6 km kênh, kinh phí 17.420 triệu đồng, trong đó dân góp 1.305 ngày công, đạt 95,8% kế hoạch.\n\nNội dung\tKm\tKinh phí\tDiện tích tưới\t%\nNạo vét kênh\t13,6\t17.420\t1.945\t95,8")).toEqual([]);
  });
});

describe("two sections full of rates, some of which are equal by chance", () => {
  const text = [
    "A. KINH TẾ",
    "Có 5/8 chỉ tiêu đạt kế hoạch. Sản lượng ngô ước đạt 70.901 tấn, vượt 3,1% kế hoạch nhưng giảm 19,4% so với năm 2022. Doanh thu vận tải ước đạt 2.193 tỷ đồng, vượt 9,9% kế hoạch nhưng giảm 22,5% so với năm 2022. Sản lượng thủy sản ước đạt 544.102 tấn, vượt 13,6% kế hoạch, tăng 33,3% so với năm 2022.",
    "B. VĂN HÓA - XÃ HỘI",
    "Có 7/8 chỉ tiêu đạt kế hoạch. Xi măng ước đạt 48.875 tấn, vượt 35,1% kế hoạch nhưng giảm 19,4% so với năm 2022. Tổng đàn gia cầm ước đạt 193.486 con, vượt 34,8% kế hoạch nhưng giảm 23,1% so với năm 2022. Chè búp ước đạt 6.250 tấn, vượt 13,6% kế hoạch, tăng 33,3% so với năm 2022.",
  ];

  test("do not tell one another again", () => {
    expect(same(text.join("\n"))).toEqual([]);
  });
});
