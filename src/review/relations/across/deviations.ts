/** Figures told again with two digits exchanged or one digit changed: the words make the link, the slip only says that no other thing is meant. */
import { meets } from "../../../figures";
import type { Claim } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import { contrasted, levelsOf } from "../../claims/words";
import { oncePer } from "../../once";
import { baseInterval, isPercent, isPoints, kindOf, nounOf, sameThing, type Figure } from "../../reading/figure";
import { brief, shown, written, type Draft } from "../draft";
import type { Slip } from "../slips";
import { statedBeside } from "../links/beside";
import { yearsOf } from "../links/documents";
import { oneBase } from "../links/facts";
import { ofTwoPlaces } from "../links/namesakes";
import { scopesBetween } from "../links/scopes";
import { statementsOf, type Statement } from "../links/statements";
import { oneMeasure } from "../links/strength";
import { compareFigures } from "./comparisons";
import { digitsOf, keysOf, roundedSlip, slipBetween } from "./digits";
import { outright } from "./outright";
import { asFigure, facetOf, turned } from "./restated";
import { Evidence, type Names } from "./restatedEvidence";
import { besideKey, knownFrom, pointsOf, Retellings } from "./retellings";

/** Statements with the same digits that are looked at. */
const MOST_LIKE = 10;

const MANY_SHARED = 3;

/** Names that mean one thing: of an exchange of digits less is asked than of a digit. */
function one(names: Names, slip: Slip, retold: boolean): boolean {
  const [most, least] = [Math.max(...names.own), Math.min(...names.own)];
  const points = 2 * names.shared + names.around + (names.phrase >= 3 ? names.phrase / 2 : 0);
  const shares = names.shared >= 1 || (retold && least === 0 && names.around >= 2);
  // "giải quyết việc làm mới" and "lao động có việc làm mới": the more is shared, the more either may add.
  const added = names.shared >= MANY_SHARED ? 2 : 1;
  if (slip === "exchanged") return shares && least <= (retold ? added : 0.5) && most <= (retold ? 5 : 3) && points >= (retold ? 3 : 4);
  return retold && names.shared >= 1.4 && least <= 0.4 && most <= 1.5 && points >= 5;
}

/** Points from which a short name leaves no doubt. */
const CLEAR = 5;
/** Syllables around both figures that are no stock phrase any more. */
const PHRASE = 5;

/** Names that share so much that what either has of its own only says it more fully, if nothing else is meant. */
function sure(names: Names, slip: Slip): boolean {
  const { shared, own } = names;
  const [most, least] = [Math.max(...own), Math.min(...own)];
  const points = pointsOf(names);
  const more = slip === "exchanged" ? 1 : 0;
  return (names.phrase >= PHRASE && most === 0 && points >= CLEAR) || (shared >= 1.4 && least === 0 && most <= (points >= CLEAR ? 1 : 0)) || (shared >= 2 && least <= 0.5 && most <= 5) || (shared >= 3 && least <= 1.5 + more && most <= 4 + more) || (shared >= 4 && least <= 2.5 && most <= 4);
}

/** "giải ngân 41,2 tỷ đồng, tỷ lệ 51%": of what, the sentence need not say. */
const isRatio = (s: Statement): boolean => s.role === "ratio" && isPercent(s.figure) && !/chiếm/u.test(s.reading?.operator ?? "");

/** "số hộ nghèo 412 hộ, chiếm 8,35%" and "tỷ lệ hộ nghèo còn 8,35%". */
function oneFacet(a: Statement, b: Statement): boolean {
  const [x, y] = [facetOf(a), facetOf(b)];
  if (x === y) return true;
  // "giải ngân 41,2 tỷ đồng, đạt 51% kế hoạch" and "giải ngân đạt 51%".
  if (a.role !== "cell" && b.role !== "cell" && ((x === "plan" && isRatio(b)) || (y === "plan" && isRatio(a)))) return true;
  const bare = x === "plan" || isRatio(a) ? b : y === "plan" || isRatio(b) ? a : null;
  if (bare !== null) return facetOf(bare) === "level" && isPercent(bare.figure) && /^(?:đạt|bằng|)$/.test(bare.reading?.operator ?? "");
  const rate = x === "share" ? b : y === "share" ? a : null;
  return rate !== null && facetOf(rate) === "level" && isPercent(rate.figure) && /tỷ lệ|tỷ trọng/u.test(rate.label);
}

