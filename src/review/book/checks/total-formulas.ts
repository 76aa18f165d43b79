/** Totals that formulas add up: a row left out or one too many, a figure typed over the sum that the row's other columns hold. */
import type { Decimal } from "../../../figures";
import { compare, decimal, ONE, ZERO } from "../../../figures";
import { columnLetters, type ColumnMatch, type Indicator } from "../../../plan";
import { operandOf, type CellFigure, type CellOperand } from "../cell";
import type { BookDraft } from "../draft";
import { plain } from "../equations";
import type { TableView } from "../view";
import { SAY } from "../words";
import { canAddUp, formulaMembers, type Member } from "./structures";
import { typedOverDraft } from "./typed-over";

const SLICE = 500;
/** More rows left out or counted too often are another sum, not a slip. */
const MOST_ODD = 3;

/** One column's way of adding up a total. */
interface Summed {
  readonly index: number;
  readonly members: readonly Member[];
  readonly key: string;
}

/** The rows that a total should add up, and how that is known. */
interface Wanted {
  readonly members: readonly Member[];
  /** Column whose formula adds up just these; null where only the rows' order says so. */
  readonly model: number | null;
  readonly sure: boolean;
}

const keyOf = (members: readonly Member[]): string => members.map((m) => m.sign * (m.row + 1)).sort((a, b) => a - b).join(",");

function summedIn(view: TableView, indicator: Indicator, { index }: ColumnMatch): Summed | null {
  // Headings inside the block hold nothing to add.
  const members = formulaMembers(view, indicator.row, index)?.filter(({ row }) => view.indicatorAt.has(row));
  return members === undefined || members.length < 2 ? null : { index, members, key: keyOf(members) };
}

const includes = (all: readonly Member[], some: readonly Member[]): boolean => some.every((s) => all.some((a) => a.row === s.row));

/** What most columns add up; of two that differ, what the rows below call for, else the fuller one. */
function wantedFor(view: TableView, indicator: Indicator, own: Summed, all: readonly Summed[]): Wanted | null {
  const children = (view.children.get(indicator.id) ?? []).filter((c) => c.partOf !== "some-parts" && canAddUp(c) && c.unit?.id === indicator.unit?.id);
  const below = keyOf(children.map(({ row }) => ({ row, sign: 1 })));
  const votes = (key: string): number => all.filter((s) => s.key === key).length;
  const others = all.filter((s) => s.key !== own.key);
  const [best] = [...others].sort((a, b) => votes(b.key) - votes(a.key) || Number(b.key === below) - Number(a.key === below) || b.members.length - a.members.length);
  if (best !== undefined) {
    const [theirs, ours] = [votes(best.key), votes(own.key)];
    const fuller = includes(best.members, own.members) && own.key !== below;
    if (theirs > ours || (theirs === ours && (best.key === below || fuller))) return { members: best.members, model: best.index, sure: true };
    return null;
  }
  const inBlock = children.filter((c) => own.members.some((m) => m.row === c.row)).length;
  if (inBlock < 2 || inBlock !== own.members.length) return null;
  return { members: children.map(({ row }) => ({ row, sign: 1 })), model: null, sure: children.some((c) => c.partOf === "parts") };
}

function figuresAt(view: TableView, rows: readonly Member[], column: number): CellFigure[] {
  return rows.flatMap(({ row }) => view.figure(row, column) ?? []).filter(({ quantity }) => !quantity.value.eq(0));
}

function rangeDraft(view: TableView, indicator: Indicator, own: Summed, wanted: Wanted): BookDraft | null {
  const figure = view.figure(indicator.row, own.index);
  const total = figure === null ? null : operandOf(figure);
  const missing = wanted.members.filter((m) => !own.members.some((o) => o.row === m.row));
  const extra = own.members.filter((m) => !wanted.members.some((o) => o.row === m.row));
  const left = figuresAt(view, missing, own.index);
  const added = figuresAt(view, extra, own.index);
  if (total === null || left.length + added.length === 0 || missing.length + extra.length > MOST_ODD) return null;
  const formula = view.cell(indicator.row, own.index)?.formula ?? "";
  const name = (figures: readonly CellFigure[]): string => view.indicatorAt.get(figures[0]?.row ?? -1)?.name ?? "";
  const { address } = total.span;
  const signs = [left.length === 0 ? "" : `↛ ${left.map((f) => f.span.address).join(", ")}`, added.length === 0 ? "" : `⇸ ${added.map((f) => f.span.address).join(", ")}`];
  const edit = wanted.model === null ? null : movedAcross(view, indicator, wanted.model, own.index);
  return {
    kind: "sum",
    fault: "formula-range",
    verdict: wanted.sure ? "inconsistent" : "review",
    message: left.length > 0 ? SAY.formulaRange(indicator.name, address, name(left)) : SAY.formulaExtra(indicator.name, address, name(added)),
    formula: [formula, ...signs].filter((s) => s !== "").join(" "),
    operands: [total, ...[...left, ...added].flatMap((f) => operandOf(f) ?? [])],
    ...(edit === null ? {} : { edit: { span: total.span, from: formula, to: edit, reason: "cộng đúng các dòng" } }),
  };
}

