/** What prose says of a row's two figures: "thuế GTGT vượt 4.742 triệu đồng so với dự toán", where the table has the row's plan and result. */
import { decimal, foldHeader, growthPercent, meets, scaleInterval, subtractIntervals, type AnyInterval, type Interval, type Unit } from "../../../figures";
import type { ReadParagraph } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import type { Reading } from "../../claims/roles";
import { intervalOf, isPercent, isPoints, tellingDigits, type Figure } from "../../reading/figure";
import { tablesOf, type NamedTable } from "../../tables/all";
import { judge, shown, type Draft, type Values } from "../draft";
import { slipFrom } from "../slips";
import { own, TOTAL } from "./totalRows";

interface Row {
  readonly name: string;
  readonly table: NamedTable;
  readonly row: number;
  readonly unit: Unit | null;
  readonly at: (column: number) => Figure | null;
}

interface Columns {
  readonly actual: readonly number[];
  readonly plan: readonly number[];
  readonly prior: readonly number[];
}

const UP = /(?:vượt|tăng(?: thêm| thu)?|cao hơn|nhiều hơn|dôi)(?: được| là| so với dự toán| so với kế hoạch| dự toán| kế hoạch)*\s*:?\s*$/u;
const DOWN = /(?:hụt(?: thu)?|giảm|tiết kiệm|thấp hơn|ít hơn|thiếu|thất thu)(?: được| là| so với dự toán| so với kế hoạch| dự toán| kế hoạch)*\s*:?\s*$/u;
const TO_PLAN = /vượt|hụt|tiết kiệm|dự toán|kế hoạch|(?<![A-Za-zÀ-ỹ])kh(?![A-Za-zÀ-ỹ])/u;
const TO_PRIOR = /năm trước|cùng kỳ|năm 20\d\d|kỳ trước/u;
const PLAN_SAID = /so với (?:dự toán|kế hoạch|kh|chỉ tiêu)/u;
const PLAN_HEADER = /dự toán|kế hoạch|(?<![A-Za-zÀ-ỹ])(?:kh|dt)(?![A-Za-zÀ-ỹ])/u;
const ACTUAL_HEADER = /thực hiện|quyết toán|giải ngân|kết quả|(?<![A-Za-zÀ-ỹ])(?:th|qt)(?![A-Za-zÀ-ỹ])/u;
const COMPARED = /%|so sánh|so với|tỷ lệ|chênh lệch|tăng|giảm|còn|chưa|\/(?! ?[A-Za-zÀ-ỹ]*năm)/u;
const IN_WORDS = /^\s*[,(]?\s*(?:tương ứng|tương đương|hay|bằng|tức)?\s*(?:với|là|tăng|giảm|vượt|hụt|tỷ lệ)?\s*$/u;
const LEADING = /^(?:[-–*+]\s*|\(?(?:[ivx]+|[a-zđ]|\d{1,2}(?:\.\d{1,2})*)[.)]\s+|(?:tổng số|số|các khoản|khoản|thu từ|chi cho)\s+)+/u;
const LEFT_OUT = /(?:không|chưa|nếu không|loại trừ|trừ)(?: kể| tính| bao gồm| gồm)?\s*(?:số|khoản|phần|nguồn|thu|các khoản)?\s*$/u;
const LEAST_DIGITS = 3;
const LEAST_NAME = 2;
const MOST_BACK = 160;
const MOST_TAIL = 60;
const MOST_ROWS = 600;

/** Words without their punctuation, one space between them, so that names meet. */
function plainWords(text: string): string {
  return ` ${(foldHeader(text).match(/[A-Za-zÀ-ỹ\d]+/gu) ?? []).join(" ")} `;
}

function columnsOf({ table, view }: NamedTable): Columns {
  const found = (role: string, header: RegExp): number[] => table.headers.flatMap((text, column) => {
    const folded = foldHeader(text);
    const told = view.table.columns[column]?.role;
    return !COMPARED.test(folded) && (told === role || (told === null && header.test(folded))) ? [column] : [];
  });
  return { actual: found("actual", ACTUAL_HEADER), plan: found("target", PLAN_HEADER), prior: found("prior", /năm trước|cùng kỳ/u) };
}

/** Rows by their names, of tables with a result and something it is held against. */
function rowsOf(report: ReadReport): Row[] {
  const { tables, cells } = tablesOf(report);
  const all = tables.flatMap((named): Row[] => {
    const { table, name, view } = named;
    const { actual, plan, prior } = columnsOf(named);
    if (actual.length !== 1 || plan.length + prior.length === 0) return [];
    const nameColumn = view.table.columns.find((column) => column.role === "indicator")?.index ?? 0;
    return table.rows.flatMap((line, row): Row[] => {
      const words = plainWords(foldHeader(line.cells[nameColumn]?.text ?? "").replace(LEADING, ""));
      if (words.trim().split(" ").length < LEAST_NAME) return [];
      return [{ name: words, table: named, row, unit: view.indicatorAt.get(row)?.unit ?? null, at: (column) => cells.at(table, name, row, column, null) }];
    });
  });
  return all.slice(0, MOST_ROWS);
}

/** The row named last in front of a figure, in its sentence; null where two tables name it. */
function namedIn(text: string, rows: readonly Row[]): Row | null {
  const words = plainWords(text);
  let best: Row[] = [];
  let end = -1;
  for (const row of rows) {
    const at = words.lastIndexOf(row.name);
    if (at < 0) continue;
    const close = at + row.name.length;
    if (close > end || (close === end && row.name.length > (best[0]?.name.length ?? 0))) [best, end] = [[row], close];
    else if (close === end && row.name.length === best[0]?.name.length) best.push(row);
  }
  return best.length === 1 ? (best[0] ?? null) : null;
}

/** How many of the table's units one of the figure's is; null where the two cannot be one kind. A table that names no unit has the figure's. */
function factorOf(figure: Figure, unit: Unit | null): ReturnType<typeof decimal> | null {
  if (unit === null || figure.unit === null) return figure.unit === unit || unit === null ? decimal(1) : null;
  return unit.dimension === figure.unit.dimension && unit.base === figure.unit.base ? figure.unit.factor.div(unit.factor) : null;
}

interface Told {
  readonly stated: Figure;
  /** The row's result, and what it is held against. */
  readonly now: Figure;
  readonly base: Figure;
  readonly down: boolean;
  readonly factor: ReturnType<typeof decimal>;
  readonly name: string;
}

/** Wrong only where one slip of the pen explains it: another time or place may be meant. */
function differenceOf({ stated, now, base, down, factor, name }: Told): Draft[] {
  const figures = [stated, now, base];
  const gap = (values: Values): AnyInterval => (down ? subtractIntervals(own(values(base)), own(values(now))) : subtractIntervals(own(values(now)), own(values(base))));
  const holds = (values: Values): boolean => meets(gap(values), scaleInterval(intervalOf(values(stated)), factor));
  const right = (down ? base.value.minus(now.value) : now.value.minus(base.value)).div(factor);
  const verdict = judge(figures, holds, "inconsistent");
  if (verdict !== "consistent" && right.lte(0)) return [];
  const slipped = slipFrom(right, stated) !== null;
  if (verdict !== "consistent" && !slipped) return [];
  const ok = verdict === "consistent";
  return [{
    kind: "growth", figures, holds, verdict,
    message: ok ? `Mức chênh lệch khớp với hai số trong bảng (“${name}”).` : `Cần rà soát mức chênh lệch của “${name}”: hai số trong bảng cho ${shown({ ...stated, text: right.toFixed(stated.decimals).replace(".", ",") })}.`,
    formula: `${down ? `${shown(base)} − ${shown(now)}` : `${shown(now)} − ${shown(base)}`} ${ok ? "=" : "≠"} ${shown(stated)}`,
  }];
}

function percentOf({ stated, now, base, down, name }: Told, percent: Figure): Draft[] {
  const figures = [percent, now, base];
  const holds = (values: Values): boolean => meets(growthPercent(own(values(now)), own(values(base))), scaleInterval(intervalOf(values(percent)), decimal(down ? -1 : 1)));
  const verdict = judge(figures, holds, "review");
  if (base.value.lte(0) || verdict !== "consistent") return [];
  return [{
    kind: "growth", figures, holds, verdict, message: `Tỷ lệ chênh lệch khớp với hai số trong bảng (“${name}”).`,
    formula: `${shown(now)} / ${shown(base)} − 1 = ${down ? "−" : ""}${shown(percent)} (${shown(stated)})`,
  }];
}

function sentenceBefore(read: ReadParagraph, figure: Figure): string {
  const { low } = read.paragraph.content;
  let group = figure.group;
  for (let up = read.structure.groups[group]?.parent ?? null; up !== null; up = read.structure.groups[group]?.parent ?? null) group = up;
  return low.slice(Math.max(read.structure.groups[group]?.start ?? 0, figure.start - MOST_BACK), figure.start);
}

function toldIn(read: ReadParagraph, rows: readonly Row[]): Draft[] {
  const { low } = read.paragraph.content;
  return read.readings.flatMap((reading: Reading, i): Draft[] => {
    const { figure } = reading;
    if (isPercent(figure) || isPoints(figure) || figure.bound || figure.hedge !== null || figure.denominator !== null || figure.unit === null || tellingDigits(figure) < LEAST_DIGITS) return [];
    const before = sentenceBefore(read, figure);
    const [up, down] = [UP.test(before), DOWN.test(before)];
    if (up === down) return [];
    const row = namedIn(before, rows);
    const factor = row === null ? null : factorOf(figure, row.unit);
    // A table that names no unit is of money, where it is at all.
    if (row === null || factor === null || (row.unit === null && !figure.unit.dimension.startsWith("money"))) return [];
    const columns = columnsOf(row.table);
    const next = read.readings[i + 1];
    const behind = /^[^;.(),]*/u.exec(low.slice(figure.unitEnd, Math.min(figure.unitEnd + MOST_TAIL, next?.figure.start ?? low.length)))?.[0] ?? "";
    const verb = before.slice(-40);
    const toPrior = TO_PRIOR.test(behind) && !PLAN_SAID.test(behind);
    if (!toPrior && !TO_PLAN.test(`${verb} ${behind}`)) return [];
    const bases = toPrior ? columns.prior : columns.plan;
    const now = row.at(columns.actual[0] ?? -1);
    const held = bases.flatMap((column) => row.at(column) ?? []);
    if (now === null || held.length === 0) return [];
    const name = row.name.trim();
    const all = held.map((base): Told => ({ stated: figure, now, base, down, factor, name }));
    const drafts = all.flatMap((told) => differenceOf(told).map((draft) => ({ draft, told })));
    const fitting = drafts.find(({ draft }) => draft.verdict === "consistent");
    if (fitting === undefined) return all.length === 1 ? drafts.map(({ draft }) => draft) : [];
    const percent = next !== undefined && isPercent(next.figure) && IN_WORDS.test(low.slice(figure.unitEnd, next.figure.start)) ? percentOf(fitting.told, next.figure) : [];
    return [fitting.draft, ...percent];
  });
}

/** "Nếu không kể tiền sử dụng đất, số thu đạt 172.020 triệu đồng": the table's total less the row that is left out; its plan in brackets, too. */
function leftOut(read: ReadParagraph, rows: readonly Row[]): Draft[] {
  return read.claims.flatMap((claim): Draft[] => {
    const { figure } = claim;
    if (figure.unit?.dimension.startsWith("money") !== true || figure.hedge !== null || tellingDigits(figure) < LEAST_DIGITS) return [];
    const before = sentenceBefore(read, figure);
    const at = before.search(/(?:không|chưa) (?:kể|tính|bao gồm|gồm)|loại trừ/u);
    const row = at < 0 ? null : namedIn(before.slice(at), rows);
    if (row === null || !LEFT_OUT.test(plainWords(before).split(row.name)[0]?.trimEnd() ?? "")) return [];
    const total = rows.find((one) => one.table === row.table && TOTAL.test(one.name.trim()));
    const factor = factorOf(figure, row.unit);
    if (total === undefined || factor === null || total === row) return [];
    const { actual, plan } = columnsOf(row.table);
    const planned = /dự toán|kế hoạch/u.test(before.slice(at));
    return [...(planned ? plan : actual)].slice(0, 1).flatMap((column): Draft[] => {
      const [whole, part] = [total.at(column), row.at(column)];
      if (whole === null || part === null) return [];
      const figures = [figure, whole, part];
      const holds = (values: Values): boolean => meets(subtractIntervals(own(values(whole)), own(values(part))), scaleInterval(intervalOf(values(figure)), factor) as Interval);
      const right = whole.value.minus(part.value).div(factor);
      const verdict = judge(figures, holds, "inconsistent");
      const slipped = slipFrom(right, figure) !== null;
      if (verdict !== "consistent" && !slipped) return [];
      const ok = verdict === "consistent";
      return [{
        kind: "sum", figures, holds, verdict,
        message: ok ? `Số còn lại khớp với dòng tổng trừ “${row.name.trim()}” trong bảng.` : `Cần rà soát số không kể “${row.name.trim()}”: dòng tổng trừ dòng này trong bảng ra số khác.`,
        formula: `${shown(whole)} − ${shown(part)} ${ok ? "=" : "≠"} ${shown(figure)}`,
      }];
    });
  });
}

/** Relations of prose with the two figures of a row that it compares. */
export function toldOfRows(report: ReadReport): Draft[] {
  const rows = rowsOf(report);
  if (rows.length === 0) return [];
  return report.paragraphs.flatMap((read) => (read.readings.length === 0 ? [] : [...toldIn(read, rows), ...leftOut(read, rows)]));
}
