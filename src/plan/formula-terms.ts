/** The terms of our formulas: a cell or its dictionary reading, in the row's unit, with the test whether it holds a number. */
import { divide, isInteger, ONE, type Decimal } from "../figures";
import { aliasKeys, READINGS_TABLE } from "./dictionary";
import type { FigureColumn } from "./layout";
import { columnOf, literal, thisRow } from "./structured";
import type { Workings } from "./workings";

/** A value as a formula expression: `low` and `high` mean nothing where `present` is false. */
export interface Term {
  readonly present: string;
  readonly low: string;
  readonly high: string;
  /** A plain cell of this table without texts: COUNT, MAX and MIN can take it as it is. */
  readonly plain: boolean;
  /** `low` is an error wherever there is no number (a failed lookup), so IFERROR is guard enough. */
  readonly fails: boolean;
  /** Cells whose texts are looked up. */
  readonly texts: readonly string[];
}

function times(expression: string, factor: Decimal): string {
  if (factor.eq(1)) return expression;
  // Dividing by 1000 is exact where multiplying by 0.001 is not; ROUND takes the binary noise off a product.
  const divisor = divide(ONE, factor);
  if (factor.lt(1) && isInteger(divisor)) return `(${expression}/${divisor.toFixed()})`;
  return `ROUND(${expression}*${factor.toFixed()},9)`;
}

function cellOf(column: FigureColumn, workings: Workings): string {
  const { join } = workings;
  if (!column.joined || join === null) return thisRow(column.match.header);
  const table = join.targetSource.name;
  return `INDEX(${columnOf(table, column.match.header)},MATCH(${sought(thisRow(join.ownKey.header), workings)},${columnOf(table, join.targetKey.header)},0))`;
}

/** What MATCH looks for: the target's spelling of the row's key where the dictionary has one, else the key itself. */
function sought(cell: string, workings: Workings): string {
  const { aliases, figures } = workings;
  if (aliases.length === 0) return matched(cell, workings);
  const spelling = `VLOOKUP(${literal(aliasKeys(figures.tablePrefix))}&${withoutWildcards(cell)},${READINGS_TABLE},2,FALSE)`;
  return `IFERROR(${withoutWildcards(spelling)},${matched(cell, workings)})`;
}

/** Wildcards in a key mean themselves; numbers must stay numbers, so only texts are escaped. */
function matched(cell: string, workings: Workings): string {
  return workings.join?.wild === true ? `IF(ISTEXT(${cell}),${withoutWildcards(cell)},${cell})` : cell;
}

function withoutWildcards(expression: string): string {
  return `SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${expression},"~","~~"),"*","~*"),"?","~?")`;
}

function keyHead(column: FigureColumn, workings: Workings): string {
  const { figures, unitColumn } = workings;
  const prefix = figures.prefixes[column.slot];
  const table = figures.tablePrefix;
  if (prefix !== undefined && prefix.kind === "fixed") return `${literal(`${table}${prefix.label}|`)}&`;
  return `${literal(table)}&${unitColumn === null ? "" : `${thisRow(unitColumn.header)}&`}"|"&`;
}

/** The term of a column. Texts are looked up only where the column has texts that can be read. */
export function termOf(column: FigureColumn, workings: Workings): Term {
  const key = column.slot;
  const cell = cellOf(column, workings);
  const factor = workings.figures.factors[key] ?? ONE;
  if (!workings.figures.textColumns.has(key)) {
    const value = times(cell, factor);
    return { present: `ISNUMBER(${cell})`, low: value, high: value, plain: value === cell && !column.joined, fails: false, texts: [] };
  }
  const read = (index: 3 | 4): string => times(`IF(ISNUMBER(${cell}),${cell},VLOOKUP(${keyHead(column, workings)}${cell},${READINGS_TABLE},${index},FALSE))`, factor);
  const low = read(3);
  return { present: `ISNUMBER(${low})`, low, high: workings.figures.rangeColumns.has(key) ? read(4) : low, plain: false, fails: true, texts: [cell] };
}

/** The first of several terms that holds a number. */
export function firstOf(terms: readonly Term[]): Term | null {
  const [first, ...rest] = terms;
  if (first === undefined) return null;
  const other = firstOf(rest);
  if (other === null) return first;
  const low = first.fails ? `IFERROR(${first.low},${other.low})` : `IF(${first.present},${first.low},${other.low})`;
  const fails = other.fails;
  const present = fails ? `ISNUMBER(${low})` : `OR(${first.present},${other.present})`;
  return { present, low, high: low, plain: false, fails, texts: [...first.texts, ...other.texts] };
}

/** True where a looked-up text, or the unit in its key, holds a character that VLOOKUP takes for a wildcard; null where nothing is looked up. */
export function wildcardTest(terms: readonly Term[], workings: Workings): string | null {
  const texts = new Set(terms.flatMap((term) => term.texts));
  if (texts.size === 0) return null;
  const unit = workings.unitColumn === null ? [] : [thisRow(workings.unitColumn.header)];
  const all = [...texts, ...unit].join("&");
  return `OR(${["*", "?", "~"].map((mark) => `ISNUMBER(FIND("${mark}",${all}))`).join(",")})`;
}