/** The formula of one column, as it reads in another. */
function movedAcross(view: TableView, { row }: Indicator, from: number, to: number): string | null {
  const model = view.cell(row, from)?.formula;
  const letters = columnLetters(view.source.firstColumn + to);
  return model === null || model === undefined ? null : model.replace(/(\$?)\b[A-Z]{1,3}(\$?\d+)/gi, (_all, dollar: string, digits: string) => `${dollar}${letters}${digits}`);
}

/** A number, or another formula, where the row's other columns and other totals of the column are sums; wrong where it is not theirs. */
function oddDraft(view: TableView, indicator: Indicator, { index }: ColumnMatch, all: readonly Summed[]): BookDraft | null {
  const [first] = all;
  const figure = view.figure(indicator.row, index);
  const total = figure === null ? null : operandOf(figure, indicator.unit);
  if (first === undefined || figure === null || total === null || all.length < 2 || all.some((s) => s.key !== first.key)) return null;
  const parts = first.members.map(({ row, sign }) => ({ sign, operand: partOf(view, row, index, indicator) }));
  if (parts.some((p) => p.operand === null)) return null;
  const sum = parts.reduce<Decimal>((t, { sign, operand }) => (operand === null ? t : sign === 1 ? t.plus(operand.figure.quantity.value) : t.minus(operand.figure.quantity.value)), ZERO);
  if (agree(sum, figure.quantity.value)) return null;
  const formula = movedAcross(view, indicator, first.index, index);
  if (formula === null) return null;
  const { formula: own } = figure.cell;
  if (own !== null) return {
    kind: "sum", fault: "formula-range", verdict: "inconsistent", message: SAY.formulaOther(indicator.name, total.span.address), formula: `${own} ≠ ${formula} = ${plain(sum)}`,
    operands: [total], edit: { span: total.span, from: own, to: formula, reason: "cộng đúng các dòng" },
  };
  const draft = typedOverDraft({ row: indicator.row, place: total.span, verdict: "inconsistent", formula, from: figure.cell.text, right: sum }, indicator.name, view.header(index));
  return { ...draft, operands: [total] };
}

function partOf(view: TableView, row: number, column: number, { unit }: Indicator): CellOperand | null {
  const figure = view.figure(row, column);
  const operand = figure === null ? null : operandOf(figure, unit);
  // Formulas add up the digits as they stand, whatever their units.
  return figure !== null && operand !== null && (unit === null || figure.unit === null || figure.unit.factor.eq(unit.factor)) ? operand : null;
}

function agree(x: Decimal, y: Decimal): boolean {
  const size = x.abs().gt(1) ? x.abs() : ONE;
  return compare(x.minus(y).abs(), size.times(decimal("1e-9"))) <= 0;
}

/** @param summing columns in which some total is a formula */
function rowDrafts(view: TableView, indicator: Indicator, all: readonly Summed[], summing: ReadonlySet<number>): BookDraft[] {
  return view.amounts.flatMap((column): BookDraft[] => {
    const own = all.find((s) => s.index === column.index);
    if (own === undefined) return summing.has(column.index) ? [oddDraft(view, indicator, column, all) ?? []].flat() : [];
    const wanted = wantedFor(view, indicator, own, all);
    return wanted === null ? [] : [rangeDraft(view, indicator, own, wanted) ?? []].flat();
  });
}

/** Every total with a formula in some column. */
export function* totalFormulaDrafts(view: TableView): Generator<void, BookDraft[]> {
  const totals: { indicator: Indicator; all: Summed[] }[] = [];
  for (const [i, indicator] of view.table.indicators.entries()) {
    const all = view.amounts.flatMap((column) => summedIn(view, indicator, column) ?? []);
    if (all.length > 0) totals.push({ indicator, all });
    if (i % SLICE === SLICE - 1) yield;
  }
  const summing = new Set(totals.flatMap(({ all }) => all.map((s) => s.index)));
  return totals.flatMap(({ indicator, all }) => rowDrafts(view, indicator, all, summing));
}
