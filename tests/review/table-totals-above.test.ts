/** Totals over rows of which some are broken down by rows set in below them; columns named by two years, or not at all. */
import { expect, test } from "@jest/globals";
import { outcome, troubles } from "./helpers";

const capital = (own: string, private_: string): string => `12. Vốn thực hiện phân theo nguồn (Tỷ đồng)
                         2021      2022      2023
TỔNG SỐ                 8.412     9.070     9.846
Vốn nhà nước            2.130     2.284     2.415
Vốn trong dân           4.866     ${own}     5.617
  Doanh nghiệp          3.052     ${private_}     3.540
  Hộ gia đình           1.814     1.902     2.077
Vốn nước ngoài          1.416     1.571     1.814`;

test("a total adds up the rows of its own depth, each of them those set in below it", () => {
  expect(troubles(capital("5.215", "3.313"))).toEqual([]);
  expect(outcome(capital("5.215", "3.313"))).toEqual(expect.arrayContaining(["consistent sum: 8.412 2.130 4.866 1.416", "consistent sum: 9.070 2.284 5.215 1.571", "consistent sum: 5.215 3.313 1.902"]));
  expect(troubles(capital("5.215", "3.331"))).toEqual(["inconsistent sum: 5.215 3.331 1.902"]);
  expect(troubles(capital("5.215", "3.313").replace("2.284", "2.248"))).toEqual(["inconsistent sum: 9.070 2.248 5.215 1.571"]);
});

test("rows that a total lists only some of are no sum", () => {
  expect(troubles(capital("5.215", "3.313").replace("Vốn nước ngoài          1.416     1.571     1.814", "Vốn nước ngoài          1.216     1.352     1.704"))).toEqual([]);
});

const shares = (third: string): string => `13. Cơ cấu vốn thực hiện (%)
                         2022      Sơ bộ 2023
TỔNG SỐ                 100,00    100,00
Vốn nhà nước             25,18     24,53
Vốn trong dân            57,50     ${third}
Vốn nước ngoài           17,32     18,42`;

test("two years name the columns of a table", () => {
  expect(outcome(shares("57,05"))).toEqual(expect.arrayContaining(["consistent sum: 100,00 25,18 57,50 17,32", "consistent sum: 100,00 24,53 57,05 18,42"]));
  expect(troubles(shares("57,05"))).toEqual([]);
  expect(troubles(shares("57,50"))).toEqual([expect.stringMatching(/sum: 100,00 24,53 57,50 18,42$/)]);
});

const land = (rice: string): string => `3. Hiện trạng đất (Ha, cơ cấu %)
Tổng số                 48.260,14   100,00
Đất nông nghiệp         39.417,62    81,68
 Đất trồng trọt         21.530,40    44,61
  Đất lúa               ${rice}    26,28
  Đất khác               8.845,15    18,33
 Đất rừng               17.887,22    37,06
Đất phi nông nghiệp      7.104,38    14,72
Đất chưa sử dụng         1.738,13     3,60`;

test("rows side by side without names of columns are a table; totals rounded by themselves are no question", () => {
  expect(troubles(land("12.685,25"))).toEqual([]);
  expect(outcome(land("12.685,25"))).toEqual(expect.arrayContaining(["consistent sum: 48.260,14 39.417,62 7.104,38 1.738,13", "consistent sum: 21.530,40 12.685,25 8.845,15"]));
  expect(troubles(land("12.658,25"))).toEqual([expect.stringMatching(/sum: 21\.530,40 12\.658,25 8\.845,15$/), expect.stringMatching(/ratio: 12\.658,25 48\.260,14 26,28$/)]);
});
