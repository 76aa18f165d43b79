/** Figures as a Vietnamese report prints them: dot for thousands, comma for decimals, units, dates. */
import { decimal, decimalsOf, HUNDRED, isInteger, roundHalfUp, signOf, ZERO } from "./decimal";
import type { Decimal, Unit } from "./types";
import { convert, readerUnit } from "./units";

export interface NumberStyle {
  /** Exact number of decimals shown, rounded half away from zero; default: as many as the value needs. */
  readonly decimals?: number;
  /** Dots between thousands; default true. */
  readonly group?: boolean;
  /** "âm 3,8" for running text instead of "-3,8" for tables; default false. */
  readonly prose?: boolean;
}

export interface QuantityStyle extends Pick<NumberStyle, "decimals" | "prose"> {
  /** "03 sản phẩm" for whole things below 10; default true. */
  readonly leadingZero?: boolean;
  /** Say money in the unit a reader would: "132,9 tỷ đồng"; default true. */
  readonly readerUnit?: boolean;
}

/** Most decimals shown to keep a figure apart from 0 or 100. */
const MAX_DECIMALS = 12;

function withSign(digits: string, isNegative: boolean, prose: boolean): string {
  if (!isNegative) return digits;
  return prose ? `âm ${digits}` : `-${digits}`;
}

/** "1.234,5"; negative as "-3,8", in prose "âm 3,8". What rounds to zero has no sign. */
export function formatNumber(value: Decimal, style: NumberStyle = {}): string {
  const decimals = style.decimals ?? decimalsOf(value);
  const rounded = roundHalfUp(value, decimals);
  const { whole, fraction } = digitsOf(rounded, decimals);
  const grouped = style.group === false ? whole : inThousands(whole);
  return withSign(fraction === "" ? grouped : `${grouped},${fraction}`, signOf(rounded) < 0, style.prose ?? false);
}

/** Digits before and after the point, the sign left out; `decimals` are as many as the value has, or more. */
function digitsOf({ c, e }: Decimal, decimals: number): { readonly whole: string; readonly fraction: string } {
  const digits = c.join("");
  if (e < 0) return { whole: "0", fraction: ("0".repeat(-e - 1) + digits).padEnd(decimals, "0") };
  return { whole: digits.slice(0, e + 1).padEnd(e + 1, "0"), fraction: digits.slice(e + 1).padEnd(decimals, "0") };
}

function inThousands(whole: string): string {
  const first = whole.length % 3 || 3;
  let out = whole.slice(0, first);
  for (let at = first; at < whole.length; at += 3) out += `.${whole.slice(at, at + 3)}`;
  return out;
}

/** Decimals to show: at most `decimals`, no trailing zeros, but more where the figure would read as 0 or 100. */
function telling(value: Decimal, decimals: number): number {
  const most = Math.max(decimals, Math.min(decimalsOf(value), MAX_DECIMALS));
  let shown = decimals;
  const misleads = (d: number): boolean => {
    const rounded = roundHalfUp(value, d);
    return !rounded.eq(value) && (rounded.eq(0) || rounded.abs().eq(HUNDRED));
  };
  while (shown < most && misleads(shown)) shown++;
  return Math.min(shown, decimalsOf(roundHalfUp(value, shown)));
}

/** A value in percent as "64%"; 99.6 with no decimals still reads "99,6%", and 0.3 reads "0,3%". */
export function formatPercent(value: Decimal, decimals: number, style: Pick<NumberStyle, "prose"> = {}): string {
  return `${formatNumber(value, { ...style, decimals: telling(value, decimals) })}%`;
}

/** A difference in percentage points as "2,3 điểm %"; `permille` for "điểm ‰". A difference never reads as 0. */
export function formatPoints(
  value: Decimal,
  decimals: number,
  style: Pick<NumberStyle, "prose"> & { readonly permille?: boolean } = {},
): string {
  const shown = formatNumber(value, { prose: style.prose, decimals: telling(value, decimals) });
  return `${shown} điểm ${style.permille === true ? "‰" : "%"}`;
}

/** "+5,2", "-3,8", "0"; in prose "5,2", "âm 3,8". */
export function formatSigned(value: Decimal, style: NumberStyle = {}): string {
  const shown = formatNumber(value, style);
  return style.prose !== true && roundHalfUp(value, style.decimals ?? decimalsOf(value)).gt(0) ? `+${shown}` : shown;
}

function needsZero(value: Decimal, unit: Unit, decimals: number): boolean {
  return unit.whole && decimals === 0 && isInteger(value) && value.gt(ZERO) && value.lt(10);
}

/**
 * A figure with its unit: "03 sản phẩm", "5 ha", "132,9 tỷ đồng", "64%". `decimals` are those of the figure in `unit`;
 * a change of unit adds none but those it needs. Without a unit the number alone.
 */
export function formatQuantity(value: Decimal, unit: Unit | null, style: QuantityStyle = {}): string {
  const prose = style.prose ?? false;
  if (unit === null) return formatNumber(value, { decimals: style.decimals, prose });
  const decimals = style.decimals ?? decimalsOf(value);
  const shown = roundHalfUp(decimal(value), decimals);
  const said = style.readerUnit === false ? unit : readerUnit(shown, unit);
  const converted = said === unit ? null : convert(shown, unit, said);
  const number =
    converted === null
      ? `${needsZero(shown, unit, decimals) && style.leadingZero !== false ? "0" : ""}${formatNumber(shown, { decimals, prose })}`
      : formatNumber(converted, { prose });
  const glue = unit.dimension === "percent" ? "" : " ";
  return `${number}${glue}${said.label}`;
}

/** "03/3/2023": days below 10 and the months 1 and 2 take a zero, as in official papers. */
export function formatDate(day: number, month: number, year: number): string {
  return `${day < 10 ? "0" : ""}${day}/${month < 3 ? "0" : ""}${month}/${year}`;
}
