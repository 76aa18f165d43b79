/**
 * The subject: reads plan tables ("biểu chỉ tiêu"), computes achievement and growth, judges indicators, and describes
 * the live formulas that keep the workbook right for people without the add-in.
 */
export type * from "./computed-types";
export type * from "./types";
export { cellAddress, columnIndex, columnLetters, parseAddress } from "./address";
export { bracketUnit } from "./bracket-unit";
export { computedColumns, withColumns } from "./columns";
export { comparisonFromWord, comparisonWord } from "./comparison-word";
export type { ComparisonChoice } from "./comparison-word";
export { isPlanTable, whatIsMissing } from "./completeness";
export { READINGS_HEADERS, READINGS_TABLE } from "./dictionary";
export { guessDirection, parseDirection } from "./direction";
export type { Bounds } from "./figure-cells";
export { readHierarchy } from "./hierarchy";
export type { Hierarchy, RowPlace } from "./hierarchy";
export { growthOf, judge, percentOfTarget, pointsToTarget } from "./judge";
export type { Judgement, Ratio, Terms } from "./judge";
export { matchColumns } from "./match-columns";
export { accumulates, measureOf } from "./measure";
export { detectPeriod } from "./period";
export { DEFAULT_POLICY, NO_MEMORY } from "./policy";
export { readPlanTable } from "./read-table";
export type { ReadOptions } from "./read-table";
export { readPlanTables, readPlanTablesInSteps } from "./read-tables";
export { compareVerdicts, countAchieved, parseVerdict, verdictLabel } from "./verdicts";
export type { AchievementCount } from "./verdicts";
export { HEADERS, ROLE_WORDS, VERDICT_WORDS } from "./words";
export { UnreadTableError } from "./workings";
