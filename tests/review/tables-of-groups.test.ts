/** Typed tables whose rows make others without a number or a word, and totals by name of which some rows are wrong. */
import { outcome, troubles } from "./helpers";

const STAFF = (nurses: string): string => [
  "Chỉ tiêu\t2021\t2022", "Trường học\t131\t138", "Mầm non\t46\t51", "Tiểu học\t52\t53", "Trung học cơ sở\t33\t34", "Phòng học\t1.874\t1.932",
  "Giáo viên\t3.416\t3.502", `Mầm non\t1.020\t${nurses}`, "Tiểu học\t1.384\t1.392", "Trung học cơ sở\t1.012\t1.024",
].join("\n");

describe("rows below a row that make it in every column", () => {
  test("are its parts", () => {
    const sums = outcome(STAFF("1.086")).filter((said) => said.includes(" sum:"));
    expect(sums).toEqual(expect.arrayContaining(["consistent sum: 131 46 52 33", "consistent sum: 138 51 53 34", "consistent sum: 3.416 1.020 1.384 1.012", "consistent sum: 3.502 1.086 1.392 1.024"]));
  });

  test("a slip in one of them is found", () => {
    expect(troubles(STAFF("1.068"))).toEqual(["inconsistent sum: 3.502 1.068 1.392 1.024"]);
  });

  test("rows that only happen to add up in one column are none", () => {
    expect(outcome("Chỉ tiêu\t2021\t2022\nSố xã\t12\t12\nSố thôn\t7\t8\nSố hộ nghèo\t5\t9\nSố hộ thoát nghèo\t31\t40").filter((said) => said.includes(" sum:"))).toEqual([]);
  });
});

test("rows with rows of their own between them make the row above all of them", () => {
  const text = (day: string): string => ["Khách sạn | 2/2021 | 3/2021 | 3 tháng", "Khách đã đón | 41.230 | 43.815 | 128.460", "Khách ngủ qua đêm | 25.912 | 27.340 | 80.615", "- Khách quốc tế | 3.405 | 3.612 | 10.548", "- Khách trong nước | 22.507 | 23.728 | 70.067", `Khách trong ngày | 15.318 | ${day} | 47.845`].join("\n");
  expect(outcome(text("16.475"))).toContain("consistent sum: 43.815 27.340 16.475");
  expect(troubles(text("16.745")).some((said) => said.endsWith("sum: 43.815 27.340 16.745"))).toBe(true);
});

const GRADES = (...wrong: string[]): string => ["Nội dung\tTổng số\tLớp 6\tLớp 7\tLớp 8", "Học sinh\t742\t251\t248\t243", "Giỏi\t118\t41\t40\t37", "Khá\t304\t102\t101\t101", "Đạt\t311\t105\t104\t102", "Chưa đạt\t9\t3\t3\t3", ...wrong].join("\n");

describe("a total by the name of its column", () => {
  test("goes on being one where some rows are wrong, and these are asked about", () => {
    const said = outcome(GRADES("Thi lại\t64\t25\t21\t15", "Lưu ban\t38\t6\t5\t4"));
    expect(said.filter((one) => one.startsWith("consistent sum: ")).length).toBeGreaterThanOrEqual(5);
    expect(said).toContain("review sum: 64 25 21 15");
    expect(said.filter((one) => one.startsWith("inconsistent"))).toEqual([]);
  });
});
