/** What a sentence says of an indicator is held against the table: by names, unit, time and place, never by value. */
import { checkBook } from "../../../src/review";
import { book, cityTable, CITY, drafts, failing, planTable, sourceTable, told, type Row } from "./support";

const city = cityTable();
const said = (sentence: string, tables = [city]) => drafts(book(tables, [sentence]));
const against = (sentence: string, tables = [city]) => told(said(sentence, tables).filter((d) => d.fault === "text-against-table"));
const faults = (sentence: string, tables = [city]) => told(failing(said(sentence, tables)));

describe("a sentence that says what the table says", () => {
  test.each<[string, number]>([
    ["Thu ngân sách nhà nước trên địa bàn năm 2023 ước đạt 132,9 tỷ đồng, đạt 102,2% kế hoạch, tăng 10,5% so với năm 2022.", 3],
    ["Thu NSNN trên địa bàn đạt trên 130 tỷ đồng.", 1],
    ["Giải quyết việc làm cho 1.012 lao động, đạt 106,5% kế hoạch.", 2],
    ["Toàn thành phố có 22 trường đạt chuẩn quốc gia.", 1],
    ["Tỷ lệ hộ nghèo giảm còn 1,56%, giảm 0,28 điểm % so với năm 2022.", 2],
    ["Năm 2022 sản lượng lương thực có hạt đạt 8.350 tấn.", 1],
    ["Sản lượng lương thực có hạt ước đạt 8.007 tấn, không đạt kế hoạch (kế hoạch 8.500 tấn).", 3],
    ["Thu ngân sách nhà nước trên địa bàn ước đạt 132.900 triệu đồng (trong đó: thu tiền sử dụng đất 40.150 triệu đồng, chỉ đạt 89% kế hoạch).", 3],
    ["Kế hoạch thu ngân sách nhà nước trên địa bàn năm 2023 là 130 tỷ đồng.", 1],
    ["Có 7/10 chỉ tiêu đạt và vượt kế hoạch; 3 chỉ tiêu không đạt kế hoạch.", 2],
  ])("%s", (sentence, relations) => {
    const all = against(sentence);
    expect(all).toHaveLength(relations);
    expect(all.filter((line) => !line.startsWith("consistent"))).toEqual([]);
    expect(faults(sentence)).toEqual([]);
  });
});

