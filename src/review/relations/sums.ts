/** Sums and parts: a total against its listed parts, shares against 100 %. */
import { addIntervals, decimal, exact, isBelow, meets, powerOfTen, scaleInterval, sum, truncated, ZERO, type Decimal, type Interval } from "../../figures";
import { baseInterval, isPercent, nounOf, sameThing, type Figure } from "../reading/figure";
import type { Claim } from "../claims/claim";
import type { ReadReport } from "../claims/read";
import { asWritten, brief, judge, shown, type Draft, type Values } from "./draft";
import { denominatorOf, partLists, type PartList } from "./groups";

function total(figures: readonly Figure[], values: Values): Interval {
  return figures.map((f) => baseInterval(values(f))).reduce(addIntervals, exact(ZERO));
}

function factorOf(f: Figure): Decimal {
  return f.unit?.factor ?? decimal(1);
}

function baseValue(f: Figure): Decimal {
  return f.value.times(factorOf(f));
}

/** Rounded parts further off than chance allows though still inside the worst case: 3·√((n+1)/12) coarsest units. */
function unlikely(whole: Figure, parts: readonly Figure[]): boolean {
  const rounded = [whole, ...parts].filter((f) => !f.whole);
  if (rounded.length === 0 || parts.length < 4) return false;
  const coarsest = rounded.map((f) => factorOf(f).times(powerOfTen(-f.decimals))).reduce((a, b) => (a.gt(b) ? a : b));
  const off = sum(parts.map(baseValue)).minus(baseValue(whole));
  return off.times(off).gt(coarsest.times(coarsest).times(9).times(rounded.length).div(12));
}

const COMPLEMENTS: readonly (readonly [RegExp, RegExp])[] = [
  [/(?<!\p{L})nam(?!\p{L})/u, /(?<!\p{L})nữ(?!\p{L})/u],
  [/thành thị|đô thị/u, /nông thôn/u],
  [/đầu tư/u, /sự nghiệp/u],
  [/(?<!ngoài )công lập/u, /ngoài công lập|tư thục|dân lập/u],
  [/(?:ca|mắc|cấp) mới/u, /tái|cấp lại|cấp đổi/u],
  [/trong nước/u, /nước ngoài|ngoài nước/u],
  [/trung ương/u, /địa phương/u],
  [/trong hạn|đúng hạn/u, /quá hạn/u],
];

function complementary(parts: readonly Claim[]): boolean {
  if (parts.length !== 2) return false;
  const [a, b] = parts.map((part) => `${part.label} ${nounOf(part.figure)} ${part.reading.tail}`);
  if (a === undefined || b === undefined) return false;
  return COMPLEMENTS.some(([x, y]) => (x.test(a) && y.test(b)) || (x.test(b) && y.test(a)));
}

/** The total was cut, not rounded: 3.379,9 written as 3.379. */
function cutOff(whole: Figure, parts: readonly Figure[]): boolean {
  if (whole.whole || whole.hedge !== null) return false;
  return meets(total(parts, asWritten), scaleInterval(truncated(whole.value, whole.decimals), factorOf(whole)));
}

/** Labels of a list, the same for the same breakdown elsewhere. */
function breakdown(parts: readonly Claim[]): string {
  const keys = parts.map((part) => [...part.core].sort().join(" "));
  return keys.some((key) => key === "") ? "" : keys.sort().join("|");
}

/** How many digits the total has in the finest unit of its equation: the more, the less a coincidence explains. */
function precision(whole: Figure, parts: readonly Figure[]): number {
  const finest = Math.min(...[whole, ...parts].map((f) => {
    const value = baseValue(f);
    return value.eq(0) ? 0 : value.e - value.c.length + 1;
  }));
  return baseValue(whole).e - finest + 1;
}

/** One digit changed explains the gap: parts that only happen to be listed rarely come so close. */
function oneDigitOff(whole: Figure, parts: readonly Figure[]): boolean {
  const gap = sum(parts.map(baseValue)).minus(baseValue(whole)).abs();
  return gap.gt(0) && gap.c.length === 1;
}

/** Off by less than one part in a hundred of a long number. */
function nearMiss(whole: Figure, parts: readonly Figure[]): boolean {
  const gap = sum(parts.map(baseValue)).minus(baseValue(whole)).abs();
  return precision(whole, parts) >= 4 && gap.times(100).lt(baseValue(whole).abs());
}

