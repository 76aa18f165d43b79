/** Percentages that belong to no value and are told again under a name: "Đạt và vượt kế hoạch: diện tích lúa (107,6%), sản lượng lúa (111,6%)" beside "sản lượng lúa 43.676 tấn, đạt 111,6% kế hoạch"; "khách nội tỉnh chiếm 45,0%". */
import type { ReadParagraph } from "../../../claims/claim";
import type { ReadReport } from "../../../claims/read";
import { isDown, type Reading, type Role } from "../../../claims/roles";
import { contentWords, contrasted } from "../../../claims/words";
import { isPercent, isPoints, tellingDigits, type Figure } from "../../../reading/figure";
import { shown, written, type Draft } from "../../draft";
import { statementsOf, type Statement } from "../../links/statements";
import { compareFigures } from "../indicator/comparisons";
import { placesOf } from "../places";
import type { Known } from "../known";
import { WORDS } from "../slipped/differing";
import { slipOf } from "../slipped/digits";

/** What the words in front of the list say of its percentages. */
type Said = "plan" | "growth" | "share" | "any";

interface Unowned {
  readonly figure: Figure;
  readonly said: Said;
  /** Of a change: whether it is a fall; null where that is not said. */
  readonly down: boolean | null;
  readonly name: string;
  readonly words: readonly string[];
}

const OPENS = /^\s*(?:đạt|bằng|tăng|giảm|chiếm)?\s*$/u;
const CLOSES = /^\s*(?:kh|kế hoạch|dự toán|so với (?:kh|kế hoạch|dự toán))?\s*$/u;
const OF_PLAN = /(?<![A-Za-zÀ-ỹ])(?:kế hoạch|kh|chỉ tiêu|mục tiêu|dự toán|nghị quyết)(?![A-Za-zÀ-ỹ])/u;
const GROWN = /(?<![A-Za-zÀ-ỹ])(?:tăng|giảm)(?![A-Za-zÀ-ỹ])[^.;]*$/u;
const MOVES = /(?<![A-Za-zÀ-ỹ])(?:tăng|giảm)(?![A-Za-zÀ-ỹ])/gu;
const NAME_ENDS = /[,;:.()–]|(?<![A-Za-zÀ-ỹ])và(?![A-Za-zÀ-ỹ])/u;
const MOST_NAME = 80;
const MOST_INTRO = 260;
/** Digits that agree by no chance. */
const TELLING = 3;
const LEAST_WORDS = 2;
/** Places of one word or one value that are looked at. */
const MOST_PLACES = 40;
const ROLES: Readonly<Record<Said, ReadonlySet<Role | "cell">>> = {
  plan: new Set<Role | "cell">(["plan-percent", "ratio"]),
  growth: new Set<Role | "cell">(["growth", "change"]),
  share: new Set<Role | "cell">(["share", "ratio"]),
  any: new Set<Role | "cell">(["plan-percent", "ratio", "share", "growth", "value"]),
};
const AHEAD: ReadonlySet<string> = new Set(contentWords("đạt vượt kế hoạch chưa không tăng giảm thấp cao khá"));

/** What stands between a name and its percentage. */
const VERB = /(?<![A-Za-zÀ-ỹ])(chiếm|tăng|giảm|đạt|bằng|còn)(?:\s+(?:khoảng|gần|hơn|trên|thêm|tới|đến|được|tỷ lệ))*\s*$/u;
const BY_VERB: Readonly<Record<string, Said>> = { chiếm: "share", tăng: "growth", giảm: "growth" };

const nameIn = (before: string): string => before.split(NAME_ENDS).pop()?.trim() ?? "";

/** The percentages of a paragraph that belong to no value: in brackets right behind a name, or behind a name and its verb. */
function unownedIn({ paragraph, readings, claims, structure }: ReadParagraph): Unowned[] {
  const { low } = paragraph.content;
  const owned = new Set(claims.flatMap((claim) => [claim.figure.id, ...claim.attributes.map(({ figure }) => figure.id)]));
  const telling = (name: string): readonly string[] | null => {
    const words = contentWords(name).filter((word) => !AHEAD.has(word));
    return words.length < LEAST_WORDS || /\d/.test(name) ? null : words;
  };
  return readings.flatMap(({ figure }: Reading): Unowned[] => {
    const group = structure.groups[figure.group];
    if (!(isPercent(figure) || isPoints(figure)) || figure.bound || group === undefined || owned.has(figure.id) || tellingDigits(figure) < TELLING - 1) return [];
    if (group.parent === null) {
      const before = low.slice(Math.max(group.start, figure.start - MOST_NAME), figure.start);
      const verb = VERB.exec(before);
      const name = verb === null ? "" : nameIn(before.slice(0, verb.index));
      const words = telling(name);
      return verb === null || words === null ? [] : [{ figure, said: BY_VERB[verb[1] ?? ""] ?? "any", down: BY_VERB[verb[1] ?? ""] === "growth" ? isDown(verb[1] ?? "") : null, name, words }];
    }
    if (tellingDigits(figure) < TELLING || !OPENS.test(low.slice(group.start, figure.start)) || !CLOSES.test(low.slice(figure.unitEnd, group.end))) return [];
    const before = low.slice(Math.max(0, group.start - 1 - MOST_NAME), group.start - 1);
    const name = nameIn(before);
    const words = telling(name);
    if (words === null) return [];
    const sentence = structure.groups[group.parent]?.start ?? 0;
    const intro = low.slice(Math.max(sentence, group.start - MOST_INTRO), group.start);
    const said = OF_PLAN.test(intro) || OF_PLAN.test(low.slice(figure.unitEnd, group.end)) ? "plan" : GROWN.test(intro) ? "growth" : "any";
    const moves = intro.match(MOVES);
    return [{ figure, said, down: said === "growth" && moves !== null ? isDown(moves[moves.length - 1] ?? "") : null, name, words }];
  });
}

