/** Which indicator a claim speaks of: by the words before (or behind) its figure, the sentence around it, unit and place. */
import type { Claim, ReadParagraph } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import { contentWords, contrasted } from "../../claims/words";
import { isPercent, isPoints } from "../../reading/figure";
import { labelOf, type Label } from "./label";
import type { Named, Names } from "./names";
import { saysTime } from "./period";
import { commonUnit } from "./units";
import { isNeutral, isTelling, placesIn, wordsOf } from "./words";

/** "sure": the words name this indicator and no other. "likely": good enough where another figure of the claim agrees. */
export type Certainty = "sure" | "likely";

export interface Match {
  readonly certainty: Certainty;
  /** The rows meant: one, or the rows of one name in several tables. */
  readonly rows: readonly Named[];
}

/** A claim with the rows that its value, the rate beside it, or its percentages alone speak of. */
export interface LinkedClaim {
  readonly claim: Claim;
  readonly read: ReadParagraph;
  readonly value: Match | null;
  readonly rate: Match | null;
  readonly change: Match | null;
}

/** What is compared: the claim's own figure, the rate beside it, or only its percentages. */
export type Purpose = "value" | "rate" | "change";

const MOST_CANDIDATES = 24;
const CLOSE_STOP = /[,;:()[\]…]|\.\s|(?<![A-Za-zÀ-ỹ])(?:và|với|trong đó|gồm|còn|riêng|nhưng|song|tuy nhiên|đồng thời|để|do|nhờ|trong khi|bên cạnh đó|đưa|góp phần)(?![A-Za-zÀ-ỹ])/gu;
const ONLY_PLAN = /^\s*(?:kế hoạch|kh|chỉ tiêu|dự toán)(?:\s+(?:giao|cả năm|năm(?: 20\d\d)?|đề ra|là))*\s*$/u;
const NEGATIONS = new Set(["không", "chưa"]);
/** A stretch before a comma that only leads in: "Về nông nghiệp, …", "Trong năm 2023, …". */
const LEADS_IN = /^[\s–—-]*(?:tuy nhiên|tuy vậy|song|nhưng|mặc dù|mặt khác|đồng thời|nhất là|qua đó|hiện nay|về|đối với|trong|trên|tại|tính|ước|đến|từ|hết|qua|theo|cùng với|bên cạnh|ngoài|nhờ|do|lĩnh vực|ngành|công tác|năm|tháng|quý|lũy kế|nhìn chung|đặc biệt|cụ thể|ngoài ra|trong đó|riêng)(?![A-Za-zÀ-ỹ])/u;

interface Fit {
  readonly named: Named;
  readonly mass: number;
  readonly missing: number;
  readonly extra: number;
  readonly listed: boolean;
}

/** Words between the last stop and the place `at`, and whether the stop is a comma behind part of a list of nouns. */
function before(text: string, at: number): { readonly stretch: string; readonly listed: boolean } {
  const front = text.slice(0, at);
  let stop = -1;
  let end = 0;
  for (const match of front.matchAll(CLOSE_STOP)) [stop, end] = [match.index, match.index + match[0].length];
  if (stop < 0) return { stretch: front, listed: false };
  const sign = front.charAt(stop);
  if (sign !== "," && !/^và/u.test(front.slice(stop))) return { stretch: front.slice(end), listed: false };
  const earlier = /[^,;:.()[\]]*$/u.exec(front.slice(0, stop))?.[0] ?? "";
  const listed = contentWords(earlier).length > 0 && contentWords(earlier).length <= 6 && !LEADS_IN.test(earlier) && !/\d|(?<![A-Za-zÀ-ỹ])(?:đạt|tăng|giảm|được|đã|tiếp tục|khởi sắc|ổn định)(?![A-Za-zÀ-ỹ])/u.test(earlier);
  return { stretch: front.slice(end), listed };
}

