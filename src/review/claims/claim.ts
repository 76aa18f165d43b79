/** Claims: an indicator with its figure, what is said about it, and the period it is said for. */
import { oncePer } from "../once";
import type { Figure } from "../reading/figure";
import type { Paragraph } from "../reading/paragraphs";
import { resultsIn } from "../reading/sections";
import { sentenceAround, type Structure } from "../reading/structure";
import { heldShares } from "./held";
import { CONNECTIVE, isDown, type Reading } from "./roles";
import { labelOf, outside } from "./label";
import { contentWords } from "./words";

/** What the claim's own figure says; "none" where only a percentage of the target is stated. */
export type Measure = "value" | "growth" | "none";

export interface Claim {
  readonly id: number;
  readonly paragraph: number;
  readonly reading: Reading;
  readonly figure: Figure;
  readonly measure: Measure;
  /** Meaningful syllables of the claim's own clause. */
  readonly core: readonly string[];
  /** The same with what stands around it. */
  readonly full: readonly string[];
  /** Raw words of the clause, for messages. */
  readonly label: string;
  /** Percentages of the target, changes, shares, targets that belong to it, in order. */
  readonly attributes: readonly Reading[];
  readonly year: number | null;
  /** A plan for a coming period, not a result. */
  readonly planned: boolean;
  /** "tháng 10", "lũy kế", "6 tháng" …; sorted, joined. */
  readonly scope: string;
  /** What is said in words about the target: "đạt", "vượt", "khó đạt", "không đạt". */
  readonly planWord: string;
  /** Group of the structure the claim stands in, and the claim in front of that group. */
  readonly group: number;
  readonly parent: number | null;
}

/** The index of a claim among those of its paragraph, which are numbered through. */
export function placeAmong(claims: readonly Claim[], claim: Claim): number {
  return claim.id - (claims[0]?.id ?? claim.id);
}

/** The claim that a claim of the same paragraph stands in brackets behind. */
export function parentAmong(claims: readonly Claim[], { parent }: Claim): Claim | null {
  return parent === null ? null : (claims[parent - (claims[0]?.id ?? 0)] ?? null);
}

/** The index of the first claim (or reading) whose figure stands at `start` or behind; they stand in reading order. */
export function firstFrom(all: readonly { readonly figure: Figure }[], start: number): number {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.figure.start ?? start) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The index of the claim (or reading) of the figure with this id, −1 where there is none; they stand in reading order. */
export function placeOf(all: readonly { readonly figure: Figure }[], { id, start }: Figure): number {
  for (let i = firstFrom(all, start); all[i]?.figure.start === start; i++) if (all[i]?.figure.id === id) return i;
  return -1;
}

/** Everything read from one paragraph. */
export interface ReadParagraph {
  readonly paragraph: Paragraph;
  readonly structure: Structure;
  readonly readings: readonly Reading[];
  readonly claims: readonly Claim[];
  readonly malformed: readonly { readonly start: number; readonly end: number; readonly text: string }[];
}

/** The readings of a paragraph that are no part of another's unit. */
export const apartReadings: (read: ReadParagraph) => readonly Reading[] = oncePer(({ readings }) => readings.filter(({ figure }, i) => figure.start >= (readings[i - 1]?.figure.unitEnd ?? 0)));

/** What a claim's clause says of it, with its operator and what stands behind the figure. */
export const textOf = ({ reading }: Pick<Claim, "reading">): string => `${reading.clause} ${reading.operator} ${reading.tail}`;

