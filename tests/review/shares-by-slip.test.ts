/** Shares that are no longer found by their value once a digit is lost, typed twice or wrong: their words still tie them. */
import { ratios, troubles } from "./helpers";

test("of several counts in front, a part is of the one by whose name it is told", () => {
  const report = (whole: string, share: string): string => `Thuộc thẩm quyền có 421 vụ việc khiếu nại (95 vụ việc kỳ trước chuyển sang), ${whole} vụ việc tố cáo. Đã giải quyết xong 302 vụ việc khiếu nại, đạt 71,7%; 33 vụ việc tố cáo, đạt ${share}%.`;
  expect(troubles(report("44", "75"))).toEqual([]);
  expect(troubles(report("41", "75"))).toHaveLength(1);
  expect(troubles(report("44", "45"))).toHaveLength(1);
});

test("a row is of the number below a stroke that its shares have in common, however each is counted", () => {
  const report = (first: string, second: string, below = "231"): string => `Chi bộ trực thuộc: 230/${below} chi bộ được đánh giá, đạt 99,6%; ${first} chi bộ xuất sắc, tỷ lệ ${second}%; 118 hoàn thành tốt, tỷ lệ 51,1%; 67 hoàn thành nhiệm vụ, tỷ lệ 29%.`;
  expect(troubles(report("45", "19,5"))).toEqual([]);
  expect(troubles(report("45", "15,9")).length).toBeGreaterThan(0);
  expect(troubles(report("48", "19,5")).length).toBeGreaterThan(0);
  expect(troubles(report("45", "19,5", "23")).length).toBeGreaterThan(0);
  const party = (share: string): string => `Đã đánh giá ở 97/98 tổ chức cơ sở đảng và 8.214 đảng viên. Kết quả có 17 cơ sở đảng tiêu biểu (bằng 17,53% so với tổng số được đánh giá); 42 cơ sở đảng vững mạnh (bằng ${share}%); 38 cơ sở đảng hoàn thành tốt (bằng 39,18%).`;
  expect(troubles(party("43,3"))).toEqual([]);
  expect(troubles(party("34,3"))).toHaveLength(1);
});

test("a whole that slipped is told once, though one share of its row was cut", () => {
  const report = (whole: string): string => `Đoàn gồm ${whole} đại biểu: 6 đương nhiên, 41 được bầu. Nữ 11 (23,40%); 40 - 50 tuổi 15 đồng chí, chiếm 31,91%; trên 50 tuổi 32 đồng chí, chiếm 68,08%.`;
  expect(troubles(report("447")).join()).toContain("447");
  expect(troubles(report("41")).length).toBeGreaterThan(0);
});

test("what was done of the only other amount of its item", () => {
  const report = (given: string, done: string, share: string): string => `Ngân sách trung ương ${given} triệu đồng, đã giải ngân ${done} triệu đồng, đạt ${share}% KH; ngân sách tỉnh 9.600 triệu đồng, đã giải ngân 7.104 triệu đồng, đạt 74% KH.`;
  expect(troubles(report("12.500", "8.125", "65"))).toEqual([]);
  for (const [given, done, share] of [["12.700", "8.125", "65"], ["12.500", "8.725", "65"], ["12.500", "8.125", "56"], ["12.500", "81.125", "65,0"]] as const) expect(troubles(report(given, done, share))).toHaveLength(1);
  expect(troubles("Vốn cam kết trong năm là 812.400 USD, đã giải ngân 203.100 USD, bằng 52%.")).toHaveLength(1);
  // Of another time, of another thing, or of a result: nothing is said.
  expect(troubles("Trong tháng 900 triệu đồng, lũy kế thực hiện 8.125 triệu đồng, đạt 56% KH.")).toEqual([]);
  expect(troubles("Doanh thu 12.500 triệu đồng, nộp ngân sách 1.125 triệu đồng, đạt 96% KH.")).toEqual([]);
  expect(troubles("Đã giải ngân 12.500 triệu đồng, thanh toán 8.125 triệu đồng, đạt 56% KH.")).toEqual([]);
});

