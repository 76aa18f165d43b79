/** Lists of one passage sorted alike: "57 đảng viên (khiển trách 19, cảnh cáo 38) và 14 tổ chức đảng (khiển trách 3, cảnh cáo 11)". Where one tells all there is, the other does, too. */
import type { Claim } from "../../claims/claim";
import { isNameless, nounOf } from "../../reading/figure";
import type { PartList } from "../lists/partlist";

/** The kinds of the lists of a passage that add up, by where they stand and what announces them. */
export type Siblings = ReadonlyMap<string, readonly ReadonlySet<string>[]>;

const LINKS = /(?<![A-Za-zÀ-ỹ])(?:trong (?:số )?đó|bao gồm|gồm|cụ thể|có|là|đạt|và|với|được)(?![A-Za-zÀ-ỹ])|[^A-Za-zÀ-ỹ\d\s]/gu;

/** What a part is called: the words in front of its number, behind its colon, or those behind it. */
function nameOf({ figure, reading }: Claim): string {
  const front = reading.clause.replace(/^.*:(?=.*[A-Za-zÀ-ỹ])/su, "").replace(LINKS, " ").replace(/\s+/gu, " ").trim();
  return front !== "" ? front : isNameless(figure) ? "" : `${nounOf(figure)} ${reading.tail.replace(LINKS, " ")}`.replace(/\s+/gu, " ").trim();
}

/** Where a list stands: its paragraph, its place behind its total, its word. */
export const placeOf = ({ total, where, claims }: PartList): string => `${total.paragraph}|${where}|${claims}`;

/** The names of the parts; null where one has none, or two have the same. */
export function kindsOf(parts: readonly Claim[]): ReadonlySet<string> | null {
  const names = new Set(parts.map(nameOf));
  return names.has("") || names.size < parts.length ? null : names;
}

/** True where each part of the list is named as one of a list beside it that adds up, of another total. */
export function hasSibling(known: Siblings, list: PartList, parts: readonly Claim[]): boolean {
  const beside = known.get(placeOf(list));
  const own = beside === undefined || parts.length < 2 ? null : kindsOf(parts);
  return own !== null && beside?.some((kinds) => [...own].every((name) => kinds.has(name))) === true;
}
