/** What a claim states beside its value: percentage of the target, growth, target; in one form for comparing. */
import { HUNDRED, type Decimal } from "../../../figures";
import { isPercent, kindOf, sameThing, type Figure } from "../../reading/figure";
import { signedGrowth, type Claim, type ReadParagraph } from "../../claims/claim";
import type { Reading } from "../../claims/roles";
import type { ReadReport } from "../../claims/read";
import { levelsOf } from "../../claims/words";
import { oncePer } from "../../once";

export interface Stated {
  /** The figure in comparable form: "vượt 16,6%" is 116,6, "giảm 6%" is −6. */
  readonly figure: Figure;
  readonly reading: Reading;
  readonly levels: readonly string[];
}

/** "giải ngân 271 tỷ đồng, đạt 63,5%; ước đến 31/12 đạt trên 95% kế hoạch": what is reached at another time has an amount of its own. */
const OTHER_TIME = /^[\s,;:–-]*(?:và\s+)?(?:ước|dự kiến|phấn đấu|dự báo)(?:\s+(?:thực hiện|giải ngân|thu|chi|kết quả))?\s+(?:đến|cả năm|hết|trong năm|năm|toàn năm)(?![A-Za-zÀ-ỹ])/u;

/** Percentages of the target. Of a rate, "vượt 3%" may mean points: such a figure is not comparable and left out. */
export const planPercents: (claim: Claim) => readonly Stated[] = oncePer((claim) => {
  const rate = isPercent(claim.figure) && claim.measure === "value";
  return claim.attributes
    .filter((a) => a.role === "plan-percent" && isPercent(a.figure) && !a.figure.bound && !(rate && /vượt/.test(a.operator)) && !(a.figure.id !== claim.figure.id && OTHER_TIME.test(a.clause)))
    .map((reading) => ({
      reading,
      figure: /vượt/.test(reading.operator) ? { ...reading.figure, value: reading.figure.value.plus(HUNDRED) } : reading.figure,
      levels: levelsOf(reading.base),
    }));
});

/** The rate a claim states: its own percentage, or the ratio behind its fraction ("22/28, đạt tỷ lệ 78,6%"). */
export function rateOf(claim: Claim): Figure | null {
  if (isPercent(claim.figure)) return claim.measure === "value" ? claim.figure : null;
  const ratio = claim.attributes.find((a) => a.role === "ratio" && isPercent(a.figure));
  return ratio?.figure ?? null;
}

const OF_YEARS = /(?:\d|năm) năm(?!\s*\d)|giai đoạn|nhiệm kỳ|trung hạn/u;

/** "62% mục tiêu 5 năm" and "107,9% kế hoạch năm" are of two targets. */
export function oneTarget({ reading: a, levels: x }: Stated, { reading: b, levels: y }: Stated): boolean {
  return OF_YEARS.test(a.base) === OF_YEARS.test(b.base) && (x.length === 0 || y.length === 0 || x.some((level) => y.includes(level)));
}

export type Base = "month" | "quarter" | "plan" | "year";

export function baseOf(reading: Reading): Base {
  const { base } = reading;
  if (/kế hoạch|dự toán|chỉ tiêu/.test(base)) return "plan";
  if (/tháng\s+(?:trước|\d)/.test(base)) return "month";
  return /quý\s+(?:trước|[ivx\d])/.test(base) ? "quarter" : "year";
}

const YEAR = /20\d\d/u;

const YEAR_END = /(?:cuối|hết)\s+năm|31\/12/u;

/** "so với đầu năm" and "so với cuối năm 2024" are from one day. */
const isOpening = ({ base: a }: Reading, { base: b }: Reading): boolean => /đầu năm/u.test(a) && !YEAR.test(a) && YEAR_END.test(b);

/** True where two changes are measured from one time: "so với năm 2019" is not "so với cùng kỳ", unless that is the year before. */
export function oneBase(a: Reading, b: Reading, year: number | null): boolean {
  if (baseOf(a) !== baseOf(b)) return false;
  const [x, y] = [YEAR.exec(a.base)?.[0], YEAR.exec(b.base)?.[0]];
  if (x !== undefined && y !== undefined) return x === y;
  if (isOpening(a, b) || isOpening(b, a)) return true;
  // A closing part leaves out what it compares with.
  const named = x ?? y;
  return named === undefined || a.base === "" || b.base === "" || (year !== null && Number(named) === year - 1);
}

/** Growth against the year before: the claim's own figure, or its first such attribute. */
export const growthOf: (claim: Claim) => Stated | null = oncePer((claim) => {
  if (claim.measure === "growth") return { figure: signedGrowth(claim.reading), reading: claim.reading, levels: [] };
  const found = claim.attributes.find((a) => a.role === "growth" && isPercent(a.figure) && baseOf(a) === "year" && !a.figure.bound);
  return found === undefined ? null : { figure: signedGrowth(found), reading: found, levels: [] };
});

const CHANGED = /^(?:ước )?(?:tăng|giảm)$|(?:cao|thấp|nhiều|ít) hơn$/;

/** "cháy rừng tăng 05 vụ": the figure of the claim is how much it changed, not how much there is. */
export const isChangeOnly: (claim: Claim) => boolean = oncePer(
  ({ measure, reading, figure }) => measure === "value" && reading.operator !== "" && !isPercent(figure) && CHANGED.test(reading.operator) && reading.toLevel !== true,
);

/** The difference from the year before that a claim states, signed, in the claim's own unit. */
export const changeOf: (claim: Claim) => Figure | null = oncePer((claim) => {
  if (isChangeOnly(claim)) return baseOf(claim.reading) === "year" ? signedGrowth(claim.reading) : null;
  const found = claim.attributes.find((a) => a.role === "change" && !isPercent(a.figure) && a.figure.unit?.dimension !== "points" && baseOf(a) === "year" && !a.figure.bound && sameThing(a.figure, claim.figure));
  return found === undefined ? null : signedGrowth(found);
});

