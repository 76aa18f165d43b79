/** Ratios stated beside their two numbers: "22/28, đạt 78,6%", "chiếm 92%", "vượt 100% (300/150)". */
import { decimal, isBelow } from "../../../figures";
import { baseInterval, isPercent, kindOf, nounOf, type Figure } from "../../reading/figure";
import type { Claim } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import type { Reading } from "../../claims/roles";
import { contentWords, contrasted } from "../../claims/words";
import { asQuestion, type Draft } from "../draft";
import { lowOf } from "../links/passages";
import { denominatorOf, partLists, type PartList } from "../lists/groups";
import { contextOf } from "./candidates";
import { withCommonWholes } from "./common";
import { sharesOfBracketed } from "./bracketed";
import { behindFractions, fractionsInParentheses } from "./fractions";
import { multiples } from "./multiples";
import { ofOneBase } from "./oneBase";
import { ofOnlyWhole } from "./onlyWhole";
import { onTimeRates } from "./onTime";
import { ordered } from "./ordered";
import { namesAnother, portions } from "./portions";
import { sharesOfWholesBehind } from "./behind";
import { sharesByCount } from "./byCount";
import { inTurn, ratioDraft, saidOfAnother, twoNames } from "../quotients";
import { rates } from "./rates";
import { plausible } from "../slipped";
import { linesOfOne, rowsOfOne } from "./rowsOfOne";
import { tied } from "./tied";
import { withOwnSums } from "./together";
import { toldFirst } from "./toldFirst";
import { writtenQuotients } from "./writtenOut";
import { fractionsInWords } from "./fractionWords";
import { yields } from "./yields";

/** "có 900 hộ, trong đó …; trong số 84 hộ nghèo, hộ nghèo già yếu 21 hộ, chiếm 25%": another whole has been named since. */
const ANOTHER_WHOLE = /(?<![A-Za-zÀ-ỹ])(?:trong|trên)\s+(?:tổng\s+)?số\s+\d/u;

function namesWholeSince(report: ReadReport, { total }: PartList, { figure }: Claim): boolean {
  return total.figure.paragraph === figure.paragraph && ANOTHER_WHOLE.test(lowOf(report, figure).slice(total.figure.unitEnd, figure.start));
}

/** "1.639 người, chiếm tỷ lệ 0,33%" of 6.014: many times off, a share is of more than its list. */
const MOST_TIMES = 2;
const SISTERS = 3;
const ALMOST = decimal("1.31");

const exceeds = (part: Figure, total: Figure): boolean => isBelow(baseInterval(total), baseInterval(part));

/** "giải quyết 1.240 hồ sơ, trong đó đúng hạn 1.252 hồ sơ (99,2%)": a part that is a little more than its total is of no other. */
const isAlmost = (part: Figure, total: Figure): boolean => part.value.lte(total.value.times(ALMOST));

/** "trong đó có 1.054 hộ niêm yết giá, chiếm 85%": a listed part with its share of the total. */
function sharesOfTotals(report: ReadReport): Draft[] {
  const out: Draft[] = [];
  const done = new Set<number>();
  for (const list of partLists(report)) {
    const [near, far]: [Draft[], Draft[]] = [[], []];
    for (const owner of list.parts) {
      const share = owner.attributes.find((a) => a.role === "share" || (a.role === "ratio" && /chiếm|tỷ lệ/.test(a.operator + a.clause)));
      if (share === undefined || !isPercent(share.figure) || done.has(share.figure.id)) continue;
      const read = report.paragraphs[owner.paragraph];
      if (read === undefined || saidOfAnother(read, owner, share) || inTurn(read, share).length > 0) continue;
      // "…, thu khác 97 tỷ đồng; thu bảo hiểm chiếm 60%": the part is named again.
      const again = contentWords(share.clause);
      const part = !namesAnother(read, owner, share) || /tỷ lệ/.test(share.clause) ? owner : list.parts.find((p) => again.every((word) => contentWords(p.reading.clause).includes(word)));
      if (part === undefined || part.figure.denominator !== null || namesWholeSince(report, list, part)) continue;
      if (/tổng|của|trong|so với/.test(share.tail.slice(0, 30)) && !/tổng số|trong tổng/.test(share.tail)) continue;
      const below = denominatorOf(report, list.total.figure);
      const wholes = below === null ? [list.total.figure] : [list.total.figure, below];
      const drafts = wholes.map((whole) => ratioDraft(part.figure, whole, share.figure, part, list.claims === "plain" && list.parts.length === 1 ? "review" : "inconsistent")).filter((d) => d !== null);
      const fits = drafts.find((d) => d.verdict === "consistent") ?? drafts[0];
      if (fits === undefined || kindOf(part.figure) !== kindOf(list.total.figure)) continue;
      if (fits.verdict !== "consistent" && (otherBase(list, part, share) || twoNames({ low: lowOf(report, list.total), figure: list.total.figure }, { low: lowOf(report, part), figure: part.figure }, share))) continue;
      (plausible(fits, MOST_TIMES) ? near : far).push(exceeds(part.figure, list.total.figure) ? asQuestion(fits) : fits);
    }
    // However far off, the shares of its sisters say what this one is of.
    const told = far.length === 1 && near.filter(({ verdict }) => verdict === "consistent").length >= SISTERS ? [...near, ...far.map(asQuestion)] : near;
    for (const draft of told) done.add(statedIn(draft));
    out.push(...told);
  }
  return out;
}

