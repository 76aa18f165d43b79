/** The same indicator stated twice: its value, its percentage of the target, its growth. */
import { meets, percentOf, subtractIntervals, type Interval } from "../../figures";
import { baseInterval, intervalOf, isPercent, isPoints, nounOf, sameThing, type Figure } from "../reading/figure";
import type { Claim } from "../claims/claim";
import type { ReadReport } from "../claims/read";
import { isDown, type Reading } from "../claims/roles";
import { asWritten, brief, judge, shown, type Draft, type Values } from "./draft";
import { growthOf, planPercents, rateOf, targetsOf, weightOfValue, type Stated } from "./facts";
import { comparable, sameKindOfFigure, scopesDiffer, type Link } from "./link";
import { countNames, nameStrength, oneMeasure, oneOrder, slip, standingOf, type Standing } from "./strength";

interface Comparison {
  /** "derived": no statement of its own, but what speaks for both claims being one. */
  readonly what: "value" | "growth" | "plan" | "gap" | "derived";
  readonly a: Figure;
  readonly b: Figure;
  readonly holds: (values: Values) => boolean;
  readonly agrees: boolean;
  /** How telling an agreement is: significant digits; 0 for 100 % and the like. */
  readonly weight: number;
  /** All figures that `b` may repeat, where the text does not say which. */
  readonly rivals?: readonly Figure[];
}

function telling(f: Figure): number {
  if (isPercent(f) && f.value.eq(100)) return 0;
  return f.hedge === null ? weightOfValue(f.value) : Math.min(2, weightOfValue(f.value));
}

/** One value written twice: to the same number of decimals it reads the same, "148%" is not "149%". */
function oneValue(a: Figure, b: Figure, interval: (f: Figure) => Interval): boolean {
  if (!meets(interval(a), interval(b))) return false;
  const alike = a.decimals === b.decimals && a.unit?.id === b.unit?.id && a.hedge === null && b.hedge === null;
  return !alike || a.value.eq(b.value);
}

function compareFigures(what: Comparison["what"], a: Figure, b: Figure, base: boolean): Comparison {
  const interval = base ? baseInterval : intervalOf;
  // The stated forms (116,6 for "vượt 16,6") shift with the figures they were made of.
  const shift = (values: Values, f: Figure): Figure => values(f);
  const holds = (values: Values): boolean => oneValue(shift(values, a), shift(values, b), interval);
  return { what, a, b, holds, agrees: holds(asWritten), weight: Math.min(telling(a), telling(b)) };
}

function comparePlans(a: readonly Stated[], b: readonly Stated[]): Comparison[] {
  const out: Comparison[] = [];
  for (const x of b) {
    const rivals = a.filter((y) => x.levels.length === 0 || y.levels.length === 0 || x.levels.some((level) => y.levels.includes(level)));
    const fits = rivals.find((y) => y.figure.value.eq(x.figure.value)) ?? rivals.find((y) => oneValue(x.figure, y.figure, intervalOf));
    const rival = fits ?? rivals[0];
    if (rival === undefined) continue;
    const compared = compareFigures("plan", rival.figure, x.figure, false);
    // With several targets and no name for the one that is meant, a percentage that none of them gives is a difference.
    if (fits === undefined && (rivals.length > 1 || b.length > 1)) {
      if (b.length === 1) out.push({ ...compared, rivals: rivals.map((y) => y.figure), holds: (values) => rivals.some((y) => oneValue(values(y.figure), values(x.figure), intervalOf)) });
      continue;
    }
    out.push(compared);
  }
  return out;
}

const PER_HEAD = /bình quân|đầu người|trên (?:1|một) |\/người/;

/** "115,7 triệu đồng" and "115,7 triệu đồng/ha" of one average: the unit's second half is in the label. */
function perHead(a: Claim, b: Claim): boolean {
  const [x, y] = [a.figure.unit, b.figure.unit];
  if (x === null || y === null || !PER_HEAD.test(a.label) || !PER_HEAD.test(b.label)) return false;
  const head = (label: string): string => label.split("/")[0]?.trim() ?? "";
  return x.label.includes("/") !== y.label.includes("/") && x.dimension !== "count" && head(x.label) === head(y.label);
}

