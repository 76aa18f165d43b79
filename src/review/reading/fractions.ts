/** Two figures with a stroke between them: which of them are one fraction. */
import { foldHeader, isInteger } from "../../figures";
import type { Figure } from "./figure";

const PEOPLE = /^(?:người|dân|khẩu|nhân khẩu|lượt người)$/u;

/** "18 hội viên/25 phụ nữ từ 18 tuổi (72%)": of another name, but its share tells what is divided. */
const SHARE_IN_BRACKETS = /^[^,;.()/]*\(\d[\d,]*\s?%\)/u;

/** Of one unit, or one of them without a name of its own: "34 lớp/796 em" counts two things. */
function countsOneThing(a: Figure, b: Figure): boolean {
  if (a.unit !== null && b.unit !== null) return a.unit.base === b.unit.base || [a, b].every(({ unit }) => PEOPLE.test(unit?.base ?? ""));
  const [first, second] = [a, b].map((f) => (f.unit === null ? f.noun : foldHeader(f.unit.base)).split(" ")[0]);
  return first === "" || second === "" || first === second;
}

/** "22/28 trường", "1.160 triệu đồng/1.160 triệu đồng", "164 trên tổng số 356": ties the two figures. */
export function pairFractions(figures: readonly Figure[], low: string): Figure[] {
  const out = [...figures];
  for (let i = 0; i + 1 < out.length; i++) {
    const [a, b] = [out[i], out[i + 1]];
    if (a === undefined || b === undefined || a.numerator !== null) continue;
    const between = low.slice(a.unitEnd, b.start);
    const stroke = /^\s?\/\s?$/.test(between) && a.group === b.group;
    const words = /^\s*(?:[A-Za-zÀ-ỹ]+\s+){0,4}?(?:trên|\/|trong)\s*(?:tổng số|tổng|tổng cộng)(?:\s+số)?\s*(?:là\s*)?$/u.test(between) && a.group === b.group;
    const bare = a.unit === null && /^\s*trên\s*$/u.test(between) && a.group === b.group && a.value.lte(b.value) && isInteger(a.value) && isInteger(b.value);
    if (!stroke && !words && !bare) continue;
    if (!countsOneThing(a, b) && !SHARE_IN_BRACKETS.test(low.slice(b.unitEnd, b.unitEnd + 40))) continue;
    const unit = a.unit ?? b.unit;
    const wholeThings = (f: Figure): boolean => isInteger(f.value) && f.decimals === 0 && (unit === null || unit.whole);
    out[i] = { ...a, unit, denominator: b.id, whole: wholeThings(a), noun: a.unit === null && b.unit === null ? b.noun : "" };
    // "241 trên 268 hộ": no more than so many.
    out[i + 1] = { ...b, unit, numerator: a.id, whole: wholeThings(b), hedge: bare ? null : b.hedge };
  }
  return out;
}
