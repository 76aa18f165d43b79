/** One value told in two places, and beside it another change, percentage of the target or share each time: one of the two is told wrongly. */
import { claimsAbout } from "../../../claims/about";
import { signedGrowth, type Claim } from "../../../claims/claim";
import type { ReadReport } from "../../../claims/read";
import type { Reading } from "../../../claims/roles";
import { contrasted } from "../../../claims/words";
import { quoted } from "../../../claims/name";
import { isPercent, sameThing, tellingDigits, type Figure } from "../../../reading/figure";
import { shown, type Draft } from "../../draft";
import { statedBeside } from "../../links/beside";
import { changeOf, growthOf, oneBase, oneTarget, planPercents, weightOfValue } from "../../links/facts";
import { sameKindOfFigure } from "../../links/link";
import { ofTwoPlaces } from "../../links/namesakes";
import { scopesBetween } from "../../links/scopes";
import { isSummary, nearSlip, oneMeasure, slip } from "../../links/strength";
import type { Known } from "../known";
import { compareFigures, type Comparison } from "../indicator/comparisons";

/** Digits from which a value that two places share is no chance. */
const LEAST_DIGITS = 3;

const digitsOf = (f: Figure): number => (f.decimals > 0 ? tellingDigits(f) : weightOfValue(f.value));

/** Every percentage of change that a claim states, signed. */
const growths = (claim: Claim): Figure[] => claim.attributes.filter((a) => a.role === "growth" && isPercent(a.figure)).map((a) => signedGrowth(a));

/** Percentages that say what part of a whole the value is. */
const shares = (claim: Claim): Reading[] => claim.attributes.filter((a) => (a.role === "ratio" || a.role === "share") && isPercent(a.figure) && !a.figure.bound);

/** What both claims say beside their value, each once. */
function besides(a: Claim, b: Claim): Comparison[] {
  const out: Comparison[] = [];
  const [ga, gb] = [growthOf(a), growthOf(b)];
  if (ga !== null && gb !== null && oneBase(ga.reading, gb.reading, a.year ?? b.year)) {
    const compared = compareFigures("growth", ga.figure, gb.figure, false);
    const others = [[ga.figure, b], [gb.figure, a]] as const;
    // Of two changes that one place tells, the other may repeat the second.
    if (!others.some(([figure, claim]) => growths(claim).some((x) => compareFigures("growth", x, figure, false).agrees))) out.push(compared);
  }
  const [pa, pb] = [planPercents(a), planPercents(b)];
  const [p, q] = [pa[0], pb[0]];
  if (p !== undefined && q !== undefined && pa.length === 1 && pb.length === 1 && oneTarget(p, q)) out.push(compareFigures("plan", p.figure, q.figure, false));
  const [ca, cb] = [changeOf(a), changeOf(b)];
  if (ca !== null && cb !== null && sameThing(ca, cb)) out.push(compareFigures("change", ca, cb, true));
  const [sa, sb] = [shares(a), shares(b)];
  const [x, y] = [sa[0], sb[0]];
  if (x !== undefined && y !== undefined && sa.length === 1 && sb.length === 1) out.push(compareFigures("value", x.figure, y.figure, true));
  return out;
}

/** The values of two claims that agree in something else. */
function values(a: Claim, b: Claim): Comparison[] {
  const plain = [a, b].every(({ figure, measure }) => measure === "value" && !figure.bound && figure.hedge === null);
  return plain && sameKindOfFigure(a, b) && sameThing(a.figure, b.figure) && oneMeasure(a, b) && slip(a.figure, b.figure) ? [compareFigures("value", a.figure, b.figure, true)] : [];
}

/** Two parts of a paper, or what sums up and what it sums up. */
function apart(report: ReadReport, a: Claim, b: Claim): boolean {
  const [x, y] = [report.paragraphs[a.paragraph]?.paragraph, report.paragraphs[b.paragraph]?.paragraph];
  return x !== undefined && y !== undefined && (x.section.top !== y.section.top || isSummary(x) !== isSummary(y));
}

const NAMES = { growth: "mức tăng, giảm của ", plan: "tỷ lệ so với kế hoạch của ", change: "mức tăng, giảm của ", value: "" } as const;
const nameOf = (what: Comparison["what"]): string => (what in NAMES ? NAMES[what as keyof typeof NAMES] : "");

/** Differences beside what agrees (`again`: two places each), where no other relation says anything of either figure. */
export function twins(report: ReadReport, again: readonly Draft[], { failing, alike }: Known): Draft[] {
  const owners = claimsAbout(report);
  const seen = new Set<string>();
  const scopeOf = scopesBetween(report);
  return again.flatMap((draft): Draft[] => {
    const [first, last] = [draft.figures[0], draft.figures[draft.figures.length - 1]];
    if (first === undefined || last === undefined || first.paragraph === last.paragraph || Math.min(digitsOf(first), digitsOf(last)) < LEAST_DIGITS) return [];
    const [a, b] = [owners.get(first.id), owners.get(last.id)];
    if (a === undefined || b === undefined || ofTwoPlaces(a, b, report) || scopeOf(a, b) === "differ" || (a.year !== null && b.year !== null && a.year !== b.year) || a.planned !== b.planned || contrasted(a.label, b.label) || !a.core.some((word) => b.core.includes(word))) return [];
    const own = a.figure.id === first.id && b.figure.id === last.id;
    const compared = own ? besides(a, b) : isPercent(first) && !apart(report, a, b) ? [] : a.figure.id !== first.id && b.figure.id !== last.id ? values(a, b) : [];
    return compared.flatMap(({ what, a: x, b: y, agrees, holds }): Draft[] => {
      const key = `${x.id}|${y.id}`;
      // "trong đó thóc 46.209 tấn, ngô 11.238 tấn, vượt 1,7% kế hoạch" may speak of the whole: only a slip makes one of two.
      if (agrees || !(slip(x, y) || nearSlip(x, y)) || seen.has(key) || [x, y].some((f) => f.bound || f.hedge !== null || failing.has(f.id)) || (alike.has(x.id) && alike.has(y.id)) || statedBeside(report, x, y)) return [];
      seen.add(key);
      return [{
        kind: "same", verdict: "review", figures: [x, y], holds,
        message: `Cần xem ${nameOf(what)}${quoted(b)}: cùng ${shown(first)}, nơi này ghi ${shown(x)}, nơi kia ghi ${shown(y)}.`,
        formula: `${shown(x)} ↔ ${shown(y)}`,
      }];
    });
  });
}
