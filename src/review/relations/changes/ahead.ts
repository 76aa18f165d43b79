/** What is planned for the year ahead against what this year brought, or was planned to: "phấn đấu 23.500 người, tăng 2,8% so với ước thực hiện năm 2023", "so với dự toán năm 2023 tăng 7,7%". */
import { firstFrom, type Claim, type ReadParagraph } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import type { Reading } from "../../claims/roles";
import { contentWords, contrasted } from "../../claims/words";
import { isNameless, isPeople, isPercent, isPoints, kindOf, sameThing, tellingDigits, type Figure } from "../../reading/figure";
import { oncePer } from "../../once";
import type { Draft } from "../draft";
import { isChangeOnly } from "../links/facts";
import { oneMeasure } from "../links/strength";
import { compareWith } from "./changes";

const PLAN = /kế hoạch|dự toán|chỉ tiêu|mục tiêu|(?:vốn|được|huyện|tỉnh|xã) giao/u;
const YEAR = /(?<!\d)(20\d\d)(?!\d)/u;
/** "so với ước thực hiện", "so với quyết toán 2023": the year that ends, whatever the section is called. */
const ENDING = /^[\s)]*(?:so với|so|của|bằng)?\s*(?:mức\s+|số\s+)?(?:ước thực hiện|ước|thực hiện|quyết toán|kết quả thực hiện)(?![A-Za-zÀ-ỹ])/u;
/** A section that is about a year to come without saying that it plans. */
const COMING = /(?:chương trình|chỉ tiêu|kế hoạch|dự toán|mục tiêu|nhiệm vụ|phương hướng|dự kiến|dự báo)[^.;]*năm\s+(20\d\d)/u;
/** "Năm 2025: …", "Mục tiêu năm 2025: …", "Nhu cầu vốn năm 2025". */
const HEAD = /^[\s\d.)ivx*+–-]*(?:(?:trong\s+)?năm 20\d\d\s*:|(?:mục tiêu|nhu cầu|dự kiến|phấn đấu|chỉ tiêu|kế hoạch|dự toán))/u;
const MOST_HEAD = 60;
const RESULTS = /^(?!.*(?:,|;| và)\s*(?:phương hướng|nhiệm vụ|mục tiêu|kế hoạch)).*(?:kết quả|tình hình|đánh giá|thực hiện)/u;
const COMPARED = /^[\s)]*(?:so sánh với|so với|so|của|bằng|với)?\s*(?:mức\s+|số\s+)?(?:cùng kỳ\s*)?/u;
/** "so với số chuyển nguồn năm 2022 sang": the base has a name of its own. */
const OWN_NAME = /^[\s)]*so với\s+(?:tổng\s+)?(?:số|vốn)\s+(?!cùng|năm|ước|thực hiện)/u;
/** "So với kế hoạch năm 2023 giảm": the sentence begins with its base. */
const BEGINS = /^\s*(?:nếu\s+)?so với\s/u;
/** Words of a base that name no thing. */
const NO_THING = /(?<![A-Za-zÀ-ỹ])(?:ước|thực hiện|quyết toán|kết quả|năm|trước|cùng kỳ|kế hoạch|dự toán|chỉ tiêu|mục tiêu|đầu năm|sang|từ|và|nay|bằng|tăng|giảm|là)(?![A-Za-zÀ-ỹ])|20\d\d/gu;
/** Claims looked at for one target at most, and words they are found by. */
const MOST_FOUND = 60;
const MOST_RARE = 5;
/** How far behind a count its rate stands, in characters. */
const MOST_BEHIND = 120;
/** Digits of what is found that do not fit by chance where the names are not the same. */
const TELLING = 3;

interface Named {
  readonly claims: readonly Claim[];
  readonly byWord: ReadonlyMap<string, readonly Claim[]>;
}

/** A target told in a bracket is a plan like one that has a clause of its own; "chiếm 3,46%" behind a count is a rate of its name. */
interface Result {
  readonly figure: Figure;
  readonly claim: Claim;
  readonly plan: boolean;
}

const coreOf = oncePer((claim: Claim): ReadonlySet<string> => new Set(claim.core));
const fullOf = oncePer((claim: Claim): ReadonlySet<string> => new Set(claim.full));
const clauseOf = oncePer((claim: Claim): ReadonlySet<string> => new Set([...claim.core, ...contentWords(claim.reading.clause)]));

