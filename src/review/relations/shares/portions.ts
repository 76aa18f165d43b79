/** Percentages beside a count that say how much of a whole it is, where that whole is named or stands in front. */
import type { Claim, ReadParagraph } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import type { Reading } from "../../claims/roles";
import { HUNDRED, isBelow } from "../../../figures";
import { contentWords } from "../../claims/words";
import { baseInterval, isPercent, kindOf, nounOf, type Figure } from "../../reading/figure";
import type { Draft } from "../draft";
import { factorOf } from "../evidence";
import { partLists } from "../parts/groups";
import { baseBehind, countedIn, headsOf, namedWholes, allOf, alike, groupsAround, placesOf, sentenceBefore, type Base, type Counted, type Places } from "./portionWholes";
import { inTurn, ratioDraft, saidOfAnother, twoNames } from "../quotients";

/** A count with the percentage said of it. */
interface Portion {
  readonly parts: readonly Claim[];
  readonly stated: Reading;
  readonly base: Base | null;
}

const MOST_PARTS = 3;
/** So many characters behind a count, a percentage is no longer said of it. */
const FARTHEST = 1000;
const PLANNED = /kế hoạch|(?<!\p{L})kh(?!\p{L})|chỉ tiêu|dự toán/u;

/** The claim a percentage belongs to, and the counts right in front of it in the same item ("39 xã đạt 19 tiêu chí, chiếm 41,5%"). */
function partsFor({ read, at }: Places, claim: Claim): Claim[] {
  const { low } = read.paragraph.content;
  const from = at.get(claim.id) ?? 0;
  const out = [claim];
  for (let i = from - 1; i >= 0 && out.length < MOST_PARTS; i--) {
    const before = read.claims[i];
    const behind = out[out.length - 1];
    if (before === undefined || behind === undefined || before.group !== claim.group || /[,;:.](?!\d)/.test(low.slice(before.figure.unitEnd, behind.figure.start))) break;
    out.push(before);
  }
  return out.filter((c) => c.measure === "value" && !isPercent(c.figure) && c.figure.denominator === null && !c.figure.bound && !PLANNED.test(c.reading.clause));
}

/** "…, thu khác 97 tỷ đồng; thu bảo hiểm chiếm 60%": the percentage has a subject of its own. */
export function namesAnother(read: ReadParagraph, claim: Claim, stated: Reading): boolean {
  return contentWords(stated.clause).length > 0 && /[,;.:](?!\d)/.test(read.paragraph.content.low.slice(claim.figure.unitEnd, stated.figure.start));
}

const OF_TARGET = /kế hoạch|(?<!\p{L})kh(?!\p{L})|chỉ tiêu|dự toán|nghị quyết|cùng kỳ|năm trước/u;

/** "so với dự toán điều chỉnh (4.400 triệu đồng) đạt": the base stands right in front. */
function ofTarget(between: string): boolean {
  return OF_TARGET.test(/[^,;]*$/.exec(between.replace(/\([^()]*\)/g, " "))?.[0] ?? "");
}

/** "bằng 102,2% kế hoạch (92%)": a rate beside a rate. */
function besidePercent({ read }: Places, stated: Reading): boolean {
  const group = read.structure.groups[stated.figure.group];
  if (group === undefined || group.parent === null) return false;
  const { low } = read.paragraph.content;
  const before = low.slice(Math.max(0, group.start - 80), group.start - 1);
  return !/\d/.test(low.slice(group.start, stated.figure.start)) && /%[^,;.()]*$/u.test(before);
}

function portionsOf(places: Places): Portion[] {
  return places.read.claims.flatMap((claim) => claim.attributes.flatMap((stated): Portion[] => {
    if ((stated.role !== "share" && stated.role !== "ratio") || !isPercent(stated.figure) || stated.figure.bound || claim.figure.denominator !== null) return [];
    if (stated.figure.start - claim.figure.unitEnd > FARTHEST) return [];
    if (namesAnother(places.read, claim, stated) || ofTarget(places.read.paragraph.content.low.slice(claim.figure.unitEnd, stated.figure.start)) || besidePercent(places, stated)) return [];
    if (saidOfAnother(places.read, claim, stated) || inTurn(places.read, stated).length > 0) return [];
    const base = baseBehind(stated.tail);
    if (base === null && contentWords(stated.tail).length > 0) return [];
    const parts = partsFor(places, claim);
    return parts.length === 0 ? [] : [{ parts, stated, base }];
  }));
}

interface Candidate {
  readonly part: Claim;
  readonly whole: Figure;
  /** The claim of the whole, where one stands in front. */
  readonly head: Claim | null;
  /** How the whole was found. */
  readonly by: "named" | "named-among" | "named-loosely" | "list" | "same" | "head" | "before" | "above" | "all" | "all-loosely";
}

interface Context {
  readonly counted: Counted;
  readonly totals: ReadonlyMap<number, readonly Claim[]>;
}

