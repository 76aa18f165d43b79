/** Figures of few digits ("66 sản phẩm", "400 ha", "đạt 64%") that another part of the report tells again under its whole name: one in five such pairs differs in one digit by chance, so here the names must leave no doubt, or two places must agree against one. */
import type { ReadReport } from "../../../claims/read";
import { isPercent, sameKind, tellingDigits } from "../../../reading/figure";
import type { Draft } from "../../draft";
import type { Statement } from "../../links/statements";
import { digitSlip } from "../../slips";
import type { Evidence, Names } from "../agreeing/evidence";
import type { Known } from "../known";
import type { Comparable } from "./comparable";
import { differing } from "./differing";
import { slipOf, tellsMore, type Parted } from "./digits";
import { inTwoParts } from "./parts";
import type { Retellings } from "./retellings";
import { twoThings } from "./twoThings";

/** Digits that a slip leaves alone, at most. */
const FEW = 2;

/** What the names need: words shared, words that the one, and either, has of its own at most, and syllables alike right around both figures. */
interface Need {
  readonly shared: number;
  readonly least: number;
  readonly most: number;
  readonly phrase?: number;
}
/** By how many digits the slip leaves alone. */
const NEEDS: readonly (readonly Need[])[] = [
  [{ shared: 3, least: 0, most: 0 }, { shared: 3, least: 0, most: 2, phrase: 5 }, { shared: 5, least: 0, most: 1 }, { shared: 6, least: 0.7, most: 8 }],
  [{ shared: 2.4, least: 0, most: 0 }, { shared: 3, least: 0, most: 1 }, { shared: 2.4, least: 0, most: 2, phrase: 5 }, { shared: 2.4, least: 2, most: 2, phrase: 6 }, { shared: 6, least: 0.7, most: 8 }],
  [{ shared: 2, least: 0, most: 2 }, { shared: 4, least: 1, most: 3 }],
];
/** Where a further place tells the one figure alike, or both are told of one value. */
const OUTVOTED: readonly Need[] = [{ shared: 2, least: 0, most: 1 }, { shared: 3, least: 0, most: 2 }, { shared: 5, least: 1, most: 3 }, { shared: 2, least: 2, most: 2, phrase: 5 }];

/** "1.500 tấn, đạt 98% kế hoạch" is a turn of phrase for anything. */
function one({ shared, own, phrase }: Names, needs: readonly Need[], rate: boolean): boolean {
  const [least, most] = [Math.min(...own), Math.max(...own)];
  return needs.some((need) => shared >= need.shared && least <= need.least && most <= need.most && (need.phrase === undefined || (!rate && phrase >= need.phrase)));
}

/** "950 người, đạt 100% kế hoạch" here, "950 người, đạt 200% kế hoạch" there. */
function ofOneValue({ claim: a, figure: x }: Statement, { claim: b, figure: y }: Statement): boolean {
  return a !== null && b !== null && a.figure.id !== x.id && b.figure.id !== y.id && a.figure.value.eq(b.figure.value) && sameKind(a.figure, b.figure) && tellingDigits(a.figure) > FEW;
}

/** The slip that parts two figures; of percentages of a target also where one digit is all that they have beside zeros. */
function partedAs(told: Statement, source: Statement): Parted | null {
  if (told.role !== "plan-percent" || source.role !== "plan-percent" || told.figure.text.length !== source.figure.text.length || tellingDigits(told.figure) < 2) return slipOf(told, source);
  const how = digitSlip(told.figure.text, source.figure.text);
  return slipOf(told, source) ?? (how === null ? null : { how, left: 0 });
}

/** Of one digit ("2 máy bơm") anything is told. */
const plain = ({ figure, role, claim, value }: Statement): boolean => role !== "cell" && role !== "denominator" && claim !== null && !figure.bound && figure.denominator === null && (figure.decimals > 0 || value.e >= 1);

/** Figures of few digits that two places tell otherwise under one name. */
export function fewDigits(report: ReadReport, statements: readonly Statement[], known: Known, retellings: Retellings, evidence: Evidence, comparable: Comparable): Draft[] {
  const near = (a: Statement, b: Statement): boolean => comparable(a, b, true, true);
  const apart = twoThings(report, statements, known, evidence, near);
  const said = new Set<number>();
  const free = ({ figure }: Statement): boolean => !known.failing.has(figure.id) && !said.has(figure.id);
  const asked = new Set(statements.filter(plain));
  const long = new Set(statements.filter((s) => asked.has(s) && tellsMore(s, FEW + 1)));
  return statements.flatMap((told): Draft[] => {
    if (!asked.has(told) || !free(told)) return [];
    const tooLong = long.has(told);
    for (const source of retellings.sharing(told)) {
      if (source.figure.id >= told.figure.id || source.paragraph === told.paragraph || source.figure.hedge !== told.figure.hedge || !asked.has(source) || (tooLong && long.has(source)) || !free(source)) continue;
      const parted = partedAs(told, source);
      if (parted === null || parted.left > FEW || source.value.eq(told.value)) continue;
      const names = evidence.names(source, told);
      const voted = known.alike.has(source.figure.id) !== known.alike.has(told.figure.id) || ofOneValue(told, source);
      const rate = isPercent(told.figure);
      if (!one(names, NEEDS[parted.left] ?? [], rate) && !(voted && one(names, OUTVOTED, rate))) continue;
      if (!inTwoParts(report, source.paragraph, told.paragraph) || apart(source, told) || !retellings.meanOneAnother(told, source, names, evidence, near)) continue;
      said.add(told.figure.id).add(source.figure.id);
      return [differing(report, source, told, parted.how)];
    }
    return [];
  });
}
