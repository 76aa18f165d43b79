/** What the blocks of a yearbook's table tell of its amounts, rows set in below others, and columns that make a total several times over. */
import { outcome, troubles } from "./helpers";

const VALUES = `7. Số hộ kinh doanh phân theo khu vực
Đơn vị tính: Hộ
Năm         Tổng số    Đồng bằng    Miền núi    Hải đảo    Thành thị    Nông thôn
2019        18420    11205   6308   907   5214   13206
2020        18911    11476   6512   923   5530   13381
2021        19354    11690   6724   940   5902   13452
SB 2022     20107    12088   7051   968   6377   13730`;
const GROWTH = `Tốc độ tăng (%)
2020        2,67   2,42   3,23   1,76   6,06   1,33
2021        2,34   1,86   3,26   1,84   6,73   0,53
Sơ bộ 2022  3,89   3,40   4,86   2,98   8,05   2,07`;
const SHARES = `Cơ cấu (%)
2019        100,00   60,83   34,25   4,92   28,31   71,69
2020        100,00   60,68   34,43   4,88   29,24   70,76
2021        100,00   60,40   34,74   4,86   30,49   69,51
2022        100,00   60,12   35,07   4,81   31,72   68,28`;
const ALL = [VALUES, GROWTH, SHARES].join("\n");

test("growth since the year before and shares of the total follow from the amounts above", () => {
  expect(troubles(ALL)).toEqual([]);
  const told = outcome(ALL);
  expect(told).toEqual(expect.arrayContaining(["consistent growth: 12088 11690 3,40", "consistent ratio: 6724 19354 34,74"]));
  expect(told.filter((line) => line.startsWith("consistent growth"))).toHaveLength(18);
  expect(told.filter((line) => line.startsWith("consistent ratio"))).toHaveLength(20);
});

test.each([["3,26", "3,62", "growth"], ["34,43", "43,43", "ratio"], ["6724", "6274", "growth"], ["13452", "13425", "sum"]])("a changed cell is told: %s → %s", (from, to, kind) => {

  expect(troubles(ALL.replace(from, to))).toEqual(expect.arrayContaining([expect.stringMatching(new RegExp(`^inconsistent ${kind}`))]));
});

test("a share cut so that all make a hundred is left alone, and a block that tells of other amounts too", () => {
  expect(troubles(ALL.replace("34,25   4,92", "34,24   4,93"))).toEqual([]);
  const other = GROWTH.replace(/\d,\d\d/g, (digits) => `${(Number(digits.charAt(0)) + 3) % 10},${digits.slice(3)}${digits.charAt(2)}`);
  expect(troubles(`${VALUES}\n${other}`)).toEqual([]);
});

const SCHOOLS = `Số phòng học (Phòng)
                           2019-2020   2020-2021   Sơ bộ 2021-2022
Mẫu giáo                   1.214   1.260   1.305
  Kiên cố                  980   1.022   1.071
  Bán kiên cố              234   238   234
Cấp một                    2.310   2.342   2.377
  Kiên cố                  2.051   2.090   2.133
  Bán kiên cố              259   252   244
Cấp hai                    1.105   1.105   1.118
  Kiên cố                  -   -   -
  Bán kiên cố              -   -   -`;

test.each([["set in", SCHOOLS], ["told by names that come again", SCHOOLS.replace(/^ {2}(?=[KB])/gm, "")], ["behind a dash", SCHOOLS.replace(/^ {2}(?=[KB])/gm, "- ")]])("rows %s make the one above", (_name, text) => {
  expect(troubles(text)).toEqual([]);
  expect(outcome(text).filter((line) => line.startsWith("consistent sum"))).toHaveLength(6);
  expect(troubles(text.replace("2.342", "2.324"))).toEqual([expect.stringMatching(/^inconsistent sum: 2\.324/)]);
});

