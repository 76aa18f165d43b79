/** Percentages beside a count that say how much of a whole it is, where that whole is named or stands in front. */
import type { Claim, ReadParagraph } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import type { Reading } from "../../claims/roles";
import { decimal, HUNDRED } from "../../../figures";
import { contentWords, PRIOR_BASE } from "../../claims/words";
import { isPercent, kindOf, type Figure } from "../../reading/figure";
import type { Draft } from "../draft";
import { baseValue } from "../evidence";
import { inTurn, saidOfAnother } from "../quotients";
import { placesOf, type Places } from "./around";
import { aboveOf, candidatesFor, namesakeOf, tryOut, type Candidate, type Context, type Portion, type Tried } from "./candidates";
import { failing, overfull } from "./failing";
import { fromAfar, meant } from "./meant";
import { alike, baseBehind, looseBase, openedBase } from "./wholes";
import { goesOn, worded } from "./worded";
import { isBesides, ownTail } from "./said";

const MOST_PARTS = 3;
/** No slip of the pen makes a share larger. */
const THOUSAND = decimal(1000);
/** Ways to find a whole by its kind and place alone. */
const LOOSE: ReadonlySet<Candidate["by"]> = new Set(["same", "shared", "head", "before", "above", "all", "all-loosely"]);
/** So many characters behind a count, a percentage is no longer said of it. */
const FARTHEST = 1000;
const PLANNED = /kế hoạch|(?<![A-Za-zÀ-ỹ])kh(?![A-Za-zÀ-ỹ])|chỉ tiêu|dự toán/u;

/** The claim a percentage belongs to, and the counts right in front of it in the same item ("39 xã đạt 19 tiêu chí, chiếm 41,5%"). */
function partsFor({ read, at }: Places, claim: Claim): Claim[] {
  const { low } = read.paragraph.content;
  const from = at.get(claim.id) ?? 0;
  const out = [claim];
  for (let i = from - 1; i >= 0 && out.length < MOST_PARTS; i--) {
    const before = read.claims[i];
    const behind = out[out.length - 1];
    if (before === undefined || behind === undefined || before.group !== claim.group || /[,;:.](?!\d)/.test(low.slice(before.figure.unitEnd, behind.figure.start))) break;
    out.push(before);
  }
  return out.filter((c) => c.measure === "value" && !isPercent(c.figure) && c.figure.denominator === null && !c.figure.bound && !PLANNED.test(c.reading.clause) && !isBesides(low, c.figure));
}

const ONE_OF_LIST = /^[^,;:.()\d]{0,30},\s*$/u;

/** "186 vụ, 477 đối tượng (đạt 87,3%)": what is told in one breath with it; the percentage may be of the first. */
function alsoFor({ read, at }: Places, parts: readonly Claim[]): Claim[] {
  const first = parts[parts.length - 1];
  const before = first === undefined ? undefined : read.claims[(at.get(first.id) ?? 0) - 1];
  if (first === undefined || before === undefined || before.group !== first.group || before.measure !== "value" || isPercent(before.figure) || before.figure.denominator !== null) return [];
  return ONE_OF_LIST.test(read.paragraph.content.low.slice(before.figure.unitEnd, first.figure.start)) ? [before] : [];
}

/** "riêng ba sở này chiếm 80,2%", "hai khoản trên chiếm 61%": of more than the last. */
const OF_SEVERAL = /(?<![A-Za-zÀ-ỹ])(?:hai|ba|bốn|năm|sáu|bảy|0?\d|các|cả|những)\s+[A-Za-zÀ-ỹ]+(?:\s+[A-Za-zÀ-ỹ]+){0,3}\s+(?:này|đó|trên|nêu trên)(?![A-Za-zÀ-ỹ])/u;

