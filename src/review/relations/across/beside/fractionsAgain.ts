/** "khám phá 51/61 vụ …; trong tháng có 51/61 vụ": a fraction that its paragraph tells twice, and the side of it that a slip changed. */
import type { ReadParagraph } from "../../../claims/claim";
import type { ReadReport } from "../../../claims/read";
import type { Reading } from "../../../claims/roles";
import { quoted } from "../../../claims/name";
import { kindOf, nounOf, type Figure } from "../../../reading/figure";
import { shown, written, type Draft } from "../../draft";
import { compareFigures } from "../indicator/comparisons";
import type { Known } from "../known";
import { bySlip } from "./fractions";

const LEAST_DIGITS = 2;

interface Fraction {
  readonly reading: Reading;
  readonly above: Figure;
  readonly below: Figure;
}

const digitsIn = (f: Figure): number => f.value.abs().toFixed().replace(".", "").length;

/** The fractions of whole counts in a paragraph, in order. */
function fractionsOf({ readings }: ReadParagraph): Fraction[] {
  return readings.flatMap((reading, i): Fraction[] => {
    const below = readings[i + 1]?.figure;
    const above = reading.figure;
    if (below === undefined || above.denominator !== below.id || kindOf(above) !== kindOf(below) || [above, below].some((f) => f.bound || f.hedge !== null || digitsIn(f) < LEAST_DIGITS)) return [];
    return [{ reading, above, below }];
  });
}

const keyOf = (side: "above" | "below", { above, below }: Fraction): string => `${side}|${(side === "above" ? above : below).value.toFixed()}|${below.unit?.id ?? ""}|${nounOf(below)}`;

/** More of them than there are. */
const impossible = ({ above, below }: Fraction): boolean => above.value.gt(below.value);

/** What differs between two fractions of which one side agrees; null where they may tell of two things. */
function parted(a: Fraction, b: Fraction): readonly [Figure, Figure] | null {
  if (a.above.value.eq(b.above.value)) return bySlip(a.below, b.below) && !impossible(a) && !impossible(b) ? [a.below, b.below] : null;
  return a.below.value.eq(b.below.value) && impossible(a) !== impossible(b) && bySlip(a.above, b.above) ? [a.above, b.above] : null;
}

function inParagraph(read: ReadParagraph, { alike, failing }: Known): Draft[] {
  const seen = new Map<string, Fraction>();
  return fractionsOf(read).flatMap((fraction): Draft[] => {
    const keys = [keyOf("above", fraction), keyOf("below", fraction)];
    const [sameAbove, sameBelow] = keys.map((key) => seen.get(key));
    for (const key of keys) if (!seen.has(key)) seen.set(key, fraction);
    const told = (x: Figure, y: Figure): Pick<Draft, "figures" | "holds"> => ({ figures: [x, y], holds: compareFigures("value", x, y, true).holds });
    if (sameAbove !== undefined && sameAbove.below.value.eq(fraction.below.value)) {
      const pairs = [[sameAbove.above, fraction.above], [sameAbove.below, fraction.below]] as const;
      return pairs.filter(([, y]) => !alike.has(y.id)).map(([x, y]) => ({ kind: "same", verdict: "consistent", ...told(x, y), message: `Hai nơi nêu khớp nhau: ${quoted(fraction.reading)}.`, formula: `${written(x)} = ${written(y)}` }));
    }
    for (const earlier of [sameAbove, sameBelow]) {
      const sides = earlier === undefined ? null : parted(earlier, fraction);
      if (sides === null || sides.some((f) => failing.has(f.id)) || sides.every((f) => alike.has(f.id))) continue;
      const [x, y] = sides;
      return [{ kind: "same", verdict: "review", ...told(x, y), message: `Cần xem ${quoted(fraction.reading)}: phân số nêu hai lần, nơi này ghi ${written(x)}, nơi kia ghi ${written(y)}.`, formula: `${shown(x)} ↔ ${shown(y)}` }];
    }
    return [];
  });
}

/** Fractions that a paragraph tells twice, alike or with a slip in one side. */
export function fractionsAgain(report: ReadReport, known: Known): Draft[] {
  return report.paragraphs.flatMap((read) => inParagraph(read, known));
}
