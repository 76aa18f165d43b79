/** Percentages, growth and differences that stand in a column, against the figures they were computed from. */
import { foldHeader, searchKey } from "../../../figures";
import type { ColumnMatch, Indicator } from "../../../plan";
import type { RelationKind, RelationVerdict } from "../../types";
import { operandOf } from "../cell";
import type { BookDraft } from "../draft";
import { computed, plain, ratioText, shownIn, valueOf } from "../equations";
import type { Fault } from "../types";
import { judged } from "../verdict";
import type { TableView } from "../view";
import { SAY } from "../words";
import { unitOperands } from "./unit-cells";
import { judgedTerm, namedBases, priorTerms, targetTerms, termsOf, tryRow, type Form, type Hypothesis, type TermColumn, type Trial } from "./comparison-terms";

/** Rows that are tried to learn what a column compares. */
const SAMPLE = 60;
const SLICE = 200;
const PRICES = /\b(?:gia (?:hien hanh|so sanh|thuc te|co dinh)|gia tri (?:san xuat|tang them|gia tang)|gtsx|gtgt|grdp|tong san pham)\b/;

interface Column {
  readonly match: ColumnMatch;
  readonly preferred: readonly Hypothesis[];
  /** Other readings that a row may fit, so that it is not called wrong. */
  readonly others: readonly Hypothesis[];
  /** The header leaves one figure and one base. */
  readonly certain: boolean;
  /** People type as many decimals here as the column shows: "65,0" is no 65. */
  readonly displayed: boolean;
}

/** How the rows of one kind (amounts, or rates) fit a column. */
interface Learnt {
  readonly hypothesis: Hypothesis;
  readonly fits: number;
  readonly tried: number;
  /** Growth of values stands at the same prices as the values: the other rows show it. */
  readonly pricesStand: boolean;
}

const inPoints = (indicator: Indicator): boolean => indicator.measure === "rate" || indicator.measure === "growth-rate";

function formsOf(match: ColumnMatch, rates: boolean): Form[] {
  const header = foldHeader(match.header);
  const percent = /[%]/.test(header);
  if (rates) return /điểm/u.test(header) ? ["difference"] : ["difference", "ratio", "change"];
  if (match.role === "gap") return percent ? ["ratio", "change", "difference"] : ["difference", "ratio", "change"];
  if (match.role === "growth") {
    const changes = /tăng|giảm|tốc độ/u.test(header);
    const forms: Form[] = changes ? ["change", "ratio"] : ["ratio", "change"];
    return percent ? forms : [...forms, "difference"];
  }
  return ["ratio", "change"];
}

function terms(view: TableView, header: string): { readonly preferred: readonly TermColumn[]; readonly others: readonly TermColumn[] } {
  const folded = foldHeader(header);
  const all = [judgedTerm(view), ...termsOf(view, ["actual", "estimate", "month"])];
  const wanted = /(?<![A-Za-zÀ-ỹ])(?:ước|uth|ưth)/u.test(folded) ? termsOf(view, ["estimate"]) : /(?<![A-Za-zÀ-ỹ])(?:trong tháng|tháng này)/u.test(folded) ? termsOf(view, ["month"]) : [];
  const preferred = wanted.length > 0 ? wanted : all.slice(0, 1);
  return { preferred, others: all.filter((t) => !preferred.includes(t)) };
}

