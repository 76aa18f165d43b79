/** Totals of a paragraph whose parts are the items of the outline below it: "Tổng chi 729 tỷ đồng. 1. Chi đầu tư 168 tỷ đồng … 2. Chi thường xuyên …". */
import { decimal } from "../../../figures";
import type { Claim, ReadParagraph } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import { quoted } from "../../claims/name";
import { isPercent, tellingDigits } from "../../reading/figure";
import { slipChance } from "../chance";
import type { Draft } from "../draft";
import { fills } from "../evidence";
import { closedByRest, familyOf } from "../lists/families";
import { markOf } from "../lists/lines";
import { isValue } from "../lists/partlist";
import { isChangeOnly } from "../links/facts";
import { adds, partsOf } from "./followed";
import { sumDraft } from "../totals";

/** Paragraphs below that belong to one outline, its items, and the values of one line that are looked at. */
const MOST_BELOW = 40;
const MOST_ITEMS = 20;
const MOST_VALUES = 8;
const TELLING = 4;
const TELLING_OF_THREE = 3;
const ALL_TOLD = /(?<![A-Za-zÀ-ỹ])tổng(?![A-Za-zÀ-ỹ])/u;
/** What a coincidence may explain at most where the gap is asked about. */
const STRANGE = decimal("0.002");

/** What a line states outside its brackets: amounts and counts of its own. */
function valuesOf(read: ReadParagraph): Claim[] {
  return read.claims.filter((claim) => read.structure.groups[claim.group]?.parent === null && isValue(claim) && !isPercent(claim.figure) && !isChangeOnly(claim) && claim.figure.hedge === null && !claim.figure.bound && claim.figure.numerator === null).slice(0, MOST_VALUES);
}

/** The items of the outline right below a paragraph, those of deeper lists left out. */
function itemsBelow(report: ReadReport, index: number, opener: ReadParagraph): ReadParagraph[] {
  const items: ReadParagraph[] = [];
  const own = opener.paragraph.markLength > 0 ? markOf(opener) : "";
  let level: string | null = null;
  for (let i = index + 1; i <= index + MOST_BELOW && items.length < MOST_ITEMS; i++) {
    const read = report.paragraphs[i];
    if (read === undefined || read.paragraph.file !== opener.paragraph.file || read.paragraph.section.top !== opener.paragraph.section.top) break;
    if (read.paragraph.anchor !== null) continue;
    const mark = read.paragraph.markLength > 0 ? markOf(read) : "";
    if (mark === "" || mark === own) break;
    level ??= mark;
    if (mark === level) items.push(read);
  }
  return items;
}

/** The figures of the items that may make a total: the first of each; all of those that list several; from the first figure of the verb on. */
function waysOf(whole: Claim, items: readonly (readonly Claim[])[]): (readonly Claim[])[] {
  const isPart = partsOf(whole.figure);
  const rows = items.map((values) => values.filter((value) => isPart(value.figure) && value.planned === whole.planned));
  if (rows.filter((row) => row.length > 0).length < 2) return [];
  const firsts = rows.flatMap((row) => row.slice(0, 1));
  // "- Rau các loại 142,6 ha; cây khác 88,9 ha": the last line lists several.
  const last = [...rows.slice(0, -1).flatMap((row) => row.slice(0, 1)), ...(rows[rows.length - 1] ?? [])];
  const all = rows.flat();
  return [firsts, ...(last.length > firsts.length ? [last] : []), ...(all.length > last.length && all.length <= MOST_ITEMS ? [all] : [])].filter((way) => way.length >= 2);
}

function draftOf(whole: Claim, parts: readonly Claim[]): Draft {
  return sumDraft(whole.figure, parts.map((part) => part.figure), (ok) => (ok ? `Các mục bên dưới cộng lại khớp với ${quoted(whole)}.` : `Cần xem ${quoted(whole)}: các mục bên dưới cộng lại ra số khác.`), fills);
}

/** Digits that figures of nothing in common do not make by chance. */
function tells(whole: Claim, parts: readonly Claim[]): boolean {
  const digits = tellingDigits(whole.figure);
  if (digits >= TELLING || (digits >= TELLING_OF_THREE && parts.length >= 3)) return true;
  return digits >= 2 && parts.length >= 3 && (closedByRest(parts) || familyOf(whole, parts) !== null);
}

/** The same with the last lines left out, which may go on with something else: only of totals whose digits tell. */
function shorter(whole: Claim, rows: readonly (readonly Claim[])[]): (readonly Claim[])[] {
  if (tellingDigits(whole.figure) < TELLING) return [];
  return rows.slice(2, -1).flatMap((_, i) => waysOf(whole, rows.slice(0, i + 3)));
}

function ofOpener(opener: ReadParagraph, items: readonly ReadParagraph[], told: ReadonlySet<number>): Draft[] {
  const rows = items.map(valuesOf);
  const wholes = valuesOf(opener).filter((whole) => !told.has(whole.figure.id));
  const found = wholes.flatMap((whole): Draft[] => {
    const makes = (parts: readonly Claim[]): boolean => tells(whole, parts) && adds(whole, parts);
    const way = waysOf(whole, rows).find(makes) ?? shorter(whole, rows).find(makes);
    return way === undefined ? [] : [draftOf(whole, way)];
  });
  if (found.length > 0) return found;
  const [whole] = wholes;
  if (whole === undefined || !ALL_TOLD.test(whole.reading.clause) || tellingDigits(whole.figure) < TELLING) return [];
  // "Tổng chi …" and every item below with one amount: what misses it by one slip of the pen.
  const [firsts] = waysOf(whole, rows);
  if (firsts === undefined || firsts.length < 3 || firsts.length < items.length || familyOf(whole, firsts) === null) return [];
  return slipChance(whole.figure, firsts.map((part) => part.figure))?.lte(STRANGE) === true ? [draftOf(whole, firsts)] : [];
}

/** Totals that the items of the outline below them make, those `told` with a list of their own left out. */
export function outlineSums(report: ReadReport, told: ReadonlySet<number>): Draft[] {
  return report.paragraphs.flatMap((opener, index) => {
    const next = report.paragraphs[index + 1];
    if (opener.paragraph.anchor !== null || opener.claims.length === 0 || next === undefined) return [];
    const items = itemsBelow(report, index, opener);
    return items.length < 2 ? [] : ofOpener(opener, items, told);
  });
}
