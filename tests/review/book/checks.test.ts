/** What the check of tables says, fault by fault, and beside each fault the case that looks like it and is none. */
import v8 from "node:v8";
import vm from "node:vm";
import { BookChecker, checkBook, type CellSpan } from "../../../src/review";
import { addresses, bookOf, calc, check, faults, num, only, table, withCell, type Value } from "./support";

const HEAD = ["TT", "Chỉ tiêu", "ĐVT", "TH 2022", "KH 2023", "TH 2023", "% KH", "So cùng kỳ (%)"];

/** Rows with percentages and growth as a careful person types them. */
function row(order: string, name: string, unit: string, p: number, k: number, t: number, percent = Math.round((t / k) * 1000) / 10, growth = Math.round((t / p) * 1000 - 1000) / 10): Value[] {
  return [order, name, unit, p, k, t, num(percent, 1), num(growth, 1)];
}

const REVENUE = row("1", "Thu ngân sách trên địa bàn", "triệu đồng", 141_350, 204_500, 132_900);
const OUTPUT = row("2", "Sản lượng lương thực", "tấn", 8_120, 8_500, 8_007);
const VISITORS = row("3", "Khách du lịch", "lượt người", 125_600, 150_000, 223_490);
const HERD = row("4", "Tổng đàn gia súc", "con", 18_570, 19_100, 19_306);