const SCOPE = /(?:\d{1,2}|một|hai|ba|bốn|sáu|bảy|tám|chín|mười) tháng(?: đầu năm| cuối năm)?|tháng \d{1,2}|quý [ivx\d]+|lũy kế|trong tháng|trong kỳ|giai đoạn|nhiệm kỳ|bình quân|đến (?:ngày )?\d{1,2}\/\d{1,2}|đến thời điểm|cả năm|đến nay/g;
const PLANNED = /phấn đấu|mục tiêu (?:đến|năm 20)|dự kiến,? năm|(?:kế hoạch|dự toán)[^,;.]{0,60}năm 20\d\d là|chỉ tiêu năm 20\d\d/;
/** What a sentence begins with that is about what is still to come. */
const AHEAD = /(?:quý [ivx\d]+|tháng \d{1,2}|năm 20\d\d)(?:\/20\d\d| năm 20\d\d)?,? (?:cần |sẽ )?(?:tập trung|tiếp tục|đẩy nhanh)|phấn đấu|mục tiêu (?:đến|năm 20)|dự kiến,? (?:đến )?năm|nhiệm vụ[^.;:]{0,40}(?:cuối năm|tới|tiếp theo|còn lại)(?![A-Za-zÀ-ỹ])/u;
const PLAN_WORD = /^[\s,]*(?:dự ước |ước |cơ bản |đều )?(không đạt|chưa đạt|khó đạt|khó hoàn thành|vượt|đạt)(?: và vượt)?(?: mức)?(?: so với)?(?: chỉ tiêu)? (?:kế hoạch|kh|chỉ tiêu)(?!\s*\d)(?!\s*[\d,.]+\s*%)/u;

/** "đến hết tháng 5" of a year: its first five months, not the fifth. */
const TO_MONTH = /(?:đến|tới) (?:hết |cuối )tháng 0?(\d{1,2})(?![\d/])/g;

/** The times that a text names, sorted and joined; "" where it names none. */
export function scopeOf(text: string): string {
  const found = text.replace(TO_MONTH, "$1 tháng").match(SCOPE);
  return found === null ? "" : [...new Set(found)].sort().join("|");
}

/** The year named last in front of a figure; else the one its sentence begins with; else the section's. */
function yearOf(text: string, head: string, p: Paragraph): number | null {
  const named = (stretch: string): number | undefined => [...stretch.matchAll(/năm\s+(20\d\d)(?!\s*[-–])/g)].map((m) => Number(m[1])).pop();
  // "thu ngân sách 2024: 1.250 tỷ đồng".
  const headed = /[A-Za-zÀ-ỹ]\s(20\d\d)\s*:\s*$/u.exec(text)?.[1];
  return headed === undefined ? (named(text) ?? named(head) ?? p.section.year) : Number(headed);
}

