/** Finds the figures of a paragraph, and leaves out what only looks like one: dates, documents, ordinals, list marks. */
import { decimal, foldHeader, isInteger, parseNumeral, parseUnit, type Hedge, type Numeral, type Unit } from "../../figures";
import { joinCompounds } from "./compounds";
import type { Figure } from "./figure";
import type { Paragraph } from "./paragraphs";
import type { Structure } from "./structure";

/** Stretches whose digits are no figures, on lower-case text. */
const NO_FIGURES: readonly RegExp[] = [
  /\[footnoteref:\d+\]|\[bookmark:[^\]]*\]|<sup>\d+<\/sup>/g,
  /\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}/g,
  /(?<![\d.,/])\d{1,2}\/(?:19|20)\d\d(?![\d/])/g,
  /(?<![A-Za-zÀ-ỹ])(?:ngày|sáng|(?<!đa )chiều|tối)\s+\d{1,2}(?:\/\d{1,2})?(?![\d.,/]\d|\d)/gu,
  /(?<![A-Za-zÀ-ỹ])(?:đến|từ|hết|trước|sau|vào|hôm|nay|qua|mai)\s+\(?\d{1,2}\/(?:0?\d|1[0-2])(?!\d|[/.,]\d)(?!\s?(?:%|[A-Za-zÀ-ỹ]+))/gu,
  // A verb behind it: a day has no unit, a fraction has one.
  /(?<![A-Za-zÀ-ỹ])(?:đến|từ|hết|trước|sau|vào|hôm)\s+(?:0?[1-9]|[12]\d|3[01])\/(?:0?[1-9]|1[0-2])(?=\s(?:ước|đạt|đã|có|là|toàn|cả|tổng|chỉ|mới|thì|tại|trên|lũy kế|luỹ kế|năm|đến|vừa|cho thấy|công bố)(?![A-Za-zÀ-ỹ]))/gu,
  /(?<![A-Za-zÀ-ỹ])(?<!\d\s?)(?:tháng|quý|tuần)\s+\d{1,2}(?!\d|[.,]\d)(?:\s*(?:,|và|-|–)\s*\d{1,2}(?!\d|[.,]\d|\s*%))?(?:\/\d{4})?/gu,
  // Stages of a work: "giai đoạn 1", "giai đoạn 1 và 2".
  /(?<![A-Za-zÀ-ỹ])(?:giai đoạn|phân kỳ)\s+\d{1,2}(?!\d|[.,]\d)(?:\s*(?:,|và|-|–|\/|\+)\s*\d{1,2}(?=\s*(?:$|[,;.:()]|(?:và|của|thuộc|dự án)(?![A-Za-zÀ-ỹ])))){0,3}/gu,
  /(?:19|20)\d\d\s*[-–—]\s*(?:19|20)?\d\d(?![\d.,]*\d)/g,
  /(?<![A-Za-zÀ-ỹ])(?:năm|năm học|giai đoạn|nhiệm kỳ|thời kỳ|vụ|kỳ|khóa|niên độ|mùa)\s+(?:(?:19|20)\d\d|\d{3}\s*[-–—]\s*20\d\d)(?:\s*[-–—/,]\s*(?:19|20)\d\d)*(?![.,]?\d|\s?%)/gu,
  /(?<![A-Za-zÀ-ỹ])(?:iso|tcvn|qcvn|iec|haccp|vietgap)\s*[\d:.-]+(?:\s*[\d:.-]+)*/gu,
  // "dịp 27/7 là 492 lượt", "27/7 492 lượt": a day, where a number with its own unit follows.
  /(?<![\d.,/])(?:0?[1-9]|[12]\d|3[01])\/(?:0?[1-9]|1[0-2])(?=\s*:?\s(?:(?:là|có|với)\s)?\d[\d.,]*\s[A-Za-zÀ-ỹ])/gu,
  // "từ 12 đến dưới 15 m": the bounds of a class.
  /(?<![A-Za-zÀ-ỹ])từ\s+\d[\d.,]*(?:\s[A-Za-zÀ-ỹ]+\d?)?\s+(?:đến|tới)\s+dưới\s+\d[\d.,]*(?!\d|[.,]\d|\s?%)/gu,
  /\d{1,2}\s?h\s?\d{2}|\d{1,2}:\d{2}(?!\d)/g,
  /24\s*\/\s*(?:24|7)/g,
  // The scale of a map.
  /(?=1\/(?:200|500|[125]\.?000|(?:10|25|50|100)\.?000)(?!\d))(?<=(?:quy hoạch|bản đồ|tỷ lệ|địa chính|địa hình)[^.;]{0,60})1\/[\d.]*\d/gu,
  // "(3)" numbers a paragraph; "so với năm 2023 (29)" is what there was.
  /(?<!(?:so với|cùng kỳ|(?<![A-Za-zÀ-ỹ])(?:kh|ck)|kế hoạch|chỉ tiêu|trước|năm \d{4}|đầu kỳ|đầu năm|đầu nhiệm kỳ)\s?[^,;.()]{0,12})\(\d{1,2}\)/gu,
  /(?<!\d)0\d{8,10}(?!\d)/g,
];
/** On the text with its capitals: numbers of documents. */
const DOCUMENT_NUMBERS = /(?<!\d)\d{1,6}\s?\/\s?\d{4}\s?\/\s?[\p{Lu}\d][A-Za-zÀ-ỹ\d]{0,20}(?:-[A-Za-zÀ-ỹ\d]{1,20}){0,6}|(?<!\d)\d{1,6}[a-z]?\s?[-/]\s?\p{Lu}{2,20}[A-Za-zÀ-ỹ\d]{0,20}(?:[-/]\p{Lu}[A-Za-zÀ-ỹ\d]{0,20}){0,6}/gu;

