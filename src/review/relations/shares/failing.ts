/** What can be said of a percentage that none of its candidates gives. */
import { HUNDRED } from "../../../figures";
import type { Claim } from "../../claims/claim";
import type { Reading } from "../../claims/roles";
import { contentWords } from "../../claims/words";
import { isPercent, kindOf, nounOf, type Figure } from "../../reading/figure";
import { asWritten, type Draft } from "../draft";
import { baseValue, factorOf, fills } from "../evidence";
import { isCut, ratioDraft } from "../quotients";
import type { Places } from "./around";
import { alike, canBeWhole, type Base } from "./wholes";
import type { Candidate, Portion, Tried } from "./candidates";
import { asked, onlyAsked, plausible, slippedTo } from "../slipped";
import { groupsAround, sentenceAround } from "../../reading/structure";

/** What has been reached of something in front: "đã giải quyết", "thi hành xong". */
const REACHED = /(?<![A-Za-zÀ-ỹ])(?:đã|được|xong|hoàn thành|giải quyết|xử lý|xét xử|giải ngân|thực hiện|thanh toán|nghiệm thu|thu hồi|thu được|nộp|tốt nghiệp|có việc làm|thành công|khám phá|xử phạt|đúng hạn|trước hạn|đủ điều kiện|có điều kiện|trúng tuyển|bàn giao|(?:đấu giá|hòa giải) thành|đạt (?:yêu cầu|chuẩn|tiêu chuẩn|danh hiệu|điều kiện))(?![A-Za-zÀ-ỹ])/gu;
/** More figures in front than this, and nobody can tell which is meant. */
const MOST_WHOLES = 3;

function reached(claim: Claim): readonly string[] {
  return (`${claim.reading.clause} ${claim.reading.tail}`.match(REACHED) ?? []).filter((word) => word !== "được");
}

/** A head of which the part may be what has been reached: not itself reached in the same way, nor at a rate of its own. */
export function leadsTo(head: Claim | null, part: Claim): boolean {
  if (head === null) return true;
  const own = reached(head);
  return !reached(part).some((word) => word !== "đã" && own.includes(word)) && !head.attributes.some((a) => isPercent(a.figure) && (a.role === "ratio" || a.role === "plan-percent"));
}

/** "thụ lý mới 624 vụ, 89 vụ chuyển sang; đã giải quyết 260 vụ, đạt 36,5%": of two figures together. */
function ofBoth(a: Candidate, b: Candidate, stated: Figure): boolean {
  const both = { ...a.whole, value: a.whole.value.plus(b.whole.value.times(factorOf(b.whole)).div(factorOf(a.whole))) };
  return a.part === b.part && ratioDraft(a.part.figure, both, stated, a.part, "review")?.verdict === "consistent";
}

const TOTAL = /(?<![A-Za-zÀ-ỹ])tổng(?![A-Za-zÀ-ỹ])/u;

/** The whole stands in the part's own sentence. */
function inSentence(places: Places, { part, whole }: Candidate): boolean {
  const sentence = places.read.structure.groups[sentenceAround(places.read.structure, part.group)];
  return sentence !== undefined && whole.paragraph === part.paragraph && whole.start >= sentence.start && whole.start < sentence.end;
}

/** A whole that its part exceeds is another's. */
function exceeded({ part, whole }: Candidate): boolean {
  return baseValue(whole).lt(baseValue(part.figure));
}

/** "xong 7.400 việc trong số có điều kiện": of a whole that is named and not told. */
const OF_OTHERS = /(?<![A-Za-zÀ-ỹ])trong (?:tổng )?số (?!đó|này|trên|nêu|\d)[A-Za-zÀ-ỹ]/u;

/** What the candidates that all fail let one say of a percentage; null where nothing, and where another whole misses it by a cut digit only. */
export function failing(places: Places, portion: Portion, all: readonly Tried[], agreed: ReadonlyMap<Figure, number>): Draft | null {
  if (portion.parts.some(({ reading }) => OF_OTHERS.test(reading.tail))) return null;
  const draft = missed(places, portion, all, agreed);
  if (draft !== null && (portion.stated.operator !== "chiếm" || tooMuch(draft)) && !plausible(draft)) return null;
  return draft === null || isCut(draft) || !all.some((t) => isCut(t.draft) && alike(t.whole, t.part.figure) && (t.by !== "afar" || t.head === null || TOTAL.test(t.head.reading.lead))) ? draft : null;
}

/** A slip that explains a share of a whole of the base's own name may be one of a few that chance makes; more where nothing else of the paragraph bears the name. */
const NAMED = 0.25;
const SOLE = 0.6;

/** Words of a base that nothing else bears by chance. */
const LONG = 3;