describe("percentages typed by hand", () => {
  test("one that the figures exclude is wrong, with the equation", () => {
    const finding = only(check(table(HEAD, [row("1", "Thu ngân sách trên địa bàn", "triệu đồng", 141_350, 204_500, 132_900, 61), OUTPUT, VISITORS])));
    expect([finding.class, finding.fault]).toEqual(["wrong", "percent"]);
    expect(finding.formulas).toEqual(["132.900 / 204.500 × 100 = 65,0 ≠ 61,0 %"]);
    expect(addresses(finding)).toEqual(["G5", "F5", "E5"]);
    expect(finding.message).toMatch(/^Cần rà soát “Thu ngân sách trên địa bàn” \(ô G5\)/);
  });

  test("one that was cut instead of rounded is for a person to see", () => {
    const finding = only(check(table(HEAD, [row("1", "Thu ngân sách trên địa bàn", "triệu đồng", 141_350, 204_500, 132_900, 64.9), OUTPUT, VISITORS])));
    expect([finding.class, finding.fault]).toEqual(["review", "percent"]);
  });

  test("ratios shown as percent, ratios shown plainly and figures in percent are all understood", () => {
    const forms: ((t: number, k: number) => Value)[] = [
      (t, k) => ({ value: Math.round((t / k) * 1000) / 1000, text: "", numberFormat: "0.0%", formula: null, indent: 0 }),
      (t, k) => num(Math.round((t / k) * 1000) / 1000, 3),
      (t, k) => num(Math.round((t / k) * 1000) / 10, 1),
      (t, k) => `${(Math.round((t / k) * 1000) / 10).toFixed(1).replace(".", ",")}%`,
    ];
    for (const form of forms) {
      const rows = [[132_900, 204_500], [8_007, 8_500], [223_490, 150_000], [19_306, 19_100]].map(([t = 0, k = 0], i) => [String(i + 1), `Chỉ tiêu số ${i + 1}`, "tấn", "", k, t, form(t, k)]);
      const result = check(table(HEAD.slice(0, 7), rows));
      expect(result.findings.filter((f) => f.class !== "form")).toEqual([]);
      expect(result.relations.filter((r) => r.fault === "percent" && r.verdict === "consistent")).toHaveLength(4);
    }
  });

  test("growth may stand as an index or as a change, the same way down the column", () => {
    const index = (t: number, p: number): Value => num(Math.round((t / p) * 1000) / 10, 1);
    const rows = [["1", "Sản lượng chè", "tấn", 9_900, 10_900, 10_980, "", index(10_980, 9_900)], ["2", "Sản lượng cá", "tấn", 484, 500, 508, "", index(508, 484)], ["3", "Đàn trâu", "con", 1_860, 1_900, 1_930, "", index(1_930, 1_860)]];
    expect(check(table(HEAD, rows)).findings).toEqual([]);
  });

  test("growth of values may be stated at constant prices: a doubt, no error", () => {
    const rows = [OUTPUT, VISITORS, HERD, row("5", "Giá trị sản xuất nông nghiệp (giá hiện hành)", "tỷ đồng", 433, 445, 467, 104.9, 5.1)];
    expect(faults(check(table(HEAD, rows)))).toEqual(["review:growth"]);
  });

  test("a column that fits nothing compares something else: nothing is said", () => {
    const rows = [[100, 61], [200, 44], [300, 17], [400, 92]].map(([t = 0, x = 0], i) => [String(i + 1), `Công trình số ${i + 1}`, "triệu đồng", 90, 500, t, num(x, 0), ""]);
    expect(check(table(HEAD, rows)).findings).toEqual([]);
  });

  test("with two targets, a percentage of either is right where the header names none", () => {
    const head = ["TT", "Chỉ tiêu", "ĐVT", "KH tỉnh giao", "KH HĐND giao", "TH 2023", "So với KH (%)"];
    const rows = [["1", "Thu ngân sách", "triệu đồng", 204_500, 207_650, 132_900, num(64, 0)], ["2", "Chi ngân sách", "triệu đồng", 464_000, 467_000, 510_182, num(110, 0)]];
    expect(check(table(head, rows)).findings).toEqual([]);
  });

  test("a percentage of the other target is seen where the header names one", () => {
    const head = ["TT", "Chỉ tiêu", "ĐVT", "KH tỉnh giao", "KH HĐND giao", "TH 2023", "% so KH tỉnh giao", "% so KH HĐND giao"];
    const line = (i: number, a: number, b: number, t: number, x = t / a): Value[] => [String(i), `Nguồn thu ${i}`, "triệu đồng", a, b, t, num(Math.round(x * 1000) / 10, 1), num(Math.round((t / b) * 1000) / 10, 1)];
    const good = [line(1, 20_000, 21_000, 19_350), line(2, 31_000, 35_500, 33_210), line(3, 8_000, 8_800, 9_120), line(4, 12_500, 14_400, 13_333)];
    expect(check(table(head, good)).findings).toEqual([]);
    const swapped = check(table(head, [...good, line(5, 40_000, 45_000, 41_111, 41_111 / 45_000)]));
    expect(only(swapped).message).toContain("KH HĐND giao");
  });

  test("a formula that takes the wrong row is wrong too, and no edit of digits is proposed", () => {
    const rows = [OUTPUT, VISITORS, HERD, REVENUE].map((r, i) => r.map((v, c) => (c === 6 ? calc(`=F${i + 5}/E${i + 5}`, Number(r[5]) / Number(r[4]), "0.0%") : v)));
    expect(check(table(HEAD, rows)).findings).toEqual([]);
    const finding = only(check(withCell(table(HEAD, rows), 0, 6, calc("=F6/E6", 223_490 / 150_000, "0.0%"))));
    expect([finding.class, finding.fault, addresses(finding)[0]]).toEqual(["wrong", "percent", "G5"]);
  });

  test("rates are compared in points; a percentage among points is for a person to see", () => {
    const head = ["TT", "Chỉ tiêu", "ĐVT", "TH 2022", "KH 2023", "TH 2023", "So cùng kỳ"];
    const rates = [["1", "Tỷ lệ bảo hiểm y tế", "%", num(92, 0), num(93, 0), num(96.4, 1), num(4.4, 1)], ["2", "Tỷ lệ lao động qua đào tạo", "%", num(56.1, 1), num(58.3, 1), num(58.4, 1), num(2.3, 1)], ["3", "Tỷ lệ che phủ rừng", "%", num(52.3, 1), num(52.5, 1), num(52.9, 1), num(0.6, 1)]];
    expect(check(table(head, rates)).findings).toEqual([]);
    const relative = only(check(table(head, [...rates, ["4", "Tỷ lệ hộ dùng nước sạch", "%", num(80.2, 1), num(85, 0), num(88.7, 1), num(10.6, 1)]])));
    expect([relative.class, relative.fault, addresses(relative)[0]]).toEqual(["review", "points", "G8"]);
  });

  test("empty cells, marks, bounds, ranges and zero targets are no figures to compare", () => {
    const rows = [row("1", "Thu phí", "triệu đồng", 500, 600, 630), ["2", "Hộ khá", "hộ", "-", "≥ 95", 99, ""], ["3", "Đường làng", "km", "…", "6,6-6,8", 6.7, num(100, 0)], ["4", "Nhà văn hóa", "nhà", 0, 0, 2, num(0, 0)], ["5", "Cầu treo", "cầu", "x", "", 1, num(100, 0)]];
    expect(check(table(HEAD, rows)).findings).toEqual([]);
  });
});

