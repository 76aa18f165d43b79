/** Sums and parts: every total against the parts that a report lists for it. */
import type { Claim } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import { kindOf } from "../../reading/figure";
import { sumsAgain } from "./again";
import { alongside } from "./alongside";
import { closingTotals } from "./closing";
import { bracketedTotals } from "./inBrackets";
import { talliedTotals } from "./tallied";
import { composedTotals } from "./composed";
import { cumulatedMonths } from "./cumulated";
import { concludedTotals } from "./concluded";
import { continuedLists, withoutContinued } from "./continued";
import { contributed } from "./contributed";
import { contributions } from "./contributions";
import { contributionsWithin } from "./contributedWithin";
import type { Draft } from "../draft";
import { breakdown } from "../evidence";
import { familyOf } from "../lists/families";
import { writtenSums } from "./equations";
import { followedTotals } from "./followed";
import { gatheredTotals } from "./gathered";
import { partLists, type PartList } from "../lists/groups";
import { judgeList, shapeOf, type Habit, type Known } from "./judged";
import { bandedTotals } from "./bands";
import { fractionSums } from "./fractions";
import { sharesApart } from "./hundreds/apart";
import { hundreds } from "./hundreds/hundreds";
import { coupledSums } from "./couples";
import { inspectionSums } from "./inspections";
import { crossedSums } from "../lists/lines";
import { addsUp, lengthsOf } from "../lists/prefixes";
import { progressRelations } from "../rests/progress";
import { inTurnSums } from "./inTurn";
import { lessenedSums, withoutLessened } from "./lessened";
import { lockstepSums } from "./lockstep";
import { outlineSums } from "./outline";
import { percentSums } from "./percentages";
import { periodSums } from "./periods";
import { plainSums } from "./plainly";
import { flowRelations } from "../rests/flows";
import { kindRelations, withoutOtherKinds } from "../rests/kinds";
import { changesListed } from "./listed";
import { kindsOf, placeOf } from "./siblings";
import { sortingSums } from "./sortings";
import { spreadSums } from "./spread";
import { steppedTotals } from "./stepped";
import { stripedSums } from "./striped";
import { withoutPrices } from "./prices";
import { followingParts, largerInNote, shares } from "./sequences";
import { totalsOf } from "../totals";
import { withoutTurned } from "./turned";
import { withoutOtherWholes } from "./hundreds/otherWholes";

/** What is set off against something else: parts of it may be larger than the whole, or negative. */
const NET = /(?<![A-Za-zÀ-ỹ])(?:lỗ|lãi|âm|lợi nhuận|khấu hao|nguyên giá|giảm trừ|hoàn thuế|trích lập|xuất siêu|nhập siêu|thặng dư|thâm hụt|cán cân|bù trừ)(?![A-Za-zÀ-ỹ])/u;
/** "dư nợ gốc 12 tỷ đồng, lãi quá hạn 3 tỷ đồng": the interest of a loan is paid beside it, and is no profit. */
const LOAN = /(?<![A-Za-zÀ-ỹ])(?:gốc|dư nợ|vay|nợ thuế|chậm (?:nộp|đóng))(?![A-Za-zÀ-ỹ])/u;
const INTEREST = /(?<![A-Za-zÀ-ỹ])lãi(?![A-Za-zÀ-ỹ])/gu;
/** What is said of one thing, not of all together; "trẻ từ 5 đến 11 tuổi" are people. */
const OF_ONE = /(?<![A-Za-zÀ-ỹ])(?:bình quân|(?<!dân số )trung bình|(?<!^\s*|\d\s+)tuổi|mệnh giá|đơn giá|giá bán|gấp|mức thưởng|mức lương|mức phí|mỗi)(?![A-Za-zÀ-ỹ])/u;

/** "mỗi bờ 150 m", "năm xã mỗi xã 2 tỷ đồng": as many times as there are. */
const OF_EACH = /(?<![A-Za-zÀ-ỹ])mỗi\s+(?:[A-Za-zÀ-ỹ]+\s+){1,3}$/u;

/** "608 quan 420 đồng": half an amount. */
const inTwoUnits = ({ figure: { start, end, unit }, reading: { text } }: Claim): boolean =>
  unit === null ? /^\s[A-Za-zÀ-ỹ]+\s\d[\d.]*\sđồng(?![A-Za-zÀ-ỹ])/u.test(text.slice(end, end + 30)) : unit.id === "dong" && /\d\s[A-Za-zÀ-ỹ]+\s$/u.test(text.slice(Math.max(0, start - 16), start));

/** True where parts of the total add up to it at all: no balance, no average, no price. */
function additive({ total: whole, parts, stops }: PartList): boolean {
  // "xuất khẩu …, nhập khẩu …; xuất siêu …": the balance stands behind the parts.
  const own = parts.slice(0, familyOf(whole, parts.slice(0, 2)) === "sure" ? 2 : (stops[0] ?? parts.length));
  const clauses = [whole, ...own].map((claim) => claim.reading.clause);
  const loan = [whole, ...own].some(({ reading }) => LOAN.test(`${reading.clause} ${reading.tail}`));
  if (whole.figure.unit?.base === "tuoi" || [whole, ...own].some(inTwoUnits) || own.some(({ reading }) => OF_EACH.test(reading.clause))) return false;
  return !OF_ONE.test(whole.reading.clause) && whole.figure.unit?.label.includes("/") !== true && !clauses.some((clause) => NET.test(loan ? clause.replace(INTEREST, " ") : clause));
}

