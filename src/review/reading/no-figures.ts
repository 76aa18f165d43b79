/** Stretches of a paragraph whose digits are no figures: dates, hours, years, stages, standards, numbers of documents. */
import type { Paragraph } from "./paragraphs";
import { REFERENCE_NUMBERS, REFERENCE_PAGES } from "./references";

/** Stretches whose digits are no figures, on lower-case text. */
const NO_FIGURES: readonly RegExp[] = [
  /\[footnoteref:\d+\]|\[bookmark:[^\]]*\]|<sup>\d+<\/sup>/g,
  // "… của cả nước.[12][13]", "[4, 7–9]", "[21]:83": where it is taken from.
  new RegExp(String.raw`\[\^?${REFERENCE_NUMBERS}\]${REFERENCE_PAGES}`, "g"),
  // "doi:10.1016/j.foreco.2019.05", "tr. 15–17", "trang 308": a paper's name and its pages.
  /(?<![A-Za-zÀ-ỹ])doi\s?:?\s?10\.\d+\S*|(?<![A-Za-zÀ-ỹ\d]\s?)(?:tr|trang)\.?\s\d{1,4}(?:\s?[–-]\s?\d{1,4})?(?![\d.,]*\d|\s?(?:đồng|tỷ))/gu,
  // "http://123.30.19.4:8080/tin.asp?id=15356": an address.
  /(?<![A-Za-zÀ-ỹ])(?:https?:\/\/|www\.)[^\s^"]+/gu,
  // "ĐT: 0912 345 678", "Fax: 024.38 250 100/15".
  /(?<![A-Za-zÀ-ỹ])(?:đt|đtdđ|tel|fax|hotline|điện thoại|di động|đường dây nóng)(?:\s[A-Za-zÀ-ỹ]+){0,2}\s?[:.]\s?(?:\(?\+?\d[\d.\s()/–-]{5,}\d)/gu,
  // "thế kỷ 19", "báo động 2 và 3", "thiên niên kỷ 3": which of them.
  /(?<![A-Za-zÀ-ỹ])(?:thế kỷ|báo động|thiên niên kỷ)\s+\d{1,2}(?!\d|[.,]\d|\s?%)(?:\s?(?:,|và|-|–|đến)\s?\d{1,2}(?!\d|[.,]\d|\s?%))?/gu,
  /\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}/g,
  /(?<![\d.,/])(?:\d{1,2}|(?<=quý\s)[ivx]{1,3})\s?\/\s?(?:19|20)\d\d(?![\d/])/g,
  // Days with a slip of the pen: "sau ngày 1/72004", "31-12/-2018".
  /(?<=(?:từ|trước|sau|đến|vào|hết)\s+ngày\s+)\d{1,2}\s?[/.-]\s?\d{4,6}(?!\d|[.,]\d)/g,
  /(?<![\d.,])\d{1,2}[/-]\d{1,2}[/-]{2}\d{2,4}(?!\d)/g,
  // "(15/4 - 14/5)": from day to day.
  /(?<![\d.,/])(?:0?[1-9]|[12]\d|3[01])\/(?:0?[1-9]|1[0-2])\s*[-–—]\s*(?:0?[1-9]|[12]\d|3[01])\/(?:0?[1-9]|1[0-2])(?![\d/]|[.,]\d|\s?%)/g,
  // "ngày 12" is a day, "cây ngắn ngày 12 ha" an area.
  /(?<![A-Za-zÀ-ỹ])(?<!(?:mỗi|một|ngắn|dài|hằng|hàng)\s)(?:ngày|sáng|(?<!đa )chiều|tối)\s+\d{1,2}(?:\/\d{1,2})?(?![\d.,/]\d|\d|\s(?:ha|tấn|tạ|con)(?![A-Za-zÀ-ỹ]))/gu,
  // "đến ngày 30 tháng 11": the month without a year too.
  /(?<![A-Za-zÀ-ỹ])(?:ngày|hôm|sáng|chiều|tối|đêm)\s+\d{1,2}\s+tháng\s+\d{1,2}(?!\d|[.,]\d|\s?%)/gu,
  // "cụm thi 34 do …": which of them.
  /(?<![A-Za-zÀ-ỹ])(?:cụm|hội đồng) thi\s+(?:số\s+)?\d{1,3}(?=\s*(?:$|[;:()–-]|[.,](?!\d)|\s(?:do|tại|của|thuộc|và)(?![A-Za-zÀ-ỹ])))/gu,
  // "quý I -2018", "quý II-2019".
  /(?<=(?<![A-Za-zÀ-ỹ])quý\s[ivx]{1,3}\s?[-–]\s?)(?:19|20)\d\d(?!\d|[.,]\d)/gu,
  // "tháng 5.2015", "quý 3.2024".
  /(?<![A-Za-zÀ-ỹ])(?:tháng|quý)\s+\d{1,2}\s?\.\s?(?:19|20)\d\d(?!\d|[.,]\d)/gu,
  // "độ tuổi từ 05 đến 11", "từ 5-11 tuổi" is a unit's.
  /(?<![A-Za-zÀ-ỹ])tuổi\s+(?:từ\s+)?\d{1,2}\s*(?:đến|tới|-|–)\s*(?:dưới\s+)?\d{1,2}(?!\d|[.,]\d|\s?[%/])/gu,
  // "cho trẻ từ 3 đến 9 tuổi": who, not how many.
  /(?<![\d.,/])\d{1,2}\s*(?:đến|tới)\s*(?:dưới\s+)?\d{1,2}(?=\s+tuổi(?![A-Za-zÀ-ỹ]))/gu,
  // "tính hết ngày 20.4".
  /(?<![A-Za-zÀ-ỹ])(?:hết|đến|từ|trước|sau|vào)\s+ngày\s+(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])(?!\d|[.,]\d|\s?%)/gu,
  /(?<![A-Za-zÀ-ỹ])(?:đến|từ|hết|trước|sau|vào|hôm|nay|qua|mai|thời điểm|mốc)\s+\(?\d{1,2}\/(?:0?\d|1[0-2])(?!\d|[/.,]\d)(?!\s?(?:%|[A-Za-zÀ-ỹ]+))/gu,
  // A verb behind it: a day has no unit, a fraction has one.
  /(?<![A-Za-zÀ-ỹ])(?:đến|từ|hết|trước|sau|vào|hôm|thời điểm|mốc)\s+(?:0?[1-9]|[12]\d|3[01])\/(?:0?[1-9]|1[0-2])(?=\s(?:ước|đạt|đã|có|là|toàn|cả|tổng|chỉ|mới|thì|tại|trên|lũy kế|luỹ kế|năm|đến|vừa|cho thấy|công bố)(?![A-Za-zÀ-ỹ]))/gu,
  /(?<![A-Za-zÀ-ỹ])(?<!\d\s?|(?:mỗi|một)\s)(?:tháng|quý|tuần)\s+\d{1,2}(?!\d|[.,]\d)(?:\s*(?:,|và|-|–)\s*\d{1,2}(?!\d|[.,]\d|\s*%))?(?:\/\d{4})?/gu,
  // "Chương trình 1719", "Đề án 06": named by the number of a decision.
  /(?<![A-Za-zÀ-ỹ])(?:chương trình|đề án)\s+(?:số\s+)?(?:\d{3,4}|0\d)(?=\s*(?:$|[;:()–-]|[.,](?!\d)|\s(?:và|của|đã|giai đoạn|năm|trên|tại|do)(?![A-Za-zÀ-ỹ])))/gu,
  // Stages of a work: "giai đoạn 1", "giai đoạn 1 và 2".
  /(?<![A-Za-zÀ-ỹ])(?:giai đoạn|phân kỳ)\s+\d{1,2}(?!\d|[.,]\d)(?:\s*(?:,|và|-|–|\/|\+)\s*\d{1,2}(?=\s*(?:$|[,;.:()]|(?:và|của|thuộc|dự án)(?![A-Za-zÀ-ỹ])))){0,3}/gu,
  /(?:19|20)\d\d\s*[-–—]\s*(?:19|20)?\d\d(?![\d.,]*\d)/g,
  /(?<![A-Za-zÀ-ỹ])(?:năm|năm học|giai đoạn|nhiệm kỳ|thời kỳ|vụ|kỳ|khóa|niên độ|mùa)\s+(?:(?:19|20)\d\d|\d{3}\s*[-–—]\s*20\d\d)(?:\s*[-–—/,]\s*(?:19|20)\d\d)*(?![.,]?\d|\s?%)/gu,
  // "từ năm 2002 đến 2013": the second year stands alone.
  /(?<=(?<![A-Za-zÀ-ỹ])năm\s+(?:19|20)\d\d\s*(?:đến|tới|-|–)\s*)(?:19|20)\d\d(?![.,]?\d|\s?%)/gu,
  // "trong giai đoạn 1765 đến 1938".
  /(?<![A-Za-zÀ-ỹ])(?:giai đoạn|thời kỳ|từ(?:\s+năm)?|những năm)\s+1\d{3}\s*(?:đến|tới|-|–)\s*(?:năm\s+)?(?:1\d|20)\d\d(?!\d|[.,]\d|\s?[%A-Za-zÀ-ỹ])/gu,
  // "ghi nhận từ năm 1899", "đến năm 3000"; "Đại hội thường niên 2018".
  /(?<![A-Za-zÀ-ỹ])năm\s+(?:1[0-8]|[23]\d)\d\d(?=\s*(?:$|[,;:()]|\.(?!\d)))/gu,
  /(?<=(?:thường niên|đại hội|lễ hội|hội chợ|diễn đàn|festival|giải vô địch)\s+)(?:19|20)\d\d(?![.,]?\d|\s?%)/gu,
  // "công ty trách nhiệm hữu hạn 2 thành viên", "đường dây 110kV", "các lớp 10, 11 và 12", "19, 23 tuổi": kinds, not amounts.
  /(?<=(?:hữu hạn|tnhh)\s+)\d(?=\s+thành viên)/gu,
  /(?<![\d.,])\d{1,3}(?:[.,]\d{1,2})?(?:\s?[/,-]\s?\d{1,3}(?:[.,]\d{1,2})?)*\s?kv(?![A-Za-zÀ-ỹ])/gu,
  /(?<=(?<![A-Za-zÀ-ỹ])(?:khối\s+)?lớp\s+)\d{1,2}(?:\s*(?:,\s*và|,|và)\s+\d{1,2}(?=\s*(?:$|[,;:()]|\.(?!\d)|và\s)))+/gu,
  /(?<![\d.,])\d{1,2}(?:\s*(?:,|và|hoặc|hay)\s+\d{1,2})+(?=\s+tuổi)/gu,
  /(?<![A-Za-zÀ-ỹ])(?:iso|tcvn|qcvn|iec|haccp|vietgap)\s*[\d:.-]+(?:\s*[\d:.-]+)*/gu,
  // "dịp 27/7 là 492 lượt", "27/7 492 lượt": a day, where a number with its own unit follows.
  /(?<![\d.,/])(?:0?[1-9]|[12]\d|3[01])\/(?:0?[1-9]|1[0-2])(?=\s*:?\s(?:(?:là|có|với)\s)?\d[\d.,]*\s[A-Za-zÀ-ỹ])/gu,
  // "từ 12 đến dưới 15 m": the bounds of a class.
  /(?<![A-Za-zÀ-ỹ])từ\s+\d[\d.,]*(?:\s[A-Za-zÀ-ỹ]+\d?)?\s+(?:đến|tới)\s+dưới\s+\d[\d.,]*(?!\d|[.,]\d|\s?%)/gu,
  // "38 xã đạt từ 10 đến 14 tiêu chí": the bounds of a class, where nothing rises from the one to the other.
  /(?<!(?:tăng|giảm|nâng|đưa|hạ|lên|xuống|dịch|chuyển)[^,;.]{0,40})(?<![A-Za-zÀ-ỹ])(?:từ|đạt|khoảng)\s+\d{1,3}(?:,\d{1,2})?\s+(?:đến|tới)\s+\d{1,3}(?:,\d{1,2})?(?=\s?(?:%|[A-Za-zÀ-ỹ]))(?![\d.,]*\d)/gu,
  /\d{1,2}\s?h\s?\d{2}|\d{1,2}:\d{2}(?!\d)/g,
  // Round the clock; "24/24 thanh niên" counts.
  /(?<![\d.,/])24\s*\/\s*(?:24|7)(?!\d|\s(?:thanh niên|người|đồng chí|xã|phường|thôn|bản|trường|hộ|đơn vị|cơ quan|chỉ tiêu|tiêu chí|nhiệm vụ|dự án|công trình|hồ sơ|vụ|đoàn|đại biểu|sở|ngành)(?![A-Za-zÀ-ỹ]))/gu,
  // The scale of a map.
  /(?=1\/(?:200|500|[125]\.?000|(?:10|25|50|100)\.?000)(?!\d))(?<=(?:quy hoạch|bản đồ|tỷ lệ|địa chính|địa hình)[^.;]{0,60})1\/[\d.]*\d/gu,
  // "(3)" numbers a paragraph; "so với năm 2023 (29)" is what there was.
  /(?<!(?:so với|cùng kỳ|(?<![A-Za-zÀ-ỹ])(?:kh|ck)|kế hoạch|chỉ tiêu|trước|năm \d{4}|đầu kỳ|đầu năm|đầu nhiệm kỳ)\s?[^,;.()]{0,12})\(\d{1,2}\)/gu,
  /(?<!\d)0\d{8,10}(?!\d)/g,
];
/** On the text with its capitals: numbers of documents. */
const DOCUMENT_NUMBERS = /(?<!\d)\d{1,6}\s?\/\s?\d{4}\s?\/\s?[\p{Lu}\d][A-Za-zÀ-ỹ\d]{0,20}(?:-[A-Za-zÀ-ỹ\d]{1,20}){0,6}|(?<!\d)\d{1,6}[a-z]?\s?[-/]\s?\p{Lu}{2,20}[A-Za-zÀ-ỹ\d]{0,20}(?:[-/]\p{Lu}[A-Za-zÀ-ỹ\d]{0,20}){0,6}/gu;

/** One for each character whose digit is no figure. */
export function masked(p: Paragraph): Uint8Array {
  const mask = new Uint8Array(p.content.low.length);
  const cover = (text: string, pattern: RegExp): void => {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      mask.fill(1, match.index, pattern.lastIndex);
      if (match[0] === "") pattern.lastIndex++;
    }
  };
  for (const pattern of NO_FIGURES) cover(p.content.low, pattern);
  cover(p.content.text, DOCUMENT_NUMBERS);
  mask.fill(1, 0, p.markLength);
  return mask;
}
