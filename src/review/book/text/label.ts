/** The words around a claim's figure, as they may name an indicator. */
import type { Claim, ReadParagraph } from "../../claims/claim";
import { contentWords } from "../../claims/words";
import { isNeutral, shapeOf, withoutBoilerplate, wordsOf, type Word } from "./words";

const WINDOW = 40;

/** Words around a figure, nearest last. */
export interface Label {
  readonly left: readonly Word[];
  readonly leftText: string;
  readonly right: readonly string[];
  /** Words of the figure's own unit: where the kinds agree they need not stand in the name. */
  readonly unit: ReadonlySet<string>;
  /** Words of the sentence in front, headings, brackets: context only. */
  readonly around: ReadonlySet<string>;
  readonly shape: string;
  readonly text: string;
  /** Words of the brackets right in front of the figure's verb: a part of what is named before them. */
  readonly aside: readonly string[];
}

const RIGHT_STOP = /[,;:()[\]…]|\.\s|(?<![A-Za-zÀ-ỹ])(?:(?:đạt|được|là)(?=\s+(?:[\d(]|kế hoạch|kh\s|chỉ tiêu|tỷ lệ|trên|khoảng|gần|mức))|trong (?:năm|đó|kỳ|tháng|quý)|tăng|giảm|bằng|so|chiếm|với|gồm|và|đến|vượt|để)(?![A-Za-zÀ-ỹ])/u;

/** "301.280 lượt khách du lịch": what is counted may be named by the unit's own words. */
function rightOf(claim: Claim, low: string): string[] {
  const { unit, end, unitEnd } = claim.figure;
  const counted = unit !== null && unit.dimension === "count" ? `${unit.label} ${low.slice(end, unitEnd)}` : "";
  const tail = claim.reading.tail;
  const cut = RIGHT_STOP.exec(tail);
  return [...new Set(wordsOf(withoutBoilerplate(`${counted} ${cut === null ? tail : tail.slice(0, cut.index)}`)).map((w) => w.text))].slice(0, 10);
}

const BRACKETS_IN_FRONT = /\(([^()\d]*)\)([^()]*)$/u;

function asideOf(lead: string): string[] {
  const [, inside = "", behind = ""] = BRACKETS_IN_FRONT.exec(lead) ?? [];
  if (wordsOf(behind).some((w) => !isNeutral(w.text))) return [];
  return [...new Set(wordsOf(withoutBoilerplate(inside)).map((w) => w.text).filter((word) => !isNeutral(word)))];
}

/** "Sản lượng lương thực (ước đạt 94% kế hoạch)": what stands before a bracket names the figure in it; null where it is the owner's. */
function nameBeforeBracket(claim: Claim, read: ReadParagraph, owner: Claim | null): string | null {
  const group = read.structure.groups[claim.figure.group];
  if (group === undefined || group.parent === null || wordsOf(withoutBoilerplate(claim.reading.lead)).some((w) => !isNeutral(w.text))) return null;
  const { low } = read.paragraph.content;
  const from = owner === null || owner.figure.unitEnd >= group.start ? Math.max(read.structure.groups[group.parent]?.start ?? 0, group.start - 300) : owner.figure.unitEnd;
  const between = low.slice(from, Math.max(from, group.start - 1));
  if (owner !== null && !/[;.]|,\s/.test(between)) return null;
  const name = between.slice(Math.max(between.lastIndexOf(";"), between.search(/\.\s[^.]*$/), -1) + 1);
  return contentWords(name).length === 0 ? null : name;
}

/** The document's own place names which indicator it is as little as "trên địa bàn" does. */
function withoutHome(low: string, home: ReadonlySet<string>): string {
  let out = low;
  for (const place of home) {
    if (!out.includes(place)) continue;
    const named = new RegExp(`(?<![A-Za-zÀ-ỹ])(?:(?:của |tại |ở )?(?:xã|phường|huyện|thị trấn|thị xã|thành phố|tp|tỉnh|quận)\\.? )${place.replace(/[^A-Za-zÀ-ỹ ]/gu, ".")}(?![A-Za-zÀ-ỹ])`, "gu");
    out = out.replace(named, (found) => " ".repeat(found.length));
  }
  return out;
}

export function labelOf(claim: Claim, read: ReadParagraph, owner: Claim | null, home: ReadonlySet<string>): Label {
  const { figure } = claim;
  const outside = nameBeforeBracket(claim, read, owner);
  const reading = outside === null ? claim.reading : { ...claim.reading, lead: outside };
  const bare = reading.lead.slice(-400).replace(/\([^()]*\)/g, (aside) => " ".repeat(aside.length));
  // Inside brackets: what stands before the innermost bracket is another's.
  const open = bare.lastIndexOf("(");
  const leftText = withoutBoilerplate(withoutHome(open >= 0 ? bare.slice(open + 1) : bare, home));
  const left = wordsOf(leftText).slice(-WINDOW);
  const countLike = figure.unit === null || figure.unit.dimension === "count";
  const named = left.some((w) => !isNeutral(w.text));
  const group = read.structure.groups[figure.group];
  const start = group?.parent === null || group === undefined ? (group?.start ?? 0) : 0;
  const sentence = read.paragraph.content.low.slice(Math.max(start, figure.start - 600), figure.start);
  return {
    left, leftText,
    right: countLike || !named ? rightOf(claim, read.paragraph.content.low) : [],
    unit: new Set(wordsOf(figure.unit?.label ?? "").map((w) => w.text)),
    around: new Set([...wordsOf(sentence).map((w) => w.text), ...wordsOf(reading.tail).map((w) => w.text), ...wordsOf(read.paragraph.section.title).map((w) => w.text)]),
    shape: shapeOf(leftText),
    text: leftText,
    aside: asideOf(reading.lead),
  };
}
