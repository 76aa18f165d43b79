/** Changes whose value of then is told for the very time they are measured from: "tháng 8 thu hoạch 1.260 tấn; tháng 7 là 1.200 tấn, cùng kỳ là 1.125 tấn; tăng 5% so với tháng trước và 12% so với cùng kỳ". */
import { LEVEL_OF, TIME, timePattern } from "../../claims/times";
import type { Reading } from "../../claims/roles";
import { isPercent, isPoints, sameThing } from "../../reading/figure";
import { compareWith } from "../changes/changes";
import { isBase, isBefore, lastWhen, nowIn, whenIs, type Period, type When } from "../changes/when";
import type { Draft } from "../draft";
import { bySlip, slipMends } from "../edits";
import { inUnitOf, perHeadAlike } from "../links/facts";
import { PLANNED, knownBy, nameWords } from "./pair";
import { alike, isValue, type Seen } from "./view";

const COMPARED = "(?:so sánh với|so với|so|đối chiếu(?: với)?|(?:cao|thấp|nhiều|ít) hơn)";
const BEHIND = timePattern(`^[^,;.()]{0,30}?${COMPARED}\\s+${LEVEL_OF}(${TIME})(?![A-Za-zÀ-ỹ])`, "u");
const AHEAD = timePattern(`(?<![A-Za-zÀ-ỹ])${COMPARED}\\s+${LEVEL_OF}(${TIME})(?![A-Za-zÀ-ỹ])`, "gu");
/** Of something else than what the same thing was before. */
const OTHER_BASE = /(?<![A-Za-zÀ-ỹ])(?:bình quân|trung bình|dự toán|kế hoạch|kh|mục tiêu|chỉ tiêu|mức chung|cả nước|toàn quốc|toàn tỉnh|dự kiến|tổng số)(?![A-Za-zÀ-ỹ])/u;
/** Values told in the prices of their years and growth without them: both are right. */
const PRICED = /tổng sản phẩm|(?<![A-Za-zÀ-ỹ])(?:grdp|gdp|gtsx|vatt)(?![A-Za-zÀ-ỹ])|giá trị (?:sản xuất|tăng thêm|gia tăng|sản phẩm)|quy mô|giá (?:so sánh|hiện hành|cố định)|chỉ số|vốn đầu tư toàn xã hội|loại trừ|không (?:tính|kể|bao gồm)/u;
const ITS_TIME = timePattern(`^\\s*(?:[A-Za-zÀ-ỹ]+\\s+){0,3}?\\(?(?:(?:của|vào|tại|hồi|trong)\\s+)?${LEVEL_OF}(${TIME})(?![A-Za-zÀ-ỹ])`, "u");
const DIRECTLY = timePattern(`^\\s*(?:(?:của|vào|tại|hồi|trong)\\s+)?(?:${TIME})(?![A-Za-zÀ-ỹ])`, "u");
/** A change whose clause begins with its own time, and says nothing else. */
const OWN_TIME = timePattern(`(?:^|[,;:]|(?<![A-Za-zÀ-ỹ])(?:và|riêng|còn))\\s*(${TIME})\\s*,?\\s*(?:(?:đã|lại|tiếp tục)\\s+)?(?:tăng|giảm)\\s*$`, "u");
const MOVES = /^(?:tăng|giảm|cao hơn|thấp hơn|nhiều hơn|ít hơn|bằng|đạt)$/u;
/** What the present is held against: a year, the end or the start of one. */
const STARTS: ReadonlySet<Period> = new Set<Period>(["year", "start", "end"]);
const MOST_BACK = 16;
const MOST_AHEAD = 7;

/** A value and the time it is told for. */
export interface Dated {
  readonly seen: Seen;
  readonly when: When | null;
  /** The time stands at the value itself, not at the head of its sentence. */
  readonly own: boolean;
}

/** The words in front of a value that are its own: "từ 15,8 tỷ đồng năm 2016 lên 17,5 tỷ đồng" tells the year of the first. */
function ownWords(seen: Seen, previous: Seen | undefined): string {
  const behind = previous !== undefined && seen.figure.start - previous.figure.unitEnd === seen.before.length ? DIRECTLY.exec(seen.before) : null;
  return behind === null ? seen.before : seen.before.slice(behind[0].length);
}

