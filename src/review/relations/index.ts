/**
 * Every relation between the figures of a report, one room for each question:
 * `lists` (what is listed for a total), `parts` (do the parts make it), `rests` (what is left, moved or spent),
 * `shares` (is it that share of the whole), `changes` (is it that change), `plans` (is it that percentage of the target),
 * `across` (do two places say the same: `indicator` by indicator, `agreeing` word by word, `slipped` but for a slip of
 * the pen, `beside` what agrees; `links` says what they speak of), `tables`, `forms` (can the figure be written like that, can it be that large),
 * and `loose` for what none of them has read. `links` and `lists` ← `rests` ← `parts`;
 * `links` and `lists` ← `shares`, `changes` ← `plans` ← `across`.
 */
import type { ReadReport } from "../claims/read";
import { withoutApart } from "./apart";
import { companions } from "./across/beside/companions";
import { withoutConfirmed } from "./across/confirmed";
import { deviations } from "./across/slipped/deviations";
import { addedTotals } from "./changes/added";
import { targetsAhead } from "./changes/ahead";
import { doubts } from "./across/indicator/doubts";
import { growthElsewhere, inSeries } from "./across/indicator/elsewhere";
import { productGrowths } from "./across/products";
import { withoutOtherThings } from "./across/otherThings";
import { restated } from "./across/agreeing/restated";
import { sameRelations } from "./across/indicator/same";
import { outweighed } from "./across/outweighed";
import { weighted } from "./across/weighted";
import { growthRelations } from "./changes/growth";
import { changesOfShares } from "./changes/ofShares";
import type { Draft } from "./draft";
import { beyondBounds } from "./forms/bounds";
import { toldInWords } from "./forms/inWords";
import { namesListed } from "./forms/namesListed";
import { documentRelations } from "./forms/papers";
import { wordingRelations } from "./forms/wording";
import { strokedRows } from "./changes/strokedRows";
import { linkClaims } from "./links/link";
import { looseRelations } from "./loose/loose";
import { withoutOtherBases } from "./links/otherBases";
import { balanceRelations } from "./rests/balances";
import { withoutOtherStates } from "./rests/otherStates";
import { restRelations } from "./rests/rests";
import { sumRelations } from "./parts/sums";
import { unitSlips } from "./parts/unitSlips";
import { planRelations } from "./plans/plan";
import { withoutOtherChanges, withoutRivals, withoutSpoiled, withoutTwins } from "./rivals";
import { averageRelations } from "./shares/averages";
import { missedShares } from "./shares/outright";
import { ratioRelations } from "./shares/ratios";
import { tableRelations } from "./tables/tables";

/** All relations of a report as drafts; two readings of the text may lead to the same one. */
export function relationsOf(report: ReadReport): Draft[] {
  const links = linkClaims(report);
  const sums = sumRelations(report);
  const shares = withoutTwins(ratioRelations(report), planRelations(report, links));
  const first = withoutConfirmed(withoutSpoiled(withoutApart(report, withoutOtherBases(report, withoutRivals(report, withoutOtherStates(report, [
    ...sums,
    ...addedTotals(report, sums),
    ...changesOfShares(report, sums),
    ...unitSlips(report),
    ...shares,
    ...restRelations(report, shares),
    ...averageRelations(report),
    ...balanceRelations(report),
    ...documentRelations(report),
    ...toldInWords(report),
    ...growthRelations(report),
    ...growthElsewhere(links),
    ...targetsAhead(report),
    ...inSeries(report),
    ...sameRelations(report, links),
    ...restated(report),
    ...wordingRelations(report),
    ...doubts(report, links),
    ...tableRelations(report),
  ]))))));
  const judged = [...withoutOtherThings(report, first), ...looseRelations(report, first)];
  const told = withoutOtherChanges([...judged, ...withoutOtherBases(report, missedShares(report, judged))]);
  const pairs = companions(report, told);
  return [...told, ...beyondBounds(report, told), ...namesListed(report), ...strokedRows(report), ...withoutOtherBases(report, [...withoutOtherThings(report, [...pairs, ...deviations(report, [...told, ...pairs])]), ...weighted(report, told), ...outweighed(report, told), ...productGrowths(report, told)])];
}
