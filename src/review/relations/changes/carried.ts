/** Sentences that go on from those in front: "Xảy ra 73 vụ, làm chết 34 người. So với cùng kỳ giảm 12 vụ (-14,12%), giảm 05 người chết (-12,82%)". */
import { meets } from "../../../figures";
import { baseInterval, isPercent, isPoints, kindOf, sameThing, type Figure } from "../../reading/figure";
import type { Claim, ReadParagraph } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import type { Reading } from "../../claims/roles";
import { LEVEL_OF, TIME } from "../../claims/times";
import { contentWords } from "../../claims/words";
import { asWritten, type Draft } from "../draft";
import { total } from "../evidence";
import { isChangeOnly } from "../links/facts";
import { oneBase } from "./bases";
import { byPair, compareWith } from "./changes";
import { namesApart } from "./priors";

/** "(5.620 ha) giảm", "của cùng kỳ, lượt xe tăng": from what there was to the change right behind it. */
const AHEAD = new RegExp(`^\\s*(?:[A-Za-zÀ-ỹ]+\\s*)?\\)?\\s*(?:(?:của|vào|trong)\\s+${LEVEL_OF}(?:${TIME}))?[\\s,]*(?:[A-Za-zÀ-ỹ]+\\s+){0,4}(?:tăng|giảm)\\s*$`, "u");
const MOST_BACK = 3;
/** How far around a change its sentence is searched, in figures. */
const NEAR = 30;
/** "(", ", tương ứng", ", tức giảm", "=": from a change to itself in percent. */
const SAME_CHANGE = /^[\sA-Za-zÀ-ỹ]{0,30}?[\s,(=]*(?:(?:và|hay|tương đương|tương ứng(?: với)?|tức|bằng|tỷ lệ|đạt)\s*)*(?:tăng|giảm)?\s*[+↑↓–−-]?\s*$/u;

/** The outermost group, the sentence, of each group. */
function sentenceOf(read: ReadParagraph, group: number): number {
  let at = group;
  for (let up = read.structure.groups[at]?.parent ?? null; up !== null; up = read.structure.groups[at]?.parent ?? null) at = up;
  return at;
}

interface Said {
  readonly change: Reading;
  /** The same in percent, or the value of then. */
  readonly growth: Reading | null;
  readonly prior: Reading | null;
}

function alike(a: Figure, b: Figure): boolean {
  return sameThing(a, b) || (kindOf(a) === kindOf(b) && a.unit === null && b.unit === null && a.noun === "" && b.noun === "");
}

/** What a sentence says of a change, where the sentence has no value of that kind in front of it. */
function saidIn(read: ReadParagraph, readings: readonly Reading[], goesOn: boolean): Said[] {
  const { low } = read.paragraph.content;
  const out: Said[] = [];
  readings.forEach((change, i) => {
    if ((change.role !== "change" && change.role !== "growth") || change.average === true || isPoints(change.figure) || change.figure.bound || change.operator === "" || change.toLevel === true) return;
    const percent = isPercent(change.figure);
    const prior = readings.slice(Math.max(0, i - NEAR), i + NEAR).find((r) => r.role === "prior" && !isPercent(r.figure) && r.unnamed !== true && (percent ? r.baseOf === change.figure.id || (r.baseOf === null && AHEAD.test(low.slice(r.figure.unitEnd, change.figure.start))) : (r.baseOf === change.figure.id || r.baseOf === null || goesOn) && alike(r.figure, change.figure) && !namesApart(r, change)) && oneBase(low, change, r)) ?? null;
    const like = prior?.figure ?? change.figure;
    if (readings.slice(Math.max(0, i - NEAR), i).some((r) => r.role === "value" && (goesOn ? alike(r.figure, like) : kindOf(r.figure) === kindOf(like)))) return;
    const next = readings[i + 1];
    const growth = !percent && next !== undefined && next.role === "growth" && isPercent(next.figure) && SAME_CHANGE.test(low.slice(change.figure.unitEnd, next.figure.start)) ? next : null;
    if (growth !== null || prior !== null) out.push({ change, growth, prior });
  });
  return out;
}

/** The claims the change can be of: of its unit, and of its name where several are. */
function candidates(claims: readonly Claim[], { change, prior }: Said): Claim[] {
  const like = prior?.figure ?? change.figure;
  const found = claims.filter((c) => c.measure === "value" && !isChangeOnly(c) && alike(c.figure, like));
  const words = contentWords(`${change.clause.replace(/^.*(?:so với|so)\s[^,:]*[,:]?/u, " ")} ${change.tail.replace(/(?<![A-Za-zÀ-ỹ])(?:so với|so|cùng kỳ)(?![A-Za-zÀ-ỹ]).*$/u, "")}`);
  const told = contentWords(change.tail.replace(/(?<![A-Za-zÀ-ỹ])(?:so với|so|cùng kỳ)(?![A-Za-zÀ-ỹ]).*$/u, ""));
  const known = (c: Claim): Set<string> => new Set([...c.core, ...contentWords(`${c.reading.clause} ${c.figure.unit?.label ?? c.figure.noun} ${c.reading.tail}`)]);
  // A percentage says by its name alone what it is of; "giảm 193 người chết" is of no number of the injured.
  if (!isPercent(change.figure) && (found.length < 2 || words.length === 0)) return found.filter((c) => told.length === 0 || c.core.length === 0 || told.some((word) => known(c).has(word)));
  return found.filter((c) => {
    const names = known(c);
    return words.every((word) => names.has(word));
  });
}

function judged({ change, growth, prior }: Said, claim: Claim): Draft[] {
  return [
    ...(growth === null ? [] : [byPair(claim, change, growth)]),
    ...(prior === null ? [] : compareWith(claim.figure, prior.figure, [change], claim.label, "inconsistent")),
  ];
}

/** The first of the values, where all others are its parts. */
function headOf([head, ...parts]: readonly Claim[]): Claim | undefined {
  return head !== undefined && parts.length > 1 && meets(total(parts.map((c) => c.figure), asWritten), baseInterval(head.figure)) ? head : undefined;
}

/** The nearest claim it holds for; where it holds for none and only one can be meant, that one; where several can be, a person should look. */
function ofNearest(said: Said, near: readonly (readonly Claim[])[], goesOn: boolean): Draft[] {
  const found = near.map((claims) => candidates(claims, said)).filter((claims) => claims.length > 0);
  const all = found.flat();
  for (const claim of all) {
    const drafts = judged(said, claim);
    if (drafts.length > 0 && drafts.every((d) => d.verdict === "consistent")) return drafts;
  }
  const several = (found[0]?.length ?? 0) > 1;
  const first = several ? headOf(found[0] ?? []) : found[0]?.[0];
  if (first === undefined) return [];
  const drafts = judged(said, first);
  return all.length === 1 && goesOn && !several ? drafts : drafts.map((d) => (d.verdict === "inconsistent" ? { ...d, verdict: "review" } : d));
}

const MOST_LEAD = 300;
const BASED = /(?<![A-Za-zÀ-ỹ])(?:so với|so|cùng kỳ)(?![A-Za-zÀ-ỹ])/u;
const GOES_ON = new RegExp(`^[\\s"“]*(?:(?:nếu|tính|trong đó|tuy nhiên),?\\s+)?(?:so (?:với |sánh với )?${LEVEL_OF}(?:${TIME})|cùng kỳ|tăng|giảm)(?![A-Za-zÀ-ỹ])`, "u");

/** All changes of a report whose value stands in a sentence in front; a paragraph that begins with “so với” goes on from the one before. */
export function carriedOn(report: ReadReport): Draft[] {
  const out: Draft[] = [];
  let before: Claim[][] = [];
  let section = -1;
  for (const read of report.paragraphs) {
    if (read.paragraph.anchor !== null) continue;
    if (read.paragraph.section.id !== section) before = [];
    section = read.paragraph.section.id;
    const sentences = read.structure.groups.map((g, i) => (g.parent === null ? i : -1)).filter((i) => i >= 0);
    const readings = new Map<number, Reading[]>();
    for (const r of read.readings) {
      const at = sentenceOf(read, r.figure.group);
      const list = readings.get(at);
      if (list === undefined) readings.set(at, [r]);
      else list.push(r);
    }
    const claims = new Map<number, Claim[]>();
    for (const c of read.claims) {
      const at = sentenceOf(read, c.group);
      const list = claims.get(at);
      if (list === undefined) claims.set(at, [c]);
      else list.push(c);
    }
    if (sentences.length > 0 && !GOES_ON.test(read.paragraph.content.low.slice((read.structure.groups[sentences[0] ?? 0]?.start ?? 0) + read.paragraph.markLength))) before = [];
    for (const sentence of sentences) {
      const group = read.structure.groups[sentence];
      const goesOn = group !== undefined && GOES_ON.test(read.paragraph.content.low.slice(group.start, group.start + 60));
      const based = group !== undefined && BASED.test(read.paragraph.content.low.slice(group.start, Math.min(group.end, group.start + MOST_LEAD)));
      for (const said of goesOn || based ? saidIn(read, readings.get(sentence) ?? [], goesOn) : []) out.push(...ofNearest(said, before, goesOn));
      const own = claims.get(sentence) ?? [];
      if (own.some((c) => c.measure === "value")) before = [own.slice(-NEAR), ...before].slice(0, MOST_BACK);
    }
  }
  return out;
}
