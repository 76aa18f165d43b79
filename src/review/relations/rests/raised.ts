/** Changes that make a change, and a number with what is added to it: "tăng 9 (A tăng 10, B giảm 1)", "thêm 06 xã, nâng tổng số lên 45 xã". */
import { meets } from "../../../figures";
import { signedGrowth, type Claim, type ReadParagraph } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import type { Reading } from "../../claims/roles";
import { quoted } from "../../claims/name";
import { baseInterval, isPercent, isPoints, kindOf, nounOf, sameThing, tellingDigits, type Figure } from "../../reading/figure";
import { slipFrom, type Term } from "../slips";
import type { Draft } from "../draft";
import { baseValue, equation, total } from "../evidence";
import { isOpen, isValue } from "../lists/partlist";
import { termsDraft } from "../totals";

const CHANGED = /^(?:tăng|giảm)$/;
const LEAST_FOR_DOUBT = 3;
const LEAST_LONG = 3;
const MOST_OF_A_THING = 80;

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

const RAISED = /(?:nâng|đưa)(?:\s+[A-Za-zÀ-ỹ]+){0,10}\s*$/u;

interface Raised {
  readonly added: Claim;
  readonly now: Claim;
  readonly noun: string;
  /** "(đầu kỳ: 34)": what was before, right behind. */
  readonly told: Figure | null;
}

function toldBehind(read: ReadParagraph, now: Claim, next: Claim | undefined): Figure | null {
  const inside = now.attributes.find((a) => a.role === "prior")?.figure ?? next?.figure;
  if (inside === undefined || read.structure.groups[inside.group]?.parent !== now.group) return null;
  return /^[^\d;.]*\((?:[^\d()]*(?:đầu|trước|cuối|cũ|năm)[^\d()]*)$/u.test(read.paragraph.content.low.slice(now.figure.unitEnd, inside.start)) ? inside : null;
}

/** Two neighbouring digits exchanged, or one digit of a long figure. */
function missedBySlip(now: Figure, was: Figure, added: Figure): boolean {
  const kind = slipFrom(baseValue(was).plus(baseValue(added)), now);
  return kind === "exchanged" || (kind === "one-digit" && tellingDigits(now) >= LEAST_LONG);
}

/** "thêm 06 xã đạt chuẩn, nâng tổng số lên 45 xã", where the report names the 39 there were. */
function raisedTotals(report: ReadReport): Draft[] {
  const known = new Map<string, Claim[]>();
  const raised: Raised[] = [];
  for (const read of report.paragraphs) {
    read.claims.forEach((claim, i) => {
      const noun = nounOf(claim.figure);
      if (!isValue(claim) || kindOf(claim.figure) !== "count") return;
      const list = known.get(noun) ?? [];
      if (list.length < MOST_OF_A_THING) list.push(claim);
      known.set(noun, list);
      const before = read.claims[i - 1];
      if (before !== undefined && before.group === claim.group && RAISED.test(claim.reading.clause) && (noun === "" || sameThing(before.figure, claim.figure))) raised.push({ added: before, now: claim, noun: nounOf(before.figure), told: toldBehind(read, claim, read.claims[i + 1]) });
    });
  }
  return raised.flatMap(({ added, now, noun, told }): Draft[] => {
    const named = new Set([...added.core, ...now.core].filter((word) => !noun.split(" ").includes(word)));
    const fits = (figure: Figure): boolean => baseValue(figure).plus(baseValue(added.figure)).eq(baseValue(now.figure));
    const was = told !== null && fits(told) ? told : (known.get(noun) ?? []).find((claim) => claim !== added && claim !== now && fits(claim.figure) && claim.core.some((word) => named.has(word)))?.figure;
    // "(đầu kỳ: 34)" says what there was: one slip of the pen from what it makes, one of the three is wrong.
    const doubted = was === undefined && told !== null && told.denominator === null && missedBySlip(now.figure, told, added.figure) ? told : undefined;
    const before = was ?? doubted;
    if (before === undefined) return [];
    const parts = [before, added.figure];
    return [{
      kind: "sum", verdict: was === undefined ? "review" : "consistent", figures: [now.figure, ...parts], formula: equation(parts, was === undefined ? "≠" : "=", now.figure),
      message: was === undefined ? `Cần xem ${quoted(now)}: số đã có cộng số thêm ra số khác.` : `Số đã có và số thêm khớp với ${quoted(now)}.`,
      holds: (values) => meets(total(parts, values), baseInterval(values(now.figure))),
    }];
  });
}

/** Changes in brackets behind the change of all, and totals that are raised. */
export function raisedSums(report: ReadReport): Draft[] {
  return [...report.paragraphs.flatMap(changesInBrackets), ...raisedTotals(report)];
}
