/** Random figures, units and texts for property tests of figures/. */
import fc from "fast-check";
import { decimal, parseUnit, type Decimal, type Unit } from "../../src/figures";

/** Decimals up to twelve digits with up to four decimals, both signs. */
export const anyDecimal: fc.Arbitrary<Decimal> = fc
  .tuple(fc.bigInt({ min: -999_999_999_999n, max: 999_999_999_999n }), fc.integer({ min: 0, max: 4 }))
  .map(([digits, decimals]) => decimal(`${digits}e-${decimals}`));

export function unit(text: string): Unit {
  const found = parseUnit(text);
  if (found === null) throw new Error(`no unit: ${text}`);
  return found;
}

export const UNIT_TEXTS = [
  "tỷ đồng", "triệu đồng", "nghìn đồng", "đồng", "USD", "triệu USD", "ha", "m2", "km2", "tấn", "tạ", "kg", "tạ/ha", "tấn/ha",
  "lít", "m3", "triệu m3", "kWh", "triệu kWh", "MW", "%", "‰", "điểm %", "người", "lượt khách", "xã", "triệu viên", "nghìn lượt",
  "bác sĩ/vạn dân", "giường/1.000 dân", "triệu đồng/người/năm", "triệu đồng/người", "tiêu chí/xã", "phút", "giờ", "km",
] as const;

export const anyUnit: fc.Arbitrary<Unit> = fc.constantFrom(...UNIT_TEXTS).map(unit);
