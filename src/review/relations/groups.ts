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
  readonly where: "parentheses" | "sentence" | "note" | "list";
  /** The list says that it goes on ("…"). */
  readonly open: boolean;
  /** Numbers of parts after which the list may end, besides its full length. */
  readonly stops: readonly number[];
}

const MOST_PARTS = 60;
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
): PartList[] {
  return totals.flatMap((total) => {
    const same = parts.filter((part) => isValue(part) && kindOf(part.figure) === kindOf(total.figure)).slice(0, MOST_PARTS);
    return same.length === 0 ? [] : [{ total, parts: same, claims, where, open, stops: stopsOf(same) }];
  });
}

/** Where ";" parts the list while it began with ",", the list may end. */
function stopsAtSemicolons(low: string): (parts: readonly Claim[]) => readonly number[] {
  return (parts) => {
    const stops: number[] = [];
    for (let i = 1; i < parts.length; i++) {
      const [a, b] = [parts[i - 1]?.figure, parts[i]?.figure];
      if (a !== undefined && b !== undefined && /[;.]/.test(low.slice(a.unitEnd, b.start))) stops.push(i);
    }
    return stops;
  };
}

function inParentheses(read: ReadParagraph): PartList[] {
  const { low } = read.paragraph.content;
  const out: PartList[] = [];
  read.structure.groups.forEach((group, index) => {
    if (group.parent === null) return;
    const parts = read.claims.filter((claim) => claim.group === index);
    if (parts.length === 0) return;
    const before = read.claims.filter((claim) => claim.group === group.parent && claim.figure.end <= group.start);
    // The total stands in the same clause list: nothing but its own attributes may lie between.
    const last = before[before.length - 1];
    if (last === undefined) return;
    const text = low.slice(group.start, group.end);
    const head = text.slice(0, (parts[0]?.figure.start ?? group.start) - group.start);
    const between = low.slice(last.figure.unitEnd, group.start - 1);
    if (/[;.]\s/.test(between) && between.length > 160) return;
    const same = before.filter((claim) => !/;/.test(low.slice(claim.figure.unitEnd, last.figure.start)));
    out.push(...lists(totalsBefore(same), parts, claimOfText(head), "parentheses", OPEN_END.test(text), () => []));
  });
  return out;
}

function inSentences(read: ReadParagraph): PartList[] {
  const { low } = read.paragraph.content;
  const out: PartList[] = [];
  const byGroup = new Map<number, Claim[]>();
  for (const claim of read.claims) byGroup.set(claim.group, [...(byGroup.get(claim.group) ?? []), claim]);
  for (const [index, claims] of byGroup) {
    const group = read.structure.groups[index];
    if (group === undefined || claims.length > 400) continue;
    const markers = [...low.slice(group.start, group.end).matchAll(MARKER)]
      .map((m) => ({ at: group.start + m.index, word: m[0] }))
      .filter(({ at }) => read.structure.groupAt[at] === index);
    markers.forEach(({ at, word }, i) => {
      const before = claims.filter((claim) => claim.figure.end <= at);
      const last = before[before.length - 1];
      if (last === undefined || /;/.test(low.slice(last.figure.unitEnd, at))) return;
      const limit = markers[i + 1]?.at ?? group.end;
      const parts = claims.filter((claim) => claim.figure.start > at && claim.figure.start < limit);
      const same = before.filter((claim) => !/;/.test(low.slice(claim.figure.unitEnd, last.figure.start)));
      const claimed = word === "trong đó" ? "some" : word === "cụ thể" ? "plain" : "all";
      out.push(...lists(totalsBefore(same), parts, claimed, "sentence", OPEN_END.test(low.slice(at, limit)), stopsAtSemicolons(low)));
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
      out.push(...lists(totalsBefore(before), parts, claimed, "note", OPEN_END.test(low), stopsAtSemicolons(low)));
    }
  }
  return out;
}

function inListLines(report: ReadReport): PartList[] {
  const out: PartList[] = [];
  report.paragraphs.forEach((read, index) => {
    const { low } = read.paragraph.content;
    if (!/:\s*$/.test(low) || read.claims.length === 0) return;
    const lastGroup = Math.max(...read.claims.filter((c) => read.structure.groups[c.group]?.parent === null).map((c) => c.group), -1);
    const before = read.claims.filter((claim) => claim.group === lastGroup);
    const parts: Claim[] = [];
    for (let i = index + 1; i < report.paragraphs.length && parts.length < MOST_PARTS; i++) {
      const line = report.paragraphs[i];
      if (line === undefined || line.paragraph.file !== read.paragraph.file) break;
      if (line.paragraph.anchor !== null) continue;
      if (!line.paragraph.listed || line.paragraph.section.id !== read.paragraph.section.id) break;
      const first = line.claims.find((claim) => line.structure.groups[claim.group]?.parent === null && isValue(claim));
      if (first !== undefined) parts.push(first);
    }
    if (parts.length < 2) return;
    const from = before[before.length - 1]?.figure.unitEnd ?? 0;
    out.push(...lists(totalsBefore(before), parts, claimOfText(low.slice(from)), "list", false, () => []));
  });
  return out;
}

/** All part lists of a report. */
export function partLists(report: ReadReport): PartList[] {
  return [
    ...report.paragraphs.flatMap((read) => [...inParentheses(read), ...inSentences(read)]),
    ...inNotes(report),
    ...inListLines(report),
  ];
}

/** The figure below the stroke, where the claim is a fraction. */
export function denominatorOf(report: ReadReport, figure: Figure): Figure | null {
  return figure.denominator === null ? null : (report.figures.get(figure.denominator) ?? null);
}
