/** Units that cannot be right: a sum that holds in every column once one row's unit is read as its neighbours'. */
import { isBelow, sameKind, type Unit } from "../../../figures";
import type { Indicator } from "../../../plan";
import type { BookDraft } from "../draft";
import { plain, shownIn } from "../equations";
import type { TableView } from "../view";
import { SAY } from "../words";
import type { SumStructure } from "./structures";
import type { SumTrial } from "./sum-trial";

function rawSum(trial: SumTrial): boolean {
  const total = trial.total.figure.quantity.value;
  const sum = trial.parts.reduce((t, { operand, sign }) => t.plus(operand.figure.quantity.value.times(sign)), total.minus(total));
  return sum.eq(total);
}

function differs(unit: Unit | null, other: Unit | null): boolean {
  return unit !== null && other !== null && unit.id !== other.id && sameKind(unit, other) && !unit.factor.eq(other.factor);
}

/** The row whose unit is at odds with the others of its sum, where the bare digits add up in every column and the units forbid it. */
export function unitDraft(view: TableView, structure: SumStructure, tested: readonly SumTrial[]): BookDraft | null {
  const whole = view.indicatorAt.get(structure.total);
  const members = structure.members.flatMap(({ row }) => view.indicatorAt.get(row) ?? []);
  if (whole === undefined || tested.length === 0 || members.length < 2) return null;
  const odd = members.filter((m) => differs(m.unit, whole.unit));
  if (odd.length === 0) return null;
  const failing = tested.filter((t) => t.outcome === "below" || t.outcome === "above");
  if (failing.length !== tested.length || !tested.every((t) => !t.partial && rawSum(t))) return null;
  // All parts unlike the total: it is the total's unit that stands alone.
  const [culprit, right]: [Indicator | undefined, Indicator | undefined] = odd.length === members.length ? [whole, members[0]] : [odd[0], whole];
  const column = view.columns("unit")[0];
  const [trial] = tested;
  if (culprit === undefined || right === undefined || trial === undefined) return null;
  const place = column === undefined ? undefined : view.span(culprit.row, column.index);
  const operands = [trial.total, ...trial.parts.map((p) => p.operand)];
  return {
    kind: "sum",
    fault: "unit-mismatch",
    verdict: "inconsistent",
    message: SAY.unitOdd(culprit.name, place?.address ?? trial.total.span.address, culprit.unitText, right.unitText),
    formula: `${trial.parts.slice(0, 8).map((p) => plain(p.operand.figure.quantity.value)).join(" + ")} = ${shownIn(trial.total)} (${right.unitText})`,
    operands: culprit === whole ? operands : [...operands.filter((o) => o.figure.row === culprit.row), ...operands.filter((o) => o.figure.row !== culprit.row)],
    ...(place === undefined ? {} : { places: [place] }),
    ...(place === undefined || (odd.length > 1 && culprit !== whole) ? {} : { edit: { span: place, from: culprit.unitText, to: right.unitText, reason: "sai đơn vị tính" } }),
  };
}

/** A part that is larger than its whole in every column, and would be one in each if it stood in the whole's unit. */
export function partUnitDraft(view: TableView, whole: Indicator, child: Indicator, trials: readonly SumTrial[]): BookDraft | null {
  const column = view.columns("unit")[0];
  if (column === undefined || !differs(child.unit, whole.unit)) return null;
  const shared = trials.flatMap(({ total, parts }) => parts.filter((p) => p.indicator === child).map(({ operand }) => ({ total, part: operand })));
  const [first] = shared;
  const explained = shared.every(({ total, part }) => isBelow(total.interval, part.interval) && part.figure.quantity.value.lte(total.figure.quantity.value));
  if (first === undefined || !explained) return null;
  const place = view.span(child.row, column.index);
  // Where no other part keeps the whole's unit, the whole's own may be the wrong one.
  const sure = trials.some(({ parts }) => parts.some((p) => p.indicator !== child && p.indicator.unit?.id === whole.unit?.id));
  return {
    kind: "part",
    fault: "unit-mismatch",
    verdict: "inconsistent",
    message: SAY.unitOdd(child.name, place.address, child.unitText, whole.unitText),
    formula: `${shownIn(first.part)} > ${shownIn(first.total)} ${whole.unitText}`,
    operands: shared.flatMap(({ total, part }) => [part, total]),
    places: sure ? [place] : [place, view.span(whole.row, column.index)],
    ...(sure ? { edit: { span: place, from: child.unitText, to: whole.unitText, reason: "sai đơn vị tính" } } : {}),
  };
}
