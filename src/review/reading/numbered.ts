/** Digits that number or name something: articles of law, roads, lots, quarters, places, codes. */
import type { Unit } from "../../figures";
import type { Paragraph } from "./paragraphs";
import type { Structure } from "./structure";

/** What always bears a number: laws, roads, tables, ranks. */
const ALWAYS_NUMBERED = /(?:^|[\s(,;“"])(?:điều|khoản|chương|nguyện vọng|phụ lục|lần thứ|thứ|khóa|quốc lộ|ql|tỉnh lộ|chỉ thị|nghị định|thông tư|nghị quyết|quyết định|công điện|công văn|thông báo|hướng dẫn|luật số|đề án|(?<!đại )biểu|biểu số|bảng|(?<!(?:truyền|loại|mô|điển|tình|màn|đội|địa) )hình|trang|mẫu số|dự án số|tiểu dự án|hợp phần|nội dung số|nhiệm vụ số|mục tiêu số|mức độ|cấp độ|covid|top|hạng|vị trí thứ|xếp thứ|số hiệu|ký hiệu|lô số|tờ số|thửa số|phân khu|đại hội)\s*(?:số\s*)?[-–:]?\s*$/u;
/** Papers that are also something people do: "hướng dẫn 25 đơn". */
const ALSO_DONE = /(?<![A-Za-zÀ-ỹ])(?:hướng dẫn|thông báo)\s*$/u;
/** "UBND tỉnh quyết định 84 đoàn": what is decided is counted. */
const DECIDED = /(?<![A-Za-zÀ-ỹ])quyết định\s*$/u;
const COUNTED = /^(?:đoàn|vụ|dự án|trường hợp|hồ sơ|đơn|cuộc|người|lượt)(?![A-Za-zÀ-ỹ])/u;
const OF_PAPER = /^(?:ngày|về|năm|tháng|hd|tb)(?![A-Za-zÀ-ỹ])/u;

/** What bears a number unless a unit stands behind it. */
const NUMBERED_WITHOUT_UNIT = /(?:^|[\s(,;“"])(?:(?<!(?:thiểu|đa|ký) )số|ron|vàng|vành đai|vị trí|thứ hạng|xếp hạng|xếp thứ|lớp|(?<!(?:trung|sơ|cao|cung|trợ|bao|nâng|liên|phân|đẳng)\s)cấp|loại|mũi|lần|gói thầu|tổ máy|tầng|bậc|chặng|tổ|nhóm|bản|thôn|khu|phường|quận|dự án|(?<!hoàn thành (?:(?:xuất sắc|rất tốt|tốt|khá) )?)nhiệm vụ|mục|(?<!cổ\s)phần|điểm|đội|tiểu khu|lô|tổ dân phố|tdp|khu phố|đợt|(?<!(?:cùng|đầu|cuối|trong)\s)kỳ|vùng|bước|mục tiêu|tiêu chí|nội dung|chỉ tiêu|khu vực|trung ương)\s*$/u;
/** "cấp 18.240/19.200 giấy", "cửa khẩu Nà Sát 902,4": thousands and decimals number nothing. */
const THOUSANDS = /^(?:\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d{2,},\d+)$/;
/** "ra lớp 402/409 đạt 98,3%", "phường Cẩm Tú 1.284/4.150 triệu đồng (30,9%)": with its percentage behind it a fraction numbers nothing. */
const RATED_FRACTION = /^\s?\/\s?\d[\d.,]*(?:\s[A-Za-zÀ-ỹ]+){0,3}\s*[,(]?\s*(?:(?:mới|chỉ)\s)?(?:(?:đạt|chiếm|bằng|tỷ lệ)\s|=\s?){0,2}\d[\d,]*\s?%/u;
/** "chỉ tiêu 240; đăng ký 1.008": no list of targets is that long. */
const COUNTED_OUT = /(?:chỉ tiêu|tiêu chí|nhiệm vụ|nội dung)\s*$/u;
const HUNDREDS = /^[1-9]\d\d$/;
/** "nhà văn hóa thôn 138/151 thôn": a fraction of what stands in front. */
function fractionOf(before: string, behind: string): boolean {
  // "xếp loại 314/316 chi bộ": how many of them have been graded.
  if (RATED_FRACTION.test(behind) || (/(?:xếp|phân) loại\s*$/u.test(before) && /^\s?\/\s?\d{2,}/.test(behind))) return true;
  const noun = /([A-Za-zÀ-ỹ]+)\s*$/u.exec(before)?.[1];
  return noun !== undefined && /^\s?\/\s?\d+\s+([A-Za-zÀ-ỹ]+)/u.exec(behind)?.[1] === noun;
}
/** "mức 1", "hạng 3": a step of a scale. */
const STEP = /(?:^|[\s(,;])(?:mức|hạng|khối|vòng|pha)\s*$/u;
/** "Chương trình 1719": called by the number of its decision. */
const PROGRAMME = /(?<![A-Za-zÀ-ỹ])(?:chương trình|dự án|đề án)\s*$/u;
const DECISION = /^\d{3,4}$/;
const COUNTED_NUMBER = /(?:tổng|con|trên tổng|một|tổng cộng|trong|đạt|là|với)\s+số\s*$/u;

/** "Bản Nậm Lỏng 3": a number that belongs to a name. */
const PROPER_NAME = /(?:\p{Lu}\p{Ll}*\s){2,}$/u;

/** "Yên Bái 12," in brackets: a place and its number. */
const NAME_AND_NUMBER = /\p{Lu}[A-Za-zÀ-ỹ]*(?:[\s-]\p{Lu}[A-Za-zÀ-ỹ]*)*:?\s\d[\d.,]*(?=\s*[,;]\s|\s*$|\s+và\s)/gu;
/** "Nhật Bản 12": the last word of a name numbers nothing. */
const END_OF_NAME = /\p{Lu}\p{Ll}*\s\p{Lu}\p{Ll}*\s$/u;
const NUMBERED_PLACES = /^\s*(?:các\s+|\d+\s+)?(?:bản|thôn|tổ|xóm|ấp|khu|khóm|buôn|làng|lô|cụm|trường|đội|nhóm)\s/iu;
const PLACES_IN_FRONT = /(?<![A-Za-zÀ-ỹ])(?:bản|thôn|tổ|xóm|ấp|khu|khóm|buôn|làng|cụm)(?:\s+[A-Za-zÀ-ỹ]+){0,4}\s*$/u;

const LISTED_PLACES = /\d[^;.()]{0,60}(?:gồm|trong đó|cụ thể|:)\s*:?\s*(?:có\s+|ở\s+|tại\s+)?((?:\p{Lu}[A-Za-zÀ-ỹ]*:?[\s-]){1,5}\d(?:[^.;]|\.(?=\d))*)/u;

/** Whether brackets hold places with a number each, and not numbered places. */
function countedPlaces(p: Paragraph, structure: Structure): (group: number) => boolean {
  const known = new Map<number, boolean>();
  return (index) => {
    const group = structure.groups[index];
    if (group === undefined) return false;
    const found = known.get(index);
    if (found !== undefined) return found;
    const own = p.content.text.slice(group.start, group.end);
    // "27 sự cố, gồm Bắc Ninh 2, Hà Nội 11, …": behind the word that opens a list, three places and more.
    const text = group.parent === null ? (LISTED_PLACES.exec(own)?.[1] ?? "") : own;
    const names = [...text.matchAll(NAME_AND_NUMBER)].map((match) => match[0].replace(/:?\s[\d.,]+$/, ""));
    const places = NUMBERED_PLACES.test(text) || PLACES_IN_FRONT.test(p.content.low.slice(Math.max(0, group.start - 60), group.start - 1));
    const enough = group.parent === null ? names.length >= 3 && /\s\d{2}/.test(text) : names.length >= 2;
    const counted = !places && enough && new Set(names).size === names.length;
    known.set(index, counted);
    return counted;
  };
}

interface Digits {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly unit: Unit | null;
  /** Words behind them, where there is no unit. */
  readonly noun: string;
}

/** Tells of the digits of one paragraph whether they belong to a name or number something. */
export function numberedIn(p: Paragraph, structure: Structure): (digits: Digits) => boolean {
  const { low, text: written } = p.content;
  const counted = countedPlaces(p, structure);
  return ({ start, end, text, unit, noun }) => {
    const before = low.slice(Math.max(0, start - 40), start);
    // "Nghị quyết 30" is a name; "vượt Nghị quyết 0,4%" states a figure.
    if ((unit === null || unit.dimension === "count") && ALWAYS_NUMBERED.test(before) && !(ALSO_DONE.test(before) && (unit !== null || (noun !== "" && !OF_PAPER.test(noun)))) && !(DECIDED.test(before) && COUNTED.test(unit?.label ?? noun))) return true;
    if (unit !== null) return false;
    const behind = low.slice(end, end + 60);
    const capitals = written.slice(Math.max(0, start - 20), start);
    const place = (): boolean => counted(structure.groupAt[start] ?? -1);
    const grouped = THOUSANDS.test(text) || (HUNDREDS.test(text) && COUNTED_OUT.test(before));
    if (!grouped && NUMBERED_WITHOUT_UNIT.test(before) && !COUNTED_NUMBER.test(before) && !fractionOf(before, behind) && !(END_OF_NAME.test(capitals) && place())) return true;
    if (DECISION.test(text) && PROGRAMME.test(before)) return true;
    if (/^\d$/.test(text) && STEP.test(before)) return true;
    if (noun !== "") return false;
    if (!grouped && PROPER_NAME.test(capitals) && !RATED_FRACTION.test(behind) && !place()) return true;
    // "khối C 03": a code.
    return text.startsWith("0") && /(?:^|[\s(,])\p{Lu}\s$/u.test(capitals.slice(-3));
  };
}
