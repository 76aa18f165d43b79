/** Shares of which one rises, one falls and one stays: they make a hundred. */
import { named, troubles } from "./helpers";

test.each([
  ["Tuần này 58% người mua cho rằng giá tiêu sẽ tăng, 31% cho rằng giá giảm, 11% cho rằng giá đi ngang.", ["31%", "26%"]],
  ["Có 64% cơ sở dự kiến tăng giờ làm; 25% giữ nguyên và 11% cắt giảm.", ["25%", "29%"]],
] as const)("named: %s", (text, slip) => {
  named(text, slip);
});

test.each([
  // Two ways only, and rates of change.
  "Tuần này 58% người mua cho rằng giá tiêu sẽ tăng, 31% cho rằng giá giảm.",
  "Giá tiêu tăng 12%, giá điều giảm 8%, giá cà phê giữ nguyên so với mức tăng 5% tháng trước.",
])("silent: %s", (text) => {
  expect(troubles(text)).toEqual([]);
});
