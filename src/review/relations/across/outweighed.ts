/**
 * Sums that do not come out, of parts that their percentages prove: "thu 2.780 tỷ đồng, đạt 68,4% dự toán, trong đó thu
 * nội địa 2.130 tỷ đồng, đạt 64,1%; thu hải quan 450 tỷ đồng, đạt 97,9%" may leave out a part, but where one other figure
 * makes the sum and the percentages of whole and parts fit each other with it, and do not as written, nothing is left out.
 */
import { decimal, meets, sum, type Decimal } from "../../../figures";
import type { Claim, ReadParagraph } from "../../claims/claim";
import { quoted } from "../../claims/name";
import type { ReadReport } from "../../claims/read";
import { isPercent, kindOf, nounOf, tellingDigits, type Figure } from "../../reading/figure";
import { asWritten, shown, type Draft } from "../draft";
import { baseValue, factorOf, makes, total } from "../evidence";
import { partLists } from "../lists/groups";
import { isClose } from "../slipped";
import { digitSlip } from "../slips";
import { addsUp, levelOf, OF_PRICES, ofSameBase, ROLES, tellsOf, type Told } from "./weights";

const LEAST = 2;
const MOST = 6;
/** Digits of a hedged value that tell it as well as without the hedge. */
const TELLING = 3;
/** Percentages of a list that goes on fit the whole's that often at most. */
const BY_CHANCE = 0.25;
/** The figure that makes a sum is one digit from the one told so often by chance. */
const SLIP = 0.2;
/** Many times more or less than told, and it is another's. */
const MOST_TIMES = 2;

/** A whole and what may be all its parts. */
interface Family {
  readonly whole: Claim;
  readonly parts: readonly Claim[];
}

/** The percentages of one base told of a whole and of each of its parts. */
interface Row {
  readonly whole: Told;
  readonly parts: readonly Told[];
}

const isTold = ({ figure, measure }: Claim): boolean => measure === "value" && !figure.bound && figure.denominator === null && figure.numerator === null && !isPercent(figure) && figure.value.gt(0) && (figure.hedge === null || (figure.hedge !== "about" && tellingDigits(figure) >= TELLING));
const hasPercent = (claim: Claim): boolean => ROLES.some((role) => claim.attributes.some((a) => tellsOf(a, role)));

/** The rows of percentages that all of a family have. */
function rowsOf({ whole, parts }: Family): Row[] {
  return ROLES.flatMap((role) => {
    const stated = whole.attributes.filter((a) => tellsOf(a, role));
    return stated.flatMap((percent): Row[] => {
      const own = parts.flatMap((part): Told[] => {
        const found = ofSameBase(part, percent, role, stated);
        return found === null || found.figure.hedge !== null || found.figure.id === percent.figure.id ? [] : [{ value: part.figure, percent: found }];
      });
      return own.length < parts.length || percent.figure.hedge !== null ? [] : [{ whole: { value: whole.figure, percent }, parts: own }];
    });
  });
}

/** Those that follow a total in its paragraph, each with a percentage, up to each that may be the last. */
function runsIn({ claims, paragraph }: ReadParagraph): Family[] {
  if (paragraph.content.low.includes("\t")) return [];
  return claims.flatMap((whole, i): Family[] => {
    if (!isTold(whole) || !hasPercent(whole)) return [];
    const next = claims.slice(i + 1, i + 1 + 2 * MOST).filter((claim) => kindOf(claim.figure) === kindOf(whole.figure) && claim.measure === "value" && !isPercent(claim.figure));
    const end = next.findIndex((claim) => !isTold(claim) || !hasPercent(claim) || nounOf(claim.figure) !== nounOf(whole.figure));
    const parts = (end < 0 ? next : next.slice(0, end)).slice(0, MOST);
    return parts.flatMap((_, many) => (many + 1 < LEAST ? [] : [{ whole, parts: parts.slice(0, many + 1) }]));
  });
}

/** Told beside a total without a word that they are its parts, indicators stand by themselves. */
const ANNOUNCED = /(?<![A-Za-zÀ-ỹ])(?:trong đó|gồm|cụ thể|chia (?:ra|theo))(?![A-Za-zÀ-ỹ])|:/u;
/** "chủ yếu ở các ngành: …", "…, xây dựng 178 doanh nghiệp, tăng 8%…": some of the parts. */
const SOME = /(?<![A-Za-zÀ-ỹ])(?:chủ yếu|một số|điển hình|nổi bật|tiêu biểu|đáng chú ý|phần lớn|đa số|nhất là|như|riêng|tập trung)(?![A-Za-zÀ-ỹ])/u;
const GOES_ON = /^[^;:]{0,80}?(?:\.\.\.|…|v\.v)/u;

/** The words leave open whether these are all parts, or shares of the parts tell the whole. */
function isOpen(report: ReadReport, { whole, parts }: Family): boolean {
  const [first, last] = [parts[0], parts[parts.length - 1]];
  const low = report.paragraphs[last?.paragraph ?? -1]?.paragraph.content.low;
  if (first === undefined || last === undefined || low === undefined) return true;
  const between = first.paragraph === whole.paragraph ? low.slice(whole.figure.unitEnd, first.figure.start) : first.reading.lead;
  return (first.paragraph === whole.paragraph && !ANNOUNCED.test(between)) || SOME.test(between) || GOES_ON.test(low.slice(last.figure.unitEnd)) || parts.some(({ attributes }) => attributes.some(({ role, figure }) => role === "share" && isPercent(figure)));
}

/** The middle of a percentage's level. */
function middleOf({ percent }: Told): number {
  const { low, high } = levelOf(percent, asWritten);
  return low === null || high === null ? NaN : (Number(low.toFixed()) + Number(high.toFixed())) / 2;
}

