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
