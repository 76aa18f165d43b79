/** Documents cited with number and date: the year of both, and the date wherever the same number is cited again. */
import type { ReadReport } from "../../claims/read";
import type { Draft, Stretch } from "../draft";

interface Cited {
  /** The number with its letters, written in one way. */
  readonly number: string;
  /** Year in the number; empty where it has none. */
  readonly year: string;
  readonly date: readonly [day: string, month: string, year: string];
  readonly at: Stretch;
  readonly file: string;
  readonly text: string;
  /** "… sửa đổi, bổ sung một số điều của Thông tư số 40/2017/TT-BTC ngày …": the date may be that of the paper that amends it. */
  readonly amended: boolean;
}

/** In front of the number of a paper that another one amends. */
const AMENDS = /(?:sửa đổi|bổ sung|thay thế|bãi bỏ|đính chính|hướng dẫn|quy định chi tiết)[^.;]{0,120}(?:\s+của)?\s(?:luật|pháp lệnh|nghị định|nghị quyết|quyết định|thông tư|thông tư liên tịch|chỉ thị)\s+(?:số\s*:?\s*)?$/u;

const CITED = /(\d{1,4})\s?(?:\/\s?((?:19|20)\d\d)\s?\/|[/-])\s?(\p{Lu}[A-Za-zÀ-ỹ\d]*(?:[-/]\p{Lu}[A-Za-zÀ-ỹ\d]*)*),?\s+ngày\s+(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?((?:19|20)\d\d)(?!\d)/gu;

function citedIn(report: ReadReport): Cited[] {
  return report.paragraphs.flatMap(({ paragraph }) =>
    [...paragraph.content.text.matchAll(CITED)].map((match): Cited => {
      const [text, serial = "", year = "", letters = "", day = "", month = "", dated = ""] = match;
      const plain = (digits: string): string => digits.replace(/^0+/, "");
      return {
        number: `${plain(serial)}/${year}/${letters.toUpperCase()}`, year, date: [plain(day), plain(month), dated],
        at: { paragraph: paragraph.index, start: match.index, end: match.index + text.length }, file: paragraph.file, text,
        amended: AMENDS.test(paragraph.content.low.slice(Math.max(0, match.index - 200), match.index)),
      };
    }));
}

/** Papers that the report cites with one number and one date, wherever it does. */
function alike(all: readonly Cited[]): Cited[][] {
  const groups = new Map<string, Cited[]>();
  for (const one of all) {
    const key = `${one.file}|${one.number}|${one.date.join("/")}`;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [one]);
    else known.push(one);
  }
  return [...groups.values()];
}

/** "08/2021/NQ-HĐND ngày 22/3/2023" disagrees with itself, told once however often it stands there; a paper of the same series and day shows which year was meant. */
function ownYear(all: readonly Cited[]): Draft[] {
  const wrong = all.filter((c) => c.year !== "" && c.year !== c.date[2] && !(c.amended && Number(c.date[2]) > Number(c.year)));
  return alike(wrong).flatMap(([c, ...again]): Draft[] => {
    if (c === undefined) return [];
    const sibling = all.find((other) =>
      other.file === c.file && other.at.paragraph === c.at.paragraph && other.year === c.year && other.date[2] === c.year && other.date[0] === c.date[0] && other.date[1] === c.date[1]);
    return [{
      kind: "same", verdict: "inconsistent", figures: [], form: true, stretch: c.at, others: [...again, ...(sibling === undefined ? [] : [sibling])].map(({ at }) => at),
      message: `Cần rà soát: số hiệu ghi năm ${c.year}, ngày ban hành ghi năm ${c.date[2]}${again.length === 0 ? "" : ` (${again.length + 1} nơi)`}${sibling === undefined ? "" : `; văn bản cùng ngày trong đoạn ghi năm ${c.year}`}.`,
      formula: c.text,
    }];
  });
}

/** Two offices may number alike: only a date that one slip explains is worth a look. */
function oneSlip(a: Cited["date"], b: Cited["date"]): boolean {
  return a.filter((part, i) => part !== b[i]).length === 1;
}

function twice(all: readonly Cited[]): Draft[] {
  const first = new Map<string, Cited>();
  return all.flatMap((cited): Draft[] => {
    if (cited.year !== "" && cited.year !== cited.date[2]) return [];
    // Numbers without a year start again each year.
    const key = `${cited.file}|${cited.number}|${cited.year === "" ? cited.date[2] : ""}`;
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, cited);
      return [];
    }
    const same = cited.date.join("/") === earlier.date.join("/");
    if (!same && !oneSlip(cited.date, earlier.date)) return [];
    return [{
      kind: "same", verdict: same ? "consistent" : "review", figures: [], form: true, stretch: cited.at, others: [earlier.at],
      message: same ? "Số hiệu và ngày của văn bản khớp nhau ở hai nơi." : `Cần xem: cùng số hiệu văn bản, nơi này ghi ngày ${earlier.date.join("/")}, nơi kia ghi ngày ${cited.date.join("/")}.`,
      formula: `${earlier.text} ${same ? "=" : "≠"} ${cited.text}`,
    }];
  });
}

/** The dates of all documents cited. */
export function documentRelations(report: ReadReport): Draft[] {
  const all = citedIn(report);
  return [...ownYear(all), ...twice(all)];
}
