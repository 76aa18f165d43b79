/** What a sentence says there was, what has been done of it and what is left, in whatever words: "có 346 lô, đã giao 258 lô, còn 88 lô", "đã dùng 31,7 tỷ đồng, còn lại 13,5 tỷ đồng trên tổng số 45,2 tỷ đồng". */
import type { ReadParagraph } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import type { Reading } from "../../claims/roles";
import { quotedWords } from "../../claims/name";
import { isPeople, isPercent, isPoints, kindOf, nounOf, sameThing, tellingDigits, type Figure } from "../../reading/figure";
import { shown, type Draft } from "../draft";
import { slipMends } from "../edits";
import { makes } from "../evidence";
import { isDone, isLeft } from "./stages";
import { sumDraft } from "../totals";

const SAVED = /tiết kiệm|cắt giảm/u;
const PRICED = /(?<![A-Za-zÀ-ỹ])(?:dự toán|giá|đề nghị|gói thầu|kinh phí|tổng)(?![A-Za-zÀ-ỹ])/u;
/** Of what: "trong số 91 kiến nghị", "trên tổng số 45,2 tỷ đồng". */
const OF_ALL = /(?<![A-Za-zÀ-ỹ])(?:trong|trên)\s+(?:tổng\s+)?(?:số\s+)?$/u;
/** Another time, a change, a part, a kind of its own, or no amount of the thing. */
const OTHER = /cùng kỳ|(?:năm|tháng|quý|kỳ|vụ) trước|so với|(?<![A-Za-zÀ-ỹ])(?:trong đó|gồm|riêng|bình quân|trung bình|mỗi|tăng|giảm|nợ|lãi|phạt|vượt|từ|đến|tới|lên|xuống|dự kiến|ước)(?![A-Za-zÀ-ỹ](?!p))/u;
const NOT_OTHER = /cắt giảm|đến nay|tính đến (?:nay|hết)[^,;]*|đến (?:hết |cuối )?(?:ngày|tháng|năm|quý|thời điểm)[^,;]*|tới nay/gu;
const ONE_KIND = /quá hạn|điều kiện|khó|vướng|phức tạp|tạm(?![A-Za-zÀ-ỹ])|trong đó|riêng/u;
/** "nhưng chỉ nộp 95 triệu đồng", "song mới trồng được 870 ha": so much of it has been done, and no more. */
const ONLY = /(?<![A-Za-zÀ-ỹ])(?:nhưng|song|tuy nhiên|mà|trong khi|thực tế|hiện|đến nay|nay)(?:\s+[A-Za-zÀ-ỹ]+){0,4}?\s+(?:chỉ|mới)\s(?!(?:tiêu|số|đạo|thị|huy|dẫn)(?![A-Za-zÀ-ỹ]))/u;
/** What has been missed, not taken or not told; and what follows its figure: "2.704 hộ còn lại". */
const MISSED = /(?<![A-Za-zÀ-ỹ])(?:thất thu|hụt|thiếu hụt|để ngoài|bỏ sót|không (?:nộp|khai|kê khai|đạt|thu|giải ngân|thanh toán))(?![A-Za-zÀ-ỹ])/u;
const LEFT_BEHIND = /^(?:\s+[A-Za-zÀ-ỹ]+){0,3}?\s+(?:còn lại|còn thiếu|không (?:nộp|khai|kê khai|đạt))(?![A-Za-zÀ-ỹ])/u;
const STROKE_BEHIND = /^\s?\/\s?\d/u;
const STROKE_BEFORE = /\/\s?$/u;
const MOST_WORDS = 160;
const MOST_WHOLES = 3;

interface Said {
  readonly figure: Figure;
  /** The words of its own clause in front of it. */
  readonly words: string;
  /** A sentence or an item ends between the figure in front and this one. */
  readonly apart: boolean;
  readonly state: "done" | "left" | "all" | "other" | null;
}

const ROLES: ReadonlySet<Reading["role"]> = new Set<Reading["role"]>(["value", "change", "aside", "target", "denominator"]);

function stateOf(words: string, behind: string): Said["state"] {
  const said = words.replace(NOT_OTHER, " ");
  if (OF_ALL.test(words)) return "all";
  if (OTHER.test(said)) return "other";
  if (isLeft(words) || SAVED.test(words) || MISSED.test(words) || LEFT_BEHIND.test(behind)) return "left";
  return isDone(words) || ONLY.test(words) ? "done" : null;
}

