/** The growth of a whole follows from its parts and theirs: the bases that the percentages give must add up as the values do. */
import fc from "fast-check";
import { check, outcome, troubles } from "./helpers";

const CREDIT = (all: string, short: string): string =>
  `Dư nợ cho vay đạt 98.400 tỷ đồng, tăng ${all}% so với đầu năm. Trong đó, cho vay ngắn hạn đạt 61.200 tỷ đồng, tăng ${short}% so với đầu năm, cho vay trung, dài hạn đạt 37.200 tỷ đồng, tăng 3,5% so với đầu năm.`;
const of = (text: string): string[] => check(text).relations.filter((r) => r.message.includes("bộ phận") && r.kind !== "sum").map((r) => `${r.verdict} ${r.kind}`);

describe("growth of a whole and of the parts that make it", () => {
  test("holds where the years before add up, and is asked about where they do not", () => {
    expect(of(CREDIT("8,9", "12,5"))).toEqual(["consistent growth"]);
    expect(of(CREDIT("9,8", "12,5"))).toEqual(["review growth"]);
    expect(of(CREDIT("8,9", "15,2"))).toEqual(["review growth"]);
  });

  test("is asked about where a hedged total is told in four digits", () => {
    const trade = (imports: string): string => `Tổng kim ngạch ước đạt gần 412,36 triệu USD, tăng 15,6% so với cùng kỳ; trong đó xuất khẩu đạt 231,80 triệu USD, tăng 17,4% và nhập khẩu đạt 180,56 triệu USD, tăng ${imports}%.`;
    expect(of(trade("13,4"))).toEqual(["consistent growth"]);
    expect(of(trade("18,4"))).toEqual(["review growth"]);
  });

  test("says what the parts come to, and proposes the one edit that mends it", () => {
    const { relations } = check(CREDIT("9,94", "12,53").replace("3,5%", "3,51%"));
    const asked = relations.find((r) => r.verdict === "review");
    expect(asked?.message).toContain("tính từ các bộ phận được 8,94%, báo cáo ghi tăng 9,94%");
    expect(asked?.proposal).toMatchObject({ from: "9,94", to: "8,94" });
  });

  test("is told as a level, too, and the parts may leave the base unsaid", () => {
    const text = (all: string): string => `Gieo cấy được 2.094 ha, bằng ${all}% cùng kỳ năm trước, trong đó vùng thượng đạt 166 ha, bằng 102,4%; vùng hạ đạt 1.928 ha, bằng 99,9%.`;
    expect(of(text("100,1"))).toEqual(["consistent growth"]);
    expect(of(text("110,1"))).toEqual(["review growth"]);
  });

  test("holds of percentages of a target of one office as well", () => {
    const text = (rate: string): string => `Thu ngân sách đạt 910 tỷ đồng, đạt ${rate}% dự toán tỉnh giao; trong đó thu nội địa 640 tỷ đồng, đạt 80% dự toán tỉnh giao, thu xuất nhập khẩu 270 tỷ đồng, đạt 54% dự toán tỉnh giao.`;
    expect(of(text("70"))).toEqual(["consistent plan"]);
    expect(of(text("77"))).toEqual(["review plan"]);
  });
});

test("parts that take their unit from the whole count in it", () => {
  const text = (rate: string): string => `Thu trên địa bàn: 164.980 triệu đồng, đạt ${rate}% dự toán tỉnh giao. Chia ra: thuế 84.512, đạt 104,3% dự toán tỉnh giao; tiền sử dụng đất 62.480, đạt 113,6% dự toán tỉnh giao; phí 17.988, đạt 112,4% dự toán tỉnh giao.`;
  expect(of(text("108,5"))).toEqual(["consistent plan"]);
  expect(of(text("105,8"))).toEqual(["review plan"]);
});

describe("no question", () => {
  test.each([
    ["of another office's target", "Thu ngân sách đạt 910 tỷ đồng, đạt 77% dự toán tỉnh giao; trong đó thu nội địa 640 tỷ đồng, đạt 80% dự toán huyện giao, thu xuất nhập khẩu 270 tỷ đồng, đạt 54% dự toán huyện giao."],
    ["of another time", CREDIT("9,8", "12,5").replace("so với đầu năm. Trong", "so với cùng kỳ. Trong")],
    ["where one part tells no growth", CREDIT("9,8", "12,5").replace(", tăng 3,5% so với đầu năm.", ".")],
    ["of hedged figures", CREDIT("9,8", "12,5").replace("đạt 61.200", "đạt khoảng 61.200")],
    ["of values at current and rates at constant prices", "Giá trị sản xuất đạt 984 tỷ đồng, tăng 9,8% so với năm 2024, trong đó nông nghiệp 612 tỷ đồng, tăng 12,5% so với năm 2024, công nghiệp 372 tỷ đồng, tăng 3,5% so với năm 2024."],
    ["of parts that do not make the whole", CREDIT("9,8", "12,5").replace("98.400", "99.400")],
  ])("%s", (_name, text) => {
    expect(of(text).filter((line) => !line.startsWith("consistent"))).toEqual([]);
  });
});