function fit(label: Label, named: Named, names: Names, given: ReadonlySet<string>): Fit | null {
  const own = named.own;
  const matched = new Set(label.right.filter((word) => own.has(word)));
  const allowed = (word: string): boolean => own.has(word) || named.optional.has(word) || isNeutral(word) || given.has(word) || (named.parent?.own.has(word) ?? false);
  let extra = 0;
  let best = { score: -1, start: label.left.length, extra: 0, matched: new Set(matched) };
  const total = names.mass(own);
  for (let i = label.left.length - 1; i >= 0; i--) {
    const word = label.left[i];
    if (word === undefined) break;
    if (!own.has(word.text)) {
      if (!allowed(word.text)) extra += names.weight(word.text);
      continue;
    }
    matched.add(word.text);
    const score = (names.mass(matched) - 0.7 * extra) / total;
    if (score > best.score) best = { score, start: i, extra, matched: new Set(matched) };
  }
  if (best.matched.size === 0) return null;
  let listed = false;
  let outside = 0;
  const first = label.left[best.start];
  if (first !== undefined) {
    const lead = before(label.leftText, first.at);
    listed = lead.listed;
    for (const word of wordsOf(lead.stretch)) if (!allowed(word.text)) outside += names.weight(word.text);
  }
  const behind = label.right.filter((word) => !allowed(word) && !label.unit.has(word)).reduce((s, word) => s + names.weight(word), 0);
  const missing = [...own].filter((word) => !best.matched.has(word) && !given.has(word) && isTelling(word));
  return { named, mass: names.mass(best.matched), missing: names.mass(missing) / total, extra: (best.extra + outside + behind) / total, listed };
}

function tierOf(f: Fit): Certainty | null {
  if (f.missing === 0 && f.extra === 0) return f.listed ? "likely" : "sure";
  if (f.extra === 0 && f.missing <= 0.34 && !f.listed) return "likely";
  return f.missing === 0 && f.extra <= 0.34 ? "likely" : null;
}

export interface LinkContext {
  readonly report: ReadReport;
  readonly names: Names;
  /** Places that the document itself is about. */
  readonly home: ReadonlySet<string>;
}

function elsewhere(read: ReadParagraph, claim: Claim, rows: readonly Named[], home: ReadonlySet<string>): boolean {
  let at = claim.figure.group;
  for (let up = read.structure.groups[at]?.parent ?? null; up !== null; up = read.structure.groups[up]?.parent ?? null) at = up;
  const sentence = read.structure.groups[at];
  const text = read.paragraph.content.text.slice(sentence?.start ?? 0, claim.figure.unitEnd + claim.reading.tail.length);
  return placesIn(text).some((place) => !home.has(place) && !rows.every((row) => row.low.includes(place)));
}

function shapesAgree(label: Label, named: Named, purpose: Purpose): boolean {
  if (label.shape === named.shape) return true;
  // "GRDP tăng 7,2%" states the growth rate; "59 triệu đồng/người" says "bình quân" by its unit.
  if (purpose === "change" && named.shape === "pace") return true;
  const without = (shape: string): string => shape.split("+").filter((s) => s !== "average").join("+");
  return without(label.shape) === without(named.shape) && (named.indicator.unit?.dimension === "intensity" || named.indicator.measure === "intensity" || label.shape !== "");
}

function kindFits(claim: Claim, named: Named, purpose: Purpose): boolean {
  const { indicator } = named;
  if (purpose === "change") return true;
  if (purpose === "rate") return indicator.unit?.dimension === "percent";
  const unit = claim.figure.unit;
  if (isPoints(claim.figure) || (isPercent(claim.figure) && indicator.unit?.dimension === "points")) return named.shape.includes("change");
  return commonUnit(claim.figure, unit, indicator) !== null;
}

/** "Số xã đạt 19 tiêu chí": the number belongs to the name. */
function partOfName(claim: Claim, named: Named): boolean {
  const noun = claim.figure.unit?.label ?? claim.figure.noun;
  return noun !== "" && named.low.includes(`${claim.figure.text} ${noun.split(" ")[0] ?? ""}`);
}

/** What the claims in front speak of, by their id. */
export type Linked = ReadonlyMap<number, Match>;

function ownerOf(claim: Claim, linked: Linked): Match | null {
  return claim.parent === null ? null : (linked.get(claim.parent) ?? null);
}

function inContext(named: Named, label: Label, claim: Claim, owner: Match | null): boolean {
  if (!named.dependent || named.parent === null) return true;
  // In brackets the whole is what stands in front of them, and nothing else in the sentence.
  if (claim.parent !== null) return owner?.rows.some((row) => row === named.parent || row === named.parent?.parent) === true;
  return [...named.parent.own].every((word) => label.around.has(word) || !isTelling(word));
}

