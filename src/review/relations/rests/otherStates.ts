/** What is left under another name than what has been done: "đã nhận tiền 380/412 hộ …; còn 47 hộ chưa duyệt phương án" are none of the 412. */
import { contentWords } from "../../claims/words";
import type { ReadReport } from "../../claims/read";
import { nounOf, tellingDigits, type Figure } from "../../reading/figure";
import type { Draft } from "../draft";
import { slipMends } from "../edits";

/** "còn 47 hộ chưa duyệt phương án": what is not so with what is left. */
const NOT_SO = /(?<![A-Za-zÀ-ỹ])(?:chưa|không)\s+((?:[A-Za-zÀ-ỹ]+\s*){1,6})/u;
const LEFT = /(?<![A-Za-zÀ-ỹ])còn(?![A-Za-zÀ-ỹ])/u;
/** Said of whatever is not done. */
const ANY = new Set(contentWords("hoàn thành xong thực hiện giải quyết xử lý đạt làm triển khai kết thúc đến hết được có lại còn nào do vì bị"));
/** Words that say what is not so. */
const HEAD = 2;
const BREAKS = /[,;:.()](?!\d)/u;
const REACH = 120;
/** Digits of what is left that a slip of the pen does not make by chance. */
const TELLING = 3;

const before = (low: string, at: number): string => low.slice(Math.max(0, at - REACH), at).split(BREAKS).pop() ?? "";
const behind = (low: string, at: number): string => low.slice(at, at + REACH).split(BREAKS)[0] ?? "";

/** How what is left is set apart from what has been done: the whole is told to be so, or the words are no verb of what was done. */
function isAnother(low: string, done: readonly Figure[], left: Figure): "told" | "unsaid" | null {
  const front = before(low, left.start);
  const words = `${front} ${behind(low, left.unitEnd)}`;
  const told = NOT_SO.exec(words)?.[1];
  const last = done[done.length - 1];
  if (told === undefined || last === undefined || !LEFT.test(front) || front.includes("còn lại") || last.start > left.start) return null;
  const noun = new Set(contentWords(nounOf(left)));
  const state = contentWords(told.split(/(?<![A-Za-zÀ-ỹ])(?:do|vì|bởi|nên|trên|trong|tại|ở)(?![A-Za-zÀ-ỹ])/u)[0] ?? "").filter((word) => !noun.has(word));
  const own = state.filter((word) => !ANY.has(word)).slice(0, HEAD);
  if (own.length === 0) return null;
  const shared = new Set(done.flatMap((figure) => contentWords(`${before(low, figure.start)} ${figure.denominator === null ? behind(low, figure.unitEnd) : ""}`)));
  // "đã nghiệm thu 41/50 nhà đã xây xong; còn 12 nhà chưa xây xong": of the whole it has been told that it is so.
  const ofWhole = low.slice(Math.max(0, last.start - REACH), left.start).split(/[;.](?!\d)/u).some((clause) => /(?<![A-Za-zÀ-ỹ])(?:đã|được|có)(?![A-Za-zÀ-ỹ])/u.test(clause) && own.every((word) => contentWords(clause).includes(word)) && !own.some((word) => shared.has(word)));
  if (ofWhole) return "told";
  return state.slice(0, HEAD).some((word) => shared.has(word)) ? null : "unsaid";
}

/** All drafts but what fails as a rest that is told under a name of its own. */
export function withoutOtherStates(report: ReadReport, drafts: readonly Draft[]): readonly Draft[] {
  return drafts.filter((draft) => {
    const { kind, verdict, figures: [whole, ...rest] } = draft;
    const left = rest[rest.length - 1];
    if (kind !== "sum" || verdict === "consistent" || whole === undefined || left === undefined || rest.length < 2) return true;
    const read = report.paragraphs[left.paragraph];
    if (read === undefined || rest.some(({ paragraph }) => paragraph !== left.paragraph)) return true;
    const another = isAnother(read.paragraph.content.low, rest.slice(0, -1), left);
    return another === null || (another === "unsaid" && tellingDigits(left) >= TELLING && draft.holds !== undefined && slipMends([left], draft.holds));
  });
}
