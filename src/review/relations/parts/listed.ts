/** Changes that make a change: "tăng 9 (A tăng 10, B giảm 1)", "tăng 1.846 tỷ đồng. Trong đó A tăng 1.695 tỷ đồng, B tăng 151 tỷ đồng". */
import { signedGrowth, type ReadParagraph } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import type { Reading } from "../../claims/roles";
import { isPercent, isPoints, kindOf, nounOf, sameThing, type Figure } from "../../reading/figure";
import type { Term } from "../slips";
import type { Draft } from "../draft";
import { sentenceAround } from "../../reading/structure";
import { heldOrMended } from "../edits";
import { isOpen } from "../lists/partlist";
import { termsDraft } from "../totals";

const CHANGED = /^(?:tăng|giảm)$/;
const LEAST_FOR_DOUBT = 3;

function movedOf(reading: Reading): Term | null {
  if (!CHANGED.test(reading.operator) || reading.toLevel === true || isPercent(reading.figure) || isPoints(reading.figure) || reading.figure.bound || reading.figure.hedge !== null) return null;
  return { figure: reading.figure, sign: signedGrowth(reading).value.lt(0) ? -1 : 1 };
}

/** "tăng 9 người (Quảng Ninh tăng 10, Thanh Hóa tăng 1; Lào Cai giảm 2 người)": all that stands in the brackets has changed. */
function changesInBrackets(read: ReadParagraph): Draft[] {
  const { low } = read.paragraph.content;
  const byGroup = new Map<number, Reading[]>();
  // The last reading in front of each group, in the group around it; readings stand in reading order.
  const before = new Map<number, Reading>();
  const last = new Map<number, Reading>();
  for (const reading of read.readings) {
    const { group } = reading.figure;
    const held = byGroup.get(group);
    const parent = read.structure.groups[group]?.parent ?? null;
    const outer = held === undefined && parent !== null ? last.get(parent) : undefined;
    if (outer !== undefined) before.set(group, outer);
    if (held === undefined) byGroup.set(group, [reading]);
    else held.push(reading);
    last.set(group, reading);
  }
  return read.structure.groups.flatMap((group, index): Draft[] => {
    const inside = byGroup.get(index) ?? [];
    const outer = before.get(index);
    if (group.parent === null || inside.length < 2 || outer === undefined) return [];
    const whole = movedOf(outer);
    const parts = inside.map(movedOf).filter((one): one is Term => one !== null);
    if (whole === null || parts.length < 2 || parts.length < inside.length || !/^[^\d,;.]*\($/u.test(low.slice(whole.figure.unitEnd, group.start))) return [];
    const unit = (figure: Figure): boolean => (figure.unit === null && nounOf(figure) === "") || (kindOf(figure) === kindOf(whole.figure) && sameThing(figure, whole.figure));
    if (!parts.every((part) => unit(part.figure)) || isOpen(low.slice(group.start, group.end))) return [];
    const draft = termsDraft(whole, parts, (ok) => (ok ? "Các mức tăng, giảm trong ngoặc cộng lại khớp với mức chung." : "Cần xem: các mức tăng, giảm trong ngoặc cộng lại khác mức chung."));
    return draft.verdict === "consistent" || parts.length >= LEAST_FOR_DOUBT ? [draft] : [];
  });
}

const OPENS = /(?:^|[.;,:(]\s*)(?:trong (?:số )?đó|bao gồm|gồm|cụ thể|chia ra|(?:cụ thể )?như sau)(?:\s+là)?(?![A-Za-zÀ-ỹ])/u;
/** Characters from a change to the first of its items: what it is measured from, its percentage, the words that announce them. */
const MOST_OPENING = 150;
/** "trong đó tăng thu 3 tỷ": a name without words is none of an item. */
const NAMED = /[A-Za-zÀ-ỹ]/u;

/** "tăng 1.846 tỷ đồng so với cuối năm. Trong đó A tăng 1.695 tỷ đồng, B tăng 151 tỷ đồng": each item of a sentence that the words announce has changed. */
function changesAnnounced(read: ReadParagraph): Draft[] {
  const { low } = read.paragraph.content;
  const { groups } = read.structure;
  const outside = read.readings.filter(({ figure }) => groups[figure.group]?.parent === null);
  return outside.flatMap((reading, at): Draft[] => {
    const whole = movedOf(reading);
    if (whole === null) return [];
    const first = outside.slice(at + 1).findIndex(({ figure }) => !isPercent(figure) && !isPoints(figure));
    const [opening, ...rest] = first < 0 ? [] : outside.slice(at + 1 + first);
    const between = opening === undefined ? "" : low.slice(whole.figure.unitEnd, opening.figure.start);
    const opens = OPENS.exec(between);
    if (opening === undefined || opens === null || between.length > MOST_OPENING || OPENS.test(between.slice(opens.index + opens[0].length))) return [];
    const sentence = sentenceAround(read.structure, opening.figure.group);
    const items = [opening, ...rest].filter(({ figure }) => !isPercent(figure) && !isPoints(figure) && sentenceAround(read.structure, figure.group) === sentence);
    const parts = items.map(movedOf).filter((one): one is Term => one !== null);
    if (parts.length < 2 || parts.length < items.length || !parts.every(({ figure }) => sameThing(figure, whole.figure)) || !items.every(({ lead }) => NAMED.test(lead))) return [];
    const last = parts[parts.length - 1]?.figure;
    if (isOpen(low.slice(opening.figure.start, (last?.unitEnd ?? 0) + 6))) return [];
    const draft = termsDraft(whole, parts, (ok) => (ok ? "Các mức tăng, giảm của từng phần cộng lại khớp với mức chung." : "Cần xem: các mức tăng, giảm của từng phần cộng lại khác mức chung."));
    return heldOrMended(draft);
  });
}

/** All changes that stand in brackets behind the change they make, or in the sentence that announces them. */
export function changesListed(report: ReadReport): Draft[] {
  return report.paragraphs.flatMap((read) => [...changesInBrackets(read), ...changesAnnounced(read)]);
}
