/** Finds the figures of a paragraph. */
import { decimal, isInteger, parseNumeral, type Numeral } from "../../figures";
import { hedgeBefore, unitAfter } from "./around";
import { joinCompounds } from "./compounds";
import type { Figure } from "./figure";
import { pairFractions } from "./fractions";
import { masked } from "./no-figures";
import { numberedIn } from "./numbered";
import type { Paragraph } from "./paragraphs";
import { saidOnce } from "./saidOnce";
import type { Structure } from "./structure";
import { digitsIn, spacesBetweenThousands } from "./thousands";

/** How sure it is that a document writes dots, or spaces, between thousands. */
export type Habit = "dots-group" | "spaces-group" | "unknown";

/** A document that writes commas for decimals, and never dots, means thousands by its dots; one may part them by spaces. */
export function habitOf(text: string): Habit {
  if (spacesBetweenThousands(text)) return "spaces-group";
  const commas = /(?<![\d.,])\d{1,4}(?:\.\d{3})*,\d{1,2}(?!\d)/.test(text);
  const dots = /(?<![\d.,/-])\d{1,4}\.\d{1,2}\s?(?:%|tỷ|triệu|ha(?![A-Za-zÀ-ỹ])|tấn)/u.test(text);
  return commas && !dots ? "dots-group" : "unknown";
}

function settled(numeral: Numeral | null, habit: Habit): Numeral | null {
  return numeral !== null && habit === "dots-group" && numeral.decimals === 0 ? { ...numeral, alternative: null } : numeral;
}

export interface Scan {
  readonly figures: readonly Figure[];
  /** Digits whose marks make no number ("10.933.4"). */
  readonly malformed: readonly { readonly start: number; readonly end: number; readonly text: string }[];
}

/** "Hòa Bình116ha": the space is lost, the unit tells. */
const GLUED = /[A-Za-zÀ-ỹ]\p{Ll}{2,}$/u;

const MEDALS = /\d\s(?:huy chương\s|hc\s)?bạc\s*(?:,|;|và|,\s*và)\s*$/u;

/** Whole hours, days, years and ages are when, not how much; "1,72 ngày" has been measured. */
const TIME = new Set(["giay", "gio", "ngay", "thang", "nam", "tuoi", "sao"]);
const MEASURED = /^\d+[.,]\d{1,2}$/;

/** Reads the figures of one paragraph; ids count on from `firstId`. */
export function scanFigures(p: Paragraph, structure: Structure, firstId: number, habit: Habit): Scan {
  const { low } = p.content;
  /** Read where there are digits at all. */
  let mask: Uint8Array | null = null;
  const numbered = numberedIn(p, structure);
  const figures: Figure[] = [];
  const malformed: { start: number; end: number; text: string }[] = [];
  for (const { start, text } of digitsIn(low, p.content.text, habit === "spaces-group")) {
    const end = start + text.length;
    mask ??= masked(p);
    if (mask[start] === 1) continue;
    const before = low.slice(Math.max(0, start - 40), start);
    const behind = unitAfter(low, end);
    // "41 vàng, 37 bạc, 66 đồng": medals, no money.
    const medal = behind.unit?.id === "dong" && MEDALS.test(before);
    const { unit, length, noun } = medal ? { unit: null, length: 0, noun: "dong" } : behind;
    const glued = unit !== null && unit.dimension !== "count" && GLUED.test(p.content.text.slice(Math.max(0, start - 40), start));
    if ((!glued && /[A-Za-zÀ-ỹ_]$/u.test(before)) || /[A-Za-zÀ-ỹ][-–.]$/u.test(before)) continue;
    if (unit !== null && TIME.has(unit.id) && (unit.id === "sao" || !MEASURED.test(text))) continue;
    if (numbered({ start, end, text, unit, noun })) continue;
    if (/^\s?[-–—]\s?(?:\d|dưới|đến|trên)/.test(low.slice(end, end + 7)) || /\d\s?[-–—]\s?$/.test(before)) continue;
    if (!MEASURED.test(text) && /^\s+(?:sao|tuổi|năm|tháng|ngày(?!\s+công))(?![A-Za-zÀ-ỹ])/u.test(low.slice(end, end + 16))) continue;
    const numeral = settled(parseNumeral(text), habit);
    if (numeral === null) {
      malformed.push({ start, end, text });
      continue;
    }
    // A bare year without "năm": no unit, no grouping, in the range of years.
    if (unit === null && /^(?:19|20)\d\d$/.test(text)) continue;
    // "Km 1841+000": a place on a road.
    if (/^\s?\+\s?\d{3}(?!\d)/.test(low.slice(end, end + 6)) && /km\s*$/.test(before)) continue;
    // "trên 1 ha", "/1 vạn dân": the one of a rate.
    if (numeral.value.eq(1) && /(?:trên|\/|bình quân)\s*$/.test(before) && text === "1") continue;
    // "xã Cẩm Lâm 905": the end of a name is no sign.
    const negative = /(?:(?<![A-Za-zÀ-ỹ])âm\s*|(?:^|[\s(])[-–−])$/u.test(before);
    const said = hedgeBefore(before);
    // "1.300.000+": at least so many.
    const { hedge, bound } = said.hedge === null && !said.bound && /^\+(?=\s|[,;.)(\]]|$)/.test(low.slice(end, end + 2)) ? { hedge: "more-than" as const, bound: false } : said;
    // "71 vụ từ nghiêm trọng trở lên": of that kind and worse, counted to the last.
    const open = /^\s*(?:(?!từ\s)[A-Za-zÀ-ỹ]+\s+){0,3}trở (?:lên|xuống)/u.test(low.slice(end + length, end + length + 40));
    const integer = isInteger(numeral.value) && numeral.decimals === 0;
    figures.push({
      id: firstId + figures.length,
      paragraph: p.index,
      start,
      end,
      unitEnd: end + length,
      text,
      value: negative ? decimal(numeral.value).times(-1) : numeral.value,
      decimals: numeral.decimals,
      alternative: numeral.alternative,
      unit,
      noun,
      hedge,
      bound: bound || open,
      whole: integer && (unit === null || unit.whole),
      group: structure.groupAt[start] ?? -1,
      denominator: null,
      numerator: null,
    });
  }
  return { figures: pairFractions(saidOnce(joinCompounds(figures, low, firstId), low), low), malformed };
}
