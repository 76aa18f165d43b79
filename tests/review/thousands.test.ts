/** Spaces between thousands, where a document writes so; lists of numbers that only look like them. */
import { outcome, troubles } from "./helpers";

const households = (poor: string): string => `Toàn huyện có 21 347 hộ dân, trong đó có ${poor} hộ nghèo, chiếm 7,3% và 19 789 hộ không nghèo.`;

test("digits parted by spaces are one number", () => {
  expect(outcome(households("1 558"))).toEqual(expect.arrayContaining(["consistent sum: 21 347 1 558 19 789", "consistent ratio: 1 558 21 347 7,3"]));
  expect(troubles(households("1 585")).length).toBeGreaterThan(0);
  expect(outcome("Dự toán giao 12 480 triệu đồng, thực hiện 11 232 triệu đồng, đạt 90% dự toán.")).toContain("consistent plan: 11 232 12 480 90");
});

test("a group that begins with a nought belongs to the digits in front in any document", () => {
  expect(outcome("Diện tích gieo cấy 246 000 ha, trong đó lúa 198 000 ha và ngô 48 000 ha; năng suất 51,2 tạ/ha, giá 8.500 đồng/kg.")).toContain("consistent sum: 246 000 198 000 48 000");
  expect(outcome("Đường dây nóng: 0236 045 118, bấm phím 1.").join(" ")).not.toContain("045");
});

test.each([
  "Quý 1 250 hộ được vay; quý 2 310 hộ được vay; quý 3 275 hộ được vay.",
  "Khối lớp 8 412 em, khối lớp 9 387 em.",
  "Xã Tân Lập 3 120 hộ, xã Phú Xuân 5 260 hộ, xã Mỹ An 4 310 hộ.",
  "Vé số 12 345 678 trúng thưởng; vé số 12 345 679 không trúng.",
  "Thu ngân sách 12.480 triệu đồng, 3.150 triệu đồng, 1.275 triệu đồng; có 5 120 hộ và 6 140 hộ.",
])("numbers of their own stay apart: %s", (text) => {
  expect(outcome(text).join(" ")).not.toMatch(/\d \d{3} \d+ \d{3}/);
  expect(troubles(text)).toEqual([]);
});
