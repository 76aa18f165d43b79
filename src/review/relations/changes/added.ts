/** What came to what there was, which stands a sentence in front or right behind: "có 140 trường. Năm 2021 thêm 12 trường; năm 2022 thêm 9 trường, nâng tổng số lên 161 trường", "thành lập 65 doanh nghiệp, nâng tổng số lên 3.415, cuối tháng trước có 3.350". */
import { apartReadings, type Claim, type ReadParagraph } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import type { Reading } from "../../claims/roles";
import { kindOf, nounOf, sameThing, tellingDigits, type Figure } from "../../reading/figure";
import { sentenceAround } from "../../reading/structure";
import { asOf, comes, tellsAct } from "./acts";
import { HEDGES } from "./moved";
import type { Draft } from "../draft";
import { baseValue, makes } from "../evidence";
import { isValue } from "../lists/partlist";
import { slipFrom } from "../slips";
import { sumDraft, totalsOf } from "../totals";

/** From what was added to the total it made. */
const RAISES = new RegExp(`^[^;.]{0,120}?(?:[,;–-]\\s*|(?:qua đó|từ đó|theo đó|góp phần|để|và|đã)\\s+)(?:nâng|đưa)\\s+(?![^,;.()\\d]*(?:tỷ lệ|tỉ lệ))[^,;.()\\d]{0,80}lên\\s+(?:(?:còn|đến|thành|tới|đạt|là|tổng số|tổng cộng)\\s+)*${HEDGES}$`, "u");
const EARLIER = "(?:trước|đầu|cuối|cũ|năm ngoái|cùng kỳ|năm 20\\d\\d|năm học)";
/** From the total to what there was before, right behind it. */
const BEHIND = new RegExp(`^[^,;.()\\d]{0,30}[,;(]\\s*(?:trong khi|so với|mà)?\\s*(?:số\\s+)?(?:${EARLIER})(?:\\s+(?:[A-Za-zÀ-ỹ]+|20\\d\\d)){0,6}\\s*(?:có|là|đạt|:|mới có|chỉ có)?\\s*$`, "u");
/** In front of what there was, when it was. */
const THEN = new RegExp(`(?<![A-Za-zÀ-ỹ])(?:${EARLIER})(?![A-Za-zÀ-ỹ])`, "u");
/** Beyond a plan: no value of its own. */
const OVER = new RegExp(`(?<![A-Za-zÀ-ỹ])vượt\\s+${HEDGES}$`, "u");
const MOST_BACK = 10;
const MOST_SENTENCES = 2;
const MOST_LEAD = 80;
const TELLING = 3;

interface Raise {
  readonly now: Reading;
  readonly acts: readonly Figure[];
  /** Values that may have been there before, those announced as such first. */
  readonly before: readonly { readonly figure: Figure; readonly told: boolean }[];
}

function raiseAt({ paragraph: { content: { low } }, structure }: ReadParagraph, readings: readonly Reading[], at: number): Raise | null {
  const [act, now, next] = readings.slice(at - 1, at + 2);
  if (act === undefined || now === undefined || now.figure.bound || now.figure.denominator !== null) return null;
  const between = low.slice(act.figure.unitEnd, now.figure.start).replace(/\([^()]*\)/gu, " ");
  const first = RAISES.test(between) && act.figure.group === now.figure.group && tellsAct(low, act) && comes(low, act) ? asOf(act.figure, now.figure, between) : null;
  if (first === null) return null;
  const acts = [first];
  const before: { figure: Figure; told: boolean }[] = [];
  const behind = next !== undefined && BEHIND.test(low.slice(now.figure.unitEnd, next.figure.start)) ? asOf(next.figure, now.figure, "") : null;
  if (behind !== null) before.push({ figure: behind, told: true });
  const sentences = new Set([sentenceAround(structure, now.figure.group)]);
  for (let i = at - 2; i >= Math.max(0, at - MOST_BACK); i--) {
    const one = readings[i];
    if (one === undefined || sentences.add(sentenceAround(structure, one.figure.group)).size > MOST_SENTENCES + 1) break;
    if (!sameThing(one.figure, first) || one.figure.bound || (structure.groups[one.figure.group]?.parent ?? null) !== null || OVER.test(low.slice(0, one.figure.start).slice(-MOST_LEAD))) continue;
    if (before.length === 0 && tellsAct(low, one) && comes(low, one)) acts.push(one.figure);
    else before.push({ figure: one.figure, told: THEN.test(low.slice(Math.max(0, one.figure.start - MOST_LEAD), one.figure.start)) });
  }
  // "đã xây dựng được 205 trường": nothing else says what there was.
  const earliest = before.length === 0 && acts.length > 1 ? acts.pop() : undefined;
  return { now, acts, before: earliest === undefined ? before : [{ figure: earliest, told: false }] };
}

