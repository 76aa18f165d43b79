/** What is left of a total without some of it: "thu nội địa 2.400 tỷ đồng; nếu loại trừ tiền sử dụng đất (600 tỷ đồng), thu nội địa đạt 1.800 tỷ đồng". */
import { formatNumber, meets, subtractIntervals } from "../../../figures";
import type { ReadParagraph } from "../../claims/claim";
import type { Reading } from "../../claims/roles";
import { baseInterval, isPercent, isPoints, sameThing, type Figure } from "../../reading/figure";
import { asWritten, brief, shown, type Draft, type Values } from "../draft";
import { baseValue, factorOf, total } from "../evidence";
import { slipOfSum } from "../slips";

const EXCLUDES = /(?<![A-Za-zÀ-ỹ])(?:loại trừ|không tính|không kể|chưa tính|chưa kể|không bao gồm|loại bỏ|trừ(?: đi)?)(?![A-Za-zÀ-ỹ])[^;.\d]{0,70}$/u;
/** ") thì thu nội địa đạt", ", số còn lại là". */
const LEAVES = /^[\s),]*(?:(?:thì\s)[^;.\d]{0,70}|[^;.\d]{0,70}(?:đạt|còn|còn lại|chỉ|được|là))\s*(?:(?:đạt|còn|là|được|khoảng|chỉ|ước)\s*)*$/u;
const JOINS = /^[\s),]*(?:và|,)\s[^;.\d]{0,50}\(?\s*$/u;
const MOST_PARTS = 3;
const MOST_BACK = 8;

const plain = ({ figure, role }: Reading): boolean => role !== "growth" && role !== "change" && role !== "plan-change" && role !== "target" && role !== "prior" && role !== "aside" && !isPercent(figure) && !isPoints(figure) && !figure.bound && figure.denominator === null && figure.numerator === null;

function draftOf(whole: Figure, parts: readonly Figure[], rest: Figure, label: string): Draft {
  const holds = (values: Values): boolean => meets(subtractIntervals(baseInterval(values(whole)), total(parts, values)), baseInterval(values(rest)));
  const ok = holds(asWritten);
  const left = formatNumber(parts.reduce((value, part) => value.minus(baseValue(part)), baseValue(whole)).div(factorOf(whole)));
  const taken = parts.map(shown).join(" − ");
  return {
    kind: "sum", figures: [whole, ...parts, rest], holds, verdict: ok ? "consistent" : "review",
    message: ok ? `Số còn lại sau khi loại trừ khớp với tổng (${brief(label)}).` : `Cần xem ${brief(label)}: ${shown(whole)} sau khi loại trừ ${taken} còn ${left}, báo cáo ghi ${shown(rest)}.`,
    formula: `${shown(whole)} − ${taken} = ${left} ${ok ? "=" : "≠"} ${shown(rest)}`,
  };
}

/** All totals of a paragraph that are told once more without something. */
export function withoutSome(read: ReadParagraph): Draft[] {
  const { low } = read.paragraph.content;
  return read.readings.flatMap((first, at): Draft[] => {
    const before = low.slice(Math.max(read.readings[at - 1]?.figure.unitEnd ?? 0, first.figure.start - 120), first.figure.start);
    if (!plain(first) || !EXCLUDES.test(before)) return [];
    const parts = [first.figure];
    let rest: Reading | undefined;
    for (const next of read.readings.slice(at + 1, at + 1 + MOST_PARTS)) {
      const between = low.slice(parts[parts.length - 1]?.unitEnd ?? 0, next.figure.start);
      if (!plain(next) || !sameThing(next.figure, first.figure)) break;
      if (LEAVES.test(between) && !/^[\s),]*và\s/u.test(between)) {
        rest = next;
        break;
      }
      if (!JOINS.test(between)) break;
      parts.push(next.figure);
    }
    if (rest === undefined) return [];
    const left = rest.figure;
    const wholes = read.readings.slice(Math.max(0, at - MOST_BACK), at).filter((r) => plain(r) && sameThing(r.figure, left) && baseValue(r.figure).gt(baseValue(left))).reverse();
    const drafts = wholes.map((whole) => draftOf(whole.figure, parts, left, whole.clause));
    const held = drafts.find((d) => d.verdict === "consistent");
    if (held !== undefined) return [held];
    const slipped = wholes.flatMap((whole, i) => (slipOfSum(whole.figure, [...parts, left]) ? (drafts[i] ?? []) : []));
    return slipped.length === 1 && [left, ...parts].every((f) => f.hedge === null) ? slipped : [];
  });
}
