/** Which rows should add up to which: "chia ra", labels such as "01=02+29", SUM formulas, totals, numbering. */
import { foldHeader, sameKind, searchKey } from "../../../figures";
import type { Indicator } from "../../../plan";
import { summedRows } from "../formulas";
import type { TableView } from "../view";

export interface Member {
  readonly row: number;
  readonly sign: 1 | -1;
}

/** How the structure is known: said in words or in a formula, or only guessed from numbering and place. */
export type Origin = "parts" | "some-parts" | "label" | "formula" | "total" | "hierarchy";

export interface SumStructure {
  readonly total: number;
  readonly members: readonly Member[];
  readonly origin: Origin;
}

const summable = (indicator: Indicator): boolean => indicator.measure === "amount" || indicator.measure === "count";

/** Averages and the like are no sums, whatever stands below them. */
const AVERAGE = /\b(?:binh quan|trung binh|ty le|ty trong|co cau|nang suat|mat do|chi so|toc do)\b/;

export function canAddUp(indicator: Indicator): boolean {
  return summable(indicator) && !AVERAGE.test(searchKey(indicator.name));
}

function byHierarchy(view: TableView): SumStructure[] {
  const out: SumStructure[] = [];
  for (const [id, children] of view.children) {
    const parent = view.byId.get(id);
    if (parent === undefined || !canAddUp(parent)) continue;
    for (const partOf of ["parts", "some-parts", null] as const) {
      const own = children.filter((child) => child.partOf === partOf);
      const alike = own.filter((child) => canAddUp(child) && fits(child, parent));
      if (alike.length === 0) continue;
      // Parts of another kind among them (ha under tấn): the rest need not be all.
      const whole = alike.length === own.length;
      const origin: Origin = partOf === "some-parts" ? "some-parts" : partOf === "parts" && whole ? "parts" : "hierarchy";
      out.push({ total: parent.row, members: alike.map(({ row }) => ({ row, sign: 1 })), origin });
    }
  }
  return out;
}

function fits(child: Indicator, parent: Indicator): boolean {
  if (child.unit === null || parent.unit === null) return child.unit === parent.unit || child.unitText === parent.unitText;
  return sameKind(child.unit, parent.unit);
}

const LABEL_FORMULA = /[([]?\s{0,3}([A-Za-zÀ-ỹ\d.]{0,6})\s{0,3}=\s{0,3}([A-Za-zÀ-ỹ\d.]{1,6}(?:\s{0,3}[+\-–]\s{0,3}[A-Za-zÀ-ỹ\d.]{1,6})+)\s{0,3}[)\]]?/u;
const LABEL_TERMS = /[([] ?([A-Za-zÀ-ỹ\d.]{1,5}(?: ?[+] ?[A-Za-zÀ-ỹ\d.]{1,5})+) ?[)\]]/u;