describe("totals", () => {
  const head = ["TT", "Chỉ tiêu", "ĐVT", "TH 2022", "KH 2023", "TH 2023"];
  const divided = (t: readonly number[], marker = "Chia ra:"): Value[][] => [["1", "Diện tích rừng", "ha", 2_600, 2_650, t[0] ?? 0], ["", marker, ""], ["-", "Rừng tự nhiên", "ha", 2_410, 2_430, t[1] ?? 0], ["-", "Rừng trồng", "ha", 190, 220, t[2] ?? 0]];

  test("of all parts must add up; the one edit that mends it is proposed where it is the only one", () => {
    expect(check(table(head, divided([2_698, 2_448, 250]))).findings).toEqual([]);
    const finding = only(check(table(head, divided([2_698, 2_448, 350]))));
    expect([finding.class, finding.fault]).toEqual(["wrong", "sum"]);
    expect(finding.formulas).toEqual(["2.448 + 350 = 2.798 ≠ 2.698"]);
    expect(addresses(finding)).toEqual(["F5", "F7", "F8"]);
  });

  test("may differ by the rounding of their parts, no more", () => {
    const tenths = (x: number): Value => num(x, 1);
    const rows = (t: number): Value[][] => [["1", "Diện tích", "ha", tenths(10.1), tenths(10.2), tenths(t)], ["", "Chia ra:", ""], ["-", "Xóm Đông", "ha", tenths(5.1), tenths(5.1), tenths(6.1)], ["-", "Xóm Tây", "ha", tenths(5.1), tenths(5.1), tenths(6.2)]];
    expect(check(table(head, rows(12.4))).findings).toEqual([]);
    expect(faults(check(table(head, rows(12.6))))).toEqual(["wrong:sum"]);
  });

  test("whole things add up exactly", () => {
    const rows = (t: number): Value[][] => [["1", "Số trường", "trường", 28, 28, t], ["", "Chia ra:", ""], ["-", "Mầm non", "trường", 10, 10, 11], ["-", "Phổ thông", "trường", 18, 18, 18]];
    expect(check(table(head, rows(29))).findings).toEqual([]);
    expect(faults(check(table(head, rows(28))))).toEqual(["wrong:sum"]);
  });

  test("“trong đó” lists some parts: less than the whole is right, one part above it is wrong, several above it together a doubt", () => {
    expect(check(table(head, divided([2_698, 2_000, 250], "Trong đó:"))).findings).toEqual([]);
    const above = only(check(table(head, divided([2_698, 2_448, 2_750], "Trong đó:"))));
    expect([above.class, above.fault]).toEqual(["wrong", "part"]);
    expect(faults(check(table(head, [["1", "Lao động", "người", 900, 950, 990], ["", "Trong đó:", ""], ["-", "Lao động nữ", "người", 400, 450, 560], ["-", "Qua đào tạo", "người", 300, 400, 510]])))).toEqual(["review:part"]);
  });

  test("rows below one another are no parts until other columns say so", () => {
    const rows = (t: number): Value[][] => [["1", "Chăn nuôi", "con", 19_000, 19_100, t], ["1.1", "Trâu", "con", 1_800, 1_900, 1_930], ["1.2", "Lợn", "con", 17_200, 17_200, 17_376]];
    expect(check(table(head, rows(19_306))).findings).toEqual([]);
    expect(faults(check(table(head, rows(19_606))))).toEqual(["wrong:sum"]);
    const unlike: Value[][] = [["1", "Giáo viên", "người", 700, 710, 720], ["1.1", "Biên chế", "người", 300, 310, 320], ["1.2", "Hợp đồng", "người", 80, 85, 90]];
    expect(check(table(head, unlike)).findings).toEqual([]);
  });

  test("rates, averages and yields below a row are never added up", () => {
    const rows: Value[][] = [["1", "Tỷ lệ giáo viên đạt chuẩn", "%", 95, 96, 97], ["", "Chia ra:", ""], ["-", "Mầm non", "%", 94, 95, 98], ["-", "Tiểu học", "%", 96, 96, 96], ["2", "Thu nhập bình quân", "triệu đồng/người", 50, 55, 59], ["", "Chia ra:", ""], ["-", "Thành thị", "triệu đồng/người", 60, 65, 71], ["-", "Nông thôn", "triệu đồng/người", 40, 44, 47]];
    expect(check(table(head, rows)).findings).toEqual([]);
  });

  test("a label's own formula is kept to", () => {
    const rows = (t: number): Value[][] => [["01", "TỔNG SỐ (01=02+05)", "triệu đồng", 700, 740, 782], ["02", "Thu nội địa (02=03+04)", "triệu đồng", 600, 630, 661], ["03", "Thuế", "triệu đồng", 400, 420, t], ["04", "Phí, lệ phí", "triệu đồng", 200, 210, 220], ["05", "Thu chuyển nguồn", "triệu đồng", 100, 110, 121]];
    const labelled = ["Mã số", ...head.slice(1)];
    const good = check(table(labelled, rows(441)));
    expect(good.findings).toEqual([]);
    expect(good.relations.filter((r) => r.fault === "sum").length).toBeGreaterThanOrEqual(6);
    const finding = only(check(table(labelled, rows(414))));
    expect([finding.class, finding.fault, addresses(finding)[0]]).toEqual(["wrong", "sum", "F6"]);
    expect(finding.proposal).toMatchObject({ span: { address: "F7" }, from: "414", to: "441", reason: "đảo hai chữ số" });
  });

  test("a column's formula in the header is kept to", () => {
    const columns = ["TT", "Chỉ tiêu", "ĐVT", "TH 2023 (1)=(2)+(3)", "TH cấp tỉnh (2)", "TH cấp xã (3)"];
    const lines = (x: number): Value[][] => [["1", "Chi đầu tư", "triệu đồng", 500, 300, 200], ["2", "Chi thường xuyên", "triệu đồng", 900, 250, 650], ["3", "Chi khác", "triệu đồng", x, 30, 45]];
    expect(check(table(columns, lines(75))).findings).toEqual([]);
    expect(faults(check(table(columns, lines(57))))).toEqual(["wrong:sum"]);
  });

  test("a total row counts its section", () => {
    const rows = (t: number): Value[][] => [["1", "Thôn Thượng", "ha", 120, 125, 131], ["2", "Thôn Trung", "ha", 205, 210, 214], ["3", "Thôn Hạ", "ha", 98, 100, 102], ["", "Tổng cộng", "ha", 423, 435, t]];
    expect(check(table(head, rows(447))).findings).toEqual([]);
    expect(faults(check(table(head, rows(474))))).toEqual(["wrong:sum"]);
  });

  test("a SUM that leaves a row out of its block is named so, and put right after its neighbour", () => {
    const rows = (last: string, value: number): Value[][] => [
      ["1", "Tổng chi", "triệu đồng", calc("=SUM(D6:D8)", 60), calc("=SUM(E6:E8)", 66), calc(last, value)],
      ["-", "Chi đầu tư", "triệu đồng", 10, 11, 12], ["-", "Chi thường xuyên", "triệu đồng", 20, 22, 24], ["-", "Chi khác", "triệu đồng", 30, 33, 36],
    ];
    expect(check(table(head, rows("=SUM(F6:F8)", 72))).findings).toEqual([]);
    const finding = only(check(table(head, rows("=SUM(F6:F7)", 36))));
    expect([finding.class, finding.fault, addresses(finding)[0]]).toEqual(["wrong", "formula-range", "F5"]);
    expect(finding.proposal).toMatchObject({ from: "=SUM(F6:F7)", to: "=SUM(F6:F8)" });
  });

  test("shares of a structure make a hundred", () => {
    const rows = (t: number): Value[][] => [["1", "Cơ cấu kinh tế", ""], ["-", "Tỷ trọng nông nghiệp", "%", 20, 19.5, 18.8], ["-", "Tỷ trọng công nghiệp", "%", 38, 38.5, t], ["-", "Tỷ trọng dịch vụ", "%", 42, 42, 42.1]];
    expect(check(table(head, rows(39.1))).findings).toEqual([]);
    expect(faults(check(table(head, rows(31.9))))).toEqual(["wrong:share"]);
  });
});

