/** What a figure can do in its clause: state a value, a percentage of a target, a change, a share, a target. `ladder.ts` tells by which words. */
import type { Figure } from "../reading/figure";

export type Role =
  | "value" // states the indicator
  | "plan-percent" // đạt / bằng / vượt x % kế hoạch
  | "plan-change" // tăng / giảm x (%) so với kế hoạch
  | "growth" // tăng / giảm x % so với kỳ trước
  | "change" // tăng / giảm x đơn vị, điểm %
  | "share" // chiếm x %
  | "ratio" // "đạt x%" behind a fraction or a count, without a base
  | "target" // (Kế hoạch x)
  | "prior" // (năm 2022: x)
  | "denominator"
  | "aside"; // no part of any relation

/** A figure with its clause around it. */
export interface Reading {
  readonly figure: Figure;
  readonly role: Role;
  /** Its paragraph as it is written. */
  readonly text: string;
  /** "đạt", "vượt", "tăng" …; "" where there is none. */
  readonly operator: string;
  /** Text in front, from the previous figure or the start of its group, operator taken off. */
  readonly lead: string;
  /** The last clause of `lead`. */
  readonly clause: string;
  /** Text behind, to the next separator or figure. */
  readonly tail: string;
  /** Text behind, over commas, to the end of the item or the next figure. */
  readonly after: string;
  /** Words of the base ("kế hoạch tỉnh giao"), "" where none. */
  readonly base: string;
  /** Absolute start of `lead` in the paragraph. */
  readonly leadStart: number;
  /** For a target or prior in brackets right behind a percentage or a change: the figure that it is the base of. */
  readonly baseOf: number | null;
  /** "tương đương x%" behind a change: the same change, or the level it led to. */
  readonly inOtherWords?: true;
  /** "tăng lên 45", "giảm còn 12": where the change led, not how large it was. */
  readonly toLevel?: true;
  /** "tăng bình quân 9,7%/năm": of each year, not of them all. */
  readonly average?: true;
  /** A target told in a clause of its own: another value in front may be the one that is meant. */
  readonly apart?: true;
  /** A base that no word names: the difference itself may be meant. */
  readonly unnamed?: true;
}

/** What joins a figure to the one in front and names nothing. */
export const CONNECTIVE = /^(?:[\s,;:–-]|và|đồng thời|cùng|ước|đã|chỉ|mới|đều|cơ bản|nhưng|song|tuy nhiên|cũng|lại|thì|là|nên|năm|cả|tính|chung|cụ thể|tương ứng|tương đương|trong đó|tức|như vậy|như thế|theo đó|qua đó|\*)*$/u;
const DOWN = /^(?:giảm|thấp hơn|ít hơn)$/;

/** True for the verbs of falling. */
export const isDown = (operator: string): boolean => DOWN.test(operator);
