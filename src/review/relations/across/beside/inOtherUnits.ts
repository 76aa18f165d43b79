/** "1.247.615 người (gần 1,25 triệu người)", "4.812.300 triệu đồng (tương đương hơn 4,8 nghìn tỷ đồng)": a value told once more in a larger unit, in the bracket right behind it. */
import type { ReadParagraph } from "../../../claims/claim";
import type { ReadReport } from "../../../claims/read";
import { quoted } from "../../../claims/name";
import { isPercent, isPoints, sameThing, tellingDigits, type Figure } from "../../../reading/figure";
import { written, type Draft } from "../../draft";
import { bySlip } from "../../edits";
import { factorOf } from "../../evidence";
import { compareFigures } from "../indicator/comparisons";
import type { Known } from "../known";

/** Nothing but the bracket, and that the same is told, stands between the two. */
const OPENS = /^[^\d.;:,()]{0,30}\(\s*(?:(?:tương đương|tương ứng|tức|hay|khoảng|gần|hơn|trên|xấp xỉ|bằng|ước|làm tròn|là|với)\s*)*$/u;
const CLOSES = /^[^\d,;:()]{0,30}\)/u;
/** Digits of the shorter figure from which a slip tells. */
const LEAST_DIGITS = 2;

/** The sign stands elsewhere: "48,1 nghìn tỷ" of 4.812 tỷ. */
const moved = (exactly: Figure, short: Figure): boolean => [0.1, 10].some((by) => compareFigures("value", exactly, { ...short, value: short.value.times(by), decimals: short.decimals + (by < 1 ? 1 : -1) }, true).agrees);

function inParagraph(read: ReadParagraph, { alike, failing }: Known): Draft[] {
  const { low } = read.paragraph.content;
  return read.readings.flatMap((reading, i): Draft[] => {
    const short = read.readings[i + 1]?.figure;
    const { figure } = reading;
    if (short === undefined || figure.group === short.group || isPercent(figure) || isPoints(figure) || figure.bound || figure.hedge !== null || figure.denominator !== null || short.denominator !== null || figure.value.lte(0)) return [];
    if (factorOf(short).lte(factorOf(figure)) || !sameThing(figure, short) || !OPENS.test(low.slice(figure.unitEnd, short.start)) || !CLOSES.test(low.slice(short.unitEnd))) return [];
    const { holds, agrees } = compareFigures("value", figure, short, true);
    const told = { figures: [figure, short], holds, kind: "same" } as const;
    if (agrees) return alike.has(short.id) ? [] : [{ ...told, verdict: "consistent", message: `Số trong ngoặc khớp với số đứng trước: ${quoted(reading)}.`, formula: `${written(figure)} ≈ ${written(short)}` }];
    const asked: Draft = { ...told, verdict: "review", message: `Cần xem ${quoted(reading)}: số trong ngoặc ghi ${written(short)}, số đứng trước là ${written(figure)}.`, formula: `${written(figure)} ↔ ${written(short)}` };
    return tellingDigits(short) < LEAST_DIGITS || [figure, short].some((f) => failing.has(f.id)) || !(bySlip(asked) || moved(figure, short)) ? [] : [asked];
  });
}

/** Values told once more in brackets in a larger unit: alike, or with a slip. */
export function inOtherUnits(report: ReadReport, known: Known): Draft[] {
  return report.paragraphs.flatMap((read) => inParagraph(read, known));
}