/** A whole of the base's name beside others of it is asked about only where a slip explains the share. */
function amongOthers(possible: readonly Tried[]): Draft | null {
  const among = possible.find((t) => t.by === "named-among");
  return among === undefined ? null : asked(among.draft, NAMED);
}

/** "Tổng diện tích gieo trồng 63.831 ha" of all crops, another paragraph's "53.000 ha lúa, bằng 96% diện tích gieo trồng": the base leaves open of which. */
function another({ whole, part }: Tried, base: Base): boolean {
  return whole.paragraph !== part.paragraph && !base.total && kindOf(whole) !== "count";
}

/** The whole is the first figure of the part's sentence or of the one before. */
function opensNear(places: Places, { part, head }: Tried): boolean {
  const own = sentenceAround(places.read.structure, part.group);
  return head !== null && [own, own - 1].some((group) => places.byGroup.get(group)?.[0] === head);
}

/** The whole that the base names: in another sentence or item it is asked about at most, and only where a slip explains it. */
function ofNamed(places: Places, possible: readonly Tried[], base: Base): Draft | null {
  const wholly = possible.find((t) => t.by === "named-wholly");
  if (wholly !== undefined) return another(wholly, base) ? asked(wholly.draft, NAMED) : wholly.draft;
  const named = possible.find((t) => t.by === "named");
  if (named === undefined) return amongOthers(possible);
  const { low } = places.read.paragraph.content;
  // "…, tổng vốn 912 triệu USD; trong đó …, chiếm 68% tổng vốn": the total of the same sentence is no other's.
  const total = base.total && inSentence(places, named) && TOTAL.test(named.head?.reading.lead ?? "");
  const apart = named.whole.paragraph === named.part.paragraph ? !total && /[;.](?!\d)/.test(low.slice(named.whole.unitEnd, named.part.figure.start)) : another(named, base);
  // "Tổng vốn đăng ký đạt 1,25 tỷ USD. Hàn Quốc 415 triệu USD, chiếm 32,3% tổng vốn đăng ký": the very total that its sentence, or the one in front, begins with.
  const told = base.total && named.whole.paragraph === named.part.paragraph && TOTAL.test(named.head?.reading.lead ?? "") && base.words.every((word) => named.head?.core.includes(word)) && opensNear(places, named);
  const limit = named.whole.paragraph === named.part.paragraph && base.words.length > 1 ? SOLE : NAMED;
  // "Huyện có 26.840 ha đất lâm nghiệp. Rừng trồng 16.104 ha, chiếm 60% diện tích đất lâm nghiệp": the only figure of the sentence in front, by all words of its own.
  const alone = base.words.length >= LONG && named.whole.paragraph === named.part.paragraph && !exceeded(named) && opensNear(places, named);
  return apart && !((told || alone) && plausible(named.draft)) && asked(named.draft, limit) === null ? null : named.draft;
}

/** A share beyond a hundred that a slip in it alone keeps from being one of the only whole that has room for it: "đạt 766%" of 35 in 46. */
export function overfull(tried: readonly Tried[], { figure }: Reading): Draft | null {
  const found = tried.filter((t) => !t.mixed && t.by !== "afar" && !exceeded(t) && slippedTo(figure, (other) => other.value.lte(HUNDRED) && t.draft.holds?.((f) => (f.id === figure.id ? other : f)) === true).to !== null);
  const [first, ...others] = found;
  return first === undefined || others.some((t) => !t.whole.value.eq(first.whole.value)) ? null : { ...first.draft, verdict: "review", sure: true };
}

const MOST_ITEMS = 16;

/** "2.089,1 tỷ đồng; ngân sách 612,8; lồng ghép 1.245,3; …; dân đóng góp 143,6 (chiếm 6,9%)": the value in front that the part makes up with what stands beside it. */
function closing(places: Places, { parts: [part] }: Portion): Claim | null {
  if (part === undefined) return null;
  const row = (places.byGroup.get(part.group) ?? []).filter((c) => canBeWhole(c) && c.figure.denominator === null && kindOf(c.figure) === kindOf(part.figure) && nounOf(c.figure) === nounOf(part.figure));
  const own = row.indexOf(part);
  for (let first = own - 1; first >= Math.max(0, own - MOST_ITEMS); first--) {
    const [head, ...items] = row.slice(first, first + MOST_ITEMS);
    if (head === undefined) continue;
    for (let many = Math.max(2, own - first); many <= items.length; many++) if (fills(items.slice(0, many).map((c) => c.figure), head.figure, asWritten)) return head;
  }
  return null;
}

function bracketed({ read }: Places, { figure }: Reading): boolean {
  const group = read.structure.groups[figure.group];
  return group !== undefined && group.parent !== null && /^\s*(?:chiếm\s+)?$/.test(read.paragraph.content.low.slice(group.start, figure.start));
}

const MOST_TIMES = 3;

