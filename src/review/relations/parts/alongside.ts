/** What is told beside a total and beside each of its parts adds up, too: how each has changed, what it was, what was planned. */
import { signedGrowth, type Claim } from "../../claims/claim";
import { isPercent, isPoints, kindOf, sameThing, type Figure } from "../../reading/figure";
import type { Reading } from "../../claims/roles";
import { levelsOf } from "../../claims/words";
import { quoted, type Quotable } from "../../claims/name";
import type { Draft } from "../draft";
import { baseOf, inUnitOf, isChangeOnly } from "../links/facts";
import type { PartList } from "../lists/partlist";
import { addsUp, fittingPrefix } from "../lists/prefixes";
import type { Term } from "../slips";
import { termsDraft } from "../totals";

type Beside = "change" | "prior" | "target";

/** `sign`: −1 for a fall. */
interface Told extends Term {
  /** What it is measured against. */
  readonly base: string;
  /** A bracket without a word: it may as well hold the change itself. */
  readonly unnamed: boolean;
}

function toldOf({ figure: own, attributes }: Claim, role: Beside): Told | null {
  const found = attributes.flatMap((reading): { readonly reading: Reading; readonly figure: Figure }[] => {
    if (reading.role !== role || reading.figure.bound || reading.figure.hedge !== null || isPercent(reading.figure) || isPoints(reading.figure) || reading.toLevel === true) return [];
    const figure = inUnitOf(reading.figure, own);
    return kindOf(figure) === kindOf(own) && (figure.unit === null || sameThing(figure, own)) ? [{ reading, figure }] : [];
  });
  const [only] = found;
  if (only === undefined || found.length > 1) return null;
  const sign = role === "change" && signedGrowth(only.reading).value.lt(0) ? -1 : 1;
  return { figure: only.figure, sign, base: role === "target" ? levelsOf(only.reading.base).join("|") : role === "change" ? baseOf(only.reading) : "", unnamed: only.reading.unnamed === true };
}

const NAMES: Readonly<Record<Beside, string>> = { change: "mức tăng, giảm", prior: "số kỳ trước", target: "kế hoạch" };

function besideDraft(whole: Told, parts: readonly Told[], role: Beside, of: Quotable): Draft {
  return termsDraft(whole, parts, (ok) => (ok ? `Cộng ${NAMES[role]} của các bộ phận khớp với ${quoted(of)}.` : `Cần xem ${quoted(of)}: cộng ${NAMES[role]} của các bộ phận ra số khác.`), inUnitOf);
}

/** The parts of a list that add up to its total, where they do. */
function fillingParts(list: PartList): readonly Claim[] {
  const figures = list.parts.map((part) => part.figure);
  const n = fittingPrefix(list, figures, list.total.figure);
  if (n !== null) return list.parts.slice(0, n);
  return list.firsts.length >= 2 && addsUp(list.firsts.map((part) => part.figure), list.total.figure) ? list.firsts : [];
}

/** Of a list that adds up: what stands beside its figures. */
export function alongside(list: PartList): Draft[] {
  if (isPercent(list.total.figure) || isChangeOnly(list.total)) return [];
  const parts = fillingParts(list);
  return parts.length < 2 ? [] : besideOf(list.total, parts);
}

/** What stands beside a total and the parts that make it. */
export function besideOf(total: Claim, parts: readonly Claim[]): Draft[] {
  const roles: readonly Beside[] = ["change", "prior", "target"];
  return roles.flatMap((role): Draft[] => {
    const whole = toldOf(total, role);
    const told = parts.map((part) => toldOf(part, role)).filter((one): one is Told => one !== null);
    // A part that did not exist before, or stayed as it was, says nothing: all must speak.
    if (whole === null || told.length < parts.length || told.some((part) => part.base !== whole.base)) return [];
    const draft = besideDraft(whole, told, role, total);
    return draft.verdict !== "consistent" && [whole, ...told].some(({ unnamed }) => unnamed) ? [] : [draft];
  });
}