function columnOf(view: TableView, targets: TableView | null, match: ColumnMatch): Column | null {
  const plans = targetTerms(view, targets);
  const priors = priorTerms(view, targets);
  const toTarget = match.role === "percentOfTarget" || (match.role === "gap" && /kế hoạch|kh\b|chỉ tiêu|giao|dự toán|nghị quyết/u.test(foldHeader(match.header)));
  const toPrior = match.role === "growth" || (match.role === "gap" && /cùng kỳ|năm trước|\bth\b|thực hiện/u.test(foldHeader(match.header)));
  const bases = toTarget ? plans : toPrior ? priors : [...plans, ...priors];
  if (bases.length === 0) return null;
  const named = namedBases(match.header, bases);
  const { preferred: first, others: more } = terms(view, match.header);
  const make = (ts: readonly TermColumn[], bs: readonly TermColumn[]): Hypothesis[] =>
    ts.flatMap((term) => bs.flatMap((base) => (["ratio", "change", "difference"] as const).flatMap((form) => [false, true].map((asRatio): Hypothesis => ({ term, base, form, asRatio })))));
  const preferred = make(first, named);
  // A header that says what it compares with leaves no other kind of base.
  const everyBase = match.confidence >= 0.8 && toTarget !== toPrior ? bases : [...new Set([...bases, ...plans, ...priors])];
  const others = make([...first, ...more], everyBase).filter((h) => !preferred.some((p) => p.term === h.term && p.base === h.base && p.form === h.form && p.asRatio === h.asRatio));
  return { match, preferred, others, certain: named.length === 1 && match.confidence >= 0.8, displayed: view.typedInFull(match.index) };
}

const allowed = (forms: readonly Form[]) => (h: Hypothesis) => forms.includes(h.form) && !(h.asRatio && h.form === "difference");

/** The reading that fits most rows; the header's own one where several fit alike. */
function learn(view: TableView, column: Column, rows: readonly Indicator[], rates: boolean): Learnt | null {
  const forms = formsOf(column.match, rates);
  const rank = (h: Hypothesis): number => forms.indexOf(h.form) + (h.asRatio ? 10 : 0);
  const hypotheses = column.preferred.filter(allowed(forms)).sort((a, b) => rank(a) - rank(b));
  let best: Learnt | null = null;
  for (const hypothesis of hypotheses) {
    let fits = 0;
    let tried = 0;
    let valued = 0;
    let valuedRows = 0;
    for (const indicator of rows) {
      const trial = tryRow(view, column.match.index, indicator, hypothesis);
      if (trial === null) continue;
      const holds = trial.holds((o) => o.interval);
      tried++;
      if (holds) fits++;
      if (column.match.role !== "growth" || !PRICES.test(searchKey(indicator.fullName))) continue;
      valuedRows++;
      if (holds) valued++;
    }
    if (tried > 0 && (best === null || fits > best.fits)) best = { hypothesis, fits, tried, pricesStand: valued >= 2 && valued >= 3 * (valuedRows - valued) };
    if (best !== null && best.fits >= 3 && best.fits >= 0.8 * best.tried) break;
  }
  return best;
}

function isStrong({ fits, tried, hypothesis }: Learnt, column: Column, rates: boolean): boolean {
  if (fits >= 2 && fits * 2 >= tried) return true;
  if (fits === 1 && tried === 2) return column.certain;
  // One row alone: the header must leave no other reading.
  return tried === 1 && column.certain && !rates && hypothesis.form === formsOf(column.match, rates)[0];
}

const KIND: Readonly<Partial<Record<string, RelationKind>>> = { percentOfTarget: "plan", growth: "growth", gap: "points" };

function faultOf(column: ColumnMatch, form: Form, rates: boolean): Fault {
  if (form === "difference") return rates ? "points" : "gap";
  return column.role === "percentOfTarget" ? "percent" : column.role === "growth" ? "growth" : "gap";
}

/** The equation and the figure that is right. */
function explain(trial: Trial, form: Form, fits: boolean): { readonly formula: string; readonly right: string } {
  const { stated, term, base } = trial;
  const decimals = Math.max(1, stated.figure.quantity.decimals);
  const sign = fits ? "≈" : "≠";
  if (form === "difference") {
    const [a, b] = [valueOf(term), valueOf(base)];
    const right = a === null || b === null ? "" : plain(a.minus(b));
    return { formula: `${shownIn(term)} − ${shownIn(base)} = ${right} ${fits ? "=" : "≠"} ${stated.text}`, right };
  }
  const ratio = ratioText(term, base, decimals);
  if (form === "ratio") return { formula: `${ratio.text} ${sign} ${stated.text} %`, right: ratio.value === null ? "" : `${computed(ratio.value, decimals)}%` };
  const right = ratio.value === null ? "" : computed(ratio.value.minus(100), decimals);
  return { formula: `${ratio.text.replace(/ = .*$/, "")} − 100 = ${right} ${sign} ${stated.text} %`, right: `${right}%` };
}

