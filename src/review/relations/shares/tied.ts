/** Shares whose part and whole their words tie together, whether they hold or not: "trong tổng số 420 hộ có 38 hộ nghèo, chiếm 9%", "…; trong đó 38 hộ, chiếm 9%". */
import { isBelow } from "../../../figures";
import type { Claim } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import { contentWords } from "../../claims/words";
import { baseInterval, isPeople, isPercent, kindOf, nounOf, tellingDigits } from "../../reading/figure";
import { confirming, type Draft } from "../draft";
import { bySlip } from "../edits";
import { ratioDraft } from "../quotients";
import { headsOf, placesOf, sentenceBefore, type Places } from "./around";
import { OF_ALL, sharesSaid, type Said } from "./said";
import { plausible, slippedShare } from "../slipped";
import { takenUp } from "./takenUp";
import { canBeWhole, only } from "./wholes";
import { sentenceAround } from "../../reading/structure";

/** The whole of a share, and how surely the words say so. */
interface Tie {
  readonly whole: Claim;
  /** Beyond doubt, in so many words; by the order of the sentences; by being the only one in front. */
  readonly by: "within" | "opening" | "all" | "namesake" | "head" | "before";
}

const LEAD = 60;
/** "trong 38 thương vụ": a number of the very thing in front. */
const IN_NUMBER = /(?:^|[\s,;(])trong\s+(?:số\s+)?(?:hơn\s+|gần\s+|khoảng\s+)?$/u;
const NESTED = /(?<![A-Za-zÀ-ỹ])(?:trong (?:số )?(?:đó|này)|riêng|bao gồm|gồm)(?![A-Za-zÀ-ỹ])/u;
const OF_THESE = /^\s*(?:[-+*•]\s*)?(?:trong (?:số )?(?:đó|này)|trong số các [A-Za-zÀ-ỹ]+ (?:đó|này|trên|nêu trên))(?![A-Za-zÀ-ỹ])/u;
const OPENING = 40;

/** "152 hộ nghèo" of "1.486 hộ", "364" of "452 hợp tác xã": amounts of one kind, counts of what the whole counts. */
function ofOne({ figure: part }: Claim, { figure: whole }: Claim): boolean {
  const [own, all] = [nounOf(part), nounOf(whole)];
  return kindOf(part) === kindOf(whole) && (kindOf(part) !== "count" || own === all || own === "" || (all !== "" && own.startsWith(`${all} `)));
}

const GENERIC = /^(?:người|đồng chí)$/;

/** "nữ 14 người, chiếm 28%" of "50 đại biểu": people by the word for anybody, of people called by what they are. */
function ofPeople({ figure: part }: Claim, { figure: whole }: Claim, { operator }: Said["stated"]): boolean {
  return operator === "chiếm" && isPeople(whole) && !GENERIC.test(nounOf(whole)) && GENERIC.test(nounOf(part)) && !isBelow(baseInterval(whole), baseInterval(part));
}

/** A share of its own makes it a part beside others. */
const isShare = ({ attributes }: Claim): boolean => attributes.some(({ role, figure }) => (role === "share" || role === "ratio") && isPercent(figure));

/** "giải ngân 586 tỷ đồng, bằng 64% kế hoạch. Trong đó, vốn kéo dài 70 tỷ đồng, đạt 69%": the target goes on without being said. */
function ofTarget({ stated }: Said, whole: Claim): boolean {
  return stated.operator !== "chiếm" && whole.attributes.some(({ role, figure }) => role === "target" || (role === "plan-percent" && isPercent(figure)));
}

/** The words behind a share name nothing that its whole does not. */
function ownBase({ stated }: Said, whole: Claim): boolean {
  const known = new Set([...whole.core, ...whole.full, ...contentWords(`${nounOf(whole.figure)} ${whole.reading.tail} ${whole.reading.lead}`)]);
  return contentWords(stated.tail).every((word) => known.has(word));
}

/** "trong tổng số 420 hộ", "trong 38 thương vụ": the last in front that says so. */
function saidWithin(low: string, heads: readonly Claim[]): Claim | undefined {
  return heads.find(({ figure }) => {
    const lead = low.slice(Math.max(0, figure.start - LEAD), figure.start);
    return OF_ALL.test(lead) || (kindOf(figure) === "count" && IN_NUMBER.test(lead));
  });
}

/** What is said of any thing that has been dealt with. */
const DEALT = new Set(contentWords("đã được có kết quả giải quyết xong xử lý hoàn thành thực hiện đạt bằng chiếm tỷ lệ trong đó đến nay toàn tỉnh huyện"));

/** "510 vụ khiếu nại, 48 vụ tố cáo. Đã giải quyết 357 vụ khiếu nại, đạt 70%; 36 vụ tố cáo, đạt 75%": of several in front the only one by whose name the part is told. */
export function namesake(before: readonly Claim[], { figure, reading }: Claim): Claim | null {
  const words = contentWords(`${/[^;:]*$/.exec(reading.clause)?.[0] ?? ""} ${reading.tail}`).filter((word) => !DEALT.has(word) && !nounOf(figure).split(" ").includes(word));
  if (words.length === 0) return null;
  const bearing = before.filter((claim) => claim.figure.denominator === null && words.every((word) => claim.core.includes(word)));
  return bearing.length === 1 && bearing.length < before.length ? (bearing[0] ?? null) : null;
}

/** The whole in the sentence before, or of the line above that opens a list of lines. */
function inFront(report: ReadReport, places: Places, said: Said, above: Claim | null): Tie | null {
  const { part } = said;
  const { low } = places.read.paragraph.content;
  const sentence = places.read.structure.groups[sentenceAround(places.read.structure, part.group)];
  const opening = sentence === undefined ? "" : low.slice(sentence.start, sentence.start + OPENING);
  const before = sentenceBefore(places, part).filter((claim) => claim.parent === null && ofOne(part, claim));
  // "1.708 vụ, trong đó có 1.191 vụ đủ điều kiện thi hành. Đã xong 1.054 vụ": of those that can be, told last.
  const last = before[before.length - 1];
  const own = only(before) === null ? namesake(before, part) : null;
  if (own !== null && !isShare(own) && !ofTarget(said, own)) return { whole: own, by: "namesake" };
  const whole = only(before) ?? (last !== undefined && NARROWED.test(`${last.reading.clause} ${last.reading.tail}`) ? last : null) ?? (before.length === 0 && places.read.claims[0] === part ? above : null);
  if (whole === null || isShare(whole) || ofTarget(said, whole)) return null;
  // "Tổng số trẻ là 6.400 trẻ. Trẻ nhẹ cân 576 trẻ, tỷ lệ 9%".
  const all = before.includes(whole) && inAll(low, whole) && nounOf(whole.figure) === nounOf(part.figure);
  const opened = whole === above && (inAll(report.paragraphs[whole.paragraph]?.paragraph.content.low ?? "", whole) || ENDS_OPEN.test(report.paragraphs[whole.paragraph]?.paragraph.content.low ?? ""));
  return { whole, by: opened || OF_THESE.test(opening) ? "opening" : all ? "all" : "before" };
}

/** "Kết quả phân loại 1.842 hộ:", above the lines of a list. */
const ENDS_OPEN = /:\s*$/;
const ALL = /(?<![A-Za-zÀ-ỹ])(?:tổng|toàn (?:tỉnh|huyện|xã|thị xã|thị trấn|thành phố|quận|phường|ngành|trường|quốc|vùng|khu))(?![A-Za-zÀ-ỹ])[^;.]*$/u;

const ALL_OF = /^\s*(?:trong |trên |của |so với )?(?:tổng|toàn bộ)(?![A-Za-zÀ-ỹ])/u;

/** "Tổng …", "toàn xã có …" in front of a figure. */
const inAll = (low: string, { figure }: Claim): boolean => ALL.test(low.slice(Math.max(0, figure.start - LEAD), figure.start));

const GIVEN = /(?<![A-Za-zÀ-ỹ])(?:giao|được giao|phân bổ|bố trí|tiếp nhận|thụ lý|kế hoạch vốn|tổng vốn)(?:\s+(?:là|được|năm|cho|20\d\d))*\s*$/u;
const DONE = /(?<![A-Za-zÀ-ỹ])(?:giải ngân|giải quyết|thực hiện|thanh toán|xử lý|xét xử|phân bổ)(?![A-Za-zÀ-ỹ])/u;
const ITEM_ENDS = /[;.](?!\d)/;

/** "ngân sách huyện giao 85 tỷ đồng, giải ngân 61 tỷ đồng, đạt 71,8%": in its own item what was given, and what has been done of it. */
function givenFor(low: string, { part, stated }: Said, heads: readonly Claim[]): Claim | null {
  const item = heads.filter(({ figure, parent }) => parent === part.parent && !ITEM_ENDS.test(low.slice(figure.unitEnd, part.figure.start)));
  const [head] = item;
  if (head === undefined || item.length > 1 || stated.operator === "chiếm" || !DONE.test(part.reading.clause) || isShare(head)) return null;
  return GIVEN.test(low.slice(Math.max(0, head.figure.start - LEAD), head.figure.start)) ? head : null;
}

const WORK = "thu hồi|nộp|xử lý|giải quyết|thi hành|hoàn trả|xử phạt|tiêu hủy|di dời|khắc phục|chi trả|thanh tra|kiểm tra";
const ASKED = new RegExp(`(?<![A-Za-zÀ-ỹ])(?:kiến nghị|đề nghị|yêu cầu|quyết định|phải|cần)(?:\\s+[A-Za-zÀ-ỹ]+){0,2}?\\s+(${WORK})(?![A-Za-zÀ-ỹ])`, "u");
const IS_DONE = new RegExp(`(?<![A-Za-zÀ-ỹ])(?:đã|được)(?:\\s+[A-Za-zÀ-ỹ]+){0,2}?\\s+(${WORK})(?![A-Za-zÀ-ỹ])`, "u");

/** "kiến nghị thu hồi 3.600 triệu đồng; …; đã thu hồi 2.880 triệu đồng, đạt 80%": what was asked for, and what has been done of just that. */
function askedFor(places: Places, { part, stated }: Said): Claim | null {
  const work = stated.operator === "chiếm" ? undefined : IS_DONE.exec(part.reading.clause)?.[1];
  if (work === undefined) return null;
  const own = places.at.get(part.id) ?? 0;
  const before = places.read.claims.slice(Math.max(0, own - MOST_WORK), own).filter((claim) => canBeWhole(claim) && ofOne(part, claim));
  const asked = before.filter(({ reading }) => ASKED.exec(reading.clause)?.[1] === work);
  const last = asked[asked.length - 1];
  // "kiến nghị thu hồi 3.600 triệu đồng; đã thu hồi 880, đạt 24%; trong đó …": nothing of the kind stands between them.
  return last !== undefined && asked.length === 1 && last === before[before.length - 1] && !isShare(last) ? last : null;
}

const MOST_WORK = 6;

const fits = ({ part, stated }: Said, whole: Claim): boolean => ratioDraft(part.figure, whole.figure, stated.figure, part, "review")?.verdict === "consistent";
const holdsOf = (said: Said | undefined, whole: Claim): boolean => said !== undefined && tellingDigits(said.stated.figure) >= TELLING && fits(said, whole);
/** Digits of a share that holds of no other whole by chance. */
const TELLING = 3;

/** Words behind a share that name its whole beyond doubt. */
const LEAST_NAMING = 2;

/** "Tổng vốn đăng ký 420 tỷ đồng; vốn thực hiện 273 tỷ đồng, bằng 65% vốn đăng ký": the one value in front in the sentence that bears the base's name, where the part does not. */
function calledBy(part: Claim, named: readonly string[], heads: readonly Claim[]): Claim | null {
  const words = new Set(named.filter((word) => word !== "nguồn"));
  const bears = ({ core }: Claim): boolean => [...words].every((word) => core.includes(word));
  if (words.size < LEAST_NAMING || bears(part)) return null;
  const [only, ...others] = heads.filter(bears);
  return only === undefined || others.length > 0 || only.planned || only.parent !== null || !ofOne(part, only) || isBelow(baseInterval(only.figure), baseInterval(part.figure)) ? null : only;
}

function tieOf(report: ReadReport, places: Places, said: Said, siblings: ReadonlyMap<Claim, Said>, above: Claim | null): Tie | null {
  const { part, stated } = said;
  const { low } = places.read.paragraph.content;
  if (said.whole !== null) return ofOne(part, said.whole) && ownBase(said, said.whole) ? { whole: said.whole, by: "within" } : null;
  const near = headsOf(places, part);
  const heads = near.filter((head) => ofOne(part, head) || ofPeople(part, head, stated));
  const within = saidWithin(low, near);
  if (within !== undefined) {
    const [nearest] = near;
    const nested = nearest !== within && NESTED.test(low.slice(nearest?.figure.unitEnd ?? 0, part.figure.start));
    const between = low.slice(within.figure.unitEnd, part.figure.start).replace(/\([^()]*\)/g, " ");
    return nested || /[.](?!\d)/.test(between) || !ownBase(said, within) ? null : { whole: within, by: "within" };
  }
  // "Dư nợ cho vay 9.640 tỷ đồng; …; nợ xấu 96 tỷ đồng, chiếm 1% tổng dư nợ": what the sentence begins with, under its own words.
  const first = heads[heads.length - 1];
  const named = contentWords(stated.tail);
  const called = calledBy(part, named, near);
  // "nhiễm rầy 46,2 ha; đạo ôn 31 ha, phun trừ 27,9 ha, bằng 90% diện tích nhiễm": of what stands nearer and fits.
  if (called !== null) return heads.some((head) => head !== called && fits(said, head)) ? null : { whole: called, by: "within" };
  if (named.length > 0) return first !== undefined && ALL_OF.test(stated.tail) && named.every((word) => first.core.includes(word)) && heads.every((head) => head === first || !named.every((word) => head.core.includes(word))) ? { whole: first, by: "within" } : null;
  // "thụ lý 7.259 việc; có điều kiện thi hành 5.422 việc, đã xong 4.918 việc": of those that can be, told last.
  const [nearest] = heads;
  if (nearest !== undefined && stated.operator !== "chiếm" && !isShare(nearest) && !NARROWED.test(part.reading.clause) && NARROWED.test(`${nearest.reading.clause} ${nearest.reading.tail}`)) return { whole: nearest, by: "head" };
  const given = givenFor(low, said, heads) ?? askedFor(places, said);
  if (given !== null) return { whole: given, by: "within" };
  // "…, 420 hộ cũ chiếm 70%; 180 hộ mới chiếm 30%": beside it, not above it.
  const others = heads.filter((head) => !siblings.has(head) && !isShare(head));
  // "Giải quyết 820 hồ sơ: đúng hạn 786 hồ sơ, chiếm 95,9%; quá hạn 34 hồ sơ, chiếm 4,1%": of what the share in front is of.
  const [beside] = heads;
  const shared = beside === undefined || NESTED.test(low.slice(beside.figure.unitEnd, part.figure.start)) ? undefined : others.find((head) => holdsOf(siblings.get(beside), head));
  if (shared !== undefined) return { whole: shared, by: "all" };
  const head = only(others);
  if (head !== null && !ofTarget(said, head)) {
    // "Toàn xã có 1.180 hộ; hộ nghèo 94 hộ, chiếm 8%; hộ cận nghèo 71 hộ, chiếm 6%": what there is in all, and shares side by side.
    if (stated.operator === "chiếm" && inAll(low, head) && heads.every((one) => one === head || siblings.has(one))) return { whole: head, by: "within" };
    // "Có 786 lượt: tốt 749 lượt, chiếm 95,3%; khá 37 lượt, chiếm 4,7%": of what the shares in front are of.
    // "Hội đồng có 25 đại biểu, nữ 8 người, chiếm 32%; dưới 35 tuổi 5 người, chiếm 20%": told by its own name in front of a row.
    const ahead = ofPeople(part, head, stated) && heads.every((one) => one === head || (siblings.has(one) && nounOf(one.figure) === nounOf(part.figure)));
    return others.length < heads.length && !ahead ? null : { whole: head, by: "head" };
  }
  if (others.length > 0) return null;
  const front = inFront(report, places, said, above);
  // "giải ngân 140/190 tỷ đồng, đạt 73,7%; riêng vốn A 118 tỷ đồng, đạt 82,9%": each of its own, unless words take both up.
  if (front?.by === "namesake" && heads.every((head) => siblings.has(head))) return front;
  return heads.length === 0 || (front?.by === "opening" && heads.every((one) => one.group === part.group)) ? front : null;
}

/** What is told of some of it that can be, or must be, dealt with: a pattern for the words around a figure. */
export const NARROWED = /(?<![A-Za-zÀ-ỹ])(?:(?:đủ|có) điều kiện|đến hạn|thuộc thẩm quyền|phải (?:giải quyết|thi hành|xử lý|thực hiện|thu)|được (?:kiểm tra|phân loại|đánh giá|xếp loại))(?![A-Za-zÀ-ỹ])/u;
const BULLET = /^\s*([-+*•])\s/u;
const MOST_LINES = 8;

/** "Trường có 57 giáo viên:\n+ 18 giáo viên giỏi, tỷ lệ 31,6%": the one value of its thing in the line that opens the list. */
function opensLines(report: ReadReport, index: number, part: Claim): Claim | null {
  const own = report.paragraphs[index];
  const bullet = BULLET.exec(own?.paragraph.content.low ?? "")?.[1];
  for (let i = index - 1; bullet !== undefined && i >= Math.max(0, index - MOST_LINES); i--) {
    const line = report.paragraphs[i];
    if (line === undefined || own === undefined || line.paragraph.file !== own.paragraph.file || line.paragraph.section.id !== own.paragraph.section.id) return null;
    if (BULLET.exec(line.paragraph.content.low)?.[1] === bullet) continue;
    return only(line.claims.filter((claim) => claim.parent === null && canBeWhole(claim) && ofOne(part, claim)));
  }
  return null;
}

/** "Trong số đủ điều kiện, đã xong 1.287 việc, đạt 78%": of what the sentence takes up by its name. */
function tieByName(report: ReadReport, index: number, places: Places, { part, stated }: Said): Tie | null {
  if (stated.operator === "" || contentWords(stated.tail).length > 0 || headsOf(places, part).length > 0) return null;
  const whole = takenUp(report, index, part, sentenceAround(places.read.structure, part.group));
  return whole === null ? null : { whole, by: "all" };
}

/** Where part and whole are told by their words alone, more may be chance; still more where one sentence holds no other. */
const ALONE = 0.3;
const SOLE = 1;

function judged({ part, stated }: Said, { whole, by }: Tie): Draft | null {
  const draft = ratioDraft(part.figure, whole.figure, stated.figure, part, "review");
  if (draft === null || draft.verdict === "consistent") return draft === null ? null : by === "head" || by === "before" ? confirming(draft) : draft;
  const { explained, chance } = slippedShare(draft);
  // "Trong đó, 8 vụ cháy tại nhà ở (chiếm 31,4%)": of what the sentence before has counted by the same noun, however far off.
  if (by === "opening" && stated.operator === "chiếm" && part.parent === null && nounOf(whole.figure) === nounOf(part.figure)) return draft;
  if (by === "within" || by === "opening") return plausible(draft) || explained || bySlip(draft) ? draft : null;
  if (isBelow(baseInterval(whole.figure), baseInterval(part.figure)) && chance > ALONE) return null;
  return explained && chance <= (by === "all" || by === "namesake" || (by === "head" && stated.operator !== "bằng") ? SOLE : ALONE) ? draft : null;
}

/** Judges the shares of a report by what their words tie them to; by the stated percentage. */
export function tied(report: ReadReport): ReadonlyMap<number, Draft> {
  return new Map(report.paragraphs.flatMap((read, index) => {
    const places = placesOf(read);
    const all = sharesSaid(read);
    const siblings = new Map(all.map((said) => [said.part, said]));
    return all.flatMap((said): (readonly [number, Draft])[] => {
      const tie = tieOf(report, places, said, siblings, said.part === read.claims[0] ? opensLines(report, index, said.part) : null) ?? tieByName(report, index, places, said);
      const draft = tie === null ? null : judged(said, tie);
      return draft === null ? [] : [[said.stated.figure.id, tie?.by === "within" ? { ...draft, sure: true } : draft]];
    });
  }));
}