test("a digit lost parts figures as far as another indicator would", () => {
  expect(troubles("Có 318/342 hộ ký cam kết, đạt 93,0%.")).toEqual([]);
  expect(troubles("Có 318/32 hộ ký cam kết, đạt 93,0%.")).toHaveLength(1);
  expect(troubles("Kinh phí hỗ trợ là 48.000 tỷ đồng, trong đó trung ương chiếm 65%, tương đương 31.200 tỷ đồng.")).toEqual([]);
  expect(troubles("Kinh phí hỗ trợ là 4.800 tỷ đồng, trong đó trung ương chiếm 65%, tương đương 31.200 tỷ đồng.")).toHaveLength(1);
  expect(troubles("Kinh phí hỗ trợ là 21.200 tỷ đồng, trong đó trung ương chiếm 65%, tương đương 31.200 tỷ đồng.")).toEqual([]);
});

test("a share of more than all beside others is a slip of its own", () => {
  const report = (share: string): string => `Huyện có 586 hộ nghèo, trong đó hộ dân tộc thiểu số 557 hộ, chiếm ${share}% số hộ nghèo.`;
  expect(troubles(report("95"))).toEqual([]);
  expect(troubles(report("955"))).toHaveLength(1);
});

test("a base named in words keeps its share, whatever the share of the base itself", () => {
  const report = (part: string, share: string): string => `Xã còn 586 hộ nghèo, bằng 12% dân số; hộ nghèo đồng bào dân tộc thiểu số là ${part} hộ, bằng ${share}% số hộ nghèo.`;
  expect(troubles(report("557", "95"))).toEqual([]);
  expect(troubles(report("527", "95"))).toHaveLength(1);
  expect(troubles(report("557", "85"))).toHaveLength(1);
});

test("poor and nearly poor households behind one name of a place are of one total", () => {
  const report = (poor: string, share: string): string => `Riêng khu vực đồng bằng có ${poor} hộ nghèo (2,61%), 5.190 hộ cận nghèo (${share}%); khu vực miền núi có 11.306 hộ nghèo (19,85%), 2.250 hộ cận nghèo (3,95%).`;
  expect(troubles(report("6.020", "2,25"))).toEqual([]);
  expect(troubles(report("6.200", "2,25"))).toHaveLength(1);
  expect(troubles(report("6.020", "2,52"))).toHaveLength(1);
});

test("a yield in the line below the only area of its crop", () => {
  const report = (area: string, output: string): string => `Vụ đông xuân gieo trồng 9.811 ha; trong đó lúa ${area} ha, giảm 1%; ngô 1.806 ha, giảm 2%.\nDự kiến năng suất lúa 61,45 tạ/ha, tăng 3%, sản lượng ${output} tấn, tăng 2%.`;
  expect(troubles(report("8.005", "49.191"))).toEqual([]);
  expect(troubles(report("8.005", "41.991"))).toHaveLength(1);
  expect(troubles(report("8.500", "49.191")).filter((line) => line.includes(" ratio:"))).toEqual([]);
});

test("a fraction is a ratio, of whatever the words say it is", () => {
  expect(ratios("Thu ngân sách đạt 81,2/116 tỷ đồng, đạt 70% kế hoạch.")).toEqual(["consistent ratio: 81,2 116 70"]);
  expect(ratios("Toàn vùng gieo cấy 81.200 ha/116.000 ha kế hoạch, đạt 70%.")).toEqual(["consistent ratio: 81.200 116.000 70"]);
  expect(ratios("Đã phê duyệt quy hoạch 93 xã trong tổng số 186 xã, đạt 50% kế hoạch.")).toEqual(["consistent ratio: 93 186 50"]);
});

test("criteria told for every place are what an average divides", () => {
  const report = (average: string): string => `Toàn tỉnh đạt 2.145 lượt tiêu chí, bình quân mỗi xã đạt ${average} tiêu chí. Trong tổng số 130 xã, có 48 xã đạt chuẩn.`;
  expect(troubles(report("16,5"))).toEqual([]);
  expect(ratios(report("16,5"))).toContain("consistent ratio: 2.145 130 16,5");
});

