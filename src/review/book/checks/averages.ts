/** Area × yield = output of one crop, whatever the units: each of the three against the other two. */
import { divide, meets, multiplyIntervals, ONE, powerOfTen, scaleInterval, searchKey, type Decimal, type Interval, type Unit } from "../../../figures";
import type { ColumnMatch, Indicator } from "../../../plan";
import { operandOf, type CellOperand } from "../cell";
import type { BookDraft, OperandValues } from "../draft";
import { plain, shownIn, valueOf } from "../equations";
import type { TableView } from "../view";
import { SAY } from "../words";

const AREA = /^dien tich(?: (?:gieo trong|gieo cay|gieo sa|thu hoach|cho san pham|canh tac|nuoi trong|trong))?(?![a-z])/;
const YIELD = /^nang suat(?: (?:binh quan|thu hoach))?(?![a-z])/;
const OUTPUT = /^san luong(?: (?:thu hoach|nuoi trong))?(?![a-z])/;
const WHOLE_YEAR = /\b(?:ca nam|trong nam)\b/g;
/** Units wrong by more than this are no slip of a unit. */
const MOST_POWER = 6;

interface Crop {
  readonly area: Indicator;
  readonly yield: Indicator;
  readonly output: Indicator;
}

type Part = keyof Crop;
const PARTS: readonly Part[] = ["area", "yield", "output"];

interface Trial {
  readonly crop: Crop;
  readonly column: ColumnMatch;
  readonly area: CellOperand;
  readonly yield: CellOperand;
  readonly output: CellOperand;
  /** One unit of area times one of yield, in the output's unit. */
  readonly factor: Decimal;
  readonly holds: (values: OperandValues) => boolean;
  readonly fits: boolean;
}

function partOf(indicator: Indicator): { readonly part: Part; readonly crop: string } | null {
  const name = searchKey(indicator.name);
  const unit = indicator.unit;
  const found = ([["area", AREA, unit?.base === "m2"], ["yield", YIELD, unit?.base === "kg/m2"], ["output", OUTPUT, unit?.base === "kg"]] as const).find(([, pattern, suits]) => suits && pattern.test(name));
  if (found === undefined) return null;
  const [part, pattern] = found;
  return { part, crop: name.replace(pattern, " ").replace(WHOLE_YEAR, " ").replace(/\s+/g, " ").trim() };
}

/** Crops of which one area, one yield and one output stand in the table, by their own name or their heading's. */
function cropsOf(view: TableView): Crop[] {
  const groups = new Map<string, Record<Part, Indicator[]>>();
  for (const indicator of view.table.indicators) {
    const found = partOf(indicator);
    if (found === null) continue;
    // "Diện tích" alone is of the crop that its heading names.
    const key = found.crop !== "" ? found.crop : `${indicator.parent ?? ""}|${indicator.section}`;
    const group = groups.get(key) ?? { area: [], yield: [], output: [] };
    groups.set(key, group);
    group[found.part].push(indicator);
  }
  return [...groups.values()].flatMap((group): Crop[] => {
    const [area, per, output] = PARTS.map((part) => (group[part].length === 1 ? group[part][0] : undefined));
    return area === undefined || per === undefined || output === undefined ? [] : [{ area, yield: per, output }];
  });
}

/** @param shown by the decimals that cells show, where people type all of them */
function tryColumn(view: TableView, crop: Crop, column: ColumnMatch, shown = false): Trial | null {
  const [area, per, output] = PARTS.map((part) => {
    const figure = view.figure(crop[part].row, column.index);
    const operand = figure === null ? null : operandOf(figure, crop[part].unit);
    return operand === null || !shown ? operand : view.asShown(operand);
  });
  const units = PARTS.map((part) => crop[part].unit);
  const [a, y, o] = units;
  if (!area || !per || !output || !a || !y || !o) return null;
  if (![area, per, output].every((operand) => operand.figure.quantity.value.gt(0))) return null;
  const factor = divide(a.factor.times(y.factor), o.factor);
  const holds = (values: OperandValues): boolean => meets(scaleInterval(multiplyIntervals(values(area) as Interval, values(per) as Interval), factor), values(output));
  return { crop, column, area, yield: per, output, factor, holds, fits: holds((operand) => operand.interval) };
}