/** Nouns that name members of one whole: people of all kinds, bodies of all kinds. */
const CLASSES: readonly RegExp[] = [
  /^(?:người|cán bộ|công chức|viên chức|lao động|học sinh|giáo viên|bác sĩ|bác sỹ|đảng viên|trẻ|học viên|sinh viên|hội viên|đoàn viên|đối tượng|cá nhân|tập thể|thành viên)/,
  /^(?:doanh nghiệp|hợp tác xã|cơ sở|tổ chức|hộ|đơn vị|công ty|trang trại|tổ hợp tác)/,
  /^(?:vụ|cuộc|đợt|trận|đoàn)/,
  /^(?:thôn|bản|tổ|tổ dân phố|khu phố|ấp|xóm)/,
];

function oneClass(whole: Figure, parts: readonly Figure[]): boolean {
  const nouns = [whole, ...parts].map(nounOf);
  return CLASSES.some((pattern) => nouns.every((noun) => pattern.test(noun)));
}

function equation(parts: readonly Figure[], sign: string, whole: Figure): string {
  return `${parts.map(shown).join(" + ")} ${sign} ${shown(whole)}`;
}

function plural(list: PartList): string {
  return brief(list.total.label);
}

/** The prefix of the list that the text may mean and that fits; the whole list first. */
function fittingPrefix(list: PartList, parts: readonly Figure[], whole: Figure): number | null {
  // "trong đó: ngắn hạn …; dài hạn …; nợ xấu …": what follows a complete breakdown is another matter.
  const shorter = list.claims === "some" ? parts.map((_, i) => i + 1) : list.stops;
  const lengths = [parts.length, ...shorter.filter((n) => n >= 2 && n < parts.length)];
  for (const n of lengths) {
    if (n >= 2 && meets(total(parts.slice(0, n), asWritten), baseInterval(whole))) return n;
  }
  return null;
}

function judgeList(report: ReadReport, list: PartList, known: ReadonlySet<string>): Draft[] {
  const below = denominatorOf(report, list.total.figure);
  const partsBelow = list.parts.map((part) => denominatorOf(report, part.figure));
  const alike = list.parts.filter((part) => partOfThing(part.figure, list.total.figure));
  const mixed = alike.length < list.parts.length;
  const parts = mixed && alike.length >= 2 && alike.length < list.parts.length ? pickParts(list, alike) : list.parts;
  const figures = parts.map((part) => part.figure);
  const whole = list.total.figure;
  if (isPercent(whole)) return [];
  const out: Draft[] = [];
  const fractions = partsBelow.filter((f): f is Figure => f !== null);
  if (below !== null && fractions.length === list.parts.length && list.parts.length >= 2) {
    out.push(...judgeParts(list, list.parts, figures, whole, known, false), ...judgeParts(list, list.parts, fractions, below, known, true));
    return out;
  }
  const candidates = below === null ? [whole] : [whole, below];
  for (const candidate of candidates) {
    const n = fittingPrefix(list, figures, candidate);
    if (n !== null) return judgeParts(list, parts.slice(0, n), figures.slice(0, n), candidate, known, false);
  }
  const firsts = list.firsts.map((part) => part.figure);
  if (firsts.length >= 2 && meets(total(firsts, asWritten), baseInterval(whole))) return judgeParts(list, list.firsts, firsts, whole, known, false);
  // Several figures of the kind in one item: which of them add up is not certain.
  if (firsts.length >= 2) {
    return judgeParts(list, parts, figures, whole, known, false).map((d) => (d.verdict === "inconsistent" ? { ...d, verdict: "review" as const } : d));
  }
  // With a fraction as the total, which of its two numbers is meant is open.
  if (below !== null) return figures.length === 1 ? judgeParts(list, parts, figures, below, known, false) : [];
  const drafts = judgeParts(list, parts, figures, whole, known, false).map((d) => (mixed && d.verdict === "inconsistent" ? { ...d, verdict: "review" as const } : d));
  // Over the end of a sentence the link is likely, not certain.
  return list.where === "next-sentence" && list.claims !== "all" ? drafts.map((d) => (d.verdict === "inconsistent" ? { ...d, verdict: "review" as const } : d)) : drafts;
}

