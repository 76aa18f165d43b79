/** Contributions to a growth: "Trong mức tăng 7,8%, khu vực A đóng góp 0,7 điểm phần trăm; khu vực B đóng góp …". */
import { decimal, exact, meets, scaleInterval, ZERO, addIntervals, type Interval } from "../../../figures";
import { intervalOf, isPercent, isPoints, type Figure } from "../../reading/figure";
import type { ReadParagraph } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import type { Reading } from "../../claims/roles";
import { contentWords } from "../../claims/words";
import { asWritten, judge, shown, type Draft, type Values } from "../draft";
import { slipMends } from "../edits";
import { sectorsNamed } from "./hundreds/sectors";

const LEAST = 3;
/** Two of them are all only where they add up. */
const LEAST_HOLDING = 2;
const REACH = 90;
const CONTRIBUTES = /đóng góp/;
/** A part of a part. */
const INNER = /(?<![A-Za-zÀ-ỹ])(?:riêng|trong đó)(?![A-Za-zÀ-ỹ])/u;
/** "(trong đó, công nghiệp đóng góp 6,1 điểm, …)": what a bracket tells of the part in front of it. */
const INNER_BRACKET = /^\s*(?:trong (?:số )?đó|riêng|gồm|bao gồm)(?![A-Za-zÀ-ỹ])/u;
/** What pulls down instead of adding. */
export const PULLS_DOWN = /(?<![A-Za-zÀ-ỹ])(?:(?:làm|kéo) giảm|làm mất|đóng góp (?:âm|giảm|làm giảm))(?![A-Za-zÀ-ỹ])/u;
const GROWTH = /(?:mức tăng|tăng trưởng|tốc độ tăng|(?<![A-Za-zÀ-ỹ])tăng)[^,;.()]{0,40}$/u;
/** From a growth to the contribution of the same part. */
const OWN = /^[^;.()\d]{0,30}đóng góp[^;.()\d]{0,30}$/u;
/** The sectors make less than all growth where the taxes on products are left out. */
const SECTOR = /(?<![A-Za-zÀ-ỹ])(?:dịch vụ|nông|lâm|công nghiệp|khu vực)(?![A-Za-zÀ-ỹ])/u;
const TAXES = /(?<![A-Za-zÀ-ỹ])thuế(?![A-Za-zÀ-ỹ])/u;
const NEAR = decimal("0.2");
const MOST_LINES = 8;
/** The growth told in front is the one that is made up. */
const NAMED = /trong mức tăng[^,;.\d]*$/u;
const ALL_OF_IT = /trong (?:mức|tốc độ)? ?tăng (?:trưởng )?(?:chung|này)|trong mức tăng/u;

/** Lines between a growth and what makes it up. */
const MOST_EARLIER = 3;
/** The growth of all there is: "GRDP tăng 7,8%", "tốc độ tăng trưởng kinh tế đạt 7,8%". */
const OF_ECONOMY = /(?<![A-Za-zÀ-ỹ])(?:tăng trưởng kinh tế|grdp|gdp|tổng sản phẩm)(?![A-Za-zÀ-ỹ])[^,;.()%]{0,50}$/u;
/** "Trong khu vực công nghiệp và xây dựng, ngành khai khoáng …": what stands in its line is of that sector. */
const WITHIN_SECTOR = /^[\s+*•–-]*trong ((?:khu vực|ngành|lĩnh vực) [^.;:%]{3,60}?), (?!lâm|th[uủ][yỷ])/u;

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

/** What stands between two contributions where the verb is told once: "…; dịch vụ 2,83 điểm phần trăm". */
const GOES_ON = /^\s*[,;](?:(?![,;.()]|(?<![A-Za-zÀ-ỹ])(?:tăng|giảm|so với|cao hơn|thấp hơn)(?![A-Za-zÀ-ỹ])).)*$/su;

/** "đóng góp 4,1 điểm": percentage points, of which the first has said so. */
const IN_SHORT = /^\s*điểm(?![A-Za-zÀ-ỹ])/u;

