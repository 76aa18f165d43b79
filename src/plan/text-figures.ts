/** Figures that stand as texts: how they are keyed in the dictionary, and what the formulas will find there. */
import { decimal, HUNDRED, ONE, type Decimal, type Reading } from "../figures";
import { makeDictionary, tableKeys, type Dictionary, type DictionaryRequest } from "./dictionary";
import { isSingleFigure, NO_FIGURE, type Figure } from "./figure-cells";
import type { FigureColumn } from "./layout";
import type { FiguresInput, KeyPrefix, RowDraft } from "./row-drafts";
import { REASON } from "./words";

export interface SettledTexts {
  readonly prefixes: readonly KeyPrefix[];
  readonly tablePrefix: string;
  readonly textColumns: ReadonlySet<number>;
  readonly rangeColumns: ReadonlySet<number>;
  readonly dictionary: Dictionary;
}

/** VLOOKUP reads these as wildcards; the formulas give up on such texts rather than find another one's number. */
const WILDCARD = /[*?~]/;

/** Gives every text of the rows' figures the number that the formulas will look up for it, or the reason why they cannot. */
export function settleTexts(input: FiguresInput, columns: readonly FigureColumn[], factors: readonly Decimal[], rows: readonly RowDraft[]): SettledTexts {
  const texts = new Texts(input, columns, factors, rows);
  const withTexts = rows.filter(hasText);
  texts.collect(withTexts);
  if (texts.textColumns.size > 0) for (const row of rows) texts.checkUnit(row);
  for (const row of withTexts) texts.settle(row);
  const { prefixes, tablePrefix, textColumns, rangeColumns, dictionary } = texts;
  return { prefixes, tablePrefix, textColumns, rangeColumns, dictionary };
}

function hasText({ seen }: RowDraft): boolean {
  for (const { text } of seen) if (text !== null) return true;
  return false;
}

class Texts implements SettledTexts {
  readonly prefixes: readonly KeyPrefix[];
  readonly tablePrefix: string;
  readonly textColumns = new Set<number>();
  readonly rangeColumns = new Set<number>();
  dictionary: Dictionary = makeDictionary([]);
  readonly #input: FiguresInput;
  readonly #factors: readonly Decimal[];
  readonly #targets: ReadonlySet<number>;
  readonly #priorSlot: number;

  constructor(input: FiguresInput, columns: readonly FigureColumn[], factors: readonly Decimal[], rows: readonly RowDraft[]) {
    this.#input = input;
    this.#factors = factors;
    this.#targets = new Set(input.layout.targets.map((column) => column.slot));
    this.#priorSlot = input.layout.prior?.slot ?? -1;
    this.tablePrefix = tableKeys(input.source.name);
    const label = rows.find((row) => row.unit !== null)?.unit?.label ?? "";
    this.prefixes = columns.map((column, slot): KeyPrefix => {
      const converts = !(factors[slot] ?? ONE).eq(1);
      return input.unitColumn !== null && !converts ? { kind: "unit-cell" } : { kind: "fixed", label: column.match.unit?.label ?? label };
    });
  }

  /** The dictionary of all texts that can be looked up. */
  collect(rows: readonly RowDraft[]): void {
    const requests: DictionaryRequest[] = [];
    for (const row of rows) {
      if (row.blocked !== null) continue;
      for (const [slot, figure] of row.seen.entries()) {
        const { text, native } = figure;
        if (slot === this.#priorSlot && row.priorBlocked !== null) continue;
        if (text === null || native === null || WILDCARD.test(text) || !this.#usable(slot, figure)) continue;
        requests.push({ key: this.#key(row, slot, text), text, quantity: native, scale: row.scale });
        this.textColumns.add(slot);
        if (native.upper !== undefined) this.rangeColumns.add(slot);
      }
    }
    this.dictionary = makeDictionary(requests);
  }

  checkUnit(row: RowDraft): void {
    const unit = this.#unitCell(row);
    if (row.blocked === null && WILDCARD.test(unit)) row.blocked = { reason: REASON.wildcard(unit), code: "unreadable-cell" };
  }

  /** The row's figures as formulas see them. */
  settle(row: RowDraft): void {
    row.seen = row.seen.map((figure, slot) => {
      if (figure.text === null) return figure;
      const settled = this.#settled(row, slot, figure, figure.text);
      if (settled !== null) return settled;
      const reason = WILDCARD.test(figure.text) ? REASON.wildcard(figure.text) : REASON.ambiguousText(figure.text);
      if (slot === this.#priorSlot) row.priorBlocked ??= { reason, code: "unreadable-cell" };
      else row.blocked ??= { reason, code: "unreadable-cell" };
      return NO_FIGURE;
    });
  }

  /** A range or a bound is a target, never a measured result. */
  #usable(slot: number, { native }: Figure): boolean {
    return native !== null && (this.#targets.has(slot) || isSingleFigure(native));
  }

  #unitCell(row: RowDraft): string {
    const { unitColumn, source } = this.#input;
    return unitColumn === null ? "" : String(source.rows[row.row]?.[unitColumn.index]?.value ?? "");
  }

  #key(row: RowDraft, slot: number, text: string): string {
    const prefix = this.prefixes[slot];
    const unit = prefix === undefined || prefix.kind === "unit-cell" ? this.#unitCell(row) : prefix.label;
    return `${this.tablePrefix}${unit}|${text}`;
  }

  /** What the formula sees; null where it would see another number than the reader. */
  #settled(row: RowDraft, slot: number, figure: Figure, text: string): Figure | null {
    const { reading, native } = figure;
    const looksUp = this.textColumns.has(slot);
    if (looksUp && WILDCARD.test(text)) return null;
    const usable = reading.kind === "quantity" && this.#usable(slot, figure);
    const id = this.#key(row, slot, text).toLowerCase();
    const entry = looksUp ? this.dictionary.entries.get(id) : undefined;
    if (entry === undefined) {
      const reason = usable ? (this.dictionary.ambiguous.has(id) ? REASON.ambiguousText(text) : REASON.longText)
        : native !== null ? REASON.rangeActual(text)
        : figure.reason;
      return { ...figure, reading: usable || native === null ? asAbsent(reading, native !== null) : reading, reason };
    }
    if (!usable || native === null) return null;
    // Another row's reading of the same text must be this row's too.
    const low = inPercent(entry.low, row.scale);
    if (!low.eq(decimal(Number(native.value.toString())))) return null;
    if (!this.#targets.has(slot) && entry.high !== entry.low) return null;
    const factor = this.#factors[slot] ?? ONE;
    const upper = entry.high === entry.low ? undefined : inPercent(entry.high, row.scale).times(factor);
    return { ...figure, bounds: { value: low.times(factor), upper }, reason: "" };
  }
}

function inPercent(stored: number, scale: 1 | 100): Decimal {
  return scale === 100 ? decimal(stored).times(HUNDRED) : decimal(stored);
}

function asAbsent(reading: Reading, wasRead: boolean): Reading {
  if (!wasRead || reading.kind === "absent") return reading;
  return { kind: "absent", absence: "unreadable", text: reading.text };
}
