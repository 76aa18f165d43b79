/** Figures told again shorter: "18,7 tỷ đồng" of 18.683 triệu đồng, "83 triệu đồng" of 82,6, "trên 178 tỷ đồng" of 178,64. */
import { decimal } from "../../../../figures";
import { tellingDigits } from "../../../reading/figure";
import type { Statement } from "../../links/statements";

/** Digits that a shorter figure has at least and at most. */
const LEAST = 2;
const MOST = 5;

/** What of a figure is compared where it may have been told shorter. */
export interface Shape {
  readonly s: Statement;
  /** Digits in base units, without zeros at the end. */
  readonly text: string;
  readonly exponent: number;
  /** To how many digits it was shortened: those written, without the zeros a whole number ends with. */
  readonly length: number;
}

/** Digits and order in base units; units are powers of ten of one another, or are computed. */
export function shapeOf(s: Statement): Shape {
  const { value, unit, figure } = s;
  const length = figure.decimals > 0 ? tellingDigits(figure) : value.c.length;
  const factor = unit?.factor;
  if (factor === undefined) return { s, text: value.c.join(""), exponent: value.e, length };
  if (factor.c.length === 1 && factor.c[0] === 1) return { s, text: value.c.join(""), exponent: value.e + factor.e, length };
  const base = value.times(factor);
  return { s, text: base.c.join(""), exponent: base.e, length };
}

/** Next to `text` in its last digit; null where that carries over to another order. */
function next(text: string, step: 1 | -1): string | null {
  const moved = String(Number(text) + step);
  return moved.length === text.length ? moved : null;
}

const keyOf = (s: Statement, length: number, exponent: number, digits: string): string => `${s.file}:${length}:${exponent}:${digits}`;

/** "Đơn vị tính: triệu đồng" stands at the head of the paper: a cell without a unit may be in đồng, thousands, millions, billions. */
const SCALES: readonly number[] = [0, 3, 6, 9];
const AS_IT_IS: readonly number[] = [0];
const scalesOf = (s: Statement): readonly number[] => (s.role === "cell" && s.unit === null ? SCALES : AS_IT_IS);

/** Digits from which a figure is found in a cell whose unit is said elsewhere. */
const TELLING = 3;

/** Under which keys a longer figure waits for shorter ones: its first digits. */
export function longKeys({ s, text, exponent }: Shape): string[] {
  const out: string[] = [];
  for (const scale of scalesOf(s)) {
    for (let length = scale === 0 ? LEAST : TELLING; length <= Math.min(MOST, text.length - 1); length++) out.push(keyOf(s, length, exponent + scale, text.slice(0, length)));
  }
  return out;
}

/** Under which keys a shorter figure looks for longer ones: its digits, or those below where it was rounded up. */
export function shortKeys({ s, text, exponent, length }: Shape): string[] {
  if (length < LEAST || length > MOST) return [];
  const own = text.padEnd(length, "0");
  const below = next(own, -1);
  return [own, ...(below === null ? [] : [below])].map((digits) => keyOf(s, length, exponent, digits));
}

const TEN = decimal(10);
const isOneUnit = (a: Statement, b: Statement): boolean => a.unit === null || b.unit === null || a.unit.factor.eq(b.unit.factor);

/** True where `short` is `long` with fewer digits: rounded; "trên 178" cut, "gần 18,7" not reached. */
export function shortens(x: Shape, y: Shape): boolean {
  const { length } = y;
  if (x.text.length <= length) return false;
  const [long, short] = [x.s, y.s];
  const scale = y.exponent - x.exponent;
  const open = long.unit === null || short.unit === null;
  if (length < (open ? TELLING : LEAST) || !scalesOf(long).includes(scale) || long.figure.hedge !== null) return false;
  if (scale !== 0 && short.unit?.dimension.startsWith("money") !== true) return false;
  // "118 ha" and "120 ha" without a word like "khoảng": the zero has been counted, too.
  if (scale === 0 && short.figure.hedge === null && short.figure.decimals === 0 && short.value.gte(TEN) && short.value.c.length <= short.value.e && isOneUnit(long, short)) return false;
  const cut = x.text.slice(0, length);
  const up = next(cut, 1);
  const own = y.text.padEnd(length, "0");
  const { hedge } = short.figure;
  const rounded = x.text.charAt(length) >= "5" ? up : cut;
  return own === rounded || (hedge === "more-than" && own === cut) || (hedge === "nearly" && own === up);
}