function wrongMessage(indicator: Indicator, trial: Trial, form: Form): string {
  const { stated } = trial;
  return SAY.percent(indicator.name, stated.span.address, form === "difference" ? stated.text : `${stated.text}%`, explain(trial, form, false).right);
}

function draftOf(column: Column, indicator: Indicator, trial: Trial, form: Form, verdict: RelationVerdict, rates: boolean, message?: string, fault?: Fault): BookDraft {
  const { stated, term, base, holds } = trial;
  const { formula } = explain(trial, form, verdict === "consistent");
  const cell = stated.span.address;
  const usual = verdict === "consistent" ? SAY.compared(indicator.name, cell) : verdict === "review" ? SAY.truncated(indicator.name, cell) : wrongMessage(indicator, trial, form);
  return {
    kind: form === "difference" ? "points" : (KIND[column.match.role ?? ""] ?? "ratio"),
    fault: fault ?? faultOf(column.match, form, rates),
    verdict,
    message: message ?? usual,
    formula,
    operands: [stated, term, base],
    holds,
  };
}

/** A target in another table whose digits fit, and whose unit forbids it. */
function unitDraft(view: TableView, targets: TableView | null, column: Column, indicator: Indicator, trial: Trial, form: Form, rates: boolean): BookDraft | null {
  const { base } = trial;
  const own = operandOf(base.figure);
  if (targets === null || indicator.targetRow === null || own === null || base.figure.unit?.id === indicator.unit?.id) return null;
  if (!trial.holds((o) => (o.key === base.key ? own.interval : o.interval))) return null;
  const units = [...unitOperands(view, indicator.row), ...unitOperands(targets, indicator.targetRow)];
  const [here, there] = units.map((o) => ("address" in o.span ? `${o.span.sheet}!${o.span.address}` : ""));
  if (here === undefined || there === undefined) return null;
  const draft = draftOf(column, indicator, trial, form, "inconsistent", rates, SAY.unitEither(indicator.name, here, there), "unit-mismatch");
  return { ...draft, operands: [...draft.operands, ...units] };
}

/** The one rate of a column that amounts have proven: where no way of comparing fits it, it is wrong. */
function isLoneRate({ tried, fits }: Learnt, amounts: Learnt | null, column: Column, indicator: Indicator): boolean {
  return tried === 1 && fits === 0 && indicator.measure === "rate" && column.certain && amounts !== null && amounts.fits >= 3 && amounts.fits * 5 >= amounts.tried * 4;
}

/** Some rate is compared in points beyond doubt: near 100 %, points and percent are the same number. */
function compareInPoints(view: TableView, column: Column, { hypothesis }: Learnt, rows: readonly Indicator[]): boolean {
  const fits = (indicator: Indicator, form: Form): boolean => tryRow(view, column.match.index, indicator, { ...hypothesis, form })?.holds((o) => o.interval) === true;
  return rows.slice(0, SAMPLE).some((indicator) => fits(indicator, "difference") && !fits(indicator, "change") && !fits(indicator, "ratio"));
}

/** A figure that is right by another reading is mended by no digit. */
const otherwise = (draft: BookDraft): BookDraft => (draft.verdict === "consistent" ? draft : { ...draft, mended: false });

