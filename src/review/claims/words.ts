/** The words of the language of reports: operators, bases, markers, and words that carry no meaning for a label. */
import { oncePerText } from "../once";
import { wordReader } from "./content";
import { LEVEL_OF, TIME, timePattern } from "./times";

/** Phrases of reporting, not of indicators. */
const PHRASES =
  "trên địa bàn|địa bàn|toàn tỉnh|toàn thành phố|toàn huyện|huyện ủy|toàn xã|toàn quốc|thực hiện|công tác|hoạt động|số lượng|chỉ tiêu|giá trị|tốc độ tăng trưởng|tốc độ tăng|tốc độ|tăng trưởng|tỷ lệ|tổng số|tổng cộng|lũy kế|cùng kỳ|kế hoạch|so sánh với|so với|đến nay|hiện nay|trong đó|bao gồm|cụ thể|việc làm tốt|tiếp tục|triển khai|hoàn thành|phấn đấu|dự ước|ước tính|cơ bản|đối với|lần lượt|duy trì|báo cáo|thời điểm|bình quân|ngành|lĩnh vực|kim ngạch|doanh số|chủ yếu|nghìn|triệu|tỷ|đồng|trong năm|cả năm|mức|đề ra|được giao|quy định|nhà nước|thành phố|tỉnh|nghị quyết|hđnd|dự toán".split("|");

/** Function words: what is left of a label names the indicator. */
export const STOPWORDS: ReadonlySet<string> = new Set(
  `được là của cho các những và với trên toàn năm ước đạt tổng có đã đến hết trong đó theo về tại bằng này khi để từ ra vào do bởi
nên thì mà cũng còn lại đang sẽ như một số mỗi hơn khoảng gần dưới cả tính riêng kỳ so kh tăng giảm vượt gồm nhằm tốt
khó thêm nhích lên xuống qua giao tháng quý tới đều khác loại âm kèm cùng nay đối với cuối đầu iii ii iv`.split(/\s+/),
);

const NUMBERS: ReadonlyMap<string, number> = new Map(["một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một", "mười hai"].map((word, i) => [word, i + 1]));

/** The number that a word or its digits write; null for anything else. */
export function numberIn(text: string): number | null {
  return NUMBERS.get(text) ?? (/^\d+$/.test(text) ? Number(text) : null);
}

const OPERATORS =
  "ước đạt vượt|đạt vượt|ước vượt|ước đạt|ước bằng|ước tăng|ước giảm|ước thực hiện đạt|đạt|bằng|vượt|tăng|giảm|cao hơn|thấp hơn|nhiều hơn|ít hơn|nhích lên|nhích thêm|nhích|hoàn thành|chiếm|tương đương|tương ứng|còn(?!\\s+(?:thấp|cao|nhiều|ít) hơn)|lên|xuống";
const FILLERS =
  "kế hoạch|kh|chỉ tiêu|mục tiêu|dự toán|được|thêm|khoảng|trên|hơn|gần|tới|đến|là|mức|tỷ lệ|lên|xuống|xấp xỉ|dưới|còn|giao|đề ra|năm|âm|tỷ trọng|trung bình|bình quân|tổng số|:|với|thấp|khá|cao|mạnh|lần lượt";

/** A trailing operator with the words that may stand between it and its figure. */
export const TRAILING_OPERATOR = new RegExp(`(?:^|[\\s,;:(])(${OPERATORS})((?:\\s+(?:${FILLERS}))*)\\s*$`, "u");

/** "so với kế hoạch", "dự toán HĐND tỉnh giao" … right behind a figure. */
export const PLAN_BASE =
  /^\s*(?:(?:so|của|với|mục tiêu|chỉ tiêu|tổng)\s+)*(?:kế hoạch|khv|kh(?![A-Za-zÀ-ỹ])|chỉ tiêu|dự toán|dt(?![A-Za-zÀ-ỹ])|nghị quyết|nq(?![A-Za-zÀ-ỹ])|mục tiêu)|^\s*so với dự kiến(?![A-Za-zÀ-ỹ])/u;
