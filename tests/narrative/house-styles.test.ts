/** Both house styles, sentence by sentence. Figures are made for the purpose. */
import { narrate, type HouseStyle, type Length } from "../../src/narrative";
import { planTable, TEN_MONTHS_2023, type RowSpec } from "../support/plan-tables";
import type { Period } from "../../src/plan";

/** The sentence on one row. */
function say(style: HouseStyle, row: RowSpec, length: Length = "medium", period?: Period): string {
  const table = planTable({ rows: [row], ...(period === undefined ? {} : { period }) });
  const narrative = narrate([table], { style, length, scope: { kind: "rows", table: table.name, rows: [0] } });
  return narrative.paragraphs.flatMap((paragraph) => paragraph.sentences.map((sentence) => sentence.text)).join(" ");
}

const both = (row: RowSpec, length?: Length, period?: Period): readonly [string, string] => [
  say("city", row, length, period),
  say("province", row, length, period),
];

describe("amounts", () => {
  test("above the target a city says the percentage, a province what goes beyond", () => {
    const row = { name: "Sản lượng thịt hơi", unit: "tấn", actual: "1.060", prior: "1.000", target: "1.000" };
    expect(both(row)).toEqual([
      "Sản lượng thịt hơi đạt 1.060 tấn, đạt 106% kế hoạch, tăng 6% so với năm 2022.",
      "Sản lượng thịt hơi đạt 1.060 tấn, vượt 6% kế hoạch, tăng 6% so với năm 2022.",
    ]);
  });

  test("exactly on the target a province needs no figure", () => {
    const row = { name: "Diện tích chè", unit: "ha", actual: "950", target: "950" };
    expect(both(row)).toEqual(["Diện tích chè đạt 950 ha, đạt 100% kế hoạch.", "Diện tích chè đạt 950 ha, đạt kế hoạch."]);
  });

  test("below the target", () => {
    const row = { name: "Sản lượng ngô", unit: "tấn", actual: "455", target: "1.000" };
    expect(both(row)).toEqual([
      "Sản lượng ngô đạt 455 tấn, chỉ đạt 46% kế hoạch.",
      "Sản lượng ngô đạt 455 tấn, chỉ bằng 45,5% kế hoạch.",
    ]);
  });

  test("99,6 % is never rounded up to the target, and a hair above it never reads as on it", () => {
    const [below] = both({ name: "Đá xây dựng", unit: "m3", actual: "996", target: "1.000" });
    expect(below).toBe("Đá xây dựng đạt 996 m³, đạt 99,6% kế hoạch.");
    const [, above] = both({ name: "Đá xây dựng", unit: "m3", actual: "100.020", target: "100.000" });
    expect(above).toBe("Đá xây dựng đạt 100.020 m³, vượt 0,02% kế hoạch.");
  });

  test("an estimate is said to be one", () => {
    const row = { name: "Khách du lịch", unit: "lượt", estimate: "12.500", target: "10.000" };
    expect(say("city", row)).toBe("Khách du lịch ước đạt 12.500 lượt, đạt 125% kế hoạch.");
  });

  test("big money is said in the unit of a reader, collected money is carried out", () => {
    const row = { name: "Thu ngân sách trên địa bàn", unit: "triệu đồng", estimate: "132.900", target: "140.000" };
    expect(say("province", row)).toBe("Thu ngân sách trên địa bàn ước thực hiện 132,9 tỷ đồng, bằng 94,9% kế hoạch.");
  });

  test("income is reached, not collected", () => {
    const row = { name: "Thu nhập bình quân đầu người", unit: "triệu đồng/người/năm", estimate: "60", target: "60" };
    expect(say("province", row)).toBe("Thu nhập bình quân đầu người ước đạt 60 triệu đồng/người/năm, đạt kế hoạch.");
  });

  test("counts below ten take a zero, measures do not, and the office can switch it off", () => {
    expect(say("city", { name: "Sản phẩm OCOP", unit: "sản phẩm", actual: "3" })).toBe("Sản phẩm OCOP đạt 03 sản phẩm.");
    expect(say("city", { name: "Diện tích sâm", unit: "ha", actual: "5" })).toBe("Diện tích sâm đạt 5 ha.");
    const table = planTable({ rows: [{ name: "Sản phẩm OCOP", unit: "sản phẩm", actual: "3" }] });
    const text = narrate([table], { style: "city", length: "full", leadingZero: false, scope: { kind: "rows", table: table.name, rows: [0] } });
    expect(text.paragraphs[0]?.sentences[0]?.text).toBe("Sản phẩm OCOP đạt 3 sản phẩm.");
  });

  test("success against the plan and a fall since last year stand with «nhưng»", () => {
    const row = { name: "Xuất khẩu hàng địa phương", unit: "triệu USD", actual: "8,4", prior: "9", target: "8" };
    expect(say("province", row)).toBe(
      "Xuất khẩu hàng địa phương đạt 8,4 triệu USD, vượt 5% kế hoạch nhưng giảm 6,7% so với năm 2022.",
    );
  });

  test("an unchanged figure equals last year's", () => {
    const row = { name: "Số chợ", unit: "chợ", actual: "12", prior: "12", target: "12" };
    expect(say("city", row)).toBe("Số chợ đạt 12 chợ, đạt 100% kế hoạch, bằng năm 2022.");
  });

  test("from a negative year on, the two values stand side by side", () => {
    const row = { name: "Lợi nhuận doanh nghiệp nhà nước", unit: "tỷ đồng", actual: "4,5", prior: "-2,5" };
    expect(say("city", row)).toBe("Lợi nhuận doanh nghiệp nhà nước đạt 4,5 tỷ đồng, năm 2022 là âm 2,5 tỷ đồng.");
  });
});

