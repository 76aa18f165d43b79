/** Results of what was allotted elsewhere under the same name: "vốn sự nghiệp 54.316 triệu đồng" in one part of a report, "SN 41.275 triệu đồng, đạt 76,0%" in another. */
import { tellingDigits } from "../../../reading/figure";
import { firstFrom, type Claim } from "../../../claims/claim";
import type { ReadReport } from "../../../claims/read";
import type { Draft } from "../../draft";
import { inUnitOf } from "../../links/facts";
import { againstStated, slippedTarget } from "../ofTarget";
import { allotmentsOf, type Allotment } from "./allotments";
import { agreement, shared, sourceWords } from "./names";
import { outlineOf } from "./outline";
import { resultsOf, type Result } from "./results";
import { alike, otherYear } from "../planNearby";

const MOST_NAMED = 40;
/** Paragraphs between a result that fails and one that holds of the same plan. */
const NEAR = 4;
/** Paragraphs between a plan and a result that says no name. */
const FAR = 24;
const TELLING = 3;
const NOTHING_ABOVE = { words: [], nearest: [] };

/** Allotments by their words. */
function byWord(allotments: readonly Allotment[]): Map<string, Allotment[]> {
  const out = new Map<string, Allotment[]>();
  for (const one of allotments) for (const word of one.name) out.set(word, [...(out.get(word) ?? []), one].slice(-MOST_NAMED));
  return out;
}

interface Match {
  readonly allotment: Allotment;
  readonly draft: Draft;
  /** Both names are one, or the plan stands right in front. */
  readonly named: boolean;
  /** Both stand within the same, too. */
  readonly sure: boolean;
}

/** The allotments that a result without a name may be of: the figure right in front of it, else the last plan in front and the last that says no name either. */
function inFront({ claim, read }: Result, byClaim: ReadonlyMap<Claim, Allotment>, roots: readonly Allotment[]): { readonly allotment: Allotment; readonly near: boolean; readonly named: boolean }[] {
  const before = read.claims[firstFrom(read.claims, claim.figure.start) - 1];
  const right = before === undefined || before.group !== claim.group ? undefined : byClaim.get(before);
  if (right !== undefined) return [{ allotment: right, near: true, named: true }];
  const above = roots.filter((root) => root.claim.id < claim.id && claim.paragraph - root.claim.paragraph <= FAR);
  const [last, whole] = [above[above.length - 1], above.findLast((root) => root.name.length === 0)];
  return [...new Set([last, whole])].flatMap((root) => (root === undefined ? [] : [{ allotment: root, near: root === last && claim.paragraph - root.claim.paragraph <= NEAR, named: false }]));
}

function againstAllotted({ claim, stated }: Result, allotment: Allotment): Draft | null {
  const base = inUnitOf(allotment.figure, claim.figure);
  const amount = inUnitOf(claim.figure, base);
  if (allotment.claim === claim || otherYear(allotment.root, claim) || !alike(base, amount)) return null;
  return againstStated({ ...claim, figure: amount }, base, stated, "review");
}

function matches(result: Result, known: ReadonlyMap<string, readonly Allotment[]>): Match[] {
  const { name, within, around, claim } = result;
  const found = [...new Set(name.flatMap((word) => known.get(word) ?? []))].flatMap((allotment): (Match & { readonly common: number })[] => {
    if (allotment.root.paragraph > claim.paragraph + 1) return [];
    const names = agreement(allotment.name, name);
    if (names === 0 || (within.length > 0 && allotment.around.length > 0 && shared(within, allotment.around) === 0)) return [];
    const draft = againstAllotted(result, allotment);
    if (draft === null) return [];
    const placed = allotment.within.length === 0 || shared(allotment.within, around) > 0;
    const common = shared(around.filter((word) => !name.includes(word)), allotment.around);
    const alone = around.every((word) => name.includes(word));
    return [{ allotment, draft, common, named: names === 2, sure: names === 2 && placed && (alone || common > 0) }];
  });
  // Of namesakes the one that shares most of what both stand below.
  const most = Math.max(0, ...found.filter((m) => m.sure).map((m) => m.common));
  return found.map((m) => ({ ...m, sure: m.sure && m.common === most }));
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
  const byClaim = new Map(allotments.map((one) => [one.claim, one]));
  const roots = allotments.filter((one) => one.claim === one.root);
  const outline = outlineOf(report);
  const out: Draft[] = [];
  const open: { readonly result: Result; readonly found: readonly Match[] }[] = [];
  // What another result holds of has been told: a second one that fails may be of a part of it.
  const taken = new Set<Claim>();
  const holding = new Map<number, number[]>();
  report.paragraphs.forEach((read, index) => {
    if (read.claims.length === 0 || read.paragraph.section.outlook) return;
    for (const result of resultsOf(read, outline[index] ?? NOTHING_ABOVE)) {
      const beside = result.unnamed ? inFront(result, byClaim, roots) : [];
      const found = [...beside.flatMap(({ allotment, near, named }): Match[] => {
        const draft = againstAllotted(result, allotment);
        return draft === null ? [] : [{ allotment, draft, named, sure: near }];
      }), ...matches(result, known)];
      const held = found.filter((m) => m.draft.verdict === "consistent").sort((a, b) => Number(b.sure) - Number(a.sure))[0];
      if (held === undefined) {
        if (found.length > 0) open.push({ result, found });
        continue;
      }
      // "vốn giao 186 tỷ đồng, đã giải ngân 121,8 tỷ đồng (65,5%)": two figures side by side are a share like any other.
      if (!(result.unnamed && result.stated.reading.role === "ratio" && held.allotment.claim.paragraph === index)) out.push(held.draft);
      if (held.sure && tellingDigits(result.stated.reading.figure) >= TELLING) {
        taken.add(held.allotment.claim);
        const { plan } = held.allotment;
        holding.set(plan, [...(holding.get(plan) ?? []), index]);
      }
    }
  });
  for (const { result, found } of open) {
    const open = found.filter((m) => (m.named || m.sure) && !taken.has(m.allotment.claim) && sameBase(result, m.allotment));
    const [only, ...more] = open.filter((m) => m.sure && (holding.get(m.allotment.plan) ?? []).some((at) => Math.abs(at - result.claim.paragraph) <= NEAR));
    if (only !== undefined) out.push(...(more.length === 0 ? [only.draft] : []));
    else out.push(...[slippedTarget(open.filter((m) => m.named).map((m) => m.draft), result.stated) ?? []].flat());
  }
  return out;
}