/** The points that a paragraph tells as contributions. */
export function contributionsIn({ paragraph: { content: { low } }, readings, structure: { groups } }: ReadParagraph): readonly Reading[] {
  if (!CONTRIBUTES.test(low)) return [];
  const out: Reading[] = [];
  readings.forEach((reading, i) => {
    const group = groups[reading.figure.group];
    if (group?.parent !== null && INNER_BRACKET.test(low.slice(group?.start ?? 0, reading.figure.start))) return;
    if (!isPoints(reading.figure) && !IN_SHORT.test(low.slice(reading.figure.end, reading.figure.end + 8))) return;
    const last = readings[i - 1];
    const goesOn = last !== undefined && out[out.length - 1] === last && last.figure.group === reading.figure.group && GOES_ON.test(low.slice(last.figure.unitEnd, reading.figure.start));
    if (goesOn || CONTRIBUTES.test(before(low, reading)) || PULLS_DOWN.test(before(low, reading))) out.push(reading);
  });
  return out;
}

/** The words in front of a contribution, back to the one before it, growths of its own among them. */
function nameOf(told: readonly (readonly [ReadParagraph, readonly Reading[]])[], figure: Figure, last: Figure | undefined): string {
  const low = told.find(([read]) => read.paragraph.index === figure.paragraph)?.[0].paragraph.content.low ?? "";
  return low.slice(last?.paragraph === figure.paragraph ? last.unitEnd : Math.max(0, figure.start - 2 * REACH), figure.start);
}

/** The parts against what they make up; with `untaxed` a part may be left out; `names`: the words in front of each. */
function against(whole: Figure, parts: readonly Part[], untaxed: boolean, names: readonly string[] = [], of = "mức tăng chung"): Draft[] {
  const holds = (values: Values): boolean => meets(sumOf(parts, values), intervalOf(values(whole)));
  const ok = holds(asWritten);
  const added = parts.reduce((sum, { figure, sign }) => sum.plus(figure.value.times(sign)), ZERO);
  const figures = [whole, ...parts.map((part) => part.figure)];
  // Far from the growth: some contributions are left out, unless one slip parts them.
  const near = added.minus(whole.value).abs().lte(whole.value.abs().times(NEAR)) && !(untaxed && added.lt(whole.value));
  // The sectors with the taxes on products are all there are.
  const sectors = sectorsNamed(names);
  const sure = sectors === "all" || (sectors === "untaxed" && added.gt(whole.value));
  if (!ok && !sure && (parts.length < LEAST || !(near || slipMends(figures, holds)))) return [];
  const listed = parts.map(({ figure, sign }, i) => `${sign < 0 ? (i === 0 ? "−" : " − ") : i === 0 ? "" : " + "}${shown(figure)}`).join("");
  return [{
    kind: "sum", figures, holds, verdict: judge(figures, holds, "review"),
    message: ok ? `Các mức đóng góp cộng lại khớp với ${of}.` : `Cần xem: các mức đóng góp cộng lại được ${added.toFixed().replace(".", ",")}, ${of} ghi ${shown(whole)}.`,
    formula: `${listed} ${ok ? "=" : "≠"} ${shown(whole)}`,
    ...(sure && { sure: true as const }),
  }];
}

/** "Trong đó, khu vực I đóng góp …": of the growth of all that the line in front, or one before it, tells alone. */
function ofEarlier(reads: readonly ReadParagraph[], at: number, parts: readonly Part[]): Draft[] {
  const read = reads[at];
  if (read === undefined) return [];
  const { content: { low }, section, file } = read.paragraph;
  if (!TAXES.test(low) || !/^[\s+*•–-]*trong (?:đó|mức tăng)/u.test(low)) return [];
  const near = reads.slice(Math.max(0, at - MOST_EARLIER), at).filter(({ paragraph }) => paragraph.file === file && paragraph.section.id === section.id);
  const told = near.flatMap(({ paragraph: { content }, readings }) => readings.filter(({ figure }) => isPercent(figure) && OF_ECONOMY.test(content.low.slice(Math.max(0, figure.start - REACH), figure.start)) && !OWN.test(content.low.slice(figure.unitEnd, figure.unitEnd + REACH))));
  const whole = told.find(({ figure }) => meets(sumOf(parts, asWritten), intervalOf(figure))) ?? (told.length === 1 ? told[0] : undefined);
  return whole === undefined ? [] : against(whole.figure, parts, false);
}

