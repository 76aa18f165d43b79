/** A percentage of a known number of whole things is so many of them: with the number known, no other percentage can be right. */
import fc from "fast-check";
import { outcome, troubles } from "./helpers";

const COUNCIL = (count: string, again: string): string => `Hội đồng nhân dân huyện: ${count} đại biểu; nữ 29,3%; tái cử ${again}%; dưới 40 tuổi 19,5%; tôn giáo 4,9%.`;

describe("shares of a number of people, whose own numbers are not told", () => {
  test("are so many of them", () => {
    expect(outcome(COUNCIL("41", "48,8"))).toEqual(["consistent ratio: 41 29,3", "consistent ratio: 41 48,8", "consistent ratio: 41 19,5", "consistent ratio: 41 4,9"]);
  });

  test("the one that no number gives is asked about", () => {
    expect(troubles(COUNCIL("41", "42,3"))).toEqual(["review ratio: 41 42,3"]);
  });

  test("where none is so many of it, the number is asked about", () => {
    expect(troubles(COUNCIL("47", "48,8"))).toEqual(["review ratio: 47 29,3 48,8 19,5 4,9"]);
  });

  test("of a large number any percentage may be", () => {
    expect(outcome("Toàn huyện có 1.864 đảng viên; nữ 29,3%; dân tộc thiểu số 42,3%; dưới 40 tuổi 19,5%.")).toEqual([]);
  });

  test("a rate of something else, of another time, or against a target is no share of it", () => {
    expect(troubles("Huyện có 41 trường; học sinh lớp 9 tốt nghiệp 98,7%; tăng 1,2% so với cùng kỳ; đạt 87,4% kế hoạch.")).toEqual([]);
  });
});

test("whatever the numbers, shares that are so many of a count are never asked about", () => {
  fc.assert(fc.property(fc.integer({ min: 12, max: 400 }), fc.array(fc.integer({ min: 1, max: 11 }), { minLength: 3, maxLength: 5 }), (count, parts) => {
    const names = ["nữ", "tái cử", "trẻ tuổi", "tôn giáo", "ngoài Đảng"];
    const shares = parts.map((part, i) => `${names[i] ?? ""} ${((part / count) * 100).toFixed(2).replace(".", ",")}%`).join("; ");
    expect(troubles(`Hội đồng nhân dân huyện có ${count} đại biểu; ${shares}.`)).toEqual([]);
  }));
});
