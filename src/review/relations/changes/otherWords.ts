/** A change told a second time in other words, in percent or as a number: "giảm 4.310 người hay giảm 5,8%", "(tăng 31 tỷ đồng, 8,4%)", "tăng 16,5%, tương đương 1,7 triệu người". */
import { placeOf, type Claim, type ReadParagraph } from "../../claims/claim";
import type { Reading } from "../../claims/roles";
import { isPercent, isPoints, sameThing } from "../../reading/figure";
import { asQuestion, type Draft } from "../draft";
import { bySlip, heldOrAsked } from "../edits";
import { baseValue } from "../evidence";
import { byPair, compareWith } from "./changes";
import { byWay, HEDGES } from "./moved";
import { tellsItsOwn } from "./ownPair";

const WAY = /^(?:tăng|giảm)$/u;
/** "hay giảm", "hoặc tăng": the same again. */
const AGAIN = new RegExp(`^\\s*[,(]?\\s*(?:hay|hoặc|tức|tức là|nghĩa là|hay là)\\s+(?:là\\s+)?(tăng|giảm)?\\s*${HEDGES}$`, "u");
/** "tương đương", ", tương ứng": the change in percent, where nothing follows but what it is of. */
const EQUALS = new RegExp(`^\\s*[,(]?\\s*(?:tương đương|tương ứng)\\s+(?:với\\s+)?(?:mức\\s+)?(tăng|giảm)?\\s*${HEDGES}$`, "u");
const OF_BASE = /^\s*(?:so\s+(?:với\s+)?(?:mức\s+)?(?:dự toán|kế hoạch|chỉ tiêu|mục tiêu|cùng kỳ|năm|tháng|quý|kỳ|vụ|đầu)(?![A-Za-zÀ-ỹ])|[).;]|$)/u;
/** ", tương đương", "(hay", "so với năm trước, bằng": in front of the number that a percentage makes. */
const MAKES = new RegExp(`^\\s*(?:so (?:với )?(?:cùng kỳ|năm|tháng|quý|kỳ|vụ|đầu)[^,;.()%]{0,30})?[,(]?\\s*(?:tương đương|tương ứng|bằng|hay|tức|tức là)\\s+(?:(?:với|là|khoảng)\\s+)*(tăng|giảm)?\\s*(?:thêm\\s+)?${HEDGES}$`, "u");
/** A percentage with no words of its own behind a number. */
const BARE = new RegExp(`^\\s*[,(]\\s*${HEDGES}$`, "u");
/** " (tăng", " (-" in front of nothing but the number that a percentage makes. */
const OPENS = new RegExp(`^\\s*\\(\\s*(?:(tăng|giảm)\\s+${HEDGES}|[+–−-]\\s*)$`, "u");
const IN_BRACKET = /^\s*\)/u;
const ENDS = /^\s*(?:so\s+(?:với\s+)?(?:cùng kỳ|năm trước)[^,;.()]{0,30})?(?:[).;,]|$)/u;

/** The change told again behind a change of a claim, as number and percentage; null where nothing says so. */
function pairOf(low: string, claim: Claim, one: Reading, next: Reading | undefined): { readonly change: Reading; readonly growth: Reading; readonly sure: boolean } | null {
  if (next === undefined || !WAY.test(one.operator) || one.toLevel === true || one.average === true || next.average === true || next.figure.bound || isPoints(one.figure) || isPoints(next.figure)) return null;
  const between = low.slice(one.figure.unitEnd, next.figure.start);
  const way = byWay({ ...next, operator: one.operator }, one.operator, true);
  if (isPercent(one.figure)) {
    const told = MAKES.exec(between) ?? (IN_BRACKET.test(low.slice(next.figure.unitEnd)) ? OPENS.exec(between) : null);
    const fits = told !== null && (told[1] ?? one.operator) === one.operator && next.figure.denominator === null && sameThing(next.figure, claim.figure);
    return fits && next.figure.value.lt(claim.figure.value) ? { change: way, growth: one, sure: false } : null;
  }
  if (!isPercent(next.figure) || !sameThing(one.figure, claim.figure)) return null;
  const again = AGAIN.exec(between) ?? (OF_BASE.test(low.slice(next.figure.unitEnd)) ? EQUALS.exec(between) : null);
  if (again !== null) return (again[1] ?? one.operator) === one.operator ? { change: one, growth: way, sure: again[1] !== undefined } : null;
  const bracketed = next.figure.group !== claim.figure.group;
  return bracketed && BARE.test(between) && ENDS.test(low.slice(next.figure.unitEnd)) ? { change: one, growth: way, sure: false } : null;
}

/** "tăng 25% (8.000 tấn)" of 10.000 tấn: the number in brackets is what there was, or no change of so small a value. */
function wasBefore({ figure }: Claim, { change, growth }: { readonly change: Reading; readonly growth: Reading }): boolean {
  return compareWith(figure, change.figure, [growth], growth, "review").some(({ verdict }) => verdict === "consistent") || baseValue(change.figure).abs().times(2).gt(baseValue(figure));
}

/** All changes of a paragraph told twice right behind their value, where the second is no growth by its role. */
export function inOtherWords(read: ReadParagraph): Draft[] {
  const { low } = read.paragraph.content;
  return read.claims.flatMap((claim): Draft[] => {
    if (isPercent(claim.figure) || claim.measure !== "value" || claim.attributes.some(({ role }) => role === "prior")) return [];
    const moved = claim.attributes.filter(({ role }) => role === "change" || role === "growth");
    const [one] = moved;
    if (one === undefined || moved.length > 1) return [];
    const pair = pairOf(low, claim, one, read.readings[placeOf(read.readings, one.figure) + 1]);
    if (pair === null) return [];
    const draft = byPair(claim, pair.change, pair.growth);
    if (draft.verdict !== "consistent" && tellsItsOwn(read, claim, pair.change, pair.growth)) return wasBefore(claim, pair) ? [] : [{ ...(pair.sure ? draft : asQuestion(draft)), sure: true }];
    return pair.sure && draft.verdict !== "consistent" && bySlip(draft) ? [draft] : heldOrAsked([draft]);
  });
}
