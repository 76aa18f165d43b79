/** Slips of the keyboard, undone one at a time: a digit, two digits swapped, a factor of ten, a decimal comma, a sign. */
import { decimal, decimalsOf, formatNumber, parseNumeral, type Decimal } from "../../figures";

export interface Slip {
  readonly to: string;
  readonly reason: string;
}

const MOST_DIGITS = 15;

/**
 * Every other text that one slip could have turned into `text` ("1.234,5", a sign in front where negative). The kinds are
 * told apart so that a proposal can say what happened.
 */
export function slipsOf(text: string): Slip[] {
  const negative = /^[-−–]/.test(text);
  const body = text.replace(/^[-−–+]\s*/, "");
  const numeral = parseNumeral(body, "comma");
  const digits = body.replace(/\D/g, "");
  if (numeral === null || digits.length > MOST_DIGITS) return [];
  const { value, decimals } = numeral;
  const out = new Map<string, string>();
  const add = (v: Decimal, d: number, reason: string, flip = false): void => {
    const to = `${negative !== flip && !v.eq(0) ? "-" : ""}${formatNumber(v, { decimals: d })}`;
    if (to !== text && !out.has(to)) out.set(to, reason);
  };
  const fromDigits = (changed: string): Decimal => decimal(decimals === 0 ? changed : `${changed.slice(0, changed.length - decimals) || "0"}.${changed.slice(changed.length - decimals)}`);
  for (let i = 0; i < digits.length; i++) {
    for (let d = 0; d <= 9; d++) {
      if (String(d) === digits.charAt(i) || (i === 0 && d === 0 && digits.length - decimals > 1)) continue;
      add(fromDigits(digits.slice(0, i) + String(d) + digits.slice(i + 1)), decimals, "sai một chữ số");
    }
  }
  for (let i = 0; i + 1 < digits.length; i++) {
    if (digits.charAt(i) === digits.charAt(i + 1) || (i === 0 && digits.charAt(1) === "0" && digits.length - decimals > 1)) continue;
    add(fromDigits(digits.slice(0, i) + digits.charAt(i + 1) + digits.charAt(i) + digits.slice(i + 2)), decimals, "đảo hai chữ số");
  }
  // "30,4" with its first digits swapped shows as "3,4": no nought stands in front.
  if (digits.length > decimals && digits.charAt(0) !== "0") add(fromDigits(`${digits.charAt(0)}0${digits.slice(1)}`), decimals, "đảo hai chữ số");
  for (const power of [1, 2, 3, 6]) {
    const factor = decimal(`1e${power}`);
    const [up, down] = [value.times(factor), value.times(decimal(`1e-${power}`))];
    const thousands = power % 3 === 0;
    add(up, Math.max(decimalsOf(up), decimals - power), thousands ? "thiếu ba số không (nhầm đơn vị)" : "sai vị trí dấu phẩy");
    add(down, Math.max(decimalsOf(down), decimals), thousands ? "thừa ba số không (nhầm đơn vị)" : "sai vị trí dấu phẩy");
  }
  add(value, decimals, "sai dấu", true);
  return [...out].map(([to, reason]) => ({ to, reason }));
}
