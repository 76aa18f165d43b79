/** All that a claim says, held against the row it speaks of; what is doubtful stays unsaid. */
import type { Claim, ReadParagraph } from "../../claims/claim";
import { rateOf } from "../../relations/links/facts";
import type { Reading } from "../../claims/roles";
import { baseInterval } from "../../reading/figure";
import type { PlanTable } from "../../../plan";
import type { BookDraft } from "../draft";
import { attributesOf } from "./attributes";
import { best, Comparer, type Comparison } from "./compare";
import { factsFor, factsOf, targetsOf, type Fact } from "./facts";
import type { LinkedClaim, Match } from "./link";
import type { Named } from "./names";
import type { TextOperands } from "./operands";
import { periodOf, type TextPeriod } from "./period";
import { percentWritten, pointsWritten } from "./points";
import { verdictWords } from "./verdict-words";

/** What one claim gives, and what it tells about whether text and table speak of the same. */
export interface Checked {
  readonly drafts: readonly BookDraft[];
  readonly table: PlanTable | null;
  readonly agrees: boolean;
  /** Nothing agrees, and its value is far from the table's. */
  readonly far: boolean;
}

const NOTHING: Checked = { drafts: [], table: null, agrees: false, far: false };

function tallyOf(all: readonly Comparison[]): Pick<Checked, "agrees" | "far"> {
  const agrees = all.some((c) => c.agrees);
  return { agrees, far: !agrees && all.some((c) => c.far) };
}

/** Agreement in this many digits is no coincidence. */
const TELLING = 3;
const NAMES_PLAN = /(?<![A-Za-zÀ-ỹ])(?:kế hoạch|chỉ tiêu giao|dự toán|mục tiêu|chỉ tiêu năm|kh năm)(?![A-Za-zÀ-ỹ])/u;

/** A text that gives a target as its figure: "Kế hoạch năm 2024 là 5.200 tấn"; what reached a share of its target is a result under any heading. */
function statesTarget(claim: Claim): boolean {
  const reached = claim.attributes.some((a) => a.role === "plan-percent");
  return (claim.planned && !reached) || (claim.measure === "value" && NAMES_PLAN.test(claim.reading.clause) && !/vượt|đạt|so với/.test(`${claim.reading.clause} ${claim.reading.operator}`));
}

export class ClaimChecker {
  private readonly comparer: Comparer;

  constructor(
    private readonly operands: TextOperands,
    private readonly titleOf: (read: ReadParagraph) => TextPeriod,
    /** Targets stated in brackets, by claim; "lần lượt" goes back over the claims in front. */
    private readonly statedTargets: ReadonlyMap<number, Reading>,
  ) {
    this.comparer = new Comparer(operands);
  }

  /** Everything of the claim that can be told from the tables. */
  check(linked: LinkedClaim): Checked {
    const { claim, read } = linked;
    const match = linked.value ?? linked.rate ?? linked.change;
    if (match === null) return NOTHING;
    const period = periodOf(claim, read, this.titleOf(read));
    if (statesTarget(claim)) return this.planned(linked, period);
    const values = this.values(linked, period);
    const { rows } = match;
    const target = this.statedTargets.get(claim.id);
    const all = [...values.comparisons, ...attributesOf({ claim, read, rows, stated: values.facts, period, target }, this.comparer, this.operands)];
    const units = match.certainty === "sure" ? [...pointsWritten(linked, this.operands), ...percentWritten(linked, period, this.comparer, this.operands)] : [];
    const words = verdictWords({ claim, read, match, period }, this.operands);
    const told = decide(all, match, claim);
    // Figure and word agree with each other and not with the table: whether the text or the table slipped, nobody can say.
    const twice = words.some((d) => d.verdict === "inconsistent") && told.some((d) => d.verdict === "inconsistent");
    return { drafts: [...units, ...[...told, ...words].map((d) => (twice ? asItIs(d) : d))], table: match.rows[0]?.table ?? null, ...tallyOf(all) };
  }

