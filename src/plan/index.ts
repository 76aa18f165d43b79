/**
 * The subject: reads plan tables ("biểu chỉ tiêu"), computes achievement and growth, judges indicators
 * and describes the live formulas that keep the workbook right without the add-in.
 *
 * matchColumns(source: SourceTable, memory: TableMemory): ColumnMatch[]
 * isPlanTable(matches: readonly ColumnMatch[]): boolean
 * whatIsMissing(matches: readonly ColumnMatch[]): TableProblem[]
 * detectPeriod(source: SourceTable, matches: readonly ColumnMatch[], policy: Policy): Period
 * readPlanTable(source: SourceTable, { memory, policy }): PlanTable
 * readPlanTables(sources, memories: Readonly<Record<string, TableMemory>>, policy): { tables: PlanTable[]; unread: UnreadSource[] }
 * measureOf(name, unit): Measure; guessDirection(name, unit): { direction, certain }; parseDirection(word): Direction | null
 * verdictLabel(v): string; parseVerdict(word): Verdict | null; countAchieved(indicators): AchievementCount
 * computedColumns(table: PlanTable): ComputedColumns; READINGS_TABLE = "SoatSoDocSo", READINGS_HEADERS
 * DEFAULT_POLICY, NO_MEMORY
 */
export type * from "./types";
