/** Rows of a plan table for the check's tests. */
import { num, type Value } from "./support";

export const HEAD = ["TT", "Chỉ tiêu", "ĐVT", "TH 2022", "KH 2023", "TH 2023", "% KH", "So cùng kỳ (%)"];

/** A row with its percentage and growth as a careful person types it. */
export function row(order: string, name: string, unit: string, p: number, k: number, t: number, percent = Math.round((t / k) * 1000) / 10, growth = Math.round((t / p) * 1000 - 1000) / 10): Value[] {
  return [order, name, unit, p, k, t, num(percent, 1), num(growth, 1)];
}

export const REVENUE = row("1", "Thu ngân sách trên địa bàn", "triệu đồng", 141_350, 204_500, 132_900);
export const OUTPUT = row("2", "Sản lượng lương thực", "tấn", 8_120, 8_500, 8_007);
export const VISITORS = row("3", "Khách du lịch", "lượt người", 125_600, 150_000, 223_490);
export const HERD = row("4", "Tổng đàn gia súc", "con", 18_570, 19_100, 19_306);