function draftOf(view: TableView, trial: Trial, verdict: BookDraft["verdict"]): BookDraft {
  const { crop, area, output, factor, holds } = trial;
  const product = (valueOf(area) ?? ONE).times(valueOf(trial.yield) ?? ONE).times(factor);
  const name = crop.output.name === "Sản lượng" ? `${crop.output.name} ${crop.output.section}`.trim() : crop.output.name;
  const cell = output.span.address;
  return {
    kind: "ratio",
    fault: "average",
    verdict,
    message: verdict === "consistent" ? SAY.averageFits(name, cell) : SAY.average(name, cell, view.header(trial.column.index), plain(product, 1)),
    formula: `${shownIn(area)} ${crop.area.unitText} × ${shownIn(trial.yield)} ${crop.yield.unitText} = ${plain(product, 1)} ${verdict === "consistent" ? "≈" : "≠"} ${shownIn(output)} ${crop.output.unitText}`,
    operands: [output, area, trial.yield],
    holds,
  };
}

/** The power of ten by which every column is out; null where they differ or no such power would do. */
function commonPower(trials: readonly Trial[]): number | null {
  for (let power = -MOST_POWER; power <= MOST_POWER; power++) {
    if (power === 0) continue;
    const by = powerOfTen(power);
    if (trials.every(({ area, output, factor, ...t }) => meets(scaleInterval(multiplyIntervals(area.interval, t.yield.interval), factor.times(by)), output.interval))) return power;
  }
  return null;
}

/** A crop out by one power of ten in every column has a unit at odds with its figures; which one, the other crops tell. */
function unitDraft(view: TableView, trials: readonly Trial[], sound: readonly Crop[]): BookDraft | null {
  const [first] = trials;
  const column = view.columns("unit")[0];
  if (first === undefined || column === undefined || commonPower(trials) === null) return null;
  const usual = (part: Part): Unit | null => {
    const [unit, ...others] = sound.map((crop) => crop[part].unit);
    return unit !== undefined && unit !== null && others.every((other) => other?.id === unit.id) ? unit : null;
  };
  const odd = PARTS.filter((part) => usual(part) !== null && usual(part)?.id !== first.crop[part].unit?.id);
  const [part] = odd;
  const model = part === undefined ? undefined : sound[0]?.[part];
  if (odd.length > 1 || (trials.length < 2 && part === undefined)) return null;
  const culprit = part === undefined ? null : first.crop[part];
  const places = (culprit === null ? PARTS.map((p) => first.crop[p]) : [culprit]).map(({ row }) => view.span(row, column.index));
  const [place] = places;
  const draft = draftOf(view, first, culprit === null ? "review" : "inconsistent");
  return {
    ...draft,
    fault: "unit-mismatch",
    message: culprit === null || model === undefined || place === undefined ? SAY.unitBlocked(first.crop.output.name) : SAY.unitOdd(culprit.name, place.address, culprit.unitText, model.unitText),
    operands: trials.flatMap((t) => [t.output, t.area, t.yield]),
    places,
    ...(culprit === null || model === undefined || place === undefined ? {} : { edit: { span: place, from: culprit.unitText, to: model.unitText, reason: "sai đơn vị tính" } }),
  };
}

/** Wrong only where the crop's other columns, or the column's other crops, show that the product is meant. */
function verdictOf(trial: Trial, all: readonly Trial[]): BookDraft["verdict"] | null {
  const own = all.filter((t) => t.crop === trial.crop && t !== trial);
  const beside = all.filter((t) => t.column === trial.column && t !== trial);
  const [ownFits, besideFits] = [own, beside].map((list) => list.filter((t) => t.fits).length);
  if (ownFits === undefined || besideFits === undefined || ownFits === 0) return null;
  // Plans are set in round figures, each by itself, unless the other crops' are products.
  const planned = trial.column.role === "target" || trial.column.role === "nextTarget";
  const sure = ownFits === own.length && ((ownFits >= 2 && !planned) || besideFits >= 1) && besideFits * 2 >= beside.length;
  return sure ? "inconsistent" : "review";
}

/** All crops of a table, column by column. */
export function averageDrafts(view: TableView): BookDraft[] {
  const trials = cropsOf(view).flatMap((crop) => view.amounts.flatMap((column) => tryColumn(view, crop, column) ?? []));
  const crops = [...new Set(trials.map((t) => t.crop))];
  const sound = crops.filter((crop) => trials.some((t) => t.crop === crop && t.fits));
  return crops.flatMap((crop): BookDraft[] => {
    const own = trials.filter((t) => t.crop === crop);
    if (!own.some((t) => t.fits)) return [unitDraft(view, own, sound) ?? []].flat();
    return own.flatMap((typed) => {
      const shown = typed.fits && verdictOf(typed, trials) === "inconsistent" ? tryColumn(view, crop, typed.column, true) : null;
      const trial = shown?.fits === false ? shown : typed;
      const verdict = trial.fits ? "consistent" : shown === trial ? "review" : verdictOf(trial, trials);
      return verdict === null ? [] : [draftOf(view, trial, verdict)];
    });
  });
}
