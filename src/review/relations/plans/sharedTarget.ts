/** One target behind two results: "tháng 9 thu 212 tỷ đồng, bằng 8,3% dự toán; lũy kế 9 tháng 1.937 tỷ đồng, bằng 75,8% dự toán" – what the one makes of the year's target, the other has to make of it, too. */
import { divideIntervals, meets, type RationalInterval } from "../../../figures";
import type { Claim } from "../../claims/claim";
import { quoted } from "../../claims/name";
import type { ReadReport } from "../../claims/read";
import { contentWords, contrasted } from "../../claims/words";
import { baseInterval, intervalOf, isPercent, sameThing, tellingDigits } from "../../reading/figure";
import { asWritten, shown, type Draft, type Values } from "../draft";
import { planPercents, targetsOf, type Stated } from "../links/facts";
import type { Link } from "../links/link";
import { BY_CHANCE, slipped } from "../slipped";

/** Fewer digits fit any target. */
const TELLING = 3;
/** Results told in one breath: their percentages were reckoned of one target, where one of them was reckoned wrong by no more than this. */
const NEAR = 1.08;
const BESIDE = 0.3;
/** So many claims in front a sentence is told on. */
const REACH = 4;
/** Targets of a part of the year, of several years, or set anew. */
const OTHER_TARGET = /tháng|quý|vụ|tuần|giai đoạn|nhiệm kỳ|\d năm|20\d\d|điều chỉnh|bổ sung|trung hạn/u;
/** What only says until when, and how surely. */
const TIME_WORDS = /(?:lũy|luỹ) kế|tính chung|cộng dồn|ước|dự kiến|thực hiện|tính|đến (?:hết |cuối )?(?:ngày |tháng |quý |năm )?[\divx/.-]*|hết|trong|cả năm|đầu năm|đến nay|(?:\d{1,2}|ba|sáu|chín) tháng|tháng (?:\d{1,2}|này)|quý [ivx\d]+|năm(?: 20\d\d)?/gu;

/** Words of the other kind ("thu", "chi") set two results apart; their times do not. */
const ofOthers = (a: Claim, b: Claim): boolean => contrasted(a.label.replace(TIME_WORDS, " "), b.label.replace(TIME_WORDS, " "));

interface Result {
  readonly claim: Claim;
  readonly stated: Stated;
}

const targetOf = ({ claim, stated }: Result, values: Values): RationalInterval => divideIntervals(baseInterval(values(claim.figure)), intervalOf(values(stated.figure)));

const middle = ({ low, high }: RationalInterval): number => (low === null || high === null ? NaN : (Number(low.num.toString()) / Number(low.den.toString()) + Number(high.num.toString()) / Number(high.den.toString())) / 2);

/** The words of the target but those that any target has: "dự toán trung ương giao" is another than "dự toán hđnd tỉnh giao". */
const nameOf = ({ reading }: Stated): string => reading.base.replace(/so với|cả năm|năm|được|đã|đề ra|giao|của|do|\s+/gu, " ").replace(/(?<![A-Za-zÀ-ỹ])kh(?![A-Za-zÀ-ỹ])/u, "kế hoạch").replace(/\s+/gu, " ").trim();

/** The percentages of the year's target that a value states; "vượt 12%" tells another figure than it writes. */
function resultsOf(claim: Claim): Result[] {
  if (claim.measure !== "value" || claim.planned || isPercent(claim.figure) || claim.figure.bound || claim.figure.value.lte(0)) return [];
  return planPercents(claim).filter((stated) => stated.figure === stated.reading.figure && stated.figure.value.gt(0) && stated.figure.hedge === null && nameOf(stated) !== "" && !OTHER_TARGET.test(stated.reading.base)).map((stated) => ({ claim, stated }));
}

/** The two fail by little: no other target lies behind them. */
function near(one: Result, other: Result): boolean {
  const by = middle(targetOf(one, asWritten)) / middle(targetOf(other, asWritten));
  return Math.max(by, 1 / by) <= NEAR;
}

