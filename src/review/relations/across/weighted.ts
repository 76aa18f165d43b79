/**
 * Percentages of a whole against those of its parts: where 240.000 and 130.000 make 370.000, what the two rose by says
 * what the whole rose by. Each percentage gives its value a base (the year before, the target), and the bases must add up
 * as the values do. Nothing else tests a growth whose base the report does not name.
 */
import { addIntervals, HUNDRED, meets, sum } from "../../../figures";
import { claimsAbout } from "../../claims/about";
import type { Claim } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import { quoted, type Quotable } from "../../claims/name";
import { baseInterval, isPercent, tellingDigits, type Figure } from "../../reading/figure";
import { asWritten, shown, type Draft, type Values } from "../draft";
import { baseValue } from "../evidence";
import { addsUp, LEVEL, levelOf, OF_PRICES, ofSameBase, ROLES, tellsOf, type Role, type Told } from "./weights";

const MOST_PARTS = 16;
/** Digits of a total that other figures do not make by chance. */
const TELLING = 3;

/** What the whole comes to in percent of its base, two decimals: for people. */
function computed(whole: Told, parts: readonly Told[]): string {
  const own = (told: Told): number => Number(baseValue(told.value).toFixed()) / Number((levelOf(told.percent, asWritten).low ?? HUNDRED).plus(levelOf(told.percent, asWritten).high ?? HUNDRED).div(2).toFixed());
  const level = Number(baseValue(whole.value).toFixed()) / parts.reduce((all, part) => all + own(part), 0);
  const relative = whole.percent.role === "growth" && !LEVEL.test(whole.percent.operator);
  return (relative ? level - 100 : level).toFixed(2).replace(".", ",");
}

/** "gần 233,52 tỷ USD" is as exact as its digits; "gần 65 tỷ USD" is not. */
const EXACT_DIGITS = 4;

/** "gần 428 tỷ đồng" of 372,814 and 54,871: told to its last digit, whatever word stands in front. */
const roundsTo = ({ value }: Told, parts: readonly Told[]): boolean => tellingDigits(value) >= TELLING && parts.every((p) => p.value.decimals > value.decimals) && sum(parts.map((p) => baseValue(p.value))).div(value.unit?.factor ?? 1).round(value.decimals).eq(value.value);

/** "32,7; 25,4 và 7,4 nghìn chiếc": three of one list, the first near the others' sum, are no whole and its parts. */
function madeByRounding(whole: Told, parts: readonly Told[]): boolean {
  return tellingDigits(whole.value) < EXACT_DIGITS && !roundsTo(whole, parts) && !sum(parts.map((p) => baseValue(p.value))).eq(baseValue(whole.value));
}

/** A total of many digits, or one that its parts make to the last of theirs. */
const tellsItself = (whole: Told, parts: readonly Told[]): boolean => tellingDigits(whole.value) >= TELLING || (parts.every((p) => tellingDigits(p.value) >= TELLING) && sum(parts.map((p) => baseValue(p.value))).eq(baseValue(whole.value)));

/** What announces the parts of a whole. */
const ANNOUNCES = /(?<![A-Za-zÀ-ỹ])(?:trong (?:số )?(?:đó|này)|gồm|chia ra)(?![A-Za-zÀ-ỹ])/u;

/** However rounded their values are: where a text says that these are the parts, the level of the whole lies between theirs, give or take a point. */
function outsideItsParts(low: string, whole: Told, parts: readonly Told[]): boolean {
  const [first] = parts;
  if (first === undefined || first.value.paragraph !== whole.value.paragraph || first.value.start < whole.value.end || !ANNOUNCES.test(low.slice(whole.value.end, first.value.start))) return false;
  const own = levelOf(whole.percent, asWritten);
  const levels = parts.map((part) => levelOf(part.percent, asWritten));
  return levels.every(({ high }) => high !== null && own.low?.gt(high.plus(ROOM)) === true) || levels.every(({ low: least }) => least !== null && own.high?.lt(least.minus(ROOM)) === true);
}
const ROOM = 1;

/** Of a part three digits are exact enough. */
function hedged({ value, percent }: Told, digits = EXACT_DIGITS): boolean {
  return (value.hedge !== null && (value.hedge === "about" || value.value.c.length < digits)) || percent.figure.hedge !== null;
}

