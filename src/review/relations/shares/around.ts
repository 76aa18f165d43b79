/** Where the whole of a part may stand: in front of it in its sentence, around its brackets, in the sentence before. */
import type { Claim, ReadParagraph } from "../../claims/claim";
import { claimsByGroup } from "../lists/inline";
import { alike, canBeWhole } from "./wholes";
import { groupsAround, sentenceAround } from "../../reading/structure";

const MOST_BACK = 24;

/** A paragraph with its claims by place, for looking back in constant time. */
export interface Places {
  readonly read: ReadParagraph;
  readonly at: ReadonlyMap<number, number>;
  readonly byGroup: ReadonlyMap<number, readonly Claim[]>;
}

export function placesOf(read: ReadParagraph): Places {
  return { read, at: new Map(read.claims.map((claim, i) => [claim.id, i])), byGroup: claimsByGroup(read) };
}

/** "12 người trong số 20 đại biểu": itself a part of what is named behind it. */
const PART_ITSELF = /^(?:\s+[A-Za-zÀ-ỹ]+)?\s+(?:trong|trên) (?:tổng )?số \d/u;
/** "tăng từ 160 lên 180 hộ": what there was. */
const FROM = /(?<![A-Za-zÀ-ỹ])từ\s+$/u;
const TO = /(?<![A-Za-zÀ-ỹ])(?:lên|xuống|còn)\s+(?:(?:còn|đến|thành)\s+)?$/u;

/** True for a figure in front that is a part of another whole, or what the part was before. */
function isNoHead(low: string, { figure: { start, unitEnd } }: Claim, { figure: part }: Claim): boolean {
  if (PART_ITSELF.test(low.slice(unitEnd, unitEnd + 24))) return true;
  return FROM.test(low.slice(Math.max(0, start - 6), start)) && TO.test(low.slice(Math.max(unitEnd, part.start - 12), part.start));
}

/** Claims of one thing in front of a part in its own sentence, brackets around it included; nearest first. */
export function headsOf(places: Places, part: Claim): Claim[] {
  const groups = new Set(groupsAround(places.read.structure, part.group));
  const at = places.at.get(part.id) ?? 0;
  return places.read.claims.slice(Math.max(0, at - MOST_BACK), at).filter((c) => groups.has(c.group) && canBeWhole(c) && alike(c.figure, part.figure) && !isNoHead(places.read.paragraph.content.low, c, part)).reverse();
}

/** The claims of one thing in the sentence before, outside brackets; the first ones of it. */
export function sentenceBefore(places: Places, part: Claim): Claim[] {
  const own = sentenceAround(places.read.structure, part.group);
  return (places.byGroup.get(own - 1) ?? []).slice(0, MOST_BACK).filter((c) => canBeWhole(c) && alike(c.figure, part.figure));
}
