/** Totals whose own words, in front of the figure or behind it, name their kinds: these are all. */
import { named, outcome, troubles } from "./helpers";

describe("what is counted, and its kinds", () => {
  test.each<[string, string, [string, string][]]>([
    ["behind the figure, with a comma", "Tháng 4 có 346,2 nghìn lượt khách đến tham quan, lưu trú trên địa bàn, tăng 16,4%. Trong đó, khách lưu trú 204,7 nghìn lượt, khách tham quan 141,5 nghìn lượt.", [["346,2", "389,8"], ["204,7", "178,9"]]],
    ["behind the unit, joined by và", "Toàn huyện trồng mới 335 ha keo và quế trên đất dốc, trong đó keo 215 ha, quế 120 ha.", [["335", "391"], ["120 ha", "97 ha"]]],
    ["what was broken", "Năm qua, huyện xử lý 335 vụ vi phạm về môi trường, đất đai; trong đó lĩnh vực môi trường 215 vụ, đất đai 120 vụ.", [["215 vụ", "249 vụ"]]],
  ])("%s", (_where, text, changes) => {
    expect(troubles(text)).toEqual([]);
    expect(outcome(text).some((line) => line.startsWith("consistent sum"))).toBe(true);
    named(text, ...changes);
  });

  test.each([
    ["up to a figure the words are the next one's", "Mỗi lít xăng A giá 19.740 đồng một lít, xăng B là 21.260 đồng, chênh 1.540 đồng mỗi lít."],
    ["three are named and two told", "Toàn huyện trồng mới 410 ha keo, quế và bạch đàn trên đất dốc, trong đó keo 215 ha, quế 120 ha."],
    ["some may be of both", "Có 410 hộ nghèo, cận nghèo, trong đó hộ nghèo 215 hộ, hộ cận nghèo 120 hộ."],
  ])("silent: %s", (_why, text) => {
    expect(troubles(text)).toEqual([]);
  });
});
