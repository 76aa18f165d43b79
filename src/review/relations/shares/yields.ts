/** Area × yield = output. */
import { meets, multiplyIntervals } from "../../../figures";
import { baseInterval } from "../../reading/figure";
import type { Claim, ReadParagraph } from "../../claims/claim";
import { contentWords } from "../../claims/words";
import { asWritten, judge, shown, type Draft, type Values } from "../draft";

/** "486,5 ha, năng suất 51,2 tạ/ha, sản lượng 2.490,9 tấn". */
export function yields(read: ReadParagraph): Draft[] {
  const out: Draft[] = [];
  const claims = read.claims.filter((c) => c.measure === "value");
  for (let i = 0; i + 2 < claims.length; i++) {
    const three = claims.slice(i, i + 3);
    // The area opens its triple: "135 ha, năng suất 53 tạ/ha, sản lượng 715,5 tấn; lúa mùa 180 ha, …".
    const area = three[0];
    const perArea = three.slice(1).find((c) => c.figure.unit?.base === "kg/m2");
    const output = three.slice(1).find((c) => c.figure.unit?.dimension === "mass");
    if (area?.figure.unit?.dimension !== "area" || perArea === undefined || output === undefined) continue;
    if (new Set(three.map((c) => c.group)).size > 1 || !/năng suất/.test(perArea.reading.clause + perArea.reading.lead)) continue;
    if (!oneCrop(area, perArea, output, read.paragraph.content.low)) continue;
    const figures = [area.figure, perArea.figure, output.figure];
    const holds = (values: Values): boolean =>
      meets(multiplyIntervals(baseInterval(values(area.figure)), baseInterval(values(perArea.figure))), baseInterval(values(output.figure)));
    const ok = holds(asWritten);
    const computed = area.figure.value.times(perArea.figure.value).times(perArea.figure.unit?.factor ?? 1).times(area.figure.unit?.factor ?? 1).div(output.figure.unit?.factor ?? 1);
    out.push({
      kind: "ratio",
      verdict: judge(figures, holds, "inconsistent"),
      message: ok ? "Diện tích × năng suất khớp với sản lượng." : `Cần rà soát: diện tích × năng suất cho ${computed.round(1, 1).toFixed().replace(".", ",")}, báo cáo ghi sản lượng ${shown(output.figure)}.`,
      formula: `${shown(area.figure)} × ${shown(perArea.figure)} ${ok ? "≈" : "≠"} ${shown(output.figure)}`,
      figures,
      holds,
    });
  }
  return out;
}

const YIELD_WORDS = new Set(contentWords("diện tích gieo trồng thu hoạch năng suất sản lượng bình quân ước đạt tổng cả năm"));

/** One item of a list, and no crop named later that the area did not name: rice land and the output of all grain differ. */
function oneCrop(area: Claim, perArea: Claim, output: Claim, low: string): boolean {
  const last = perArea.figure.start > output.figure.start ? perArea : output;
  if (/[;.](?!\d)/.test(low.slice(area.figure.unitEnd, last.figure.start))) return false;
  const known = new Set([...area.full, ...area.core]);
  return [perArea, output].every((c) => contentWords(c.reading.clause).every((word) => YIELD_WORDS.has(word) || known.has(word)));
}