describe("between tables", () => {
  const head = ["TT", "Chỉ tiêu", "ĐVT", "TH 2022", "KH 2023", "TH 2023"];
  const summary = table(head, [["1", "Thu ngân sách trên địa bàn", "tỷ đồng", num(141.35, 2), num(204.5, 1), num(132.9, 1)], ["2", "Sản lượng lương thực có hạt", "tấn", 8_120, 8_500, 8_007], ["3", "Khách du lịch đến địa bàn", "lượt người", 125_600, 150_000, 223_490]], { name: "TongHop", sheet: "Tổng hợp" });
  const detail = (t: number): ReturnType<typeof table> => table(head, [["1", "Thu ngân sách trên địa bàn", "triệu đồng", 141_350, 204_500, 132_900], ["2", "Sản lượng lương thực có hạt", "tấn", 8_120, 8_500, t]], { name: "ChiTiet", sheet: "Chi tiết" });

  test("the same indicator has the same figure, whatever its unit", () => {
    const good = check(summary, detail(8_007));
    expect(good.findings).toEqual([]);
    expect(good.relations.filter((r) => r.kind === "same" && r.verdict === "consistent")).toHaveLength(6);
    const finding = only(check(summary, detail(8_070)));
    expect([finding.class, finding.fault]).toEqual(["wrong", "same-indicator"]);
    expect(finding.spans.map((s) => (s as CellSpan).sheet)).toEqual(["Tổng hợp", "Chi tiết"]);
  });

  test("tables of two places share names, not figures: nothing is said", () => {
    const other = table(head, [["1", "Thu ngân sách trên địa bàn", "triệu đồng", 21_350, 24_700, 22_900], ["2", "Sản lượng lương thực có hạt", "tấn", 1_120, 1_500, 1_007]], { name: "XaKhac", sheet: "Xã khác" });
    expect(check(summary, other).findings).toEqual([]);
  });

  test("tables of two places that were given the same targets are not compared by their results", () => {
    const place = (name: string, x: number): ReturnType<typeof table> => table(["TT", "Chỉ tiêu", "ĐVT", "KH 2023", "TH 2023"], [["1", "Tỷ lệ bảo hiểm y tế", "%", num(95.5, 1), num(95.1 + x, 1)], ["2", "Thu ngân sách xã", "triệu đồng", 1_250, 1_310 + 40 * x], ["3", "Lao động được đào tạo", "người", 145, 151 + 10 * x]], { name, sheet: name });
    expect(check(place("XaA", 0), place("XaB", 1)).findings).toEqual([]);
  });

  test("the prior column is last year's figure", () => {
    const last = table(["TT", "Chỉ tiêu", "ĐVT", "KH 2022", "TH 2022"], [["1", "Thu ngân sách trên địa bàn", "triệu đồng", 139_000, 141_350], ["2", "Sản lượng lương thực có hạt", "tấn", 8_000, 8_120], ["3", "Khách du lịch đến địa bàn", "lượt người", 120_000, 152_600]], { name: "Nam2022", sheet: "2022" });
    const finding = only(check(summary, last));
    expect([finding.class, finding.fault]).toEqual(["wrong", "prior-year"]);
    expect(finding.formulas).toEqual(["125.600 ≠ 152.600 lượt người"]);
  });

  test("months make the cumulative figure", () => {
    const months = ["TT", "Chỉ tiêu", "ĐVT", "Lũy kế 9 tháng 2023", "TH tháng 10/2023", "Lũy kế 10 tháng 2023"];
    const lines = (x: number): Value[][] => [["1", "Thu ngân sách", "triệu đồng", 90_000, 10_500, 100_500], ["2", "Sản lượng thủy sản", "tấn", 400, 45, 445], ["3", "Lượt khách du lịch", "lượt", 8_100, 950, x], ["4", "Dư nợ tín dụng", "triệu đồng", 17_000, 17_400, 17_400]];
    expect(check(table(months, lines(9_050))).findings).toEqual([]);
    const finding = only(check(table(months, lines(9_950))));
    expect([finding.class, finding.fault]).toEqual(["wrong", "cumulative"]);
  });
});

