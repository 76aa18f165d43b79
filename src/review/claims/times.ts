/** How a report names what it compares with: another time, another place, a target. Patterns as text, for building larger ones. */

/** All that is left of white space in a normalised text: V8 takes three times as long to compile dozens of patterns that say "\\s". */
const GAP = "[ \\t]";
const YEAR = `(?:19|20)\\d\\d(?:${GAP}*[-–]${GAP}*(?:19|20)\\d\\d)?`;
const DAY = `(?:ngày${GAP}+)?\\d{1,2}${GAP}?[/.-]${GAP}?\\d{1,2}(?:${GAP}?[/.-]${GAP}?\\d{4})?`;
const SEASON = `(?:${GAP}+(?:đông xuân|hè thu|thu đông|mùa|chiêm xuân|chiêm|xuân|đông|sớm|chính vụ))?`;
const PERIOD = `(?:năm học|niên khóa|niên vụ|nhiệm kỳ|giai đoạn|đại hội|năm|tháng|quý|tuần|kỳ|phiên|đợt|vụ${SEASON})`;
const WHICH = `(?:trước(?:${GAP}+(?:đó|liền kề))?|ngoái|liền kề|liền trước|vừa qua|cũ|gốc|học trước|báo cáo trước|${YEAR}|\\d{1,2}(?:${GAP}?[/.-]${GAP}?\\d{4})?|[ivx]{1,4}(?:${GAP}?[/.-]${GAP}?\\d{4})?)`;
const SPAN = `(?:\\d{1,2}|một|hai|ba|bốn|sáu|chín|mười)${GAP}+tháng(?:${GAP}+(?:đầu|cuối))?(?:${GAP}+năm)?(?:${GAP}?/${GAP}?20\\d\\d)?`;

const HOLIDAY = `(?:\\d{1,2} ngày${GAP}+)?(?:(?:dịp|kỳ)${GAP}+)?(?:nghỉ${GAP}+)?(?:lễ${GAP}+)?(?:tết|lễ)(?:${GAP}+(?:nguyên đán|dương lịch|âm lịch|quốc khánh|năm|[a-zà-ỹ]{2,4})){0,5}?${GAP}+${WHICH}`;

/** "cùng kỳ năm trước", "Tết Quý Mão 2023", "cùng thời điểm năm 2023", "đầu nhiệm kỳ", "vụ hè thu năm trước", "31/12/2023", "9 tháng năm 2023", "9 tháng/2023", "CK". */
export const TIME = `(?:(?:(?:tháng|quý|tuần)${GAP}+)?(?:cùng|cuối|đầu|giữa|hết)${GAP}+(?:thời điểm|thời gian|thời kỳ|giai đoạn|${PERIOD})(?:${GAP}+(?:này|của|báo cáo|${PERIOD}|${WHICH}))*|${PERIOD}(?:${GAP}+(?:của|${PERIOD}|${WHICH}))*${GAP}+${WHICH}|${SPAN}(?:${GAP}+(?:của|cùng kỳ|${PERIOD}|${WHICH}))*|(?:đông xuân|hè thu|thu đông|chiêm xuân)${GAP}+(?:(?:năm|niên vụ)${GAP}+)?(?:trước|ngoái|${YEAR})|${HOLIDAY}|${DAY}|(?:cuối|đầu|giữa|hết)${GAP}+20\\d\\d|${YEAR}|ck(?![A-Za-zÀ-ỹ])|trước (?:khi${GAP}+)?(?:sáp nhập|sắp xếp|hợp nhất|thực hiện sắp xếp))`;

/** Patterns that name times and have not been compiled. */
const uncompiled: RegExp[] = [];

/** A pattern with `TIME` in it. */
export function timePattern(source: string, flags: string): RegExp {
  const pattern = new RegExp(source, flags);
  uncompiled.push(pattern);
  return pattern;
}

/** From so many characters on a text is asked by the compiled pattern at once. */
const LONG = "|".repeat(1000);

/**
 * Compiles all patterns with `TIME` in them, before a text that will ask most of them. V8 has a pattern first for an
 * interpreter, which takes four times as long for patterns of this size, and compiles it once more when it is asked
 * again, but goes the short way for a long text. What follows is the same without it, and a tenth of a second later.
 */
export function compileTimes(): void {
  for (const pattern of uncompiled.splice(0)) {
    pattern.test(LONG);
    pattern.lastIndex = 0;
  }
}

/** "mức thực hiện của", "số": what may stand in front of the time. */
export const LEVEL_OF = `(?:(?:mức|con số|số liệu|số|kết quả|thực hiện|ước|giá trị|của|cả|trong|vào|tại|thời điểm|tính đến|đến|tỷ lệ)${GAP}+)*`;

/** "bình quân chung cả nước", "mức chung toàn tỉnh". */
export const PLACE = `(?:(?:mức${GAP}+)?(?:bình quân|trung bình|mặt bằng|mức)${GAP}+(?:chung${GAP}+)?(?:của${GAP}+)?(?:cả nước|toàn quốc|toàn tỉnh|toàn huyện|toàn thành phố|toàn ngành|khu vực|cả tỉnh|tỉnh|vùng)|(?:cả nước|toàn quốc|toàn tỉnh))`;

/** "kế hoạch năm 2024 HĐND tỉnh giao", "dự toán đầu năm", "chỉ tiêu", "mục tiêu đề ra", "NQ". */
const PLAN_NOUN = "(?:kế hoạch|khv|kh|chỉ tiêu|dự toán|dt|mục tiêu|nghị quyết|nq|định mức|đề án|dự kiến)";
const PLAN_MORE = `(?:vốn|thu|chi|giao|được giao|đề ra|đặt ra|giữa kỳ|cả nhiệm kỳ|cả giai đoạn|cả năm|đầu năm|năm học|năm|nhiệm kỳ|giai đoạn|quý|tháng|điều chỉnh|bổ sung|ban đầu|phấn đấu|của|theo|tổng|đầu tư|đầu tư công|giao đầu năm|được|phân bổ|diện tích|sản lượng|hđnd|ubnd|hội đồng nhân dân|ủy ban nhân dân|tỉnh|huyện|xã|thị xã|thành phố|tp|trung ương|tw|bộ|ngành|chính phủ|thủ tướng|trên|cấp trên|đại hội|đảng bộ|nghị quyết|kế hoạch|chỉ tiêu|dự toán|pháp lệnh|nêu trên|\\d+ năm|dài hạn|trung hạn|tối thiểu|là|đạt|:|${YEAR}|[ivx]{1,4})`;
export const PLAN = `${PLAN_NOUN}(?![A-Za-zÀ-ỹ])(?:${GAP}*${PLAN_MORE}(?![A-Za-zÀ-ỹ\\d]))*`;

/** "tăng 8,4% so với đầu năm, dự kiến hết quý đạt 5.120 tỷ đồng": what is still to come was not before. */
const TO_COME = /(?<![A-Za-zÀ-ỹ])(?:ước|dự (?:kiến|báo|ước)|phấn đấu|sẽ)\s+(?:đến|tới|hết|cả|cuối|đạt)(?![A-Za-zÀ-ỹ])/u;

/** True where the words in front of a value tell it for a time to come. */
export function isToCome(words: string): boolean {
  return TO_COME.test(words);
}