function checkRow(view: TableView, column: Column, learnt: Learnt, indicator: Indicator, rows: readonly Indicator[], rates: boolean, amounts: Learnt | null, targets: TableView | null): BookDraft | null {
  const { hypothesis } = learnt;
  const trial = tryRow(view, column.match.index, indicator, hypothesis);
  if (trial !== null && trial.holds((o) => o.interval)) {
    const shown = column.displayed ? tryRow(view, column.match.index, indicator, hypothesis, true) : null;
    if (shown === null || shown.holds((o) => o.interval)) return draftOf(column, indicator, trial, hypothesis.form, "consistent", rates);
    return draftOf(column, indicator, shown, hypothesis.form, "review", rates, wrongMessage(indicator, shown, hypothesis.form));
  }
  const forms: readonly Form[] = rates ? ["difference", "ratio", "change"] : formsOf(column.match, rates);
  for (const other of [...column.preferred, ...column.others].filter(allowed(forms))) {
    const found = tryRow(view, column.match.index, indicator, other);
    if (found === null || !found.holds((o) => (column.displayed && o.key === found.stated.key ? found.stated.strict : o.interval))) continue;
    const cell = found.stated.span.address;
    if (rates && hypothesis.form === "difference" && other.form !== "difference" && trial !== null && compareInPoints(view, column, learnt, rows)) {
      return otherwise(draftOf(column, indicator, trial, hypothesis.form, "review", rates, SAY.percentForPoints(indicator.name, cell), "points"));
    }
    // Where the column's other rows have one way of comparing, a row that happens to fit another is for a person to see.
    if (trial !== null && learnt.fits >= 2 && learnt.fits * 5 >= (learnt.tried - 1) * 4) {
      const message = other.base === hypothesis.base ? SAY.otherForm(indicator.name, cell, column.match.header) : SAY.otherBase(indicator.name, cell, hypothesis.base.header, other.base.header);
      return otherwise(draftOf(column, indicator, trial, hypothesis.form, "review", rates, message));
    }
    return draftOf(column, indicator, found, other.form, "consistent", rates);
  }
  if (trial === null) return null;
  const strong = isStrong(learnt, column, rates) || (rates && isLoneRate(learnt, amounts, column, indicator));
  const unit = strong ? unitDraft(view, targets, column, indicator, trial, hypothesis.form, rates) : null;
  if (unit !== null) return unit;
  if (!strong && learnt.fits === 0) return null;
  const verdict = judged([trial.stated, trial.term, trial.base], trial.holds, trial.stated);
  // Growth of values is often stated at constant prices, beside figures at current ones.
  const otherPrices = column.match.role === "growth" && !learnt.pricesStand && PRICES.test(searchKey(indicator.fullName));
  const held = (!strong || otherPrices) && verdict === "inconsistent" ? "review" : verdict;
  const message = held === "review" && verdict === "inconsistent" ? wrongMessage(indicator, trial, hypothesis.form) : undefined;
  return draftOf(column, indicator, trial, hypothesis.form, held, rates, message);
}

/** All comparison columns that people typed or wrote formulas for; ours are right by construction. */
export function* comparisonDrafts(view: TableView, targets: TableView | null): Generator<void, BookDraft[]> {
  const drafts: BookDraft[] = [];
  const groups = [
    { rates: false, rows: view.table.indicators.filter((i) => !inPoints(i)) },
    { rates: true, rows: view.table.indicators.filter(inPoints) },
  ];
  for (const match of [...view.columns("percentOfTarget"), ...view.columns("growth"), ...view.columns("gap")]) {
    const column = columnOf(view, targets, match);
    if (column === null) continue;
    let amounts: Learnt | null = null;
    for (const { rates, rows } of groups) {
      const filled = rows.filter((indicator) => view.cell(indicator.row, match.index)?.value !== "");
      const learnt = learn(view, column, filled.slice(0, SAMPLE), rates);
      yield;
      if (learnt === null) continue;
      if (!rates) amounts = learnt;
      for (const [i, indicator] of filled.entries()) {
        const draft = checkRow(view, column, learnt, indicator, filled, rates, amounts, targets);
        if (draft !== null) drafts.push(draft);
        if (i % SLICE === SLICE - 1) yield;
      }
    }
  }
  return drafts;
}
