/** How many names a list tells: those of one class ("Sở A, Sở B và Sở C"), proper names ("Tân Lập, Phú Hòa"), numbered items ("(1) …; (2) …"). */

/** The fewest and the most names that a list may be read as. */
export interface Counted {
  readonly least: number;
  readonly most: number;
}

/** What bears a name of its own, by the word that opens the name; the words that may open another name of the same kind. */
const CLASSES: readonly (readonly [counted: RegExp, opens: RegExp])[] = [
  [/^sở(?:, ngành)?$/u, /^sở\s/u],
  [/^(?:khu công nghiệp|kcn)$/u, /^(?:khu công nghiệp|kcn)\s/u],
  [/^(?:cụm công nghiệp|ccn)$/u, /^(?:cụm công nghiệp|ccn)\s/u],
  [/^(?:xã|phường|thị trấn|đặc khu|xã, phường|xã, thị trấn|phường, xã|xã, phường, thị trấn)$/u, /^(?:xã|phường|thị trấn|đặc khu)\s/u],
  [/^ubnd (?:xã|phường|xã, phường|cấp xã)$/u, /^ubnd\s(?:xã|phường|thị trấn|đặc khu)\s/u],
  [/^(?:huyện|quận|thị xã|thành phố|huyện, thành phố|huyện, thị xã, thành phố|quận, huyện)$/u, /^(?:huyện|quận|thị xã|thành phố|tx\.?|tp\.?)\s/u],
  [/^(?:tỉnh|tỉnh, thành phố|tỉnh, thành)$/u, /^(?:tỉnh|thành phố|tp\.?)\s/u],
  [/^(?:thôn|bản|ấp|làng|buôn|khu phố|tổ dân phố|xóm)$/u, /^(?:thôn|bản|ấp|làng|buôn|khu phố|tổ dân phố|xóm)\s/u],
  [/^phòng(?: chuyên môn)?$/u, /^phòng\s/u],
  [/^chi cục$/u, /^chi cục\s/u],
  [/^bệnh viện$/u, /^bệnh viện\s/u],
  [/^trung tâm$/u, /^trung tâm\s/u],
  [/^(?:ngân hàng)$/u, /^ngân hàng\s/u],
];
/** Bodies, whose names may have an "và" of their own. */
const ORGANS = /^(?:sở|phòng|chi cục|bệnh viện|trung tâm|ngân hàng)/u;
/** What is named by places alone. */
const PLACED = /^(?:đơn vị|địa phương|xã|phường|thị trấn|huyện|quận|thị xã|tỉnh|thành phố|tỉnh, thành phố|tỉnh, thành|xã, phường|thôn|bản|ấp|làng|buôn|khu phố|tổ dân phố|nước|quốc gia|thị trường|ubnd (?:xã|phường|xã, phường|cấp xã)|đảng bộ|khu công nghiệp|cụm công nghiệp|kcn|ccn)$/u;
/** The list goes on, gives examples, or tells something else. */
const OPEN = /…|\.\.\.|v\.v|(?<![A-Za-zÀ-ỹ])(?:như|điển hình|tiêu biểu|trong đó|ngoài ra|một số|nhiều|khác|gồm cả|chủ yếu|nhất là|mỗi|riêng|còn|các|những|giáp|tiếp giáp|đến|tới|từ|hoặc|hay|so với|cùng)(?![A-Za-zÀ-ỹ])/u;
/** One name, each word with a capital: "Tân Lập", "Ea H'leo", "A Lưới". */
const PROPER = /^(?:\p{Lu}[A-Za-zÀ-ỹ'’]*)(?:[\s-]\p{Lu}[A-Za-zÀ-ỹ'’]*){0,4}$/u;
const PROPER_OPENS = /^(?:\p{Lu}[A-Za-zÀ-ỹ'’]*)(?:[\s-]\p{Lu}[A-Za-zÀ-ỹ'’]*){0,4}(?=\s|$)/u;
const SEPARATED = /\s*[,;]\s*(?:và\s+)?|\s+và\s+/u;

const itemsOf = (plain: string, by: RegExp): readonly string[] => plain.split(by).map((item) => item.trim()).filter((item) => item !== "");

/** "Sở Y tế và Sở Nội vụ": parted where another name of the class opens behind "và". */
function splitAt(item: string, opens: RegExp): readonly string[] {
  return item.split(/\s+và\s+/u).reduce<string[]>((out, piece) => {
    const last = out.pop();
    return last === undefined ? [piece] : opens.test(piece.toLowerCase()) ? [...out, last, piece] : [...out, `${last} và ${piece}`];
  }, []);
}

const withoutBrackets = (text: string): string => text.replace(/\([^()]*\)/gu, " ").replace(/\s+/gu, " ").trim();

/** Items that open with the class's own word; an item with a capital that does not may go on with the name in front ("Sở Văn hóa, Thể thao và Du lịch"), or be one more. */
function ofClass(plain: string, opens: RegExp, organs: boolean): Counted | null {
  // "Sở Khoa học và Công nghệ" is one; "xã Tân Lập và Phú Hòa" are two.
  const items = itemsOf(plain, organs ? /\s*[,;]\s*(?:và\s+)?/u : SEPARATED).flatMap((item) => (organs ? splitAt(item, opens) : [item]));
  const own = items.filter((item) => opens.test(item.toLowerCase()));
  if (own.length < 2 || !opens.test((items[0] ?? "").toLowerCase())) return null;
  const more = items.filter((item) => !opens.test(item.toLowerCase()));
  // What is no name at all is no list of names.
  return { least: own.length, most: own.length + more.length };
}

/**
 * The names of a list; null where it is no list of names, or may be an open one. `counted`: what is counted, in lower
 * case ("sở", "xã, phường"); `text`: the list; `closed`: it ends with brackets, not with the rest of a sentence.
 */
export function namesIn(counted: string, text: string, closed: boolean): Counted | null {
  const plain = withoutBrackets(text).replace(/[.;,]$/u, "");
  if (OPEN.test(plain.toLowerCase()) || /\d|:/u.test(plain)) return null;
  const items = itemsOf(plain, SEPARATED);
  if (items.length < 2) return null;
  for (const [of, opens] of CLASSES) {
    if (!of.test(counted)) continue;
    const found = ofClass(plain, opens, ORGANS.test(counted));
    if (found !== null) return found;
  }
  if (!PLACED.test(counted) || /\s[-–/]\s/u.test(plain)) return null;
  // "xã Tân Lập, Phú Hòa, Đại Sơn": the class is told once, in front.
  const [first = "", ...others] = items;
  const bare = [first.replace(/^(?:xã|phường|thị trấn|huyện|quận|tỉnh|thành phố|thôn|bản|ấp|làng|buôn|khu phố)\s+/u, ""), ...others];
  const last = bare[bare.length - 1] ?? "";
  const proper = bare.slice(0, -1).every((item) => PROPER.test(item)) && (PROPER.test(last) || (!closed && PROPER_OPENS.test(last)));
  return proper ? { least: bare.length, most: bare.length } : null;
}

/** How far numbers in brackets, or letters, run on from the first one: "(1) …; (2) …; (3) …"; null where they do not begin with it or one is missing. */
export function numberedIn(text: string): number | null {
  const marks = [...text.matchAll(/(?:^|[;,.:]\s?|(?<![A-Za-zÀ-ỹ])và\s)\((\d{1,2})\)(?=\s*[A-Za-zÀ-ỹ])/gu)].map(([, n]) => Number(n));
  if (marks.length < 2 || marks[0] !== 1) return null;
  return marks.every((n, i) => n === i + 1) ? marks.length : null;
}
