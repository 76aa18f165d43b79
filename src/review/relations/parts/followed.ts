/** Totals whose parts follow in the next sentences or lines without a word for it: "đón 12.870 lượt khách. Khách đi đường bộ 9.120 lượt; đường biển …". */
import { compare, isZero } from "../../../figures";
import { placeAmong, textOf, type Claim, type ReadParagraph } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import { baseInterval, isPercent, kindOf, nounOf, roughBounds, sameThing, tellingDigits, type Figure } from "../../reading/figure";
import type { Draft } from "../draft";
import { baseValue, makes, mayMake } from "../evidence";
import { isChangeOnly } from "../links/facts";
import { besideOf } from "./alongside";
import { familyOf } from "../lists/families";
import { isValue } from "../lists/partlist";
import { isComplete, missedParts, sumBehind } from "./unannounced";
import { oncePer } from "../../once";

/** Sentences and lines behind the total's own that may hold its parts. */
const MOST_SENTENCES = 8;
const MOST_PARTS = 12;
/** Figures around a total that it may be taken for, or that make up for what its parts lack. */
const MOST_AROUND = 8;
/** Sentences behind the total of which one may break it down. */
const MOST_APART = 5;
/** Digits of a total that two figures of the report, or three, do not make by chance. */
const TELLING = 4;
const TELLING_OF_THREE = 3;
const OTHER_TIME = /cùng kỳ|năm trước|tháng trước|kỳ trước|lũy kế/;
const ASIDE = /(?<![A-Za-zÀ-ỹ])(?:riêng|trong đó)(?![A-Za-zÀ-ỹ])/u;
/** What is said of cases, works and harvests: parts are told of the same. */
const VERBS = /thụ lý|giải quyết|xét xử|khởi tố|phát hiện|diện tích|sản lượng|năng suất|tiếp nhận|thi hành|giải ngân|thu hoạch|xảy ra|(?<![A-Za-zÀ-ỹ])chết|tử vong|bị thương|mất tích/gu;

export interface Sentence {
  readonly claims: readonly Claim[];
  /** File and section. */
  readonly section: string;
}

/** Which of them a claim names. */
export const verbsOf: (claim: Claim) => readonly string[] = oncePer((claim) => textOf(claim).match(VERBS) ?? []);

/** Sentences of a report with the values that stand outside brackets. */
export const sentencesOf: (paragraphs: readonly ReadParagraph[]) => readonly Sentence[] = oncePer((paragraphs) =>
  paragraphs.flatMap((read): Sentence[] => {
    if (read.paragraph.anchor !== null) return [];
    const byGroup = new Map<number, Claim[]>();
    for (const claim of read.claims) {
      if (read.structure.groups[claim.group]?.parent !== null || !isValue(claim) || isPercent(claim.figure) || (isChangeOnly(claim) && !/thêm\s*$/u.test(read.paragraph.content.low.slice(Math.max(0, claim.figure.start - 8), claim.figure.start)))) continue;
      const held = byGroup.get(claim.group);
      if (held === undefined) byGroup.set(claim.group, [claim]);
      else held.push(claim);
    }
    return [...byGroup.values()].map((claims) => ({ claims, section: `${read.paragraph.file}|${read.paragraph.section.id}` }));
  }));

/** Names of people: the same persons under another name. */
export const PEOPLE = /^(?:người|đối tượng|bị can|bị cáo|nạn nhân|lượt người|công dân)/u;
const isPeople = oncePer((figure: Figure): boolean => PEOPLE.test(nounOf(figure)));
const bare = (figure: Figure): boolean => figure.unit === null;

/** Which figures may be parts of a total: those of its kind, a bare number where the total counts, people under another name; of the numbers of a paper without units, long ones. */
export const partsOf: (whole: Figure) => (part: Figure) => boolean = oncePer((whole) => {
  const [counts, people, long] = [kindOf(whole) === "count", isPeople(whole), bare(whole) && tellingDigits(whole) >= TELLING];
  return (part) => (bare(part) && ((counts && part.noun === "") || long)) || sameThing(part, whole) || (people && isPeople(part));
});

/** "1.717 đồng" adds nothing to "3.200 tỷ đồng". */
function counts(whole: Figure): (part: Claim) => boolean {
  const { low, high } = baseInterval(whole);
  const width = low === null || high === null ? null : high.minus(low);
  return ({ figure }) => width === null || isZero(figure.value) || compare(baseValue(figure).abs(), width) > 0;
}

export function adds(whole: Claim, parts: readonly Claim[]): boolean {
  return parts.every(counts(whole.figure)) && makes(parts.map((part) => part.figure), whole.figure);
}

