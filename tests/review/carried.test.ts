/** Sentences that go on from the one in front: changes whose value stands there. */
import { outcome, troubles } from "./helpers";

describe("“so với cùng kỳ” begins the next sentence", () => {
  const text = (fires: string, percent: string): string =>
    `Toàn huyện xảy ra ${fires} vụ cháy, làm chết 5 người, bị thương 12 người. So với cùng kỳ năm trước giảm 4 vụ (${percent}%), tăng 1 người chết (+25%), giảm 3 người bị thương (-20%).`;

  test("each change finds the value of its unit and name", () => {
    expect(outcome(text("46", "-8"))).toEqual(expect.arrayContaining(["consistent growth: 46 4 8", "consistent growth: 5 1 25", "consistent growth: 12 3 20"]));
    expect(troubles(text("46", "-8"))).toEqual([]);
  });

  test("one figure changed is named", () => {
    expect(troubles(text("64", "-8"))).toEqual(["inconsistent growth: 64 4 8"]);
    expect(troubles(text("46", "18"))).toEqual(["inconsistent growth: 46 4 18"]);
  });

  test("a total two sentences back is meant where the nearest does not fit", () => {
    expect(troubles("Xảy ra 90 vụ va chạm. Trong đó trên quốc lộ 46 vụ. So với cùng kỳ giảm 10 vụ (10%).")).toEqual([]);
  });

  test("another unit in front is no value of the change", () => {
    expect(outcome("Thu hồi 12 ha đất. So với cùng kỳ giảm 4 vụ (8%).")).toEqual([]);
  });

  test("a new section begins anew", () => {
    expect(troubles("I. CHÁY NỔ\nXảy ra 46 vụ cháy.\nII. TAI NẠN\nSo với cùng kỳ giảm 4 vụ (18%).")).toEqual([]);
  });
});

describe("the same change in percent behind it", () => {
  test.each(["(8%)", "(-8%)", "(tương ứng 8%)", "= 8%", "↓8%"])("%s", (said) => {
    const text = (change: string): string => `Xảy ra 46 vụ cháy, giảm ${change} vụ ${said} so với năm 2016.`;
    expect(outcome(text("4"))).toContain("consistent growth: 46 4 8");
    expect(troubles(text("8"))).toEqual(["inconsistent growth: 46 8 8"]);
  });

  test("named “tỷ lệ tăng”", () => {
    const text = (percent: string): string => `Tổng nguồn vốn đạt 3.580 tỷ đồng, tăng 332 tỷ đồng so với đầu năm, tỷ lệ tăng ${percent}%.`;
    expect(outcome(text("10,2"))).toContain("consistent growth: 3.580 332 10,2");
    expect(troubles(text("9,2"))).toHaveLength(1);
  });

  test("behind the value of then", () => {
    const text = (percent: string): string => `Ghi nhận 1.932 ca mắc, tăng 414 ca so với cùng kỳ (1.518 ca), tương ứng tăng ${percent}%.`;
    expect(outcome(text("27,3"))).toContain("consistent growth: 1.932 1.518 27,3");
    expect(troubles(text("37,2"))).toContain("inconsistent growth: 1.932 1.518 37,2");
  });
});

describe("how many there are is said elsewhere", () => {
  test("a change is not divided by itself", () => {
    expect(troubles("Số vụ vi phạm giảm 86 vụ so cùng kỳ (giảm 56,6%).")).toEqual([]);
    expect(outcome("Toàn huyện phát hiện 66 vụ vi phạm. Số vụ vi phạm giảm 86 vụ so cùng kỳ (giảm 56,6%).")).toContain("consistent growth: 66 86 56,6");
  });

  test("the value of then and the change in one sentence, the value of now in the one before", () => {
    const text = (people: string): string => `Đoàn ra: 41 đoàn/333 lượt người. So với 2023 (36 đoàn/342 lượt người) tăng 05 đoàn, song giảm ${people} lượt người.`;
    expect(outcome(text("09"))).toEqual(expect.arrayContaining(["consistent growth: 41 36 05", "consistent growth: 333 342 09"]));
    expect(troubles(text("19"))).toHaveLength(1);
  });

  test("“so với định mức” goes on from nothing", () => {
    expect(troubles("Trên chuẩn có 486 người. So với định mức, toàn tỉnh còn thiếu 1.246 giáo viên, giảm 186 người so với đầu năm học (1.432 người).")).toEqual([]);
  });

  test("a percentage that was cut and not rounded is for a person to see", () => {
    expect(troubles("Bị thương 9.571 người, giảm 694 người (giảm 6,7%).")).toEqual(["review growth: 9.571 694 6,7"]);
  });
});
