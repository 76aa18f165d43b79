/** What a percentage can be at all: a share is no more than its whole, nothing that is counted or measured falls by more than there was, no rate of households, forest or pupils exceeds them. */
import type { ReadParagraph } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import type { Reading } from "../../claims/roles";
import { decimal, HUNDRED, type Decimal } from "../../../figures";
import { intervalOf, isPercent } from "../../reading/figure";
import { judgedIn, type Draft } from "../draft";

/** Shares of one whole that were each rounded may add to a little more. */
const ROUNDED = decimal("100.5");
/** Those reached may be more than those expected, but not twice as many. */
const OF_EXPECTED = decimal(200);
/** More than this, and no other base explains a rate. */
const RATE = decimal(110);

/** What a share can exceed: another thing's size, or what had been planned. */
const NOT_ITS_WHOLE = /(?<![A-Za-zÀ-ỹ])(?:g\s?r?dp|grdp|tổng sản phẩm|kế hoạch|kh|dự toán|chỉ tiêu|mục tiêu|nghị quyết|nhu cầu|định mức|công suất|thiết kế|vốn|so với|cùng kỳ|năm trước|giá|diện tích chiếm)(?![A-Za-zÀ-ỹ])/u;
const PEOPLE = /(?<![A-Za-zÀ-ỹ])(?:dân số|đối tượng|độ tuổi|trẻ|người dân|học sinh|số dân)(?![A-Za-zÀ-ỹ])/u;
const SHARE = /(?:chiếm|tỷ trọng)(?: tỷ (?:lệ|trọng))?(?: (?:là|tới|đến|hơn|trên|gần|khoảng))*\s*$/u;
const FALL = /(?:giảm|thấp hơn)(?: (?:tới|đến|hơn|trên|gần|khoảng|mạnh|sâu))*\s*$/u;
/** What is counted, measured or collected: never less than nothing. */
const NEVER_BELOW_NOTHING = /(?<![A-Za-zÀ-ỹ])(?:số (?!tiền|dư|chênh|lãi|lỗ)|diện tích|sản lượng|khối lượng|lượt|vụ|hộ|đàn|doanh thu|thu nội địa|thu ngân sách|chi ngân sách|giải ngân|kim ngạch|giá trị sản xuất|năng suất)/u;
/** What may fall below nothing, or falls from a percentage that is told in front. */
const MAY_TURN = /(?<![A-Za-zÀ-ỹ])(?:lợi nhuận|lãi|lỗ|chi phí|thặng dư|xuất siêu|nhập siêu|cán cân|chênh lệch|bội (?:chi|thu)|tài chính|ròng|tồn|mục tiêu|chỉ tiêu|kế hoạch|kh|mức giảm|tốc độ|từ|so với mức)(?![A-Za-zÀ-ỹ])/u;
/** Rates of a part of those that are there. */
const NAMED_RATE = /(?<![A-Za-zÀ-ỹ])tỷ lệ (?:(?:số )?hộ (?:cận )?nghèo|(?:cận )?nghèo|che phủ rừng|(?:thất nghiệp|thiếu việc làm)|đô thị hóa|suy dinh dưỡng|(?:mù|biết) chữ|tử vong|bỏ học|tốt nghiệp|đỗ|(?:đúng|quá|trễ|trước)(?: và (?:đúng|trước))? hạn)[^,;:.()\d]{0,60}\s*:?\s*$/u;

const AROUND = 90;
const STOP = /[,;()]|\.(?!\d)/;

interface Bound {
  readonly most: Decimal;
  readonly says: string;
}

/** The bound that the words around a percentage set it; null where they set none. */
function boundOf(read: ReadParagraph, { figure, operator }: Reading, unit: string): Bound | null {
  const { low } = read.paragraph.content;
  const before = low.slice(Math.max(0, figure.start - AROUND), figure.start);
  const behind = low.slice(figure.unitEnd, figure.unitEnd + AROUND).split(STOP)[0] ?? "";
  const sentence = before.split(/;|\.(?!\d)/).pop() ?? "";
  if (SHARE.test(before)) {
    if (NOT_ITS_WHOLE.test(`${sentence.slice(-30)} ${behind}`)) return null;
    return { most: PEOPLE.test(`${sentence} ${behind}`) ? OF_EXPECTED : ROUNDED, says: "tỷ trọng của một phần không thể lớn hơn 100%" };
  }
  if (FALL.test(before) && operator !== "") {
    if (MAY_TURN.test(`${sentence} ${behind}`) || !(NEVER_BELOW_NOTHING.test(sentence) || unit !== "")) return null;
    return { most: HUNDRED, says: "không thể giảm nhiều hơn số đã có (100%)" };
  }
  const named = NAMED_RATE.exec(before)?.[0];
  if (named === undefined || MAY_TURN.test(`${named} ${behind}`) || /tăng|giảm|bằng|vượt|đạt .*(?:kế hoạch|kh|mục tiêu)/u.test(`${named} ${behind}`)) return null;
  return { most: RATE, says: "tỷ lệ này không thể lớn hơn 100%" };
}

/** Percentages above all that their words allow, which no other relation of `told` explains. */
export function beyondBounds(report: ReadReport, told: readonly Draft[]): Draft[] {
  const judged = judgedIn(told);
  for (const { verdict, figures } of told) if (verdict !== "consistent") for (const { id } of figures) judged.add(id);
  return report.paragraphs.flatMap((read) => read.readings.flatMap((reading, i): Draft[] => {
    const { figure } = reading;
    // A first glance: hardly any percentage of a report is that large.
    if (!isPercent(figure) || figure.value.abs().lte(HUNDRED) || judged.has(figure.id) || read.paragraph.content.low.includes("\t")) return [];
    const counted = read.readings[i - 1]?.figure;
    const unit = counted !== undefined && counted.unit?.whole === true ? counted.unit.label : "";
    const bound = boundOf(read, reading, unit);
    const least = intervalOf(figure).low;
    if (bound === null || least === null || least.abs().lte(bound.most)) return [];
    return [{
      kind: "ratio", verdict: "review", figures: [figure],
      message: `Cần xem “${`${reading.operator} ${figure.text}%`.trim()}”: ${bound.says}.`,
      formula: `${figure.text}% > 100%`,
    }];
  }));
}
