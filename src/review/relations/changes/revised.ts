/** A value that was set anew, with the difference from what it was, which a clause or a sentence in front tells: "dự án có 936 căn hộ. Đến nay đã xây 1.590 căn hộ (tăng 654 căn)". */
import type { Claim, ReadParagraph } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import type { Reading } from "../../claims/roles";
import { oncePer } from "../../once";
import { isPercent, sameThing, tellingDigits } from "../../reading/figure";
import { sentenceAround } from "../../reading/structure";
import type { Draft } from "../draft";
import { slipMends } from "../edits";
import { compareWith } from "./changes";
import { moves, tellsLevel } from "./paired";

/** What was first, in front of its value. */
const FIRST = /(?<![A-Za-zÀ-ỹ])(?:ban đầu|lúc đầu|lần đầu|trước đó|trước đây|trước khi|được duyệt|được phê duyệt|đã duyệt|theo (?:quy hoạch|thiết kế|dự kiến|đề án|phê duyệt|quyết định)|quy hoạch cũ|cũ|dự kiến|tự lập|đầu năm|đầu kỳ|kỳ trước|khóa trước|năm trước|vụ trước)(?![A-Za-zÀ-ỹ])/u;
/** What it became. */
const ANEW = /(?<![A-Za-zÀ-ỹ])(?:điều chỉnh|thay đổi|đến nay|hiện nay|hiện|thực tế|mới|sau (?:đó|khi|kiểm toán|rà soát)|nâng|kỳ này|khóa này|năm nay|vụ này|nay)(?![A-Za-zÀ-ỹ])/u;
/** A base that is what was told in front; a time or a plan is asked about elsewhere. */
const OWN_BASE = /^\s*(?:đồng|căn)?\s*(?:so với\s+(?:(?:tổng|mức|số|giá)\s+)?(?:quyết định|quy hoạch|thiết kế|dự kiến|ban đầu|lúc đầu|trước đó|trước đây|trước khi|phương án|dự án|lần|kỳ trước|khóa trước|mức|tổng mức)[^,;.()]{0,40})?\s*$/u;
const MOST_BACK = 8;
const MOST_SENTENCES = 2;
/** Digits of three figures that do not fit by chance. */
const TELLING = 3;
const HALF = 0.5;

const SAYING = /(?<![A-Za-zÀ-ỹ])(?:là|của|được|đã|sẽ|có|còn|đạt|ghi nhận|ghi|năm học|năm|đến|tháng|tuy nhiên|về|với|lên|xuống|thành|toàn)(?![A-Za-zÀ-ỹ])|\d[\d./-]*/gu;

/** All syllables of what a value is called, without what was first and what it became. */
const namesOf = oncePer(({ reading: { clause } }: Claim): ReadonlySet<string> =>
  new Set(clause.replace(new RegExp(FIRST.source, "gu"), " ").replace(new RegExp(ANEW.source, "gu"), " ").replace(SAYING, " ").split(/[^A-Za-zÀ-ỹ]+/u).filter((word) => word !== "")));

/** How much of the names of two values is one, from 0 to 1. */
function shared(a: Claim, b: Claim): number {
  const [x, y] = [namesOf(a), namesOf(b)];
  return [...x].filter((word) => y.has(word)).length / Math.max(2, Math.min(x.size, y.size));
}

/** The values told in front of one, of its unit and its name (things counted are called alike by what they are), nearest first: in its sentence and the one in front, or in the paragraphs in front of a sentence that begins its own. */
function before(report: ReadReport, read: ReadParagraph, now: Claim): Claim[] {
  const sentenceOf = (c: Claim): string => `${c.paragraph}:${sentenceAround((report.paragraphs[c.paragraph] ?? read).structure, c.group)}`;
  const out: Claim[] = [];
  const sentences = new Set([sentenceOf(now)]);
  for (let id = now.id - 1; id >= now.id - MOST_BACK; id--) {
    const claim = report.claims.get(id);
    const there = claim === undefined ? undefined : report.paragraphs[claim.paragraph];
    if (claim === undefined || there === undefined || now.paragraph - claim.paragraph > MOST_SENTENCES || there.paragraph.section.id !== read.paragraph.section.id) break;
    sentences.add(sentenceOf(claim));
    if (sentences.size > MOST_SENTENCES + 1) break;
    if (tellsLevel(claim) && claim.parent === null && sameThing(claim.figure, now.figure) && !claim.figure.value.eq(now.figure.value) && (claim.figure.unit?.dimension === "count" || shared(claim, now) >= HALF)) out.push(claim);
  }
  return out;
}

/** The difference told with a value, from what it was. */
const ownChange = ({ attributes, figure }: Claim): Reading | undefined =>
  attributes.find((a) => a.role === "change" && moves(a) && sameThing(a.figure, figure) && OWN_BASE.test(`${a.tail} ${a.base}`.replace(/^(.+?)\s+\1$/u, "$1")));

function judged(report: ReadReport, read: ReadParagraph, now: Claim, change: Reading): Draft[] {
  const candidates = before(report, read, now);
  const marked = (then: Claim): boolean => FIRST.test(then.reading.clause) || ANEW.test(now.reading.clause);
  const telling = (then: Claim): boolean => [then.figure, now.figure, change.figure].every((f) => tellingDigits(f) >= TELLING);
  for (const then of candidates) {
    const drafts = compareWith(now.figure, then.figure, [change], now, "review");
    if ((marked(then) || telling(then)) && drafts.length > 0 && drafts.every((d) => d.verdict === "consistent")) return drafts;
  }
  const [only, ...others] = candidates;
  if (only === undefined || others.length > 0 || !marked(only) || !telling(only) || shared(only, now) < HALF) return [];
  return compareWith(now.figure, only.figure, [change], now, "review").filter((d) => d.apart !== true && d.holds !== undefined && slipMends(d.figures, d.holds));
}

/** All values set anew whose difference from before `told` does not judge. */
export function revisedValues(report: ReadReport, told: readonly Draft[]): Draft[] {
  const known = new Set(told.flatMap(({ figures }) => figures.map((f) => f.id)));
  return report.paragraphs.flatMap((read) => read.claims.flatMap((now): Draft[] => {
    const change = !tellsLevel(now) || isPercent(now.figure) ? undefined : ownChange(now);
    return change === undefined || known.has(change.figure.id) ? [] : judged(report, read, now, change);
  }));
}
