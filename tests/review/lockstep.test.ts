/** What is told of a total and of each of its parts in the same words: where one row adds up, the others must. */
import { readReport } from "../../src/review/claims/read";
import { lockstepSums } from "../../src/review/relations/parts/lockstep";
import { sums, troubles } from "./helpers";

describe("changes over lines", () => {
  const traffic = (fall: string, hurt = "8"): string => [
    `Tai nạn giao thông toàn tỉnh xảy ra 412 vụ, làm chết 187 người, bị thương 305 người. So với cùng kỳ giảm ${fall} vụ, giảm 12 người chết, tăng 9 người bị thương.`,
    `Đường bộ xảy ra 398 vụ, làm chết 179 người, bị thương 301 người. So với cùng kỳ giảm 33 vụ, giảm 10 người chết, tăng ${hurt} người bị thương.`,
    "Đường sắt xảy ra 14 vụ, làm chết 8 người, bị thương 4 người. So với cùng kỳ giảm 3 vụ, giảm 2 người chết, tăng 1 người bị thương.",
  ].join("\n");

  test("add up like their bases", () => {
    expect(sums(traffic("36"))).toEqual(expect.arrayContaining(["consistent sum: 36 33 3", "consistent sum: 12 10 2"]));
    expect(troubles(traffic("36"))).toEqual([]);
  });

  test("a wrong one is named", () => {
    expect(troubles(traffic("39"))).toContain("review sum: 39 33 3");
    expect(troubles(traffic("63"))).toContain("review sum: 63 33 3");
    expect(troubles(traffic("36", "5"))).toContain("review sum: 9 5 1");
  });

  test("falls are taken off", () => {
    const text = (down: string): string => [
      "Cơ quan thi hành án hai cấp thụ lý 5.412 việc, thi hành xong 3.127 việc; so với cùng kỳ thụ lý tăng 214 việc.",
      `- Cấp tỉnh: thụ lý 612 việc, thi hành xong 401 việc; so với cùng kỳ thụ lý giảm ${down} việc.`,
      "- Cấp huyện: thụ lý 4.800 việc, thi hành xong 2.726 việc; so với cùng kỳ thụ lý tăng 226 việc.",
    ].join("\n");
    expect(sums(text("12"))).toContain("consistent sum: 214 12 226");
    expect(troubles(text("42"))).toContain("review sum: 214 42 226");
  });
});

describe("second counts and second works", () => {
  const cases = (people: string, done = "205"): string => `Toàn ngành kiểm sát thụ lý 1.846 vụ/3.215 bị can, đã giải quyết 1.702 vụ/2.987 bị can. Cấp tỉnh thụ lý 231 vụ/${people} bị can, giải quyết ${done} vụ/463 bị can. Cấp huyện thụ lý 1.615 vụ/2.701 bị can, giải quyết 1.497 vụ/2.524 bị can.`;

  test("over sentences", () => {
    expect(sums(cases("514"))).toEqual(expect.arrayContaining(["consistent sum: 3.215 514 2.701", "consistent sum: 1.702 205 1.497", "consistent sum: 2.987 463 2.524"]));
    expect(troubles(cases("544"))).toContain("review sum: 3.215 544 2.701");
    expect(troubles(cases("514", "235"))).toContain("review sum: 1.702 235 1.497");
  });

  test("what is taken in and what is done, by a stroke", () => {
    const text = (done: string): string => `Tòa án hai cấp đã thụ lý 1.482 vụ việc, giải quyết 967 vụ việc. Trong đó: án hình sự thụ lý 205 vụ/341 bị cáo, đã giải quyết 178 vụ/290 bị cáo; án dân sự thụ lý và giải quyết 611/${done} vụ; án hôn nhân và gia đình thụ lý và giải quyết 590/391 vụ; án kinh doanh thương mại 48/27 vụ; án hành chính 28/19 vụ.`;
    expect(sums(text("352"))).toEqual(expect.arrayContaining(["consistent sum: 1.482 205 611 590 48 28", "consistent sum: 967 178 352 391 27 19"]));
    expect(troubles(text("325"))).toContain("review sum: 967 178 325 391 27 19");
  });

  test.each([
    // Only some of the offices follow.
    "Toàn ngành thụ lý 1.846 vụ, giải quyết 1.702 vụ. Huyện A thụ lý 231 vụ, giải quyết 205 vụ. Huyện B thụ lý 615 vụ, giải quyết 497 vụ.",
    // One of the parts tells nothing of the second.
    "Toàn tỉnh xảy ra 1.846 vụ, làm chết 215 người. Đường bộ xảy ra 1.231 vụ, làm chết 198 người. Đường thủy xảy ra 615 vụ.",
    // The second is another work.
    "Toàn ngành thụ lý 1.846 vụ, giải quyết 1.702 vụ. Cấp tỉnh thụ lý 231 vụ, khởi tố 105 vụ. Cấp huyện thụ lý 1.615 vụ, khởi tố 397 vụ.",
    // The largest of many.
    "Vốn cấp mới đạt 135,8 triệu USD với 77 dự án. Dẫn đầu là công nghiệp vốn 74,1 triệu USD với 8 dự án. Kế đến là bất động sản vốn 61,7 triệu USD với 61 dự án.",
  ])("silent: %s", (text) => {
    expect(troubles(text)).toEqual([]);
  });
});

describe("fractions, one a line", () => {
  const schools = (reached: string, all = "148"): string => ["Toàn tỉnh có 318/412 trường học đạt chuẩn quốc gia.", "Bậc mầm non có 102/131 trường đạt chuẩn.", `Bậc tiểu học có ${reached}/${all} trường đạt chuẩn.`, "Bậc trung học cơ sở có 77/104 trường đạt chuẩn.", "Bậc trung học phổ thông có 18/29 trường đạt chuẩn."].join("\n");

  test("add up above the stroke and below it", () => {
    expect(sums(schools("121"))).toEqual(expect.arrayContaining(["consistent sum: 318 102 121 77 18", "consistent sum: 412 131 148 104 29"]));
    expect(troubles(schools("112"))).toContain("review sum: 318 102 112 77 18");
    expect(troubles(schools("121", "184"))).toContain("review sum: 412 131 184 104 29");
  });

  test("some of them are no sum", () => {
    expect(troubles("Toàn tỉnh có 318/412 trường học đạt chuẩn quốc gia.\nHuyện A có 12/31 trường đạt chuẩn.\nHuyện B có 21/48 trường đạt chuẩn.")).toEqual([]);
  });
});

test("rows that tell no figures are not walked through from one another", () => {
  const looked = (rows: number): number => {
    let count = 0;
    const report = readReport([{ file: "bao-cao.txt", text: "Thu hoạch ở các thôn\n".concat("Đang tổng hợp số liệu của thôn\n".repeat(rows)) }]);
    const paragraphs = new Proxy(report.paragraphs, { get: (all, key) => (count++, Reflect.get(all, key) as unknown) });
    lockstepSums({ ...report, paragraphs }, []);
    return count;
  };
  expect(looked(400) / looked(200)).toBeLessThan(2.4);
});
