/** The build of a text: opening, order, turns, choice of facts, limitations, scopes, stable ids, honest emptiness. */
import { narrate, narrativeText, type Narrative, type NarrativeOptions, type Sentence } from "../../src/narrative";
import { DEFAULT_POLICY, NO_MEMORY, readPlanTable, type PlanTable } from "../../src/plan";
import { planTable, TEN_MONTHS_2023, type HeadingSpec, type RowSpec } from "../support/plan-tables";

const CITY: Omit<NarrativeOptions, "scope"> = { style: "city", length: "medium" };

const rows: readonly (RowSpec | HeadingSpec)[] = [
  { heading: "Kinh tế", order: "A" },
  { name: "Sản lượng lúa", unit: "tấn", estimate: "2.700", target: "2.500" },
  { name: "Sản lượng ngô", unit: "tấn", estimate: "1.800", target: "2.000" },
  { name: "Tổng đàn gia súc", unit: "con", estimate: "19.000", target: "19.000" },
  { heading: "Xã hội", order: "B" },
  { name: "Giải quyết việc làm", unit: "lao động", estimate: "700", target: "1.000" },
  { name: "Lượt khám bệnh", unit: "lượt", estimate: "45.000" },
  { name: "Số hộ thoát nghèo", unit: "hộ", estimate: "", target: "30" },
];
const report = planTable({ rows });

function texts(narrative: Narrative): readonly string[] {
  return narrative.paragraphs.flatMap((paragraph) => paragraph.sentences.map((sentence) => sentence.text));
}

function sentences(narrative: Narrative): readonly Sentence[] {
  return narrative.paragraphs.flatMap((paragraph) => paragraph.sentences);
}

function write(table: PlanTable, options: Partial<NarrativeOptions> = {}): Narrative {
  return narrate([table], { ...CITY, scope: { kind: "table", table: table.name }, ...options });
}

describe("the opening", () => {
  test("counts what was reached, and says what became of the rest", () => {
    expect(texts(write(report))[0]).toBe(
      "Ước thực hiện năm 2023, có 2/4 chỉ tiêu đạt và vượt kế hoạch (01 chỉ tiêu vượt kế hoạch, 01 chỉ tiêu đạt kế hoạch); 02 chỉ tiêu không đạt kế hoạch.",
    );
  });

  test("of a school year names both its years, and the one before", () => {
    const cells = (row: readonly (string | number)[]) => row.map((value) => ({ value, text: String(value), numberFormat: "General", formula: null, indent: 0 }));
    const source = {
      name: "GiaoDuc", sheet: "Biểu", headerRow: 2, firstColumn: 0, above: [],
      headers: ["Chỉ tiêu", "ĐVT", "TH năm học 2022-2023", "KH năm học 2023-2024", "TH năm học 2023-2024"],
      rows: [cells(["Học sinh tiểu học", "học sinh", 1000, 1100, 1200])],
    };
    const said = texts(write(readPlanTable(source, { memory: NO_MEMORY, policy: DEFAULT_POLICY }))).join(" ");
    expect(said).toContain("Năm học 2023-2024, ");
    expect(said).toContain("tăng 20% so với năm học 2022-2023");
    expect(said).not.toContain("năm 2024");
  });

  test("names rows outside the count", () => {
    expect(texts(write(report))[1]).toBe("Ngoài ra còn 01 chỉ tiêu chưa giao kế hoạch, 01 chỉ tiêu chưa có số liệu thực hiện.");
  });

  test("counts main indicators only, where some are marked", () => {
    const table = planTable({
      rows: [
        { name: "Thu ngân sách", unit: "tỷ đồng", actual: "12", target: "10", main: true },
        { name: "Bảo hiểm y tế", unit: "%", actual: "95", target: "94", main: true },
        { name: "Đàn ong", unit: "đàn", actual: "5", target: "9" },
      ],
    });
    expect(texts(write(table))[0]).toBe("Năm 2023, cả 2/2 chỉ tiêu chủ yếu đều đạt và vượt kế hoạch.");
  });

  test("is plain where nothing was reached", () => {
    const table = planTable({ rows: [{ name: "Đàn ong", unit: "đàn", actual: "5", target: "9" }] });
    expect(texts(write(table))[0]).toBe("Năm 2023, trong 01 chỉ tiêu được đánh giá, không có chỉ tiêu nào đạt kế hoạch; 01 chỉ tiêu không đạt kế hoạch.");
  });

  test("within the year speaks of pace", () => {
    const table = planTable({
      period: TEN_MONTHS_2023,
      rows: [
        { name: "Thu nội địa", unit: "tỷ đồng", actual: "90", target: "100", flow: true },
        { name: "Thu khác", unit: "tỷ đồng", actual: "11", target: "10", flow: true },
        { name: "Chi thường xuyên", unit: "tỷ đồng", actual: "20", target: "100", flow: true },
      ],
    });
    expect(texts(write(table))[0]).toBe(
      "Lũy kế 10 tháng năm 2023, có 1/3 chỉ tiêu đạt và vượt kế hoạch năm; 01 chỉ tiêu đúng tiến độ, 01 chỉ tiêu chậm tiến độ.",
    );
  });
});

