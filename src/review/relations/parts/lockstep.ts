/** What is told in the same words of a total and of each of its parts: where one row of figures adds up, the others must, too. */
import { decimal, ZERO, type Decimal } from "../../../figures";
import type { ReadReport } from "../../claims/read";
import { quoted } from "../../claims/name";
import { oncePer } from "../../once";
import { roughBounds, tellingDigits, type Figure } from "../../reading/figure";
import type { Draft } from "../draft";
import { anySlipChance } from "../chance";
import { baseValue } from "../evidence";
import { between } from "../links/passages";
import { lengthSlipChance, slipOfTerms } from "../slips";
import { ranked, saysNone, stretchesOf, toldAlike, toldByName, toldIn, toldOfOne, within, type Stretch, type Told } from "./stretches";
import { makesOf, termsDraft } from "../totals";

const MOST_PARTS = 12;
const MOST_BEHIND = 48;
/** Digits of a total that others of its words do not make by chance. */
const TELLING = 4;
/** The same of changes, and of three figures and more that are all there are. */
const TELLING_OF_THREE = 3;
const TEN = decimal(10);

interface Row {
  readonly whole: Told;
  readonly parts: readonly Told[];
}

function draftOf({ whole, parts }: Row): Draft {
  return termsDraft(whole, parts, (ok) => (ok ? `Các số nêu cho từng phần cộng lại khớp với ${quoted(whole)}.` : `Cần xem ${quoted(whole)}: các số nêu cho từng phần cộng lại ra số khác, trong khi số nêu cùng thì khớp.`));
}

/** In which words each figure is told. */
const wordsIn = oncePer((report: ReadReport): ReadonlyMap<Figure, Told> => new Map(toldIn(report).flatMap((told) => told.map((one) => [one.figure, one] as const))));

/** The figures add up as they are written, falls taken off. */
function addsExactly(report: ReadReport, whole: Figure, parts: readonly Figure[]): boolean {
  const told = wordsIn(report);
  const signed = (figure: Figure): Decimal => baseValue(figure).times(told.get(figure)?.sign ?? 1);
  return parts.map(signed).reduce((a, b) => a.plus(b), ZERO).eq(signed(whole));
}

/** True where the parts are called what their total is: "cá 4.377 tấn … Nuôi trồng …, trong đó cá 2.786 tấn … Khai thác …, trong đó cá 1.591 tấn". */
function byName(report: ReadReport, whole: Figure, parts: readonly Figure[]): boolean {
  const told = wordsIn(report);
  const one = told.get(whole);
  return one !== undefined && parts.every((part) => { const other = told.get(part); return other !== undefined && toldByName(one, other); });
}

/** One slip of the pen keeps the row from adding up: another digit, one lost or typed twice, the comma elsewhere. */
function slipped({ whole, parts }: Row): boolean {
  if ([whole, ...parts].some(({ figure }) => figure.hedge !== null)) return false;
  const figures = parts.map(({ figure }) => figure);
  return slipOfTerms(whole, parts) || (parts.every(({ sign }) => sign === whole.sign) && [lengthSlipChance, anySlipChance].some((chance) => chance(whole.figure, figures)?.lte(1) === true));
}

/** One row: what is told of the total and of each of its parts; `only`: nothing else can be meant; `leads`: what stands first in each. */
interface Found {
  readonly row: Row;
  readonly only: boolean;
  readonly leads?: true;
}

