/** Sums within a table: rows under the row whose number theirs go on ("1" and "1.1", "1.2"; "A" and "1", "2"), and subtotals below their rows. */
import { addIntervals, exact, meets, ZERO } from "../../../figures";
import type { Figure } from "../../reading/figure";
import { slipChance } from "../chance";
import { judge, shown, type Draft, type Values } from "../draft";
import type { Group } from "./nested";
import { isAverage, LIKELY_SLIP, NO_SUM, own, titleOf, TOTAL, type CellAt, type TextAt } from "./totalRows";

/** Marks of rows from the widest to the narrowest; "1.1.2" is narrower by each dot. */
const MARKS: readonly RegExp[] = [/^[A-ZĐ]$/, /^[IVX]+$/, /^\d{1,3}$/, /^\d{1,2}(?:\.\d{1,2})+$/, /^[a-zđ]$/, /^[-–*]$/, /^\+$/];
const DASH = /^[-–*]$/;
const DOTTED = 3;
const DEEPEST = 10;
const LEADING = /^\(?([A-ZĐ]|[IVX]+|\d{1,2}(?:\.\d{1,2})*|[a-zđ])(?:[.)]\s*|\s+-\s+)(?=[A-Za-zÀ-ỹ])|^([-–*+])\s*(?=[A-Za-zÀ-ỹ])/u;
const SOME = /trong đó|trong số/u;
const SUBTOTAL = /^(?:cộng|tổng)(?: cộng)?\s*(?:\(?(?:mục|phần|nhóm)?\s*[a-zđ\divx]{1,4}\)?)?$/u;
const MOST_PARTS = 40;
/** Rows that may break a total down twice. */
const MOST_TWICE = 12;
/** Sums that hold elsewhere in the table before a group that holds nowhere itself is wrong, not only asked about. */
const PROVING = 3;

/** How narrow the number of a row is; null for a row without one. */
function depthOf(mark: string): number | null {
  const at = MARKS.findIndex((pattern) => pattern.test(mark));
  if (at < 0) return null;
  return at === DOTTED ? DOTTED + mark.split(".").length - 2 : at < DOTTED ? at : at + DEEPEST;
}

function markOf(order: string, name: string): string {
  const own = order.trim().replace(/[.)]$/, "");
  if (own !== "") return own;
  const [, mark, dash] = LEADING.exec(name) ?? [];
  return mark ?? dash ?? "";
}

/** Each row with the rows right under it by their numbers; a row without a number ends no group, and "trong đó" lists only some. */
function numbered(rows: readonly number[], mark: (row: number) => string, nameOf: (row: number) => string): Group[] {
  const open: { readonly row: number; readonly depth: number; readonly parts: number[]; some: boolean }[] = [];
  const all: typeof open = [];
  for (const row of rows) {
    const depth = depthOf(mark(row));
    if (depth === null || SOME.test(nameOf(row))) {
      const last = open[open.length - 1];
      if (last !== undefined && SOME.test(nameOf(row))) for (const group of open) group.some ||= group === last || group.parts.includes(last.row);
      continue;
    }
    while (open.length > 0 && (open[open.length - 1]?.depth ?? 0) >= depth) open.pop();
    open[open.length - 1]?.parts.push(row);
    const group = { row, depth, parts: [], some: false };
    open.push(group);
    all.push(group);
  }
  return all.flatMap(({ row, parts, some }) => {
    const depths = new Set(parts.map((part) => depthOf(mark(part))));
    return some || parts.length < 2 || parts.length > MOST_PARTS || depths.size > 1 ? [] : [{ total: row, parts }];
  });
}

/** Rows with a dash under the row without a number in front of them: "Tiểu học", "- Công lập", "- Ngoài công lập". */
function dashed(rows: readonly number[], mark: (row: number) => string, nameOf: (row: number) => string): Group[] {
  return rows.flatMap((total, i): Group[] => {
    if (mark(total) !== "" || SOME.test(nameOf(total))) return [];
    const behind = rows.slice(i + 1, i + 1 + MOST_PARTS);
    const end = behind.findIndex((row) => !DASH.test(mark(row)));
    const parts = end < 0 ? behind : behind.slice(0, end);
    return parts.length < 2 ? [] : [{ total, parts }];
  });
}

