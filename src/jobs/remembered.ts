/** What the workbook's memory holds, by key; read with suspicion (a person or another version may have written it). */
import type { NarrativeOptions } from "../narrative";
import type { Role, TableMemory, Verdict } from "../plan";
import type { MemorySnapshot } from "../workbook";
import { arrayOf, either, isBoolean, isInteger, isOneOf, isString, nullable, optional, recordOf, shape, type Guard } from "./shape";
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

const VERDICTS: readonly Verdict[] = ["exceeded", "met", "nearly-met", "missed", "at-risk", "on-pace", "behind-pace", "no-target", "no-data", "not-judged"];
const ROLES: readonly Role[] = ["order", "code", "indicator", "unit", "prior", "target", "actual", "month", "estimate", "percentOfTarget", "growth", "gap", "verdict", "nextTarget", "direction", "measure", "override", "main", "note"];
const isStyle = isOneOf(["city", "province"]);
const isLength = isOneOf(["short", "medium", "full"]);
const isPeriod = shape({
  year: optional(nullable(isInteger())),
  months: optional(isInteger(1, 12)),
  kind: optional(isOneOf(["year", "month", "quarter", "half", "nine-months"])),
});
const isSettings: Guard<Settings> = shape({
  policy: shape({ nearlyMet: isBoolean, period: nullable(isPeriod) }),
  style: isStyle,
  length: isLength,
  percentDecimals: nullable(isInteger(0, 3)),
  leadingZero: isBoolean,
});
const isTable: Guard<TableMemory> = shape({
  roles: recordOf(nullable(isOneOf(ROLES))),
  ours: arrayOf(isString),
  overrides: recordOf(shape({ verdict: isOneOf(VERDICTS), reason: isString, by: isString, at: isString })),
});
const isScope = either(
  shape({ kind: isOneOf(["table"]), table: isString }),
  shape({ kind: isOneOf(["section"]), table: isString, section: isString }),
  shape({ kind: isOneOf(["rows"]), table: isString, rows: arrayOf(isInteger()) }),
);
const isOptions = shape({
  style: isStyle,
  length: isLength,
  scope: isScope,
  percentDecimals: optional(isInteger()),
  leadingZero: optional(isBoolean),
  exclude: optional(arrayOf(isString)),
  include: optional(arrayOf(isString)),
});
const isBlock: Guard<BlockRecord> = shape({
  id: isString,
  definedName: isString,
  title: isString,
  options: isOptions,
  lines: arrayOf(shape({ kind: isOneOf(["title", "heading", "paragraph"]), paragraph: isString, sentences: arrayOf(shape({ id: isString, text: isString, own: isBoolean })) })),
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
  const parse = <T>(key: string, text: string, guard: Guard<T>, what: string): T | null => {
    const value: unknown = JSON.parse(text);
    if (guard(value)) return value;
    problems.push(`${what} (khóa «${key}») không đúng dạng nên chưa được dùng; dữ liệu cũ vẫn giữ nguyên.`);
    return null;
  };
  let read: Settings = DEFAULT_SETTINGS;
  const tables: Record<string, TableMemory> = {};
  const blocks: BlockRecord[] = [];
  for (const [key, { value }] of memory.entries) {
    if (key === SETTINGS_KEY) read = parse(key, value, isSettings, "Thiết lập") ?? read;
    else if (key.startsWith(TABLE_PREFIX)) {
      const one = parse(key, value, isTable, "Cách ghép cột");
      if (one) tables[key.slice(TABLE_PREFIX.length)] = one;
    } else if (key.startsWith(BLOCK_PREFIX)) {
      const one = parse(key, value, isBlock, "Đoạn nhận xét");
      if (one) blocks.push(one);
    }
  }
  return { settings: read, tables, blocks, problems };
}

export const EMPTY_TABLE_MEMORY: TableMemory = { roles: {}, ours: [], overrides: {} };

export const writeSettings = (value: Settings): string => JSON.stringify(value);
export const writeTable = (value: TableMemory): string => JSON.stringify({ roles: value.roles, ours: value.ours, overrides: value.overrides });
export const writeBlockRecord = (value: BlockRecord): string => JSON.stringify(value);
