/** Whose change, target or earlier value it is: behind a list of parts, or behind a second value, the last figure need not be the one that is meant. */
import { placeAmong, type Claim, type ReadParagraph } from "../claims/claim";
import { CONNECTIVE } from "../claims/roles";
import { sameThing, type Figure } from "../reading/figure";
import type { Draft } from "./draft";
import { makes } from "./evidence";
import { perHeadAlike } from "./links/facts";
import { groupsAround } from "../reading/structure";

/** How far back a sentence is searched, in claims. */
const REACH = 14;
const LIST = /(?:trong đó|bao gồm|gồm có|gồm|chia ra|cụ thể|bằng(?!\s+\d[\d.,]*\s?%)|:)/gu;

export interface Subjects {
  /** What stands nearest in front. */
  readonly nearest: Claim;
  /** All others of its kind in the sentence, nearest first. */
  readonly others: readonly Claim[];
  /** The total whose listed part the nearest is. */
  readonly whole: Claim | null;
  /** Its listed parts add up to the total: the list is closed. */
  readonly closed: boolean;
  /** A semicolon stands between the nearest and what is said: behind a list it may be said of all in front. */
  readonly cut: boolean;
}

/** Of one kind, or amounts of which one has lost its "/người"; a figure without a unit has that of its neighbour. */
function alike(a: Figure, b: Figure): boolean {
  return b.unit === null || sameThing(a, b) || perHeadAlike(a, b);
}

/** "số đối tượng truy nã hiện còn 38" beside "44 đối tượng": the unit stands in front. */
function namesUnit({ figure, reading }: Claim, like: Figure): boolean {
  const label = like.unit?.dimension === "count" ? like.unit.label : "";
  return figure.unit === null && figure.noun === "" && label !== "" && reading.clause.includes(label);
}

/** The values in front of `before` in its sentence that `like` can be compared with; null where there is none. */
export function subjectsOf(read: ReadParagraph, owner: Claim, like: Figure, before: Figure): Subjects | null {
  const groups = groupsAround(read.structure, before.group);
  const at = placeAmong(read.claims, owner);
  const values = read.claims.slice(Math.max(0, at - REACH), at + 1)
    .filter((c) => c.measure === "value" && c.figure.start < before.start && groups.includes(c.group) && (alike(c.figure, like) || namesUnit(c, like)))
    .reverse();
  const [nearest, ...others] = values;
  if (nearest === undefined) return null;
  const { low } = read.paragraph.content;
  const from = others[others.length - 1]?.figure.unitEnd ?? nearest.figure.start;
  const mark = [...low.slice(from, nearest.figure.start).matchAll(LIST)].pop();
  const whole = mark === undefined ? null : (others.find((c) => c.group === nearest.group && c.figure.unitEnd <= from + mark.index) ?? null);
  const parts = whole === null ? [] : values.filter((c) => c.figure.start > whole.figure.start);
  const closed = whole !== null && parts.length > 1 && makes(parts.map((c) => c.figure), whole.figure);
  return { nearest, others, whole, closed, cut: low.slice(nearest.figure.unitEnd, before.start).includes(";") };
}

const fits = (drafts: readonly Draft[]): boolean => drafts.length > 0 && drafts.every((draft) => draft.verdict === "consistent");

/**
 * The relation with the value it holds for, nearest first. Where it holds for none, behind a list it is the total's:
 * surely so where the parts add up, else a person should look; two values without names of their own are left to a person, too.
 */
export function fitting({ nearest, others, whole, closed, cut }: Subjects, one: (claim: Claim) => Draft[]): Draft[] {
  const own = one(nearest);
  if (own.length === 0 || fits(own)) return own;
  for (const other of others) {
    const drafts = one(other);
    if (fits(drafts)) return drafts;
  }
  // A percentage that was cut, not rounded, is of the nearest.
  if (own.every((draft) => draft.verdict === "review")) return own;
  const doubtful = (drafts: readonly Draft[]): Draft[] => drafts.map((draft) => (draft.verdict === "inconsistent" ? { ...draft, verdict: "review" } : draft));
  if (cut && whole === null && others.length > 1) return [];
  if (whole !== null) {
    const all = one(whole);
    // A total many times larger is not what is meant.
    return all.every((draft) => draft.apart === true) ? doubtful(own) : closed ? all : doubtful(all);
  }
  return others.length > 0 && CONNECTIVE.test(nearest.reading.clause) ? doubtful(own) : own;
}