/** "làm chết 417 người … Đường bộ …, làm chết 410 người … Đường sắt …, làm chết 7 người": a sentence for each, of which the same is said. */
function inSeries(whole: Claim, parts: readonly Claim[]): boolean {
  const [verb] = verbsOf(whole);
  const groups = new Set(parts.map((part) => `${part.paragraph}|${part.group}`));
  return verb !== undefined && groups.size === parts.length && parts.every((part) => verbsOf(part).includes(verb));
}

/** Nothing but these is told in the sentence, all under the very name of the total: "Trong số đó, … 126 vụ; … 17 vụ". */
function closed(whole: Claim, parts: readonly Claim[], { claims }: Sentence): boolean {
  const noun = nounOf(whole.figure);
  const opened = /(?:^|[.;])\s*trong (?:tổng )?số/u.test(parts[0]?.reading.lead ?? "");
  return noun !== "" && claims.length === parts.length && parts.every((part) => sameThing(part.figure, whole.figure)) && (parts.length >= 3 || opened);
}

/** Share of a sum that binary numbers may be off by. */
const ROUGH = 1e-9;

/** Whether the first n candidates can make the total at all: what is far off needs no exact sum. */
function reachedWith(whole: Figure, candidates: readonly Claim[]): (n: number) => boolean {
  const { low, high } = roughBounds(whole);
  let [least, most] = [0, 0];
  const sums = candidates.slice(0, MOST_PARTS).map(({ figure }) => {
    const bounds = roughBounds(figure);
    least += bounds.low;
    most += bounds.high;
    const slack = ROUGH * (Math.abs(least) + Math.abs(most));
    return least <= high + slack && most >= low - slack;
  });
  return (n) => sums[n - 1] === true;
}

/** The shortest stretch of the candidates, from the first on, that makes the total. */
function filling(whole: Claim, candidates: readonly Claim[], first: Sentence): readonly Claim[] | null {
  if (candidates.length < 2) return null;
  const digits = tellingDigits(whole.figure);
  const own = first.claims.filter((claim) => candidates.includes(claim));
  const near = reachedWith(whole.figure, candidates);
  for (let n = 2; n <= Math.min(candidates.length, MOST_PARTS); n++) {
    if (!near(n)) continue;
    const parts = candidates.slice(0, n);
    const telling = digits >= TELLING || (digits >= TELLING_OF_THREE && n >= 3) || (n >= 3 && familyOf(whole, parts) !== null) || (digits >= TELLING_OF_THREE && inSeries(whole, parts)) || (n === own.length && parts.every((part) => own.includes(part)) && (closed(whole, parts, first) || /sure|whole/.test(familyOf(whole, parts) ?? "")));
    if (telling && adds(whole, parts)) return parts;
  }
  return null;
}

/** What may be listed: everything of the kind, that without asides, that of which the same is said. */
function waysOf(whole: Claim, following: readonly Claim[]): (readonly Claim[])[] {
  const verbs = verbsOf(whole);
  const plain = following.filter((claim) => !ASIDE.test(claim.reading.clause));
  const alike = verbs.length === 0 ? [] : following.filter((claim) => verbsOf(claim).some((verb) => verbs.includes(verb)));
  return [following, ...(plain.length < following.length ? [plain] : []), ...(alike.length > 0 && alike.length < following.length ? [alike] : [])];
}

/** A later sentence that breaks the total down as a whole: all kinds that everybody knows, or nothing else in it. */
function inOne(whole: Claim, sentence: Sentence): Draft[] {
  const isPart = partsOf(whole.figure);
  const parts = sentence.claims.filter((claim) => claim.planned === whole.planned && isPart(claim.figure)).slice(0, MOST_PARTS);
  if (parts.length < 2 || !mayMake(parts.map((part) => part.figure), whole.figure) || !adds(whole, parts)) return [];
  return closed(whole, parts, sentence) || /sure|whole/.test(familyOf(whole, parts) ?? "") ? [sumBehind(whole, whole.figure, parts.map((part) => part.figure))] : [];
}

