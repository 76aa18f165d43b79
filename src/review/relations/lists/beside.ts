/** What stands in brackets, or right behind, the total of a list and each of its parts: it adds up, too. */
import { placeAmong, type Claim } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import { quoted } from "../../claims/name";
import { oncePer } from "../../once";
import { isPercent, kindOf, sameThing, type Figure } from "../../reading/figure";
import { asWritten, type Draft } from "../draft";
import { fills, makes } from "../evidence";
import { isValue, type PartList } from "./partlist";
import { sumDraft } from "../totals";

type Inside = ReadonlyMap<number, readonly Claim[]>;

/** The values that stand in brackets behind each claim. */
export const insideOf = oncePer((report: ReadReport): Inside => {
  const inside = new Map<number, Claim[]>();
  for (const claim of report.claims.values()) {
    if (claim.parent === null || !isValue(claim)) continue;
    const held = inside.get(claim.parent);
    if (held === undefined) inside.set(claim.parent, [claim]);
    else held.push(claim);
  }
  return inside;
});

/** "218 đoàn với 1.347 lượt người", "12 dự án, vốn 40 tỷ đồng". */
const JOINED = /^(?:\s+[A-Za-zÀ-ỹ]+){0,4}\s*(?:\/|,|với|gồm|trị giá|tổng vốn|vốn)?(?:\s+(?:tổng|số|vốn|đăng ký|kinh phí|tiền|là)){0,5}\s*$/u;

/** The value of another kind right behind a claim, where nothing but a word that joins them lies between. */
function joinedTo(report: ReadReport, claim: Claim): Claim | null {
  const read = report.paragraphs[claim.paragraph];
  const next = read?.claims[placeAmong(read.claims, claim) + 1];
  if (read === undefined || next === undefined || next.group !== claim.group || !isValue(next) || next.figure.denominator !== null || kindOf(next.figure) === kindOf(claim.figure) && sameThing(next.figure, claim.figure)) return null;
  return JOINED.test(read.paragraph.content.low.slice(claim.figure.unitEnd, next.figure.start)) ? next : null;
}

function draftOf(whole: Claim, figures: readonly Figure[]): Draft[] {
  const ok = makes(figures, whole.figure);
  // "(trên 40.000 tỷ đồng)" beside "(khoảng 32.000 tỷ đồng)": so roughly told in another unit, they say nothing of one another.
  if (!ok && [whole.figure, ...figures].some((f) => f.hedge !== null)) return [];
  return [sumDraft(whole.figure, figures, () => (ok ? `Cộng các số trong ngoặc khớp với ${quoted(whole)}.` : `Cần xem ${quoted(whole)}: cộng các số trong ngoặc ra số khác.`))];
}

/** "450 MW (23 nhà máy), gồm thủy điện 412 MW (21 nhà máy), điện mặt trời 38 MW (02 nhà máy)"; "46 đoàn (412 lượt người)" of "218 đoàn với 1.347 lượt người". */
export function besides(report: ReadReport, list: PartList, inside: Inside): Draft[] {
  const [own, ...more] = inside.get(list.total.id) ?? [];
  const bracketed = own !== undefined && more.length === 0 && !isPercent(own.figure) && kindOf(own.figure) !== kindOf(list.total.figure) ? own : null;
  const cellsBeside = (whole: Claim): readonly (readonly Claim[])[] => list.parts.map((part) => (inside.get(part.id) ?? []).filter((claim) => sameThing(claim.figure, whole.figure)));
  const told = (whole: Claim): readonly Figure[] | null => {
    const cells = cellsBeside(whole);
    return cells.length < 2 || cells.some((cell) => cell.length !== 1) ? null : cells.flat().map((cell) => cell.figure);
  };
  if (bracketed !== null && (list.where === "list" || list.where === "sentence")) {
    const figures = told(bracketed);
    // "4.114 km (2.556 dặm), trong đó 242 km (150 dặm) …": of some, the brackets are some as well.
    const some = list.claims === "some" && !fills(list.parts.map((part) => part.figure), list.total.figure, asWritten);
    return figures === null ? [] : draftOf(bracketed, figures).filter(({ verdict }) => verdict === "consistent" || !some);
  }
  // Beside a total whose brackets break it down, only where the list itself is full.
  const joined = fills(list.parts.map((part) => part.figure), list.total.figure, asWritten) ? joinedTo(report, list.total) : null;
  const figures = joined === null || isPercent(joined.figure) ? null : told(joined);
  return joined === null || figures === null ? [] : draftOf(joined, figures);
}
