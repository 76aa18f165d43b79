/** Quotients: the digits of the exact division, and decimals like any other to those who compute with them. */
import fc from "fast-check";
import { compare, decimal, divide, isZero, NotANumberError, percentage, percentageChange, quotient, roughly, signOf } from "../../src/figures";

const any = fc.tuple(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), fc.integer({ min: -12, max: 12 })).map(([n, e]) => decimal(`${n}e${e}`));
const divisor = any.filter((b) => !b.eq(0));

test("equal the exact division to 40 decimals", () => {
  fc.assert(fc.property(any, divisor, (a, b) => {
    expect(quotient(a, b).toFixed()).toBe(divide(a, b).toFixed());
    expect(percentage(a, b).toFixed()).toBe(divide(a.times(100), b).toFixed());
    expect(percentageChange(a, b).toFixed()).toBe(divide(a.times(100), b).minus(100).toFixed());
  }));
});

test("take part in arithmetic, comparison and rounding as plain decimals do", () => {
  fc.assert(fc.property(any, divisor, any, (a, b, other) => {
    // Digits without the sign that big.js gives 0 / −1.
    const plain = decimal(divide(a.times(100), b).toFixed());
    const lazy = percentage(a, b);
    const operations = [(x: typeof lazy) => x.plus(other), (x: typeof lazy) => other.minus(x), (x: typeof lazy) => x.times(other), (x: typeof lazy) => x.round(1, 1), (x: typeof lazy) => x.abs(), (x: typeof lazy) => decimal(x)];
    for (const done of operations) expect(done(lazy).toFixed()).toBe(done(plain).toFixed());
    expect([compare(lazy, other), lazy.cmp(other), other.cmp(lazy), lazy.toNumber(), signOf(lazy), isZero(lazy), JSON.stringify({ lazy })]).toEqual([
      compare(plain, other), plain.cmp(other), other.cmp(plain), plain.toNumber(), signOf(plain), isZero(plain), JSON.stringify({ lazy: plain }),
    ]);
  }));
});

test("tell roughly how large they are", () => {
  fc.assert(fc.property(any, divisor, (a, b) => {
    const exact = percentageChange(a, b).toNumber();
    expect(Math.abs(roughly(percentageChange(a, b)) - exact)).toBeLessThanOrEqual(1e-9 * Math.max(100, Math.abs(exact)));
  }));
});

test("by zero there is none", () => {
  expect(() => quotient(decimal(1), decimal(0))).toThrow(NotANumberError);
  expect(() => percentage(decimal(0), decimal(0))).toThrow(NotANumberError);
});