describe("a sentence that says something else", () => {
  test.each([
    ["another value", "Thu ngân sách nhà nước trên địa bàn ước đạt 139,2 tỷ đồng.", "139,2"],
    ["digits swapped", "Diện tích chè đạt 936,45 ha.", "936,45"],
    ["another rate", "Tỷ lệ hộ nghèo còn 1,65%.", "1,65"],
    ["another percentage of the target", "Giải quyết việc làm cho 1.012 lao động, đạt 160,5% kế hoạch.", "160,5"],
    ["another growth", "Sản lượng chè búp tươi tăng 21% so với năm 2022.", "21"],
    ["a rise for a fall", "Tỷ lệ hộ nghèo còn 1,56%, tăng 0,28 điểm % so với năm 2022.", "0,28"],
    ["another target", "Sản lượng lương thực có hạt ước đạt 8.007 tấn (kế hoạch 8.600 tấn).", "8.600"],
    ["a part of the whole", "Thu ngân sách nhà nước trên địa bàn ước đạt 132,9 tỷ đồng (trong đó: thu tiền sử dụng đất 41,5 tỷ đồng).", "41,5"],
    ["a count of things", "Toàn thành phố có 32 trường đạt chuẩn quốc gia.", "32"],
    ["a count of indicators", "Có 8/10 chỉ tiêu đạt và vượt kế hoạch.", "8"],
    ["a wrong verdict", "Sản lượng lương thực có hạt ước đạt 8.007 tấn, vượt kế hoạch.", "8.007"],
  ])("%s is wrong, and shown with both places", (_what, sentence, figure) => {
    const wrong = failing(said(sentence)).filter((d) => d.verdict === "inconsistent" && d.fault === "text-against-table");
    expect(wrong).toHaveLength(1);
    const [first, ...others] = wrong[0]?.operands ?? [];
    expect(first).toMatchObject({ text: figure, editable: true, span: { sheet: "Nhận xét", address: "A1" } });
    const span = first?.span as { start: number; end: number };
    expect(sentence.slice(span.start, span.end)).toBe(figure);
    for (const cell of others) expect(cell).toMatchObject({ editable: false, span: { sheet: "KeHoach" } });
    expect(wrong[0]?.message.split(/\s+/u).length).toBeLessThan(40);
  });

  test("digits that read in two ways are for a person to look at", () => {
    expect(faults("Thu ngân sách nhà nước trên địa bàn ước đạt 132.900 tỷ đồng.")).toEqual([expect.stringMatching(/^review /)]);
  });

  test("the same digits under two units: neither is proposed, the unit's cell is shown beside them", () => {
    const rows = CITY.map((row) => (row[1] === "Diện tích chè" ? row.map((v, i) => (i === 2 ? "m2" : v)) : row));
    const [wrong, ...more] = failing(said("Diện tích chè đạt 963,45 ha.", [planTable(sourceTable(rows))]));
    expect(more).toEqual([]);
    expect(wrong).toMatchObject({ fault: "unit-mismatch", verdict: "inconsistent", places: [{ sheet: "KeHoach", address: expect.stringMatching(/^C\d+$/) as string }] });
    expect(wrong?.edit).toBeUndefined();
    expect(wrong?.operands.map((o) => o.editable)).toEqual([false, false]);
  });

  test("a percentage for a difference of rates is a matter of form", () => {
    const found = failing(said("Tỷ lệ bao phủ bảo hiểm y tế đạt 96,2%, tăng 4,2% so với năm 2022."));
    expect(found).toMatchObject([{ fault: "points", form: true, edit: { from: "4,2%", to: "4,2 điểm %" } }]);
  });

  test("where the other figures of the sentence prove the cells, the table's figure is proposed", () => {
    const [wrong] = failing(said("Thu ngân sách nhà nước trên địa bàn ước đạt 139,2 tỷ đồng, đạt 102,2% kế hoạch."));
    expect(wrong?.edit).toMatchObject({ from: "139,2", to: "132,9" });
  });

  test("a relation inside the prose is found with its cell", () => {
    const sentence = "Toàn xã có 12/15 bản có điện, đạt tỷ lệ 90%.";
    const [wrong, ...more] = failing(said(sentence));
    expect(more).toEqual([]);
    expect(wrong).toMatchObject({ fault: "text", verdict: "inconsistent", operands: [{ key: "Nhận xét!A1:11-13" }, {}, {}] });
    const holds = wrong?.holds;
    const values = (text: string) => holds?.((o) => (o.text === "90" ? (o.read(text) ?? o.interval) : o.interval));
    expect([values("90"), values("80")]).toEqual([false, true]);
  });
});