const labelKey = (label: string): string => foldHeader(label).replace(/[()[\].\s]+$/u, "").replace(/^[([]+/u, "").replace(/^0+(?=\d)/, "");

function byLabels(view: TableView): SumStructure[] {
  const nameColumn = view.table.columns.find((m) => m.role === "indicator")?.index;
  if (nameColumn === undefined) return [];
  const out: SumStructure[] = [];
  const labelled = view.table.indicators.flatMap((indicator) => {
    const raw = view.textAt(indicator.row, nameColumn);
    const found = raw.includes("=") ? LABEL_FORMULA.exec(raw) : null;
    const terms = found?.[2] ?? (raw.includes("+") ? LABEL_TERMS.exec(raw)?.[1] : undefined);
    return terms === undefined ? [] : [{ indicator, left: found?.[1] ?? "", terms }];
  });
  if (labelled.length === 0) return [];
  const rows = new Map<string, Indicator[]>();
  for (const indicator of view.table.indicators) {
    for (const label of new Set([labelKey(indicator.code), labelKey(indicator.order)])) {
      if (label === "") continue;
      const list = rows.get(label);
      if (list === undefined) rows.set(label, [indicator]);
      else list.push(indicator);
    }
  }
  for (const { indicator, left, terms } of labelled) {
    if (left !== "" && labelKey(left) !== labelKey(indicator.code) && labelKey(left) !== labelKey(indicator.order)) continue;
    const members: Member[] = [];
    for (const [, sign = "+", label = ""] of `+${terms}`.matchAll(/([+\-–])\s*([A-Za-zÀ-ỹ\d.]+)/gu)) {
      const found = rows.get(labelKey(label)) ?? [];
      const near = found.filter((other) => other.section === indicator.section);
      const only = found.length === 1 ? found[0] : near.length === 1 ? near[0] : undefined;
      if (only !== undefined && only !== indicator) members.push({ row: only.row, sign: sign === "+" ? 1 : -1 });
      else members.length = 0;
      if (only === undefined) break;
    }
    const count = terms.split(/[+\-–]/u).length;
    if (members.length === count && canAddUp(indicator)) out.push({ total: indicator.row, members, origin: "label" });
  }
  return out;
}

/** Rows that the SUM formula of one cell adds up, as members; null where the cell holds none. */
export function formulaMembers(view: TableView, row: number, column: number): readonly Member[] | null {
  const formula = view.cell(row, column)?.formula;
  if (formula === null || formula === undefined) return null;
  const summed = summedRows(formula, view.source.firstColumn + column);
  if (summed === null || summed.length < 2) return null;
  const top = view.source.headerRow + 1;
  const members = summed.map(({ row: at, sign }) => ({ row: at - top, sign }));
  return members.some((m) => m.row < 0 || m.row >= view.rowCount || m.row === row) ? null : members;
}

function byFormulas(view: TableView): SumStructure[] {
  const out: SumStructure[] = [];
  for (const indicator of view.table.indicators) {
    let best: readonly Member[] | null = null;
    for (const { index } of view.amounts) {
      const members = formulaMembers(view, indicator.row, index);
      if (members !== null && (best === null || members.length > best.length)) best = members;
    }
    const filled = best?.filter(({ row }) => view.indicatorAt.has(row)) ?? [];
    if (filled.length >= 2) out.push({ total: indicator.row, members: filled, origin: "formula" });
  }
  return out;
}

const TOTAL = /^(?:tong cong|tong so|cong|tong|cong chung|tong chung|toan (?:tinh|huyen|xa|thanh pho|phuong))$/;

/** A total row without parts of its own: the rows above it in its section, or those below where it stands first. */
function byTotals(view: TableView): SumStructure[] {
  const { indicators } = view.table;
  const out: SumStructure[] = [];
  const sections = new Map<string, Indicator[]>();
  for (const indicator of indicators) {
    const list = sections.get(indicator.section);
    if (list === undefined) sections.set(indicator.section, [indicator]);
    else list.push(indicator);
  }
  for (const rows of sections.values()) {
    const totals = rows.filter((i) => TOTAL.test(searchKey(i.name)) && canAddUp(i));
    const [total] = totals;
    if (total === undefined || totals.length !== 1 || view.children.has(total.id)) continue;
    const at = rows.indexOf(total);
    if (at !== 0 && at !== rows.length - 1) continue;
    const rest = rows.filter((i) => i !== total);
    const depth = Math.min(...rest.map((i) => i.depth));
    const members = rest.filter((i) => i.depth === depth && i.parent === null);
    if (members.length < 2 || members.some((i) => !canAddUp(i) || !fits(i, total))) continue;
    // "Tổng số hộ" over rows of its own kind may list what overlaps; "Cộng" at the foot of a list does not.
    const figures = view.amounts.filter(({ index }) => view.figure(total.row, index) !== null).length;
    if (figures < 2 && !(at > 0 && /\bcong\b/.test(searchKey(total.name)))) continue;
    out.push({ total: total.row, members: members.map(({ row }) => ({ row, sign: 1 })), origin: "total" });
  }
  return out;
}

const STRENGTH: Readonly<Record<Origin, number>> = { label: 0, formula: 1, parts: 2, total: 3, hierarchy: 4, "some-parts": 5 };

/** All sums a table should hold, each once, by its strongest evidence. */
export function structuresOf(view: TableView): SumStructure[] {
  const found = [...byLabels(view), ...byFormulas(view), ...byHierarchy(view), ...byTotals(view)].sort((a, b) => STRENGTH[a.origin] - STRENGTH[b.origin]);
  const kept = new Map<string, SumStructure>();
  for (const structure of found) {
    const key = `${structure.total}|${structure.members.map((m) => `${m.sign * (m.row + 1)}`).sort().join(",")}`;
    if (!kept.has(key)) kept.set(key, structure);
  }
  // A guess from numbering gives way to what words or formulas say of the same total.
  const certain = new Set([...kept.values()].filter((s) => s.origin === "label" || s.origin === "formula").map((s) => s.total));
  return [...kept.values()].filter((s) => s.origin !== "hierarchy" || !certain.has(s.total));
}
