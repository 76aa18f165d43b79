/** Totals and their parts as a report lists them: in parentheses, behind "trong đó", in footnotes, in list lines. */
import { kindOf, type Figure } from "../reading/figure";
import type { Claim, ReadParagraph } from "../claims/claim";
import type { ReadReport } from "../claims/read";
import { ALL_PARTS, OPEN_END, SOME_PARTS } from "../claims/words";

export interface PartList {
  readonly total: Claim;
  readonly parts: readonly Claim[];
  /** all: the text claims to list every part; some: "trong đó"; plain: a bare list in parentheses or a footnote. */
  readonly claims: "all" | "some" | "plain";
  readonly where: "parentheses" | "sentence" | "next-sentence" | "note" | "list";
  /** The list says that it goes on ("…"). */
  readonly open: boolean;
  /** Numbers of parts after which the list may end, besides its full length. */
  readonly stops: readonly number[];
  /** The first part of each item where items are parted by ";" and hold several figures of the kind; else empty. */
  readonly firsts: readonly Claim[];
  /** The total stands in another paragraph: only an agreement is worth telling. */
  readonly tentative?: boolean;
}

const MOST_PARTS = 60;
/** Between a total and the parentheses that break it down. */
const FARTHEST = 2000;
const ANOTHER_TIME =
  /^\s*(?:\d{1,2}\s+)?(?:cùng kỳ|năm 20\d\d|năm trước|tháng|quý|kỳ trước|giai đoạn|so với|kế hoạch|tăng|giảm|bình quân|tương đương|theo nghị quyết|dự toán)/;
const MARKER = /trong đó|bao gồm|gồm có|gồm|chia ra|phân theo|chia theo|cụ thể/g;

function claimOfText(text: string): "all" | "some" | "plain" {
  if (ALL_PARTS.test(text)) return "all";
  return SOME_PARTS.test(text) ? "some" : "plain";
}

function isValue(claim: Claim): boolean {
  return claim.measure === "value" && claim.figure.unit?.dimension !== "points";
}

/** The nearest claims in front, one for each kind of unit, nearest first; at most the last four claims. */
function totalsBefore(claims: readonly Claim[]): Claim[] {
  const seen = new Set<string>();
  const out: Claim[] = [];
  for (const claim of claims.slice(-4).reverse()) {
    const kind = kindOf(claim.figure);
    if (seen.has(kind) || !isValue(claim)) continue;
    seen.add(kind);
    out.push(claim);
  }
  return out;
}

function lists(
  totals: readonly Claim[],
  parts: readonly Claim[],
  claims: PartList["claims"],
  where: PartList["where"],
  open: boolean,
  stopsOf: (parts: readonly Claim[]) => readonly number[],
  low: string,
): PartList[] {
  return totals.flatMap((total) => {
    const same = parts.filter((part) => isValue(part) && kindOf(part.figure) === kindOf(total.figure)).slice(0, MOST_PARTS);
    return same.length === 0 ? [] : [{ total, parts: same, claims, where, open, stops: stopsOf(same), firsts: firstOfItems(same, low) }];
  });
}

const STRENGTH = (between: string): number => (/\.(?=\s|$)|…/.test(between) ? 3 : /;/.test(between) ? 2 : 1);

function firstOfItems(parts: readonly Claim[], low: string): Claim[] {
  if (low === "") return [];
  const kept = parts.filter((part, i) => {
    const previous = parts[i - 1];
    if (previous === undefined) return true;
    const between = low.slice(previous.figure.unitEnd, part.figure.start);
    return STRENGTH(between) >= 2 || /^\s*và\s/.test(between);
  });
  return kept.length >= 2 && kept.length < parts.length ? kept : [];
}

/** The list may end where a stronger sign parts it than the one between its first two parts. */
function stopsAtStronger(low: string, weakest: number): (parts: readonly Claim[]) => readonly number[] {
  return (parts) => {
    const strengths = parts.slice(1).map((part, i) => STRENGTH(low.slice(parts[i]?.figure.unitEnd ?? 0, part.figure.start)));
    const usual = Math.max(weakest, strengths[0] ?? 1);
    // Without a colon a ";" may begin something else at once.
    const limit = weakest === 0 ? 1 : usual;
    return strengths.flatMap((strength, i) => (strength > limit ? [i + 1] : []));
  };
}

