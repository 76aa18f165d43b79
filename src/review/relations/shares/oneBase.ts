/** Shares of one base that is told by name only: "8,2 tỷ USD, chiếm 24,7% tổng vốn; … 5,7 tỷ USD, chiếm 17,2% tổng vốn" are of one total, as are the poor and the nearly poor of one sentence. */
import { decimal, HUNDRED, meets, sum } from "../../../figures";
import type { ReadParagraph } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import { contentWords } from "../../claims/words";
import { quoted } from "../../claims/name";
import { sentenceAround } from "../../reading/structure";
import { isNameless, nounOf, tellingDigits } from "../../reading/figure";
import { asWritten, shown, type Draft, type Values } from "../draft";
import { lowOf } from "../links/passages";
import { agreedBy, impliedBy, middle, type Agreed } from "./implied";
import { sharesSaid, type Said } from "./said";
import { isClose, slipped } from "../slipped";
import { alike } from "./wholes";

/** Digits of a share that agree with no other by chance. */
const TELLING = 3;
/** Paragraphs between two shares of one base. */
const NEAR = 6;
const MOST_NEAR = 16;
/** Others that agree on their whole, of which a further share differs. */
const LEAST = 2;
/** So much may be chance for each of those that agree, and in all. */
const EACH = 0.2;
const MOST = 0.6;

/** So many times more or less one of two kinds that stand side by side may be of the other's total. */
const MOST_APART = 1.35;

const POOR = /(?<![A-Za-zÀ-ỹ])hộ (?:cận )?nghèo(?![A-Za-zÀ-ỹ])/u;
/** Households of some kind have a total of their own. */
const SOME = /dân tộc|khu vực|thành thị|nông thôn|vùng|miền|huyện|xã|thôn|bản|trong đó|phát sinh|tái nghèo|thoát/u;
const PLACES = new RegExp(SOME.source, "gu");
const WHOLE_PLACE = /(?<![A-Za-zÀ-ỹ])toàn (?:xã|huyện|thị xã)(?![A-Za-zÀ-ỹ])/gu;
const LEAD = 60;
const MOST_ITEM = 160;

/** "chiếm 3,2% so với tổng số hộ toàn tỉnh": of all households, as where nothing is said. */
const OF_HOUSEHOLDS = /^\s*(?:của |trong |trên |so với )?(?:tổng (?:số )?|toàn bộ (?:số )?)hộ(?: dân cư| dân| gia đình)?(?:\s+(?:toàn|của|trong|trên địa bàn)(?:\s+(?:toàn|xã|huyện|thị xã|thị trấn|phường|quận|thành phố|tỉnh))*)?\s*(?=[,;.()]|$)/u;

/** Households of several sentences: what agrees is of one total, what does not may be of another place or time. */
const AROUND = " hộ quanh đây";

/** Which households a rate is of: "hộ nghèo còn 7.216 hộ, tỷ lệ 2,9%; hộ cận nghèo …", all of a sentence; of some, those of its item alone. */
function householdsOf(low: string, { part, stated }: Said): string[] {
  const lead = low.slice(Math.max(0, part.figure.start - LEAD), stated.figure.start);
  const words = lead.replace(/^.*[;.](?!\d)/su, "");
  if (!POOR.test(words) || (contentWords(stated.tail).length > 0 && !OF_HOUSEHOLDS.test(stated.tail))) return [];
  const place = placeOf(low, part.figure.start);
  const beside = place === null ? [] : [`${part.paragraph}@${place} hộ`];
  if (!SOME.test(words.replace(WHOLE_PLACE, " "))) return [`${part.paragraph}:${part.group} hộ`, `${part.paragraph}${AROUND}`, ...beside];
  const items = low.slice(0, part.figure.start).match(/[;.](?!\d)/gu)?.length ?? 0;
  return [`${part.paragraph}:${items}${AROUND}`, ...beside];
}

