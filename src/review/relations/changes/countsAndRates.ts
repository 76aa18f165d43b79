/** A count with its rate, and how both have moved: "2.356 hộ nghèo, chiếm 4,12%, giảm 824 hộ (tương ứng giảm 1,48%) so với năm 2022 (3.180 hộ, tỷ lệ 5,60%)". The percentage is in points of the rates. */
import type { Claim, ReadParagraph } from "../../claims/claim";
import type { Reading } from "../../claims/roles";
import { contrasted } from "../../claims/words";
import { growthPercent, meets } from "../../../figures";
import { baseInterval, intervalOf, isPercent, isPoints, nounOf, sameThing, type Figure } from "../../reading/figure";
import type { Draft } from "../draft";
import { slipMends } from "../edits";
import { compareWith } from "./changes";

const SHARES: ReadonlySet<Reading["role"]> = new Set<Reading["role"]>(["ratio", "share"]);
const MOVES = /^(?:tăng|giảm)$/u;

const isRate = (a: Reading): boolean => SHARES.has(a.role) && isPercent(a.figure) && !a.figure.bound;

/** "hộ nghèo" and "hộ cận nghèo" are not one thing at two times. */
const namesOf = ({ reading, figure }: Claim): string => `${reading.clause} ${nounOf(figure)}`;

/** The rate of then and the count of then: in the bracket of the base, or told with the count in front. */
function thenOf(claim: Claim, change: Reading, before: Claim | undefined): { readonly rate: Figure; readonly count: Figure } | null {
  const prior = claim.attributes.find((a) => a.role === "prior" && !isPercent(a.figure));
  const inside = prior === undefined ? undefined : claim.attributes.find((a) => isRate(a) && a.figure.start > prior.figure.start && a.figure.group === prior.figure.group && a.figure.start > change.figure.start);
  if (prior !== undefined && inside !== undefined) return { rate: inside.figure, count: prior.figure };
  const own = before === undefined || before.group !== claim.group || before.parent !== claim.parent || !sameThing(before.figure, claim.figure) || contrasted(namesOf(before), namesOf(claim)) ? undefined : before.attributes.find(isRate);
  return before === undefined || own === undefined || before.attributes.length !== 1 ? null : { rate: own.figure, count: before.figure };
}

function ofClaim(claim: Claim, before: Claim | undefined): Draft[] {
  if (claim.measure !== "value" || isPercent(claim.figure)) return [];
  const [rate] = claim.attributes.filter(isRate);
  if (rate === undefined) return [];
  return claim.attributes.flatMap((change): Draft[] => {
    const relative = change.role === "growth" && isPercent(change.figure);
    if (!(relative || (change.role === "change" && isPoints(change.figure))) || !MOVES.test(change.operator) || change.average === true || change.figure.start < rate.figure.start) return [];
    const then = thenOf(claim, change, before);
    if (then === null) return [];
    // Of the count itself, perhaps.
    if (relative && then.count.value.gt(0) && meets(growthPercent(baseInterval(claim.figure), baseInterval(then.count)), intervalOf({ ...change.figure, value: change.operator === "giảm" ? change.figure.value.times(-1) : change.figure.value }))) return [];
    const drafts = compareWith(rate.figure, then.rate, [change], claim, "review");
    return drafts.filter((d) => d.verdict === "consistent" || (d.holds !== undefined && slipMends(d.figures, d.holds)));
  });
}

/** All changes of rates of a paragraph that are told beside those of their counts. */
export function ratesBesideCounts(read: ReadParagraph): Draft[] {
  return read.claims.flatMap((claim, i) => ofClaim(claim, read.claims[i - 1]));
}
