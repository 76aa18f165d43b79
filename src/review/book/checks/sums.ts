/** Totals against their parts, column by column; a guessed structure must prove itself in other columns first. */
import { isBelow, meets, ZERO } from "../../../figures";
import type { RelationVerdict } from "../../types";
import type { BookDraft, OperandValues } from "../draft";
import { plain, shownIn, valueOf } from "../equations";
import type { TableView } from "../view";
import { SAY } from "../words";
import { structuresOf, type SumStructure } from "./structures";
import { asInterval, digitSum, sumOf, tryColumn, type Part, type SumTrial } from "./sum-trial";
import { partUnitDraft, unitDraft } from "./units";

const SLICE = 100;

/** Two parts at least, and a total that is not nothing, say that rows add up and not that they are alike. */
const proves = (trial: SumTrial): boolean => trial.outcome === "fits" && trial.parts.length >= 2 && !(valueOf(trial.total)?.eq(0) ?? true);

function expression(parts: readonly Part[]): string {
  const shown = parts.slice(0, 8).map(({ operand, sign }, i) => `${sign === 1 ? (i === 0 ? "" : " + ") : i === 0 ? "−" : " − "}${shownIn(operand)}`).join("");
  return parts.length > 8 ? `${shown} + …` : shown;
}

function equalityDraft(view: TableView, structure: SumStructure, trial: SumTrial, verdict: RelationVerdict): BookDraft {
  const { total, parts, column } = trial;
  const name = view.indicatorAt.get(structure.total)?.name ?? "";
  const sum = digitSum(parts);
  const right = sum === null ? "" : plain(sum);
  const { address } = total.span;
  const message = verdict === "consistent" ? SAY.sumFits(name, address) : verdict === "review" ? SAY.sumDoubt(name, address) : SAY.sum(name, address, view.header(column.index), right);
  return {
    kind: "sum",
    fault: "sum",
    verdict,
    message,
    formula: `${expression(parts)} = ${right}${verdict !== "consistent" ? ` ≠ ${shownIn(total)}` : right === shownIn(total) ? "" : ` ≈ ${shownIn(total)}`}`,
    operands: [total, ...parts.map((p) => p.operand)],
    // A total that a formula adds up follows its parts: it speaks against no edit of theirs.
    ...(verdict === "consistent" && total.figure.isFormula ? {} : { holds: (values: OperandValues): boolean => meets(sumOf(parts, values), asInterval(total, values)) }),
  };
}

function partDraft({ total }: SumTrial, verdict: RelationVerdict, message: string, parts: readonly Part[]): BookDraft {
  return {
    kind: "part",
    fault: "part",
    verdict,
    message,
    formula: `${expression(parts)} ${verdict === "consistent" ? "≤" : ">"} ${shownIn(total)}`,
    operands: [total, ...parts.map((p) => p.operand)],
    holds: (values) => !isBelow(asInterval(total, values), sumOf(parts, values)),
  };
}

/** "Trong đó": no part above the whole; together above it only where they overlap, which a person must say. */
function somePartsDrafts(view: TableView, structure: SumStructure, trials: readonly SumTrial[]): BookDraft[] {
  const whole = view.indicatorAt.get(structure.total);
  if (whole === undefined) return [];
  for (const { row } of structure.members) {
    const child = view.indicatorAt.get(row);
    const odd = child === undefined ? null : partUnitDraft(view, whole, child, trials);
    if (odd !== null) return [odd];
  }
  const positive = trials.filter((t) => (valueOf(t.total)?.gt(0) ?? false) && t.parts.every((p) => valueOf(p.operand)?.gte(0) ?? false));
  const within = positive.filter((t) => t.outcome !== "above").length;
  const equal = positive.filter((t) => proves(t) && !t.partial).length;
  return positive.flatMap((trial): BookDraft[] => {
    const cell = trial.total.span.address;
    const tooBig = trial.parts.filter((p) => isBelow(trial.total.interval, p.operand.interval));
    // Larger than its whole in every column: it is no part of it, whatever the row above says.
    if (tooBig.length > 0) {
      if (within === 0 && positive.length >= 2) return [];
      return tooBig.map((part) => partDraft(trial, "inconsistent", SAY.partAbove(part.indicator.name, part.operand.span.address, whole.name), [part]));
    }
    if (trial.outcome === "above") {
      if (equal >= 2) return [equalityDraft(view, structure, trial, "inconsistent")];
      return within === 0 && positive.length >= 2 ? [] : [partDraft(trial, "review", SAY.partsAbove(whole.name, cell), trial.parts)];
    }
    if (trial.outcome === "below" && equal >= 3 && !trial.partial) return [equalityDraft(view, structure, trial, "review")];
    return [partDraft(trial, "consistent", SAY.partFits(whole.name, cell), trial.parts)];
  });
}