describe("words", () => {
  const head = ["TT", "Chỉ tiêu", "ĐVT", "KH 2023", "TH 2023", "Đánh giá"];
  const rows = (word: string): Value[][] => [["1", "Thu ngân sách", "triệu đồng", 204_500, 132_900, word], ["2", "Sản lượng chè", "tấn", 10_900, 10_980, "Vượt"], ["3", "Đàn gia súc", "con", 19_100, 19_306, "Đạt"], ["4", "Lao động có việc làm", "người", 950, 950, "Đạt"], ["5", "Tỷ lệ hộ nghèo", "%", 1.81, 1.56, "Vượt"]];

  test("a verdict against the figures is wrong; the column's own word is proposed where a percentage vouches for the figures", () => {
    expect(check(table(head, rows("Không đạt"))).findings).toEqual([]);
    const finding = only(check(table(head, rows("Đạt"))));
    expect([finding.class, finding.fault]).toEqual(["wrong", "verdict-word"]);
    expect(finding.proposal).toBeUndefined();
    const withPercent = (word: string): Value[][] => rows(word).map(([n, name, unit, k, t, w]): Value[] => [n ?? "", name ?? "", unit ?? "", k ?? "", t ?? "", unit === "%" ? "" : num(Math.round((Number(t) / Number(k)) * 1000) / 10, 1), w ?? ""]);
    const vouched = table(["TT", "Chỉ tiêu", "ĐVT", "KH 2023", "TH 2023", "% KH", "Đánh giá"], withPercent("Đạt"));
    expect(only(check(vouched)).proposal).toMatchObject({ span: { address: "G5" }, from: "Đạt", to: "Không đạt" });
  });

  test("a person's judgement of what is still to come is no claim", () => {
    for (const word of ["Khó đạt", "Phấn đấu đạt", "Đúng tiến độ", ""]) expect(check(table(head, rows(word))).findings).toEqual([]);
  });

  test("percentages in notes agree with their row", () => {
    const noted = ["TT", "Chỉ tiêu", "ĐVT", "KH 2023", "TH 2023", "Ghi chú"];
    const lines = (note: string): Value[][] => [["1", "Thu ngân sách", "triệu đồng", 204_500, 132_900, note], ["2", "Sản lượng chè", "tấn", 10_900, 10_980, "đạt 100,7% KH"], ["3", "Đàn gia súc", "con", 19_100, 19_306, "vượt 1,1% kế hoạch"], ["4", "Lao động", "người", 950, 980, "đạt 103,2%"], ["5", "Nước sạch", "hộ", 700, 710, "đạt 85% dân số nông thôn"]];
    expect(check(table(noted, lines("đạt 65% KH"))).findings).toEqual([]);
    const finding = only(check(table(noted, lines("đạt 56% KH"))));
    expect([finding.class, finding.fault]).toEqual(["wrong", "percent"]);
    expect(finding.spans[0]).toMatchObject({ address: "F5", start: 4, end: 6 });
  });
});

