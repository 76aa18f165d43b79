/**
 * Rows of shares that all miss the whole told in front of them and agree with each other on one that is told nowhere:
 * "bầu đủ 64 đại biểu, trong đó 20 nữ (25%), 12 dân tộc thiểu số (15%), 28 tái cử (35%)" are of 80. The whole is asked about.
 */
import { decimal, HUNDRED, meets, scaleInterval, type Interval } from "../../../figures";
import type { Claim, ReadParagraph } from "../../claims/claim";
import { quoted } from "../../claims/name";
import type { ReadReport } from "../../claims/read";
import { baseInterval, isPercent, kindOf, nounOf, type Figure } from "../../reading/figure";
import { sentenceAround } from "../../reading/structure";
import { asWritten, shown, type Draft } from "../draft";
import { baseValue, factorOf } from "../evidence";
import { agreedBy, impliedBy, middle, spread, type Agreed } from "./implied";
import { ownTail, sharesSaid, type Said } from "./said";
import { isClose } from "../slipped";
import { alike, canBeWhole } from "./wholes";

/** Shares that agree, and how often they would by chance. */
const LEAST = 2;
const BY_CHANCE = 0.02;
/** Of two shares alone each leaves so much of its whole open at most. */
const FINE = 0.002;
const FEW = 3;
/** A share leaves so much of its whole open at most, where two tell it. */
const SHARP = 0.001;
/** So many times more or less than told the whole may be. */
const MOST_TIMES = 2;
/** Beside one no further off, another of the same kind is of something else. */
const NEARER = 1.5;
const MOST_ITEMS = 16;
const MOST_BACK = 12;
const MOST_LINE = 120;
const HUNDREDTH = decimal("0.01");

const hundredth = (figure: Figure): Interval => scaleInterval(baseInterval(figure), HUNDREDTH);
/** A line of a list, not a paragraph that tells more than its count and its share. */
const isLine = (read: ReadParagraph | undefined): boolean => read !== undefined && read.paragraph.content.low.length <= MOST_LINE;
const isTable = (read: ReadParagraph | undefined): boolean => read === undefined || read.paragraph.content.low.includes("\t");
const isBare = ({ part: { figure } }: Said): boolean => figure.unit === null;

/** One kind of thing, or counted by no noun of its own. */
const besides = (a: Said, b: Said): boolean => alike(a.part.figure, b.part.figure) || ((isBare(a) || isBare(b)) && kindOf(a.part.figure) === kindOf(b.part.figure));

/** Shares that follow each other in their paragraph or line by line, none with a base of its own. */
function rowsIn(report: ReadReport): Said[][] {
  const rows: Said[][] = [];
  for (const [i, read] of report.paragraphs.entries()) {
    if (isTable(read)) continue;
    for (const said of sharesSaid(read)) {
      if (said.whole !== null || said.part.figure.hedge !== null || said.stated.figure.hedge !== null || ownTail(said.stated).trim() !== "") continue;
      const row = rows[rows.length - 1];
      const last = row?.[row.length - 1];
      const goesOn = last !== undefined && (i === last.part.paragraph || (i === last.part.paragraph + 1 && isLine(read) && isLine(report.paragraphs[i - 1]))) && read.paragraph.file === report.paragraphs[last.part.paragraph]?.paragraph.file && besides(last, said);
      if (goesOn && row !== undefined && row.length < MOST_ITEMS) row.push(said);
      else rows.push([said]);
    }
  }
  return rows.filter((row) => row.length >= LEAST);
}