const namesOf = oncePer((report: ReadReport): Named => {
  const claims = [...report.claims.values()].filter((c) => (c.measure === "value" || (c.measure === "growth" && c.reading.toLevel === true)) && !c.figure.bound && !isChangeOnly(c));
  const byWord = new Map<string, Claim[]>();
  for (const claim of claims) {
    for (const word of clauseOf(claim)) {
      const list = byWord.get(word);
      if (list === undefined) byWord.set(word, [claim]);
      else list.push(claim);
    }
  }
  return { claims, byWord };
});

/** The year a paragraph is ahead for: 0 where it is not named, null where it tells what was. */
function comingIn(read: ReadParagraph): number | null {
  const { section, content } = read.paragraph;
  const year = COMING.exec(section.title)?.[1];
  if (section.outlook) return section.year ?? 0;
  const named = Number(YEAR.exec(content.low.slice(0, MOST_HEAD))?.[1] ?? 0);
  // "Kế hoạch vốn năm 2023 là 1.471 tỷ đồng" opens the results of its year.
  if (HEAD.test(content.low) && !RESULTS.test(section.title) && (section.year === null || named === 0 || named > section.year)) return named;
  return year !== undefined && !/kết quả|tình hình|đánh giá|thực hiện/u.test(section.title) ? Number(year) : null;
}

interface Ahead {
  readonly change: Reading;
  /** What the base says: the words that name a thing, whether it is a plan, its year. */
  readonly things: readonly string[];
  readonly plan: boolean;
  readonly year: number | null;
}

/** A level of what was: "bằng 112,3% so với kế hoạch năm 2024". */
function asChange(reading: Reading): Reading | null {
  const { role, figure, operator, average, toLevel } = reading;
  if (average === true || figure.bound) return null;
  if (role === "growth" || role === "change") return toLevel === true ? null : reading;
  if (role === "plan-change") return operator === "vượt" || toLevel === true ? null : { ...reading, role: isPercent(figure) ? "growth" : "change" };
  return (role === "plan-percent" || role === "ratio") && isPercent(figure) && /^(?:bằng|đạt)$/.test(operator) ? { ...reading, role: "growth" } : null;
}

/** "…, tiền sử dụng đất 420 tỷ đồng. Tiền sử dụng đất tăng 7,7% so với dự toán 2024", "Kế hoạch vốn 197 tỷ đồng, gồm … So với kế hoạch năm 2023 giảm 13,4%": changes told in a sentence behind that of their value. */
function toldApart(read: ReadParagraph): Map<number, Reading[]> {
  const out = new Map<number, Reading[]>();
  const owned = new Set(read.claims.flatMap((c) => [...c.attributes.map((a) => a.figure.id), ...(c.measure === "value" ? [c.figure.id] : [])]));
  const values = read.claims.filter((c) => c.measure === "value" && c.parent === null && !isChangeOnly(c));
  if (values.length === 0) return out;
  const namesake = namesakesOf(values);
  const groups = new Set(read.claims.map((c) => c.group));
  const firstOf = new Map<number, Claim>();
  for (const value of values) if (!firstOf.has(value.group)) firstOf.set(value.group, value);
  const own = read.claims.filter((c) => c.measure !== "value" && c.attributes.length <= 1).flatMap((claim) => {
    const value = namesake(claim);
    return value === undefined ? [] : [{ value, reading: claim.reading }];
  });
  const alone = read.readings.flatMap((reading) => {
    if (owned.has(reading.figure.id) || !isPercent(reading.figure) || !BEGINS.test(reading.clause) || groups.has(reading.figure.group)) return [];
    const sentence = values[firstFrom(values, reading.figure.start) - 1]?.group;
    const value = sentence === undefined ? undefined : firstOf.get(sentence);
    return value === undefined ? [] : [{ value, reading: { ...reading, base: reading.clause } }];
  });
  for (const { value, reading } of [...own, ...alone]) {
    const those = out.get(value.id);
    if (those === undefined) out.set(value.id, [reading]);
    else those.push(reading);
  }
  return out;
}

