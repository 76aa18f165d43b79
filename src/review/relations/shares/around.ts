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

/** Claims of one thing in front of a part in its own sentence, brackets around it included; nearest first. */
export function headsOf(places: Places, part: Claim): Claim[] {
  const groups = new Set(groupsAround(places.read.structure, part.group));
  const at = places.at.get(part.id) ?? 0;
  return places.read.claims.slice(Math.max(0, at - MOST_BACK), at).filter((c) => groups.has(c.group) && canBeWhole(c) && alike(c.figure, part.figure)).reverse();
}

/** The claims of one thing in the sentence before, outside brackets; the first ones of it. */
export function sentenceBefore(places: Places, part: Claim): Claim[] {
  const own = sentenceAround(places.read.structure, part.group);
  return (places.byGroup.get(own - 1) ?? []).slice(0, MOST_BACK).filter((c) => canBeWhole(c) && alike(c.figure, part.figure));
}
