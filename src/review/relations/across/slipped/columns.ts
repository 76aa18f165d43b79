/** A column of a table that a passage of prose tells row by row: where the others agree, the one row that it tells otherwise, under the same name, is asked about, whatever its digits. */
import { HUNDRED, meets, type Decimal } from "../../../../figures";
import { signedGrowth } from "../../../claims/claim";
import type { ReadReport } from "../../../claims/read";
import { baseInterval, isPercent, isPoints, nounOf, sameKind, tellingDigits } from "../../../reading/figure";
import { shown, written, type Draft } from "../../draft";
import { quotedStatement, type Statement } from "../../links/statements";
import { compareFigures } from "../indicator/comparisons";
import { asFigure, facetOf, turned } from "../facets";
import { baseOf } from "../../links/facts";
import { apartByComputation, type Known } from "../known";
import { placesOf } from "../places";
import { isWish } from "./comparable";

/** Rows that agree, at least, and their digits together. */
const LEAST_ROWS = 2;
const LEAST_DIGITS = 8;
/** Paragraphs around those that agree in which a row may be told. */
const REACH = 3;
const MOST_ROWS = 80;
const MOST_TOLD = 200;
/** How many times one may be the other. */
const TIMES = 2;

interface Match {
  readonly cell: Statement;
  readonly prose: Statement;
}

/** What prose tells like cells, by the column they stand in. */
function matchesOf(statements: readonly Statement[], told: readonly Draft[]): Map<string, Match[]> {
  const byId = new Map(statements.map((s) => [s.figure.id, s]));
  const out = new Map<string, Match[]>();
  for (const { kind, verdict, figures } of told) {
    const [first, last] = [figures[0], figures[figures.length - 1]].map((f) => (f === undefined ? undefined : byId.get(f.id)));
    if (kind !== "same" || verdict !== "consistent" || first === undefined || last === undefined || (first.role === "cell") === (last.role === "cell")) continue;
    const [cell, prose] = first.role === "cell" ? [first, last] : [last, first];
    const key = `${cell.file}:${cell.upright}:${prose.section}`;
    const those = out.get(key);
    if (those === undefined) out.set(key, [{ cell, prose }]);
    else those.push({ cell, prose });
  }
  return out;
}

const digits = (all: readonly Match[]): number => all.reduce((sum, { cell }) => sum + tellingDigits(cell.figure), 0);

/** Words that all of them bear. */
function inAll(all: readonly Statement[]): ReadonlySet<string> {
  const [first, ...others] = all;
  return new Set(first?.core.filter((word) => others.every(({ core }) => core.includes(word))) ?? []);
}

/** Words that two of them bear at least: of what the passage is about. */
function inSeveral(all: readonly Statement[]): ReadonlySet<string> {
  const [once, twice] = [new Set<string>(), new Set<string>()];
  for (const { core, around } of all) for (const word of new Set([...core, ...around.item])) (once.has(word) ? twice : once).add(word);
  return twice;
}

/** Told of the row by its name, and of nothing more. */
function named(row: readonly string[], { core, around }: Statement, common: ReadonlySet<string>): boolean {
  return row.length > 0 && core.length > 0 && row.every((word) => core.includes(word) || around.item.includes(word)) && core.every((word) => row.includes(word) || common.has(word)) && core.some((word) => row.includes(word));
}

/** "103,7" for "tăng 3,7%", "96,3" for "giảm 3,7%". */
const asIndex = (s: Statement): Decimal => HUNDRED.plus(s.reading === null ? s.value : signedGrowth(s.reading).value);

/** Both of one column of percentages of the year before, no more than so far apart. */
const MOST_POINTS = 25;
const indexDiffers = (cell: Statement, told: Statement): boolean => cell.figure.decimals === told.figure.decimals && told.figure.hedge === null && !asIndex(told).eq(cell.value) && asIndex(told).minus(cell.value).abs().lt(MOST_POINTS);

/** Of one kind and about one size, and no rounding of each other. */
function differs(cell: Statement, told: Statement): boolean {
  const [x, y] = [asFigure(cell, told), asFigure(told, cell)];
  if (!sameKind(x, y) || isPoints(x) !== isPoints(y) || turned(cell, told) || told.figure.hedge !== null || told.figure.denominator !== null || told.figure.decimals !== cell.figure.decimals) return false;
  return !meets(baseInterval(x), baseInterval(y)) && cell.value.lt(told.value.times(TIMES)) && told.value.lt(cell.value.times(TIMES));
}

/** What a percentage or a change is measured from, in its words: "dự toán tỉnh giao"; of changes the time. */
const baseText = ({ reading, role }: Statement): string => (reading === null ? "" : role === "growth" || role === "change" ? baseOf(reading) : reading.base.replace(LEADS, "").trim());
const LEADS = /^\s*(?:(?:so|của|với)\s+)*/u;

/** Those measured from what the rows that agree are measured from, said in full or more shortly. */
function oneBase(found: readonly Statement[], matches: readonly Match[]): readonly Statement[] {
  const known = new Set(matches.map(({ prose }) => baseText(prose)).filter((text) => text !== ""));
  const fitting = found.filter((s) => {
    const base = baseText(s);
    return base === "" || known.size === 0 || [...known].some((text) => text === base || text.startsWith(`${base} `));
  });
  const named = fitting.filter((s) => known.has(baseText(s)));
  return fitting.length > 1 && named.length > 0 ? named : fitting;
}

