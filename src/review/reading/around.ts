/** What stands around a figure: its unit or noun behind it, its hedge in front. */
import { foldHeader, parseUnit, type Hedge, type Unit } from "../../figures";

const HEDGES: readonly (readonly [RegExp, Hedge | "bound"])[] = [
  [/(?:^|[^A-Za-zÀ-ỹ])(?:khoảng|xấp xỉ|ước khoảng|trên dưới|chừng)\s*$/u, "about"],
  [/(?:^|[^A-Za-zÀ-ỹ])(?:gần|gần bằng|(?:gần|sắp|tiệm cận)\s*(?:chạm|đạt|tới|đến)?\s*(?:ngưỡng|mốc|con số|mức))\s*$/u, "nearly"],
  [/(?<!cao |thấp |nhiều |ít |lớn |nhỏ |sớm |chậm |(?:ngân sách|ns|của|lên|cơ quan|từ) cấp )(?<![A-Za-zÀ-ỹ])(?:trên|hơn)\s*$/u, "more-than"],
  [/(?:^|[^A-Za-zÀ-ỹ])(?:dưới|không quá|tối đa|tối thiểu|ít nhất|chưa đến|chưa tới|<|>|≥|≤)\s*$/u, "bound"],
];
const PER_POPULATION = /^\s*([A-Za-zÀ-ỹ][A-Za-zÀ-ỹ ]{0,24}\/\s*(?:1\s+)?(?:vạn|10\.000|1\.000|100)\s*dân)/u;
/** "27,6 tạ nhân/ha", "9 tấn tươi/ha": in what state it was weighed. */
const WEIGHED_PER_AREA = /^\s*(tạ|tấn|kg)\s+(?:(?:nhân|tươi|khô|hạt|quả|búp|mủ|củ|thóc|hoa|chè|bắp|vỏ|sợi)\s?){1,3}(\/\s?ha)(?![A-Za-zÀ-ỹ])/u;
const CUT = /\/(?=\s?(?:kế hoạch|kh|dự toán|dt|chỉ tiêu|mục tiêu|tổng)(?![A-Za-zÀ-ỹ]))|[,;:()[\]“”"=…!?]|[-–](?=\s)|\.(?=\s|$)|(?<=[A-Za-zÀ-ỹ]{2})\.(?=(?!đồng|vnđ|usd)[A-Za-zÀ-ỹ]{3,}\s)|\d(?<![mk]\d)|(?<!m)[⁰¹²³⁴-⁹]/u;
/** Words that never belong to a unit. */
const NOT_UNIT = /^(?:so|đạt|bằng|và|trên|trong|của|với|tăng|giảm|vượt|ước|được|là|có|theo|tại|cho|đến|từ|thuộc|đã|do|để|nên|hoặc|hay|lên|xuống|không|kế hoạch|kh)$/u;

/** "27 công lập", "2 công nhân" are no days of work. */
const HALF_WORD = /^(?:đồng (?:chí|bào|hồ|phục)|công (?:lập|nhân|chức|trình|ty|an|dân|văn|bố|cụ|đoàn|nghệ|trường|điện|tơ)|con (?:đường|em|số)|hộ (?:chiếu|tịch|lý)|bản (?:án|tin|đồ|quyền)|giải (?:pháp|thể)|loại (?:hình|bỏ)|t[ỷỉ] (?:lệ|trọng|suất|giá|phú)|triệu phú|lần lượt)(?![A-Za-zÀ-ỹ])/u;

export interface UnitMatch {
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

/** The unit behind a figure, or the words there that name what is counted; `at`: where its digits end. */
export function unitAfter(low: string, at: number): UnitMatch {
  const after = low.slice(at, at + 60);
  const percent = /^\s?(điểm\s?(?:%|phần trăm|‰|%o)|%o(?![A-Za-zÀ-ỹ])|‰|%)/u.exec(after);
  if (percent !== null) return { unit: knownUnit(percent[1] ?? "%"), length: percent[0].length, noun: "" };
  const population = PER_POPULATION.exec(after);
  if (population !== null) {
    const unit = knownUnit(population[1] ?? "");
    if (unit !== null) return { unit, length: population[0].length, noun: "" };
  }
  const weighed = WEIGHED_PER_AREA.exec(after);
  if (weighed !== null) return { unit: knownUnit(`${weighed[1]}${weighed[2]}`), length: weighed[0].length, noun: "" };
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
    if (word === "" || /^[-–]/.test(word) || (word === "lần" && words[noun.length + 1] === "lượt") || NOT_UNIT.test(word) || noun.length === 3) break;
    noun.push(word);
  }
  return { unit: null, length: 0, noun: foldHeader(noun.join(" ")) };
}

/** What softens or bounds a figure, by the words in front of it. */
export function hedgeBefore(before: string): { readonly hedge: Hedge | null; readonly bound: boolean } {
  for (const [pattern, hedge] of HEDGES) {
    if (pattern.test(before)) return hedge === "bound" ? { hedge: null, bound: true } : { hedge, bound: false };
  }
  return { hedge: null, bound: false };
}