/** What the total is told with, against what each part is told with in the same words, under the same name; where names part them, also what opens each. `lacks`: which of the parts say that there is none of it. */
function rowsOf(stretches: readonly (readonly Told[])[], named: boolean, lacks: (whole: Told, part: number) => boolean): readonly Found[] {
  const [head = [], ...items] = stretches;
  const rows = head.flatMap((whole): Found[] => {
    const of = (alike: (a: Told, b: Told) => boolean): Told[][] => [head, ...items].map((item) => item.filter((told) => alike(told, whole)));
    const inName = of(toldByName);
    const inWords = inName.every((row) => row.length === 1) ? inName : of(toldAlike);
    // "đạt 18.430 ha, tăng 312 ha … vụ đông xuân đạt 10.215 ha, tăng 405 ha": the only one of its kind each time, of which nothing else is said; a name opens an item.
    const alone = inWords.every((row) => row.length > 0) ? inWords : of(toldOfOne).map((row, i) => row.filter((told) => i === 0 || told.name === "" || told === items[i - 1]?.[0]));
    const [own, ...found] = alone === inWords || alone.every((row) => row.length === 1) ? alone : inWords;
    const parts = found.flatMap((row) => row.slice(0, 1));
    const none = (i: number): boolean => lacks(whole, i);
    const only = own?.length === 1 && found.every((row, i) => row.length === 1 || (row.length === 0 && none(i)));
    return found.some((row, i) => row.length === 0 && !none(i)) || parts.length < 2 ? [] : [{ row: { whole, parts }, only }];
  });
  const [whole] = head;
  const parts = items.flatMap((item) => item.slice(0, 1));
  const leads = named && whole !== undefined && whole.role === "value" && parts.length === items.length && parts.every((part) => part.role === "value" && part.thing === whole.thing);
  return leads ? [...rows, { row: { whole, parts }, only: true, leads }] : rows;
}

const keyOf = (draft: Pick<Draft, "figures">): string => draft.figures.map((figure) => figure.id).join(" ");

/** Share of a sum that binary numbers may be off by. */
const ROUGH = 1e-9;

/** Whether the first of them can make the total at all: what is far off needs no exact sum. */
function reached(whole: Told, parts: readonly Told[]): boolean[] {
  const ends = ({ figure, sign }: Told): { readonly low: number; readonly high: number } => {
    const { low, high } = roughBounds(figure);
    return sign < 0 ? { low: -high, high: -low } : { low, high };
  };
  const { low, high } = ends(whole);
  let [least, most] = [0, 0];
  return parts.map((part) => {
    const own = ends(part);
    least += own.low;
    most += own.high;
    const slack = ROUGH * (Math.abs(least) + Math.abs(most));
    return least <= high + slack && most >= low - slack;
  });
}

/** What announces that all is told again by kind. */
const OPENS = /(?<![A-Za-zÀ-ỹ])(?:trong (?:số )?đó|gồm|chia ra|cụ thể)(?![A-Za-zÀ-ỹ])|:/u;
const MOST_OPENING = 200;

/** "giải quyết 311 vụ. Trong đó: hình sự …, giải quyết 51 vụ; dân sự …, giải quyết 37 vụ; …": of every item the same is told, and one slip keeps them from their total. */
function asked(report: ReadReport, whole: Told, alike: readonly Told[]): Draft[] {
  const [first] = alike;
  if (first === undefined || whole.role !== "value" || first.figure.paragraph !== whole.figure.paragraph || first.figure.start - whole.figure.unitEnd > MOST_OPENING) return [];
  const parts = alike.filter(({ figure }) => figure.paragraph === first.figure.paragraph && figure.group === first.figure.group);
  if (parts.length < 3 || !OPENS.test(between(report, whole.figure, first.figure)) || !slipped({ whole, parts })) return [];
  const figures = parts.map(({ figure }) => figure);
  const stretches = stretchesOf(report, whole.figure, figures);
  const once = stretches?.slice(1).every((stretch) => within(report, stretch).filter((told) => toldAlike(told, whole)).length === 1);
  return once === true && stretches !== null && !ranked(report, stretches) && anySlipChance(whole.figure, figures)?.lte(1) === true ? [draftOf({ whole, parts })] : [];
}

/** Totals that what is told of the same behind them, in the same words, makes from the first on. */
function ledBy(report: ReadReport): Draft[] {
  const all = toldIn(report);
  return all.flatMap((own, index) => {
    if (own.length === 0) return [];
    const section = report.paragraphs[index]?.paragraph.section.id;
    const behind: Told[] = [...own];
    for (let i = index + 1; i < all.length && behind.length < own.length + MOST_BEHIND && report.paragraphs[i]?.paragraph.section.id === section; i++) behind.push(...(all[i] ?? []));
    return own.flatMap((whole, at): Draft[] => {
      const digits = tellingDigits(whole.figure);
      const named = whole.verbs.length === 0 && whole.role !== "change";
      if ((named && whole.name === "") || whole.figure.hedge !== null || digits < (named ? TELLING : TELLING_OF_THREE)) return [];
      const alike = behind.slice(at + 1, at + 1 + MOST_BEHIND).filter((told) => (named ? toldByName : toldAlike)(told, whole) && told.figure.hedge === null).slice(0, MOST_PARTS);
      const tells = (n: number): boolean => digits >= TELLING || whole.role === "change" || (n >= 3 && (n === alike.length || alike[n]?.figure.paragraph !== alike[n - 1]?.figure.paragraph));
      const near = alike.length < 2 ? [] : reached(whole, alike);
      const n = near.findIndex((may, i) => may && i >= 1 && tells(i + 1) && makesOf(alike.slice(0, i + 1), whole)) + 1;
      return n < 2 ? asked(report, whole, alike) : [draftOf({ whole, parts: alike.slice(0, n) })];
    });
  });
}