  private values({ claim, value, rate }: LinkedClaim, period: TextPeriod): { readonly comparisons: readonly Comparison[]; readonly facts: readonly Fact[] } {
    const comparisons: Comparison[] = [];
    const facts: Fact[] = [];
    if (value !== null) {
      const meant = factsFor(value.rows, period);
      facts.push(...meant.facts);
      const found = best(meant.facts.flatMap((fact) => this.comparer.value(claim.figure, fact, meant.certain) ?? []));
      if (found !== null) comparisons.push(found);
    }
    const figure = rateOf(claim);
    if (rate !== null && figure !== null && figure !== claim.figure) {
      const meant = factsFor(rate.rows, period);
      if (value === null) facts.push(...meant.facts);
      const found = best(meant.facts.flatMap((fact) => this.comparer.value(figure, fact, meant.certain) ?? []));
      if (found !== null) comparisons.push(found);
    }
    return { comparisons, facts };
  }

  private planned({ claim, value }: LinkedClaim, period: TextPeriod): Checked {
    if (value === null || period.year === null || period.odd || period.alone === true) return NOTHING;
    const all = value.rows.flatMap((row) => {
      const targets = targetsOf(row).filter((t) => t.year === period.year);
      const next = factsOfNext(row, period.year);
      return [
        ...targets.map((t) => this.comparer.target(claim.figure, row, t, targets.length === 1 && next.length === 0)),
        ...next.map((fact) => this.comparer.value(claim.figure, fact, true, "target")),
      ].flatMap((c) => c ?? []);
    });
    const found = best(all);
    // Under a heading about the plan, and the very result of the table: what is said of it is no target.
    const result = found?.agrees === false && factsFor(value.rows, period).facts.some((fact) => this.comparer.value(claim.figure, fact, true)?.agrees === true);
    return found === null || result ? NOTHING : { drafts: decide([found], value, claim).map(doubted).map((d) => (claim.planned ? asItIs(d) : d)), table: value.rows[0]?.table ?? null, ...tallyOf([found]) };
  }
}

function factsOfNext(row: Named, year: number | null): Fact[] {
  return factsOf(row).filter((fact) => fact.what === "next-target" && fact.year === year);
}

/** What is said of a claim's comparisons: by how sure the link is, and by what else of the claim agrees. */
function decide(all: readonly Comparison[], match: Match, claim: Claim): BookDraft[] {
  const agreeing = all.filter((c) => c.agrees);
  const failing = all.filter((c) => !c.agrees);
  const support = Math.max(0, ...agreeing.map((c) => c.weight));
  if (match.certainty === "likely") {
    if (support < TELLING && agreeing.length < 2) return [];
    return [...agreeing.map((c) => c.draft), ...failing.filter((c) => c.certain && support >= TELLING).map((c) => doubted(c.draft))];
  }
  // Nothing agrees though several things are said: the text speaks of another time or place, unless its own value fits the
  // table's target or prior figure, and only the cell between them is another one.
  const stranger = agreeing.length === 0 && failing.length > 1;
  const subject = stranger && failing.some((c) => c.withOwnValue?.(baseInterval(claim.figure)) === true);
  if (stranger && !subject && failing.some((c) => c.what === "value")) return [];
  // A cell that another figure of the text agrees with is no suspect: the text's figure is the slip.
  const proven = new Set(agreeing.flatMap((c) => c.draft.operands.map((o) => o.key)));
  const corroborated = ({ draft }: Comparison): boolean => failing.length === 1 && draft.operands.slice(1).every((o) => proven.has(o.key));
  return [
    ...agreeing.map((c) => c.draft),
    ...failing.flatMap((c): BookDraft[] => {
      if (!c.certain && agreeing.length === 0) return [];
      const draft = c.turned === true || corroborated(c) ? c.draft : withoutEdit(c.draft);
      return [!c.certain || (stranger && !subject) ? doubted(draft) : draft];
    }),
  ];
}

/** With no proposal, known or to be looked for, that changes the text. */
function asItIs(draft: BookDraft): BookDraft {
  return { ...withoutEdit(draft), operands: draft.operands.map((o) => ({ ...o, editable: false })) };
}

function withoutEdit({ edit: _edit, ...draft }: BookDraft): BookDraft {
  return draft;
}

function doubted(draft: BookDraft): BookDraft {
  return draft.verdict === "inconsistent" ? { ...withoutEdit(draft), verdict: "review" } : draft;
}