function draftOf(whole: Told, parts: readonly Told[], of: Quotable, role: Role): Draft {
  const holds = (values: Values): boolean => addsUp(whole, parts, values);
  const ok = holds(asWritten);
  const said = `${whole.percent.operator} ${shown(whole.percent.figure)}`.trim();
  const made = computed(whole, parts);
  const what = role === "growth" ? "Mức tăng, giảm" : "Tỷ lệ so với kế hoạch";
  return {
    kind: role === "growth" ? "growth" : "plan", verdict: ok ? "consistent" : "review", holds,
    figures: [whole.value, ...parts.map((p) => p.value), ...parts.map((p) => p.percent.figure), whole.percent.figure],
    message: ok ? `${what} của tổng khớp với các bộ phận (${quoted(of)}).` : `Cần xem ${what.toLowerCase()} của ${quoted(of)} và các bộ phận: tính từ các bộ phận được ${made}%, báo cáo ghi ${said}.`,
    formula: `${parts.map((p) => `${shown(p.value)} (${`${p.percent.operator} ${shown(p.percent.figure)}`.trim()})`).join(" + ")} → ${shown(whole.value)}: ${made}% ${ok ? "≈" : "≠"} ${said}`,
  };
}

/** The whole and its parts, where a relation says that the parts make it. */
function wholeAndParts({ kind, verdict, figures, formula }: Draft): readonly Figure[] | null {
  if (kind !== "sum" || verdict !== "consistent" || figures.length < 3 || figures.length > MOST_PARTS + 1 || /[−×]/.test(formula)) return null;
  const [whole, ...parts] = figures;
  if (whole === undefined || isPercent(whole) || figures.some((f) => f.bound || f.value.lte(0)) || parts.some((part) => part.unit?.dimension !== whole.unit?.dimension)) return null;
  return meets(parts.map(baseInterval).reduce(addIntervals), baseInterval(whole)) ? figures : null;
}

/** Claims in front at most among which a total's amount is told with its growths, and their distance in paragraphs. */
const MOST_ABOVE = 8;
const MOST_APART = 2;

/** "Trong tổng mức 418 nghìn tỷ đồng có …" behind "ước đạt 418 nghìn tỷ đồng, tăng 0,7%": the claim that tells the growths of a total told again without them. */
function toldAbove(report: ReadReport, whole: Claim): Claim {
  if (whole.attributes.length > 0 || tellingDigits(whole.figure) < 2) return whole;
  for (let id = whole.id - 1; id >= whole.id - MOST_ABOVE; id--) {
    const claim = report.claims.get(id);
    if (claim === undefined || whole.paragraph - claim.paragraph > MOST_APART) break;
    if (claim.measure === "value" && claim.figure.text === whole.figure.text && claim.figure.unit?.id === whole.figure.unit?.id && claim.attributes.length > 0) return claim;
  }
  return whole;
}

/**
 * The growth (and the percentage of the target) of each whole whose parts make it, against theirs. Asked about only where
 * nothing is hedged, values and rates are of one price level, and no figure is in doubt already.
 */
export function weighted(report: ReadReport, drafts: readonly Draft[]): Draft[] {
  const about = claimsAbout(report);
  const doubted = new Set(drafts.flatMap((draft) => (draft.verdict === "consistent" ? [] : draft.figures.map((f) => f.id))));
  const out = new Map<number, Draft>();
  for (const draft of drafts) {
    const figures = wholeAndParts(draft);
    const [whole, ...parts] = (figures ?? []).map((f) => about.get(f.id));
    if (figures === null || whole === undefined || parts.some((part) => part === undefined)) continue;
    const told = toldAbove(report, whole);
    for (const role of ROLES) {
      const stated = (role === "growth" ? told : whole).attributes.filter((a) => tellsOf(a, role));
      for (const percent of stated) {
        if (out.get(percent.figure.id)?.verdict === "consistent") continue;
        const own = parts.flatMap((part, i): Told[] => {
          const found = part === undefined ? null : ofSameBase(part, percent, role, stated);
          // As the sum read it: a part may take its unit from the whole.
          const value = figures[i + 1];
          return value === undefined || found === null ? [] : [{ value, percent: found }];
        });
        if (own.length < parts.length || own.some((part) => part.percent.figure.id === percent.figure.id)) continue;
        const all: Told = { value: figures[0] ?? whole.figure, percent };
        const result = draftOf(all, own, whole, role);
        const { low } = report.paragraphs[whole.paragraph]?.paragraph.content ?? { low: "" };
        const silent = result.verdict !== "consistent" && ((hedged(all) && !(all.percent.figure.hedge === null && roundsTo(all, own))) || own.some((part) => hedged(part, TELLING)) || ((madeByRounding(all, own) || !tellsItself(all, own)) && !outsideItsParts(low, all, own)) || OF_PRICES.test(low) || result.figures.some((f) => doubted.has(f.id)));
        if (!silent) out.set(percent.figure.id, result);
      }
    }
  }
  return [...out.values()];
}