/** Percentages and changes whose base stands in brackets right behind them. */
export function basedPairs(claim: Claim, role: "target" | "prior"): { readonly change: Reading; readonly base: Reading }[] {
  return claim.attributes.flatMap((base) => {
    if (base.role !== role || base.baseOf === null) return [];
    const change = claim.attributes.find((a) => a.figure.id === base.baseOf);
    return change === undefined || (base.figure.unit !== null && kindOf(base.figure) !== kindOf(claim.figure)) ? [] : [{ change, base }];
  });
}

const UNIT_HEAD = /^[^/]*/;
/** "62 km" and "300 km/giờ": a way and a speed. */
const SPEED = /\/\s*(?:giờ|phút|giây)(?![A-Za-zÀ-ỹ])/u;

/** "31 triệu đồng" and "31 triệu đồng/người/năm": one amount whose second half has been left out. */
export function perHeadAlike(a: Figure, b: Figure): boolean {
  const [x, y] = [a.unit, b.unit];
  if (x === null || y === null || x.dimension === "count" || y.dimension === "count" || x.label.includes("/") === y.label.includes("/") || SPEED.test(`${x.label} ${y.label}`)) return false;
  return UNIT_HEAD.exec(x.label)?.[0].trim() === UNIT_HEAD.exec(y.label)?.[0].trim();
}

const PER_HEAD = /^(?:\/\s*(?:người|năm|đầu người)\s*)+$/u;

/** The same of what is told by the head or the year in two ways, or in decimals of a count: "44,7 triệu đồng/người" and "44,7 triệu đồng/năm", "17,4 tiêu chí" and "17,4 tiêu chí/xã". */
export function perOneAlike(a: Figure, b: Figure): boolean {
  if (perHeadAlike(a, b)) return true;
  const [x, y] = [a.unit?.label ?? "", b.unit?.label ?? ""];
  const [head, other] = [x, y].map((label) => UNIT_HEAD.exec(label)?.[0].trim() ?? "");
  if (head === "" || head !== other || a.decimals === 0 || b.decimals === 0) return false;
  const per = [x, y].map((label) => label.slice(label.indexOf("/") < 0 ? label.length : label.indexOf("/")));
  return per.every((part) => PER_HEAD.test(part)) || (per.includes("") && (a.unit?.dimension === "count" || b.unit?.dimension === "count"));
}

/** A figure that has lost its unit, or the "/người" of it, in the unit of another. */
export function inUnitOf(figure: Figure, model: Figure): Figure {
  return figure.unit === null || perHeadAlike(figure, model) ? { ...figure, unit: model.unit } : figure;
}

/** Words about the target by claim: said once behind "lần lượt", they hold for all claims in front. */
export function planWordsOf(report: ReadReport): Map<number, string> {
  const out = new Map<number, string>();
  for (const read of report.paragraphs) {
    for (const claim of read.claims) {
      if (claim.planWord === "") continue;
      out.set(claim.id, claim.planWord);
      const targets = claim.attributes.filter((a) => a.role === "target");
      if (targets.length > 1) for (const owner of ownersBefore(read, claim, targets.length)) out.set(owner.id, claim.planWord);
    }
  }
  return out;
}

/** "…/dự toán giao 3.950 tr.đ, đạt 123,1%; so với dự toán điều chỉnh (4.400 tr.đ) đạt 110,5%": each target with the percentage behind it; empty where they do not take turns. */
export function inTurn(claim: Claim): { readonly target: Reading; readonly percent: Reading }[] {
  const said = claim.attributes.filter((a) => a.role === "target" || (a.role === "plan-percent" && isPercent(a.figure)));
  const pairs = said.flatMap((target, i) => {
    const percent = said[i + 1];
    return i % 2 === 0 && target.role === "target" && target.baseOf === null && percent?.role === "plan-percent" ? [{ target, percent }] : [];
  });
  return pairs.length > 1 && pairs.length * 2 === said.length ? pairs : [];
}

/** Targets in parentheses by claim; "(Kế hoạch lần lượt 8.440 và 8.000)" goes back over the claims in front. */
export function targetsOf(report: ReadReport): Map<number, Reading> {
  const out = new Map<number, Reading>();
  for (const read of report.paragraphs) {
    for (const claim of read.claims) {
      const targets = claim.attributes.filter((a) => a.role === "target");
      if (targets.length === 0) continue;
      // "bằng 61% dự toán tỉnh giao (…) và 57% dự toán huyện giao (…)": each percentage has a target of its own.
      if (targets.length > 1 && (targets.every((t) => t.baseOf !== null) || inTurn(claim).length > 0)) continue;
      const owners = targets.length === 1 ? [claim] : ownersBefore(read, claim, targets.length);
      if (owners.length !== targets.length) continue;
      owners.forEach((owner, i) => {
        const target = targets[i];
        if (target === undefined) return;
        const figure = inUnitOf(target.figure, owner.figure);
        if (kindOf(figure) === kindOf(owner.figure)) out.set(owner.id, figure === target.figure ? target : { ...target, figure });
      });
    }
  }
  return out;
}

function ownersBefore(read: ReadParagraph, last: Claim, count: number): Claim[] {
  const at = read.claims.indexOf(last);
  return read.claims.slice(Math.max(0, at - 3 * count), at + 1).filter((c) => c.group === last.group).slice(-count);
}

/** Significant digits: how much a coincidence would have to explain. */
export function weightOfValue(value: Decimal): number {
  return value.c.length;
}
