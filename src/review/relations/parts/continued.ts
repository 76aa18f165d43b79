/** Lists that go on behind the end of their sentence: "120 tỷ đồng, trong đó ngân sách 70 tỷ đồng. Phần còn lại …", "Trong đó, phạt 10 tỷ đồng, truy thu 51 tỷ đồng. Ngoài ra, chậm nộp 5 tỷ đồng." */
import { decimal, isBelow, sum } from "../../../figures";
import type { Claim } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import { quoted } from "../../claims/name";
import { oncePer } from "../../once";
import { baseInterval, isPercent, kindOf, tellingDigits, type Figure } from "../../reading/figure";
import { anySlipChance } from "../chance";
import { asWritten, type Draft } from "../draft";
import { baseValue, fills, makes, sharp, total } from "../evidence";
import { isChangeOnly } from "../links/facts";
import type { PartList } from "../lists/groups";
import { isValue } from "../lists/partlist";
import { partsOf, sentencesOf, type Sentence } from "./followed";
import { sumDraft } from "../totals";

/** What is left of the total opens the sentence: "Phần còn lại", "2.704 hộ còn lại", "Hơn 255 tỷ đồng còn lại". */
const REST = /^\s*(?:[-+*–]\s*)?(?:còn lại|(?:phần|số|khoản|nguồn|toàn bộ|diện tích)[^,;.:\d]{0,40}còn lại|(?:hơn |gần |khoảng |trên )?\d[\d.,]*[^,;.:\d]{0,30}còn lại)(?![A-Za-zÀ-ỹ])/u;
/** What else there is: "Ngoài ra", "Cùng với đó". */
const MORE = /^\s*(?:[-+*–]\s*)?(?:ngoài ra|bên cạnh đó|cùng với đó|ngoài số này)(?![A-Za-zÀ-ỹ])/u;
/** Behind the list another time, another whole or a plan is told. */
const ELSEWHERE = /(?<![A-Za-zÀ-ỹ])(?:cùng kỳ|so với|năm (?:trước|ngoái)|tổng|lũy kế|trong đó|trung bình|bình quân|mỗi|dự kiến|tăng|giảm|lên|xuống)(?![A-Za-zÀ-ỹ])/u;

const MOST_SENTENCES = 2;
const MOST_MORE = 4;
const MOST_PARTS = 12;
/** Digits of a total that what a list names and what the next sentence begins with do not make by chance; where a word joins the two. */
const TELLING = 4;
const TELLING_JOINED = 3;
/** A hundredth of the total at most is open where it is met: it is so for its digits. */
const MOST_OPEN = 100;
/** What a coincidence explains at most where the next sentence names the rest, and where it adds something. */
const OFTEN = decimal("0.5");
const SELDOM = decimal("0.05");

/** The last sentence that holds one of the claims, by its place. */
const placesOf = oncePer((sentences: readonly Sentence[]): ReadonlyMap<string, number> => new Map(sentences.flatMap(({ claims }, i) => claims.slice(0, 1).map((claim) => [`${claim.paragraph}|${claim.group}`, i] as const))));

/** The words that open the sentence of a claim, in lower case. */
function openingOf(report: ReadReport, claim: Claim | undefined): string {
  const read = claim === undefined ? undefined : report.paragraphs[claim.paragraph];
  const start = claim === undefined ? 0 : (read?.structure.groups[claim.group]?.start ?? 0);
  return read?.paragraph.content.low.slice(start, start + 80) ?? "";
}

function draftOf(whole: Claim, figures: readonly Figure[]): Draft {
  return sumDraft(whole.figure, figures, (ok) => (ok ? `Các phần nêu ở hai câu cộng lại khớp với ${quoted(whole)}.` : `Cần xem ${quoted(whole)}: các phần nêu ở hai câu cộng lại ra số khác.`), fills);
}

function ofList(report: ReadReport, sentences: readonly Sentence[], { total: whole, parts, open, claims }: PartList): Draft[] {
  const last = parts[parts.length - 1];
  const place = last === undefined ? undefined : placesOf(sentences).get(`${last.paragraph}|${last.group}`);
  const own = place === undefined ? undefined : sentences[place];
  if (last === undefined || own === undefined || place === undefined || claims === "all" || open || parts.length > MOST_PARTS || whole.figure.bound || isPercent(whole.figure)) return [];
  const figures = parts.map((part) => part.figure);
  const isPart = partsOf(whole.figure);
  const alike = (f: Figure): boolean => isPart(f) && f.denominator === null && !f.bound && (kindOf(f) === "count" || f.unit?.dimension === whole.figure.unit?.dimension);
  if (!figures.every(alike) || isBelow(baseInterval(whole.figure), total(figures, asWritten)) || makes(figures, whole.figure)) return [];
  const behind = sentences.slice(place + 1, place + 1 + MOST_SENTENCES).filter((s) => s.section === own.section);
  const opening = openingOf(report, behind[0]?.claims[0]);
  const joined = REST.test(opening) || MORE.test(opening);
  const said = (claim: Claim): boolean => alike(claim.figure) && isValue(claim) && !isChangeOnly(claim) && claim.planned === whole.planned && !ELSEWHERE.test(claim.reading.clause);
  const next = behind.flatMap((s) => s.claims).slice(0, MOST_MORE);
  const stop = next.findIndex((claim) => !said(claim));
  const more = (stop < 0 ? next : next.slice(0, stop)).map((claim) => claim.figure);
  if (tellingDigits(whole.figure) < (joined ? TELLING_JOINED : TELLING)) return [];
  // "trong đó huyện góp 17 tỷ đồng (16,3 tỷ đồng tiền đất và 720 triệu đồng tiền mặt). Phần còn lại …": the first is broken down itself.
  const starts = REST.test(opening) && figures.length > 1 ? [figures, figures.slice(0, 1)] : [figures];
  const ways = starts.flatMap((start) => more.map((_, i) => [...start, ...more.slice(0, i + 1)]));
  const full = ways.find((way) => fills(way, whole.figure));
  if (full !== undefined) return sharp(whole.figure, full, MOST_OPEN) ? [draftOf(whole, full)] : [];
  if (!joined) return [];
  const rest = REST.test(opening);
  const only = behind[0]?.claims.filter((claim) => alike(claim.figure)).length ?? 0;
  const all = [...figures, ...more.slice(0, only)];
  const chance = more.length < only || only === 0 ? null : anySlipChance(whole.figure, all);
  const over = figures.length > 1 && sum(figures.slice(1).map(baseValue)).gte(baseValue(figures[0] ?? whole.figure));
  return chance !== null && !over && chance.lte(rest ? OFTEN : SELDOM) && all.every((f) => f.hedge === null || rest) && sum(all.map(baseValue)).times(4).gt(baseValue(whole.figure)) ? [draftOf(whole, all)] : [];
}

/** Lists whose parts go on in the sentences behind them: where they make the total, or where words say that they do and one slip keeps them from it. */
export function continuedLists(report: ReadReport, lists: readonly PartList[]): Draft[] {
  const sentences = sentencesOf(report.paragraphs);
  return lists.filter((list) => list.where === "sentence" || list.where === "next-sentence").flatMap((list) => ofList(report, sentences, list));
}

/** All drafts but lists that fail by themselves though the next sentence goes on with them. */
export function withoutContinued(drafts: readonly Draft[], continued: readonly Draft[]): Draft[] {
  const totals = new Set(continued.map((draft) => draft.figures[0]?.id));
  return drafts.filter((draft) => draft.verdict === "consistent" || draft.kind !== "sum" || !totals.has(draft.figures[0]?.id));
}
