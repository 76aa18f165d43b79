/** What each sector contributes: "GRDP 14.928 tỷ đồng, tăng 6,50%; dịch vụ 7.709 tỷ đồng, tăng 7,03%, đóng góp 3,61 điểm phần trăm" – by how much it has grown, in percent of the total a year before. */
import { HUNDRED, meets, powerOfTen, type Decimal, type Interval, type Rational, type RationalInterval } from "../../../figures";
import { signedGrowth, type Claim, type ReadParagraph } from "../../claims/claim";
import { quoted } from "../../claims/name";
import type { ReadReport } from "../../claims/read";
import type { Reading } from "../../claims/roles";
import { baseInterval, intervalOf, isPercent, isPoints, sameThing, type Figure } from "../../reading/figure";
import { asWritten, shown, type Draft, type Values } from "../draft";

const CONTRIBUTES = /đóng góp/;
const IN_SHORT = /^\s*điểm(?![A-Za-zÀ-ỹ])/u;
/** So many others have to hold before one that fails is asked about: values may be told in prices of their year. */
const PROOF = 2;

interface Grown {
  readonly claim: Claim;
  readonly growth: Reading;
}

interface Contributed extends Grown {
  readonly points: Reading;
}

/** The only growth that a value states. */
function grownOf(claim: Claim): Grown | null {
  if (claim.measure !== "value" || isPercent(claim.figure) || claim.figure.value.lte(0)) return null;
  const own = claim.attributes.filter(({ role, figure, average, toLevel }) => role === "growth" && isPercent(figure) && average !== true && toLevel !== true);
  const [growth] = own;
  return growth === undefined || own.length > 1 ? null : { claim, growth };
}

/** The sectors of a paragraph that tell what they contribute, each with its value and growth in front. */
function contributedIn({ paragraph: { content: { low } }, claims, readings }: ReadParagraph): Contributed[] {
  if (!CONTRIBUTES.test(low)) return [];
  return claims.flatMap((claim, i): Contributed[] => {
    const grown = grownOf(claim);
    const next = claims.slice(i + 1).find((c) => c.measure === "value" && !isPercent(c.figure) && !isPoints(c.figure))?.figure.start ?? low.length;
    if (grown === null) return [];
    const points = readings.filter(({ figure }) => figure.start > grown.growth.figure.end && figure.start < next && (isPoints(figure) || IN_SHORT.test(low.slice(figure.end, figure.end + 8))) && CONTRIBUTES.test(low.slice(grown.growth.figure.end, figure.start)));
    return points.length === 1 && points[0] !== undefined ? [{ ...grown, points: points[0] }] : [];
  });
}

type Ends = readonly [Decimal, Decimal];

const ends = ({ low, high }: { readonly low: Decimal | null; readonly high: Decimal | null }): Ends | null => (low === null || high === null ? null : [low, high]);

/** The contribution in points: V·g·(100 + t) / ((100 + g)·T), each end with the ends that make it least and most. */
function made({ claim, growth }: Grown, total: Grown, values: Values): RationalInterval | null {
  const grown = (of: Reading, f: Figure): Ends | null => ends(intervalOf(signedGrowth({ ...of, figure: f })));
  const [v, all, g, t] = [ends(baseInterval(values(claim.figure))), ends(baseInterval(values(total.claim.figure))), grown(growth, values(growth.figure)), grown(total.growth, values(total.growth.figure))];
  if (v === null || all === null || g === null || t === null || all[0].lte(0) || HUNDRED.plus(g[0]).lte(0) || HUNDRED.plus(t[0]).lte(0)) return null;
  const at = (value: Decimal, by: Decimal, then: Decimal, whole: Decimal): Rational => ({ num: value.times(by).times(HUNDRED.plus(then)), den: HUNDRED.plus(by).times(whole) });
  const [down, up] = [g[0].lt(0), g[1].lt(0)];
  return { low: at(down ? v[1] : v[0], g[0], down ? t[1] : t[0], down ? all[0] : all[1]), high: at(up ? v[0] : v[1], g[1], up ? t[0] : t[1], up ? all[1] : all[0]) };
}

/** What a figure stands for, and one more or less in its last place: cut off, or reckoned from values that were not rounded. */
function nearly(figure: Figure): Interval {
  const [low, high] = ends(intervalOf(figure)) ?? [figure.value, figure.value];
  const one = powerOfTen(-figure.decimals);
  return { low: low.minus(one), high: high.plus(one) };
}

/** Judges what sectors contribute to the growth of the total told in front; one that fails is asked about where others prove how they were reckoned. */
export function contributed(report: ReadReport): Draft[] {
  return report.paragraphs.flatMap((read) => {
    const parts = contributedIn(read);
    const [first] = parts;
    const total = first === undefined ? undefined : read.claims.slice(0, read.claims.indexOf(first.claim)).flatMap((c) => grownOf(c) ?? []).findLast(({ claim }) => sameThing(claim.figure, first.claim.figure));
    if (total === undefined || parts.length <= PROOF) return [];
    const judged = parts.flatMap((part) => {
      const figures = [part.claim.figure, part.growth.figure, total.claim.figure, total.growth.figure, part.points.figure];
      const holds = (values: Values): boolean => {
        const by = made(part, total, values);
        return by !== null && meets(by, intervalOf(values(part.points.figure)));
      };
      const by = made(part, total, asWritten);
      return by === null ? [] : [{ part, figures, holds, ok: holds(asWritten), near: meets(by, nearly(part.points.figure)) }];
    });
    if (judged.filter(({ near }) => near).length < PROOF) return [];
    return judged.filter(({ ok, near }) => ok || !near).map(({ part, figures, holds, ok }): Draft => ({
      kind: "points", figures, holds, verdict: ok ? "consistent" : "review",
      message: ok ? `Mức đóng góp khớp với giá trị và mức tăng đã nêu (${quoted(part.claim)}).` : `Cần xem mức đóng góp của ${quoted(part.claim)}: không ứng với giá trị và mức tăng đã nêu, trong khi các khu vực khác đều khớp.`,
      formula: `${shown(part.claim.figure)} (${part.growth.operator} ${shown(part.growth.figure)}) / ${shown(total.claim.figure)} (${total.growth.operator} ${shown(total.growth.figure)}) ${ok ? "≈" : "≠"} ${shown(part.points.figure)}`,
    }));
  });
}