function claimsByGroup(read: ReadParagraph): Map<number, Claim[]> {
  const out = new Map<number, Claim[]>();
  for (const claim of read.claims) {
    const list = out.get(claim.group);
    if (list === undefined) out.set(claim.group, [claim]);
    else list.push(claim);
  }
  return out;
}

/** The last few claims that end in front of a position; claims stand in reading order. */
function lastBefore(claims: readonly Claim[], position: number): Claim[] {
  let [low, high] = [0, claims.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((claims[middle]?.figure.end ?? 0) <= position) low = middle + 1;
    else high = middle;
  }
  return claims.slice(Math.max(0, low - 6), low);
}

function inParentheses(read: ReadParagraph): PartList[] {
  const { low } = read.paragraph.content;
  const out: PartList[] = [];
  const byGroup = claimsByGroup(read);
  read.structure.groups.forEach((group, index) => {
    if (group.parent === null) return;
    const parts = byGroup.get(index) ?? [];
    if (parts.length === 0) return;
    const before = lastBefore(byGroup.get(group.parent) ?? [], group.start);
    // The total stands in the same clause list: nothing but its own attributes may lie between.
    const last = before[before.length - 1];
    if (last === undefined) return;
    const text = low.slice(group.start, group.end);
    const head = text.slice(0, (parts[0]?.figure.start ?? group.start) - group.start);
    // "(6 tháng đầu năm 2019 có 12 lượt)", "(tăng 5 vụ)": another time or a comparison, not parts.
    if (claimOfText(head) === "plain" && ANOTHER_TIME.test(head)) return;
    if (group.start - last.figure.unitEnd > FARTHEST) return;
    const between = low.slice(last.figure.unitEnd, group.start - 1);
    if (between.length > 160 && /[;.]\s/.test(between)) return;
    const same = before.filter((claim) => !/;/.test(low.slice(claim.figure.unitEnd, last.figure.start)));
    out.push(...lists(totalsBefore(same), parts, claimOfText(head), "parentheses", OPEN_END.test(text), () => [], low));
  });
  return out;
}

function inSentences(read: ReadParagraph): PartList[] {
  const { low } = read.paragraph.content;
  const out: PartList[] = [];
  for (const [index, claims] of claimsByGroup(read)) {
    const group = read.structure.groups[index];
    if (group === undefined || claims.length > 400 || group.end - group.start > 20_000) continue;
    const markers = [...low.slice(group.start, group.end).matchAll(MARKER)]
      .map((m) => ({ at: group.start + m.index, word: m[0] }))
      .filter(({ at }) => read.structure.groupAt[at] === index);
    markers.forEach(({ at, word }, i) => {
      const before = claims.filter((claim) => claim.figure.end <= at);
      const last = before[before.length - 1];
      if (last === undefined || /;\s*[^\s;]/.test(low.slice(last.figure.unitEnd, at))) return;
      const limit = markers[i + 1]?.at ?? group.end;
      const parts = claims.filter((claim) => claim.figure.start > at && claim.figure.start < limit);
      const same = before.filter((claim) => !/;/.test(low.slice(claim.figure.unitEnd, last.figure.start)));
      const claimed = word === "trong đó" ? "some" : word === "cụ thể" ? "plain" : "all";
      out.push(...lists(totalsBefore(same), parts, claimed, "sentence", OPEN_END.test(low.slice(at, limit)), stopsAtStronger(low, /^[^\d;,]{0,40}:/.test(low.slice(at, at + 60)) ? 1 : 0), low));
    });
  }
  return out;
}

const OPENS_SENTENCE = /^\s*(?:[-+*–]\s*)?(trong đó|bao gồm|gồm có|gồm|chia ra|cụ thể)(?=[\s,:])/;

/** "Tổng vốn đạt 10.472,9 triệu USD. Trong đó, …": the list stands in a sentence, or a paragraph, of its own. */
function inNextSentences(report: ReadReport): PartList[] {
  const out: PartList[] = [];
  let previous: readonly Claim[] = [];
  for (const read of report.paragraphs) {
    if (read.paragraph.anchor !== null) continue;
    let tentative = true;
    const { low } = read.paragraph.content;
    const byGroup = claimsByGroup(read);
    read.structure.groups.forEach((group, index) => {
      if (group.parent !== null) return;
      const all = byGroup.get(index) ?? [];
      const text = low.slice(group.start, group.end);
      const inner = [...text.matchAll(MARKER)].find((m) => m.index > 12);
      const claims = inner === undefined ? all : all.filter((c) => c.figure.start < group.start + inner.index);
      const marker = OPENS_SENTENCE.exec(low.slice(group.start, group.start + 40))?.[1];
      if (marker !== undefined && claims.length > 0 && claims.length < 60) {
        const claimed = marker === "trong đó" ? "some" : marker === "cụ thể" ? "plain" : "all";
        const values = previous.filter(isValue);
        // With two candidates of one kind, which of them is broken down is open.
        const single = values.filter((c) => values.every((other) => other === c || kindOf(other.figure) !== kindOf(c.figure)));
        const found = lists(single, claims, claimed, "next-sentence", OPEN_END.test(text), stopsAtStronger(low, 2), low);
        out.push(...(tentative ? found.map((list) => ({ ...list, tentative })) : found));
      } else {
        previous = all;
      }
      tentative = false;
    });
  }
  return out;
}

