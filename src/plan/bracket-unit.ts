/** A unit in brackets at the end of a name or a line: "Kim ngạch xuất khẩu (triệu USD)", "1. Thu ngân sách (triệu đồng)". */
import { parseUnit, type Unit } from "../figures";

/** Nouns that tables count elsewhere, but that in brackets or a header say whose or what is meant. */
export const NO_UNIT = /^\s*(?:kế hoạch|chỉ tiêu|mục tiêu|nội dung|nhiệm vụ|nghị quyết|quyết định|tỉnh|huyện|thành phố|xã|phường|thị trấn|đơn vị|trung tâm|lần)\s*$/iu;

const BRACKETS = /\s*[([]([^()[\]]{1,40})[)\]]\s*$/u;

export interface Bracketed {
  readonly unit: Unit;
  /** The text before the brackets. */
  readonly rest: string;
}

/** The unit that closes a text in brackets, or null where it ends otherwise; words the unit table lacks are none. */
export function bracketUnit(text: string): Bracketed | null {
  if (!/[)\]]\s*$/.test(text)) return null;
  const found = BRACKETS.exec(text.normalize("NFC"));
  const inner = found?.[1];
  if (found === null || inner === undefined || NO_UNIT.test(inner)) return null;
  const unit = parseUnit(inner);
  return unit === null || unit.dimension === "time" ? null : { unit, rest: text.normalize("NFC").slice(0, found.index) };
}
