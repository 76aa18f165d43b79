/** Shortcuts in exact arithmetic give what the long way gives: products compared unmultiplied, corners chosen by sign, digits written directly. */
import fc from "fast-check";
import { compareRational, decimal, divideIntervals, formatNumber, HUNDRED, percentOf, powerOfTen, roundHalfUp, type Decimal, type Rational } from "../../src/figures";
import { anyDecimal } from "./arbitraries";

const positive = anyDecimal.map((value) => value.abs()).filter((value) => value.gt(0));
const anyRational = fc.record({ num: anyDecimal, den: positive });
const ordered = (a: Decimal, b: Decimal) => (a.lte(b) ? { low: a, high: b } : { low: b, high: a });
const equal = (a: Rational | null, b: Rational): boolean => a !== null && a.num.times(b.den).eq(b.num.times(a.den));

test("fractions compare as their cross products do, with few digits and with many", () => {
  fc.assert(fc.property(anyRational, anyRational, (a, b) => compareRational(a, b) === a.num.times(b.den).cmp(b.num.times(a.den))));
  fc.assert(fc.property(fc.integer({ min: -99, max: 99 }), fc.integer({ min: 1, max: 99 }), fc.integer({ min: -8, max: 8 }), fc.integer({ min: -8, max: 8 }), (num, den, p, q) => {
    const [a, b] = [{ num: decimal(num).times(powerOfTen(p)), den: decimal(den) }, { num: decimal(num), den: decimal(den).times(powerOfTen(q)) }];
    return compareRational(a, b) === a.num.times(b.den).cmp(b.num.times(a.den));
  }));
});

test("a fraction equals itself however it is extended, and is told from one a last digit away", () => {
  fc.assert(fc.property(anyRational, positive, ({ num, den }, factor) => {
    const extended = { num: num.times(factor), den: den.times(factor) };
    const off = { num: num.plus("1e-9"), den };
    return compareRational({ num, den }, extended) === 0 && compareRational(off, extended) === 1;
  }));
});

test("a quotient's ends are the least and the greatest of its four corners, also in percent", () => {
  fc.assert(fc.property(anyDecimal, anyDecimal, positive, positive, fc.boolean(), (p, q, r, s, below) => {
    const a = ordered(p, q);
    const b = below ? ordered(r.times(-1), s.times(-1)) : ordered(r, s);
    const corners = [a.low, a.high].flatMap((x) => [b.low, b.high].map((y): Rational => (below ? { num: x.times(-1), den: y.times(-1) } : { num: x, den: y })));
    const sorted = [...corners].sort((x, y) => x.num.times(y.den).cmp(y.num.times(x.den)));
    const [least, most] = [sorted[0], sorted[3]];
    const { low, high } = divideIntervals(a, b);
    const percent = percentOf(a, b);
    return least !== undefined && most !== undefined && equal(low, least) && equal(high, most) && equal(percent.low, { ...least, num: least.num.times(HUNDRED) }) && equal(percent.high, { ...most, num: most.num.times(HUNDRED) });
  }));
});

test("a number is written with the digits that rounding gives", () => {
  fc.assert(fc.property(anyDecimal, fc.integer({ min: 0, max: 6 }), (value, decimals) => {
    const [whole = "", fraction] = roundHalfUp(value, decimals).abs().toFixed(decimals).split(".");
    const written = formatNumber(value, { decimals, group: false }).replace("-", "");
    expect(written).toBe(fraction === undefined ? whole : `${whole},${fraction}`);
    expect(formatNumber(value, { decimals }).replace(/\./g, "").replace("-", "")).toBe(written);
    expect(formatNumber(value, { decimals })).toMatch(/^-?\d{1,3}(?:\.\d{3})*(?:,\d+)?$/);
  }));
});