function ownWhen(seen: Seen, previous: Seen | undefined): When | null {
  const own = ownWords(seen, previous);
  const front = lastWhen(seen.reading.role === "prior" ? own : own.replace(AHEAD, " "));
  if (front !== null) return front;
  const now = nowIn(own);
  if (now !== null) return now;
  const behind = ITS_TIME.exec(seen.behind)?.[1];
  return behind === undefined || new RegExp(`${COMPARED}\\s`, "u").test(seen.behind.slice(0, seen.behind.indexOf(behind))) ? null : whenIs(behind);
}

/** The values of a paragraph that tell their own time, for the paragraphs behind it. */
export function datedIn(all: readonly Seen[], year: number | null): Dated[] {
  return all.flatMap((seen, i): Dated[] => {
    const when = usable(seen) ? ownWhen(seen, all[i - 1]) : null;
    return when === null ? [] : [{ seen: { ...seen, sentence: -1 }, when: inYear(when, year), own: true }];
  });
}

function inYear(when: When | null, year: number | null): When | null {
  return when === null || when.year !== null || when.relative !== null ? when : { ...when, year };
}

function usable(seen: Seen): boolean {
  return isValue(seen) && seen.figure.denominator === null && seen.figure.numerator === null && !PLANNED.test(seen.before) && seen.reading.role !== "target" && seen.reading.role !== "denominator";
}

/** All values in front of a place, and of the rest of its sentence, with their times; a value without one has that of its sentence. */
function datedAround(all: readonly Seen[], at: number, year: number | null): Dated[] {
  const change = all[at];
  const heads = new Map<number, When | null>();
  const from = Math.max(0, at - MOST_BACK);
  return all.slice(from, at + MOST_AHEAD).flatMap((seen, i): Dated[] => {
    const own = ownWhen(seen, all[from + i - 1]);
    if (!heads.has(seen.sentence)) heads.set(seen.sentence, own);
    const near = seen !== change && seen.sentence <= (change?.sentence ?? 0) + 1 && usable(seen);
    return near ? [{ seen, when: inYear(own ?? heads.get(seen.sentence) ?? null, year), own: own !== null }] : [];
  });
}

/** The base of a change, in the words behind it or in front of it; undefined where it is of another kind than a time. */
function baseOf(change: Seen): When | null | undefined {
  const cut = /^[^,;.]*/u.exec(change.behind)?.[0] ?? "";
  if (OTHER_BASE.test(cut)) return undefined;
  const behind = BEHIND.exec(change.behind)?.[1];
  const ahead = behind ?? [...change.before.matchAll(AHEAD)].pop()?.[1];
  return ahead === undefined ? null : whenIs(ahead);
}

const lastPart = (text: string): string => text.slice(text.lastIndexOf(",") + 1);

/** The words that name what is counted: those of the last part of the clause, else those of all of it. */
function namesOf(seen: Seen): readonly string[] {
  const near = nameWords(lastPart(seen.before));
  return near.length > 0 ? near : nameWords(seen.before);
}

/** True where what is told second names nothing that the first does not. */
function oneName(a: Seen, b: Seen, change: Seen): boolean {
  const [first, second] = a.figure.start < b.figure.start && a.figure.paragraph <= b.figure.paragraph ? [a, b] : [b, a];
  const known = knownBy(first);
  const known2 = new Set([...known, ...namesOf(second)]);
  return namesOf(second).every((word) => known.has(word)) && namesOf(change).every((word) => known2.has(word));
}

/** The value that a change is said of: the nearest in front that is of its kind and not of the time before. */
function presentOf(values: readonly Dated[], change: Seen, isThen: (dated: Dated) => boolean): Dated | null {
  const relative = isPercent(change.figure);
  const before = values.filter(({ seen }) => seen.figure.paragraph < change.figure.paragraph || seen.figure.start < change.figure.start).reverse();
  return before.find((dated) => {
    const { figure, reading } = dated.seen;
    if (isThen(dated) || (dated.when !== null && dated.when.relative !== null) || reading.role === "prior") return false;
    if (isPoints(change.figure)) return isPercent(figure);
    return relative ? reading.role === "value" : alike(figure, change.figure) || perHeadAlike(figure, change.figure);
  }) ?? null;
}