function candidatesFor(places: Places, portion: Portion, context: Context, used: readonly Figure[], above: readonly Claim[]): Candidate[] {
  const { file } = places.read.paragraph;
  const out: Candidate[] = [];
  for (const part of portion.parts) {
    if (portion.base !== null) {
      for (const { whole, sure, exact } of namedWholes(context.counted, file, part, portion.base)) out.push({ part, whole: whole.figure, head: whole.claim, by: sure ? "named" : exact ? "named-among" : "named-loosely" });
      for (const head of headsOf(places, part)) out.push({ part, whole: head.figure, head, by: "named-loosely" });
      continue;
    }
    const add = (whole: Figure, by: Candidate["by"], head: Claim | null = null): void => {
      if (!out.some((c) => c.part === part && c.whole === whole) && whole !== part.figure && alike(whole, part.figure)) out.push({ part, whole, head, by });
    };
    for (const total of context.totals.get(part.id) ?? []) add(total.figure, "list", total);
    for (const whole of used) add(whole, "same");
    const heads = headsOf(places, part);
    for (const head of heads) add(head.figure, "head", head);
    const before = heads.length > 0 ? [] : sentenceBefore(places, part);
    for (const head of before) add(head.figure, "before", head);
    for (const head of before.length > 0 ? [] : above) add(head.figure, "above", head);
    if (kindOf(part.figure) === "count") for (const { whole, sure } of allOf(context.counted, file, part)) add(whole.figure, sure ? "all" : "all-loosely");
  }
  return out;
}

/** What the lists of a report break down, by part. */
function totalsOf(report: ReadReport): Map<number, Claim[]> {
  const out = new Map<number, Claim[]>();
  for (const list of partLists(report)) {
    for (const part of list.parts) {
      const known = out.get(part.id) ?? [];
      if (known.length < 4) out.set(part.id, [...known, list.total]);
    }
  }
  return out;
}

const MOST_BACK = 12;

/** The first figures of the paragraph in front, over the lines of a table. */
function aboveOf(report: ReadReport, index: number): readonly Claim[] {
  const own = report.paragraphs[index]?.paragraph;
  for (let i = index - 1; i >= Math.max(0, index - MOST_BACK); i--) {
    const before = report.paragraphs[i];
    if (before === undefined || before.paragraph.section.id !== own?.section.id || before.paragraph.file !== own.file) return [];
    if (before.claims.length > 0) return before.claims.slice(0, 4).filter((c) => c.measure === "value" && c.parent === null);
  }
  return [];
}

/** What has been reached of something in front: "đã giải quyết", "thi hành xong". */
const REACHED = /(?<!\p{L})(?:đã|được|xong|hoàn thành|giải quyết|xử lý|xét xử|giải ngân|thực hiện|thanh toán|nghiệm thu|thu hồi|thu được|nộp|tốt nghiệp|có việc làm|thành công|khám phá|xử phạt|đúng hạn|trước hạn|đủ điều kiện|có điều kiện|trúng tuyển|bàn giao|(?:đấu giá|hòa giải) thành|đạt (?:yêu cầu|chuẩn|tiêu chuẩn|danh hiệu|điều kiện))(?!\p{L})/gu;
/** More figures in front than this, and nobody can tell which is meant. */
const MOST_WHOLES = 3;

function reached(claim: Claim): readonly string[] {
  return (`${claim.reading.clause} ${claim.reading.tail}`.match(REACHED) ?? []).filter((word) => word !== "được");
}

/** A head of which the part may be what has been reached: not itself reached in the same way, nor at a rate of its own. */
function leadsTo(head: Claim | null, part: Claim): boolean {
  if (head === null) return true;
  const own = reached(head);
  return !reached(part).some((word) => word !== "đã" && own.includes(word)) && !head.attributes.some((a) => isPercent(a.figure) && a.role === "ratio");
}

/** "thụ lý mới 624 vụ, 89 vụ chuyển sang; đã giải quyết 260 vụ, đạt 36,5%": of two figures together. */
function ofBoth(a: Candidate, b: Candidate, stated: Figure): boolean {
  const both = { ...a.whole, value: a.whole.value.plus(b.whole.value.times(factorOf(b.whole)).div(factorOf(a.whole))) };
  return a.part === b.part && ratioDraft(a.part.figure, both, stated, "", "review")?.verdict === "consistent";
}

/** No figure of the thing in front in its sentence: the only one of the sentence before, or what is counted in all. */
function fromAfar(stated: Reading, tried: readonly Tried[]): Draft | null {
  const before = tried.filter((t) => t.by === "before");
  const [only] = before;
  if (only !== undefined) {
    const counted = before.length === 1 && kindOf(only.whole) === "count" && nounOf(only.whole) === nounOf(only.part.figure) && leadsTo(only.head, only.part);
    return counted && reached(only.part).length > 0 && !isBelow(baseInterval(only.whole), baseInterval(only.part.figure)) ? only.draft : null;
  }
  return stated.operator === "chiếm" ? (tried.find((t) => t.by === "all")?.draft ?? null) : null;
}

