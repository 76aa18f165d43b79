/** A change in percent said once more in units behind what it is compared with, and the columns that tell changes. */
import { named, outcome, troubles } from "./helpers";

test("“so với năm trước, tương đương 1.284 tấn”, “tăng 1,7%, bằng 2.220 tấn”", () => {
  named("Sản lượng cây có hạt năm 2021 ước 512.300 tấn, giảm 0,41% so năm 2020, tương đương 2.109 tấn.", ["0,41%", "0,14%"], ["2.109", "2.901"]);
  named("Sản lượng lúa vụ xuân ước 118.246,2 tấn, tăng 1,54%, bằng 1.793,4 tấn.", ["1,54%", "5,14%"], ["118.246,2", "811.246,2"]);
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
    "Rừng lá rộng    8.764,21    9.102,46    338,25",
    "Rừng tre    1.512,68    894,35    - 618,33",
    `Rừng trồng    21.467,82    22.915,47    ${own}`,
    "Đất trống    4.836,57    3.128,40    - 1.708,17",
  ].join("\n");
  for (const head of ["Thay đổi", "Biến động"]) {
    expect(outcome(table("1.447,65", head)).filter((line) => line.startsWith("consistent growth"))).toHaveLength(4);
    expect(troubles(table("1.447,65", head))).toEqual([]);
    expect(troubles(table("1.474,65", head))).toHaveLength(1);
  }
});