/** The parts listed twice over, by two ways of dividing: no fault. */
function dividedTwice(trial: SumTrial): boolean {
  const total = valueOf(trial.total);
  let running = ZERO;
  let rounds = 0;
  for (const { operand } of trial.parts) {
    running = running.plus(valueOf(operand) ?? ZERO);
    if (total !== null && running.eq(total)) {
      rounds++;
      running = ZERO;
    }
  }
  return rounds >= 2 && running.eq(0);
}

function failing(structure: SumStructure, fits: number, tested: number): RelationVerdict | null {
  switch (structure.origin) {
    case "label":
    case "formula":
    case "parts":
      return fits >= 1 || tested === 1 ? "inconsistent" : "review";
    case "total":
      return fits >= 2 || (fits === 0 && tested === 1) ? "inconsistent" : fits === 1 ? "review" : null;
    case "hierarchy":
      return fits >= 2 ? "inconsistent" : fits === 1 ? "review" : null;
    case "some-parts":
      return null;
  }
}

/** The sum by the decimals that its cells show, where only a coarser reading of them lets it hold. */
function missedAsShown(view: TableView, structure: SumStructure, { total, parts, column }: SumTrial): SumTrial | null {
  if ([total, ...parts.map((p) => p.operand)].every((operand) => view.asShown(operand) === operand)) return null;
  const shown = tryColumn(view, structure, column, true);
  return shown === null || shown.outcome === "fits" || shown.outcome === "doubtful" ? null : shown;
}

function structureDrafts(view: TableView, structure: SumStructure): BookDraft[] {
  const trials = view.amounts.flatMap((column) => tryColumn(view, structure, column) ?? []);
  if (structure.origin === "some-parts") return somePartsDrafts(view, structure, trials);
  // Blank parts leave a rest that nobody states: only too much is a fault then.
  const tested = trials.filter((t) => (t.partial ? t.outcome !== "below" : true) && (t.parts.length >= 2 || structure.members.length >= 2));
  const fits = tested.filter(proves).length;
  const odd = unitDraft(view, structure, tested);
  if (odd !== null) return [odd];
  const misses = tested.filter((t) => t.outcome === "below" || t.outcome === "above");
  const verdict = failing(structure, fits, tested.length);
  const known = structure.origin !== "hierarchy" && structure.origin !== "total";
  const out: BookDraft[] = [];
  for (const trial of tested) {
    if (trial.outcome === "fits") {
      const close = verdict === "inconsistent" ? missedAsShown(view, structure, trial) : null;
      if (close !== null) out.push(equalityDraft(view, structure, close, "review"));
      else if (known || fits >= 1) out.push(equalityDraft(view, structure, trial, "consistent"));
    } else if (trial.outcome === "doubtful") {
      if (known || fits >= 1) out.push(equalityDraft(view, structure, trial, known && !trial.partial ? "review" : "consistent"));
    }
    else if (verdict !== null && !dividedTwice(trial)) out.push(equalityDraft(view, structure, trial, verdict));
  }
  // Nothing adds up anywhere: one doubt about the rows, not one a column.
  if (verdict === "review" && fits === 0 && misses.length > 1) return out.filter((d, i) => d.verdict !== "review" || out.findIndex((o) => o.verdict === "review") === i);
  return out;
}

/** All sums of a table. */
export function* sumDrafts(view: TableView): Generator<void, BookDraft[]> {
  const structures = structuresOf(view);
  yield;
  const drafts: BookDraft[] = [];
  for (const [i, structure] of structures.entries()) {
    drafts.push(...structureDrafts(view, structure));
    if (i % SLICE === SLICE - 1) yield;
  }
  return drafts;
}
