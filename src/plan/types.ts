/** The subject's shapes: tables as read from a workbook, indicators, assessments and verdicts. */
import type { Decimal, NoQuantity, Quantity, Unit } from "../figures";

/** What a column of a plan table is for. */
export type Role =
  | "order"
  | "code"
  | "indicator"
  | "unit"
  | "prior"
  | "target"
  | "actual"
  | "month" // actual of the month alone, where a cumulative column stands beside it
  | "estimate"
  | "percentOfTarget"
  | "growth"
  | "gap"
  | "verdict"
  | "nextTarget"
  | "direction"
  | "measure" // our "Cách so" column: how a row is compared
  | "override" // "Đánh giá lại": a person's verdict, wins over the computed one
  | "main" // marks main indicators ("Chỉ tiêu chủ yếu": x)
  | "note";

/** One cell as the workbook holds it; `value` as Office.js gives it ("" = empty, "#DIV/0!" = error text). */
export interface SourceCell {
  readonly value: string | number | boolean;
  /** As displayed; of a number in the later rows of a long table "", which says that it was not read. */
  readonly text: string;
  /** en-US number format code, e.g. "0.0%", "#,##0.00", "@". */
  readonly numberFormat: string;
  /** The formula in en-US form with "=", or null. */
  readonly formula: string | null;
  /** Alignment indent level (0 where none). */
  readonly indent: number;
}

/** A named table as found in the workbook, before anything is understood. */
export interface SourceTable {
  readonly name: string;
  readonly sheet: string;
  /** Zero-based sheet row and column of the header row's first cell. */
  readonly headerRow: number;
  readonly firstColumn: number;
  readonly headers: readonly string[];
  /** Body rows, without header and totals row. */
  readonly rows: readonly (readonly SourceCell[])[];
  /** Non-empty texts of the sheet's lines above the table, top to bottom: title, period, "Đơn vị tính: …". */
  readonly above: readonly string[];
}

/** The part of the year a table reports on. */
export interface Period {
  readonly kind: "year" | "month" | "quarter" | "half" | "nine-months";
  readonly year: number | null;
  /** Months elapsed since January at the end of the period (12 for a year). */
  readonly months: number;
  /** "năm 2023", "10 tháng năm 2023", "năm học 2023-2024". */
  readonly label: string;
  /** The year is a school year, named after its end: 2024 for "năm học 2023-2024". */
  readonly schoolYear?: boolean;
}

/** How one header was understood. */
export interface ColumnMatch {
  readonly index: number;
  readonly header: string;
  readonly role: Role | null;
  /** 0 to 1; below 0.5 nothing is matched. */
  readonly confidence: number;
  /** Why, in Vietnamese, for people: "trùng «Kế hoạch năm»". */
  readonly reason: string;
  /** Year named in the header. */
  readonly year: number | null;
  /** Assigning level of a target ("tỉnh giao", "HĐND giao", "điều chỉnh"), "" where none is named. */
  readonly level: string;
  /** Unit for the whole column ("Tổng thu (tỷ đồng)"). */
  readonly unit: Unit | null;
  /** Months covered, where the header says ("TH 10 tháng"). */
  readonly months: number | null;
  /** Written by this add-in (known from the workbook's memory). */
  readonly ours: boolean;
  /** The header says "ước": its figures are estimates, whatever the role. */
  readonly estimated?: boolean;
  /** The header in Unicode, where it is typed in an old encoding. */
  readonly legible?: string;
  /** What `months` means: elapsed since January, or the month or quarter alone. */
  readonly span?: "cumulative" | "month" | "quarter";
}

/** amount, count, intensity: percent of target; rate, growth-rate: percentage points. */
export type Measure = "amount" | "count" | "intensity" | "rate" | "growth-rate";
export type Direction = "higher-is-better" | "lower-is-better";

export type Verdict =
  | "exceeded" // Vượt
  | "met" // Đạt
  | "nearly-met" // Cơ bản đạt
  | "missed" // Không đạt
  | "at-risk" // Khó đạt
  | "on-pace" // Đúng tiến độ
  | "behind-pace" // Chậm tiến độ
  | "no-target" // Không giao KH
  | "no-data" // Chưa có số liệu
  | "not-judged"; // within the year, a rate or a stock below its target; or no certain comparison

/** One target of an indicator and how the actual stands against it. */
export interface Assessment {
  /** Header of the target column. */
  readonly header: string;
  readonly level: string;
  readonly target: Quantity | NoQuantity;
  /** T/K × 100, exact to 40 decimals, null with `reason`. For amounts, counts, intensities. */
  readonly percentOfTarget: Decimal | null;
  /** T − K in points, for rates and growth rates. */
  readonly pointsToTarget: Decimal | null;
  readonly verdict: Verdict;
  /** Why there is no figure, or how the verdict came about; Vietnamese. */
  readonly reason: string;
}

export interface Override {
  readonly verdict: Verdict;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}