/** The amounts and counts of each sentence, and of each bracket, with what their clauses say of them. */
function saidIn(read: ReadParagraph): Said[][] {
  const { low } = read.paragraph.content;
  const rows = new Map<number, Said[]>();
  for (const { figure, role, toLevel } of read.readings) {
    if (isPercent(figure) || isPoints(figure) || figure.bound || figure.hedge !== null || !ROLES.has(role)) continue;
    if (STROKE_BEHIND.test(low.slice(figure.unitEnd, figure.unitEnd + 3)) || STROKE_BEFORE.test(low.slice(Math.max(0, figure.start - 3), figure.start))) continue;
    const row = rows.get(figure.group) ?? [];
    const before = low.slice(Math.max(row[row.length - 1]?.figure.unitEnd ?? 0, read.structure.groups[figure.group]?.start ?? 0, figure.start - MOST_WORDS), figure.start).replace(/\([^()]*\)/g, " ");
    const words = before.replace(/^.*[,;:](?=\s)/u, "");
    row.push({ figure, words, apart: /[;:](?!\d)/u.test(before), state: toLevel === true ? "other" : stateOf(words, low.slice(figure.unitEnd, figure.unitEnd + 60)) });
    rows.set(figure.group, row);
  }
  return [...rows.values()];
}

const bare = (figure: Figure): boolean => figure.unit === null && nounOf(figure) === "";

/** Of one unit; what is counted may go without its name the second time. */
function alike(a: Figure, b: Figure): boolean {
  if (bare(a) || bare(b)) return bare(a) && bare(b) ? tellingDigits(a) > 2 : kindOf(a) === kindOf(b);
  return (sameThing(a, b) && a.unit?.id === b.unit?.id) || (isPeople(a) && isPeople(b));
}

function draftOf(all: Figure, parts: readonly Figure[], words: string, asked: boolean): Draft[] {
  const ok = makes(parts, all);
  if (!ok && (!asked || !slipMends([all, ...parts], (values) => makes(parts, all, values)))) return [];
  return [sumDraft(all, parts, () => (ok ? `Số đã xong và số còn lại khớp với tổng số (${quotedWords(words)}).` : `Cần xem ${quotedWords(words)}: số đã xong và số còn lại cộng lại khác ${shown(all)}.`))];
}

/** What is left at a place of a row, with what has been done of the whole in front. */
function leftAt(read: ReadParagraph, row: readonly Said[], at: number): Draft[] {
  const left = row[at];
  if (left?.state !== "left") return [];
  const near = row.slice(Math.max(0, at - 8), at).filter((s) => alike(s.figure, left.figure) || alike(left.figure, s.figure));
  const [second, first] = [near[near.length - 1], near[near.length - 2]];
  const next = row[at + 1];
  const behind = next !== undefined && !next.apart && kindOf(left.figure) === kindOf(next.figure) ? next : undefined;
  // "đã dùng 31,7 tỷ đồng, còn lại 13,5 tỷ đồng trên tổng số 45,2 tỷ đồng".
  if (behind?.state === "all" && alike(left.figure, behind.figure)) return second?.state === "done" ? draftOf(behind.figure, [second.figure, left.figure], left.words, true) : [];
  if (second === undefined || first === undefined) return [];
  // "đã xử lý 74 trong số 91 kiến nghị, còn 17 kiến nghị".
  const turned = second.state === "all" && first.state === "done";
  const done = turned ? first : second;
  if (done.state !== "done") return [];
  const wholes = turned ? [second] : near.slice(0, -1).reverse().slice(0, MOST_WHOLES).filter((s) => s.state !== "left" && s.state !== "other");
  // "nộp 138 tỷ đồng, đã trả 137 tỷ đồng, tiết kiệm 4 tỷ đồng tiền điện": what is saved is saved of a price.
  if (SAVED.test(left.words) && !wholes.every((whole) => PRICED.test(whole.words))) return [];
  const parts = [done.figure, left.figure];
  const fitting = wholes.flatMap((whole) => draftOf(whole.figure, parts, left.words, false));
  if (fitting.length > 0) return fitting.slice(0, 1);
  const [whole] = wholes;
  // Another state follows, or what is left is of one kind.
  const { low } = read.paragraph.content;
  const open = behind !== undefined || ONE_KIND.test(`${left.words} ${/^[^,;.(]*/u.exec(low.slice(left.figure.unitEnd, left.figure.unitEnd + 80))?.[0] ?? ""}`);
  if (whole === undefined || open || (!turned && (whole !== first || whole.state === "done"))) return [];
  return draftOf(whole.figure, parts, left.words, true);
}

/** What is left in each sentence. */
export function leftovers(report: ReadReport): Draft[] {
  return report.paragraphs.flatMap((read) => (read.paragraph.content.low.includes("\t") || !(isLeft(read.paragraph.content.low) || SAVED.test(read.paragraph.content.low) || MISSED.test(read.paragraph.content.low)) ? [] : saidIn(read).flatMap((row) => row.flatMap((_, at) => leftAt(read, row, at)))));
}