const ALWAYS_NUMBERED = /(?:^|[\s(,;“"])(?:điều|khoản|chương|phụ lục|lần thứ|thứ|khóa|quốc lộ|ql|tỉnh lộ|chỉ thị|nghị định|thông tư|nghị quyết|quyết định|công điện|công văn|thông báo|hướng dẫn|luật số|đề án|biểu|biểu số|bảng|hình|trang|mẫu số|dự án số|tiểu dự án|hợp phần|nội dung số|nhiệm vụ số|mục tiêu số|mức độ|cấp độ|covid|top|hạng|vị trí thứ|xếp thứ|số hiệu|ký hiệu|lô số|tờ số|thửa số|phân khu|đại hội)\s*(?:số\s*)?[-–:]?\s*$/u;
const NUMBERED_WITHOUT_UNIT = /(?:^|[\s(,;“"])(?:số|ron|vàng|vành đai|vị trí|thứ hạng|xếp hạng|xếp thứ|lớp|(?<!(?:trung|sơ|cao|cung|trợ|bao|nâng|liên|phân|đẳng)\s)cấp|loại|mũi|lần|gói thầu|tổ máy|tầng|bậc|chặng|tổ|nhóm|bản|thôn|khu|phường|quận|dự án|nhiệm vụ|mục|(?<!cổ\s)phần|điểm|đội|tiểu khu|lô|tổ dân phố|tdp|khu phố|đợt|(?<!cùng\s)kỳ|vùng|bước|mục tiêu|tiêu chí|nội dung|chỉ tiêu|khu vực|trung ương)\s*$/u;
/** "cấp 18.240/19.200 giấy": thousands number nothing. */
const THOUSANDS = /^\d{1,3}(?:\.\d{3})+$/;
/** "ra lớp 402/409 đạt 98,3%", "phường Cẩm Tú 1.284/4.150 triệu đồng (30,9%)": with its percentage behind it a fraction numbers nothing. */
const RATED_FRACTION = /^\s?\/\s?\d[\d.,]*(?:\s[A-Za-zÀ-ỹ]+){0,3}\s*[,(]?\s*(?:(?:mới|chỉ)\s)?(?:(?:đạt|chiếm|bằng|tỷ lệ)\s|=\s?){0,2}\d[\d,]*\s?%/u;
/** "nhà văn hóa thôn 138/151 thôn": a fraction of what stands in front. */
function fractionOf(before: string, behind: string): boolean {
  if (RATED_FRACTION.test(behind)) return true;
  const noun = /([A-Za-zÀ-ỹ]+)\s*$/u.exec(before)?.[1];
  return noun !== undefined && /^\s?\/\s?\d+\s+([A-Za-zÀ-ỹ]+)/u.exec(behind)?.[1] === noun;
}
/** "mức 1", "hạng 3": a step of a scale. */
const STEP = /(?:^|[\s(,;])(?:mức|hạng|khối|vòng|pha)\s*$/u;
/** "Hòa Bình116ha": the space is lost, the unit tells. */
const GLUED = /[A-Za-zÀ-ỹ]\p{Ll}{2,}$/u;
const COUNTED_NUMBER = /(?:tổng|con|trên tổng|một|tổng cộng|trong|đạt|là|với)\s+số\s*$/u;

const HEDGES: readonly (readonly [RegExp, Hedge | "bound"])[] = [
  [/(?:^|[^A-Za-zÀ-ỹ])(?:khoảng|xấp xỉ|ước khoảng|trên dưới|chừng)\s*$/u, "about"],
  [/(?:^|[^A-Za-zÀ-ỹ])(?:gần|gần bằng)\s*$/u, "nearly"],
  [/(?<!cao |thấp |nhiều |ít |lớn |nhỏ |sớm |chậm |(?:ngân sách|ns|của|lên|cơ quan|từ) cấp )(?<![A-Za-zÀ-ỹ])(?:trên|hơn)\s*$/u, "more-than"],
  [/(?:^|[^A-Za-zÀ-ỹ])(?:dưới|không quá|tối đa|tối thiểu|ít nhất|chưa đến|chưa tới|<|>|≥|≤)\s*$/u, "bound"],
];
const PER_POPULATION = /^\s*([A-Za-zÀ-ỹ][A-Za-zÀ-ỹ ]{0,24}\/\s*(?:1\s+)?(?:vạn|10\.000|1\.000|100)\s*dân)/u;
const CUT = /\/(?=\s?(?:kế hoạch|kh|dự toán|dt|chỉ tiêu|mục tiêu|tổng)(?![A-Za-zÀ-ỹ]))|[,;:()[\]“”"=…!?]|\.(?=\s|$)|\d(?<![mk]\d)|(?<!m)[⁰¹²³⁴-⁹]/u;
/** Words that never belong to a unit. */
const NOT_UNIT = /^(?:so|đạt|bằng|và|trên|trong|của|với|tăng|giảm|vượt|ước|được|là|có|theo|tại|cho|đến|từ|thuộc|đã|do|để|nên|hoặc|hay|lên|xuống|không|kế hoạch|kh)$/u;

/** "27 công lập", "2 công nhân" are no days of work. */
const HALF_WORD = /^(?:đồng (?:chí|bào|hồ|phục)|công (?:lập|nhân|chức|trình|ty|an|dân|văn|bố|cụ|đoàn|nghệ|trường|điện|tơ)|con (?:đường|em|số)|hộ (?:chiếu|tịch|lý)|bản (?:án|tin|đồ|quyền)|giải (?:pháp|thể)|loại (?:hình|bỏ))(?![A-Za-zÀ-ỹ])/u;

interface UnitMatch {
  readonly unit: Unit | null;
  readonly length: number;
  readonly noun: string;
}

const cache = new Map<string, Unit | null>();

/** Units repeat; parsing them once keeps the scan linear and quick. The memo is bounded. */
function knownUnit(text: string): Unit | null {
  const found = cache.get(text);
  if (found !== undefined) return found;
  const unit = parseUnit(text);
  if (cache.size > 5000) cache.clear();
  cache.set(text, unit);
  return unit;
}

function unitAfter(low: string, at: number): UnitMatch {
  const after = low.slice(at, at + 60);
  const percent = /^\s?(điểm\s?(?:%|phần trăm|‰|%o)|%o(?![A-Za-zÀ-ỹ])|‰|%)/u.exec(after);
  if (percent !== null) return { unit: knownUnit(percent[1] ?? "%"), length: percent[0].length, noun: "" };
  const population = PER_POPULATION.exec(after);
  if (population !== null) {
    const unit = knownUnit(population[1] ?? "");
    if (unit !== null) return { unit, length: population[0].length, noun: "" };
  }
  const cut = CUT.exec(after);
  const stretch = (cut === null ? after : after.slice(0, cut.index)).replace(/[/\s-]+$/, "");
  const lead = /^\s*/.exec(stretch)?.[0].length ?? 0;
  const words = stretch.slice(lead).split(" ").slice(0, 6);
  for (let n = Math.min(words.length, 5); n > 0; n--) {
    const candidate = words.slice(0, n).join(" ");
    if (candidate === "" || (n === 1 && (NOT_UNIT.test(candidate) || HALF_WORD.test(words.slice(0, 2).join(" "))))) continue;
    const unit = knownUnit(candidate) ?? (n === 1 && candidate.includes("/") ? knownUnit(candidate.split("/")[0] ?? "") : null);
    if (unit !== null && unit.id !== "dan") {
      const length = knownUnit(candidate) === null ? (candidate.split("/")[0]?.length ?? 0) : candidate.length;
      return { unit, length: lead + length, noun: "" };
    }
  }
  const noun: string[] = [];
  for (const word of words) {
    if (word === "" || /^[-–]/.test(word) || NOT_UNIT.test(word) || noun.length === 3) break;
    noun.push(word);
  }
  return { unit: null, length: 0, noun: foldHeader(noun.join(" ")) };
}

function hedgeBefore(before: string): { readonly hedge: Hedge | null; readonly bound: boolean } {
  for (const [pattern, hedge] of HEDGES) {
    if (pattern.test(before)) return hedge === "bound" ? { hedge: null, bound: true } : { hedge, bound: false };
  }
  return { hedge: null, bound: false };
}

function masked(p: Paragraph): Uint8Array {
  const mask = new Uint8Array(p.content.low.length);
  const cover = (text: string, pattern: RegExp): void => {
    for (const match of text.matchAll(pattern)) mask.fill(1, match.index, match.index + match[0].length);
  };
  for (const pattern of NO_FIGURES) cover(p.content.low, pattern);
  cover(p.content.text, DOCUMENT_NUMBERS);
  mask.fill(1, 0, p.markLength);
  return mask;
}

/** How sure it is that a document writes dots between thousands. */
export type Habit = "dots-group" | "unknown";

/** A document that writes commas for decimals, and never dots, means thousands by its dots. */
export function habitOf(text: string): Habit {
  const commas = /(?<![\d.,])\d{1,4}(?:\.\d{3})*,\d{1,2}(?!\d)/.test(text);
  const dots = /(?<![\d.,/-])\d{1,4}\.\d{1,2}\s?(?:%|tỷ|triệu|ha(?![A-Za-zÀ-ỹ])|tấn)/u.test(text);
  return commas && !dots ? "dots-group" : "unknown";
}

function settled(numeral: Numeral | null, habit: Habit): Numeral | null {
  return numeral !== null && habit === "dots-group" && numeral.decimals === 0 ? { ...numeral, alternative: null } : numeral;
}

export interface Scan {
  readonly figures: readonly Figure[];
  /** Digits whose marks make no number ("10.933.4"). */
  readonly malformed: readonly { readonly start: number; readonly end: number; readonly text: string }[];
}

const MEDALS = /\d\s(?:huy chương\s|hc\s)?bạc\s*(?:,|;|và|,\s*và)\s*$/u;

/** "Bản Nậm Lỏng 3": a number that belongs to a name. */
const PROPER_NAME = /(?:\p{Lu}\p{Ll}*\s){2,}$/u;

const TIME = new Set(["giay", "gio", "ngay", "thang", "nam", "tuoi", "sao"]);

/** "Yên Bái 12," in brackets: a place and its number. */
const NAME_AND_NUMBER = /\p{Lu}[A-Za-zÀ-ỹ]*(?:[\s-]\p{Lu}[A-Za-zÀ-ỹ]*)*\s\d[\d.,]*(?=\s*[,;]\s|\s*$|\s+và\s)/gu;
/** "Nhật Bản 12": the last word of a name numbers nothing. */
const END_OF_NAME = /\p{Lu}\p{Ll}*\s\p{Lu}\p{Ll}*\s$/u;
const NUMBERED_PLACES = /^\s*(?:các\s+|\d+\s+)?(?:bản|thôn|tổ|xóm|ấp|khu|khóm|buôn|làng|lô|cụm|trường|đội|nhóm)\s/iu;
const PLACES_IN_FRONT = /(?<![A-Za-zÀ-ỹ])(?:bản|thôn|tổ|xóm|ấp|khu|khóm|buôn|làng|cụm)(?:\s+[A-Za-zÀ-ỹ]+){0,4}\s*$/u;

const LISTED_PLACES = /\d[^;.()]{0,60}(?:gồm|trong đó|cụ thể|:)\s*:?\s*(?:có\s+|ở\s+|tại\s+)?((?:\p{Lu}[A-Za-zÀ-ỹ]*[\s-]){1,5}\d[^.;]*)/u;

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
    const names = [...text.matchAll(NAME_AND_NUMBER)].map((match) => match[0].replace(/\s[\d.,]+$/, ""));
    const places = NUMBERED_PLACES.test(text) || PLACES_IN_FRONT.test(p.content.low.slice(Math.max(0, group.start - 60), group.start - 1));
    const enough = group.parent === null ? names.length >= 3 && /\s\d{2}/.test(text) : names.length >= 2;
    const counted = !places && enough && new Set(names).size === names.length;
    known.set(index, counted);
    return counted;
  };
}

/** Reads the figures of one paragraph; ids count on from `firstId`. */
export function scanFigures(p: Paragraph, structure: Structure, firstId: number, habit: Habit): Scan {
  const { low } = p.content;
  const mask = masked(p);
  const counted = countedPlaces(p, structure);
  const figures: Figure[] = [];
  const malformed: { start: number; end: number; text: string }[] = [];
  for (const match of low.matchAll(/\d+(?:[.,]\d+)*/g)) {
    const start = match.index;
    const text = match[0];
    const end = start + text.length;
    if (mask[start] === 1) continue;
    const before = low.slice(Math.max(0, start - 40), start);
    const behind = unitAfter(low, end);
    // "41 vàng, 37 bạc, 66 đồng": medals, no money.
    const medal = behind.unit?.id === "dong" && MEDALS.test(before);
    const { unit, length, noun } = medal ? { unit: null, length: 0, noun: "dong" } : behind;
    const glued = unit !== null && unit.dimension !== "count" && GLUED.test(p.content.text.slice(Math.max(0, start - 40), start));
    if ((!glued && /[A-Za-zÀ-ỹ_]$/u.test(before)) || /[A-Za-zÀ-ỹ][-–.]$/u.test(before)) continue;
    if (unit !== null && TIME.has(unit.id)) continue;
    // "Nghị quyết 30" is a name; "vượt Nghị quyết 0,4%" states a figure.
    const measured = unit !== null && unit.dimension !== "count";
    if (!measured && ALWAYS_NUMBERED.test(before)) continue;
    const named = unit === null && END_OF_NAME.test(p.content.text.slice(Math.max(0, start - 20), start)) && counted(structure.groupAt[start] ?? -1);
    if (unit === null && NUMBERED_WITHOUT_UNIT.test(before) && !COUNTED_NUMBER.test(before) && !named && !THOUSANDS.test(text) && !fractionOf(before, low.slice(end, end + 60))) continue;
    if (unit === null && /^\d$/.test(text) && STEP.test(before)) continue;
    if (/^\s?[-–—]\s?(?:\d|dưới|đến|trên)/.test(low.slice(end, end + 7)) || /\d\s?[-–—]\s?$/.test(before)) continue;
    if (/^\s+(?:sao|tuổi|năm|tháng|ngày)(?![A-Za-zÀ-ỹ])/u.test(low.slice(end, end + 8))) continue;
    const numeral = settled(parseNumeral(text), habit);
    if (numeral === null) {
      malformed.push({ start, end, text });
      continue;
    }
    // A bare year without "năm": no unit, no grouping, in the range of years.
    if (unit === null && /^(?:19|20)\d\d$/.test(text)) continue;
    // "Km 1841+000": a place on a road.
    if (/^\s?\+\s?\d{3}(?!\d)/.test(low.slice(end, end + 6)) && /km\s*$/.test(before)) continue;
    if (unit === null && noun === "" && !counted(structure.groupAt[start] ?? -1) && PROPER_NAME.test(p.content.text.slice(Math.max(0, start - 20), start)) && !RATED_FRACTION.test(low.slice(end, end + 60))) continue;
    // "khối C 03": a code.
    if (unit === null && noun === "" && text.startsWith("0") && /(?:^|[\s(,])\p{Lu}\s$/u.test(p.content.text.slice(Math.max(0, start - 3), start))) continue;
    // "trên 1 ha", "/1 vạn dân": the one of a rate.
    if (numeral.value.eq(1) && /(?:trên|\/|bình quân)\s*$/.test(before) && text === "1") continue;
    // "xã Cẩm Lâm 905": the end of a name is no sign.
    const negative = /(?:(?<![A-Za-zÀ-ỹ])âm\s*|(?:^|[\s(])[-–−])$/u.test(before);
    const { hedge, bound } = hedgeBefore(before);
    // "71 vụ từ nghiêm trọng trở lên": of that kind and worse, counted to the last.
    const open = /^\s*(?:(?!từ\s)[A-Za-zÀ-ỹ]+\s+){0,3}trở (?:lên|xuống)/u.test(low.slice(end + length, end + length + 40));
    const integer = isInteger(numeral.value) && numeral.decimals === 0;
    figures.push({
      id: firstId + figures.length,
      paragraph: p.index,
      start,
      end,
      unitEnd: end + length,
      text,
      value: negative ? decimal(numeral.value).times(-1) : numeral.value,
      decimals: numeral.decimals,
      alternative: numeral.alternative,
      unit,
      noun,
      hedge,
      bound: bound || open,
      whole: integer && (unit === null || unit.whole),
      group: structure.groupAt[start] ?? -1,
      denominator: null,
      numerator: null,
    });
  }
  return { figures: pairFractions(joinCompounds(figures, low, firstId), low), malformed };
}

const PEOPLE = /^(?:người|dân|khẩu|nhân khẩu|lượt người)$/u;

/** "22/28 trường", "1.160 triệu đồng/1.160 triệu đồng", "164 trên tổng số 356": ties the two figures. */
function pairFractions(figures: readonly Figure[], low: string): Figure[] {
  const out = [...figures];
  for (let i = 0; i + 1 < out.length; i++) {
    const [a, b] = [out[i], out[i + 1]];
    if (a === undefined || b === undefined || a.numerator !== null) continue;
    const between = low.slice(a.unitEnd, b.start);
    const stroke = /^\s?\/\s?$/.test(between) && a.group === b.group;
    const words = /^\s*(?:[A-Za-zÀ-ỹ]+\s+){0,4}?(?:trên|\/|trong)\s*(?:tổng số|tổng|tổng cộng)(?:\s+số)?\s*(?:là\s*)?$/u.test(between) && a.group === b.group;
    const bare = a.unit === null && /^\s*trên\s*$/u.test(between) && a.group === b.group && a.value.lte(b.value) && isInteger(a.value) && isInteger(b.value);
    if (!stroke && !words && !bare) continue;
    const oneUnit = a.unit === null || b.unit === null || a.unit.base === b.unit.base || [a, b].every(({ unit }) => PEOPLE.test(unit?.base ?? ""));
    if (!oneUnit) continue;
    const unit = a.unit ?? b.unit;
    const wholeThings = (f: Figure): boolean => isInteger(f.value) && f.decimals === 0 && (unit === null || unit.whole);
    out[i] = { ...a, unit, denominator: b.id, whole: wholeThings(a), noun: a.unit === null && b.unit === null ? b.noun : "" };
    // "241 trên 268 hộ": no more than so many.
    out[i + 1] = { ...b, unit, numerator: a.id, whole: wholeThings(b), hedge: bare ? null : b.hedge };
  }
  return out;
}
