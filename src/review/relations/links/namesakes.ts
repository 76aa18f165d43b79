/** Claims of one name that are of two things: a part named in brackets, parts of a report that each speak of a subject of their own. */
import type { Claim } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import { contentWords } from "../../claims/words";
import type { Link } from "./link";
import { ahead, textOf } from "./passages";
import { oneMeasure } from "./strength";

/** What stands in brackets right in front of a figure: "sản lượng lương thực (ngô) đạt 5.303 tấn". */
const IN_BRACKETS = /\(([^()\d]{1,60})\)\s*(?:[A-Za-zÀ-ỹ]+\s+){0,3}$/u;
const REACH = 90;
/** Brackets that name how a value is measured, not a part of it. */
const MEASURED = /giá|tính|theo|kể cả|bao gồm|chuẩn|quy|không/u;

function partOf(claim: Claim, report: ReadReport): string {
  const inside = IN_BRACKETS.exec(ahead(report, claim.figure, REACH))?.[1] ?? "";
  return MEASURED.test(inside) ? "" : contentWords(inside).join(" ");
}

/** True where brackets name a part for one claim and not, or another one, for the other. */
export function ofTwoParts({ earlier, later }: Link, report: ReadReport): boolean {
  return partOf(earlier, report) !== partOf(later, report);
}

/** A place or an office at the head of a section or of an item: "1. Xã Bình An", "- Huyện Lộc Hà: …". */
const PLACE = /^[\s\d.,)+*•–-]*(?:[a-zđ]\)\s*)?((?:xã(?! hội)|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tỉnh|thôn|bản|ấp|khu phố|tổ dân phố|cụm|trường|sở|phòng|chi cục|công ty|dự án|chương trình|hợp tác xã)\s[^:.;,()\d]{1,40}?)\s*(?:$|[:.;,(])/u;

function placeIn(text: string): string {
  return PLACE.exec(text.toLowerCase())?.[1]?.trim() ?? "";
}

/** The place that a claim is told of, as the head of its item or of its section names it; empty where neither does. */
function placeOf(claim: Claim, report: ReadReport): string {
  const paragraph = report.paragraphs[claim.paragraph]?.paragraph;
  return paragraph === undefined ? "" : placeIn(paragraph.content.low) || placeIn(paragraph.section.title) || paragraph.section.whose;
}

/** True where both are told of a place, and not of the same. */
export function ofTwoPlaces(a: Claim, b: Claim, report: ReadReport): boolean {
  const [here, there] = [placeOf(a, report), placeOf(b, report)];
  return here !== "" && there !== "" && here !== there;
}

const MOST_SENTENCE = 300;
const ABBREVIATED = /(?<![A-Za-zÀ-ỹ])(TP|Tp|TX|TT|Q|P|H)\. /gu;

interface Placed {
  readonly paragraph: number;
  readonly start: number;
}

/** The sentence in front of a figure, or the end of a long one. */
export function sentenceBefore(figure: Placed, report: ReadReport): string {
  const text = textOf(report, figure).slice(Math.max(0, figure.start - MOST_SENTENCE), figure.start).replace(ABBREVIATED, "$1 ");
  return text.slice(text.lastIndexOf(". ") + 1).trim();
}

/** Names in the sentence in front of a figure: words with a capital that no sentence begins with. */
function namesBefore(placed: Placed, report: ReadReport): ReadonlySet<string> {
  const sentence = sentenceBefore(placed, report);
  return new Set(sentence.split(/\s+/u).slice(1).filter((word) => /^\p{Lu}/u.test(word)).map((word) => word.replace(/[^A-Za-zÀ-ỹ]/gu, "")));
}

/** True where each names what the other does not: "tại thị trường Hà Nội …", "tại TP. HCM …". */
export function ofTwoNames(a: Placed, b: Placed, report: ReadReport): boolean {
  const [x, y] = [namesBefore(a, report), namesBefore(b, report)];
  return [...x].some((name) => !y.has(name)) && [...y].some((name) => !x.has(name));
}

/** Names alike from which values are compared at all. */
const ALIKE = 0.85;
const FEW = 2;

interface Tally {
  agree: number;
  differ: number;
}

/** Values that differ again and again, and oftener than they agree; `own`: differences that are asked about themselves. */
const differs = (tally: Tally | undefined, own: number): boolean => tally !== undefined && tally.differ - own >= FEW && tally.differ - own > tally.agree;

/**
 * Counts, for pairs of paragraphs and of sections, how often claims of one name have the same value, and how often not.
 * "1. Lúa đông xuân … năng suất 61,2 tạ/ha" and "2. Lúa mùa … năng suất 55,8 tạ/ha" restate nothing of one another: a
 * part of a report that repeats another agrees with it more often than not.
 */
export class Parallels {
  readonly #pairs = new Map<string, Tally>();
  readonly #claims = new Map<number, Tally>();
  readonly #sections = new Map<object, number>();

  constructor(private readonly report: ReadReport) {}

  note(link: Link, agrees: boolean): void {
    // "mức giảm tỷ lệ hộ nghèo 3,9%" is no other value of "tỷ lệ hộ nghèo 24,6%".
    if (link.similar < ALIKE || (!agrees && !oneMeasure(link.earlier, link.later))) return;
    // "(124/137 doanh nghiệp)" counts within a whole of its own.
    if (!agrees && [link.earlier, link.later].some((claim) => claim.figure.denominator !== null && claim.parent !== null)) return;
    for (const key of this.#keys(link)) count(this.#pairs, key, agrees);
    for (const { id } of [link.earlier, link.later]) count(this.#claims, id, agrees);
  }

  /** True where the two claims stand under two places, in parts that differ oftener than they agree, or among values of which no two are alike. */
  apart(link: Link): boolean {
    const [a, b] = [link.earlier, link.later];
    if (ofTwoPlaces(a, b, this.report)) return true;
    if ([a, b].every(({ id }) => differs(this.#claims.get(id), 0) && this.#claims.get(id)?.agree === 0)) return true;
    return this.#keys(link).some((key) => differs(this.#pairs.get(key), 1));
  }

  #keys({ earlier, later }: Link): string[] {
    const [x, y] = [this.#section(earlier), this.#section(later)];
    return [`${earlier.paragraph}|${later.paragraph}`, ...(x === y ? [] : [`${x}-${y}`])];
  }

  #section(claim: Claim): number {
    const section = this.report.paragraphs[claim.paragraph]?.paragraph.section;
    if (section === undefined) return -1;
    const known = this.#sections.get(section);
    if (known !== undefined) return known;
    this.#sections.set(section, this.#sections.size);
    return this.#sections.size - 1;
  }
}

function count<K>(tallies: Map<K, Tally>, key: K, agrees: boolean): void {
  const tally = tallies.get(key) ?? { agree: 0, differ: 0 };
  if (agrees) tally.agree++;
  else tally.differ++;
  tallies.set(key, tally);
}
