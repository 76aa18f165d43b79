/** Targets told by who assigned them, and what is reached of each: "Tỉnh giao 204,5 tỷ đồng, HĐND huyện giao 215 tỷ đồng. Thu 163,6 tỷ đồng, đạt 80% dự toán tỉnh giao, 76,1% dự toán HĐND huyện giao". */
import { placeAmong, type Claim, type ReadParagraph } from "../../claims/claim";
import { levelsOf } from "../../claims/words";
import { isPercent, sameThing } from "../../reading/figure";
import type { Draft } from "../draft";
import { inUnitOf, planPercents } from "../links/facts";
import { againstStated } from "./ofTarget";

const ASSIGNED = /(?<![A-Za-zÀ-ỹ])giao(?:\s+(?:là|đầu năm|năm 20\d\d|năm))*\s*$/u;
const MOST_BACK = 8;

const levelOf = ({ reading }: Claim): string => (ASSIGNED.test(reading.clause) ? levelsOf(reading.clause).join() : "");

/** All percentages of a paragraph that name who assigned their target, where the last value of the kind in front by just that name is one, and nothing but such values lies between. */
export function byLevel(read: ReadParagraph): Draft[] {
  return read.claims.flatMap((result: Claim): Draft[] => {
    if (result.measure !== "value" || isPercent(result.figure) || result.attributes.some(({ role }) => role === "target") || levelOf(result) !== "") return [];
    const percents = planPercents(result).filter(({ levels }) => levels.length > 0);
    if (percents.length === 0) return [];
    const own = placeAmong(read.claims, result);
    const before = read.claims.slice(Math.max(0, own - MOST_BACK), own).filter((c) => c.measure === "value" && sameThing(inUnitOf(c.figure, result.figure), result.figure)).reverse();
    const others = before.findIndex((c) => levelOf(c) === "");
    const targets = before.slice(0, others < 0 ? before.length : others);
    return percents.flatMap((stated) => {
      const named = targets.filter((c) => levelOf(c) === stated.levels.join());
      const [target] = named;
      return target === undefined || named.length > 1 ? [] : (againstStated(result, inUnitOf(target.figure, result.figure), stated, "review") ?? []);
    });
  });
}
