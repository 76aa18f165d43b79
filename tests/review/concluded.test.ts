/** Totals that conclude what the sentence in front lists, and lists told to the end behind a colon. */
import { outcome, troubles } from "./helpers";

describe("“như vậy”, “tính chung” behind a sentence of parts", () => {
  const crops = (whole: string): string => `Ngô 3.218 ha, năng suất 41,2 tạ/ha; lạc 2.407 ha, năng suất 22,6 tạ/ha; rau 5.164 ha; đậu 826 ha. Như vậy tổng diện tích cây màu đạt ${whole} ha.`;
  const goods = (whole: string): string => `Xuất khẩu gạo 413,6 triệu USD; cà phê 271,9 triệu USD; điện tử 618,4 triệu USD; hàng khác 205,7 triệu USD. Tính chung nông sản đạt ${whole} triệu USD.`;

  test("one slip of the pen is for a person to see", () => {
    expect(outcome(crops("11.615"))).toContain("consistent sum: 11.615 3.218 2.407 5.164 826");
    expect(troubles(crops("11.715"))).toEqual(["review sum: 11.715 3.218 2.407 5.164 826"]);
    expect(outcome(goods("685,5"))).toContain("consistent sum: 685,5 413,6 271,9");
    expect(troubles(goods("658,5"))).toEqual(["review sum: 658,5 413,6 271,9"]);
  });

  test("what no slip explains may be of other things", () => {
    expect(troubles(crops("14.920"))).toEqual([]);
    expect(troubles(goods("732,5"))).toEqual([]);
    expect(troubles(crops("11.715").replace("Như vậy tổng diện tích cây màu", "Diện tích cây lâu năm"))).toEqual([]);
  });
});

describe("a noun, a colon, and items told to the end", () => {
  const text = (whole: string): string => `Sau sáp nhập giảm ${whole} đầu mối: 07 ban; 06 trung tâm cấp tỉnh và 18 phòng thuộc huyện.`;
  test("one off a small total is no news where nothing says that these are all", () => {
    expect(outcome(text("31"))).toEqual(["consistent sum: 31 07 06 18"]);
    expect(troubles(text("30"))).toEqual([]);
    expect(troubles(text("45"))).toEqual([]);
  });
});
