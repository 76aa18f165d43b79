/** A percentage that each of those counted has reached is not their share of all. */
import { troubles } from "./helpers";

test.each([
  "Có 29/58 tỉnh đạt trên 75%; 18/58 tỉnh đạt từ 50% đến 75%; 11/58 tỉnh đạt dưới 50%.",
  "Đến nay có 13/17 xã đạt 100%, còn 4 xã đạt 85%.",
  "Toàn huyện có 15/19 trường đạt tỷ lệ 80% trở lên.",
  "Có 13/17 xã đạt 90%.",
])("%s", (text) => {
  expect(troubles(text)).toEqual([]);
});

test.each(["Đã giải quyết 87/100 đơn đạt 82%.", "Đã giải quyết 87/100 đơn, đạt 80%.", "Toàn huyện có 13/17 xã, đạt 90%.", "Đã giải ngân 31/62 tỷ đồng đạt 95%."])("its own share all the same: %s", (text) => {
  expect(troubles(text)).toHaveLength(1);
});

test("a share many times off is asked about where its sisters hold of the same total", () => {
  const text = (provincial: string, commune: string): string =>
    `Tổng vốn huy động 712,600 tỷ đồng, trong đó: ngân sách trung ương 35,630 tỷ đồng, chiếm 5,00%; ngân sách tỉnh ${provincial} tỷ đồng, chiếm 13,00%; ngân sách huyện 49,882 tỷ đồng, chiếm 7,00%; ngân sách xã ${commune} tỷ đồng, chiếm 9,00%; vốn tín dụng 320,670 tỷ đồng, chiếm 45,00%.`;
  expect(troubles(text("92,638", "64,134"))).toEqual([]);
  expect(troubles(text("2,716", "64,134")).join()).toContain("ratio");
  // Two of them are of something else.
  expect(troubles(text("2,716", "1,318")).join()).not.toContain("ratio");
});
