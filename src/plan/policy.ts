/** Defaults of an office and of a workbook that remembers nothing. */
import type { Policy, TableMemory } from "./types";

/** No "Cơ bản đạt"; period and year as headers and titles say. */
export const DEFAULT_POLICY: Policy = { nearlyMet: false, period: null };

/** What a workbook knows about a table it has not seen. */
export const NO_MEMORY: TableMemory = { roles: {}, ours: [], overrides: {} };