/** A target stated beside one claim gives, with that claim's value, the percentage or the points stated beside the other. */
function derived(a: Claim, b: Claim, target: Reading | undefined): Comparison[] {
  if (target === undefined || target.figure.value.lte(0)) return [];
  const out: Comparison[] = [];
  const stated = planPercents(a)[0];
  const evidence = (figure: Figure, holds: Comparison["holds"]): Comparison => ({ what: "derived", a: figure, b: target.figure, holds, agrees: holds(asWritten), weight: telling(figure) });
  if (stated !== undefined && !isPercent(b.figure)) {
    out.push(evidence(stated.figure, () => meets(percentOf(baseInterval(b.figure), baseInterval(target.figure)), intervalOf(stated.figure))));
  }
  const points = gapOf(a);
  if (points !== null && isPercent(b.figure)) {
    out.push(evidence(points, () => meets(subtractIntervals(intervalOf(b.figure), intervalOf(target.figure)), intervalOf(points))));
  }
  return out;
}

/** The difference from the target in points, signed, where only one is stated. */
function gapOf(claim: Claim): Figure | null {
  const gaps = claim.attributes.filter((a) => a.role === "plan-change" && isPoints(a.figure));
  const [only] = gaps;
  return only === undefined || gaps.length > 1 ? null : isDown(only.operator) ? { ...only.figure, value: only.figure.value.times(-1) } : only.figure;
}

/** Everything two claims state in common. */
function comparisons(a: Claim, b: Claim, common: number, targets: ReadonlyMap<number, Reading>): Comparison[] {
  const out: Comparison[] = [...derived(a, b, targets.get(b.id)), ...derived(b, a, targets.get(a.id))];
  if (a.measure === "value" && b.measure === "value" && perHead(a, b)) out.push(compareFigures("value", a.figure, b.figure, false));
  if (a.measure === "value" && b.measure === "value" && sameKindOfFigure(a, b) && !a.figure.bound && !b.figure.bound) {
    const people = /người|lao động|học sinh|khách|lượt/;
    const nouns = [nounOf(a.figure), nounOf(b.figure)];
    const things = sameThing(a.figure, b.figure) || nouns.every((n) => people.test(n)) || nouns.includes("");
    const compared = compareFigures("value", a.figure, b.figure, true);
    // "15 đơn vị" and "15 chủ thể" may be the same; a difference between them says nothing.
    if (things || (common >= 5 && compared.agrees)) out.push(compared);
  }
  const [ra, rb] = [rateOf(a), rateOf(b)];
  if (ra !== null && rb !== null && !(ra === a.figure && rb === b.figure) && !ra.bound && !rb.bound) out.push(compareFigures("value", ra, rb, true));
  const [ga, gb] = [growthOf(a), growthOf(b)];
  if (ga !== null && gb !== null) out.push(compareFigures("growth", ga.figure, gb.figure, false));
  const [pa, pb] = [gapOf(a), gapOf(b)];
  if (pa !== null && pb !== null) out.push(compareFigures("gap", pa, pb, false));
  out.push(...comparePlans(planPercents(a), planPercents(b)));
  return out;
}

const NAMES = { value: "", derived: "", gap: "chênh lệch so với kế hoạch của ", growth: "mức tăng, giảm của ", plan: "tỷ lệ so với kế hoạch của " } as const;

/** "nơi này" in one paper; with its name and line where there are two. */
function placesOf(report: ReadReport, a: Figure, b: Figure): readonly [string, string] {
  const [x, y] = [a, b].map((f) => report.paragraphs[f.paragraph]?.paragraph);
  if (x === undefined || y === undefined || x.file === y.file) return ["nơi này", "nơi kia"];
  const at = (p: typeof x, f: Figure): string => `${p.file.replace(/^.*[\\/]/, "")} (${/\.docx?$/i.test(p.file) ? "đoạn" : "dòng"} ${p.content.lines[f.start] ?? 1})`;
  return [at(x, a), at(y, b)];
}

