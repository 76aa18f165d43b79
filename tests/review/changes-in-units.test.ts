/** A change in percent said once more in units behind what it is compared with, and the columns that tell changes. */
import { named, outcome, troubles } from "./helpers";

test("“so với năm trước, tương đương 1.284 tấn”, “tăng 1,7%, bằng 2.220 tấn”", () => {
  named("Sản lượng lương thực năm 2019 ước 403.900 tấn, giảm 0,32% so năm 2018, tương đương 1.297 tấn.", ["0,32%", "0,23%"], ["1.297", "1.927"]);
  named("Sản lượng lúa vụ xuân ước 132.161,5 tấn, tăng 1,68%, bằng 2.183,6 tấn.", ["1,68%", "6,18%"], ["132.161,5", "312.161,5"]);
});

test("what stands behind “bằng” may be of another kind", () => {
  for (const text of [
    "Thu ngân sách 120 tỷ đồng, tăng 5%, bằng 98% dự toán.",
    "Thu ngân sách 120 tỷ đồng, tăng 5% so với cùng kỳ, bằng mức thu 120 tỷ đồng đã giao.",
    "Đàn lợn 537.600 con, tăng 1,11%, bằng 61 xã cộng lại.",
  ]) expect([text, troubles(text)]).toEqual([text, []]);
});

test("a column “Thay đổi” or “Biến động” is the difference of the two in front", () => {
  const table = (own: string, head: string): string => [
    `Loại đất    Năm 2010    Năm 2013    ${head}`,
    "Rừng gỗ    9.988,34    10.399,12    410,78",
    "Rừng tre    1.861,37    811,23    - 1.050,14",
    `Rừng trồng    25.308,96    26.628,65    ${own}`,
    "Đất trống    5.204,93    2.890,92    - 2.314,01",
  ].join("\n");
  for (const head of ["Thay đổi", "Biến động"]) {
    expect(outcome(table("1.319,69", head)).filter((line) => line.startsWith("consistent growth"))).toHaveLength(4);
    expect(troubles(table("1.319,69", head))).toEqual([]);
    expect(troubles(table("1.391,69", head))).toHaveLength(1);
  }
});
