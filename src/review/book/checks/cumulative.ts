/** Figures that run on over the year: earlier months and the month make the cumulative figure; it does not fall. */
import { addIntervals, isBelow, meets, searchKey, ZERO, type Interval } from "../../../figures";
import { operandOf, type CellOperand } from "../cell";
import type { BookDraft, Operand, OperandValues } from "../draft";
import { shownIn } from "../equations";
import type { TableView } from "../view";
import { SAY } from "../words";
import { unitOperands } from "./unit-cells";
import { factsOf, timesOf, unitKind, type Fact } from "./facts";

const SLICE = 300;

/** The figures of one indicator and year, by months. */
interface Run {
  readonly cumulative: Map<number, Fact>;
  readonly alone: Map<number, Fact>;
  readonly quarters: Map<number, Fact>;
}

interface Trial {
  readonly total: CellOperand;
  readonly parts: readonly CellOperand[];
  readonly fact: Fact;
  readonly facts: readonly Fact[];
  readonly fits: boolean;
  /** Which columns of which tables: rows of one group are evidence for one another. */
  readonly group: string;
  readonly holds: (values: OperandValues) => boolean;
  /** Cells of the rows' units where the digits alone would add up. */
  readonly units: readonly Operand[];
}

/** Whether some year is told in more than one stretch. */
function runsOn(views: readonly TableView[]): boolean {
  const years = new Map<number | null, string>();
  return views.flatMap(timesOf).some(({ year, time }) => {
    const known = years.get(year) ?? time;
    years.set(year, known);
    return known !== time;
  });
}

function* runsOf(views: readonly TableView[]): Generator<void, Map<string, Run>> {
  const runs = new Map<string, Run>();
  for (const view of views) {
    yield;
    for (const [i, fact] of factsOf(view).entries()) {
      if (i % 2000 === 1999) yield;
      if (fact.standing !== "done" || (fact.indicator.measure !== "amount" && fact.indicator.measure !== "count")) continue;
      const key = `${fact.name}|${unitKind(fact.indicator.unit)}|${fact.year ?? ""}`;
      const run = runs.get(key) ?? { cumulative: new Map(), alone: new Map(), quarters: new Map() };
      runs.set(key, run);
      const place = fact.span === "month" ? run.alone : fact.span === "quarter" ? run.quarters : run.cumulative;
      if (!place.has(fact.months)) place.set(fact.months, fact);
    }
  }
  return runs;
}

/** @param shown by the decimals that cells show, where people type all of them */
function trialOf(total: Fact, parts: readonly Fact[], shown = false): Trial | null {
  const read = (fact: Fact): CellOperand | null => {
    const operand = operandOf(fact.figure, total.indicator.unit);
    return operand === null || !shown ? operand : fact.view.asShown(operand);
  };
  const whole = read(total);
  const operands = parts.map(read);
  if (whole === null || operands.some((o) => o === null)) return null;
  const known = operands.flatMap((o) => o ?? []);
  const holds = (values: OperandValues): boolean => {
    const sum = known.reduce<Interval>((t, o) => addIntervals(t, values(o) as Interval), { low: ZERO, high: ZERO });
    return meets(sum, values(whole));
  };
  const group = [total, ...parts].map((f) => `${f.view.table.name}:${f.column.index}`).join("+");
  const fits = holds((o) => o.interval);
  return { total: whole, parts: known, fact: total, facts: parts, fits, group, holds, units: fits ? [] : unitsAtOdds([total, ...parts], known, whole) };
}

function unitsAtOdds(facts: readonly Fact[], parts: readonly CellOperand[], whole: CellOperand): Operand[] {
  if (new Set(facts.map((f) => f.figure.unit?.id)).size < 2) return [];
  const digits = (o: CellOperand): Interval => operandOf(o.figure)?.interval ?? o.interval;
  const sum = parts.reduce<Interval>((t, o) => addIntervals(t, digits(o)), { low: ZERO, high: ZERO });
  return meets(sum, digits(whole)) ? facts.flatMap((f) => unitOperands(f.view, f.indicator.row)) : [];
}

