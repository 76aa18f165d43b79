/** Which column of a table is for what: headers first, contents as second opinion, a person's choice above all. */
import { contentsOf, type ColumnContents } from "./column-contents";
import { PERCENT } from "../figures";
import { comparisonFromWord } from "./comparison-word";
import { headerFacts, standsAlone } from "./header-facts";
import { saysNextYear, senseOf, type HeaderSense } from "./header-roles";
import { legibleSource } from "./legacy";
import { bareYearsAsPlans, mergePlannedFallbacks, promoteMonth, promoteResult, type Candidate } from "./match-neighbours";
import { titleYear } from "./titles";
import type { ColumnMatch, Role, SourceTable, TableMemory } from "./types";
import { HEADERS, MATCH, ROLE_WORDS } from "./words";

/** Roles that only one column can have; several targets, percentages, gaps and notes are fine. */
const SINGLE: ReadonlySet<Role> = new Set<Role>([
  "order", "code", "indicator", "unit", "prior", "actual", "month", "estimate", "nextTarget", "direction", "measure", "override", "main", "verdict",
]);
const NUMERIC: ReadonlySet<Role> = new Set<Role>(["prior", "target", "actual", "month", "estimate", "nextTarget"]);

const PRIOR_SENSES: ReadonlySet<HeaderSense["kind"]> = new Set(["prior"]);

/** The year the table reports on, from its headers ("TH 2022 | KH 2023" → 2023), else from its title. */
function tableYear(candidates: readonly Candidate[], above: readonly string[]): number | null {
  const done: number[] = [];
  const planned: number[] = [];
  let undatedActual = false;
  let undatedTarget = false;
  for (const { facts, sense } of candidates) {
    const year = facts.years[0];
    if (PRIOR_SENSES.has(sense.kind)) continue;
    if (sense.kind === "done" || sense.kind === "expected" || sense.kind === "bare-year" || sense.kind === "bare-span") {
      if (year === undefined) undatedActual = true;
      else done.push(year);
    }
    if (sense.kind === "planned" && !facts.yearRange) {
      if (year === undefined) undatedTarget = undatedTarget || !saysNextYear(facts);
      else planned.push(year);
    }
  }
  const titled = titleYear(above);
  if (done.length > 0) {
    const last = Math.max(...done);
    const later = planned.filter((year) => year > last);
    const sameYearTarget = planned.includes(last) || undatedTarget;
    if (later.length > 0 && !sameYearTarget && (undatedActual || titled !== last)) return Math.min(...later);
    // "TH 2022 | KH | TH 10 tháng" under a title of 2023.
    if (undatedActual && titled === last + 1) return titled;
    return last;
  }
  if (titled !== null && (planned.length === 0 || planned.includes(titled) || Math.min(...planned) > titled)) return titled;
  return planned.length > 0 ? Math.min(...planned) : titled;
}

/** Gives "planned", "done", "expected" their role for year N. */
function dated(candidate: Candidate, n: number | null): void {
  const { facts, sense } = candidate;
  const year = facts.years[facts.years.length - 1] ?? null;
  const take = (role: Role | null, confidence: number, reason = sense.reason): void => {
    candidate.role = role;
    candidate.confidence = confidence;
    candidate.reason = reason;
  };
  const partial = facts.span?.kind === "month" || facts.span?.kind === "quarter";
  const alone = standsAlone(facts.span?.kind, facts.span?.months);
  const within = facts.span?.kind === "cumulative" && (facts.span.months ?? 12) < 12;
  switch (sense.kind) {
    case "planned":
      if (facts.yearRange || /\bdai hoi\b/.test(facts.key)) return take("target", 0.5, MATCH.span);
      if (partial) return take("target", 0.5, sense.reason);
      if (saysNextYear(facts)) return take("nextTarget", 0.9);
      if (year === null || n === null || year === n) return take("target", year === null ? 0.9 : 0.96);
      if (year === n + 1) return take("nextTarget", 0.95, MATCH.nextYear(year));
      return take(year > n ? "target" : null, 0.5, MATCH.yearOther(year));
    case "prior":
      return take("prior", alone ? 0.55 : 0.95);
    case "done":
    case "bare-year":
    case "bare-span":
    case "expected": {
      const sure = sense.kind === "bare-year" ? 0.55 : sense.confidence;
      if (year !== null && n !== null && year === n - 1) return take("prior", alone ? 0.55 : sure, MATCH.priorYear(year));
      if (year !== null && n !== null && year === n + 1) return take(sense.kind === "bare-year" ? "nextTarget" : null, sure - 0.05, MATCH.nextYear(year));
      if (year !== null && n !== null && year !== n) return take(null, 0.6, MATCH.yearOther(year));
      if (partial) return take("month", sure);
      if (sense.kind === "expected" && !within) return take("estimate", sure);
      return take("actual", facts.key === "" || /\bluy ke|cong don\b/.test(facts.key) || within ? sure : sure - 0.02);
    }
    case "other":
      return take(null, sense.confidence);
    default:
      return take(sense.kind, sense.confidence);
  }
}

