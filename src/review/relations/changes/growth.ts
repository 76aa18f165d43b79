/** Growth and differences whose both sides are stated: "từ 27 lên 32, tăng 05", "(năm 2022: 3.457)", "tăng 2.170 tấn, tăng 4%". */
import { isPercent, isPoints, kindOf, sameThing } from "../../reading/figure";
import { placeOf, type Claim, type ReadParagraph } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import { CONNECTIVE, type Reading } from "../../claims/roles";
import { isToCome } from "../../claims/times";
import { contentWords } from "../../claims/words";
import { actsInFront } from "./acts";
import { againstBrackets } from "./againstBracket";
import { againstNamed } from "./againstNamed";
import { oneBase, oneTime } from "./bases";
import { changesWithLevels } from "./ledTo";
import { changesToldFirst } from "./toldFirst";
import { changesBeside } from "./beside";
import { orEarlier } from "./earlier";
import { carriedOn } from "./carried";
import { waysFromTo } from "./fromTo";
import { byPair, compareWith } from "./changes";
import { comparedRuns } from "./compared";
import { slippedEachYear } from "./eachYear";
import { ratesBesideCounts } from "./countsAndRates";
import { changesOfLevels } from "./levels";
import { fromOneStart } from "./oneStart";
import { changesInSteps } from "./inSteps";
import { inOtherWords } from "./otherWords";
import { hasItsOwn, tellsItsOwn } from "./ownPair";
import { pairedFarOff } from "./paired";
import { percentsOfProven } from "./proven";
import { revisedValues } from "./revised";
import { rowChanges } from "./rows";
import { inPercent } from "./said";
import { stockChanges } from "./stocks";
import { timedLines } from "./timedLines";
import { NAMELESS, ratesOfThen, statesItsOwn, withPriors } from "./priors";
import { isChangeOnly } from "../links/facts";
import { oneOrder } from "../links/strength";
import { fitting, subjectsOf, type Subjects } from "../subjects";
import { allHold, asQuestion, confirming, type Draft } from "../draft";

const AT_START = /(?<![A-Za-zÀ-ỹ])đầu (?:năm|kỳ|nhiệm kỳ|giai đoạn|năm học)(?:\s+(?:20\d\d|là|có|còn|ở mức|chiếm))*\s*:?\s*$/u;
const AT_END = /(?<![A-Za-zÀ-ỹ])(?:cuối (?:năm|kỳ|nhiệm kỳ|giai đoạn)|đến nay|hiện nay|hiện|nay)(?![A-Za-zÀ-ỹ])/u;

/** "đầu năm 4,26%; cuối năm còn 3,20%, giảm 1,06 điểm %": from the start to the end of one time. */
function startToEnd(read: ReadParagraph, claim: Claim, at: number, changes: readonly Reading[]): Draft[] {
  const then = read.claims[at - 1];
  if (then === undefined || then.group !== claim.group || then.measure !== "value" || !sameThing(then.figure, claim.figure) || !AT_START.test(then.reading.clause) || !AT_END.test(claim.reading.clause)) return [];
  // "dân số đầu năm 12.400 người; hiện nay số lao động 7.800 người": another thing.
  if (!contentWords(claim.reading.clause.replace(AT_END, " ")).every((word) => then.core.includes(word) || then.full.includes(word))) return [];
  const own = changes.filter((c) => c.base === "" && CONNECTIVE.test(c.clause) && c.figure.group === claim.group).slice(0, 2);
  return compareWith(claim.figure, then.figure, own, then, "review");
}

