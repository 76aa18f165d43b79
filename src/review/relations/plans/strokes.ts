/** Targets below a stroke, and by how much they were passed or missed: "lạc 33/31,5 ha, vượt 1,5 ha so với KH", "14,2 ha/12 ha kế hoạch (vượt 18,3%)", "lúa 115/116 ha. Đạt 99,13% so với kế hoạch". */
import { HUNDRED } from "../../../figures";
import { placeOf, type Claim, type ReadParagraph } from "../../claims/claim";
import type { Reading } from "../../claims/roles";
import { PRIOR_BASE } from "../../claims/words";
import { isPercent, isPoints, sameThing, type Figure } from "../../reading/figure";
import { compareWith } from "../changes/changes";
import type { Draft } from "../draft";
import { baseValue } from "../evidence";
import { inUnitOf } from "../links/facts";
import { againstStated, slippedTarget } from "./ofTarget";

/** What a target is called, as a pattern for larger ones. */
export const PLAN = String.raw`(?:kế hoạch|kh|chỉ tiêu|mục tiêu|dự toán)(?![A-Za-zÀ-ỹ])`;
/** What leads from the target, or from a first percentage of it, to what is said of both. */
const SAID = new RegExp(String.raw`^\s*(?:${PLAN})?[\s,;(–-]*(?:và\s+|đã\s+)?(vượt|tăng|giảm|thiếu|hụt)(?:\s+so\s+với)?(?:\s+${PLAN})?(?:\s+là)?\s*$`, "u");
/** "đạt 104,2% kế hoạch, vượt 50 lao động": the percentage itself is a share like any other. */
const BESIDE = /^[\s,;(–-]*(?:ước\s+)?(?:đạt|bằng)(?:\s+tỷ lệ)?\s*$/u;
const REACHED = /^[a-zà-ỹ ]{0,14}\.\s*(?:ước )?đạt\s*$/u;
const OF_PLAN = new RegExp(String.raw`^\s*(?:so\s+với\s+|so\s+)?${PLAN}`, "u");
const NAMES_PLAN = new RegExp(String.raw`(?<![A-Za-zÀ-ỹ])${PLAN}`, "u");
const MOST_SAID = 2;
const LEAST_ALIKE = 2;
const MOST_BEHIND = 30;

interface Said {
  readonly reading: Reading;
  readonly verb: string;
  /** The words name the plan. */
  readonly told: boolean;
}

/** What is said right behind a fraction of the value above and the target below. */
function saidBehind(read: ReadParagraph, target: Figure): Said[] {
  const { low } = read.paragraph.content;
  const out: Said[] = [];
  let from = target.unitEnd;
  const at = placeOf(read.readings, target) + 1;
  for (const reading of read.readings.slice(at, at + MOST_SAID)) {
    const between = low.slice(from, reading.figure.start);
    const behind = low.slice(reading.figure.unitEnd, reading.figure.unitEnd + MOST_BEHIND);
    const verb = SAID.exec(between)?.[1] ?? (REACHED.test(between) && OF_PLAN.test(behind) ? "đạt" : undefined);
    if (BESIDE.test(between) && isPercent(reading.figure)) {
      from = reading.figure.unitEnd + (OF_PLAN.exec(behind)?.[0].length ?? 0);
      continue;
    }
    if (verb === undefined || PRIOR_BASE.test(behind) || reading.figure.bound) break;
    out.push({ reading, verb, told: NAMES_PLAN.test(between) || OF_PLAN.test(behind) });
    from = reading.figure.unitEnd + (OF_PLAN.exec(behind)?.[0].length ?? 0);
  }
  return out;
}

function judged(claim: Claim, target: Figure, { reading, verb, told }: Said, alike: number): Draft[] {
  const { figure } = reading;
  if (verb === "đạt") {
    const draft = isPercent(figure) ? againstStated(claim, target, { figure, reading, levels: [] }, "inconsistent") : null;
    return draft === null ? [] : [draft];
  }
  const down = verb !== "vượt" && verb !== "tăng";
  // "73/70 ha, tăng 4,3%; 80/54 ha, tăng 48,1%": said of each fraction of a row, in whatever direction.
  const inRow = alike >= LEAST_ALIKE && isPercent(figure);
  // "5/8 xã vượt 10%": what is counted of eight is no target passed.
  if (isPoints(figure) || (!inRow && down === baseValue(claim.figure).gt(baseValue(target))) || !(isPercent(figure) || sameThing(inUnitOf(figure, claim.figure), claim.figure))) return [];
  const change: Reading = { ...reading, figure: inUnitOf(figure, claim.figure), operator: down ? "giảm" : "tăng", role: isPercent(figure) ? "growth" : "change" };
  // "35/40 hộ, giảm 5 hộ" may be of the year before, and a part of its whole: only words tell.
  const sure = told && verb !== "giảm" && verb !== "tăng";
  return compareWith(claim.figure, target, [change], claim, told ? (sure ? "inconsistent" : "review") : "unverifiable").flatMap((draft): Draft[] => {
    if (draft.verdict === "consistent" || told) return [{ ...draft, kind: "plan" }];
    if (inRow && draft.holds !== undefined) return [{ ...draft, kind: "plan", verdict: "review" }];
    const asked = down || !isPercent(figure) ? null : slippedTarget([draft], { figure: { ...figure, value: figure.value.plus(HUNDRED) }, reading, levels: [] });
    return asked === null ? [] : [{ ...asked, kind: "plan" }];
  });
}

/** Between a result and its plan: words of its own, the stroke, and what the plan is called. */
const OVER_PLAN = new RegExp(String.raw`^(?:\s+[A-Za-zÀ-ỹ]+){0,4}\s*/\s*${PLAN}(?:\s+(?:năm|cả năm|giao|được giao|đề ra|là|tỉnh|huyện))*\s*$`, "u");
/** Between the plan and the percentage. */
const THEN = /^(?:\s+[A-Za-zÀ-ỹ]+){0,4}(?:\s*,\s*(?:đạt|bằng)|\s*\((?:\s*(?:đạt|bằng|đạt tỷ lệ|tỷ lệ))?)(?:\s+tỷ lệ)?\s*$/u;

/** "8.100 người/chỉ tiêu 18.000 người (45%)": a fraction like any other, but that its plan is called so. */
export function overNamedPlans(read: ReadParagraph): Draft[] {
  const { low } = read.paragraph.content;
  return low.includes("/") ? read.claims.flatMap((claim): Draft[] => {
    const at = placeOf(read.readings, claim.figure);
    const [target, stated] = [read.readings[at + 1], read.readings[at + 2]];
    if (target === undefined || stated === undefined || !isPercent(stated.figure) || stated.figure.bound || isPercent(claim.figure) || claim.figure.denominator !== null || !OVER_PLAN.test(low.slice(claim.figure.unitEnd, target.figure.start))) return [];
    const plan = inUnitOf(target.figure, claim.figure);
    if (!sameThing(plan, claim.figure) || !THEN.test(low.slice(target.figure.unitEnd, stated.figure.start))) return [];
    const draft = againstStated(claim, plan, { figure: stated.figure, reading: stated, levels: [] }, "inconsistent");
    return draft === null ? [] : [draft];
  }) : [];
}

/** All that is said of fractions of a result and its target by how much the one passes or misses the other. */
export function overStrokes(read: ReadParagraph): Draft[] {
  const first = tried(read, 0);
  const alike = first.filter((draft) => draft.verdict === "consistent" && draft.figures.some(isPercent)).length;
  return alike < LEAST_ALIKE ? first : tried(read, alike);
}

/** Fractions of a paragraph that are passed or missed by what is said of them; `alike`: so many are known to be. */
function tried(read: ReadParagraph, alike: number): Draft[] {
  return read.claims.flatMap((claim): Draft[] => {
    const below = claim.figure.denominator;
    if (below === null || claim.measure !== "value" || isPercent(claim.figure)) return [];
    const at = placeOf(read.readings, claim.figure);
    const found = read.readings.slice(at + 1, at + 3).find((r) => r.figure.id === below)?.figure;
    const target = found === undefined ? undefined : inUnitOf(found, claim.figure);
    return target === undefined ? [] : saidBehind(read, target).flatMap((said) => judged(claim, target, said, alike));
  });
}