/** A column of words is no column of figures and the other way round. */
function contradicted(candidate: Candidate): boolean {
  const { contents, role } = candidate;
  if (contents.filled < 3 || role === null) return false;
  if (NUMERIC.has(role)) return contents.words > 0.8 * contents.filled && contents.length > 25;
  if (role === "indicator") return contents.numbers > 0.8 * contents.filled;
  if (role === "unit") return contents.numbers > 0.8 * contents.filled || contents.length > 40;
  if (role === "verdict") return contents.numbers > 0.6 * contents.filled;
  return false;
}

/** Among columns that claim one role, how well each fits beyond its header's words. */
function fitness(candidate: Candidate, role: Role, reported: number | null, withinYear: boolean): number {
  const { facts, contents, confidence } = candidate;
  let score = confidence;
  const months = facts.span?.kind === "cumulative" ? facts.span.months : null;
  if (role === "actual") {
    if (contents.numbers > 0) score += 0.2;
    if (/\b(?:luy ke|cong don|lk)\b/.test(facts.key)) score += 0.1;
    if (months !== null) score += 0.05 + months / 1000 + (months === reported ? 0.1 : 0);
    else if (withinYear && facts.years.length > 0) score -= 0.02;
  }
  if (role === "estimate") score += (contents.numbers > 0 ? 0.2 : 0) + (months === null || months === 12 ? 0.1 : 0);
  if (role === "prior") {
    const samePeriod = /\bcung (?:ky|thoi diem)\b/.test(facts.key) || (months !== null && months < 12);
    if (withinYear === samePeriod) score += 0.1;
    if (/\b(?:luy ke|cong don|lk)\b/.test(facts.key)) score += 0.05;
    if (contents.numbers > 0) score += 0.2;
  }
  if (role === "month") score += (facts.span?.months ?? 0) / 100;
  if (role === "indicator") score += Math.min(0.1, contents.words / 1000) + (contents.words > 0 ? 0.2 : 0);
  if (NUMERIC.has(role)) score -= candidate.index / 1e6;
  return score;
}

function settleDuplicates(candidates: readonly Candidate[], reported: number | null): void {
  const withinYear =
    (reported !== null && reported < 12) ||
    candidates.some((c) => c.role === "actual" && c.facts.span?.kind === "cumulative" && (c.facts.span.months ?? 12) < 12);
  for (const role of SINGLE) {
    const claims = candidates.filter((c) => c.role === role && !c.ours);
    const ours = candidates.find((c) => c.role === role && c.ours);
    if (claims.length + (ours === undefined ? 0 : 1) < 2) continue;
    const best =
      claims.find((c) => c.chosen) ??
      (role === "measure" && ours !== undefined
        ? ours
        : [...claims].sort((a, b) => fitness(b, role, reported, withinYear) - fitness(a, role, reported, withinYear) || a.index - b.index)[0]);
    for (const claim of claims) {
      if (claim === best || best === undefined) continue;
      // "Thực hiện kỳ báo cáo" beside "Cộng dồn từ đầu năm" is the month's own figure.
      const ownPeriod = role === "actual" && /\bky bao cao\b|\btrong ky\b|\bky nay\b/.test(claim.facts.key) && !candidates.some((c) => c.role === "month");
      if (ownPeriod) {
        claim.role = "month";
        continue;
      }
      claim.role = null;
      claim.reason = MATCH.duplicate(ROLE_WORDS[role].toLowerCase(), best.facts.header);
      claim.confidence = Math.min(claim.confidence, 0.49);
    }
  }
}

/** Where no header names the indicator or the unit, contents do, with low confidence. */
function fallBackOnContents(candidates: readonly Candidate[]): void {
  const has = (role: Role): boolean => candidates.some((c) => c.role === role);
  const free = candidates.filter((c) => c.role === null && !c.chosen && !c.ours && c.contents.filled > 0);
  const give = (candidate: Candidate | undefined, role: Role, reason: string): void => {
    if (candidate === undefined) return;
    candidate.role = role;
    candidate.confidence = 0.55;
    candidate.reason = reason;
  };
  if (!has("indicator")) {
    const wordy = free
      .filter((c) => c.sense.kind === "other" || c.sense.kind === "planned")
      .filter((c) => c.contents.words >= 2 && c.contents.words > 0.6 * c.contents.filled)
      .sort((a, b) => a.index - b.index)[0];
    give(wordy, "indicator", MATCH.contentsIndicator);
  }
  if (!has("unit")) {
    give(free.find((c) => c.role === null && c.contents.units >= 2 && c.contents.units > 0.6 * c.contents.filled), "unit", MATCH.contentsUnit);
  }
  if (!has("order")) {
    const first = free.find((c) => c.role === null && c.index === 0 && c.contents.filled >= 3 && c.contents.orderLabels > 0.8 * c.contents.filled);
    give(first, "order", MATCH.contentsOrder);
  }
}

