/** What a plan or a result of money is for, in few words: "vốn ĐTPT", "phần đầu tư" and "vốn đầu tư phát triển" are one name. */
import { oncePerText } from "../../../once";

/** Short forms of kinds of capital and of programmes. */
const SPELLED: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    đtpt: "đầu tư", đt: "đầu tư", sn: "sự nghiệp", ntm: "nông thôn mới", xdntm: "xây dựng nông thôn mới", gnbv: "giảm nghèo bền vững", dtts: "dân tộc thiểu số", đbdtts: "đồng bào dân tộc thiểu số", mn: "miền núi",
    nstw: "trung ương", tw: "trung ương", nsđp: "địa phương", đp: "địa phương", nst: "tỉnh", nsh: "huyện", nsx: "xã", da: "dự án", tda: "tiểu dự án", kt: "kinh tế", xh: "xã hội", ktxh: "kinh tế xã hội", ctx: "thường xuyên", tx: "thường xuyên",
  }).map(([short, long]) => [short, long.split(" ")]),
);

/** Words of planning and spending, which every such figure has beside it. */
const COMMON: ReadonlySet<string> = new Set(
  `vốn nguồn phần kinh phí số tiền giải ngân thanh toán đã được mới chỉ ước đạt bằng kế hoạch kh khv giao năm tỷ lệ thực hiện gồm bao trong đó và còn riêng là cho của từ thuộc các những
chương trình ctmtqg mtqg ct mục tiêu quốc gia tổng cộng lũy kế tính đến hết ngày tháng quý nay hiện tại thời điểm cuối trước kỳ ngân sách nsnn ns nhà nước sang về với theo cụ thể như sau cả này phân bổ bố trí
kết quả toàn lại tiến độ thì có mức dự toán chỉ tiêu triệu tỷ nghìn đồng một hai ba bốn sáu bảy tám chín mười chia ra khác loại do vào ở trên địa bàn sử dụng chi khối lượng chung từng chi tiết riêng lực hoàn thành xong tương đương ứng vậy`.split(/\s+/),
);

const PHRASES: readonly (readonly [RegExp, string])[] = [
  [/đầu tư công(?![a-zà-ỹ])/gu, " "],
  [/đầu tư phát triển/gu, "đầu tư"],
  [/triển khai|đầu (?:năm|kỳ)/gu, " "],
  [/(?:toàn|địa bàn|của|cả) (?:tỉnh|huyện|xã|thành phố|thị xã|phường)|(?:hđnd |ubnd )?(?:tỉnh|huyện|thành phố) giao|giao (?:cho|về) (?:tỉnh|huyện|xã|thành phố|thị xã|phường)|(?<!ngân sách )(?:tỉnh|huyện|xã|thành phố|thị xã|phường) (?:đã|được)(?![a-zà-ỹ])/gu, " "],
  [/(?:giao|bố trí|kế hoạch) (?:mới|trong năm)|trong năm(?: 20\d\d)?/gu, " giaomới "],
  [/chuyển (?:nguồn|tiếp) (?:từ|sang)|chuyển nguồn|kéo dài/gu, " kéo dài "],
];
const TOKENS = /[a-zà-ỹ]+|\d+/gu;
/** "Dự án 4", "tiểu dự án 2": a number that is a name. */
const NUMBERED: ReadonlySet<string> = new Set(["án", "dung", "phần", "gói", "tuyến", "khu", "trình"]);
const MOST_WORDS = 18;

/** The words that tell one plan from another; empty where nothing but "đã giải ngân" is said. */
export const sourceWords = oncePerText((text: string): readonly string[] => {
  const plain = PHRASES.reduce((t, [pattern, by]) => t.replace(pattern, by), text);
  const out = new Set<string>();
  let before = "";
  for (const [token] of plain.matchAll(TOKENS)) {
    if (/\d/.test(token)) {
      if (NUMBERED.has(before)) out.add(`#${Number(token)}`);
    } else {
      for (const word of SPELLED.get(token) ?? [token]) if (word.length > 1 && !COMMON.has(word) && !/^[ivx]+$/.test(word)) out.add(word);
    }
    before = token;
  }
  return [...out].slice(0, MOST_WORDS);
});

/** "#4", "#1719": a number that is a name tells more than any word. */
const numbersOf = (words: readonly string[]): string[] => words.filter((word) => word.startsWith("#"));

/** Words that both have. */
export function shared(a: readonly string[], b: readonly string[]): number {
  return a.filter((word) => b.includes(word)).length;
}

/** How far two names agree: 2 where they are one, 1 where one says all that the other says, 0 otherwise. */
export function agreement(a: readonly string[], b: readonly string[]): 0 | 1 | 2 {
  if (a.length === 0 || b.length === 0) return 0;
  const common = shared(a, b);
  if (common === a.length && common === b.length) return 2;
  // "dự án 4 (hạ tầng thiết yếu)" and "dự án 4"; "tiểu dự án 4" is another.
  if (common !== Math.min(a.length, b.length) || a.includes("tiểu") !== b.includes("tiểu")) return 0;
  const [x, y] = [numbersOf(a), numbersOf(b)];
  if (x.length > 0 && y.length > 0) return shared(x, y) === Math.min(x.length, y.length) ? 2 : 0;
  return common >= 2 && x.length === y.length ? 1 : 0;
}
