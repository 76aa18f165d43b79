/** Writing figures for people: marks, decimals, leading zeros, percentages that never mislead, dates. */
import fc from "fast-check";
import { decimal, formatDate, formatNumber, formatPercent, formatPoints, formatQuantity, formatSigned, readNumberText } from "../../src/figures";
import { anyDecimal, unit } from "./arbitraries";

const d = decimal;

test("dots part thousands, a comma the decimals", () => {
  expect(formatNumber(d("1234567.5"))).toBe("1.234.567,5");
  expect(formatNumber(d("1234567.5"), { decimals: 2 })).toBe("1.234.567,50");
  expect(formatNumber(d("1234567.5"), { group: false })).toBe("1234567,5");
  expect(formatNumber(d("999.95"), { decimals: 1 })).toBe("1.000,0");
});

test("a negative figure has a minus in tables and “âm” in prose; what rounds to zero has neither", () => {
  expect(formatNumber(d("-3.8"))).toBe("-3,8");
  expect(formatNumber(d("-3.8"), { prose: true })).toBe("âm 3,8");
  expect(formatNumber(d("-0.04"), { decimals: 1 })).toBe("0,0");
  expect([formatSigned(d("5.2")), formatSigned(d(-5)), formatSigned(d(0)), formatSigned(d(-5), { prose: true })]).toEqual(["+5,2", "-5", "0", "âm 5"]);
});

test("percentages drop zeros that say nothing", () => {
  expect(formatPercent(d("64.2"), 0)).toBe("64%");
  expect(formatPercent(d("64"), 1)).toBe("64%");
  expect(formatPercent(d("112.108"), 1)).toBe("112,1%");
  expect(formatPercent(d("-3.8"), 1, { prose: true })).toBe("âm 3,8%");
});

test("a figure next to 100 or 0 never reads as 100 or 0", () => {
  expect(formatPercent(d("99.6"), 0)).toBe("99,6%");
  expect(formatPercent(d("99.996"), 1)).toBe("99,996%");
  expect(formatPercent(d("100.3"), 0)).toBe("100,3%");
  expect(formatPercent(d("0.04"), 1)).toBe("0,04%");
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10 ** 9 }), fc.integer({ min: 0, max: 2 }), (gap, decimals) => {
      const shown = formatPercent(d(100).minus(d(gap).times("1e-9")), decimals);
      return shown !== "100%" && shown.startsWith("100") === false;
    }),
  );
});

test("points carry their unit", () => {
  expect(formatPoints(d("2.3"), 1)).toBe("2,3 điểm %");
  expect(formatPoints(d("0.5"), 1, { permille: true })).toBe("0,5 điểm ‰");
});

test("whole things below ten take a zero, measures do not", () => {
  expect(formatQuantity(d(3), unit("sản phẩm"))).toBe("03 sản phẩm");
  expect(formatQuantity(d(3), unit("sản phẩm"), { leadingZero: false })).toBe("3 sản phẩm");
  expect(formatQuantity(d(5), unit("ha"))).toBe("5 ha");
  expect(formatQuantity(d(0), unit("xã"))).toBe("0 xã");
  expect(formatQuantity(d(10), unit("xã"))).toBe("10 xã");
  expect(formatQuantity(d("2.5"), unit("tiêu chí"))).toBe("2,5 tiêu chí");
  expect(formatQuantity(d(64), unit("%"))).toBe("64%");
});

test("money is said in the unit a reader expects, unless told not to", () => {
  expect(formatQuantity(d(132900), unit("triệu đồng"), { decimals: 0 })).toBe("132,9 tỷ đồng");
  expect(formatQuantity(d(132900), unit("triệu đồng"), { readerUnit: false })).toBe("132.900 triệu đồng");
  expect(formatQuantity(d("850.25"), unit("triệu đồng"), { decimals: 1 })).toBe("850,3 triệu đồng");
});

test("days below ten and the first two months are padded", () => {
  expect([formatDate(3, 3, 2023), formatDate(15, 1, 2024), formatDate(9, 12, 2023)]).toEqual(["03/3/2023", "15/01/2024", "09/12/2023"]);
});

test("any number is read back as it was written", () => {
  fc.assert(
    fc.property(anyDecimal, fc.boolean(), fc.boolean(), (value, group, prose) => {
      const reading = readNumberText(formatNumber(value, { group, prose }), { habit: "comma" });
      return reading.kind === "quantity" && reading.value.eq(value);
    }),
  );
});
