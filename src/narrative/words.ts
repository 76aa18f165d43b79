/** Every Vietnamese word that all house styles share, in one place. */
import type { Period, Verdict } from "../plan";

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
  final: { reached: "đạt", carriedOut: "thực hiện", fallenTo: "còn", is: "là", negative: "" },
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

/** "so với năm 2022" at year-end, "so với cùng kỳ năm 2022" within the year. */
export function baseWords(period: Period, priorYear: number | null, isPeriodOfPrior: boolean): { readonly than: string; readonly equal: string } {
  const year = priorYear ?? (period.year === null ? null : period.year - 1);
  const named = year === null ? "năm trước" : `năm ${year}`;
  const base = isPeriodOfPrior ? `cùng kỳ ${named}` : named;
  return { than: `so với ${base}`, equal: `bằng ${base}` };
}

/** "lũy kế 10 tháng", "6 tháng đầu năm"; "" for a year. */
export function cumulativeWords(period: Period): string {
  switch (period.kind) {
    case "year":
      return "";
    case "half":
    case "nine-months":
      return `${period.months} tháng đầu năm`;
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