/** What may be the whole of a row in front of it: in its sentence, else in the one before, else in the paragraph above. */
function headsOf(report: ReadReport, [first]: readonly Said[]): Claim[] {
  const index = first?.part.paragraph ?? -1;
  const read = report.paragraphs[index];
  if (first === undefined || read === undefined) return [];
  const fits = (claim: Claim): boolean => canBeWhole(claim) && (alike(claim.figure, first.part.figure) || (isBare(first) && kindOf(claim.figure) === kindOf(first.part.figure) && nounOf(claim.figure) !== ""));
  const inFront = read.claims.filter((claim) => claim.figure.start < first.part.figure.start).slice(-MOST_BACK);
  const own = sentenceAround(read.structure, first.part.group);
  for (const sentence of [own, own - 1]) {
    const found = inFront.filter((claim) => sentenceAround(read.structure, claim.group) === sentence && fits(claim));
    if (found.length > 0) return found;
  }
  const above = report.paragraphs[index - 1];
  return inFront.length > 0 || above === undefined || isTable(above) || above.paragraph.file !== read.paragraph.file ? [] : above.claims.slice(-MOST_BACK).filter(fits);
}

/** True where what the shares agree on is told: by a figure of the paper, or by two of the row's paragraph together. */
function isTold(report: ReadReport, [first]: readonly Said[], { whole }: Agreed): boolean {
  const own = report.paragraphs[first?.part.paragraph ?? -1];
  if (own === undefined || first === undefined) return true;
  const ofKind = ({ readings }: ReadParagraph): Figure[] => readings.flatMap(({ figure }) => (kindOf(figure) === kindOf(first.part.figure) && !isPercent(figure) ? [figure] : []));
  if (report.paragraphs.some((read) => read.paragraph.file === own.paragraph.file && ofKind(read).some((figure) => meets(hundredth(figure), whole)))) return true;
  const near = ofKind(own).filter((figure) => figure.start < first.part.figure.start).slice(-MOST_BACK);
  return near.some((a, i) => near.some((b, j) => j > i && [baseValue(a).plus(baseValue(b)), baseValue(a).minus(baseValue(b)).abs()].some((value) => meets({ low: value.times(HUNDREDTH), high: value.times(HUNDREDTH) }, whole))));
}

/** The whole as it would be written, where one number of things, and no other, lets all shares hold. */
function meant(head: Figure, { whole }: Agreed): string {
  const value = (middle(whole) * 100) / Number(factorOf(head).toFixed());
  return `${spread(whole) * value > 10 ** -head.decimals ? "khoảng " : ""}${value.toFixed(head.decimals).replace(".", ",").replace(/\B(?=(?:\d{3})+(?!\d)(?<!,\d*))/g, ".")}`;
}

/** "có 86 đại biểu tham gia biểu quyết, 71 đại biểu tán thành (75,53%)": of all members, those who did not come, too. */
const PRESENT = /(?<![A-Za-zÀ-ỹ])(?:có mặt|biểu quyết|bỏ phiếu|tham dự|dự (?:họp|kỳ họp|hội nghị|đại hội)|phát ra|thu về)(?![A-Za-zÀ-ỹ])/u;
const arePresent = ({ figure, reading: { clause, tail } }: Claim, { whole }: Agreed): boolean => PRESENT.test(`${clause} ${tail}`) && Number(baseValue(figure).toFixed()) < middle(whole) * 100;

/** Not many times more or less than what is agreed on. */
const isAbout = (figure: Figure, { whole }: Agreed, times = MOST_TIMES): boolean => isClose(Number(baseValue(figure).toFixed()), middle(whole) * 100, times);

function ofRow(report: ReadReport, row: readonly Said[]): Draft | null {
  const agreed = agreedBy(row);
  if (agreed === null || agreed.by.length < LEAST || 4 * agreed.by.length < 3 * row.length) return null;
  const widths = agreed.by.map((said) => spread(impliedBy(said, asWritten))).sort((a, b) => a - b);
  if (widths.slice(1).reduce((all, one) => all * one, 1) > BY_CHANCE || (widths.length < FEW && widths.some((one) => one > FINE))) return null;
  const about = headsOf(report, row).filter(({ figure }) => isAbout(figure, agreed));
  const nearer = about.filter(({ figure }) => isAbout(figure, agreed, NEARER));
  const heads = nearer.length > 0 ? nearer : about;
  const [head] = heads;
  if (head === undefined || arePresent(head, agreed) || heads.some(({ figure }) => !baseValue(figure).eq(baseValue(head.figure))) || isTold(report, row, agreed)) return null;
  return draftOf(head, agreed);
}

