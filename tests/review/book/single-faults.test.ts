/** Faults that only the rest of the table can show, each beside an honest table that looks alike. */
import { addresses, check, faults, num, only, table, withCell, type Value } from "./support";

const HEAD = ["TT", "Chỉ tiêu", "ĐVT", "TH 2022", "KH 2023", "TH 2023", "% KH", "Tăng, giảm so 2022 (%)"];
const one = (x: number): Value => num(x, 1);
const row = (order: string, name: string, unit: string, p: number, k: number, t: number): Value[] => [order, name, unit, p, k, t, one(Math.round((t / k) * 1000) / 10), one(Math.round((t / p) * 1000 - 1000) / 10)];
const AMOUNTS = [row("1", "Thu phí chợ", "triệu đồng", 812, 870, 913), row("2", "Lượt khám bệnh", "lượt", 12_310, 12_900, 13_457), row("3", "Sản lượng cá", "tấn", 412, 431, 447), row("4", "Vốn vay ưu đãi", "triệu đồng", 5_310, 5_800, 5_671)];

describe("percentages", () => {
  const cut = (x: number, decimals: number) => faults(check(table(HEAD, [...AMOUNTS, ["5", "Thu tiền thuê đất", "triệu đồng", "", 204_336, 132_900, num(x, decimals), ""]])));

  test("truth 65,04: 65 and 65,0 are right, 64 is wrong by more than cutting explains", () => {
    expect([cut(65, 0), cut(65.04, 2), cut(64, 0), cut(64.9, 1)]).toEqual([[], [], ["wrong:percent"], ["wrong:percent"]]);
  });

  test("truth 65,96: 65 was cut, not rounded, which a person decides; 64 is wrong", () => {
    const of = (x: number) => faults(check(table(HEAD, [...AMOUNTS, ["5", "Thu tiền thuê đất", "triệu đồng", "", 201_486, 132_900, num(x, 0), ""]])));
    expect([of(66), of(65), of(64)]).toEqual([[], ["review:percent"], ["wrong:percent"]]);
  });
});

describe("the one rate of a table of amounts", () => {
  const rate = (gap: number, points: number): Value[] => ["5", "Tỷ lệ hộ dùng nước máy", "%", one(71.4), one(74.5), one(77.2), one(gap), one(points)];

  test("is compared in points or in percent, whichever fits", () => {
    expect(check(table(HEAD, [...AMOUNTS, rate(2.7, 5.8)])).findings).toEqual([]);
    expect(check(table(HEAD, [...AMOUNTS, rate(103.6, 8.1)])).findings).toEqual([]);
  });

  test("is wrong where no way of comparing fits", () => {
    const finding = only(check(table(HEAD, [...AMOUNTS, rate(7.2, 5.8)])));
    expect([finding.class, finding.fault, addresses(finding)[0]]).toEqual(["wrong", "points", "G9"]);
  });

  test("says nothing where amounts have not shown what the column compares", () => {
    expect(check(table(HEAD, [rate(7.2, 1.1)])).findings).toEqual([]);
  });
});

describe("growth of values", () => {
  const value = (order: string, name: string, p: number, t: number, growth = Math.round((t / p) * 1000 - 1000) / 10): Value[] => [order, `Giá trị sản xuất ${name}`, "tỷ đồng", p, "", t, "", one(growth)];
  const values = [value("1", "công nghiệp", 412, 451), value("2", "xây dựng", 233, 261), value("3", "nông nghiệp", 318, 327)];

  test("is wrong where the other values' growth is at the prices of the figures", () => {
    expect(faults(check(table(HEAD, [...values, value("4", "dịch vụ", 505, 566, 32.1)])))).toEqual(["wrong:growth"]);
  });

  test("is a doubt where no other value's growth shows that", () => {
    const flows = AMOUNTS.slice(0, 3);
    expect(faults(check(table(HEAD, [...flows, value("4", "dịch vụ", 505, 566, 9.4)])))).toEqual(["review:growth"]);
  });
});