/** Finds what a claim speaks of; null where nothing is near enough, or several things are. */
export function matchOf(claim: Claim, read: ReadParagraph, purpose: Purpose, linked: Linked, { names, home, report }: LinkContext): Match | null {
  const label = labelOf(claim, read, claim.parent === null ? null : (report.claims.get(claim.parent) ?? null), home);
  const owner = ownerOf(claim, linked);
  const said = [...label.left.map((w) => w.text), ...label.right].filter((word) => !isNeutral(word));
  if (said.every((word) => NEGATIONS.has(word))) return claim.parent === null ? carried(claim, read, purpose, linked) : owner !== null && bracketOnly(label) ? owner : null;
  const given = new Set(owner?.rows.flatMap((row) => [...row.own]) ?? []);
  const children = owner?.rows.flatMap((row) => names.partsOf(row)) ?? [];
  const candidates = [...new Set([...children, ...names.candidates(said, MOST_CANDIDATES)])];
  const fits = candidates
    .filter((named) => !partOfName(claim, named) && kindFits(claim, named, purpose) && shapesAgree(label, named, purpose) && !contrasted(label.text, named.low))
    .flatMap((named) => {
      const found = fit(label, named, names, named.parent !== null && owner?.rows.includes(named.parent) === true ? given : new Set());
      return found === null ? [] : [found];
    })
    .flatMap((f) => {
      const tier = tierOf(f);
      return tier === null ? [] : [{ ...f, tier: inContext(f.named, label, claim, owner) ? tier : tier === "sure" ? ("likely" as const) : null }];
    })
    .flatMap((f) => (f.tier === null ? [] : [{ ...f, tier: f.tier }]));
  const child = (f: Fit): number => (owner?.rows.includes(f.named.parent ?? f.named) === true && f.named.parent !== null ? 1 : 0);
  const [best, ...others] = [...fits].sort((a, b) => (a.tier === b.tier ? 0 : a.tier === "sure" ? -1 : 1) || child(b) - child(a) || b.mass - a.mass || a.missing + a.extra - b.missing - b.extra);
  if (best === undefined) return null;
  const rivals = others.filter((o) => o.tier === best.tier && child(o) === child(best) && o.mass === best.mass && o.missing === best.missing && o.extra === best.extra);
  const same = new Set(names.sameNamed(best.named));
  // Two different names fit equally well: nobody knows.
  if (best.tier === "likely" && others.some((o) => !same.has(o.named) && o.tier === "likely" && o.missing + o.extra <= best.missing + best.extra && o.mass >= best.mass)) return null;
  if (rivals.some((o) => !same.has(o.named))) return null;
  const rows = narrowed([best.named, ...rivals.map((o) => o.named)], label);
  if (elsewhere(read, claim, rows, home)) return null;
  const tables = new Set(rows.map((row) => row.table));
  // Rows of one name in one table ("Sản lượng" of this and of that) that nothing tells apart.
  if (tables.size < rows.length) return null;
  return partNamed(label.aside, { certainty: best.tier, rows }, claim, purpose, names);
}

/** "Cơ cấu kinh tế (dịch vụ) đạt 40,7%": the part named in the brackets is meant; a part that no row is makes it doubtful. */
function partNamed(aside: readonly string[], match: Match, claim: Claim, purpose: Purpose, names: Names): Match {
  const known = (row: Named): boolean => aside.every((word) => row.own.has(word) || row.optional.has(word));
  if (aside.length === 0 || match.rows.some(known)) return match;
  const parts = match.rows.flatMap((row) => names.partsOf(row)).filter((part) => known(part) && [...part.own].every((word) => aside.includes(word) || isNeutral(word)) && kindFits(claim, part, purpose));
  return parts.length === match.rows.length ? { ...match, rows: parts } : { ...match, certainty: "likely" };
}

/** "Thu ngân sách tháng 11 đạt 5,4 tỷ đồng; lũy kế 11 tháng đạt 54,9 tỷ đồng": of another time, the indicator is the one in front. */
function carried(claim: Claim, read: ReadParagraph, purpose: Purpose, linked: Linked): Match | null {
  const before = read.claims[read.claims.indexOf(claim) - 1];
  // "…, không đạt kế hoạch 0,7 điểm %", "…, chậm tiến độ nhưng tăng 11%", "…, kế hoạch 7,6%" say more of what stands in front.
  const further = claim.measure === "growth" || claim.reading.role === "plan-change" || ONLY_PLAN.test(claim.reading.clause);
  if (before === undefined || before.group !== claim.group || (!further && !saysTime(claim.reading.lead))) return null;
  const match = linked.get(before.id) ?? null;
  return match !== null && match.rows.every((row) => kindFits(claim, row, purpose)) ? match : null;
}

/** Of rows of one name, those whose heading or brackets the text speaks of; all where it speaks of none. */
function narrowed(rows: readonly Named[], label: Label): readonly Named[] {
  if (rows.length < 2) return rows;
  const score = (row: Named): number => [...row.context, ...row.optional].filter((word) => label.around.has(word)).length;
  const most = Math.max(...rows.map(score));
  return rows.filter((row) => score(row) === most);
}

/** Brackets that hold nothing but a period and a figure: "(riêng trong tháng 10 ước đạt …)". */
function bracketOnly(label: Label): boolean {
  return label.right.every(isNeutral);
}
