/** What is planned for the year ahead against what this year brought: "phấn đấu 23.500 người, tăng 2,8% so với thực hiện năm 2023". */
import { isPercent } from "../../reading/figure";
import type { Claim } from "../../claims/claim";
import type { Reading } from "../../claims/roles";
import { contrasted } from "../../claims/words";
import { compareWith } from "../changes/changes";
import type { Draft } from "../draft";
import { sameKindOfFigure, type Link } from "../links/link";

const PLAN = /kế hoạch|dự toán|chỉ tiêu|mục tiêu/;
const YEAR = /(20\d\d)/;

/** Changes against the year that is ending: named, or meant where nothing is. */
function changesOf(claim: Claim): Reading[] {
  return claim.attributes.filter((a) => (a.role === "growth" || a.role === "change") && a.average !== true && !a.figure.bound && !PLAN.test(a.base)
    && !claim.attributes.some((b) => b.role === "prior" && (b.baseOf === a.figure.id || b.baseOf === null)));
}

function isTarget(claim: Claim): boolean {
  return claim.planned && claim.measure === "value" && !claim.figure.bound;
}

function isResult(claim: Claim): boolean {
  return !claim.planned && claim.measure === "value" && !claim.figure.bound;
}

/** Another year than the one the base names is no base. */
function ofYear(result: Claim, change: Reading, target: Claim): boolean {
  const named = YEAR.exec(change.base)?.[1];
  if (result.year === null) return true;
  return named !== undefined ? result.year === Number(named) : target.year === null || result.year === target.year - 1;
}

/** Each planned figure with a change, against the result of its name it fits; one result of the very same name that it does not fit is worth a look. */
export function targetsAhead(links: readonly Link[]): Draft[] {
  const byTarget = new Map<number, { readonly target: Claim; readonly results: { readonly claim: Claim; readonly link: Link }[] }>();
  for (const link of links) {
    const [a, b] = [link.earlier, link.later];
    const target = isTarget(a) ? a : b;
    const result = target === a ? b : a;
    if (!link.onePlace || !isTarget(target) || !isResult(result) || !sameKindOfFigure(a, b) || contrasted(a.label, b.label)) continue;
    const entry = byTarget.get(target.id) ?? { target, results: [] };
    entry.results.push({ claim: result, link });
    byTarget.set(target.id, entry);
  }
  return [...byTarget.values()].flatMap(({ target, results }) => changesOf(target).flatMap((change): Draft[] => {
    const near = results.filter(({ claim }) => ofYear(claim, change, target)).sort((x, y) => y.link.similar - x.link.similar);
    const judged = near.map(({ claim, link }) => ({ claim, link, drafts: compareWith(target.figure, claim.figure, [change], target.label, "unverifiable") })).filter(({ drafts }) => drafts.length > 0);
    const fits = judged.find(({ drafts }) => drafts.every((d) => d.verdict === "consistent"));
    if (fits !== undefined) return fits.drafts;
    const namesakes = judged.filter(({ link, claim }) => link.similar >= 0.85 && link.common >= 2 && link.scope === "same" && claim.parent === null);
    const [only] = namesakes;
    const doubtful = only !== undefined && judged.length === 1 && YEAR.test(change.base) && !isPercent(target.figure);
    return doubtful ? only.drafts.map((d) => ({ ...d, verdict: "review" as const })) : [];
  }));
}
