/** Bases told apart by their names, in a footnote or a bracket: "đạt 113,1% dự toán tỉnh giao, 103,7% dự toán huyện giao [1: dự toán tỉnh giao 365.000 triệu đồng; huyện giao 398.000 triệu đồng]". */
import type { Claim, ReadParagraph } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import type { Reading } from "../../claims/roles";
import { LEVEL_OF, TIME, timePattern } from "../../claims/times";
import { isPercent, sameThing } from "../../reading/figure";
import type { Draft } from "../draft";
import { compareWith } from "../changes/changes";
import { planPercents, type Stated } from "../links/facts";
import { againstStated } from "./ofTarget";

const PLAN = /(?<![a-zà-ỹ])(?:kế hoạch|kh|chỉ tiêu|dự toán|dt|mục tiêu|nghị quyết|giao)(?![a-zà-ỹ])/u;
const FILLING = /(?<![a-zà-ỹ])(?:so với|so|của|với|kế hoạch|kh|chỉ tiêu|dự toán|dt|mục tiêu|giao|được|là|năm|đầu năm|cả năm|thì|và|đạt|bằng|vượt|tổng|số|thu|chi|\d+)(?![a-zà-ỹ\d])/gu;
/** Who sets targets, and which one it is. */
const GIVER = /^(?:trung ương|tw|chính phủ|thủ tướng|bộ|tài chính|tỉnh|huyện|xã|phường|thị xã|thành phố|tp|hđnd|ubnd|hội đồng nhân dân|ủy ban nhân dân|cấp trên|điều chỉnh|bổ sung|pháp lệnh|phấn đấu|nghị quyết|nq|đại hội|đảng bộ|\s)*$/u;
const TIMED = timePattern(`^[\\s,;:–(-]*(?:so với\\s+|so\\s+)?${LEVEL_OF}(${TIME})\\s*(?:là|đạt|:)?\\s*$`, "u");
const MOST_BASES = 8;

