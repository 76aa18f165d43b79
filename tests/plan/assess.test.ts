/** Percentages, points, growth and verdicts, with a reason for every empty place. */
import { computedColumns, countAchieved, DEFAULT_POLICY, NO_MEMORY, readPlanTable, type Indicator, type PlanTable, type Policy, type TableMemory } from "../../src/plan";
import { differences } from "./support/agreement";
import { cell, percent, table, type Value } from "./support/tables";

const YEAR = ["Chỉ tiêu", "ĐVT", "TH 2022", "KH 2023", "TH 2023"];
function read(headers: readonly string[], rows: readonly (readonly Value[])[], policy: Policy = DEFAULT_POLICY, memory: TableMemory = NO_MEMORY, above: readonly string[] = []): PlanTable {
  return readPlanTable(table(headers, rows, { above }), { memory, policy });
}
function one(headers: readonly string[], row: readonly Value[], policy?: Policy): Indicator {
  const [indicator] = read(headers, [row], policy).indicators;
  if (indicator === undefined) throw new Error("no indicator was read");
  return indicator;
}
const first = (i: Indicator) => i.assessments[0];

describe("year-end", () => {
  test("an amount is held in percent, never rounded: 99.96 % is short of the plan", () => {
    const i = one(YEAR, ["Sản lượng chè", "tấn", 2500, 10000, 9996]);
    expect(first(i)?.percentOfTarget?.toFixed()).toBe("99.96");
    expect([i.verdict, i.growth?.toFixed()]).toEqual(["missed", "299.84"]);
  });

  test("exactly the plan is met, above is exceeded", () => {
    expect(one(YEAR, ["Chè", "tấn", "", 0.3, 0.1 + 0.2]).verdict).toBe("met");
    expect(one(YEAR, ["Chè", "tấn", "", 395, 400]).verdict).toBe("exceeded");
  });

  test("a rate is held in points, stored as a ratio or not", () => {
    expect(first(one(YEAR, ["Tỷ lệ che phủ rừng", "%", 50, 52, 51.5]))?.pointsToTarget?.toFixed()).toBe("-0.5");
    const ratio = one(YEAR, ["Tỷ lệ che phủ rừng", "%", percent(0.5), percent(0.52), percent(0.543)]);
    expect([first(ratio)?.pointsToTarget?.toFixed(), ratio.growthPoints?.toFixed(), ratio.verdict]).toEqual(["2.3", "4.3", "exceeded"]);
  });

  test("a growth rate has no growth of its own", () => {
    const i = one(YEAR, ["Tốc độ tăng GRDP", "%", 5.1, 9, -3.8]);
    expect([i.measure, first(i)?.pointsToTarget?.toFixed(), i.growthPoints, i.growthReason]).toEqual(["growth-rate", "-12.8", null, "tốc độ tăng không so với năm trước"]);
  });

  test("lower is better for poverty, higher for its fall", () => {
    expect(one(YEAR, ["Tỷ lệ hộ nghèo", "%", 6, 5, 4.5]).verdict).toBe("exceeded");
    expect(one(YEAR, ["Tỷ lệ hộ nghèo", "%", 6, 5, 5.1]).verdict).toBe("missed");
    expect(one(YEAR, ["Mức giảm tỷ lệ hộ nghèo", "%", 1, 3, 3.5]).verdict).toBe("exceeded");
  });

  test("a bound says which way is better and is met on the bound", () => {
    const ceiling = one(YEAR, ["Chỉ số lạ", "%", "", "Dưới 3", 3]);
    expect([ceiling.direction, ceiling.verdict]).toEqual(["lower-is-better", "met"]);
    expect(one(YEAR, ["Hộ dùng nước sạch", "%", "", "từ 93,7% trở lên", 93.7]).verdict).toBe("met");
    expect(one(YEAR, ["Hộ dùng nước sạch", "%", "", "Trên 95%", 94]).verdict).toBe("missed");
  });

  test("a range is met inside, judged from its nearer end outside", () => {
    const row = (actual: number): Indicator => one(YEAR, ["Sản lượng", "tấn", "", "10-12", actual]);
    expect([9, 11, 15].map((t) => [row(t).verdict, first(row(t))?.percentOfTarget?.toFixed(0)])).toEqual([["missed", "90"], ["met", "100"], ["exceeded", "125"]]);
  });

  test("a fraction is read as a percentage against a target in percent", () => {
    expect(one(YEAR, ["Xã đạt chuẩn", "%", "", 80, "16/19"]).verdict).toBe("exceeded");
  });

  test("figures in another unit are converted: 132,9 tỷ đồng of 207.000 triệu đồng is 64,2 %", () => {
    const i = one(YEAR, ["Thu ngân sách trên địa bàn", "Triệu đồng", "", 207000, "132,9 tỷ đồng"]);
    expect(first(i)?.percentOfTarget?.toFixed(1)).toBe("64.2");
    const headers = ["Nội dung", "KH 2023 (triệu đồng)", "TH 2023 (tỷ đồng)"];
    expect(first(one(headers, ["Thu ngân sách", 207000, 132.9]))?.percentOfTarget?.toFixed(1)).toBe("64.2");
  });

  test.each([
    [["Thu", "tấn", 5, "", 5], "no-target", "chưa giao KH"],
    [["Thu", "tấn", 5, 6, ""], "no-data", "chưa có số liệu"],
    [["Thu", "tấn", 5, 0, 5], "not-judged", "kế hoạch bằng 0"],
  ] as const)("an empty place has its reason: %j", (row, verdict, reason) => {
    const i = one(YEAR, row);
    expect([i.verdict, i.reason, first(i)?.percentOfTarget]).toEqual([verdict, reason, null]);
  });

  test.each([
    ["", 5, "chưa có số liệu so sánh"],
    [0, 5, "số năm trước bằng 0"],
    [-3, 5, "số năm trước âm"],
    [3, -5, "số năm nay âm, số năm trước dương"],
  ])("no growth from %j to %j: %s", (prior, actual, reason) => {
    const i = one(YEAR, ["Lợi nhuận", "tỷ đồng", prior, 10, actual]);
    expect([i.growth, i.growthReason]).toEqual([null, reason]);
  });

  test("«x», «-» and «…» are no zero", () => {
    for (const mark of ["x", "-", "…"]) expect(one(YEAR, ["Thu", "tấn", 5, 6, mark]).verdict).toBe("no-data");
  });

  test("a prior figure of another scale leaves the comparison with the plan alone", () => {
    const t = read(YEAR, [["Tỷ lệ che phủ rừng", "%", percent(0.5), 52, 54.3], ["Tỷ lệ hộ nghèo", "%", 6, percent(0.05), percent(0.045)], ["Tỷ lệ dân dùng nước sạch", "%", 88, 90, 91]]);
    expect(t.indicators.map((i) => [first(i)?.pointsToTarget?.toFixed(), i.verdict, i.growthPoints?.toFixed() ?? i.growthReason])).toEqual([
      ["2.3", "exceeded", "số năm trước khác thang đo với số năm nay (một bên định dạng %, một bên không)"],
      ["-0.5", "exceeded", "số năm trước khác thang đo với số năm nay (một bên định dạng %, một bên không)"],
      ["1", "exceeded", "3"],
    ]);
    expect(t.problems.map((p) => [p.code, p.row, p.header])).toEqual([["scale-mismatch", 0, "TH 2022"], ["scale-mismatch", 1, "TH 2022"]]);
    expect(computedColumns(t).columns[0]?.values).toEqual(["Tỷ lệ (trừ năm trước)", "Tỷ lệ ↓ (trừ năm trước)", "Tỷ lệ"]);
    expect(differences(t)).toEqual([]);
  });

  test("a date in the prior column blocks growth only", () => {
    const t = read(YEAR, [["Sản lượng chè", "tấn", cell(45000, "dd/mm/yyyy"), 100, 90]]);
    expect(t.indicators.map((i) => [first(i)?.percentOfTarget?.toFixed(), i.verdict, i.growth])).toEqual([["90", "missed", null]]);
    expect(differences(t)).toEqual([]);
  });

  test("cells of different scale are not compared, and the row says so", () => {
    const t = read(YEAR, [["Tỷ lệ che phủ rừng", "%", "", 56, percent(0.583)]]);
    expect(t.indicators[0]?.verdict).toBe("not-judged");
    expect(t.indicators[0]?.assessments[0]?.pointsToTarget).toBeNull();
    expect(t.problems.map((p) => p.code)).toContain("scale-mismatch");
  });

  test("«Cơ bản đạt» only where the office switched it on", () => {
    const row = ["Chè", "tấn", "", 100, 95];
    expect(one(YEAR, row).verdict).toBe("missed");
    expect(one(YEAR, row, { ...DEFAULT_POLICY, nearlyMet: true }).verdict).toBe("nearly-met");
    expect(one(YEAR, ["Chè", "tấn", "", 100, 94.99], { ...DEFAULT_POLICY, nearlyMet: true }).verdict).toBe("missed");
  });
});

