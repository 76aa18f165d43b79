/** Contributions to a growth: "Trong mức tăng 7,8%, khu vực A đóng góp 0,7 điểm phần trăm; khu vực B đóng góp …". */
import { decimal, exact, meets, scaleInterval, ZERO, addIntervals, type Interval } from "../../../figures";
import { intervalOf, isPercent, isPoints, type Figure } from "../../reading/figure";
import type { ReadParagraph } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import type { Reading } from "../../claims/roles";
import { slipMends } from "../edits";
import { asWritten, judge, shown, type Draft, type Values } from "../draft";

const LEAST = 3;
/** Two of them are all only where they add up. */
const LEAST_HOLDING = 2;
const REACH = 90;
const CONTRIBUTES = /đóng góp/;
/** A part of a part. */
const INNER = /(?<![A-Za-zÀ-ỹ])(?:riêng|trong đó)(?![A-Za-zÀ-ỹ])/u;
/** What pulls down instead of adding. */
const PULLS_DOWN = /(?<![A-Za-zÀ-ỹ])(?:(?:làm|kéo) giảm|làm mất|đóng góp (?:âm|giảm|làm giảm))(?![A-Za-zÀ-ỹ])/u;
const GROWTH = /(?:mức tăng|tăng trưởng|tốc độ tăng|(?<![A-Za-zÀ-ỹ])tăng)[^,;.()]{0,40}$/u;
/** From a growth to the contribution of the same part. */
const OWN = /^[^;.()\d]{0,30}đóng góp[^;.()\d]{0,30}$/u;
const NEAR = decimal("0.2");

/** The words in front of a figure, back to the last sign. */
function before(low: string, { figure }: Reading): string {
  return /[^,;.()]*$/.exec(low.slice(Math.max(0, figure.start - REACH), figure.start))?.[0] ?? "";
}

interface Part {
  readonly figure: Figure;
  readonly sign: 1 | -1;
}

function sumOf(parts: readonly Part[], values: Values): Interval {
  return parts.map(({ figure, sign }) => scaleInterval(intervalOf(values(figure)), decimal(sign))).reduce(addIntervals, exact(ZERO));
}

function ofParagraph(read: ReadParagraph): Draft[] {
  const { low } = read.paragraph.content;
  if (!CONTRIBUTES.test(low)) return [];
  const told = read.readings.filter((reading) => isPoints(reading.figure) && (CONTRIBUTES.test(before(low, reading)) || PULLS_DOWN.test(before(low, reading))));
  const [first] = told;
  if (first === undefined) return [];
  const parts = told.filter((reading) => !INNER.test(before(low, reading))).map((reading): Part => ({ figure: reading.figure, sign: PULLS_DOWN.test(before(low, reading)) && reading.figure.value.gt(0) ? -1 : 1 }));
  const grown = read.readings.filter(({ figure }) => figure.end <= first.figure.start && isPercent(figure) && GROWTH.test(low.slice(Math.max(0, figure.start - REACH), figure.start)));
  // "khu vực I tăng 3,1%, đóng góp …" is a part's own.
  const ofAll = grown.filter(({ figure }) => !OWN.test(low.slice(figure.unitEnd, first.figure.start)));
  const whole = grown.find((reading) => meets(sumOf(parts, asWritten), intervalOf(reading.figure))) ?? (ofAll.length === 1 ? ofAll[0] : grown.find((reading) => reading.figure.group === first.figure.group));
  if (whole === undefined || parts.length < LEAST_HOLDING) return [];
  const holds = (values: Values): boolean => meets(sumOf(parts, values), intervalOf(values(whole.figure)));
  const ok = holds(asWritten);
  const added = parts.reduce((sum, { figure, sign }) => sum.plus(figure.value.times(sign)), ZERO);
  const figures = [whole.figure, ...parts.map((part) => part.figure)];
  // Far from the growth: some contributions are left out, unless one slip parts them.
  const near = parts.length >= LEAST && added.minus(whole.figure.value).abs().lte(whole.figure.value.abs().times(NEAR));
  if (!ok && !near && !(parts.length >= LEAST && slipMends(figures, holds))) return [];
  const listed = parts.map(({ figure, sign }, i) => `${sign < 0 ? (i === 0 ? "−" : " − ") : i === 0 ? "" : " + "}${shown(figure)}`).join("");
  return [{
    kind: "sum", figures, holds, verdict: judge(figures, holds, "review"),
    message: ok ? "Các mức đóng góp cộng lại khớp với mức tăng chung." : `Cần xem: các mức đóng góp cộng lại được ${added.toFixed().replace(".", ",")}, mức tăng chung ghi ${shown(whole.figure)}.`,
    formula: `${listed} ${ok ? "=" : "≠"} ${shown(whole.figure)}`,
  }];
}

/** Judges the contributions of every paragraph that states a growth and three of them or more. */
export function contributions(report: ReadReport): Draft[] {
  return report.paragraphs.flatMap(ofParagraph);
}