/** "Cộng" below its rows, and the last total over all of them. */
function subtotals(rows: readonly number[], filled: (row: number) => boolean, nameOf: (row: number) => string): Group[] {
  const out: Group[] = [];
  const sums: number[] = [];
  let parts: number[] = [];
  for (const row of rows) {
    if (!filled(row)) parts = [];
    else if (SUBTOTAL.test(nameOf(row)) || TOTAL.test(nameOf(row))) {
      if (parts.length >= 2) out.push({ total: row, parts });
      else if (parts.length === 0 && sums.length >= 2) out.push({ total: row, parts: [...sums] });
      sums.push(row);
      parts = [];
    } else parts.push(row);
  }
  return sums.length >= 2 ? out : [];
}

/** "Phân theo cấp quản lý", "Chia theo ngành": a row of no figures, whose rows break down the total above once more. */
const SORTED_BY = /^(?:[-–+*]\s*)?(?:phân|chia)(?: theo)?(?![A-Za-zÀ-ỹ])|^(?:[-–+*]\s*)?theo\s/u;

/** "Cơ cấu (%)": from here on the rows above are told once more, as shares. */
export const STRUCTURE = /^[-–+*\d.\s]*(?:cơ cấu|tỷ trọng)(?![A-Za-zÀ-ỹ])/u;

/** The rows below each such row, up to the next row without figures, under the one total in front of the first; shares have a total of their own. */
function sortings(rows: readonly number[], filled: (row: number) => boolean, nameOf: (row: number) => string): Group[] {
  const out: { readonly total: number; readonly parts: number[] }[] = [];
  let total: number | undefined;
  let group: (typeof out)[number] | null = null;
  let sorted = false;
  for (const row of rows) {
    const shares = STRUCTURE.test(nameOf(row));
    if (shares) [total, group, sorted] = [undefined, null, false];
    if (filled(row)) {
      if (group !== null) group.parts.push(row);
      else if (!sorted) total = row;
    } else if (!shares) {
      group = total !== undefined && SORTED_BY.test(nameOf(row)) ? { total, parts: [] } : null;
      sorted = true;
      if (group !== null) out.push(group);
    }
  }
  return out.filter(({ parts }) => parts.length >= 2 && parts.length <= MOST_PARTS);
}

/** A group whose rows make their total twice over, "Nam, Nữ, Thành thị, Nông thôn", as two; `holds`: whether such rows make it. */
function brokenDown(group: Group, holds: (group: Group) => boolean): Group[] {
  const { total, parts } = group;
  if (parts.length < 4 || parts.length > MOST_TWICE || holds(group)) return [group];
  const cuts = parts.slice(2, -1).map((_, i) => [{ total, parts: parts.slice(0, i + 2) }, { total, parts: parts.slice(i + 2) }]);
  return cuts.find((both) => both.every(holds)) ?? [group];
}

interface Sum {
  readonly figures: readonly [Figure, ...Figure[]];
  readonly holds: (values: Values) => boolean;
  readonly draft: Draft;
  /** The total could be the average of its rows. */
  readonly between: boolean;
}

function sumOf(group: Group, column: number, header: string, cell: CellAt, textAt: TextAt, name: string): Sum | null {
  const whole = cell(group.total, column);
  const parts = group.parts.flatMap((row) => cell(row, column) ?? []);
  if (whole === null || parts.length < 2 || group.parts.some((row) => cell(row, column) === null && /\d/.test(textAt(row, column)))) return null;
  // A part without a figure has none to add, where the sum holds all the same.
  const complete = group.parts.every((row) => cell(row, column) !== null || /^[-–—]$/.test(textAt(row, column)));
  const figures: [Figure, ...Figure[]] = [whole, ...parts];
  const holds = (values: Values): boolean => meets(parts.map((part) => own(values(part))).reduce(addIntervals, exact(ZERO)), own(values(whole)));
  const verdict = judge(figures, holds, "inconsistent");
  if (verdict !== "consistent" && !complete) return null;
  const ok = verdict === "consistent";
  const draft: Draft = {
    kind: "sum", figures, holds, verdict,
    message: ok ? `“${name}” bằng tổng các dòng thành phần ở cột “${header}”.` : `Cần rà soát “${name}” ở cột “${header}”: khác tổng các dòng thành phần.`,
    formula: `${parts.map(shown).join(" + ")} ${ok ? "=" : "≠"} ${shown(whole)}`,
  };
  return { figures, holds, draft, between: !ok && isAverage(whole, parts) };
}

