/**
 * Figures that two paragraphs tell under one name, each the best that the other finds: asked about where a slip parts the
 * two, whatever part of a paper they stand in.
 */
import type { ReadReport } from "../../../claims/read";
import { contrasted } from "../../../claims/words";
import { isPercent } from "../../../reading/figure";
import type { Draft } from "../../draft";
import type { Statement } from "../../links/statements";
import { sharesNone, type Evidence, type Names } from "../agreeing/evidence";
import type { Known } from "../known";
import type { Comparable } from "./comparable";
import { differing } from "./differing";
import { isLonger, slipKeys, slipOf, type Parted } from "./digits";
import type { Retellings } from "./retellings";
import { setApart, twoThings } from "./twoThings";

/** Statements under one key that are looked at. */
const MOST_LIKE = 10;

/** What two names need: words shared, and words that either has of its own at most; by the digits that a slip leaves alone. */
interface Need {
  /** Only of digits exchanged, which few figures are by chance. */
  readonly exchanged?: true;
  readonly shared: number;
  readonly least: number;
  readonly most: number;
}
const NEEDS: readonly (readonly Need[])[] = [
  [],
  [],
  [{ shared: 2, least: 0, most: 1 }, { shared: 4, least: 0, most: 2 }, { exchanged: true, shared: 4, least: 1, most: 3 }],
  [{ shared: 1.4, least: 0, most: 2 }, { shared: 3, least: 1, most: 3 }],
  [{ shared: 1, least: 0, most: 0 }, { shared: 1.4, least: 0, most: 2 }, { shared: 3, least: 1, most: 3 }, { shared: 4, least: 0, most: 6 }],
];

/** Digits left alone up to which neither figure may be hedged. */
const FEW_DIGITS = 2;

/** True where the names leave little doubt. */
function one({ shared, own }: Names, { left, how }: Parted, hedged: boolean): boolean {
  if (hedged && left <= FEW_DIGITS) return false;
  const [least, most] = [Math.min(...own), Math.max(...own)];
  return (NEEDS[Math.min(left, NEEDS.length - 1)] ?? []).some((need) => (need.exchanged !== true || how === "exchanged") && shared >= need.shared && least <= need.least && most <= need.most);
}

/** Digits left alone that two figures which speak of each other share only where one is told after the other. */
const LONG = 5;
/** What their names share, and what the shorter one may have of its own. */
const LONG_SHARED = 1;
const LONG_OWN = 0.5;
/** What hardly grows from year to year is told anew in its last digits. */
const NEVER_NATURAL = 2;

/** True where two long figures, no rates, differ in one digit or in two exchanged, under names that do not speak against each other. */
function long(a: Statement, b: Statement, { shared, own }: Names, { left, how }: Parted): boolean {
  // Of digits exchanged none is left alone.
  if (left < (how === "exchanged" ? LONG + 1 : LONG) || (how !== "one-digit" && how !== "exchanged") || isPercent(a.figure) || a.figure.hedge !== null || b.figure.hedge !== null || a.figure.decimals !== b.figure.decimals) return false;
  return shared >= LONG_SHARED && Math.min(...own) <= LONG_OWN;
}

/** True where the two agree in their last digits: no two times of one thing. */
function endsAlike({ figure: a }: Statement, { figure: b }: Statement): boolean {
  const [x, y] = [a, b].map((f) => f.text.replace(/\D/gu, "").slice(-NEVER_NATURAL));
  return x === y;
}

/** Figures under one name that a slip parts. */
export function mutual(report: ReadReport, statements: readonly Statement[], known: Known, retellings: Retellings, evidence: Evidence, comparable: Comparable): Draft[] {
  const near = (a: Statement, b: Statement): boolean => comparable(a, b, true, true);
  const ofTwo = setApart(report, known);
  const apart = twoThings(report, statements, known, evidence, near);
  const byKey = new Map<string, Statement[]>();
  const said = new Set<number>();
  const out: Draft[] = [];
  // "Tháng 9 | Tháng 10": the value that the prose tells stands in another column of the row.
  const rows = new Map<string, Set<string>>();
  for (const { role, place, value } of statements) if (role === "cell") rows.set(place, (rows.get(place) ?? new Set()).add(value.toFixed()));
  const inRow = (cell: Statement, told: Statement): boolean => cell.role === "cell" && (rows.get(cell.place)?.has(told.value.toFixed()) ?? false);
  const unlinked = (a: Statement, b: Statement): boolean => inRow(a, b) || inRow(b, a) || ofTwo(a, b);
  for (const told of statements) {
    if (told.role === "denominator" || known.failing.has(told.figure.id)) continue;
    const looked = new Set<Statement>();
    for (const { key, shortened } of slipKeys(told)) {
      const like = byKey.get(key);
      if (like === undefined) {
        byKey.set(key, [told]);
        continue;
      }
      for (const source of like) {
        if (source.paragraph === told.paragraph || (shortened > 0 && isLonger(source, shortened)) || looked.has(source) || (source.role === "cell" && told.role === "cell")) continue;
        looked.add(source);
        // Each need asks for words of both names, and for digits left alone.
        if (said.has(told.figure.id) || said.has(source.figure.id) || sharesNone(source, told)) continue;
        const parted = slipOf(told, source);
        if (parted === null || (NEEDS[Math.min(parted.left, NEEDS.length - 1)] ?? []).length === 0) continue;
        if (contrasted(source.label, told.label)) continue;
        const names = evidence.names(source, told);
        const digits = long(source, told, names, parted) && (endsAlike(source, told) || near(source, told));
        if (digits ? unlinked(source, told) : !one(names, parted, source.figure.hedge !== null || told.figure.hedge !== null) || apart(source, told)) continue;
        if (!digits && !retellings.meanOneAnother(told, source, names, evidence, near)) continue;
        said.add(told.figure.id).add(source.figure.id);
        out.push(differing(report, source, told, parted.how));
      }
      if (like.push(told) > MOST_LIKE) like.shift();
    }
  }
  return out;
}
