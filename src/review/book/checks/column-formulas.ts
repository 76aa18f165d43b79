/** Formulas that headers or the index row state for columns: "(3)=(1)+(2)", "5=4/3"; checked row by row. */
import { addIntervals, divideIntervals, HUNDRED, meets, shiftScale, subtractIntervals, ZERO, type Interval, type RationalInterval } from "../../../figures";
import type { Indicator } from "../../../plan";
import { operandOf, type CellOperand } from "../cell";
import type { BookDraft, OperandValues } from "../draft";
import { shownIn } from "../equations";
import type { TableView } from "../view";
import { SAY } from "../words";

const SLICE = 200;

interface Term {
  readonly column: number;
  readonly sign: 1 | -1;
}

interface ColumnFormula {
  readonly column: number;
  readonly top: readonly Term[];
  readonly bottom: readonly Term[] | null;
}

const NUMBER = /[([]?\s*(\d{1,2})\s*[)\]]?/;
const STATED = /[([]?\s*(\d{1,2})\s*[)\]]?\s*=\s*([\d()[\]\s+\-–−*x×:/%,.]+)/u;

/** What the header or the index row says of each column: its number, and how it is made. */
function labels(view: TableView): Map<number, string> {
  const out = new Map<number, string>();
  for (let row = 0; row < Math.min(3, view.rowCount); row++) {
    if (view.indicatorAt.has(row)) continue;
    const texts = view.source.headers.map((_, column) => view.textAt(row, column));
    const numbered = texts.filter((text) => /^[([]?\d{1,2}[)\]]?(?:\s*=.*)?$/u.test(text)).length;
    if (numbered >= 3) texts.forEach((text, column) => out.set(column, text));
  }
  view.source.headers.forEach((header, column) => {
    const stated = STATED.exec(header)?.[0] ?? /\((\d{1,2})\)\s*$/.exec(header)?.[0];
    if (stated !== undefined && !out.has(column)) out.set(column, stated);
  });
  return out;
}

function termsIn(text: string, columns: ReadonlyMap<number, number>): Term[] | null {
  const bare = text.replace(/[()[\]\s]/g, "");
  if (!/^\d{1,2}(?:[+\-–−]\d{1,2})*$/u.test(bare)) return null;
  const terms = [...`+${bare}`.matchAll(/([+\-–−])(\d{1,2})/gu)].map(([, sign = "+", number = ""]) => ({ column: columns.get(Number(number)), sign: sign === "+" ? (1 as const) : (-1 as const) }));
  return terms.some((t) => t.column === undefined) ? null : terms.map(({ column = 0, sign }) => ({ column, sign }));
}

function formulasOf(view: TableView): ColumnFormula[] {
  const said = labels(view);
  const columns = new Map<number, number>();
  for (const [column, text] of said) {
    const number = NUMBER.exec(text)?.[1];
    if (number !== undefined && !columns.has(Number(number))) columns.set(Number(number), column);
  }
  return [...said].flatMap(([column, text]): ColumnFormula[] => {
    const right = STATED.exec(text)?.[2];
    if (right === undefined) return [];
    const bare = right.replace(/(?:[*x×]\s*100\s*%?|%)\s*$/u, "").trim();
    const [top = "", bottom, ...more] = bare.split(/[/:]/);
    const above = termsIn(top, columns);
    const below = bottom === undefined ? null : termsIn(bottom.replace(/[*x×]\s*100\s*$/u, ""), columns);
    if (above === null || more.length > 0 || (bottom !== undefined && below === null)) return [];
    return above.length < 2 && below === null ? [] : [{ column, top: above, bottom: below }];
  });
}

function sumOf(terms: readonly { readonly operand: CellOperand; readonly sign: 1 | -1 }[], values: OperandValues): Interval {
  return terms.reduce<Interval>((t, { operand, sign }) => (sign === 1 ? addIntervals : subtractIntervals)(t, values(operand) as Interval), { low: ZERO, high: ZERO });
}

