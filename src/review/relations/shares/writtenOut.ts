/** Quotients that a report writes out: "số giáo viên/lớp: 54/24 = 2,25". */
import { divideIntervals, meets, quotient, truncated } from "../../../figures";
import type { ReadParagraph } from "../../claims/claim";
import { quoted } from "../../claims/name";
import { intervalOf, isPercent } from "../../reading/figure";
import { asWritten, judge, shown, type Draft, type Values } from "../draft";

const EQUALS = /^\s*=\s*$/;
/** Decimals shown of what comes out, beyond those of the report. */
const MORE = 1;

/** Each fraction of a paragraph with an equals sign behind it, against the number on the other side; percentages have a room of their own. */
export function writtenQuotients(read: ReadParagraph): Draft[] {
  const { low } = read.paragraph.content;
  if (!low.includes("=")) return [];
  return read.readings.flatMap((reading, i): Draft[] => {
    const [below, stated] = [read.readings[i + 1]?.figure, read.readings[i + 2]?.figure];
    const { figure } = reading;
    if (below === undefined || stated === undefined || figure.denominator !== below.id || isPercent(stated) || stated.denominator !== null || stated.bound || below.value.lte(0)) return [];
    if (!EQUALS.test(low.slice(below.unitEnd, stated.start))) return [];
    const figures = [figure, below, stated];
    const made = (values: Values): ReturnType<typeof divideIntervals> => divideIntervals(intervalOf(values(figure)), intervalOf(values(below)));
    const holds = (values: Values): boolean => meets(made(values), intervalOf(values(stated)));
    const ok = holds(asWritten);
    const cut = !ok && meets(made(asWritten), truncated(stated.value, stated.decimals));
    const comes = quotient(figure.value, below.value).round(stated.decimals + (ok ? 0 : MORE), 1).toFixed().replace(".", ",");
    return [{
      kind: "ratio", figures, holds, verdict: judge(figures, holds, cut ? "review" : "inconsistent"),
      formula: `${shown(figure)} / ${shown(below)} = ${comes} ${ok ? "≈" : "≠"} ${shown(stated)}`,
      message: ok ? "Phép chia ghi trong báo cáo đúng." : `Cần rà soát phép chia ghi trong báo cáo (${quoted(reading)}): tính lại được ${comes}, báo cáo ghi ${shown(stated)}.`,
    }];
  });
}