describe("a section", () => {
  test("has its heading with its number, its own count, then the good, then the missed", () => {
    const economy = write(report).paragraphs[1];
    expect(economy?.heading).toBe("A. Kinh tế");
    expect(economy?.sentences.map((sentence) => sentence.kind)).toEqual(["opening", "good", "good", "missed"]);
    expect(economy?.sentences[3]?.text).toMatch(/^Tuy nhiên, sản lượng ngô/);
  });

  test("turns with «tuy nhiên» only where something good stood before", () => {
    const social = write(report).paragraphs[2];
    expect(social?.sentences.map((sentence) => sentence.kind)).toEqual(["neutral", "missed"]);
    expect(social?.sentences[1]?.text).toBe("Giải quyết việc làm ước đạt 700 lao động, chỉ đạt 70% kế hoạch.");
  });

  test("goes on after a group inside it", () => {
    const table = planTable({
      rows: [
        { heading: "Công nghiệp", order: "I" },
        { name: "Giá trị sản xuất", unit: "tỷ đồng", actual: "5", target: "4" },
        { heading: "Sản phẩm chủ yếu", order: "2", depth: 1 },
        { name: "Gạch", unit: "viên", actual: "5", target: "4" },
        { name: "Doanh thu vận tải", unit: "tỷ đồng", actual: "7", target: "4", section: "Công nghiệp" },
      ],
    });
    const [, industry, products] = write(table).paragraphs;
    expect(industry?.sentences.map((sentence) => sentence.id).join()).toContain("Doanh thu vận tải");
    expect(products?.sentences.map((sentence) => sentence.text)).toEqual(["Gạch đạt 05 viên, đạt 125% kế hoạch."]);
  });

  test("can be written alone", () => {
    const narrative = write(report, { scope: { kind: "section", table: "ChiTieu", section: "KINH TẾ" } });
    expect(narrative.paragraphs.map((paragraph) => paragraph.heading)).toEqual(["A. Kinh tế"]);
    expect(texts(narrative)[0]).toMatch(/^Ước thực hiện năm 2023, có 2\/3 chỉ tiêu đạt và vượt kế hoạch/);
    expect(texts(narrative).join()).not.toContain("việc làm");
  });

  test("takes its sub-sections along", () => {
    const table = planTable({
      rows: [
        { heading: "Kinh tế", order: "A" },
        { heading: "Nông nghiệp", order: "I", depth: 1 },
        { name: "Lúa", unit: "tấn", actual: "5", target: "4" },
        { heading: "Công nghiệp", order: "II", depth: 1 },
        { name: "Gạch", unit: "viên", actual: "5", target: "4" },
        { heading: "Xã hội", order: "B" },
        { name: "Trường học", unit: "trường", actual: "5", target: "4" },
      ],
    });
    const economy = write(table, { scope: { kind: "section", table: "ChiTieu", section: "Kinh tế" } });
    expect(economy.paragraphs.map((paragraph) => paragraph.heading)).toEqual(["", "A. Kinh tế", "I. Nông nghiệp", "II. Công nghiệp"]);
    expect(texts(economy).join()).not.toContain("rường học");
  });
});

