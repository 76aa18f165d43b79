/** Whether a list counts everything it names: "16 người đương chức, 7 người đã nghỉ hưu", and not "2 trạm trên quốc lộ 5 và trạm Cầu Gianh". */
import type { Figure } from "../../reading/figure";

/** What is said of an item, or follows it as a remark: no item of its own. */
const REMARK = /^\s*(?:tăng|giảm|cao hơn|thấp hơn|chiếm|bằng|đạt|so với|tương đương|tương ứng|tỷ lệ|trong đó|với|do|để|vì|nên|nhưng|song|khi|trong khi|nhằm|từ|đến|ở|tại|là|có|đã|đang|chưa|được|bị|phải|sẽ|không|của|theo|chủ yếu|gồm|ước|hơn|gần)(?![A-Za-zÀ-ỹ])/u;
/** Behind the last part, what is named as one more: "và đoạn cuối", "một tàu dự phòng", "cùng các chi phí khác". */
const ONE_MORE = /^[^,;.]*(?:,|(?<![A-Za-zÀ-ỹ])và|(?<![A-Za-zÀ-ỹ])cùng)\s+(?!(?:tăng|giảm|chiếm|bằng|đạt|so với|tương đương|với|trong đó|nhưng|song|trong khi|do|để|nên|được|đã|đang|có|là|hiện|nâng|đưa|thu|tập trung|\d)(?![A-Za-zÀ-ỹ]))[A-Za-zÀ-ỹ]/u;

/** The same where names are joined by an "và" of their own. */
const ONE_MORE_LISTED = /^[^,;.]*(?:,|(?<![A-Za-zÀ-ỹ])cùng)\s+(?!(?:tăng|giảm|chiếm|bằng|đạt|so với|tương đương|với|trong đó|nhưng|song|trong khi|do|để|nên|được|đã|đang|có|là|hiện|nâng|đưa|thu|tập trung|\d)(?![A-Za-zÀ-ỹ]))[A-Za-zÀ-ỹ]/u;
/** An "và" in the middle of a name, a ";" behind it. */
const JOINS = /^[^;\d]*[A-Za-zÀ-ỹ]\s+và\s+[^;\d]*;/u;

/** Items between two figures that bear none themselves; "…; nông, lâm nghiệp: 69 tỷ đồng" is one. */
function uncounted(between: string): boolean {
  const plain = between.replace(/\([^()]*\)/gu, " ");
  const items = plain.split(plain.includes(";") ? ";" : /,|(?<![A-Za-zÀ-ỹ])và(?![A-Za-zÀ-ỹ])/u).slice(1, -1);
  return items.some((item) => /[A-Za-zÀ-ỹ]/u.test(item) && !/\d/.test(item) && !REMARK.test(item));
}

const BEHIND = 160;

/** True where no item without a number stands between the parts, nor behind the last of them; `low`: the text of a paragraph, in lower case. */
export function allCounted(parts: readonly Figure[], low: (paragraph: number) => string): boolean {
  const last = parts[parts.length - 1];
  if (last === undefined) return false;
  const within = parts.every((part, i) => {
    const before = parts[i - 1];
    return before === undefined || before.paragraph !== part.paragraph || !uncounted(low(part.paragraph).slice(before.unitEnd, part.start));
  });
  const [behind = ""] = low(last.paragraph).slice(last.unitEnd, last.unitEnd + BEHIND).split(/[.;)](?=\s|$)/u);
  // "28 học sinh chỉ học Toán và Lý; … 3 học sinh chỉ học Văn và Sử": a name of two words, as the others are.
  const joins = parts.filter((part, i) => { const next = parts[i + 1]; return next?.paragraph === part.paragraph && JOINS.test(low(part.paragraph).slice(part.unitEnd, next.start)); }).length;
  return within && !(joins > 1 ? ONE_MORE_LISTED : ONE_MORE).test(behind.replace(/\([^()]*\)/gu, " "));
}
