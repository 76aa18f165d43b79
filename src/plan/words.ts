/** The Vietnamese words of this room: headers of computed columns, verdicts, reasons and problems, as people read them. */
import type { Role, Verdict } from "./types";

export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  exceeded: "Vượt",
  met: "Đạt",
  "nearly-met": "Cơ bản đạt",
  missed: "Không đạt",
  "at-risk": "Khó đạt",
  "on-pace": "Đúng tiến độ",
  "behind-pace": "Chậm tiến độ",
  "no-target": "Không giao KH",
  "no-data": "Chưa có số liệu",
  "not-judged": "Chưa đánh giá",
};

/** Headers of the columns that this add-in writes. */
export const HEADERS = {
  measure: "Cách so",
  percentSingle: "% KH",
  percentPrefix: "% ",
  growth: "Tăng trưởng",
  verdict: "Đánh giá",
  override: "Đánh giá lại",
  takenSuffix: " (tính)",
} as const;

/** Words of the "Cách so" column. */
export const COMPARISON = {
  amount: "Lượng",
  flow: "Lượng lũy kế",
  stock: "Lượng thời điểm",
  rate: "Tỷ lệ",
  growthRate: "Tốc độ",
  none: "Không so",
  lower: "↓",
  withoutPrior: "(trừ năm trước)",
} as const;

export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  order: "Số thứ tự",
  code: "Mã",
  indicator: "Tên chỉ tiêu",
  unit: "Đơn vị tính",
  prior: "Thực hiện kỳ trước",
  target: "Kế hoạch",
  actual: "Thực hiện (lũy kế)",
  month: "Thực hiện riêng trong tháng",
  estimate: "Ước thực hiện",
  percentOfTarget: "% so với kế hoạch",
  growth: "Tăng trưởng",
  gap: "Chênh lệch",
  verdict: "Đánh giá",
  nextTarget: "Kế hoạch năm sau",
  direction: "Chiều tốt",
  measure: "Cách so",
  override: "Đánh giá lại",
  main: "Chỉ tiêu chủ yếu",
  note: "Ghi chú",
};

const q = (text: string): string => `«${text.replace(/\s+/g, " ").trim()}»`;

/** Why a column was matched. */
export const MATCH = {
  same: (known: string) => `trùng ${q(known)}`,
  like: (known: string) => `có ${q(known)}`,
  byUser: "người dùng đã chọn",
  notUsed: "người dùng đã chọn không dùng",
  ours: "cột do Soát Số ghi",
  contentsIndicator: "cột chữ đứng đầu, phần lớn là tên gọi",
  contentsUnit: "phần lớn ô là đơn vị tính",
  contentsOrder: "phần lớn ô là số thứ tự",
  contentsMain: "chỉ có dấu x",
  unknown: "chưa nhận ra",
  handPercent: "tỷ lệ tự nhập, không dùng để tính",
  yearOther: (year: number) => `số của năm ${year}, không dùng cho kỳ này`,
  span: "kế hoạch của cả giai đoạn",
  duplicate: (role: string, other: string) => `${role} đã lấy từ cột ${q(other)}`,
  notComparison: "cột so sánh khác, không dùng để tính",
  textColumn: "cột chữ, không có số",
  priorYear: (year: number) => `năm ${year} là năm trước`,
  barePlan: (year: number) => `chỉ ghi năm ${year}, đứng cùng cột kết quả của năm ấy nên hiểu là kế hoạch`,
  nextYear: (year: number) => `năm ${year} là năm sau`,
} as const;

