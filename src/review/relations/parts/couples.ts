/** Two counts told together, broken down together: "400 vụ/901 đối tượng: ma túy 47 vụ/62 đối tượng; buôn lậu 136 vụ/141 đối tượng; …". */
import { sum } from "../../../figures";
import type { Claim, ReadParagraph } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import { quoted, type Quotable } from "../../claims/name";
import { kindOf, nounOf, sameThing, tellingDigits, type Figure } from "../../reading/figure";
import type { Draft } from "../draft";
import { makes } from "../evidence";
import { PEOPLE } from "./followed";
import { isValue } from "../lists/partlist";
import { slipOfSum } from "../slips";
import { sumDraft } from "../totals";

/** Items that are tried, and how far behind their total they may end, in characters. */
const MOST_ITEMS = 14;
const REACH = 1500;
const JOINED = /^\s*(?:\/|,|với|và|gồm)\s*$/u;
const OTHER_TIME = /cùng kỳ|năm trước|tháng trước|tăng|giảm/;

/** Children at school, under the name of each stage. */
const PUPILS = /^(?:học sinh|lưu học sinh|cháu|em|trẻ|học viên)(?![A-Za-zÀ-ỹ])/u;
/** Those who travel, under the name of what they are. */
const TRAVELLERS = /^(?:lượt|người|cán bộ|đại biểu|khách)(?![A-Za-zÀ-ỹ])/u;
const ROOMS = /^(?:lớp|nhóm lớp|nhóm trẻ|nhóm, lớp)(?![A-Za-zÀ-ỹ])/u;
const CLASSES: readonly RegExp[] = [PEOPLE, PUPILS, TRAVELLERS, ROOMS];

interface Couple {
  readonly claim: Claim;
  readonly first: Figure;
  readonly second: Figure;
}

function counts(figure: Figure): boolean {
  return kindOf(figure) === "count" && figure.hedge === null && !figure.bound;
}

/** The couples of a paragraph, in order: two neighbouring counts of different things, or a fraction's two numbers. */
function couplesOf(report: ReadReport, read: ReadParagraph): Couple[] {
  const { low } = read.paragraph.content;
  return read.claims.flatMap((claim, i): Couple[] => {
    if (!isValue(claim) || !counts(claim.figure) || OTHER_TIME.test(`${claim.reading.clause} ${claim.reading.operator}`)) return [];
    const below = claim.figure.denominator === null ? undefined : report.figures.get(claim.figure.denominator);
    if (below !== undefined) return counts(below) ? [{ claim, first: claim.figure, second: below }] : [];
    const next = read.claims[i + 1];
    if (next === undefined || next.group !== claim.group || !counts(next.figure) || next.figure.denominator !== null || nounOf(next.figure) === "" || nounOf(next.figure) === nounOf(claim.figure)) return [];
    return JOINED.test(low.slice(claim.figure.unitEnd, next.figure.start).replace(/^(?:\s+[A-Za-zÀ-ỹ]+){0,3}(?=\s*[/,])/u, "")) ? [{ claim, first: claim.figure, second: next.figure }] : [];
  });
}

/** What a figure counts: "14 lớp/547 em" counts children below the stroke. */
function nameOf(figure: Figure): string {
  return figure.noun === "" ? nounOf(figure) : figure.noun;
}

function alike(a: Figure, b: Figure): boolean {
  return (sameThing(a, b) && nameOf(a) === nounOf(a) && nameOf(b) === nounOf(b)) || CLASSES.some((names) => names.test(nameOf(a)) && names.test(nameOf(b)));
}

/** One of several sums that are told side by side: where others of them hold and it does not, they say so. */
export function besideOthers(whole: Figure, parts: readonly Figure[], of: Quotable): Draft {
  return sumDraft(whole, parts, (ok) => (ok ? `Tổng các bộ phận khớp với ${quoted(of)}.` : `Cần xem ${quoted(of)}: cộng các bộ phận ra số khác, số nêu kèm thì khớp.`));
}

/** What follows a couple and is told in the same way: the same things, or both numbers of fractions under one name. */
function itemsOf(whole: Couple, following: readonly Couple[]): readonly Couple[] {
  const fractions = following.filter((item) => item.claim.figure.denominator !== null);
  const matches = (item: Couple): boolean => (alike(item.first, whole.first) || (item.claim.figure.denominator !== null && item.first.noun === "" && nameOf(item.second) !== "")) && alike(item.second, whole.second);
  const turned = ({ claim, first, second }: Couple): Couple => ({ claim, first: second, second: first });
  // "46 lớp, 1.381 học sinh: mầm non 412 cháu/16 lớp; …": told the other way round.
  const matching = following.flatMap((item) => (matches(item) ? item : matches(turned(item)) && item.claim.figure.denominator === null ? turned(item) : []));
  return matching.length >= 2 ? matching : fractions.length >= 2 && fractions.length === following.length && alike(fractions[0]?.second ?? whole.first, whole.second) ? fractions : [];
}

function ofCouple(whole: Couple, following: readonly Couple[]): Draft[] {
  const items = itemsOf(whole, following);
  for (let n = 2; n <= items.length; n++) {
    const own = items.slice(0, n);
    const over = (figure: Figure, row: readonly Figure[]): boolean => sum(row.map((part) => part.value)).gt(figure.value);
    if (over(whole.first, own.map((item) => item.first)) && over(whole.second, own.map((item) => item.second))) break;
    const rows = [{ figure: whole.first, parts: own.map((item) => item.first) }, { figure: whole.second, parts: own.map((item) => item.second) }];
    const fitting = rows.filter((row) => makes(row.parts, row.figure));
    const all = n === items.length;
    // One of the two alone may fit by chance where it is small; of two items one slip must explain the other.
    const slipped = (): boolean => all && fitting.every(({ figure }) => tellingDigits(figure) >= 2) && rows.every((row) => fitting.includes(row) || slipOfSum(row.figure, row.parts));
    if (fitting.length === 2 || (fitting.length === 1 && ((n >= 3 && all) || slipped()))) return rows.map((row) => besideOthers(row.figure, row.parts, whole.claim));
  }
  return [];
}

/** Couples of a report with the couples behind them. */
export function coupledSums(report: ReadReport): Draft[] {
  return report.paragraphs.flatMap((read) => {
    const couples = couplesOf(report, read);
    return couples.flatMap((whole, i) => (whole.claim.figure.denominator !== null && whole.second.noun === "" ? [] : ofCouple(whole, couples.slice(i + 1, i + 1 + MOST_ITEMS).filter((item) => item.first.start - whole.first.end < REACH))));
  });
}
