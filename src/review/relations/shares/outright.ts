/**
 * Shares that miss by more than one slip of the pen, where the words leave no other whole: "thụ lý 1.200 vụ, giải quyết
 * 1.130 vụ, đạt 96%", or one of a row whose others are all shares of one whole. Near what comes out they were reckoned
 * wrong, or one of the figures is of another day; far from it they are of another whole, and nothing is said.
 */
import { addIntervals, isBelow, meets, percentOf, type Interval } from "../../../figures";
import { placeOf, type Claim, type ReadParagraph } from "../../claims/claim";
import type { Reading } from "../../claims/roles";
import type { ReadReport } from "../../claims/read";
import { contentWords } from "../../claims/words";
import { baseInterval, intervalOf, isPercent, kindOf, nounOf, tellingDigits, type Figure } from "../../reading/figure";
import { sentenceAround } from "../../reading/structure";
import type { Draft } from "../draft";
import { bySlip } from "../edits";
import { isCut, onlyTruncated, ratioDraft } from "../quotients";
import { isNear, slippedShare } from "../slipped";
import { headsOf, placesOf, sentenceBefore, type Places } from "./around";
import { leadsTo } from "./failing";
import { meantWholes } from "./meantWhole";
import { namedRates } from "./namedRates";
import { ownTail, sharesSaid, type Said } from "./said";
import { namesake, NARROWED } from "./tied";
import { alike, canBeWhole, only } from "./wholes";

const DERIVED: ReadonlySet<Draft["kind"]> = new Set(["ratio", "plan", "growth", "points"]);
/** Paragraphs around a share of which a figure may be its whole, and how many of their figures. */
const NEAR = 2;
const MOST_TRIED = 40;
const MOST_JOINED = 6;

const CHANGES: ReadonlySet<Reading["role"]> = new Set<Reading["role"]>(["growth", "change", "plan-change", "aside"]);

/** True where another figure near is what the share is of, or two in front are together; or it is said of another in front. Where its whole is `proven`, so much would be chance. */
function hasOther(report: ReadReport, index: number, part: Claim, { stated }: Said, proven = false): boolean {
  const own = report.paragraphs[index];
  const said = intervalOf(stated.figure);
  // One that was cut instead of rounded is of it, too.
  const fits = (a: Interval, b: Interval): boolean => meets(percentOf(a, b), said) || (!proven && onlyTruncated(stated.figure, percentOf(a, b)));
  const subject = baseInterval(part.figure);
  for (let i = Math.max(0, index - NEAR); i <= index + NEAR; i++) {
    const read = report.paragraphs[i];
    if (read === undefined || own === undefined || read.paragraph.file !== own.paragraph.file) continue;
    const near = read.readings.slice(0, MOST_TRIED).flatMap(({ figure: f, role }) => (f.id === part.figure.id || isPercent(f) || f.bound || f.value.lte(0) || kindOf(f) !== kindOf(part.figure) || CHANGES.has(role) ? [] : [f]));
    if (near.some((f) => fits(subject, baseInterval(f)))) return true;
    if (i !== index || proven) continue;
    const before = near.filter((f) => f.start < stated.figure.start && (nounOf(f) === nounOf(part.figure) || nounOf(f) === "")).slice(-MOST_JOINED).map((f) => baseInterval(f));
    if (before.some((a, j) => before.some((b, k) => k !== j && (fits(a, b) || fits(addIntervals(subject, a), b) || (k > j && fits(subject, addIntervals(a, b))))))) return true;
  }
  return false;
}

/** The words behind a share name nothing that its whole does not. */
function ownBase({ stated }: Said, whole: Claim): boolean {
  const known = new Set([...whole.core, ...whole.full, ...contentWords(`${nounOf(whole.figure)} ${whole.reading.tail} ${whole.reading.lead}`)]);
  return contentWords(ownTail(stated)).every((word) => known.has(word));
}

const TARGET = /(?<![A-Za-zÀ-ỹ])(?:kế hoạch|kh|chỉ tiêu|dự toán|mục tiêu|nghị quyết)(?![A-Za-zÀ-ỹ])/u;