/** A part without a noun of its own ("toàn trình là 211") counts what its total counts. */
function partOfThing(part: Figure, whole: Figure): boolean {
  return sameThing(part, whole) || (part.unit === null && part.noun === "" && (whole.unit === null || whole.unit.dimension === "count"));
}

function pickParts(list: PartList, alike: readonly Claim[]): readonly Claim[] {
  const sumOf = (claims: readonly Claim[]): boolean => meets(total(claims.map((c) => c.figure), asWritten), baseInterval(list.total.figure));
  if (sumOf(alike)) return alike;
  if (sumOf(list.parts)) return list.parts;
  return alike;
}

function judgeParts(
  list: PartList,
  claims: readonly Claim[],
  parts: readonly Figure[],
  whole: Figure,
  known: ReadonlySet<string>,
  below: boolean,
): Draft[] {
  const all = [whole, ...parts];
  const holds = (values: Values): boolean => meets(total(parts, values), baseInterval(values(whole)));
  const name = plural(list);
  const uniform = parts.every((part) => partOfThing(part, whole));
  if (parts.length >= 2 && holds(asWritten)) {
    const doubtful = unlikely(whole, parts);
    return [{
      kind: "sum",
      verdict: doubtful ? "review" : "consistent",
      message: doubtful ? `Cần xem ${name}: tổng các bộ phận lệch nhiều hơn mức làm tròn thông thường.` : `Tổng các bộ phận khớp với ${name}.`,
      formula: equation(parts, "=", whole),
      figures: all,
      holds,
    }];
  }
  const sumValue = sum(parts.map(baseValue));
  const wholeValue = baseValue(whole);
  const over = sumValue.gt(wholeValue);
  if (parts.length === 1) return onePart(list, parts[0], whole, uniform, name);
  const ratio = wholeValue.eq(0) ? null : sumValue.div(wholeValue);
  const stops = list.stops.filter((n) => n < parts.length);
  const within = (low: string, high: string): boolean => ratio !== null && ratio.gte(low) && ratio.lte(high);
  const near = within("0.8", "1.25");
  const close = within("0.4", "2.5");
  const digit = oneDigitOff(whole, parts) ? precision(whole, parts) : 0;
  const certain = uniform && !list.open && stops.length === 0 && !below && (known.has(breakdown(claims)) || complementary(claims) || digit >= 5);
  const exceeding = uniform && !list.open && list.claims !== "plain" && parts.slice(0, stops[0] ?? parts.length).some((part) => isBelow(baseInterval(whole), baseInterval(part)));
  const alike = uniform || oneClass(whole, parts);
  const verdict = ((): Draft["verdict"] | null => {
    if (exceeding) return within("0.1", "10") ? (list.where === "sentence" || list.where === "parentheses" ? "inconsistent" : "review") : null;
    if (list.open) return over && near && uniform ? "review" : null;
    if (!alike) return near && stops.length === 0 && (list.claims === "all" || (list.where === "parentheses" && list.claims === "plain")) ? "review" : null;
    if (uniform && cutOff(whole, parts)) return "review";
    if (list.claims === "all") return !close ? (within("0.1", "10") && list.where !== "sentence" ? "review" : null) : stops.length > 0 || !uniform ? "review" : "inconsistent";
    if (certain && close) return "inconsistent";
    const counted = list.claims === "some" && [whole, ...parts].every((f) => f.whole);
    if (digit >= (counted ? 4 : 3) && stops.length === 0 && close) return "review";
    if (list.claims === "plain" && list.where === "parentheses") return over && near && uniform ? "inconsistent" : within("0.1", "10") ? "review" : null;
    if (over && nearMiss(whole, parts)) return "review";
    // Counted categories may overlap: households that are poor and of a minority.
    if (counted && over && !within("1", "1.03")) return null;
    if (list.claims === "some" && over) return stops.length > 0 ? null : close ? "review" : null;
    if (list.where === "list" && near) return "review";
    return null;
  })();
  if (verdict === null) {
    // Some parts listed: they may not exceed the total, and do not.
    if (!over && uniform && list.claims === "some") {
      return [{
        kind: "part", verdict: "consistent", message: `Các bộ phận được nêu không vượt ${name}.`,
        formula: equation(parts, "≤", whole), figures: all, holds: (values) => notAbove(total(parts, values), baseInterval(values(whole))),
      }];
    }
    return [];
  }
  const off = sumValue.minus(wholeValue).abs().div(factorOf(whole)).toFixed();
  return [{
    kind: "sum",
    verdict: judge(all, holds, verdict),
    message: `Cần rà soát ${name}: tổng các bộ phận ${over ? "lớn" : "nhỏ"} hơn số tổng ${off.replace(".", ",")}${unitName(whole)}.`,
    formula: equation(parts, "≠", whole),
    figures: all,
    holds,
  }];
}