/** "…, thu khác 97 tỷ đồng; thu bảo hiểm chiếm 60%": the percentage has a subject of its own. */
export function namesAnother(read: ReadParagraph, claim: Claim, stated: Reading): boolean {
  const between = read.paragraph.content.low.slice(claim.figure.unitEnd, stated.figure.start);
  return (contentWords(stated.clause).length > 0 && /[,;.:](?!\d)|\s[–-]\s/.test(between)) || OF_SEVERAL.test(between);
}

const OF_TARGET = /kế hoạch|(?<![A-Za-zÀ-ỹ])kh(?![A-Za-zÀ-ỹ])|chỉ tiêu|dự toán|nghị quyết|cùng kỳ|năm trước/u;

/** "so với dự toán điều chỉnh (4.400 triệu đồng) đạt": the base stands right in front. */
function ofTarget(between: string): boolean {
  return OF_TARGET.test(/[^,;]*$/.exec(between.replace(/\([^()]*\)/g, " "))?.[0] ?? "");
}

/** "bằng 102,2% kế hoạch (92%)": a rate beside a rate. */
function besidePercent({ read }: Places, stated: Reading): boolean {
  const group = read.structure.groups[stated.figure.group];
  if (group === undefined || group.parent === null) return false;
  const { low } = read.paragraph.content;
  const before = low.slice(Math.max(0, group.start - 80), group.start - 1);
  return !/\d/.test(low.slice(group.start, stated.figure.start)) && /%[^,;.()]*$/u.test(before);
}

function sentenceOf({ read }: Places, { figure }: Claim): string {
  let group = read.structure.groups[figure.group];
  while (group !== undefined && group.parent !== null) group = read.structure.groups[group.parent];
  return group === undefined ? "" : read.paragraph.content.low.slice(group.start, figure.start);
}

function portionsOf(places: Places): Portion[] {
  return places.read.claims.flatMap((claim) => claim.attributes.flatMap((stated): Portion[] => {
    if ((stated.role !== "share" && stated.role !== "ratio") || !isPercent(stated.figure) || stated.figure.bound || claim.figure.denominator !== null) return [];
    if (stated.figure.start - claim.figure.unitEnd > FARTHEST) return [];
    if (namesAnother(places.read, claim, stated) || ofTarget(places.read.paragraph.content.low.slice(claim.figure.unitEnd, stated.figure.start)) || besidePercent(places, stated)) return [];
    if (saidOfAnother(places.read, claim, stated) || inTurn(places.read, stated).length > 0) return [];
    const tail = ownTail(stated);
    if (PRIOR_BASE.test(tail)) return [];
    const named = baseBehind(tail);
    const base = named ?? (contentWords(tail).length > 0 ? looseBase(tail) : null);
    if (base === null && contentWords(tail).length > 0) return [];
    const parts = partsFor(places, claim);
    return parts.length === 0 ? [] : [{ parts, also: alsoFor(places, parts), stated, base, opened: base === null ? openedBase(sentenceOf(places, claim)) : null }];
  }));
}

/** A percentage that nothing near gives, and what further off does. */
interface Open {
  readonly portion: Portion;
  readonly tried: readonly Tried[];
  readonly far: Tried | undefined;
}

function valueOf(whole: Figure): string {
  return `${kindOf(whole)}|${baseValue(whole).toFixed()}`;
}

