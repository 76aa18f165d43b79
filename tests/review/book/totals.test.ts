/** Totals in tables, and figures of one indicator in several: fault by fault, and the near case that is right. */
import { type CellSpan } from "../../../src/review";
import { addresses, calc, check, faults, num, only, table, type Value } from "./support";

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
