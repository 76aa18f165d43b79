/** What came in, what is done and what is left, each at the head of its own sentence or paragraph: "Thụ lý 4.318 vụ, giải quyết 3.907 vụ. … Án còn tồn 411 vụ"; what is done of old and new together. */
import { addIntervals, decimal, meets, scaleInterval } from "../../../figures";
import { firstFrom, type ReadParagraph } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import { quotedWords } from "../../claims/name";
import { baseInterval, isPercent, sameThing, tellingDigits, type Figure } from "../../reading/figure";
import { asWritten, shown, type Draft, type Values } from "../draft";
import { heldOrMended, slipMends } from "../edits";
import { equation } from "../evidence";
import { entriesOf, type Entry } from "./entries";
import { restDraft } from "../totals";

const RECEIVED = /(?<![A-Za-zÀ-ỹ])(?:thụ lý|tiếp nhận|nhận được|nhận|phải (?:giải quyết|thi hành|xử lý))(?![A-Za-zÀ-ỹ])[^,;.]*$/u;
const DONE = /(?<![A-Za-zÀ-ỹ])(?:đã )?(?:giải quyết|xử lý|xét xử|thi hành|trả kết quả)(?: xong)?(?![A-Za-zÀ-ỹ])[^,;.]*$/u;
const LEFT = /(?<![A-Za-zÀ-ỹ])(?:còn (?:tồn|lại)|tồn đọng|hiện còn|còn|đang (?:giải quyết|xử lý|xem xét))(?![A-Za-zÀ-ỹ])(?:(?!quá hạn|điều kiện)[^,;.])*$/u;
/** One kind of what is left, or of what was done. */
const ONE_KIND = /quá hạn|trễ hạn|điều kiện|phức tạp|kéo dài|tạm(?![A-Za-zÀ-ỹ])|khó|vướng|đình chỉ|thẩm quyền/u;
const DETAIL = /trong (?:số )?đó|(?<![A-Za-zÀ-ỹ])(?:gồm|riêng|cụ thể|chia ra|theo)(?![A-Za-zÀ-ỹ])|:\s/u;
const ENDS = /[.]\s/u;
const MOST_CHANGES = 6;
const NEW = /(?:tiếp nhận|nhận|thụ lý)(?: là)? mới|mới (?:tiếp nhận|thụ lý|phát sinh)/u;
const OLD = /(?:kỳ|năm|tháng|quý) trước (?:chuyển|mang) (?:sang|qua)|(?:án|đơn|hồ sơ|số|việc) cũ chuyển|cũ chuyển sang/u;
const JOINS = /^[^.;:]*(?:\+|,|(?<![A-Za-zÀ-ỹ])(?:và|cùng|cộng)(?![A-Za-zÀ-ỹ]))[^.;:]*$/u;
/** Heads in front that may be of what is done. */
const MOST_BACK = 60;
const HUNDREDTH = decimal("0.01");

interface Head extends Entry {
  readonly paragraph: number;
  readonly behind: string;
}

