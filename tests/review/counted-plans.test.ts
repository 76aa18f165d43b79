/** How many indicators reached the year's plan is no plan of what is said next. */
import { check, troubles } from "./helpers";

test.each([
  "Có 1/7 chỉ tiêu đạt và vượt kế hoạch năm. Tổng đàn dê đạt 365 con, đạt 101% kế hoạch năm.",
  "Có 02 chỉ tiêu vượt kế hoạch năm. Số lao động được dạy nghề đạt 240 lao động, bằng 53,3% kế hoạch năm.",
])("%s", (text) => {
  expect(troubles(text)).toEqual([]);
});

test("a plan in front that is named as one is still held against its result", () => {
  const verdict = (percent: string): string[] => check(`Kế hoạch vốn năm 2023 là 400 tỷ đồng. Đã giải ngân 200 tỷ đồng, đạt ${percent} kế hoạch vốn.`).relations.filter((r) => r.kind === "plan").map((r) => r.verdict);
  expect(verdict("50%")).toEqual(["consistent"]);
  expect(verdict("65%")).not.toContain("consistent");
});
