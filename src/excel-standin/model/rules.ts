/** Rules of a sheet: conditional formats and data validations; plain data. */
import type { Area, CellStyle } from "./basics";

/** Differential format of a conditional format. */
export interface ConditionalStyle {
  readonly fill?: string;
  readonly color?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strike?: boolean;
  readonly numberFormat?: string;
  readonly borders?: CellStyle["borders"];
}

export interface ConditionalThreshold {
  readonly type: "min" | "max" | "num" | "percent" | "percentile" | "formula" | "autoMin" | "autoMax";
  readonly value?: string;
}

export type ConditionalRule =
  | { readonly type: "expression"; readonly formula: string; readonly style: ConditionalStyle }
  | { readonly type: "cellIs"; readonly operator: "between" | "notBetween" | "equal" | "notEqual" | "greaterThan" | "lessThan" | "greaterThanOrEqual" | "lessThanOrEqual"; readonly formulas: readonly string[]; readonly style: ConditionalStyle }
  | { readonly type: "containsText" | "notContainsText" | "beginsWith" | "endsWith"; readonly text: string; readonly style: ConditionalStyle }
  | { readonly type: "dataBar"; readonly min: ConditionalThreshold; readonly max: ConditionalThreshold; readonly color: string; readonly negativeColor: string; readonly gradient: boolean; readonly showValue: boolean; readonly axis: "automatic" | "none" | "middle" }
  | { readonly type: "colorScale"; readonly stops: readonly { readonly threshold: ConditionalThreshold; readonly color: string }[] }
  | { readonly type: "iconSet"; readonly set: string; readonly reverse: boolean; readonly showValue: boolean; readonly thresholds: readonly (ConditionalThreshold & { readonly gte: boolean })[] }
  /** A rule kept in the file but not shown; its formulas, in the order of the xml, follow the cells. */
  | { readonly type: "opaque"; readonly xml: string; readonly formulas: readonly string[] };

export interface ConditionalFormat {
  /** Stable within the book. */
  id: string;
  areas: Area[];
  priority: number;
  stopIfTrue: boolean;
  rule: ConditionalRule;
}

export interface DataValidation {
  areas: Area[];
  type: "none" | "whole" | "decimal" | "list" | "date" | "time" | "textLength" | "custom";
  operator: "between" | "notBetween" | "equal" | "notEqual" | "lessThan" | "lessThanOrEqual" | "greaterThan" | "greaterThanOrEqual";
  formula1: string;
  formula2: string;
  allowBlank: boolean;
  dropdown: boolean;
  errorStyle: "stop" | "warning" | "information";
  error?: { title: string; message: string };
  prompt?: { title: string; message: string };
}