/** A target told in front in the sentence, or in the one before: what is reached may be reached of it. */
function ofTarget({ structure, paragraph }: ReadParagraph, { part, stated }: Said): boolean {
  const own = sentenceAround(structure, part.group);
  const start = structure.groups[stated.operator === "chiếm" ? own : Math.max(0, own - 1)]?.start ?? 0;
  return TARGET.test(paragraph.content.low.slice(start, stated.figure.start));
}

const isShareOf = ({ attributes }: Claim): boolean => attributes.some(({ role, figure }) => (role === "share" || role === "ratio") && isPercent(figure));
const isLess = (whole: Claim, part: Claim): boolean => isBelow(baseInterval(whole.figure), baseInterval(part.figure));
const isNarrowed = ({ reading }: Claim): boolean => NARROWED.test(`${reading.clause} ${reading.tail}`);

/** Of what stands in front the one whole that is meant: the only one, that of the part's name, or what is told last of all that can be dealt with. */
function headOf(all: readonly Claim[], part: Claim): Claim | null {
  const larger = all.filter((head) => !isLess(head, part));
  const [nearest] = larger;
  if (nearest !== undefined && isNarrowed(nearest)) return nearest;
  return only(larger.length > 0 ? larger : all.filter((head) => nounOf(head.figure) === nounOf(part.figure))) ?? namesake(all, part);
}

/** So many times more or less than it comes to a share may be stated, where the words leave one whole: in its sentence, or of things counted. */
const WIDE = 1.31;

const YEAR = /(?<!\d)20\d\d(?!\d)/;

/** "còn 9.840 người năm 2020 (bằng 19%)": of a year of its own, of which the whole may not be told. */
const hasYear = ({ paragraph }: ReadParagraph, { part, stated }: Said): boolean => YEAR.test(paragraph.content.low.slice(part.reading.leadStart, stated.figure.start).replace(/\([^()]*\)/g, " "));

/** "1.600 doanh nghiệp (chiếm 14,7%)" of 10.804: told in round numbers, and reckoned before. */
const ROUND_DIGITS = 2;
const ROUND = 100;
const isRound = (figure: Figure): boolean => figure.whole && figure.value.gte(ROUND) && tellingDigits(figure) <= ROUND_DIGITS;
const inRound = ({ figures }: Draft): boolean => figures.slice(0, 2).some(isRound);

/** "Trong tổng số", "Cụ thể, trong": what a sentence opens with all its parts are of. */
const OPENS = /^\s*(?:[-+*•]\s*)?(?:(?:cụ thể|theo đó|tính đến nay|đến nay|hiện nay|hiện),?\s*)?trong\s+(?:tổng\s+)?(?:số\s+)?(?:(?:gần|hơn|khoảng|trên)\s+)?$/u;

/** The count that the sentence of a part opens with, whatever it is counted by: "Trong 21 nhà phân tích có 12 người (57%)". */
function openingOf({ read }: Places, part: Claim): Claim | null {
  const own = sentenceAround(read.structure, part.group);
  const start = read.structure.groups[own]?.start ?? 0;
  const first = read.claims.find((claim) => sentenceAround(read.structure, claim.group) === own);
  return first !== undefined && first !== part && kindOf(first.figure) === kindOf(part.figure) && canBeWhole(first) && OPENS.test(read.paragraph.content.low.slice(start, first.figure.start)) ? first : null;
}

function ofOpening(report: ReadReport, index: number, places: Places, part: Claim, said: Said): Draft | null {
  const head = openingOf(places, part);
  if (head === null || isLess(head, part) || contentWords(ownTail(said.stated)).length > 0) return null;
  const between = places.read.claims.filter((claim) => claim.figure.start > head.figure.start && claim.figure.start < part.figure.start && canBeWhole(claim) && !isLess(claim, part));
  if (between.length > 0) return null;
  const draft = ratioDraft(part.figure, head.figure, said.stated.figure, part, "review");
  return draft === null || draft.verdict === "consistent" || isCut(draft) || inRound(draft) || !isNear(draft, MOST_TIMES) || hasOther(report, index, part, said) ? null : draft;
}