describe("several targets", () => {
  const headers = ["Chỉ tiêu", "ĐVT", "KH tỉnh giao", "HĐND giao", "TH 2023"];
  test("the worst level decides and is named", () => {
    const i = one(headers, ["Thu ngân sách", "Triệu đồng", 130000, 207000, 132900]);
    expect(i.assessments.map((a) => a.verdict)).toEqual(["exceeded", "missed"]);
    expect([i.verdict, i.reason]).toEqual(["missed", "chưa đạt kế hoạch (so với «HĐND giao»)"]);
  });
  test("a level without a target does not count", () => {
    expect(one(headers, ["Thu ngân sách", "Triệu đồng", "", 100, 120]).verdict).toBe("exceeded");
  });
  test("an adjusted target takes the place of the original", () => {
    const i = one(["Chỉ tiêu", "ĐVT", "KH giao", "KH điều chỉnh", "TH 2023"], ["Chè", "tấn", 100, 80, 90]);
    expect([i.verdict, i.assessments.map((a) => a.verdict)]).toEqual(["exceeded", ["missed", "exceeded"]]);
  });
});

describe("within the year", () => {
  const headers = ["Chỉ tiêu", "ĐVT", "KH 2023", "TH 9 tháng", "Cùng kỳ"];
  test("a flow is held against nine twelfths", () => {
    expect(one(headers, ["Thu ngân sách", "tỷ đồng", 120, 90, 80]).verdict).toBe("on-pace");
    expect(one(headers, ["Thu ngân sách", "tỷ đồng", 120, 89.99, 80]).verdict).toBe("behind-pace");
    expect(one(headers, ["Thu ngân sách", "tỷ đồng", 120, 121, 80]).verdict).toBe("exceeded");
  });
  test("rates and stocks below their target are not judged yet", () => {
    expect(one(headers, ["Tỷ lệ lao động qua đào tạo", "%", 60, 55, 50]).verdict).toBe("not-judged");
    expect(one(headers, ["Tổng đàn trâu", "con", 1000, 800, 900]).verdict).toBe("not-judged");
    expect(one(headers, ["Tổng đàn trâu", "con", 1000, 1000, 900]).verdict).toBe("met");
  });
  test("accidents below the year's ceiling are on pace, not «vượt»", () => {
    expect(one(headers, ["Số vụ tai nạn giao thông", "vụ", 12, 9, 8]).verdict).toBe("on-pace");
    expect(one(headers, ["Số vụ tai nạn giao thông", "vụ", 12, 13, 8]).verdict).toBe("at-risk");
  });
  test("an estimate below the target is «khó đạt»", () => {
    const withEstimate = [...headers, "Ước cả năm"];
    const at = (estimate: number): Indicator | undefined => read(withEstimate, [["Thu ngân sách", "tỷ đồng", 120, 60, 80, estimate]], DEFAULT_POLICY, NO_MEMORY, ["Báo cáo 9 tháng năm 2023"]).indicators[0];
    expect([at(110)?.verdict, at(125)?.verdict]).toEqual(["at-risk", "on-pace"]);
  });
  test("a whole year's prior is no match for nine months", () => {
    const i = one(["Chỉ tiêu", "ĐVT", "TH năm 2022", "KH 2023", "TH 9 tháng"], ["Thu ngân sách", "tỷ đồng", 100, 120, 90]);
    expect([i.growth, i.growthReason]).toEqual([null, "cột năm trước là số cả năm, không cùng kỳ"]);
  });
  test("a target for the same months is judged as at year-end", () => {
    expect(one(["Chỉ tiêu", "ĐVT", "KH 6 tháng", "TH 6 tháng"], ["Thu ngân sách", "tỷ đồng", 60, 59]).verdict).toBe("missed");
  });
});

