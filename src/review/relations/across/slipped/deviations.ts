/** Figures told again with two digits exchanged or one digit changed: the words make the link, the slip only says that no other thing is meant. */
import type { ReadReport } from "../../../claims/read";
import { oncePer } from "../../../once";
import { kindOf } from "../../../reading/figure";
import type { Draft } from "../../draft";
import type { Slip } from "../../slips";
import { statedBeside } from "../../links/beside";
import { ofTwoPlaces } from "../../links/namesakes";
import { scopesBetween } from "../../links/scopes";
import { statementsOf, type Statement } from "../../links/statements";
import { aligned } from "./aligned";
import { anchored } from "./anchored";
import { claimsAgain } from "./claimsAgain";
import { columnsTold } from "./columns";
import { comparableIn, oneFacet, ofOneKind, ofOtherValues } from "./comparable";
import { differing } from "./differing";
import { digitsOf, keysOf, roundedSlip, slipBetween } from "./digits";
import { fewDigits } from "./fewDigits";
import { Naming, namedApart } from "./naming";
import { mutual } from "./mutual";
import { inNextSentences } from "./nextSentence";
import { outright } from "./outright";
import { asFigure, facetOf } from "../facets";
import { Evidence, type Names } from "../agreeing/evidence";
import { apartByComputation, besideKey, knownFrom, type Known } from "../known";
import { parallelIn } from "./parallel";
import { pointsOf, Retellings } from "./retellings";
import { untold } from "./untold";
import { verbatim } from "./verbatim";

/** Statements with the same digits that are looked at. */
const MOST_LIKE = 10;

const MANY_SHARED = 3;

/** Names that mean one thing: of an exchange of digits less is asked than of a digit. */
function one(names: Names, slip: Slip, retold: boolean): boolean {
  const [most, least] = [Math.max(...names.own), Math.min(...names.own)];
  const points = 2 * names.shared + names.around + (names.phrase >= 3 ? names.phrase / 2 : 0);
  const shares = names.shared >= 1 || (retold && least === 0 && names.around >= 2);
  // "giải quyết việc làm mới" and "lao động có việc làm mới": the more is shared, the more either may add.
  const added = names.shared >= MANY_SHARED ? 2 : 1;
  if (slip === "exchanged") return shares && least <= (retold ? added : 0.5) && most <= (retold ? 5 : 3) && points >= (retold ? 3 : 4);
  return retold && names.shared >= 1.4 && least <= 0.4 && most <= 1.5 && points >= 5;
}

/** Points from which a short name leaves no doubt. */
const CLEAR = 5;
/** Syllables around both figures that are no stock phrase any more. */
const PHRASE = 5;

/** Names that share so much that what either has of its own only says it more fully, if nothing else is meant. */
function sure(names: Names, slip: Slip): boolean {
  const { shared, own } = names;
  const [most, least] = [Math.max(...own), Math.min(...own)];
  const points = pointsOf(names);
  const more = slip === "exchanged" ? 1 : 0;
  return (names.phrase >= PHRASE && most === 0 && points >= CLEAR) || (shared >= 1.4 && least === 0 && most <= (points >= CLEAR ? 1 : 0)) || (shared >= 2 && least <= 0.5 && most <= 5) || (shared >= 3 && least <= 1.5 + more && most <= 4 + more) || (shared >= 4 && least <= 2.5 && most <= 4);
}

/** Statements of one name and facet beyond which a name is no indicator's. */
const MOST_MENTIONS = 4;

const nameOf = oncePer((s: Statement) => `${[...s.core].sort().join(" ")}|${facetOf(s)}|${kindOf(s.figure)}`);

interface Rival {
  readonly earlier: Statement;
  readonly slip: Slip;
  readonly weight: number;
}

/** A row and a passage that differ again and again tell no one thing: they agree so much oftener. */
const AGREE = 2;

/** Drafts without those of two places that differ nearly as often as they agree: a row of months beside a passage about the weather. */
function withoutCrowds(drafts: readonly Draft[], known: Known): Draft[] {
  const counts = new Map<string, number>();
  const keyOf = ({ figures: [a, b] }: Draft): string => (a === undefined || b === undefined ? "" : besideKey(a, b));
  for (const draft of drafts) counts.set(keyOf(draft), (counts.get(keyOf(draft)) ?? 0) + 1);
  return drafts.filter((draft) => {
    const differ = counts.get(keyOf(draft)) ?? 0;
    return differ <= 2 || AGREE * differ <= (known.beside.get(keyOf(draft)) ?? 0);
  });
}

