/** Totals whose parts stand in the lines of a list below them, and what the parts of the lines add up to. */
import { kindOf, nounOf } from "../../reading/figure";
import type { Claim, ReadParagraph } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import { contrasted } from "../../claims/words";
import { quoted } from "../../claims/name";
import { asWritten, type Draft } from "../draft";
import { fills } from "../evidence";
import { besides, insideOf } from "./beside";
import { claimOfText, isValue, partsFor, totalsBefore, withoutRanges, type PartList } from "./partlist";
import { sumDraft } from "../totals";

const MOST_LINES = 60;
/** Figures of one kind in a line: amount, amount paid out, amount left. */
const MOST_COLUMNS = 3;
const BARE_OPENER = /^\s*(?:[-+*–]\s*)?(?:trong đó|bao gồm|gồm có|gồm|chia ra|cụ thể)(?: như sau| là)?\s*:\s*$/;

/** The kind of a line's list mark: "-", "+", "a)", "1.1". */
export function markOf(read: ReadParagraph): string {
  const mark = read.paragraph.content.low.slice(0, read.paragraph.markLength).replace(/\s+/g, "");
  return mark.replace(/[–—]/g, "-").replace(/\d+/g, "1").replace(/[A-Za-zÀ-ỹ]+/gu, "a");
}

/** The values of a line that stand outside parentheses. */
function valuesOf(line: ReadParagraph): Claim[] {
  return withoutRanges(line.claims, line.paragraph.content.low).filter((claim) => line.structure.groups[claim.group]?.parent === null && isValue(claim));
}

/** The items below an opening line, each as its values. */
function itemsBelow(report: ReadReport, index: number, opener: ReadParagraph): Claim[][] {
  const items: Claim[][] = [];
  let level: string | null = null;
  for (let i = index + 1; i < report.paragraphs.length && items.length < MOST_LINES; i++) {
    const line = report.paragraphs[i];
    if (line === undefined || line.paragraph.file !== opener.paragraph.file) break;
    if (line.paragraph.anchor !== null) continue;
    if (!line.paragraph.listed || line.paragraph.section.id !== opener.paragraph.section.id) break;
    const mark = markOf(line);
    level ??= mark;
    // "+" below "-" is a list within an item; back at the mark of the opening line, the list is over.
    if (mark !== level && opener.paragraph.listed && mark === markOf(opener)) break;
    if (mark !== level) continue;
    const values = valuesOf(line);
    if (values.length > 0) items.push(values);
    // A line that opens a list of its own: what follows belongs to it.
    const next = report.paragraphs[i + 1];
    if (/:\s*$/.test(line.paragraph.content.low) && (next === undefined || markOf(next) === level)) break;
  }
  return items;
}

/** The claims of the last sentence of a paragraph. */
function lastSentence(read: ReadParagraph): readonly Claim[] {
  const outer = read.claims.filter((c) => read.structure.groups[c.group]?.parent === null);
  const last = outer[outer.length - 1];
  return last === undefined ? [] : outer.filter((claim) => claim.group === last.group);
}

const BREAKS_DOWN = /trong (?:số )?đó|gồm|chia ra|cụ thể|:/u;

/** "+ Cấp tỉnh 1.446 tỷ đồng, gồm: dự án mới 520 tỷ đồng; …": what a line breaks its own figure down into is no item of the list. */
function leading(report: ReadReport, row: readonly Claim[]): readonly Claim[] {
  const [first] = row;
  const low = report.paragraphs[first?.paragraph ?? -1]?.paragraph.content.low ?? "";
  return row.filter((claim) => claim === first || !BREAKS_DOWN.test(low.slice(first?.figure.unitEnd, claim.figure.start)));
}