/** `told`: the claims of the sentences behind, in order. */
function ofWhole(whole: Claim, next: readonly Sentence[], told: readonly Claim[]): Draft[] {
  if (whole.figure.bound || whole.figure.hedge !== null || whole.figure.denominator !== null || OTHER_TIME.test(whole.reading.clause)) return [];
  // "gần 60 tấn" leaves room for what adds up by chance.
  const isPart = partsOf(whole.figure);
  const following = told.filter((claim) => claim.planned === whole.planned && claim.figure.hedge === null && claim.figure.denominator === null && isPart(claim.figure)).slice(0, 3 * MOST_PARTS);
  for (const candidates of waysOf(whole, following)) {
    const parts = next[0] === undefined ? null : filling(whole, candidates, next[0]);
    if (parts !== null) return [sumBehind(whole, whole.figure, parts.map((part) => part.figure)), ...besideOf(whole, parts)];
  }
  return tellingDigits(whole.figure) < 2 ? [] : next.slice(1, MOST_APART).flatMap((sentence) => inOne(whole, sentence)).slice(0, 1);
}

/** All kinds of a breakdown that everybody knows, or a list that a rest closes, in the sentence right behind: the only figure of it that they miss by a slip. */
function missed(sentence: Sentence, next: Sentence | undefined, told: ReadonlySet<number>, around: (whole: Claim) => readonly Claim[]): Draft[] {
  if (next?.section !== sentence.section || next.claims.length < 2) return [];
  const drafts = sentence.claims.slice(-MOST_PARTS).flatMap((whole) => {
    if (told.has(whole.figure.id) || (nounOf(whole.figure) === "" && whole.figure.unit === null)) return [];
    const isPart = partsOf(whole.figure);
    const parts = next.claims.filter((claim) => isPart(claim.figure));
    // "cấp tỉnh 9 công trình, trị giá 3 tỷ đồng; cấp huyện …": what is told beside each part is of another kind.
    if (parts.length < 2 || next.claims.some((claim) => !parts.includes(claim) && kindOf(claim.figure) === kindOf(whole.figure))) return [];
    const alone = sentence.claims.every((claim) => claim === whole || !sameThing(claim.figure, whole.figure));
    // "kế hoạch 24 tỷ đồng, giải ngân 12 tỷ đồng, còn lại 12 tỷ đồng": what is left of the sentence's own.
    const rest = /còn lại/.test(parts[parts.length - 1]?.reading.clause ?? "");
    return !(alone || whole === sentence.claims[0]) || !isComplete(whole, parts, alone && !rest) || adds(whole, parts) ? [] : missedParts(whole, parts, around(whole));
  });
  return drafts.length === 1 ? drafts : [];
}

/** "Tổng biên chế là 253.517 biên chế. Cơ quan thuộc bộ 108.368 biên chế. Cấp tỉnh, cấp huyện 142.767 biên chế. …": a sentence for each, with nothing else of the kind, that miss the total by a slip. */
function missedInSeries(sentence: Sentence, next: readonly Sentence[], told: ReadonlySet<number>): Draft[] {
  const [whole, ...others] = sentence.claims;
  if (whole === undefined || told.has(whole.figure.id) || tellingDigits(whole.figure) < TELLING || (nounOf(whole.figure) === "" && whole.figure.unit === null) || others.some((claim) => sameThing(claim.figure, whole.figure))) return [];
  const parts: Claim[] = [];
  for (const { claims } of next) {
    const [part, ...more] = claims.filter((claim) => sameThing(claim.figure, whole.figure));
    if (part === undefined || more.length > 0) break;
    parts.push(part);
  }
  return parts.length < 3 || adds(whole, parts) ? [] : missedParts(whole, parts, [], /(?<![A-Za-zÀ-ỹ])tổng(?![A-Za-zÀ-ỹ])/u.test(whole.reading.clause));
}

/** Totals of a sentence that the sentences behind it break down, those `told` with their parts left out. */
export function followedTotals(report: ReadReport, told: ReadonlySet<number>): Draft[] {
  const sentences = sentencesOf(report.paragraphs);
  const around = (whole: Claim): readonly Claim[] => {
    const claims = report.paragraphs[whole.paragraph]?.claims ?? [];
    const at = placeAmong(claims, whole);
    return claims.slice(Math.max(0, at - MOST_AROUND), at + MOST_AROUND);
  };
  return sentences.flatMap((sentence, i) => {
    const next = sentences.slice(i + 1, i + 1 + MOST_SENTENCES).filter((other) => other.section === sentence.section);
    if (next.length === 0 || sentence.claims.length > 3 * MOST_PARTS) return [];
    const behind = next.flatMap((other) => other.claims);
    const found = sentence.claims.flatMap((whole) => (told.has(whole.figure.id) ? [] : ofWhole(whole, next, behind)));
    if (found.length > 0) return found;
    const right = missed(sentence, next[0], told, around);
    return right.length > 0 ? right : missedInSeries(sentence, next, told);
  });
}