/** Of one time and status, as far as either says, and counting one thing. */
const oneTime = ({ claim: a, figure: x }: Statement, { claim: b, figure: y }: Statement): boolean => nounOf(x) === nounOf(y) && a !== null && b !== null && a.planned === b.planned && a.scope === b.scope && (a.year === b.year || b.year === null);

/** Rows of columns that prose tells otherwise; `told` are all other relations of the report. */
export function columnsTold(report: ReadReport, statements: readonly Statement[], told: readonly Draft[], known: Known): Draft[] {
  const cells = new Map<string, Statement[]>();
  const rows = new Map<string, Statement[]>();
  for (const s of statements) {
    if (s.role !== "cell") continue;
    for (const [map, key] of [[cells, `${s.file}:${s.upright}`], [rows, `${s.file}:${s.place}`]] as const) {
      const those = map.get(key);
      if (those === undefined) map.set(key, [s]);
      else those.push(s);
    }
  }
  const asked = new Set<number>();
  const byId = new Map(statements.map((s) => [s.figure.id, s]));
  // "Thu nội địa …, lũy kế 3.115 tỷ đồng, đạt 113,9%": said of a value that another column of the row has.
  const ofRow = new Set(told.flatMap(({ kind, verdict, figures }) => {
    const [a, b] = [figures[0], figures[figures.length - 1]].map((f) => (f === undefined ? undefined : byId.get(f.id)));
    const cell = a?.role === "cell" ? a : b;
    const prose = cell === a ? b : a;
    return kind === "same" && verdict === "consistent" && cell?.role === "cell" && prose !== undefined && prose.claim !== null ? [`${cell.place}|${prose.claim.id}`] : [];
  }));
  return [...matchesOf(statements, told)].flatMap(([, matches]): Draft[] => {
    const [first] = matches;
    if (first === undefined || new Set(matches.map(({ cell }) => cell.place)).size < LEAST_ROWS || digits(matches) < LEAST_DIGITS) return [];
    const column = cells.get(`${first.cell.file}:${first.cell.upright}`) ?? [];
    if (column.length > MOST_ROWS) return [];
    const facet = facetOf(first.prose);
    if (matches.some(({ prose }) => facetOf(prose) !== facet)) return [];
    const paragraphs = matches.map(({ prose }) => prose.paragraph);
    const [from, to] = [Math.min(...paragraphs) - REACH, Math.max(...paragraphs) + REACH];
    const passage = statements.filter((s) => s.role !== "cell" && s.role !== "denominator" && s.paragraph >= from && s.paragraph <= to && s.section === first.prose.section && s.file === first.prose.file);
    if (passage.length > MOST_TOLD) return [];
    const heads = inAll(column);
    const common = new Set([...inSeveral(matches.map(({ prose }) => prose)), ...heads, ...first.cell.around.full]);
    const index = facet === "growth" && matches.every(({ cell: c, prose }) => asIndex(prose).eq(c.value));
    const means = (cell: Statement, s: Statement): boolean => named(nameOf(cell), s, common) || (s.core.length === 0 && s.claim !== null && ofRow.has(`${cell.place}|${s.claim.id}`));
    const nameOf = (cell: Statement): readonly string[] => cell.core.filter((word) => !heads.has(word));
    const matched = new Set(matches.map(({ cell }) => cell.place));
    const free = passage.filter((s) => facetOf(s) === facet && matches.some(({ prose }) => oneTime(prose, s)) && !isWish(s, report) && s.role === first.prose.role && isPercent(s.figure) === isPercent(first.prose.figure) && !known.tabled.has(s.figure.id) && !known.failing.has(s.figure.id));
    return column.flatMap((cell): Draft[] => {
      if (matched.has(cell.place) || known.failing.has(cell.figure.id) || asked.has(cell.figure.id) || tellingDigits(cell.figure) < 2) return [];
      const name = nameOf(cell);
      const [only, ...more] = oneBase(free.filter((s) => means(cell, s)), matches);
      if (only === undefined || more.length > 0 || asked.has(only.figure.id) || !(index ? indexDiffers : differs)(cell, only)) return [];
      // Another row bears the name, too; or its own row, or the passage, has the value of the other.
      if (column.some((other) => other !== cell && named(nameOf(other), only, common) && nameOf(other).length >= name.length)) return [];
      if ((rows.get(`${cell.file}:${cell.place}`) ?? []).some(({ value }) => value.eq(only.value)) || passage.some(({ value }) => value.eq(cell.value))) return [];
      if (apartByComputation(known, cell.figure, only.figure)) return [];
      asked.add(cell.figure.id).add(only.figure.id);
      const [p, q] = [asFigure(cell, only), asFigure(only, cell)];
      const [here, there] = placesOf(report, q, p);
      return [{
        kind: "same", verdict: "review", figures: [p, q], ...(index ? {} : { holds: compareFigures("value", p, q, true).holds }),
        message: `Cần xem ${quotedStatement(only)}: ${here} ghi ${written(q)}, ${there} (bảng) ghi ${written(p)}; các dòng khác khớp.`,
        formula: `${shown(p)} ↔ ${shown(q)}`,
      }];
    });
  });
}