describe("quarters", () => {
  const head = ["TT", "Chỉ tiêu", "ĐVT", "KH 2023", "Quý I", "Quý II", "Quý III", "Quý IV", "TH năm 2023"];
  const lines = [["1", "Sản lượng điện", "triệu kWh", 420, 101, 108, 115, 104, 428], ["2", "Xi măng tiêu thụ", "nghìn tấn", 910, 214, 231, 240, 222, 907], ["3", "Hành khách vận chuyển", "lượt người", 52_000, 12_410, 13_070, 14_128, 12_905, 52_513]];

  test("add up to the year beside them", () => {
    expect(check(table(head, lines)).findings).toEqual([]);
    const finding = only(check(withCell(table(head, lines), 1, 5, 281)));
    expect([finding.class, finding.fault]).toEqual(["wrong", "cumulative"]);
    expect(addresses(finding)).toContain("F6");
  });

  test("do not where the last column is the quarter itself", () => {
    const quarter = table(["TT", "Chỉ tiêu", "ĐVT", "KH quý IV/2023", "TH quý III/2023", "TH quý IV/2023"], lines.map((l) => [...l.slice(0, 3), 110, 108, 104]));
    expect(check(quarter).findings.filter((f) => f.fault === "cumulative")).toEqual([]);
  });
});

describe("words of judgement", () => {
  const head = ["TT", "Chỉ tiêu", "ĐVT", "KH 2023", "TH 2023", "Đánh giá"];
  const lines: Value[][] = [["1", "Thu phí chợ", "triệu đồng", 870, 913, "Vượt"], ["2", "Sản lượng cá", "tấn", 431, 447, "Vượt"], ["3", "Số mô hình trình diễn", "mô hình", 8, 8, "Đạt"], ["4", "Vốn vay ưu đãi", "triệu đồng", 5_800, 5_671, "Không đạt"]];

  test("“Không đạt” beside whole things in equal number is wrong", () => {
    expect(check(table(head, lines)).findings).toEqual([]);
    const finding = only(check(withCell(table(head, lines), 2, 5, "Không đạt")));
    expect([finding.class, finding.fault]).toEqual(["wrong", "verdict-word"]);
  });

  test("are not put right where a slip in a figure explains as much; where another relation vouches for the figures they are", () => {
    expect(only(check(withCell(table(head, lines), 2, 5, "Không đạt"))).proposal).toBeUndefined();
    const compared = table(["TT", "Chỉ tiêu", "ĐVT", "KH 2023", "TH 2023", "% KH", "Đánh giá"], lines.map(([n, name, unit, k, t, word]): Value[] => [n ?? "", name ?? "", unit ?? "", k ?? "", t ?? "", one(Math.round((Number(t) / Number(k)) * 1000) / 10), word ?? ""]));
    expect(check(compared).findings).toEqual([]);
    expect(only(check(withCell(compared, 2, 6, "Không đạt"))).proposal).toMatchObject({ from: "Không đạt", to: "Đạt", span: { address: "G7" } });
  });

  test("against figures that only the decimals shown set apart are for a person to see", () => {
    const rate = (n: string, name: string, k: number, t: number, word: string): Value[] => [n, name, "%", one(k), one(t), word];
    const rates = [rate("1", "Tỷ lệ hộ dùng nước máy", 74.5, 77.2, "Vượt"), rate("2", "Tỷ lệ đường được cứng hóa", 63, 62.6, "Không đạt"), rate("3", "Tỷ lệ rác được thu gom", 91.8, 93.4, "Vượt"), rate("4", "Tỷ lệ hộ có nhà kiên cố", 58.3, 55.9, "Không đạt")];
    expect(check(table(head, rates)).findings).toEqual([]);
    const finding = only(check(withCell(table(head, rates), 1, 5, "Vượt")));
    expect([finding.class, finding.fault]).toEqual(["review", "verdict-word"]);
  });

  test("beside a bound in another unit than the row's speak of the unit, not of the word", () => {
    const bounded = (unit: string): Value[][] => [...lines, ["5", "Tỷ lệ rác được thu gom", unit, "từ 90% trở lên", one(93.4), "Đạt"]];
    expect(check(table(head, bounded("%"))).findings).toEqual([]);
    const finding = only(check(table(head, bounded("‰"))));
    expect([finding.class, finding.fault, finding.proposal]).toEqual(["review", "unit-mismatch", undefined]);
    expect(addresses(finding)).toContain("C9");
  });

  test("“Không đạt” beside measures that only look equal may be right", () => {
    const measured = lines.map((l, i) => (i === 2 ? ["3", "Đường bê tông", "km", 8, 8, "Không đạt"] : l));
    expect(check(table(head, measured)).findings).toEqual([]);
  });

  test("past a bound no word is proposed where the column uses both", () => {
    const bounded: Value[][] = [...lines, ["5", "Tỷ lệ rác được thu gom", "%", "từ 90% trở lên", one(93.4), "Không đạt"]];
    const finding = only(check(table(head, bounded)));
    expect([finding.class, finding.fault, finding.proposal]).toEqual(["wrong", "verdict-word", undefined]);
  });
});