describe("formulas and forms", () => {
  const formulaRows = [REVENUE, OUTPUT, VISITORS, HERD, row("5", "Đàn gia cầm", "con", 101_000, 109_000, 109_096)].map((r, i) => r.map((v, c) => (c === 6 ? calc(`=F${i + 5}/E${i + 5}`, Number(r[5]) / Number(r[4]), "0.0%") : v)));

  test("a number typed over a column's formula is found, wrong where the formula gives another, and the formula is put back", () => {
    expect(check(table(HEAD, formulaRows)).findings).toEqual([]);
    const typed = { value: 0.85, text: "85,0%", numberFormat: "0.0%", formula: null, indent: 0 };
    const finding = only(check(withCell(table(HEAD, formulaRows), 2, 6, typed)));
    expect([finding.class, finding.fault]).toEqual(["wrong", "typed-over-formula"]);
    expect(finding.proposal).toMatchObject({ span: { address: "G7" }, to: "=F7/E7" });
  });

  test("a column with formulas here and there has no formula to type over", () => {
    const mixed = formulaRows.map((r, i) => r.map((v, c) => (c === 6 && i > 1 ? num(Math.round((Number(r[5]) / Number(r[4])) * 1000) / 10, 1) : v)));
    expect(check(table(HEAD, mixed)).findings).toEqual([]);
  });

  test("a number stored as text is a matter of form; ranges and marks are meant as they stand", () => {
    const source = table(HEAD, [REVENUE, OUTPUT, VISITORS, HERD]);
    const finding = only(check(withCell(source, 1, 4, "8.500")));
    expect([finding.class, finding.fault]).toEqual(["form", "text-number"]);
    expect(addresses(finding)).toEqual(["E6"]);
    for (const text of ["8.400-8.600", "Khoảng 8.500", "≥ 8.000", "-", "…"]) expect(faults(check(withCell(withCell(source, 1, 4, text), 1, 6, "")))).toEqual([]);
  });

  test("texts with decimal points among texts with decimal commas are pointed out", () => {
    const rows: Value[][] = [["1", "Đường bê tông", "km", "12,5", "13,75", "1.234,5", "", ""], ["2", "Kênh mương", "km", "6,2", "7.25", "7,4", "", ""]];
    expect(check(table(HEAD, rows)).findings.map((f) => f.fault)).toContain("mixed-decimal-sign");
    expect(check(table(HEAD, rows.map((r) => r.map((v) => (v === "7.25" ? "7,25" : v))))).findings.map((f) => f.fault)).not.toContain("mixed-decimal-sign");
  });

  test("a unit missing among units is pointed out", () => {
    const finding = only(check(withCell(table(HEAD, [REVENUE, OUTPUT, VISITORS, HERD]), 1, 2, "")));
    expect([finding.class, finding.fault, addresses(finding)[0]]).toEqual(["form", "unit-missing", "C6"]);
  });

  test("a code used twice, and a name twice in one section, are for a person to see; the same part of two wholes is not", () => {
    const coded = ["Mã", ...HEAD.slice(1)];
    expect(faults(check(table(coded, [["A1", ...REVENUE.slice(1)], ["A2", ...OUTPUT.slice(1)], ["A2", ...VISITORS.slice(1)], ["A4", ...HERD.slice(1)]])))).toEqual(["review:duplicate"]);
    expect(faults(check(table(HEAD, [REVENUE, OUTPUT, VISITORS, HERD, [...OUTPUT]])))).toEqual(["review:duplicate"]);
    const parts = ["Lúa", "Ngô"].flatMap((crop, i): Value[][] => [[String(i + 1), `Sản lượng ${crop.toLowerCase()}`, "tấn", 30, 30, 30], ["-", "Vụ đông xuân", "tấn", 10, 10, 10], ["-", "Vụ mùa", "tấn", 20, 20, 20]]);
    expect(check(table(HEAD, parts)).findings).toEqual([]);
  });

  test("a jump of a thousand against target and prior is seen; growth from a handful is not", () => {
    const rows: Value[][] = [["1", "Thu phí chợ", "triệu đồng", 410, 432, 455_120, "", ""], ["2", "Hợp tác xã mới", "hợp tác xã", 1, 2, 700, "", ""]];
    const finding = only(check(table(HEAD, rows)));
    expect([finding.class, finding.fault, addresses(finding)[0]]).toEqual(["review", "thousandfold", "F5"]);
    expect(finding.proposal).toBeUndefined();
  });

  test("names in an old encoding are pointed out once a table", () => {
    const result = check(table(HEAD, [["1", "Tæng s¶n l\u00ad\u00adîng l\u00ad¬ng thùc", "tấn", 1, 2, 3, "", ""], ["2", "DiÖn tÝch gieo trång", "ha", 4, 5, 6, "", ""]]));
    expect(result.findings.filter((f) => f.fault === "legacy-encoding")).toHaveLength(1);
  });
});

