/** A percentage that nothing gives, and the wholes that its words leave: a person is asked where one slip of the pen explains it. */
import type { Claim } from "../../claims/claim";
import { contentWords } from "../../claims/words";
import { isPeople, isPercent, kindOf, nounOf, type Figure } from "../../reading/figure";
import type { Draft } from "../draft";
import type { Places } from "./around";
import type { Context, Portion, Tried } from "./candidates";
import { onlyAsked } from "../slipped";
import { groupsAround } from "../../reading/structure";

/** A level of what was before, not a change. */
const LEVELS = /^(?:bằng|đạt)$/;
/** Where the words leave one whole alone, more may be chance. */
const ALONE = 0.3;

/** "đạt 58% dự toán, chi khác 12 tỷ đồng, đạt 61%", "bằng 91,5% cùng kỳ năm trước, trong đó phía Bắc 850,6 nghìn ha, bằng 91,8%": the base goes on without being said. */
function mayBeOfTarget(places: Places, { stated, parts }: Portion): boolean {
  if (stated.operator === "chiếm") return false;
  const here = groupsAround(places.read.structure, parts[0]?.group ?? null);
  return places.read.readings.some((r) => r.figure.start < stated.figure.start && here.includes(r.figure.group) && (r.role === "target" || r.role === "plan-percent" || (r.role === "growth" && LEVELS.test(r.operator))));
}

/** A share told in front with a base of its own goes on, too. */
export function goesOn(places: Places, { stated, parts }: Portion): boolean {
  const here = groupsAround(places.read.structure, parts[0]?.group ?? null);
  return places.read.readings.some((r) => r.figure.start < stated.figure.start && here.includes(r.figure.group) && isPercent(r.figure) && (r.role === "share" || r.role === "ratio") && contentWords(r.tail).length > 0);
}

/** What is listed for a total is no whole beside it. */
function listedFor(context: Context, claim: Claim | null, others: readonly Tried[]): boolean {
  const totals = claim === null ? [] : (context.totals.get(claim.id) ?? []);
  return totals.some((total) => others.some((other) => other.head?.id === total.id));
}

/** "47 thỏa thuận còn hiệu lực" and "29 thỏa thuận được triển khai": what no unit says is told by its first words. */
function firstWords({ unit, noun }: Figure): string | null {
  return unit === null ? noun.split(" ").slice(0, 2).join(" ") : null;
}

function sameNoun(part: Figure, whole: Figure): boolean {
  const [a, b] = [firstWords(part), firstWords(whole)];
  return kindOf(part) !== "count" || nounOf(part) === nounOf(whole) || nounOf(part) === "" || (a !== null && a === b) || (isPeople(part) && isPeople(whole));
}

/** "giải ngân 140 tỷ đồng, đạt 73,6%; vốn đầu tư 118 tỷ đồng đạt 82,9%": what has a rate of its own is no whole of what is reached. */
function ownRate({ head }: Tried, { stated }: Portion): boolean {
  return stated.operator !== "chiếm" && head !== null && head.attributes.some((a) => isPercent(a.figure) && (a.role === "ratio" || a.role === "plan-percent"));
}

/** "điện tử 1.935 triệu USD, chiếm 39,8%; dệt may 1.204 triệu USD, chiếm 24,8%": beside it, not above it. */
function sibling(places: Places, { head, part }: Tried, { stated }: Portion): boolean {
  if (stated.operator !== "chiếm" || head === null || head.paragraph !== part.paragraph || head.figure.start > part.figure.start) return false;
  return head.attributes.some((a) => a.role === "share") && !/trong đó|gồm|riêng/.test(places.read.paragraph.content.low.slice(head.figure.unitEnd, part.figure.start));
}

/** The wholes that the words leave, each value once. */
function leftBy(places: Places, context: Context, portion: Portion, tried: readonly Tried[]): Tried[] {
  const { base, parts } = portion;
  const behind = tried.filter((t) => t.by === "behind");
  if (behind.length > 0) return behind;
  const named = tried.filter((t) => !t.mixed && !ownRate(t, portion) && !sibling(places, t, portion) && t.by !== "afar" && parts.includes(t.part) && sameNoun(t.part.figure, t.whole) && (base === null || t.by.startsWith("named")));
  const out: Tried[] = [];
  for (const one of named) if (!listedFor(context, one.head, named) && !out.some((t) => t.part === one.part && t.whole.value.eq(one.whole.value))) out.push(one);
  return out;
}

/** The relation that one slip of the pen explains; null where none does, or too many could. */
export function worded(places: Places, context: Context, portion: Portion, tried: readonly Tried[]): Draft | null {
  const { stated, base } = portion;
  if (stated.figure.hedge !== null || (base === null && (mayBeOfTarget(places, portion) || goesOn(places, portion)))) return null;
  const left = leftBy(places, context, portion, tried);
  return onlyAsked(left.map(({ draft }) => draft), left.length === 1 && left[0]?.by !== "above" ? ALONE : undefined);
}
