/** The sections of a document: their titles, years, what is ahead and what is a result, and whose figures they tell. */
import type { Mapped } from "./normalise";

export interface Section {
  readonly id: number;
  /** Ordinal of the top-level part it stands in (Phần, I, II …). */
  readonly top: number;
  readonly title: string;
  /** Plans, goals and tasks for a coming period instead of results. */
  readonly outlook: boolean;
  /** Year the section speaks of, where its title says so. */
  readonly year: number | null;
  /** Whose figures these are, as a line in capitals says: "tỉnh long an"; empty where none does. */
  readonly whose: string;
}

/** In front of the first title. */
export const NOWHERE: Section = { id: 0, top: 0, title: "", outlook: false, year: null, whose: "" };

/** What a title, or an item, begins with. */
export const HEADING = /^\s*(?:phần\s+(?:thứ\s+)?[A-Za-zÀ-ỹ]+|[ivx]{1,5}\.|[a-z]\.|\d{1,2}(?:\.\d{1,2}){0,3}\.|\d{1,2}\.|[a-zđ]\))\s*/u;
const OUTLOOK = /^(?:phần\s+(?:thứ\s+)?[A-Za-zÀ-ỹ]+\s*[:.–-]*\s*)?[ivx\d.\s]*(?:dự toán|kế hoạch)[^,;]{0,80}năm 20\d\d$|mục tiêu|nhiệm vụ|giải pháp|phương hướng|định hướng|dự báo|kế hoạch phát triển/u;
/** Words of titles under which results are told. */
export const RESULT = /kết quả|tình hình|đánh giá|nhận xét|thực hiện kế hoạch/;
/** "Chỉ tiêu năm 2025", behind what has been reached. */
const TARGETS = /^(?:phần\s+(?:thứ\s+)?[A-Za-zÀ-ỹ]+\s*[:.–-]*\s*)?(?:[ivx]{1,5}\.|[a-z]\.|\d{1,2}[.)])?\s*(?:các |một số )?chỉ tiêu(?![A-Za-zÀ-ỹ])[^,;]{0,60}20\d\d$/u;
const AHEAD = /(?:[,;]| và)\s*(?:phương hướng|nhiệm vụ|mục tiêu|kế hoạch|giải pháp|định hướng)(?![A-Za-zÀ-ỹ])/u;

/** The part of a title that is about results: "đánh giá chung" of "đánh giá chung và nhiệm vụ 6 tháng cuối năm". */
export function resultsIn(title: string): string {
  const ahead = title.search(AHEAD);
  return ahead > 0 && RESULT.test(title.slice(0, ahead)) ? title.slice(0, ahead) : title;
}

/** "BHXH TỈNH LONG AN, hết năm 2019": whose figures follow, in capitals, and of when. */
const OF_WHEN = /^[^,(–]{8,90}\s*(?:\([^()]{0,40}\)\s*)?[,(–](?=[^.;:%]{0,60}$)[^.;:%]*(?<![A-Za-zÀ-ỹ])(?:năm|tháng|quý|tuần|ngày|giai đoạn|nhiệm kỳ|vụ|mùa|kỳ|\d{1,2}[/-]\d{1,2})(?![A-Za-zÀ-ỹ])/u;

/** The last place that a title names: "thu ngân sách tỉnh hậu giang, 6 tháng đầu năm" is of "tỉnh hậu giang". */
const PLACE = /^.*?(?<![A-Za-zÀ-ỹ])((?:tỉnh|thành phố|tp\.?|huyện|quận|thị xã|xã(?! hội)|phường|thị trấn|đặc khu|chi nhánh|công ty|trường|bệnh viện)\s+(?!.*(?<![A-Za-zÀ-ỹ])(?:tỉnh|thành phố|huyện|quận|thị xã|xã(?! hội)|phường|thị trấn)\s)[A-Za-zÀ-ỹ' -]{2,40}?)\s*(?:$|[,(–\d]|(?:năm|tháng|quý|giai đoạn|nhiệm kỳ)(?![A-Za-zÀ-ỹ]))/u;

const NATION = /(?<![A-Za-zÀ-ỹ])(?:cả nước|toàn quốc)\s*(?:$|[,(–])/u;
const placeIn = (low: string): string => PLACE.exec(low)?.[1] ?? NATION.exec(low)?.[0] ?? "";

/** A line in capitals that may end in the time: whose figures follow. */
function inCapitals({ low, text }: Mapped): boolean {
  const end = OF_WHEN.test(low.trim()) ? text.search(/[,(–]/u) : text.length;
  const whose = text.slice(0, end).trim();
  return whose.length > 8 && whose === whose.toUpperCase();
}

/** The file of a paragraph and, where the report names several, the body whose figures it tells. */
export const bodyOf = ({ file, section }: { readonly file: string; readonly section: Section }): string => (section.whose === "" ? file : `${file}|${section.whose}`);

/** A line of a document, or a footnote. */
interface Line {
  readonly content: Mapped;
  /** Number of the footnote, null for body text. */
  readonly note: string | null;
}

/** The section of each line: that of the last title in front of it. */
export function sectionsOf(lines: readonly Line[]): Section[] {
  let current = NOWHERE;
  let partOutlook = false;
  let partYear: number | null = null;
  let afterPart = false;
  let told = false;
  let ids = 0;
  let tops = 0;
  return lines.map(({ content, note }) => {
    if (note !== null) return current;
    const low = content.low.trim();
    const shout = content.text.trim().length > 8 && content.text === content.text.toUpperCase();
    const capitals = low.length < 200 && inCapitals(content);
    const whose = capitals ? placeIn(low) : "";
    const isHeading = whose !== "" || (HEADING.test(low) && low.length < 160 && !/[.;]$/.test(low)) || (shout && low.length < 200);
    if (!isHeading) {
      afterPart = false;
      return current;
    }
    // "Đánh giá chung và phương hướng năm 2025": the year is of what is ahead only.
    const year = (whose === "" ? /năm\s+(20\d\d)/ : /(?:năm\s+|[/-])(20\d\d)$/).exec(resultsIn(low))?.[1];
    const isPart = /^phần\s/.test(low) || ((shout || whose !== "") && !/^[ivx]{1,5}\./.test(low));
    const isTop = isPart || /^[ivx]{1,5}\./.test(low);
    const results = RESULT.test(low);
    const outlook = results ? false : OUTLOOK.test(low) || (told && TARGETS.test(low)) ? true : null;
    told ||= results;
    if (isPart) {
      if (!afterPart) {
        partOutlook = outlook ?? false;
        partYear = year === undefined ? null : Number(year);
      } else {
        partOutlook = outlook ?? partOutlook;
        partYear = year === undefined ? partYear : Number(year);
      }
      afterPart = true;
    }
    if (isTop) tops++;
    const inherited = isTop ? partOutlook : current.outlook;
    current = {
      id: ++ids,
      top: tops,
      title: low,
      outlook: isTop ? (outlook ?? inherited) || partOutlook : inherited,
      year: year === undefined ? (isTop ? partYear : current.year) : Number(year),
      whose: whose !== "" || isTop ? whose : current.whose,
    };
    return current;
  });
}