/** How often what the parts come to lies by chance within what the whole's percentage is rounded to, and theirs: it lies anywhere between theirs. */
function chanceOf({ whole, parts }: Row): number {
  const levels = parts.map(middleOf);
  const room = 10 ** -whole.percent.figure.decimals + 10 ** -Math.min(...parts.map(({ percent }) => percent.figure.decimals));
  const range = Math.max(...levels) - Math.min(...levels);
  return range > room ? room / range : 1;
}

/** The exponent of ten down to which a figure is told. */
const finest = (figure: Figure): number => Math.round(Math.log10(Number(factorOf(figure).toFixed()))) - figure.decimals;

/** A figure with the value that the others leave for it, in its own unit, as exact as they are. */
function instead(figure: Figure, value: Decimal, coarsest: number): Figure {
  const decimals = Math.max(0, figure.decimals + finest(figure) - coarsest);
  return { ...figure, value: value.div(factorOf(figure)).round(decimals, 1), decimals, hedge: null, alternative: null };
}

const bySlip = (a: Figure, b: Figure): boolean => a.decimals === b.decimals && digitSlip(a.value.toFixed(a.decimals).replace(".", ""), b.value.toFixed(b.decimals).replace(".", "")) !== null;

/** The figure that another must be put for, where all percentages fit with it: the likeliest, and how often chance does the same. */
function mended(rows: readonly Row[], figures: readonly Figure[]): number {
  const [whole, ...parts] = figures;
  if (whole === undefined) return 1;
  const coarsest = Math.max(...figures.map(finest));
  const added = sum(parts.map(baseValue));
  return Math.min(1, ...figures.flatMap((figure) => {
    const value = figure === whole ? added : baseValue(whole).minus(added).plus(baseValue(figure));
    if (!isClose(Number(value.toFixed()), Number(baseValue(figure).toFixed()), MOST_TIMES)) return [];
    const other = instead(figure, value, coarsest);
    if (rows.some((row) => !addsUp(row.whole, row.parts, (f) => (f.id === figure.id ? other : f)))) return [];
    return [rows.reduce((all, row) => all * chanceOf(row), 1) * figures.length * (bySlip(figure, { ...other, value: other.value.round(figure.decimals, 1), decimals: figure.decimals }) ? SLIP : 1)];
  }));
}

/** A gap of less than this, and a part that is left out would hardly change the percentages. */
const LEAST_GAP = decimal("0.05");

function draftOf(family: Family): Draft | null {
  const { whole, parts } = family;
  const figures = [whole.figure, ...parts.map(({ figure }) => figure)];
  if (makes(figures.slice(1), whole.figure)) return null;
  const gap = baseValue(whole.figure).minus(sum(figures.slice(1).map(baseValue)));
  const rows = parts.every(({ figure }) => baseValue(figure).lt(baseValue(whole.figure))) ? rowsOf(family) : [];
  if (rows.length === 0 || (gap.gt(0) && gap.lt(baseValue(whole.figure).times(LEAST_GAP)))) return null;
  if (rows.every((row) => addsUp(row.whole, row.parts, asWritten)) || mended(rows, figures) > BY_CHANCE) return null;
  const added = sum(parts.map(({ figure }) => baseValue(figure))).div(factorOf(whole.figure));
  const percents = rows.flatMap((row) => [...row.parts, row.whole].map(({ percent }) => percent.figure));
  return {
    kind: "sum", verdict: "review", figures, sure: true,
    holds: (values) => meets(total(figures.slice(1), values), total([whole.figure], values)),
    message: `Cần xem ${quoted(whole)}: các bộ phận cộng lại được ${added.round(Math.max(0, whole.figure.decimals), 1).toFixed().replace(".", ",")}, báo cáo ghi ${shown(whole.figure)}, trong khi các tỷ lệ kèm theo (${percents.slice(0, 4).map(shown).join(", ")}) cho thấy không còn bộ phận nào khác.`,
    formula: `${parts.map(({ figure }) => shown(figure)).join(" + ")} ≠ ${shown(whole.figure)}`,
  };
}

/** Sums in question by what their percentages say, of wholes that no relation among `drafts` adds up or doubts. */
export function outweighed(report: ReadReport, drafts: readonly Draft[]): Draft[] {
  const doubted = new Set(drafts.flatMap(({ verdict, figures }) => (verdict === "consistent" ? [] : figures.map(({ id }) => id))));
  const sums = drafts.filter(({ kind, verdict }) => kind === "sum" && verdict === "consistent");
  const made = new Set(sums.flatMap(({ figures }) => figures[0]?.id ?? []));
  const beside = new Map(sums.flatMap(({ figures }, i) => figures.slice(1).map(({ id }) => [id, i] as const)));
  const listed = partLists(report).filter(({ total: whole, parts, open }) => !open && parts.length >= LEAST && parts.length <= MOST && hasPercent(whole) && [whole, ...parts].every(isTold)).map(({ total: whole, parts }) => ({ whole, parts }));
  const out = new Map<number, Draft>();
  for (const family of [...listed, ...report.paragraphs.flatMap(runsIn)]) {
    const { whole, parts } = family;
    if (out.has(whole.figure.id) || made.has(whole.figure.id) || (beside.has(whole.figure.id) && parts.some(({ figure }) => beside.get(figure.id) === beside.get(whole.figure.id))) || [whole, ...parts].some(({ figure }) => doubted.has(figure.id)) || OF_PRICES.test(report.paragraphs[whole.paragraph]?.paragraph.content.low ?? "")) continue;
    const draft = isOpen(report, family) ? null : draftOf(family);
    if (draft !== null) out.set(whole.figure.id, draft);
  }
  return [...out.values()];
}
