/** Which two values a change lies between, by the words alone: "năm 2023 hiến 48.975 m2 đất; năm nay 61.420 m2, nhiều hơn 25,4%". */
import { LEVEL_OF, TIME, timePattern } from "../../claims/times";
import { contentWords } from "../../claims/words";
import { isPercent } from "../../reading/figure";
import type { Seen } from "./view";

const COMPARED = "(?:so với|so|đối chiếu(?: với)?|từ chỗ|từ mức)";
/** The time that a value is told for: in front of it, or right behind. */
const IN_FRONT = timePattern(`(?<![A-Za-zÀ-ỹ\\d])(${TIME}|thời điểm đó|(?<!trong )khi đó|lúc đó)(?![A-Za-zÀ-ỹ\\d])[^;]{0,60}$`, "u");
const BEHIND = timePattern(`^\\s*(?:[A-Za-zÀ-ỹ]+\\s+){0,3}?(?:(?:của|vào|tại|hồi)\\s+)?(?:${LEVEL_OF})(${TIME})`, "u");
const OPENED = new RegExp(`${COMPARED}\\s+(?:[A-Za-zÀ-ỹ]+\\s+){0,5}?(?:\\(\\s*)?$`, "u");
const EARLIER = /cùng|trước|ngoái|(?<!tháng )đầu (?:năm|kỳ|nhiệm kỳ|giai đoạn|vụ)|ck|(?:thời điểm|(?<!trong )khi|lúc) đó/u;
const LATER = /(?<![A-Za-zÀ-ỹ])(?:nay|này|hiện|đến nay|hiện nay)(?![A-Za-zÀ-ỹ])|cuối (?:năm|kỳ|nhiệm kỳ|giai đoạn)/u;
const YEAR = /(?<!\d)20\d\d(?!\d)/gu;
/** Words of what is planned or still to come. */
export const PLANNED = /phấn đấu|kế hoạch|mục tiêu|chỉ tiêu|dự kiến|dự toán|(?<![A-Za-zÀ-ỹ])(?:kh|sẽ|giao|tổng mức)(?![A-Za-zÀ-ỹ])/u;
/** Words that name nothing: of time, of saying, of changing. */
const SAYING = timePattern(`(?<![A-Za-zÀ-ỹ])(?:${TIME}|là|đạt|có|còn|chỉ|mới|thực hiện|ước|xảy ra|đã|tỷ lệ|tỷ trọng|con số|ở mức|mức|chiếm|bằng|được|cả|này|đó|nay|năm nay|trong khi|nếu|so với|so|thì|tăng|giảm|thêm|tăng trưởng|tốc độ|cao hơn|thấp hơn|nhiều hơn|ít hơn|hơn|kém|hụt|như vậy|theo đó|tức|tương ứng|tương đương|từ chỗ|thời điểm|cùng|số|kết quả|kỳ|của|toàn|tính|bình quân)(?![A-Za-zÀ-ỹ])`, "gu");

export interface Pair {
  readonly then: Seen;
  readonly now: Seen;
}

/** Behind a change its base is told: "tăng 50% so với năm 2015 và trong quý I đạt". */
const ITS_BASE = timePattern(`^\\s*(?:so với|so)\\s+${LEVEL_OF}(?:${TIME})`, "u");
/** "tăng 9,2% so với bình quân 3 năm trước", "so với dự toán": of another base than either value. */
const OTHER_BASE = /^\s*(?:so với|so|đối chiếu với)\s+(?!từng)[^,;.()]*(?:bình quân|trung bình|dự toán|kế hoạch|mục tiêu|chỉ tiêu|mức chung)/u;
/** "So với cùng kỳ năm 2023 giảm 4 vụ": the time of its base is told in front of the change. */
const BASE_AHEAD = timePattern(`${COMPARED}\\s+${LEVEL_OF}(?:${TIME})`, "u");
const MOST_BETWEEN = 14;

interface Timed {
  readonly seen: Seen;
  /** −1 for what was before, 1 for what is now, 0 where the words do not say. */
  readonly side: -1 | 0 | 1;
  readonly year: number | null;
}

function timed(seen: Seen): Timed {
  const before = seen.before.replace(ITS_BASE, " ");
  const front = IN_FRONT.exec(before)?.[1];
  const behind = BEHIND.exec(seen.behind)?.[1];
  const time = front ?? behind ?? "";
  const year = [...time.matchAll(YEAR)].pop()?.[0];
  const compared = OPENED.test(seen.before) || seen.reading.role === "prior";
  const side = compared || EARLIER.test(time) ? -1 : LATER.test(before) ? 1 : 0;
  return { seen, side, year: year === undefined ? null : Number(year) };
}

