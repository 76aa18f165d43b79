/**
 * A share, a percentage of a target or a change that fails, though the text leaves another reading: the figure is derived
 * elsewhere, or another figure of the sentence in place of one of its own lets it hold. Which was meant is open.
 */
import { placeOf } from "../claims/claim";
import type { ReadReport } from "../claims/read";
import type { Reading } from "../claims/roles";
import { isCell, isNameless, isPercent, kindOf, nounOf, sameThing, tellingDigits, type Figure } from "../reading/figure";
import { sentenceAround } from "../reading/structure";
import type { Draft } from "./draft";
import { slipFrom } from "./slips";

const DERIVED: ReadonlySet<Draft["kind"]> = new Set(["ratio", "plan", "growth"]);
/** Figures of the paragraph, before and behind, that may be the ones meant. */
const MOST_BESIDE = 8;
/** Digits of what is derived that a rival does not make by chance. */
const TELLING = 3;

/** Percentages that a relation linked by its words derives. */
function derived(drafts: readonly Draft[]): ReadonlySet<number> {
  return new Set(drafts.flatMap((d) => (d.verdict === "consistent" && d.holds !== undefined && DERIVED.has(d.kind) ? d.figures.filter(isPercent).map((f) => f.id) : [])));
}

/** A base has one change of a kind in a paragraph: "cao hơn cùng kỳ 2,4 điểm % và cao hơn bình quân cả nước (22,3%) là 9,5 điểm %", "giảm 04 người chết (33 người), giảm 05 người bị thương (41 người)". */
function changeFrom({ kind, figures: [, base, change], figures }: Draft): string | null {
  if ((kind !== "growth" && kind !== "points") || figures.length !== 3 || base === undefined || change === undefined || isCell(change)) return null;
  return `${base.id}|${kindOf(change)}|${change.paragraph}`;
}

/** "61 thẻ cho doanh nhân của 27 doanh nghiệp (cấp mới 44, cấp lại 17)": parts that make another figure near their total, or near themselves. */
function hasRivalTotal({ figures: [whole, ...parts], holds }: Draft, near: readonly Figure[]): boolean {
  const [part] = parts;
  if (holds === undefined || whole === undefined || part === undefined || parts.length < 2) return false;
  const own = new Set([whole, ...parts].map((f) => f.id));
  return near.some((rival) => !own.has(rival.id) && [whole, part].some((f) => kindOf(f) === kindOf(rival)) && rival.bound === whole.bound && holds((f) => (f.id === whole.id ? rival : f)) && !toldRightly(rival, whole));
}

/** "tổng nguồn vốn 7.240 triệu đồng; đã cho vay 7.420 triệu đồng (trong đó …)": no rival of the total, but what it should say. */
function toldRightly(rival: Figure, whole: Figure): boolean {
  return tellingDigits(whole) >= TELLING && rival.unit?.id === whole.unit?.id && nounOf(rival) === nounOf(whole) && slipFrom(rival.value, whole) !== null;
}

/** "đạt 63,1% kế hoạch: vốn đầu tư 179/216 triệu đồng": the first of a fraction is what was reached, no target. */
function ofResult({ kind, figures: [, target] }: Draft): boolean {
  return kind === "plan" && target !== undefined && target.denominator !== null;
}

/** Of one kind with them, and counted under their name where they have one. */
const mayBe = (rival: Figure, subject: Figure, base: Figure): boolean => nounOf(rival) === "" || sameThing(rival, subject) || sameThing(rival, base);