describe("the year's estimate", () => {
  const headers = ["Chỉ tiêu", "ĐVT", "KH 2023", "TH 9 tháng", "Ước TH 2023"];
  test("is judged where there is one; nine months never stand in for it", () => {
    const t = read(headers, [["Chè", "tấn", 100, 70, 105], ["Ngô", "tấn", 100, 70, ""]]);
    expect(t.indicators.map((i) => [i.judged, i.verdict])).toEqual([["estimate", "exceeded"], ["estimate", "no-data"]]);
  });
});

describe("people's choices", () => {
  test("a direction column wins over the name, an edited «Cách so» over the guess", () => {
    const headers = [...YEAR, "Chiều", "Cách so"];
    const t = read(headers, [["Tỷ lệ hộ nghèo", "%", "", 5, 6, "Cao", ""], ["Chỉ số lạ", "tấn", "", 5, 6, "", "Lượng ↓"], ["Tỷ lệ lạ", "%", "", 50, 60, "", "Lượng"]]);
    expect(t.indicators.map((i) => [i.direction, i.directionSource, i.verdict])).toEqual([
      ["higher-is-better", "column", "exceeded"],
      ["lower-is-better", "user", "missed"],
      ["higher-is-better", "default", "exceeded"],
    ]);
    expect(t.indicators[2]?.assessments[0]?.percentOfTarget?.toFixed()).toBe("120");
  });
  test("a remembered override is kept beside the computed verdict", () => {
    const memory: TableMemory = { ...NO_MEMORY, overrides: { "ChiTieu!chè": { verdict: "at-risk", reason: "sương muối", by: "Lan", at: "2023-11-01" } } };
    const [i] = read(YEAR, [["Chè", "tấn", "", 100, 120]], DEFAULT_POLICY, memory).indicators;
    expect([i?.verdict, i?.computedVerdict, i?.reason]).toEqual(["at-risk", "exceeded", "người dùng đánh giá lại: Khó đạt (sương muối)"]);
  });
  test("a word in «Đánh giá lại» wins", () => {
    const i = one([...YEAR, "Đánh giá lại"], ["Chè", "tấn", "", 100, 90, "cơ bản đạt"]);
    expect([i.verdict, i.computedVerdict]).toEqual(["nearly-met", "missed"]);
  });
});

