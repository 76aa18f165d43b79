/** Shares of what the parts make together, told without a total: "thành thị 187 vụ (chiếm 61,3%), nông thôn 118 vụ (chiếm 38,7%)". */
import { decimal, meets, percentOf } from "../../../figures";
import type { Claim, ReadParagraph } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import type { Reading } from "../../claims/roles";
import { contentWords, contrasted } from "../../claims/words";
import { quoted } from "../../claims/name";
import { baseInterval, intervalOf, isNameless, isPercent, nounOf, sameThing, tellingDigits, type Figure } from "../../reading/figure";
import { asWritten, judge, shown, type Draft, type Values } from "../draft";
import { baseValue, total } from "../evidence";

interface Part {
  readonly claim: Claim;
  readonly stated: Figure;
}

/** "(61,3%)", "chiếm 61,3%": said of the part and of no base of its own. */
function partOf(read: ReadParagraph, claim: Claim): Part | null {
  const [first] = claim.attributes;
  if (first === undefined || claim.measure !== "value" || isPercent(claim.figure) || claim.figure.bound || claim.figure.denominator !== null || claim.figure.value.lte(0)) return null;
  if ((first.role !== "share" && first.role !== "ratio") || !isPercent(first.figure) || first.figure.bound || first.figure.hedge !== null) return null;
  const said = first.operator === "chiếm" || (first.operator === "" && inBrackets(read, first));
  // "48 xã, chiếm 32,7% số xã": of all that is counted.
  const ofAll = contentWords(first.tail).every((word) => nounOf(claim.figure).split(" ").includes(word));
  return said && ofAll && first.clause.trim() === "" ? { claim, stated: first.figure } : null;
}

function inBrackets({ structure, paragraph }: ReadParagraph, { figure }: Reading): boolean {
  const group = structure.groups[figure.group];
  return group !== undefined && group.parent !== null && /^\s*$/.test(paragraph.content.low.slice(group.start, figure.start));
}

/** Runs of parts of one thing in one sentence, nothing else between them. */
function runsIn(read: ReadParagraph): Part[][] {
  const runs: Part[][] = [];
  let run: Part[] = [];
  for (const claim of read.claims) {
    const part = partOf(read, claim);
    const [first] = run;
    const goesOn = part !== null && first !== undefined && first.claim.group === claim.group && ((isNameless(first.claim.figure) && isNameless(claim.figure)) || (sameThing(first.claim.figure, claim.figure) && nounOf(first.claim.figure) === nounOf(claim.figure)));
    if (!goesOn) {
      runs.push(run);
      run = [];
    }
    if (part !== null) run.push(part);
  }
  return [...runs, run].filter((parts) => parts.length >= 2 && parts.length <= MOST_PARTS);
}

const MOST_PARTS = 12;
/** Digits of a share that no wrong total gives by chance. */
const TELLING = 3;
const HUNDRED = decimal(100);

function draftOf(parts: readonly Part[], { claim, stated }: Part, failed: Draft["verdict"]): Draft {
  const figures = parts.map((part) => part.claim.figure);
  const holds = (values: Values): boolean => meets(percentOf(baseInterval(values(claim.figure)), total(figures, values)), intervalOf(values(stated)));
  const ok = holds(asWritten);
  const sum = figures.map(shown).join(" + ");
  const computed = baseValue(claim.figure).times(HUNDRED).div(figures.map(baseValue).reduce((a, b) => a.plus(b))).round(2, 1).toFixed().replace(".", ",");
  const others = figures.filter((figure) => figure !== claim.figure);
  return {
    kind: "ratio", figures: [claim.figure, ...others, stated], holds, verdict: judge([claim.figure, ...others, stated], holds, failed),
    message: ok ? `Tỷ lệ khớp với tổng các phần đã nêu (${quoted(claim)}).` : `Cần xem tỷ lệ của ${quoted(claim)}: trong tổng các phần đã nêu tính được ${computed}%, báo cáo ghi ${shown(stated)}.`,
    formula: `${shown(claim.figure)} / (${sum}) = ${computed}% ${ok ? "≈" : "≠"} ${shown(stated)}`,
  };
}

const isTelling = ({ stated }: Part): boolean => tellingDigits(stated) >= TELLING;

/** The shares of a run, each judged by the sum of all its parts. */
interface Run {
  readonly parts: readonly Part[];
  readonly drafts: readonly Draft[];
}

const statedIn = ({ figures }: Draft): number => figures[figures.length - 1]?.id ?? -1;
const holding = ({ verdict }: Draft): boolean => verdict === "consistent";

/**
 * Every part of a run, three and more or told finely, has its share in their own sum: they are of no larger whole in
 * front ("tiếp nhận 1.860 hồ sơ, trước hạn 1.204 (67%), đúng hạn 539 (30%), quá hạn 54 (3%); đang giải quyết 63").
 */
const isWhole = ({ parts, drafts }: Run): boolean => drafts.every(holding) && (parts.length > 2 || parts.some(isTelling));

/** The shares that parts have in their own sum; where all but one have, that one is asked about. Parts that are not all there are give no share that fits. */
function ofSum({ parts, drafts }: Run): readonly Draft[] {
  const fitting = parts.some((part, i) => isTelling(part) && drafts[i]?.verdict === "consistent");
  if (!fitting || drafts.filter((draft) => !holding(draft)).length > 1) return [];
  // Two of a pair prove one another only where they are the two there are.
  const pair = parts.length > 2 || contrasted(parts[0]?.claim.label ?? "", parts[1]?.claim.label ?? "");
  return pair ? drafts : drafts.filter(holding);
}

/** Adds to the shares judged already those of what their parts make together, and puts these for what fails of another whole. */
export function withOwnSums(report: ReadReport, judged: readonly Draft[]): Draft[] {
  const runs = report.paragraphs.flatMap(runsIn).map((parts): Run => ({ parts, drafts: parts.map((part) => draftOf(parts, part, "review")) }));
  const whole = new Set(runs.filter(isWhole).flatMap(({ drafts }) => drafts.map(statedIn)));
  const kept = judged.filter((draft) => holding(draft) || !whole.has(statedIn(draft)));
  const told = new Set(kept.map(statedIn));
  return [...kept, ...runs.flatMap((run) => (isWhole(run) ? run.drafts : ofSum(run))).filter((draft) => !told.has(statedIn(draft)))];
}
