/** Relations in tables: percentages of target and growth against their columns, totals against the rows below them. */
import { addIntervals, exact, growthPercent, meets, percentOf, subtractIntervals, ZERO, type AnyInterval } from "../../figures";
import { intervalOf, isPercent, type Figure } from "../reading/figure";
import type { ReadReport } from "../claims/read";
import { figureIn, tablesIn, unitOf, type ColumnRole, type ReportTable, type TableRow } from "../tables/table";
import { asWritten, judge, shown, type Draft, type Values } from "./draft";
import { onlyTruncated } from "./ratios";

interface ReadRow {
  readonly row: TableRow;
  readonly name: string;
  readonly order: string;
  readonly figures: ReadonlyMap<ColumnRole, Figure>;
}

function readRows(table: ReportTable, nextId: () => number): ReadRow[] {
  const unique = (role: ColumnRole): boolean => table.roles.filter((r) => r === role).length === 1;
  return table.rows.map((row) => {
    const unit = unitOf(table, row);
    const figures = new Map<ColumnRole, Figure>();
    table.roles.forEach((role, i) => {
      if (role === "name" || role === "unit" || role === "order" || role === "other" || !unique(role)) return;
      const figure = figureIn(row, row.cells[i], role === "percent-of-target" || role === "growth" ? null : unit, nextId());
      if (figure !== null) figures.set(role, figure);
    });
    const text = (role: ColumnRole): string => row.cells[table.roles.indexOf(role)]?.text ?? "";
    return { row, name: text("name"), order: text("order"), figures };
  });
}

function columnDraft(row: ReadRow, kind: Draft["kind"], a: Figure, b: Figure, stated: Figure, computed: (values: Values) => AnyInterval, what: string): Draft {
  const holds = (values: Values): boolean => {
    const interval = computed(values);
    const own = values(stated);
    // A column may hold 105 or 5 for growth of 5 %, 1,05 for a ratio: only the first two are compared.
    return meets(interval, intervalOf(own));
  };
  const ok = holds(asWritten);
  const interval = computed(asWritten);
  const cut = !ok && "low" in interval && onlyTruncated(stated, interval as Parameters<typeof onlyTruncated>[1]);
  return {
    kind, figures: [a, b, stated], holds,
    verdict: judge([a, b, stated], holds, cut ? "review" : "inconsistent"),
    message: ok ? `Cột ${what} khớp ở dòng “${row.name}”.` : `Cần rà soát cột ${what} ở dòng “${row.name}”: không khớp với hai cột số liệu.`,
    formula: `${shown(a)} / ${shown(b)} ${ok ? "≈" : "≠"} ${shown(stated)}%`,
  };
}

/** How a growth column is written: 105 for +5 %, or 5; whichever most rows agree with. */
function growthForm(rows: readonly ReadRow[]): "index" | "change" | null {
  let [index, change] = [0, 0];
  for (const { figures } of rows) {
    const [a, p, g] = [figures.get("actual"), figures.get("prior"), figures.get("growth")];
    if (a === undefined || p === undefined || g === undefined || p.value.lte(0)) continue;
    if (meets(percentOf(intervalOf(a), intervalOf(p)), intervalOf(g))) index++;
    if (meets(growthPercent(intervalOf(a), intervalOf(p)), intervalOf(g))) change++;
  }
  if (index === 0 && change === 0) return null;
  return index > change ? "index" : "change";
}