function ofHead(report: ReadReport, index: number, places: Places, part: Claim, said: Said): Draft | null {
  const heads = headsOf(places, part).filter((head) => !isShareOf(head));
  const head = headOf(heads.length > 0 ? heads : sentenceBefore(places, part).reverse().filter((one) => !isShareOf(one)), part);
  if (head === null || !ownBase(said, head) || (!isNarrowed(head) && !leadsTo(head, part))) return null;
  const draft = ratioDraft(part.figure, head.figure, said.stated.figure, part, "review");
  return draft === null || draft.verdict === "consistent" || isCut(draft) || inRound(draft) || !isNear(draft, heads.length > 0 || kindOf(part.figure) === "count" ? WIDE : undefined) || hasOther(report, index, part, said) ? null : draft;
}

/** Shares of one whole beside which another may be so many times off, or further if one slip explains it. */
const LEAST = 2;
const MOST_TIMES = 1.5;

/** The whole that the other shares of its sentence are of, or those of its paragraph, if all count one thing. */
function ofSisters(report: ReadReport, index: number, read: ReadParagraph, held: readonly Draft[], said: Said, lone: boolean): Draft | null {
  const { part, stated } = said;
  const own = sentenceAround(read.structure, part.group);
  const sisters = held.filter(({ figures: [other] }) => other !== undefined && other.paragraph === index && alike(other, part.figure));
  const near = sisters.filter(({ figures: [other] }) => other !== undefined && sentenceAround(read.structure, other.group) === own);
  if (contentWords(ownTail(stated)).length > 0) return namesBaseOf(read, near, said) ? ofWhole(report, index, near, said, lone) : null;
  return ofWhole(report, index, near, said, lone) ?? (near.length < sisters.length && sisters.length >= LEAST && sisters.every(({ figures: [other] }) => other !== undefined && nounOf(other) === nounOf(part.figure)) ? ofWhole(report, index, sisters, said, lone) : null);
}

/** "11.428 tỷ đồng, chiếm 45,1% tổng vốn; 9.326 tỷ đồng, chiếm 36,8%": the base is named at the first of the row, and goes on. */
function namesBaseOf(read: ReadParagraph, sisters: readonly Draft[], { part, stated }: Said): boolean {
  const words = contentWords(ownTail(stated)).join();
  return sisters.length >= LEAST && sisters.every(({ figures: [other, , own] }) => {
    if (other === undefined || own === undefined || own.start < stated.figure.start || other.group !== part.group) return false;
    const tail = read.readings[placeOf(read.readings, own)]?.tail ?? "";
    return contentWords(tail).length === 0 || contentWords(tail).join() === words;
  });
}

/** `lone`: no other share of the sentence is open; of two that miss by far, both may be of something else. */
function ofWhole(report: ReadReport, index: number, sisters: readonly Draft[], said: Said, lone: boolean): Draft | null {
  const { part, stated } = said;
  const whole = sisters[0]?.figures[1];
  if (whole === undefined || sisters.some(({ figures }) => figures[1]?.value.eq(whole.value) !== true) || whole.id === part.figure.id || isBelow(baseInterval(whole), baseInterval(part.figure))) return null;
  const draft = ratioDraft(part.figure, whole, stated.figure, part, "review");
  const inSentence = sisters.filter(({ figures: [other] }) => other?.group === part.group).length >= LEAST;
  if (draft === null || draft.verdict === "consistent" || inRound(draft) || hasOther(report, index, part, said, inSentence)) return null;
  if (sisters.length < LEAST) return isNear(draft, WIDE) || (lone && isSlipBeside(report.paragraphs[index], sisters, said, draft)) ? draft : null;
  return isNear(draft, MOST_TIMES) || bySlip(draft) || (lone && (slippedShare(draft).explained || isOneOfRow(sisters, said))) ? { ...draft, proven: true } : null;
}

/** Shares of one row, of which another is of the same whole, however far off. */
const ROW = 3;

/** "42,3%; 32,4%; 84%; 8,5%": shares of one sentence told by the same noun, most of which hold of one whole. */
function isOneOfRow(sisters: readonly Draft[], { part, stated }: Said): boolean {
  return stated.operator === "chiếm" && sisters.length >= ROW && sisters.every(({ figures: [other] }) => other !== undefined && other.group === part.group && nounOf(other) === nounOf(part.figure));
}

/** So much may be chance where one share beside it alone says what a share is of. */
const BESIDE_ONE = 0.4;