/** The same column of every line: its first figure of the kind, its second … */
function columnLists(report: ReadReport, totals: readonly Claim[], items: readonly (readonly Claim[])[], claims: PartList["claims"]): PartList[] {
  const source = items.flat();
  return totals.flatMap((whole, i) => {
    const found = items.map((values) => partsFor(whole, totals, values)).filter((row) => row.length > 0);
    // "94 xã, trong đó: + 39 xã đạt 19 tiêu chí; + 14 xã đạt 15 tiêu chí": each line has one figure of the very thing.
    const own = found.map((row) => row.filter((claim) => nounOf(whole.figure) !== "" && nounOf(claim.figure) === nounOf(whole.figure)));
    const leads = found.map((row) => leading(report, row));
    const rows = [own, leads].find((ways) => ways.every((row) => row.length === 1)) ?? found;
    const width = Math.min(MOST_COLUMNS, ...rows.map((row) => row.length));
    if (rows.length < 2) return [];
    const several = rows.some((row) => row.length > 1);
    // "- Đánh bạc 09 vụ; các tội khác 08 vụ": the last line lists more than one.
    const severalAtLast = several && rows.length >= 3 ? [...rows.slice(0, -1).flatMap((row) => row[0] ?? []), ...(rows[rows.length - 1] ?? [])] : [];
    if (severalAtLast.length > rows.length && fills(severalAtLast.map((part) => part.figure), whole.figure, asWritten)) return [{ total: whole, parts: severalAtLast, claims, where: "list", nearest: i === 0, open: false, stops: [], firsts: [], source }];
    return Array.from({ length: width }, (_, column): PartList => ({
      total: whole, parts: rows.flatMap((row) => row[column] ?? []), claims, where: "list", nearest: i === 0, open: false, stops: [], firsts: [], source,
      // Which figure of a line is meant is open, unless it adds up.
      ...(several ? { tentative: true } : {}),
    }));
  });
}

/** "Tổng vốn 100 tỷ đồng, trong đó:" and the lines below; the opener may stand in a line of its own. */
export function inListLines(report: ReadReport): PartList[] {
  const out: PartList[] = [];
  report.paragraphs.forEach((read, index) => {
    const { low } = read.paragraph.content;
    if (!/:\s*$/.test(low)) return;
    const previous = BARE_OPENER.test(low) ? report.paragraphs[index - 1] : undefined;
    const before = lastSentence(read.claims.length > 0 || previous === undefined ? read : previous);
    if (before.length === 0) return;
    const items = itemsBelow(report, index, read);
    if (items.length < 2) return;
    const from = previous === undefined ? (before[before.length - 1]?.figure.unitEnd ?? 0) : 0;
    out.push(...columnLists(report, totalsBefore(before), items, claimOfText(low.slice(from))));
  });
  return out;
}

/** How many of a label's words another has. */
function likeness(a: Claim, b: Claim): number {
  const words = new Set(b.core);
  return a.core.length === 0 || contrasted(a.label, b.label) ? 0 : a.core.filter((word) => words.has(word)).length / a.core.length;
}

/** "Tổng vốn 30 tỷ (đầu tư 20, sự nghiệp 10), trong đó: - A 18 tỷ (đầu tư 12, sự nghiệp 6) …": each kind adds up over the lines, too. */
export function crossedSums(report: ReadReport, lists: readonly PartList[]): Draft[] {
  const inside = insideOf(report);
  return lists.flatMap((list) => {
    const beside = besides(report, list, inside);
    if (beside.length > 0 || list.where !== "list") return beside;
    const kinds = (inside.get(list.total.id) ?? []).filter((kind) => kindOf(kind.figure) === kindOf(list.total.figure));
    return kinds.length < 2 ? [] : kinds.flatMap((kind): Draft[] => {
      const cells = list.parts.map((part) => cellOf(kind, kinds, inside.get(part.id) ?? []));
      const found = cells.filter((cell): cell is Claim => cell !== null);
      if (found.length < list.parts.length) return [];
      return [sumDraft(kind.figure, found.map((cell) => cell.figure), (ok) => (ok ? `Cộng theo dòng khớp với ${quoted(kind)}.` : `Cần xem ${quoted(kind)}: cộng theo các dòng bên dưới ra số khác.`))];
    });
  });
}

/** The figure of one kind in a line: the one whose label is most like it, and like no other kind more. */
function cellOf(kind: Claim, kinds: readonly Claim[], held: readonly Claim[]): Claim | null {
  const best = held.map((cell) => ({ cell, score: likeness(kind, cell) })).sort((a, b) => b.score - a.score)[0];
  if (best === undefined || best.score < 0.5) return null;
  return kinds.every((other) => other === kind || likeness(other, best.cell) < best.score) ? best.cell : null;
}