interface Trial {
  readonly stated: CellOperand;
  readonly operands: readonly CellOperand[];
  readonly formula: string;
  readonly fits: boolean;
  readonly holds: (values: OperandValues) => boolean;
}

function tryRow(view: TableView, indicator: Indicator, { column, top, bottom }: ColumnFormula): Trial | null {
  const read = (terms: readonly Term[]) => {
    const found = terms.map(({ column: c, sign }) => {
      const figure = view.figure(indicator.row, c);
      const operand = figure === null ? null : operandOf(figure, indicator.unit);
      return operand === null ? null : { operand, sign };
    });
    return found.some((f) => f === null) ? null : found.flatMap((f) => f ?? []);
  };
  const above = read(top);
  const below = bottom === null ? null : read(bottom);
  const figure = bottom === null ? view.figure(indicator.row, column) : view.figureIn(indicator.row, column, null);
  const stated = figure === null ? null : bottom === null ? operandOf(figure, indicator.unit) : operandOf(figure);
  if (above === null || stated === null || (bottom !== null && below === null)) return null;
  const holds = (values: OperandValues): boolean => {
    const sum = sumOf(above, values);
    if (below === null) return meets(sum, values(stated));
    const ratio: RationalInterval = divideIntervals(sum, sumOf(below, values));
    // The header rarely says whether the quotient is a percentage.
    return meets(ratio, values(stated)) || meets(shiftScale(ratio, HUNDRED, ZERO), values(stated)) || meets(shiftScale(ratio, HUNDRED, HUNDRED.times(-1)), values(stated));
  };
  const text = (terms: readonly { readonly operand: CellOperand; readonly sign: 1 | -1 }[]): string => terms.map(({ operand, sign }, i) => `${sign === -1 ? " − " : i === 0 ? "" : " + "}${shownIn(operand)}`).join("");
  const fits = holds((o) => o.interval);
  const made = below === null ? text(above) : `(${text(above)}) / (${text(below)})`;
  return { stated, operands: [stated, ...above.map((a) => a.operand), ...(below ?? []).map((b) => b.operand)], formula: `${made} ${fits ? "=" : "≠"} ${stated.text}`, fits, holds };
}

/** Comparison columns have a check of their own. */
function isCompared(view: TableView, column: number): boolean {
  const role = view.table.columns[column]?.role;
  return role === "percentOfTarget" || role === "growth" || role === "gap" || view.table.columns[column]?.ours === true;
}

export function* columnFormulaDrafts(view: TableView): Generator<void, BookDraft[]> {
  const drafts: BookDraft[] = [];
  for (const formula of formulasOf(view)) {
    if (isCompared(view, formula.column)) continue;
    const trials: { indicator: Indicator; trial: Trial }[] = [];
    for (const [i, indicator] of view.table.indicators.entries()) {
      const rate = indicator.measure === "rate" || indicator.measure === "growth-rate" || indicator.measure === "intensity";
      const trial = rate && formula.bottom === null ? null : tryRow(view, indicator, formula);
      if (trial !== null) trials.push({ indicator, trial });
      if (i % SLICE === SLICE - 1) yield;
    }
    const fits = trials.filter(({ trial }) => trial.fits).length;
    const sure = fits * 2 >= trials.length || trials.length === 1;
    for (const { indicator, trial } of trials) {
      if (!trial.fits && !sure && fits === 0) continue;
      drafts.push({
        kind: formula.bottom === null ? "sum" : "ratio",
        fault: formula.bottom === null ? "sum" : "percent",
        verdict: trial.fits ? "consistent" : sure ? "inconsistent" : "review",
        message: trial.fits ? SAY.columnsFit(indicator.name, trial.stated.span.address) : SAY.columns(indicator.name, trial.stated.span.address, view.header(formula.column)),
        formula: trial.formula,
        operands: trial.operands,
        holds: trial.holds,
      });
    }
  }
  return drafts;
}
