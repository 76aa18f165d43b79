/** Prices, rates by the piece and denominations: "35,8 triệu đồng/lượng", "tờ mệnh giá 200 đồng". They are told of one thing, and add up to nothing. */
import type { ReadReport } from "../../claims/read";
import type { Figure } from "../../reading/figure";
import type { Draft } from "../draft";
import { lowOf } from "../links/passages";

/** Behind the stroke of an amount what one of it costs; "11 tỷ đồng/kế hoạch 12 tỷ đồng" is a target. */
const BY_THE_PIECE = /^\s?(?:(?:đồng|đ|vnđ|usd)\s?)?\/\s?(?!(?:kế hoạch|kh|dự toán|dt|chỉ tiêu|mục tiêu|tổng|cùng kỳ|số|nhu cầu)(?![A-Za-zÀ-ỹ]))[A-Za-zÀ-ỹ]/u;
const DENOMINATION = /(?<![A-Za-zÀ-ỹ])mệnh giá\s+(?:là\s+)?$/u;
const MOST_LEAD = 16;

/** True for an amount of money that is told of one piece, whatever the number of pieces. */
function isPrice(low: string, { unit, unitEnd, start }: Figure): boolean {
  if (unit?.dimension.startsWith("money") !== true) return false;
  return BY_THE_PIECE.test(low.slice(unitEnd, unitEnd + MOST_LEAD)) || DENOMINATION.test(low.slice(Math.max(0, start - MOST_LEAD), start));
}

/** Sums without those that miss their total because what was added are prices. */
export function withoutPrices(report: ReadReport, drafts: readonly Draft[]): Draft[] {
  return drafts.filter(({ verdict, figures }) => verdict === "consistent" || !figures.some((figure) => isPrice(lowOf(report, figure), figure)));
}
