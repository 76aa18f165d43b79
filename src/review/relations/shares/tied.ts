/** Shares whose part and whole their words tie together, whether they hold or not: "trong tổng số 420 hộ có 38 hộ nghèo, chiếm 9%", "…; trong đó 38 hộ, chiếm 9%". */
import { isBelow } from "../../../figures";
import type { Claim, ReadParagraph } from "../../claims/claim";
import { contentWords } from "../../claims/words";
import { baseInterval, isPercent, kindOf, nounOf } from "../../reading/figure";
import { bySlip } from "../apart";
import { confirming, type Draft } from "../draft";
import { ratioDraft } from "../quotients";
import { groupsAround, headsOf, placesOf, sentenceBefore, type Places } from "./around";
import { OF_ALL, sharesSaid, type Said } from "./said";
import { plausible, slippedShare } from "./slipped";

/** The whole of a share, and how surely the words say so. */
interface Tie {
  readonly whole: Claim;
  /** Beyond doubt, in so many words; by the order of the sentences; by being the only one in front. */
  readonly by: "within" | "opening" | "head" | "before";
}

const LEAD = 60;
/** "trong 38 thương vụ": a number of the very thing in front. */
const IN_NUMBER = /(?:^|[\s,;(])trong\s+(?:số\s+)?(?:hơn\s+|gần\s+|khoảng\s+)?$/u;
const NESTED = /(?<![A-Za-zÀ-ỹ])(?:trong (?:số )?(?:đó|này)|riêng|bao gồm|gồm)(?![A-Za-zÀ-ỹ])/u;
const OF_THESE = /^\s*(?:[-+*•]\s*)?(?:trong (?:số )?(?:đó|này)|trong số các [A-Za-zÀ-ỹ]+ (?:đó|này|trên|nêu trên))(?![A-Za-zÀ-ỹ])/u;
const OPENING = 40;

/** "152 hộ nghèo" of "1.486 hộ", "364" of "452 hợp tác xã": amounts of one kind, counts of what the whole counts. */
function ofOne({ figure: part }: Claim, { figure: whole }: Claim): boolean {
  const [own, all] = [nounOf(part), nounOf(whole)];
  return kindOf(part) === kindOf(whole) && (kindOf(part) !== "count" || own === all || own === "" || (all !== "" && own.startsWith(`${all} `)));
}

/** A share of its own makes it a part beside others. */
const isShare = ({ attributes }: Claim): boolean => attributes.some(({ role, figure }) => (role === "share" || role === "ratio") && isPercent(figure));

/** "giải ngân 586 tỷ đồng, bằng 64% kế hoạch. Trong đó, vốn kéo dài 70 tỷ đồng, đạt 69%": the target goes on without being said. */
function ofTarget({ stated }: Said, whole: Claim): boolean {
  return stated.operator !== "chiếm" && whole.attributes.some(({ role, figure }) => role === "target" || (role === "plan-percent" && isPercent(figure)));
}

/** The words behind a share name nothing that its whole does not. */
function ownBase({ stated }: Said, whole: Claim): boolean {
  const known = new Set([...whole.core, ...whole.full, ...contentWords(`${nounOf(whole.figure)} ${whole.reading.tail} ${whole.reading.lead}`)]);
  return contentWords(stated.tail).every((word) => known.has(word));
}

/** The one value that all of some claims have. */
function only(claims: readonly Claim[]): Claim | null {
  const [first] = claims;
  return first !== undefined && claims.every(({ figure }) => figure.value.eq(first.figure.value)) ? first : null;
}

/** "trong tổng số 420 hộ", "trong 38 thương vụ": the last in front that says so. */
function saidWithin(low: string, heads: readonly Claim[]): Claim | undefined {
  return heads.find(({ figure }) => {
    const lead = low.slice(Math.max(0, figure.start - LEAD), figure.start);
    return OF_ALL.test(lead) || (kindOf(figure) === "count" && IN_NUMBER.test(lead));
  });
}

/** The whole in the sentence before, or of the line above that opens a list of lines. */
function inFront(places: Places, said: Said): Tie | null {
  const { part } = said;
  const { low } = places.read.paragraph.content;
  const sentence = places.read.structure.groups[groupsAround(places, part).pop() ?? 0];
  const opening = sentence === undefined ? "" : low.slice(sentence.start, sentence.start + OPENING);
  const whole = only(sentenceBefore(places, part).filter((claim) => claim.parent === null && ofOne(part, claim)));
  return whole === null || isShare(whole) || ofTarget(said, whole) ? null : { whole, by: OF_THESE.test(opening) ? "opening" : "before" };
}

function tieOf(places: Places, said: Said, siblings: ReadonlySet<Claim>): Tie | null {
  const { part, stated } = said;
  const { low } = places.read.paragraph.content;
  if (said.whole !== null) return ofOne(part, said.whole) && ownBase(said, said.whole) ? { whole: said.whole, by: "within" } : null;
  const near = headsOf(places, part);
  const heads = near.filter((head) => ofOne(part, head));
  const within = saidWithin(low, near);
  if (within !== undefined) {
    const [nearest] = near;
    const nested = nearest !== within && NESTED.test(low.slice(nearest?.figure.unitEnd ?? 0, part.figure.start));
    const between = low.slice(within.figure.unitEnd, part.figure.start).replace(/\([^()]*\)/g, " ");
    return nested || /[.](?!\d)/.test(between) || !ownBase(said, within) ? null : { whole: within, by: "within" };
  }
  if (contentWords(stated.tail).length > 0) return null;
  // "…, 420 hộ cũ chiếm 70%; 180 hộ mới chiếm 30%": beside it, not above it.
  const above = heads.filter((head) => !siblings.has(head) && !isShare(head));
  const head = only(above);
  if (above.length > 0) return head === null || above.length < heads.length || ofTarget(said, head) ? null : { whole: head, by: "head" };
  const front = inFront(places, said);
  // "giải ngân 140/190 tỷ đồng, đạt 73,7%; riêng vốn A 118 tỷ đồng, đạt 82,9%": each of its own, unless words take both up.
  return heads.length === 0 || (front?.by === "opening" && heads.every((one) => one.group === part.group)) ? front : null;
}

/** Where part and whole are told by their words alone, more may be chance. */
const ALONE = 0.3;

function judged({ part, stated }: Said, { whole, by }: Tie): Draft | null {
  const draft = ratioDraft(part.figure, whole.figure, stated.figure, part.label, "review");
  if (draft === null || draft.verdict === "consistent") return draft === null ? null : by === "head" || by === "before" ? confirming(draft) : draft;
  const { explained, chance } = slippedShare(draft);
  if (by === "within" || by === "opening") return plausible(draft) || explained || bySlip(draft) ? draft : null;
  if (isBelow(baseInterval(whole.figure), baseInterval(part.figure)) && chance > ALONE) return null;
  return explained && chance <= ALONE ? draft : null;
}

/** Judges the shares of a paragraph that nothing has settled yet by what their words tie them to. */
export function tied(read: ReadParagraph, settled: ReadonlySet<number>): Draft[] {
  const places = placesOf(read);
  const all = sharesSaid(read);
  const siblings = new Set(all.map(({ part }) => part));
  return all.flatMap((said) => {
    const tie = settled.has(said.stated.figure.id) ? null : tieOf(places, said, siblings);
    const draft = tie === null ? null : judged(said, tie);
    return draft === null ? [] : [draft];
  });
}