/** Why a figure or a verdict is empty, or how it came about. */
export const REASON = {
  noTarget: "chưa giao KH",
  zeroTarget: "kế hoạch bằng 0",
  negativeTarget: "kế hoạch âm",
  noData: "chưa có số liệu",
  negativeActual: "số thực hiện âm",
  noPrior: "chưa có số liệu so sánh",
  zeroPrior: "số năm trước bằng 0",
  negativePrior: "số năm trước âm",
  signChange: "số năm nay âm, số năm trước dương",
  growthOfGrowth: "tốc độ tăng không so với năm trước",
  noPriorColumn: "bảng không có cột năm trước",
  priorWholeYear: "cột năm trước là số cả năm, không cùng kỳ",
  ratesUsePoints: "tỷ lệ so bằng điểm %",
  amountsUsePercent: "số lượng so bằng tỷ lệ %",
  unreadable: (text: string) => `không đọc được ${q(text)}`,
  absentMark: (text: string) => `ô ghi ${q(text)}`,
  errorCell: (text: string) => `ô đang báo lỗi ${q(text)}`,
  unitMismatch: (text: string, unit: string) => `${q(text)} không đổi được ra ${q(unit)}`,
  mixedScale: "các số của dòng khác thang đo (có ô định dạng %, có ô không)",
  priorScale: "số năm trước khác thang đo với số năm nay (một bên định dạng %, một bên không)",
  columnUnit: "đơn vị của dòng khác với đơn vị chung của cột",
  rangeActual: (text: string) => `số thực hiện ${q(text)} không phải một con số`,
  rangePrior: (text: string) => `số năm trước ${q(text)} không phải một con số`,
  ambiguousText: (text: string) => `chữ ${q(text)} mang nghĩa khác nhau ở các dòng`,
  wildcard: (text: string) => `${q(text)} có ký tự * ? ~ nên công thức không tra được`,
  longText: "chữ trong ô quá dài để tra",
  joinMissing: (table: string) => `không có trong bảng ${q(table)}`,
  joinTwice: (key: string) => `${q(key)} có nhiều dòng trùng, không biết lấy kế hoạch nào`,
  joinNoKey: "dòng không có mã hoặc tên để nối với bảng kế hoạch",
  joinUnit: "đơn vị ở hai bảng không đổi được cho nhau",
  exceeded: "vượt kế hoạch",
  met: "đúng bằng kế hoạch",
  inRange: "trong khoảng kế hoạch",
  nearly: "từ 95 đến dưới 100% kế hoạch",
  missed: "chưa đạt kế hoạch",
  missedLower: "cao hơn mức kế hoạch (càng thấp càng tốt)",
  exceededLower: "thấp hơn mức kế hoạch (càng thấp càng tốt)",
  metLower: "bằng mức kế hoạch (càng thấp càng tốt)",
  atRisk: "ước cả năm chưa đạt kế hoạch",
  estimateReaches: "ước cả năm đạt kế hoạch",
  alreadyOver: "đã vượt quá mức kế hoạch cả năm",
  onPace: (months: number) => `theo kịp tiến độ ${months}/12 kế hoạch năm`,
  behindPace: (months: number) => `chưa theo kịp tiến độ ${months}/12 kế hoạch năm`,
  notPaced: "trong năm không so tiến độ với tỷ lệ và số thời điểm",
  level: (header: string, text: string) => `${text} (so với ${q(header)})`,
  superseded: (header: string) => `đã thay bằng ${q(header)}`,
  overridden: (word: string, reason: string) => (reason === "" ? `người dùng đánh giá lại: ${word}` : `người dùng đánh giá lại: ${word} (${reason})`),
} as const;

export const PROBLEM = {
  noIndicator: "Chưa thấy cột tên chỉ tiêu; hãy chọn ở «Ghép cột».",
  noFigures: "Chưa thấy cột kế hoạch hay cột thực hiện; hãy chọn ở «Ghép cột».",
  onlyTargets: "Bảng chỉ có kế hoạch, chưa có cột thực hiện.",
  ambiguous: (header: string, other: string, role: string) =>
    `Cột ${q(header)} và ${q(other)} đều có thể là ${role}; đang dùng ${q(other)}.`,
  lowConfidence: (header: string, role: string) => `Cột ${q(header)} được đoán là ${role}; hãy xem lại ở «Ghép cột».`,
  duplicateName: (name: string) => `Chỉ tiêu ${q(name)} có nhiều dòng trùng tên.`,
  duplicateCode: (code: string) => `Mã ${q(code)} có nhiều dòng trùng.`,
  legacy: (encoding: string) => `Bảng gõ theo bảng mã cũ (${encoding}): đã đọc theo bảng mã ấy, không sửa ô nào; nên chuyển sang Unicode.`,
  unreadable: (name: string, header: string, text: string) => `${name}: không đọc được ${q(text)} ở cột ${q(header)}.`,
  unitMissing: (name: string) => `${name}: chưa có đơn vị tính.`,
  unitMismatch: (name: string, why: string) => `${name}: ${why}.`,
  scale: (name: string) => `${name}: ${REASON.mixedScale}, chưa so được.`,
  priorBlocked: (name: string, why: string) => `${name}: ${why}, chưa so được với năm trước.`,
  unjoined: (name: string, why: string) => `${name}: ${why}.`,
  unjoinedTarget: (name: string, table: string) => `${name}: có kế hoạch nhưng không có trong bảng ${q(table)}.`,
  yearUnknown: "Chưa biết bảng của năm nào; hãy chọn năm.",
  empty: "Bảng chưa có dòng số liệu nào.",
  overrideWord: (name: string, word: string) => `${name}: không hiểu đánh giá lại ${q(word)}.`,
} as const;

export const PERIOD = {
  year: (year: number | null) => (year === null ? "cả năm" : `năm ${year}`),
  schoolYear: (year: number) => `năm học ${year - 1}-${year}`,
  half: (year: number | null) => `6 tháng đầu năm${year === null ? "" : ` ${year}`}`,
  nine: (year: number | null) => `9 tháng${year === null ? "" : ` năm ${year}`}`,
  months: (months: number, year: number | null) =>
    months === 1 ? `tháng 1${year === null ? "" : ` năm ${year}`}` : `${months} tháng${year === null ? "" : ` năm ${year}`}`,
  quarter: (roman: string, year: number | null) => `quý ${roman}${year === null ? "" : ` năm ${year}`}`,
} as const;