test("whatever the parts and their growth, the true growth of the whole holds and one far off is asked about", () => {
  const part = fc.record({ now: fc.integer({ min: 2_000, max: 90_000 }), percent: fc.integer({ min: 5, max: 400 }) });
  fc.assert(fc.property(fc.array(part, { minLength: 2, maxLength: 5 }), (parts) => {
    const vn = (n: number): string => n.toLocaleString("vi-VN").replace(/\s/g, ".");
    const now = parts.reduce((all, p) => all + p.now, 0);
    const then = parts.reduce((all, p) => all + p.now / (1 + p.percent / 1000), 0);
    const tenths = Math.round((now / then - 1) * 1000);
    const names = ["huyện An Lạc", "huyện Bình Sơn", "huyện Chợ Mới", "huyện Đông Hải", "huyện Hòa Phú"];
    const text = (rate: number): string => `Tổng đàn gia cầm đạt ${vn(now)} con, tăng ${(rate / 10).toFixed(1).replace(".", ",")}% so với cùng kỳ, trong đó: ${parts.map((p, i) => `${names[i] ?? ""} ${vn(p.now)} con, tăng ${(p.percent / 10).toFixed(1).replace(".", ",")}% so với cùng kỳ`).join("; ")}.`;
    expect(troubles(text(tenths))).toEqual([]);
    expect(outcome(text(tenths)).some((line) => line.startsWith("consistent growth"))).toBe(true);
    expect(of(text(tenths + 30))).toEqual(["review growth"]);
  }));
});

describe("growths of a total told in front, those of its parts in turn", () => {
  const text = (month: string, last: string): string => [
    `Doanh thu dịch vụ tháng 9 ước đạt 482 tỷ đồng, tăng ${month}% so với tháng trước và tăng 9,4% so với cùng kỳ năm trước.`,
    `Trong tổng mức 482 tỷ đồng có 341,6 tỷ đồng bán lẻ, tăng 2,1% so với tháng trước và tăng 10,2% so với cùng kỳ; 96,2 tỷ đồng ăn uống, giảm 1,4% và tăng 8,3%; 44,2 tỷ đồng lữ hành, tăng 3,5% và tăng ${last}%.`,
  ].join("\n");
  test("each against that of the same base", () => {
    expect(troubles(text("1,5", "5,8"))).toEqual([]);
    expect(outcome(text("1,5", "5,8")).filter((line) => line.startsWith("consistent growth"))).toHaveLength(2);
    expect(troubles(text("7,5", "5,8")).join()).toContain("7,5");
  });
});

test("a hedged total that its parts make to its last digit is as exact as they are", () => {
  const text = (total: string, percent: string): string => `Chi ngân sách 6 tháng đạt gần ${total} tỷ đồng, bằng 56% dự toán. Trong đó, chi cấp huyện là 372,814 tỷ đồng, bằng 61% dự toán và chi cấp xã là 54,871 tỷ đồng, bằng ${percent}% dự toán.`;
  expect(troubles(text("428", "36"))).toEqual([]);
  expect(of(text("428", "12"))).toEqual(["review plan"]);
  expect(troubles(text("450", "12"))).toEqual([]);
});

test("a part of three digits is exact enough behind \"gần\", not behind \"khoảng\"", () => {
  const guests = (rate: string, hedge: string): string => `Lượt khách đạt 2,426 triệu lượt, tăng 16,2%. Trong đó khách nội tỉnh đạt 1,58 triệu lượt, tăng 4,8%; khách ngoại tỉnh ${hedge} 846 nghìn lượt, tăng ${rate}%.`;
  expect(of(guests("45,9", "gần"))).toEqual(["consistent growth"]);
  expect(of(guests("49,5", "gần"))).toEqual(["review growth"]);
  expect(of(guests("49,5", "khoảng"))).toEqual([]);
});