/** A paper about so many months need not say "lũy kế" again. */
const unsummed = (claim: Claim): Claim => ({ ...claim, label: claim.label.replace(/lũy kế|luỹ kế/gu, " ") });

const TIME = /20\d\d|cùng kỳ|năm trước|tháng|quý/u;

/** Nouns that count one thing: "612 lao động" and "612 người", "48 căn" and "48 ngôi nhà". */
const COUNTED = [/^(?:người|lao động|lượt|học viên|hội viên|công dân|đối tượng|học sinh)(?![A-Za-zÀ-ỹ])/u, /^(?:căn|ngôi|nhà)(?![A-Za-zÀ-ỹ])/u];

/** Of one kind, to as many decimals; things counted must bear one name, unless a table leaves it out. */
function ofOneKind(a: Statement, b: Statement, rounded = false): boolean {
  const [x, y] = [asFigure(a, b), asFigure(b, a)];
  if (isPoints(x) !== isPoints(y) || kindOf(x) !== kindOf(y)) return false;
  if (!rounded && [a, b].some((s) => s.figure.hedge !== null || s.figure.decimals !== a.figure.decimals)) return false;
  return sameThing(x, y) || COUNTED.some((nouns) => nouns.test(nounOf(x)) && nouns.test(nounOf(y))) || ((a.role === "cell" || b.role === "cell") && [nounOf(x), nounOf(y)].includes(""));
}

/** What times statements are told of: spans, the year of a table's last column of results, the year in the head of a paper. */
interface Times {
  readonly scopeOf: ReturnType<typeof scopesBetween>;
  readonly column: number | null;
  readonly headed: (file: string) => number | null;
}

/** Changes from one time, percentages of one target. */
function ofOneBase(a: Statement, b: Statement, year: number | null): boolean {
  if (a.reading === null || b.reading === null) return true;
  const facet = facetOf(a);
  if (facet === "growth" && facetOf(b) === "growth") return oneBase(a.reading, b.reading, year);
  if (facet !== "plan" || facetOf(b) !== "plan") return true;
  const [x, y] = [levelsOf(a.reading.base), levelsOf(b.reading.base)];
  return x.length === 0 || y.length === 0 || x.some((level) => y.includes(level));
}

/** Of one kind, one facet (value, target, former value, change …), one time and status. */
function comparable(a: Statement, b: Statement, { scopeOf, column, headed }: Times, rounded = false): boolean {
  if (a.role === "cell" && b.role === "cell") return false;
  if (!ofOneKind(a, b, rounded)) return false;
  if (!oneFacet(a, b) || turned(a, b) || contrasted(a.label, b.label)) return false;
  if (a.claim === null || b.claim === null) {
    const [cell, prose] = a.claim === null ? [a, b] : [b, a];
    const year = /20\d\d/.exec(cell.label)?.[0];
    if (year === undefined) return !TIME.test(cell.label) || prose.claim?.scope === "";
    // "lối mở … còn 87,9 triệu USD", with no year said, beside the column of the year that the paper is about.
    return (prose.claim?.year ?? column) === Number(year) && (prose.claim?.year !== null || prose.claim.scope === "");
  }
  if (a.claim.planned !== b.claim.planned || !oneMeasure(unsummed(a.claim), unsummed(b.claim))) return false;
  const year = headed(a.file);
  const [x, y] = [a.claim.year ?? year, b.claim.year ?? year];
  if (x !== null && y !== null && x !== y) return false;
  if (!ofOneBase(a, b, x ?? y)) return false;
  // A report that nothing divides tells one thing after another, and not again.
  return a.section !== b.section && scopeOf(a.claim, b.claim) !== "differ";
}

