/** Sentences that go on from those in front: "Xảy ra 73 vụ, làm chết 34 người. So với cùng kỳ giảm 12 vụ (-14,12%), giảm 05 người chết (-12,82%)". */
import { isPercent, type Figure } from "../../reading/figure";
import { sentenceAround } from "../../reading/structure";
import type { Claim } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import type { Reading } from "../../claims/roles";
import { LEVEL_OF, TIME, timePattern } from "../../claims/times";
import { contentWords } from "../../claims/words";
import { allHold, type Draft } from "../draft";
import { makes } from "../evidence";
import { isChangeOnly } from "../links/facts";
import { byPair, compareWith } from "./changes";
import { alike, saidIn, type Said } from "./said";

const MOST_BACK = 3;
/** Claims of a sentence at most that a change may be of. */
const NEAR = 30;

/** A claim the change can be of, of its unit: `level` 2 where it has all names said of the change, 1 and more where it has those right in front of it, 0 where it has some. */
interface Candidate {
  readonly claim: Claim;
  readonly level: number;
}

function candidates(claims: readonly Claim[], { change, prior, near, wide, told }: Said, below: (claim: Claim) => Figure | null): Candidate[] {
  const like = prior?.figure ?? change.figure;
  const found = claims.filter((c) => c.measure === "value" && !isChangeOnly(c) && alike(c.figure, like));
  return found.flatMap((claim): Candidate[] => {
    const noun = new Set(contentWords(claim.figure.unit?.label ?? claim.figure.noun));
    const names = new Set([...claim.core, ...(claim.parent === null ? [] : claim.full), ...contentWords(`${claim.reading.clause} ${claim.reading.tail}`)]);
    const knows = (word: string): boolean => names.has(word) || noun.has(word);
    // "giảm 193 người chết" is of no number of the injured.
    if (told.length > 0 && claim.core.length > 0 && !told.some(knows)) return [];
    const level = wide.every(knows) ? 2 : near.every(knows) ? 1 + wide.filter(knows).length / (wide.length + 1) : 0;
    if (level === 0 && (isPercent(change.figure) || !near.some((word) => names.has(word)))) return [];
    // "341/360 vụ … giảm 171 vụ (giảm 32,2%)": of all of them, perhaps.
    const whole = below(claim);
    return whole === null ? [{ claim, level }] : [{ claim, level: Math.min(level, 1) }, { claim: { ...claim, figure: { ...whole, unit: claim.figure.unit, noun: claim.figure.noun } }, level: 0 }];
  });
}

function judged({ change, growth, prior }: Said, claim: Claim): Draft[] {
  return [
    ...(growth === null ? [] : [byPair(claim, change, growth)]),
    ...(prior === null ? [] : compareWith(claim.figure, prior.figure, [change], claim, "inconsistent")),
  ];
}

/** The first of the values, where all others of its kind are its parts. */
function headOf([head, ...others]: readonly Claim[]): Claim | undefined {
  const parts = others.filter((c) => head !== undefined && c.measure === "value" && alike(c.figure, head.figure));
  return head !== undefined && parts.length > 1 && makes(parts.map((c) => c.figure), head.figure) ? head : undefined;
}

/** The best named and nearest claim it holds for; where it holds for none and only one can be meant, that one; where several can be, a person should look. */
function ofNearest(said: Said, before: readonly (readonly Claim[])[], goesOn: boolean, below: (claim: Claim) => Figure | null, apart: ReadonlySet<Claim>): Draft[] {
  const found = before.map((claims) => candidates(claims, said, below)).filter((each) => each.length > 0);
  const all = found.flat();
  for (const { claim } of [...all].sort((a, b) => b.level - a.level)) {
    const drafts = judged(said, claim);
    if (allHold(drafts)) return drafts;
  }
  const best = Math.max(...all.map((c) => c.level));
  const named = found.map((each) => each.filter((c) => c.level === best).map((c) => c.claim)).find((each) => each.length > 0) ?? [];
  const several = named.length > 1;
  const first = several ? (headOf(named) ?? before.map(headOf).find((head) => head !== undefined && named.includes(head))) : named[0];
  if (first === undefined || best === 0 || apart.has(first)) return [];
  const drafts = judged(said, first);
  return all.length === 1 && goesOn && !several ? drafts : drafts.map((d) => (d.verdict === "inconsistent" ? { ...d, verdict: "review" } : d));
}