/** Judges every percentage beside a count, but those `settled` elsewhere; `ties`: what their words say of them, by percentage, against figures further off that fit. */
export function portions(report: ReadReport, context: Context, settled: ReadonlySet<number>, ties: ReadonlyMap<number, Draft>): Draft[] {
  const out: Draft[] = [];
  report.paragraphs.forEach((read, i) => {
    const places = placesOf(read);
    const above = aboveOf(report, i);
    const used: Figure[] = [];
    const bases: { readonly start: number; readonly whole: Figure | null }[] = [];
    const agreed = new Map<Figure, number>();
    const fittingAfar = new Map<string, number>();
    const open: Open[] = [];
    for (const portion of portionsOf(places)) {
      if (settled.has(portion.stated.figure.id) || portion.stated.figure.value.gt(THOUSAND)) continue;
      const candidates = candidatesFor(places, portion, context, used.slice(-2), above);
      const tried = candidates.flatMap((c) => tryOut(report, c, portion));
      if (portion.stated.figure.value.gt(HUNDRED)) {
        // More than all: a slip, where it is surely a share, or stands beside others.
        const surely = portion.stated.operator === "chiếm" || (portion.base !== null && portion.base.loose !== true) || agreed.size > 0;
        const draft = surely ? overfull(tried, portion.stated) : null;
        if (draft !== null) out.push(draft);
        continue;
      }
      const fitting = meant(tried, portion, agreed);
      // "Năm trước có 400 hộ. Trong tổng số 420 hộ có 38 hộ nghèo, chiếm 9,5%": what fits is not what the words say.
      const tie = ties.get(portion.stated.figure.id);
      if (fitting !== undefined && tie?.sure === true && tie.verdict !== "consistent" && LOOSE.has(fitting.by)) {
        out.push(tie);
        continue;
      }
      const [owner] = portion.parts;
      // Another figure above that fits is not meant where the part's own whole is told there, too.
      const fits = fitting?.by === "above" && owner !== undefined ? (namesakeOf(tried, owner) ?? fitting) : fitting;
      if (portion.base !== null) bases.push({ start: portion.stated.figure.start, whole: fits?.whole ?? null });
      if (fits === undefined) {
        const far = fromAfar(tried, portion);
        if (far !== undefined) fittingAfar.set(valueOf(far.whole), (fittingAfar.get(valueOf(far.whole)) ?? 0) + 1);
        open.push({ portion, tried, far });
        continue;
      }
      out.push(fits.draft);
      used.push(fits.whole);
      if (fits.draft.verdict === "consistent") agreed.set(fits.whole, (agreed.get(fits.whole) ?? 0) + 1);
    }
    const ofOthers = ({ portion, tried, far }: Open): Draft | null => {
      const [part] = portion.parts;
      const open = part === undefined || portion.base !== null ? [] : [...agreed.keys()].filter((whole) => alike(whole, part.figure) && tried.every((t) => t.whole !== whole || (t.by === "afar" && far === undefined)));
      // Behind a share with a base of its own, only that base goes on.
      const base = open.length > 0 && goesOn(places, portion) ? bases.findLast(({ start }) => start < portion.stated.figure.start) : undefined;
      const wholes = base === undefined ? open : open.filter((whole) => whole === base.whole);
      const shared = wholes.flatMap((whole) => (part === undefined ? [] : tryOut(report, { part, whole, head: null, by: "shared" }, portion)));
      return failing(places, portion, [...tried, ...shared], agreed);
    };
    const judge = (one: Open): Draft | null => ofOthers(one) ?? ties.get(one.portion.stated.figure.id)?? null;
    // One figure among many further off may fit by chance: it takes the word of a total, or of several shares, against what stands near.
    const told = (far: Tried, draft: Draft | null): boolean =>
      draft === null || (draft.verdict !== "inconsistent" && ((fittingAfar.get(valueOf(far.whole)) ?? 0) > 1 || /(?<![A-Za-zÀ-ỹ])tổng(?![A-Za-zÀ-ỹ])/u.test(far.head?.reading.lead ?? "")));
    const left = open.filter((one) => {
      if (one.far === undefined || !told(one.far, judge(one))) return true;
      out.push(one.far.draft);
      agreed.set(one.far.whole, (agreed.get(one.far.whole) ?? 0) + 1);
      return false;
    });
    for (const one of left) {
      const draft = judge(one) ?? (one.far === undefined ? worded(places, context, one.portion, one.tried) : null);
      if (draft !== null) out.push(draft);
      else if (one.far !== undefined) out.push(one.far.draft);
    }
  });
  return out;
}
