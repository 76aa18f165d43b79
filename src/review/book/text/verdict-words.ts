/** "vượt kế hoạch", "không đạt chỉ tiêu": words about the target against the verdict of the row. */
import type { Claim, ReadParagraph } from "../../claims/claim";
import { compareVerdicts, verdictLabel, type Verdict } from "../../../plan";
import type { BookDraft } from "../draft";
import type { CellSpan } from "../types";
import { judgedFact, targetsOf } from "./facts";
import type { Match } from "./link";
import type { Named } from "./names";
import type { TextOperands } from "./operands";
import type { TextPeriod } from "./period";
import { SAY } from "./say";

const PLAN_WORD = /(?<=[,;(]\s*(?:(?:dự ước|ước|cơ bản|đều|nhưng|song|và|hoàn thành)\s+)*)(không đạt|chưa đạt|khó đạt|vượt|đạt)(?: và vượt)?(?: mức)?(?: so với)?(?: chỉ tiêu)? (?:kế hoạch|kh|chỉ tiêu)(?![A-Za-zÀ-ỹ])(?!\s*(?:năm\s+)?\d)(?!\s*(?:tỉnh|hđnd|trung ương|tw|huyện|thành phố|xã)\s+giao\s*\d)/u;
const FAR = 220;
const JUDGED: readonly Verdict[] = ["exceeded", "met", "nearly-met", "missed", "at-risk"];

interface Said {
  readonly word: string;
  readonly start: number;
}

/** The words behind the claim's figure, over its percentages and changes, up to the next claim or the end of the sentence. */
function planWordOf(claim: Claim, { claims, paragraph, structure }: ReadParagraph): Said | null {
  const { low } = paragraph.content;
  const from = claim.figure.unitEnd;
  if (claim.planWord !== "") {
    const start = low.indexOf(claim.planWord, from);
    return start < 0 ? null : { word: claim.planWord, start };
  }
  const group = structure.groups[claim.figure.group];
  const next = claims[claims.indexOf(claim) + 1];
  const end = Math.min(from + FAR, group?.end ?? low.length, next === undefined ? low.length : next.reading.leadStart);
  const text = low.slice(from, Math.max(from, end)).replace(/\([^()]*\)/g, (aside) => " ".repeat(aside.length));
  const sentence = /;|\.\s/.exec(text);
  const found = PLAN_WORD.exec(sentence === null ? text : text.slice(0, sentence.index));
  return found?.[1] === undefined ? null : { word: found[1], start: from + found.index };
}

/** The figures that the row's verdict comes from. */
function judgedCells(row: Named): CellSpan[] {
  return [judgedFact(row)?.held, ...targetsOf(row).map((target) => target.held)].flatMap((held) => (held === undefined ? [] : [held.span]));
}

export interface Spoken {
  readonly claim: Claim;
  readonly read: ReadParagraph;
  readonly match: Match;
  readonly period: TextPeriod;
}

export function verdictWords({ claim, read, match, period }: Spoken, operands: TextOperands): BookDraft[] {
  const [row] = match.rows;
  const said = planWordOf(claim, read);
  if (row === undefined || match.rows.length > 1 || said === null || period.odd || period.alone === true) return [];
  const { word, start } = said;
  const { indicator, table } = row;
  const year = period.year === null || table.period.year === null || period.year === table.period.year;
  const span = period.months === null || period.months === table.period.months;
  if (!year || !span || !JUDGED.includes(indicator.verdict)) return [];
  const verdicts = [indicator.verdict, indicator.computedVerdict, ...indicator.assessments.map((a) => a.verdict)].filter((v) => JUDGED.includes(v));
  const good = (v: Verdict): boolean => compareVerdicts(v, "met") >= 0;
  const missed = /không|chưa|khó/.test(word);
  const holds = missed ? verdicts.some((v) => !good(v)) : word === "vượt" ? verdicts.includes("exceeded") : verdicts.some((v) => good(v) || v === "nearly-met");
  if (match.certainty !== "sure" && !holds) return [];
  const place = operands.spanOf(claim.figure, start, start + word.length);
  // A row met exactly and called "vượt", or one judged without knowing which way is better: a person should look.
  const doubtful = (word === "vượt" && verdicts.some(good)) || (indicator.directionSource === "default" && indicator.measure === "rate");
  const to = new Set(verdicts).size > 1 || doubtful ? null : indicator.verdict === "missed" ? "không đạt" : indicator.verdict === "met" ? "đạt" : null;
  return [{
    kind: "wording", fault: "text-against-table", operands: [operands.of(claim.figure)], places: [place, ...judgedCells(row)],
    verdict: holds ? "consistent" : doubtful ? "review" : "inconsistent",
    message: holds ? SAY.agrees(row) : SAY.word(row, word, verdictLabel(indicator.verdict).toLowerCase()),
    formula: `“${word} kế hoạch” ${holds ? "=" : "≠"} “${verdictLabel(indicator.verdict)}”`,
    ...(holds || to === null ? {} : { edit: { span: place, from: read.paragraph.content.text.slice(start, start + word.length), to, reason: SAY.verbFromTable } }),
  }];
}
