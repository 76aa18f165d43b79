import { checkText } from "../../src/review";

const drafts = (text: string) => checkText([{ file: "a.txt", text }]).relations.filter(({ kind }) => kind === "ratio" || kind === "plan");
const troubles = (text: string): string[] => drafts(text).filter(({ verdict }) => verdict === "inconsistent" || verdict === "review").map(({ formula }) => formula);
const holds = (text: string): number => drafts(text).filter(({ verdict }) => verdict === "consistent").length;
/** The right text is silent and holds so many times; each change is named. */
function changed(text: string, least: number, ...changes: readonly (readonly [string, string])[]): void {
  expect(troubles(text)).toEqual([]);
  expect(holds(text)).toBeGreaterThanOrEqual(least);
  for (const [from, to] of changes) expect([from, troubles(text.replace(from, to)).length > 0]).toEqual([from, true]);
}

describe("shares of one total that is told by name only", () => {
  test("agree on it", () => {
    changed("Vùng Đông có 18,24 triệu USD, chiếm 24,3% tổng vốn đăng ký. Vùng Tây có 11,78 triệu USD, chiếm 15,7% tổng vốn đăng ký. Vùng Nam có 14,64 triệu USD, chiếm 19,5% tổng vốn đăng ký. Vùng Bắc có 9,46 triệu USD, chiếm 12,6% tổng vốn đăng ký.", 1, ["15,7%", "75,7%"], ["14,64", "17,64"]);
  });

  test("the poor and the nearly poor of one sentence", () => {
    changed("Kết quả rà soát: hộ nghèo còn 1.872 hộ, tỷ lệ 4,16%; hộ cận nghèo còn 2.385 hộ, tỷ lệ 5,30%.", 1, ["4,16%", "6,16%"], ["2.385", "2.835"]);
  });

  test("silent: of some of the poor, or of totals of their own", () => {
    expect(troubles("Hộ nghèo còn 1.872 hộ, tỷ lệ 4,16%; hộ nghèo dân tộc thiểu số còn 612 hộ, tỷ lệ 14,16%.")).toEqual([]);
    expect(troubles("Xã A có 12 trường đạt chuẩn, chiếm 41,4% tổng số trường. Xã B có 15 trường đạt chuẩn, chiếm 62,5% tổng số trường.")).toEqual([]);
  });
});

describe("a share and what its words tie it to", () => {
  test("counted under two names", () => {
    changed("Bộ phận một cửa đã trả 561 giấy phép, đạt 85,0% trên tổng số 660 hồ sơ nhận.", 1, ["561", "571"], ["85,0%", "35,0%"]);
  });

  test("asked for and done", () => {
    changed("Đoàn kiểm tra kiến nghị thu hồi 4.520 triệu đồng. Đến nay đã thu hồi được 3.390 triệu đồng, đạt 75%.", 1, ["3.390", "3.930"], ["75%", "57%"]);
    changed("Phát hiện sai phạm 6.150 triệu đồng, yêu cầu hoàn trả 4.520 triệu đồng; đã hoàn trả 3.390 triệu đồng, đạt 75%.", 1, ["75%", "78%"]);
  });

  test("silent: something else done", () => {
    expect(troubles("Đoàn kiểm tra kiến nghị xử lý 4.520 triệu đồng. Đến nay đã thu hồi được 3.390 triệu đồng, đạt 61%.")).toEqual([]);
  });

  test("all of the sentence before", () => {
    changed("Tổng số học sinh lớp 9 là 5.200 học sinh. Học sinh khá 1.846 học sinh, tỷ lệ 35,5%.", 1, ["35,5%", "38,5%"]);
    changed("Tổng vốn đăng ký đạt 1,65 tỷ USD. Nước A đầu tư 561 triệu USD, chiếm 34% tổng vốn đăng ký.", 1, ["34%", "37%"]);
  });
});

describe("targets and results", () => {
  test("the target behind its result", () => {
    changed("Đã tiêm phòng 6.120 con trâu bò, đạt 85% kế hoạch; kế hoạch 7.200 con.", 1, ["85%", "58%"], ["6.120", "6.210"]);
    expect(troubles("Đã trồng 612 ha ngô, đạt 85% kế hoạch; kế hoạch trồng lạc 500 ha, đang làm đất.")).toEqual([]);
  });

  test("targets by who assigned them", () => {
    changed("Dự toán tỉnh giao 318 tỷ đồng, HĐND huyện giao 335 tỷ đồng. Thu đến ngày 30/9 được 251,2 tỷ đồng, đạt 79% dự toán tỉnh giao, đạt 75% dự toán HĐND huyện giao.", 2, ["đạt 75%", "đạt 57%"], ["đạt 79%", "đạt 97%"]);
  });

  test("what is done over what was to be done", () => {
    changed("Kết nạp 36/40 đảng viên mới, đạt 90% kế hoạch năm.", 1, ["90%", "95%"]);
    expect(troubles("Có 36/40 thôn có nhà văn hóa, đạt 95% kế hoạch năm.")).toEqual([]);
  });

  test("a multiple of two years", () => {
    changed("Doanh thu năm 2021 là 164 tỷ đồng, năm 2024 là 410 tỷ đồng, gấp 2,5 lần.", 1, ["2,5 lần", "5,2 lần"]);
  });
});

