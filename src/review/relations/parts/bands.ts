/** Totals told with the bands that make them: "17/92 xã đạt chuẩn; 5 xã đạt từ 15 đến 18 tiêu chí; …; 32 xã đạt dưới 10 tiêu chí", "… trên tổng số 92 xã". */
import { formatNumber, sum } from "../../../figures";
import type { Claim, ReadParagraph } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import { quoted } from "../../claims/name";
import { kindOf, nounOf, sameThing, type Figure } from "../../reading/figure";
import { shown, type Draft } from "../draft";
import { bandsOf, CRITERIA } from "../lists/bands";
import { denominatorOf, isValue } from "../lists/partlist";
import { sumDraft } from "../totals";
import { makes } from "../evidence";
import { slipOfSum } from "../slips";

const LEAST = 3;
const MOST = 8;
const OF_ALL = /^[^;]{0,60}(?<![A-Za-zÀ-ỹ])(?:trên|trong)\s+(?:tổng(?:\s+số)?|toàn bộ)\s*$/u;

const REACH = 40;
/** "trong (tổng số) 52 chủ đầu tư được giao vốn có …": what is told band by band. */
const IN_ALL = /(?<![A-Za-zÀ-ỹ])trong(?: tổng)?(?: số)?\s*$/u;
const HAS = /^[^,;.:\d]{0,80}(?:có|:|,)\s*$/u;

/** "21 xã đạt 19 tiêu chí": the band, and nothing that is counted beside it. */
const counts = ({ figure }: Claim): boolean => kindOf(figure) === "count" && nounOf(figure) !== "" && nounOf(figure) !== CRITERIA && figure.hedge === null && !figure.bound;

/** Neighbours of one noun, from each place on as many as lie band by band. */
function runsIn(read: ReadParagraph): Claim[][] {
  const told = read.claims.filter((claim) => isValue(claim) && claim.parent === null && counts(claim));
  const runs: Claim[][] = [];
  for (let at = 0; at + LEAST <= told.length; at++) {
    const [first] = told.slice(at);
    let run = first === undefined ? [] : [first];
    for (const next of told.slice(at + 1, at + MOST)) {
      const longer = [...run, next];
      if (first === undefined || next.group !== first.group || !sameThing(next.figure, first.figure) || bandsOf(longer) === null) break;
      run = longer;
    }
    if (run.length < LEAST) continue;
    runs.push(run);
    at += run.length - 1;
  }
  return runs;
}

/** The total that the first of them is a fraction of, or that stands behind the last; null where there is none. */
function totalOf(report: ReadReport, read: ReadParagraph, run: readonly Claim[]): Figure | null {
  const [first, last] = [run[0]?.figure, run[run.length - 1]?.figure];
  if (first === undefined || last === undefined) return null;
  const below = denominatorOf(report, first);
  if (below !== null) return below;
  const front = read.readings.findLast(({ figure }) => figure.end <= first.start)?.figure;
  if (front !== undefined && front.group === first.group && kindOf(front) === "count" && front.denominator === null && !front.bound && IN_ALL.test(read.paragraph.content.low.slice(Math.max(0, front.start - REACH), front.start)) && HAS.test(read.paragraph.content.low.slice(front.unitEnd, first.start))) return front;
  const behind = read.readings.find(({ figure }) => figure.start >= last.unitEnd && sameThing(figure, last));
  return behind !== undefined && OF_ALL.test(read.paragraph.content.low.slice(last.unitEnd, behind.figure.start)) ? behind.figure : null;
}

/** Judges every total against its bands; asked about where they leave nothing out. */
export function bandedTotals(report: ReadReport): Draft[] {
  return report.paragraphs.flatMap((read) => runsIn(read).flatMap((run): Draft[] => {
    const [first] = run;
    const whole = totalOf(report, read, run);
    if (first === undefined || whole === null || run.slice(1).some(({ figure }) => figure.denominator !== null)) return [];
    const parts = run.map(({ figure }) => figure);
    if (!makes(parts, whole) && (bandsOf(run) !== "all" || !slipOfSum(whole, parts))) return [];
    return [sumDraft(whole, parts, (ok) => (ok ? `Các mức cộng lại khớp với tổng số (${quoted(first)}).` : `Cần xem ${quoted(first)}: các mức nêu ra cộng lại được ${formatNumber(sum(parts.map(({ value }) => value)))}, tổng số ghi ${shown(whole)}.`))];
  }));
}