const MOST_LEAD = 300;
/** "Riêng ngày cuối, xảy ra 37 vụ": what is compared in the next sentence is the whole time. */
const ONE_OF_THEM = /^[\s"“–-]*riêng(?![A-Za-zÀ-ỹ])/u;
const BASED = /(?<![A-Za-zÀ-ỹ])(?:so với|so|cùng kỳ)(?![A-Za-zÀ-ỹ])/u;
const GOES_ON = timePattern(`^[\\s"“]*(?:(?:nếu|tính|trong đó|tuy nhiên),?\\s+)?(?:(?:so (?:với |sánh với )?|đối chiếu (?:với )?)${LEVEL_OF}(?:${TIME})|cùng kỳ|tăng|giảm)(?![A-Za-zÀ-ỹ])`, "u");

/** All changes of a report whose value stands in a sentence in front; a paragraph that begins with “so với” goes on from the one before. */
export function carriedOn(report: ReadReport): Draft[] {
  const out: Draft[] = [];
  let before: Claim[][] = [];
  const apart = new Set<Claim>();
  let section = -1;
  for (const read of report.paragraphs) {
    if (read.paragraph.anchor !== null) continue;
    if (read.paragraph.section.id !== section) before = [];
    section = read.paragraph.section.id;
    const sentences = read.structure.groups.map((g, i) => (g.parent === null ? i : -1)).filter((i) => i >= 0);
    const readings = new Map<number, Reading[]>();
    for (const r of read.readings) {
      const at = sentenceAround(read.structure, r.figure.group);
      const list = readings.get(at);
      if (list === undefined) readings.set(at, [r]);
      else list.push(r);
    }
    const claims = new Map<number, Claim[]>();
    for (const c of read.claims) {
      const at = sentenceAround(read.structure, c.group);
      const list = claims.get(at);
      if (list === undefined) claims.set(at, [c]);
      else list.push(c);
    }
    if (sentences.length > 0 && !GOES_ON.test(read.paragraph.content.low.slice((read.structure.groups[sentences[0] ?? 0]?.start ?? 0) + read.paragraph.markLength))) before = [];
    const below = (claim: Claim): Figure | null => (claim.figure.denominator === null ? null : (report.figures.get(claim.figure.denominator) ?? null));
    let on = false;
    for (const sentence of sentences) {
      const group = read.structure.groups[sentence];
      const goesOn = group !== undefined && GOES_ON.test(read.paragraph.content.low.slice(group.start, group.start + 60));
      const based = group !== undefined && BASED.test(read.paragraph.content.low.slice(group.start, Math.min(group.end, group.start + MOST_LEAD)));
      const own = claims.get(sentence) ?? [];
      const valued = own.some((c) => c.measure === "value" && !isChangeOnly(c));
      // "So với cùng kỳ, số vụ cháy giảm 4 vụ (8%). Còn số vụ nổ tăng 2 vụ (20%)": said once for the sentences behind it.
      on = goesOn || based || (on && !valued);
      for (const said of on ? saidIn(read, readings.get(sentence) ?? [], goesOn) : []) out.push(...ofNearest(said, before, goesOn, below, apart));
      if (valued) before = [own.slice(-NEAR), ...before].slice(0, MOST_BACK);
      if (valued && group !== undefined && ONE_OF_THEM.test(read.paragraph.content.low.slice(group.start, group.start + 16))) for (const claim of own) apart.add(claim);
    }
  }
  return out;
}
