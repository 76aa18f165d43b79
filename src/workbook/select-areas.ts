/** Selecting several ranges of one sheet. Apart from `watch`, so that it comes with the tab that needs it. */
import { cellAddress } from "../plan";

/** Excel cuts longer addresses (office-js documentation, RangeAreas). */
const MAX_ADDRESS = 8_000;
/** Several ranges can be selected at once from this set on; this add-in does not require it. */
const SELECT_AREAS_SET = "1.18";

/**
 * Queues the selection of several ranges of one sheet, which comes to the front; without addresses only that. Where
 * Excel selects one range at a time, it is the rectangle that the ranges fill, else the first.
 */
export function selectAreas(context: Excel.RequestContext, sheet: string, addresses: readonly string[]): void {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  worksheet.visibility = "Visible";
  worksheet.activate();
  const [first, ...rest] = addresses;
  if (first === undefined) return;
  const joined = rest.reduce((text, address) => (text.length + address.length < MAX_ADDRESS ? `${text},${address}` : text), first);
  const areas = joined === first || !supports(SELECT_AREAS_SET) ? null : (worksheet.getRanges(joined) as { select?: () => void });
  if (areas?.select) areas.select();
  else worksheet.getRange(rectangleOf(addresses) ?? first).select();
}

const supports = (set: string): boolean => typeof Office !== "undefined" && Office.context?.requirements?.isSetSupported("ExcelApi", set) === true;

/** The rectangle that these ranges fill without gaps, as an address; null where they fill none. */
function rectangleOf(addresses: readonly string[]): string | null {
  const cells = new Set<string>();
  let [top, left, bottom, right] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const address of addresses) {
    const [from, to] = address.split(":").map(cellOf);
    const last = to ?? from;
    if (!from || !last || (last.row - from.row + 1) * (last.column - from.column + 1) > MAX_ADDRESS) return null;
    for (let row = from.row; row <= last.row; row += 1) for (let column = from.column; column <= last.column; column += 1) cells.add(`${row} ${column}`);
    [top, left, bottom, right] = [Math.min(top, from.row), Math.min(left, from.column), Math.max(bottom, last.row), Math.max(right, last.column)];
  }
  if (cells.size !== (bottom - top + 1) * (right - left + 1)) return null;
  return `${cellAddress(top, left)}:${cellAddress(bottom, right)}`;
}

function cellOf(address: string): { row: number; column: number } | null {
  const match = /^([A-Z]{1,3})(\d{1,7})$/.exec(address);
  return match ? { row: Number(match[2]) - 1, column: [...(match[1] ?? "")].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1 } : null;
}
