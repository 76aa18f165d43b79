/** What is left of a total without some of it, and what it is with more: "thu nội địa 2.400 tỷ đồng; nếu loại trừ tiền sử dụng đất (600 tỷ đồng), thu nội địa đạt 1.800 tỷ đồng", "sau khi trừ 26 hồ sơ bị trả lại, còn 418 hồ sơ", "nếu tính cả 312 tỷ đồng vốn tăng thêm thì tổng vốn là 958 tỷ đồng". */
import { addIntervals, decimal, formatNumber, meets, subtractIntervals } from "../../../figures";
import type { ReadParagraph } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import type { Reading } from "../../claims/roles";
import { quoted, type Quotable } from "../../claims/name";
import { contentWords } from "../../claims/words";
import { baseInterval, isPercent, isPoints, kindOf, nounOf, sameThing, type Figure } from "../../reading/figure";
import { asWritten, shown, type Draft, type Values } from "../draft";
import { slipMends } from "../edits";
import { baseValue, factorOf, total } from "../evidence";

const EXCLUDES = /(?<![A-Za-zÀ-ỹ])(?:loại trừ|(?:không|chưa) (?:tính|kể)|không bao gồm|loại bỏ|(?:nếu|khi) loại|trừ(?: đi)?)(?![A-Za-zÀ-ỹ])(?! (?:thuế|lãi|chi phí))[^;.\d]{0,70}$/u;
const INCLUDES = /(?<![A-Za-zÀ-ỹ])(?:(?:nếu|khi) (?:tính|kể|cộng|gộp)(?: cả| thêm| luôn)+|(?:tính|cộng) (?:cả|thêm)|nếu (?:cộng|gộp))(?![A-Za-zÀ-ỹ])[^;.\d]{0,70}$/u;
/** ") thì thu nội địa đạt", ", số còn lại là", ", số việc còn phải thi hành là". */
const LEAVES = /^[\s),]*(?:thì\s[^;.\d]{0,70}|[^;.\d]{0,70}(?:đạt|chỉ|được|thực hiện)|(?:[^;.\d]{0,70}(?<![A-Za-zÀ-ỹ]))?(?:còn|là|có)(?![A-Za-zÀ-ỹ])[^.;\d]{0,30})\s*(?:(?:đạt|còn|là|được|khoảng|chỉ|ước)\s*)*$/u;
/** What stands between what is added and the sum; another figure of what was added may. */
const MAKES = /(?:thì|,)[^;.\d]{0,40}(?<![A-Za-zÀ-ỹ])(?:tổng|tất cả|toàn bộ)(?![A-Za-zÀ-ỹ])[^;.]{0,90}(?<![A-Za-zÀ-ỹ])(?:là|đạt|lên|tới|đến|có|ước)\s*$/u;
const JOINS = /^[\s),]*(?:và|,)\s[^;.\d]{0,50}\(?\s*$/u;
const OTHER = /cùng kỳ|(?:năm|tháng|quý|kỳ) trước|bình quân|(?<![A-Za-zÀ-ỹ])(?:tăng|giảm)(?![A-Za-zÀ-ỹ])/u;
const MOST_PARTS = 3;
const MOST_BACK = 8;
const ROLES: ReadonlySet<Reading["role"]> = new Set<Reading["role"]>(["growth", "change", "plan-change", "target", "prior", "aside"]);

const plain = ({ figure, role }: Reading): boolean => !ROLES.has(role) && !isPercent(figure) && !isPoints(figure) && !figure.bound && figure.denominator === null && figure.numerator === null;

/** Of one unit; what is counted may go without its name once it has been told. */
const alike = (a: Figure, b: Figure): boolean => (kindOf(a) === "count" ? sameThing(a, b) || nounOf(b) === "" : kindOf(a) === kindOf(b));

function draftOf(whole: Figure, parts: readonly Figure[], rest: Figure, of: Quotable, more: boolean): Draft {
  const made = more ? addIntervals : subtractIntervals;
  const holds = (values: Values): boolean => meets(made(baseInterval(values(whole)), total(parts, values)), baseInterval(values(rest)));
  const ok = holds(asWritten);
  const left = formatNumber(parts.reduce((value, part) => (more ? value.plus(baseValue(part)) : value.minus(baseValue(part))), baseValue(whole)).div(factorOf(rest)));
  const sign = more ? "+" : "−";
  const taken = parts.map(shown).join(` ${sign} `);
  return {
    kind: "sum", figures: [whole, ...parts, rest], holds, verdict: ok ? "consistent" : "review",
    message: ok ? `Số ${more ? "chung sau khi tính thêm" : "còn lại sau khi loại trừ"} khớp với tổng (${quoted(of)}).` : `Cần xem ${quoted(of)}: ${shown(whole)} ${more ? "tính cả" : "sau khi loại trừ"} ${taken} ${more ? "được" : "còn"} ${left}, báo cáo ghi ${shown(rest)}.`,
    formula: `${shown(whole)} ${sign} ${taken} = ${left} ${ok ? "=" : "≠"} ${shown(rest)}`,
  };
}

/** What a figure is called by the words in front of it, back to the last sign. */
const nameOf = ({ lead }: Reading): readonly string[] => contentWords(lead.replace(/^.*[,;:.()](?=[^,;:.()]*[A-Za-zÀ-ỹ])/su, "").replace(SAYING, " "));
const SAYING = /(?<![A-Za-zÀ-ỹ])(?:thì|thực hiện|đạt|ước|là|được|còn|chỉ|khoảng)(?![A-Za-zÀ-ỹ])/gu;
/** So near, the total of the same name is the one that is meant. */
const NEAR = decimal("0.1");

/** "thu nội địa 14.320 tỷ đồng; … không tính tiền sử dụng đất (4.106 tỷ đồng) thì thu nội địa 10.214 tỷ đồng": what is left bears the total's own name. */
function sameName(whole: Reading, rest: Reading): boolean {
  const [name, own] = [nameOf(whole), nameOf(rest)];
  return own.length >= 2 && own.every((word) => name.includes(word));
}

/** Hardly off from what is said to be left. */
function near({ figures: [whole, ...others] }: Draft, more: boolean): boolean {
  const rest = others[others.length - 1];
  if (whole === undefined || rest === undefined) return false;
  const made = others.slice(0, -1).reduce((value, part) => (more ? value.plus(baseValue(part)) : value.minus(baseValue(part))), baseValue(whole));
  return made.minus(baseValue(rest)).abs().lte(baseValue(rest).times(NEAR));
}

/** All totals of a paragraph that are told once more without something; `above`: the last readings of the paragraph in front. */
function ofParagraph(read: ReadParagraph, above: readonly Reading[]): Draft[] {
  const { low } = read.paragraph.content;
  if (low.includes("\t")) return [];
  return read.readings.flatMap((first, at): Draft[] => {
    const last = read.readings[at - 1]?.figure;
    const before = low.slice(Math.max(last?.unitEnd ?? 0, first.figure.start - 120), first.figure.start);
    const more = INCLUDES.test(before);
    if (!plain(first) || !(more || EXCLUDES.test(before))) return [];
    const parts = [first.figure];
    let rest: Reading | undefined;
    for (const next of read.readings.slice(at + 1, at + 1 + MOST_PARTS)) {
      const between = low.slice(parts[parts.length - 1]?.unitEnd ?? 0, next.figure.start);
      if (more) {
        if (plain(next) && alike(first.figure, next.figure) && MAKES.test(between)) rest = next;
        if (rest !== undefined || /[.;]\s/u.test(between)) break;
        continue;
      }
      if (!plain(next) || !alike(first.figure, next.figure) || OTHER.test(between)) break;
      if (LEAVES.test(between) && !/^[\s),]*và\s/u.test(between)) {
        rest = next;
        break;
      }
      if (!JOINS.test(between)) break;
      parts.push(next.figure);
    }
    if (rest === undefined) return [];
    const left = rest.figure;
    // Right in front it is the total, be it less than what is left by a slip.
    const own = rest;
    const front = read.readings.slice(Math.max(0, at - MOST_BACK), at);
    const wholes = [...above.filter((r) => front.length === 0 && sameName(r, own)), ...front].filter((r) => plain(r) && alike(r.figure, left) && (more || r.figure === last || baseValue(r.figure).gt(baseValue(left)))).reverse();
    const drafts = wholes.map((whole) => draftOf(whole.figure, parts, left, whole, more));
    const held = drafts.find((d) => d.verdict === "consistent");
    if (held !== undefined) return [held];
    const slipped = drafts.filter(({ figures, holds }) => holds !== undefined && figures.every((f) => f.hedge === null) && slipMends(figures, holds));
    if (slipped.length > 0) return slipped.length === 1 ? slipped : [];
    const only = drafts.filter((draft, i) => { const whole = wholes[i]; return whole !== undefined && sameName(whole, own) && near(draft, more); });
    return only.length === 1 ? only : [];
  });
}

/** What a report says remains of its totals without some of them. */
export function withoutSome(report: ReadReport): Draft[] {
  return report.paragraphs.flatMap((read, i) => {
    const above = report.paragraphs[i - 1];
    return ofParagraph(read, above?.paragraph.section.id === read.paragraph.section.id ? above.readings.slice(-MOST_BACK) : []);
  });
}
