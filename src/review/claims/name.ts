/** What a figure is called in a message: words of the report as they are written there, and the figure itself where they say too little. */
import { oncePer } from "../once";
import type { Reading } from "./roles";
import { contentWords } from "./words";

const MOST_WORDS = 10;
/** Words in front that are looked at. */
const REACH = 160;
/** Fewer words that say something do not tell a reader which figure is meant. */
const LEAST_TELLING = 3;

const ENDS = /[;:.](?=\s|$)|[()[\]]|\t|…/u;
/** "trong đó", "đến ngày 30/9", "so với cùng kỳ": what leads over to a name and is none of it. */
const LEADS = /^(?:[\s,;:–—*+•"“”/-]+|\(?[a-zđ\d]{1,2}[).]\s+|(?:trong (?:số )?(?:đó|này)|trong (?:tháng|năm|kỳ|quý)(?!\s+(?:\d|[ivx]+(?![A-Za-zÀ-ỹ])))|đó|và|có|còn|riêng|với|là|ước|về|các|những|cụ thể|của|nhà nước|theo đó|đồng thời|ngoài ra|bên cạnh đó|đặc biệt|hiện nay|hiện|đến nay|so với cùng kỳ(?: năm (?:trước|ngoái))?|nhưng|song|thì|cũng|để|cho|được|do|bao gồm|gồm|cùng với đó)(?=[\s,:]|$))+/iu;
/** "ước đạt", "tăng lên": what leads over to the figure. */
const TRAILS = /(?:[\s,;:–=/-]|(?<![A-Za-zÀ-ỹ])(?:là|ước|ước tính|ước khoảng|đạt|đạt được|thực hiện|với|cho|được|có|(?<!đồng )bằng|khoảng|hơn|trên|gần|lên|xuống|còn|tới|đến|chỉ|mới|đã|chiếm|tăng|giảm|ở mức|mức|quy mô|thêm|vào khoảng|xấp xỉ|là hơn|và|gồm|trong|trong đó|tổng cộng là|(?:đầu |cuối )?năm (?:19|20)\d\d|(?:đầu |cuối )?tháng \d{1,2}|so với))+$/iu;
/** What a name may begin with, where the words in front of it are of the sentence and not of the name. */
const HEADS = /(?<![A-Za-zÀ-ỹ])(?:tổng|tỷ lệ|tỉ lệ|tỷ trọng|diện tích|sản lượng|năng suất|giá trị|doanh thu|doanh số|thu (?:ngân sách|nội địa|tiền|thuế|từ)|chi (?:ngân sách|thường xuyên|đầu tư)|kim ngạch|tốc độ|vốn|nguồn vốn|dư nợ|huy động|chỉ số|thu nhập|số (?!liệu|còn|trên|đó|này)|cây|đàn|lượng|khách|hộ|đất|rừng|công nghiệp|nông nghiệp|dịch vụ|khu vực|ngành|nhóm|doanh nghiệp)(?![A-Za-zÀ-ỹ])/giu;
const NAME_IN_PIECES = /^\s*(?:và\s|khí đốt|nước nóng|hơi nước|chế tạo|ăn uống|bán lẻ|thủy sản|thuỷ sản|xuất|nhập|lâm nghiệp|tố cáo|phản ánh|kiến nghị|cao đẳng|trung cấp)/iu;
const MOST_PIECE = 3;

const wordsIn = (text: string): string[] => text.split(/\s+/).filter((word) => word !== "");

/** The last item of a stretch, with pieces in front of its commas where it is short: "công nghiệp chế biến, chế tạo". */
function lastItem(stretch: string): string {
  const outer = stretch.replace(/\([^()]*\)/g, " ").split(ENDS).filter((piece) => /[A-Za-zÀ-ỹ]/u.test(piece)).pop() ?? "";
  const pieces = outer.split(/,(?!\d)/);
  let out = pieces.pop() ?? "";
  for (let piece = pieces.pop(); piece !== undefined; piece = pieces.pop()) {
    const short = wordsIn(out.replace(TRAILS, "")).length <= MOST_PIECE;
    if (!(short && contentWords(out.toLowerCase()).length < LEAST_TELLING) && !NAME_IN_PIECES.test(out)) break;
    out = `${piece},${out}`;
  }
  return out;
}

/** At most ten words: from the noun a name begins with, else the last ones. */
function short(name: string): string {
  const words = wordsIn(name);
  if (words.length <= MOST_WORDS) return words.join(" ");
  const joined = words.join(" ");
  const heads = [...joined.matchAll(HEADS)].map(({ index }) => joined.slice(index)).filter((rest) => { const { length } = wordsIn(rest); return length >= 2 && length <= MOST_WORDS; });
  return heads[0] ?? `…${words.slice(-MOST_WORDS + 1).join(" ")}`;
}

/** What is left of the figure in front: its unit, and what joins the two. */
function ofFigureInFront(text: string, leadStart: number, item: string): boolean {
  return /\d\s*$/.test(text.slice(Math.max(0, leadStart - 2), leadStart)) && text.startsWith(item, leadStart);
}

/** The words in front of a figure that name it, "" where there are none. */
function inFront({ text, leadStart, figure }: Place): string {
  const from = Math.max(leadStart, figure.start - REACH);
  const item = lastItem(text.slice(from, figure.start).replace(TRAILS, ""));
  // "3,2 triệu tấn và 11,35%": a unit is no name.
  const own = from === leadStart && ofFigureInFront(text, leadStart, item) ? item.replace(/^(?:\s*[A-Za-zÀ-ỹ/%]+){0,3}?(?:\s(?:và|với)\s|,\s|$)/u, "") : item;
  return short(own.replace(LEADS, "").replace(TRAILS, ""));
}

/** Words of the report that name something without a figure of its own, in quotation marks: "khiếu nại"; where nothing is left, what stands for any of them. */
export function quotedWords(words: string): string {
  const name = short(words.replace(LEADS, "").replace(TRAILS, ""));
  return name === "" ? "chỉ tiêu" : `“${name}”`;
}

type Place = Pick<Reading, "text" | "leadStart" | "figure">;

/** What can be called by words of the report: a figure with the words around it, or a claim. */
export type Quotable = Place | { readonly reading: Place };

/** What a figure is called, in quotation marks: its own words, at most ten, and the figure with its unit where they are few. */
export function quoted(of: Quotable): string {
  return quotedPlace("reading" in of ? of.reading : of);
}

const quotedPlace = oncePer((place: Place): string => {
  const { figure, text } = place;
  const name = inFront(place);
  const telling = contentWords(name.toLowerCase()).length;
  if (telling >= LEAST_TELLING) return `“${name}”`;
  const whole = text.slice(figure.start, Math.max(figure.unitEnd, figure.end) + (BELOW.exec(text.slice(figure.unitEnd, figure.unitEnd + REACH))?.[0].length ?? 0)).replace(/\s+/g, " ").trim();
  const behind = telling > 0 ? [] : wordsIn(BEHIND.exec(text.slice(figure.unitEnd, figure.unitEnd + REACH))?.[0] ?? "").slice(0, MOST_BEHIND);
  return `“${[name, whole, ...behind].filter((part) => part !== "").join(" ")}”`;
});

/** "18/24 xã": the number below the stroke. */
const BELOW = /^\s*\/\s*\d[\d.,]*(?<!\D)(?:\s+[A-Za-zÀ-ỹ]+){0,2}/u;
const MOST_BEHIND = 5;
/** Words right behind a figure, to where something else begins. */
const BEHIND = /^(?:\s+(?!(?:và|với|so|tăng|giảm|đạt|bằng|chiếm|trong|gồm|là|cho|tại|của|theo)(?![A-Za-zÀ-ỹ]))[A-Za-zÀ-ỹ]+)*/iu;
