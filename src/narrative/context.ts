/** What every sentence of one text shares: table, style, lengths and where the columns are. */
import { bracketUnit, type ColumnMatch, type Indicator, type PlanTable, type Role } from "../plan";
import { CITY } from "./city";
import type { House } from "./house";
import { folded, indicatorName } from "./names";
import type { FigureSource } from "./phrase";
import { PROVINCE } from "./province";
import type { HouseStyle, Length, NarrativeOptions } from "./types";
import type { ValueStyle } from "./values";
import { baseWords, cumulativeWords, WORDS, type BaseWords } from "./words";

/** Between a parent's name and a row's own in `fullName`. */
const PARENT_MARK = " – ";

const HOUSES: Readonly<Record<HouseStyle, House>> = { city: CITY, province: PROVINCE };

export interface Context {
  readonly table: PlanTable;
  readonly house: House;
  readonly values: ValueStyle;
  readonly length: Length;
  readonly excluded: ReadonlySet<string>;
  readonly included: ReadonlySet<string>;
  readonly base: BaseWords;
  /** "lũy kế 10 tháng", "" for a year. */
  readonly cumulative: string;
  /** Noun of a target: "kế hoạch", within the year "kế hoạch năm". */
  readonly plan: string;
  /** Children of an indicator, by its id. */
  readonly children: ReadonlyMap<string, readonly Indicator[]>;
  readonly priorHeader: string;
  /** Full names, folded, that several rows of the table have. */
  readonly repeated: ReadonlySet<string>;
}

function priorColumn(table: PlanTable): ColumnMatch | undefined {
  const priors = table.columns.filter((column) => column.role === "prior");
  return priors.find((column) => table.period.year !== null && column.year === table.period.year - 1) ?? priors[0];
}

/** Prepares a text about one table. */
export function contextOf(table: PlanTable, options: NarrativeOptions): Context {
  const house = HOUSES[options.style];
  const prior = priorColumn(table);
  const withinYear = table.period.kind !== "year";
  const children = new Map<string, Indicator[]>();
  const names = new Set<string>();
  const repeated = new Set<string>();
  for (const indicator of table.indicators) {
    const name = folded(indicator.fullName);
    if (names.has(name)) repeated.add(name);
    names.add(name);
    if (indicator.parent === null) continue;
    const list = children.get(indicator.parent);
    if (list === undefined) children.set(indicator.parent, [indicator]);
    else list.push(indicator);
  }
  return {
    table,
    house,
    values: { percentDecimals: options.percentDecimals ?? house.percentDecimals, leadingZero: options.leadingZero ?? true },
    length: options.length,
    excluded: new Set(options.exclude ?? []),
    included: new Set(options.include ?? []),
    base: baseWords(table.period, prior?.year ?? null, withinYear),
    cumulative: cumulativeWords(table.period),
    plan: withinYear ? WORDS.yearPlan : WORDS.plan,
    children,
    priorHeader: prior?.header ?? "",
    repeated,
  };
}

/** Where a figure of the indicator stands; for computed figures the column it is compared with. */
export function sourceOf(context: Context, indicator: Indicator, role: Role, header?: string): FigureSource {
  const column = header ?? context.table.columns.find((match) => match.role === role)?.header ?? "";
  return { indicator: indicator.id, role, header: column };
}

/** A name as said in a sentence; a unit in brackets is not said twice: "kim ngạch xuất khẩu (triệu USD)". */
function said(name: string, indicator: Indicator): string {
  const found = bracketUnit(name);
  return indicatorName(found !== null && found.unit.id === indicator.unit?.id ? found.rest : name, WORDS.namelessIndicator);
}

/** The indicator's name for the middle of a sentence: "sản lượng lương thực (ngô)"; `short` leaves out its parent's. */
export function nameOf(indicator: Indicator, short = false): string {
  const { name, fullName } = indicator;
  const own = said(name, indicator);
  if (short || fullName === "" || fullName === name) return own;
  const tail = PARENT_MARK + name;
  if (!fullName.endsWith(tail)) return said(fullName, indicator);
  return `${said(fullName.slice(0, -tail.length), indicator)} (${own})`;
}

/** Names that only say what is measured; the heading above says of what. */
const BARE = /^(?:tổng )?(?:diện tích|sản lượng|năng suất|giá trị|số lượng|tổng số|số (?:vụ|người|người chết|người bị thương|hộ|ca|lượt|trường hợp))$/iu;

/** As `nameOf`, for a place without headings: "số vụ (tai nạn giao thông)" where the name alone does not say which. */
export function nameAnywhere(context: Context, indicator: Indicator): string {
  const name = nameOf(indicator);
  const title = bracketUnit(indicator.section)?.rest ?? indicator.section;
  const bare = BARE.test(name) || context.repeated.has(folded(indicator.fullName));
  return bare && title !== "" && !name.endsWith(")") ? `${name} (${indicatorName(title, "")})` : name;
}
