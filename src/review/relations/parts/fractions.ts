/** A fraction that the fractions of the lines or sentences below it make, above the stroke and below it: "533/722 trường … Mầm non 171/218 …". */
import { isBelow } from "../../../figures";
import type { Claim } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import { quoted, type Quotable } from "../../claims/name";
import { baseInterval, nounOf, type Figure } from "../../reading/figure";
import { asWritten, type Draft } from "../draft";
import { makes, total } from "../evidence";
import { denominatorOf } from "../lists/partlist";
import { slipOfSum } from "../slips";
import { sumDraft } from "../totals";

const MOST_ITEMS = 30;
const MOST_LINES = 40;

interface Fraction {
  readonly claim: Claim;
  readonly above: Figure;
  readonly below: Figure;
  readonly noun: string;
}

const firstWord = (figure: Figure): string => nounOf(figure).split(" ")[0] ?? "";

/** The fractions outside brackets. */
function fractionsOf(report: ReadReport): Fraction[] {
  return report.paragraphs.flatMap((read) => (read.paragraph.anchor !== null ? [] : read.claims.flatMap((claim): Fraction[] => {
    const below = denominatorOf(report, claim.figure);
    if (below === null || claim.measure !== "value" || read.structure.groups[claim.group]?.parent !== null || claim.figure.hedge !== null) return [];
    return [{ claim, above: claim.figure, below, noun: firstWord(claim.figure) || firstWord(below) }];
  })));
}

function draftOf(whole: Figure, parts: readonly Figure[], of: Quotable): Draft {
  return sumDraft(whole, parts, (ok) => (ok ? `Các phân số nêu tiếp theo cộng lại khớp với ${quoted(of)}.` : `Cần xem ${quoted(of)}: các phân số nêu tiếp theo cộng lại ra số khác, số kia của phân số thì khớp.`));
}

function ofWhole(whole: Fraction, items: readonly Fraction[]): Draft[] {
  for (let n = 2; n <= items.length; n++) {
    const own = items.slice(0, n);
    const rows = [{ whole: whole.above, parts: own.map((item) => item.above) }, { whole: whole.below, parts: own.map((item) => item.below) }];
    const fits = rows.map((row) => makes(row.parts, row.whole));
    const fitting = fits.filter(Boolean).length;
    // One of the two alone may fit by chance.
    const slipped = fitting === 1 && n >= 3 && rows.every((row, i) => fits[i] === true || slipOfSum(row.whole, row.parts));
    if (fitting === 2 || slipped) return rows.map((row) => draftOf(row.whole, row.parts, whole.claim));
    if (rows.every((row) => isBelow(baseInterval(row.whole), total(row.parts, asWritten)))) break;
  }
  return [];
}

/** Fractions with those of the paragraphs below them, of one section, that count the same. */
export function fractionSums(report: ReadReport): Draft[] {
  const all = fractionsOf(report);
  const section = (f: Fraction): number | undefined => report.paragraphs[f.above.paragraph]?.paragraph.section.id;
  return all.flatMap((whole, i) => {
    if (whole.noun === "" || whole.above.value.lt(10) || isBelow(baseInterval(whole.below), baseInterval(whole.above))) return [];
    const items = all.slice(i + 1, i + 1 + MOST_ITEMS).filter((item) => item.above.paragraph > whole.above.paragraph && item.above.paragraph - whole.above.paragraph <= MOST_LINES && section(item) === section(whole) && (item.noun === whole.noun || item.noun === ""));
    // One fraction a line: the first.
    const firsts = items.filter((item, n) => item.above.paragraph !== items[n - 1]?.above.paragraph);
    return ofWhole(whole, firsts);
  });
}
