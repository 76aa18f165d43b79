/** One total sorted more than once: "236 đơn. Theo nội dung: …; theo thẩm quyền: …; theo tình trạng: …", "Trong số 64 vụ việc, khiếu nại 47; … . Ban A tiếp 39 vụ việc; …". */
import { decimal, type Decimal } from "../../../figures";
import type { ReadReport } from "../../claims/read";
import { quotedWords } from "../../claims/name";
import { nounOf, sameThing, type Figure } from "../../reading/figure";
import { shareOf } from "../chance";
import type { Draft } from "../draft";
import { makes, oneClass } from "../evidence";
import { entriesOf, type Entry } from "../rests/entries";
import { slipOfSum } from "../slips";
import { sumDraft } from "../totals";

/** "phân loại theo nội dung:", "theo cấp giải quyết có". */
const SORTED = /(?:^|[.;,(]\s*|(?<![A-Za-zÀ-ỹ])(?:phân loại|phân|chia|xét|tính)\s+)theo\s+(?!(?:quy định|kế hoạch|báo cáo|số liệu|thống kê|đó|dõi|tiến độ|luật)(?![A-Za-zÀ-ỹ]))[^,;:.\d]{2,60}(?::|\s(?:có|gồm)\s)/u;
/** "Trong số 64 vụ việc …" at the head of a sentence. */
const OUT_OF = /(?:^|[.;]\s*)trong\s+(?:tổng\s+)?(?:số\s+)?$/u;
const ENDS = /[.]\s/u;
const MOST_SENTENCES = 3;
const MOST_PARTS = 12;
/** Counts behind a total that its sentence may sort. */
const MOST_SORTED = 80;

interface Bounds {
  readonly least: Decimal;
  readonly most: Decimal;
}

/** Which share of the total a slip may leave: where the words say by what it is sorted, and where they only begin with the total. */
const ANNOUNCED: Bounds = { least: decimal("0.5"), most: decimal(2) };
const NEAR: Bounds = { least: decimal("0.85"), most: decimal("1.15") };
const LEAST = 20;

const CASES = /^(?:vụ|án|việc|an(?![A-Za-zÀ-ỹ])|vu(?![A-Za-zÀ-ỹ]))/u;

/** Of one name, or cases by another of their names: "86 án … cấp tỉnh 19 vụ". */
const alike = (part: Figure, whole: Figure): boolean => sameThing(part, whole) || nounOf(part) === "" || oneClass(whole, [part]) || [part, whole].every((figure) => CASES.test(nounOf(figure)));

const adds = (whole: Figure, parts: readonly Entry[]): boolean => makes(parts.map(({ figure }) => figure), whole);

function draftOf(whole: Entry, parts: readonly Entry[]): Draft {
  const words = `${whole.words.split(/[.;:]\s/u).pop() ?? ""} ${nounOf(whole.figure)} ${whole.kind}`.replace(/\s(?:thì|có|được|đã)\s.*$/u, "").replace(/\s+/gu, " ");
  return sumDraft(whole.figure, parts.map(({ figure }) => figure), (ok) => (ok ? `Cách phân loại này cộng lại khớp với ${quotedWords(words)}.` : `Cần xem ${quotedWords(words)}: một cách phân loại cộng lại ra số khác.`));
}

/** One slip of the pen keeps nearly all of the total from being sorted. */
function misses(whole: Figure, parts: readonly Entry[], { least, most }: Bounds): boolean {
  const figures = parts.map(({ figure }) => figure);
  const share = shareOf(whole, figures);
  return share !== null && share.gte(least) && share.lte(most) && slipOfSum(whole, figures);
}

const plain = (entry: Entry): boolean => entry.below === null && !entry.other;

/** What the words sort by, each up to the next such words or the end of its sentence. */
function byWords(entries: readonly Entry[]): Draft[] {
  return entries.flatMap((whole, i): Draft[] => {
    if (!plain(whole) || SORTED.test(whole.words) || !SORTED.test(entries[i + 1]?.words ?? "")) return [];
    const rows: Entry[][] = [];
    for (const entry of entries.slice(i + 1, i + 1 + MOST_SORTED)) {
      const opens = SORTED.test(entry.words);
      if (!opens && (ENDS.test(entry.words) || rows.length === 0)) break;
      if (opens) rows.push([entry]);
      else rows[rows.length - 1]?.push(entry);
    }
    return rows.flatMap((row): Draft[] => {
      const end = row.findIndex(({ words }, n) => n > 0 && /;\s/u.test(words));
      const ways = [row, ...(end > 1 ? [row.slice(0, end)] : [])].filter((way) => way.length >= 2 && way.length <= MOST_PARTS && way.every((entry) => plain(entry) && alike(entry.figure, whole.figure)));
      const fitting = ways.find((way) => adds(whole.figure, way));
      const missed = ways.find((way) => misses(whole.figure, way, ANNOUNCED));
      return fitting !== undefined ? [draftOf(whole, fitting)] : missed !== undefined ? [draftOf(whole, missed)] : [];
    });
  });
}

/** What "trong số N" is told of: the rest of its sentence, and the sentences behind that tell of nothing else. */
function outOf(entries: readonly Entry[]): Draft[] {
  return entries.flatMap((whole, i): Draft[] => {
    if (!plain(whole) || !OUT_OF.test(whole.words) || nounOf(whole.figure) === "") return [];
    const rows: Entry[][] = [[]];
    for (const entry of entries.slice(i + 1, i + 1 + MOST_SENTENCES * MOST_PARTS)) {
      if (ENDS.test(entry.words)) rows.push([]);
      if (rows.length > MOST_SENTENCES) break;
      rows[rows.length - 1]?.push(entry);
    }
    const sorted = rows.filter((row) => row.length >= 2 && row.every((entry) => plain(entry) && alike(entry.figure, whole.figure) && !OUT_OF.test(entry.words)));
    const [first] = rows;
    const full = first !== undefined && sorted.includes(first) && adds(whole.figure, first);
    return sorted.flatMap((row): Draft[] => {
      if (adds(whole.figure, row)) return row.length >= 3 || row === first ? [draftOf(whole, row)] : [];
      // "trong số 152 cơ sở thì 61 cơ sở chưa có phép, ở huyện A 34 cơ sở, huyện B 27 cơ sở": one kind, told by place.
      const [kind, ...places] = row;
      if (kind !== undefined && places.length >= 2 && adds(kind.figure, places)) return [draftOf(kind, places)];
      const told = row === first ? /^[^.;]*(?<![A-Za-zÀ-ỹ])thì(?![A-Za-zÀ-ỹ])/u.test(row[0]?.words ?? "") : full && row.length >= 3 && whole.figure.value.gte(LEAST);
      return told && misses(whole.figure, row, NEAR) ? [draftOf(whole, row)] : [];
    });
  });
}

/** Totals of a report with each of the ways in which its words sort them. */
export function sortingSums(report: ReadReport): Draft[] {
  return report.paragraphs.flatMap((read) => {
    const { low } = read.paragraph.content;
    if (low.includes("\t") || read.readings.length < 3 || !/(?<![A-Za-zÀ-ỹ])(?:theo|trong)(?![A-Za-zÀ-ỹ])/u.test(low)) return [];
    const entries = entriesOf(report, read);
    return [...byWords(entries), ...outOf(entries)];
  });
}