/**
 * The share may be of something else than the list's total: the total has a share of a named base itself
 * ("đã thu hoạch 893 ha, chiếm 57% diện tích gieo cấy, trong đó …"), the link is open, or the two are opposites.
 */
function otherBase(list: PartList, part: Claim, share?: Reading): boolean {
  if (list.tentative === true || contrasted(list.total.label, part.label)) return true;
  if (exceeds(part.figure, list.total.figure) && !isAlmost(part.figure, list.total.figure)) return true;
  // "tỷ lệ thất nghiệp là 0,76%, tương đương 6.014 người; … 1.639 người, chiếm 0,33%": rates of a base that is never told.
  if (/^tương (?:đương|ứng)$/.test(list.total.reading.operator)) return true;
  // "giải ngân 600 tỷ đồng, đạt 56% kế hoạch: phần đầu tư 480 tỷ đồng (68%), …": each of a plan of its own.
  if (share !== undefined && share.operator !== "chiếm" && list.total.attributes.some((a) => a.role === "plan-percent" && isPercent(a.figure))) return true;
  // "186 cổ đông, trong đó 4 cổ đông lớn chiếm 80% cổ phần": a base that the total does not name.
  const named = contentWords(share?.tail ?? "");
  const known = new Set([...list.total.core, ...list.total.full, ...contentWords(nounOf(list.total.figure)), ...contentWords(list.total.reading.tail)]);
  if (!named.every((word) => known.has(word))) return true;
  return list.total.attributes.some((a) => (a.role === "share" || a.role === "ratio") && isPercent(a.figure) && contentWords(a.tail).length > 0);
}

/** "85 đại biểu trên 144 người ứng cử, trong đó 18 nữ (21,18%), 1 tôn giáo (1,18%)": a share that holds of a whole which another share beside it has, too. */
function sharedWith(drafts: readonly Draft[], stated: number): boolean {
  const own = drafts.find((draft) => statedIn(draft) === stated && draft.verdict === "consistent");
  const whole = own?.figures[1];
  return whole !== undefined && drafts.some((draft) => draft !== own && draft.verdict === "consistent" && draft.figures[1] === whole);
}

export function ratioRelations(report: ReadReport): Draft[] {
  const beside = report.paragraphs.flatMap((read, index) => [
    ...behindFractions(report, read), ...fractionsInParentheses(report, read), ...sharesOfWholesBehind(read), ...writtenQuotients(read), ...sharesByCount(read), ...yields(report, read, index), ...multiples(read), ...ordered(read), ...toldFirst(report, read, index), ...onTimeRates(read),
  ]);
  const inLists = sharesOfTotals(report);
  const settled = new Set([...beside, ...inLists.filter(({ verdict }) => verdict === "consistent")].map(statedIn));
  const context = contextOf(report);
  const ties = tied(report);
  const ofWholes = portions(report, context, settled, ties);
  const listed = inLists.filter((draft) => draft.verdict === "consistent" || !sharedWith(ofWholes, statedIn(draft)));
  for (const draft of listed) settled.add(statedIn(draft));
  const counted = ofWholes.filter((draft) => !settled.has(statedIn(draft)));
  for (const draft of counted) settled.add(statedIn(draft));
  const summed = withOwnSums(report, [...beside, ...listed, ...counted, ...rates(report, context, settled)]);
  const told = new Set(summed.map(statedIn));
  const all = withCommonWholes(report, [...summed, ...[...ties.values()].filter((draft) => !told.has(statedIn(draft)))]);
  const used = new Set(all.flatMap(({ figures }) => figures.map(({ id }) => id)));
  const rows = [...report.paragraphs.flatMap((read) => rowsOfOne(read, used)), ...linesOfOne(report, used)];
  for (const draft of rows) used.add(statedIn(draft));
  const sole = [...rows, ...ofOnlyWhole(report, used)];
  for (const draft of sole) used.add(statedIn(draft));
  const oneBase = ofOneBase(report, used);
  for (const draft of oneBase) used.add(statedIn(draft));
  return [...all, ...sole, ...oneBase, ...report.paragraphs.flatMap((read) => [...sharesOfBracketed(read, used), ...fractionsInWords(read)])];
}

/** The percentage that a draft judges: its last figure. */
function statedIn({ figures }: Draft): number {
  return figures[figures.length - 1]?.id ?? -1;
}
