/** Items that tell two figures of one kind in turn: "đạt 1.350 triệu tấn và 252 tỷ tấn, trong đó A 1.322 triệu tấn và 138 tỷ tấn; B …". */
import { placeAmong, type Claim } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import { kindOf, sameThing } from "../../reading/figure";
import type { Draft } from "../draft";
import { makes } from "../evidence";
import type { PartList } from "../lists/partlist";
import { besideOthers } from "./couples";

const MOST_STRIPES = 3;
const MOST_BACK = 4;

/** The last figures of the kind in front of the list, so many as each item has, first to last. */
function totalsOf(report: ReadReport, list: PartList, count: number): readonly Claim[] {
  const read = report.paragraphs[list.total.paragraph];
  const at = placeAmong(read?.claims ?? [], list.total);
  const near = read?.claims.slice(Math.max(0, at - MOST_BACK), at + 1).filter((c) => c.group === list.total.group && sameThing(c.figure, list.total.figure)) ?? [];
  return near.slice(-count);
}

/** Each stripe against its own total; null where none, or not all of them but one, add up. */
function stripesOf(report: ReadReport, list: PartList, count: number): Draft[] | null {
  const wholes = totalsOf(report, list, count);
  if (wholes.length < count || list.parts.length % count !== 0 || list.parts.length < 2 * count) return null;
  const stripes = wholes.map((whole, i) => ({ whole, parts: list.parts.filter((_, n) => n % count === i).map((part) => part.figure) }));
  const fits = stripes.filter(({ whole, parts }) => makes(parts, whole.figure)).length;
  if (fits === 0 || fits < count - 1) return null;
  // "gần 169,8 nghìn tấn, gần 112 nghìn tấn": so roughly told, a stripe shows nothing wrong.
  return stripes.map(({ whole, parts }) => besideOthers(whole.figure, parts, whole)).filter(({ verdict, figures }) => verdict === "consistent" || figures.every(({ hedge }) => hedge === null));
}

/** Lists whose items tell two or three figures of the total's kind. */
export function stripedSums(report: ReadReport, list: PartList): Draft[] {
  if (list.parts.some((part) => kindOf(part.figure) !== kindOf(list.total.figure) || part.figure.denominator !== null) || makes(list.parts.map((part) => part.figure), list.total.figure)) return [];
  for (let count = 2; count <= MOST_STRIPES; count++) {
    const drafts = stripesOf(report, list, count);
    if (drafts !== null) return drafts;
  }
  return [];
}