/** Where the item names the place or kind that stands in front of a figure last: "khu vực đồng bằng có 6.150 hộ nghèo (2,05%), 7.590 hộ cận nghèo (2,53%)" are of one. */
function placeOf(low: string, at: number): number | null {
  const from = Math.max(0, at - MOST_ITEM);
  const last = [...low.slice(from, at).matchAll(PLACES)].pop();
  return last === undefined || /[;.](?!\d)/.test(low.slice(from + last.index, at)) ? null : from + last.index;
}

/** What a share is of, as far as its own words say it. */
interface Based {
  readonly said: Said;
  readonly base: string;
}

const ALL = /^\s*(?:của |trong |trên |so với )?(?:tổng|toàn)(?![A-Za-zÀ-ỹ])/u;
const FORCE = /^\s*(?:của |trong |trên |so với )?(?:lực lượng lao động|dân số)(?![A-Za-zÀ-ỹ])/u;

/** The words of a total behind a share; null where there is none. */
function totalIn({ tail }: Said["stated"]): string | null {
  const words = ALL.test(tail) || FORCE.test(tail) ? contentWords(tail) : [];
  return words.length === 0 ? null : words.slice(0, 2).join(" ");
}

/** The shares of a report whose words name a total, and those behind them in their sentence that go on with it, in reading order. */
function basedIn(report: ReadReport): Based[] {
  return report.paragraphs.flatMap((read, index) => {
    let open: { readonly group: number; readonly base: string } | null = null;
    const all = sharesSaid(read);
    return [...hundredsIn(read, all, index), ...all.flatMap((said): Based[] => {
      const { part, stated, whole } = said;
      const named = totalIn(stated);
      const goesOn = open !== null && stated.operator === "chiếm" && contentWords(stated.tail).length === 0 && open.group === part.group;
      const base = named ?? (goesOn ? (open?.base ?? null) : null);
      open = base === null ? null : { group: part.group, base };
      if (whole !== null || stated.figure.hedge !== null || part.figure.hedge !== null || tellingDigits(stated.figure) < 2) return [];
      const households = householdsOf(read.paragraph.content.low, said);
      if (households.length > 0) return households.map((one) => ({ said, base: one }));
      if (base !== null) return [{ said, base }];
      // "vi phạm những điều không được làm 17 (22,4%); đạo đức 14 (18,4%); …": of one total that nothing names.
      return contentWords(stated.tail).length > 0 ? [] : [{ said, base: `${part.paragraph}:${sentenceAround(read.structure, part.group)} dãy` }];
    })];
  });
}

/** Shares that make a hundred, but for what each is rounded to. */
const FEWEST = 3;
const MOST_RUN = 8;
const OF_HUNDRED = decimal("0.1");

/** "5.264 tỷ đồng, chiếm 39,5% tổng vốn. Vốn dân cư 5.051 tỷ đồng, chiếm 37,9%; …, chiếm 22,6%": shares in a row of one kind that make a hundred are of one total, told or not. */
function hundredsIn({ paragraph: { content } }: ReadParagraph, all: readonly Said[], index: number): Based[] {
  if (!content.low.includes("chiếm")) return [];
  const bare = all.filter(({ part, stated, whole }) => whole === null && stated.operator === "chiếm" && stated.figure.hedge === null && part.figure.hedge === null && (contentWords(stated.tail).length === 0 || totalIn(stated) !== null));
  return bare.flatMap((first, i): Based[] => {
    const row = bare.slice(i, i + MOST_RUN);
    const many = row.findIndex((_, j) => j + 1 >= FEWEST && sum(row.slice(0, j + 1).map(({ stated }) => stated.figure.value)).minus(HUNDRED).abs().lte(OF_HUNDRED)) + 1;
    const run = row.slice(0, many);
    return run.every(({ part }) => alike(part.figure, first.part.figure) && nounOf(part.figure) === nounOf(first.part.figure)) ? run.map((said) => ({ said, base: `${index}:${i} trăm` })) : [];
  });
}

