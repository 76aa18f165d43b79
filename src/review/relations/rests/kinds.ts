/** Counts told kind by kind: how much of each is done, how each came out, what of each is left: "giải quyết 41/57 đơn khiếu nại, 12/16 đơn tố cáo; còn 16 đơn khiếu nại, 4 đơn tố cáo". */
import type { ReadParagraph } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import { quotedWords } from "../../claims/name";
import type { Figure } from "../../reading/figure";
import { shown, type Draft } from "../draft";
import { heldOrMended } from "../edits";
import { baseValue, makes } from "../evidence";
import { slipOfSum } from "../slips";
import { entriesOf, sameKind, type Entry } from "./entries";
import { restDraft, sumDraft } from "../totals";

const LEFT = /(?<![A-Za-zÀ-ỹ])(?:còn(?! hiệu lực)|tồn|(?:đang|chưa) (?:được )?(?:giải quyết|xem xét|xử lý|xác minh|thụ lý|điều tra))(?![A-Za-zÀ-ỹ])/u;
const ONE_KIND = /quá hạn|trễ hạn|phức tạp|kéo dài|tạm(?![A-Za-zÀ-ỹ])|đông người/u;
const GOES_ON = /^[^.;:]*(?:,|(?<![A-Za-zÀ-ỹ])và|,\s*và)\s+(?:[A-Za-zÀ-ỹ]+\s+){0,4}$/u;
const REACH = 220;
const MOST_IN_ROW = 40;
const MOST_BEHIND = 14;
const TEN = 10;

/** Fractions in a row, of kinds that differ. */
function fractionsFrom(entries: readonly Entry[], at: number): Entry[] {
  const out: Entry[] = [];
  for (const entry of entries.slice(at, at + MOST_IN_ROW)) {
    const { below, kind, words } = entry;
    if (below === null || entry.other || kind === "" || baseValue(entry.figure).gt(baseValue(below)) || (out.length > 0 && /\.\s/u.test(words)) || out.some((other) => sameKind(other.kind, kind))) break;
    out.push(entry);
  }
  return out;
}

function restOf({ figure, below, kind }: Entry, rest: Figure): Draft[] {
  return below === null ? [] : heldOrMended(restDraft(below, [figure], rest, (ok) => (ok ? `Số còn lại khớp với số đã giải quyết (${quotedWords(kind)}).` : `Cần xem ${quotedWords(kind)}: tổng số trừ số đã giải quyết khác ${shown(rest)} còn lại.`)));
}

/** What is left of each kind, behind what has been done of each. */
function restsByKind(entries: readonly Entry[]): Draft[] {
  const out: Draft[] = [];
  for (let i = 0; i < entries.length; i++) {
    const done = fractionsFrom(entries, i);
    if (done.length < 2) continue;
    const next = i + done.length;
    const first = entries[next];
    i = next - 1;
    if (first === undefined || first.words.length > REACH || !LEFT.test(first.words)) continue;
    for (const [n, rest] of entries.slice(next, next + done.length).entries()) {
      if (rest.below !== null || rest.other || ONE_KIND.test(`${rest.kind} ${rest.words.slice(-30)}`) || (n > 0 && !GOES_ON.test(rest.words))) break;
      const own = done.find(({ kind }) => sameKind(kind, rest.kind));
      if (own !== undefined) out.push(...restOf(own, rest.figure));
    }
  }
  return out;
}

/** A kind of a kind: "khiếu nại đúng một phần" of "khiếu nại". */
const within = (part: string, whole: string): boolean => part.length > whole.length && part.startsWith(`${whole} `);

function outcome({ figure, kind }: Entry, parts: readonly Entry[]): Draft {
  return sumDraft(figure, parts.map((part) => part.figure), (ok) => (ok ? `Kết quả từng loại cộng lại khớp với ${quotedWords(kind)}.` : `Cần xem ${quotedWords(kind)}: kết quả từng loại cộng lại khác ${shown(figure)}.`));
}

interface Part {
  readonly entry: Entry;
  readonly whole: Entry;
}

/** The entries that follow the totals, each with that of its kind; "74 đơn được rút" between two of one kind is of it, too. */
function partsOf(wholes: readonly Entry[], behind: readonly Entry[]): Part[] {
  const wholeOf = (entry: Entry | undefined): Entry | undefined => (entry === undefined || entry.other || entry.below !== null ? undefined : wholes.find(({ kind }) => within(entry.kind, kind)));
  const out: Part[] = [];
  for (const [n, entry] of behind.entries()) {
    const last = out[out.length - 1]?.whole;
    const next = behind[n + 1];
    const between = last !== undefined && next !== undefined && !entry.other && entry.below === null && GOES_ON.test(entry.words) && GOES_ON.test(next.words) && wholeOf(next) === last;
    const whole = wholeOf(entry) ?? (between ? last : undefined);
    if (whole === undefined) break;
    out.push({ entry, whole });
  }
  return out;
}

/** Totals of several kinds, and how each came out: the parts carry the name of the kind that they are of. */
function outcomesByKind(entries: readonly Entry[]): Draft[] {
  const out: Draft[] = [];
  entries.forEach((first, i) => {
    const second = entries[i + 1];
    if (second === undefined || first.other || second.other || first.kind === "" || second.kind === "" || !GOES_ON.test(second.words) || sameKind(first.kind, second.kind)) return;
    const third = entries[i + 2];
    const wholes = third !== undefined && !third.other && third.kind !== "" && GOES_ON.test(third.words) && ![first, second].some(({ kind }) => sameKind(kind, third.kind)) ? [first, second, third] : [first, second];
    const parts = partsOf(wholes, entries.slice(i + wholes.length, i + wholes.length + MOST_BEHIND));
    const rows = wholes.map((whole) => ({ whole, own: parts.filter((part) => part.whole === whole).map(({ entry }) => entry) })).filter(({ own }) => own.length >= 2);
    const fits = rows.map(({ whole, own }) => makes(own.map(({ figure }) => figure), whole.figure));
    const sure = rows.some(({ whole }, n) => fits[n] === true && whole.figure.value.gte(TEN));
    rows.forEach(({ whole, own }, n) => {
      if (fits[n] === true ? sure || own.length >= 3 : sure && slipOfSum(whole.figure, own.map(({ figure }) => figure))) out.push(outcome(whole, own));
    });
  });
  return out;
}

/** Counts told kind by kind in the paragraphs of a report. */
export function kindRelations(report: ReadReport): Draft[] {
  const ofParagraph = (read: ReadParagraph): Draft[] => {
    if (read.paragraph.content.low.includes("\t") || read.readings.length < 4) return [];
    const entries = entriesOf(report, read);
    return [...restsByKind(entries), ...outcomesByKind(entries)];
  };
  return report.paragraphs.flatMap(ofParagraph);
}

/** All of `drafts` but failing sums of what `kinds` shows to be the parts of another total. */
export function withoutOtherKinds(drafts: readonly Draft[], kinds: readonly Draft[]): Draft[] {
  const owner = new Map(kinds.flatMap(({ verdict, figures: [whole, ...parts] }) => (verdict === "consistent" && whole !== undefined ? parts.map(({ id }) => [id, whole.id] as const) : [])));
  return drafts.filter(({ kind, verdict, figures: [whole, ...parts] }) => kind !== "sum" || verdict === "consistent" || whole === undefined || parts.some(({ id }) => (owner.get(id) ?? whole.id) === whole.id));
}