function unitName(f: Figure): string {
  return f.unit === null ? "" : ` ${f.unit.label}`;
}

function notAbove(part: Interval, whole: Interval): boolean {
  return part.low === null || whole.high === null || part.low.lte(whole.high);
}

function onePart(list: PartList, part: Figure | undefined, whole: Figure, uniform: boolean, name: string): Draft[] {
  if (part === undefined || !uniform || list.where === "note" || list.where === "list") return [];
  if (list.claims === "plain" && nounOf(part) === "" && part.unit === null) return [];
  const holds = (values: Values): boolean => notAbove(baseInterval(values(part)), baseInterval(values(whole)));
  const fits = holds(asWritten);
  // Behind a bare parenthesis a larger figure may be another measure, not a part.
  if (!fits && list.claims !== "some") return [];
  return [{
    kind: "part",
    verdict: judge([whole, part], holds, list.stops.length > 0 ? "review" : "inconsistent"),
    message: fits ? `Bộ phận không vượt ${name}.` : `Cần rà soát ${name}: bộ phận lớn hơn số chung.`,
    formula: `${shown(part)} ${fits ? "≤" : ">"} ${shown(whole)}`,
    figures: [whole, part],
    holds,
  }];
}

const OPEN_END = /…|\.\.\.|v\.v/;
const MOST_SHARES = 30;

/** "cơ cấu kinh tế: A 15%; B 37%; …": three shares or more of one thing. */
function shares(report: ReadReport): Draft[] {
  const out: Draft[] = [];
  for (const read of report.paragraphs) {
    const { low } = read.paragraph.content;
    const marks = [...low.matchAll(/(?<!chuyển dịch |chuyển đổi )(?:cơ cấu|tỷ trọng)[^:;.]{0,80}:/g)];
    let next = 0;
    for (const mark of marks) {
      const at = mark.index + mark[0].length;
      const group = read.structure.groupAt[mark.index];
      const figures: Figure[] = [];
      // Marks and readings both stand in reading order: one pass over the readings serves all marks.
      while ((read.readings[next]?.figure.start ?? Infinity) <= at) next++;
      for (const { figure, role } of read.readings.slice(next, next + MOST_SHARES)) {
        const from = figures[figures.length - 1]?.unitEnd ?? at;
        if (figure.start - from > 90) break;
        if (figure.group === group && isPercent(figure) && (role === "value" || role === "share")) figures.push(figure);
      }
      if (figures.length < 3 || OPEN_END.test(low.slice(at, figures[figures.length - 1]?.end))) continue;
      const whole = exact(decimal(100));
      const holds = (values: Values): boolean => meets(total(figures, values), whole);
      const added = sum(figures.map((f) => f.value));
      const near = added.gte(90) && added.lte(110);
      if (!holds(asWritten) && (added.lt(60) || added.gt(190))) continue;
      out.push({
        kind: "sum",
        verdict: judge(figures, holds, near && (added.gt(100) || figures.length >= 4) ? "inconsistent" : "review"),
        message: holds(asWritten) ? "Các tỷ trọng cộng lại bằng 100%." : `Cần rà soát cơ cấu: các tỷ trọng cộng lại bằng ${added.toFixed().replace(".", ",")}%, khác 100%.`,
        formula: `${figures.map(shown).join(" + ")} = ${added.toFixed().replace(".", ",")}%`,
        figures,
        holds,
      });
    }
  }
  return out;
}

const DONE = /(?<!\p{L})(?:đã|hoàn thành|xong)(?!\p{L})/u;
const PENDING = /(?<!\p{L})(?:đang|chưa|còn|tồn|không)(?!\p{L})/u;
const MOST_FOLLOWING = 6;

/**
 * A total followed by its parts without a word for it: "1.645 lượt …; liên ngành 636 lượt; giám sát 1.009 lượt", or what
 * is done and what is pending. Only told where it fits: nothing in the text claims it.
 */