/** Figures that another place tells with a slip; `told`: all other relations of the report. */
export function deviations(report: ReadReport, told: readonly Draft[]): Draft[] {
  const statements = statementsOf(report);
  const evidence = new Evidence(report, statements);
  const known = knownFrom(told, new Set(statements.flatMap((s) => (s.role === "cell" ? [s.figure.id] : []))));
  const scopeOf = scopesBetween(report);
  const retellings = new Retellings(report, statements, known);
  const free = (s: Statement): boolean => !known.alike.has(s.figure.id) && !known.failing.has(s.figure.id);
  const topOf = (s: Statement): number | undefined => report.paragraphs[s.paragraph]?.paragraph.section.top;
  const comparable = comparableIn(report, statements, known);
  const mentions = new Map<string, number>();
  for (const s of statements) if (s.role !== "cell") mentions.set(nameOf(s), (mentions.get(nameOf(s)) ?? 0) + 1);
  const parallel = parallelIn(statements, evidence, comparable);
  const seen = new Map<string, Statement[]>();
  const out: Draft[] = [];
  for (const later of statements) {
    const digits = digitsOf(later);
    if (digits === null || later.role === "denominator") continue;
    const keys = keysOf(later, digits);
    const [top, anew] = [topOf(later), !retellings.retells(later)];
    const rivalIn = (earlier: Statement): readonly Rival[] => {
      const tabled = (earlier.role === "cell") !== (later.role === "cell");
      // One part of a paper tells one thing after another, and sums up in passages of their own.
      if (!tabled && anew && topOf(earlier) === top && !retellings.retells(earlier)) return [];
      const before = digitsOf(earlier);
      // "3.615 nghìn con" is no slip of "6.315 con"; the unit of an amount may be said at the head of the paper.
      if (before === null || (before.exponent !== digits.exponent && earlier.unit !== null && later.unit !== null)) return [];
      const plain = slipBetween(before, digits);
      const slip = plain ?? roundedSlip(earlier, later, before, digits);
      if (slip === null) return [];
      const rounded = plain === null;
      // An opening that tells ahead is told by what follows it.
      const ahead = retellings.tells(earlier, later);
      const told = ahead ? earlier : later;
      if (!free(told)) return [];
      const retold = tabled || ahead || retellings.tells(later, earlier);
      const often = [earlier, later].some((s) => s.role !== "cell" && (mentions.get(nameOf(s)) ?? 0) > MOST_MENTIONS);
      if (often && !retold) return [];
      if (statedBeside(report, asFigure(earlier, later), asFigure(later, earlier))) return [];
      // "bằng 106,5% dự toán" is the total's, and no slip of the 105,6 in a row below.
      if (tabled && known.tabled.has((earlier.role === "cell" ? later : earlier).figure.id)) return [];
      const beside = tabled ? (known.beside.get(besideKey(earlier, later)) ?? 0) : 0;
      // "5.048 | 5.412 | 5.986 | 6.675" below "… 5.048, 5.412, 5.986 và 6.657": all others of the row agree.
      const facet = (): boolean => oneFacet(earlier, later) || (slip === "exchanged" && [facetOf(earlier), facetOf(later)].includes("level"));
      if (beside >= 2 && facet() && !rounded && !known.alike.has(earlier.figure.id) && ofOneKind(earlier, later)) return [{ earlier, slip, weight: evidence.names(earlier, later).shared + beside }];
      if (!comparable(earlier, later, rounded) || ofOtherValues(earlier, later) || (slip === "one-digit" && namedApart(earlier, later))) return [];
      const names = evidence.names(earlier, later);
      if (earlier.claim !== null && later.claim !== null && ofTwoPlaces(earlier.claim, later.claim, report)) return [];
      const source = ahead ? later : earlier;
      const leads = retellings.leads(told);
      const named = retold && (leads || (tabled ? beside >= 2 : slip === "exchanged")) && sure(names, slip) && retellings.onlyMeans(told, source, names, evidence, (a, b) => comparable(a, b, true));
      if (!named && often) return [];
      if (beside > 0 && slip === "exchanged") return [{ earlier, slip, weight: names.shared + beside }];
      if (!named && slip === "one-digit" && (rounded || !(retellings.titled(later) && (earlier.claim === null || later.claim === null || scopeOf(earlier.claim, later.claim) === "same")))) return [];
      return (named && leads) || ((named || one(names, slip, retold)) && !parallel(earlier, later)) ? [{ earlier, slip, weight: names.shared }] : [];
    };
    const looked = new Set<Statement>();
    const rivals: Rival[] = [];
    for (const key of known.failing.has(later.figure.id) ? [] : keys) {
      for (const earlier of seen.get(key) ?? []) {
        // Two cells are compared by the rooms of tables.
        if (earlier.paragraph === later.paragraph || (earlier.role === "cell" && later.role === "cell") || known.failing.has(earlier.figure.id) || looked.has(earlier)) continue;
        looked.add(earlier);
        // Both are confirmed by what stands beside them: two things.
        rivals.push(...rivalIn(earlier).filter(() => !apartByComputation(known, earlier.figure, later.figure)));
      }
    }
    const [best] = rivals.sort((p, q) => q.weight - p.weight);
    if (best !== undefined) out.push(differing(report, best.earlier, later, best.slip));
    for (const key of keys) {
      const list = seen.get(key);
      if (list === undefined) seen.set(key, [later]);
      else if (list.push(later) > MOST_LIKE) list.shift();
    }
  }
  out.splice(0, out.length, ...withoutCrowds(out, known));
  const said = new Set(out.flatMap((draft) => draft.figures.map((f) => f.id)));
  /** Those of a further room that tell of nothing that has been asked about. */
  const more = (drafts: readonly Draft[]): void => {
    const fresh = drafts.filter((draft) => !draft.figures.some((f) => said.has(f.id)));
    for (const { figures } of fresh) for (const f of figures) said.add(f.id);
    out.push(...fresh);
  };
  more(outright(report, statements, known, retellings, evidence, (a, b) => comparable(a, b) && !ofOtherValues(a, b)));
  more(aligned(report, statements, known, retellings, new Naming(statements), comparable));
  more(verbatim(report, statements, known, comparable).map(({ source, told, parted }) => differing(report, source, told, parted?.how ?? null)));
  more(mutual(report, statements, known, retellings, evidence, comparable));
  more(fewDigits(report, statements, known, retellings, evidence, comparable));
  more(inNextSentences(report, statements, known, evidence));
  more(anchored(report, statements, told, known));
  more(columnsTold(report, statements, told, known));
  more(claimsAgain(report, statements, told, known, evidence, comparable));
  more(untold(report, statements, known, comparable));
  return out;
}
