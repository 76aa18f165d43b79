/** What there is and what there was, each told in a run of its own, and the changes by name behind both: "Xảy ra 84 vụ, chết 41 người. Cùng kỳ xảy ra 92 vụ, chết 46 người. So sánh: giảm 8 vụ, 5 người chết". */
import { firstFrom, type Claim, type ReadParagraph } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import type { Reading } from "../../claims/roles";
import { contentWords } from "../../claims/words";
import { isPercent, isPoints, nounOf, sameThing } from "../../reading/figure";
import type { Draft } from "../draft";
import { slipMends } from "../edits";
import { compareWith } from "./changes";
import { bears, tellsLevel, moves, namesOf } from "./paired";
import { runAt } from "./runs";

/** Values in front of a change that are looked at. */
const MOST_BACK = 24;
const LEAST = 0.5;

interface Sides {
  readonly now: readonly Claim[];
  readonly then: readonly Claim[];
}

/** The values of a paragraph, those of an earlier time apart; null where none is. */
function sidesOf(read: ReadParagraph): Sides | null {
  const { low } = read.paragraph.content;
  const now: Claim[] = [];
  const then: Claim[] = [];
  for (const claim of read.claims) {
    if (!(tellsLevel(claim) || (claim.measure === "value" && isPercent(claim.figure) && !claim.figure.bound)) || claim.planned || claim.parent !== null) continue;
    const run = runAt(low, claim.figure.start);
    if (run !== "changes") (run === "then" ? then : now).push(claim);
  }
  return now.length === 0 || then.length === 0 ? null : { now, then };
}

/** "745 người nghiện" of "người nghiện", where "391 người tái nghiện" bears the same words. */
function calledJust(names: readonly string[], { figure, reading }: Claim): boolean {
  const own = contentWords(`${nounOf(figure)} ${reading.tail}`);
  return own.length > 0 && own.every((word) => names.includes(word));
}

/** The one value in front of a change that bears its names best; null where several do, or none. */
function named(low: string, names: readonly string[], change: Reading, claims: readonly Claim[]): Claim | null {
  const until = firstFrom(claims, change.leadStart);
  const relative = isPercent(change.figure) || isPoints(change.figure);
  const fitting = claims.slice(Math.max(0, until - MOST_BACK), until).filter((c) => isPoints(change.figure) === isPercent(c.figure));
  const [best, next] = fitting.map((claim) => ({ claim, level: bears(low, names, relative ? null : change.figure, claim) })).filter(({ level }) => level >= LEAST).map(({ claim, level }) => ({ claim, level: level + (calledJust(names, claim) ? 1 : 0) })).sort((a, b) => b.level - a.level);
  return best === undefined || best.level === next?.level ? null : best.claim;
}

/** All changes of a report between values of two runs that `told` does not hold against them. */
export function comparedRuns(report: ReadReport, told: readonly Draft[]): Draft[] {
  const known = new Set(told.flatMap(({ verdict, figures }) => (verdict !== "consistent" ? [] : figures.flatMap((a) => figures.map((b) => `${a.id}|${b.id}`)))));
  return report.paragraphs.flatMap((read) => {
    const { low } = read.paragraph.content;
    const changes = read.readings.filter((r) => (r.role === "growth" || r.role === "change" || r.role === "value") && moves(r));
    const sides = changes.length === 0 ? null : sidesOf(read);
    if (sides === null) return [];
    return changes.flatMap((change): Draft[] => {
      const names = namesOf(low, change, change);
      const [now, then] = [named(low, names, change, sides.now), named(low, names, change, sides.then)];
      if (now === null || then === null || !sameThing(now.figure, then.figure) || known.has(`${change.figure.id}|${then.figure.id}`)) return [];
      const moved: Reading = change.role === "growth" ? change : { ...change, role: "change", figure: change.figure.unit === null ? { ...change.figure, unit: now.figure.unit, noun: now.figure.noun } : change.figure };
      return compareWith(now.figure, then.figure, [moved], now, "review").filter((d) => d.verdict === "consistent" || (d.apart !== true && d.holds !== undefined && slipMends(d.figures, d.holds)));
    });
  });
}