/** "6.123 doanh nghiệp (chiếm 41,3%) và 4.566 doanh nghiệp (chiếm 3,08%)": the one share beside it, of the same noun, holds in three digits, or of the only number of that noun in front. */
function isSlipBeside(read: ReadParagraph | undefined, [sister]: readonly Draft[], { part, stated }: Said, draft: Draft): boolean {
  const [other, whole, own] = sister?.figures ?? [];
  if (other === undefined || whole === undefined || own === undefined || stated.operator !== "chiếm" || other.group !== part.group || nounOf(other) !== nounOf(part.figure)) return false;
  const { explained, chance } = slippedShare(draft);
  return (tellingDigits(own) >= TELLING && explained && chance <= BESIDE_ONE) || (read !== undefined && isSole(read, whole, part) && bySlip(draft));
}

/** The only number of its noun in front of a part in its paragraph, but for those with a share of their own. */
function isSole({ claims }: ReadParagraph, whole: Figure, part: Claim): boolean {
  const counted = claims.filter((claim) => claim.figure.start < part.figure.start && nounOf(claim.figure) === nounOf(part.figure) && kindOf(claim.figure) === "count" && !isShareOf(claim));
  return nounOf(part.figure) !== "" && counted.length === 1 && counted[0]?.figure === whole;
}

/** Digits of a share that holds of no other whole by chance. */
const TELLING = 3;

const BESIDE = /^[A-Za-zÀ-ỹ\s]{0,24},\s*(?:với\s+|gồm\s+)?$/u;

/** What a share may be said of: the count in front, or of a couple in front its first ("186 vụ, 402 đối tượng (đạt 87,3%)"). */
function partsOf({ paragraph, claims }: ReadParagraph, { part }: Said, at: number): Claim[] {
  const before = claims[at - 1];
  const couple = before !== undefined && before.group === part.group && nounOf(before.figure) !== "" && nounOf(part.figure) !== "" && nounOf(before.figure) !== nounOf(part.figure) && BESIDE.test(paragraph.content.low.slice(before.figure.unitEnd, part.figure.start));
  return couple ? [part, before] : [part];
}

/** "cho vay tăng 360 tỷ đồng, tương ứng 5,7%": by how much it rose. */
const MOVES = /^(?:tăng|giảm|thêm)(?![A-Za-zÀ-ỹ])/u;

/** The percentages that drafts judge. */
const percentsOf = (drafts: readonly Draft[]): Set<number> => new Set(drafts.flatMap(({ kind, figures }) => (DERIVED.has(kind) ? figures.filter(isPercent).map(({ id }) => id) : [])));

/** Shares of a report that `told` does not judge, against the whole that their words or the shares beside them leave. */
export function missedShares(report: ReadReport, told: readonly Draft[]): Draft[] {
  const ofWholes = percentsOf(told.filter(({ figures: [, whole] }) => whole !== undefined && !isPercent(whole)));
  const meant = meantWholes(report, ofWholes);
  const judged = percentsOf([...told, ...meant]);
  const held = new Map<number, Draft[]>();
  for (const draft of told) {
    const [, , stated] = draft.figures;
    if (draft.verdict !== "consistent" || draft.kind !== "ratio" || draft.figures.length !== 3 || stated === undefined || !isPercent(stated)) continue;
    held.set(stated.paragraph, [...(held.get(stated.paragraph) ?? []), draft]);
  }
  const missed = report.paragraphs.flatMap((read, index) => {
    const open = sharesSaid(read).filter((said) => said.whole === null && !judged.has(said.stated.figure.id) && !MOVES.test(said.part.reading.operator) && !hasYear(read, said));
    if (open.length === 0) return [];
    const places = placesOf(read);
    return open.flatMap((said): Draft[] => {
      const sister = ofSisters(report, index, read, held.get(index) ?? [], said, open.every((other) => other === said || other.part.group !== said.part.group));
      if (sister !== null) return [sister];
      if (ofTarget(read, said)) return [];
      for (const part of partsOf(read, said, places.at.get(said.part.id) ?? 0)) {
        const draft = ofHead(report, index, places, part, said) ?? ofOpening(report, index, places, part, said);
        if (draft !== null) return [draft];
      }
      return [];
    });
  });
  return [...meant, ...missed, ...namedRates(report, percentsOf([...told, ...meant, ...missed]))];
}