function ofParagraphs(reads: readonly ReadParagraph[], at: number): Draft[] {
  const head = reads[at];
  if (head === undefined) return [];
  const { low } = head.paragraph.content;
  // "GRDP tăng 7,8%; trong đó:" and a line for each sector.
  const lines = /:\s*$/.test(low) ? reads.slice(at + 1, at + 1 + MOST_LINES) : [];
  const end = lines.findIndex((read) => !CONTRIBUTES.test(read.paragraph.content.low) && !PULLS_DOWN.test(read.paragraph.content.low));
  const told = lines.length === 0 ? [[head, contributionsIn(head)] as const] : (end < 0 ? lines : lines.slice(0, end)).map((read) => [read, contributionsIn(read)] as const);
  const parts = told.flatMap(([read, own]) => own.flatMap((reading): Part[] => {
    const words = before(read.paragraph.content.low, reading);
    return INNER.test(words) ? [] : [{ figure: reading.figure, sign: PULLS_DOWN.test(words) && reading.figure.value.gt(0) ? -1 : 1 }];
  }));
  const [first] = parts;
  if (first === undefined || parts.length < LEAST_HOLDING) return [];
  const inFront = (figure: Figure): boolean => figure.paragraph !== first.figure.paragraph || figure.end <= first.figure.start;
  const grown = head.readings.filter(({ figure }) => inFront(figure) && isPercent(figure) && GROWTH.test(low.slice(Math.max(0, figure.start - REACH), figure.start)));
  // "khu vực I tăng 3,1%, đóng góp …" is a part's own.
  const ofAll = grown.filter(({ figure }) => figure.paragraph !== first.figure.paragraph || !OWN.test(low.slice(figure.unitEnd, first.figure.start)));
  const whole = grown.find((reading) => meets(sumOf(parts, asWritten), intervalOf(reading.figure)))
    ?? (ofAll.length === 1 ? ofAll[0] : ofAll.find((reading) => lines.length > 0 || reading.figure.group === first.figure.group)) ?? (ALL_OF_IT.test(low) ? (ofAll[ofAll.length - 1] ?? grown.find(({ figure }) => NAMED.test(low.slice(Math.max(0, figure.start - REACH), figure.start)))) : undefined);
  if (whole === undefined) return ofEarlier(reads, at, parts);
  const paid = told.some(([read]) => TAXES.test(read.paragraph.content.low));
  return against(whole.figure, parts, told.some(([read]) => SECTOR.test(read.paragraph.content.low)) && !paid, parts.map(({ figure }, i) => nameOf(told, figure, parts[i - 1]?.figure)));
}

const wordsIn = (name: string): string => [...contentWords(name.replace(/thuỷ/gu, "thủy").replace(/trong đó/gu, " "))].sort().join(" ");

/** What the branches of a sector contribute, against what the sector does: "Trong khu vực …, ngành A …, đóng góp 0,21 điểm phần trăm; ngành B …". */
function ofSectors(reads: readonly ReadParagraph[]): Draft[] {
  return reads.flatMap((read, at): Draft[] => {
    const name = WITHIN_SECTOR.exec(read.paragraph.content.low)?.[1];
    const own = name === undefined ? [] : contributionsIn(read);
    if (name === undefined || own.length < LEAST_HOLDING) return [];
    const words = wordsIn(name);
    const sector = reads.slice(Math.max(0, at - MOST_LINES), at).filter(({ paragraph }) => paragraph.file === read.paragraph.file).flatMap((earlier) => {
      const points = contributionsIn(earlier);
      return points.filter(({ figure }, i) => {
        const { low } = earlier.paragraph.content;
        const item = low.slice(points[i - 1]?.figure.unitEnd ?? 0, figure.start).replace(/^.*[:;.]\s/su, "");
        return wordsIn(/^[^,]*(?:, (?:lâm|th[uủ][yỷ])[^,]*)*/u.exec(item.replace(/(?<![A-Za-zÀ-ỹ])(?:ước|đạt|tăng|giảm|chiếm)(?![A-Za-zÀ-ỹ]).*$/su, ""))?.[0] ?? "") === words;
      });
    });
    const [whole] = sector.slice(-1);
    return whole === undefined ? [] : against(whole.figure, own.map((reading) => ({ figure: reading.figure, sign: PULLS_DOWN.test(before(read.paragraph.content.low, reading)) ? -1 : 1 })), true, [], "mức của cả khu vực");
  });
}

/** Judges the contributions, three and more, to a growth in its paragraph or in the lines below it. */
export function contributions(report: ReadReport): Draft[] {
  return [...report.paragraphs.flatMap((_, at) => ofParagraphs(report.paragraphs, at)), ...ofSectors(report.paragraphs)];
}