function draft(report: ReadReport, comparison: Comparison, link: Link, failed: Draft["verdict"], first?: Figure): Draft {
  const { a, b, agrees } = comparison;
  const places = comparison.rivals !== undefined ? [...comparison.rivals, b] : first === undefined || first.id === a.id || first.id === b.id ? [a, b] : [first, a, b];
  const name = `${NAMES[comparison.what]}${brief(link.later.label)}`;
  const [here, there] = placesOf(report, a, b);
  return {
    kind: "same",
    verdict: judge([a, b], comparison.holds, comparison.rivals === undefined ? failed : "review"),
    message: agrees ? `Hai nơi nêu khớp nhau: ${name}.` : `Cần rà soát ${name}: ${here} ghi ${written(a)}, ${there} ghi ${written(b)}.`,
    formula: `${written(a)} ${agrees ? "=" : "≠"} ${written(b)}`,
    figures: places,
    holds: comparison.holds,
  };
}

function written(f: Figure): string {
  return `${shown(f)}${f.unit === null || f.unit.dimension === "percent" ? "" : ` ${f.unit.label}`}`;
}

const ONLY_A_TIME = /^(?:[\s,:\d]|tính|chung|riêng|lũy kế|luỹ kế|cộng dồn|ước|đạt|cả|trong|đầu|cuối|năm|quý|tháng|ngày|kỳ|nay|đến|hết|ước tính|thực hiện)*$/u;

/** What a difference means: by how sure names, places and all other statements are that both claims mean the same. */
function failure(link: Link, all: readonly Comparison[], failing: Comparison, standing: Standing): Draft["verdict"] | null {
  const { earlier, later } = link;
  const isValue = failing.what === "value";
  if (earlier.paragraph === later.paragraph || (isValue && !oneMeasure(earlier, later))) return null;
  // "tính chung 2 tháng đầu năm ước đạt …": a time, of whatever the paragraph speaks of.
  if (ONLY_A_TIME.test(earlier.label) || ONLY_A_TIME.test(later.label)) return null;
  const others = all.filter((c) => c !== failing && c.agrees);
  const support = others.reduce((s, c) => s + c.weight, 0);
  const parented = (earlier.parent !== null || later.parent !== null) && isValue;
  // A value that differs under one name needs more than one percentage in common: those coincide.
  const proven = isValue ? link.similar >= (others.length > 1 ? 0.7 : 0.85) : link.similar >= 0.5;
  if (support >= 3 && proven) return "inconsistent";
  if (parented) return null;
  const slipped = slip(failing.a, failing.b);
  const sure = nameStrength(link, standing, support);
  if (sure === "certain" || (sure === "strong" && (slipped || (!isValue && support >= 1) || oneOrder(failing.a, failing.b)))) {
    return slipped && support >= 2 ? "inconsistent" : "review";
  }
  return sure !== "none" && slipped && (standing.apart || support >= 1) ? "review" : null;
}

