/** Shares said as fractions in words: "bằng ba phần tư chiều dài", "đúng một phần tư", "chiếm một nửa tổng số 640 hộ"; and "cứ 100 hồ sơ thì có 88 hồ sơ (7.744 trên 8.800 hồ sơ)". */
import { decimal, meets, multiplyIntervals, scaleInterval } from "../../../figures";
import { firstFrom, type ReadParagraph } from "../../claims/claim";
import type { Reading } from "../../claims/roles";
import { numberIn } from "../../claims/words";
import { baseInterval, intervalOf, isPercent, sameThing, tellingDigits, type Figure } from "../../reading/figure";
import { asWritten, confirming, type Draft, type Values } from "../draft";
import { bySlip } from "../edits";

const FRACTION = /(?<![A-Za-zÀ-ỹ])(?:đúng bằng|bằng đúng|bằng|đúng|chiếm đúng)\s+(?:(một)\s+nửa|(một|hai|ba|bốn|năm|sáu|bảy|tám|chín)\s+phần\s+(ba|tư|bốn|năm|sáu|bảy|tám|chín|mười))(?![A-Za-zÀ-ỹ])/gu;
const TOTAL_BEHIND = /^[^,;.()\d]{0,24}(?:tổng số|tổng|trong số|của)[^,;.()\d]{0,30}$/u;
const ENDS = /[.;](?!\d)/;
const MOST_BACK = 6;
const LEAST_DIGITS = 2;

const below = (word: string): number => (word === "tư" ? 4 : (numberIn(word) ?? 0));

function draftOf(part: Figure, whole: Figure, above: number, under: number, said: string): Draft {
  const figures = [part, whole];
  const holds = (values: Values): boolean => meets(scaleInterval(baseInterval(values(part)), decimal(under)), scaleInterval(baseInterval(values(whole)), decimal(above)));
  const ok = holds(asWritten);
  return {
    kind: "ratio", figures, holds, verdict: ok ? "consistent" : "review",
    message: ok ? `Phần nêu bằng chữ khớp với hai số đã nêu (“${said}”).` : `Cần xem: ${part.text} không bằng ${said} của ${whole.text}.`,
    formula: `${part.text} / ${whole.text} ${ok ? "=" : "≠"} ${above}/${under}`,
  };
}

/** "thảm xong 5.160 m, bằng ba phần tư chiều dài": the value in front is the part; the whole stands behind, or earlier in the paragraph. */
function fractions(read: ReadParagraph): Draft[] {
  const { low } = read.paragraph.content;
  return [...low.matchAll(FRACTION)].flatMap((match): Draft[] => {
    const [text, half, above, under = ""] = match;
    const [n, d] = half === undefined ? [numberIn(above ?? "") ?? 0, below(under)] : [1, 2];
    if (n === 0 || d === 0 || n >= d) return [];
    const end = firstFrom(read.readings, match.index);
    const plain = ({ figure, role }: Reading): boolean => !isPercent(figure) && !figure.bound && figure.hedge === null && role !== "change" && role !== "growth";
    const part = read.readings[end - 1];
    if (part === undefined || !plain(part) || tellingDigits(part.figure) < LEAST_DIGITS || ENDS.test(low.slice(part.figure.unitEnd, match.index))) return [];
    const next = read.readings[end];
    const said = text.replace(/^.*?(?=một|hai|ba|bốn|năm|sáu|bảy|tám|chín)/u, "");
    if (next !== undefined && plain(next) && sameThing(next.figure, part.figure) && TOTAL_BEHIND.test(low.slice(match.index + text.length, next.figure.start))) {
      const draft = draftOf(part.figure, next.figure, n, d, said);
      return draft.verdict === "consistent" || bySlip(draft) ? [draft] : [];
    }
    const fronts = read.readings.slice(Math.max(0, end - 1 - MOST_BACK), end - 1).reverse().filter((r) => plain(r) && sameThing(r.figure, part.figure));
    const drafts = fronts.map((whole) => draftOf(part.figure, whole.figure, n, d, said));
    const held = drafts.find(({ verdict }) => verdict === "consistent");
    if (held !== undefined) return [confirming(held)];
    const [only] = drafts;
    return only !== undefined && drafts.length === 1 && bySlip(only) ? [only] : [];
  });
}

const OF_EACH = /(?<![A-Za-zÀ-ỹ])cứ\s+(?:trong\s+)?$/u;
const THERE_ARE = /^[^;.()\d]{0,60}(?:có|được)\s+(?:khoảng\s+)?$/u;
const ON = /^\s*(?:[A-Za-zÀ-ỹ]+\s+){0,3}(?:trên|trong|\/)\s*(?:tổng\s+)?(?:số\s+)?$/u;

/** "Cứ 100 hồ sơ thì có 88 hồ sơ nộp trực tuyến (7.744 trên 8.800 hồ sơ)". */
function ofEvery(read: ReadParagraph): Draft[] {
  const { low } = read.paragraph.content;
  if (!/cứ\s+(?:trong\s+)?10/u.test(low)) return [];
  return read.readings.flatMap((each, at): Draft[] => {
    const [some, part, whole] = read.readings.slice(at + 1, at + 4).map(({ figure }) => figure);
    if (some === undefined || part === undefined || whole === undefined || !/^10+$/.test(each.figure.text.replace(/\./g, "")) || !OF_EACH.test(low.slice(Math.max(0, each.figure.start - 14), each.figure.start))) return [];
    if (!THERE_ARE.test(low.slice(each.figure.unitEnd, some.start)) || !/\(/.test(low.slice(some.unitEnd, part.start)) || part.group !== whole.group || !ON.test(low.slice(part.unitEnd, whole.start))) return [];
    const figures = [part, whole, some];
    const holds = (values: Values): boolean => meets(scaleInterval(baseInterval(values(part)), each.figure.value), multiplyIntervals(intervalOf({ ...values(some), whole: false }), baseInterval(values(whole))));
    const ok = holds(asWritten);
    const draft: Draft = {
      kind: "ratio", figures, holds, verdict: ok ? "consistent" : "review",
      message: ok ? "Số trên mỗi trăm khớp với hai số đã nêu." : `Cần xem: ${part.text} trên ${whole.text} không ứng với ${some.text} trên ${each.figure.text}.`,
      formula: `${part.text} / ${whole.text} ${ok ? "≈" : "≠"} ${some.text} / ${each.figure.text}`,
    };
    return [draft];
  });
}

/** All shares of a paragraph that words tell as fractions. */
export function fractionsInWords(read: ReadParagraph): Draft[] {
  return [...fractions(read), ...ofEvery(read)];
}
