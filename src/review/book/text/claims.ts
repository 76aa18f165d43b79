/** All that a claim says, held against the row it speaks of; what is doubtful stays unsaid. */
import type { Claim, ReadParagraph } from "../../claims/claim";
import { rateOf } from "../../relations/facts";
import type { Reading } from "../../claims/roles";
import { contains } from "../../../figures";
import { baseInterval, intervalOf, isPercent, isPoints } from "../../reading/figure";
import { compareVerdicts, verdictLabel, type PlanTable } from "../../../plan";
import type { BookDraft } from "../draft";
import type { BookSpan } from "../types";
import { best, Comparer, type Comparison } from "./compare";
import { comparedFact, priorMeant, targetsMeant } from "./meant";
import { factsFor, factsOf, targetsOf, type Fact } from "./facts";
import type { Match } from "./link";
import type { Named } from "./names";
import type { TextOperands } from "./operands";
import { fits, periodOf, type TextPeriod } from "./period";
import { SAY } from "./say";

/** A claim with the rows that its value, the rate beside it, or its percentages alone speak of. */
export interface LinkedClaim {
  readonly claim: Claim;
  readonly read: ReadParagraph;
  readonly value: Match | null;
  readonly rate: Match | null;
  readonly change: Match | null;
}

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
const TO_PLAN = /(?:cao|thấp|nhiều|ít) hơn\s+(?:so với\s+)?(?:mức\s+)?(?:kế hoạch|kh|chỉ tiêu|dự toán)(?:\s+(?:giao|đề ra|là))*\s*$/u;
const NAMES_PLAN = /(?<!\p{L})(?:kế hoạch|chỉ tiêu giao|dự toán|mục tiêu|chỉ tiêu năm|kh năm)(?!\p{L})/u;

const LEVEL = /(?:còn|xuống|lên|lên tới|lên đến|đến mức|ở mức)\s*(?:khoảng|gần|trên|hơn|chỉ)?\s*$/u;

/** "giảm xuống còn 1,56%": a level that was reached, no change. */
export function isLevel(reading: Reading, read: ReadParagraph): boolean {
  return (reading.role === "growth" || reading.role === "change") && LEVEL.test(read.paragraph.content.low.slice(Math.max(0, reading.figure.start - 30), reading.figure.start));
}