/** `told`: sums that hold, and wrong ones where other columns or other sections show that these rows make it (`nested`: groups that no number tells); `asked`: others that one slip of the pen explains. */
export function sectionSums(headers: readonly string[], numeric: readonly number[], rows: readonly number[], orderColumn: number, nameColumn: number, cell: CellAt, textAt: TextAt, nested: (filled: (row: number) => boolean) => readonly Group[]): { readonly told: Draft[]; readonly asked: Draft[] } {
  const nameOf = (row: number): string => textAt(row, nameColumn).toLowerCase();
  const mark = (row: number): string => markOf(orderColumn < 0 ? "" : textAt(row, orderColumn), textAt(row, nameColumn));
  const filled = (row: number): boolean => numeric.some((column) => cell(row, column) !== null);
  const unnamed = headers.every((header) => header === "");
  const columns = numeric.filter((column) => !NO_SUM.test(headers[column] ?? ""));
  const listed = [...numbered(rows, mark, nameOf), ...dashed(rows, mark, nameOf), ...subtotals(rows, filled, nameOf), ...sortings(rows, filled, nameOf), ...nested(filled)].filter((group) => filled(group.total));
  const fits = (list: readonly Sum[]): number => list.filter(({ draft }) => draft.verdict === "consistent" && !draft.figures[0]?.value.eq(0)).length;
  const sumsOf = (group: Group): Sum[] => columns.flatMap((column) => sumOf(group, column, titleOf(headers[column], column), cell, textAt, textAt(group.total, nameColumn)) ?? []);
  const made = (group: Group): boolean => {
    const list = sumsOf(group);
    return fits(list) > 0 && fits(list) >= list.length - 1;
  };
  const groups = [...new Map(listed.map((group) => [`${group.total}:${group.parts.join()}`, group])).values()].flatMap((group) => brokenDown(group, made));
  const sums = groups.map(sumsOf);
  const all = sums.reduce((n, list) => n + fits(list), 0);
  const groupsThatHold = sums.filter((list) => list.length > 0 && fits(list) === list.length).length;
  // "Công lập, Ngoài công lập" below each school level: groups of the same rows speak for one another.
  const kindOf = (group: Group | undefined): string => group?.parts.map(nameOf).join("|") ?? "";
  const ofKind = new Map<string, number>();
  groups.forEach((group, i) => ofKind.set(kindOf(group), (ofKind.get(kindOf(group)) ?? 0) + fits(sums[i] ?? [])));
  const told: Draft[] = [];
  const asked: Draft[] = [];
  for (const [i, list] of sums.entries()) {
    const own = ofKind.get(kindOf(groups[i])) ?? 0;
    const missed = list.filter(({ draft }) => draft.verdict !== "consistent");
    const slipped = missed.every(({ figures: [whole, ...parts] }) => slipChance(whole, parts)?.lte(LIKELY_SLIP) === true);
    // Nothing of its own holds: the other groups speak for it, and one slip of the pen explains the gap.
    const alone = own === 0 && missed.length === 1 && slipped && groupsThatHold >= 2;
    const sure = own > missed.length || (own >= 1 && slipped) || alone;
    const proven = missed.filter(({ between }) => sure && (!between || own >= 2) && (slipped || !unnamed));
    if (own >= 1) told.push(...list.filter(({ draft }) => draft.verdict === "consistent").map(({ draft }) => draft));
    told.push(...proven.map(({ draft }): Draft => (alone && all < PROVING ? { ...draft, verdict: "review" } : draft)));
    if (slipped) asked.push(...missed.filter((one) => !proven.includes(one)).map(({ draft }) => draft));
  }
  return { told, asked };
}
