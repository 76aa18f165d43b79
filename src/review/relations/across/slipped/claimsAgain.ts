/** A value with what is said of it, told again under its name: "10.383 ha, đạt 99,2% kế hoạch" here, "10.383 ha, đạt 95,1% kế hoạch" there. Where one of the figures agrees, the other is asked about where it differs, whatever its digits. */
import { meets } from "../../../../figures";
import type { ReadReport } from "../../../claims/read";
import { levelsOf } from "../../../claims/words";
import { baseInterval, isPercent, isPoints, sameThing, tellingDigits } from "../../../reading/figure";
import { shown, written, type Draft } from "../../draft";
import { statedBeside } from "../../links/beside";
import { ofTwoPlaces } from "../../links/namesakes";
import { quotedStatement, type Statement } from "../../links/statements";
import { compareFigures } from "../indicator/comparisons";
import type { Evidence, Names } from "../agreeing/evidence";
import { apartByComputation, besideKey, type Known } from "../known";
import { placesOf } from "../places";
import { isWish, type Comparable } from "./comparable";

/** Digits that agree by no chance. */
const TELLING = 3;
const LONG = 4;
/** Figures said of one value. */
const MOST = 8;
const TIMES = 2;

/** One name, what either has of its own only saying it more fully. */
const oneName = ({ shared, own }: Names): boolean => shared >= 1.4 && Math.min(...own) <= 0.2 && Math.max(...own) <= 2;

/** Not each with a word that the other lacks: "sản lượng ngô hạt" and "sản lượng chè khô". */
const ofOneThing = ({ shared, own }: Names): boolean => shared >= 1 && Math.min(...own) <= 0.2;

/** Each named, and no word of the one by the other: two things may be worth the same. */
const ofTwoThings = ({ shared, own }: Names): boolean => shared === 0 && Math.min(...own) > 0;

/** A long name, to the last word. */
const inOneName = ({ shared, own }: Names): boolean => shared >= LONG_NAME && Math.max(...own) === 0;
const LONG_NAME = 2;

/** A value of so many digits, that is not round, is itself the name of what is told. */
const SURE = 5;

/** "đạt 104% dự toán trung ương giao" is not "đạt 98% dự toán tỉnh giao", nor "đạt 98% dự toán" for certain. */
function oneTarget({ reading: a, role }: Statement, { reading: b }: Statement): boolean {
  if (role !== "plan-percent" && role !== "target" && role !== "plan-change") return true;
  return [...levelsOf(a?.base ?? "")].sort().join() === [...levelsOf(b?.base ?? "")].sort().join();
}

/** What is said in one way: its role, its verb, and what it is measured from. */
const wayOf = ({ role, reading, claim, figure }: Statement): string => `${role}|${isPercent(figure) ? "%" : isPoints(figure) ? "p" : ""}|${reading?.operator === "đạt" || reading?.operator === "ước đạt" ? "" : (reading?.operator ?? "")}|${claim?.figure.id === figure.id ? "own" : ""}`;

/** The only statement of each way of a claim. */
function waysOf(all: readonly Statement[]): ReadonlyMap<string, Statement> {
  const out = new Map<string, Statement | null>();
  for (const s of all) out.set(wayOf(s), out.has(wayOf(s)) ? null : s);
  return new Map([...out].flatMap(([way, s]) => (s === null ? [] : [[way, s] as const])));
}

/** Written to as many digits behind the comma, of one unit and about one size, and yet not one. */
function differs({ figure: a, value: x }: Statement, { figure: b, value: y }: Statement): boolean {
  if (a.hedge !== null || b.hedge !== null || a.denominator !== null || b.denominator !== null || a.decimals !== b.decimals || a.unit?.id !== b.unit?.id || !sameThing(a, b)) return false;
  return tellingDigits(a) >= 2 && tellingDigits(b) >= 2 && !meets(baseInterval(a), baseInterval(b)) && x.lt(y.times(TIMES)) && y.lt(x.times(TIMES));
}

/** Figures said of a value that another place tells again, and differ; `told` are all other relations of the report. */
export function claimsAgain(report: ReadReport, statements: readonly Statement[], told: readonly Draft[], known: Known, evidence: Evidence, comparable: Comparable): Draft[] {
  const byFigure = new Map<number, Statement>();
  const byClaim = new Map<number, Statement[]>();
  for (const s of statements) {
    if (s.role === "cell" || s.role === "denominator" || s.claim === null) continue;
    byFigure.set(s.figure.id, s);
    const those = byClaim.get(s.claim.id);
    if (those === undefined) byClaim.set(s.claim.id, [s]);
    else if (those.length < MOST) those.push(s);
  }
  const asked = new Set<number>();
  return told.flatMap(({ kind, verdict, figures }): Draft[] => {
    const [a, b] = [figures[0], figures[figures.length - 1]].map((f) => (f === undefined ? undefined : byFigure.get(f.id)));
    if (kind !== "same" || verdict !== "consistent" || a?.claim === null || b?.claim === null || a === undefined || b === undefined || a.paragraph === b.paragraph || a.claim.id === b.claim.id) return [];
    const digits = tellingDigits(a.figure);
    if (wayOf(a) !== wayOf(b) || digits < TELLING || (digits < LONG && (known.beside.get(besideKey(a, b)) ?? 0) < 2 && !inOneName(evidence.names(a, b)))) return [];
    const others = waysOf(byClaim.get(b.claim.id) ?? []);
    return [...waysOf(byClaim.get(a.claim.id) ?? [])].flatMap(([way, x]): Draft[] => {
      const y = others.get(way);
      if (y === undefined || x === a || y === b || !differs(x, y) || asked.has(x.figure.id) || asked.has(y.figure.id)) return [];
      if ([x, y].some(({ figure }) => known.failing.has(figure.id)) || [x, y].every(({ figure }) => known.alike.has(figure.id)) || apartByComputation(known, x.figure, y.figure)) return [];
      const byValue = a.claim?.figure.id === a.figure.id && a.value.c.length >= TELLING && ((digits >= SURE && !ofTwoThings(evidence.names(a, b))) || (digits >= LONG && ofOneThing(evidence.names(a, b))));
      if (!comparable(x, y, false, true) || !oneTarget(x, y) || !(byValue || oneName(evidence.names(x, y))) || isWish(x, report) !== isWish(y, report) || statedBeside(report, x.figure, y.figure)) return [];
      if (x.claim === null || y.claim === null || ofTwoPlaces(x.claim, y.claim, report)) return [];
      asked.add(x.figure.id).add(y.figure.id);
      const [here, there] = placesOf(report, y.figure, x.figure);
      return [{
        kind: "same", verdict: "review", figures: [x.figure, y.figure], holds: compareFigures("value", x.figure, y.figure, true).holds,
        message: `Cần xem ${quotedStatement(y)}: cùng ${written(a.figure)}, ${here} ghi ${written(y.figure)}, ${there} ghi ${written(x.figure)}.`,
        formula: `${shown(x.figure)} ↔ ${shown(y.figure)}`,
      }];
    });
  });
}