function planWordAfter(low: string, from: number): string {
  const text = low.slice(from, from + 90).replace(/^[^,;.()]*?(?=[,(])/, "").replace(/^\(([^()]*)\)/, (_all, inner: string) => (PLAN_WORD.test(inner) ? inner : ""));
  return PLAN_WORD.exec(text)?.[1] ?? "";
}

interface Draft extends Omit<Claim, "attributes"> {
  readonly attributes: Reading[];
}

/** True where the words of the clause are the reading's own label and not an echo of the claim before it. */
function hasOwnLabel(reading: Reading): boolean {
  return !CONNECTIVE.test(reading.clause) && contentWords(reading.clause).length > 0;
}

/** Gathers readings into claims: values open one, everything else belongs to the last one in front. */
export function readClaims(p: Paragraph, structure: Structure, readings: readonly Reading[], firstId: number): Claim[] {
  const { low } = p.content;
  const drafts: Draft[] = [];
  const lastIn = new Map<number, Draft>();
  const lastRole = new Map<number, Reading["role"]>();
  const byFigure = new Map(readings.map((reading) => [reading.figure.id, reading]));
  const heads = new Map<number, string>();
  const held = heldShares(low, structure, readings);
  const heldFor = new Map<number, Reading>();
  const lastBefore = (group: number): Draft | null => {
    for (let g: number | null = group; g !== null; g = structure.groups[g]?.parent ?? null) {
      const found = lastIn.get(g);
      if (found !== undefined) return found;
    }
    return null;
  };
  for (const given of readings) {
    const reading = planListItem(given, structure, low) ? { ...given, role: "plan-percent" as const } : given;
    const { figure, role } = reading;
    if (role === "denominator" || role === "aside") continue;
    const holder = held.get(figure.id);
    if (holder !== undefined) {
      heldFor.set(holder, reading);
      continue;
    }
    const own = heldFor.get(figure.id);
    const group = structure.groups[figure.group];
    const outerRole = lastRole.get(group?.parent ?? -1);
    lastRole.set(figure.group, role);
    const inParentheses = group !== undefined && group.parent !== null;
    const outer = inParentheses && group.parent !== null ? (lastBefore(group.parent) ?? null) : null;
    const opens =
      role === "value" ||
      ((role === "growth" || role === "plan-percent" || role === "plan-change") && !(role === "growth" && outerRole === "change") && !(role === "plan-percent" && outerRole === "target") && opensClaim(reading, inParentheses && !lastIn.has(figure.group), outer, low, group?.start ?? 0));
    const late = !opens && !inParentheses && !lastIn.has(figure.group) ? namedBefore(reading) : null;
    if (!opens && late === null && !(role === "change" && figure.unit?.dimension !== "points" && opensChange(reading, lastIn.get(figure.group), low))) {
      const owner = lastIn.get(figure.group) ?? outer;
      owner?.attributes.push(reading);
      continue;
    }
    const standsAlone = inParentheses && !hasOwnLabel(reading) && role !== "value";
    const before = standsAlone ? { ...reading, clause: clauseBefore(low, (group?.start ?? 1) - 1), lead: low.slice(Math.max(0, (group?.start ?? 0) - 160), (group?.start ?? 1) - 1) } : late === null ? reading : { ...reading, clause: late };
    const countLike = figure.unit === null || figure.unit.dimension === "count" || figure.unit.dimension === "percent";
    const below = figure.denominator === null ? undefined : byFigure.get(figure.denominator);
    const { core, full, label } = labelOf(before, countLike, below?.tail ?? reading.tail, (below ?? reading).after, p.section.title, itemWords(low, lastIn.get(figure.group), figure.start));
    const root = sentenceAround(structure, figure.group);
    if (!heads.has(root)) heads.set(root, low.slice(structure.groups[root]?.start ?? 0, figure.start).slice(0, MOST_HEAD));
    const head = heads.get(root) ?? "";
    const context = `${before.lead} ${reading.tail}`;
    const planned = p.section.outlook || p.assigned || PLANNED.test(before.lead) || AHEAD.test(head);
    const draft: Draft = {
      id: firstId + drafts.length,
      paragraph: p.index,
      reading,
      figure,
      measure: role === "value" || (reading.toLevel === true && RATE.test(before.clause)) ? measureOf(before.clause, reading) : role === "growth" ? "growth" : "none",
      core,
      // A part is named within its total: "vốn đầu tư" of the programme in front.
      full: outer === null ? full : [...new Set([...full, ...outer.core])],
      label,
      attributes: role === "plan-percent" || role === "plan-change" || role === "change" ? [reading] : own === undefined ? [] : [own],
      year: yearOf(outside(before.lead), outside(head), p),
      planned,
      scope: scopeOf(context) || scopeOf(planned ? p.section.title : resultsIn(p.section.title)),
      planWord: planWordAfter(low, figure.unitEnd),
      group: figure.group,
      parent: outer?.id ?? null,
    };
    drafts.push(draft);
    lastIn.set(figure.group, draft);
  }
  return drafts;
}

const MOST_HEAD = 200;

/** "Cấp giấy phép xây dựng còn chậm, mới đạt 61% kế hoạch": the first figure of a sentence, named a clause earlier; null where nothing names it. */
function namedBefore({ role, lead, figure }: Reading): string | null {
  if ((role !== "plan-percent" && role !== "growth") || figure.unit?.dimension !== "percent") return null;
  const piece = lead.split(/[,;:]\s/u).slice(-MOST_CLAUSES).reverse().find((clause) => contentWords(clause).length >= LEAST_NAME);
  return piece ?? null;
}

const MOST_CLAUSES = 2;
const LEAST_NAME = 2;

/** The words of the claim in front, unless a ";" or the end of a sentence parts the two. */
function itemWords(low: string, previous: Draft | undefined, at: number): readonly string[] {
  return previous === undefined || at - previous.figure.unitEnd > 200 || /[;.](?!\d)/.test(low.slice(previous.figure.unitEnd, at)) ? [] : previous.core;
}

/** In a list of what was missed, "(ước đạt 71,4%)" is a percentage of the target even without saying so. */
function planListItem(reading: Reading, structure: Structure, low: string): boolean {
  const group = structure.groups[reading.figure.group];
  if (reading.role !== "ratio" || group === undefined || group.parent === null || !/đạt|bằng/.test(reading.operator)) return false;
  const outer = structure.groups[group.parent];
  return outer !== undefined && /(?:không|khó|chưa) đạt (?:kế hoạch|chỉ tiêu)|vượt kế hoạch/.test(low.slice(outer.start, Math.min(group.start, outer.start + 300)));
}

function clauseBefore(low: string, at: number): string {
  return /[^,;.)]*$/.exec(low.slice(Math.max(0, at - 160), at))?.[0] ?? "";
}

