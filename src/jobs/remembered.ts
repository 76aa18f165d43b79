/** What the workbook's memory holds, by key; read with suspicion (a person or another version may have written it). */
import * as z from "zod/mini";
import type { NarrativeOptions } from "../narrative";
import type { Override, Policy, Role, TableMemory } from "../plan";
import type { MemorySnapshot } from "../workbook";
import type { Settings } from "./types";

export const SETTINGS_KEY = "thiet-lap";
const TABLE_PREFIX = "bang/";
const BLOCK_PREFIX = "doan/";
export const tableKey = (table: string): string => TABLE_PREFIX + table;
export const blockKey = (id: string): string => BLOCK_PREFIX + id;

export const DEFAULT_SETTINGS: Settings = {
  policy: { nearlyMet: false, period: null },
  style: "city",
  length: "medium",
  percentDecimals: null,
  leadingZero: true,
};

/** A block as remembered: where it stands is the defined name's business. */
export interface BlockRecord {
  readonly id: string;
  readonly definedName: string;
  readonly title: string;
  readonly options: NarrativeOptions;
  /** Row by row as written; headings carry no sentences. */
  readonly lines: readonly { readonly kind: "title" | "heading" | "paragraph"; readonly paragraph: string; readonly sentences: readonly { readonly id: string; readonly text: string; readonly own: boolean }[] }[];
}

const verdict = z.enum(["exceeded", "met", "nearly-met", "missed", "at-risk", "on-pace", "behind-pace", "no-target", "no-data", "not-judged"]);
const period = z.object({ year: z.optional(z.nullable(z.int())), months: z.optional(z.int().check(z.minimum(1), z.maximum(12))), kind: z.optional(z.enum(["year", "month", "quarter", "half", "nine-months"])) });
const style = z.enum(["city", "province"]);
const length = z.enum(["short", "medium", "full"]);
const settings = z.object({
  policy: z.object({ nearlyMet: z.boolean(), period: z.nullable(period) }),
  style,
  length,
  percentDecimals: z.nullable(z.int().check(z.minimum(0), z.maximum(3))),
  leadingZero: z.boolean(),
});
const ROLES: readonly Role[] = ["order", "code", "indicator", "unit", "prior", "target", "actual", "month", "estimate", "percentOfTarget", "growth", "gap", "verdict", "nextTarget", "direction", "measure", "main", "note"];
const role = z.enum(ROLES as [Role, ...Role[]]);
const override = z.object({ verdict, reason: z.string(), by: z.string(), at: z.string() });
const table = z.object({
  roles: z.record(z.string(), z.nullable(role)),
  ours: z.array(z.string()),
  overrides: z.record(z.string(), override),
});
const scope = z.union([
  z.object({ kind: z.literal("table"), table: z.string() }),
  z.object({ kind: z.literal("section"), table: z.string(), section: z.string() }),
  z.object({ kind: z.literal("rows"), table: z.string(), rows: z.array(z.int()) }),
]);
const options = z.object({
  style,
  length,
  scope,
  percentDecimals: z.optional(z.int()),
  leadingZero: z.optional(z.boolean()),
  exclude: z.optional(z.array(z.string())),
  include: z.optional(z.array(z.string())),
});
const block = z.object({
  id: z.string(),
  definedName: z.string(),
  title: z.string(),
  options,
  lines: z.array(z.object({ kind: z.enum(["title", "heading", "paragraph"]), paragraph: z.string(), sentences: z.array(z.object({ id: z.string(), text: z.string(), own: z.boolean() })) })),
});

export interface Remembered {
  readonly settings: Settings;
  readonly tables: Readonly<Record<string, TableMemory>>;
  readonly blocks: readonly BlockRecord[];
  /** Vietnamese sentences about entries that could not be used; they stay in the workbook. */
  readonly problems: readonly string[];
}

/** Reads settings, table memories and blocks; what does not fit is named and defaults are used. */
export function readRemembered(memory: MemorySnapshot): Remembered {
  const problems = [...memory.problems];
  const parse = <T>(key: string, text: string, schema: { safeParse(value: unknown): { success: true; data: T } | { success: false } }, what: string): T | null => {
    const result = schema.safeParse(JSON.parse(text));
    if (result.success) return result.data;
    problems.push(`${what} (khóa «${key}») không đúng dạng nên chưa được dùng; dữ liệu cũ vẫn giữ nguyên.`);
    return null;
  };
  let read: Settings = DEFAULT_SETTINGS;
  const tables: Record<string, TableMemory> = {};
  const blocks: BlockRecord[] = [];
  for (const [key, { value }] of memory.entries) {
    if (key === SETTINGS_KEY) read = parse<Settings>(key, value, settings, "Thiết lập") ?? read;
    else if (key.startsWith(TABLE_PREFIX)) {
      const one = parse<TableMemory>(key, value, table, "Cách ghép cột");
      if (one) tables[key.slice(TABLE_PREFIX.length)] = one;
    } else if (key.startsWith(BLOCK_PREFIX)) {
      const one = parse<BlockRecord>(key, value, block, "Đoạn nhận xét");
      if (one) blocks.push(one);
    }
  }
  return { settings: read, tables, blocks, problems };
}

export const EMPTY_TABLE_MEMORY: TableMemory = { roles: {}, ours: [], overrides: {} };

export const writeSettings = (value: Settings): string => JSON.stringify(value);
export const writeTable = (value: TableMemory): string => JSON.stringify({ roles: value.roles, ours: value.ours, overrides: value.overrides });
export const writeBlockRecord = (value: BlockRecord): string => JSON.stringify(value);

export type { Override, Policy };
