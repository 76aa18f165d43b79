/** The words of names and sentences, made comparable: abbreviations spelled out, filler left out, places told apart. */
import { foldHeader } from "../../../figures";
import { contentWords, STOPWORDS } from "../../claims/words";

/** What reports say around an indicator without changing which one it is. */
const NEUTRAL = new Set(
  `chỉ mới đều riêng vẫn cụ thể kết quả nay tính chung hiện đó nhìn chung ước dự thu hút thu được sản xuất được thu hoạch trồng được
đón phục vụ phát sinh xảy ra ghi nhận toàn khá mạnh nhanh cao thấp so tiếp tục năm tháng quý ngày giai đoạn thời gian qua bên cạnh ngoài
đầu cuối hằng hàng tổng cộng bao nhiêu gần giữ vững duy trì mức chung phấn đấu dự kiến lũy kế trong kỳ cùng tuy nhiên nhưng song còn`
    .split(/\s+/).filter((w) => !["thu", "trồng", "sản", "xuất", "hoạch", "được"].includes(w)),
);

/** Words that are filler when they stand alone. */
const GENERIC: ReadonlySet<string> = new Set(["nghìn", "triệu", "tỷ", "đồng", "mức", "ngành", "tỉnh"]);

const BOILERPLATE =
  /(?<![A-Za-zÀ-ỹ])(?:trên địa bàn(?: (?:toàn )?(?:thành phố|tỉnh|huyện|xã|phường|thị xã))?|toàn (?:tỉnh|thành phố|huyện|xã|phường|thị xã)|của (?:tỉnh|thành phố|huyện|xã|phường|thị xã)|nhà nước|cả năm|trong năm|trong kỳ|năm 20\d\d|lũy kế|đến nay|\d{1,2} tháng(?: đầu năm)?|tháng \d{1,2}|quý [ivx]+|(?:đến )?hết (?:năm|tháng)|theo giá (?:hiện hành|so sánh(?: (?:năm )?20\d\d)?)|giá (?:hiện hành|so sánh(?: (?:năm )?20\d\d)?)|toàn ngành|(?:chậm|đúng|vượt|đạt|bảo đảm|đảm bảo) tiến độ|dự kiến|ước tính|ước thực hiện|(?:chỉ tiêu )?kế hoạch(?: giao)?|dự toán(?: giao)?|thực hiện|kết quả|uớc)(?![A-Za-zÀ-ỹ])/gu;

/** Marks in front of a row's name that do not belong to it. */
const LIST_MARK = /^(?:[-–—+*•]+\s*|\(?\d{1,2}(?:\.\d{1,2})*[).]\s*|\d{1,2}(?:\.\d{1,2})+\s+|[a-zđ]\)\s*|[ivx]{1,5}\.\s+)+/u;
const PART_WORD = /^(?:trong đó|chia ra|bao gồm|gồm|riêng)\s*:?\s*[-–+]?\s*/u;
const SUM = /\(\s*\d{1,3}\s*=[\d\s+=-]+\)/gu;

export interface Word {
  readonly text: string;
  /** Place in the folded text. */
  readonly at: number;
}

const spelledOut = new Map<string, readonly string[]>();
const MOST_REMEMBERED = 5_000;

/** What one token stands for; tokens repeat, and spelling one out costs. The memo is bounded. */
function tokenWords(token: string): readonly string[] {
  const known = spelledOut.get(token);
  if (known !== undefined) return known;
  const spelled = contentWords(token);
  const texts = (spelled.length > 1 ? spelled : [token]).filter((text) => !STOPWORDS.has(text) || text === "tăng" || text === "giảm" || text === "tổng");
  if (spelledOut.size >= MOST_REMEMBERED) spelledOut.clear();
  spelledOut.set(token, texts);
  return texts;
}

/** Whether a word by itself says anything about which indicator is meant. */
export function isTelling(word: string): boolean {
  return !STOPWORDS.has(word) && tokenWords(word).length > 0 && !GENERIC.has(word);
}

/** Single words with abbreviations spelled out; numbers that tell things apart ("3 sao", "dự án 6") stay, years go. */
export function wordsOf(low: string): Word[] {
  const out: Word[] = [];
  for (const match of low.matchAll(/[A-Za-zÀ-ỹ]+|\d+(?:[.,]\d+)*/gu)) {
    const [token] = match;
    if (/^\d/.test(token)) {
      if (/^\d{1,2}$/.test(token)) out.push({ text: String(Number(token)), at: match.index });
      continue;
    }
    for (const text of tokenWords(token)) out.push({ text, at: match.index });
  }
  return out;
}

/** Blanks phrases that say nothing about which indicator is meant; the length stays. */
export function withoutBoilerplate(low: string): string {
  return low.replace(BOILERPLATE, (phrase) => " ".repeat(phrase.length));
}

export function isNeutral(word: string): boolean {
  return NEUTRAL.has(word) || STOPWORDS.has(word);
}

/** A row's name as it would be compared: folded, without marks, sums in words and what it is part of. */
export function cleanName(raw: string): string {
  let name = foldHeader(raw).replace(SUM, " ");
  for (let round = 0; round < 3; round++) name = name.replace(LIST_MARK, "").replace(PART_WORD, "").trim();
  return name;
}

/** What kind of figure a name speaks of, whatever thing it is about. */
export function shapeOf(low: string): string {
  const shapes: string[] = [];
  if (/tốc độ (?:tăng|phát triển|đô thị)|tăng trưởng/u.test(low)) shapes.push("pace");
  if (/(?:mức|tỷ lệ) giảm|giảm tỷ|mức tăng|giảm bình quân/u.test(low)) shapes.push("change");
  if (/tỷ trọng|cơ cấu/u.test(low)) shapes.push("share");
  if (/bình quân|\/người|trên đầu người/u.test(low)) shapes.push("average");
  return shapes.join("+");
}

const GENERIC_PLACE = /(?<![A-Za-zÀ-ỹ])(?:[Xx]ã|[Pp]hường|[Hh]uyện|[Tt]hị trấn|[Tt]hị xã|[Tt]hành phố|TP|tp|[Tt]ỉnh|[Qq]uận|[Bb]ản|[Tt]hôn)\.?\s+((?:\p{Lu}[A-Za-zÀ-ỹ']*\s?){1,4})/gu;
const ELSEWHERE = /(?<![A-Za-zÀ-ỹ])(?:cả nước|toàn quốc|khu vực|toàn vùng|trong vùng|các tỉnh|các huyện|các địa phương|bình quân chung|thế giới|mức chung)(?![A-Za-zÀ-ỹ])/u;

/** Proper names of places and bodies in a text with its capitals, folded; "*" for the country or region at large. */
export function placesIn(text: string): string[] {
  const out: string[] = [];
  for (const match of text.normalize("NFC").matchAll(GENERIC_PLACE)) {
    const name = foldHeader(match[1] ?? "");
    if (name !== "" && !/^(?:ủy|hội|đảng|hđnd|ubnd|nhà|giao|[ivx]+)(?![A-Za-zÀ-ỹ])/u.test(name)) out.push(name);
  }
  if (ELSEWHERE.test(text.toLowerCase())) out.push("*");
  return out;
}
