/** Percentages and growth in tables: what is wrong, what a person should see, and the near case that is right. */
import { HEAD, HERD, OUTPUT, REVENUE, row, VISITORS } from "./rows";
import { addresses, calc, check, faults, num, only, table, withCell, type Value } from "./support";

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