/** The last value in front of a claim that bears its very words and stands in another sentence or bracket; asked for claims in reading order. */
function namesakesOf(values: readonly Claim[]): (claim: Claim) => Claim | undefined {
  const nameOf = ({ core }: Claim): string => [...core].sort().join(" ");
  /** By name the last value, and the last of another group than that one's. */
  const seen = new Map<string, { readonly last: Claim; readonly other: Claim | undefined }>();
  let next = 0;
  return (claim) => {
    for (let value = values[next]; value !== undefined && value.id < claim.id; value = values[++next]) {
      const before = seen.get(nameOf(value));
      seen.set(nameOf(value), { last: value, other: before?.last.group === value.group ? before.other : before?.last });
    }
    const found = claim.core.length === 0 ? undefined : seen.get(nameOf(claim));
    return found?.last.group === claim.group ? found.other : found?.last;
  };
}

function aheadOf(target: Claim, coming: number | null, apart: readonly Reading[]): Ahead[] {
  const attributes = [...target.attributes, ...apart];
  const based = new Set(attributes.flatMap(({ role, baseOf }) => (role === "prior" || role === "target" ? [baseOf] : [])));
  return attributes.flatMap((reading): Ahead[] => {
    const change = asChange(reading);
    if (change === null || based.has(reading.figure.id) || based.has(null)) return [];
    const base = change.base === "" ? change.tail : change.base;
    const named = YEAR.exec(base)?.[1];
    const year = named === undefined ? (coming !== null && coming > 0 ? coming - 1 : null) : Number(named);
    const ahead = target.planned || coming !== null || OWN_NAME.test(base);
    const plan = PLAN.test(base) && !ENDING.test(base);
    if (!ahead && !ENDING.test(base) && !(plan && named !== undefined && target.year !== null && Number(named) < target.year)) return [];
    // The share of this year's own target is no base of the year before.
    if ((plan || reading.role !== change.role) && (named === undefined || (target.year !== null && Number(named) >= target.year)) && !ENDING.test(base)) return [];
    return [{ change, plan, year, things: contentWords(base.replace(COMPARED, " ").replace(/\s(?:và|,).*$/u, " ").replace(NO_THING, " ")) }];
  });
}

/** How surely a claim bears the name: 3 the very same, 2 one within the other, 1 by some of it or by the words of the base, 0 not at all. */
function bears(target: Claim, own: readonly string[], { things }: Ahead, result: Claim): number {
  const [core, full, clause] = [coreOf(result), fullOf(result), clauseOf(result)];
  const known = own.filter((word) => core.has(word)).length;
  if (own.length > 1 && known === own.length && core.size === own.length) return 3;
  if (own.length > 0 && own.every((word) => core.has(word) || full.has(word)) && known > 0) return 2;
  if (result.core.length > 0 && result.core.every((word) => own.includes(word) || target.full.includes(word)) && known > 0) return 2;
  if (things.length > 0 && things.every((word) => clause.has(word))) return 1;
  return own.length > 0 && 2 * known >= own.length ? 1 : 0;
}

/** "kim ngạch": words that every name has; the clause must have them all. */
function rawName(target: Claim): string {
  return /(?:[A-Za-zÀ-ỹ]+ [A-Za-zÀ-ỹ]+)\s*$/u.exec(target.reading.clause)?.[0].trim() ?? "";
}

/** The claims that may be what a target is measured from, with the targets told of them. */
function found(report: ReadReport, target: Claim, own: readonly string[], ahead: Ahead): Result[] {
  const { claims, byWord } = namesOf(report);
  const rare = [...new Set([...own, ...ahead.things])].map((word) => byWord.get(word) ?? []).filter((list) => list.length > 0).sort((a, b) => a.length - b.length).slice(0, MOST_RARE);
  const raw = own.length === 0 ? rawName(target) : "";
  const near = raw === "" ? [...new Set(rare.flatMap((list) => list.slice(0, MOST_FOUND)))] : claims.filter((c) => c.reading.clause.includes(raw)).slice(0, MOST_FOUND);
  const rate = isPercent(target.figure);
  return near.flatMap((claim): Result[] => [
    { figure: claim.figure, claim, plan: PLAN.test(claim.reading.clause) },
    ...(ahead.plan ? claim.attributes.flatMap((a) => (a.role === "target" ? [{ figure: a.figure.unit === null ? { ...a.figure, unit: claim.figure.unit } : a.figure, claim, plan: true }] : [])) : []),
    ...(rate && !ahead.plan ? claim.attributes.flatMap((a) => ((a.role === "ratio" || a.role === "share") && isPercent(a.figure) && a.figure.start < claim.figure.start + MOST_BEHIND ? [{ figure: a.figure, claim, plan: false }] : [])) : []),
  ]).filter(({ claim }) => claim.id !== target.id);
}