describe("what may speak of something else stays unsaid", () => {
  test.each([
    ["another time of the year", "Thu ngân sách nhà nước trên địa bàn 9 tháng đạt 98,2 tỷ đồng."],
    ["a month", "Tháng 10 thu ngân sách nhà nước trên địa bàn đạt 12 tỷ đồng."],
    ["a quarter", "Thu ngân sách nhà nước trên địa bàn ước thực hiện quý IV đạt 40 tỷ đồng."],
    ["part of the year in front", "6 tháng đầu năm, giải quyết việc làm cho 500 lao động, đạt 52,6% kế hoạch."],
    ["another year", "Năm 2021 thu ngân sách nhà nước trên địa bàn đạt 98 tỷ đồng."],
    ["a goal", "Phấn đấu năm 2025 thu ngân sách nhà nước trên địa bàn đạt 160 tỷ đồng."],
    ["several years", "Bình quân giai đoạn 2021-2023, tỷ lệ hộ nghèo giảm 0,5%/năm."],
    ["another base", "Thu ngân sách nhà nước trên địa bàn tăng 3% so với tháng trước."],
    ["a commune", "Tỷ lệ hộ nghèo xã Nậm Loỏng còn 12,4%."],
    ["another district", "Thu ngân sách nhà nước trên địa bàn huyện Tam Đường đạt 85 tỷ đồng."],
    ["the country", "Tỷ lệ hộ nghèo cả nước là 2,93%."],
    ["some of the people", "Tỷ lệ hộ nghèo vùng đồng bào dân tộc thiểu số còn 8,5%."],
    ["a kind of it", "Diện tích chè trồng mới 15 ha."],
    ["another kind of it", "Diện tích chè kinh doanh đạt 900 ha."],
    ["its opposite", "Tỷ lệ hộ cận nghèo còn 2,1%."],
    ["its change", "Mức giảm tỷ lệ hộ nghèo đạt 0,35 điểm %."],
    ["a part without its whole", "Sản lượng lúa đạt 5.200 tấn."],
    ["a level of quality", "Số trường đạt chuẩn quốc gia mức độ 2 là 5 trường."],
    ["one payer", "Doanh nghiệp A nộp thu ngân sách nhà nước trên địa bàn 15 tỷ đồng."],
    ["one producer", "Sản lượng chè búp tươi của Công ty cổ phần chè đạt 2.300 tấn."],
    ["a bound", "Tỷ lệ hộ nghèo phấn đấu dưới 1,5%."],
    ["counts of another list", "Có 18/22 chỉ tiêu đạt và vượt kế hoạch."],
    ["a list of names that ends like a row", "Chè, ngô và rau màu có sản lượng lương thực có hạt quy đổi đạt 9.500 tấn."],
  ])("%s", (_what, sentence) => {
    expect(faults(sentence)).toEqual([]);
  });

  test("two rows of one name under two headings, until the heading says which", () => {
    const rows: Row[] = [
      ["A", "TRỒNG TRỌT"], ["1", "Giá trị sản xuất", "tỷ đồng", 300, 320, 340.5],
      ["B", "CÔNG NGHIỆP"], ["1", "Giá trị sản xuất", "tỷ đồng", 500, 520, 560.5],
    ];
    const table = planTable(sourceTable(rows));
    expect(against("Giá trị sản xuất đạt 412,7 tỷ đồng.", [table])).toEqual([]);
  });

  test("programmes with one stem and several numbers", () => {
    const table = planTable(sourceTable([["1", "Vốn thực hiện Dự án 1", "triệu đồng", 500, 600, 640], ["2", "Vốn thực hiện Dự án 2", "triệu đồng", 700, 800, 850]]));
    expect(faults("Vốn thực hiện Dự án 6 đạt 1.250 triệu đồng.", [table])).toEqual([]);
    expect(against("Vốn thực hiện Dự án 2 đạt 850 triệu đồng.", [table])).toEqual([expect.stringMatching(/^consistent .*F6/)]);
  });

  test("the same indicator of two years' tables: each year finds its own", () => {
    const old = planTable(sourceTable(CITY.map((row) => row.map((v, i) => (typeof v === "number" && i > 2 ? Math.round(v * 90) / 100 : v))), {
      name: "Nam2022", sheet: "Năm 2022", above: ["Kết quả thực hiện kế hoạch năm 2022"], headers: ["TT", "Chỉ tiêu", "ĐVT", "TH 2021", "KH 2022", "TH 2022"],
    }));
    expect(faults("Năm 2022, sản lượng chè búp tươi đạt 9.882,63 tấn.", [city, old])).toEqual([]);
    expect(faults("Sản lượng chè búp tươi đạt 10.980,7 tấn.", [city, old])).toEqual([]);
  });
});

describe("months", () => {
  const headers = ["TT", "Chỉ tiêu", "ĐVT", "KH 2023", "TH tháng 10", "TH 10 tháng 2023", "Cùng kỳ 2022"];
  const monthly = planTable(sourceTable([["1", "Thu ngân sách nhà nước trên địa bàn", "triệu đồng", 130_000, 12_400, 108_500, 99_100], ["2", "Sản lượng xi măng", "tấn", 45_000, 4_200, 38_400, 40_100]], { headers, above: ["Báo cáo 10 tháng năm 2023"] }));

  test.each([
    "Lũy kế 10 tháng thu ngân sách nhà nước trên địa bàn đạt 108,5 tỷ đồng, đạt 83,5% kế hoạch.",
    "Lũy kế 10 tháng, sản lượng xi măng ước đạt 38.400 tấn, đạt 85,3% kế hoạch (riêng trong tháng 10 ước đạt 4.200 tấn).",
    "Tháng 10, sản lượng xi măng đạt 4.200 tấn.",
    "6 tháng đầu năm, sản lượng xi măng đạt 21.000 tấn.",
  ])("%s", (sentence) => {
    expect(faults(sentence, [monthly])).toEqual([]);
  });

  test("a month's figure where the cumulative one is meant", () => {
    expect(faults("Lũy kế 10 tháng, sản lượng xi măng đạt 42.000 tấn.", [monthly])).toEqual([expect.stringMatching(/^inconsistent .*42\.000 tấn ≠ 38\.400/)]);
    expect(faults("Tháng 10, sản lượng xi măng đạt 42.000 tấn.", [monthly])).toEqual([expect.stringMatching(/^inconsistent .*42\.000 tấn ≠ 4\.200/)]);
  });
});