/** A text that gives a target as its figure: "Kế hoạch năm 2024 là 5.200 tấn". */
function statesTarget(claim: Claim): boolean {
  return claim.planned || (claim.measure === "value" && NAMES_PLAN.test(claim.reading.clause) && !/vượt|đạt|so với/.test(`${claim.reading.clause} ${claim.reading.operator}`));
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
    const rows = match.rows;
    const stated = values.facts;
    const all = [...values.comparisons, ...this.attributes(claim, read, rows, stated, period)];
    return { drafts: [...decide(all, match, claim), ...this.words(claim, read, match, period)], table: match.rows[0]?.table ?? null, ...tallyOf(all) };
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
    return found === null ? NOTHING : { drafts: decide([found], value, claim).map(doubted), table: value.rows[0]?.table ?? null, ...tallyOf([found]) };
  }

  private attributes(claim: Claim, read: ReadParagraph, rows: readonly Named[], stated: readonly Fact[], period: TextPeriod): Comparison[] {
    const out: Comparison[] = [];
    const keep = (all: readonly (Comparison | null)[]): void => {
      const found = best(all.flatMap((c) => c ?? []));
      if (found !== null) out.push(found);
    };
    const own = claim.measure === "growth" && claim.reading.role === "growth" ? [claim.reading] : [];
    const target = this.statedTargets.get(claim.id);
    const all = [...own, ...claim.attributes.filter((a) => a.role !== "target"), ...(target === undefined ? [] : [target])];
    for (const found of all) {
      // "cao hơn mức kế hoạch 4%": the base stands between the word and the figure.
      const toPlan = (found.role === "growth" || found.role === "change") && TO_PLAN.test(read.paragraph.content.low.slice(Math.max(0, found.figure.start - 40), found.figure.start));
      const reading = toPlan ? { ...found, role: "plan-change" as const, base: "kế hoạch" } : found;
      if (found === claim.reading && !toPlan) keep(rows.filter((row) => row.shape === "pace").flatMap((row) => factsFor([row], period).facts.map((fact) => this.comparer.pace(reading, fact))));
      const words = `${reading.base} ${reading.after.slice(0, 60)}`;
      if (isLevel(found, read)) continue;
      const facts = rows.flatMap((row) => comparedFact(row, stated) ?? []).filter((fact) => fits(period, fact, fact.row.table.period.year) !== null && (fact.row.indicator.assessments.length > 0 || reading.role === "growth" || reading.role === "change"));
      if (reading.role === "plan-percent" || reading.role === "plan-change" || reading.role === "target") {
        keep(facts.flatMap((fact) => {
          const { targets, named } = targetsMeant(fact.row, reading.role === "target" ? reading.lead : words);
          const certain = named && targets.length === 1 && rows.length === 1;
          return targets.map((target) => {
            if (reading.role === "target") return this.comparer.target(reading.figure, fact.row, target, certain);
            return reading.role === "plan-percent" ? this.comparer.percent(reading, fact, target, certain) : this.comparer.gap(reading, fact, target, certain);
          });
        }));
      } else if (reading.role === "growth" || reading.role === "change" || reading.role === "prior") {
        keep(facts.map((fact) => {
          const meant = priorMeant(fact.row, reading);
          // A change without its base may be one against any time.
          if (meant === null) return null;
          if (reading.role === "prior") return this.comparer.value(reading.figure, meant.prior, rows.length === 1, "prior");
          const growth = this.comparer.growth(reading, fact, meant.prior, rows.length === 1);
          return growth !== null && (meant.named || growth.agrees) ? growth : null;
        }));
      }
    }
    return out;
  }

  /** "vượt kế hoạch" against the verdict of the row. */
  private words(claim: Claim, read: ReadParagraph, match: Match, period: TextPeriod): BookDraft[] {
    const [row] = match.rows;
    const word = claim.planWord;
    if (row === undefined || match.rows.length > 1 || word === "" || period.odd || period.alone === true) return [];
    const { indicator } = row;
    const year = period.year === null || row.table.period.year === null || period.year === row.table.period.year;
    const span = period.months === null || period.months === row.table.period.months;
    if (!year || !span || !["exceeded", "met", "nearly-met", "missed", "at-risk"].includes(indicator.verdict)) return [];
    const verdicts = [indicator.verdict, indicator.computedVerdict, ...indicator.assessments.map((a) => a.verdict)];
    const good = (v: (typeof verdicts)[number]): boolean => compareVerdicts(v, "met") >= 0 && v !== "no-target" && v !== "no-data";
    const missed = /không|chưa|khó/.test(word);
    const holds = missed ? verdicts.some((v) => !good(v)) : word === "vượt" ? verdicts.includes("exceeded") : verdicts.some((v) => good(v) || v === "nearly-met");
    if (match.certainty !== "sure" && !holds) return [];
    const at = read.paragraph.content.low.indexOf(word, claim.figure.unitEnd);
    const place: BookSpan[] = at < 0 ? [] : [this.operands.spanOf(claim.figure, at, at + word.length)];
    // A row met exactly and called "vượt", or one judged without knowing which way is better: a person should look.
    const doubtful = (word === "vượt" && verdicts.some(good)) || (indicator.directionSource === "default" && indicator.measure === "rate");
    return [{
      kind: "wording", fault: "text-against-table", operands: [this.operands.of(claim.figure)], places: place,
      verdict: holds ? "consistent" : doubtful ? "review" : "inconsistent",
      message: holds ? SAY.agrees(row) : SAY.word(row, word, verdictLabel(indicator.verdict).toLowerCase()),
      formula: `“${word} kế hoạch” ${holds ? "=" : "≠"} “${verdictLabel(indicator.verdict)}”`,
    }];
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
      const draft = corroborated(c) ? c.draft : withoutEdit(c.draft);
      return [!c.certain || (stranger && !subject) ? doubted(draft) : draft];
    }),
  ];
}

function withoutEdit({ edit: _edit, ...draft }: BookDraft): BookDraft {
  return draft;
}

function doubted(draft: BookDraft): BookDraft {
  return draft.verdict === "inconsistent" ? { ...withoutEdit(draft), verdict: "review" } : draft;
}

/** "tăng 8%" of a rate whose difference is 8 points: right figure, wrong word. */
export function pointsWritten(linked: LinkedClaim, operands: TextOperands): BookDraft[] {
  const row = (linked.value ?? linked.rate)?.rows[0];
  if (row === undefined || row.indicator.unit?.dimension !== "percent") return [];
  return linked.claim.attributes.flatMap((reading): BookDraft[] => {
    const points = row.indicator.growthPoints;
    if (reading.role !== "growth" || !isPercent(reading.figure) || isPoints(reading.figure) || points === null || points.eq(0)) return [];
    const { figure } = reading;
    if (!contains(intervalOf(figure), points.abs()) || !/^(?:tăng|giảm)$/.test(reading.operator)) return [];
    const prior = priorMeant(row, reading);
    const base = prior === null || row.indicator.prior.kind === "absent" ? null : row.indicator.prior.value;
    if (base === null || base.eq(0)) return [];
    // Where the relative change is the same figure, both words are right.
    if (contains(intervalOf(figure), points.abs().times(100).div(base.abs()))) return [];
    const end = figure.unitEnd > figure.end ? figure.unitEnd : figure.end;
    const span = operands.spanOf(figure, figure.start, end);
    return [{
      kind: "wording", fault: "points", verdict: "review", form: true, operands: [operands.of(figure)],
      message: SAY.points(row, figure),
      formula: `${reading.operator} ${figure.text}% → ${reading.operator} ${figure.text} điểm %`,
      edit: { span, from: `${figure.text}%`, to: `${figure.text} điểm %`, reason: "chênh lệch của hai tỷ lệ" },
    }];
  });
}
