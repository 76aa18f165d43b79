/** Addresses as Excel tells them, as areas of cells. */
import type { BookSpan } from "../../review";
import type { Area, Edited } from "../../workbook";
import { cellAt } from "./edits";

const MAX_ROW = 1_048_575;
const MAX_COLUMN = 16_383;

/** "F12", "F12:H14", "3:5", "A:C", several with commas; what is none of these is left out. */
export function areasOf(address: string): Area[] {
  return address.split(",").flatMap((part): Area[] => {
    const [first = "", last = first] = part.slice(part.lastIndexOf("!") + 1).replaceAll("$", "").split(":");
    if (/^\d+$/.test(first) && /^\d+$/.test(last)) return [{ top: Number(first) - 1, bottom: Number(last) - 1, left: 0, right: MAX_COLUMN }];
    const [from, to] = /^[A-Z]+$/i.test(first) && /^[A-Z]+$/i.test(last) ? [cellAt(`${first}1`.toUpperCase()), cellAt(`${last}${MAX_ROW + 1}`.toUpperCase())] : [cellAt(first), cellAt(last)];
    return from && to ? [{ top: Math.min(from.row, to.row), bottom: Math.max(from.row, to.row), left: Math.min(from.column, to.column), right: Math.max(from.column, to.column) }] : [];
  });
}

/** The cells that a finding's places lie in. */
export const editedBy = (spans: readonly BookSpan[]): Edited[] => spans.flatMap((span) => ("address" in span ? areasOf(span.address).map((area) => ({ sheet: span.sheet, area })) : []));