describe("parts in another unit", () => {
  const head = ["TT", "Chỉ tiêu", "ĐVT", "TH 2022", "KH 2023", "TH 2023"];
  const lines = (unit: string, figures: readonly number[]): Value[][] => [["1", "Thu ngân sách", "triệu đồng", 18_420, 20_150, 21_335], ["", "Trong đó:"], ["-", "Thu tiền sử dụng đất", unit, ...figures.map((x) => num(x))], ["-", "Thuế ngoài quốc doanh", "triệu đồng", 3_985, 4_260, 4_190]];

  test("are wrong where they exceed their whole only by that unit", () => {
    const finding = only(check(table(head, lines("tỷ đồng", [6_120, 7_000, 7_418]))));
    expect([finding.class, finding.fault]).toEqual(["wrong", "unit-mismatch"]);
    expect(finding.proposal).toMatchObject({ from: "tỷ đồng", to: "triệu đồng", span: { address: "C7" } });
  });

  test("leave open whose unit is wrong where the part is the only one", () => {
    const finding = only(check(table(head, lines("tỷ đồng", [6_120, 7_000, 7_418]).slice(0, 3))));
    expect([finding.class, finding.fault, finding.proposal]).toEqual(["wrong", "unit-mismatch", undefined]);
    expect(addresses(finding)).toEqual(expect.arrayContaining(["C5", "C7"]));
  });

  test("are right where they are converted", () => {
    expect(check(table(head, lines("tỷ đồng", [6.1, 7, 7.4]))).findings).toEqual([]);
  });
});

describe("two figures of a row", () => {
  const head = ["TT", "Chỉ tiêu", "ĐVT", "KH 2023", "TH 2023"];
  const lines = (t: number): Value[][] => [["1", "Thu phí chợ", "triệu đồng", 870, 913], ["2", "Giải ngân vốn đầu tư", "triệu đồng", 163_731, t]];

  test("at about a thousand to one are for a person to see, without a proposal", () => {
    const finding = only(check(table(head, lines(140_470_000))));
    expect([finding.class, finding.fault, finding.proposal]).toEqual(["review", "thousandfold", undefined]);
  });

  test("are compared as they are stored where nothing of one is shown", () => {
    const source = table(["TT", "Chỉ tiêu", "ĐVT", "TH 2022", "KH 2023", "TH 2023"], [["1", "Năng suất lạc", "tạ/ha", one(21.6), one(22.4), { ...num(22.7, 1), value: 0.0227, text: "0,0" }]]);
    const finding = only(check(source));
    expect([finding.fault, addresses(finding)[0]]).toEqual(["thousandfold", "F5"]);
  });

  test("at a hundred to one are what they are", () => {
    expect(check(table(head, lines(1_637))).findings).toEqual([]);
  });
});

describe("rates", () => {
  const head = ["TT", "Chỉ tiêu", "ĐVT", "TH 2022", "KH 2023", "TH 2023"];
  const lines = (t: Value, p: Value = one(7.2)): Value[][] => [["1", "Tốc độ tăng giá trị sản xuất", "%", p, one(7.5), t], ["2", "Tỷ lệ hộ nghèo", "%", one(4.1), one(3.6), one(3.4)]];

  test("of thousands of percent beside ordinary ones are seen", () => {
    const finding = only(check(table(head, lines(7_800))));
    expect([finding.fault, addresses(finding)[0]]).toEqual(["thousandfold", "F5"]);
  });

  test("may fall to next to nothing", () => {
    expect(check(table(head, lines(num(0.01, 2)))).findings).toEqual([]);
  });
});

