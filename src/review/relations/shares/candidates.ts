/** Every pair of part and whole that a percentage may be of, with how it was found, best first. */
import { placeOf, type Claim } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import type { Reading } from "../../claims/roles";
import { isBelow } from "../../../figures";
import { baseInterval, isPercent, kindOf, nounOf, sameThing, type Figure } from "../../reading/figure";
import { bodyOf } from "../../reading/sections";
import type { Draft } from "../draft";
import { lowOf } from "../links/passages";
import { partLists } from "../lists/groups";
import { ratioDraft, twoNames } from "../quotients";
import { headsOf, sentenceBefore, type Places } from "./around";
import { alike, allOf, canBeWhole, countedIn, namedWholes, wholesAfar, type Base, type Counted } from "./wholes";
import { STROKE } from "./said";

/** A count with the percentage said of it. */
export interface Portion {
  readonly parts: readonly Claim[];
  /** Counts that it may be of, too; never blamed on them. */
  readonly also: readonly Claim[];
  readonly stated: Reading;
  readonly base: Base | null;
  /** What the sentence begins with: "Trong số doanh nghiệp giải thể, …". */
  readonly opened: Base | null;
}

export interface Candidate {
  readonly part: Claim;
  readonly whole: Figure;
  /** The claim of the whole, where one stands in front. */
  readonly head: Claim | null;
  /** How the whole was found. */
  readonly by: "named-wholly" | "named" | "named-among" | "named-loosely" | "stroke" | "behind" | "opened" | "list" | "same" | "shared" | "head" | "before" | "above" | "all" | "all-loosely" | "afar";
}

export interface Context {
  readonly counted: Counted;
  readonly totals: ReadonlyMap<number, readonly Claim[]>;
}

/** "17.462 hộ nghèo/86.540 hộ, tỷ lệ 20,18%": a part and its whole, each with its unit. */
function strokeBefore({ read }: Places, [whole, part]: readonly Claim[]): Claim | null {
  if (whole === undefined || part === undefined || !alike(whole.figure, part.figure)) return null;
  return STROKE.test(read.paragraph.content.low.slice(part.figure.unitEnd, whole.figure.start)) ? part : null;
}

/** "36.742 thí sinh đăng ký, dự thi 36.598": for a number without a name the one count right in front of it. */
function countBefore({ read, at }: Places, part: Claim): Claim | null {
  const before = read.claims[(at.get(part.id) ?? 0) - 1];
  if (before === undefined || kindOf(part.figure) !== "count" || nounOf(part.figure) !== "" || before.group !== part.group || !canBeWhole(before) || kindOf(before.figure) !== "count") return null;
  return isBelow(baseInterval(before.figure), baseInterval(part.figure)) || /[;.](?!\d)/.test(read.paragraph.content.low.slice(before.figure.unitEnd, part.figure.start)) ? null : before;
}

const OPENS = /^\s*\(\s*$/;
const CLOSES = /^[^,;:()\d]{0,30}\)/u;

/** "chiếm 14,0% (141.208 hộ)": the one amount in the brackets right behind a percentage. */
function inBrackets({ read }: Places, { figure }: Reading): Figure | null {
  const next = read.readings[placeOf(read.readings, figure) + 1];
  const { low } = read.paragraph.content;
  if (next === undefined || next.role !== "value" || isPercent(next.figure)) return null;
  return OPENS.test(low.slice(figure.unitEnd, next.figure.start)) && CLOSES.test(low.slice(next.figure.unitEnd, next.figure.unitEnd + 40)) ? next.figure : null;
}

