/** What a total and each of its parts are told with: the stretch of text of each, and the figures that stand in it by what is said of them. */
import { firstFrom, signedGrowth } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import type { Reading } from "../../claims/roles";
import { oncePer } from "../../once";
import { isPercent, isPoints, kindOf, nounOf, type Figure } from "../../reading/figure";
import { sentenceAround } from "../../reading/structure";
import { between, lowOf } from "../links/passages";

/** A figure, and in what words it is told. */
export interface Told {
  readonly figure: Figure;
  /** The number above a stroke, or a plain one; the one below it; a change. */
  readonly role: "value" | "below" | "change";
  /** −1 for a fall. */
  readonly sign: 1 | -1;
  readonly thing: string;
  readonly verbs: readonly string[];
  /** What its own clause calls it: "cá", "cấp huyện"; "" where that says nothing. */
  readonly name: string;
  readonly reading: Reading;
}

export interface Stretch {
  readonly from: Place;
  readonly to: Place;
}

export interface Place {
  readonly paragraph: number;
  readonly at: number;
}

const PEOPLE = /^(?:người|đối tượng|bị can|bị cáo|nạn nhân|thương vong)/u;
/** What is done with cases, works, land and money, and what becomes of people. */
const VERBS = /thụ lý|giải quyết|xét xử|khởi tố|truy tố|phát hiện|khám phá|điều tra|xảy ra|(?<![A-Za-zÀ-ỹ])chết|tử vong|bị thương|mất tích|còn tồn|tồn đọng|còn lại|chuyển (?:sang|kỳ sau)|diện tích|sản lượng|gieo trồng|thu hoạch|tiếp nhận|thi hành|giải ngân|thanh toán|xử phạt|xử lý|kiến nghị|thu hồi|truy thu|kết thúc|kết luận|hoàn thành|khởi công|đăng ký|cấp mới|thực hiện|kế hoạch|dự toán|dư nợ|doanh số|cho vay|thu nợ|thiệt hại|đạt chuẩn|tham gia|tổ chức|hỗ trợ|tạo việc làm|đào tạo|xuất cấp|tổng vốn|vốn|kinh phí|doanh thu/gu;
const ONE_NAME: ReadonlyMap<string, string> = new Map([["tử vong", "chết"], ["còn tồn", "tồn"], ["tồn đọng", "tồn"], ["còn lại", "tồn"]]);
const MOST_LEAD = 80;
/** "thụ lý và giải quyết 330/178 vụ": what stands above the stroke, and what below. */
const IN_TURN = /(thụ lý|khởi tố|phát hiện|tiếp nhận|đăng ký|kế hoạch|thẩm định)(?:,| và|\/| -) (?:đã )?(giải quyết|truy tố|xử lý|xét xử|thực hiện|phê duyệt)\s*(?:là|:)?\s*$/u;
const CHANGED = /^(?:tăng|giảm|cao hơn|thấp hơn|nhiều hơn|ít hơn)$/u;
const JOINED = /^\s*(?:\/|-|–|,|với|và)?\s*$/u;

function verbsIn(text: string): string[] {
  return (text.match(VERBS) ?? []).map((verb) => ONE_NAME.get(verb) ?? verb);
}

function thingOf(figure: Figure): string {
  const kind = kindOf(figure);
  if (kind !== "count") return kind;
  const noun = nounOf(figure);
  return PEOPLE.test(noun) ? "người" : (noun.split(" ")[0] ?? "");
}

/** What announces an item, or is said of any. */
const NO_NAME = /(?<![A-Za-zÀ-ỹ])(?:trong (?:số )?đó|bao gồm|gồm|chia ra|cụ thể|có|là|đạt|ước|khoảng|gần|hơn|trên|và|riêng|còn)(?![A-Za-zÀ-ỹ])|[^A-Za-zÀ-ỹ\s]/gu;
const MOST_NAME = 40;

function nameOf({ clause }: Reading): string {
  const name = clause.replace(NO_NAME, " ").replace(/\s+/gu, " ").trim();
  return name.length > MOST_NAME ? "" : name;
}

/** "So với cùng kỳ giảm 12 vụ, 5 người chết": a list of changes begins that is of no figure in front. */
const OPENS_CHANGES = /;|so với|cùng kỳ|^\s*$/u;
const GOES_ON = /^\s*,?\s*(?:và\s*)?$/u;

const ROLES: Readonly<Partial<Record<Reading["role"], Told["role"]>>> = { value: "value", denominator: "below", change: "change" };

