/** Numbers as people write them: exact decimals, intervals, units, Vietnamese reading and writing. */
export type * from "./types";
export {
  compare, decimal, decimalsOf, divide, fromDigits, HUNDRED, hundredfold, isInteger, isZero, NotANumberError, ONE, powerOfTen, roundHalfUp, signOf, sum, ZERO,
} from "./decimal";
export {
  absoluteInterval, addIntervals, compareRational, contains, countsForPercent, displayed, divideIntervals, EVERYTHING, exact,
  growthPercent, hedged, isBelow, lastDigitUnit, meets, multiplyIntervals, negateInterval, percentOf, scaleInterval,
  shiftScale, subtractIntervals, truncated,
} from "./interval";
export type { AnyInterval, Rational, RationalInterval } from "./interval";
export { convertLegacy, detectLegacyEncoding } from "./legacy";
export type { LegacyEncoding } from "./legacy";
export { parseNumeral } from "./numeral";
export type { DecimalHabit, Numeral } from "./numeral";
export { compareProducts } from "./product";
export { percentage, percentageChange, quotient, roughly } from "./quotient";
export { readCell } from "./read-cell";
export type { CellToRead } from "./read-cell";
export { readNumberText, readPlainNumber } from "./read-text";
export type { ReadingContext } from "./read-text";
export { comparableText, foldHeader, normalizeOutput, placeTones, searchKey, tidy } from "./text";
export {
  convert, convertedDecimals, DONG, parseUnit, PERCENT, PERMILLE, POINT, readerUnit, sameKind, TRIEU_DONG, TY_DONG,
} from "./units";
export type { UnitOptions } from "./units";
export {
  formatDate, formatNumber, formatPercent, formatPoints, formatQuantity, formatSigned,
} from "./write";
export type { NumberStyle, QuantityStyle } from "./write";
