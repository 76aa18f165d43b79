/** What the room says about numbers: the shared shapes of readings, units and intervals. */
import type Big from "big.js";

/** An exact decimal number. Sums and products are exact; quotients carry 40 decimals and are never used to judge. */
export type Decimal = Big;

/** A closed or half-open range of exact decimals; `openLow`/`openHigh` exclude the end. null = unbounded. */
export interface Interval {
  readonly low: Decimal | null;
  readonly high: Decimal | null;
  readonly openLow?: boolean;
  readonly openHigh?: boolean;
}

/** What a unit measures; only units of one dimension (and one `per`) convert into one another. */
export type Dimension =
  | "money-vnd"
  | "money-usd"
  | "money-other"
  | "area"
  | "mass"
  | "volume"
  | "length"
  | "energy"
  | "power"
  | "percent" // %, ‰
  | "points" // điểm %
  | "count" // things: xã, hộ, người, lượt … each noun its own unit
  | "intensity" // tạ/ha, triệu đồng/người, bác sĩ/vạn dân
  | "time";

/** A unit of measure as recognised from text such as "Tr.đ", "1000 USD", "tạ/ha", "người". */
export interface Unit {
  /** Stable key, e.g. "trieu-dong"; two spellings of one unit share it. */
  readonly id: string;
  /** How it is written in a report, e.g. "triệu đồng". */
  readonly label: string;
  readonly dimension: Dimension;
  /** Units with the same `base` convert; e.g. "dong", "m2", "nguoi", "tan/ha". */
  readonly base: string;
  /** One of this unit in `base`s: triệu đồng → 1000000. */
  readonly factor: Decimal;
  /** Whole things only (trường, xã, người): a figure of this unit is exact and never rounded. */
  readonly whole: boolean;
}

/** Words that soften a figure: "khoảng", "trên", "gần" … (domain: hedges). */
export type Hedge = "about" | "more-than" | "nearly";

/** Bound words of targets: "trên", "từ … trở lên", "tối thiểu" → at-least/above; "dưới", "không quá" → below/at-most. */
export type Comparison = "exactly" | "about" | "at-least" | "above" | "at-most" | "below" | "range";

/** Why a cell or text holds no number. None of these is zero. */
export type Absence =
  | "empty" // nothing in the cell
  | "none" // "-": there is none
  | "not-collected" // "…": not collected yet
  | "not-applicable" // "x"
  | "error" // #DIV/0! and the like
  | "unreadable"; // text that is no number

/** A number read from a cell or a piece of text. */
export interface Quantity {
  readonly kind: "quantity";
  /** The value; for a range its lower end. Percent figures are in percent (58.3), never ratios. */
  readonly value: Decimal;
  /** Upper end of a range, else undefined. */
  readonly upper?: Decimal;
  readonly comparison: Comparison;
  /** Decimals as written or displayed. */
  readonly decimals: number;
  /** Stored cell value × scale = value: 100 for a number shown in a percent format (0.583 shown as 58.3%), else 1. */
  readonly scale: 1 | 100;
  /** Unit written beside the figure, if any. */
  readonly unit: Unit | null;
  /** The figure was text, not a number, in its cell. */
  readonly fromText: boolean;
  /** A fraction "16/19": its two whole numbers; `value` is their quotient in percent when unit is percent, else the first number. */
  readonly fraction?: { readonly part: Decimal; readonly whole: Decimal };
  /** Another value the text can mean ("108,987 tỷ"); both must fail before anything is called wrong. */
  readonly alternative?: Decimal;
  /** As it stood in the cell, trimmed. */
  readonly text: string;
}

export interface NoQuantity {
  readonly kind: "absent";
  readonly absence: Absence;
  readonly text: string;
}

export type Reading = Quantity | NoQuantity;
