/** Results of what was allotted elsewhere under the same name: "vốn sự nghiệp 54.316 triệu đồng" in one part of a report, "SN 41.275 triệu đồng, đạt 76,0%" in another. */
import { isPercent, kindOf, sameThing, tellingDigits, type Figure } from "../../../reading/figure";
import { parentAmong, type Claim, type ReadParagraph } from "../../../claims/claim";
import type { ReadReport } from "../../../claims/read";
import { contentWords } from "../../../claims/words";
import type { Draft } from "../../draft";
import { inUnitOf, planPercents, type Stated } from "../../links/facts";
import { againstStated } from "../ofTarget";
import { allotmentsOf, headingOf, ownName, type Allotment } from "./allotments";
import { agreement, sourceWords } from "./names";

interface Result {
  readonly claim: Claim;
  readonly stated: Stated;
  readonly name: readonly string[];
  readonly within: readonly string[];
  readonly paragraph: number;
}

const OF_THEN = /(?<![a-zà-ỹ])(?:cùng kỳ|năm trước|năm ngoái|kỳ trước|cùng thời điểm)(?![a-zà-ỹ])/u;
const REACHED = /^(?:đạt|bằng|vượt|)$/u;
const MOST_IN_PARAGRAPH = 40;
const MOST_NAMED = 40;
/** Paragraphs between a result that fails and one that holds of the same plan. */
const NEAR = 4;
const TELLING = 3;

/** "đạt 82,9%", "(68,8%)", "bằng 66,5% KH": a percentage of what was allotted, no other base being named. */
function statedOf(claim: Claim): Stated | null {
  const { attributes, figure, measure } = claim;
  if (measure !== "value" || isPercent(figure) || figure.denominator !== null || figure.bound || attributes.some((a) => a.role === "target")) return null;
  const plan = planPercents(claim)[0];
  if (plan !== undefined) return plan;
  const [first] = attributes;
  if (first === undefined || first.role !== "ratio" || !isPercent(first.figure) || first.figure.bound || !REACHED.test(first.operator)) return null;
  return contentWords(first.tail).length > 0 || contentWords(first.clause).length > 0 ? null : { figure: first.figure, reading: first, levels: [] };
}

/** All percentages of a paragraph that may be of an allotment, with what they are said of. */
function resultsOf(read: ReadParagraph, index: number): Result[] {
  const heading = sourceWords(headingOf(read));
  return read.claims.slice(0, MOST_IN_PARAGRAPH).flatMap((claim): Result[] => {
    const stated = statedOf(claim);
    if (stated === null || OF_THEN.test(claim.reading.clause)) return [];
    const parent = parentAmong(read.claims, claim);
    const above = parent === null ? [] : ownName(parent);
    const own = ownName(claim);
    const name = own.length > 0 ? own : parent === null ? heading : [];
    const within = above.length > 0 ? above : name === heading || heading.every((word) => name.includes(word)) ? [] : heading;
    return [{ claim, stated, name, within, paragraph: index }];
  });
}

/** Allotments by their words. */
function byWord(allotments: readonly Allotment[]): Map<string, Allotment[]> {
  const out = new Map<string, Allotment[]>();
  for (const one of allotments) for (const word of one.name) out.set(word, [...(out.get(word) ?? []), one].slice(-MOST_NAMED));
  return out;
}

interface Match {
  readonly allotment: Allotment;
  readonly draft: Draft;
  /** Both names are one, and both stand within the same. */
  readonly sure: boolean;
}

function otherYear(a: Claim, b: Claim): boolean {
  return a.year !== null && b.year !== null && a.year !== b.year;
}

function alike(target: Figure, result: Figure): boolean {
  return sameThing(target, result) || (kindOf(target) === kindOf(result) && kindOf(target) !== "count");
}

function matches({ claim, stated, name, within, paragraph }: Result, known: ReadonlyMap<string, readonly Allotment[]>): Match[] {
  const found = new Set(name.flatMap((word) => known.get(word) ?? []));
  return [...found].flatMap((allotment): Match[] => {
    const { root } = allotment;
    if (allotment.claim === claim || root.paragraph > paragraph + 1 || otherYear(root, claim) || allotment.claim.planned !== claim.planned && claim.planned) return [];
    const names = agreement(allotment.name, name);
    const places = within.length === 0 && allotment.within.length === 0 ? 2 : agreement(allotment.within, within);
    if (names === 0 || (places === 0 && within.length > 0 && allotment.within.length > 0)) return [];
    const base = inUnitOf(allotment.figure, claim.figure);
    const amount = inUnitOf(claim.figure, base);
    if (!alike(base, amount)) return [];
    const draft = againstStated({ ...claim, figure: amount }, base, stated, "review");
    return draft === null ? [] : [{ allotment, draft, sure: names === 2 && places > 0 }];
  });
}

/** The base that the text names is that of the plan, or none. */
function sameBase({ stated }: Result, { root }: Allotment): boolean {
  return sourceWords(stated.reading.base.replace(/\([^)]*\)?/gu, " ")).every((word) => sourceWords(root.reading.lead).includes(word));
}

/** All percentages of what was allotted elsewhere; one that fails is named only beside others that hold of the same plan. */
export function spentOfAllotted(report: ReadReport): Draft[] {
  const allotments = allotmentsOf(report);
  if (allotments.length === 0) return [];
  const known = byWord(allotments);
  const out: Draft[] = [];
  const open: { readonly result: Result; readonly found: readonly Match[] }[] = [];
  const holding = new Map<Claim, number[]>();
  report.paragraphs.forEach((read, index) => {
    if (read.claims.length === 0 || read.paragraph.section.outlook) return;
    for (const result of resultsOf(read, index)) {
      const found = matches(result, known);
      const held = found.filter((m) => m.draft.verdict === "consistent").sort((a, b) => Number(b.sure) - Number(a.sure))[0];
      if (held === undefined) {
        if (found.length > 0) open.push({ result, found });
        continue;
      }
      out.push(held.draft);
      if (held.sure && tellingDigits(result.stated.reading.figure) >= TELLING) {
        const { root } = held.allotment;
        holding.set(root, [...(holding.get(root) ?? []), index]);
      }
    }
  });
  for (const { result, found } of open) {
    const [only, ...more] = found.filter((m) => m.sure && (holding.get(m.allotment.root) ?? []).some((at) => Math.abs(at - result.paragraph) <= NEAR));
    if (only !== undefined && more.length === 0 && sameBase(result, only.allotment)) out.push(only.draft);
  }
  return out;
}
