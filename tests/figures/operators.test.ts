/** Sums, differences, products and comparisons of decimals are big.js's, however they are computed. */
import Big from "big.js";
import fc from "fast-check";
import { decimal, fromDigits, percentage, type Decimal } from "../../src/figures";

Big.NE = -1_000_000;
Big.PE = 1_000_000;

/** Plain digits, few or many, with zeros at either end. */
const written = fc.tuple(fc.constantFrom("", "-"), fc.stringMatching(/^0{0,2}\d{1,22}$/), fc.stringMatching(/^(?:\.\d{1,20}0{0,2})?$/)).map((parts) => parts.join(""));
const short = fc.tuple(fc.constantFrom("", "-"), fc.stringMatching(/^\d{1,5}(?:\.\d{1,3})?$/)).map((parts) => parts.join(""));
const number = fc.oneof(short, written, fc.constantFrom("0", "1", "-1", "10", "0.1", "999999999999999", "9007199254740993"));

const text = (value: Decimal): string => value.toFixed();

describe("operators of exact decimals", () => {
  it("agree with those of big.js for any two numbers", () => {
    fc.assert(
      fc.property(number, number, (a, b) => {
        const [x, y] = [decimal(a), decimal(b)];
        const [p, q] = [new Big(a), new Big(b)];
        expect([x.plus(y), x.minus(y), x.times(y), x.abs(), x.add(y), x.sub(y), x.mul(y), x.neg()].map(text)).toEqual([p.plus(q), p.minus(q), p.times(q), p.abs(), p.add(q), p.sub(q), p.mul(q), p.neg()].map(text));
        expect([x.cmp(y), x.eq(y), x.gt(y), x.gte(y), x.lt(y), x.lte(y)]).toEqual([p.cmp(q), p.eq(q), p.gt(q), p.gte(q), p.lt(q), p.lte(q)]);
        expect([x.plus(b), x.times(b)].map(text)).toEqual([p.plus(b), p.times(b)].map(text));
      }),
      { numRuns: 2000 },
    );
  });

  it("take whole numbers of JavaScript as they are", () => {
    fc.assert(
      fc.property(number, fc.integer({ min: -2000, max: 2000 }), (a, n) => {
        const [x, p] = [decimal(a), new Big(a)];
        expect([x.plus(n), x.minus(n), x.times(n)].map(text)).toEqual([p.plus(n), p.minus(n), p.times(n)].map(text));
        expect(x.cmp(n)).toBe(p.cmp(n));
      }),
    );
  });

  it("leave their operands as they were, and what they give may be reckoned with further", () => {
    fc.assert(
      fc.property(number, number, (a, b) => {
        const [x, y] = [decimal(a), decimal(b)];
        const before = [text(x), text(y)];
        const [p, q] = [new Big(a), new Big(b)];
        expect(text(x.times(y).plus(x).minus(y).times(x))).toBe(text(p.times(q).plus(p).minus(q).times(p)));
        expect(text(x.times(1).round(2).plus(y.abs()))).toBe(text(p.round(2).plus(q.abs())));
        expect([text(x), text(y)]).toEqual(before);
      }),
    );
  });

  it("work on numbers of cells, written digits and quotients, too", () => {
    expect(text(decimal(12.5).plus(fromDigits(1, "00250", 2)))).toBe("15");
    expect(text(percentage(decimal(1), decimal(8)).minus(decimal(12.5)))).toBe("0");
    expect(decimal(-3).abs().eq(3)).toBe(true);
  });

  it("leave big.js itself alone", () => {
    expect(decimal(2)).not.toHaveProperty("plus", new Big(2).plus);
  });
});
