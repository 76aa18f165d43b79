/** A total told period by period: "8.739 người (năm 2021 2.418, năm 2022 3.067, năm 2023 3.254)", "30 lần (quý I: 06; quý II: 09; …)". */
import { decimal } from "../../../figures";
import type { Claim, ReadParagraph } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import type { Reading } from "../../claims/roles";
import { quoted } from "../../claims/name";
import { isPercent, nounOf, sameThing, tellingDigits, type Figure } from "../../reading/figure";
import { slipChance } from "../chance";
import type { Draft } from "../draft";
import { makes } from "../evidence";
import { isValue } from "../lists/partlist";
import { sumDraft } from "../totals";

/** The name of a period, and nothing else, in front of its figure. */
const PERIOD = /^[\s,;:–-]*(?:(?:trong đó|cụ thể|gồm|và|lần lượt|qua các năm|qua từng năm|từng năm|theo năm|riêng)[\s,:]*)*(?:(?<year>(?:năm\s+)?20\d\d)|(?<quarter>quý\s+(?:[1-4]|i{1,3}|iv))|(?<month>tháng\s+\d{1,2})|(?<span>(?:\d{1,2}|ba|sáu|chín)\s+tháng(?:\s+(?:đầu|cuối)\s+năm)?(?:\s+năm)?(?:\s+20\d\d)?))\s*[:(]?\s*(?:là|có|đạt|được)?\s*$/u;
/** Between two items: nothing but a sign. */
const BETWEEN = /^[\s,;]*(?:và\s+)?(?:(?:năm|quý|tháng|\d{1,2}\s+tháng)(?![A-Za-zÀ-ỹ])|20\d\d)/u;
/** What is told for each period and adds up to nothing: levels, averages, stocks. */
const LEVEL = /(?<![A-Za-zÀ-ỹ])(?:bình quân|trung bình|tỷ lệ|năng suất|giá|chỉ số|điểm|thu nhập|dân số|hiện có|đang|còn|lũy kế)(?![A-Za-zÀ-ỹ])/u;
const MOST_ITEMS = 14;
const TWO = 2;
const LEAST_FOR_DOUBT = 3;
const SURE = decimal("0.06");

interface Item {
  readonly reading: Reading;
  readonly kind: "year" | "quarter" | "month" | "span";
  readonly name: string;
}

function itemOf(reading: Reading): Item | null {
  const { figure, clause, operator } = reading;
  const groups = PERIOD.exec(`${clause} ${operator}`)?.groups;
  if (groups === undefined || isPercent(figure) || figure.bound || figure.hedge !== null || figure.denominator !== null || figure.numerator !== null) return null;
  const [kind, name] = Object.entries(groups).find(([, text]) => text !== undefined) ?? [];
  return kind === undefined || name === undefined ? null : { reading, kind: kind as Item["kind"], name: name.replace(/\s+|năm/gu, "") };
}

/** Stretches of readings of one group, each for a period of its own. */
function runsOf(read: ReadParagraph): Item[][] {
  const { low } = read.paragraph.content;
  const runs: Item[][] = [];
  let open: Item[] = [];
  const close = (): void => {
    if (open.length >= TWO && open.length <= MOST_ITEMS) runs.push(open);
    open = [];
  };
  for (const reading of read.readings) {
    const item = itemOf(reading);
    const last = open[open.length - 1];
    const follows = item !== null && last !== undefined && last.reading.figure.group === reading.figure.group && BETWEEN.test(low.slice(last.reading.figure.unitEnd, reading.figure.start)) && !open.some((other) => other.name === item.name);
    if (!follows) close();
    if (item !== null) open.push(item);
  }
  close();
  return runs;
}

/** The value right in front of the run, in its own group or around its brackets. */
function totalOf(read: ReadParagraph, first: Figure): Claim | null {
  const group = read.structure.groups[first.group];
  const inFront = read.claims.filter((c) => c.figure.end <= first.start && (c.group === first.group || c.group === group?.parent));
  const near = inFront.findLast((c) => isValue(c) && !isPercent(c.figure) && !c.figure.bound && c.figure.hedge === null && (c.group !== first.group || group?.parent === null || c.group === first.group));
  return near === undefined || LEVEL.test(near.reading.clause) || near.figure.unit?.label.includes("/") === true ? null : near;
}

/** All quarters of a year, or year after year: nothing is left out. */
function closed(items: readonly Item[]): boolean {
  const quarters = items.every((item) => item.kind === "quarter") && items.length === 4;
  const years = items.filter((item) => item.kind === "year").map((item) => Number(item.name));
  return quarters || (items.length >= LEAST_FOR_DOUBT && years.length >= items.length - 1 && years.every((year, i) => i === 0 || year === (years[i - 1] ?? 0) + 1));
}

function ofRun(read: ReadParagraph, items: readonly Item[]): Draft[] {
  const [first] = items;
  const whole = first === undefined ? null : totalOf(read, first.reading.figure);
  if (whole === null) return [];
  const bare = (f: Figure): boolean => f.unit === null && nounOf(f) === "";
  const { unit } = whole.figure;
  // A bare number of a period is measured as the total is.
  const parts = items.map(({ reading: { figure } }): Figure => (bare(figure) && unit !== null ? { ...figure, unit, whole: whole.figure.whole } : figure));
  if (!parts.every((part) => sameThing(part, whole.figure) || (bare(part) && nounOf(whole.figure) !== "") || (bare(part) && bare(whole.figure)))) return [];
  const ok = makes(parts, whole.figure);
  if (ok && parts.length < LEAST_FOR_DOUBT && tellingDigits(whole.figure) < LEAST_FOR_DOUBT) return [];
  if (!ok && (!closed(items) || slipChance(whole.figure, parts)?.lte(SURE) !== true)) return [];
  return [sumDraft(whole.figure, parts, () => (ok ? `Các kỳ cộng lại khớp với ${quoted(whole)}.` : `Cần xem ${quoted(whole)}: các kỳ nêu kèm cộng lại ra số khác.`))];
}

/** Judges every total with what is told of it period by period. */
export function periodSums(report: ReadReport): Draft[] {
  return report.paragraphs.flatMap((read) => (read.readings.length > TWO ? runsOf(read).flatMap((items) => ofRun(read, items)) : []));
}