test("growth in columns of years, and rows of which only some are listed", () => {
  const text = `${SCHOOLS.split("\n").slice(0, 5).join("\n")}\nChỉ số phát triển (Năm trước = 100) - %\nMẫu giáo                   -   103,79   103,57\n  Kiên cố                  -   104,29   104,79\n  Bán kiên cố              -   101,71   98,32`;
  expect(troubles(text)).toEqual([]);
  expect(outcome(text)).toContain("consistent growth: 1.071 1.022 104,79");
  expect(troubles(text.replace("104,79", "107,49"))).toEqual([expect.stringMatching(/^inconsistent growth: 1\.071 1\.022 107,49/)]);
  const some = "Số trang trại (Trang trại)\n            2019   2020   2021\nTổng số     412   436   455\n  Trong đó:\n    Trồng trọt   120   131   140\n    Chăn nuôi    205   214   226";
  expect(troubles(some)).toEqual([]);
});

test("a table of its own tells of the one before", () => {
  const head = (title: string): string => `${title}\nNăm\tTổng số\tNhà nước\tNgoài nhà nước`;
  const text = `${head("20. Vốn đầu tư thực hiện (Tỷ đồng)")}\n2020\t9.412\t3.205\t6.207\n2021\t9.870\t3.318\t6.552\n2022\t10.645\t3.520\t7.125\n${head("21. Cơ cấu vốn đầu tư thực hiện (%)")}\n2020\t100,0\t34,1\t65,9\n2021\t100,0\t33,6\t66,4\n2022\t100,0\t33,1\t66,9`;
  expect(troubles(text)).toEqual([]);
  expect(outcome(text)).toContain("consistent ratio: 3.318 9.870 33,6");
  expect(troubles(text.replace("33,6", "36,6"))).toEqual(expect.arrayContaining([expect.stringMatching(/^inconsistent ratio: 3\.318 9\.870 36,6/)]));
});

const CROPS = `          Tổng số    Vụ sớm    Vụ chính    Vụ muộn
                    Diện tích (Ha)
2020      9.640   2.410   5.130   2.100
2021      9.812   2.465   5.204   2.143
2022      9.935   2.502   5.257   2.176
                    Năng suất (Tạ/ha)
2020      51,4   48,2   54,6   47,3
2021      52,0   48,9   55,1   48,1
2022      52,9   49,4   56,3   48,7
                    Sản lượng (Tấn)
2020      49.559   11.616   28.010   9.933
2021      51.036   12.054   28.674   10.308
2022      52.555   12.360   29.597   10.598`;

test("blocks of area, yield and output are held to one another, and each to its own total", () => {
  expect(troubles(CROPS)).toEqual([]);
  expect(outcome(CROPS).filter((line) => line.startsWith("consistent ratio"))).toHaveLength(12);
  expect(outcome(CROPS).filter((line) => line.startsWith("consistent sum"))).toHaveLength(6);
  expect(troubles(CROPS.replace("56,3", "53,6"))).toEqual([expect.stringMatching(/^inconsistent ratio: 29\.597 5\.257 53,6/)]);
  expect(troubles(CROPS.replace("2.465", "2.645"))).toEqual(expect.arrayContaining([expect.stringMatching(/^(?:review|inconsistent) sum/)]));
});

test("a total broken down by three kinds behind another two", () => {
  const text = `Năm\tTổng số\tNam\tNữ\tNhà nước\tNgoài nhà nước\tĐầu tư nước ngoài\n2020\t41.320\t20.115\t21.205\t6.240\t29.870\t5.210\n2021\t42.006\t20.488\t21.518\t6.105\t30.276\t5.625\n2022\t42.915\t20.930\t21.985\t5.988\t30.812\t6.115`;
  expect(troubles(text)).toEqual([]);
  expect(outcome(text)).toContain("consistent sum: 42.006 6.105 30.276 5.625");
  expect(troubles(text.replace("30.276", "30.726"))).toEqual(["review sum: 42.006 6.105 30.726 5.625"]);
});
