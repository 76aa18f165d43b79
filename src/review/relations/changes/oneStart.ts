/** Two values of one thing at two times, both measured from one time before: "đến 30/11 đạt 8.246 tỷ đồng, tăng 9,5% so với đầu năm; ước đến 31/12 đạt 8.391 tỷ đồng, tăng 11,4% so với đầu năm" begin at one value. */
import { addIntervals, divideIntervals, exact, HUNDRED, meets, type RationalInterval } from "../../../figures";
import { signedGrowth, type Claim, type ReadParagraph } from "../../claims/claim";
import type { Reading } from "../../claims/roles";
import { contentWords } from "../../claims/words";
import { quoted } from "../../claims/name";
import { baseInterval, intervalOf, isPercent, sameThing, tellingDigits, type Figure } from "../../reading/figure";
import { asWritten, shown, type Draft, type Values } from "../draft";
import { bySlip } from "../edits";
import { baseValue } from "../evidence";
import { lastWhen, type When } from "./when";

/** Times that stay the same whenever they are looked back to; "cùng kỳ" moves along. */
const FIXED = /đầu (?:năm|kỳ|nhiệm kỳ)|cuối (?:năm|kỳ)|31\s?[/.-]\s?12|năm\s+20\d\d/u;
const MOVING = /cùng|tháng|quý|tuần|ngày/u;
/** Words of a clause that name its time and no thing. */
const TIMES = /(?<![A-Za-zÀ-ỹ])(?:đến|hết|ước|dự kiến|tháng|năm|ngày|quý|cuối|tính|thời điểm|và|riêng|còn|là|đạt)(?![A-Za-zÀ-ỹ])|[\d/.-]+/gu;
/** A percentage of fewer digits may fit many a value. */
const TELLING = 3;
const MOST_APART = 4;

/** The growth of a claim from a fixed time; null where it tells none, or several. */
function growthOf({ attributes }: Claim): { readonly growth: Reading; readonly when: When } | null {
  const all = attributes.filter((a) => a.role === "growth" && isPercent(a.figure) && a.average !== true && a.toLevel !== true && !a.figure.bound && a.figure.hedge === null && FIXED.test(a.base) && !MOVING.test(a.base.replace(/31\s?[/.-]\s?12/u, "")));
  const [growth] = all;
  const when = growth === undefined ? null : lastWhen(growth.base);
  return growth === undefined || when === null || all.length > 1 ? null : { growth, when };
}

const oneTime = (a: When, b: When): boolean => a.period === b.period && a.year === b.year && a.which === b.which && a.relative === b.relative;

const startOf = (value: Figure, growth: Reading, values: Values): RationalInterval =>
  divideIntervals(baseInterval(values(value)), addIntervals(intervalOf(signedGrowth(growth, values(growth.figure))), exact(HUNDRED)));

/** Of about one size: two times of one thing, where the clause names no other. */
function near(a: Figure, b: Figure): boolean {
  const [x, y] = [baseValue(a), baseValue(b)];
  return x.times(2).lt(y.times(3)) && y.times(2).lt(x.times(3));
}

/** True where a claim goes on about what the one in front names: its clause names a time, no thing. */
const goesOn = ({ reading }: Claim): boolean => contentWords(reading.clause.replace(TIMES, " ")).length === 0 && /\d|năm|nay/u.test(reading.clause);

/** Growths of one thing from one time, told of its values at two others. */
export function fromOneStart(read: ReadParagraph): Draft[] {
  return read.claims.flatMap((second, i): Draft[] => {
    if (second.measure !== "value" || isPercent(second.figure) || second.figure.hedge !== null || !goesOn(second)) return [];
    const own = growthOf(second);
    const first = own === null ? undefined : read.claims.slice(Math.max(0, i - MOST_APART), i).reverse().find((c) => c.measure === "value" && c.parent === second.parent && c.core.length > 0);
    const other = first === undefined ? null : growthOf(first);
    if (own === null || first === undefined || other === null || first.figure.hedge !== null || !sameThing(first.figure, second.figure) || !oneTime(own.when, other.when)) return [];
    if (tellingDigits(own.growth.figure) < TELLING || tellingDigits(other.growth.figure) < TELLING) return [];
    const holds = (values: Values): boolean => meets(startOf(first.figure, other.growth, values), startOf(second.figure, own.growth, values));
    const ok = holds(asWritten);
    const said = (value: Figure, growth: Reading): string => `${shown(value)} (${growth.operator} ${shown(growth.figure)})`;
    const draft: Draft = {
      kind: "growth", verdict: ok ? "consistent" : "review", holds, figures: [first.figure, other.growth.figure, second.figure, own.growth.figure],
      message: ok ? `Hai mức tăng, giảm cùng một mốc khớp nhau (${quoted(first)}).` : `Cần xem ${quoted(first)}: hai mức tăng, giảm so với cùng một mốc ứng với hai số gốc khác nhau.`,
      formula: `${said(first.figure, other.growth)} ${ok ? "≈" : "≠"} ${said(second.figure, own.growth)}`,
    };
    return ok || near(first.figure, second.figure) || bySlip(draft) ? [draft] : [];
  });
}