function draftOf(head: Claim, { by, whole }: Agreed): Draft {
  return {
    kind: "ratio", verdict: "review", sure: true, figures: [head.figure, ...by.flatMap(({ part, stated }) => [part.figure, stated.figure])],
    holds: (values) => by.every((said) => meets(hundredth(values(head.figure)), impliedBy(said, values))),
    message: `Cần xem ${quoted(head)}: ${by.length} tỷ lệ nêu kèm (${by.slice(0, 3).map(({ stated }) => shown(stated.figure)).join(", ")}) cùng ứng với ${meant(head.figure, { whole, by })}, báo cáo ghi ${shown(head.figure)}.`,
    formula: by.map(({ part, stated }) => `${shown(part.figure)} / ${shown(head.figure)} ≠ ${shown(stated.figure)}`).join("; "),
  };
}

const DUE = /(?<![A-Za-zÀ-ỹ])(?:đến hạn|phải (?:giải quyết|trả))(?![A-Za-zÀ-ỹ])/u;
const IN_TIME = /(?<![A-Za-zÀ-ỹ])(?:đúng hạn|trước hạn|sớm hạn)(?![A-Za-zÀ-ỹ])/u;
const LATE = /(?<![A-Za-zÀ-ỹ])(?:quá|trễ|chậm|muộn) hạn(?![A-Za-zÀ-ỹ])/u;
const MOST_LEAD = 120;
/** Two percentages of a whole add up to a hundred but for so much. */
const ROUNDED = decimal("0.01");

/** Shares in time and late, which are all that was due: "đến hạn 2.310 hồ sơ; đúng hạn 1.935 hồ sơ (96,75%), quá hạn 65 hồ sơ (3,25%)". */
function ofDue(report: ReadReport, read: ReadParagraph): Draft[] {
  const { low } = read.paragraph.content;
  if (isTable(read) || !DUE.test(low) || !LATE.test(low) || !IN_TIME.test(low)) return [];
  const said = sharesSaid(read).filter(({ whole, part, stated }) => whole === null && part.figure.hedge === null && stated.figure.hedge === null && ownTail(stated).trim() === "");
  return said.flatMap((inTime, i): Draft[] => {
    const late = said[i + 1];
    const leadOf = ({ part }: Said): string => low.slice(Math.max(part.reading.leadStart, part.figure.start - MOST_LEAD), part.figure.start);
    if (late === undefined || !IN_TIME.test(leadOf(inTime)) || LATE.test(leadOf(inTime)) || !LATE.test(leadOf(late)) || nounOf(inTime.part.figure) !== nounOf(late.part.figure)) return [];
    if (inTime.stated.figure.value.plus(late.stated.figure.value).minus(HUNDRED).abs().gt(ROUNDED)) return [];
    const agreed = agreedBy([inTime, late]);
    if (agreed === null || agreed.by.length < 2 || spread(impliedBy(inTime, asWritten)) > SHARP) return [];
    const due = read.claims.filter((claim) => canBeWhole(claim) && nounOf(claim.figure) === nounOf(late.part.figure) && DUE.test(`${claim.reading.clause} ${claim.reading.tail}`) && !IN_TIME.test(claim.reading.clause) && !LATE.test(claim.reading.clause));
    const [head] = due;
    return head === undefined || due.length > 1 || !isAbout(head.figure, agreed) || isTold(report, [inTime], agreed) ? [] : [draftOf(head, agreed)];
  });
}

/** Asks about the wholes of what was due, and of rows of which one share is in `judged` at most. */
export function meantWholes(report: ReadReport, judged: ReadonlySet<number>): Draft[] {
  const due = report.paragraphs.flatMap((read) => ofDue(report, read));
  const told = new Set(due.flatMap(({ figures }) => figures.map(({ id }) => id)));
  const rows = rowsIn(report).filter((row) => row.filter(({ stated }) => judged.has(stated.figure.id)).length <= 1 && !row.some(({ stated }) => told.has(stated.figure.id)));
  return [...due, ...rows.flatMap((row) => ofRow(report, row) ?? [])];
}