/** The latest year that a column of results names; null in several papers. */
function latestColumn(statements: readonly Statement[]): number | null {
  const years = statements.flatMap((s) => (s.role === "cell" && facetOf(s) === "level" ? (/20\d\d/.exec(s.label)?.[0] ?? []) : [])).map(Number);
  return years.length === 0 || new Set(statements.map((s) => s.file)).size > 1 ? null : years.reduce((most, year) => Math.max(most, year));
}

/** What is said of two values that differ is said of two things. */
function ofOtherValues(a: Statement, b: Statement): boolean {
  const [x, y] = [a.claim, b.claim];
  if (x === null || y === null || x.measure !== "value" || y.measure !== "value") return false;
  if (x.figure.id === a.figure.id || y.figure.id === b.figure.id) return false;
  return kindOf(x.figure) === kindOf(y.figure) && !meets(baseInterval(x.figure), baseInterval(y.figure));
}

/** Statements of one name and facet beyond which a name is no indicator's. */
const MOST_MENTIONS = 4;

const nameOf = oncePer((s: Statement) => `${[...s.core].sort().join(" ")}|${facetOf(s)}`);

/** Statements of one place that are set beside those of another. */
const MOST_BESIDE = 16;

/** Places that say other things under the same names ("chiều mua vào", day after day) tell nothing again. */
function parallel(a: Statement, b: Statement, places: ReadonlyMap<string, readonly Statement[]>, evidence: Evidence, times: Times): boolean {
  let [agree, differ] = [0, 0];
  for (const x of places.get(a.place) ?? []) {
    for (const y of places.get(b.place) ?? []) {
      if ((x === a && y === b) || !comparable(x, y, times)) continue;
      const { shared, own } = evidence.names(x, y);
      if (shared < 1 || Math.max(...own) > 0.5) continue;
      if (x.value.eq(y.value)) agree++;
      else if (x !== a && y !== b) differ++;
    }
  }
  return differ > agree;
}

function draftOf(a: Statement, b: Statement, slip: Slip): Draft {
  const [x, y]: [Figure, Figure] = [asFigure(a, b), asFigure(b, a)];
  const { holds } = compareFigures("value", x, y, true);
  const what = slip === "exchanged" ? "đảo hai chữ số" : "khác một chữ số";
  const show = x.unit?.id === y.unit?.id ? shown : written;
  return {
    kind: "same", verdict: "review", figures: [x, y], holds,
    message: `Cần xem ${brief(b.label === "" ? a.label : b.label)}: nơi này ghi ${written(x)}, nơi kia ghi ${written(y)} (${what}).`,
    formula: `${show(x)} ↔ ${show(y)}`,
  };
}

interface Rival {
  readonly earlier: Statement;
  readonly slip: Slip;
  readonly weight: number;
}