/** Which of the two was before; null where the words leave it open. */
function inOrder(first: Timed, second: Timed): Pair | null {
  const forward = { then: first.seen, now: second.seen };
  const backward = { then: second.seen, now: first.seen };
  const told = (t: Timed): boolean => t.side < 0 || t.year !== null;
  if (first.side !== second.side && !told(first.side < second.side ? first : second)) return null;
  if (first.side !== second.side) return first.side < second.side ? forward : backward;
  if (first.year !== null && second.year !== null && first.year !== second.year) return first.year < second.year ? forward : backward;
  // "45 hộ, năm 2023 là 60 hộ": a year told behind what there is.
  return first.side === 0 && first.year === null && second.year !== null ? backward : null;
}

/** "tăng lên 45", "lên mức 9.274 tỷ đồng": where a change led. */
const LEVEL = /(?<![A-Za-zÀ-ỹ])(?:lên|xuống|từ)\s+(?:mức\s+|còn\s+|đến\s+|tới\s+)*$/u;
const OF_ALL = /(?:trong|trên)\s+(?:tổng\s+)?số\s*$/u;
/** Words of a text that name what is counted: none of time, of saying or of changing. */
export const nameWords = (text: string): readonly string[] => contentWords(text.replace(SAYING, " "));

/** The words that a value is told with, in front of it, behind it and as its unit. */
export const knownBy = ({ reading, behind, figure }: Seen): ReadonlySet<string> => new Set(contentWords(`${reading.lead} ${behind.replace(/[;,.(].*$/u, " ")} ${figure.noun} ${figure.unit?.label ?? ""}`));

const isChange = ({ reading }: Seen): boolean => reading.role === "growth" || reading.role === "change";

/** False where one of the two has another change of its own, or where the change speaks of another time than the first of them. */
function ofThem(all: readonly Seen[], at: number, then: Seen, now: Seen): boolean {
  const change = all[at];
  if (change === undefined || OTHER_BASE.test(change.behind)) return false;
  if (then.figure.start > change.figure.start && BASE_AHEAD.test(change.before)) return false;
  // "năm 2017 đạt 1,7 triệu USD, tăng 10%; 9 tháng 2018 đạt 1,5 triệu USD, tăng 9%": each has its own.
  if (then.figure.start < now.figure.start) return change.figure.start > now.figure.start && !all.slice(Math.max(0, at - MOST_BETWEEN), at).some((s) => isChange(s) && s.figure.start > then.figure.start && s.figure.start < now.figure.start);
  // "tăng 535 nghìn người (quý III 48,8 triệu người, tăng 539 nghìn người)".
  const next = all[all.indexOf(then, Math.max(0, at - MOST_BETWEEN)) + 1];
  return !(next !== undefined && isChange(next) && then.figure.group !== now.figure.group && next.figure.group === then.figure.group);
}

/** The two values in the sentence of a change, or the only one there and the only one of the sentence in front, where nothing names a second thing. */
export function pairOf(all: readonly Seen[], at: number, values: readonly Seen[]): Pair | null {
  const change = all[at];
  if (change === undefined) return null;
  const plain = values.filter(({ reading, figure, before }) => reading.role !== "target" && reading.role !== "denominator" && figure.numerator === null && figure.hedge === null && !OF_ALL.test(before) && !PLANNED.test(before) && (isPercent(figure) || !PLANNED.test(reading.base)));
  const own = plain.filter((s) => s.sentence === change.sentence);
  const inFront = plain.filter((s) => s.sentence === change.sentence - 1);
  const pair = own.length === 2 ? own : own.length === 1 && inFront.length === 1 ? [...inFront, ...own] : [];
  const [first, second] = [...pair].sort((a, b) => a.figure.start - b.figure.start);
  if (first === undefined || second === undefined || first.figure.start > change.figure.start || LEVEL.test(first.before) || LEVEL.test(second.before)) return null;
  const known = knownBy(first);
  if (![...nameWords(second.before), ...nameWords(change.before)].every((word) => known.has(word))) return null;
  const order = inOrder(timed(first), timed(second));
  return order !== null && ofThem(all, at, order.then, order.now) ? order : null;
}