describe("several targets", () => {
  const headers = ["TT", "Chỉ tiêu", "ĐVT", "KH tỉnh giao 2023", "KH HĐND thành phố giao 2023", "Ước TH 2023"];
  const table = planTable(sourceTable([["1", "Tổng chi ngân sách địa phương", "triệu đồng", 465_000, 470_000, 510_200], ["2", "Diện tích chè", "ha", 900, 960, 963.4]], { headers }));

  test("a percentage is held against the target of the level it names", () => {
    expect(faults("Tổng chi ngân sách địa phương đạt 510,2 tỷ đồng, đạt 109,7% dự toán tỉnh giao và đạt 108,6% dự toán HĐND thành phố giao.", [table])).toEqual([]);
    expect(faults("Tổng chi ngân sách địa phương đạt 510,2 tỷ đồng, đạt 119,7% dự toán tỉnh giao.", [table])).toEqual([expect.stringMatching(/^inconsistent .*119,7%/)]);
  });

  test("without a level, one of them is enough", () => {
    expect(faults("Diện tích chè đạt 963,4 ha, đạt 107% kế hoạch.", [table])).toEqual([]);
  });
});

test("notes of the table's own rows are read, text boxes too", () => {
  const headers = ["TT", "Chỉ tiêu", "ĐVT", "KH 2023", "TH 2023", "Ghi chú"];
  const note = "Diện tích chè đạt 695 ha do chuyển đổi cơ cấu cây trồng ở các xã vùng cao.";
  const table = planTable(sourceTable([["1", "Diện tích chè", "ha", 960, 963, note]], { headers }));
  expect(failing(drafts(book([table], [])))).toMatchObject([{ operands: [{ span: { sheet: "KeHoach", address: "F5", start: 18, end: 21 } }, { key: "KeHoach!E5" }] }]);
  const box = { sheet: "Bìa", address: "C3", shape: "TextBox 1", text: "Diện tích chè năm 2023\nDiện tích chè đạt 936 ha." };
  expect(failing(drafts(book([table], [box]))).flatMap((d) => d.operands)).toContainEqual(expect.objectContaining({ text: "936", span: { file: "", sheet: "Bìa", address: "C3", shape: "TextBox 1", start: 41, end: 44 } }));
});

test("cells below one another are no broken line", () => {
  const [first, second] = ["Sản lượng chè búp tươi ước đạt", "9.999 tấn thóc đã nhập kho dự trữ"];
  expect(told(failing(drafts(book([city], [`${first} ${second}`]))))).toEqual([expect.stringMatching(/9\.999/)]);
  expect(drafts(book([city], [first, second]))).toEqual([]);
});

describe("under a heading about the plan", () => {
  const under = (...lines: readonly string[]) => told(failing(drafts(book([city], [["KẾ HOẠCH NĂM 2023", ...lines].join("\n")]))));

  test("a result is a result", () => {
    expect(under("Thu ngân sách nhà nước trên địa bàn đạt 132,9 tỷ đồng, đạt 102,2% kế hoạch.", "Sản lượng lương thực có hạt đạt 8.007 tấn.", "Tỷ lệ hộ nghèo còn 1,56%.")).toEqual([]);
    expect(under("Thu ngân sách nhà nước trên địa bàn đạt 139,2 tỷ đồng, đạt 102,2% kế hoạch.")).toHaveLength(1);
  });

  test("another figure is doubted, and no target is put in its place", () => {
    const { findings } = checkBook(book([city], ["KẾ HOẠCH NĂM 2023\nSản lượng lương thực có hạt đạt 8.600 tấn."]));
    expect(findings.map((f) => f.class)).not.toContain("wrong");
    expect(findings.filter((f) => f.proposal !== undefined)).toEqual([]);
  });

  test("a target is a target", () => {
    expect(under("Sản lượng lương thực có hạt 8.500 tấn.")).toEqual([]);
  });
});
