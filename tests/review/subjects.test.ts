/** Whose target, change or earlier value it is: behind a list of parts it may be the total's. */
import { outcome, troubles } from "./helpers";

describe("behind a list of parts", () => {
  test.each([
    ["Sản lượng đạt 42.300 tấn, trong đó lúa 33.100 tấn, ngô 9.200 tấn, vượt 5,8% kế hoạch (40.000 tấn).", "consistent plan: 42.300 40.000 5,8"],
    ["Trồng 640 ha, gồm rừng sản xuất 520 ha, rừng phòng hộ 120 ha, đạt 106,7% KH (600 ha).", "consistent plan: 640 600 106,7"],
    ["Đón 2.400 nghìn lượt, trong đó khách nội địa 2.260 nghìn lượt, khách quốc tế 140 nghìn lượt, tăng 20% so với cùng kỳ (2.000 nghìn lượt).", "consistent growth: 2.400 2.000 20"],
    ["Toàn tỉnh có 312 trường, gồm: 120 trường mầm non, 96 trường tiểu học, 96 trường trung học; giảm 08 trường so với năm học trước (320 trường).", "consistent growth: 312 320 08"],
  ])("it is the total's where that fits: %s", (text, expected) => {
    expect(troubles(text)).toEqual([]);
    expect(outcome(text)).toContain(expected);
  });

  test("it is the last part's where that fits", () => {
    const text = "Thu 900 tỷ đồng, trong đó thuế 650 tỷ đồng, phí 88 tỷ đồng, đạt 110% dự toán (80 tỷ đồng).";
    expect(outcome(text)).toContain("consistent plan: 88 80 110");
    expect(troubles(text)).toEqual([]);
  });

  test("where neither fits it is the total's: surely if the parts add up, else a question", () => {
    expect(troubles("Trồng 640 ha, gồm rừng sản xuất 520 ha, rừng phòng hộ 120 ha, đạt 160,7% KH (600 ha).")).toEqual(["inconsistent plan: 640 600 160,7"]);
    expect(troubles("Trồng 640 ha, trong đó rừng sản xuất 320 ha, rừng phòng hộ 120 ha, đạt 160,7% KH (600 ha).")).toEqual(["review plan: 640 600 160,7"]);
  });
});

describe("behind several things", () => {
  test("each change finds the one it is of", () => {
    const text = (dead: string): string => `Xảy ra 150 vụ, làm 80 người chết, bị thương 120 người; giảm 20 vụ (cùng kỳ 170 vụ), giảm ${dead} người chết (cùng kỳ 84 người), giảm 14,3% số người bị thương (cùng kỳ 140 người).`;
    expect(troubles(text("04"))).toEqual([]);
    expect(outcome(text("04")).filter((line) => line.startsWith("consistent growth"))).toHaveLength(3);
    expect(troubles(text("14"))).toHaveLength(1);
  });

  test("two values of one indicator leave open which is compared", () => {
    const text = (growth: string): string => `Giá trị sản xuất đạt 1.200 tỷ đồng, 1.900 tỷ đồng, tăng ${growth}% so với năm 2023 (1.100 tỷ đồng).`;
    expect(troubles(text("9,1"))).toEqual([]);
    expect(troubles(text("19,1"))).toEqual(["review growth: 1.900 1.100 19,1"]);
  });

  test("a change against another base is not held against this year's own earlier value", () => {
    expect(troubles("Tỷ lệ giải ngân đạt 48,2% (cùng kỳ đạt 50,1%), thấp hơn 1,9 điểm % so với cùng kỳ và cao hơn 3,2 điểm % so với bình quân cả nước.")).toEqual([]);
  });
});