function draftOf({ part, stated }: Said, { whole, by }: Agreed, times?: number): Draft | null {
  const said = { part, stated, whole: null };
  const holds = (values: Values): boolean => by.every((other) => meets(impliedBy(said, values), impliedBy(other, values)));
  const ok = meets(impliedBy(said, asWritten), whole);
  const equation = (sign: string): string => `${by.slice(0, 3).map((other) => `${shown(other.part.figure)} / ${shown(other.stated.figure)}`).join(" = ")} ${sign} ${shown(part.figure)} / ${shown(stated.figure)}`;
  const figures = [part.figure, stated.figure, ...by.flatMap((other) => [other.part.figure, other.stated.figure])];
  if (ok) return { kind: "ratio", verdict: "consistent", figures, formula: equation("="), message: `Các tỷ lệ ứng với cùng một tổng (${quoted(part)}).` };
  const { explained, chance } = slipped([part.figure, stated.figure], stated.figure, (rough) => rough(part.figure) / middle(whole), (values) => meets(impliedBy(said, values), whole));
  const few = by.length < LEAST;
  const close = isClose(middle(impliedBy(said, asWritten)), middle(whole), times);
  if (!close && (!explained || (!few && chance > Math.min(MOST, EACH * by.length)))) return null;
  return {
    kind: "ratio", verdict: "review", figures, holds, sure: true, formula: equation("≠"),
    message: `Cần xem tỷ lệ của ${quoted(part)}: ${shown(part.figure)} ứng ${shown(stated.figure)} cho tổng khác với ${by.length > 1 ? `${by.length} tỷ lệ khác` : "tỷ lệ bên cạnh"} cùng gốc so sánh.`,
  };
}

const DATED = /(?<!\d)20\d\d(?!\d)|(?<![A-Za-zÀ-ỹ])(?:đầu|cuối|cùng) (?:năm|kỳ|nhiệm kỳ)(?![A-Za-zÀ-ỹ])|năm trước/u;

/** A time is told between two shares of one paragraph. */
function dated(report: ReadReport, a: Said, b: Said): boolean {
  const [first, last] = a.stated.figure.start < b.stated.figure.start ? [a, b] : [b, a];
  return DATED.test(lowOf(report, a.part).slice(first.stated.figure.unitEnd, last.part.figure.start));
}

/** Judges shares, but those in `told`, by what others of the same base say of their whole: two that agree on it, or two kinds of one sentence. */
export function ofOneBase(report: ReadReport, told: ReadonlySet<number>): Draft[] {
  const byBase = new Map<string, Said[]>();
  for (const { said, base } of basedIn(report)) {
    const file = report.paragraphs[said.part.paragraph]?.paragraph.file ?? "";
    byBase.set(`${file}|${base}`, [...(byBase.get(`${file}|${base}`) ?? []), said]);
  }
  return [...byBase].flatMap(([base, all]) => all.flatMap((said, i): Draft[] => {
    if (told.has(said.stated.figure.id)) return [];
    const beside = all.slice(Math.max(0, i - MOST_NEAR), i + MOST_NEAR + 1).filter((other) => other !== said && (alike(other.part.figure, said.part.figure) || (isNameless(other.part.figure) && isNameless(said.part.figure))) && (base.endsWith(" hộ") || base.endsWith(AROUND) || nounOf(other.part.figure) === nounOf(said.part.figure)) && Math.abs(other.part.paragraph - said.part.paragraph) <= NEAR);
    const agreed = agreedBy(beside.filter(({ stated }) => tellingDigits(stated.figure) >= TELLING));
    if (agreed === null) return [];
    // "Hộ nghèo 1.200 hộ, chiếm 4,8%; … . Hộ cận nghèo 950 hộ, chiếm 3,5%": the two kinds side by side, and nothing of another time.
    const [other, ...more] = beside;
    const pair = base.endsWith(AROUND) && other !== undefined && more.length === 0 && isClose(middle(impliedBy(said, asWritten)), middle(agreed.whole), MOST_APART) && !dated(report, said, other);
    const draft = draftOf(said, agreed, pair ? MOST_APART : undefined);
    const enough = !base.endsWith(AROUND) && agreed.by.length >= LEAST && 2 * agreed.by.length > beside.length;
    return draft === null || (draft.verdict !== "consistent" && !enough && !pair && !base.endsWith(" hộ")) ? [] : [draft];
  }));
}
