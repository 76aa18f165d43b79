/** What the fractions of one sentence count through: the whole below the strokes, and the one that does not agree. */
import { troubles } from "./helpers";

describe("the whole below the strokes of a sentence", () => {
  const three = (whole: string, last = "32"): string => `Huyện có 17/32 nhiệm vụ vượt tiến độ; 11/${whole} nhiệm vụ đúng tiến độ, toàn huyện chỉ có 04/${last} nhiệm vụ chậm.`;

  test("is what the counts above them make, whatever stands there", () => {
    expect(troubles(three("32"))).toEqual([]);
    expect(troubles(three("41"))).toEqual(["review same: 32 41"]);
    expect(troubles(three("32", "33"))).toEqual(["review same: 32 33"]);
  });

  const two = (whole: string): string => `Có 21/48 nhiệm vụ đã xong, 19/${whole} nhiệm vụ có thể xong trước hạn.`;

  test("is one in two that stand right behind one another", () => {
    expect(troubles(two("48"))).toEqual([]);
    expect(troubles(two("43"))).toEqual(["review same: 48 43"]);
    expect(troubles(two("35"))).toEqual([]);
  });

  test.each([
    "Khối trường học có 21/48 chi bộ đạt, khối cơ quan có 19/43 chi bộ đạt.",
    "Phú Hòa có 21/48 nhiệm vụ đã xong, Tân Lập có 19/43 nhiệm vụ đã xong.",
    "Có 21/48 nhiệm vụ kinh tế đã xong, 19/43 nhiệm vụ xã hội đã xong.",
    "Có 31/48 nhiệm vụ được giao sớm, 27/43 nhiệm vụ được giao bổ sung.",
    "Có 14/19 xã đạt chuẩn, 03/14 xã đạt chuẩn nâng cao.",
  ])("may be of two things: %s", (text) => {
    expect(troubles(text)).toEqual([]);
  });
});