/** The counts of a paragraph that nothing in front in their sentence breaks down. */
function headsOf(report: ReadReport, read: ReadParagraph): Head[] {
  const { low } = read.paragraph.content;
  let detailed = false;
  return entriesOf(report, read).flatMap((entry, i): Head[] => {
    if (i > 0 && ENDS.test(entry.words)) detailed = false;
    const sentence = entry.words.split(ENDS).at(-1) ?? "";
    if (DETAIL.test(i === 0 ? sentence.replace(/^[^:]*:\s/u, "") : sentence)) detailed = true;
    const behind = /^[^,;.(]*/u.exec(low.slice((entry.below ?? entry.figure).unitEnd, (entry.below ?? entry.figure).unitEnd + 80))?.[0] ?? "";
    return detailed ? [] : [{ ...entry, paragraph: read.paragraph.index, behind }];
  });
}

function draftOf(whole: Figure, done: Figure, rest: Head): Draft[] {
  return heldOrMended(restDraft(whole, [done], rest.figure, (ok) => (ok ? "Số còn lại khớp với số đã nhận và số đã giải quyết." : `Cần xem số còn lại ${shown(rest.figure)}: số đã nhận trừ số đã giải quyết ra số khác.`)));
}

/** The first of them that is no change, where it tells what is left of the same thing. */
function restAmong(following: readonly Head[], done: Head): Head | undefined {
  const rest = following.find((head) => sameThing(head.figure, done.figure) && (!head.other || LEFT.test(head.words)));
  if (rest === undefined || rest.below !== null || !LEFT.test(rest.words) || ONE_KIND.test(`${rest.words.slice(-40)} ${rest.behind}`) || tellingDigits(rest.figure) < 2) return undefined;
  // In one sentence with what is done, the rooms of sentences weigh it.
  return rest.paragraph !== done.paragraph || ENDS.test(rest.words) || following.indexOf(rest) > 0 ? rest : undefined;
}

/** What is left of what the heads of a paragraph tell; `next`: those of the paragraph behind. */
function headed(own: readonly Head[], next: readonly Head[]): Draft[] {
  return own.flatMap((done, i): Draft[] => {
    if (done.other || !DONE.test(done.words) || LEFT.test(done.words) || ONE_KIND.test(done.behind)) return [];
    const whole = own.slice(Math.max(0, i - MOST_BACK), i).findLast(({ figure }) => sameThing(figure, done.figure));
    const below = done.below;
    if (below === null && (whole === undefined || whole.other || whole.below !== null || !RECEIVED.test(whole.words) || NEW.test(whole.words) || OLD.test(whole.words) || ONE_KIND.test(whole.behind) || whole.figure.value.lt(done.figure.value))) return [];
    const rest = restAmong([...own.slice(i + 1, i + 1 + MOST_CHANGES), ...next].slice(0, MOST_CHANGES), done);
    const all = below ?? whole?.figure;
    return rest === undefined || all === undefined ? [] : draftOf(all, done.figure, rest);
  });
}

/** "thụ lý mới 536 vụ và 97 vụ tháng trước chuyển sang; đã giải quyết 287 vụ, đạt 45,3%": the share is of both together. */
function ofBoth(report: ReadReport, read: ReadParagraph): Draft[] {
  const { low } = read.paragraph.content;
  const entries = entriesOf(report, read);
  return entries.flatMap((done, i): Draft[] => {
    const [first, second] = [entries[i - 2], entries[i - 1]];
    if (first === undefined || second === undefined || [first, second, done].some((entry) => entry.below !== null) || done.other || !DONE.test(done.words) || !JOINS.test(second.words)) return [];
    const around = ({ words, figure }: Entry): string => `${words.slice(-40)} ${/^[^,;.(\d]*/u.exec(low.slice(figure.unitEnd, figure.unitEnd + 60))?.[0] ?? ""}`;
    const [a, b] = [around(first), around(second)];
    if (!((NEW.test(a) && OLD.test(b) && !OLD.test(a)) || (OLD.test(a) && NEW.test(b) && !NEW.test(a))) || ![second, done].every(({ figure }) => sameThing(figure, first.figure))) return [];
    const percent = read.readings.slice(firstFrom(read.readings, done.figure.unitEnd)).find(({ figure }) => isPercent(figure));
    if (percent === undefined || !/^[^.;:\d]{0,40}(?:đạt|tỷ lệ|bằng|chiếm)(?: tỷ lệ)?\s*$/u.test(low.slice(done.figure.unitEnd, percent.figure.start))) return [];
    const figures = [done.figure, first.figure, second.figure, percent.figure];
    const share = percent.figure;
    const holds = (values: Values): boolean => {
      const both = addIntervals(baseInterval(values(first.figure)), baseInterval(values(second.figure)));
      const { low: least, high: most } = both;
      if (least === null || most === null || !least.eq(most)) return false;
      return meets(scaleInterval(baseInterval(values(share)), least.times(HUNDREDTH)), baseInterval(values(done.figure)));
    };
    const ok = holds(asWritten);
    if (!ok && !slipMends(figures, holds)) return [];
    return [{
      kind: "ratio", verdict: ok ? "consistent" : "review", figures, holds,
      formula: `${shown(done.figure)} / (${equation([first.figure, second.figure], "", first.figure).replace(/\s+\S+$/u, "")}) ${ok ? "≈" : "≠"} ${shown(share)}`,
      message: ok ? `Tỷ lệ khớp với số cũ và số mới cộng lại (${quotedWords(done.kind)}).` : `Cần xem tỷ lệ ${shown(share)}: tính trên số cũ và số mới cộng lại ra số khác.`,
    }];
  });
}

/** What is left far behind, and shares of old and new together. */
export function headedRelations(report: ReadReport): Draft[] {
  const heads = report.paragraphs.map((read) => (read.paragraph.anchor !== null || read.paragraph.content.low.includes("\t") ? [] : headsOf(report, read)));
  const apart = (i: number): boolean => report.paragraphs[i]?.paragraph.section.id !== report.paragraphs[i + 1]?.paragraph.section.id;
  return report.paragraphs.flatMap((read, i) => [
    ...headed(heads[i] ?? [], apart(i) ? [] : (heads[i + 1] ?? [])),
    ...(OLD.test(read.paragraph.content.low) ? ofBoth(report, read) : []),
  ]);
}