/** The figures of each paragraph that stand outside brackets, in order. */
export const toldIn = oncePer((report: ReadReport): readonly (readonly Told[])[] => report.paragraphs.map((read) => {
  if (read.paragraph.anchor !== null) return [];
  const { low } = read.paragraph.content;
  const out: Told[] = [];
  let last: { readonly told: Told; readonly group: number } | null = null;
  let turns = null as { readonly group: number; readonly verbs: readonly [string, string]; readonly things: readonly string[] } | null;
  let changes = null as { readonly group: number; readonly sign: 1 | -1 } | null;
  for (const reading of read.readings) {
    const { figure } = reading;
    const listed: boolean = reading.role === "value" && reading.operator === "" && changes?.group === figure.group && GOES_ON.test(reading.lead);
    const role: Told["role"] | undefined = listed || (reading.role === "value" && CHANGED.test(reading.operator)) ? "change" : ROLES[reading.role];
    if (role === undefined || read.structure.groups[figure.group]?.parent !== null || isPercent(figure) || isPoints(figure) || figure.bound || reading.toLevel === true || (role === "change" && reading.average === true)) continue;
    const [, above, under] = figure.denominator === null ? [] : (IN_TURN.exec(reading.lead) ?? []);
    if (above !== undefined && under !== undefined) turns = { group: figure.group, verbs: [above, under], things: [above, under].map((verb) => out.find((one) => one.figure.group === figure.group && one.verbs.includes(verb))?.thing ?? "") };
    const below = figure.denominator === null ? undefined : report.figures.get(figure.denominator);
    const thing = thingOf(figure) || (below === undefined ? "" : thingOf(below));
    const front: string[] = verbsIn(`${reading.lead.slice(-MOST_LEAD)} ${reading.operator}`.replace(/^.*;/u, ""));
    const joined: boolean = last !== null && last.group === figure.group && (role === "below" || (last.told.thing !== thing && last.told.role === role && JOINED.test(low.slice(last.told.figure.unitEnd, figure.start).replace(/^\s+(?:việc|án|lượt)(?![A-Za-zÀ-ỹ])/u, ""))));
    const verbs: readonly string[] = front.length > 0 ? front : verbsIn(reading.tail.slice(0, MOST_LEAD)).slice(0, 1);
    // "án lao động 01/01 vụ": in the turn of the items in front.
    const turn: number = turns?.group !== figure.group || (figure.denominator === null && role !== "below") || (role === "value" && front.length > 0 && above === undefined) ? -1 : role === "below" ? 1 : 0;
    const name = nameOf(reading);
    const told: Told = turns !== null && turn >= 0 ? { figure, role: "value", thing: thing || (turns.things[turn] ?? "") || (last?.told.thing ?? ""), sign: 1, verbs: turns.verbs.slice(turn, turn + 1), name, reading } : {
      figure, role, thing: thing || (joined ? last?.told.thing ?? "" : ""), sign: listed ? (changes?.sign ?? 1) : role === "change" && signedGrowth(reading).value.lt(0) ? -1 : 1,
      verbs: joined && verbs.length === 0 ? last?.told.verbs ?? [] : verbs, name, reading,
    };
    out.push(told);
    changes = told.role !== "change" ? null : listed || (changes?.group === figure.group && GOES_ON.test(reading.lead)) || OPENS_CHANGES.test(reading.lead) ? { group: figure.group, sign: told.sign } : null;
    last = { told, group: figure.group };
  }
  return out;
}));

/** Of one thing: a bare number in the very words of a count is one, too ("thụ lý 214, giải quyết 37 vụ"). */
const ofOneThing = (a: Told, b: Told): boolean => a.thing === b.thing || ((a.thing === "" || b.thing === "") && a.verbs.length + b.verbs.length > 0 && kindOf(a.figure) === kindOf(b.figure));

/** Told in the same words of the same thing. */
export function toldAlike(a: Told, b: Told): boolean {
  return a.role === b.role && ofOneThing(a, b) && (a.verbs.length === 0 ? b.verbs.length === 0 : a.verbs.some((verb) => b.verbs.includes(verb)));
}

/** Of the same thing, and nothing different is said of the two. */
export function toldOfOne(a: Told, b: Told): boolean {
  return a.role === b.role && ofOneThing(a, b) && (a.verbs.length === 0 || b.verbs.length === 0 || a.verbs.some((verb) => b.verbs.includes(verb)));
}

/** Called the same by their own clauses. */
export function toldByName(a: Told, b: Told): boolean {
  return a.role === b.role && a.thing === b.thing && a.name !== "" && a.name === b.name;
}

