/** What people read about a text that does or does not agree with a table. */
import { formatNumber, type Decimal } from "../../../figures";
import { named as withUnit } from "../../relations/draft";
import type { Figure } from "../../reading/figure";
import type { CellSpan } from "../types";
import type { Named } from "./names";
import type { Held } from "./places";

const MOST_NAME = 14;

/** The row's name, shortened for a sentence: its first words say most. */
export function rowName(row: Named): string {
  const own = row.indicator.fullName.split(" – ").map((part) => part.replace(/^[-–+*•\s]+/u, ""));
  const words = (own.length > 1 ? [own[own.length - 1] ?? "", `(${own.slice(0, -1).join(" – ")})`] : own).join(" ").split(/\s+/);
  return `“${words.length > MOST_NAME ? `${words.slice(0, MOST_NAME).join(" ")}…` : words.join(" ")}”`;
}

export function cellName({ sheet, address }: CellSpan): string {
  return `${sheet}!${address}`;
}

/** "132.900 triệu đồng (Biểu 1!F12)". */
export function tableFigure(held: Held, row: Named): string {
  const unit = row.indicator.unit;
  const joined = unit?.dimension === "percent" ? (/[%‰]/.test(held.text) ? "" : unit.label) : row.indicator.unitText.trim() === "" ? "" : ` ${row.indicator.unitText.trim()}`;
  return `${held.text}${/[A-Za-zÀ-ỹ]/u.test(held.text) ? "" : joined} (${cellName(held.span)})`;
}

export { withUnit };

export function short(value: Decimal, decimals = 2): string {
  return formatNumber(value.round(decimals, 1), { decimals: Math.min(decimals, Math.max(0, value.round(decimals, 1).c.length - value.round(decimals, 1).e - 1)) });
}

export const SAY = {
  agrees: (row: Named): string => `Văn bản khớp với bảng: ${rowName(row)}.`,
  value: (row: Named, figure: Figure, held: Held): string => `Cần rà soát ${rowName(row)}: văn bản ghi ${withUnit(figure)}, bảng ghi ${tableFigure(held, row)}.`,
  percent: (row: Named, stated: string, computed: string): string => `Cần rà soát ${rowName(row)}: văn bản ghi ${stated} kế hoạch, theo bảng là ${computed}%.`,
  gap: (row: Named, stated: string, computed: string): string => `Cần rà soát ${rowName(row)}: văn bản ghi ${stated} so với kế hoạch, theo bảng là ${computed}.`,
  growth: (row: Named, stated: string, computed: string): string => `Cần rà soát ${rowName(row)}: văn bản ghi ${stated} so với năm trước, theo bảng là ${computed}.`,
  word: (row: Named, word: string, verdict: string): string => `Cần rà soát ${rowName(row)}: văn bản ghi “${word} kế hoạch”, theo bảng là “${verdict}”.`,
  points: (row: Named, figure: Figure): string => `Nên ghi “${figure.text} điểm %”: ${rowName(row)} là tỷ lệ, chênh lệch tính bằng điểm phần trăm.`,
  notPoints: (row: Named, figure: Figure): string => `Nên ghi “${figure.text}%”: với ${rowName(row)}, đây là tỷ lệ phần trăm, không phải chênh lệch tính bằng điểm phần trăm.`,
  count: (said: string, table: string): string => `Cần rà soát số chỉ tiêu: văn bản ghi ${said}, theo bảng là ${table}.`,
  countAgrees: (said: string): string => `Số chỉ tiêu khớp với bảng: ${said}.`,
  fromTable: "lấy theo bảng",
  verbFromTable: "con số đúng, từ đi kèm lấy theo bảng",
  stale: (title: string, count: number): string => `Đoạn “${title}” có ${count} câu chưa cập nhật: số liệu trong bảng đã thay đổi từ khi viết.`,
  staleOne: "Câu này chưa cập nhật: số liệu trong bảng đã thay đổi từ khi viết.",
  restore: "viết lại theo số liệu hiện nay của bảng",
  typedInto: (from: string, to: string): string => `Cần rà soát câu đã chèn: ghi ${from}, theo bảng là ${to}.`,
  current: "Câu đã chèn khớp với bảng.",
} as const;