/** Figures that another place tells with a slip; `told`: all other relations of the report. */
export function deviations(report: ReadReport, told: readonly Draft[]): Draft[] {
  const statements = statementsOf(report);
  const evidence = new Evidence(report, statements);
  const known = knownFrom(told);
  const scopeOf = scopesBetween(report);
  const retellings = new Retellings(report, statements, known);
  const free = (s: Statement): boolean => !known.alike.has(s.figure.id) && !known.failing.has(s.figure.id);
  const topOf = (s: Statement): number | undefined => report.paragraphs[s.paragraph]?.paragraph.section.top;
  const times: Times = { scopeOf, column: latestColumn(statements), headed: yearsOf(report) };
  const mentions = new Map<string, number>();
  for (const s of statements) if (s.role !== "cell") mentions.set(nameOf(s), (mentions.get(nameOf(s)) ?? 0) + 1);
  const places = new Map<string, Statement[]>();
  for (const s of statements) {
    const there = places.get(s.place);
    if (there === undefined) places.set(s.place, [s]);
    else if (there.length < MOST_BESIDE) there.push(s);
  }
  const seen = new Map<string, Statement[]>();
  const out: Draft[] = [];
  for (const later of statements) {
    const digits = digitsOf(later);
    if (digits === null || later.role === "denominator") continue;
    const keys = keysOf(later, digits);
    const rivalIn = (earlier: Statement): readonly Rival[] => {
      const before = digitsOf(earlier);
      if (before === null) return [];
      const plain = slipBetween(before, digits);
      const slip = plain ?? roundedSlip(earlier, later, before, digits);
      if (slip === null) return [];
      const rounded = plain === null;
      // An opening that tells ahead is told by what follows it.
      const ahead = retellings.tells(earlier, later);
      const told = ahead ? earlier : later;
      if (!free(told)) return [];
      if (statedBeside(report, asFigure(earlier, later), asFigure(later, earlier))) return [];
      // Both are confirmed by what stands beside them: two things.
      if (known.computed.has(earlier.figure.id) && known.computed.has(later.figure.id)) return [];
      const names = evidence.names(earlier, later);
      const tabled = (earlier.role === "cell") !== (later.role === "cell");
      const beside = known.beside.get(besideKey(earlier, later)) ?? 0;
      // "5.048 | 5.412 | 5.986 | 6.675" below "… 5.048, 5.412, 5.986 và 6.657": all others of the row agree.
      const facets = [facetOf(earlier), facetOf(later)];
      const facet = oneFacet(earlier, later) || (slip === "exchanged" && facets.includes("level"));
      if (tabled && beside >= 2 && facet && !rounded && !known.alike.has(earlier.figure.id) && ofOneKind(earlier, later)) return [{ earlier, slip, weight: names.shared + beside }];
      if (!comparable(earlier, later, times, rounded) || ofOtherValues(earlier, later)) return [];
      if (earlier.claim !== null && later.claim !== null && ofTwoPlaces(earlier.claim, later.claim, report)) return [];
      const retold = tabled || ahead || retellings.tells(later, earlier);
      const source = ahead ? later : earlier;
      const leads = retellings.leads(told);
      const named = retold && (leads || (tabled ? beside >= 2 : slip === "exchanged")) && sure(names, slip) && retellings.onlyMeans(told, source, names, evidence, (a, b) => comparable(a, b, times, true));
      if (!named && [earlier, later].some((s) => s.role !== "cell" && (mentions.get(nameOf(s)) ?? 0) > MOST_MENTIONS)) return [];
      if (tabled && beside > 0 && slip === "exchanged") return [{ earlier, slip, weight: names.shared + beside }];
      if (!tabled && !retellings.retells(later) && !retellings.retells(earlier) && topOf(earlier) === topOf(later)) return [];
      if (!named && slip === "one-digit" && (rounded || !(retellings.titled(later) && (earlier.claim === null || later.claim === null || scopeOf(earlier.claim, later.claim) === "same")))) return [];
      return (named && leads) || ((named || one(names, slip, retold)) && !parallel(earlier, later, places, evidence, times)) ? [{ earlier, slip, weight: names.shared }] : [];
    };
    const looked = new Set<Statement>();
    const rivals: Rival[] = [];
    for (const key of known.failing.has(later.figure.id) ? [] : keys) {
      for (const earlier of seen.get(key) ?? []) {
        if (earlier.paragraph === later.paragraph || known.failing.has(earlier.figure.id) || looked.has(earlier)) continue;
        looked.add(earlier);
        rivals.push(...rivalIn(earlier));
      }
    }
    const [best] = rivals.sort((p, q) => q.weight - p.weight);
    if (best !== undefined) out.push(draftOf(best.earlier, later, best.slip));
    for (const key of keys) {
      const list = seen.get(key);
      if (list === undefined) seen.set(key, [later]);
      else if (list.push(later) > MOST_LIKE) list.shift();
    }
  }
  const said = new Set(out.flatMap((draft) => draft.figures.map((f) => f.id)));
  const others = outright(report, statements, known, retellings, evidence, (a, b) => comparable(a, b, times) && !ofOtherValues(a, b));
  return [...out, ...others.filter((draft) => !draft.figures.some((f) => said.has(f.id)))];
}