describe("findings", () => {
  const wrongRow = row("1", "Thu ngân sách trên địa bàn", "triệu đồng", 141_350, 204_500, 132_900, 61);

  test("keep their fingerprint when rows are inserted, the sheet is renamed and other figures change", () => {
    const one = only(check(table(HEAD, [wrongRow, OUTPUT, VISITORS])));
    const two = only(check(table(HEAD, [HERD, row("9", "Đàn dê", "con", 811, 850, 871), wrongRow, OUTPUT, VISITORS], { sheet: "Biểu mới", headerRow: 7 })));
    expect(two.fingerprint).toBe(one.fingerprint);
    expect(two.figures).toBe(one.figures);
  });

  test("say when the figures that take part have changed", () => {
    const one = only(check(table(HEAD, [wrongRow, OUTPUT, VISITORS])));
    const two = only(check(table(HEAD, [row("1", "Thu ngân sách trên địa bàn", "triệu đồng", 141_350, 204_500, 132_900, 62), OUTPUT, VISITORS])));
    expect(two.fingerprint).toBe(one.fingerprint);
    expect(two.figures).not.toBe(one.figures);
  });

  test("one wrong figure is one finding, whatever hangs on it", () => {
    const rows = [REVENUE, row("2", "Sản lượng lương thực", "tấn", 8_120, 8_500, 3_007, 94.2, -1.4), VISITORS, HERD];
    const finding = only(check(table(HEAD, rows)));
    expect(finding.relations).toHaveLength(2);
    expect(finding.proposal).toMatchObject({ from: "3.007", to: "8.007", reason: "sai một chữ số" });
  });

  test("the count says what was compared, and relations come in reading order", () => {
    const result = check(table(HEAD, [wrongRow, OUTPUT, VISITORS]));
    expect(result.summary).toBe("Đã đối chiếu 6 quan hệ: 5 khớp, 1 sai, 0 cần xem.");
    expect(result.relations.map((r) => (r.spans[0] as CellSpan).address)).toEqual(["G5", "H5", "G6", "H6", "G7", "H7"]);
    expect(result.relations.map((r) => r.id)).toEqual(["r1", "r2", "r3", "r4", "r5", "r6"]);
  });

  test("messages are short", () => {
    const long = "Tỷ lệ người dân nông thôn được sử dụng nước sinh hoạt hợp vệ sinh từ công trình cấp nước tập trung do nhà nước đầu tư";
    const result = check(table(HEAD, [row("1", long, "triệu đồng", 141_350, 204_500, 132_900, 61), OUTPUT, VISITORS]));
    for (const { message } of result.relations) expect(message.split(/\s+/).length).toBeLessThan(40);
  });
});