describe("rates", () => {
  test("differ from the target in points", () => {
    const row = { name: "Tỷ lệ lao động qua đào tạo", unit: "%", estimate: "58,3", prior: "56", target: "56,5" };
    expect(both(row)).toEqual([
      "Tỷ lệ lao động qua đào tạo ước đạt 58,3%, cao hơn kế hoạch 1,8 điểm %, tăng 2,3 điểm % so với năm 2022.",
      "Tỷ lệ lao động qua đào tạo ước đạt 58,3%, vượt kế hoạch 1,8 điểm %, tăng 2,3 điểm % so với năm 2022.",
    ]);
  });

  test("a missed rate says so, and in full its target", () => {
    const row = { name: "Tỷ lệ bao phủ bảo hiểm y tế", unit: "%", actual: "90,8", target: "96,1" };
    expect(say("province", row)).toBe("Tỷ lệ bao phủ bảo hiểm y tế đạt 90,8%, thấp hơn kế hoạch 5,3 điểm %, không đạt kế hoạch.");
    expect(say("province", row, "full")).toBe(
      "Tỷ lệ bao phủ bảo hiểm y tế đạt 90,8%, thấp hơn kế hoạch 5,3 điểm % (kế hoạch 96,1%), không đạt kế hoạch.",
    );
  });

  test("poverty that falls below its ceiling is a success", () => {
    const row: RowSpec = { name: "Tỷ lệ hộ nghèo", unit: "%", estimate: "1,5", prior: "1,9", target: "1,8", direction: "lower-is-better" };
    const expected =
      "Tỷ lệ hộ nghèo ước còn 1,5%, thấp hơn mức kế hoạch 0,3 điểm %, hoàn thành vượt kế hoạch, giảm 0,4 điểm % so với năm 2022.";
    expect(both(row)).toEqual([expected, expected]);
  });

  test("poverty that rises above its ceiling is a failure", () => {
    const row: RowSpec = { name: "Tỷ lệ hộ cận nghèo", unit: "%", actual: "0,8", prior: "0,7", target: "0,6", direction: "lower-is-better" };
    expect(say("city", row)).toBe(
      "Tỷ lệ hộ cận nghèo là 0,8%, cao hơn mức kế hoạch 0,2 điểm %, không đạt kế hoạch, tăng 0,1 điểm % so với năm 2022.",
    );
  });

  test("per mille is told in points per mille", () => {
    const row: RowSpec = { name: "Tỷ lệ tăng dân số tự nhiên", unit: "‰", actual: "10,4", target: "10,5", direction: "lower-is-better" };
    expect(say("city", row)).toContain("là 10,4‰, thấp hơn mức kế hoạch 0,1 điểm ‰");
  });

  test("fewer accidents than the ceiling are a distance, not an achievement percentage", () => {
    const row: RowSpec = { name: "Số vụ tai nạn giao thông", unit: "vụ", actual: "7", prior: "10", target: "8", direction: "lower-is-better" };
    expect(say("province", row)).toBe(
      "Số vụ tai nạn giao thông còn 07 vụ, thấp hơn 12,5% so với mức kế hoạch, hoàn thành vượt kế hoạch, giảm 30% so với năm 2022.",
    );
  });
});

describe("growth rates", () => {
  const grdp: RowSpec = { name: "Tốc độ tăng GRDP", unit: "%", measure: "growth-rate", estimate: "-3,8", prior: "8,2", target: "9" };

  test("a negative one is «âm», beside its target, and not compared with last year's", () => {
    const expected = "Tốc độ tăng GRDP ước âm 3,8%, kế hoạch 9%, thấp hơn 12,8 điểm %, không đạt kế hoạch.";
    expect(both(grdp)).toEqual([expected, expected]);
  });

  test("a better one", () => {
    expect(both({ ...grdp, estimate: "9,5" })).toEqual([
      "Tốc độ tăng GRDP ước đạt 9,5%, kế hoạch 9%, cao hơn 0,5 điểm %.",
      "Tốc độ tăng GRDP ước đạt 9,5%, kế hoạch 9%, vượt 0,5 điểm %.",
    ]);
  });
});

