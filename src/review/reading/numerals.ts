/** Numbers written in words, as accounts and decisions tell them once more: "bốn tỷ, hai trăm linh sáu triệu đồng". */
import { decimal, type Decimal } from "../../figures";

const DIGITS: ReadonlyMap<string, number> = new Map([
  ["không", 0], ["một", 1], ["mốt", 1], ["hai", 2], ["ba", 3], ["bốn", 4], ["tư", 4], ["năm", 5], ["lăm", 5], ["nhăm", 5], ["sáu", 6], ["bảy", 7], ["bẩy", 7], ["tám", 8], ["chín", 9],
]);
/** Only behind "mươi" or "mười". */
const BEHIND_TENS = /^(?:mốt|tư|lăm|nhăm)$/;
const SCALES: ReadonlyMap<string, number> = new Map([["nghìn", 3], ["ngàn", 3], ["triệu", 6], ["tỷ", 9], ["tỉ", 9]]);

/** What words say in figures, how many of them make the number, and the words behind it. */
export interface Numeral {
  readonly value: Decimal;
  readonly words: number;
  readonly rest: string;
}

/** "sáu trăm linh ba", "mười lăm", "hai mươi mốt": what is below a thousand, and where it ends; null where nothing is. */
function belowThousand(words: readonly string[], from: number): { readonly value: number; readonly end: number } | null {
  const digit = (i: number): number | undefined => DIGITS.get(words[i] ?? "");
  const plain = (i: number): boolean => digit(i) !== undefined && !BEHIND_TENS.test(words[i] ?? "");
  let [at, value] = [from, 0];
  const hundreds = plain(at) && words[at + 1] === "trăm";
  if (hundreds) {
    value += 100 * (digit(at) ?? 0);
    at += 2;
  }
  if (/^(?:linh|lẻ)$/.test(words[at] ?? "")) return digit(at + 1) === undefined ? null : { value: value + (digit(at + 1) ?? 0), end: at + 2 };
  if (words[at] === "mười" || (plain(at) && words[at + 1] === "mươi")) {
    value += 10 * (words[at] === "mười" ? 1 : (digit(at) ?? 0));
    at += words[at] === "mười" ? 1 : 2;
    const one = digit(at);
    return one === undefined || one === 0 ? { value, end: at } : { value: value + one, end: at + 1 };
  }
  // "một trăm năm" may be 105 or half of 151.
  if (plain(at)) return hundreds ? null : { value: value + (digit(at) ?? 0), end: at + 1 };
  return hundreds ? { value, end: at } : null;
}

/** The number that a text begins with, in words; null where it begins with none, or says it in a way that leaves it open. */
export function numeralIn(text: string): Numeral | null {
  const words = text.toLowerCase().replace(/[,.;]/g, " ").trim().split(/\s+/);
  let [at, low, all] = [0, 0, decimal(0)];
  for (;;) {
    const group = belowThousand(words, at);
    if (group === null) break;
    at = group.end;
    const scale = SCALES.get(words[at] ?? "");
    if (scale === undefined) {
      if (low % 1000 !== 0) return null;
      low += group.value;
      break;
    }
    at += 1;
    // "năm nghìn hai trăm triệu": thousands of millions; else each step is smaller than the one in front.
    if (scale === 9) {
      if (!all.eq(0)) return null;
      all = decimal(low + group.value).times(1e9);
      low = 0;
    } else if (scale === 6) {
      if (low >= 1e6) return null;
      low = (low + group.value) * 1e6;
    } else {
      if (low % 1e6 !== 0) return null;
      low += group.value * 1000;
    }
  }
  return at === 0 ? null : { value: all.plus(low), words: at, rest: words.slice(at).join(" ") };
}