/** "04 chỉ tiêu: lượt khách 2,1 lượt, số trường 1,9 trường": whole things are not made of tenths. */
function ofParts({ total: { figure }, parts }: PartList): boolean {
  return figure.whole && kindOf(figure) === "count" && parts.some((part) => part.figure.decimals > 0 && kindOf(part.figure) === "count" && part.figure.unit?.factor.gt(1) !== true);
}

/** What adds up as it stands, for judging what does not. */
function knownFrom(partsLists: readonly PartList[]): Omit<Known, "beside" | "joined" | "others" | "low"> {
  const breakdowns = new Set<string>();
  const items = new Map<readonly Claim[], number>();
  const habits = new Map<string, Habit>();
  const siblings = new Map<string, ReadonlySet<string>[]>();
  for (const list of partsLists) {
    const whole = list.total.figure;
    const ways = [list.parts, list.firsts, ...lengthsOf(list, list.parts.length).slice(1).map((n) => list.parts.slice(0, n))];
    const fitting = ways.find((way) => way.length >= 2 && addsUp(way.map((part) => part.figure), whole));
    if (list.parts.length >= 2 && !list.open && list.tentative !== true && additive(list)) {
      const { kept, missed } = habits.get(shapeOf(list)) ?? { kept: 0, missed: 0 };
      habits.set(shapeOf(list), fitting === undefined ? { kept, missed: missed + 1 } : { kept: kept + 1, missed });
    }
    if (fitting === undefined) continue;
    if (fitting === list.parts) breakdowns.add(breakdown(list.parts));
    const kinds = kindsOf(fitting);
    if (kinds !== null) {
      const beside = siblings.get(placeOf(list)) ?? [];
      beside.push(kinds);
      siblings.set(placeOf(list), beside);
    }
    items.set(list.source, fitting.length);
  }
  breakdowns.delete("");
  return { breakdowns, items, habits, siblings };
}

/** "125 triệu USD: lục quân 87,5 triệu USD, không quân 28 triệu USD, hải quân 9,5 triệu USD": what makes a total with the others is no total of theirs. */
function withoutSiblings(drafts: readonly Draft[]): Draft[] {
  const rows = new Map<number, ReadonlySet<number>>();
  for (const { verdict, figures: [, ...parts] } of drafts) {
    if (verdict !== "consistent" || parts.length < 3) continue;
    const ids = new Set(parts.map(({ id }) => id));
    for (const id of ids) rows.set(id, ids);
  }
  return drafts.filter(({ verdict, figures }) => verdict === "consistent" || figures.length < 3 || !figures.every(({ id }) => rows.get(figures[0]?.id ?? 0)?.has(id) === true));
}

/** "3.140 việc (cũ 1.120, thụ lý mới 2.050, trừ ủy thác 30)": what an account gives with what it takes off is no sum of the others. */
function withoutAccounts(drafts: readonly Draft[], accounts: readonly Draft[]): Draft[] {
  const told = new Map(accounts.flatMap(({ verdict, figures }) => (verdict === "consistent" ? [[figures[figures.length - 1]?.id ?? -1, new Set(figures.map(({ id }) => id))] as const] : [])));
  return told.size === 0 ? [...drafts] : drafts.filter(({ verdict, figures }) => verdict === "consistent" || !figures.every(({ id }) => told.get(figures[0]?.id ?? -1)?.has(id) === true));
}

/** Judges every part list and every list of shares. */
export function sumRelations(report: ReadReport): Draft[] {
  const lists = partLists(report);
  const known = knownFrom(lists);
  const judged = lists.filter((list) => !ofParts(list)).flatMap((list) => {
    const all = withoutTurned(report, list, judgeList(report, list, known));
    return additive(list) ? all : all.filter((d) => d.verdict === "consistent");
  });
  // Totals of lines below them: what else follows is told within those lines.
  const told = new Set(lists.flatMap((list) => (list.where === "list" ? [list.total.figure.id] : [])));
  const kinds = kindRelations(report);
  const continued = continuedLists(report, lists.filter(additive));
  const found = [
    ...withoutOtherKinds(withoutContinued(judged, continued), kinds),
    ...continued,
    ...kinds,
    ...lists.flatMap(alongside),
    ...lists.flatMap((list) => stripedSums(report, list)),
    ...coupledSums(report),
    ...sortingSums(report),
    ...fractionSums(report),
    ...bandedTotals(report),
    ...inspectionSums(report),
    ...crossedSums(report, lists),
    ...composedTotals(report),
    ...contributions(report),
    ...contributionsWithin(report),
    ...contributed(report),
    ...progressRelations(report),
    ...shares(report),
    ...hundreds(report),
    ...sharesApart(report),
    ...changesListed(report),
    ...followingParts(report),
    ...followedTotals(report, told),
    ...gatheredTotals(report, told),
    ...outlineSums(report, totalsOf(judged)),
    ...largerInNote(report),
    ...writtenSums(report),
    ...periodSums(report), ...cumulatedMonths(report),
    ...percentSums(report),
    ...inTurnSums(report),
  ];
  const spread = [...found, ...spreadSums(report, found)];
  const linked = [...spread, ...concludedTotals(report, totalsOf(found)), ...lockstepSums(report, spread), ...steppedTotals(report, lists, found)];
  const settled = [...linked, ...plainSums(report, totalsOf(linked))];
  const totals = totalsOf(settled);
  const tallied = [...settled, ...talliedTotals(report, totals), ...bracketedTotals(report, totals)];
  const more = withoutAccounts([...tallied, ...closingTotals(report, totalsOf(tallied))], flowRelations(report));
  const lessened = lessenedSums(report, lists);
  const all = withoutLessened(report, lists, [...more, ...sumsAgain(report, more)], lessened);
  return withoutPrices(report, withoutSiblings([...withoutOtherWholes(report, all), ...lessened]));
}