/** Judges every link; of several earlier mentions each fact is compared with the best one that fits. */
export function sameRelations(report: ReadReport, links: readonly Link[]): Draft[] {
  const out: Draft[] = [];
  const names = countNames(report);
  const targets = targetsOf(report);
  const origin = new Map<number, Figure>();
  const byLater = new Map<Claim, Link[]>();
  for (const link of links) byLater.set(link.later, [...(byLater.get(link.later) ?? []), link]);
  for (const [, group] of byLater) {
    const settled = new Set<string>();
    const failures: { comparison: Comparison; link: Link; verdict: Draft["verdict"] }[] = [];
    for (const link of group) {
      if (!comparable(link) || scopesDiffer(link.earlier, link.later)) continue;
      const all = comparisons(link.earlier, link.later, link.common, targets);
      const standing = standingOf(link, report, names);
      // Other values under a merely similar name: another indicator, whatever else agrees.
      const values = all.find((c) => c.what === "value");
      const bothValues = [link.earlier, link.later].every((c) => c.measure === "value" && !isPercent(c.figure));
      if (link.similar < 0.7 && (values === undefined ? bothValues : !values.agrees && failure(link, all, values, standing) === null)) continue;
      if (values !== undefined && !values.agrees && failure(link, all, values, standing) === null) continue;
      for (const comparison of all) {
        if (comparison.what === "derived") continue;
        const key = `${comparison.what}:${comparison.b.id}`;
        if (settled.has(key)) continue;
        const near = isNear(link, comparison.weight, standing.apart);
        if (comparison.agrees && near && link.earlier.id !== link.later.id && notEcho(link)) {
          settled.add(key);
          // A figure repeated again and again is shown with its first place, too.
          const first = origin.get(comparison.a.id) ?? comparison.a;
          origin.set(comparison.b.id, first);
          out.push(draft(report, comparison, link, "inconsistent", first));
        } else if (!comparison.agrees) {
          const verdict = failure(link, all, comparison, standing);
          if (verdict !== null) failures.push({ comparison, link, verdict });
        }
      }
    }
    for (const { comparison, link, verdict } of failures) {
      const key = `${comparison.what}:${comparison.b.id}`;
      if (settled.has(key)) continue;
      settled.add(key);
      out.push(draft(report, comparison, link, verdict));
    }
  }
  return [...out, ...sameWholes(report)];
}

/** Whether an agreement is worth telling: the fewer digits agree, the closer the labels must be. */
function isNear({ similar, contained, common }: Link, weight: number, apart: boolean): boolean {
  // "03 sản phẩm chè", "03 bộ sản phẩm": small counts of one part of a report agree by chance.
  if (!apart && weight <= 1) return (similar >= 0.95 && common >= 3) || common >= 4;
  if (similar >= 0.7 && common >= 2) return true;
  if (similar < 0.2 && weight <= 3) return false;
  if (common >= 5 && contained >= 0.6) return weight > 0 || contained >= 0.99;
  if (weight >= 4) return contained >= 0.5 && (common >= 2 || contained >= 0.9);
  if (weight === 3) return contained >= 0.6 && (common >= 2 || similar >= 0.5);
  if (weight >= 1) return (similar >= 0.3 && common >= 3) || (similar >= 0.4 && common >= 2);
  return false;
}

/** Two figures of one clause list are no repetition. */
function notEcho(link: Link): boolean {
  return link.earlier.paragraph !== link.later.paragraph || link.later.figure.start - link.earlier.figure.end > 30;
}

const TWO_LEVELS = /^\s*xã,?\s+(?:và\s+)?(?:phường|thị trấn)/u;

/** "106/106 xã", "32/106 xã": the whole counted is the same wherever it is named. */
function sameWholes(report: ReadReport): Draft[] {
  const out: Draft[] = [];
  const first = new Map<string, Figure>();
  for (const read of report.paragraphs) {
    for (const { figure } of read.readings) {
      if (figure.unit?.whole !== true || figure.value.lt(2)) continue;
      const whole = figure.numerator !== null;
      const small = figure.value.lt(20);
      // "7/7 xã, phường", "7 xã, phường": a place has so many of both.
      const both = small && TWO_LEVELS.test(read.paragraph.content.low.slice(figure.end, figure.end + 20));
      if (!whole && (figure.denominator !== null || (small && !both))) continue;
      const key = `${read.paragraph.file}:${nounOf(figure)}:${figure.value.toFixed()}`;
      const earlier = first.get(key);
      if (earlier === undefined) {
        if (whole || both) first.set(key, figure);
      } else if (earlier.paragraph !== figure.paragraph) {
        const comparison = compareFigures("value", earlier, figure, true);
        out.push({
          kind: "same", verdict: "consistent", message: `Tổng số ${nounOf(figure)} khớp nhau ở hai nơi.`,
          formula: `${written(earlier)} = ${written(figure)}`, figures: [earlier, figure], holds: comparison.holds,
        });
      }
    }
  }
  return out;
}