/** One row of a plan table that carries figures. Values of all columns are in `unit`. */
export interface Indicator {
  /** Stable within the workbook: table name + code or name (+ ordinal where repeated). */
  readonly id: string;
  readonly table: string;
  /** Zero-based body row in its table (the table that holds the actuals). */
  readonly row: number;
  /** Body row in the joined target table (KeHoach), where the targets come from another table. */
  readonly targetRow: number | null;
  readonly order: string;
  readonly code: string;
  readonly name: string;
  /** Name with its parent's where the row alone says too little ("Trong đó: lúa"). */
  readonly fullName: string;
  readonly unitText: string;
  readonly unit: Unit | null;
  /** Depth in the hierarchy, 0 = top. */
  readonly depth: number;
  /** Id of the parent indicator; null at the top or below a heading only. */
  readonly parent: string | null;
  /** "parts" (chia ra: all parts), "some-parts" (trong đó), or null. */
  readonly partOf: "parts" | "some-parts" | null;
  /** Title of the section heading it stands under, "" where none. */
  readonly section: string;
  readonly main: boolean;
  readonly measure: Measure;
  readonly direction: Direction;
  /** Where the direction is known from. */
  readonly directionSource: "column" | "user" | "name" | "default";
  readonly prior: Quantity | NoQuantity;
  readonly actual: Quantity | NoQuantity;
  readonly month: Quantity | NoQuantity;
  readonly estimate: Quantity | NoQuantity;
  readonly nextTarget: Quantity | NoQuantity;
  /** Within the year: the estimate for the whole year beside the period's figure; undefined where there is none. */
  readonly outlook?: Quantity | NoQuantity;
  /** Accumulates over the year (output, revenue), so that m/12 of the target is a fair pace; stocks and rates do not. */
  readonly flow?: boolean;
  /** What stands in the row's "Cách so" cell: "Lượng", "Tỷ lệ ↓" …; "Không so" where no figure can be computed. */
  readonly comparison?: string;
  /** Which figure is judged. */
  readonly judged: "actual" | "estimate";
  readonly assessments: readonly Assessment[];
  /** T/P × 100 − 100 in percent (amount-like), null with `growthReason`. */
  readonly growth: Decimal | null;
  /** T − P in points (rates). */
  readonly growthPoints: Decimal | null;
  readonly growthReason: string;
  /** The row's verdict over all its targets, after an override. */
  readonly verdict: Verdict;
  readonly computedVerdict: Verdict;
  /** One Vietnamese sentence: how the verdict came about, or why there is none. */
  readonly reason: string;
  readonly override: Override | null;
}

/** A row without unit and figures. */
export interface Heading {
  readonly row: number;
  readonly order: string;
  readonly title: string;
  readonly depth: number;
}

/** Something a person should know about a table: what is missing, what could not be read and where. */
export interface TableProblem {
  readonly code:
    | "no-indicator-column"
    | "no-figure-column"
    | "ambiguous-column"
    | "duplicate-name"
    | "legacy-encoding"
    | "unreadable-cell"
    | "unit-missing"
    | "unit-mismatch"
    | "scale-mismatch"
    | "unjoined-row"
    | "year-unknown"
    | "empty-table";
  /** Vietnamese sentence. */
  readonly message: string;
  readonly row: number | null;
  readonly header: string | null;
}

/** A table understood: its columns, period and indicators. */
export interface PlanTable {
  readonly name: string;
  readonly sheet: string;
  /** Name of the table the targets come from (KeHoach), null where they stand in this one. */
  readonly targetTable: string | null;
  readonly period: Period;
  readonly columns: readonly ColumnMatch[];
  /** Columns of the joined target table. */
  readonly targetColumns: readonly ColumnMatch[];
  readonly headings: readonly Heading[];
  readonly indicators: readonly Indicator[];
  readonly problems: readonly TableProblem[];
  readonly source: SourceTable;
  /** What `computedColumns` needs again; tables made by `readPlanTable` carry it. */
  readonly workings?: object;
}

/** Choices of an office; the defaults stand in `DEFAULT_POLICY`. */
export interface Policy {
  /** 95 ≤ achievement < 100 % is "Cơ bản đạt". */
  readonly nearlyMet: boolean;
  /** Year and months where headers and titles do not say, or the user set them. */
  readonly period: Partial<Pick<Period, "year" | "months" | "kind">> | null;
}

/** What the workbook remembers about a table. */
export interface TableMemory {
  /** Header → role chosen by a person; null = "không dùng". */
  readonly roles: Readonly<Record<string, Role | null>>;
  /** Headers of columns this add-in wrote. */
  readonly ours: readonly string[];
  /** Indicator id → override. */
  readonly overrides: Readonly<Record<string, Override>>;
  /** Indicator id → direction chosen by a person, where neither a direction column nor "Cách so" says it. */
  readonly directions?: Readonly<Record<string, Direction>>;
}

/** A table that could not be read as a plan table, with what is missing. */
export interface UnreadSource {
  readonly source: SourceTable;
  readonly matches: readonly ColumnMatch[];
  readonly problems: readonly TableProblem[];
}