test("two digits exchanged in a share without decimals", () => {
  const report = (share: string): string => `Toàn xã có 2.315 hộ. Qua bình xét có 2.130 hộ đạt gia đình văn hóa, đạt ${share}%.`;
  expect(troubles(report("92"))).toEqual([]);
  expect(troubles(report("29"))).toHaveLength(1);
});

test("a row that makes its whole, and words behind a share that begin something else", () => {
  const votes = (share: string): string => `Tổng số phiếu lấy ý kiến là 160 phiếu. Kết quả có 120 ý kiến tán thành (${share}%), 40 ý kiến không tán thành (25%).`;
  expect(troubles(votes("75"))).toEqual([]);
  expect(troubles(votes("57"))).toHaveLength(1);
  const cases = (share: string): string => `Đã giải quyết 16.400 hồ sơ, trong đó có 12.792 hồ sơ trước hạn, chiếm 78%; có 3.018 hồ sơ đúng hạn, chiếm ${share}% và số quá hạn còn 590, chiếm đến 3,6%.`;
  expect(troubles(cases("18,4"))).toEqual([]);
  expect(troubles(cases("14,8")).length).toBeGreaterThan(0);
});

test("a rate of what was told before it, its base in brackets", () => {
  const report = (joined: string, share: string): string => `Đến nay có ${joined} người tham gia bảo hiểm xã hội. Tỷ lệ bao phủ đạt ${share}% so với lực lượng lao động (412.500 người).`;
  expect(ratios(report("57.420", "13,92"))).toEqual(["consistent ratio: 57.420 412.500 13,92"]);
  expect(troubles(report("54.720", "13,92"))).toHaveLength(1);
  expect(troubles(report("57.420", "19,32"))).toHaveLength(1);
  expect(troubles("Tỷ lệ hộ nghèo giảm còn 3,2% (416 hộ/13.000 hộ).")).toEqual([]);
  expect(troubles("Tỷ lệ hộ nghèo giảm còn 3,2% (461 hộ/13.000 hộ).")).toHaveLength(1);
});

test("columns of percentages without decimals are told by their base together", () => {
  const table = (cell: string, mark: string): string => `Biểu 1. Kết quả rà soát\n${[["TT", "Đơn vị", "Tổng số hộ", "Hộ nghèo", "Tỷ lệ", "Hộ cận nghèo", "Tỷ lệ"], ["1", "Xã An Bình", "2.400", cell, "8%", "144", "6%"], ["2", "Xã Bình Hòa", "3.100", "186", "6%", "124", "4%"], ["3", "Xã Cẩm Sơn", "1.700", "85", "5%", "68", "4%"], ["4", "Xã Dân Chủ", "2.050", "82", "4%", "123", "6%"]].map((row) => row.join(mark)).join("\n")}`;
  for (const mark of ["\t", " | "]) {
    expect(troubles(table("192", mark))).toEqual([]);
    expect(ratios(table("192", mark))).toHaveLength(8);
    expect(troubles(table("129", mark))).toHaveLength(1);
  }
});

test("one thing's price is no total of others", () => {
  expect(troubles("Giải thưởng gồm: 1 xe ô tô trị giá 1,6 tỷ đồng, 12 bộ máy tính mỗi bộ trị giá 75 triệu đồng.")).toEqual([]);
});

test("small shares of the only count in front that is of the whole place", () => {
  const report = (nearly: string): string => `Toàn huyện có 28.400 hộ; hộ nghèo 1.136 hộ (4%), hộ cận nghèo ${nearly} hộ (5%).`;
  expect(troubles(report("1.420"))).toEqual([]);
  expect(troubles(report("1.240"))).toHaveLength(1);
});

test("a rate of all there is, told without brackets, and parts named within them", () => {
  const cover = (share: string): string => `Tổng diện tích rừng hiện có 68.400 ha, tỷ lệ che phủ rừng đạt ${share}% trên tổng diện tích tự nhiên 120.000 ha.`;
  expect(troubles(cover("57"))).toEqual([]);
  expect(troubles(cover("75"))).toHaveLength(1);
  const town = (part: string): string => `Tỷ lệ đô thị hóa đạt 40% (dân số đô thị ${part} người/125.000 người).`;
  expect(troubles(town("50.000"))).toEqual([]);
  expect(troubles(town("55.000"))).toHaveLength(1);
});