/** Where each part has a line of its own, what the lines behind the last one tell in the same words: kinds of which the leading row has none. */
function further(report: ReadReport, stretches: readonly Stretch[], { whole }: Row): readonly Told[] {
  const lines = stretches.slice(1).map(({ from }) => from.paragraph);
  const [last] = lines.slice(-1);
  if (last === undefined || new Set(lines).size < lines.length) return [];
  const section = report.paragraphs[last]?.paragraph.section.id;
  return [1, 2].flatMap((n) => (report.paragraphs[last + n]?.paragraph.section.id === section ? (toldIn(report)[last + n] ?? []) : [])).filter((told) => toldOfOne(told, whole));
}

/** The other rows of what adds up: `known` are the sums that have been found. */
export function lockstepSums(report: ReadReport, known: readonly Draft[]): Draft[] {
  const sums = known.filter((draft) => draft.kind === "sum" && draft.figures.length >= 3 && draft.figures.length <= MOST_PARTS + 1);
  const seen = new Set(sums.map(keyOf));
  const judged = new Set(sums.flatMap((draft) => draft.figures.slice(0, 1).map((figure) => figure.id)));
  const led = ledBy(report).filter((draft) => !seen.has(keyOf(draft)));
  const leads = [...sums, ...led].filter((draft) => draft.verdict === "consistent");
  for (const draft of led) { seen.add(keyOf(draft)); for (const figure of draft.figures.slice(0, 1)) judged.add(figure.id); }
  const out: Draft[] = [...led];
  for (const { figures: [whole, ...parts] } of leads) {
    if (whole === undefined || parts.some((part, i) => part.id < (parts[i - 1] ?? whole).id) || tellingDigits(whole) < 2) continue;
    const stretches = stretchesOf(report, whole, parts);
    if (stretches === null) continue;
    // What only meets within rounding may do so by chance.
    const exactly = tellingDigits(whole) >= TELLING_OF_THREE && addsExactly(report, whole, parts);
    const lacks = (told: Told, part: number): boolean => { const stretch = stretches[part + 1]; return stretch !== undefined && saysNone(report, stretch, told); };
    const rows = rowsOf(stretches.map((stretch) => within(report, stretch)), exactly && byName(report, whole, parts), lacks).map(({ row: near, only, leads: opens }) => {
      const more = makesOf(near.parts, near.whole) ? [] : further(report, stretches, near);
      const full = more.map((_, i) => [...near.parts, ...more.slice(0, i + 1)]).find((parts) => makesOf(parts, near.whole));
      const row = { ...near, parts: full ?? near.parts };
      return { row, only, opens, draft: draftOf(row), alone: more.length === 0 };
    });
    // "4.120 vụ, 1.830 người chết, 2.950 người bị thương …": where most of what is told misses its total, a part is not told at all.
    const [met, missed] = [true, false].map((ok) => rows.filter(({ only, draft }) => only && (draft.verdict === "consistent") === ok).length);
    const open = (missed ?? 0) > Math.max(met ?? 0, 1);
    for (const { row, only, opens, draft, alone } of rows) {
      const ok = draft.verdict === "consistent";
      if (seen.has(keyOf(draft))) continue;
      const fine = ok && (row.whole.figure.value.gte(TEN) || row.whole.role === "change");
      const strange = !ok && !open && alone && only && exactly && (opens === true || !judged.has(row.whole.figure.id)) && slipped(row) && !ranked(report, stretches);
      if (!fine && !strange) continue;
      seen.add(keyOf(draft));
      out.push(draft);
    }
  }
  return out;
}
