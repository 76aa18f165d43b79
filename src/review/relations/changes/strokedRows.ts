/** Rows that a head opens, with strokes for columns: "Chỉ tiêu (KH/TH/%): trồng rừng 400/310/77,5; …", "Năm 2023 / Năm 2024 / Tăng, giảm" over "Công chức: 1.318 / 1.276 / -42". */
import { decimal, meets, percentOf } from "../../../figures";
import type { ReadReport } from "../../claims/read";
import { baseInterval, intervalOf, isPercent, type Figure } from "../../reading/figure";
import { asWritten, judge, shown, type Draft, type Values } from "../draft";
import { sumDraft, termsDraft } from "../totals";

interface Row {
  readonly label: string;
  readonly cells: readonly [Figure, Figure, Figure];
}

type Way = "difference" | "share";

/** "KH năm/TH 9 tháng/% KH", "Năm 2023 / Năm 2024 / Tăng (+), giảm (-)". */
const HEAD = /([^/;:.(\n]{1,40})\/([^/;:.\n]{1,40})\/\s*(%[^/;:.)\n]{0,30}|(?:tỷ lệ|đạt tỷ lệ|tăng|giảm|so sánh|chênh lệch|\(?\+)[^/;:\n]{0,30})/u;
const DIFFERENCE = /tăng|giảm|chênh lệch|so sánh|\+/u;
const PLAN = /(?<![A-Za-zÀ-ỹ])(?:kh|kế hoạch|chỉ tiêu|dự toán|dt|giao|nghị quyết)(?![A-Za-zÀ-ỹ])/u;
const CHANGE_RATE = /%\s*(?:tăng|giảm|so)|(?:tăng|giảm|so sánh)[^/]*%/u;
const STROKE = /^\s*\/\s*$/u;
const SIGNED = /^\s*\/\s*[+–-]?\s*$/u;
const TOTAL = /^\s*(?:[-+*•]\s*)?(?:tổng(?: cộng| số)?|cộng)\s*:?\s*$/u;
const LEAST_ROWS = 2;
const MOST_LINES = 40;

/** The rows of three that stand in a paragraph. */
function rowsIn(report: ReadReport, index: number, from: number): Row[] {
  const read = report.paragraphs[index];
  if (read === undefined) return [];
  const { low } = read.paragraph.content;
  const own = read.readings.filter(({ figure }) => figure.start >= from).map(({ figure }) => figure);
  const out: Row[] = [];
  for (let i = 0; i + 2 < own.length; i++) {
    const [a, b, c] = [own[i], own[i + 1], own[i + 2]];
    if (a === undefined || b === undefined || c === undefined || !STROKE.test(low.slice(a.unitEnd, b.start)) || !SIGNED.test(low.slice(b.unitEnd, c.start)) || /^\s*\/\s*\d/u.test(low.slice(c.unitEnd, c.unitEnd + 4))) continue;
    out.push({ label: /[^;:.]*:?\s*$/u.exec(low.slice(from, a.start))?.[0] ?? "", cells: [a, b, c] });
    i += 2;
  }
  return out;
}

function shareDraft(part: Figure, whole: Figure, stated: Figure): Draft | null {
  if (whole.value.lte(0)) return null;
  const figures = [part, whole, stated];
  const holds = (values: Values): boolean => values(whole).value.gt(0) && meets(percentOf(baseInterval(values(part)), baseInterval(values(whole))), intervalOf({ ...values(stated), whole: false }));
  const ok = holds(asWritten);
  return {
    kind: "plan", verdict: judge(figures, holds, "review"), figures, holds,
    formula: `${shown(part)} / ${shown(whole)} ${ok ? "≈" : "≠"} ${shown(stated)}%`,
    message: ok ? "Tỷ lệ khớp với hai cột đứng trước." : `Cần xem tỷ lệ ${shown(stated)}: tính từ hai cột đứng trước ra số khác.`,
  };
}

/** The rows one way; those that fail are asked about where all others, two and more or most, hold. */
function judged(rows: readonly Row[], way: Way, turned: boolean): Draft[] {
  const drafts = rows.flatMap(({ cells: [a, b, c] }): Draft[] => {
    const [now, base] = turned ? [a, b] : [b, a];
    if (way === "difference") return [termsDraft({ figure: c, sign: 1 }, [{ figure: now, sign: 1 }, { figure: base, sign: -1 }], (ok) => (ok ? "Số tăng, giảm khớp với hai cột đứng trước." : `Cần xem số tăng, giảm ${shown(c)}: tính từ hai cột đứng trước ra số khác.`))];
    const draft = shareDraft(now, base, c);
    return draft === null ? [] : [draft];
  });
  const held = drafts.filter(({ verdict }) => verdict === "consistent");
  return held.length * 2 > drafts.length ? drafts : held.length >= LEAST_ROWS ? held : [];
}

/** The row of all against the others, column by column; one that fails is asked about where the other holds. */
function totals(rows: readonly Row[]): Draft[] {
  const last = rows[rows.length - 1];
  if (last === undefined || rows.length <= LEAST_ROWS || !TOTAL.test(last.label)) return [];
  const drafts = ([0, 1] as const).map((k) => sumDraft(last.cells[k], rows.slice(0, -1).map(({ cells }) => cells[k]), (ok) => (ok ? "Các dòng cộng lại khớp với dòng tổng." : "Cần xem dòng tổng: các dòng cộng lại ra số khác.")));
  return drafts.some(({ verdict }) => verdict === "consistent") ? drafts : [];
}

/** Rows with strokes for columns, below the head that names these. */
export function strokedRows(report: ReadReport): Draft[] {
  return report.paragraphs.flatMap((read, index): Draft[] => {
    const { low } = read.paragraph.content;
    if (low.includes("\t") || !low.includes("/")) return [];
    const head = HEAD.exec(low);
    if (head === null || /\d\s*$/u.test(head[1]?.replace(/năm \d+|\d+ tháng/gu, "") ?? "")) return [];
    const [all, first = "", second = "", third = ""] = head;
    if (!/[A-Za-zÀ-ỹ]/u.test(first) || !/[A-Za-zÀ-ỹ]/u.test(second) || CHANGE_RATE.test(third)) return [];
    const way: Way = DIFFERENCE.test(third) ? "difference" : "share";
    const rows = rowsIn(report, index, head.index + all.length);
    for (let i = index + 1; rows.length < MOST_LINES && i < report.paragraphs.length; i++) {
      const below = report.paragraphs[i];
      const own = below === undefined || below.paragraph.file !== read.paragraph.file || below.paragraph.content.low.includes("\t") ? [] : rowsIn(report, i, 0);
      if (own.length === 0) break;
      rows.push(...own);
    }
    if (rows.length < LEAST_ROWS || rows.some(({ cells }) => cells.slice(0, 2).some(isPercent))) return [];
    const years = [first, second].map((text) => Number(/(?:19|20)\d\d/u.exec(text)?.[0] ?? 0));
    const [y1 = 0, y2 = 0] = years;
    const turned = way === "share" ? PLAN.test(second) && !PLAN.test(first) : y1 > y2 && y2 > 0;
    if (way === "share" && !PLAN.test(first) && !PLAN.test(second) && decimal(y1).eq(y2)) return [];
    return [...judged(rows, way, turned), ...(way === "difference" ? totals(rows) : [])];
  });
}