describe("parts", () => {
  test("of a growth rate are growth rates, of an unwanted share unwanted", () => {
    const t = read(YEAR, [["Tốc độ tăng GRDP", "%", 5, 6, 7], ["- Dịch vụ", "%", 5, 6, 7], ["Tỷ lệ hộ nghèo", "%", 5, 6, 7], ["- Vùng cao", "%", 5, 6, 7]]);
    expect(t.indicators.map((i) => i.measure)).toEqual(["growth-rate", "growth-rate", "rate", "rate"]);
    expect(t.indicators[3]?.direction).toBe("lower-is-better");
    expect(t.indicators[1]?.fullName).toBe("Tốc độ tăng GRDP – Dịch vụ");
  });
  test("take the unit of the row above or of the whole", () => {
    const t = read(YEAR, [["Chè", "tấn", 1, 1, 1], ["- Chè khô", "", 1, 1, 1], ["Ngô", "nt", 1, 1, 1]]);
    expect(t.indicators.map((i) => i.unit?.label)).toEqual(["tấn", "tấn", "tấn"]);
    const whole = read(["Chỉ tiêu", "KH 2023", "TH 2023"], [["Thu", 5, 6]], DEFAULT_POLICY, NO_MEMORY, ["Đơn vị tính: Triệu đồng"]);
    expect(whole.indicators[0]?.unit?.label).toBe("triệu đồng");
  });
});

describe("counting", () => {
  test("«đạt» includes «vượt», rows without a verdict are not in Y", () => {
    const { indicators } = read(YEAR, [["A1", "tấn", "", 10, 12], ["A2", "tấn", "", 10, 10], ["A3", "tấn", "", 10, 9], ["A4", "tấn", "", "", 9], ["A5", "tấn", "", 10, ""]]);
    expect(countAchieved(indicators)).toMatchObject({ achieved: 2, judged: 3, missed: 1, unjudged: 2, mainOnly: false });
  });
  test("counts main indicators only where any row is marked", () => {
    const { indicators } = read([...YEAR, "Chỉ tiêu chính"], [["A1", "tấn", "", 10, 12, "x"], ["A2", "tấn", "", 10, 10, ""], ["A3", "tấn", "", 10, 9, "x"]]);
    expect(countAchieved(indicators)).toMatchObject({ achieved: 1, judged: 2, mainOnly: true });
  });
});

test("a target in words that are no figure is not «chưa giao»: no verdict, with the words as the reason; growth stands", () => {
  const source = table(["Chỉ tiêu", "ĐVT", "TH năm 2022", "KH năm 2023", "TH năm 2023"], [["Số vụ tai nạn giao thông", "vụ", 40, "giảm 5%", 36], ["Số thôn có nhà văn hóa", "thôn", 9, "không giao", 10], ["Xây cầu", "cầu", 1, "hoàn thành", ""]]);
  const plan = readPlanTable(source, { memory: NO_MEMORY, policy: DEFAULT_POLICY });
  expect(plan.indicators.map((i) => [i.verdict, i.reason])).toEqual([
    ["not-judged", "không đọc được «giảm 5%»"],
    ["no-target", "chưa giao KH: ô ghi «không giao»"],
    ["not-judged", "không đọc được «hoàn thành»"],
  ]);
  expect(plan.indicators[0]?.growth?.toString()).toBe("-10");
  expect(plan.problems.filter((p) => p.code === "unreadable-cell").map((p) => p.row)).toEqual([0, 2]);
  expect(differences(plan)).toEqual([]);
});