function inNotes(report: ReadReport): PartList[] {
  const out: PartList[] = [];
  for (const [index, notes] of report.notes) {
    const host = report.paragraphs[index];
    if (host === undefined) continue;
    for (const note of notes) {
      const position = note.paragraph.anchor?.position ?? 0;
      const groupIndex = host.structure.groupAt[Math.max(0, position - 1)] ?? -1;
      const before = host.claims.filter((claim) => claim.figure.end <= position && claim.group === groupIndex);
      if (before.length === 0 || note.claims.length === 0) continue;
      const { low } = note.paragraph.content;
      const first = note.claims[0]?.figure.start ?? 0;
      const parts = note.claims.filter((claim) => note.structure.groups[claim.group]?.parent === null);
      const claimed = claimOfText(low.slice(0, Math.min(first, 60)));
      out.push(...lists(totalsBefore(before), parts, claimed, "note", OPEN_END.test(low), stopsAtStronger(low, 2), low));
    }
  }
  return out;
}

/** The kind of a line's list mark: "-", "+", "a)", "1.1". */
function markOf(read: ReadParagraph): string {
  const mark = read.paragraph.content.low.slice(0, read.paragraph.markLength).replace(/\s+/g, "");
  return mark.replace(/[–—]/g, "-").replace(/\d+/g, "1").replace(/\p{L}+/gu, "a");
}

function inListLines(report: ReadReport): PartList[] {
  const out: PartList[] = [];
  report.paragraphs.forEach((read, index) => {
    const { low } = read.paragraph.content;
    if (!/:\s*$/.test(low) || read.claims.length === 0) return;
    const lastGroup = Math.max(...read.claims.filter((c) => read.structure.groups[c.group]?.parent === null).map((c) => c.group), -1);
    const before = read.claims.filter((claim) => claim.group === lastGroup);
    const parts: Claim[] = [];
    let level: string | null = null;
    for (let i = index + 1; i < report.paragraphs.length && parts.length < MOST_PARTS; i++) {
      const line = report.paragraphs[i];
      if (line === undefined || line.paragraph.file !== read.paragraph.file) break;
      if (line.paragraph.anchor !== null) continue;
      if (!line.paragraph.listed || line.paragraph.section.id !== read.paragraph.section.id) break;
      const mark = markOf(line);
      level ??= mark;
      // "+" below "-" is a list within an item; back at the mark of the opening line, the list is over.
      if (mark !== level && read.paragraph.listed && mark === markOf(read)) break;
      if (mark !== level) continue;
      const first = line.claims.find((claim) => line.structure.groups[claim.group]?.parent === null && isValue(claim));
      if (first !== undefined) parts.push(first);
      // A line that opens a list of its own: what follows belongs to it.
      const next = report.paragraphs[i + 1];
      if (/:\s*$/.test(line.paragraph.content.low) && (next === undefined || markOf(next) === level)) break;
    }
    if (parts.length < 2) return;
    const from = before[before.length - 1]?.figure.unitEnd ?? 0;
    out.push(...lists(totalsBefore(before), parts, claimOfText(low.slice(from)), "list", false, () => [], ""));
  });
  return out;
}

/** All part lists of a report. */
export function partLists(report: ReadReport): PartList[] {
  return [
    ...report.paragraphs.flatMap((read) => [...inParentheses(read), ...inSentences(read)]),
    ...inNextSentences(report),
    ...inNotes(report),
    ...inListLines(report),
  ];
}

/** The figure below the stroke, where the claim is a fraction. */
export function denominatorOf(report: ReadReport, figure: Figure): Figure | null {
  return figure.denominator === null ? null : (report.figures.get(figure.denominator) ?? null);
}