/** "tăng 41 ca; không có tử vong (cùng kỳ 01 ca)": behind the sign, or of what there is none, a thing of its own was so much before. */
function ofAnother(read: ReadParagraph, claim: Claim, prior: Reading): boolean {
  const start = read.structure.groups[prior.figure.group]?.start ?? 0;
  const clause = /[;,.]([^;,.\d]*)\($/u.exec(read.paragraph.content.low.slice(Math.max(0, start - 120), start));
  if (clause?.[1] === undefined || prior.figure.group === claim.group) return false;
  const unknown = contentWords(clause[1].replace(NAMELESS, " ")).some((word) => !claim.core.includes(word) && !claim.full.includes(word));
  return unknown && (clause[0].startsWith(";") || /^\s*(?:không|chưa)\s/u.test(clause[1]));
}

function priorOf(read: ReadParagraph, claim: Claim): Reading | null {
  const priors = claim.attributes.filter((a) => a.role === "prior" && !isToCome(a.clause) && !ofAnother(read, claim, a));
  const only = priors[0];
  if (only !== undefined && statesItsOwn(read, placeOf(read.readings, only.figure))) return null;
  // Bases right behind a change are judged with it.
  if (priors.length !== 1 || only === undefined || only.baseOf !== null) return null;
  // "57,8 triệu đồng/năm (năm 2022 là 52,6)": the unit is said once.
  if (only.figure.unit === null && only.figure.noun === "" && claim.figure.unit !== null && !isPercent(claim.figure) && only.figure.decimals === claim.figure.decimals && oneOrder({ ...only.figure, unit: claim.figure.unit }, claim.figure)) return { ...only, figure: { ...only.figure, unit: claim.figure.unit } };
  return kindOf(only.figure) === kindOf(claim.figure) ? only : null;
}

function ownBase(reading: Reading): string {
  return reading.base.replace(/so với|so|cùng kỳ|\s+/g, " ").trim();
}

interface Pair {
  readonly change: Reading;
  readonly growth: Reading;
  /** Another change of the list may be meant. */
  readonly open: boolean;
}

/** "giảm 38 vụ (giảm 8,4%)": a difference and a percentage of one base; both imply what was before. */
function changePairs(read: ReadParagraph, claim: Claim, at: number, changes: readonly Reading[]): Draft[] {
  // "số vụ giảm 86 vụ (giảm 56,6%)": how many there are is said elsewhere.
  if (isPercent(claim.figure) || isChangeOnly(claim)) return [];
  const pairs = changes.flatMap((change, i): Pair[] => {
    if (change.role !== "change" || isPercent(change.figure) || isPoints(change.figure)) return [];
    const later = changes.slice(i + 1);
    const end = later.findIndex((a) => a.role === "change");
    const growth = (end < 0 ? later : later.slice(0, end)).find((a) => a.role === "growth" && isPercent(a.figure)) ?? (i === 1 && changes.length === 2 ? changes[0] : undefined);
    if (growth === undefined || growth.role !== "growth" || !isPercent(growth.figure) || growth.average === true) return [];
    // "giảm còn 122 triệu đồng (giảm 61%)": what it fell to.
    if (TO_A_LEVEL.test(read.paragraph.content.low.slice(Math.max(0, change.figure.start - 20), change.figure.start))) return [];
    // "giảm 05 người chết (…), giảm 14,9% số người bị thương": each of its own.
    const named = contentWords(growth.tail.replace(SAYS_AGAIN, ""));
    const known = new Set([...contentWords(change.tail), ...claim.core, ...claim.full]);
    if (changes.some((a) => a.baseOf === growth.figure.id) || claim.attributes.some((a) => a.role === "prior" && (a.baseOf === growth.figure.id || a.baseOf === change.figure.id) && !statesItsOwn(read, placeOf(read.readings, a.figure)))) return [];
    if (growth.base === "" && change.tail !== "" && named.length > 0 && contentWords(change.tail).length > 0 && !named.every((word) => contentWords(change.tail).includes(word)) && !named.every((word) => known.has(word) && !contentWords(change.tail).includes(word))) return [];
    // "1.640 hồ sơ (tăng 41 hồ sơ), đạt 91,2% (tăng 0,3%)": points of the rate in front of its bracket.
    const rate = read.readings[placeOf(read.readings, growth.figure) - 1];
    if (rate !== undefined && rate.role !== "growth" && isPercent(rate.figure) && /^\s*\([^()]*$/u.test(read.paragraph.content.low.slice(rate.figure.unitEnd, growth.figure.start))) return [];
    // "đạt 94,5%, tăng 12 đơn và tăng 3,7% về tỷ lệ": points of the rate in front.
    const ofRate = OF_RATE.test(growth.tail) && claim.attributes.some((a) => (a.role === "ratio" || a.role === "share" || a.role === "plan-percent") && isPercent(a.figure) && a.figure.start < growth.figure.start);
    // "3.960 hộ, tỷ lệ 9,6%, giảm 1.120 hộ, tương ứng 2,9%": less than the rate, it may be points of it.
    const below = claim.attributes.some((a) => (a.role === "ratio" || a.role === "share") && isPercent(a.figure) && RATED.test(`${a.clause} ${a.operator}`) && a.figure.start < change.figure.start && a.figure.value.gt(growth.figure.value));
    // "giải quyết 4.217 vụ, giảm 1.364 vụ (đạt 81,4%)": what was reached of all, or by how much it fell.
    const reached = REACHED.test(read.paragraph.content.low.slice(change.figure.unitEnd, growth.figure.start));
    // "chiếm 87,1%, giảm 1,6% (-862 ha)": of the value, as in the items beside it.
    const asBeside = below && !ofRate && !reached && growth.figure.start < change.figure.start && tellsItsOwn(read, claim, change, growth) && besideAlike(read, at);
    if ((ofRate || below || reached) && !asBeside) return [{ change, growth, open: true }];
    if (ANOTHER_THING.test(read.paragraph.content.low.slice(change.figure.unitEnd, growth.figure.start))) return [];
    // "tăng 13 vụ, 6 bị cáo so với năm 2022, tỷ lệ tăng 19,1%": of which of the two is open.
    const first = changes[i - 1];
    // "tăng 27 vụ/41 bị can, tỷ lệ tăng 7,0% số vụ", "giảm 11 đoàn và giảm 14,6% số lượt người": of another thing.
    const counted = contentWords(`${change.figure.unit?.label ?? change.figure.noun} ${change.tail}`);
    if (ABOUT.test(growth.tail) && named.length > 0 && !named.some((word) => counted.includes(word))) return [];
    const open = first !== undefined && first.role === "change" && growth.figure.group === change.figure.group && IN_ONE_LIST.test(read.paragraph.content.low.slice(first.figure.unitEnd, change.figure.start));
    return open ? [{ change, growth, open }, { change: first, growth, open }] : [{ change, growth, open }];
  });
  if (pairs.length === 0 || pairs.length > 12) return [];
  const near = read.claims.slice(Math.max(0, at - 8), at + 1);
  const behind = pairs[0] !== undefined && /;/.test(read.paragraph.content.low.slice(claim.figure.unitEnd, pairs[0].change.figure.start));
  return pairs.flatMap(({ change, growth, open }): Draft[] => {
    if (open) {
      const owners = near.filter((c) => c.group === claim.group && c.figure.start < change.figure.start && c.measure === "value" && sameThing(change.figure, c.figure));
      return owners.map((owner) => byPair(owner, change, growth)).filter((d) => d.verdict === "consistent").slice(0, 1).map(confirming);
    }
    if (!oneTime(change, growth) || (ownBase(change) !== "" && ownBase(growth) !== "" && ownBase(change) !== ownBase(growth))) return [];
    if (changes.filter((a) => a.role === "change").length === 1 && !behind) {
      const subjects = subjectsOf(read, claim, change.figure, change.figure);
      const found = subjects === null ? [] : fitting(subjects, (present) => (sameThing(change.figure, present.figure) ? [ofFraction(read, present, change, growth)] : []));
      const drafts = subjects === null || allHold(found) ? found : [...ofNearest(read, claim, subjects, change, growth) ?? found];
      // "Năm 2023: 42 đoàn; như vậy tăng 6 đoàn (14,3%)": what follows from the value in front and an earlier one.
      return CONCLUDES.test(change.clause) ? drafts.filter((d) => d.verdict === "consistent") : drafts;
    }
    // "184 vụ, chết 61 người, bị thương 172 người; so với cùng kỳ tăng 12 vụ (…), giảm 05 người chết (…)": each change finds its own.
    const words = contentWords(change.tail);
    const owners = near.filter((c) =>
      c.group === claim.group && c.figure.start < change.figure.start && c.measure === "value" && sameThing(change.figure, c.figure) && words.every((word) => [...c.core, ...c.full].includes(word)));
    const drafts = owners.map((owner) => ofFraction(read, owner, change, growth));
    return owners.length === 1 && !CONCLUDES.test(change.clause) ? drafts : drafts.filter((d) => d.verdict === "consistent").slice(0, 1);
  });
}

/** "điều tra 214/239 vụ …, giảm 61 vụ (20,3%)": of a fraction either number may be what changed. */
function ofFraction({ readings }: ReadParagraph, claim: Claim, change: Reading, growth: Reading): Draft {
  const draft = byPair(claim, change, growth);
  const below = claim.figure.denominator === null || draft.verdict === "consistent" ? undefined : readings.find(({ figure }) => figure.id === claim.figure.denominator);
  if (below === undefined) return draft;
  const other = byPair({ ...claim, figure: below.figure }, change, growth);
  return other.verdict === "consistent" ? other : asQuestion(draft);
}

/** Items on either side in which others of the kind are looked for. */
const BESIDE = 4;

/** True where an item beside one tells its share, its growth and the same in units, and these hold of its value. */
function besideAlike(read: ReadParagraph, at: number): boolean {
  return read.claims.slice(Math.max(0, at - BESIDE), at + BESIDE + 1).some((claim) => {
    const [share, growth, change, ...more] = claim.attributes;
    if (claim === read.claims[at] || share === undefined || growth === undefined || change === undefined || more.length > 0) return false;
    return (share.role === "share" || share.role === "ratio") && growth.role === "growth" && change.role === "change" && isPercent(growth.figure) && sameThing(change.figure, claim.figure) && tellsItsOwn(read, claim, change, growth) && byPair(claim, change, growth).verdict === "consistent";
  });
}

/** The pair of a value right in front of it fails as that value's; where no other in front is without a change of its own, nothing else can be meant. */
function ofNearest(read: ReadParagraph, claim: Claim, { nearest, others }: Subjects, change: Reading, growth: Reading): Draft[] | null {
  if (nearest !== claim || !sameThing(change.figure, claim.figure) || !tellsItsOwn(read, claim, change, growth)) return null;
  const draft = ofFraction(read, claim, change, growth);
  return [others.every(hasItsOwn) ? { ...draft, sure: true } : asQuestion(draft)];
}

/** "tăng 3,4% hay tăng 122 ha", "giảm 5,2% tương ứng với giảm 14 vụ": nothing but that the same is said once more. */
const SAYS_AGAIN = /^\s*(?:hay|hoặc|tương ứng|tương đương|tức|bằng)(?:\s+(?:với|là|giảm|tăng))*\s*$/u;
/** "13 vụ, 6 bị cáo": one list of changes, their verb said once. */
const IN_ONE_LIST = /^[^,;.()\d]{0,20},?\s*(?:và\s+)?$/u;
const ABOUT = /^\s*(?:về|số|lượng)\s/u;
const OF_RATE = /^\s*về\s+(?:tỷ lệ|tỷ trọng)(?![A-Za-zÀ-ỹ])/u;
const RATED = /(?<![A-Za-zÀ-ỹ])(?:tỷ lệ|chiếm)(?![A-Za-zÀ-ỹ])/u;
const REACHED = /^[^,;()]{0,30}\(\s*(?:tỷ lệ\s+)?đạt(?![A-Za-zÀ-ỹ])/u;
const CONCLUDES = /(?<![A-Za-zÀ-ỹ])(?:như vậy|như thế|theo đó|qua đó)(?![A-Za-zÀ-ỹ])/u;
const TO_A_LEVEL = /(?:tăng|giảm)\s+(?:lên|xuống|còn)\s+(?:còn\s+)?(?:hơn\s+|gần\s+|khoảng\s+|mức\s+)?$/;
/** Not what the same value was before: "so với bình quân cả nước", "so với kế hoạch". */
const OTHER_BASE = /bình quân|trung bình|cả nước|toàn quốc|kế hoạch|chỉ tiêu|mục tiêu|dự toán/;
const ANOTHER_THING = /(?<![A-Za-zÀ-ỹ])trong khi(?![A-Za-zÀ-ỹ])/u;

/** "giảm 28 người tương ứng 6,36% (315 người, giảm 09 người tương ứng 2,78%; …)": a part in brackets with a change told twice. */
function ofItsOwn(read: ReadParagraph, claim: Claim, value: Reading): Draft[] {
  const [change, next] = read.readings.slice(placeOf(read.readings, value.figure) + 1);
  if (change === undefined || change.role !== "change" || isPoints(change.figure) || isPercent(change.figure) || change.toLevel === true || !sameThing(change.figure, value.figure)) return [];
  const growth = inPercent(read.paragraph.content.low, change, next);
  return growth === null || growth.figure.group !== value.figure.group ? [] : [byPair({ ...claim, figure: value.figure, reading: value }, change, growth)];
}

/** Stated prior beside the claim, or a difference and a percentage of one base: both imply a prior. */
function ofClaims(read: ReadParagraph): Draft[] {
  const out: Draft[] = [];
  for (const [at, claim] of read.claims.entries()) {
    const own = claim.attributes.filter((a) => a.role === "prior" && statesItsOwn(read, placeOf(read.readings, a.figure)));
    const changes = claim.attributes.filter((a) => (a.role === "growth" || a.role === "change") && !own.some(({ figure }) => figure.group === a.figure.group));
    out.push(...own.flatMap((value) => ofItsOwn(read, claim, value)));
    const prior = priorOf(read, claim);
    if (prior !== null) {
      const before = changes[0]?.figure ?? prior.figure;
      const subjects = subjectsOf(read, claim, prior.figure, before.start < prior.figure.start ? before : prior.figure);
      const drafts = changes.filter((change) => !OTHER_BASE.test(change.base) && oneBase(read.paragraph.content.low, change, prior)).flatMap((change) => {
        const one = (present: Claim): Draft[] => compareWith(present.figure, prior.figure, [change], present, "inconsistent");
        return subjects === null ? one(claim) : orEarlier(read, subjects, fitting(subjects, one), one);
      });
      // Growth against last month and against last year beside one prior value: it belongs to one of them.
      const several = changes.filter((a) => a.role === "growth").length > 1;
      out.push(...(several ? [...drafts.filter((d) => d.verdict === "consistent"), ...changePairs(read, claim, at, changes)] : drafts));
      continue;
    }
    out.push(...startToEnd(read, claim, at, changes), ...changePairs(read, claim, at, changes));
  }
  return out;
}

/** All changes of a report whose two sides are told. */
export function growthRelations(report: ReadReport): Draft[] {
  const near = [...report.paragraphs.flatMap((read) => [...waysFromTo(read), ...actsInFront(read), ...changesOfLevels(read), ...inOtherWords(read), ...withPriors(read), ...ratesOfThen(read), ...changesBeside(read), ...againstBrackets(read), ...changesInSteps(read), ...changesToldFirst(read), ...changesWithLevels(read), ...rowChanges(read), ...stockChanges(read), ...slippedEachYear(read), ...fromOneStart(read), ...ratesBesideCounts(read), ...ofClaims(read)]), ...carriedOn(report), ...timedLines(report)];
  const told = new Set(near.flatMap(({ figures }) => figures.slice(-1).map(({ id }) => id)));
  return [...near, ...report.paragraphs.flatMap((read) => againstNamed(read, told)), ...percentsOfProven(report, near), ...pairedFarOff(report, near), ...comparedRuns(report, near), ...revisedValues(report, near)];
}