/** "57,8 triệu đồng/năm" and "63 triệu đồng/người", "334 người" and "400 lao động": the figure as one of the target's kind; null for another kind. */
function asTarget(figure: Figure, target: Figure): Figure | null {
  const [own, its] = [figure.unit?.label ?? "", target.unit?.label ?? ""];
  const head = its.split("/")[0];
  if (its.includes("/") && own !== its && own.split("/")[0] === head) return { ...figure, unit: target.unit };
  if (isPeople(figure) && isPeople(target)) return { ...figure, unit: target.unit, noun: target.noun };
  if (isPercent(figure) || isPoints(figure)) return isPercent(target) || figure.id !== target.id ? figure : null;
  if (kindOf(figure) !== kindOf(target)) return null;
  if (isNameless(figure)) return { ...figure, noun: target.noun };
  return sameThing(figure, target) ? figure : null;
}

function fitsYear(result: Claim, ahead: Ahead): boolean {
  return result.year === null || ahead.year === null || result.year === ahead.year || OWN_NAME.test(ahead.change.base === "" ? ahead.change.tail : ahead.change.base);
}

function ofTarget(report: ReadReport, target: Claim, ahead: Ahead, aheadIn: (paragraph: number) => boolean): Draft[] {
  const own = target.core.filter((word) => word !== "mục" && word !== "tiêu");
  const results = found(report, target, own, ahead).flatMap((result) => {
    const { claim } = result;
    if (result.plan !== ahead.plan || !fitsYear(claim, ahead) || contrasted(target.label, claim.label) || (!ahead.plan && (claim.planned || aheadIn(claim.paragraph)))) return [];
    const sure = own.length === 0 ? 1 : bears(target, own, ahead, claim);
    return sure === 0 ? [] : [{ ...result, sure }];
  }).sort((a, b) => b.sure - a.sure);
  const moved = asTarget(ahead.change.figure, target.figure);
  if (moved === null) return [];
  const judged = results.flatMap((result) => {
    const figure = isPercent(result.figure) === isPercent(target.figure) ? asTarget(result.figure, target.figure) : null;
    const drafts = figure === null ? [] : compareWith(target.figure, figure, [{ ...ahead.change, figure: moved }], target, "unverifiable");
    return drafts.length === 0 ? [] : [{ ...result, drafts }];
  });
  const points = isPoints(ahead.change.figure);
  const explicit = YEAR.test(`${ahead.change.base} ${ahead.change.tail}`) || ENDING.test(ahead.change.base);
  const least = (sure: number): number => (sure > 2 || (sure > 1 && explicit) ? 0 : 2 * TELLING - (sure > 1 || points ? 1 : 0));
  const fits = judged.find(({ drafts, figure, sure }) => drafts.every((d) => d.verdict === "consistent") && tellingDigits(figure) + tellingDigits(target.figure) >= least(sure));
  if (fits !== undefined) return fits.drafts;
  const namesakes = judged.filter(({ sure, claim }) => sure === 3 && claim.parent === null && claim.scope === target.scope && oneMeasure(claim, target));
  const [only] = namesakes;
  const one = only !== undefined && namesakes.every(({ figure }) => figure.value.eq(only.figure.value)) && judged.every(({ sure, figure }) => sure < 2 || figure.value.eq(only.figure.value));
  return one && explicit && !isPercent(target.figure) ? only.drafts.map((d) => ({ ...d, verdict: "review" as const })) : [];
}

/** Each figure for the year ahead with a change, against the result, or the plan, of its name that it fits; one of the very same name that it does not fit is worth a look. */
export function targetsAhead(report: ReadReport): Draft[] {
  const coming = report.paragraphs.map(comingIn);
  const aheadIn = (paragraph: number): boolean => (coming[paragraph] ?? null) !== null;
  return report.paragraphs.flatMap((read, i) => {
    const apart = toldApart(read);
    return read.claims.flatMap((target): Draft[] => {
      if (target.measure !== "value" || target.figure.bound || isChangeOnly(target)) return [];
      return aheadOf(target, coming[i] ?? null, apart.get(target.id) ?? []).flatMap((ahead) => ofTarget(report, target, ahead, aheadIn));
    });
  });
}
