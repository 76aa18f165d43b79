/** Names of places, decisions and results as people read them. */
import type { Place } from "../../jobs";
import type { CellSpan } from "../../review";
import type { BookCheck } from "./api";
import type { Home } from "./entries";
import { momentText } from "./moments";
import type { ReviewTexts } from "./texts.vi";

/** "ô F12, trang Biểu 01" */
export function placeName(place: Place | CellSpan, t: ReviewTexts): string {
  const { sheet, address } = place;
  if ("shape" in place && place.shape !== undefined) return t.finding.shape(place.shape, sheet);
  return (address.includes(":") ? t.finding.range : t.finding.cell)(address, sheet);
}

/** Under its sheet's name the address is enough. */
export function shortPlace({ address, shape }: CellSpan, t: ReviewTexts): string {
  return shape === undefined ? address : t.finding.shapeShort(shape);
}

export function homeName({ sheet, table }: Home, t: ReviewTexts): string {
  if (sheet === "") return t.elsewhere;
  return table === "" ? t.sheet(sheet) : t.tableOn(table, sheet);
}

/** The review words its own summary; in another language the counts are worded here. */
export function summaryText({ summary, counts }: BookCheck, t: ReviewTexts, language: "vi" | "en"): string {
  return language === "vi" ? summary : t.summary(counts.relations, counts.consistent, counts.inconsistent, counts.review);
}

export function signatureText(signature: NonNullable<BookCheck["signature"]>, t: ReviewTexts): string {
  return `${t.sign.signed(signature.by, momentText(signature.at))}; ${signature.unchanged ? t.sign.unchanged : t.sign.changed}`;
}