function followingParts(report: ReadReport): Draft[] {
  const out: Draft[] = [];
  for (const read of report.paragraphs) {
    const claims = read.claims.filter((c) => c.measure === "value" && !isPercent(c.figure));
    claims.forEach((claim, i) => {
      const below = denominatorOf(report, claim.figure);
      const next: Claim[] = [];
      for (const other of claims.slice(i + 1, i + 1 + MOST_FOLLOWING)) {
        if (other.group !== claim.group) break;
        if (sameThing(other.figure, claim.figure)) next.push(other);
      }
      for (let n = below === null ? 2 : 1; n <= next.length; n++) {
        const parts = next.slice(0, n);
        const figures = [...(below === null || n > 1 ? [] : [claim.figure]), ...parts.map((p) => p.figure)];
        const whole = below !== null && n === 1 ? below : claim.figure;
        const text = parts.map((p) => `${p.label} ${p.reading.tail}`).join(" ");
        const paired = PENDING.test(text) && (DONE.test(text) || below !== null);
        const long = whole.value.c.length >= 3 && n >= 2;
        if ((!paired && !long) || figures.length < 2 || whole.hedge !== null) continue;
        const holds = (values: Values): boolean => meets(total(figures, values), baseInterval(values(whole)));
        if (!holds(asWritten)) {
          // "đã giải quyết 86/100 đơn, đang giải quyết 14 đơn": done and pending are all there is.
          if (below !== null && n === 1 && DONE.test(claim.label) && PENDING.test(text) && parts[0] !== undefined && parts[0].figure.value.lt(below.value)) {
            out.push({
              kind: "sum", verdict: judge([whole, ...figures], holds, "review"), figures: [whole, ...figures], holds,
              message: `Cần xem ${brief(claim.label)}: số đã xong và số đang làm cộng lại khác tổng số.`, formula: equation(figures, "≠", whole),
            });
          }
          continue;
        }
        out.push({
          kind: "sum", verdict: "consistent", message: `Các số tiếp theo cộng lại khớp với ${brief(claim.label)}.`,
          formula: equation(figures, "=", whole), figures: [whole, ...figures], holds,
        });
        break;
      }
    });
  }
  return out;
}

/** A footnote that repeats the name of a figure in front with a larger one: the part cannot exceed what it explains. */
function largerInNote(report: ReadReport): Draft[] {
  const out: Draft[] = [];
  for (const [index, notes] of report.notes) {
    const host = report.paragraphs[index];
    if (host === undefined) continue;
    for (const note of notes) {
      const position = note.paragraph.anchor?.position ?? 0;
      const before = host.claims.filter((c) => c.figure.end <= position && c.measure === "value").slice(-1)[0];
      const first = note.claims[0];
      if (before === undefined || first === undefined || first.measure !== "value" || before.planned !== first.planned) continue;
      const named = before.core.slice(0, 2).join(" ");
      if (before.core.length < 2 || first.core.slice(0, 2).join(" ") !== named || before.figure.unit?.dimension.startsWith("money") !== true) continue;
      if (!sameThing(before.figure, first.figure) || notAbove(baseInterval(first.figure), baseInterval(before.figure))) continue;
      out.push({
        kind: "part", verdict: "review", figures: [before.figure, first.figure],
        message: `Cần xem ${brief(before.label)}: chú thích ghi ${shown(first.figure)}, lớn hơn ${shown(before.figure)} ở thân báo cáo.`,
        formula: `${shown(first.figure)} > ${shown(before.figure)}`,
      });
    }
  }
  return out;
}

/** Judges every part list and every list of shares. */
export function sumRelations(report: ReadReport): Draft[] {
  const lists = partLists(report);
  const known = new Set<string>();
  for (const list of lists) {
    const figures = list.parts.map((part) => part.figure);
    if (figures.length >= 2 && meets(total(figures, asWritten), baseInterval(list.total.figure))) known.add(breakdown(list.parts));
  }
  known.delete("");
  const judged = lists.flatMap((list) => {
    const drafts = judgeList(report, list, known);
    return list.tentative === true ? drafts.filter((d) => d.verdict === "consistent") : drafts;
  });
  return [...judged, ...shares(report), ...followingParts(report), ...largerInNote(report)];
}
