/** A total that has been told before and is broken down once more, by something else, in a later sentence: "… 7 tháng đạt 18.152,6 triệu USD. … Công nghiệp 8.428,1; bất động sản 5.205,2; các ngành còn lại 4.519,3." */
import { roughly } from "../../../figures";
import type { Claim } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import { quoted } from "../../claims/name";
import { oncePer } from "../../once";
import { kindOf, sameThing, tellingDigits, type Figure } from "../../reading/figure";
import type { Draft } from "../draft";
import { baseValue, fills } from "../evidence";
import { isChangeOnly } from "../links/facts";
import { sentencesOf, type Sentence } from "./followed";
import { sumDraft } from "../totals";

const MOST_BACK = 12;
const MOST_PARTS = 12;
/** Digits of a total that two figures of one sentence, or three, do not make by chance. */
const TELLING_OF_TWO = 5;
const TELLING = 4;
const ROUGH = 1e-9;

const alike = (a: Figure, b: Figure): boolean => sameThing(a, b) && a.unit?.id === b.unit?.id;

const roughOf = oncePer((figure: Figure): number => roughly(baseValue(figure)));

/** All figures of one kind in a sentence, where they are of one thing. */
function runsOf(sentence: Sentence): Claim[][] {
  const plain = sentence.claims.filter((claim) => claim.figure.denominator === null && claim.figure.hedge === null && !claim.figure.bound && !isChangeOnly(claim));
  if (plain.length < 2) return [];
  const kinds = [...new Set(plain.map((claim) => kindOf(claim.figure)))];
  return kinds.map((kind) => plain.filter((claim) => kindOf(claim.figure) === kind)).filter((run) => run.length >= 2 && run.length <= MOST_PARTS && run.every((claim) => alike(claim.figure, run[0]?.figure ?? claim.figure)));
}

function draftOf(whole: Claim, parts: readonly Claim[]): Draft {
  return sumDraft(whole.figure, parts.map((part) => part.figure), () => `Các số ở câu sau cộng lại khớp với ${quoted(whole)}.`, fills);
}

/** Totals that a later sentence breaks down as a whole; `known` are the sums that have been found. */
export function sumsAgain(report: ReadReport, known: readonly Draft[]): Draft[] {
  const seen = new Set(known.map((draft) => draft.figures.map((figure) => figure.id).join(" ")));
  const sentences = sentencesOf(report.paragraphs);
  return sentences.flatMap((sentence, i) => {
    const runs = runsOf(sentence);
    if (runs.length === 0) return [];
    const before = sentences.slice(Math.max(0, i - MOST_BACK), i).filter((other) => other.section === sentence.section).flatMap((other) => other.claims);
    return runs.flatMap((run): Draft[] => {
      const values = run.map((claim) => baseValue(claim.figure));
      const added = values.reduce((a, b) => a.plus(b));
      const rough = roughly(added);
      const whole = before.findLast(({ figure, planned }) => figure.hedge === null && figure.denominator === null && planned === run[0]?.planned && tellingDigits(figure) >= (run.length >= 3 ? TELLING : TELLING_OF_TWO) && Math.abs(roughOf(figure) - rough) <= ROUGH * rough && run.every((claim) => sameThing(claim.figure, figure)) && baseValue(figure).eq(added));
      return whole === undefined || seen.has([whole.figure, ...run.map((claim) => claim.figure)].map((figure) => figure.id).join(" ")) ? [] : [draftOf(whole, run)];
    });
  });
}