/** The same in front of the figure: "vượt kế hoạch 11%", "so với kế hoạch đạt". */
export const PLAN_BEFORE = /(?:so với\s+(?:kế hoạch|kh|chỉ tiêu|dự toán|mục tiêu)(?![A-Za-zÀ-ỹ])[^,;.]{0,40}|(?:vượt|đạt|bằng|tăng|giảm|(?:cao|thấp|nhiều|ít) hơn|hụt|kém)\s+(?:so với\s+)?(?:kế hoạch|kh|chỉ tiêu|dự toán)(?:\s+(?:năm|giao|đề ra|được giao))*)\s*(?:thì\s+)?(?:là\s+|đạt\s+|bằng\s+|tăng\s+|giảm\s+|vượt\s+)?$/u;
const NAMED_TIME = `(?:so sánh với|so với|so|bằng|cao hơn|thấp hơn|nhiều hơn|ít hơn|của)\\s+(?:với\\s+)?${LEVEL_OF}(?:${TIME})(?![A-Za-zÀ-ỹ])`;
export const PRIOR_BASE = timePattern(
  `^\\s*(?:(?:so sánh với|so với|so|bằng|của|với)?\\s*(?:với\\s+)?(?:mức\\s+)?(?:cùng kỳ|ck(?![A-Za-zÀ-ỹ])|năm\\s+(?:20\\d\\d|trước|ngoái|học\\s+trước)|tháng\\s+(?:trước|\\d{1,2})|quý\\s+(?:trước|[ivx\\d]+)|kỳ trước|vụ trước|đầu năm|cuối năm|thời điểm|(?:ngày\\s+)?\\d{1,2}\\/\\d{1,2}\\/\\d{4}|giai đoạn trước|nhiệm kỳ trước|bình quân)|${NAMED_TIME})`, "u");
export const PRIOR_BEFORE = timePattern(`(?:so (?:sánh )?(?:với )?|đối chiếu (?:với )?)(?:${LEVEL_OF}${TIME}|cùng thời điểm|vụ [^,;.\\d]{0,20}năm trước)[^,;.]{0,30}$`, "u");

/** Parentheses that hold a target or a prior value. */
export const TARGET_GROUP = /^\s*(?:kế hoạch|kh(?![A-Za-zÀ-ỹ])|chỉ tiêu|dự toán|mục tiêu)(?!\s+(?:số\s+\d|vốn))/u;
export const PRIOR_GROUP = timePattern(`^\\s*(?:so với\\s+)?(?:th\\s+20\\d\\d|${LEVEL_OF}(?:${TIME}))(?:\\s+(?:năm trước|năm\\s+20\\d\\d|là|đạt|có|chỉ|còn|mới|thực hiện|giải ngân|thu|tồn|xảy ra|:))*\\s*:?\\s*$`, "u");

/** Words that open a list of all parts. */
export const ALL_PARTS = /(?:chia ra|bao gồm|gồm có|gồm|phân theo|chia theo|trong đó chia ra|cơ cấu)/u;
/** Words that open a list of some parts. */
export const SOME_PARTS = /(?:trong đó|(?<!(?:cao|thấp|lớn|nhỏ|nhiều|ít|mới|tốt) )nhất là|riêng|đặc biệt|tiêu biểu|chủ yếu)/u;
/** The list does not claim to be complete. */
export const OPEN_END = /…|\.\.\.|v\.v|một số\s+[A-Za-zÀ-ỹ]+(?:\s+[A-Za-zÀ-ỹ]+){0,4}\s+khác|(?:các|những)\s+[A-Za-zÀ-ỹ]+(?:\s+[A-Za-zÀ-ỹ]+){0,3}\s+khác|còn lại là|và khác|(?<!(?:chỉ tiêu|nhiệm vụ|mặt hàng|nhóm hàng|cây trồng) )chủ yếu|tiêu biểu/u;