/** Another figure that stands near, of the kind of the subject or of what it is held against, lets the relation hold as its subject. */
function hasRival({ kind, figures, holds, verdict, sure }: Draft, near: readonly Figure[]): boolean {
  const [subject, base, ...others] = figures;
  if (holds === undefined || subject === undefined || base === undefined || subject.denominator !== null || ![base, ...others].some((f) => tellingDigits(f) >= TELLING)) return false;
  const kinds = new Set([subject, base].map(kindOf));
  // "trị giá 22 tỷ đồng, đạt 107% kế hoạch (1.200)": written without a unit, the base may be of anything.
  const open = near.some((f) => f.id === base.id && f.unit === null && base.unit !== null);
  // "44.112 người, chỉ đạt 12% kế hoạch (kế hoạch 534.693 người)": what both count is no matter of schools.
  const ofOne = kind === "plan" && sameThing(subject, base);
  return near.some((rival) => {
    if (figures.some((f) => f.id === rival.id) || isPercent(rival) || (!open && !(kinds.has(kindOf(rival)) && (!ofOne || mayBe(rival, subject, base))))) return false;
    const placed = kinds.has(kindOf(rival)) ? rival : { ...rival, unit: base.unit };
    return holds((f) => (f.id === subject.id ? placed : f)) || (verdict === "review" && sure !== true && placed === rival && holds((f) => (f.id === base.id ? placed : f)));
  });
}

/** "(trước hạn 1.214, đúng hạn 471, trễ 17), tỷ lệ đúng, trước hạn 99,0%": two of a list together; "giảm 17 vụ" is none of it. */
function ofTwo({ kind, figures, holds }: Draft, near: readonly Reading[]): boolean {
  const [subject, base, stated] = figures;
  if (kind !== "ratio" || holds === undefined || subject === undefined || base === undefined || stated === undefined || figures.length !== 3 || tellingDigits(stated) < TELLING) return false;
  return near.some(({ figure: other, role }) => role !== "change" && role !== "growth" && other.group === subject.group && other.start < stated.start && !figures.some((f) => f.id === other.id) && (sameThing(other, subject) || (isNameless(other) && isNameless(subject))) && other.unit?.id === subject.unit?.id && other.denominator === null
    && holds((f) => (f.id === subject.id ? { ...subject, value: subject.value.plus(other.value) } : f)));
}

/** What is read around a figure of a paragraph. */
function besides(report: ReadReport, figure: Figure): readonly Reading[] {
  const read = report.paragraphs[figure.paragraph];
  if (read === undefined) return [];
  const at = placeOf(read.readings, figure);
  return read.readings.slice(Math.max(0, at - MOST_BESIDE), at + MOST_BESIDE + 1);
}

/** Shares of a structure: by how much each has risen is none of them. */
const ofShares = ({ figures }: Draft): boolean => figures.every(isPercent);
const CHANGES: ReadonlySet<Reading["role"]> = new Set(["growth", "change"]);

/** Those of the figures that stand in a sentence of the draft: beyond it another total is no rival, but may be what this one should say. */
function inSentences(report: ReadReport, { figures }: Draft, near: readonly Figure[]): Figure[] {
  const sentenceOf = (f: Figure): string => {
    const structure = report.paragraphs[f.paragraph]?.structure;
    return `${f.paragraph}:${structure === undefined ? f.group : sentenceAround(structure, f.group)}`;
  };
  const own = new Set(figures.map(sentenceOf));
  return near.filter((f) => own.has(sentenceOf(f)));
}

/** A value, how much it changed and by how many per cent. */
const isPair = ({ kind, figures: [value, change, percent], figures }: Draft): boolean => kind === "growth" && figures.length === 3 && value !== undefined && change !== undefined && percent !== undefined && isPercent(percent) && !isPercent(change) && value.start < change.start && change.paragraph === percent.paragraph;

/** All drafts but those that fail under one of several readings. */
export function withoutRivals(report: ReadReport, drafts: readonly Draft[]): Draft[] {
  const known = derived(drafts);
  // Values with a change of their own, which holds.
  const moved = new Set(drafts.flatMap((d) => (d.verdict === "consistent" && isPair(d) ? d.figures.slice(0, 1).map(({ id }) => id) : [])));
  return drafts.filter((draft) => {
    if (draft.verdict === "consistent" || draft.holds === undefined || draft.figures.every(isCell)) return true;
    if (ofResult(draft)) return false;
    if (draft.kind === "sum") return draft.sure === true || !hasRivalTotal(draft, inSentences(report, draft, draft.figures.slice(0, 2).flatMap((f) => besides(report, f)).filter(({ role }) => !ofShares(draft) || !CHANGES.has(role)).map(({ figure }) => figure)));
    if (!DERIVED.has(draft.kind)) return true;
    if (draft.figures.some((f) => isPercent(f) && known.has(f.id))) return false;
    const [first] = draft.figures;
    if (first === undefined) return true;
    // The change right behind a value, where all others have changes of their own.
    if (draft.kind === "growth" && draft.sure === true) return true;
    const paired = isPair(draft);
    const near = besides(report, first).filter(({ figure }) => !paired || !moved.has(figure.id));
    return !hasRival(draft, near.map(({ figure }) => figure)) && !ofTwo(draft, near);
  });
}

