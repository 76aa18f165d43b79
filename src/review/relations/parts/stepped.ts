/** Totals whose items are broken down one by one: "68 trường, trong đó mầm non 27 trường, gồm 19 trường công lập, 8 trường tư thục; tiểu học 41 trường, gồm …". */
import type { Claim } from "../../claims/claim";
import { quoted } from "../../claims/name";
import type { ReadReport } from "../../claims/read";
import { isPercent, type Figure } from "../../reading/figure";
import type { Draft } from "../draft";
import { heldOrAsked } from "../edits";
import { lowOf } from "../links/passages";
import type { PartList } from "../lists/groups";
import { isValue } from "../lists/partlist";
import { sumDraft } from "../totals";
import { partsOf } from "./followed";

const MOST_ITEMS = 8;

/** The sums that hold, by their totals. */
function sumsIn(found: readonly Draft[]): ReadonlyMap<number, Draft> {
  return new Map(found.flatMap((draft) => (draft.kind === "sum" && draft.verdict === "consistent" && draft.figures.length > 2 ? [[draft.figures[0]?.id ?? -1, draft] as const] : [])));
}

/** The items of a sentence from the first on, each with its own breakdown left out; null where anything but ";" parts two of them. */
function itemsFrom(first: Claim, claims: readonly Claim[], low: string, sums: ReadonlyMap<number, Draft>): readonly Figure[] | null {
  const out: Figure[] = [];
  let last: Figure | null = null;
  for (const { figure } of claims) {
    if (figure.id < first.figure.id || (last !== null && figure.id <= last.id)) continue;
    if (last !== null && !low.slice(last.unitEnd, figure.start).includes(";")) return null;
    if (out.length === MOST_ITEMS) return null;
    out.push(figure);
    last = (sums.get(figure.id)?.figures ?? [figure]).reduce((a, b) => (b.id > a.id ? b : a));
  }
  return out;
}

/** Lists whose first item is broken down itself, up to the end of their sentence. */
export function steppedTotals(report: ReadReport, lists: readonly PartList[], found: readonly Draft[]): Draft[] {
  const sums = sumsIn(found);
  const done = new Set<number>();
  return lists.flatMap((list): Draft[] => {
    const [first] = list.parts;
    const { figure } = list.total;
    const read = first === undefined ? undefined : report.paragraphs[first.paragraph];
    if (first === undefined || read === undefined || list.open || isPercent(figure) || figure.bound || figure.hedge !== null || figure.denominator !== null || sums.has(figure.id) || done.has(figure.id)) return [];
    const own = sums.get(first.figure.id);
    if (own === undefined || own.figures.some(({ paragraph }) => paragraph !== first.paragraph)) return [];
    const isPart = partsOf(figure);
    const claims = read.claims.filter((c) => c.group === first.group && c.figure.id !== figure.id && isValue(c) && isPart(c.figure));
    const items = itemsFrom(first, claims, lowOf(report, first), sums);
    if (items === null || items.length < 2 || items.some((f) => f.denominator !== null || f.numerator !== null)) return [];
    done.add(figure.id);
    return heldOrAsked([sumDraft(figure, items, (ok) => (ok ? `Các mục, mỗi mục tự cộng đủ, khớp với ${quoted(list.total)}.` : `Cần xem ${quoted(list.total)}: các mục cộng lại ra số khác.`))]);
  });
}