/** A second name of what is counted: "05/16 xã, thị trấn", "118/137 thôn, bản", "104 vụ, việc". */
export const SECOND_NAME = /^\s*,\s*(?:phường|thị trấn|thị xã|đặc khu|huyện|quận|thành phố|bản|ấp|xóm|buôn|làng|khu phố|khối phố|tổ dân phố|khu dân cư|khóm|việc|dự án|đơn vị|tổ chức|cơ sở|cơ quan|đề án|công trình|hạng mục)(?![A-Za-zÀ-ỹ])/u;

const LEVELS: readonly (readonly [string, RegExp])[] = [
  ["tw", /trung ương|(?<![A-Za-zÀ-ỹ])tw(?![A-Za-zÀ-ỹ])|chính phủ|bộ\s/u],
  ["hdnd", /hđnd|hội đồng nhân dân|nghị quyết|(?<![A-Za-zÀ-ỹ])nq(?![A-Za-zÀ-ỹ])/u],
  ["tinh", /(?<!hđnd\s)(?<!nhân dân\s)tỉnh(?:\s+giao)?/u],
];

/** Who set the target a percentage refers to; empty where nobody is named. */
export function levelsOf(base: string): readonly string[] {
  return LEVELS.filter(([, pattern]) => pattern.test(base)).map(([level]) => level);
}

/** Abbreviations of official papers, spelled out so that labels meet. */
const ABBREVIATIONS: ReadonlyMap<string, string> = new Map([
  ["nsnn", "ngân sách"], ["nsđp", "ngân sách địa phương"], ["nstw", "ngân sách trung ương"], ["ns", "ngân sách"], ["bhyt", "bảo hiểm y tế"], ["bhxh", "bảo hiểm xã hội"],
  ["bhtn", "bảo hiểm thất nghiệp"], ["mtqg", "mục tiêu quốc gia"], ["ntm", "nông thôn mới"], ["htx", "hợp tác xã"], ["dn", "doanh nghiệp"],
  ["gtsx", "giá trị sản xuất"], ["ttcn", "tiểu thủ công nghiệp"], ["cn", "công nghiệp"], ["sxkd", "sản xuất kinh doanh"], ["cchc", "cải cách hành chính"], ["tthc", "thủ tục hành chính"],
  ["gpmb", "giải phóng mặt bằng"], ["đtc", "đầu tư công"], ["xdcb", "xây dựng cơ bản"], ["hs", "học sinh"], ["gv", "giáo viên"], ["lđ", "lao động"],
  ["dtts", "dân tộc thiểu số"], ["xnk", "xuất nhập khẩu"], ["xk", "xuất khẩu"], ["nk", "nhập khẩu"], ["gdp", "tổng sản phẩm"], ["grdp", "tổng sản phẩm"], ["sp", "sản phẩm"],
  ["vphc", "vi phạm hành chính"], ["tngt", "tai nạn giao thông"], ["bvmt", "bảo vệ môi trường"], ["lttp", "lương thực thực phẩm"], ["thcs", "trung học cơ sở"], ["thpt", "trung học phổ thông"],
]);

/** "trên 1 ha đất canh tác", "trên một đơn vị diện tích": one way to say it. */
const PER_AREA = /trên\s+(?:một|1)\s?(?:ha|hecta|đơn vị diện tích)(?![A-Za-zÀ-ỹ])/gu;

const wordsOf = wordReader(PHRASES, STOPWORDS, ABBREVIATIONS);

/** The clauses of a report of one megabyte, which all rooms ask for. */
const MOST_CLAUSES = 32_768;

/** Meaningful syllables of a text, in order. */
export const contentWords: (text: string) => readonly string[] = oncePerText((text) => wordsOf(text.includes("trên") ? text.replace(PER_AREA, "héc ta") : text), MOST_CLAUSES);

