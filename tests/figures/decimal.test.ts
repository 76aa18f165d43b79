/** Exact decimals: how JS numbers are taken, rounding as Excel, quotients. */
import Big from "big.js";
import fc from "fast-check";
import { compare, decimal, decimalsOf, divide, hundredfold, isZero, NotANumberError, roundHalfUp, signOf, sum, type Decimal } from "../../src/figures";
import { anyDecimal } from "./arbitraries";

test("a JS number is taken by its form with fifteen significant digits, as Excel shows it", () => {
  expect(decimal(0.1 + 0.2).toFixed()).toBe("0.3");
  expect(decimal(132.9 * 1000).toFixed()).toBe("132900");
  expect(decimal(1e21).toFixed()).toBe("1000000000000000000000");
});

test("every number comes out with its fifteen digits, and a hundredfold is exact", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (x) => {
      const digits = new Big(x.toPrecision(15));
      expect(digits.eq(decimal(x).toString())).toBe(true);
      expect(digits.times(100).eq(hundredfold(x).toString())).toBe(true);
    }),
  );
});

test("what is no number is refused with the value that failed", () => {
  expect(() => decimal(Number.NaN)).toThrow(NotANumberError);
  expect(() => decimal("1,5")).toThrow("1,5");
  expect(() => divide(decimal(1), decimal(0))).toThrow(NotANumberError);
});

test("halves are rounded away from zero on both sides", () => {
  expect(roundHalfUp(decimal("2.5"), 0).toFixed()).toBe("3");
  expect(roundHalfUp(decimal("-2.5"), 0).toFixed()).toBe("-3");
  expect(roundHalfUp(decimal("64.45"), 1).toFixed()).toBe("64.5");
});

test("quotients carry forty decimals without touching the settings of others", () => {
  expect(divide(decimal(1), decimal(3)).toFixed()).toBe(`0.${"3".repeat(40)}`);
  expect(Big.DP).toBe(20);
});

test("sums are exact and compare knows order", () => {
  expect(sum([decimal("0.1"), decimal("0.2")]).eq("0.3")).toBe(true);
  expect(sum([]).eq(0)).toBe(true);
  expect([compare(decimal(1), decimal(2)), compare(decimal(2), decimal(2)), compare(decimal(3), decimal(2))]).toEqual([-1, 0, 1]);
});

test("the decimals a value needs are those left after trailing zeros", () => {
  expect([decimal("12.50"), decimal("1200"), decimal("0.001")].map(decimalsOf)).toEqual([1, 0, 3]);
});

test("a product divided by one factor gives the other", () => {
  fc.assert(fc.property(anyDecimal, anyDecimal.filter((d) => !d.eq(0)), (a, b) => divide(a.times(b), b).eq(a)));
});

test("numbers of cells compare, tell their sign and add like the decimals they are written as", () => {
  const numbers = fc.oneof(
    fc.integer({ min: -1000, max: 1000 }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.tuple(fc.integer({ min: -999_999, max: 999_999 }), fc.integer({ min: 0, max: 9 })).map(([whole, places]) => whole / 10 ** places),
    fc.constant(-0),
  );
  fc.assert(
    fc.property(numbers, numbers, (x, y) => {
      const written = (n: number): Decimal => decimal(n.toPrecision(15));
      const [a, b, c, d] = [decimal(x), decimal(y), written(x), written(y)];
      expect(compare(a, b)).toBe(c.cmp(d));
      expect(compare(a, d)).toBe(c.cmp(d));
      expect(isZero(a)).toBe(c.eq(0));
      expect(signOf(a)).toBe(c.cmp(0));
      expect(a.plus(b).toFixed()).toBe(c.plus(d).toFixed());
    }),
  );
});
