/** Which indicator a figure speaks of: the one in front at another time, a part named in brackets, what the unit's words name. */
import { addressesOf, book, cityTable, drafts, failing, planTable, sourceTable, told, type Row } from "./support";

const MONTHS: readonly Row[] = [
  ["1", "Thu ngân sách nhà nước trên địa bàn", "triệu đồng", 43_210, 52_000, 4_815, 47_630],
  ["2", "Khách du lịch", "lượt khách", 118_400, 150_000, 12_350, 131_720],
];
const months = planTable(sourceTable(MONTHS, {
  headers: ["TT", "Chỉ tiêu", "ĐVT", "Cùng kỳ năm 2022", "KH năm 2023", "TH tháng 10", "Lũy kế 10 tháng"], above: ["BÁO CÁO 10 THÁNG NĂM 2023"],
}));

const SHARES: readonly Row[] = [
  ["1", "Cơ cấu kinh tế", "%", 100, 100, 100],
  ["-", "Nông, lâm nghiệp", "%", 31.8, 30.5, 30.3],
  ["-", "Thương mại, dịch vụ", "%", 68.2, 69.5, 69.7],
  ["2", "Diện tích gieo trồng", "ha", 1_950, 1_980, 2_005],
  ["", "Trong đó: ngô", "ha", 610, 620, 612],
];
const shares = planTable(sourceTable(SHARES));

describe("a second figure of the sentence at another time", () => {
  const sentence = "Thu ngân sách nhà nước trên địa bàn tháng 10 đạt 4.815 triệu đồng; lũy kế 10 tháng đạt 47.630 triệu đồng, đạt 91,6% kế hoạch năm, tăng 10,2% so với cùng kỳ.";

  test("is of the indicator in front", () => {
    const all = drafts(book([months], [sentence]));
    expect(told(failing(all))).toEqual([]);
    expect(all.filter((d) => d.fault === "text-against-table")).toHaveLength(4);
  });

  test.each([["47.630", "47.360"], ["91,6", "96,1"], ["10,2", "20,2"]])("%s written as %s is found", (right, wrong) => {
    const found = failing(drafts(book([months], [sentence.replace(right, wrong)])));
    expect(found.length).toBeGreaterThan(0);
    expect(found[0]?.operands[0]?.text).toBe(wrong);
  });

  test("is nobody's where it names something of its own", () => {
    expect(told(failing(drafts(book([months], ["Thu ngân sách nhà nước trên địa bàn tháng 10 đạt 4.815 triệu đồng; chi thường xuyên 10 tháng đạt 30.000 triệu đồng."]))))).toEqual([]);
  });
});

describe("what is said further of the indicator in front", () => {
  const sentence = "Thu ngân sách nhà nước trên địa bàn lũy kế 10 tháng đạt 47.630 triệu đồng, đạt 91,6% kế hoạch năm, chậm tiến độ nhưng tăng 10,2% so với cùng kỳ (riêng trong tháng 10 đạt 4.815 triệu đồng).";

  test("behind words about the pace, and in brackets", () => {
    expect(told(failing(drafts(book([months], [sentence]))))).toEqual([]);
  });

  test.each([["10,2", "12,2"], ["4.815", "4.851"]])("%s written as %s is found", (right, wrong) => {
    expect(failing(drafts(book([months], [sentence.replace(right, wrong)]))).map((d) => d.operands[0]?.text)).toEqual([wrong]);
  });

  test("a word that only leads in names nothing", () => {
    const led = "Tuy nhiên, khách du lịch 10 tháng đạt 131.720 lượt khách, đạt 87,8% kế hoạch.";
    expect(told(failing(drafts(book([months], [led]))))).toEqual([]);
    expect(failing(drafts(book([months], [led.replace("131.720", "137.120")])))).toHaveLength(1);
  });
});

describe("what is counted is named by the unit's own words", () => {
  test.each(["Trong 10 tháng, toàn huyện đón 131.720 lượt khách du lịch, đạt 87,8% kế hoạch.", "10 tháng năm 2023, huyện đón được 131.720 lượt khách du lịch."])("%s", (sentence) => {
    const all = drafts(book([months], [sentence]));
    expect(told(failing(all))).toEqual([]);
    expect(all.some((d) => d.fault === "text-against-table")).toBe(true);
    expect(failing(drafts(book([months], [sentence.replace("131.720", "137.120")])))).toHaveLength(1);
  });
});

describe("a part named in brackets behind its whole", () => {
  test.each<[string, string]>([
    ["Cơ cấu kinh tế (nông, lâm nghiệp) đạt 30,3%, thấp hơn kế hoạch 0,2 điểm %.", "F6"],
    ["Cơ cấu kinh tế (thương mại, dịch vụ) ước đạt 69,7%, cao hơn kế hoạch 0,2 điểm %.", "F7"],
    ["Diện tích gieo trồng (ngô) 612 ha, đạt 98,7% kế hoạch.", "F9"],
  ])("%s", (sentence, address) => {
    const all = drafts(book([shares], [sentence]));
    expect(told(failing(all))).toEqual([]);
    expect(all.flatMap(addressesOf)).toContain(`KeHoach!${address}`);
  });

  test("is found wrong against its own row, not its whole's", () => {
    const found = failing(drafts(book([shares], ["Cơ cấu kinh tế (nông, lâm nghiệp) đạt 33,0%."])));
    expect(found.flatMap(addressesOf)).toContain("KeHoach!F6");
    expect(found.flatMap(addressesOf)).not.toContain("KeHoach!F5");
  });

  test("that no row is says nothing of the whole", () => {
    expect(told(failing(drafts(book([shares], ["Diện tích gieo trồng (vụ mùa) 1.120 ha.", "Cơ cấu kinh tế (công nghiệp) đạt 25%."]))))).toEqual([]);
  });
});

test("a heading of the text is a section of the table only where the two say the same", () => {
  const rows: readonly Row[] = [
    ["A", "CÔNG NGHIỆP, TIỂU THỦ CÔNG NGHIỆP"], ["1", "Gạch nung", "nghìn viên", 900, 950, 990], ["2", "Đá xây dựng", "m3", 70, 80, 88], ["3", "Xi măng", "tấn", 510, 530, 560],
    ["B", "NÔNG NGHIỆP"], ["1", "Sản lượng ngô", "tấn", 400, 420, 410], ["2", "Sản lượng lạc", "tấn", 90, 95, 93],
  ];
  const texts = ["Năm 2023 có 3/5 chỉ tiêu đạt và vượt kế hoạch.", "Hạn chế", "Còn 02 chỉ tiêu không đạt kế hoạch."];
  expect(told(failing(drafts(book([planTable(sourceTable(rows))], texts))))).toEqual([]);
  const wrong = failing(drafts(book([planTable(sourceTable(rows))], texts.map((text) => text.replace("02", "03")))));
  expect(wrong).toHaveLength(1);
  expect(wrong[0]?.edit).toMatchObject({ from: "03", to: "02" });
});

test("the city's table agrees with what is said of it part by part", () => {
  expect(told(failing(drafts(book([cityTable()], ["Thu ngân sách nhà nước trên địa bàn (thu tiền sử dụng đất) đạt 40.150 triệu đồng, chỉ đạt 89,2% kế hoạch."]))))).toEqual([]);
});