function judged(one: Result, other: Result, beside: boolean): Draft[] {
  const of = (values: Values): boolean => meets(targetOf(one, values), targetOf(other, values));
  const all = [one, other].flatMap(({ claim, stated }) => [claim.figure, stated.figure]);
  if (all.some((figure) => tellingDigits(figure) < 2) || [one, other].every(({ claim, stated }) => Math.min(tellingDigits(claim.figure), tellingDigits(stated.figure)) < TELLING)) return [];
  const equation = (sign: string): string => `${shown(one.claim.figure)} / ${shown(one.stated.figure)} ${sign} ${shown(other.claim.figure)} / ${shown(other.stated.figure)}`;
  const draft = { kind: "plan" as const, figures: all, holds: of };
  if (of(asWritten)) return [{ ...draft, verdict: "consistent", formula: equation("="), message: `Hai kết quả ứng với cùng một kế hoạch (${quoted(other.claim)}).` }];
  // Which of the two holds the slip, nobody can tell: each is asked with the target that the other makes.
  const explained = ([[one, other], [other, one]] as const).map(([a, b]) => slipped([a.claim.figure, a.stated.figure], a.stated.figure, (rough) => (rough(a.claim.figure) / middle(targetOf(b, asWritten))), (values) => meets(targetOf(a, values), targetOf(b, asWritten)), { over: 0, most: 1000 }));
  const slip = explained.some((by) => by.explained) && explained.reduce((sum, { chance }) => sum + chance, 0) <= (beside ? BESIDE : BY_CHANCE);
  if (!slip && !(beside && near(one, other))) return [];
  return [{ ...draft, verdict: "review", formula: equation("≠"), message: `Cần xem ${quoted(other.claim)}: ${shown(one.claim.figure)} đạt ${shown(one.stated.figure)} và ${shown(other.claim.figure)} đạt ${shown(other.stated.figure)} không cùng một kế hoạch.` }];
}

/** The claim goes on with the indicator in front: its own words only tell a time, or what that one has said. */
function goesOn(before: Claim, claim: Claim): boolean {
  const known = new Set([...before.core, ...before.full]);
  const own = contentWords(claim.reading.clause.replace(TIME_WORDS, " "));
  return /(?:lũy|luỹ) kế|tính chung|cộng dồn|ước|hết|đến|cả năm/u.test(claim.reading.clause) && own.every((word) => known.has(word)) && !ofOthers(before, claim);
}

/** Judges two results by the target that both of them are said to be a percentage of; those with a target of their own are judged by that. */
export function sharedTargets(report: ReadReport, links: readonly Link[]): Draft[] {
  const own = targetsOf(report);
  const open = (claim: Claim): Result[] => (own.has(claim.id) ? [] : resultsOf(claim));
  const pairs: (readonly [Claim, Claim, boolean])[] = report.paragraphs.flatMap(({ claims }) => claims.flatMap((claim, i) => {
    const before = planPercents(claim).length === 0 ? undefined : claims.slice(Math.max(0, i - REACH), i).findLast((c) => c.measure === "value" && !isPercent(c.figure));
    return before !== undefined && goesOn(before, claim) ? [[before, claim, true] as const] : [];
  }));
  for (const { earlier, later, similar, common, onePaper, within } of links) {
    if (onePaper && similar >= 0.9 && within >= 0.9 && common >= 2 && earlier.year === later.year && !ofOthers(earlier, later)) pairs.push([earlier, later, false]);
  }
  return pairs.flatMap(([before, claim, beside]) => {
    if (!sameThing(before.figure, claim.figure) || before.figure.value.eq(claim.figure.value)) return [];
    return open(before).flatMap((one) => open(claim).flatMap((other) => (nameOf(one.stated) === nameOf(other.stated) && !one.stated.figure.value.eq(other.stated.figure.value) ? judged(one, other, beside) : [])));
  });
}
