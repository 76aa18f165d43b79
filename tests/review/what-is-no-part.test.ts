/** What stands among parts and is none: what has been done of one, a change told over its time, points of a rate. */
import { outcome, troubles } from "./helpers";

describe("what has been done of an item is told in it", () => {
  const text = (second: string): string => `Huyện được phân bổ hơn 18,4 tỷ đồng. Trong đó, vốn hạ tầng 12,6 tỷ đồng, đã giải ngân hơn 11,2 tỷ đồng; duy tu hơn ${second} tỷ đồng; hỗ trợ sản xuất trên 4,1 tỷ đồng.`;

  test("and is no part beside it", () => {
    expect(troubles(text("1,6"))).toEqual([]);
    expect(outcome(text("1,6"))).toContain("consistent sum: 18,4 12,6 1,6 4,1");
  });
});

test("less than the rate in front of it, the percentage beside a fall may be points of that rate", () => {
  expect(troubles("Toàn huyện có 41.250 hộ, trong đó có 3.506 hộ nghèo, tỷ lệ 8,5%; hộ cận nghèo có 3.960 hộ, tỷ lệ 9,6%, giảm 1.120 hộ, tương ứng giảm 2,9%.")).toEqual([]);
});

test("a fall told over its time, with 'được', is no number of those", () => {
  expect(troubles("Toàn huyện có 41.250 hộ, trong đó có 3.506 hộ nghèo, tỷ lệ 8,5%, giảm so với năm 2013 được 1.240 hộ nghèo, tương ứng 3,2%.")).toEqual([]);
});

test("yield and output announced together: the unit says which is told", () => {
  expect(troubles("Năng suất, sản lượng dự kiến: lúa đạt 58,42 tạ/ha, tăng 2,1%, sản lượng 184.120 tấn.")).toEqual([]);
});