/** Words that set two labels apart however much else they share. */
const CONTRASTS: readonly (readonly [RegExp, RegExp])[] = [
  [/(?<![A-Za-zÀ-ỹ])thu(?![A-Za-zÀ-ỹ]|\s+nhập|\s+hút|\s+hoạch|\s+gom|\s+hồi)/u, /(?<![A-Za-zÀ-ỹ])chi(?![A-Za-zÀ-ỹ]|\s+nhánh|\s+tiết)/u],
  [/xuất khẩu/u, /nhập khẩu/u],
  [/thành thị|đô thị/u, /nông thôn/u],
  [/đông xuân|chiêm/u, /(?:vụ|lúa) mùa|hè thu/u],
  [/ngắn ngày|hằng năm|hàng năm/u, /lâu năm|dài ngày/u],
  [/gia súc/u, /gia cầm/u],
  [/(?<!cận )nghèo/u, /cận nghèo/u],
  [/ngắn hạn/u, /(?:trung|dài) hạn/u],
  [/(?<![A-Za-zÀ-ỹ])công nghiệp/u, /(?<![A-Za-zÀ-ỹ])nông(?: nghiệp|,? lâm)|lâm nghiệp|th[uủ][yỷ] sản/u],
  [/mầm non|mẫu giáo/u, /tiểu học/u],
  [/tiểu học/u, /trung học|thcs|thpt/u],
  [/diện tích/u, /sản lượng|năng suất/u],
  [/sản lượng/u, /năng suất/u],
  [/mức độ (?:i|1)(?![A-Za-zÀ-ỹ]|\d)/u, /mức độ (?:ii|2)(?![A-Za-zÀ-ỹ]|\d)/u],
  [/nhẹ cân|cân nặng/u, /thấp còi|chiều cao/u],
  [/tự nhiên/u, /rừng trồng|cơ học/u],
  [/đầu tư/u, /sự nghiệp/u],
  [/cấp mới/u, /điều chỉnh|thu hồi|cấp lại|cấp đổi|gia hạn/u],
  [/thành lập/u, /giải thể|tạm ngừng/u],
  [/trong nước/u, /nước ngoài/u],
  [/bắt buộc/u, /tự nguyện/u],
  [/trồng mới/u, /hiện có|tổng diện tích/u],
  [/(?:cao|lớn|nhiều) nhất|tối đa/u, /(?:thấp|nhỏ|ít) nhất|tối thiểu/u],
  [/nam(?![A-Za-zÀ-ỹ])/u, /(?<![A-Za-zÀ-ỹ])nữ(?![A-Za-zÀ-ỹ])/u],
];

/** Numbers that tell things of one name apart ("Dự án 6", "mũi 2", "trường số 17"); years do not. */
const numbersOf = (label: string): readonly string[] => (label.match(/\d+/g) ?? []).filter((digits) => !/^(?:19|20)\d\d$/.test(digits));

/** What a label says that another may answer with its opposite: the contrasts of which it names the first side alone, and the second alone. */
interface Sides {
  readonly first: readonly number[];
  readonly second: readonly number[];
  readonly numbers: readonly string[];
}

const sidesOf = oncePerText((label): Sides => {
  const named = CONTRASTS.map(([x, y]) => [x.test(label), y.test(label)] as const);
  const alone = (side: 0 | 1): number[] => named.flatMap((pair, i) => (pair[side] && !pair[1 - side] ? [i] : []));
  return { first: alone(0), second: alone(1), numbers: numbersOf(label) };
});

/** True where both labels are numbered and neither has all numbers of the other. */
function numberedApart({ numbers: x }: Sides, { numbers: y }: Sides): boolean {
  return x.length > 0 && y.length > 0 && x.some((n) => !y.includes(n)) && y.some((n) => !x.includes(n));
}

/** True where one label has a word the other answers with its opposite, or a number of its own. */
export function contrasted(a: string, b: string): boolean {
  const [x, y] = [sidesOf(a), sidesOf(b)];
  return numberedApart(x, y) || x.first.some((i) => y.second.includes(i)) || x.second.some((i) => y.first.includes(i));
}