/** Shares and percentages of plans, each equation once: as of a plan where it holds as such, as what fails more surely where it fails as both. */
export function withoutTwins(shares: readonly Draft[], plans: readonly Draft[]): Draft[] {
  const key = ({ figures }: Draft): string => figures.map((f) => f.id).sort((a, b) => a - b).join();
  const keys = (drafts: readonly Draft[], held: boolean): ReadonlySet<string> => new Set(drafts.flatMap((d) => ((d.verdict === "consistent") === held ? [key(d)] : [])));
  const ofPlans = plans.filter((d) => d.kind === "plan");
  const [told, failing, wrong] = [keys(ofPlans, true), keys(shares, false), keys(ofPlans.filter((d) => d.verdict === "inconsistent"), false)];
  return [
    ...shares.filter((d) => !(d.verdict === "consistent" ? told : wrong).has(key(d))),
    // A share that a room of plans has read is one like any other.
    ...plans.filter((d) => (d.kind !== "plan" && d.kind !== "ratio") || d.verdict !== "review" || !failing.has(key(d)))
      .filter((d) => d.kind !== "ratio" || !(d.verdict === "consistent" ? told : wrong).has(key(d))),
  ];
}

/** All drafts but changes from a base of which another change of the kind is told, and holds. */
export function withoutOtherChanges(drafts: readonly Draft[]): Draft[] {
  const told = new Set(drafts.flatMap((d) => (d.verdict === "consistent" ? (changeFrom(d) ?? []) : [])));
  return drafts.filter((draft) => draft.verdict === "consistent" || !told.has(changeFrom(draft) ?? ""));
}

/** Without the question why shares miss a hundred, or parts their total, where one of them is wrong by its own numbers: one cause is told once. */
export function withoutSpoiled(drafts: readonly Draft[]): readonly Draft[] {
  const shares = (held: boolean): ReadonlySet<string> => new Set(drafts.flatMap(({ kind, verdict, figures: [part, whole], figures }) => (kind === "ratio" && (verdict === "consistent") === held && figures.length === 3 && part !== undefined && whole !== undefined ? [`${part.id}|${whole.id}`] : [])));
  const [holding, failing] = [shares(true), shares(false)];
  // One of the parts is no such share of the total, and all others are theirs.
  const spoiled = ({ figures: [whole, ...parts] }: Draft): boolean => whole !== undefined && parts.filter(({ id }) => failing.has(`${id}|${whole.id}`)).length === 1 && parts.filter(({ id }) => holding.has(`${id}|${whole.id}`)).length === parts.length - 1;
  const wrong = new Set(drafts.flatMap(({ kind, verdict, figures }) => (kind === "ratio" && verdict === "inconsistent" ? figures.filter(isPercent).map(({ id }) => id) : [])));
  // Each holds by its own numbers: what they leave to a hundred is what else there is.
  const held = new Set(drafts.flatMap(({ kind, verdict, figures: [, , stated], figures }) => (kind === "ratio" && verdict === "consistent" && figures.length === 3 && stated !== undefined ? [stated.id] : [])));
  const open = ({ figures }: Draft): boolean => figures.every(({ id }) => held.has(id));
  return drafts.filter((draft) => draft.kind !== "sum" || draft.verdict !== "review" || !(draft.figures.every(isPercent) ? open(draft) || draft.figures.some(({ id }) => wrong.has(id)) : spoiled(draft)));
}