/** A change or percentage with a label of its own is a claim: "Dịch vụ tăng 3,8%", "Sản lượng (ước đạt 94% kế hoạch)". */
function opensClaim(reading: Reading, inParentheses: boolean, outer: Draft | null, low: string, groupStart: number): boolean {
  if (hasOwnLabel(reading)) return reading.operator !== "" || reading.role !== "plan-change";
  if (!inParentheses) return false;
  const between = low.slice(outer?.figure.unitEnd ?? Math.max(0, groupStart - 160), groupStart - 1);
  return outer === null ? contentWords(between).length > 0 : /[;.]|,\s/.test(between) && contentWords(clauseBefore(low, groupStart - 1)).length > 0;
}

/** "…; số hộ cận nghèo tăng 231 hộ": a change of something that nothing in front of it in its item names. */
function opensChange(reading: Reading, before: Draft | undefined, low: string): boolean {
  if (!hasOwnLabel(reading)) return false;
  const words = contentWords(reading.clause);
  if (words.length < 2) return false;
  return before === undefined || (low.slice(before.figure.unitEnd, reading.figure.start).includes(";") && !words.some((word) => before.core.includes(word)));
}

/** "tỷ lệ hộ nghèo giảm còn 4,9%": where a rate has come to; "số hộ tăng lên 4,9%" is a change. */
const RATE = /(?<![A-Za-zÀ-ỹ])(?:t[ỷỉ] (?:lệ|trọng|suất)|độ che phủ|cơ cấu|chiếm)(?![A-Za-zÀ-ỹ])/u;

function measureOf(clause: string, reading: Reading): Measure {
  const percent = reading.figure.unit?.dimension === "percent";
  return percent && /(?:tốc độ tăng|tăng trưởng|mức tăng|chỉ số giá)/.test(clause) ? "growth" : "value";
}

const LEVEL = /^(?:đạt|bằng|tương đương)$/;

/** `value` as growth: "giảm 3,8%" is −3,8; "bằng 96,2% cùng kỳ" is −3,8 too. */
export function signedGrowth(reading: Reading, figure: Figure = reading.figure): Figure {
  if (LEVEL.test(reading.operator) && reading.role === "growth" && figure.unit?.dimension === "percent") return { ...figure, value: figure.value.minus(100) };
  // A figure that comes back negative has had its verb turned.
  const turned = reading.figure.value.gt(0) && figure.value.lt(0);
  return isDown(reading.operator) && (figure.value.gt(0) || turned) ? { ...figure, value: figure.value.times(-1) } : figure;
}