export function candidatesFor(places: Places, portion: Portion, context: Context, used: readonly Figure[], above: readonly Claim[]): Candidate[] {
  const file = bodyOf(places.read.paragraph);
  const out: Candidate[] = [];
  const afar = (part: Claim): void => {
    for (const { figure, claim } of wholesAfar(context.counted, file, part, portion.stated.figure)) if (!out.some((c) => c.part === part && c.whole === figure)) out.push({ part, whole: figure, head: claim, by: "afar" });
  };
  for (const part of [...portion.parts, ...portion.also]) {
    const across = part === portion.parts[0] ? strokeBefore(places, portion.parts) : null;
    if (across !== null) return [{ part: across, whole: part.figure, head: part, by: "stroke" }];
    if (portion.base !== null) {
      const named = namedWholes(context.counted, file, part, portion.base);
      for (const { whole, sure, exact, complete } of named) if (portion.base.loose !== true || exact) out.push({ part, whole: whole.figure, head: whole.claim, by: complete ? "named-wholly" : sure ? "named" : exact ? "named-among" : "named-loosely" });
      if (portion.base.loose === true) continue;
      // "chiếm 31,5% tổng số trường hợp bị lập biên bản", of which there is one number: another that fits better is not meant.
      if (named.some(({ complete }) => complete)) continue;
      for (const head of headsOf(places, part)) out.push({ part, whole: head.figure, head, by: "head" });
      afar(part);
      continue;
    }
    const add = (whole: Figure, by: Candidate["by"], head: Claim | null = null): void => {
      if (!out.some((c) => c.part === part && c.whole === whole) && whole !== part.figure && alike(whole, part.figure)) out.push({ part, whole, head, by });
    };
    if (portion.opened !== null) for (const { whole, exact } of namedWholes(context.counted, file, part, portion.opened, true)) if (exact) add(whole.figure, "opened", whole.claim);
    const behind = inBrackets(places, portion.stated);
    if (behind !== null && !isBelow(baseInterval(behind), baseInterval(part.figure))) add(behind, "behind");
    for (const total of context.totals.get(part.id) ?? []) add(total.figure, "list", total);
    for (const whole of used) add(whole, "same");
    const heads = headsOf(places, part);
    for (const head of heads) add(head.figure, "head", head);
    const only = heads.length > 0 ? null : countBefore(places, part);
    if (only !== null && !out.some((c) => c.part === part)) out.push({ part, whole: only.figure, head: only, by: "head" });
    const before = heads.length > 0 ? [] : sentenceBefore(places, part);
    for (const head of before) add(head.figure, "before", head);
    for (const head of before.length > 0 ? [] : above) add(head.figure, "above", head);
    if (kindOf(part.figure) === "count") for (const { whole, sure } of allOf(context.counted, file, part)) add(whole.figure, sure ? "all" : "all-loosely");
    afar(part);
  }
  return out;
}

export function contextOf(report: ReadReport): Context {
  return { counted: countedIn(report), totals: totalsOf(report) };
}

/** What the lists of a report break down, by part. */
function totalsOf(report: ReadReport): Map<number, Claim[]> {
  const out = new Map<number, Claim[]>();
  for (const list of partLists(report)) {
    for (const part of list.parts) {
      const known = out.get(part.id) ?? [];
      if (known.length < 4) out.set(part.id, [...known, list.total]);
    }
  }
  return out;
}

const MOST_BACK = 12;

/** The first figures of the paragraph in front, over the lines of a table. */
export function aboveOf(report: ReadReport, index: number): readonly Claim[] {
  const own = report.paragraphs[index]?.paragraph;
  for (let i = index - 1; i >= Math.max(0, index - MOST_BACK); i--) {
    const before = report.paragraphs[i];
    if (before === undefined || before.paragraph.section.id !== own?.section.id || before.paragraph.file !== own.file) return [];
    if (before.claims.length > 0) return before.claims.slice(0, 4).filter((c) => c.measure === "value" && c.parent === null);
  }
  return [];
}

const wordsOf = (claim: Claim): string => [...new Set(claim.core)].sort().join(" ");

/** "vốn sự nghiệp 915.755 triệu đồng" in the paragraph above, for "vốn sự nghiệp 338.175 triệu đồng, đạt 18,1%": what bears the part's own name. */
export function namesakeOf<C extends Candidate>(candidates: readonly C[], part: Claim): C | undefined {
  const name = wordsOf(part);
  return new Set(part.core).size < 2 ? undefined : candidates.find((c) => c.part === part && c.head !== null && c.whole.paragraph < part.paragraph && sameThing(c.whole, part.figure) && wordsOf(c.head) === name && isBelow(baseInterval(part.figure), baseInterval(c.whole)));
}

export interface Tried extends Candidate {
  readonly draft: Draft;
  /** The whole counts more than one thing, the part one of them. */
  readonly mixed: boolean;
}

export function tryOut(report: ReadReport, c: Candidate, { stated }: Portion): Tried[] {
  if (c.part.figure.id === c.whole.id) return [];
  const draft = ratioDraft(c.part.figure, c.whole, stated.figure, c.part, (c.by === "named-wholly" || c.by === "named") && c.whole.paragraph === c.part.paragraph ? "inconsistent" : "review");
  return draft === null ? [] : [{ ...c, draft, mixed: twoNames({ low: lowOf(report, c.whole), figure: c.whole }, { low: lowOf(report, c.part), figure: c.part.figure }, stated) }];
}