function columns(rows: readonly ReadRow[]): Draft[] {
  const out: Draft[] = [];
  const ratios = rows.filter(({ figures }) => figures.has("actual") && figures.has("target") && figures.has("percent-of-target"));
  const form = growthForm(rows);
  const fits = ratios.filter(({ figures }) => {
    const [a, t, s] = [figures.get("actual"), figures.get("target"), figures.get("percent-of-target")];
    return a !== undefined && t !== undefined && s !== undefined && t.value.gt(0) && meets(percentOf(intervalOf(a), intervalOf(t)), intervalOf(s));
  }).length;
  for (const row of rows) {
    const { figures } = row;
    const [a, t, s] = [figures.get("actual"), figures.get("target"), figures.get("percent-of-target")];
    // The column is what its header says only where some row shows it; rates may be compared in points.
    if (a !== undefined && t !== undefined && s !== undefined && t.value.gt(0) && fits > 0 && 2 * fits >= ratios.length && !isPercent(a)) {
      out.push(columnDraft(row, "plan", a, t, s, (v) => percentOf(intervalOf(v(a)), intervalOf(v(t))), "tỷ lệ so với kế hoạch"));
    }
    const [p, g] = [figures.get("prior"), figures.get("growth")];
    if (a !== undefined && p !== undefined && g !== undefined && p.value.gt(0) && form !== null && !isPercent(a)) {
      const computed = (v: Values): AnyInterval => (form === "index" ? percentOf(intervalOf(v(a)), intervalOf(v(p))) : growthPercent(intervalOf(v(a)), intervalOf(v(p))));
      out.push(columnDraft(row, "growth", a, p, g, computed, "tăng, giảm"));
    } else if (a !== undefined && p !== undefined && g !== undefined && isPercent(a)) {
      const holds = (v: Values): boolean => meets(subtractIntervals(intervalOf(v(a)), intervalOf(v(p))), intervalOf(v(g)));
      if (holds(asWritten)) {
        out.push({ kind: "points", verdict: "consistent", figures: [a, p, g], holds, message: `Chênh lệch khớp ở dòng “${row.name}”.`, formula: `${shown(a)} − ${shown(p)} = ${shown(g)}` });
      }
    }
  }
  return out;
}

const TOTAL = /^(?:tổng số|tổng cộng|cộng|tổng)(?!\p{L})/iu;
const DATA: readonly ColumnRole[] = ["prior", "target", "actual"];

function markKind(order: string): string {
  return order.trim().replace(/\.$/, "").replace(/\d+/g, "1").replace(/^[IVX]+$/, "I").replace(/^[A-ZĐ]$/, "A");
}

/** "Tổng cộng" above or below its rows: the sum of all rows of one level, judged where another column shows it. */
function totals(rows: readonly ReadRow[]): Draft[] {
  const at = rows.findIndex((row) => TOTAL.test(row.name.trim()));
  const row = rows[at];
  if (row === undefined || (at !== 0 && at !== rows.length - 1)) return [];
  const others = rows.filter((r) => r !== row);
  // "1 Tổng thu, 2 Tổng chi": numbered like its neighbours, a row is one of them.
  if (row.order !== "" && others.some((r) => markKind(r.order) === markKind(row.order))) return [];
  const top = others.filter((r) => /^(?:\d{1,3}|[IVX]{1,5}|[A-ZĐ])\.?$/.test(r.order));
  const parts = top.length >= 2 ? top : others;
  const drafts = DATA.flatMap((role): Draft[] => {
    const whole = row.figures.get(role);
    const figures = parts.flatMap((p) => p.figures.get(role) ?? []);
    if (whole === undefined || figures.length < 2 || figures.length < parts.length) return [];
    if (figures.some((f) => f.unit?.base !== whole.unit?.base)) return [];
    const holds = (v: Values): boolean => meets(figures.map((f) => intervalOf(v(f))).reduce(addIntervals, exact(ZERO)), intervalOf(v(whole)));
    const ok = holds(asWritten);
    return [{
      kind: "sum", figures: [whole, ...figures], holds, verdict: judge([whole, ...figures], holds, "inconsistent"),
      message: ok ? "Dòng tổng khớp với các dòng chi tiết." : "Cần rà soát dòng tổng: khác tổng các dòng chi tiết.",
      formula: `${figures.map(shown).join(" + ")} ${ok ? "=" : "≠"} ${shown(whole)}`,
    }];
  });
  const proven = drafts.some((d) => d.verdict === "consistent");
  return drafts.map((d) => (d.verdict === "inconsistent" && !proven ? { ...d, verdict: "review" as const } : d));
}

export function tableRelations(report: ReadReport): Draft[] {
  // Figures of cells are apart from those of prose: their ids go below zero.
  let id = 0;
  const nextId = (): number => --id;
  return tablesIn(report.paragraphs.map((read) => read.paragraph)).flatMap((table) => {
    const rows = readRows(table, nextId);
    return [...columns(rows), ...totals(rows)];
  });
}
