/** Every Vietnamese word that all house styles share, in one place. */
import type { Comparison } from "../figures";
import type { Period, Verdict } from "../plan";
import type { Phrase, Piece } from "./phrase";

export const WORDS = {
  plan: "kế hoạch",
  yearPlan: "kế hoạch năm",
  budgetPlan: "dự toán",
  namelessIndicator: "chỉ tiêu không ghi tên",
  indicators: "chỉ tiêu",
  mainIndicators: "chỉ tiêu chủ yếu",
  partsLead: "trong đó:",
  allPartsLead: "gồm:",
  however: "tuy nhiên,",
  but: "nhưng",
  and: "và",
  only: "chỉ",
  limitations: "Hạn chế",
  unknownPeriod: "Trong kỳ báo cáo",
  noData: "chưa có số liệu thực hiện",
  noTarget: "chưa giao kế hoạch",
  judgedAs: "được đánh giá",
  overfulfilled: "hoàn thành vượt kế hoạch",
  wholeYear: "ước cả năm",
  wholeYearReaches: "ước cả năm đạt",
  thisMonthAlone: (month: number) => `riêng trong tháng ${month}`,
} as const;

interface VerbForms {
  readonly reached: string;
  readonly carriedOut: string;
  readonly fallenTo: string;
  readonly is: string;
  /** Before "âm 3,8%". */
  readonly negative: string;
}

/** Estimates "ước đạt", finals "đạt". */
export const VERBS: { readonly estimated: VerbForms; readonly final: VerbForms } = {
  estimated: { reached: "ước đạt", carriedOut: "ước thực hiện", fallenTo: "ước còn", is: "ước là", negative: "ước" },
  final: { reached: "đạt", carriedOut: "đạt", fallenTo: "còn", is: "là", negative: "" },
};

/** How verdicts are said at the end of a sentence; "" where the figures say it already. */
export const VERDICT_CLAUSE: Readonly<Record<Verdict, string>> = {
  exceeded: "vượt kế hoạch",
  met: "đạt kế hoạch",
  "nearly-met": "cơ bản đạt kế hoạch",
  missed: "không đạt kế hoạch",
  "at-risk": "khó đạt kế hoạch",
  "on-pace": "bảo đảm tiến độ",
  "behind-pace": "chậm tiến độ",
  "no-target": "chưa giao kế hoạch",
  "no-data": "chưa có số liệu",
  "not-judged": "chưa đánh giá",
};

/** The period a figure is compared with: "năm 2022", "so với năm 2022", "bằng năm 2022". */
export interface BaseWords {
  readonly name: string;
  readonly than: string;
  readonly equal: string;
}

/** "so với năm 2022" at year-end, "so với cùng kỳ năm 2022" within the year. */
export function baseWords(period: Period, priorYear: number | null, isPeriodOfPrior: boolean): BaseWords {
  const year = priorYear ?? (period.year === null ? null : period.year - 1);
  const named = year === null ? "năm trước" : period.schoolYear === true ? `năm học ${year - 1}-${year}` : `năm ${year}`;
  const base = isPeriodOfPrior ? `cùng kỳ ${named}` : named;
  return { name: base, than: `so với ${base}`, equal: `bằng ${base}` };
}

/** "lũy kế 10 tháng", "6 tháng đầu năm"; "" for a year. */
export function cumulativeWords(period: Period): string {
  switch (period.kind) {
    case "year":
      return "";
    case "half":
    case "nine-months":
      return `${period.months} tháng đầu năm`;
    case "quarter":
      // Later quarters are named by their own three months in a report; what is cumulative there counts from January.
      return period.months === 3 ? "quý I" : `lũy kế ${period.months} tháng`;
    default:
      return `lũy kế ${period.months} tháng`;
  }
}

/** Title over the whole text. */
export function titleWords(period: Period): string {
  return `Kết quả thực hiện các chỉ tiêu kế hoạch ${period.label}`.trim();
}

/** How verdicts are said after a number of indicators. */
export const COUNT_WORDS: { readonly yearEnd: Readonly<Record<Verdict, string>>; readonly within: Readonly<Record<Verdict, string>> } = {
  yearEnd: { ...VERDICT_CLAUSE, "no-data": "chưa có số liệu thực hiện", "not-judged": "chưa đủ căn cứ đánh giá" },
  within: {
    ...VERDICT_CLAUSE,
    exceeded: "vượt kế hoạch năm",
    met: "đạt kế hoạch năm",
    "on-pace": "đúng tiến độ",
    "no-data": "chưa có số liệu thực hiện",
    "not-judged": "chưa đủ căn cứ đánh giá",
  },
};

/** Instead of an empty text. */
export const EMPTY_TEXT = {
  title: "Kết quả thực hiện các chỉ tiêu kế hoạch",
  noTable: (name: string) => `Không tìm thấy bảng «${name}» trong sổ tính.`,
  table: "Bảng chưa có chỉ tiêu nào có số liệu.",
  section: "Mục này chưa có chỉ tiêu nào có số liệu.",
  rows: "Các dòng đang chọn không có chỉ tiêu nào.",
  nothingChosen: "Chưa chọn chỉ tiêu nào để viết nhận xét.",
} as const;

export const CHANGE = { rises: "tăng ", falls: "giảm ", was: "là" } as const;

/** Words around a figure that is a bound. */
export const BOUNDS: {
  readonly from: string;
  readonly to: string;
  readonly around: Readonly<Record<Comparison, readonly [before: string, after: string]>>;
} = {
  from: "từ ",
  to: " đến ",
  around: {
    exactly: ["", ""],
    range: ["", ""],
    about: ["khoảng ", ""],
    above: ["trên ", ""],
    below: ["dưới ", ""],
    "at-least": ["từ ", " trở lên"],
    "at-most": ["không quá ", ""],
  },
};

/** The opening count. */
export const OPENING = {
  some: (reached: Phrase, judged: Phrase, noun: string, plan: string): Piece[] => ["có ", reached, "/", judged, ` ${noun} đạt và vượt ${plan}`],
  all: (reached: Phrase, judged: Phrase, noun: string, plan: string): Piece[] => ["cả ", reached, "/", judged, ` ${noun} đều đạt và vượt ${plan}`],
  none: (judged: Phrase, noun: string, plan: string, within: boolean): Piece[] => [
    "trong ",
    judged,
    ` ${noun} được đánh giá, ${within ? "chưa" : "không"} có ${WORDS.indicators} nào đạt ${plan}`,
  ],
  nothingJudged: (noun: string) => `chưa có ${noun} nào được đánh giá so với ${WORDS.plan}`,
  estimated: (period: string) => `ước thực hiện ${period}`,
  cumulative: (period: string) => `lũy kế ${period}`,
  besides: "ngoài ra còn ",
} as const;

/** Lists of indicators. */
export const LIST = {
  there: "có ",
  left: "còn ",
  someLeft: (what: string) => `còn một số ${WORDS.indicators} ${what}`,
  among: ", trong đó có: ",
} as const;