/** Where the sentence of a figure begins. */
function sentenceOf(report: ReadReport, { paragraph, group }: Figure): number {
  const structure = report.paragraphs[paragraph]?.structure;
  return structure?.groups[sentenceAround(structure, group)]?.start ?? 0;
}

const MOST_PARAGRAPHS = 3;

/** Where the stretch of a figure begins that has `before` in front of it: its paragraph, its sentence, its item; null where nothing parts them. */
function beginning(report: ReadReport, figure: Figure, before: Figure, opener: boolean): Place | null {
  const { paragraph } = figure;
  if (paragraph !== before.paragraph) return { paragraph, at: 0 };
  const sentence = sentenceOf(report, figure);
  if (sentence !== sentenceOf(report, before)) return { paragraph, at: sentence };
  const told = between(report, before, figure);
  const cut = Math.max(told.lastIndexOf(";"), opener ? Math.max(told.lastIndexOf(":"), told.lastIndexOf("trong đó"), told.lastIndexOf("gồm")) : -1);
  return cut < 0 ? null : { paragraph, at: before.unitEnd + cut };
}

/** The stretches of a total and its parts, in reading order; null where they are not told apart. */
export function stretchesOf(report: ReadReport, whole: Figure, parts: readonly Figure[]): Stretch[] | null {
  const [first] = parts;
  const last = parts[parts.length - 1];
  if (first === undefined || last === undefined || first.paragraph - whole.paragraph > MOST_PARAGRAPHS) return null;
  const section = report.paragraphs[whole.paragraph]?.paragraph.section.id;
  if (parts.some(({ paragraph }) => report.paragraphs[paragraph]?.paragraph.section.id !== section)) return null;
  const starts: Place[] = [{ paragraph: whole.paragraph, at: first.paragraph === whole.paragraph ? sentenceOf(report, whole) : 0 }];
  for (const [i, part] of parts.entries()) {
    const start = beginning(report, part, parts[i - 1] ?? whole, i === 0);
    if (start === null) return null;
    starts.push(start);
  }
  const end: Place = { paragraph: last.paragraph, at: lowOf(report, last).length };
  return starts.map((from, i) => ({ from, to: starts[i + 1] ?? end }));
}

const MOST_TOLD = 40;
/** "đứng đầu là …, kế đến là …": the largest of many. */
const RANKED = /(?<![A-Za-zÀ-ỹ])(?:kế đến|tiếp đến|tiếp theo là|xếp sau|đứng đầu|dẫn đầu|cao nhất|nhiều nhất|lớn nhất|chủ yếu|điển hình|đáng chú ý)(?![A-Za-zÀ-ỹ])/u;

const textIn = (report: ReadReport, { from, to }: Stretch): string => {
  const low = lowOf(report, from);
  return low.slice(from.at, from.paragraph === to.paragraph ? to.at : low.length);
};

/** True where the stretches of the parts name the largest or some examples only. */
export const ranked = (report: ReadReport, stretches: readonly Stretch[]): boolean => stretches.slice(1).some((stretch) => RANKED.test(textIn(report, stretch)));

/** "không có người bị thương", "bị thương không đổi": nothing of it is counted there, or none more. */
const NONE: Readonly<Record<Told["role"], RegExp>> = { value: /(?<![A-Za-zÀ-ỹ])không (?:có|ai|xảy ra|phát sinh|làm)(?![A-Za-zÀ-ỹ])/u, below: /$^/u, change: /(?<![A-Za-zÀ-ỹ])(?:không (?:đổi|thay đổi|tăng)|giữ nguyên)(?![A-Za-zÀ-ỹ])/u };

/** True where a stretch says that there is none of what is told. */
export const saysNone = (report: ReadReport, stretch: Stretch, { role, verbs }: Told): boolean =>
  verbs.length > 0 && textIn(report, stretch).split(/[,;.]/u).some((clause) => NONE[role].test(clause) && verbsIn(clause).some((verb) => verbs.includes(verb)));

/** The figures of a stretch, in order. */
export function within(report: ReadReport, { from, to }: Stretch): Told[] {
  const all = toldIn(report);
  const out: Told[] = [];
  for (let i = from.paragraph; i <= Math.min(to.paragraph, from.paragraph + MOST_PARAGRAPHS) && out.length < MOST_TOLD; i++) {
    const own = all[i] ?? [];
    const first = i > from.paragraph ? 0 : firstFrom(own, from.at);
    out.push(...own.slice(first, first + MOST_TOLD).filter(({ figure }) => i < to.paragraph || figure.start < to.at));
  }
  return out.slice(0, MOST_TOLD);
}