describe("averages", () => {
  test("a sentence on, with the time they are of", () => {
    changed("Có 1.240 hợp tác xã đăng ký mới với tổng vốn đăng ký 3.348 tỷ đồng. Vốn đăng ký bình quân một hợp tác xã trong 9 tháng đạt 2,7 tỷ đồng.", 1, ["2,7 tỷ", "7,2 tỷ"]);
  });

  test("for each head and year", () => {
    changed("Sản lượng lương thực 63.960 tấn, dân số 156.000 người; lương thực bình quân đầu người 410 kg/năm.", 1, ["410 kg", "470 kg"]);
  });

  test("an output told in the sentence behind area and yield", () => {
    changed("Diện tích lạc gieo trồng 2.150 ha, năng suất 24,2 tạ/ha. Sản lượng lạc thu hoạch 5.203 tấn.", 1, ["5.203", "5.023"]);
    expect(troubles("Diện tích lạc gieo trồng 2.150 ha, năng suất 24,2 tạ/ha. Sản lượng lương thực cả năm 45.023 tấn.")).toEqual([]);
  });
});

describe("rarer slips", () => {
  test("a comma moved, a digit typed twice or lost", () => {
    changed("Có điều kiện thi hành 4.316 việc, đã xong 3.712 việc, tỷ lệ 86,01%.", 1, ["86,01%", "8,601%"], ["86,01%", "86,61%"]);
    changed("Tiếp nhận 5.204 việc; có điều kiện thi hành 4.316 việc, đã xong 3.712 việc, tỷ lệ 86,01%.", 1, ["4.316", "4.136"]);
  });

  test("of what the share in front is of", () => {
    changed("Có 652 phiếu khảo sát: rất hài lòng 607 phiếu, chiếm 93,1%; hài lòng 45 phiếu, chiếm 6,9%.", 2, ["6,9%", "9,6%"]);
  });

  test("a total named once goes on", () => {
    changed("Vùng Đông 412,5 triệu USD, chiếm 51,4% tổng vốn cấp mới; vùng Tây 98,6 triệu USD, chiếm 12,3%; vùng Nam 67,2 triệu USD, chiếm 8,37%.", 1, ["8,37%", "3,87%"]);
  });
});

describe("shares of a total that nothing names", () => {
  const row = (third: string): string => `Nội dung vi phạm: những điều đảng viên không được làm 17 (22,4%); đạo đức, lối sống 14 (18,4%); chính sách dân số, gia đình 12 (${third}%); quy chế làm việc 9 (11,8%).`;
  test("agree with one another", () => {
    expect(troubles(row("15,8"))).toEqual([]);
    expect(holds(row("15,8"))).toBe(1);
  });
  test("and the one that a slip parts from the others is asked about", () => {
    expect(troubles(row("18,5"))).toHaveLength(1);
  });
  test("rates that each have a base of their own say nothing", () => {
    expect(troubles("Số vụ đã giải quyết: hình sự 17 (82,4%); dân sự 14 (61,9%); hành chính 12 (45,8%); kinh tế 9 (73,1%).")).toEqual([]);
  });
});

test("parts without a noun have shares in their own sum", () => {
  expect(holds("Hình thức kỷ luật: khiển trách 31 (chiếm 46%), cảnh cáo 22 (33%), cách chức 2 (3%), khai trừ 12 (18%).")).toBe(4);
});

test("the poor and the nearly poor are of all households, also where that is said", () => {
  changed("Hộ nghèo có 5.127 hộ, chiếm 2,84% so với tổng số hộ toàn tỉnh (giảm 318 hộ so với đầu năm); hộ cận nghèo có 7.406 hộ, chiếm 4,10% so với tổng số hộ toàn tỉnh.", 1, ["4,10%", "4,01%"], ["7.406", "7.046"], ["2,84%", "2,48%"]);
  expect(troubles("Hộ nghèo có 5.127 hộ, chiếm 2,84% so với tổng số hộ toàn tỉnh; hộ cận nghèo khu vực miền núi có 3.406 hộ, chiếm 9,10% so với tổng số hộ khu vực.")).toEqual([]);
});

test("two kinds of households that differ by a quarter of their total are asked about", () => {
  const text = (rate: string): string => `Cuối năm toàn tỉnh còn 7.214 hộ nghèo, chiếm tỷ lệ 3,86%; hộ cận nghèo là 5.530 hộ, chiếm tỷ lệ ${rate}%.`;
  expect(troubles(text("2,96"))).toEqual([]);
  expect(troubles(text("2,37"))).not.toEqual([]);
  expect(troubles(text("1,63"))).toEqual([]);
});
