/** A total broken down once more, by something else, some sentences later. */
import { sums, troubles } from "./helpers";

describe("broken down again", () => {
  const text = (rest: string): string => `Tổng vốn đăng ký đạt 7.482,6 triệu USD. Vốn thực hiện ước đạt 3,2 tỷ USD. Có 412 lượt góp vốn. Công nghiệp chế biến đạt 4.105,3 triệu USD, chiếm 54,9%; bất động sản đạt 2.218,1 triệu USD, chiếm 29,6%; các ngành còn lại đạt ${rest} triệu USD, chiếm 15,5%.`;

  test("in a later sentence", () => {
    expect(sums(text("1.159,2"))).toContain("consistent sum: 7.482,6 4.105,3 2.218,1 1.159,2");
    expect(troubles(text("1.159,2"))).toEqual([]);
  });

  test("within their rounding where their shares make a hundred and a rest closes them", () => {
    expect(troubles(text("1.159,3"))).toEqual([]);
    expect(sums(text("1.159,3"))).toContain("consistent sum: 7.482,6 4.105,3 2.218,1 1.159,3");
  });

  test("not where they do not add up exactly, or something else of the kind is told beside them", () => {
    const bare = (rest: string): string => text(rest).replaceAll(/, chiếm [\d,]+%/gu, "").replace("các ngành còn lại", "vận tải");
    expect(sums(bare("1.159,2"))).toContain("consistent sum: 7.482,6 4.105,3 2.218,1 1.159,2");
    expect(sums(bare("1.159,3"))).not.toContain("consistent sum: 7.482,6 4.105,3 2.218,1 1.159,3");
    expect(sums(text("1.159,2, vốn tăng thêm 318,4")).filter((line) => line.includes("7.482,6"))).toEqual([]);
  });
});