function trialsOf(run: Run): Trial[] {
  const out: Trial[] = [];
  for (const [months, total] of run.cumulative) {
    for (const [alone, step] of [[run.alone, 1], [run.quarters, 3]] as const) {
      const last = alone.get(months);
      const before = run.cumulative.get(months - step);
      if (last !== undefined && before !== undefined) out.push(...[trialOf(total, [before, last]) ?? []].flat());
      const all = Array.from({ length: months / step }, (_, i) => alone.get((i + 1) * step));
      // Only the month of January and its cumulative figure are the same figure twice; from two months on it is a sum.
      if (Number.isInteger(months / step) && all.length >= 2 && all.every((f) => f !== undefined)) out.push(...[trialOf(total, all.flatMap((f) => f ?? [])) ?? []].flat());
    }
  }
  return out;
}

/** Debts and stocks rise and fall, whatever their unit says. */
const STOCK = /\b(?:no|du|ton|hien co|con lai|dan|dang|bien che|dan so)\b/;

function fallsOf(run: Run): BookDraft[] {
  const months = [...run.cumulative.keys()].sort((a, b) => a - b);
  return months.slice(1).flatMap((m, i): BookDraft[] => {
    const [before, after] = [run.cumulative.get(months[i] ?? 0), run.cumulative.get(m)];
    if (before === undefined || after === undefined || after.indicator.flow !== true || STOCK.test(searchKey(after.indicator.fullName))) return [];
    const [low, high] = [operandOf(before.figure, after.indicator.unit), operandOf(after.figure, after.indicator.unit)];
    if (low === null || high === null || !isBelow(high.interval, low.interval)) return [];
    return [{
      kind: "same",
      fault: "cumulative",
      verdict: "review",
      message: SAY.falling(after.indicator.name, high.span.address),
      formula: `${shownIn(high)} < ${shownIn(low)}`,
      operands: [high, low, ...(high.figure.unit?.id === low.figure.unit?.id ? [] : [before, after].flatMap((f) => unitOperands(f.view, f.indicator.row)))],
      holds: (values) => !isBelow(values(high), values(low)),
    }];
  });
}

function draftOf(trial: Trial, verdict: BookDraft["verdict"]): BookDraft {
  const { total, parts, fact, holds, units } = trial;
  const name = fact.indicator.name;
  const [unit] = units;
  return {
    kind: "sum",
    fault: unit === undefined ? "cumulative" : "unit-mismatch",
    verdict,
    message: verdict === "consistent" ? SAY.cumulativeFits(name, total.span.address) : SAY.cumulative(name, total.span.address),
    formula: `${parts.map(shownIn).join(" + ")} ${trial.fits ? "=" : "≠"} ${shownIn(total)}`,
    operands: [total, ...parts, ...units],
    holds,
  };
}

/** Sums over the months, wherever the months stand; a column in which nothing adds up holds stocks, not flows. */
export function* cumulativeDrafts(views: readonly TableView[]): Generator<void, BookDraft[]> {
  if (!runsOn(views)) return [];
  const groups = new Map<string, Trial[]>();
  const falls: BookDraft[] = [];
  let n = 0;
  for (const run of (yield* runsOf(views)).values()) {
    for (const trial of trialsOf(run)) {
      const group = groups.get(trial.group);
      if (group === undefined) groups.set(trial.group, [trial]);
      else group.push(trial);
    }
    falls.push(...fallsOf(run));
    if (++n % SLICE === 0) yield;
  }
  const drafts: BookDraft[] = [];
  for (const trials of groups.values()) {
    const fits = trials.filter((t) => t.fits).length;
    const sure = fits >= 2 && fits * 2 >= trials.length;
    for (const trial of trials) {
      const flow = trial.fact.indicator.flow === true;
      const close = trial.fits && flow && sure ? trialOf(trial.fact, trial.facts, true) : null;
      if (close?.fits === false) drafts.push(draftOf(close, "review"));
      else if (trial.fits) drafts.push(draftOf(trial, "consistent"));
      else if (flow && fits >= 1) drafts.push(draftOf(trial, sure ? "inconsistent" : "review"));
    }
  }
  return [...drafts, ...falls];
}
