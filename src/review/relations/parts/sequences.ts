/** Sums that no word announces: shares of one structure, totals followed by their parts, notes larger than their text. */
import { sum } from "../../../figures";
import type { Claim } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import { quoted } from "../../claims/name";
import { baseInterval, isPercent, nounOf, sameThing, type Figure } from "../../reading/figure";
import { shown, type Draft } from "../draft";
import { makes, notAbove } from "../evidence";
import { familyOf, sortedTwice } from "../lists/families";
import { denominatorOf } from "../lists/groups";
import { isBare } from "../lists/partlist";
import { hundred, makeHundred, OPEN_END } from "./hundreds/made";
import { WITHIN } from "./hundreds/sectors";
import { isState } from "./plainly";
import { missedBySlip, missedParts, sumBehind } from "./unannounced";

const OF_A_PART = /^\s*\(\s*trong\s+(?!đó|khi)/u;
const MOST_SHARES = 15;

/** What the three sectors make without the taxes on products. */
const UNTAXED = 98;
const LEAST_UNTAXED = 85;
const SECTORS = ["nông", "công nghiệp", "dịch vụ"];

/** "cơ cấu kinh tế: A 15%; B 37%; …": three shares or more of one thing. */
export function shares(report: ReadReport): Draft[] {
  const out: Draft[] = [];
  for (const read of report.paragraphs) {
    const { low } = read.paragraph.content;
    const marks = [...low.matchAll(/(?<!chuyển dịch |chuyển đổi )(?:cơ cấu|tỷ trọng)[^:;.]{0,80}:/g)];
    let next = 0;
    for (const [m, mark] of marks.entries()) {
      const until = marks[m + 1]?.index ?? low.length;
      const at = mark.index + mark[0].length;
      const group = read.structure.groupAt[mark.index];
      const figures: Figure[] = [];
      let from = at;
      // Another percentage of the sentence, too far behind to be told as one of them: they may not be all.
      let goesOn = false;
      // Marks and readings both stand in reading order: one pass over the readings serves all marks.
      while ((read.readings[next]?.figure.start ?? Infinity) <= at) next++;
      for (const { figure, role } of read.readings.slice(next, next + MOST_SHARES)) {
        if (figure.start > until) break;
        if (figure.start - from > 90) {
          goesOn = figure.group === group && isPercent(figure);
          break;
        }
        // "công nghiệp chiếm 45%, trong đó chế biến chiếm 38%; …": a share of a share.
        const within = figures.length > 0 && WITHIN.test(low.slice(figures[figures.length - 1]?.unitEnd, figure.start));
        if (figure.group !== group || !isPercent(figure) || (role !== "value" && role !== "share")) continue;
        from = figure.unitEnd;
        if (!within) figures.push(figure);
      }
      if (figures.length < 3 || OPEN_END.test(low.slice(at, figures[figures.length - 1]?.end))) continue;
      const added = sum(figures.map((f) => f.value));
      const near = added.gte(90) && added.lte(110);
      // Women, members of minorities, young people: one person may be all of them.
      const twice = sortedTwice(figures.map((f, i) => low.slice(figures[i - 1]?.unitEnd ?? at, f.start)));
      // Taxes on products are a sector of their own, often left out.
      const named = low.slice(at, figures[figures.length - 1]?.end);
      if (figures.length === 3 && added.lt(UNTAXED) && added.gte(LEAST_UNTAXED) && SECTORS.every((sector) => named.includes(sector))) continue;
      // "năm 2016 là 51,32%, năm 2011 là 60,18%; …": of two years.
      const years = new Set([...low.slice(at, figures[figures.length - 1]?.end).matchAll(/(?:19|20)\d\d(?![\d.,]*\d|\s*%)/g)].map((year) => year[0]));
      // "trong số 45% …, cơ cấu: 16%, 13%, 16%": they make what is told in front of them.
      if (!makeHundred(figures) && read.readings.some(({ figure }) => isPercent(figure) && figure.start < at && figure.value.eq(added))) continue;
      // "lúa thơm 15,6% (trong nhóm chất lượng cao)": a share of a share, said behind it.
      if (!makeHundred(figures) && figures.some((f) => OF_A_PART.test(low.slice(f.unitEnd, f.unitEnd + 12)))) continue;
      if (!makeHundred(figures) && (goesOn || twice || years.size > 1 || added.lt(60) || added.gt(190))) continue;
      out.push(...hundred(figures, near && (added.gt(100) || figures.length >= 4) ? "inconsistent" : "review", "Cần rà soát"));
    }
  }
  return out;
}

const DONE = /(?<![A-Za-zÀ-ỹ])(?:đã|hoàn thành|xong)(?![A-Za-zÀ-ỹ])/u;
const PENDING = /(?<![A-Za-zÀ-ỹ])(?:đang|chưa|còn|tồn|không)(?![A-Za-zÀ-ỹ])/u;
const MOST_FOLLOWING = 6;

/**
 * A total followed by its parts without a word for it: "1.645 lượt …; liên ngành 636 lượt; giám sát 1.009 lượt", or what
 * is done and what is pending. Only told where it fits: nothing in the text claims it.
 */
export function followingParts(report: ReadReport): Draft[] {
  const out: Draft[] = [];
  for (const read of report.paragraphs) {
    const claims = read.claims.filter((c) => c.measure === "value" && !isPercent(c.figure));
    claims.forEach((claim, i) => {
      const below = denominatorOf(report, claim.figure);
      const next: Claim[] = [];
      // "(riêng quý III 742 tấn)": a bracket parts no list.
      const inside = (other: Claim): boolean => read.structure.groups[other.group]?.parent === claim.group;
      for (const other of claims.slice(i + 1, i + 1 + MOST_FOLLOWING)) {
        if (inside(other)) continue;
        if (other.group !== claim.group) break;
        if (sameThing(other.figure, claim.figure) || (nounOf(claim.figure) !== "" && isState(other.figure))) next.push(other);
      }
      let found = false;
      const around = claims.slice(Math.max(0, i - MOST_FOLLOWING), i + 1 + MOST_FOLLOWING);
      for (let n = below === null ? 2 : 1; n <= next.length; n++) {
        const parts = next.slice(0, n);
        const figures = [...(below === null || n > 1 ? [] : [claim.figure]), ...parts.map((p) => p.figure)];
        const whole = below !== null && n === 1 ? below : claim.figure;
        const text = parts.map((p) => `${p.label} ${p.reading.tail}`).join(" ");
        // "giao 18 chỉ tiêu; có 15 chỉ tiêu đạt và vượt, 03 chỉ tiêu không đạt": both kinds there are.
        const kinds = below === null && n === next.length && /sure|whole/.test(familyOf(claim, parts) ?? "");
        const paired = kinds || (PENDING.test(text) && (DONE.test(text) || below !== null));
        // "Rà soát 28 văn bản, có 19 văn bản …, 06 văn bản …, 03 văn bản …": nothing else is told of the kind.
        const all = n >= 3 && n === next.length && below === null && whole.value.gte(10);
        const long = all || (whole.value.c.length >= 3 && n >= 2);
        if ((!paired && !long) || figures.length < 2 || whole.hedge !== null) continue;
        if (!makes(figures, whole)) continue;
        found = true;
        out.push(sumBehind(claim, whole, figures));
        break;
      }
      if (!found && below === null) out.push(...withBare(claim, claims.slice(i + 1, i + 1 + MOST_FOLLOWING), around), ...missedFollowing(read.paragraph.content.low, claim, next, around));
    });
  }
  return out;
}

/** The parts that follow, or, with what is told of one of them left out, the others: "tiếp nhận 640 hồ sơ; đã giải quyết 592 hồ sơ, trong đó trước hạn 571 hồ sơ; đang giải quyết 48 hồ sơ". */
function missedFollowing(low: string, whole: Claim, next: readonly Claim[], around: readonly Claim[]): Draft[] {
  const told = missedBySlip(low, whole, next, around);
  if (told.length > 0) return told;
  const outer: Claim[] = [];
  for (const claim of next) if (outer.length === 0 || !WITHIN.test(low.slice(outer[outer.length - 1]?.figure.unitEnd, claim.figure.start))) outer.push(claim);
  const inner = next.filter((claim) => !outer.includes(claim));
  return inner.length === 0 ? [] : missedBySlip(low, whole, outer, around.filter((claim) => !inner.includes(claim)));
}

/** "19 công trình, đã hoàn thành 12, đang thi công 05, chuẩn bị đầu tư 02": bare numbers behind their states, or kinds that are all, of the count in front. */
function withBare(whole: Claim, behind: readonly Claim[], around: readonly Claim[]): Draft[] {
  const end = behind.findIndex((part) => part.group !== whole.group || part.figure.denominator !== null || part.figure.hedge !== null || !(sameThing(part.figure, whole.figure) || isBare(part)));
  const parts = end < 0 ? behind : behind.slice(0, end);
  const states = parts.map((part) => `${part.reading.clause} ${part.reading.tail}`);
  const bare = parts.filter((part) => !sameThing(part.figure, whole.figure)).length;
  const family = familyOf(whole, parts);
  const kinds = family !== null && (family !== "apart" || parts.length >= 3);
  if (bare === 0 || parts.length < 2 || whole.figure.hedge !== null || whole.figure.value.lt(10) || !(kinds || (states.some((text) => PENDING.test(text)) && states.some((text) => DONE.test(text))))) return [];
  const figures = parts.map((part) => part.figure);
  if (makes(figures, whole.figure)) return [sumBehind(whole, whole.figure, figures)];
  return parts.length < 3 && !kinds ? [] : missedParts(whole, parts, around);
}

/** A footnote that repeats the name of a figure in front with a larger one: the part cannot exceed what it explains. */
export function largerInNote(report: ReadReport): Draft[] {
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
        message: `Cần xem ${quoted(before)}: chú thích ghi ${shown(first.figure)}, lớn hơn ${shown(before.figure)} ở thân báo cáo.`,
        formula: `${shown(first.figure)} > ${shown(before.figure)}`,
      });
    }
  }
  return out;
}
