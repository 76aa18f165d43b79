/** Totals whose parts stand behind the end of their sentence: in the next one, or in a footnote. */
import { onlyMissed } from "../chance";
import { kindOf, nounOf, sameThing } from "../../reading/figure";
import type { Claim } from "../../claims/claim";
import { contentWords } from "../../claims/words";
import type { ReadReport } from "../../claims/read";
import { claimsByGroup, MARKER } from "./inline";
import { aroundNested, eitherWay } from "./nested";
import { claimOfText, isOpen, isValue, lists, stopsAtStronger, totalsBefore, type PartList } from "./partlist";

/** A note's mark so close behind a figure explains that figure. */
const NEAR_MARK = 30;
/** Figures of a sentence that are tried as the total. */
const MOST_BESIDE = 8;

const OPENS_SENTENCE = /^\s*(?:[-+*–]\s*)?(trong (?:tổng )?số (?:này|đó)(?=[\s,:])|trong tổng số(?=:)|trong đó|bao gồm|gồm có|gồm|chia ra|cụ thể)(?=[\s,:])/;

/** "Trong đó, bao gồm 18 xe và 24 xe": all of them. */
const TOLD_ALL = /^[\s\-+*–]*trong (?:số )?đó,?\s+(?:bao gồm|gồm)(?! cả)(?![A-Za-zÀ-ỹ])/u;

/** Of two and more of a kind, the one that all that is listed of it misses by a slip, and no other. */
function missedAmong(values: readonly Claim[], listed: readonly Claim[]): readonly Claim[] {
  const found = onlyMissed(values.slice(-MOST_BESIDE), (whole) => {
    const parts = listed.filter((part) => isValue(part) && sameThing(part.figure, whole.figure));
    return parts.length < 2 ? null : { whole: whole.figure, parts: parts.map((part) => part.figure) };
  });
  return found === null ? [] : [found];
}

/** "Tổng vốn đạt 10.472,9 triệu USD. Trong đó, …": the list stands in a sentence, or a paragraph, of its own. */
export function inNextSentences(report: ReadReport): PartList[] {
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
        const claimed = marker.startsWith("trong") && !TOLD_ALL.test(text) ? "some" : marker === "cụ thể" ? "plain" : "all";
        const values = previous.filter(isValue);
        // With two candidates of one kind, which of them is broken down is open.
        const counts = claims.filter((c) => kindOf(c.figure) === "count");
        // "218 đoàn với 1.347 lượt người. Trong đó, … 46 đoàn …": counts of another name are another matter.
        const named = (c: Claim, other: Claim): boolean => nounOf(c.figure) !== "" && !sameThing(other.figure, c.figure) && counts.length >= 2 && counts.every((part) => nounOf(part.figure) === nounOf(c.figure));
        const single = values.filter((c) => values.every((other) => other === c || kindOf(other.figure) !== kindOf(c.figure) || named(c, other)));
        const listed = (parts: readonly Claim[]): PartList[] => lists(single.length > 0 ? single : missedAmong(values, parts), parts, { claims: claimed, where: "next-sentence", open: isOpen(text) }, stopsAtStronger(low, 2), low);
        const around = inner === undefined ? null : aroundNested(low, all, group.start, group.start + inner.index, group.end);
        const found = around === null ? listed(claims) : eitherWay(listed(claims), listed(around.parts), around.marked);
        out.push(...(tentative ? found.map((list) => ({ ...list, tentative })) : found));
      } else {
        previous = all;
      }
      tentative = false;
    });
  }
  return out;
}

/** "[1: Thu nội địa: …]": the figure in front that the note names itself. */
function headOfNote(head: string, before: readonly Claim[]): Claim | null {
  const title = /^\s*([^:;.,()\d]{3,60}):/.exec(head)?.[1] ?? "";
  const words = contentWords(title);
  if (words.length === 0) return null;
  const fits = before.filter((claim) => isValue(claim) && words.every((word) => claim.core.includes(word)) && claim.core.length <= words.length + 1);
  return fits[fits.length - 1] ?? null;
}

export function inNotes(report: ReadReport): PartList[] {
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
      const tied = position - (before[before.length - 1]?.figure.unitEnd ?? 0) < NEAR_MARK;
      const named = headOfNote(low.slice(0, first), host.claims.filter((claim) => claim.figure.end <= position));
      out.push(...lists(named === null ? totalsBefore(before) : [named], parts, { claims: claimed, where: "note", open: isOpen(low), tied }, stopsAtStronger(low, 2), low));
    }
  }
  return out;
}