/** What the candidates that all fail let one say of a percentage; null where nothing. */
function failing(places: Places, portion: Portion, all: readonly Tried[], agreed: ReadonlyMap<Figure, number>): Draft | null {
  const { stated, base } = portion;
  const { low } = places.read.paragraph.content;
  const tried = all.filter((t) => !t.mixed);
  if (base !== null) return tried.length < all.length ? null : (tried.find((t) => t.by === "named") ?? tried.find((t) => t.by === "named-among"))?.draft ?? null;
  const proven = tried.find((t) => (agreed.get(t.whole) ?? 0) >= 2);
  if (proven !== undefined) return { ...proven.draft, verdict: cut(proven.draft) ? "review" : "inconsistent" };
  const here = groupsAround(places, tried[0]?.part ?? null);
  const item = low.lastIndexOf(";", tried[0]?.part.figure.start ?? 0);
  // "đạt 51% dự toán, trong đó thu nội địa 812 tỷ đồng, đạt 49%": the base goes on without being said.
  const told = places.read.readings.filter((r) => r.figure.start < stated.figure.start && here.includes(r.figure.group) && isPercent(r.figure));
  const group = places.read.structure.groups[stated.figure.group];
  const bare = stated.operator === "" && group !== undefined && group.parent !== null;
  const share = stated.operator === "chiếm" || bare || /tỷ lệ\s*(?:là\s*)?$/.test(low.slice(Math.max(0, stated.figure.start - 12), stated.figure.start));
  if ((!share && stated.operator !== "đạt") || told.some((r) => contentWords(r.tail).length > 0 && (r.role === "share" || r.figure.start > item))) return null;
  const close = tried.filter((t) => (t.by === "list" || t.by === "same" || t.by === "head") && t.whole.paragraph === t.part.paragraph);
  const near = close.filter((t) => leadsTo(t.head, t.part));
  // "giải ngân 188 tỷ đồng, đạt 79%, trong đó vốn năm trước giải ngân 36 tỷ đồng, đạt 97%": each of a sum of its own.
  if (near.length < close.length && !share) return null;
  const values = new Set(near.map((t) => t.whole.value.toFixed()));
  const first = values.size === 1 ? near[0] : near.find((t) => !isBelow(baseInterval(t.whole), baseInterval(t.part.figure)));
  if (close.length === 0) return fromAfar(stated, tried);
  if (first === undefined || values.size > MOST_WHOLES || near.some((a) => near.some((b) => a !== b && ofBoth(a, b, stated.figure)))) return null;
  if (share && first.by === "list" && !isBelow(baseInterval(first.whole), baseInterval(first.part.figure))) return first.draft;
  return reached(first.part).length > 0 ? first.draft : null;
}

/** The stated percentage is the computed one, cut instead of rounded. */
function cut(draft: Draft): boolean {
  return draft.message.includes("cắt bớt");
}

interface Tried extends Candidate {
  readonly draft: Draft;
  /** The whole counts more than one thing, the part one of them. */
  readonly mixed: boolean;
}

function tryOut(report: ReadReport, c: Candidate, { stated }: Portion): Tried[] {
  const low = (paragraph: number): string => report.paragraphs[paragraph]?.paragraph.content.low ?? "";
  const draft = ratioDraft(c.part.figure, c.whole, stated.figure, c.part.label, c.by === "named" && c.whole.paragraph === c.part.paragraph ? "inconsistent" : "review");
  return draft === null ? [] : [{ ...c, draft, mixed: twoNames({ low: low(c.whole.paragraph), figure: c.whole }, { low: low(c.part.paragraph), figure: c.part.figure }, stated) }];
}

/** Judges every percentage beside a count, but those `settled` elsewhere. */
export function portions(report: ReadReport, settled: ReadonlySet<number>): Draft[] {
  const context: Context = { counted: countedIn(report), totals: totalsOf(report) };
  const out: Draft[] = [];
  report.paragraphs.forEach((read, i) => {
    const places = placesOf(read);
    const above = aboveOf(report, i);
    const used: Figure[] = [];
    const agreed = new Map<Figure, number>();
    const open: { readonly portion: Portion; readonly tried: readonly Tried[] }[] = [];
    for (const portion of portionsOf(places)) {
      if (settled.has(portion.stated.figure.id) || portion.stated.figure.value.gt(HUNDRED)) continue;
      const candidates = candidatesFor(places, portion, context, used.slice(-2), above);
      const tried = candidates.flatMap((c) => tryOut(report, c, portion));
      const fits = tried.find((t) => t.draft.verdict === "consistent");
      if (fits === undefined) {
        open.push({ portion, tried });
        continue;
      }
      out.push(fits.draft);
      used.push(fits.whole);
      agreed.set(fits.whole, (agreed.get(fits.whole) ?? 0) + 1);
    }
    for (const { portion, tried } of open) {
      const [part] = portion.parts;
      const shared = [...agreed.keys()].flatMap((whole) => (part !== undefined && portion.base === null && alike(whole, part.figure) && tried.every((t) => t.whole !== whole) ? tryOut(report, { part, whole, head: null, by: "same" }, portion) : []));
      const draft = failing(places, portion, [...tried, ...shared], agreed);
      if (draft !== null) out.push(draft);
    }
  });
  return out;
}
