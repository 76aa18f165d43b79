/** Columns of years with what is told of two of them, and rows of growth below rows of values. */
import { describe, expect, test } from "@jest/globals";
import { outcome, troubles } from "./helpers";

const pairs = (third: string, rate: string): string => [
  "Chỉ tiêu\tNăm 2021\tNăm 2022\tNăm 2023\tTăng 2022/2021\t%\tTăng 2023/2022\t%",
  `Số hộ dùng nước sạch\t12.486\t13.157\t13.902\t671\t5,37\t${third}\t${rate}`,
].join("\n");

describe("columns told of two years", () => {
  test("one row is enough where the headers name the years", () => {
    expect(troubles(pairs("745", "5,66"))).toEqual([]);
    expect(outcome(pairs("745", "5,66")).filter((line) => line.startsWith("consistent growth"))).toHaveLength(4);
    expect(troubles(pairs("475", "5,66")).join()).toContain("475");
    expect(troubles(pairs("745", "6,66")).join()).toContain("6,66");
  });
});

describe("a row of growth below a row of values", () => {
  const series = (rate: string): string => [
    "Chỉ tiêu\tĐVT\tNăm 2020\tNăm 2021\tNăm 2022\tNăm 2023",
    "Sản lượng chè búp tươi\ttấn\t4.218\t4.396\t4.702\t4.855",
    `Tốc độ tăng\t%\t\t4,2\t${rate}\t3,3`,
  ].join("\n");
  test("each against the year in front", () => {
    expect(troubles(series("7,0"))).toEqual([]);
    expect(outcome(series("7,0")).filter((line) => line.startsWith("consistent growth")).length).toBeGreaterThanOrEqual(3);
    expect(troubles(series("1,0")).join()).toContain("1,0");
  });

  test("a row of something else is left alone", () => {
    expect(troubles(series("7,0").replace("4,2", "1,8").replace("7,0", "9,9").replace("3,3", "0,4"))).toEqual([]);
  });
});

describe("a row of an index", () => {
  const table = (index: string, header = "2018-2019\t2019-2020\t2020-2021\t2021-2022"): string => [
    `Bậc học\t${header}`,
    "Tiểu học\t2.417\t2.472\t2.587\t2.667",
    "Trung học cơ sở\t1.229\t1.338\t1.402\t1.475",
    "Trung học phổ thông\t570\t576\t619\t643",
    `Chỉ số tiểu học (%)\t98,15\t102,28\t${index}\t103,09`,
  ].join("\n");
  test("of a row further above, school year by school year", () => {
    expect(outcome(table("104,65")).filter((line) => line.startsWith("consistent growth"))).toHaveLength(3);
    expect(troubles(table("104,65"))).toEqual([]);
    expect(troubles(table("106,45")).join()).toContain("106,45");
  });
  test("says nothing of years that do not follow one another", () => {
    expect(outcome(table("104,65", "2010\t2013\t2016\t2019")).filter((line) => line.includes(" growth:"))).toEqual([]);
  });
});
