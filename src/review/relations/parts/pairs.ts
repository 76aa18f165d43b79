/** Lists of fractions: "vốn A 40/60 tỷ đồng; vốn B 30/50 tỷ đồng" add up above the stroke and below it. */
import type { Claim } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import { quoted } from "../../claims/name";
import { sameThing, type Figure } from "../../reading/figure";
import { slipChance } from "../chance";
import type { Draft } from "../draft";
import { fills } from "../evidence";
import { denominatorOf, type PartList } from "../lists/partlist";
import { sumDraft } from "../totals";

const MOST_BEFORE = 8;

/** What stands in front of the list and may be the sum of a row of figures, nearest first. */
function totalsInFront(report: ReadReport, list: PartList, row: readonly Figure[]): Claim[] {
  const read = report.paragraphs[list.total.paragraph];
  const [first] = row;
  if (read === undefined || first === undefined) return [];
  const at = read.claims.indexOf(list.total);
  return read.claims.slice(Math.max(0, at - MOST_BEFORE), at + 1).reverse().filter((c) => c.measure === "value" && c.group === list.total.group && sameThing(c.figure, first));
}

function draftOf(whole: Claim, row: readonly Figure[]): Draft {
  return sumDraft(whole.figure, row, (ok) => (ok ? `Tổng các bộ phận khớp với ${quoted(whole)}.` : `Cần xem ${quoted(whole)}: cộng các bộ phận ra số khác.`), fills);
}

/**
 * A list of fractions below a total that is none: the numbers below the strokes and those above them, each against the
 * figures in front. Null where the list's own total is the sum of neither.
 */
export function pairedSums(report: ReadReport, list: PartList): Draft[] | null {
  const above = list.parts.map((part) => part.figure);
  const below = above.map((figure) => denominatorOf(report, figure)).filter((f): f is Figure => f !== null);
  if (above.length < 2 || below.length < above.length || list.total.figure.denominator !== null) return null;
  const rows = [above, below];
  const fitting = rows.map((row) => totalsInFront(report, list, row).find((whole) => fills(row, whole.figure)) ?? null);
  if (!fitting.includes(list.total)) return null;
  return rows.flatMap((row, i): Draft[] => {
    const whole = fitting[i];
    if (whole !== null && whole !== undefined) return [draftOf(whole, row)];
    // The other row has a total of its own: the nearest one that a slip of the pen may have changed.
    const slipped = totalsInFront(report, list, row).filter((c) => c !== list.total && slipChance(c.figure, row)?.lte("0.06") === true);
    const [only] = slipped;
    return slipped.length === 1 && only !== undefined ? [draftOf(only, row)] : [];
  });
}
