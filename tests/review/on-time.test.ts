/** The rate of what was done in time is of what was early and what was in time together. */
import { named, outcome, troubles } from "./helpers";

describe("early, in time and late", () => {
  test.each<[string, [string, string][]]>([
    ["Bộ phận một cửa đã trả 3.276 hồ sơ, trong đó trước hạn 1.984 hồ sơ, đúng hạn 1.251 hồ sơ, trễ hạn 41 hồ sơ; tỷ lệ đúng hạn 98,7%.", [["98,7", "97,8"], ["98,7", "96,7"]]],
    ["Tiếp nhận 3.402 hồ sơ; đã trả 3.276 hồ sơ (1.984 hồ sơ trước hạn, 1.251 hồ sơ đúng hạn, 41 hồ sơ trễ hạn), tỷ lệ giải quyết đúng hạn đạt 98,7%.", [["98,7", "97,8"]]],
    ["Đã trả 3.276 hồ sơ. Trong đó: giải quyết trước hạn 1.984 hồ sơ; đúng hạn 1.251 hồ sơ; chậm hạn 41 hồ sơ. Tỷ lệ hồ sơ giải quyết đúng, trước hạn đạt 98,7%.", [["98,7", "97,8"]]],
  ])("%s", (text, slips) => named(text, ...slips));

  test("what came in is not what the rate is of", () => {
    const text = "Tiếp nhận 3.402 hồ sơ, trong đó trực tuyến 2.517 hồ sơ, trực tiếp 885 hồ sơ; đã trả 3.276 hồ sơ, trước hạn 1.984 hồ sơ, đúng hạn 1.251 hồ sơ, quá hạn 41 hồ sơ; tỷ lệ đúng hạn 98,7%.";
    expect(troubles(text)).toEqual([]);
    expect(outcome(text)).toContain("consistent ratio: 1.984 1.251 3.276 98,7");
  });
});

describe("silence where the rate is of something else", () => {
  test.each([
    "Đã trả 3.276 hồ sơ, trước hạn 1.984 hồ sơ, đúng hạn 1.251 hồ sơ, trễ hạn 41 hồ sơ; riêng cấp xã tỷ lệ đúng hạn đạt 97,8%.",
    "Đã trả 3.276 hồ sơ, trước hạn 1.984 hồ sơ, đúng hạn 1.251 hồ sơ, trễ hạn 41 hồ sơ; tỷ lệ hồ sơ trực tuyến đúng hạn đạt 97,8%.",
    "Đã trả 3.276 hồ sơ, trước hạn 1.984 hồ sơ, đúng hạn 1.251 hồ sơ, trễ hạn 41 hồ sơ; tỷ lệ hài lòng 97,8%.",
    "Đã trả 3.276 hồ sơ, trước hạn 1.984 hồ sơ, đúng hạn 1.251 hồ sơ, trễ hạn 41 hồ sơ; hồ sơ đúng hạn đạt 38,2%.",
  ])("%s", (text) => expect(troubles(text)).toEqual([]));
});