/** The very same name, said again in another paragraph. */
function nameAgain(a: Seen, b: Seen): boolean {
  const [x, y] = [namesOf(a), namesOf(b)];
  return x.length > 1 && x.every((word) => y.includes(word)) && y.every((word) => x.includes(word));
}

/** The change at a place of a paragraph, against the value told for the time of its base; `above`: those told in paragraphs in front. `year`: that of the section. */
export function datedChange(all: readonly Seen[], at: number, above: readonly Dated[], year: number | null, text: string): Draft[] {
  const change = all[at];
  if (change === undefined || change.reading.average === true || change.reading.toLevel === true || change.figure.bound || !MOVES.test(change.reading.operator)) return [];
  const { reading } = change;
  if (reading.role !== "growth" && reading.role !== "change") return [];
  const base = baseOf(change);
  if (base === undefined) return [];
  const values = datedAround(all, at, year);
  // "năm 2023 tăng 20,5% so với năm 2022, năm 2024 tăng 16,8%": of the value of that year.
  const of = OWN_TIME.exec(change.before)?.[1];
  const told = of === undefined ? null : whenIs(of).year;
  const isThen = ({ when, own, seen }: Dated): boolean => own && base !== null && when !== null && (isBase(base, when, null) || values.some((other) => other.seen !== seen && other.own && other.seen.sentence === seen.sentence && isBase(base, when, other.when)));
  const present = presentOf(told === null ? values : values.filter(({ when }) => when?.year === told), change, isThen);
  if (present === null) return [];
  const now = present.seen;
  const meant = ({ when, own, seen }: Dated): boolean => {
    if (seen === now || !own || when === null || !alike(seen.figure, now.figure) || !(isPercent(now.figure) || sameThing(seen.figure, now.figure) || seen.figure.unit === null)) return false;
    if (base !== null) return isBase(base, when, present.when);
    const near = seen.sentence === change.sentence || (seen.sentence === change.sentence - 1 && namesOf(seen).length > 0 && namesOf(now).length > 0);
    return near && seen.figure.start < now.figure.start && present.when !== null && when.relative === null && (isBefore(when, present.when, present.when.period) || (STARTS.has(when.period) && present.when.period === "now") || (when.period === "start" && present.when.period === "end" && (when.year === null || when.year === present.when.year)));
  };
  const here = values.filter(meant).filter(({ seen }) => oneName(seen, now, change));
  const thens = here.length > 0 || base === null ? here : above.filter(meant).filter(({ seen }) => nameAgain(seen, now));
  const moved: Reading = { ...reading, figure: perHeadAlike(now.figure, change.figure) ? inUnitOf(change.figure, now.figure) : change.figure };
  const judged = thens.reverse().map(({ seen }) => ({ seen, drafts: compareWith(now.figure, seen.figure, [moved], now, "inconsistent") }));
  const held = judged.find(({ drafts }) => drafts.length > 0 && drafts.every((d) => d.verdict === "consistent"));
  if (held !== undefined) return held.drafts;
  const [only] = judged;
  if (only === undefined || judged.some(({ seen }) => !seen.figure.value.eq(only.seen.figure.value)) || PRICED.test(text)) return [];
  if ([now, only.seen, change].some((s) => s.figure.hedge !== null)) return [];
  const rivals = values.filter(({ seen }) => seen !== now && seen !== only.seen && seen.sentence === now.sentence && seen.figure.start < change.figure.start && alike(seen.figure, now.figure) && sameThing(seen.figure, now.figure));
  const beside = only.seen.sentence === change.sentence && now.sentence === change.sentence;
  return only.drafts.flatMap((draft): Draft[] => {
    if (draft.verdict === "consistent" || (draft.apart === true && !bySlip(draft))) return [];
    const slip = draft.holds !== undefined && slipMends(draft.figures, draft.holds);
    const sure = base !== null && beside && rivals.every(({ own }) => own);
    return sure ? [draft] : slip && rivals.every(({ own }) => own) ? [{ ...draft, verdict: "review" }] : [];
  });
}
