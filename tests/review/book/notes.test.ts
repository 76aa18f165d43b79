/** Figures in notes: compared with the base that the note's own words name; numbers kept as text: put right where they can mean one thing only. */
import { addresses, calc, check, faults, num, only, table, withCell, type Value } from "./support";

describe("a note", () => {
  const head = ["TT", "Chỉ tiêu", "ĐVT", "TH 2022", "KH 2023 huyện giao", "KH 2023 HĐND xã giao", "TH 2023", "Ghi chú"];
  const lines = (note: string, prior = 812): Value[][] => [
    ["1", "Thu phí chợ", "triệu đồng", prior, 870, 905, 941, note],
    ["2", "Sản lượng cá", "tấn", 431, 447, 450, 462, "đạt 103,4% (huyện), đạt 102,7% (HĐND xã)"],
    ["3", "Lượt khám bệnh", "lượt", 12_310, 12_900, 13_000, 13_457, "đạt 104,3% (huyện); tăng 9,3% so với năm 2022"],
    ["4", "Trồng cây phân tán", "cây", 5_310, 5_800, 5_900, 5_671, "đạt 97,8% (huyện); TH 2022: tăng 6,8%"],
  ];
  const NOTE = "đạt 108,2% (huyện), đạt 104% (HĐND xã); tăng 15,9% so với năm 2022";

  test("that agrees with the bases it names is right", () => {
    expect(check(table(head, lines(NOTE))).findings).toEqual([]);
  });

  test.each([
    ["the level", withCell(table(head, lines(NOTE)), 0, 4, 807), "E5"],
    ["the year", withCell(table(head, lines(NOTE)), 0, 3, 905), "D5"],
    ["a column's header", withCell(table(head, lines(NOTE)), 3, 3, 5_130), "D8"],
  ])("is not right by another base than the one named by %s", (_words, source, place) => {
    const finding = only(check(source));
    expect(addresses(finding)).toContain(place);
  });

  test("that fits another base than it names is for a person to see, and no digit mends it", () => {
    const finding = only(check(table(head, lines("đạt 108,2% (HĐND xã)"))));
    expect([finding.class, finding.fault, finding.proposal]).toEqual(["review", "percent", undefined]);
  });

  test("that fits no base is wrong", () => {
    expect(faults(check(table(head, lines("đạt 180,2% (huyện)"))))).toEqual(["wrong:percent"]);
  });

  test("about another month, quarter or the start of a term says nothing of these figures", () => {
    for (const note of ["tăng 3,1% so với tháng trước", "giảm 40% so với đầu nhiệm kỳ"]) expect(check(table(head, lines(note))).findings).toEqual([]);
  });
});

describe("a number kept as text", () => {
  const head = ["TT", "Chỉ tiêu", "ĐVT", "KH 2023", "TH 2023", "% KH"];
  const line = (n: string, name: string, unit: string, k: Value, t: Value, p: number): Value[] => [n, name, unit, k, t, num(p, 1)];
  const source = table(head, [line("1", "Thu phí chợ", "triệu đồng", num(870.5, 1), num(941.2, 1), 108.1), line("2", "Sản lượng cá", "tấn", 1_447, 1_462, 101), line("3", "Lượt khám bệnh", "lượt", 12_900, 13_457, 104.3), line("4", "Trồng cây phân tán", "cây", 5_800, 5_671, 97.8)]);

  test("becomes the number it shows", () => {
    const finding = only(check(withCell(source, 0, 4, "941,2")));
    expect([finding.class, finding.fault]).toEqual(["form", "text-number"]);
    expect(finding.proposal).toMatchObject({ from: "941,2", to: "941,2", span: { address: "E5" } });
  });

  test("that reads as thousands or as a decimal becomes a number only where a percentage says which", () => {
    expect(only(check(withCell(source, 1, 4, "1.462"))).proposal).toMatchObject({ to: "1.462" });
    const alone = table(["TT", "Chỉ tiêu", "ĐVT", "TH 2023", "Thôn Thượng"], [["1", "Diện tích", "ha", 3.1, "1.462"], ["2", "Sản lượng", "tấn", 9.4, 6.3]]);
    expect(check(alone).findings.every((f) => f.proposal === undefined)).toBe(true);
  });

  test("is not turned into a number that its row's figures exclude", () => {
    const finding = only(check(withCell(source, 2, 4, "31.457")));
    expect([finding.fault, finding.proposal]).toEqual(["text-number", undefined]);
  });

  test("that a sum passes over is one finding with it", () => {
    const summed = table(["TT", "Chỉ tiêu", "ĐVT", "KH 2023", "TH 2023"], [["1", "Tổng thu", "triệu đồng", calc("=SUM(D6:D7)", 900), calc("=SUM(E6:E7)", 610)], ["-", "Thu phí", "triệu đồng", 310, "295"], ["-", "Thu thuế", "triệu đồng", 590, 610]]);
    const finding = only(check(summed));
    expect([finding.fault, finding.proposal?.to]).toEqual(["text-number", "295"]);
  });
});