describe("limitations", () => {
  test("close the text and list what was missed", () => {
    const closing = write(report).paragraphs.at(-1);
    expect(closing?.heading).toBe("Hạn chế");
    expect(closing?.sentences.map((sentence) => sentence.text)).toEqual([
      "Còn 02 chỉ tiêu không đạt kế hoạch: sản lượng ngô 1.800 tấn, đạt 90% kế hoạch; giải quyết việc làm 700 lao động, chỉ đạt 70% kế hoạch.",
    ]);
  });

  test("are left out where nothing was missed", () => {
    const table = planTable({ rows: [{ name: "Lúa", unit: "tấn", actual: "5", target: "4" }] });
    expect(write(table).paragraphs.some((paragraph) => paragraph.heading === "Hạn chế")).toBe(false);
  });

  test("do not claim a full list when the user took a row out", () => {
    const corn = report.indicators.find((indicator) => indicator.name === "Sản lượng ngô")?.id ?? "";
    const closing = write(report, { exclude: [corn] }).paragraphs.at(-1);
    expect(closing?.sentences[0]?.text).toMatch(/^Còn một số chỉ tiêu không đạt kế hoạch, trong đó có: giải quyết việc làm/);
  });

  test("go by sections when they are many", () => {
    const many: (RowSpec | HeadingSpec)[] = ["Kinh tế", "Xã hội"].flatMap((heading) => [
      { heading },
      ...Array.from({ length: 6 }, (_, at) => ({ name: `Chỉ tiêu ${heading} ${at}`, unit: "ha", actual: "1", target: "2" })),
    ]);
    const closing = write(planTable({ rows: many })).paragraphs.at(-1);
    expect(closing?.sentences.map((sentence) => sentence.text.slice(0, 12))).toEqual(["Còn 12 chỉ t", "Kinh tế: chỉ", "Xã hội: chỉ "]);
  });
});

describe("the choice of facts", () => {
  const crowd = planTable({
    rows: [
      ...Array.from({ length: 20 }, (_, at): RowSpec => ({ name: `Cây trồng số ${at}`, unit: "ha", actual: "101", target: "100" })),
      { name: "Thu ngân sách", unit: "tỷ đồng", actual: "101", target: "100", main: true },
      { name: "Khách du lịch", unit: "lượt", actual: "300", target: "100" },
    ],
  });
  const said = (narrative: Narrative): readonly string[] =>
    sentences(narrative).filter((sentence) => sentence.id.startsWith("fact:")).map((sentence) => sentence.text);

  test("prefers main indicators and big gaps when room is short", () => {
    expect(said(write(crowd, { length: "short" }))).toEqual([
      "Thu ngân sách đạt 101 tỷ đồng, đạt 101% kế hoạch.",
      "Khách du lịch đạt 300 lượt, đạt 300% kế hoạch.",
    ]);
  });

  test("is everything in the full text", () => {
    expect(said(write(crowd, { length: "full" }))).toHaveLength(22);
  });

  test("follows the user: rows taken out and put in", () => {
    const id = (name: string): string => crowd.indicators.find((indicator) => indicator.name === name)?.id ?? "";
    const chosen = said(write(crowd, { length: "short", exclude: [id("Khách du lịch")], include: [id("Cây trồng số 7")] }));
    expect(chosen.some((text) => text.startsWith("Khách"))).toBe(false);
    expect(chosen.some((text) => text.startsWith("Cây trồng số 7"))).toBe(true);
  });
});

describe("parts", () => {
  const output = planTable({
    rows: [
      { name: "Giá trị sản xuất", unit: "tỷ đồng", estimate: "460", prior: "430", target: "440" },
      { name: "Nông nghiệp", unit: "tỷ đồng", estimate: "430", prior: "400", target: "430", partOf: "Giá trị sản xuất" },
      { name: "- Lâm nghiệp", unit: "tỷ đồng", estimate: "8,1", prior: "9", target: "6", partOf: "Giá trị sản xuất" },
    ],
  });

  test("stand between parentheses, and the base year is named once", () => {
    const text = texts(write(output, { length: "full" })).find((sentence) => sentence.startsWith("Giá trị"));
    expect(text).toBe(
      "Giá trị sản xuất ước đạt 460 tỷ đồng, đạt 105% kế hoạch, tăng 7% so với năm 2022 (trong đó: nông nghiệp 430 tỷ đồng, đạt 100% kế hoạch, tăng 8%; lâm nghiệp 8,1 tỷ đồng, đạt 135% kế hoạch nhưng giảm 10%).",
    );
  });

  test("are left out of a short text", () => {
    expect(texts(write(output, { length: "short" })).join()).not.toContain("trong đó");
  });

  test("speak for themselves where only they are selected", () => {
    const narrative = write(output, { scope: { kind: "rows", table: "ChiTieu", rows: [1] } });
    expect(texts(narrative)).toEqual(["Nông nghiệp ước đạt 430 tỷ đồng, đạt 100% kế hoạch, tăng 8% so với năm 2022."]);
  });
});

