/** What remains without some of it: "4.127 việc; nếu không tính 312 việc ủy thác thì còn 3.815 việc", "sau khi trừ 26 hồ sơ bị trả lại, còn 418 hồ sơ". */
import { meets, subtractIntervals } from "../../../figures";
import type { ReadParagraph } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import { baseInterval, isPercent, isPoints, kindOf, nounOf, sameThing, type Figure } from "../../reading/figure";
import { asWritten, shown, type Draft, type Values } from "../draft";
import { slipMends } from "../edits";

const WITHOUT = /(?:nếu (?:không|chưa) (?:tính|kể)|(?:nếu|sau khi|khi) (?:trừ|loại trừ|loại|trừ đi|loại bỏ))(?![A-Za-zÀ-ỹ])(?! (?:thuế|lãi|chi phí))[^.;\d]{0,60}$/u;
const REMAINS = /(?:thì|,)[^.;\d]*(?<![A-Za-zÀ-ỹ])(?:còn|chỉ còn|là|có)(?![A-Za-zÀ-ỹ])[^.;\d]{0,30}$/u;
const OTHER = /cùng kỳ|(?:năm|tháng|quý|kỳ) trước|bình quân|(?<![A-Za-zÀ-ỹ])(?:tăng|giảm)(?![A-Za-zÀ-ỹ])/u;
const REACH = 160;

const alike = (a: Figure, b: Figure): boolean => (kindOf(a) === "count" ? sameThing(a, b) || nounOf(b) === "" : kindOf(a) === kindOf(b));

function ofParagraph(read: ReadParagraph): Draft[] {
  const { low } = read.paragraph.content;
  if (low.includes("\t") || !/(?<![A-Za-zÀ-ỹ])(?:nếu|trừ|loại)(?![A-Za-zÀ-ỹ])/u.test(low)) return [];
  const rows = read.readings.filter(({ figure, role }) => !isPercent(figure) && !isPoints(figure) && !figure.bound && figure.hedge === null && figure.denominator === null && figure.numerator === null && role !== "change");
  return rows.flatMap(({ figure: taken }, i): Draft[] => {
    const [all, left] = [rows[i - 1]?.figure, rows[i + 1]?.figure];
    if (all === undefined || left === undefined || taken.start - all.unitEnd > REACH || !alike(all, taken) || !alike(all, left)) return [];
    const [before, behind] = [low.slice(all.unitEnd, taken.start), low.slice(taken.unitEnd, left.start)];
    if (!WITHOUT.test(before) || !REMAINS.test(behind) || /\.\s/u.test(behind) || OTHER.test(`${before} ${behind}`)) return [];
    const figures = [all, taken, left];
    const holds = (values: Values): boolean => meets(subtractIntervals(baseInterval(values(all)), baseInterval(values(taken))), baseInterval(values(left)));
    const ok = holds(asWritten);
    if (!ok && !slipMends(figures, holds)) return [];
    return [{
      kind: "sum", verdict: ok ? "consistent" : "review", figures, holds, formula: `${shown(all)} − ${shown(taken)} ${ok ? "=" : "≠"} ${shown(left)}`,
      message: ok ? "Số còn lại sau khi trừ khớp với các số đã nêu." : `Cần xem: ${shown(all)} trừ ${shown(taken)} khác ${shown(left)} đã nêu.`,
    }];
  });
}

/** What a report says remains without some of it. */
export function exceptedRelations(report: ReadReport): Draft[] {
  return report.paragraphs.flatMap(ofParagraph);
}
