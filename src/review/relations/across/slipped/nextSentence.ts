/** Figures that a later sentence of the same paragraph tells again under their name: "tỷ lệ đỗ lên đến 96,4%. Cụ thể có …, đạt tỷ lệ 96,38%", "quá hạn 512 hồ sơ, chiếm 3,45%. … chậm hạn giảm, còn 3,45%". */
import type { ReadReport } from "../../../claims/read";
import { contrasted } from "../../../claims/words";
import { isPercent, tellingDigits } from "../../../reading/figure";
import { sentenceAround } from "../../../reading/structure";
import { written, type Draft } from "../../draft";
import { lowOf } from "../../links/passages";
import { scopesBetween } from "../../links/scopes";
import { quotedStatement, type Statement } from "../../links/statements";
import { oneMeasure } from "../../links/strength";
import type { Evidence } from "../agreeing/evidence";
import { turned } from "../facets";
import { compareFigures } from "../indicator/comparisons";
import { apartByComputation, type Known } from "../known";
import { oneFacet, ofOneKind, ofOtherValues, ofTwoMeasures } from "./comparable";
import { differing } from "./differing";
import { slipOf } from "./digits";

/** Statements in front that are looked at. */
const MOST_BACK = 12;
const LEAST_DIGITS = 3;
/** What both names share, and what the shorter one may have of its own; of what differs more. */
const SHARED = 1;
const OWN = 0.5;
const SHARED_OF_SLIP = 2;
/** Decimals of two equal figures that are no chance, and what their names share then. */
const EXACT = 2;
const SOME = 0.4;
/** Digits that a slip leaves alone. */
const LEFT = 2;

/** A time or a part in front of the figure: of what the other need not be told. */
const SET_APART = /(?<![A-Za-zÀ-ỹ])(?:trước|ngoái|cùng kỳ|đầu (?:năm|kỳ)|cuối (?:năm|kỳ)|hiện nay|năm \d{4}|tháng \d{1,2}|quý [ivx\d]+|riêng|còn lại|khác|kế hoạch|chỉ tiêu|mục tiêu|dự kiến|phấn đấu|toàn quốc|cả nước)(?![A-Za-zÀ-ỹ])/u;
const LEAD = 90;
/** What announces that the same is told again, more closely. */
const AGAIN = /^[\s.]*(?:cụ thể|như vậy|theo đó|tính chung|trong đó|tổng cộng|đến nay|kết quả)(?![A-Za-zÀ-ỹ])/u;

const leadOf = ({ reading }: Statement): string => (reading?.lead ?? "").slice(-LEAD).split(/[;.](?!\d)/u).pop() ?? "";

/** The one's name is all in the other's: "tỷ lệ đỗ", "tỷ lệ đỗ tốt nghiệp". "Sản xuất" and "sản lượng" only begin alike. */
const holdsAll = (a: Statement, b: Statement): boolean => b.core.length > 0 && b.core.every((word) => a.core.includes(word));

/** All figures that a later sentence tells again, alike or with a slip. */
export function inNextSentences(report: ReadReport, statements: readonly Statement[], known: Known, evidence: Evidence): Draft[] {
  const scopeOf = scopesBetween(report);
  const sentenceOf = ({ paragraph, figure }: Statement): number => {
    const structure = report.paragraphs[paragraph]?.structure;
    return structure === undefined ? 0 : sentenceAround(structure, figure.group);
  };
  const telling = (s: Statement): boolean => s.role !== "cell" && s.role !== "denominator" && s.claim !== null && s.figure.denominator === null && !s.figure.bound && tellingDigits(s.figure) >= LEAST_DIGITS && !s.value.eq(100);
  const alike = (a: Statement, b: Statement): boolean =>
    ofOneKind(a, b, true) && oneFacet(a, b) && !turned(a, b) && !contrasted(a.label, b.label) && a.claim !== null && b.claim !== null && a.claim.planned === b.claim.planned
    && (a.claim.year === null || b.claim.year === null || a.claim.year === b.claim.year) && scopeOf(a.claim, b.claim) !== "differ" && oneMeasure(a.claim, b.claim);
  const out: Draft[] = [];
  const told = new Set<number>();
  let near: Statement[] = [];
  for (const later of statements) {
    if (near[0] !== undefined && near[0].paragraph !== later.paragraph) near = [];
    if (!telling(later)) continue;
    const sentence = sentenceOf(later);
    for (const earlier of [...near].reverse()) {
      if (sentenceOf(earlier) === sentence || told.has(earlier.figure.id) || !alike(earlier, later)) continue;
      const { shared, own } = evidence.names(earlier, later);
      // "quá hạn 3,45%", "chậm hạn còn 3,45%": to so many digits another word for it is enough.
      const exactly = earlier.value.eq(later.value) && earlier.figure.decimals >= EXACT && later.figure.decimals >= EXACT && shared >= SOME;
      if (!exactly && (shared < SHARED || Math.min(...own) > OWN)) continue;
      const { agrees, holds } = compareFigures("value", earlier.figure, later.figure, true);
      if (agrees) {
        const named = shared >= SHARED_OF_SLIP || holdsAll(earlier, later) || holdsAll(later, earlier);
        if (!named && !earlier.value.eq(later.value)) continue;
        // What is linked by its value is nobody's statement once the value differs.
        if (!known.alike.has(later.figure.id)) out.push({ kind: "same", verdict: "consistent", figures: [earlier.figure, later.figure], ...(named ? { holds } : {}), message: `Hai nơi nêu khớp nhau: ${quotedStatement(later)}.`, formula: `${written(earlier.figure)} = ${written(later.figure)}` });
        told.add(earlier.figure.id).add(later.figure.id);
        break;
      }
      const parted = slipOf(later, earlier);
      if (parted === null || parted.left < LEFT || shared < SHARED_OF_SLIP || [earlier, later].some((s) => SET_APART.test(leadOf(s)) || known.failing.has(s.figure.id) || known.alike.has(s.figure.id))) continue;
      const start = report.paragraphs[later.paragraph]?.structure.groups[sentence]?.start ?? 0;
      const announced = AGAIN.test(lowOf(report, later).slice(start, later.figure.start)) || Math.max(...own) <= OWN;
      if (!announced || ofOtherValues(earlier, later) || ofTwoMeasures(earlier, later) || apartByComputation(known, earlier.figure, later.figure) || (isPercent(later.figure) && parted.how === "moved")) continue;
      told.add(earlier.figure.id).add(later.figure.id);
      out.push(differing(report, earlier, later, parted.how));
      break;
    }
    near.push(later);
    if (near.length > MOST_BACK) near.shift();
  }
  return out;
}
