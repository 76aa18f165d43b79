/** Short ways to check a text and to read the outcome in a test. */
import { checkText, type CheckResult, type Relation, type RelationKind, type RelationVerdict } from "../../src/review";

export function check(text: string): CheckResult {
  return checkText([{ file: "bao-cao.txt", text }]);
}

/** Kind and verdict of every relation, with the marked digits, one line each. */
export function outcome(text: string): string[] {
  const lines = text.split("\n");
  return check(text).relations.map((r) => `${r.verdict} ${r.kind}: ${marked(r, lines).join(" ")}`);
}

/** The text under each span. */
export function marked(relation: Relation, lines: readonly string[]): string[] {
  return relation.spans.map((s) => (lines[s.line - 1] ?? "").slice(s.start, s.end));
}

export function verdicts(text: string, kind?: RelationKind): RelationVerdict[] {
  return check(text).relations.filter((r) => kind === undefined || r.kind === kind).map((r) => r.verdict);
}

/** Relations that would trouble a reader. */
export function troubles(text: string): string[] {
  return outcome(text).filter((line) => !line.startsWith("consistent"));
}

const ofKind = (kind: RelationKind) => (text: string): string[] => outcome(text).filter((line) => line.includes(` ${kind}:`));

/** The outcome of one kind of relation. */
export const [sums, ratios, plans] = [ofKind("sum"), ofKind("ratio"), ofKind("plan")];

/** The text holds as it stands, with a relation of the kinds, and each of its wrong copies is asked about. */
export const namedAs = (kinds: RegExp) => (text: string, ...slips: readonly (readonly [from: string, to: string])[]): void => {
  expect(troubles(text)).toEqual([]);
  expect(outcome(text).filter((line) => kinds.test(line))).not.toEqual([]);
  for (const [from, to] of slips) expect([from, troubles(text.replace(from, to)).length]).not.toEqual([from, 0]);
};
export const named = namedAs(/./);

/** A report of several sections with every kind of relation, all figures in order. */
export const GOOD_REPORT = `BÁO CÁO
Tình hình kinh tế - xã hội xã Bình Minh năm 2025
I. KẾT QUẢ THỰC HIỆN
1. Kinh tế
Tổng giá trị sản xuất ước đạt 812,5 tỷ đồng, đạt 103% kế hoạch, tăng 9,2% so với năm 2024 (trong đó: nông nghiệp 302,1 tỷ đồng; công nghiệp 285,4 tỷ đồng; dịch vụ 225 tỷ đồng).
Diện tích lúa cả năm 486,5 ha, năng suất 51,2 tạ/ha, sản lượng 2.490,9 tấn.
Tổng kế hoạch vốn đầu tư công năm 2025 là 48.250 triệu đồng (Vốn đầu tư 31.200 triệu đồng, vốn sự nghiệp 17.050 triệu đồng); giải ngân đến hết tháng 11 là 36.670 triệu đồng, đạt 76% kế hoạch.
2. Văn hóa - xã hội
Toàn xã có 12/15 trường học đạt chuẩn quốc gia, đạt tỷ lệ 80%. Số vụ tai nạn giảm từ 20 vụ xuống 15 vụ, giảm 25%.
Giải quyết việc làm cho 1.236 lao động, vượt 3% kế hoạch; tỷ lệ bao phủ bảo hiểm y tế đạt 95,4%, cao hơn 0,4 điểm % so với kế hoạch.
II. KẾT QUẢ CÁC CHỈ TIÊU CHỦ YẾU
(1) Tổng giá trị sản xuất ước đạt 812,5 tỷ đồng, đạt 103% kế hoạch.
(2) Giải quyết việc làm cho 1.236 lao động, vượt kế hoạch (Kế hoạch 1.200 lao động).
(3) Tỷ lệ bao phủ bảo hiểm y tế đạt 95,4%, vượt kế hoạch (Kế hoạch 95%).
`;