/** How surely a statement is of the name: all words its own, or around it with some of its own; 0 where it is of something else. */
function fits({ words, name }: Unowned, s: Statement): number {
  if (contrasted(name, s.label)) return 0;
  const own = words.filter((word) => s.core.includes(word)).length;
  if (own === words.length) return 2;
  return own > 0 && words.every((word) => s.around.full.has(word)) ? 1 : 0;
}

/** What such percentages tell again: alike, or, of results of plans, with one slip where only one indicator bears the name. */
export function unowned(report: ReadReport, known: Known): Draft[] {
  const lists = report.paragraphs.flatMap(unownedIn);
  if (lists.length === 0) return [];
  // By value and by word, of each no more than a name or a value of few places has: all with all would take the square of a long paper.
  const [byValue, byWord] = [new Map<string, Statement[]>(), new Map<string, Statement[]>()];
  const note = (map: Map<string, Statement[]>, key: string, s: Statement): void => {
    const held = map.get(key);
    if (held === undefined) map.set(key, [s]);
    else if (held.length <= MOST_PLACES) held.push(s);
  };
  const valueOf = ({ value, decimals }: Figure): string => `${value.abs().toFixed()}|${decimals}`;
  for (const s of statementsOf(report)) {
    if (s.role === "cell" || !(isPercent(s.figure) || isPoints(s.figure)) || s.reading === null || s.figure.bound) continue;
    note(byValue, `${s.file}|${valueOf(s.figure)}`, s);
    if (ROLES.plan.has(s.role)) for (const word of s.core) note(byWord, `${s.file}|${word}`, s);
  }
  return lists.flatMap((told): Draft[] => {
    const { figure, said, name } = told;
    const file = report.paragraphs[figure.paragraph]?.paragraph.file ?? "";
    const fitting = (all: readonly Statement[]): { readonly s: Statement; readonly fit: number }[] =>
      all.filter((s) => s.paragraph !== figure.paragraph && ROLES[said].has(s.role) && isPoints(s.figure) === isPoints(figure) && (told.down === null || s.reading === null || told.down === isDown(s.reading.operator)))
        .map((s) => ({ s, fit: fits(told, s) })).filter(({ fit }) => fit > 0);
    const same = fitting(byValue.get(`${file}|${valueOf(figure)}`) ?? []).find(({ s }) => s.figure.value.eq(figure.value));
    if (same !== undefined) {
      return known.alike.has(figure.id) ? [] : [{ kind: "same", verdict: "consistent", figures: [same.s.figure, figure], message: `Hai nơi nêu khớp nhau: “${name}”.`, formula: `${written(same.s.figure)} = ${written(figure)}` }];
    }
    // "đạt 98,4% kế hoạch" is said of many things: the name must leave one.
    const named = said === "plan" ? told.words.map((word) => byWord.get(`${file}|${word}`) ?? []).reduce((a, b) => (b.length < a.length ? b : a)) : [];
    const sure = named.length > MOST_PLACES ? [] : fitting(named).filter(({ s, fit }) => fit === 2 && (told.words.length > LEAST_WORDS || s.core.length <= told.words.length + 1));
    const [only] = sure;
    if (only === undefined || sure.some(({ s }) => !s.figure.value.eq(only.s.figure.value)) || known.failing.has(figure.id) || known.failing.has(only.s.figure.id)) return [];
    const source = only.s.figure;
    const parted = slipOf({ ...only.s, figure, value: figure.value }, only.s);
    if (parted === null) return [];
    const [here, there] = placesOf(report, figure, source);
    return [{
      kind: "same", verdict: "review", figures: [source, figure], holds: compareFigures("value", source, figure, true).holds,
      message: `Cần xem “${name}”: ${here} ghi ${written(figure)}, ${there} ghi ${written(source)} (${WORDS[parted.how]}).`,
      formula: `${shown(source)} ↔ ${shown(figure)}`,
    }];
  });
}