test("a part on its own says what it is a part of", () => {
  const table = planTable({ rows: [{ name: "Ngô", fullName: "Sản lượng lương thực – Ngô", unit: "tấn", actual: "91", target: "100" }] });
  expect(texts(write(table))[1]).toBe("Sản lượng lương thực (ngô) đạt 91 tấn, đạt 91% kế hoạch.");
});

describe("ids", () => {
  const shape = (narrative: Narrative): readonly string[] => sentences(narrative).map((sentence) => sentence.id);

  test("survive other figures of the same facts", () => {
    const changed = planTable({ rows: rows.map((row) => ("name" in row && row.name === "Sản lượng lúa" ? { ...row, estimate: "2.650" } : row)) });
    expect(shape(write(changed))).toEqual(shape(write(report)));
    expect(texts(write(changed))).not.toEqual(texts(write(report)));
  });

  test("are one for each sentence, also under headings of one name", () => {
    const twice = planTable({
      rows: [0, 1].flatMap((at): (RowSpec | HeadingSpec)[] => [
        { heading: "Trồng trọt" },
        { name: `Lúa ${at}`, unit: "ha", actual: "1", target: "1" },
        { name: `Ngô ${at}`, unit: "ha", actual: "1", target: "1" },
      ]),
    });
    const ids = shape(write(twice));
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe("marks", () => {
  test("lead each figure to the column it comes from", () => {
    const table = planTable({ rows: [{ name: "Khách du lịch", unit: "lượt", estimate: "12.000", prior: "10.000", target: "8.000" }] });
    const [, fact] = sentences(write(table));
    expect(fact?.figures.map((mark) => [fact.text.slice(mark.start, mark.end), mark.role, mark.header])).toEqual([
      ["12.000 lượt", "estimate", "Ước TH 2023"],
      ["150%", "percentOfTarget", "KH 2023"],
      ["20%", "growth", "TH 2022"],
    ]);
  });
});

describe("honesty", () => {
  test("says that nothing could be judged, and why", () => {
    const table = planTable({ rows: [{ name: "Dân số", unit: "người", actual: "45.000" }, { name: "Số hộ", unit: "hộ", target: "9" }] });
    expect(texts(write(table))[0]).toBe(
      "Năm 2023, chưa có chỉ tiêu nào được đánh giá so với kế hoạch (01 chỉ tiêu chưa giao kế hoạch, 01 chỉ tiêu chưa có số liệu thực hiện).",
    );
  });

  test("says that a table is empty, a selection holds nothing, a table is not there", () => {
    const empty = planTable({ rows: [] });
    expect(narrativeText(write(empty))[1]).toBe("Bảng chưa có chỉ tiêu nào có số liệu.");
    expect(texts(write(report, { scope: { kind: "rows", table: "ChiTieu", rows: [99] } }))).toEqual(["Các dòng đang chọn không có chỉ tiêu nào."]);
    const lonely = planTable({ rows: [{ heading: "Kinh tế" }, { name: "Lúa", unit: "tấn", actual: "5", target: "4" }] });
    const exclude = lonely.indicators.map((indicator) => indicator.id);
    expect(texts(write(lonely, { scope: { kind: "rows", table: "ChiTieu", rows: [0] }, exclude }))).toEqual(["Chưa chọn chỉ tiêu nào để viết nhận xét."]);
    expect(texts(write(report, { scope: { kind: "table", table: "BieuKhac" } }))).toEqual(["Không tìm thấy bảng «BieuKhac» trong sổ tính."]);
  });
});

test("five thousand rows are written in paragraphs that fit into cells", () => {
  const big = planTable({
    rows: Array.from({ length: 5_000 }, (_, at) =>
      at % 50 === 0 ? { heading: `Xã thứ ${at / 50 + 1}` } : { name: `Sản phẩm ${at}`, unit: "tấn", actual: String(at % 7), target: "3" },
    ),
  });
  const lines = narrativeText(write(big, { length: "full" }));
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(32_767);
});
