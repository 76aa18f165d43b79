/** Numbers that are part of a name: "Quốc lộ 279", "Trung đoàn 148", "gói thầu 3B", "máy bay ATR-72", "số 14 Lê Lợi"; they count and measure nothing. */
import type { ReadReport } from "../../claims/read";
import type { Figure } from "../../reading/figure";
import { textOf } from "./passages";

const MOST_BEFORE = 40;
const MOST_BEHIND = 24;
/** What bears a number and counts nothing. */
const ALWAYS = /(?<![A-Za-zÀ-ỹ])(?:(?:sư|trung|lữ|binh|quân|tiểu|thủy) đoàn|quân khu|gói thầu|quốc lộ|ql|tỉnh lộ|điểm cao|cột mốc)\s*(?:số\s+)?$/iu;
/** "Điều 29 Hiến chương …", "Mục 2HỢP ĐỒNG": with a capital a part of a paper, whatever stands behind. */
const PART_OF_PAPER = /(?<![A-Za-zÀ-ỹ])(?:Điều|Khoản|Chương|Mục)\s*$/u;
/** "Căn cứ 5 Nghị định 279/2025", "tr. 308": an article, a page. */
const OF_PAPER = /^\s\p{Lu}[^\d.;,]{2,14}\s(?:số\s)?\d+\/\d{4}/u;
const PAGE = /(?<![A-Za-zÀ-ỹ])(?:tr\.?|trang)\s*$/iu;
/** What may bear a number, or stand in front of a count. */
const SOMETIMES = /(?<![A-Za-zÀ-ỹ])(?:đại đội|cơ sở|thị trường|gói|lô|ô|quận|q\.|phường|p\.|khu phố|tổ|ấp|xóm|đường|hẻm|đt|cao tốc|số|điều|khoản|điểm|chương|mẫu|biểu|đê|tàu|công ty|bệnh viện|trường|kênh|mùng|mồng|đồn|chốt|chi nhánh|nhà máy|phân xưởng|trại giam)\s*(?:số\s+)?$/iu;
/** "F-15", "ATR -72": letters with a capital and a stroke in front; "Kênh A 41". */
const MODEL_BEFORE = /\p{Lu}[A-Za-zÀ-ỹ]{0,5}\s?-\s?$/u;
/** "10A", "15 K", "14 Phú Châu": a letter of its own, two words with capitals. */
const MODEL_BEHIND = /^\s?\p{Lu}(?![A-Za-zÀ-ỹ])|^\s\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll}+/u;
const MOST_DAY = 31;
const MOST_MONTH = 12;

/** "Công ty Thương binh 27/7", "dịp lễ 30/4": a day, where nothing is counted. */
function isDay(report: ReadReport, figure: Figure): boolean {
  const other = figure.denominator ?? figure.numerator;
  const partner = other === null ? undefined : report.figures.get(other);
  if (partner === undefined || partner.unit !== null || partner.noun !== "") return false;
  const [day, month] = figure.denominator === null ? [partner, figure] : [figure, partner];
  return day.value.lte(MOST_DAY) && month.value.lte(MOST_MONTH) && day.decimals + month.decimals === 0;
}

/** True for a figure without unit and noun that only belongs to a name or a date. */
export function isNumberOfName(report: ReadReport, figure: Figure): boolean {
  if (figure.decimals > 0) return false;
  const text = textOf(report, figure);
  const before = text.slice(Math.max(0, figure.start - MOST_BEFORE), figure.start);
  if (PART_OF_PAPER.test(before)) return true;
  if (figure.unit !== null) return false;
  if (PAGE.test(before) || OF_PAPER.test(text.slice(figure.end, figure.end + MOST_BEHIND + MOST_BEHIND))) return true;
  if (ALWAYS.test(before) || MODEL_BEFORE.test(before) || MODEL_BEHIND.test(text.slice(figure.end, figure.end + MOST_BEHIND))) return true;
  return figure.noun === "" && (SOMETIMES.test(before) || isDay(report, figure));
}
