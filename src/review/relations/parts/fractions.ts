/** Fractions that add up: those of lines or sentences below one that they make ("533/722 trường … Mầm non 171/218 …"), and those of one whole told to the last ("nam 24/31 vị, nữ 07/31 vị"). */
import { formatNumber, isBelow, sum } from "../../../figures";
import type { Claim } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import { quoted, type Quotable } from "../../claims/name";
import { contrasted } from "../../claims/words";
import { baseInterval, nounOf, type Figure } from "../../reading/figure";
import { sentenceAround } from "../../reading/structure";
import { asWritten, shown, type Draft } from "../draft";
import { makes, total } from "../evidence";
import { bandsOf } from "../lists/bands";
import { familyOf } from "../lists/families";
import { behind } from "../links/passages";
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

const LEAST_OF_ONE = 3;

/** Stretches of fractions of one number of one thing: of a sentence, or each the first of its line. */
function runsOfOne(report: ReadReport, all: readonly Fraction[]): Fraction[][] {
  const runs: Fraction[][] = [];
  all.forEach((one, i) => {
    const [run, last] = [runs[runs.length - 1], all[i - 1]];
    const read = report.paragraphs[one.above.paragraph];
    const beside = last !== undefined && read !== undefined && last.below.value.eq(one.below.value) && (last.noun === one.noun || one.noun === "" || last.noun === "") && (last.above.paragraph === one.above.paragraph ? sentenceAround(read.structure, last.claim.group) === sentenceAround(read.structure, one.claim.group) : last.above.paragraph + 1 === one.above.paragraph && read.paragraph.listed);
    if (beside && run !== undefined) run.push(one);
    else runs.push([one]);
  });
  return runs;
}

const MOST_WORDS = 60;
/** The words behind a figure, to the end of its clause. */
const wordsBehind = (report: ReadReport, figure: Figure): string => behind(report, figure, MOST_WORDS).replace(/(?:[,;.(]|(?:^|\s)và\s).*$/su, "");

/** Fractions of one whole that make it; of those that do not only bands are asked about: others need not be told to the last. */
function ofOneWhole(report: ReadReport, all: readonly Fraction[]): Draft[] {
  return runsOfOne(report, all).flatMap((run): Draft[] => {
    const [first, second] = run;
    const told = run.length >= LEAST_OF_ONE || (run.length === 2 && first !== undefined && second !== undefined && contrasted(first.claim.label, second.claim.label));
    const parts = run.map(({ above }) => above);
    if (first === undefined || !told || run.length > MOST_ITEMS) return [];
    const claims = run.map(({ claim }) => claim);
    // What is said of a fraction stands behind its stroke.
    const named = (): Claim[] => run.map(({ claim, below }) => ({ ...claim, reading: { ...claim.reading, tail: wordsBehind(report, below) } }));
    // "trên 80%, từ 60% đến 80%, dưới 60%", "vượt 12/26 chỉ tiêu, đạt 11/26, không đạt 3/26": bands, and kinds that are all, leave nothing out.
    const asked = (): boolean => ((run.length >= LEAST_OF_ONE && bandsOf(claims) === "all") || /sure|whole/.test(familyOf(first.claim, named()) ?? "")) && slipOfSum(first.below, parts);
    return makes(parts, first.below) || asked() ? [sumDraft(first.below, parts, (ok) => (ok ? `Các phần cộng lại khớp với mẫu số chung (${quoted(first.claim)}).` : `Cần xem ${quoted(first.claim)}: các phần cộng lại được ${formatNumber(sum(parts.map(({ value }) => value)))}, mẫu số chung ghi ${shown(first.below)}.`))] : [];
  });
}

/** Fractions with those of the paragraphs below them, of one section, that count the same. */
export function fractionSums(report: ReadReport): Draft[] {
  const all = fractionsOf(report);
  return [...ofOneWhole(report, all), ...ofThoseBelow(report, all)];
}

function ofThoseBelow(report: ReadReport, all: readonly Fraction[]): Draft[] {
  const section = (f: Fraction): number | undefined => report.paragraphs[f.above.paragraph]?.paragraph.section.id;
  return all.flatMap((whole, i) => {
    if (whole.noun === "" || whole.above.value.lt(10) || isBelow(baseInterval(whole.below), baseInterval(whole.above))) return [];
    const items = all.slice(i + 1, i + 1 + MOST_ITEMS).filter((item) => item.above.paragraph > whole.above.paragraph && item.above.paragraph - whole.above.paragraph <= MOST_LINES && section(item) === section(whole) && (item.noun === whole.noun || item.noun === ""));
    // One fraction a line: the first.
    const firsts = items.filter((item, n) => item.above.paragraph !== items[n - 1]?.above.paragraph);
    return ofWhole(whole, firsts);
  });
}