test("a hundred checks of new tables leave nothing behind", () => {
  v8.setFlagsFromString("--expose-gc");
  const collect = vm.runInNewContext("gc") as () => void;
  const checker = new BookChecker();
  const rows = Array.from({ length: 100 }, (_, i) => row(String(i + 1), `Chỉ tiêu thứ ${i + 1}`, "tấn", 1_000 + i, 1_100 + i, 1_050 + 3 * i));
  const heapAfter = (times: number): number => {
    for (let i = 0; i < times; i++) {
      const steps = checker.check(bookOf([table(HEAD, rows)]));
      while (steps.next().done !== true);
    }
    collect();
    return process.memoryUsage().heapUsed;
  };
  const before = heapAfter(5);
  // One check of these rows makes well over a megabyte of figures and relations.
  expect(heapAfter(100) - before).toBeLessThan(20_000_000);
});

describe("any workbook", () => {
  test("with no tables, empty tables and odd cells is checked without a word", () => {
    expect(checkBook({ file: "", tables: [], others: [], texts: [], blocks: [] })).toEqual({ relations: [], findings: [], summary: "Đã đối chiếu 0 quan hệ: 0 khớp, 0 sai, 0 cần xem." });
    const odd = table(HEAD, [["", "", "", "", "", "", "", ""], [calc("=1/0", "#DIV/0!"), "x", "=", "#REF!", "1e400", "–", "%", "(1)=(2)"]]);
    expect(checkBook(bookOf([odd, table([], []), table(["A"], [])])).findings).toEqual([]);
  });

  test("of targets and figures in two tables is checked across them", () => {
    const plan = table(["Mã", "Chỉ tiêu", "ĐVT", "KH 2023"], [["T1", "Thu ngân sách", "triệu đồng", 204_500], ["T2", "Sản lượng chè", "tấn", 10_900], ["T3", "Đàn gia súc", "con", 19_100]], { name: "KeHoach", sheet: "KH" });
    const done = (percent: number): ReturnType<typeof table> => table(["Mã", "TH 2023", "% KH"], [["T1", 132_900, num(65, 1)], ["T2", 10_980, num(100.7, 1)], ["T3", 19_306, num(percent, 1)]], { name: "ThucHien", sheet: "TH" });
    expect(check(plan, done(101.1)).findings).toEqual([]);
    const finding = only(check(plan, done(110.1)));
    expect(finding.spans.map((s) => `${(s as CellSpan).sheet}!${(s as CellSpan).address}`)).toEqual(["TH!C7", "TH!B7", "KH!D7"]);
  });
});