describe("several targets", () => {
  const revenue = (provincial: string, council: string): RowSpec => ({
    name: "Thu ngân sách nhà nước trên địa bàn",
    unit: "triệu đồng",
    estimate: "132.900",
    target: { "KH 2023 tỉnh giao": provincial, "KH 2023 HĐND TP giao": council },
  });

  test("both percentages stand, each with who assigned it", () => {
    expect(both(revenue("205.000", "208.000"))).toEqual([
      "Thu ngân sách nhà nước trên địa bàn ước thực hiện 132,9 tỷ đồng, chỉ đạt 65% kế hoạch tỉnh giao và đạt 64% so với Nghị quyết HĐND thành phố giao.",
      "Thu ngân sách nhà nước trên địa bàn ước thực hiện 132,9 tỷ đồng, chỉ bằng 64,8% kế hoạch tỉnh giao và bằng 63,9% kế hoạch HĐND thành phố giao.",
    ]);
  });

  test("one percentage serves both where it is the same", () => {
    expect(say("city", revenue("120.000", "120.100"))).toContain(
      "đạt 111% kế hoạch tỉnh giao và Nghị quyết HĐND thành phố giao.",
    );
  });

  test("opposite results stand with «nhưng», a budget target is «dự toán»", () => {
    const row = { name: "Thu nội địa", unit: "tỷ đồng", actual: "2.100", target: { "Dự toán TW giao": "2.000", "Dự toán HĐND tỉnh giao": "2.500" } };
    expect(say("province", row)).toBe(
      "Thu nội địa đạt 2.100 tỷ đồng, vượt 5% dự toán Trung ương giao nhưng chỉ bằng 84% dự toán HĐND tỉnh giao.",
    );
  });

  test("the one target of a row needs no level", () => {
    const row = { name: "Diện tích rừng trồng", unit: "ha", actual: "200", target: { "KH 2023 HĐND TP giao": "160" } };
    expect(say("city", row)).toBe("Diện tích rừng trồng đạt 200 ha, đạt 125% kế hoạch.");
  });
});

describe("targets as expressions", () => {
  test("a range is met inside, and named", () => {
    const row = { name: "Chỉ số thành phần", unit: "điểm", actual: "6,7", target: "6,6-6,8" };
    expect(say("city", row)).toBe("Chỉ số thành phần đạt 6,7 điểm, đạt kế hoạch (kế hoạch từ 6,6 điểm đến 6,8 điểm).");
  });

  test("«trên 96%» is not met by 96%", () => {
    const row = { name: "Tỷ lệ gia đình văn hóa", unit: "%", actual: "96", target: "Trên 96%" };
    expect(say("province", row)).toBe("Tỷ lệ gia đình văn hóa đạt 96%, không đạt kế hoạch (kế hoạch trên 96%).");
  });

  test("a fraction stays a fraction", () => {
    expect(say("city", { name: "Xã Bình An", unit: "tiêu chí", actual: "16/19" })).toBe("Xã Bình An đạt 16/19 tiêu chí.");
  });
});

describe("within the year", () => {
  const monthly: RowSpec = { name: "Thu nội địa", unit: "tỷ đồng", estimate: "90", prior: "80", month: "12", target: "100", flow: true };

  test("the cumulative figure is judged, the month stands apart", () => {
    expect(both(monthly, "medium", TEN_MONTHS_2023)).toEqual([
      "Thu nội địa lũy kế 10 tháng ước thực hiện 90 tỷ đồng, đạt 90% kế hoạch năm, bảo đảm tiến độ, tăng 13% so với cùng kỳ năm 2022 (riêng trong tháng 10 ước thực hiện 12 tỷ đồng).",
      "Thu nội địa lũy kế 10 tháng ước thực hiện 90 tỷ đồng, bằng 90% kế hoạch năm, bảo đảm tiến độ, tăng 12,5% so với cùng kỳ năm 2022 (riêng trong tháng 10 ước thực hiện 12 tỷ đồng).",
    ]);
  });

  test("behind pace is said, not «không đạt»", () => {
    const text = say("city", { ...monthly, estimate: "70" }, "medium", TEN_MONTHS_2023);
    expect(text).toContain("đạt 70% kế hoạch năm, chậm tiến độ, giảm 13% so với cùng kỳ năm 2022");
    expect(text).not.toContain("không đạt");
  });

  test("«khó đạt» set by a person", () => {
    const text = say("province", { ...monthly, override: "at-risk" }, "short", TEN_MONTHS_2023);
    expect(text).toBe("Thu nội địa lũy kế 10 tháng ước thực hiện 90 tỷ đồng, bằng 90% kế hoạch năm, khó đạt kế hoạch.");
  });
});

test("a verdict given by a person is shown as one", () => {
  const row: RowSpec = { name: "Sản lượng lúa", unit: "tấn", actual: "960", target: "1.000", override: "met" };
  expect(say("city", row)).toBe("Sản lượng lúa đạt 960 tấn, đạt 96% kế hoạch, được đánh giá đạt kế hoạch.");
});