describe("a share in another unit", () => {
  const head = ["TT", "Chỉ tiêu", "ĐVT", "TH 2022", "KH 2023", "TH 2023"];
  const lines = (whole: string, odd: string): Value[][] => [["1", "Cơ cấu lao động", whole, 100, 100, 100], ["-", "Nông nghiệp", "%", one(41.8), one(40.5), one(39.3)], ["-", "Công nghiệp", odd, one(28.8), one(29.6), one(29.9)], ["-", "Dịch vụ", "%", one(29.4), one(29.9), one(30.8)]];

  test("is known by the hundred that the digits make", () => {
    expect(check(table(head, lines("%", "%"))).findings).toEqual([]);
    for (const [source, place] of [[lines("%", "‰"), "C7"], [lines("‰", "%"), "C5"]] as const) {
      const finding = only(check(table(head, source)));
      expect([finding.class, finding.fault]).toEqual(["wrong", "unit-mismatch"]);
      expect(finding.proposal).toMatchObject({ from: "‰", to: "%", span: { address: place } });
    }
  });

  test("is right where all shares are in it", () => {
    const thousand = lines("‰", "‰").map((l): Value[] => [l[0] ?? "", l[1] ?? "", "‰", ...l.slice(3).map((v) => (typeof v === "object" ? one(Number(v.value) * 10) : 1000))]);
    expect(check(table(head, thousand)).findings).toEqual([]);
  });
});

describe("the last digit, where people type all that is shown", () => {
  const head = ["TT", "Chỉ tiêu", "ĐVT", "TH 2022", "KH 2023", "TH 2023"];
  const shares = (x: number): Value[][] => [["1", "Cơ cấu kinh tế", "%", one(100), one(100), one(100)], ["-", "Nông nghiệp", "%", one(31.8), one(30.5), one(x)], ["-", "Công nghiệp", "%", one(28.8), one(29.5), one(29)], ["-", "Dịch vụ", "%", one(39.4), one(39.9), one(40.7)]];

  test("is for a person to see: “29,0” is no 29 there", () => {
    const withWhole = shares(30.3).map((l, i) => (i === 2 ? [...l.slice(0, 4), one(29.6), one(29)] : l));
    expect(check(table(head, withWhole)).findings).toEqual([]);
    const finding = only(check(table(head, withWhole.map((l, i) => (i === 1 ? [...l.slice(0, 5), one(30.6)] : l)))));
    expect([finding.class, finding.fault]).toEqual(["review", "share"]);
  });

  test("may be rounded off where people type whole numbers under a format with decimals", () => {
    const whole = (n: string, name: string, figures: readonly number[]): Value[] => [n, name, "tấn", ...figures.map((x) => num(x, 1))];
    const rows = [whole("1", "Sản lượng thủy sản", [1240, 1301, 1355]), ["", "Chia ra:"] as Value[], whole("-", "Nuôi trồng", [812, 850, 881]), whole("-", "Khai thác", [427, 450, 475])];
    expect(check(table(head, rows)).findings.filter((f) => f.class !== "wrong")).toEqual([]);
  });
});

describe("shares", () => {
  const head = ["TT", "Chỉ tiêu", "ĐVT", "TH 2022", "KH 2023", "TH 2023"];
  const lines: Value[][] = [["1", "Cơ cấu kinh tế", "%", 100, 100, 100], ["-", "Nông nghiệp", "%", one(31.8), one(30.5), one(30.3)], ["-", "Công nghiệp", "%", one(28.8), one(29.5), one(29)], ["-", "Dịch vụ", "%", one(39.4), one(40), one(40.7)]];

  test("that make 100 have a whole of 100", () => {
    expect(check(table(head, lines)).findings).toEqual([]);
    const finding = only(check(withCell(table(head, lines), 0, 4, 140)));
    expect([finding.class, finding.fault, addresses(finding)[0], finding.proposal?.to]).toEqual(["wrong", "share", "E5", "100"]);
  });
});

test("numbers as text are seen in a column of numbers that means nothing known, and not in a column of notes", () => {
  const head = ["TT", "Chỉ tiêu", "ĐVT", "KH 2023", "Điều chỉnh", "TH 2023"];
  const lines: Value[][] = [["1", "Thu phí chợ", "triệu đồng", 870, 12, 913], ["2", "Sản lượng cá", "tấn", 431, -5, 447], ["3", "Vốn vay", "triệu đồng", 5_800, 215, 5_671], ["4", "Đường làng", "km", 12, 1, 13], ["5", "Nhà văn hóa", "nhà", 4, "2", 4]];
  expect(faults(check(table(head, lines)))).toEqual(["form:text-number"]);
  const noted = lines.map((l, i) => l.map((v, c) => (c === 4 && i < 3 ? "theo 12/QĐ" : v)));
  expect(check(table(head, noted)).findings).toEqual([]);
});
