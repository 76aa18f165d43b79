/** A total whose parts fill the next sentence, each with its own share in parentheses: "tổng thu … . Thu A 12 (được hưởng 9); thu B 5; thu C 4." */
import { decimal } from "../../../figures";
import type { Claim, ReadParagraph } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import { quoted } from "../../claims/name";
import { isPercent, kindOf, type Figure } from "../../reading/figure";
import { slipChance } from "../chance";
import type { Draft } from "../draft";
import { fills } from "../evidence";
import { claimsByGroup } from "../lists/inline";
import { isValue } from "../lists/partlist";
import { sumDraft } from "../totals";

const LEAST_DIGITS = 5;
const MOST_ITEMS = 8;
const MOST_WAYS = 64;
const SURE = decimal("0.01");

/** The items of a sentence parted by ";", each as the figures that may stand for it: its own, or one in its parentheses. */
function itemsOf(read: ReadParagraph, claims: readonly Claim[], kind: string): Figure[][] | null {
  const { low } = read.paragraph.content;
  const inside = (owner: Claim): Figure[] => read.claims.filter((c) => c.parent === owner.id && isValue(c) && kindOf(c.figure) === kind).map((c) => c.figure);
  const values = claims.filter((c) => isValue(c) && kindOf(c.figure) === kind);
  if (values.length < 3 || values.length > MOST_ITEMS) return null;
  const apart = values.slice(1).every((claim, i) => /;/.test(low.slice(values[i]?.figure.unitEnd ?? 0, claim.figure.start).replace(/\([^()]*\)/g, "")));
  return apart ? values.map((claim) => [claim.figure, ...inside(claim)]) : null;
}

/** All ways to take one figure for each item. */
function waysOf(items: readonly (readonly Figure[])[]): Figure[][] {
  let ways: Figure[][] = [[]];
  for (const choices of items) {
    ways = ways.flatMap((way) => choices.map((figure) => [...way, figure]));
    if (ways.length > MOST_WAYS) return [];
  }
  return ways;
}

function judgeComposed(whole: Claim, ways: readonly (readonly Figure[])[]): Draft[] {
  const draft = (parts: readonly Figure[]): Draft => sumDraft(whole.figure, parts, (ok) => (ok ? `Các khoản ở câu sau cộng lại khớp với ${quoted(whole)}.` : `Cần xem ${quoted(whole)}: các khoản ở câu sau cộng lại ra số khác.`), fills);
  const fitting = ways.find((parts) => fills(parts, whole.figure));
  if (fitting !== undefined) return [draft(fitting)];
  const slipped = ways.filter((parts) => slipChance(whole.figure, parts)?.times(ways.length).lte(SURE) === true);
  return slipped.length === 1 ? slipped.map(draft) : [];
}

/** Totals that the next sentence breaks down without a word for it. */
export function composedTotals(report: ReadReport): Draft[] {
  const out: Draft[] = [];
  for (const read of report.paragraphs) {
    if (read.claims.length > 200) continue;
    const byGroup = claimsByGroup(read);
    let previous: Claim | null = null;
    read.structure.groups.forEach((group, index) => {
      if (group.parent !== null) return;
      const claims = byGroup.get(index) ?? [];
      if (previous !== null) {
        const whole: Claim = previous;
        const items = itemsOf(read, claims, kindOf(whole.figure));
        if (items !== null) out.push(...judgeComposed(whole, waysOf(items)));
      }
      const values = claims.filter((c) => isValue(c) && !isPercent(c.figure));
      const [only] = values;
      const named = only !== undefined && values.length === 1 && /^\s*[-+*–]?\s*tổng\s/.test(only.reading.clause);
      previous = named && only.figure.value.c.length >= LEAST_DIGITS ? only : null;
    });
  }
  return out;
}
