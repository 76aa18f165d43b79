/** Shares that make a hundred, without a word that announces them: "A chiếm 42,5%, B chiếm 31,5%, còn lại 26%", and those of then in brackets behind those of now. */
import { decimal, exact, meets, sum } from "../../../figures";
import type { ReadParagraph } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import type { Reading } from "../../claims/roles";
import { isPercent, type Figure } from "../../reading/figure";
import { asWritten, judge, shown, type Draft, type Values } from "../draft";
import { total } from "../evidence";

const HUNDRED = exact(decimal(100));
const LEAST = 3;
const MOST = 12;
/** Characters between two shares of one run. */
const REACH = 90;
const SHARED: ReadonlySet<Reading["role"]> = new Set(["value", "share", "ratio", "prior"]);
/** "cùng kỳ tương ứng:", "năm 2023 lần lượt là": the same shares, of then. */
const OF_THEN = /^[^%()]{0,60}(?:tương ứng|lần lượt|cùng kỳ|năm (?:20\d\d|trước))[^%()]{0,20}$/u;
const OPEN_END = /…|\.\.\.|v\.v/;

function hundred(figures: readonly Figure[], failed: Draft["verdict"] | null): Draft[] {
  const holds = (values: Values): boolean => meets(total(figures, values), HUNDRED);
  const ok = holds(asWritten);
  if (!ok && failed === null) return [];
  const added = sum(figures.map((figure) => figure.value)).toFixed().replace(".", ",");
  return [{
    kind: "sum", verdict: judge(figures, holds, failed ?? "review"), figures, holds, formula: `${figures.map(shown).join(" + ")} = ${added}%`,
    message: ok ? "Các tỷ trọng cộng lại bằng 100%." : `Cần xem cơ cấu: các tỷ trọng cộng lại bằng ${added}%, khác 100%.`,
  }];
}

/** Runs of percentages in one group, none of another figure between them. */
function runsOf(read: ReadParagraph): Reading[][] {
  const runs: Reading[][] = [];
  const open = new Map<number, Reading[]>();
  for (const reading of read.readings) {
    const { figure } = reading;
    const run = open.get(figure.group);
    const last = run?.[run.length - 1];
    if (!isPercent(figure) || !SHARED.has(reading.role) || figure.bound) {
      open.delete(figure.group);
    } else if (run === undefined || last === undefined || figure.start - last.figure.unitEnd > REACH || run.length >= MOST) {
      const fresh = [reading];
      open.set(figure.group, fresh);
      runs.push(fresh);
    } else run.push(reading);
  }
  return runs;
}

/** In brackets right behind a run that makes a hundred, as many shares of another time. */
function ofThen(read: ReadParagraph, run: readonly Reading[], before: readonly Reading[] | undefined): boolean {
  const [first] = run;
  const last = before?.[before.length - 1];
  const group = first === undefined ? undefined : read.structure.groups[first.figure.group];
  if (first === undefined || last === undefined || group === undefined || group.parent !== last.figure.group || before?.length !== run.length) return false;
  const { low } = read.paragraph.content;
  return OF_THEN.test(low.slice(group.start, first.figure.start)) && !/[.;]/.test(low.slice(last.figure.unitEnd, group.start)) && hundred(before.map((r) => r.figure), null).length > 0;
}

/** The contributions of all to one change: "đóng góp 81% vào mức tăng chung". */
function contributed(read: ReadParagraph): Draft[] {
  const { low } = read.paragraph.content;
  if (!low.includes("đóng góp")) return [];
  const told = read.readings.filter(({ figure, clause }) => isPercent(figure) && /đóng góp(?:\s+(?:khoảng|tới|đến))?\s*$/u.test(clause));
  const own = told.filter(({ figure }) => {
    const group = read.structure.groups[figure.group];
    const before = low.slice(Math.max(0, (group?.parent === null ? figure.start : (group?.start ?? 0)) - REACH), figure.start);
    return !/(?<!\p{L})(?:riêng|trong đó)(?![^;]*;)/u.test(before.slice(before.lastIndexOf(";") + 1).slice(before.lastIndexOf("), ") + 1));
  });
  return [told, own].filter((run) => run.length >= LEAST).flatMap((run) => hundred(run.map((r) => r.figure), null)).slice(0, 1);
}

/** Shares that make a hundred where nothing says that they should, and those that stand where such are told again. */
export function hundreds(report: ReadReport): Draft[] {
  return report.paragraphs.flatMap((read) => {
    const runs = runsOf(read).filter((run) => run.length >= LEAST);
    const open = (run: readonly Reading[]): boolean => OPEN_END.test(read.paragraph.content.low.slice(run[0]?.figure.start, (run[run.length - 1]?.figure.unitEnd ?? 0) + 6));
    return [...runs.flatMap((run, i) => hundred(run.map((r) => r.figure), ofThen(read, run, runs[i - 1]) && !open(run) ? "review" : null)), ...contributed(read)];
  });
}