/** "Chỉ tiêu chủ yếu" beside "Chỉ tiêu", filled with x only, marks the main indicators. */
function marksMain(candidate: Candidate): boolean {
  const { contents, facts } = candidate;
  return contents.marks > 0 && contents.marks >= 0.9 * contents.filled && /\bchu yeu|chinh|trong tam\b/.test(facts.key);
}

function isOurs(header: string, contents: ColumnContents, memory: TableMemory): boolean {
  if (memory.ours.includes(header)) return true;
  if (contents.ourFormula) return true;
  const plain = header.replace(HEADERS.takenSuffix, "");
  return plain === HEADERS.measure && contents.filled > 0 && contents.texts.length === contents.filled && contents.texts.every((t) => comparisonFromWord(t) !== null);
}

function ourRole(header: string): Role | null {
  const plain = header.replace(HEADERS.takenSuffix, "");
  if (plain === HEADERS.measure) return "measure";
  if (plain === HEADERS.growth) return "growth";
  if (plain === HEADERS.verdict) return "verdict";
  if (plain === HEADERS.override) return "override";
  return plain.startsWith(HEADERS.percentPrefix) ? "percentOfTarget" : null;
}

/**
 * Matches every column of a table with its role. `memory.roles` wins over everything; columns in `memory.ours`, or
 * whose formulas are ours, are never inputs. Confidence is 0 to 1; below 0.5 the role is null.
 */
export function matchColumns(source: SourceTable, memory: TableMemory): ColumnMatch[] {
  const read = legibleSource(source);
  const candidates = source.headers.map((header, index): Candidate => {
    const facts = { ...headerFacts(read.headers[index] ?? header), header };
    const contents = contentsOf(read, index);
    const ours = isOurs(header, contents, memory) && ourRole(header) !== null;
    return { index, facts, sense: senseOf(facts), contents, ours, role: null, confidence: 0, reason: "", chosen: false };
  });
  const inputs = candidates.filter((c) => !c.ours);
  const n = tableYear(inputs, read.above);
  for (const candidate of candidates) {
    const { header } = candidate.facts;
    const choice = Object.hasOwn(memory.roles, header) ? memory.roles[header] : undefined;
    if (choice !== undefined) {
      Object.assign(candidate, { role: choice, confidence: 1, reason: choice === null ? MATCH.notUsed : MATCH.byUser, chosen: true });
    } else if (candidate.ours) {
      Object.assign(candidate, { role: ourRole(header), confidence: 1, reason: MATCH.ours });
    } else {
      dated(candidate, n);
      if (candidate.role === "indicator" && marksMain(candidate)) Object.assign(candidate, { role: "main", reason: MATCH.contentsMain });
      if (candidate.role === "target" && candidate.contents.words > 0.7 * candidate.contents.filled && candidate.contents.filled >= 3 && /^chi tieu\b/.test(candidate.facts.key)) {
        Object.assign(candidate, { role: "indicator", confidence: 0.8 });
      }
      if (contradicted(candidate)) Object.assign(candidate, { role: candidate.role === "verdict" && candidate.facts.key === "ket qua" ? "actual" : null, confidence: 0.5, reason: MATCH.textColumn });
    }
  }
  bareYearsAsPlans(inputs, n);
  mergePlannedFallbacks(inputs);
  const reported = Math.max(0, ...inputs.filter((c) => c.role === "actual").map((c) => (c.facts.span?.kind === "cumulative" ? (c.facts.span.months ?? 0) : 0)));
  settleDuplicates(candidates, reported === 0 ? null : reported);
  promoteMonth(inputs);
  promoteResult(inputs);
  fallBackOnContents(candidates);
  return candidates.map((candidate) => toMatch(candidate, read.headers[candidate.index] ?? ""));
}

function toMatch({ index, facts, role, confidence, reason, ours, sense, chosen }: Candidate, legible: string): ColumnMatch {
  const sure = confidence >= 0.5 || role === null;
  const given = sure ? role : null;
  const figures = given !== null && NUMERIC.has(given);
  return {
    index,
    header: facts.header,
    role: given,
    confidence: Math.max(0, Math.min(1, Math.round(confidence * 100) / 100)),
    reason: reason === "" ? MATCH.unknown : (given === "percentOfTarget" || given === "growth" || given === "gap") && !ours && !chosen ? `${reason}; ${MATCH.handPercent}` : reason,
    year: facts.years[facts.years.length - 1] ?? null,
    level: given === "target" || given === "nextTarget" ? facts.level : "",
    unit: figures || given === "indicator" ? (facts.unit ?? (facts.percentInBrackets && figures ? PERCENT : null)) : null,
    months: facts.span?.months ?? null,
    ours,
    ...(figures && (sense.kind === "expected") ? { estimated: true } : {}),
    ...(facts.span === null ? {} : { span: facts.span.kind }),
    ...(legible === facts.header ? {} : { legible }),
  };
}
