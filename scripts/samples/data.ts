/** Sample data as people write it down from a report, and the sheet's rows worked out from it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { decimal, formatNumber, parseUnit } from "../../src/figures";
import { basesOfGrowth, basesOfPercent, basesOfPoints, decimalsOf, exactly, roundest, type Exactly } from "./implied";

/** What a report says about a target or a prior figure; figures are plain decimals with ".". */
export type Stated =
  | { readonly stated: string }
  | { readonly percent: string; readonly atMost?: string }
  | { readonly growth: string }
  | { readonly points: string }
  | { readonly difference: string }
  | { readonly met: true };

export type Level = "upper" | "council";

export interface DataRow {
  readonly tt: string | number;
  readonly name: string;
  readonly unit: string;
  /** A plain decimal, or words ("Trên 96"). */
  readonly actual: string;
  readonly prior?: Stated;
  readonly target?: Partial<Readonly<Record<Level, Stated>>>;
  readonly next?: string;
  readonly lower?: true;
  readonly neutral?: true;
  readonly note?: string;
}

export type DataEntry =
  | DataRow
  | { readonly tt: string | number; readonly heading: string }
  | { readonly marker: string };

export interface SampleData {
  readonly file: string;
  readonly sheet: string;
  readonly agency: readonly [string, string];
  readonly title: string;
  readonly subtitle: string;
  readonly form: string;
  readonly table: string;
  readonly prior: string;
  readonly targets: Readonly<Record<Level, string>>;
  readonly actual: string;
  readonly next: string;
  readonly showDirection: boolean;
  readonly rows: readonly DataEntry[];
}

/** A cell's content: a number with its decimals, words, or nothing. */
export type Cell =
  | { readonly kind: "number"; readonly text: string; readonly decimals: number; readonly implied: boolean }
  | { readonly kind: "words"; readonly text: string }
  | { readonly kind: "empty" };

export interface ResolvedRow {
  readonly entry: DataEntry;
  readonly prior: Cell;
  readonly upper: Cell;
  readonly council: Cell;
  readonly actual: Cell;
  readonly next: Cell;
  readonly note: string;
}

const EMPTY: Cell = { kind: "empty" };

function typed(text: string | undefined): Cell {
  if (text === undefined) return EMPTY;
  if (!/^-?\d+(?:\.\d+)?$/.test(text)) return { kind: "words", text };
  return { kind: "number", text, decimals: decimalsOf(text), implied: false };
}

function implied(value: Exactly, atLeastDecimals: number): Cell {
  const text = value.toFixed();
  const decimals = Math.max(decimalsOf(text), atLeastDecimals);
  return { kind: "number", text: value.toFixed(decimals), decimals, implied: true };
}

/** Vietnamese form of a plain decimal, for notes. */
function vietnamese(text: string): string {
  return formatNumber(decimal(text), { decimals: decimalsOf(text) });
}

interface Base {
  readonly cell: Cell;
  /** Where an implied figure comes from, "" for a stated one. */
  readonly from: string;
}

function baseOf(row: DataRow, said: Stated | undefined): Base {
  if (said === undefined) return { cell: EMPTY, from: "" };
  if ("stated" in said) return { cell: typed(said.stated), from: "" };
  const whole = decimalsOf(row.actual) === 0 && parseUnit(row.unit, { allowUnknown: true })?.whole === true;
  const rate = /^(?:%|‰|điểm %)$/u.test(row.unit);
  const decimals = rate ? Math.min(decimalsOf(row.actual), 1) : 0;
  if ("percent" in said) {
    const limit = said.atMost === undefined ? undefined : exactly(said.atMost);
    const found = roundest(basesOfPercent(row.actual, said.percent), whole, limit);
    return { cell: implied(found, decimals), from: `đạt ${vietnamese(said.percent)}%` };
  }
  if ("growth" in said) {
    const found = roundest(basesOfGrowth(row.actual, said.growth), whole);
    return { cell: implied(found, decimals), from: change(said.growth, "%") };
  }
  if ("points" in said) {
    const found = roundest(basesOfPoints(row.actual, said.points), whole);
    return { cell: implied(found, decimals), from: change(said.points, row.unit === "‰" ? " điểm ‰" : " điểm %") };
  }
  if ("difference" in said) {
    return { cell: implied(exactly(row.actual).minus(said.difference), decimals), from: change(said.difference, "") };
  }
  return { cell: implied(exactly(row.actual), decimalsOf(row.actual)), from: "«đạt kế hoạch»" };
}

function change(amount: string, unit: string): string {
  return `${amount.startsWith("-") ? "giảm" : "tăng"} ${vietnamese(amount.replace("-", ""))}${unit}`;
}

function gap(said: Stated | undefined, from: string): string {
  return said !== undefined && "points" in said ? from.replace("tăng", "cao hơn").replace("giảm", "thấp hơn") : from;
}

function noteOf(row: DataRow, data: SampleData, bases: Readonly<Record<"prior" | Level, Base>>): string {
  const { prior, upper, council } = bases;
  const plan =
    upper.from !== "" && council.from !== ""
      ? `KH suy từ ${upper.from} (${level(data.targets.upper)}), ${council.from} (${level(data.targets.council)})`
      : upper.from !== "" || council.from !== ""
        ? `KH suy từ ${gap(row.target?.upper ?? row.target?.council, upper.from === "" ? council.from : upper.from)}`
        : "";
  const before = prior.from === "" ? "" : `${data.prior} suy từ ${prior.from}`;
  return [plan, before, row.note ?? ""].filter((part) => part !== "").join("; ");
}

/** "KH 2023 HĐND TP giao" → "HĐND TP". */
function level(header: string): string {
  return header.replace(/^KH \d{4} /u, "").replace(/ giao$/u, "");
}

/** Every row with its figures worked out. */
export function resolve(data: SampleData): readonly ResolvedRow[] {
  return data.rows.map((entry) => {
    if (!("name" in entry)) return { entry, prior: EMPTY, upper: EMPTY, council: EMPTY, actual: EMPTY, next: EMPTY, note: "" };
    const bases = {
      prior: baseOf(entry, entry.prior),
      upper: baseOf(entry, entry.target?.upper),
      council: baseOf(entry, entry.target?.council),
    };
    return {
      entry,
      prior: bases.prior.cell,
      upper: bases.upper.cell,
      council: bases.council.cell,
      actual: typed(entry.actual),
      next: typed(entry.next),
      note: noteOf(entry, data, bases),
    };
  });
}

export const SAMPLE_NAMES = ["thanh-pho-2023", "tinh-2023"] as const;

/** Reads one data file of this folder. */
export function loadSample(name: (typeof SAMPLE_NAMES)[number]): SampleData {
  return JSON.parse(readFileSync(join(__dirname, "data", `${name}.json`), "utf8")) as SampleData;
}
