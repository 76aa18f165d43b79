/** Parts told band by band: "17 xã đạt 19 tiêu chí, 5 xã đạt từ 15 đến 18 tiêu chí, 8 xã đạt dưới 15 tiêu chí", "dưới 40 tuổi 12 người, trên 40 tuổi 9 người". */
import { decimal, type Decimal } from "../../../figures";
import type { Claim } from "../../claims/claim";
import { oncePer } from "../../once";

/** A stretch of values; an open end is null. */
interface Band {
  readonly low: Decimal | null;
  readonly high: Decimal | null;
  readonly unit: string;
}

const NUMBER = String.raw`(\d{1,3}(?:,\d{1,2})?)`;
const UNIT = String.raw`(%|(?:tiêu chí|tuổi|năm|điểm|ha|m2|lao động|triệu đồng|tỷ đồng|giờ|ngày)(?![A-Za-zÀ-ỹ]))`;
const BAND = new RegExp(String.raw`(?<![\d.,])(?:(dưới|không quá|trên|hơn|từ)\s+)?${NUMBER}\s?${UNIT}?(?:\s*(?:đến|tới|[-–])\s*(?:dưới |cận )?${NUMBER})?\s?${UNIT}?(?:\s+(trở lên|trở xuống))?`, "u");
const BELOW = /^(?:dưới|không quá)$/;
/** What has all criteria is above every band of them. */
const ALL_CRITERIA = /^[^\d,;:]*(?<![A-Za-zÀ-ỹ])đạt chuẩn(?![A-Za-zÀ-ỹ])[^\d,;]*$/u;
/** What communes reach, band by band. */
export const CRITERIA = "tiêu chí";
/** Ages are told in full. */
const AGES = "tuổi";
const MOST = 60;
const BELOW_STROKE = /^\s*\/\s*\d[\d.]*/;
/** A comma between digits belongs to them. */
const ENDS = /[;:.)(]|,(?!\d)/u;

const number = (text: string): Decimal => decimal(text.replace(",", "."));

function read(text: string): Band | null {
  const [, word, first, unitFirst, last, unitLast, onwards] = BAND.exec(text) ?? [];
  const unit = unitLast ?? unitFirst;
  if (first === undefined || unit === undefined) return ALL_CRITERIA.test(text) ? { low: null, high: null, unit: CRITERIA } : null;
  const value = number(first);
  if (last !== undefined) return { low: value, high: number(last), unit };
  if (onwards === "trở xuống" || (word !== undefined && BELOW.test(word))) return { low: null, high: value, unit };
  if (onwards === "trở lên" || word !== undefined) return { low: value, high: null, unit };
  return { low: value, high: value, unit };
}

/** The band that stands behind a count, up to the end of its item, or else in front of it. */
const bandOf = oncePer(({ figure, reading }: Claim): Band | null => {
  const low = (from: number, to: number): string => reading.text.slice(Math.max(0, from), to).toLowerCase();
  const [behind = ""] = low(figure.unitEnd, figure.unitEnd + MOST).replace(BELOW_STROKE, "").split(ENDS);
  const front = low(figure.start - MOST, figure.start).replace(/[\s:(]*$/u, "").split(ENDS).pop() ?? "";
  return read(behind) ?? read(front);
});

/** How the bands of the parts lie: each begins where the one in front ends, up or down; "all" where both ends are open or the highest there is. */
export function bandsOf(parts: readonly Claim[]): "all" | "some" | null {
  const bands = parts.map(bandOf);
  const [first, second] = bands;
  if (first === null || first === undefined || second === null || second === undefined || bands.some((band) => band?.unit !== first.unit)) return null;
  const top = (band: Band): boolean => band.high === null;
  const falling = top(first) || (second.high !== null && first.low !== null && second.high.lte(first.low));
  const ordered = falling ? [...bands].reverse() : bands;
  const touches = (lower: Band | null | undefined, upper: Band | null): boolean => {
    if (lower === null || lower === undefined || upper === null) return false;
    if (lower.high === null) return false;
    // "đạt chuẩn": all criteria, whatever their number.
    if (upper.low === null) return upper.high === null;
    return upper.low.gte(lower.high) && upper.low.lte(lower.high.plus(1));
  };
  if (!ordered.every((band, i) => band !== null && (i === 0 || touches(ordered[i - 1], band)))) return null;
  const [lowest, highest] = [ordered[0], ordered[ordered.length - 1]];
  const full = highest?.unit === CRITERIA && highest.low !== null && highest.high !== null && highest.low.eq(highest.high);
  return first.unit === AGES || (lowest?.low === null && (highest?.high === null || full)) ? "all" : "some";
}