/** The share comes out several times larger or smaller than stated. */
function farOff({ part, whole }: Tried, stated: Figure): boolean {
  const [computed, said] = [baseValue(part.figure).times(100), stated.value.times(baseValue(whole))];
  return computed.gt(said.times(MOST_TIMES)) || said.gt(computed.times(MOST_TIMES));
}

/** The share comes out several times larger than stated. */
function tooMuch({ figures: [part, whole, stated] }: Draft): boolean {
  return part !== undefined && whole !== undefined && stated !== undefined && baseValue(part).times(100).gt(stated.value.times(baseValue(whole)).times(MOST_TIMES));
}

function missed(places: Places, portion: Portion, all: readonly Tried[], agreed: ReadonlyMap<Figure, number>): Draft | null {
  const { stated, base } = portion;
  const { low } = places.read.paragraph.content;
  const tried = all.filter((t) => !t.mixed && t.by !== "afar" && portion.parts.includes(t.part));
  const possible = tried.filter((t) => !exceeded(t));
  const across = tried.find((t) => t.by === "stroke");
  if (across !== undefined) return exceeded(across) ? null : across.draft;
  if (base !== null) return all.some((t) => t.mixed) ? null : base.loose === true ? onlyAsked(possible.map((t) => t.draft), NAMED) : ofNamed(places, possible, base);
  const opened = possible.filter((t) => t.by === "opened");
  if (opened.length > 0) return onlyAsked(opened.map((t) => t.draft), NAMED);
  // What others agree on is the whole of this sentence, or of what is counted by the same noun: not of "phụ nữ có thai 14.883 người" behind children.
  const proven = possible.find((t) => (agreed.get(t.whole) ?? 0) >= 2 && (nounOf(t.whole) === nounOf(t.part.figure) || inSentence(places, t)));
  if (proven?.draft.verdict === "consistent") return proven.draft;
  if (proven !== undefined) {
    // "47 hộ, chiếm 31,8%" of the poor: of what others share further off it would be many times less; only a slip explains that.
    if (proven.whole.paragraph !== proven.part.paragraph && farOff(proven, stated.figure)) return asked(proven.draft, NAMED);
    return { ...proven.draft, verdict: isCut(proven.draft) || (proven.by === "shared" && !inSentence(places, proven)) ? "review" : "inconsistent" };
  }
  const here = groupsAround(places.read.structure, tried[0]?.part.group ?? null);
  const item = low.lastIndexOf(";", tried[0]?.part.figure.start ?? 0);
  // "đạt 51% dự toán, trong đó thu nội địa 812 tỷ đồng, đạt 49%": the base goes on without being said.
  const told = places.read.readings.filter((r) => r.figure.start < stated.figure.start && here.includes(r.figure.group) && isPercent(r.figure));
  const group = places.read.structure.groups[stated.figure.group];
  const bare = stated.operator === "" && group !== undefined && group.parent !== null;
  const share = stated.operator === "chiếm" || bare || /=\s*$/.test(low.slice(Math.max(0, stated.figure.start - 4), stated.figure.start)) || /tỷ lệ\s*(?:là\s*)?$/.test(low.slice(Math.max(0, stated.figure.start - 12), stated.figure.start));
  if ((!share && stated.operator !== "đạt") || told.some((r) => contentWords(r.tail).length > 0 && (r.role === "share" || r.figure.start > item))) return null;
  const closed = stated.operator === "chiếm" ? closing(places, portion) : null;
  const ofClosed = closed === null ? undefined : possible.find((t) => t.whole === closed.figure);
  // Behind the last part, outside brackets, a share may be of the total.
  if (ofClosed !== undefined) return bracketed(places, stated) ? ofClosed.draft : asked(ofClosed.draft, NAMED);
  const close = tried.filter((t) => (t.by === "list" || t.by === "same" || t.by === "shared" || t.by === "head") && t.whole.paragraph === t.part.paragraph);
  const near = close.filter((t) => leadsTo(t.head, t.part));
  // "giải ngân 188 tỷ đồng, đạt 79%, trong đó vốn năm trước giải ngân 36 tỷ đồng, đạt 97%": each of a sum of its own.
  if (near.length < close.length && !share) return null;
  const values = new Set(near.map((t) => t.whole.value.toFixed()));
  const first = values.size === 1 ? near[0] : near.find((t) => !exceeded(t));
  if (first === undefined || values.size > MOST_WHOLES || near.some((a) => near.some((b) => a !== b && ofBoth(a, b, stated.figure)))) return null;
  if (exceeded(first)) return asked(first.draft);
  // "0,76%, tương đương 6.014 người …; nông thôn 1.639 người, chiếm 0,33%": a rate of another base is many times off.
  if (farOff(first, stated.figure)) return asked(first.draft, NAMED);
  if (share && first.by === "list") return first.draft;
  return reached(first.part).length > 0 ? first.draft : null;
}