const MESSAGE = (ok: boolean): string => (ok ? "Số đã có và số thêm khớp với tổng số sau đó." : "Cần xem tổng số sau khi thêm: số đã có cộng số thêm ra số khác.");

function judged({ now: { figure: now }, acts, before }: Raise): Draft[] {
  const made = (was: Figure): Draft => sumDraft(now, [was, ...acts], MESSAGE);
  const fitting = before.find(({ figure }) => makes([figure, ...acts], now));
  if (fitting !== undefined) return [made(fitting.figure)];
  const [only] = before;
  if (only === undefined || before.length > 1) return [];
  const sum = [only.figure, ...acts].map(baseValue).reduce((a, b) => a.plus(b)).div(now.unit?.factor ?? 1);
  const slip = slipFrom(sum, now);
  // "ký mới 08, nâng số còn hiệu lực lên 51 (đầu kỳ: 45)": some may have ended meanwhile.
  const mayHaveEnded = now.value.lt(sum) && baseValue(now).gte(baseValue(only.figure));
  if (mayHaveEnded && slip !== "exchanged") return [];
  return slip === "exchanged" || (slip === "one-digit" && (only.told || tellingDigits(now) >= TELLING)) ? [made(only.figure)] : [];
}

const RAISED = /(?:nâng|đưa)(?:\s+[A-Za-zÀ-ỹ]+){0,10}\s*$/u;
const MOST_OF_A_THING = 80;

/** "thêm 06 xã đạt chuẩn, nâng tổng số lên 45 xã", where the report names elsewhere the 39 there were. */
function fromElsewhere(report: ReadReport, told: ReadonlySet<number>): Draft[] {
  const known = new Map<string, Claim[]>();
  const raised: { readonly added: Claim; readonly now: Claim; readonly noun: string }[] = [];
  for (const read of report.paragraphs) {
    read.claims.forEach((claim, i) => {
      const noun = nounOf(claim.figure);
      if (!isValue(claim) || kindOf(claim.figure) !== "count") return;
      const list = known.get(noun) ?? [];
      if (list.length < MOST_OF_A_THING) list.push(claim);
      known.set(noun, list);
      const before = read.claims[i - 1];
      if (before !== undefined && !told.has(claim.figure.id) && before.group === claim.group && RAISED.test(claim.reading.clause) && (noun === "" || sameThing(before.figure, claim.figure))) raised.push({ added: before, now: claim, noun: nounOf(before.figure) });
    });
  }
  return raised.flatMap(({ added, now, noun }): Draft[] => {
    const named = new Set([...added.core, ...now.core].filter((word) => !noun.split(" ").includes(word)));
    const fits = (figure: Figure): boolean => baseValue(figure).plus(baseValue(added.figure)).eq(baseValue(now.figure));
    const was = (known.get(noun) ?? []).find((claim) => claim !== added && claim !== now && fits(claim.figure) && claim.core.some((word) => named.has(word)));
    return was === undefined ? [] : [sumDraft(now.figure, [was.figure, added.figure], MESSAGE)];
  });
}

/** All totals that additions in front of them raised from a value told nearby, or anywhere where it fits, but those that `sums` have found parts for. */
export function addedTotals(report: ReadReport, sums: readonly Draft[]): Draft[] {
  const told = totalsOf(sums);
  const here = report.paragraphs.flatMap((read) => {
    const readings = apartReadings(read);
    return readings.flatMap((_, at): Draft[] => {
      const raise = at === 0 ? null : raiseAt(read, readings, at);
      return raise === null || told.has(raise.now.figure.id) ? [] : judged(raise);
    });
  });
  return [...here, ...fromElsewhere(report, new Set([...told, ...totalsOf(here)]))];
}