/** Who set a target: "dự toán HĐND huyện giao" is "hđnd huyện"; null where other words stand there, or nobody is named. */
function giverOf(text: string): string | null {
  const clause = text.replace(/^.*[,;:(]/u, "").replace(FILLING, " ").replace(/\s+/g, " ").trim();
  return clause !== "" && GIVER.test(clause) ? clause : null;
}

/** The year or time that a base names. */
function timeOf(text: string): string | null {
  const time = TIMED.exec(text)?.[1];
  return time === undefined ? null : (/(?:19|20)\d\d/.exec(time)?.[0] ?? time);
}

interface Named {
  readonly reading: Reading;
  readonly giver: string | null;
  readonly time: string | null;
}

/** Figures whose clause names nothing but who gave them, or when they were reached. */
function namedIn(readings: readonly Reading[]): Named[] {
  return readings.flatMap((reading): Named[] => {
    if ((reading.role !== "value" && reading.role !== "target" && reading.role !== "prior") || isPercent(reading.figure) || reading.figure.bound) return [];
    const text = `${reading.clause} ${reading.operator}`;
    const giver = PLAN.test(text) ? giverOf(text) : null;
    const time = giver === null && reading.baseOf === null ? timeOf(reading.clause) : null;
    return giver === null && time === null ? [] : [{ reading, giver, time }];
  }).slice(0, MOST_BASES);
}

/** The bases told for a claim: in the footnotes of its paragraph, or in a bracket behind it. */
function basesFor(read: ReadParagraph, claim: Claim, notes: readonly Named[], behind: readonly Named[]): Named[] {
  const inBrackets = behind.filter(({ reading }) => reading.figure.start > claim.figure.start && (read.structure.groups[reading.figure.group]?.parent ?? null) === claim.group);
  return [...notes, ...inBrackets].filter(({ reading }) => sameThing(reading.figure, claim.figure));
}

function only<T>(found: readonly T[]): T | null {
  return found.length === 1 ? (found[0] ?? null) : null;
}

const IN_TURN = /^\s*(?:(?:kế hoạch|kh|dự toán|chỉ tiêu|giao)\s+)?(?:lần lượt|tương ứng)(?:\s+(?:là|giao|được giao))*\s*:?\s*$/u;
const ITEM = /^\s*[,;–-]?\s*(?:và\s+)?$/u;

/** "bằng 113,1% dự toán tỉnh giao và 103,7% dự toán huyện giao (lần lượt 365.000 triệu đồng và 398.000 triệu đồng)": as many bases as percentages, in their order. */
function inOrder(read: ReadParagraph): Draft[] {
  const { low } = read.paragraph.content;
  const owners = new Map(read.claims.flatMap((c) => c.attributes.map((a) => [a.figure.id, c] as const)));
  return read.readings.flatMap((first, at): Draft[] => {
    const group = read.structure.groups[first.figure.group];
    const last = read.readings[at - 1];
    if (group === undefined || last === undefined || last.role !== "plan-percent" || low.charAt(group.start - 1) !== "(" || !IN_TURN.test(low.slice(group.start, first.figure.start))) return [];
    const claim = owners.get(last.figure.id);
    if (claim === undefined || claim.measure !== "value" || isPercent(claim.figure)) return [];
    const bases = read.readings.slice(at, at + MOST_BASES).filter((r, i, all) => r.figure.group === first.figure.group && (i === 0 || ITEM.test(low.slice(all[i - 1]?.figure.unitEnd ?? 0, r.figure.start))));
    const stated = planPercents(claim).filter((s) => s.reading.figure.start < first.figure.start).slice(-bases.length);
    if (bases.length < 2 || stated.length !== bases.length || planPercents(claim).length !== bases.length) return [];
    return stated.flatMap((one, i) => {
      const base = bases[i];
      const draft = base === undefined || !sameThing(base.figure, claim.figure) ? null : againstStated(claim, base.figure, one, "inconsistent");
      return draft === null ? [] : [draft];
    });
  });
}

/** All percentages of a report whose base is named elsewhere by the same words. */
export function namedBases(report: ReadReport): Draft[] {
  return report.paragraphs.flatMap((read, index): Draft[] => {
    const turns = inOrder(read);
    if (turns.length > 0) return turns;
    const notes = (report.notes.get(index) ?? []).flatMap((note) => namedIn(note.readings));
    const behind = namedIn(read.readings.filter((r) => (read.structure.groups[r.figure.group]?.parent ?? null) !== null));
    if (notes.length + behind.length < 2) return [];
    const saying = new Map<string, number>();
    for (const c of read.claims) {
      const givers = c.measure === "value" ? planPercents(c).flatMap((s) => giverOf(s.reading.base) ?? []) : [];
      for (const giver of new Set(givers)) saying.set(giver, (saying.get(giver) ?? 0) + 1);
    }
    return read.claims.flatMap((claim): Draft[] => {
      if (claim.measure !== "value" || isPercent(claim.figure)) return [];
      const bases = basesFor(read, claim, notes, behind);
      if (bases.length < 2) return [];
      const ofGiver = (stated: Stated): Draft[] => {
        const giver = giverOf(stated.reading.base);
        const base = giver === null ? null : only(bases.filter((b) => b.giver === giver));
        const draft = base === null ? null : againstStated(claim, base.reading.figure, stated, giver !== null && saying.get(giver) === 1 ? "inconsistent" : "unverifiable");
        return draft === null || draft.verdict === "unverifiable" ? [] : [draft];
      };
      const ofTime = (change: Reading): Draft[] => {
        const time = timeOf(change.base);
        const base = time === null ? null : only(bases.filter((b) => b.time === time));
        return base === null ? [] : compareWith(claim.figure, base.reading.figure, [change], claim, "review");
      };
      return [...planPercents(claim).flatMap(ofGiver), ...claim.attributes.filter((a) => a.role === "growth" && isPercent(a.figure)).flatMap(ofTime)];
    });
  });
}
