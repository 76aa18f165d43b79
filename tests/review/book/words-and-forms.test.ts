/** Verdict words, notes, formulas typed over and figures in odd forms: fault by fault, and the near case that is right. */
import { HEAD, HERD, OUTPUT, REVENUE, row, VISITORS } from "./rows";
import { addresses, calc, check, faults, num, only, table, withCell, type Value } from "./support";

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
